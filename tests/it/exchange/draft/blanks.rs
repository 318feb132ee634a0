//! What is not known: marked where it belongs, listed at the end, never a figure.

use super::{closed, of, row, tables, text};
use crate::exchange::{Failure, the_example};
use station_scorecard::document::{
    AreaGroup, Comment, CommentList, CommentPart, CommentPlace, Date, Document, Field, Particular,
    ScorePart, Side, Value,
};
use station_scorecard::editor::{Action, Editor};
use station_scorecard::exchange::draft::{Blank, Draft, DraftKind, Run};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{PartyScore, Quantity};

/// The party whose comments have parts.
const THIRD: &str = "third_party_evaluator";

fn is_draft(draft: &Draft) -> bool {
    draft.header.contains("草稿")
}

/// The lines of the list at the end; none where there is no list.
fn listed(draft: &Draft) -> Vec<String> {
    let lines = draft.texts().into_iter().skip_while(|line| !line.contains("待填清单"));
    lines.skip(2).collect()
}

#[test]
fn a_score_that_is_not_known_is_told_in_words() -> Result<(), Failure> {
    let mut document = the_example()?;
    document.put_score("third_party_evaluator", PartyScore::default());
    for kind in DraftKind::ALL {
        let draft = of(&document, kind).draft;
        assert_eq!(row(tables(&draft)[0], 4), ["第三方评估机构", "55", "尚未评分"]);
        let text = text(&draft);
        assert!(text.contains("总分：尚未评分（第三方）；已评各方合计41.93分（测算）"), "{text}");
        assert!(text.contains("等级：尚未评分"));
        for never in ["—分", "不合格–优秀", "41.93–96.93", "96.93"] {
            assert!(!text.contains(never), "{never}");
        }
    }
    Ok(())
}

#[test]
fn an_empty_station_is_all_marks_and_no_figures() {
    let document = Document::empty("片区1");
    let drafted = of(&document, DraftKind::Evaluation);
    let text = text(&drafted.draft);
    for sentence in [
        "年度经费【待填】万元",
        "在岗社工【待填】人，其中持证【待填】人、非持证【待填】人",
        "稳岗率为【待填】",
        "总分：尚未评分（购买方、监督方、督导中心、第三方）",
    ] {
        assert!(text.contains(sentence), "{sentence}\n{text}");
    }
    assert!(!text.contains('—'), "{text}");
    // 14 indicators of the area and 5 of the station, each with a target and an amount.
    let amounts = Blank::Amounts(38, Field::Entry(0, 0, Side::Target));
    assert!(drafted.blanks.contains(&amounts), "{:?}", drafted.blanks);
    let first = tables(&drafted.draft)[1];
    let marks = first.rows.iter().flatten().filter(|cell| cell.runs == [Run::Blank]).count();
    assert_eq!(marks, 14, "seven indicators of the first block");
}

/// The example lacks nothing but words.
#[test]
fn what_is_missing_is_listed_once_and_the_header_says_draft_until_nothing_is() -> Result<(), Failure>
{
    let mut document = the_example()?;
    let lacking = of(&document, DraftKind::SelfReport);
    assert_eq!(lacking.blanks, [Blank::Closing]);
    assert_eq!(listed(&lacking.draft), ["1. 结语"]);
    assert!(is_draft(&lacking.draft));
    let whole = of(&closed(&document, "写完了。"), DraftKind::SelfReport);
    assert!(whole.blanks.is_empty() && listed(&whole.draft).is_empty());
    assert!(!is_draft(&whole.draft), "{}", whole.draft.header);
    assert!(!text(&whole.draft).contains("待填"));
    // The evaluators' report is no more finished than its scores.
    let mut open = document.clone();
    open.put_score("purchaser", PartyScore::default());
    for document in [&mut document, &mut open] {
        document.comments = nobody_raised_anything(document);
    }
    assert!(!is_draft(&of(&closed(&document, "写完了。"), DraftKind::Evaluation).draft));
    assert!(is_draft(&of(&closed(&open, "写完了。"), DraftKind::Evaluation).draft));
    Ok(())
}

/// 没有提出 in every place that the evaluators' report asks about.
fn nobody_raised_anything(document: &Document) -> Vec<Comment> {
    let scheme = document.scheme();
    let others = scheme.parties.iter().map(|party| party.id.as_str());
    let places = others.filter(|id| *id != THIRD).map(|id| (id, CommentPart::Whole));
    let areas = (0..document.areas.len()).filter_map(|area| AreaGroup::new([area]));
    let parts = [CommentPart::Management, CommentPart::Execution].into_iter();
    let parts = parts.chain(areas.map(CommentPart::Areas)).map(|part| (THIRD, part));
    let lists = [CommentList::Good, CommentList::Watch];
    let places = places.chain(parts).flat_map(|(party, part)| {
        lists.map(|list| CommentPlace { party: party.to_owned(), part: part.clone(), list })
    });
    places.map(Comment::nothing).collect()
}

#[test]
fn a_line_left_blank_is_marked_everywhere_and_counted() -> Result<(), Failure> {
    let mut document = the_example()?;
    document.particulars.replace(Particular::Operator, Value::Text(String::new()));
    let drafted = of(&document, DraftKind::SelfReport);
    let text = text(&drafted.draft);
    assert!(text.contains("承办机构：【待填】"), "on the cover");
    assert!(text.contains("的承办机构是【待填】，购买方是"), "in the text");
    assert_eq!(listed(&drafted.draft), ["1. 承办机构（2处）", "2. 结语"]);
    assert_eq!(drafted.draft.marks(), 3);
    Ok(())
}

#[test]
fn an_amount_left_blank_is_marked_in_its_cell() -> Result<(), Failure> {
    let mut editor = Editor::new(the_example()?);
    let action = Action::Set(Field::Entry(1, 1, Side::Completed), Value::Quantity(Quantity::Blank));
    editor.dispatch(action).map_err(|of| format!("{of:?}"))?;
    let draft = of(editor.document(), DraftKind::SelfReport).draft;
    // 片区2: name, communities, workers, three of 建档, then 协议量 and 完成量 of 电访.
    assert_eq!(row(tables(&draft)[1], 4)[6..9], ["400", "【待填】", ""]);
    assert_eq!(listed(&draft), ["1. 1 个协议量或完成量", "2. 结语"]);
    Ok(())
}

#[test]
fn estimated_goes_only_once_every_score_is_announced() -> Result<(), Failure> {
    let mut editor = Editor::new(the_example()?);
    let estimated = text(&of(editor.document(), DraftKind::Evaluation).draft);
    assert!(
        estimated.contains("总分：86.75分（测算）") && estimated.contains("等级：良好（测算）")
    );
    for at in 0..4 {
        let day = Date::new(2024, 9, 1);
        let action = Action::Set(Field::ScorePart(at, ScorePart::Announced), Value::Date(day));
        editor.dispatch(action).map_err(|of| format!("{of:?}"))?;
    }
    let announced = text(&of(editor.document(), DraftKind::Evaluation).draft);
    assert!(announced.contains("总分：86.75分\n等级：良好\n"), "{announced}");
    assert!(!announced.contains("测算"));
    Ok(())
}

/// 22 × 11 = 242 and 21 × 11 = 231: what is missing is written without a sign.
#[test]
fn a_shortfall_is_told_as_one() -> Result<(), Failure> {
    let mut document = the_example()?;
    document.staffing.required_all = Quantity::Amount(Decimal::whole(22));
    let text = text(&of(&document, DraftKind::SelfReport).draft);
    assert!(text.contains("共需242人次；实际到岗231人次，缺11人次"), "{text}");
    document.staffing.required_all = Quantity::Amount(Decimal::whole(21));
    let text = self::text(&of(&document, DraftKind::SelfReport).draft);
    assert!(text.contains("共需231人次；实际到岗231人次，正好相符"), "{text}");
    Ok(())
}

/// "/" is an answer: nothing is missing then, and nothing is divided by it.
#[test]
fn heads_that_were_not_agreed_are_told_and_not_asked_for() -> Result<(), Failure> {
    let mut document = the_example()?;
    document.staffing.required_all = Quantity::NotAgreed;
    let drafted = of(&document, DraftKind::SelfReport);
    let text = text(&drafted.draft);
    assert!(text.contains("社工：协议没有约定在岗人数；实际到岗231人次。"), "{text}");
    assert!(text.contains("一直在岗的社工有19人。"), "{text}");
    assert_eq!(drafted.blanks, [Blank::Closing]);
    Ok(())
}
