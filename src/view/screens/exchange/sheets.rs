//! Sheets whose headings are recognised: all that are ticked come in as one step.

use super::destination::{Previewed, carry_out};
use super::frame::{back, came_from, leave};
use super::paste_box::taken_over;
use super::picking::{Picking, with_target};
use super::told::{taking_over, told};
use crate::exchange::paste::{OfSheet, Standing, Together};
use crate::exchange::workbook::Sheet;
use crate::texts::{InOutText, PickerText, sheet_words, shown};
use crate::view::controls::{El, el, follow, note, problem_text, switch, tick};
use crate::view::store::{Book, Store, Watched};
use std::rc::Rc;

/// Which sheets, and what they would do; it follows edits, for undo stays at hand.
pub(super) fn recognised(store: Store, book: &Book, picking: &Rc<Picking>) -> Vec<El> {
    let known = Rc::new(Watched::new(Together::default()));
    let (follower, source, ticked) = (known.clone(), book.clone(), picking.clone());
    follow(move || {
        store.edits.track();
        let taken = ticked.offers.taken.get();
        let found = ticked.ticked.with(|chosen| {
            with_target(store, ticked.destination(), |of| {
                Together::taking(&source.sheets, chosen, of, &taken)
            })
        });
        ticked.offers.tell(found.offer());
        follower.set(found);
    });
    let (shown, buttons, named) = (known.clone(), known.clone(), book.clone());
    let back_to = came_from(store, book);
    let (home, source) = (back_to.clone(), book.clone());
    let take_over = move || {
        let Some(what) = known.with_untracked(previewed) else { return };
        if carry_out(store, &source, what, store.text(InOutText::TakenOver)) {
            taken_over(&home);
            leave(store, &home);
        }
    };
    let possible = move || buttons.with(|of| of.action().is_some());
    let hides = |sheet: &Sheet| sheet.grid.on_hidden_sheet();
    let several = book.sheets.len() > 1 || book.sheets.iter().any(hides);
    let buttons = taking_over(store.text(InOutText::TakeOver), "primary", possible, take_over);
    let body = move || shown.with(|of| body(store, &named, of));
    let preview = el("div").attr("data-figure", "paste/preview").changing(body);
    let mut parts: Vec<El> = several.then(|| choice(store, book, picking)).into_iter().collect();
    let cancel = back(store, InOutText::Cancel, back_to);
    parts.push(el("div").class("toolbar").child(buttons).child(cancel));
    parts.push(picking.offers.region(store));
    parts.push(preview);
    parts
}

fn previewed(together: &Together) -> Option<Previewed> {
    let after = together.sheets.last()?.preview.after.clone();
    Some(Previewed { action: together.action(), changes: together.changes(), after })
}

/// Every sheet of the file; those without known headings are named, so that none is missed.
fn choice(store: Store, book: &Book, picking: &Rc<Picking>) -> El {
    let language = store.language();
    let lines = book.sheets.iter().enumerate().map(|(at, sheet)| {
        let (rows, columns) = (sheet.grid.rows().len(), sheet.grid.columns());
        let name = sheet_words(&sheet.name, rows, columns, language);
        let why = match picking.standings.get(at) {
            Some(Standing::Meant) => None,
            Some(Standing::Again) => Some(PickerText::Again),
            Some(Standing::Nothing) => Some(PickerText::Nothing),
            Some(Standing::Hidden) => Some(PickerText::HiddenSheet),
            Some(Standing::Unknown) | None => Some(PickerText::NotRecognised),
        };
        let name = match why {
            Some(why) => format!("{name} · {}", why.words(language)),
            None => name,
        };
        if why == Some(PickerText::NotRecognised) {
            let hidden = sheet.grid.on_hidden_sheet();
            let hidden = hidden.then(|| PickerText::HiddenSheet.words(language));
            let name = hidden.map_or(name.clone(), |hidden| format!("{name} · {hidden}"));
            return el("li").class("note").text(name);
        }
        let choose = picking.clone();
        let is_ticked = picking.ticked.with_untracked(|ticked| ticked.contains(&at));
        let tick = tick(is_ticked, move |wanted| {
            choose.ticked.update(|ticked| {
                ticked.retain(|of| *of != at);
                if wanted {
                    ticked.push(at);
                    ticked.sort_unstable();
                }
            });
        });
        let tick = tick.attr("data-field", format!("pick/take/{}", at + 1));
        el("li").child(switch(tick, name))
    });
    el("fieldset")
        .class("sheet-choice")
        .child(el("legend").text(PickerText::Sheets.words(language)))
        .child(el("ul").children(lines))
        .child(note(PickerText::SheetsNote.words(language)))
}

fn body(store: Store, book: &Book, together: &Together) -> Vec<El> {
    if together.sheets.is_empty() {
        let none = PickerText::NoSheet.words(store.language());
        return vec![problem_text(none)];
    }
    if book.sheets.len() == 1 {
        return together.sheets.iter().flat_map(|of| told(store, &of.preview, "h3")).collect();
    }
    together.sheets.iter().map(|of| of_sheet(store, book, of)).collect()
}

/// What one of several sheets would do, under its name.
fn of_sheet(store: Store, book: &Book, of: &OfSheet) -> El {
    let name = book.sheets.get(of.sheet).map(|sheet| sheet.name.clone()).unwrap_or_default();
    let overruled = (of.overruled > 0)
        .then(|| problem_text(PickerText::overruled(of.overruled, store.language())));
    el("section")
        .class("of-sheet")
        .child(el("h3").attr("lang", "zh-CN").text(shown(&name).into_owned()))
        .child(overruled)
        .children(told(store, &of.preview, "h4"))
}
