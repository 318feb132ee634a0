//! Stages on the shelf: they stay as they are, whatever becomes of their station.

use super::browser::{Shared, View};
use station_scorecard::desk::{
    Folder, Forecast, KeptStage, MOST_STAGES, NotKept, Refusal, Returned, Shelf, Used, bring_back,
    bring_stage_back, delete, delete_stage, keep_stage, last_forecast, remove_for_good, stages_of,
};
use station_scorecard::document::{
    Amount, Document, Envelope, Field, OpenedStage, ScorePart, Since, Stage, Terms, Value, example,
};
use station_scorecard::editor::{Action, Editor};
use station_scorecard::exchange::json;
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{Month, Quantity};
use std::cell::RefCell;
use std::rc::Rc;

type Shelves = (Rc<RefCell<Shared>>, Shelf<View>);
/// A shelf, and the id of a stage on it.
type Kept = (Rc<RefCell<Shared>>, Shelf<View>, String);

fn shelf() -> Shelves {
    let shared = Rc::new(RefCell::new(Shared::default()));
    let view = View::new(&shared, 0, false);
    (shared, Shelf::new(view))
}

fn envelope(document: Document, minute: u8) -> Envelope {
    let saved_at = format!("2024-07-01T08:{minute:02}:00.000Z");
    Envelope { stamp: format!("tab0-{minute}"), saved_at, document }
}

fn stage(name: &str, minute: u8, document: Document) -> Stage {
    Stage {
        name: name.to_owned(),
        kept_on: "2024-07-01".parse().ok(),
        envelope: envelope(document, minute),
    }
}

fn names(shelf: &Shelf<View>, station: &str) -> Vec<String> {
    let kept = stages_of(shelf, Folder::Stage, station);
    kept.iter().map(|of| of.name().to_owned()).collect()
}

fn the_example() -> Result<Document, &'static str> {
    example().ok_or("the example does not read")
}

/// A station with a stage 中期.
fn with_stage() -> Result<Kept, Box<dyn std::error::Error>> {
    let (shared, mut shelf) = shelf();
    let document = the_example()?;
    assert_eq!(shelf.put(Folder::Station, "one", &envelope(document.clone(), 1).text()), Ok(()));
    let kept = keep_stage(&mut shelf, "one", "a", &stage("中期", 1, document));
    let id = kept.map_err(|why| format!("{why:?}"))?;
    Ok((shared, shelf, id))
}

/// 第三方 gives 40 in the place of 44.82, and that is undone again; the stage says 44.82 all the while.
/// 入户探访 of 片区2: 120 agreed first, 180 from March 2024 on. A stage kept before the change knows 120 alone, one
/// kept after it both, whatever becomes of the change.
#[test]
fn a_stage_keeps_what_was_agreed_when_it_was_kept() -> crate::Checked {
    let visits = Amount::Area(1, 2);
    let of = |amount: i64| Quantity::Amount(Decimal::whole(amount));
    let march = Month::new(2024, 3).ok_or("no month")?;
    let mut editor = Editor::new(the_example()?);
    let mut agree = |shelf: &mut Shelf<View>, terms: Terms, minute: u8| {
        editor.end_typing();
        let done = editor.dispatch(Action::Agree(visits, terms));
        done.map_err(|rejected| format!("{rejected:?}"))?;
        let text = envelope(editor.document().clone(), minute).text();
        shelf.put(Folder::Station, "one", &text).map_err(|refusal| format!("{refusal:?}"))?;
        Ok::<Document, String>(editor.document().clone())
    };
    let (_, mut shelf) = shelf();
    let changed = Terms::unchanged(of(120)).with(Since::From(march), of(180));
    let documents =
        [agree(&mut shelf, Terms::unchanged(of(120)), 1)?, agree(&mut shelf, changed.clone(), 2)?];
    for (at, document) in documents.iter().enumerate() {
        let (own, minute) = (["a", "b"][at], [1, 2][at]);
        let kept = keep_stage(&mut shelf, "one", own, &stage(own, minute, document.clone()));
        kept.map_err(|why| format!("{why:?}"))?;
    }
    let later = changed.clone().with(Since::From(march), of(240));
    for (terms, minute) in [(later, 3), (changed.clone().without(march), 4)] {
        agree(&mut shelf, terms, minute)?;
        let kept = stages_of(&shelf, Folder::Stage, "one");
        let terms: Vec<Option<Terms>> = kept
            .iter()
            .filter_map(KeptStage::stage)
            .map(|stage| stage.envelope.document.terms(visits))
            .collect();
        assert_eq!(terms, [Some(Terms::unchanged(of(120))), Some(changed.clone())]);
    }
    Ok(())
}

#[test]
fn a_stage_stays_as_it_is_while_its_station_changes_and_is_undone() -> crate::Checked {
    let (shared, mut shelf, id) = with_stage()?;
    let key = Folder::Stage.key(&id);
    let before = shared.borrow().texts.get(&key).cloned();
    let mut editor = Editor::new(the_example()?);
    let forty = "40".parse().map_err(|_| "40")?;
    let set = Action::Set(Field::Score(3), Value::Quantity(Quantity::Amount(forty)));
    editor.dispatch(set).map_err(|rejected| format!("{rejected:?}"))?;
    let text = envelope(editor.document().clone(), 2).text();
    assert_eq!(shelf.put(Folder::Station, "one", &text), Ok(()));
    editor.undo();
    assert_eq!(shared.borrow().texts.get(&key), before.as_ref());
    let kept = stages_of(&shelf, Folder::Stage, "one");
    let was = kept.first().and_then(KeptStage::stage).ok_or("no stage")?;
    assert_eq!(was.envelope.document, the_example()?);
    assert_eq!(was.kept_on.map(|day| day.to_string()).as_deref(), Some("2024-07-01"));
    Ok(())
}

#[test]
fn stages_stand_in_the_order_in_which_they_were_kept_and_each_station_has_its_own() -> crate::Checked
{
    let (_, mut shelf, _) = with_stage()?;
    let document = the_example()?;
    for (station, own, name, minute) in [
        ("one", "0", "末期", 9),
        ("one", "z", "预评估", 5),
        ("on", "b", "别站的", 1),
        ("one2", "c", "别站的", 1),
    ] {
        let kept = keep_stage(&mut shelf, station, own, &stage(name, minute, document.clone()));
        assert!(kept.is_ok(), "{kept:?}");
    }
    assert_eq!(names(&shelf, "one"), ["中期", "预评估", "末期"]);
    assert_eq!(names(&shelf, "on"), ["别站的"]);
    assert_eq!(shelf.holdings().stages, 5);
    Ok(())
}

#[test]
fn there_are_twelve_at_most_and_a_deleted_one_comes_back_only_where_there_is_room() -> crate::Checked
{
    let (_, mut shelf, first) = with_stage()?;
    let document = the_example()?;
    for at in 1..12 {
        let kept =
            keep_stage(&mut shelf, "one", &format!("n{at}"), &stage("阶段", at, document.clone()));
        assert!(kept.is_ok(), "{at}");
    }
    let more = keep_stage(&mut shelf, "one", "more", &stage("第十三", 50, document.clone()));
    assert_eq!((more, MOST_STAGES), (Err(NotKept::TooMany), 12));
    assert_eq!(delete_stage(&mut shelf, &first), Ok(()));
    assert!(keep_stage(&mut shelf, "one", "more", &stage("第十三", 50, document)).is_ok());
    assert_eq!(bring_stage_back(&mut shelf, &first), Err(NotKept::TooMany));
    assert_eq!(stages_of(&shelf, Folder::DeletedStage, "one").len(), 1, "it is still there");
    Ok(())
}

#[test]
fn a_full_storage_keeps_no_stage_and_nothing_half_and_says_so() -> crate::Checked {
    let (shared, mut shelf, id) = with_stage()?;
    let before = shared.borrow().texts.clone();
    shared.borrow_mut().is_full = true;
    let refused = keep_stage(&mut shelf, "one", "b", &stage("末期", 2, the_example()?));
    assert_eq!(refused, Err(NotKept::Refused(Refusal::Full)));
    assert!(!shelf.has_refused(), "nor does it wait in memory as if it were kept");
    assert_eq!(delete_stage(&mut shelf, &id), Err(Refusal::Full), "no copy to bring back from");
    assert_eq!(shared.borrow().texts, before);
    Ok(())
}

#[test]
fn a_deleted_stage_comes_back_to_its_place() -> crate::Checked {
    let (_, mut shelf, id) = with_stage()?;
    assert!(keep_stage(&mut shelf, "one", "b", &stage("末期", 2, the_example()?)).is_ok());
    assert_eq!(delete_stage(&mut shelf, &id), Ok(()));
    assert_eq!(names(&shelf, "one"), ["末期"]);
    assert_eq!(bring_stage_back(&mut shelf, &id), Ok(()));
    assert_eq!(names(&shelf, "one"), ["中期", "末期"]);
    Ok(())
}

#[test]
fn stages_wait_for_a_deleted_station_and_go_with_it_for_good() -> crate::Checked {
    let (shared, mut shelf, _) = with_stage()?;
    assert_eq!(delete(&mut shelf, "one", "fresh"), Ok("one".to_owned()));
    assert_eq!(names(&shelf, "one"), ["中期"]);
    let back = Returned { id: "one".to_owned(), is_beside: false };
    assert_eq!(bring_back(&mut shelf, "one", "fresh"), Ok(back));
    assert_eq!(names(&shelf, "one"), ["中期"]);
    assert_eq!(delete(&mut shelf, "one", "fresh"), Ok("one".to_owned()));
    remove_for_good(&mut shelf, Folder::Deleted, "one");
    assert!(shared.borrow().texts.is_empty(), "{:?}", shared.borrow().texts.keys());
    Ok(())
}

/// Another tab went on with the station after it was deleted here: both have the stages.
#[test]
fn a_station_that_comes_back_beside_another_takes_copies_along() -> crate::Checked {
    let (shared, mut shelf, _) = with_stage()?;
    assert_eq!(delete(&mut shelf, "one", "fresh"), Ok("one".to_owned()));
    assert_eq!(shelf.put(Folder::Station, "one", "B"), Ok(()));
    let beside = Returned { id: "fresh".to_owned(), is_beside: true };
    assert_eq!(bring_back(&mut shelf, "one", "fresh"), Ok(beside));
    assert_eq!(
        (names(&shelf, "one"), names(&shelf, "fresh")),
        (vec!["中期".to_owned()], vec!["中期".to_owned()])
    );
    assert_eq!(delete(&mut shelf, "fresh", "other"), Ok("fresh".to_owned()));
    shared.borrow_mut().is_full = true;
    assert_eq!(shelf.stored(Folder::Station, "one").as_deref(), Some("B"));
    remove_for_good(&mut shelf, Folder::Deleted, "fresh");
    assert_eq!((names(&shelf, "one").len(), names(&shelf, "fresh").len()), (1, 0));
    Ok(())
}

/// Two tabs keep a stage each of the same station: neither overwrites the other, and both see both.
#[test]
fn two_tabs_keep_stages_beside_each_other() -> crate::Checked {
    let (shared, shelf, _) = with_stage()?;
    let mut other = Shelf::new(View::new(&shared, 1, false));
    assert!(keep_stage(&mut other, "one", "b", &stage("预评估", 2, the_example()?)).is_ok());
    assert_eq!(names(&shelf, "one"), ["中期", "预评估"]);
    assert_eq!(names(&other, "one"), names(&shelf, "one"));
    Ok(())
}

#[test]
fn a_tab_that_hears_late_of_the_erasure_leaves_no_stage_behind() -> crate::Checked {
    let (shared, mut shelf, _) = with_stage()?;
    shelf.follow_erasure("tab0");
    assert!(shared.borrow().texts.is_empty());
    Ok(())
}

#[test]
fn a_damaged_stage_is_listed_and_not_touched() -> crate::Checked {
    let (shared, shelf, id) = with_stage()?;
    let whole = shared.borrow().texts.get(&Folder::Stage.key(&id)).cloned().unwrap_or_default();
    let cut: String = whole.chars().take(whole.chars().count() - 40).collect();
    let mut newer = whole.replacen("\"version\":1", "\"version\":2", 1);
    for (text, opened) in [
        (cut, OpenedStage::Damaged("中期".to_owned())),
        ("no stage".to_owned(), OpenedStage::Damaged(String::new())),
        (std::mem::take(&mut newer), OpenedStage::Newer("中期".to_owned())),
    ] {
        shared.borrow_mut().texts.insert(Folder::Stage.key(&id), text.clone());
        let kept = stages_of(&shelf, Folder::Stage, "one");
        assert_eq!(kept.first().map(|of| of.opened.clone()), Some(opened));
        assert_eq!(shared.borrow().texts.get(&Folder::Stage.key(&id)), Some(&text));
    }
    Ok(())
}

/// One station of two has a stage; out as a file and in again is the same.
#[test]
fn a_file_takes_the_stages_along_and_gives_them_back() -> crate::Checked {
    let document = the_example()?;
    let stages = vec![stage("中期", 1, document.clone()), stage("末期", 2, document.clone())];
    let stations =
        [(envelope(document.clone(), 3), stages.clone()), (envelope(document, 4), Vec::new())];
    let listed = json::list(&json::all(&stations, None)).map_err(|why| format!("{why:?}"))?;
    let found: Vec<&[Stage]> = listed.iter().map(|of| of.stages.as_slice()).collect();
    assert_eq!(found, [stages.as_slice(), &[]]);
    assert!(listed.iter().all(|of| of.losses.is_empty() && of.document.is_some()));
    let one = json::list(&stations[0].0.text_with(&stages)).map_err(|why| format!("{why:?}"))?;
    assert_eq!(one.first().map(|of| of.stages.clone()), Some(stages));
    Ok(())
}

#[test]
fn a_stage_of_a_file_that_does_not_read_is_a_loss_and_the_station_opens() -> crate::Checked {
    let document = the_example()?;
    let text = envelope(document.clone(), 3).text_with(&[stage("中期", 1, document)]);
    let broken = text.replacen("station-scorecard-stage", "something-else", 1);
    let listed = json::list(&broken).map_err(|why| format!("{why:?}"))?;
    let first = listed.first().ok_or("nothing")?;
    assert_eq!((first.stages.len(), first.losses.len(), first.document.is_some()), (0, 1, true));
    Ok(())
}

/// The keys count as well: 7 + 1 and, of another page at this address, 1 + 2 with a letter of two units.
#[test]
fn what_is_used_is_counted_in_units_of_the_browser_over_all_keys() {
    let (shared, shelf) = shelf();
    shared.borrow_mut().texts.insert("station".to_owned(), "站".to_owned());
    shared.borrow_mut().texts.insert("x".to_owned(), "𠮷".to_owned());
    assert_eq!(shelf.used(), Used(11));
    assert!(!Used(3_999_999).is_nearly_all() && Used(4_000_000).is_nearly_all());
}

#[test]
fn the_last_forecast_is_the_last_stage_before_the_announcement_else_the_last_trial()
-> crate::Checked {
    let (_, mut shelf, _) = with_stage()?;
    let mut editor = Editor::new(the_example()?);
    for party in 0..4 {
        let set = Action::Set(
            Field::ScorePart(party, ScorePart::Announced),
            Value::Date("2024-08-14".parse().ok()),
        );
        editor.dispatch(set).map_err(|rejected| format!("{rejected:?}"))?;
    }
    let announced = editor.document().clone();
    assert!(keep_stage(&mut shelf, "one", "b", &stage("末期", 2, announced.clone())).is_ok());
    assert!(keep_stage(&mut shelf, "one", "c", &stage("空", 1, Document::empty("片区1"))).is_ok());
    let kept = stages_of(&shelf, Folder::Stage, "one");
    let found = last_forecast(&kept, &announced);
    assert_eq!(found, Some(Forecast::Stage(0)), "not the announced one, not one without scores");
    assert_eq!(last_forecast(&[], &announced), None);
    let mut tried = announced;
    tried.scenarios.push(station_scorecard::document::Scenario::default());
    assert_eq!(last_forecast(&[], &tried), Some(Forecast::Scenario(0)));
    Ok(())
}
