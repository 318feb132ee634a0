//! While an input method is composing, nothing is redrawn from outside: what another tab does meanwhile
//! waits until the words are in place.

use super::requests::Request;
use crate::document::Field;

/// A change of a station's text made in another tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherTab {
    /// The station.
    pub id: String,
    /// Its new text; `None` where it was deleted.
    pub text: Option<String>,
}

/// An input method at work, and what was heard meanwhile.
#[derive(Clone, Debug, Default)]
pub struct Composing {
    /// Whether it is at work, and in which input; `None` inside for one that is not the document's.
    under_way: Option<Option<Field>>,
    heard: Vec<OtherTab>,
}

/// What the end of a composition comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Composed {
    /// The text is typed.
    Type(Field, String),
    /// Other tabs changed something meanwhile, so kept texts have to be read first.
    Ask(Request),
    /// A change of another tab that waited is heard now.
    Hear(OtherTab),
}

impl Composing {
    /// An input method begins.
    pub const fn begin(&mut self, field: Option<Field>) {
        self.under_way = Some(field);
    }

    /// Whether an input method is at work. An input that is removed ends its composition without an
    /// event: then nothing has the focus.
    pub const fn is_under_way(&self, is_focus_free: bool) -> bool {
        self.under_way.is_some() && !is_focus_free
    }

    /// Whether entering an input ends a composition in another one whose end was never reported. A page
    /// that is shown again gives its input the focus anew, in the midst of a composition.
    pub fn is_left_by(&self, entered: Field) -> bool {
        self.under_way.is_some_and(|field| field != Some(entered))
    }

    /// Keeps a change of another tab for later; of one station only the last counts.
    pub fn hear_later(&mut self, change: OtherTab) {
        self.heard.retain(|earlier| earlier.id != change.id);
        self.heard.push(change);
    }

    /// The input method has put its text in place, or its input was left.
    pub fn end(&mut self, field: Option<Field>, typed: String) -> Option<Composed> {
        self.under_way = None;
        if self.heard.is_empty() {
            field.map(|field| Composed::Type(field, typed))
        } else {
            Some(Composed::Ask(Request::Composed { field, typed }))
        }
    }

    /// What to do with the text and with what was heard, now that kept texts can be read; `open` is the
    /// station on the desk, `changed` whether it has edits of this tab.
    ///
    /// Words for the open station, saved by another tab meanwhile, are typed into what that tab saved;
    /// with edits of its own this tab's work becomes a station of its own, as always.
    pub fn settle(
        &mut self,
        field: Option<Field>,
        typed: String,
        open: &str,
        changed: bool,
    ) -> Vec<Composed> {
        let mut heard = std::mem::take(&mut self.heard);
        let ours = heard.iter().position(|change| change.id == open && change.text.is_some());
        let mut next = Vec::new();
        if let Some(field) = field {
            match ours.filter(|_| !changed) {
                Some(at) => {
                    heard.remove(at);
                    next.push(Composed::Ask(Request::TakeOverBelow { field, typed }));
                }
                None => next.push(Composed::Type(field, typed)),
            }
        }
        next.extend(heard.into_iter().map(Composed::Hear));
        next
    }
}
