//! 情景比较: the station as it stands and up to three scenarios side by side.

use crate::chart::rank;
use crate::desk::TrialWish;
use crate::document::{Candidate, Comparison};
use crate::scoring::{Outcome, Scheme};
use crate::texts::{ResultText, ScenarioText, StationText, grading_text, points, total_text};
use crate::view::Sheet;
use crate::view::controls::{
    El, button, col_head, el, named_table, rising, row_head, scroller, watch_station,
};
use crate::view::store::{Naming, Store, Watched};
use std::rc::Rc;

/// What is compared, and what was chosen for it.
struct Board {
    store: Store,
    /// The scenario that was asked for where there are more than fit.
    asked_for: Rc<Watched<Option<usize>>>,
    /// The scenario whose deeds are open.
    open: Watched<Option<usize>>,
}

/// The card; nothing while there is no scenario.
pub(in crate::view) fn compared(store: Store) -> Vec<El> {
    let asked_for: Rc<Watched<Option<usize>>> = Rc::default();
    let board = Rc::new(Board { store, asked_for: asked_for.clone(), open: Watched::new(None) });
    let found = watch_station(store, move || {
        store.trial.track();
        find(store, asked_for.get())
    });
    vec![el("div").changing(move || {
        store.names.track();
        found.with(|found| card(&board, found))
    })]
}

fn find(store: Store, asked_for: Option<usize>) -> Comparison {
    let tried = tried(store);
    store.with_station(|station| station.document().compare(station.scheme(), tried, asked_for))
}

fn tried(store: Store) -> Option<usize> {
    store.trial.with_untracked(|trial| trial.as_ref()?.scenario)
}

fn name(store: Store, at: usize) -> String {
    store.with_station(|station| {
        let scenario = station.document().scenarios.get(at);
        scenario.map(|scenario| scenario.name.clone()).unwrap_or_default()
    })
}

fn card(board: &Rc<Board>, found: &Comparison) -> Option<El> {
    let store = board.store;
    if found.candidates.len() < 2 {
        return None;
    }
    let head = el("div")
        .class("card-head")
        .child(el("h2").text(store.text(ScenarioText::Compare)))
        .child(el("p").class("hint").text(store.text(ScenarioText::AtMost)));
    let deeds = board.clone();
    Some(
        el("section")
            .class("card comparison")
            .child(head)
            .child(table(board, found))
            .changing(move || deeds.open.get().map(|at| deeds_of(&deeds, at)))
            .child(left_out(board, &found.left_out)),
    )
}

/// The scenarios for which there is no room; a click puts one in.
fn left_out(board: &Rc<Board>, left_out: &[usize]) -> Option<El> {
    let store = board.store;
    let one = |at: &usize| {
        let (at, board) = (*at, board.clone());
        button(name(store, at), move || board.asked_for.set(Some(at))).class("link")
    };
    (!left_out.is_empty()).then(|| {
        el("p")
            .class("left-out")
            .child(el("span").text(store.text(ScenarioText::LeftOut)))
            .children(left_out.iter().map(one))
    })
}

fn table(board: &Rc<Board>, found: &Comparison) -> El {
    let store = board.store;
    let scheme = store.scheme.get();
    let (language, tried) = (store.language(), tried(store));
    let columns = &found.candidates;
    let Some(actual) = columns.first() else { return el("div") };
    let heads = columns.iter().map(|column| head(board, column, tried));
    let row = |name: &str, hook: &str, class, text: &dyn Fn(&Candidate) -> String| {
        let plain = text(actual);
        let cell = |column: &Candidate| {
            let shown = text(column);
            let differs = column.scenario.is_some() && shown != plain;
            cell(column, tried, hook).class(class).text(shown).flagged("data-differs", differs)
        };
        el("tr").child(row_head().text(name.to_owned())).children(columns.iter().map(cell))
    };
    let grade = el("tr").child(row_head().text(store.text(ResultText::Grade))).children(
        columns.iter().map(|column| {
            let chip = chip(&column.evaluation.outcome, &scheme, store);
            cell(column, tried, "grade").child(chip)
        }),
    );
    let parties = scheme.parties.iter().enumerate().map(|(at, party)| {
        let hook = ["points/", &party.id].concat();
        row(language.name(&party.short_name), &hook, "", &|column| {
            let given = column.evaluation.parties.get(at).and_then(|party| party.points);
            given.map_or("—".to_owned(), |given| points(given, &scheme))
        })
    });
    let short = row(store.text(ScenarioText::Short), "below_full", "", &|column| {
        ScenarioText::places(column.evaluation.below_full(), language)
    });
    let total = row(store.text(ResultText::Total), "total", "sum", &|column| {
        total_text(&column.evaluation.outcome, &scheme)
    });
    let body =
        el("tbody").child(total).child(grade).children(parties.collect::<Vec<_>>()).child(short);
    let heads: Vec<El> = std::iter::once(el("td")).chain(heads).collect();
    let name = store.text(ScenarioText::Compare);
    scroller(name, named_table(name, heads).child(body))
}

/// A cell of a column, under its hook.
fn cell(column: &Candidate, tried: Option<usize>, hook: &str) -> El {
    let of = column
        .scenario
        .map_or_else(|| "actual".to_owned(), |at| ["scenario/", &(at + 1).to_string()].concat());
    let is_tried = column.scenario.is_some() && column.scenario == tried;
    el("td").attr("data-figure", [&of, "/", hook].concat()).flagged("data-trying", is_tried)
}

/// The grade as a chip: its bars, its word and its colour.
pub(in crate::view::screens) fn chip(outcome: &Outcome, scheme: &Scheme, store: Store) -> El {
    let language = store.language();
    let (low, high) = (outcome.lowest_grading, outcome.highest_grading);
    let text = match low == high {
        true => grading_text(low, scheme, language),
        false => {
            [grading_text(low, scheme, language), grading_text(high, scheme, language)].join("–")
        }
    };
    let band = if low == high { low.band() } else { None };
    let chip = el("span").class("chip").child(rising("chip-bars")).child(el("strong").text(text));
    match band {
        Some(band) => chip.attr("data-rank", rank(band, scheme.bands.len()).to_string()),
        None => chip,
    }
}

/// The head of a column: what it is, and the way to what can be done with a scenario.
fn head(board: &Rc<Board>, column: &Candidate, tried: Option<usize>) -> El {
    let store = board.store;
    let th = col_head();
    let Some(at) = column.scenario else {
        return th.text(store.text(ScenarioText::Actual));
    };
    let is_tried = Some(at) == tried;
    let (toggled, shown) = (board.clone(), board.clone());
    let name = name(store, at);
    // The name says what can be read, and more.
    let language = store.language();
    let (word, said) = match is_tried {
        true => (
            store.text(ScenarioText::Trying).to_owned(),
            ScenarioText::tried_actions(&name, language),
        ),
        false => (name.clone(), ScenarioText::actions(&name, language)),
    };
    let deeds = button(word, move || {
        let now = toggled.open.get_untracked();
        toggled.open.set((now != Some(at)).then_some(at));
    })
    .class("column-deeds")
    .attr("title", name)
    .attr("aria-label", said)
    .live("aria-expanded", move || Some((shown.open.get() == Some(at)).to_string()));
    th.flagged("data-trying", is_tried).child(deeds)
}

/// What can be done with a scenario.
fn deeds_of(board: &Rc<Board>, at: usize) -> El {
    let store = board.store;
    let name = name(store, at);
    let deed = |word: &'static str, act: Rc<dyn Fn()>| {
        let board = board.clone();
        button(word, move || {
            board.open.set(None);
            act();
        })
    };
    let is_tried = tried(store) == Some(at);
    let open = (!is_tried)
        .then(|| deed(store.text(ScenarioText::Open), Rc::new(move || store.open_scenario(at))));
    let rename = deed(
        store.text(ScenarioText::Rename),
        Rc::new(move || {
            store.naming.set(Naming::Scenario(at));
            store.open_sheet(Sheet::ScenarioName);
        }),
    );
    let copy = deed(
        store.text(StationText::DuplicateAction),
        Rc::new(move || store.wish(TrialWish::Copy(at))),
    );
    let delete = deed(
        store.text(StationText::DeleteAction),
        Rc::new(move || store.wish(TrialWish::Delete(at))),
    );
    el("div")
        .class("deeds-of-column")
        .attr("role", "group")
        .attr("aria-label", name.clone())
        .child(el("strong").text(name))
        .children(open)
        .child(rename)
        .child(copy)
        .child(delete)
}
