//! 意见: kept, followed, carried into the next year, and read from a pasted list.

use crate::exchange::Failure;
use station_scorecard::document::{
    About, AreaGroup, Comment, CommentInput, CommentList, CommentPart, CommentPlace, Document,
    Envelope, Field, Limits, Loss, Opened, Remedy, Value, example, open,
};
use station_scorecard::editor::{Action, Editor, Item, List, Rejected};
use station_scorecard::exchange::merging::merge;
use station_scorecard::exchange::numbered::{Listed, TooLong, is_a_list, listed, pasted_onto};
use station_scorecard::scoring::WorkerKind;
use station_scorecard::texts::{Language, field_label, loss_words};

pub(crate) fn place(party: &str, part: CommentPart, list: CommentList) -> CommentPlace {
    CommentPlace { party: party.to_owned(), part, list }
}

fn areas(at: &[usize]) -> Result<CommentPart, Failure> {
    Ok(CommentPart::Areas(AreaGroup::new(at.iter().copied()).ok_or("no area")?))
}

/// The third party's word on areas 2 and 4 of the example.
pub(crate) fn on_two_areas() -> Result<CommentPlace, Failure> {
    Ok(place("third_party_evaluator", areas(&[3, 1])?, CommentList::Watch))
}

/// The example with two items on areas 2 and 4, one on its management, and the purchaser's answer that there is
/// nothing to watch.
pub(crate) fn commented() -> Result<Editor, Failure> {
    let mut editor = Editor::new(example().ok_or("no example")?);
    let third = |part| place("third_party_evaluator", part, CommentList::Watch);
    let mut about = Comment::item(on_two_areas()?, "指标分配可以再调整");
    about.about = vec![About::Indicator(2), About::Area(3), About::Kind(WorkerKind::Certified)];
    let comments = [
        Comment::item(on_two_areas()?, "多开展邻里活动"),
        Comment::item(third(CommentPart::Management), "台账更新要及时"),
        about,
        Comment::nothing(place("purchaser", CommentPart::Whole, CommentList::Watch)),
    ];
    for (at, comment) in comments.into_iter().enumerate() {
        put_in(&mut editor, at, comment)?;
    }
    Ok(editor)
}

pub(crate) fn put_in(editor: &mut Editor, at: usize, comment: Comment) -> Result<(), Failure> {
    let action = Action::Insert(at, Item::Comment(Box::new(comment)));
    Ok(editor.dispatch(action).map_err(|rejected| format!("{rejected:?}"))?)
}

pub(crate) fn kept(document: &Document) -> Envelope {
    Envelope { stamp: String::new(), saved_at: String::new(), document: document.clone() }
}

#[test]
fn items_go_by_their_number_in_their_place() -> Result<(), Failure> {
    let editor = commented()?;
    let document = editor.document();
    let hook = |at, part| Field::Comment(at, part).hook(document, document.scheme());
    assert_eq!(hook(0, CommentInput::Text), "comment/third_party_evaluator/area_2+4/watch/1");
    assert_eq!(hook(1, CommentInput::Text), "comment/third_party_evaluator/management/watch/1");
    assert_eq!(hook(2, CommentInput::Note), "comment/third_party_evaluator/area_2+4/watch/2/note");
    for (at, part) in [(0, CommentInput::Remedy), (1, CommentInput::Text)] {
        let field = Field::Comment(at, part);
        assert_eq!(
            Field::from_hook(&hook(at, part), document, document.scheme()),
            Some(field),
            "the way back of {field:?}"
        );
    }
    // The answer that there is nothing has no text.
    let answer = Field::Comment(3, CommentInput::Text);
    assert_eq!(document.value(answer, document.scheme()), None);
    let label = field_label(
        Field::Comment(2, CommentInput::Text),
        document,
        document.scheme(),
        Language::ZhCn,
    );
    assert_eq!(label, "第三方 片区2、片区4 需要关注 2");
    Ok(())
}

#[test]
fn a_file_keeps_comments_and_one_without_any_says_nothing_of_them() -> Result<(), Failure> {
    let envelope = kept(commented()?.document());
    assert_eq!(open(&envelope.text()), Opened::Whole(envelope.clone()));
    let about = r#""about":["indicator/home_visit","area/4","workers/certified"]"#;
    let indicator = envelope.document.indicators[2].key.clone();
    let about = about.replace("home_visit", &indicator);
    assert!(envelope.text().contains(&about), "{about}");
    let without = kept(&example().ok_or("no example")?);
    assert!(!without.text().contains("comments"));
    Ok(())
}

/// What cannot be read is named, and everything else is kept.
#[test]
fn of_a_damaged_file_the_other_comments_are_kept() -> Result<(), Failure> {
    let envelope = kept(commented()?.document());
    for (sound, broken, losses) in [
        (r#""list":"watch","nothing""#, r#""list":"later","nothing""#, vec!["comments/3"]),
        (r#""part":"management""#, r#""part":"area_9""#, vec!["comments/1"]),
        (r#""workers/certified""#, r#""workers/later""#, vec!["comments/2/about"]),
    ] {
        let text = envelope.text();
        assert!(text.contains(sound), "{sound}");
        let Opened::Damaged { saved: Some(saved), losses: found } =
            open(&text.replacen(sound, broken, 1))
        else {
            return Err(format!("{broken} is read").into());
        };
        let losses: Vec<Loss> = losses.into_iter().map(|at| Loss::At(at.to_owned())).collect();
        assert_eq!(found, losses);
        let whole = usize::from(found.iter().any(|of| *of == Loss::At("comments/2/about".into())));
        assert_eq!(saved.document.comments.len(), 3 + whole, "{broken}");
    }
    let long = "字".repeat(Limits::LONG_TEXT + 1);
    let text = envelope.text().replacen("台账更新要及时", &long, 1);
    let Opened::Damaged { losses, .. } = open(&text) else { return Err("it is read".into()) };
    assert_eq!(losses, [Loss::TooLong("comments/1/text".to_owned())]);
    assert!(loss_words(&losses[0], Language::ZhCn).contains("最多 2000 个字"));
    Ok(())
}

#[test]
fn undo_takes_back_every_edit_of_comments() -> Result<(), Failure> {
    let mut editor = commented()?;
    let before = editor.document().clone();
    let mut other = before.comments[0].clone();
    other.place.part = CommentPart::Execution;
    for action in [
        Action::Set(Field::Comment(0, CommentInput::Text), Value::Text("改过".to_owned())),
        Action::Set(Field::Comment(1, CommentInput::Remedy), Value::Choice(Remedy::Done.key())),
        Action::Move(List::Comments, 0, 2),
        Action::Remove(List::Comments, 1),
        Action::PutComment(0, Box::new(other)),
    ] {
        editor.dispatch(action.clone()).map_err(|of| format!("{action:?}: {of:?}"))?;
        assert_ne!(*editor.document(), before, "{action:?}");
        editor.undo();
        assert_eq!(*editor.document(), before, "{action:?}");
    }
    Ok(())
}

#[test]
fn comments_follow_what_they_belong_and_point_to() -> Result<(), Failure> {
    let mut editor = commented()?;
    let before = editor.document().clone();
    let blank = before.blank_area("新片区");
    let dispatch = |editor: &mut Editor, action| {
        editor.dispatch(action).map_err(|rejected| format!("{rejected:?}"))
    };
    dispatch(&mut editor, Action::Insert(0, Item::Area(blank)))?;
    assert_eq!(editor.document().comments[0].place.part, areas(&[2, 4])?);
    assert_eq!(editor.document().comments[2].about[1], About::Area(4));
    editor.undo();
    // Area 2 goes: area 4 is the third one now.
    dispatch(&mut editor, Action::Remove(List::Areas, 1))?;
    assert_eq!(editor.document().comments[0].place.part, areas(&[2])?);
    // The other one goes, too: what was said stays.
    dispatch(&mut editor, Action::Remove(List::Areas, 2))?;
    assert_eq!(editor.document().comments[0].place.part, CommentPart::Execution);
    assert_eq!(editor.document().comments[0].text, "多开展邻里活动");
    dispatch(&mut editor, Action::Remove(List::Indicators, 2))?;
    assert_eq!(editor.document().comments[2].about, [About::Kind(WorkerKind::Certified)]);
    for _ in 0..3 {
        editor.undo();
    }
    assert_eq!(*editor.document(), before);
    Ok(())
}

#[test]
fn nothing_raised_is_an_answer_of_its_own_and_counts_only_without_items() -> Result<(), Failure> {
    let mut editor = commented()?;
    let watch = place("purchaser", CommentPart::Whole, CommentList::Watch);
    let good = watch.in_list(CommentList::Good);
    assert_eq!(editor.document().nothing_raised(&watch), Some(3));
    assert_eq!(editor.document().nothing_raised(&good), None);
    put_in(&mut editor, 4, Comment::item(watch.clone(), "其实有一条"))?;
    assert_eq!(editor.document().nothing_raised(&watch), None);
    assert_eq!(editor.document().comments_at(&watch).count(), 1);
    Ok(())
}

#[test]
fn a_comment_on_what_is_not_there_is_refused() -> Result<(), Failure> {
    let mut editor = commented()?;
    let third = |part| place("third_party_evaluator", part, CommentList::Good);
    let mut too_long = Comment::item(third(CommentPart::Management), "");
    too_long.text = "字".repeat(Limits::LONG_TEXT + 1);
    let mut twice = Comment::item(third(CommentPart::Management), "甲");
    twice.about = vec![About::Area(0), About::Area(0)];
    for comment in [Comment::item(third(areas(&[4])?), "没有第五片区"), too_long, twice] {
        let action = Action::Insert(0, Item::Comment(Box::new(comment)));
        assert_eq!(editor.dispatch(action), Err(Rejected::NoSuchPlace));
    }
    Ok(())
}

#[test]
fn what_was_to_be_watched_becomes_the_list_of_the_next_year() -> Result<(), Failure> {
    let mut editor = commented()?;
    let earlier = |text: &str, remedy| Comment {
        remedy,
        ..Comment::item(place("purchaser", CommentPart::Whole, CommentList::Earlier), text)
    };
    put_in(&mut editor, 4, earlier("前年的，做好了", Some(Remedy::Done)))?;
    put_in(&mut editor, 5, earlier("前年的，还在做", Some(Remedy::Underway)))?;
    let good = place("supervising_authority", CommentPart::Whole, CommentList::Good);
    put_in(&mut editor, 6, Comment::item(good, "志愿队伍壮大"))?;
    // What was asked for this year and is 已整改 already is nothing to check.
    let watch = place("purchaser", CommentPart::Whole, CommentList::Watch);
    let done =
        Comment { remedy: Some(Remedy::Done), ..Comment::item(watch.clone(), "当年做好了") };
    put_in(&mut editor, 7, done)?;
    let underway = Some(Remedy::Underway);
    put_in(&mut editor, 8, Comment { remedy: underway, ..Comment::item(watch, "还在做") })?;
    let next = editor.document().next_year(false).document;
    let told: Vec<&str> = next.comments.iter().map(|comment| comment.text.as_str()).collect();
    assert_eq!(
        told,
        ["多开展邻里活动", "台账更新要及时", "指标分配可以再调整", "前年的，还在做", "还在做"]
    );
    assert_eq!(next.comments[4].remedy, underway);
    // The checklist of the next year has all of them, and none once it is 已整改.
    assert_eq!(next.still_to_remedy(), [0, 1, 2, 3, 4]);
    let mut next = next;
    next.comments[1].remedy = Some(Remedy::Done);
    assert_eq!(next.still_to_remedy(), [0, 2, 3, 4]);
    assert!(next.comments.iter().all(|comment| comment.place.list == CommentList::Earlier));
    assert_eq!(next.comments[2].about.len(), 3);
    Ok(())
}

/// A merge by hand: the other copy has typed into one item, and commented on an area that this one has moved.
#[test]
fn comments_of_two_copies_go_together() -> Result<(), Failure> {
    let before = commented()?.document().clone();
    let mut here = Editor::new(before.clone());
    let mut there = Editor::new(before.clone());
    let on = |editor: &mut Editor, action| {
        editor.dispatch(action).map_err(|rejected| format!("{rejected:?}"))
    };
    on(&mut here, Action::Move(List::Areas, 3, 0))?;
    let note = Value::Text("已换新台账".to_owned());
    on(&mut there, Action::Set(Field::Comment(1, CommentInput::Note), note))?;
    put_in(&mut there, 4, Comment::item(on_two_areas()?, "新的一条"))?;
    let merge = merge(here.document(), there.document(), Some(&before));
    let merged = merge.map_err(|many| format!("{many:?}"))?.document;
    assert_eq!(merged.comments.len(), 5);
    assert_eq!(merged.comments[1].note, "已换新台账");
    // Area 4 stands first here, area 2 behind it and area 1.
    assert_eq!(merged.comments[0].place.part, areas(&[0, 2])?);
    assert_eq!(merged.comments[4].place.part, areas(&[0, 2])?);
    assert_eq!(merged.comments[4].text, "新的一条");
    Ok(())
}

#[test]
fn a_pasted_list_fills_a_blank_item_and_goes_on_behind_it() -> Result<(), Failure> {
    let good = place("purchaser", CommentPart::Whole, CommentList::Good);
    let watch = good.in_list(CommentList::Watch);
    let mut editor = Editor::new(example().ok_or("no example")?);
    put_in(&mut editor, 0, Comment::item(good.clone(), ""))?;
    put_in(&mut editor, 1, Comment::item(good.clone(), "原来的"))?;
    let before = editor.document().clone();
    let text = "1.甲\n2.乙\n需要关注的地方：\n（1）丙";
    let action = pasted_onto(&before, 0, &listed(text)).map_err(|of| format!("{of:?}"))?;
    let action = action.ok_or("nothing to do")?;
    editor.dispatch(action).map_err(|rejected| format!("{rejected:?}"))?;
    let told: Vec<(&CommentPlace, &str)> =
        editor.document().comments.iter().map(|of| (&of.place, of.text.as_str())).collect();
    assert_eq!(told, [(&good, "甲"), (&good, "乙"), (&good, "原来的"), (&watch, "丙")]);
    editor.undo();
    assert_eq!(*editor.document(), before);
    // What is there is not overwritten.
    let action = pasted_onto(&before, 1, &listed("1.甲\n2.乙")).map_err(|of| format!("{of:?}"))?;
    editor.dispatch(action.ok_or("nothing")?).map_err(|rejected| format!("{rejected:?}"))?;
    let told: Vec<&str> = editor.document().comments.iter().map(|of| of.text.as_str()).collect();
    assert_eq!(told, ["", "原来的", "甲", "乙"]);
    let long = format!("1.甲\n2.{}", "字".repeat(Limits::LONG_TEXT + 1));
    let refused = TooLong { number: 2, length: Limits::LONG_TEXT + 1 };
    assert_eq!(pasted_onto(&before, 0, &listed(&long)), Err(refused));
    Ok(())
}

fn items(text: &str) -> Vec<String> {
    let texts = listed(text).into_iter().filter_map(|of| match of {
        Listed::Item(None, text) => Some(text),
        _ => None,
    });
    texts.collect()
}

#[test]
fn numbered_lists_of_every_form_make_items() {
    for text in [
        "1.甲方\n2.乙方\n3.丙方",
        "1、甲方\r\n2、乙方\r\n3、丙方",
        "1．甲方\n\n2．乙方\n\n3．丙方",
        "1. \t甲方\n2. \t乙方\n3. \t丙方",
        "- 1.甲方\n- 2.乙方\n- 3.丙方",
        "1)甲方\n2）乙方\n3) 丙方",
        "（1）甲方\n(2) 乙方\n（3) 丙方",
        "（１）甲方\n（２）乙方\n（３）丙方",
        "①甲方\n②乙方\n③ 丙方",
        "⑴甲方\n⑵乙方\n⑶丙方",
        "1.甲方。2.乙方。3.丙方",
    ] {
        let found = items(text);
        let bare: Vec<&str> = found.iter().map(|item| item.trim_end_matches('。')).collect();
        assert_eq!(bare, ["甲方", "乙方", "丙方"], "{text}");
        assert!(is_a_list(&listed(text)));
    }
    assert!(!is_a_list(&listed("只有一句话，没有编号。")));
    assert_eq!(listed(""), []);
}

#[test]
fn numbers_within_an_item_and_broken_lines_stay_in_it() {
    let text = "1.服务人数是去年的\n1.5 倍，其中：\n（1）长者；\n（2）儿童。\n2.2024年起开展外展服务，共\n12.5 小时";
    assert_eq!(
        items(text),
        [
            "服务人数是去年的1.5 倍，其中：\n（1）长者；\n（2）儿童。",
            "2024年起开展外展服务，共12.5 小时"
        ]
    );
    // Three digits at most number an item; a year does not.
    assert_eq!(items("1.甲\n2024.这一年"), ["甲2024.这一年"]);
}

#[test]
fn headings_say_which_list_items_belong_in() {
    let text = "（一）值得肯定的地方：\n1.甲，值得肯定。\n2.乙\n（二）需要关注的地方：\n只有一条，没有编号。";
    let item = |list, text: &str| Listed::Item(Some(list), text.to_owned());
    assert_eq!(
        listed(text),
        [
            item(CommentList::Good, "甲，值得肯定。"),
            item(CommentList::Good, "乙"),
            item(CommentList::Watch, "只有一条，没有编号。"),
        ]
    );
    assert_eq!(
        listed("督导中心没有提出值得肯定或需要关注的地方。"),
        [Listed::Nothing(CommentList::Good), Listed::Nothing(CommentList::Watch)]
    );
}
