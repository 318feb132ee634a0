//! The staffing figures on screen: computed once after an edit, and only those that differ wake.

use crate::document::Document;
use crate::scoring::{Month, Staffing, StaffingFigure};
use crate::texts::staffing_text;
use crate::view::controls::{El, watch_station};
use crate::view::store::{Store, Watched};
use std::rc::Rc;

/// One board serves the room; handed on by cloning.
#[derive(Clone)]
pub(super) struct Board {
    pub(super) store: Store,
    /// Every figure.
    pub(super) staffing: Rc<Watched<Staffing>>,
    /// The assessed months, which are the columns of the grid.
    pub(super) months: Rc<Watched<Vec<Month>>>,
    /// The months that a finding has led to, until the focus leaves their sums.
    pub(super) led_to: Rc<Watched<Vec<Month>>>,
}

fn compute(document: &Document) -> Staffing {
    Staffing::of(&document.staffing_entries())
}

impl Board {
    /// The figures of the document, which they follow as long as the owner of this moment lives.
    pub(super) fn new(store: Store) -> Board {
        Board {
            store,
            months: watch_station(store, move || {
                store.with_editor(|editor| editor.document().assessed_months())
            }),
            staffing: watch_station(store, move || {
                store.with_editor(|editor| compute(editor.document()))
            }),
            led_to: Rc::default(),
        }
    }

    /// Makes an element show a figure under its hook.
    pub(super) fn figure(&self, of: El, figure: StaffingFigure) -> El {
        let staffing = self.staffing.clone();
        let text = move || staffing.with(|staffing| staffing_text(figure, staffing));
        of.attr("data-figure", figure.hook()).live_text(text)
    }
}
