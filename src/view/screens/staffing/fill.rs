//! Quick fill: whom, from which month to which, and with what.

use super::frame::shown_label;
use crate::editor::{Fill, months_between, quick_fill};
use crate::number::Decimal;
use crate::scoring::Month;
use crate::texts::{Phrase, StaffingText};
use crate::view::controls::{El, button, el};
use crate::view::store::Store;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// What is chosen in the panel.
#[derive(Clone)]
struct Choice {
    /// One worker, or everyone.
    who: Option<usize>,
    from: Option<Month>,
    to: Option<Month>,
}

/// The panel, folded until it is wanted; first of all it fills this worker.
pub(super) fn quick_fill_panel(store: Store, months: &[Month], at: usize) -> El {
    let choice =
        Choice { who: Some(at), from: months.first().copied(), to: months.last().copied() };
    let choice = Rc::new(RefCell::new(choice));
    let fills = [
        (StaffingText::FillOne, Fill::Presence(Decimal::from_hundredths(100))),
        (StaffingText::FillHalf, Fill::Presence(Decimal::from_hundredths(50))),
        (StaffingText::FillZero, Fill::Presence(Decimal::ZERO)),
        (StaffingText::FillPaid, Fill::Paid),
        (StaffingText::CopyBefore, Fill::MonthBefore),
        (StaffingText::Clear, Fill::Clear),
    ];
    let fills = fills.map(|(name, fill)| {
        let choice = choice.clone();
        button(store.text(name), move || carry_out(store, &choice.borrow(), fill))
    });
    let who = whom(store, at, &choice);
    let from = month(store, StaffingText::FromMonth, months, &choice, |choice| &mut choice.from);
    let to = month(store, StaffingText::ToMonth, months, &choice, |choice| &mut choice.to);
    el("details")
        .class("fold quick-fill")
        .child(el("summary").text(store.text(StaffingText::QuickFill)))
        .child(el("div").class("toolbar").child(who).child(from).child(to))
        .child(el("div").class("toolbar").children(fills))
}

fn carry_out(store: Store, choice: &Choice, fill: Fill) {
    let Some((from, to)) = choice.from.zip(choice.to) else { return };
    let action = store.with_editor(|editor| {
        let document = editor.document();
        let all = 0..document.staffing.workers.len();
        let workers = choice.who.map_or(all, |at| at..at + 1);
        let months = months_between(&document.assessed_months(), from, to);
        quick_fill(document, workers, months, fill)
    });
    store.dispatch_to_many(action);
}

fn whom(store: Store, at: usize, choice: &Rc<RefCell<Choice>>) -> El {
    let choice = choice.clone();
    let select = el("select")
        .child(
            el("option")
                .attr("value", "one")
                .attr("lang", "zh-CN")
                .live_text(move || shown_label(store, at)),
        )
        .child(el("option").attr("value", "all").text(store.text(StaffingText::Everyone)))
        .on("change", move |event| {
            choice.borrow_mut().who = (event_target_value(&event) == "one").then_some(at);
        });
    named(store, StaffingText::Who, select)
}

fn month(
    store: Store,
    name: Phrase,
    months: &[Month],
    choice: &Rc<RefCell<Choice>>,
    slot: fn(&mut Choice) -> &mut Option<Month>,
) -> El {
    let chosen = *slot(&mut choice.borrow_mut());
    let options = months.iter().map(|month| {
        let month = *month;
        el("option")
            .attr("value", month.to_string())
            .text(month.to_string())
            .selected(move || Some(month) == chosen)
    });
    let choice = choice.clone();
    let select = el("select").children(options).on("change", move |event| {
        *slot(&mut choice.borrow_mut()) = event_target_value(&event).parse().ok();
    });
    named(store, name, select)
}

fn named(store: Store, name: Phrase, select: El) -> El {
    let name = el("span").text(store.text(name));
    el("label").class("switch").child(name).child(select)
}
