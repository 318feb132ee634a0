//! What a paste would do: nothing is changed until the person says so.

use super::{FILE_INPUT, PASTE_BOX, aside_title, back, leave, words};
use crate::document::{Document, Field};
use crate::exchange::paste::{Ignored, Preview, Why, cells};
use crate::exchange::{Grid, GridProblem};
use crate::scoring::Scheme;
use crate::texts::{
    InOutText, Language, added_words, cell_name, change_words, differing_words, grid_problem_words,
    known_names, more_words, preview_words, why_words,
};
use crate::view::controls::{El, button, el, follow};
use crate::view::store::{Book, Cells, Store, Watched};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

/// More lines than this say nothing more to anyone.
const MOST_LINES: usize = 200;

/// What was pasted, in the place of the screen.
pub(super) fn preview(store: Store, from: Cells) -> El {
    let back_to = match from.field {
        Some(field) => format!("[data-field=\"{}\"]", store.hook(field)),
        None => PASTE_BOX.to_owned(),
    };
    shown(store, cells(from.html.as_deref(), &from.text), from.field, back_to)
}

/// A file's sheets in the place of the screen: the first one in which anything is recognised.
pub(super) fn book(store: Store, book: &Book) -> El {
    let known = |grid: &Grid| {
        let preview = previewed(store, &Ok(grid.clone()), None);
        preview.is_ok_and(|of| of.action().is_some() || of.agreeing + of.differing.len() > 0)
    };
    let grids = || book.sheets.iter().map(|sheet| &sheet.grid);
    let grid = grids().find(|grid| known(grid)).or_else(|| grids().next()).cloned();
    shown(store, grid.ok_or(GridProblem::Empty), None, FILE_INPUT.to_owned())
}

/// The preview; it follows edits, for undo stays at hand.
fn shown(
    store: Store,
    grid: Result<Grid, GridProblem>,
    field: Option<Field>,
    back_to: String,
) -> El {
    let grid = Rc::new(grid);
    let known = Rc::new(Watched::new(previewed(store, &grid, field)));
    let (follower, source) = (known.clone(), grid.clone());
    let drawn = Cell::new(false);
    follow(move || {
        store.edits.track();
        if drawn.replace(true) {
            follower.set(previewed(store, &source, field));
        }
    });
    let (shown, escape, cancel) = (known.clone(), back_to.clone(), back_to.clone());
    let take_over = Rc::new(move || take_over(store, &grid, field, &back_to));
    let taking = move || {
        let take_over = take_over.clone();
        let changes = known.with(|of| of.as_ref().is_ok_and(|of| of.action().is_some()));
        changes.then(|| {
            button(words(store, InOutText::TakeOver), move || take_over()).class("primary")
        })
    };
    let buttons = el("div").class("toolbar").changing(taking);
    el("section")
        .class("screen in-out")
        .child(aside_title(store, InOutText::PreviewTitle))
        .child(buttons.child(back(store, InOutText::Cancel, cancel)))
        .child(
            el("div")
                .attr("data-figure", "paste/preview")
                .changing(move || shown.with(|known| body(store, known))),
        )
        .on("keydown", move |event| {
            let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
            if key.as_deref() == Some("Escape") {
                leave(store, &escape);
            }
        })
}

/// Carries out what the cells would do now.
fn take_over(store: Store, grid: &Result<Grid, GridProblem>, field: Option<Field>, back_to: &str) {
    let Ok(preview) = previewed(store, grid, field) else { return };
    if store.take_over_cells(&preview) {
        leave(store, back_to);
        store.tell_done(words(store, InOutText::TakenOver));
    }
}

fn previewed(
    store: Store,
    grid: &Result<Grid, GridProblem>,
    field: Option<Field>,
) -> Result<Preview, GridProblem> {
    let grid = grid.as_ref().map_err(|problem| *problem)?;
    Ok(store.with_editor(|editor| {
        let document = editor.document();
        Preview::of(grid, field, document, editor.scheme(), &known_names(document))
    }))
}

fn body(store: Store, known: &Result<Preview, GridProblem>) -> Vec<El> {
    let language = store.language();
    let preview = match known {
        Ok(preview) => preview,
        Err(problem) => {
            return vec![el("p").class("problem").text(grid_problem_words(*problem, language))];
        }
    };
    let scheme = store.scheme.get_untracked();
    let summary = el("p").text(preview_words(preview, language));
    let nothing = preview
        .action()
        .is_none()
        .then(|| el("p").class("problem").text(words(store, InOutText::NothingChanges)));
    let added = preview.added.iter().map(|action| added_words(action, language)).collect();
    let differing = preview.differing.iter().map(|of| differing_words(of, language)).collect();
    let strange = strange(preview, &scheme, language);
    let left_out = left_out(&preview.ignored, &preview.after, &scheme, language);
    let mut parts = vec![summary];
    parts.extend(nothing);
    parts.extend(list(store, InOutText::Differing, differing));
    parts.extend(list(store, InOutText::Strange, strange));
    parts.extend(list(store, InOutText::Added, added));
    parts.extend(changes(store, preview, &scheme));
    parts.extend(list(store, InOutText::Ignored, left_out));
    parts
}

/// Lines under a title; nothing where there are none.
fn list(store: Store, title: InOutText, lines: Vec<String>) -> Option<El> {
    let more = lines.len().saturating_sub(MOST_LINES);
    let more = (more > 0).then(|| el("li").text(more_words(more, store.language())));
    let shown = !lines.is_empty();
    let lines = lines.into_iter().take(MOST_LINES).map(|line| el("li").text(line));
    let list = || el("ul").class("told").children(lines).child(more);
    shown.then(|| el("section").child(el("h3").text(words(store, title))).child(list()))
}

fn strange(preview: &Preview, scheme: &Scheme, language: Language) -> Vec<String> {
    let lines = preview.strange.iter().map(|of| {
        let why = why_words(of.why, of.field, &preview.after, scheme, language);
        let cell = cell_name(of.row, of.column);
        format!("{cell} “{}” · {why}", of.text)
    });
    lines.collect()
}

/// The cells that are left out, those for one reason together.
fn left_out(
    ignored: &[Ignored],
    after: &Document,
    scheme: &Scheme,
    language: Language,
) -> Vec<String> {
    const NAMED: usize = 12;
    let mut reasons: Vec<Why> = Vec::new();
    for of in ignored {
        if !reasons.contains(&of.why) {
            reasons.push(of.why);
        }
    }
    let lines = reasons.into_iter().map(|why| {
        let of_this = || ignored.iter().filter(|of| of.why == why);
        let cells: Vec<String> =
            of_this().take(NAMED).map(|of| cell_name(of.row, of.column)).collect();
        let dots = if of_this().count() > NAMED { " …" } else { "" };
        let why = why_words(why, None, after, scheme, language);
        format!("{why} · {}{dots}", cells.join(" "))
    });
    lines.collect()
}

fn changes(store: Store, preview: &Preview, scheme: &Scheme) -> Option<El> {
    let language = store.language();
    if preview.changes.is_empty() {
        return None;
    }
    let heads = [InOutText::Cell, InOutText::Input, InOutText::Old, InOutText::New];
    let heads = heads.map(|head| el("th").attr("scope", "col").text(words(store, head)));
    let rows = preview.changes.iter().take(MOST_LINES).map(|change| {
        let [label, old, new] = change_words(change, &preview.after, scheme, language);
        let cell = cell_name(change.row, change.column);
        el("tr")
            .child(el("td").text(cell))
            .child(el("th").attr("scope", "row").text(label))
            .child(value(store, old))
            .child(value(store, new))
    });
    let table = el("table")
        .class("changes")
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").children(rows));
    let more = preview.changes.len().saturating_sub(MOST_LINES);
    let more = (more > 0).then(|| el("p").class("note").text(more_words(more, language)));
    let title = words(store, InOutText::Changes);
    Some(
        el("section")
            .child(el("h3").text(title))
            .child(super::drawn_table::scroller(title.to_owned(), table))
            .child(more),
    )
}

/// What an input holds; a word where it holds nothing.
fn value(store: Store, text: String) -> El {
    if text.is_empty() {
        el("td").class("rate").text(words(store, InOutText::Blank))
    } else {
        el("td").text(text)
    }
}
