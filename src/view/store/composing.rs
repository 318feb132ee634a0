//! While an input method is composing, nothing of the page is drawn anew from outside: what another
//! tab does meanwhile waits until the words are in place.

use super::{Request, Store};
use crate::browser::page;
use crate::browser::tabs::OtherTab;
use crate::document::Field;
use std::cell::{Cell, RefCell};

/// An input method at work, and what was heard meanwhile.
#[derive(Default)]
pub(super) struct Composing {
    under_way: Cell<bool>,
    /// The input it is at work in; `None` for one that is no input of the document.
    field: Cell<Option<Field>>,
    heard: RefCell<Vec<OtherTab>>,
}

impl Store {
    /// An input method begins.
    pub fn begin_composing(self, field: Option<Field>) {
        self.composing.under_way.set(true);
        self.composing.field.set(field);
    }

    /// Whether an input method is at work.
    pub(super) fn is_composing(self) -> bool {
        // An input that is taken away ends its composition without a word.
        self.composing.under_way.get() && !page::is_focus_free()
    }

    /// Coming into another input ends a composition that nobody has told the end of.
    ///
    /// A page that is shown again gives its input the focus anew, in the midst of a composition.
    pub(super) fn forget_composing(self, entered: Field) {
        if self.composing.under_way.get() && self.composing.field.get() != Some(entered) {
            self.end_composing(None, String::new());
        }
    }

    /// Keeps a change of another tab for later while an input method is at work; whether it is kept.
    pub(super) fn hear_later(self, change: &OtherTab) -> bool {
        let later = self.is_composing();
        if later {
            let mut heard = self.composing.heard.borrow_mut();
            // Of one station only the last text counts.
            heard.retain(|earlier| earlier.id != change.id);
            heard.push(change.clone());
        }
        later
    }

    /// The input method has ended, by putting its text in place or by leaving the field.
    pub fn end_composing(self, field: Option<Field>, typed: String) {
        self.composing.under_way.set(false);
        if !self.composing.heard.borrow().is_empty() {
            self.ask(Request::Composed { field, typed });
        } else if let Some(field) = field {
            self.type_in(field, typed);
        }
    }

    /// Words for the open station, saved by another tab meanwhile, are typed into what that tab has
    /// saved where the input is the same there; else this tab's work becomes a station of its own, as
    /// always when both have changed it.
    pub(super) fn composed(self, field: Option<Field>, text: String) {
        let mut heard = self.composing.heard.take();
        let (open, changed) = {
            let desk = self.desk.borrow();
            (desk.id().to_owned(), desk.is_changed())
        };
        let ours = heard.iter().position(|change| change.id == open && change.text.is_some());
        let foreign = ours.filter(|_| !changed).map(|at| heard.remove(at));
        match (field, foreign) {
            (Some(field), Some(_)) => self.ask(Request::TakeOverBelow { field, typed: text }),
            (Some(field), _) => self.type_in(field, text),
            (None, foreign) => heard.extend(foreign),
        }
        heard.into_iter().for_each(|change| self.hear(change));
    }
}
