//! 要是…还没定: a range for who is in doubt, and how often each grade comes out of it.

use super::chance_board::{Board, doubted};
use super::chances::exact;
use super::choices::Choices;
use super::spreads::{End, Kind};
use crate::browser::page;
use crate::chart::rank;
use crate::scoring::{InTen, PartyResult};
use crate::texts::{ChanceText, in_ten_words, listed_and, marks_words};
use crate::view::controls::{El, el};
use crate::view::store::Store;
use leptos::prelude::event_target_value;
use std::rc::Rc;

/// The card; before anybody has scored every total is possible, and a chance would say nothing.
pub(super) fn likely(store: Store, choices: &Rc<Choices>) -> El {
    let board = Board::new(store, choices);
    let (titled, ranged, marked) = (board.clone(), board.clone(), board.clone());
    let (chosen, asked) = (choices.clone(), choices.clone());
    let (scheme, language) = (board.scheme.clone(), store.language());
    let words = board.text(move |counted| in_ten_words(&counted.in_ten, &scheme, language));
    el("section")
        .class("card likely")
        .live("hidden", move || {
            let is_scored = |of: &[PartyResult]| of.iter().any(|party| party.points.is_some());
            (!store.parties.with(|parties| is_scored(parties))).then(String::new)
        })
        .child(el("h2").changing(move || title(&titled, &chosen)))
        .changing(move || {
            let doubted = doubted(ranged.store, &ranged.scheme, &asked);
            let alone = doubted.len() < 2;
            doubted.into_iter().map(|at| range(&ranged, &asked, at, alone)).collect::<Vec<El>>()
        })
        .child(el("p").class("likely-words").live_text(words))
        .changing(move || marks(&marked))
        .child(fold(board, choices))
}

/// Whose score is in doubt: those that have not scored, or one that can be chosen.
fn title(board: &Board, choices: &Rc<Choices>) -> Vec<El> {
    let (store, language) = (board.store, board.store.language());
    let names = |at: usize| {
        let party = board.scheme.parties.get(at);
        party.map(|party| language.name(&party.short_name).to_owned()).unwrap_or_default()
    };
    let before = el("span").text(ChanceText::IfBefore.words(language));
    let after = el("span").text(ChanceText::IfAfter.words(language));
    let doubted = doubted(store, &board.scheme, choices);
    if !store.outcome.get().is_settled() || board.scheme.parties.len() < 2 {
        let names: Vec<String> = doubted.into_iter().map(names).collect();
        return vec![before, el("span").text(listed_and(&names, language)), after];
    }
    let options = (0..board.scheme.parties.len()).map(|at| {
        let is_chosen = doubted.contains(&at);
        el("option").attr("value", at.to_string()).text(names(at)).selected(move || is_chosen)
    });
    let choose = choices.clone();
    let select = el("select")
        .attr("data-field", "chance/party")
        .attr("aria-label", ChanceText::WhoIsInDoubt.words(language))
        .children(options)
        .on("change", move |event| {
            choose.doubted.set_if_changed(event_target_value(&event).parse().ok());
        });
    vec![before, select, after]
}

/// A party's range: 大概在 44.00 到 50.00 之间.
fn range(board: &Board, choices: &Rc<Choices>, at: usize, alone: bool) -> El {
    let language = board.store.language();
    let party = board.scheme.parties.get(at);
    let name = party.filter(|_| !alone).map(|party| language.name(&party.short_name).to_owned());
    let kind = choices.ranges.get(at).map_or(Kind::Even, |range| range.kind(true));
    let entry = |end| board.entry(choices, at, end, kind).map(|(_, entry)| entry.parts());
    let low = entry(End::Low);
    let high = (kind != Kind::Fixed).then(|| entry(End::High)).flatten();
    let is_range = high.is_some();
    let word = |text: &'static str| (is_range && !text.is_empty()).then(|| el("span").text(text));
    let (low, low_problem) = low.unzip();
    let (high, high_problem) = high.unzip();
    el("div")
        .class("from-to")
        .child(name.map(|name| el("span").class("from-to-name").text(name)))
        .child(word(ChanceText::Between.words(language)))
        .child(low)
        .child(word(ChanceText::To.words(language)))
        .child(high)
        .child(word(ChanceText::BetweenEnd.words(language)))
        .child(low_problem)
        .child(high_problem)
        .child(problem(board, at))
}

/// Why a range cannot be counted.
fn problem(board: &Board, at: usize) -> El {
    let board = board.clone();
    el("div").changing(move || board.problem_of(at))
}

/// Ten marks: squares for the best of the grades that come out, rounds for the others.
fn marks(board: &Board) -> Option<El> {
    let language = board.store.language();
    let in_ten = board.counted.with(|counted| counted.as_ref().map(|of| of.in_ten.clone()))?;
    let best = in_ten.iter().position(|one| one.marks > 0);
    let count = board.scheme.bands.len();
    let mark = |(at, one): (usize, &InTen)| {
        let rank = one.grading.band().map_or(0, |band| rank(band, count)).to_string();
        let is_best = best == Some(at);
        (0..one.marks).map(move |_| {
            let mark = el("i").attr("data-rank", rank.clone());
            if is_best { mark.attr("data-best", "") } else { mark }
        })
    };
    let marks: Vec<El> = in_ten.iter().enumerate().flat_map(mark).collect();
    Some(
        el("div")
            .class("ten")
            .attr("role", "img")
            .attr("aria-label", marks_words(&in_ten, &board.scheme, language))
            .children(marks),
    )
}

/// The exact figures, unfolded.
fn fold(board: Board, choices: &Rc<Choices>) -> El {
    let open = choices.exact.clone();
    let (is_open, opens, choices) = (open.clone(), open.clone(), choices.clone());
    let summary = el("summary").text(ChanceText::ExactFigures.words(board.store.language()));
    el("details")
        .class("fold")
        .attr("id", "exact")
        .live("open", move || is_open.get_untracked().then(String::new))
        .on("toggle", move |event| opens.set_if_changed(page::is_open(&event)))
        .child(summary)
        .child(el("div").changing(move || open.get().then(|| exact(&board, &choices))))
}
