//! What screens and frame read of the store, and the workings that they ask for.

use super::{Asked, EXAMPLE, Store, Watched};
use crate::document::{Date, ExampleState};
use crate::editor::{Editor, List};
use crate::texts::{Language, Phrase};
use web_sys::HtmlElement;

impl Store {
    /// The items of a list by their numbers; tracked.
    pub fn rows(self, list: List) -> Vec<u32> {
        self.rows.get(list as usize).map(Watched::get).unwrap_or_default()
    }

    /// For what is drawn from lists and has no rows of its own: tracks all of them.
    pub fn track_lists(self) {
        self.rows.iter().for_each(Watched::track);
    }

    /// Reads the document and its scheme.
    pub fn with_editor<T>(self, read: impl FnOnce(&Editor) -> T) -> T {
        read(self.session.borrow().editor())
    }

    /// Reads the station's own document, whatever is tried.
    pub fn with_station<T>(self, read: impl FnOnce(&Editor) -> T) -> T {
        read(self.session.borrow().station())
    }

    /// The day on which the last score was announced, once all are; what is tried is an estimate.
    pub(super) fn when_announced(self) -> Option<Date> {
        let is_trial = self.session.borrow().trial().is_some();
        let day = |editor: &Editor| editor.document().announced(editor.scheme());
        self.with_editor(day).filter(|_| !is_trial)
    }

    /// What has become of the worked example, if it is open; tracked.
    pub fn open_example(self) -> Option<ExampleState> {
        (self.station.get() == EXAMPLE).then(|| self.example.get())
    }

    /// Whether it is the worked example with other figures than the published ones.
    pub fn is_changed_example(self) -> bool {
        self.station.with_untracked(|id| id == EXAMPLE)
            && self.example.get_untracked() == ExampleState::Changed
    }

    /// The language of the page; tracked.
    pub fn language(self) -> Language {
        self.settings.language.get()
    }

    /// A fixed text in the language of the page; tracked.
    #[inline(never)]
    pub fn text(self, text: Phrase) -> &'static str {
        text.words(self.language())
    }

    /// Opens the working of a figure, or of an input's nearest figure.
    pub fn ask_for_working(self, hook: String, from: HtmlElement) {
        self.workings.asked.set(Some(Asked { hook, from }));
        self.workings.wanted.set_if_changed(true);
    }

    /// Makes every figure a tab stop, or none again.
    pub fn step_through(self, stepping: bool) {
        self.workings.stepping.set(stepping);
        self.workings.wanted.set_if_changed(true);
    }
}
