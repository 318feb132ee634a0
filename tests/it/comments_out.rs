//! Comments in links and workbooks, and back from the sheet of a workbook.

use crate::comments::{commented, on_two_areas, place, put_in};
use crate::exchange::Failure;
use crate::exchange::workbook::writing::written;
use station_scorecard::document::{
    About, Comment, CommentInput, CommentList, CommentPart, CommentPlace, Document, Envelope,
    Field, Opened, Remedy, Value, example, open,
};
use station_scorecard::editor::{Action, Editor};
use station_scorecard::exchange::paste::{Preview, is_recognised};
use station_scorecard::exchange::workbook::Sheet;
use station_scorecard::exchange::{link, personal, worker};
use station_scorecard::texts::{Language, added_words, comment_sheet_name, known_names};

#[test]
fn a_link_has_no_comments_and_a_name_in_one_becomes_a_number() -> Result<(), Failure> {
    let mut editor = commented()?;
    assert!(link::shared(editor.document()).comments.is_empty());
    let label = "林某某".to_owned();
    let field = station_scorecard::document::StaffingField::Worker(
        0,
        station_scorecard::document::WorkerField::Label,
    );
    let name = Action::Set(Field::Staffing(field), Value::Text(label.clone()));
    editor.dispatch(name).map_err(|rejected| format!("{rejected:?}"))?;
    let said = Value::Text(format!("{label}的个案值得推广"));
    let text = Action::Set(Field::Comment(0, CommentInput::Text), said);
    editor.dispatch(text).map_err(|rejected| format!("{rejected:?}"))?;
    assert_eq!(personal::numbered(editor.document()).comments[0].text, "1的个案值得推广");
    Ok(())
}

#[test]
fn a_link_takes_comments_along_once_that_is_asked_for_and_there_is_room() -> Result<(), Failure> {
    let mut editor = commented()?;
    put_in(&mut editor, 4, Comment::item(CommentPlace::evidence_of(About::Indicator(1)), "照片"))?;
    put_in(&mut editor, 5, Comment::item(CommentPlace::closing(), "明年再会。"))?;
    put_in(&mut editor, 6, Comment::item(on_two_areas()?, ""))?;
    let set = Action::Set(Field::Comment(1, CommentInput::Remedy), Value::Choice("underway"));
    editor.dispatch(set).map_err(|rejected| format!("{rejected:?}"))?;
    let document = editor.document();
    let sent = |letters: Result<String, _>| {
        let letters = letters.map_err(|of: link::DoesNotFit| format!("{of:?}"))?;
        link::read(&letters).map_err(|of| Failure::from(format!("{of:?}")))
    };
    assert_eq!(sent(link::write(document))?.comments, []);
    assert!(!link::leaves_comments_out(document));
    assert_eq!(sent(link::write_with_comments(document))?.comments, document.comments);
    // Ten reports' worth of words has no room: the station goes without them.
    let mut wordy = document.clone();
    for at in 0..20 {
        let letters = ('一'..='龥').cycle().step_by(7 + at).skip(at * 1_009);
        let words: String = letters.take(1_500).collect();
        wordy.comments.push(Comment::item(on_two_areas()?, &words));
    }
    assert!(link::leaves_comments_out(&wordy));
    assert_eq!(sent(link::write_with_comments(&wordy))?, link::shared(&wordy));
    Ok(())
}

#[test]
fn a_workbook_has_them_on_a_sheet_of_their_own_and_none_without_them() -> Result<(), Failure> {
    let mut editor = commented()?;
    let lines = Value::Text("多开展邻里活动，\n也请居民参加".to_owned());
    let set = Action::Set(Field::Comment(0, CommentInput::Text), lines);
    editor.dispatch(set).map_err(|rejected| format!("{rejected:?}"))?;
    let bytes = written(editor.document(), Language::ZhCn).map_err(|of| format!("{of:?}"))?;
    let sheets = worker::read(&bytes).map_err(|of| format!("{of:?}"))?;
    let sheet = sheets.iter().find(|sheet| sheet.name == "意见").ok_or("no sheet")?;
    let row = |at: usize| -> Vec<&str> {
        sheet.grid.rows()[at].iter().map(|cell| cell.text.as_str()).collect()
    };
    let third = ["第三方", "片区2、片区4", "需要关注"];
    assert_eq!(row(2)[..3], third);
    assert_eq!(row(2)[3..5], ["1", "多开展邻里活动，\n也请居民参加"]);
    assert_eq!(row(4)[..5], [&third[..], &["2", "指标分配可以再调整"]].concat());
    assert_eq!(row(5)[..5], ["购买方", "", "需要关注", "", "没有提出"]);
    let without = written(&example().ok_or("no example")?, Language::ZhCn);
    let without = worker::read(&without.map_err(|of| format!("{of:?}"))?);
    let without = without.map_err(|of| format!("{of:?}"))?;
    assert!(without.iter().all(|sheet| sheet.name != "意见"));
    Ok(())
}

/// The sheet of comments of a station's workbook.
fn sheet(document: &Document, language: Language) -> Result<Sheet, Failure> {
    let bytes = written(document, language).map_err(|of| format!("{of:?}"))?;
    let sheets = worker::read(&bytes).map_err(|of| format!("{of:?}"))?;
    let name = comment_sheet_name(language);
    Ok(sheets.into_iter().find(|sheet| sheet.name == name).ok_or("no sheet")?)
}

fn preview(sheet: &Sheet, document: &Document) -> Preview {
    Preview::of(&sheet.grid, None, document, document.scheme(), &known_names(document))
}

/// The commented station with 依据, 结语 and what became of an item.
fn everything() -> Result<Editor, Failure> {
    let mut editor = commented()?;
    let mut kept_at = Comment::item(CommentPlace::evidence_of(About::Indicator(1)), "照片");
    kept_at.note = "档案室".to_owned();
    let mut done =
        Comment::item(place("purchaser", CommentPart::Whole, CommentList::Earlier), "旧");
    (done.remedy, done.note) = (Some(Remedy::Done), "做好了".to_owned());
    let more = [
        kept_at,
        Comment::item(CommentPlace::evidence_of(About::Station(1)), "签到表"),
        Comment::item(CommentPlace::evidence_of_party("purchaser"), "考核表"),
        Comment::item(CommentPlace::closing(), "第一段。\n第二段。"),
        done,
    ];
    for comment in more {
        let at = editor.document().comments.len();
        put_in(&mut editor, at, comment)?;
    }
    Ok(editor)
}

#[test]
fn the_sheet_of_comments_comes_back_through_the_preview_in_both_languages() -> Result<(), Failure> {
    let editor = everything()?;
    for language in [Language::ZhCn, Language::En] {
        let sheet = sheet(editor.document(), language)?;
        assert!(is_recognised(&sheet.grid), "{language:?}");
        let silent = Document { comments: Vec::new(), ..editor.document().clone() };
        let made = preview(&sheet, &silent);
        assert_eq!(made.unrecognised, []);
        assert_eq!(made.after.comments, editor.document().comments, "{language:?}");
        assert_eq!(added_words(&made.added[0], Language::ZhCn), "新意见：多开展邻里活动");
        // One step that is taken back by one.
        let mut taking = Editor::new(silent.clone());
        let action = made.action().ok_or("nothing")?;
        taking.dispatch(action).map_err(|of| format!("{of:?}"))?;
        assert_eq!(taking.document(), editor.document());
        taking.undo();
        assert_eq!(*taking.document(), silent);
        // What is there already changes nothing.
        let again = preview(&sheet, editor.document());
        assert!(again.action().is_none(), "{:?} {:?}", again.added, again.changes);
        assert!(again.is_understood());
    }
    Ok(())
}

/// Worked by hand: what was typed into the sheet changes the item with that number, a number that is not here yet is
/// a new item, and what is not understood is named with its cell.
#[test]
fn what_was_typed_into_the_sheet_changes_its_item_and_nothing_else() -> Result<(), Failure> {
    let editor = everything()?;
    let mut changed = editor.document().clone();
    changed.comments[1].text = "台账每月更新".to_owned();
    changed.comments[1].remedy = Some(Remedy::Underway);
    changed.comments.push(Comment::item(on_two_areas()?, "又一条"));
    let made = preview(&sheet(&changed, Language::ZhCn)?, editor.document());
    let fields: Vec<Field> = made.changes.iter().map(|change| change.field).collect();
    let of = |part| Field::Comment(1, part);
    assert_eq!(fields, [of(CommentInput::Text), of(CommentInput::Remedy)]);
    assert_eq!(made.changes[0].old, Value::Text("台账更新要及时".to_owned()));
    assert_eq!(made.added.len(), 1);
    assert_eq!(made.after, changed);
    // A row on an area that is not there, and a list of another name.
    let mut gone = changed.clone();
    gone.areas[3].name = "撤了的片区".to_owned();
    let made = preview(&sheet(&gone, Language::ZhCn)?, editor.document());
    let lost: Vec<&str> = made.unrecognised.iter().map(|of| of.text.as_str()).collect();
    assert_eq!(lost[0], "片区2、撤了的片区");
    Ok(())
}

/// The frozen text of a station with every kind of words; written again it is the same, letter by letter.
#[test]
fn the_frozen_text_with_comments_evidence_and_closing_words_opens_and_is_written_the_same()
-> Result<(), Failure> {
    let text = std::fs::read_to_string("tests/golden/comments/v7.json")?;
    let Opened::Whole(envelope) = open(&text) else {
        return Err(format!("{:?}", open(&text)).into());
    };
    let document = &envelope.document;
    let visits = document.indicators.iter().position(|of| of.key == "home_visit");
    let visits = About::Indicator(visits.ok_or("no visits")?);
    let mut asked = Comment::item(on_two_areas()?, "多开展邻里活动");
    asked.about = vec![visits, About::Area(3)];
    (asked.remedy, asked.note) = (Some(Remedy::Underway), "正在商量".to_owned());
    let purchaser = |list| place("purchaser", CommentPart::Whole, list);
    let mut records = Comment::item(CommentPlace::evidence_of(visits), "入户记录表");
    records.note = "档案柜二层".to_owned();
    let expected = [
        asked,
        Comment::nothing(purchaser(CommentList::Watch)),
        Comment::item(purchaser(CommentList::Earlier), "台账要及时"),
        records,
        Comment::item(CommentPlace::evidence_of(About::Station(1)), "签到表"),
        Comment::item(CommentPlace::evidence_of_party("purchaser"), "考核表"),
        Comment::item(CommentPlace::closing(), "第一段。\n第二段。"),
    ];
    assert_eq!(document.comments, expected);
    assert_eq!(envelope.text(), text);
    // Without them it is the frozen text of the version.
    let silent = Document { comments: Vec::new(), ..document.clone() };
    let silent = Envelope { document: silent, ..envelope.clone() };
    assert_eq!(silent.text(), std::fs::read_to_string("tests/golden/versions/v7.json")?);
    Ok(())
}
