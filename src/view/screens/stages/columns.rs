//! Documents that stand side by side, with their figures and the workings behind these.

use crate::document::Document;
use crate::scoring::{Evaluation, Figure, FigureValue, Outcome, Scheme, evaluate};
use crate::texts::{Looked, StageText, WorkingWords, grading_note, looked_at_words};
use crate::view::controls::{El, col_head, el};
use crate::view::store::{Choice, Store, Supposed};
use std::cell::RefCell;
use std::rc::Rc;

/// One document of several side by side.
#[derive(Clone)]
pub(super) struct Column {
    /// What its figures are called by: `stage/2`, `actual`.
    pub(super) hook: String,
    /// Its name.
    pub(super) name: String,
    /// What stands below the name.
    pub(super) below: String,
    /// Whose figures these are; `None` for the station's own, which the page explains itself.
    pub(super) looked: Option<Looked>,
    /// The document.
    pub(super) document: Rc<Document>,
    /// Its figures.
    pub(super) evaluation: Rc<Evaluation>,
}

impl Column {
    /// A column of a document.
    pub(super) fn new(
        hook: String,
        name: String,
        looked: Option<Looked>,
        document: Document,
    ) -> Column {
        let evaluation = evaluate(document.scheme(), &document.entries(document.scheme()));
        Column {
            hook,
            name,
            below: String::new(),
            looked,
            document: Rc::new(document),
            evaluation: Rc::new(evaluation),
        }
    }

    /// The scheme it is scored under.
    pub(super) fn scheme(&self) -> &Scheme {
        self.document.scheme()
    }

    /// Total and grade.
    pub(super) fn outcome(&self) -> &Outcome {
        &self.evaluation.outcome
    }

    /// A figure of its tables.
    pub(super) fn value(&self, figure: Figure) -> Option<FigureValue> {
        self.evaluation.figure(figure)
    }

    /// An element for one of its figures, under its hook.
    pub(super) fn figure(&self, hook: &str, text: String) -> El {
        el("span").attr("data-figure", [&self.hook, "/", hook].concat()).text(text)
    }

    /// What has to be said with its grade.
    fn note(&self, store: Store) -> Option<String> {
        grading_note(self.outcome(), self.scheme(), store.language())
    }

    /// A mark beside its grade, where something has to be said with it.
    pub(super) fn mark(&self, store: Store) -> Option<El> {
        self.note(store).map(|_| el("small").text(StageText::SeeNote.words(store.language())))
    }

    /// Its head in a table.
    pub(super) fn head(&self) -> El {
        let below = (!self.below.is_empty()).then(|| el("small").text(self.below.clone()));
        col_head().child(el("span").class("column-name").text(self.name.clone())).children(below)
    }
}

/// What has to be said with the grades of columns, below their table.
pub(super) fn notes(store: Store, columns: &[Column]) -> Option<El> {
    let notes = columns.iter().filter_map(|column| {
        let told = StageText::note_of(&column.name, column.note(store)?, store.language());
        Some(el("li").text(told))
    });
    let notes: Vec<El> = notes.collect();
    (!notes.is_empty()).then(|| el("ul").class("note grade-notes").children(notes))
}

/// The columns whose figures open workings: those of the stages, and those of the years.
#[derive(Clone, Default)]
pub(super) struct Explained(Rc<RefCell<[Vec<Column>; 2]>>);

impl Explained {
    /// From now on the page opens workings of these columns.
    pub(super) fn begin(&self, store: Store) {
        let known = self.clone();
        let explain = move |hook: &str, language| -> Option<WorkingWords> {
            known.0.borrow().iter().flatten().find_map(|column| {
                let rest = hook.strip_prefix(column.hook.as_str())?.strip_prefix('/')?;
                looked_at_words(rest, &column.document, (column.looked?, &column.name), language)
            })
        };
        let station = store.station.get_untracked();
        let choice = Choice::Words(Rc::new(explain));
        store.workings.supposed.set(Some(Supposed { station, choice }));
    }

    /// These columns take the place of those of their kind.
    pub(super) fn put(&self, kind: Looked, columns: &[Column]) {
        let columns = columns.iter().filter(|column| column.looked.is_some()).cloned().collect();
        if let Some(place) = self.0.borrow_mut().get_mut(kind as usize) {
            *place = columns;
        }
    }
}
