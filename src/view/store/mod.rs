//! The bridge between the editor and the signals.
//!
//! One signal for each input and each figure on screen, made when it is first shown. After every
//! action the store sets only those whose content changed: comparing plain values costs
//! nanoseconds, waking memos does not.

mod changes;
mod desk;
mod fields;
mod figures;
mod notices;
mod saving;
mod settings;
mod stations;
mod typing;

pub use desk::EXAMPLE;
pub use notices::Notice;
pub use saving::SaveState;
pub use settings::Settings;
pub use stations::{Kept, KeptState};

use crate::browser::shelf::Shelf;
use crate::document::{Document, Field, Value};
use crate::editor::{Editor, Problem};
use crate::scoring::{Evaluation, Outcome, PartyResult, Scheme, ScoreMode, StillToFill};
use crate::texts::{Language, Message, Text};
use desk::Desk;
use fields::Fields;
use figures::Figures;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};

/// A handle on the one store of the page; copied freely.
#[derive(Clone, Copy)]
pub struct Store {
    inner: StoredValue<Inner, LocalStorage>,
    /// Total, grade and distances.
    pub outcome: RwSignal<Outcome>,
    /// What each party contributes.
    pub parties: RwSignal<Vec<PartyResult>>,
    /// How each party's score is typed.
    pub modes: RwSignal<Vec<ScoreMode>>,
    /// What is still blank.
    pub still_to_fill: RwSignal<StillToFill>,
    /// Indicators with a rate below 100 %.
    pub short: RwSignal<usize>,
    /// Counts changes of lists and of the whole document: what is drawn from them is drawn anew.
    pub structure: RwSignal<u32>,
    /// Counts changes of names.
    pub names: RwSignal<u32>,
    /// Inputs with something unreadable in them, in the order it was typed.
    pub problems: RwSignal<Vec<(Field, Problem)>>,
    /// Whether there is something to undo, and to redo.
    pub history: RwSignal<(bool, bool)>,
    /// Whether everything is kept.
    pub saved: RwSignal<SaveState>,
    /// What the person should know.
    pub notices: RwSignal<Vec<Notice>>,
    /// Counts changes of the kept stations.
    pub shelf_changes: RwSignal<u32>,
    /// The id of the open station.
    pub station: RwSignal<String>,
    /// Whether the lists of areas and indicators are unfolded; an edit draws them anew.
    pub lists_open: RwSignal<bool>,
    /// Language, appearance and the like.
    pub settings: Settings,
}

/// What the store holds beside its signals.
struct Inner {
    editor: RefCell<Editor>,
    evaluation: RefCell<Evaluation>,
    fields: RefCell<Fields>,
    figures: RefCell<Figures>,
    desk: RefCell<Desk>,
    shelf: RefCell<Shelf>,
    /// The input being typed in, and what stood there before.
    before: RefCell<Option<(Field, Value)>>,
    /// The timer of the next write.
    timer: Cell<Option<TimeoutHandle>>,
}

impl Store {
    /// Opens the station that was open last, or the example.
    ///
    /// `scheme` is the built-in default, `example` the built-in worked example.
    pub fn open(scheme: Scheme, example: Document) -> Store {
        let settings = Settings::load();
        let mut shelf = Shelf::default();
        let (opened, notices) = desk::first_station(&mut shelf, &example);
        let editor = Editor::new(scheme, opened.document);
        let evaluation = editor.evaluate();
        let store = Store {
            outcome: RwSignal::new(evaluation.outcome),
            parties: RwSignal::new(evaluation.parties.clone()),
            modes: RwSignal::new(modes(&editor)),
            still_to_fill: RwSignal::new(evaluation.still_to_fill),
            short: RwSignal::new(evaluation.below_full()),
            structure: RwSignal::new(0),
            names: RwSignal::new(0),
            problems: RwSignal::new(Vec::new()),
            history: RwSignal::new((false, false)),
            saved: RwSignal::new(SaveState::Saved),
            notices: RwSignal::new(notices),
            shelf_changes: RwSignal::new(0),
            station: RwSignal::new(opened.desk.id.clone()),
            lists_open: RwSignal::new(false),
            settings,
            inner: StoredValue::new_local(Inner {
                editor: RefCell::new(editor),
                evaluation: RefCell::new(evaluation),
                fields: RefCell::default(),
                figures: RefCell::default(),
                desk: RefCell::new(opened.desk),
                shelf: RefCell::new(shelf),
                before: RefCell::new(None),
                timer: Cell::new(None),
            }),
        };
        store.listen_to_the_browser();
        store
    }

    /// The scheme in force.
    pub fn scheme(self) -> Scheme {
        self.with_editor(|editor| editor.scheme().clone())
    }

    /// Reads the document and its scheme.
    pub fn with_editor<T>(self, read: impl FnOnce(&Editor) -> T) -> T {
        self.inner.with_value(|inner| read(&inner.editor.borrow()))
    }

    /// The language of the page; tracked.
    pub fn language(self) -> Language {
        self.settings.language.get()
    }

    /// A fixed text in the language of the page; tracked.
    pub fn text(self, text: Text) -> &'static str {
        self.language().text(text)
    }

    /// A sentence in the language of the page; tracked.
    pub fn message(self, message: &Message) -> String {
        self.language().message(message)
    }

    fn with<T>(self, read: impl FnOnce(&Inner) -> T) -> T {
        self.inner.with_value(read)
    }
}

/// Sets a signal only where its content changes.
fn set_if_changed<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|present| *present != value) {
        signal.set(value);
    }
}

/// How each party's score is typed.
fn modes(editor: &Editor) -> Vec<ScoreMode> {
    let parties = editor.scheme().parties.iter();
    parties.map(|party| editor.document().score(&party.id).mode).collect()
}
