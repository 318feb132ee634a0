//! What is kept of the training, beside other tabs, in a full storage, damaged, and after everything was deleted.

use super::browser::{Shared, View};
use crate::Checked;
use station_scorecard::desk::{
    Folder, PutBack, RecordKeeper, RecordNews, Refusal, SetAside, Shelf, TRAINING,
};
use station_scorecard::training::{Done, OpenedRecord, Outcome, Place, Record, Stage, Verdict};
use std::cell::RefCell;
use std::rc::Rc;

const NOW: &str = "2026-11-29T07:00:00.000Z";

type Kept = Rc<RefCell<Shared>>;

/// A screen of 看一遍, counted from 0.
const fn screen(screen: usize) -> Place {
    Place::Course { stage: Stage::Watch, screen }
}

/// A keeper that knows how a record is written.
fn keeper() -> RecordKeeper {
    let mut keeper = RecordKeeper::default();
    keeper.know(Record::FORMAT);
    keeper
}

fn see(keeper: &mut RecordKeeper, tab: &mut View, place: Place) -> Result<(), RecordNews> {
    keeper.change(tab, NOW, |record| record.progress.note(place, Done::Seen)).map(drop)
}

fn stored(shared: &Kept) -> Option<Record> {
    let text = shared.borrow().texts.get(TRAINING).cloned()?;
    match Record::open(&text) {
        OpenedRecord::Whole(record) => Some(record),
        OpenedRecord::Damaged(_) | OpenedRecord::Newer(_) => None,
    }
}

fn seen(record: Option<Record>) -> Vec<usize> {
    let progress = record.unwrap_or_default().progress;
    (0..5).filter(|at| progress.done(screen(*at)).is_some()).collect()
}

fn tabs() -> (Kept, [(RecordKeeper, View); 2]) {
    let shared = Kept::default();
    let tabs = [0, 1].map(|tab| (keeper(), View::new(&shared, tab, false)));
    (shared, tabs)
}

#[test]
fn the_later_of_two_tabs_keeps_what_the_earlier_one_has_done() {
    let (shared, [(mut one, mut tab), (mut other, mut other_tab)]) = tabs();
    assert_eq!(one.load(&mut tab, NOW), None);
    assert_eq!(other.load(&mut other_tab, NOW), None);
    assert_eq!(see(&mut one, &mut tab, screen(0)), Ok(()));
    assert_eq!(see(&mut other, &mut other_tab, screen(1)), Ok(()));
    assert_eq!(see(&mut one, &mut tab, screen(2)), Ok(()));
    assert_eq!(seen(stored(&shared)), [0, 1, 2]);
    assert_eq!(other.load(&mut other_tab, NOW), None);
    assert_eq!(seen(Some(other.record().clone())), [0, 1, 2]);
}

#[test]
fn what_one_tab_takes_away_does_not_come_back_from_another() -> Checked {
    let (shared, [(mut one, mut tab), (mut other, mut other_tab)]) = tabs();
    let class = super::super::training_codes::class_of_all(Default::default(), 1).ok_or("none")?;
    let begun = one.change(&mut tab, NOW, |record| {
        record.class_mut(class);
    });
    assert_eq!(begun, Ok(None));
    assert_eq!(other.load(&mut other_tab, NOW), None);
    assert_eq!(other.record().classes().len(), 1);
    assert_eq!(one.change(&mut tab, NOW, |record| record.remove_class(class)), Ok(None));
    assert_eq!(see(&mut other, &mut other_tab, screen(0)), Ok(()));
    assert_eq!(stored(&shared).map(|record| record.classes().len()), Some(0));
    Ok(())
}

#[test]
fn a_full_storage_is_told_and_nothing_is_lost_in_the_page() {
    let (shared, [(mut one, mut tab), (mut other, mut other_tab)]) = tabs();
    assert_eq!(see(&mut one, &mut tab, screen(0)), Ok(()));
    shared.borrow_mut().is_full = true;
    let full = Err(RecordNews::Refused(Refusal::Full));
    assert_eq!(see(&mut one, &mut tab, screen(1)), full);
    assert_eq!(see(&mut one, &mut tab, screen(2)), full);
    assert!(one.is_refused());
    assert_eq!(seen(Some(one.record().clone())), [0, 1, 2]);
    assert_eq!(seen(stored(&shared)), [0], "what was kept stays");
    // There is room again, and another tab is quicker.
    shared.borrow_mut().is_full = false;
    assert_eq!(see(&mut other, &mut other_tab, screen(3)), Ok(()));
    assert_eq!(see(&mut one, &mut tab, screen(4)), Ok(()));
    assert_eq!(seen(stored(&shared)), [0, 1, 2, 3, 4]);
    assert!(!one.is_refused());
}

#[test]
fn a_storage_that_alters_or_is_not_there_leaves_all_in_the_page() {
    let (shared, [(mut one, mut tab), _]) = tabs();
    assert_eq!(see(&mut one, &mut tab, screen(0)), Ok(()));
    shared.borrow_mut().alters = true;
    assert_eq!(see(&mut one, &mut tab, screen(1)), Err(RecordNews::Refused(Refusal::Altered)));
    assert_eq!(seen(Some(one.record().clone())), [0, 1]);

    let (shared, [(mut one, mut tab), _]) = tabs();
    shared.borrow_mut().is_absent = true;
    assert_eq!(see(&mut one, &mut tab, screen(1)), Err(RecordNews::Refused(Refusal::Absent)));
    assert_eq!(see(&mut one, &mut tab, screen(2)), Err(RecordNews::Refused(Refusal::Absent)));
    assert_eq!(seen(Some(one.record().clone())), [1, 2]);
}

#[test]
fn a_damaged_text_is_set_aside_before_another_takes_its_place() {
    let (shared, [(mut one, mut tab), _]) = tabs();
    let text =
        "{\"format\":\"station-scorecard-training\",\"version\":1,\"screens\":{\"1/2\":\"seen\",";
    let half = format!("{text}\"1/3\":7}}}}");
    shared.borrow_mut().texts.insert(TRAINING.to_owned(), half.clone());
    assert_eq!(one.load(&mut tab, NOW), Some(RecordNews::SetAside));
    assert_eq!(one.load(&mut tab, NOW), None, "told once");
    assert_eq!(seen(Some(one.record().clone())), [1], "what could be read");
    assert_eq!(see(&mut one, &mut tab, screen(0)), Ok(()));
    assert_eq!(seen(stored(&shared)), [0, 1]);
    let aside = Folder::SetAside.key(&format!("training@{NOW}"));
    assert_eq!(
        SetAside::of(&format!("training@{NOW}")),
        SetAside { is_training: true, moment: NOW }
    );
    assert_eq!(shared.borrow().texts.get(&aside), Some(&half));
}

#[test]
fn what_cannot_be_set_aside_or_is_newer_is_left_alone() -> Checked {
    let newer = Record::default().text().replace("\"version\":1", "\"version\":9");
    for (text, is_full, news) in
        [("not of ours", true, RecordNews::Damaged), (newer.as_str(), false, RecordNews::Newer)]
    {
        let (shared, [(mut one, mut tab), _]) = tabs();
        shared.borrow_mut().texts.insert(TRAINING.to_owned(), text.to_owned());
        shared.borrow_mut().is_full = is_full;
        assert_eq!(one.load(&mut tab, NOW), Some(news));
        assert_eq!(see(&mut one, &mut tab, screen(0)), Err(news));
        assert_eq!(see(&mut one, &mut tab, screen(1)), Err(news));
        assert_eq!(seen(Some(one.record().clone())), [0, 1], "the page has it");
        let texts = shared.borrow().texts.clone();
        assert_eq!(texts.get(TRAINING).map(String::as_str), Some(text));
        assert_eq!(texts.len(), 1);
    }
    Ok(())
}

#[test]
fn a_backup_is_put_back_and_the_further_progress_wins() -> Checked {
    let (_, [(mut one, mut tab), _]) = tabs();
    assert_eq!(one.for_backup(&mut tab, NOW), None, "nothing was done yet");
    let answer =
        |verdict: Verdict| move |record: &mut Record| record.progress.answer(screen(0), &[verdict]);
    one.change(&mut tab, NOW, answer(Verdict::Wrong)).map_err(|_| "not kept")?;
    let earlier = one.for_backup(&mut tab, NOW).ok_or("no backup")?;
    one.change(&mut tab, NOW, answer(Verdict::Right)).map_err(|_| "not kept")?;
    let later = one.for_backup(&mut tab, NOW).ok_or("no backup")?;

    let elsewhere = Kept::default();
    let (mut other, mut other_tab) = (keeper(), View::new(&elsewhere, 0, false));
    assert_eq!(see(&mut other, &mut other_tab, screen(1)), Ok(()));
    for backup in [&later, &earlier] {
        assert_eq!(other.put_back(&mut other_tab, NOW, backup), PutBack::Whole);
        let progress = stored(&elsewhere).ok_or("nothing is kept")?.progress;
        assert_eq!(progress.done(screen(0)), Some(Done::Answered(Outcome::Corrected(None))));
        assert_eq!(progress.done(screen(1)), Some(Done::Seen));
    }
    Ok(())
}

#[test]
fn a_backup_that_cannot_be_put_back_is_told_and_changes_nothing() -> Checked {
    let (shared, [(mut one, mut tab), _]) = tabs();
    assert_eq!(see(&mut one, &mut tab, screen(1)), Ok(()));
    let before = stored(&shared);
    let newer = Record::default().text().replace("\"version\":1", "\"version\":3");
    assert_eq!(one.put_back(&mut tab, NOW, &newer), PutBack::Newer);
    assert_eq!(one.put_back(&mut tab, NOW, "[]"), PutBack::Unreadable);
    assert_eq!(stored(&shared), before);
    let partly = "{\"format\":\"station-scorecard-training\",\"version\":1,\
                  \"screens\":{\"1/3\":\"seen\",\"1/9\":\"seen\"}}";
    assert_eq!(one.put_back(&mut tab, NOW, partly), PutBack::Partly);
    assert_eq!(seen(stored(&shared)), [1, 2]);
    shared.borrow_mut().is_full = true;
    let more = partly.replace("1/3", "1/4");
    let full = PutBack::NotKept(RecordNews::Refused(Refusal::Full));
    assert_eq!(one.put_back(&mut tab, NOW, &more), full);
    assert_eq!(seen(Some(one.record().clone())), [1, 2, 3]);
    let backup = one.for_backup(&mut tab, NOW).ok_or("no backup")?;
    assert!(backup.contains("1/4"), "a backup has what only the page has");
    Ok(())
}

#[test]
fn a_backup_has_a_text_of_a_later_version_as_it_is() {
    let (shared, [(mut one, mut tab), _]) = tabs();
    let newer = Record::default().text().replace("\"version\":1", "\"version\":3");
    shared.borrow_mut().texts.insert(TRAINING.to_owned(), newer.clone());
    assert_eq!(one.for_backup(&mut tab, NOW), Some(newer));
}

#[test]
fn nothing_is_written_where_nothing_changed() {
    let (shared, [(mut one, mut tab), _]) = tabs();
    assert_eq!(see(&mut one, &mut tab, screen(0)), Ok(()));
    let writes = shared.borrow().log.len();
    assert_eq!(see(&mut one, &mut tab, screen(0)), Ok(()));
    assert_eq!(shared.borrow().log.len(), writes);
}

#[test]
fn deleting_everything_takes_it_away() {
    let (shared, [(mut one, mut tab), _]) = tabs();
    let answer = |record: &mut Record| record.progress.answer(screen(0), &[Verdict::Right]);
    assert_eq!(one.change(&mut tab, NOW, answer), Ok(None));
    assert_eq!(one.record().progress.done(screen(0)), Some(Done::Answered(Outcome::Right)));
    let mut shelf = Shelf::new(View::new(&shared, 0, false));
    assert!(shelf.holdings().training);
    shelf.erase();
    assert!(!shelf.holdings().training);
    assert_eq!(one.load(&mut tab, NOW), None);
    assert!(one.record().is_empty());
}

/// The page fetches what reads and writes a record only once there is something to keep.
#[test]
fn what_was_done_before_a_record_could_be_read_is_added_to_it() {
    let (shared, [(mut one, mut tab), (mut other, mut other_tab)]) = tabs();
    assert_eq!(see(&mut other, &mut other_tab, screen(1)), Ok(()));
    let mut late = RecordKeeper::default();
    assert_eq!(late.load(&mut tab, NOW), None);
    assert_eq!(see(&mut late, &mut tab, screen(0)), Ok(()));
    assert_eq!(seen(Some(late.record().clone())), [0]);
    assert!(late.is_refused() && !late.is_knowing());
    assert_eq!(seen(stored(&shared)), [1], "nothing is written over what cannot be read");

    late.know(Record::FORMAT);
    assert_eq!(late.change(&mut tab, NOW, |_| ()), Ok(None));
    assert!(!late.is_refused());
    assert_eq!(seen(stored(&shared)), [0, 1]);
    assert_eq!(one.load(&mut tab, NOW), None);
    assert_eq!(seen(Some(one.record().clone())), [0, 1]);
}
