//! What was brought along, how it was sorted out, and what is shown of it. It lives as long as the page and is
//! kept nowhere else.

use crate::district::District;
use crate::exchange::side_by_side::SideBySide;
use crate::texts::district_working;
use crate::view::controls::follow;
use crate::view::store::{Choice, Explains, Store, Supposed, Watched};
use leptos::prelude::request_animation_frame;
use std::cell::Cell;
use std::rc::Rc;

/// What is shown, and how.
#[derive(Default)]
pub(super) struct State {
    /// The stations.
    pub(super) looked: Watched<SideBySide>,
    /// What is looked for in their names.
    pub(super) filter: Watched<String>,
    /// Whether only those near a line are shown.
    pub(super) only_near: Watched<bool>,
    /// Whether ranks are asked for.
    pub(super) ranked: Watched<bool>,
    /// Whether what only paper shows is drawn.
    pub(super) paper: Watched<bool>,
    /// Whether files are being read.
    pub(super) reading: Watched<bool>,
}

thread_local! {
    static STATE: &'static State = Box::leak(Box::default());
}

impl State {
    /// The one of the page.
    pub(super) fn get() -> &'static State {
        STATE.with(|state| *state)
    }

    /// Forgets everything.
    pub(super) fn clear(&self) {
        self.filter.set(String::new());
        self.only_near.set(false);
        self.paper.set(false);
        self.looked.set(SideBySide::default());
    }

    /// Whether a row is hidden by what is looked for; tracked.
    pub(super) fn hides(&self, district: &District, row: usize) -> bool {
        let Some(row) = district.rows.get(row) else { return false };
        let named = self.filter.with(|filter| {
            let filter = filter.trim().to_lowercase();
            filter.is_empty() || row.name.to_lowercase().contains(&filter)
        });
        !named || (self.only_near.get() && row.border.is_none())
    }

    /// How many rows are shown; tracked.
    pub(super) fn shown(&self, district: &District) -> usize {
        (0..district.rows.len()).filter(|row| !self.hides(district, *row)).count()
    }
}

/// The stations that are kept here stay those that are kept: the page follows what is edited or deleted, here and by
/// other tabs.
pub(super) fn follow_kept(store: Store, state: &'static State) {
    let is_due = Rc::new(Cell::new(false));
    follow(move || {
        store.shelf_changes.track();
        // Many changes at once are one.
        if is_due.replace(true) {
            return;
        }
        let is_due = is_due.clone();
        request_animation_frame(move || {
            is_due.set(false);
            let ids: Vec<String> = state.looked.with_untracked(|looked| {
                let members = looked.gathered().members.iter();
                members.filter_map(|member| member.kept.clone()).collect()
            });
            if !ids.is_empty() {
                let (kept, unreadable) = store.stations_now(&ids);
                state.looked.update_if(|looked| looked.refresh(&kept, unreadable));
            }
        });
    });
}

/// Lets the panel of workings know the stations.
pub(super) fn explain(store: Store, state: &'static State) {
    let explains: Explains = Rc::new(move |hook, language| {
        let district = state.looked.with_untracked(|looked| looked.district().cloned())?;
        district_working(&district, hook, language)
    });
    let station = store.station.get_untracked();
    store.workings.supposed.set(Some(Supposed { station, choice: Choice::Words(explains) }));
}
