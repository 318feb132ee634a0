//! The staffing figures on screen: computed once after an edit, and only those that differ wake.

use crate::document::Document;
use crate::scoring::{Staffing, StaffingFigure};
use crate::texts::staffing_text;
use crate::view::controls::{El, follow};
use crate::view::store::{Store, Watched};
use std::cell::RefCell;
use std::rc::Rc;

/// A figure on screen and the text it shows.
type Shown = (StaffingFigure, Rc<Watched<String>>);

/// One board serves the screen; handed on by cloning.
#[derive(Clone)]
pub(super) struct Board {
    /// Every figure, for what is drawn from several of them.
    pub(super) staffing: Rc<Watched<Staffing>>,
    shown: Rc<RefCell<Vec<Shown>>>,
}

fn compute(document: &Document) -> Staffing {
    Staffing::of(&document.staffing_entries())
}

impl Board {
    /// The figures of the document as it stands.
    pub(super) fn new(store: Store) -> Board {
        let staffing = store.with_editor(|editor| compute(editor.document()));
        Board { staffing: Rc::new(Watched::new(staffing)), shown: Rc::default() }
    }

    /// An element that shows a figure under its hook.
    pub(super) fn figure(&self, of: El, figure: StaffingFigure) -> El {
        let text = self.staffing.with_untracked(|staffing| staffing_text(figure, staffing));
        let text = Rc::new(Watched::new(text));
        self.shown.borrow_mut().push((figure, text.clone()));
        of.attr("data-figure", figure.hook()).live_text(move || text.get())
    }

    /// From now on the figures follow the document, as long as the screen stands.
    pub(super) fn keep(self, store: Store) {
        follow(move || {
            store.edits.track();
            let now = store.with_editor(|editor| compute(editor.document()));
            // Copied out first: whoever is woken may want to read the board.
            let shown = self.shown.borrow().clone();
            for (figure, text) in shown {
                text.set_if_changed(staffing_text(figure, &now));
            }
            self.staffing.set_if_changed(now);
        });
    }
}
