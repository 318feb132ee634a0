//! What a paste would do: nothing is changed until the person says so.

use super::beside;
use super::offers::Offers;
use super::paste_box::taken_over;
use super::told::{taking_over, told};
use super::{PASTE_BOX, aside_title, back, leave, leaving_by_escape, words};
use crate::exchange::GridProblem;
use crate::exchange::paste::Preview;
use crate::texts::{InOutText, grid_problem_words, known_names};
use crate::view::controls::{El, el, follow};
use crate::view::store::{Cells, Store, Watched};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// The preview in the place of the screen; it follows edits, for undo stays at hand.
pub(super) fn preview(store: Store, cells: Cells) -> El {
    let back_to = match cells.field {
        Some(field) => format!("[data-field=\"{}\"]", store.hook(field)),
        None => PASTE_BOX.to_owned(),
    };
    let offers = offers_of(&cells);
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
    let beside = offers.region(store);
    let (shown, escape, cancel) = (known.clone(), back_to.clone(), back_to.clone());
    let take_over = move || take_over(store, &cells, &offers, &back_to);
    let possible =
        move || known.with(|of| of.as_ref().is_ok_and(|preview| preview.action().is_some()));
    let buttons = taking_over(words(store, InOutText::TakeOver), "primary", possible, take_over);
    el("section")
        .class("screen in-out")
        .child(aside_title(words(store, InOutText::PreviewTitle)))
        .child(el("div").class("toolbar").child(buttons).child(back(
            store,
            InOutText::Cancel,
            cancel,
        )))
        .children(hidden)
        .child(beside)
        .child(
            el("div")
                .attr("data-figure", "paste/preview")
                .changing(move || shown.with(|known| body(store, known))),
        )
        .on("keydown", move |event| leaving_by_escape(store, &event, &escape))
}

/// Carries out what the cells would do now.
fn take_over(store: Store, cells: &Cells, offers: &Offers, back_to: &str) {
    let Ok(preview) = previewed(store, cells, offers) else { return };
    if store.take_over_cells(preview.action(), &preview.changes) {
        KEPT.take();
        taken_over(back_to);
        leave(store, back_to);
        store.tell_done(words(store, InOutText::TakenOver));
    }
}

fn previewed(store: Store, from: &Cells, offers: &Offers) -> Result<Preview, GridProblem> {
    let grid = beside::grid(from)?;
    let taken = offers.taken.get_untracked();
    let preview = store.with_editor(|editor| {
        let (document, scheme) = (editor.document(), editor.scheme());
        Preview::taking(&grid, from.field, document, scheme, &known_names(document), &taken)
    });
    offers.tell(preview.offer.clone());
    Ok(preview)
}

thread_local! {
    /// What is taken of the offers of the cells that were looked at last: it outlives a change of
    /// language.
    static KEPT: RefCell<Option<(String, Rc<Offers>)>> = const { RefCell::new(None) };
}

fn offers_of(cells: &Cells) -> Rc<Offers> {
    KEPT.with_borrow_mut(|kept| match kept {
        Some((text, offers)) if *text == cells.text => offers.clone(),
        _ => {
            let offers = Offers::new();
            *kept = Some((cells.text.clone(), offers.clone()));
            offers
        }
    })
}

fn body(store: Store, known: &Result<Preview, GridProblem>) -> Vec<El> {
    match known {
        Ok(preview) => told(store, preview, "h3"),
        Err(problem) => {
            let words = grid_problem_words(*problem, store.language());
            vec![el("p").class("problem").text(words)]
        }
    }
}
