//! 依据 and 结语: notes of what proves an indicator or a score, counted, and the closing words of the report.

use crate::comments::{kept, place, put_in};
use crate::exchange::Failure;
use station_scorecard::document::{
    About, Comment, CommentInput, CommentList, CommentPart, CommentPlace, Field, Opened, Remedy,
    example, open,
};
use station_scorecard::editor::{Action, Editor, Item, List, Rejected};
use station_scorecard::exchange::draft::DraftKind;
use station_scorecard::exchange::merging::merge;
use station_scorecard::scoring::explain::Subject;
use station_scorecard::scoring::{Figure, Group, StaffingFigure, WorkerKind};
use station_scorecard::texts::{
    Language, PaperLine, comments_on_paper, drafted, field_label, indicator_name,
};

/// The example with 依据 for an indicator, one of the station and a party, and with 结语.
fn evidenced() -> Result<Editor, Failure> {
    let mut editor = Editor::new(example().ok_or("no example")?);
    let of = CommentPlace::evidence_of;
    let mut kept_at = Comment::item(of(About::Indicator(2)), "入户探访记录表 312 份");
    kept_at.note = "档案柜二层，按片区".to_owned();
    let notes = [
        kept_at,
        Comment::item(of(About::Indicator(2)), "照片"),
        Comment::item(of(About::Station(1)), "签到表"),
        Comment::item(CommentPlace::evidence_of_party("purchaser"), "季度考核表"),
        Comment::item(CommentPlace::closing(), "这一年，谢谢各方。\n明年再会。"),
    ];
    for (at, note) in notes.into_iter().enumerate() {
        put_in(&mut editor, at, note)?;
    }
    Ok(editor)
}

#[test]
fn evidence_goes_by_what_it_proves_and_the_closing_words_by_their_old_name() -> Result<(), Failure>
{
    let editor = evidenced()?;
    let document = editor.document();
    let key = &document.indicators[2].key;
    for (at, part, hook) in [
        (0, CommentInput::Text, format!("evidence/indicator/{key}/1")),
        (1, CommentInput::Note, format!("evidence/indicator/{key}/2/note")),
        (2, CommentInput::Text, "evidence/station/2/1".to_owned()),
        (3, CommentInput::Text, "evidence/party/purchaser/1".to_owned()),
        (4, CommentInput::Text, "draft/closing".to_owned()),
    ] {
        let field = Field::Comment(at, part);
        assert_eq!(field.hook(document, document.scheme()), hook);
        assert_eq!(Field::from_hook(&hook, document, document.scheme()), Some(field), "{hook}");
    }
    for wrong in ["evidence/station/2/3", "evidence/station/2", "draft/closing/1", "draft/closings"]
    {
        assert_eq!(Field::from_hook(wrong, document, document.scheme()), None, "{wrong}");
    }
    let label = |at, part| {
        let field = Field::Comment(at, part);
        field_label(field, document, document.scheme(), Language::ZhCn)
    };
    assert_eq!(label(3, CommentInput::Text), "购买方 依据 1");
    assert_eq!(label(3, CommentInput::Note), "购买方 依据 1 存放处");
    assert_eq!(label(4, CommentInput::Text), "结语");
    Ok(())
}

#[test]
fn a_file_keeps_evidence_and_closing_words_beside_the_comments() -> Result<(), Failure> {
    let envelope = kept(evidenced()?.document());
    assert_eq!(open(&envelope.text()), Opened::Whole(envelope.clone()));
    // An indicator that is not there, and a second 结语, are named and left out.
    let text = envelope.text();
    for (sound, broken) in [
        (r#""part":"station/2""#, r#""part":"station/9999""#),
        (r#""party":"purchaser","list":"evidence""#, r#""list":"closing""#),
    ] {
        assert!(text.contains(sound), "{sound}");
        let Opened::Damaged { saved: Some(saved), losses } = open(&text.replacen(sound, broken, 1))
        else {
            return Err(format!("{broken} is read").into());
        };
        assert_eq!(losses.len(), 1, "{losses:?}");
        assert_eq!(saved.document.comments.len(), 4, "{broken}");
    }
    Ok(())
}

#[test]
fn evidence_belongs_to_indicators_and_parties_and_there_is_one_closing() -> Result<(), Failure> {
    let mut editor = evidenced()?;
    let of = CommentPlace::evidence_of;
    let mut with_party = of(About::Indicator(0));
    with_party.party = "purchaser".to_owned();
    for refused in [
        Comment::item(of(About::Area(0)), "片区不是指标"),
        Comment::item(of(About::Indicator(999)), "没有这个指标"),
        Comment::item(with_party, "指标不归哪一方"),
        Comment::item(place("", CommentPart::Whole, CommentList::Evidence), "谁的也不是"),
        Comment::item(CommentPlace::closing(), "第二段结语"),
        Comment::nothing(of(About::Indicator(0))),
    ] {
        let action = Action::Insert(0, Item::Comment(Box::new(refused.clone())));
        assert_eq!(editor.dispatch(action), Err(Rejected::NoSuchPlace), "{refused:?}");
    }
    // They are nothing that a party said.
    let document = editor.document();
    assert_eq!(document.commenting_parties().len(), document.scheme().parties.len());
    assert_eq!(document.commented_parts("purchaser"), [CommentPart::Whole]);
    assert_eq!(document.next_year(false).document.comments, []);
    Ok(())
}

#[test]
fn evidence_follows_its_indicator_and_stays_with_the_third_party_once_that_is_gone()
-> Result<(), Failure> {
    let mut editor = evidenced()?;
    let before = editor.document().clone();
    let dispatch = |editor: &mut Editor, action| {
        editor.dispatch(action).map_err(|rejected| format!("{rejected:?}"))
    };
    dispatch(&mut editor, Action::Move(List::Indicators, 2, 0))?;
    let at = |editor: &Editor, at: usize| editor.document().comments[at].place.clone();
    assert_eq!(at(&editor, 1), CommentPlace::evidence_of(About::Indicator(0)));
    dispatch(&mut editor, Action::Remove(List::Indicators, 0))?;
    assert_eq!(at(&editor, 1), CommentPlace::evidence_of_party("third_party_evaluator"));
    assert_eq!(at(&editor, 2), CommentPlace::evidence_of(About::Station(1)));
    editor.undo();
    editor.undo();
    assert_eq!(*editor.document(), before);
    Ok(())
}

#[test]
fn evidence_is_counted_and_the_next_place_without_is_found() -> Result<(), Failure> {
    let mut editor = evidenced()?;
    put_in(&mut editor, 5, Comment::item(CommentPlace::evidence_of(About::Indicator(1)), ""))?;
    let document = editor.document();
    let indicators = document.evidence_of_indicators();
    assert_eq!(indicators.len(), document.indicators.len() + document.station.len());
    // A blank note proves nothing.
    let mut blank = document.clone();
    blank.comments.retain(|of| of.text.is_empty());
    assert_eq!((blank.comments.len(), blank.has_words(), document.has_words()), (1, false, true));
    let noted = document.noted(&indicators);
    assert_eq!((noted.noted, noted.of), (2, indicators.len()));
    let parties = document.noted(&document.evidence_of_parties());
    assert_eq!((parties.noted, parties.of), (1, 4));
    let next = |after: Option<usize>| {
        let after = after.map(|at| CommentPlace::evidence_of(About::Indicator(at)));
        document.next_without_evidence(after.as_ref())
    };
    assert_eq!(next(None), Some(CommentPlace::evidence_of(About::Indicator(0))));
    assert_eq!(next(Some(1)), Some(CommentPlace::evidence_of(About::Indicator(3))));
    let last = CommentPlace::evidence_of_party("third_party_evaluator");
    assert_eq!(document.next_without_evidence(Some(&last)), next(None));
    let mut all = document.clone();
    let places = [document.evidence_of_indicators(), document.evidence_of_parties()].concat();
    all.comments = places.into_iter().map(|place| Comment::item(place, "有")).collect();
    assert_eq!(all.next_without_evidence(None), None);
    Ok(())
}

#[test]
fn the_closing_words_of_two_copies_are_one() -> Result<(), Failure> {
    let before = example().ok_or("no example")?;
    let (mut here, mut there) = (Editor::new(before.clone()), Editor::new(before.clone()));
    put_in(&mut here, 0, Comment::item(CommentPlace::closing(), "这里写的"))?;
    put_in(&mut there, 0, Comment::item(CommentPlace::closing(), "那里写的"))?;
    let merge = merge(here.document(), there.document(), Some(&before));
    let merge = merge.map_err(|many| format!("{many:?}"))?;
    assert_eq!(merge.document.comments.len(), 1);
    assert_eq!(merge.questions.len(), 1, "which of the two is asked");
    Ok(())
}

/// Worked by hand: a rate of an area has what was said of the area and of the indicator, a total nothing.
#[test]
fn what_was_said_stands_beside_its_figures() -> Result<(), Failure> {
    let mut editor = evidenced()?;
    let watch = |part| place("third_party_evaluator", part, CommentList::Watch);
    let mut pointing = Comment::item(watch(CommentPart::Management), "片区二这一项要补");
    pointing.about = vec![About::Area(1), About::Kind(WorkerKind::Certified)];
    put_in(&mut editor, 5, pointing)?;
    let beside = |subject| editor.document().comments_beside(subject);
    assert_eq!(beside(Subject::Figure(Figure::AreaRate(1, 2))), [0, 1, 5]);
    assert_eq!(beside(Subject::Figure(Figure::AreaRate(0, 2))), [0, 1]);
    assert_eq!(beside(Subject::Figure(Figure::ColumnRate(2))), [0, 1]);
    assert_eq!(beside(Subject::Figure(Figure::StationRate(1))), [2]);
    assert_eq!(beside(Subject::Points(1)), [3], "the purchaser is the second party");
    assert_eq!(beside(Subject::Staffing(StaffingFigure::Actual(Group::Certified))), [5]);
    assert_eq!(beside(Subject::Staffing(StaffingFigure::Actual(Group::All))), [0_usize; 0]);
    assert_eq!(beside(Subject::Total), [0_usize; 0]);
    Ok(())
}

#[test]
fn the_draft_has_evidence_and_closing_words_where_they_belong() -> Result<(), Failure> {
    let editor = evidenced()?;
    let made = drafted(editor.document(), DraftKind::SelfReport);
    assert_eq!(made.blanks, [], "结语 is there");
    let lines = made.draft.texts();
    let at = |text: &str| lines.iter().position(|line| line == text).ok_or(text.to_owned());
    let name = indicator_name(&editor.document().indicators[2], Language::ZhCn);
    let name = [name.0, name.1].join(" ").trim().to_owned();
    let own = format!("1. {name}：入户探访记录表 312 份（存放：档案柜二层，按片区）；照片");
    assert_eq!(at(&own)?, at("各项指标的依据：")? + 1);
    // The purchaser said nothing, so the chapter holds the evidence alone.
    assert_eq!(at("1. 季度考核表")?, at("评分的依据：")? + 1);
    assert_eq!(at("明年再会。")?, at("这一年，谢谢各方。")? + 1);
    Ok(())
}

#[test]
fn the_paper_of_comments_has_what_was_said_in_the_order_of_the_report() -> Result<(), Failure> {
    let mut editor = evidenced()?;
    let watch = |part| place("third_party_evaluator", part, CommentList::Watch);
    let mut done = Comment::item(watch(CommentPart::Management), "台账要及时");
    (done.remedy, done.note) = (Some(Remedy::Done), "已换新台账".to_owned());
    put_in(&mut editor, 5, done)?;
    put_in(&mut editor, 6, Comment::item(watch(CommentPart::Management), ""))?;
    let good = place("purchaser", CommentPart::Whole, CommentList::Good);
    put_in(&mut editor, 7, Comment::nothing(good))?;
    let indicator = indicator_name(&editor.document().indicators[2], Language::ZhCn);
    let indicator = [indicator.0, indicator.1].join(" ").trim().to_owned();
    let station = editor.document().station[1].name.clone();
    let lines = comments_on_paper(editor.document(), Language::ZhCn);
    let words = |text: &str| PaperLine::Words(text.to_owned());
    let item = |number, text: &str, beside: &str| {
        PaperLine::Item(number, text.to_owned(), beside.to_owned())
    };
    let [chapter, part, list] = [PaperLine::Chapter, PaperLine::Part, PaperLine::List];
    let name = |text: &str| text.to_owned();
    assert_eq!(
        lines,
        [
            chapter(name("购买方")),
            list(name("值得肯定")),
            words("没有提出"),
            chapter(name("第三方")),
            part(name("项目管理")),
            list(name("需要关注")),
            item(1, "台账要及时", "已整改：已换新台账"),
            chapter(name("依据")),
            part(indicator),
            item(1, "入户探访记录表 312 份", "放在：档案柜二层，按片区"),
            item(2, "照片", ""),
            part(station),
            item(1, "签到表", ""),
            part(name("购买方")),
            item(1, "季度考核表", ""),
            chapter(name("结语")),
            words("这一年，谢谢各方。"),
            words("明年再会。"),
        ]
    );
    let silent = comments_on_paper(&example().ok_or("no example")?, Language::ZhCn);
    assert_eq!(silent, [], "nothing was said");
    Ok(())
}
