//! What is kept of the training, in the browser's own storage. One test, for the page has one record.

use crate::storage::{Outcome, empty_storage};
use station_scorecard::browser::training;
use station_scorecard::desk::{PutBack, TRAINING};
use station_scorecard::training::{Done, OpenedRecord, Place, Record, Stage};
use wasm_bindgen_test::wasm_bindgen_test;

const fn screen(screen: usize) -> Place {
    Place::Course { stage: Stage::Watch, screen }
}

#[wasm_bindgen_test]
fn what_was_done_is_kept_and_put_together_with_what_others_have_done() -> Outcome {
    let storage = empty_storage()?;
    assert_eq!(training::load(), (Record::default(), None));
    assert!(!training::is_kept() && !training::is_readable());
    let (_, news) = training::change(|record| record.progress.note(screen(4), Done::Seen));
    assert_eq!((news, training::is_kept()), (None, false), "kept before it is known how");
    training::know_format();
    let (record, _) = training::change(|record| *record = Record::default());
    assert!(training::is_readable() && record == Record::default());
    let _ = storage.clear();
    assert_eq!(training::for_backup(), None);
    let see = |place| training::change(|record| record.progress.note(place, Done::Seen));
    let (record, news) = see(screen(0));
    assert_eq!((record.progress.screens_done(), news), (1, None));
    assert!(training::is_kept() && !training::is_refused());

    // Another tab keeps something, then this one does.
    let mut other = record;
    other.progress.note(screen(1), Done::Seen);
    storage.set_item(TRAINING, &other.text()).map_err(|_| "not kept")?;
    let (record, news) = see(screen(2));
    assert_eq!((record.progress.screens_done(), news), (3, None));
    let kept = storage.get_item(TRAINING).ok().flatten().unwrap_or_default();
    assert_eq!(Record::open(&kept), OpenedRecord::Whole(record));

    let backup = training::for_backup().ok_or("no backup")?;
    storage.clear().map_err(|_| "not cleared")?;
    assert_eq!(training::load().0, Record::default());
    assert_eq!(training::put_back(&backup), PutBack::Whole);
    assert_eq!(training::load().0.progress.screens_done(), 3);
    let _ = storage.clear();
    Ok(())
}

#[wasm_bindgen_test]
fn numbers_by_chance_differ_and_the_clock_goes() {
    let numbers = [0; 8].map(|_| training::fresh_number());
    assert!(numbers.iter().any(|number| *number != numbers[0]), "{numbers:?}");
    // 2024-01-01 was day 19,723 of Unix and is 1,704,067,200 seconds after its beginning.
    assert!(training::seconds() > 1_704_067_200);
    assert!(training::day().is_some());
}
