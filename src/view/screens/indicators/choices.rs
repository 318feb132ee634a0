//! What a person has chosen in this room: it outlives a redrawing of the room, not the station.

use crate::document::{Field, List};
use crate::editor::{Block, Lie, MonthBlock};
use crate::scoring::{Chase, ChaseRow, Goal};
use crate::view::screens::last::Last;
use crate::view::store::{Store, Watched};
use std::cell::Cell;
use std::rc::Rc;

/// Up to this many areas lie across and nothing else; with more the person can turn the table.
pub(super) const MOST_ACROSS: usize = 8;

/// What of a month is logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Logged {
    /// The amounts of an area.
    Area(usize),
    /// Those of the station.
    Station,
    /// The attendance of the workers.
    Workers,
}

/// What is chosen, each watched by what it changes.
pub(super) struct Choices {
    /// Whether rates are coloured.
    pub(super) heat: Watched<bool>,
    /// The rows that are shown: those with something missing when they were chosen; `None` for all.
    pub(super) short: Watched<Option<Vec<(List, usize)>>>,
    /// Whether the person has turned the table.
    pub(super) turned: Watched<bool>,
    /// The area that a phone shows; `None` for the sums.
    pub(super) area: Watched<Option<usize>>,
    /// The cells that are selected together.
    pub(super) block: Watched<Option<Block>>,
    /// The cell in which the mouse was pressed and is still down.
    pub(super) pressed: Cell<Option<Field>>,
    /// What the indicators are to be brought to.
    pub(super) goal: Watched<Goal>,
    /// The months that are selected together.
    pub(super) months: Watched<Option<MonthBlock>>,
    /// What is logged of a month.
    pub(super) logged: Watched<Logged>,
    /// Whose pace is listed: an area's, or with `None` the whole station's.
    pub(super) place: Watched<Option<usize>>,
}

thread_local! {
    /// The choices, with the station they belong to.
    static KEPT: Last<String, Rc<Choices>> = const { Last::new() };
}

/// The choices for the open station.
pub(super) fn choices(store: Store) -> Rc<Choices> {
    let station = store.station.get_untracked();
    KEPT.with(|kept| kept.of(station, || Rc::new(Choices::new())))
}

impl Choices {
    fn new() -> Choices {
        Choices {
            heat: Watched::new(false),
            short: Watched::new(None),
            turned: Watched::new(false),
            area: Watched::new(Some(0)),
            block: Watched::new(None),
            pressed: Cell::new(None),
            goal: Watched::new(Goal::Full),
            months: Watched::new(None),
            logged: Watched::new(Logged::Area(0)),
            place: Watched::new(None),
        }
    }

    /// How the area table lies; tracked.
    pub(super) fn lie(&self, store: Store) -> Lie {
        let areas = store.rows(List::Areas).len();
        let turned = self.turned.get() && areas > MOST_ACROSS && !store.settings.narrow.get();
        if turned { Lie::AreasDown } else { Lie::AreasAcross }
    }

    /// The area that a phone shows, while there is such an area; tracked.
    pub(super) fn shown_area(&self, store: Store) -> Option<usize> {
        let areas = store.rows(List::Areas).len();
        self.area.get().map(|at| at.min(areas.saturating_sub(1)))
    }

    /// What is logged of a month, while there is such an area; tracked.
    pub(super) fn logged(&self, store: Store) -> Logged {
        match self.logged.get() {
            Logged::Area(at) => {
                Logged::Area(at.min(store.rows(List::Areas).len().saturating_sub(1)))
            }
            other => other,
        }
    }

    /// Shows the rows with something missing, as they are now: a row stays while it is filled.
    pub(super) fn show_short(&self, store: Store) {
        let chase = store.with_editor(|editor| {
            Chase::of(&editor.document().entries(editor.scheme()), Goal::Full)
        });
        let missing = chase.map(|chase| chase.missing).unwrap_or_default().into_iter();
        let rows = missing.flat_map(|missing| match missing.row {
            ChaseRow::Area(area, at) => vec![(List::Areas, area), (List::Indicators, at)],
            ChaseRow::Total(at) => vec![(List::Indicators, at)],
            ChaseRow::Station(at) => vec![(List::StationIndicators, at)],
        });
        self.short.set(Some(rows.collect()));
    }

    /// Whether a row is out of sight; tracked.
    pub(super) fn hides(&self, list: List, at: usize) -> bool {
        self.short.with(|short| short.as_ref().is_some_and(|rows| !rows.contains(&(list, at))))
    }

    /// Whether none of the rows of a list is chosen to be seen; tracked.
    pub(super) fn hides_all(&self, list: List) -> bool {
        self.short.with(|short| {
            short.as_ref().is_some_and(|rows| !rows.iter().any(|(of, _)| *of == list))
        })
    }

    /// Selects nothing but single cells.
    pub(super) fn drop_block(&self) {
        if self.block.with_untracked(Option::is_some) {
            self.block.set(None);
        }
    }
}
