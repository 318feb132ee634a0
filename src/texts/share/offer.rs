//! What a preview offers beside the cells it understood.

use crate::exchange::paste::Offer;
use crate::scoring::{Group, WorkerKind};
use crate::texts::{JoinText, Language, group_name, listed, phrase::words};

words! {
    /// Said of what a preview offers.
    OfferText {
        Totals = "表里印的合计比名单多" | "The printed totals are higher than the list";
        TotalsNote =
            "差额是没有逐人填写的社工。以后在名单里补填，会自动扣除，不会重复计算。"
            | "The rest is of workers who are not listed. Months filled in later are taken off it; nothing counts twice.";
        Take = "差额作为未逐人填写的合计导入" | "Take the rest over as totals of workers not listed";
        Asks = "核对稳岗率还缺这些数" | "Numbers that the retention rate needs";
        AsksNote =
            "表里没有写。可以不填；填了才能核对稳岗率。"
            | "The table does not state them. They may stay blank; the rate is compared once they are there.";
        Experienced = "满两年经验" | "with two years' experience";
    }
}

/// What is offered of a kind of workers, month by month; `None` where nothing is.
pub fn offered_words(offer: &Offer, kind: WorkerKind, language: Language) -> Option<String> {
    let of_kind = offer.totals.iter().filter(|of| of.kind == kind);
    let experienced = OfferText::Experienced.words(language);
    let parts: Vec<String> = of_kind
        .map(|of| match of.month {
            Some(month) => format!("{month} {}", of.left),
            None => format!("{experienced} {}", of.left),
        })
        .collect();
    let name = group_name(Group::of(kind), language);
    (!parts.is_empty()).then(|| JoinText::named(name, listed(&parts, language), language))
}
