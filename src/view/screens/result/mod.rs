//! 结果: the scores as bars, what they add up to, and what it would take.

mod menu;
mod party;
mod sum;
mod typed;

use crate::browser::page;
use crate::desk::TrialWish;
use crate::document::{ExampleState, Field};
use crate::editor::List;
use crate::texts::{FrameText, Language, ResultText, scores_title};
use crate::view::Chunk;
use crate::view::controls::{El, button, changing, el};
use crate::view::piece::{Piece, piece};
use crate::view::store::{EXAMPLE, Fetch, Request, Store};
pub(in crate::view) use menu::choose as choose_mode;
use party::PartyRow;

/// The room.
pub(in crate::view) fn result(store: Store) -> Vec<El> {
    let outlook = changing(move || {
        // What lies beside and below the first sight waits for that. What a trial has changed takes its place.
        let changed = store.trial.with(|trial| trial.as_ref().is_some_and(|of| !of.is_untouched()));
        if changed {
            return Vec::new();
        }
        let drawn = if store.settled.get() { piece(store, Piece::Outlook) } else { Vec::new() };
        let is_coming =
            matches!(store.chunk(Chunk::Outlook).get(), Fetch::NotWanted | Fetch::Coming);
        // The first edit ends it: what is published is not kept as changed at once.
        let is_so = is_coming && store.edits.get() == 0 && is_as_published(store);
        let seen = is_so.then(page::waiting_way).flatten();
        match seen {
            Some(seen) => vec![el("div").with(move |into| page::move_into(into, &seen))],
            None => drawn,
        }
    });
    let left = el("div").class("stack").child(scores(store)).child(what_if(store));
    // Made from scenarios, so it is fetched where there are some.
    let some = move |of: Piece| {
        changing(move || {
            let wanted = store.settled.get()
                && (store.trial.with(Option::is_some) || !store.rows(List::Scenarios).is_empty());
            if wanted { piece(store, of) } else { Vec::new() }
        })
    };
    let right = el("div")
        .class("stack outlook")
        .live("data-waiting", move || (!store.has(Chunk::Outlook)).then(String::new))
        .child(some(Piece::Tried))
        .child(outlook);
    let below = el("div").class("compared").child(some(Piece::Compared));
    vec![el("div").class("duo").child(left).child(right), below]
}

/// Whether what index.html holds of the example is so.
fn is_as_published(store: Store) -> bool {
    store.open_example() == Some(ExampleState::AsPublished) && store.language() == Language::ZhCn
}

/// The bars of the parties, and what is added and taken beside them.
pub(in crate::view::screens) fn bars_of_parties(store: Store) -> El {
    let scheme = store.scheme.get();
    let parties = scheme.parties.iter().enumerate();
    let rows = parties.map(|(at, party)| PartyRow { store, at, party, scheme: &scheme }.row());
    let adjustments = [
        scheme.bonus.map(|of| (Field::Bonus, of)),
        scheme.deduction.map(|of| (Field::Deduction, of)),
    ];
    let adjustments = adjustments.into_iter().flatten();
    let adjustments = adjustments.map(|(field, of)| party::adjustment(store, field, of, &scheme));
    el("ul").children(rows.chain(adjustments).collect::<Vec<El>>())
}

/// The scores and their sum.
fn scores(store: Store) -> El {
    let scheme = store.scheme.get();
    let title = scores_title(scheme.parties.len(), store.language());
    let head = el("div")
        .class("scores-head")
        .child(el("h2").text(title))
        .child(el("p").class("hint").changing(move || hint(store)));
    el("section")
        .class("card scores")
        .child(head)
        .child(bars_of_parties(store))
        .child(sum::sum(store, &scheme))
}

/// What to know of these scores: that they are an example, that some are tried.
fn hint(store: Store) -> Vec<El> {
    if store.trial.with(Option::is_some) {
        return vec![el("span").class("purple").text(store.text(ResultText::PurpleHint))];
    }
    if store.station.get() != EXAMPLE {
        return Vec::new();
    }
    let start = button(store.text(FrameText::StartOwn), move || {
        store.ask_once_here(|| Request::Start { from_example: false });
    });
    vec![el("span").text(store.text(ResultText::ExampleHint)), start.class("link")]
}

/// The way into a trial.
fn what_if(store: Store) -> El {
    let card = move || {
        let is_on = store.trial.with(Option::is_some);
        (!is_on).then(|| {
            let words = el("div")
                .child(el("h2").text(store.text(ResultText::WhatIf)))
                .child(el("p").class("hint").text(store.text(ResultText::WhatIfNote)));
            let start = button(store.text(ResultText::StartTrial), move || {
                store.ask_once_here(|| Request::Trial(TrialWish::Start(Vec::new())));
            });
            el("section").class("card what-if").child(words).child(start.class("trial"))
        })
    };
    el("div").class("what-if-place").changing(card)
}
