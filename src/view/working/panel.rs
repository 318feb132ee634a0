//! What the panel knows: which figure it shows, the way that led there, and how it opens and closes.

use crate::browser::page;
use crate::document::{Column, Field, Located};
use crate::editor::Editor;
use crate::scoring::Figure;
use crate::scoring::explain::Subject;
use crate::texts::{WorkingWords, chance_working, located_name, located_words, tried_remark};
use crate::view::controls::follow;
use crate::view::focusing::focus_soon;
use crate::view::store::{Asked, Choice, Store, Watched};
use crate::view::{layers, navigation};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// The id of the panel's heading.
pub(super) const NAME: &str = "working-name";

/// How far the copying is.
#[derive(Clone, PartialEq)]
pub(super) enum Copying {
    /// It can be asked for.
    Offered,
    /// The text holds what looks like a name.
    Asking,
    /// It is done.
    Done,
    /// The browser did not copy it: this text is to be copied by hand.
    ByHand(String),
}

/// A figure that the panel can show.
#[derive(Clone, PartialEq)]
pub(super) enum Shows {
    /// One of the station or of a scenario.
    Figure(Located),
    /// One that a screen explains itself, by its hook.
    Supposed(String),
}

/// What the panel shows.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Shown {
    /// The hook of the figure.
    pub(super) hook: String,
    /// Its name.
    pub(super) name: String,
    /// Its working; `None` once the document has no such figure.
    pub(super) words: Option<WorkingWords>,
    /// The name of the figure that led here.
    pub(super) back: Option<String>,
    /// A rate's comparison with the pace line, while that is shown.
    pub(super) pace: Option<Subject>,
}

/// The one panel of the page.
pub(super) struct Panel {
    pub(super) store: Store,
    pub(super) shown: Watched<Shown>,
    pub(super) copying: Watched<Copying>,
    pub(super) open: Watched<bool>,
    /// The figures that led to the one shown, which is the last.
    way: RefCell<Vec<Shows>>,
}

impl Panel {
    /// The closed panel.
    pub(super) fn new(store: Store) -> Panel {
        Panel {
            store,
            shown: Watched::new(Shown::default()),
            copying: Watched::new(Copying::Offered),
            open: Watched::new(false),
            way: RefCell::default(),
        }
    }

    /// From now on the panel follows wishes and edits; Back and Esc close it.
    pub(super) fn live(self: Rc<Panel>) {
        let (asked, edited, escaped) = (self.clone(), self.clone(), self);
        follow(move || match asked.store.workings.asked.get() {
            Some(wish) => asked.begin(&wish),
            None => {
                // A closed panel works nothing out while somebody types.
                asked.way.borrow_mut().clear();
                asked.open.set_if_changed(false);
            }
        });
        follow(move || {
            let store = edited.store;
            store.edits.track();
            store.names.track();
            store.workings.supposed.track();
            store.settings.pace_line.track();
            store.settings.language.track();
            edited.look();
        });
        let shown = escaped.clone();
        layers::keep(escaped.store, move || shown.open.get(), move || escaped.close());
    }

    fn begin(&self, wish: &Asked) {
        let store = self.store;
        let found = store.with_editor(|editor| {
            let (document, scheme) = (editor.document(), editor.scheme());
            let input = wish.hook.trim_end_matches("/slider").trim_end_matches("/mode");
            let figure = document.located(&wish.hook, scheme);
            figure.or_else(|| document.located_near(input, scheme))
        });
        // Without a hook the total is meant; a hook that leads to nothing opens nothing.
        let whole = wish.hook.is_empty().then_some(Located::of_station(Subject::Total));
        let hook = || Shows::Supposed(wish.hook.clone());
        let supposed = || supposed(store, &wish.hook).map(|_| hook());
        let Some(figure) = found.or(whole).map(Shows::Figure).or_else(supposed) else { return };
        self.way.replace(vec![figure]);
        self.show();
        // The panel takes room: the figure may have moved out of sight.
        let from = wish.from.clone();
        request_animation_frame(move || page::reveal(&from));
    }

    /// Shows another figure, from which there is a way back.
    pub(super) fn go_on(&self, figure: Located) {
        self.way.borrow_mut().push(Shows::Figure(figure));
        self.show();
    }

    /// Whose figure is shown.
    pub(super) fn column(&self) -> Column {
        match self.way.borrow().last() {
            Some(Shows::Figure(figure)) => figure.column,
            Some(Shows::Supposed(_)) | None => Column::Station,
        }
    }

    /// What the figure that is shown is, unless a screen explains it itself.
    pub(super) fn subject(&self) -> Option<Subject> {
        match self.way.borrow().last() {
            Some(Shows::Figure(figure)) => Some(figure.subject),
            Some(Shows::Supposed(_)) | None => None,
        }
    }

    /// Shows again the figure that led to the one shown.
    pub(super) fn go_back(&self) {
        self.way.borrow_mut().pop();
        self.show();
    }

    fn show(&self) {
        self.look();
        self.copying.set(Copying::Offered);
        self.open.set_if_changed(true);
        focus_soon(format!("#{NAME}"));
    }

    /// Looks at the document again.
    fn look(&self) {
        let way = self.way.borrow();
        let Some(figure) = way.last() else { return };
        let before = way.len().checked_sub(2).and_then(|at| way.get(at));
        let shown = shown(self.store, figure, before);
        let differs = self.shown.with_untracked(|old| *old != shown);
        if differs {
            self.shown.set(shown);
            self.copying.set_if_changed(Copying::Offered);
        }
    }

    /// Closes the panel; the focus goes back to where the wish came from.
    pub(super) fn close(&self) {
        if let Some(Asked { hook, from }) = self.store.workings.asked.get_untracked() {
            let again = format!("[data-figure=\"{hook}\"], [data-field=\"{hook}\"]");
            if from.is_connected() {
                page::focus(&from);
            } else if !page::focus_on(&again) {
                page::focus_on("#content");
            }
        }
        self.store.workings.asked.set(None);
    }

    /// Closes the panel and goes to an input.
    pub(super) fn leave_for(&self, field: Field) {
        self.store.workings.asked.set(None);
        navigation::go_to(self.store, field);
    }

    /// Closes the panel and goes to an input of a scenario, which is tried from now on.
    pub(super) fn leave_for_scenario(&self, scenario: usize, field: Field) {
        self.store.workings.asked.set(None);
        self.store.open_scenario(scenario);
        navigation::go_to(self.store, field);
    }
}

/// The working that a screen makes itself, if it belongs to the station that is open.
fn supposed(store: Store, hook: &str) -> Option<WorkingWords> {
    let language = store.settings.language.get_untracked();
    let supposed = store.workings.supposed.get_untracked()?;
    let is_of_station = store.station.with_untracked(|station| *station == supposed.station);
    if !is_of_station {
        return None;
    }
    match supposed.choice {
        Choice::Words(explain) => explain(hook, language),
        Choice::Chances(of) => chance_working(hook, (&of.spreads, of.beside), &of.scheme, language),
    }
}

fn shown(store: Store, figure: &Shows, before: Option<&Shows>) -> Shown {
    let back = before.and_then(|before| match before {
        Shows::Figure(before) => Some(name(store, *before)),
        Shows::Supposed(hook) => supposed(store, hook).map(|words| words.name),
    });
    match figure {
        Shows::Figure(figure) => located(store, *figure, back),
        Shows::Supposed(hook) => {
            let words = supposed(store, hook);
            let name = words.as_ref().map(|words| words.name.clone()).unwrap_or_default();
            Shown { hook: hook.clone(), name, words, back, pace: None }
        }
    }
}

fn name(store: Store, figure: Located) -> String {
    let language = store.settings.language.get_untracked();
    of_column(store, figure.column, |editor| {
        located_name(figure, editor.document(), editor.scheme(), language)
    })
}

fn located(store: Store, figure: Located, back: Option<String>) -> Shown {
    let language = store.settings.language.get_untracked();
    let pace = match figure.subject {
        Subject::Figure(
            figure @ (Figure::AreaRate(..) | Figure::ColumnRate(_) | Figure::StationRate(_)),
        ) => store.settings.pace_line.get_untracked().then_some(Subject::Pace(figure)),
        _ => None,
    };
    let is_tried = figure.column == Column::Station && store.trial.with_untracked(Option::is_some);
    of_column(store, figure.column, |editor| {
        let (document, scheme) = (editor.document(), editor.scheme());
        let mut words = located_words(figure, document, scheme, language);
        if let Some(words) = words.as_mut().filter(|_| is_tried) {
            words.remarks.insert(0, tried_remark(language).to_owned());
        }
        Shown {
            hook: document.located_hook(figure, scheme),
            name: located_name(figure, document, scheme, language),
            words,
            back,
            pace,
        }
    })
}

/// Reads what a figure is made from: during a trial the station's own figures are those that are tried, and
/// the columns beside them are the station's.
fn of_column<T>(store: Store, column: Column, read: impl FnOnce(&Editor) -> T) -> T {
    match column {
        Column::Station => store.with_editor(read),
        Column::Actual | Column::Scenario(_) => store.with_station(read),
    }
}
