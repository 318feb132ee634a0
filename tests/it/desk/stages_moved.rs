//! Stages of a station that is replaced, damaged or moved; and stages whose name and day are corrected.

use super::browser::{Shared, View};
use crate::Checked;
use station_scorecard::desk::{
    Fetched, Folder, NotKept, Refusal, Shelf, StageReader, bring_back, bring_stage_back, delete,
    delete_stage, fetch, keep_backup, keep_stage, leave_stages_to_backup, readable_stages,
    relabel_stage, stages_of,
};
use station_scorecard::document::{Envelope, Particular, Stage, Value, example};
use std::cell::RefCell;
use std::rc::Rc;

const NOW: &str = "2024-08-14T10:00:00.000Z";

/// A storage, and the shelf on it.
type Shelves = (Rc<RefCell<Shared>>, Shelf<View>);

fn envelope(station: &str, minute: u8) -> Result<Envelope, &'static str> {
    let mut document = example().ok_or("the example does not read")?;
    document.particulars.replace(Particular::Station, Value::Text(station.to_owned()));
    let saved_at = format!("2024-07-01T08:{minute:02}:00.000Z");
    Ok(Envelope { stamp: format!("tab0-{minute}"), saved_at, document })
}

fn stage(name: &str, minute: u8) -> Result<Stage, &'static str> {
    let envelope = envelope("甲站", minute)?;
    Ok(Stage { name: name.to_owned(), kept_on: "2024-07-01".parse().ok(), envelope })
}

/// The station `one`, called 甲站, with the stages 中期 (`a`) and 预评估 (`b`).
fn shelf() -> Result<Shelves, Box<dyn std::error::Error>> {
    let shared = Rc::new(RefCell::new(Shared::default()));
    let mut shelf = Shelf::new(View::new(&shared, 0, false));
    shelf.put(Folder::Station, "one", &envelope("甲站", 1)?.text()).map_err(|_| "not kept")?;
    for (own, name, minute) in [("a", "中期", 1), ("b", "预评估", 2)] {
        keep_stage(&mut shelf, "one", own, &stage(name, minute)?).map_err(|_| "not kept")?;
    }
    Ok((shared, shelf))
}

fn names(shelf: &Shelf<View>, folder: Folder, station: &str) -> Vec<String> {
    stages_of(shelf, folder, station).iter().map(|of| of.name().to_owned()).collect()
}

/// 甲站 is replaced by a file of 乙站, which brings a stage of its own. One stage of 甲站 lies among the deleted.
#[test]
fn a_station_that_is_replaced_leaves_its_stages_to_its_backup() -> Checked {
    let (_, mut shelf) = shelf()?;
    assert_eq!(delete_stage(&mut shelf, "one/b"), Ok(()));
    let text = envelope("甲站（备份）", 3)?.text();
    assert_eq!(keep_backup(&mut shelf, "one", "backup", &text), Ok(()));
    assert_eq!(names(&shelf, Folder::Stage, "one"), ["中期"], "until the other content is there");
    assert_eq!(leave_stages_to_backup(&mut shelf, "one"), 1);
    assert!(keep_stage(&mut shelf, "one", "c", &stage("乙站的末期", 4)?).is_ok());
    assert_eq!(names(&shelf, Folder::Stage, "one"), ["乙站的末期"]);
    assert_eq!(names(&shelf, Folder::DeletedStage, "one"), [""; 0]);
    assert_eq!(names(&shelf, Folder::Stage, "backup"), ["中期"]);
    assert_eq!(names(&shelf, Folder::DeletedStage, "backup"), ["预评估"]);
    assert_eq!(bring_stage_back(&mut shelf, "backup/b"), Ok(()));
    Ok(())
}

/// There is room for the backup and one of the two stages.
#[test]
fn a_backup_without_its_stages_is_none() -> Checked {
    let (shared, mut shelf) = shelf()?;
    let before = shared.borrow().texts.clone();
    shared.borrow_mut().room_for = Some(2);
    let refused = keep_backup(&mut shelf, "one", "backup", &envelope("甲站（备份）", 3)?.text());
    assert_eq!(refused, Err(Refusal::Full));
    assert_eq!(shared.borrow().texts, before);
    assert!(!shelf.has_refused());
    Ok(())
}

/// There is room for the copies of both stages, but not for the station.
#[test]
fn a_move_that_is_refused_leaves_no_copies_of_stages_behind() -> Checked {
    let (shared, mut shelf) = shelf()?;
    // Another content was deleted under this id before, so that this one needs another.
    shared.borrow_mut().texts.insert(Folder::Deleted.key("one"), "B".to_owned());
    let before = shared.borrow().texts.clone();
    shared.borrow_mut().room_for = Some(2);
    assert_eq!(delete(&mut shelf, "one", "fresh"), Err(Refusal::Full));
    assert_eq!(shared.borrow().texts, before);
    shared.borrow_mut().room_for = Some(2);
    assert_eq!(bring_back(&mut shelf, "one", "fresh"), Err(Refusal::Full));
    assert_eq!(shared.borrow().texts, before);
    Ok(())
}

/// Where the damaged text cannot be set aside, what can be read of it gets another id.
#[test]
fn a_damaged_station_keeps_sight_of_its_stages() -> Checked {
    for is_full in [false, true] {
        let (shared, mut shelf) = shelf()?;
        let damaged = envelope("甲站", 1)?.text().replace("\"areas\"", "\"aeras\"");
        assert_eq!(shelf.put(Folder::Station, "one", &damaged), Ok(()));
        shared.borrow_mut().is_full = is_full;
        let found = fetch(&mut shelf, "one", "fresh", NOW);
        let Fetched::Damaged { opening: Some(opening), stage: None, .. } = found else {
            return Err(format!("{found:?}").into());
        };
        assert_eq!(opening.id, if is_full { "fresh" } else { "one" });
        assert_eq!(names(&shelf, Folder::Stage, &opening.id), ["中期", "预评估"]);
        assert_eq!(names(&shelf, Folder::Stage, "one"), ["中期", "预评估"], "the damaged one too");
        shared.borrow_mut().is_full = false;
        assert_eq!(shelf.retry(), Ok(()));
        assert_eq!(names(&shelf, Folder::Stage, &opening.id), ["中期", "预评估"]);
    }
    Ok(())
}

#[test]
fn the_last_stage_stands_in_for_a_station_of_which_nothing_can_be_read() -> Checked {
    for is_full in [false, true] {
        let (shared, mut shelf) = shelf()?;
        assert_eq!(shelf.put(Folder::Station, "one", "no station"), Ok(()));
        shared.borrow_mut().is_full = is_full;
        let found = fetch(&mut shelf, "one", "fresh", NOW);
        let Fetched::Damaged { opening: Some(opening), name, stage, aside, .. } = found else {
            return Err(format!("{found:?}").into());
        };
        assert_eq!((name.as_str(), stage.as_deref(), aside), ("甲站", Some("预评估"), !is_full));
        assert_eq!(opening.document, envelope("甲站", 2)?.document);
        assert_eq!(names(&shelf, Folder::Stage, &opening.id), ["中期", "预评估"]);
        let held = shared.borrow().texts.values().filter(|text| *text == "no station").count();
        assert_eq!(held, 1, "the text itself is still there");
    }
    Ok(())
}

#[test]
fn of_a_station_without_stages_of_which_nothing_can_be_read_nothing_is_opened() -> Checked {
    let (_, mut shelf) = shelf()?;
    assert_eq!(shelf.put(Folder::Station, "two", "no station"), Ok(()));
    let found = fetch(&mut shelf, "two", "fresh", NOW);
    assert!(matches!(found, Fetched::Damaged { opening: None, stage: None, .. }), "{found:?}");
    Ok(())
}

#[test]
fn a_stage_gets_another_name_and_day_and_its_station_stays_as_it_was() -> Checked {
    let (shared, mut shelf) = shelf()?;
    let day = "2024-06-30".parse().ok();
    assert_eq!(relabel_stage(&mut shelf, "one/b", "街道抽查", day), Ok(()));
    let kept = stages_of(&shelf, Folder::Stage, "one");
    let first = kept.first().and_then(|of| of.stage()).ok_or("no stage")?;
    assert_eq!((first.name.as_str(), first.kept_on), ("街道抽查", day), "by its day the first");
    assert_eq!(first.envelope, stage("预评估", 2)?.envelope);
    let before = shared.borrow().texts.clone();
    shared.borrow_mut().is_full = true;
    assert_eq!(relabel_stage(&mut shelf, "one/b", "末期", day), Err(Refusal::Full));
    assert_eq!(relabel_stage(&mut shelf, "one/z", "末期", day), Err(Refusal::Gone));
    shared.borrow_mut().texts.insert(Folder::Stage.key("one/a"), "no stage".to_owned());
    assert_eq!(relabel_stage(&mut shelf, "one/a", "末期", day), Err(Refusal::Gone));
    shared.borrow_mut().texts.insert(
        Folder::Stage.key("one/a"),
        before.get(&Folder::Stage.key("one/a")).cloned().unwrap_or_default(),
    );
    assert_eq!(shared.borrow().texts, before);
    Ok(())
}

/// Another tab has brought the stage back, or removed it for good, before this one asks.
#[test]
fn a_stage_that_another_tab_brought_back_is_back_and_one_it_removed_is_gone() -> Checked {
    let (shared, mut shelf) = shelf()?;
    assert_eq!(delete_stage(&mut shelf, "one/a"), Ok(()));
    let mut other = Shelf::new(View::new(&shared, 1, false));
    assert_eq!(bring_stage_back(&mut other, "one/a"), Ok(()));
    assert_eq!(bring_stage_back(&mut shelf, "one/a"), Ok(()));
    assert_eq!(names(&shelf, Folder::Stage, "one"), ["中期", "预评估"]);
    assert_eq!(delete_stage(&mut shelf, "one/a"), Ok(()));
    other.remove(Folder::DeletedStage, "one/a");
    let gone = Err(NotKept::Refused(Refusal::Gone));
    assert_eq!(bring_stage_back(&mut shelf, "one/a"), gone);
    assert_eq!(delete_stage(&mut shelf, "one/a"), Err(Refusal::Gone));
    Ok(())
}

#[test]
fn what_cannot_be_read_of_the_stages_is_counted() -> Checked {
    let (shared, shelf) = shelf()?;
    shared.borrow_mut().texts.insert(Folder::Stage.key("one/a"), "no stage".to_owned());
    let (stages, unreadable) = readable_stages(&stages_of(&shelf, Folder::Stage, "one"));
    let names: Vec<&str> = stages.iter().map(|of| of.name.as_str()).collect();
    assert_eq!((names, unreadable), (vec!["预评估"], 1));
    Ok(())
}

/// 预评估 gets another name in the meantime.
#[test]
fn stages_are_read_anew_only_where_a_text_is_another_one() -> Checked {
    let (_, mut shelf) = shelf()?;
    let mut reader = StageReader::default();
    let first = reader.read(&shelf, Folder::Stage, "one");
    assert_eq!(*first, stages_of(&shelf, Folder::Stage, "one"));
    assert_eq!(shelf.put(Folder::Station, "one", &envelope("甲站", 5)?.text()), Ok(()));
    assert!(Rc::ptr_eq(&first, &reader.read(&shelf, Folder::Stage, "one")), "only the station");
    assert_eq!(relabel_stage(&mut shelf, "one/b", "末期", None), Ok(()));
    assert_eq!(*reader.read(&shelf, Folder::Stage, "one"), stages_of(&shelf, Folder::Stage, "one"));
    assert_eq!(*reader.read(&shelf, Folder::Stage, "two"), []);
    Ok(())
}
