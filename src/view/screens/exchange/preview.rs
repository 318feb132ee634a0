//! What was pasted onto an input. Cells that go onto cells are taken over at once; what adds rows, is
//! doubtful or differs is looked at first.

use super::beside;
use super::frame::{PASTE_BOX, back, field_selector, leave, leaving_by_escape};
use super::offers::Offers;
use super::paste_box::{pasted_table, taken_over};
use super::told::{taking_over, told};
use crate::document::Field;
use crate::exchange::paste::{Onto, Preview, cells, is_recognised};
use crate::exchange::{Grid, GridProblem};
use crate::texts::{InOutText, PickerText, grid_problem_words, known_names, pasted_words};
use crate::view::controls::{El, button, el, follow, place_title, problem_text};
use crate::view::focusing::focus_soon_if_free;
use crate::view::screens::last::Last;
use crate::view::store::{Aside, Cells, Request, Store, Watched};
use std::cell::Cell;
use std::rc::Rc;

/// Understands what was pasted onto an input, when so many edits had been made.
pub(in crate::view) fn pasted(store: Store, request: Request) {
    let Request::Pasted(from, edits) = request else { return };
    // As it was read: a book offers what is hidden in it itself.
    match (cells(from.html.as_deref(), &from.text), from.field) {
        // A table with headings says itself where its cells belong.
        (Ok(grid), field) if is_recognised(&grid) => {
            store.aside.set(Some(pasted_table(grid, field)));
        }
        (Ok(grid), Some(field)) => placed(store, from, grid, field, edits),
        _ => store.aside.set(Some(Aside::Cells(from))),
    }
}

/// Cells without headings, from an input on.
fn placed(store: Store, from: Cells, grid: Grid, field: Field, edits: u32) {
    let Ok(preview) = previewed(store, &from, &Offers::new()) else { return };
    // Whoever has typed on while this part of the page was coming looks at it first, and so does
    // whoever has to know of hidden or lost cells.
    let is_awaited = store.edits.get_untracked() == edits;
    let is_whole = grid.hidden_counts().is_none() && grid.damage().is_none();
    if preview.is_plain() && is_awaited && is_whole {
        take_at_once(store, &preview, field);
    } else if preview.is_understood() || !preview.added.is_empty() {
        store.aside.set(Some(Aside::Cells(from)));
    } else {
        store.aside.set(Some(pasted_table(grid, Some(field))));
    }
}

fn take_at_once(store: Store, preview: &Preview, field: Field) {
    let told = pasted_words(preview, store.settings.language.get_untracked());
    if !store.take_over_cells(preview.action(), &preview.changes) {
        return store.tell_done(&told);
    }
    store.tell_taken_over(&told);
    // Esc brings back what stands there now.
    store.enter(field);
    let selector = field_selector(store, field);
    focus_soon_if_free(selector);
}

/// The preview in the place of the screen; it follows edits, for undo stays at hand.
pub(super) fn preview(store: Store, cells: Cells) -> El {
    let back_to = match cells.field {
        Some(field) => field_selector(store, field),
        None => PASTE_BOX.to_owned(),
    };
    let offers = KEPT.with(|kept| kept.of(cells.text.clone(), Offers::new));
    let cells = Rc::new(cells);
    let hidden = beside::of_cells(store, &cells);
    let known = Rc::new(Watched::new(previewed(store, &cells, &offers)));
    let (follower, source, taken) = (known.clone(), cells.clone(), offers.clone());
    let drawn = Cell::new(false);
    follow(move || {
        store.edits.track();
        taken.taken.track();
        if drawn.replace(true) {
            follower.set(previewed(store, &source, &taken));
        }
    });
    let (beside, by_hand) = (offers.region(store), by_hand(store, &cells));
    let (shown, escape, cancel) = (known.clone(), back_to.clone(), back_to.clone());
    let take_over = move || take_over(store, &cells, &offers, &back_to);
    let possible =
        move || known.with(|of| of.as_ref().is_ok_and(|preview| preview.action().is_some()));
    let buttons = taking_over(store.text(InOutText::TakeOver), "primary", possible, take_over);
    let cancel = back(store, InOutText::Cancel, cancel);
    el("section")
        .class("screen in-out")
        .child(place_title(store.text(InOutText::PreviewTitle)))
        .child(el("div").class("toolbar").child(buttons).child(by_hand).child(cancel))
        .children(hidden)
        .child(beside)
        .child(
            el("div")
                .attr("data-figure", "paste/preview")
                .changing(move || shown.with(|known| body(store, known))),
        )
        .on("keydown", move |event| leaving_by_escape(store, &event, &escape))
}

/// The way to the choice of range and columns, where there are cells.
fn by_hand(store: Store, from: &Cells) -> Option<El> {
    let grid = cells(from.html.as_deref(), &from.text).ok()?;
    let field = from.field;
    Some(button(PickerText::ByHand.words(store.language()), move || {
        store.aside.set(Some(pasted_table(grid.clone(), field)));
    }))
}

/// Carries out what the cells would do now.
fn take_over(store: Store, cells: &Cells, offers: &Offers, back_to: &str) {
    let Ok(preview) = previewed(store, cells, offers) else { return };
    if store.take_over_cells(preview.action(), &preview.changes) {
        KEPT.with(Last::forget);
        taken_over(back_to);
        leave(store, back_to);
        store.tell_taken_over(store.text(InOutText::TakenOver));
    }
}

fn previewed(store: Store, from: &Cells, offers: &Offers) -> Result<Preview, GridProblem> {
    let grid = beside::grid(from)?;
    let taken = offers.taken.get_untracked();
    let preview = store.with_editor(|editor| {
        let (document, scheme) = (editor.document(), editor.scheme());
        let onto = Onto { field: from.field, lie: from.lie };
        Preview::taking(&grid, onto, document, scheme, &known_names(document), &taken)
    });
    offers.tell(preview.offer.clone());
    Ok(preview)
}

thread_local! {
    /// What is taken of the offers of the cells that were looked at last: it outlives a change of
    /// language.
    static KEPT: Last<String, Rc<Offers>> = const { Last::new() };
}

fn body(store: Store, known: &Result<Preview, GridProblem>) -> Vec<El> {
    match known {
        Ok(preview) => told(store, preview, "h3"),
        Err(problem) => {
            let words = grid_problem_words(*problem, store.language());
            vec![problem_text(words)]
        }
    }
}
