//! What is filled in at each step, but for the targets: the inputs are those of the rooms.

use crate::desk::Summary;
use crate::document::{Particular, Task};
use crate::texts::{StartText, station_result};
use crate::view::controls::{El, button, el};
use crate::view::navigation::lead;
use crate::view::screens::particulars::line;
use crate::view::screens::result::bars_of_parties;
use crate::view::store::Store;
use crate::view::{Screen, Sheet};

/// Whose scorecard it is and of which time.
pub(super) fn name(store: Store) -> Vec<El> {
    const LINES: [Particular; 3] =
        [Particular::Station, Particular::AssessedFrom, Particular::AssessedTo];
    let lines = LINES.into_iter().map(|of| line(store, of));
    let more = button(store.text(StartText::MoreParticulars), move || {
        store.open_sheet(Sheet::Particulars);
    });
    vec![
        el("div").class("lines start-lines").children(lines.collect::<Vec<El>>()),
        el("p").child(more.class("link")),
    ]
}

/// The parties' scores: the bars of 结果.
pub(super) fn scores(store: Store) -> Vec<El> {
    vec![bars_of_parties(store)]
}

/// How it stands.
pub(super) fn result(store: Store) -> Vec<El> {
    let stands = move || {
        store.edits.track();
        let summary = store.with_editor(|editor| Summary::of(editor.document(), false));
        StartText::stand(station_result(&summary, store.language()), store.language())
    };
    vec![el("p").live_text(stands)]
}

/// The ways to what is filled in all year round, while it lacks something.
pub(super) fn to_the_rooms(store: Store) -> Vec<El> {
    let lacks = |task| {
        store.checklist.with(|list| list.state(task)).is_some_and(|state| state.lack.is_some())
    };
    let way = |word, room| {
        button(store.text(word), move || {
            store.aside.set(None);
            lead(store, room, "#content".to_owned());
        })
    };
    let completed =
        lacks(Task::Completed).then(|| way(StartText::FillCompleted, Screen::Indicators));
    let attendance =
        lacks(Task::Attendance).then(|| way(StartText::FillAttendance, Screen::Staffing));
    completed.into_iter().chain(attendance).collect()
}
