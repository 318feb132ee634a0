//! What a preview offers beside its cells, and what the person takes of it.

use crate::document::{Field, StaffingField};
use crate::exchange::paste::{Offer, Taken};
use crate::scoring::WorkerKind;
use crate::texts::{OfferText, offered_words};
use crate::view::controls::{El, el, label, note, switch, tick};
use crate::view::store::{Store, Watched};
use leptos::prelude::event_target_value;
use std::rc::Rc;

/// An offer, and what is taken of it. It outlives a change of language.
pub(super) struct Offers {
    offer: Watched<Offer>,
    pub(super) taken: Watched<Taken>,
}

impl Offers {
    /// Nothing is offered yet.
    pub(super) fn new() -> Rc<Offers> {
        Rc::new(Offers {
            offer: Watched::new(Offer::default()),
            taken: Watched::new(Taken::default()),
        })
    }

    /// Tells what is offered now. What stays is not drawn anew: a finger may be on it.
    pub(super) fn tell(&self, offer: Offer) {
        self.offer.set_if_changed(offer);
    }

    /// What it shows.
    pub(super) fn region(self: &Rc<Offers>, store: Store) -> El {
        let offers = self.clone();
        el("div").changing(move || {
            let offer = offers.offer.get();
            let parts = [offers.totals(store, &offer), offers.asks(store, &offer)];
            parts.into_iter().flatten().collect::<Vec<El>>()
        })
    }

    fn totals(self: &Rc<Offers>, store: Store, offer: &Offer) -> Option<El> {
        let language = store.language();
        let kinds = WorkerKind::ALL.into_iter();
        let lines: Vec<String> =
            kinds.filter_map(|kind| offered_words(offer, kind, language)).collect();
        if lines.is_empty() {
            return None;
        }
        let offers = self.clone();
        let is_taken = self.taken.with_untracked(|taken| taken.totals);
        let tick = tick(is_taken, move |totals| {
            offers.taken.update(|taken| taken.totals = totals);
        });
        let tick = tick.attr("data-field", "offer/totals");
        let section = el("fieldset")
            .class("offer")
            .child(el("legend").text(OfferText::Totals.words(language)))
            .children(lines.into_iter().map(|line| el("p").text(line)))
            .child(switch(tick, OfferText::Take.words(language)))
            .child(note(OfferText::TotalsNote.words(language)));
        Some(section)
    }

    fn asks(self: &Rc<Offers>, store: Store, offer: &Offer) -> Option<El> {
        let language = store.language();
        let lines = offer.asks.iter().map(|field| self.ask(store, *field));
        let lines = el("div").class("lines").children(lines);
        let section = el("fieldset")
            .class("offer")
            .child(el("legend").text(OfferText::Asks.words(language)))
            .child(note(OfferText::AsksNote.words(language)))
            .child(lines);
        (!offer.asks.is_empty()).then_some(section)
    }

    fn ask(self: &Rc<Offers>, store: Store, field: StaffingField) -> El {
        let hook = store.hook(Field::Staffing(field));
        let offers = self.clone();
        let typed = self.taken.with_untracked(|taken| {
            let found = taken.answers.iter().find(|(of, _)| *of == field);
            found.map(|(_, typed)| typed.clone()).unwrap_or_default()
        });
        let input = el("input")
            .class("number")
            .attr("type", "text")
            .attr("inputmode", "numeric")
            .attr("enterkeyhint", "done")
            .attr("autocomplete", "off")
            .attr("data-field", format!("offer/{hook}"))
            .attr("value", typed)
            .on("input", move |event| {
                let typed = event_target_value(&event);
                offers.taken.update(|taken| {
                    taken.answers.retain(|(of, _)| *of != field);
                    taken.answers.push((field, typed));
                });
            });
        let name = el("span").text(label(store, Field::Staffing(field)));
        el("div").class("line").child(el("label").child(name).child(input))
    }
}
