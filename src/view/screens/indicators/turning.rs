//! From a single number to months and back, and what marks completed amounts that are sums.

use crate::browser::page;
use crate::document::{Amount, Field, Monthly, When};
use crate::editor::Action;
use crate::scoring::{Month, Quantity};
use crate::texts::{ByMonthText, Phrase, when_words};
use crate::view::Sheet;
use crate::view::controls::{El, button, el, follow, set, watch_station};
use crate::view::store::{Store, Undo};
use leptos::prelude::event_target_value;
use std::cell::RefCell;
use std::rc::Rc;

/// Months of a period and what asks for it where there is none.
pub(super) fn no_period(store: Store) -> Vec<El> {
    let open = button(store.text(ByMonthText::ToPeriod), move || {
        store.open_sheet(Sheet::Particulars);
    });
    vec![el("p").class("warning").text(store.text(ByMonthText::NoPeriod)), open]
}

/// Asks where the numbers of these amounts go and turns them into months, all as one step.
pub(super) fn turn(store: Store, amounts: Vec<Amount>, name: Phrase, period: &[Month]) -> El {
    let places: Vec<When> =
        std::iter::once(When::Before).chain(period.iter().copied().map(When::In)).collect();
    let chosen = Rc::new(RefCell::new(0_usize));
    let choose = chosen.clone();
    let language = store.language();
    let option = |(at, when): (usize, &When)| {
        let words = match when {
            When::Before => store.text(ByMonthText::BeforeAll).to_owned(),
            when => when_words(*when, language),
        };
        el("option").attr("value", at.to_string()).text(words)
    };
    let select = el("select")
        .attr("aria-label", store.text(name))
        .children(places.iter().enumerate().map(option))
        .on("change", move |event| {
            choose.replace(event_target_value(&event).parse().unwrap_or_default());
        });
    let act = button(store.text(ByMonthText::Turn), move || {
        let when = places.get(*chosen.borrow()).copied().unwrap_or(When::Before);
        let turned = store.with_editor(|editor| {
            let single = |amount: &Amount| {
                let quantity = editor.document().entry_of(*amount)?.completed;
                let monthly = Monthly::with(when, quantity);
                Some(Action::KeepByMonths(*amount, Some(monthly), quantity))
            };
            amounts.iter().filter_map(single).collect::<Vec<Action>>()
        });
        let over = amounts.iter().map(|amount| amount.field()).collect();
        store.dispatch_over(Action::Several(turned), over);
    });
    el("p")
        .class("turning")
        .child(
            el("label")
                .child(el("span").attr("aria-hidden", "true").text(store.text(name)))
                .child(select),
        )
        .child(act)
}

/// Turns an amount back into one number, which is its sum.
pub(super) fn turn_back(store: Store, amount: Amount) {
    let sum = store.with_editor(|editor| editor.document().entry_of(amount));
    let sum = sum.map_or(Quantity::Blank, |entry| entry.completed);
    if store.dispatch_over(Action::KeepByMonths(amount, None, sum), vec![amount.field()]) {
        let text = store.canonical(amount.field());
        store.toast(ByMonthText::turned_back(text, store.language()), Some(Undo::Step));
    }
}

/// Whether an amount is kept by months.
pub(super) fn is_by_months(store: Store, field: Field) -> bool {
    let amount = Amount::of(field);
    amount.is_some_and(|amount| {
        store.with_editor(|editor| editor.document().monthly.get(amount).is_some())
    })
}

/// Marks the cells of completed amounts that become sums, or no longer are: one effect for all cells.
pub(super) fn follow_sums(store: Store) {
    let amounts = move || {
        store.with_editor(|editor| {
            let monthly = editor.document().monthly.iter();
            monthly.map(|(amount, _)| *amount).collect::<Vec<Amount>>()
        })
    };
    let before = RefCell::new(amounts());
    let now = watch_station(store, amounts);
    follow(move || {
        let now = now.with(Clone::clone);
        let before = before.replace(now.clone());
        for amount in before.iter().chain(&now) {
            let is_sum = now.contains(amount);
            if is_sum != before.contains(amount)
                && let Some(input) = page::field_element(&store.hook(amount.field()))
            {
                let mark = is_sum.then_some("");
                set(&input, "readonly", mark);
                if let Some(cell) = input.parent_element() {
                    set(&cell, "data-months", mark);
                }
            }
        }
    });
}
