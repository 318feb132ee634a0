//! 精确的数: each party's range, and the exact chance of each grade that follows.

use super::chance_board::{Board, Counted, doubted};
use super::choices::Choices;
use super::columns::picture;
use super::entry::Entry;
use super::spreads::{End, Kind};
use crate::number::{Fraction, Percent};
use crate::scoring::{Grading, Party};
use crate::texts::{
    ChanceText, PartText, Phrase, chance_text, mean_text, median_text, points, spread_problem_words,
};
use crate::view::controls::{El, el, note, row_head, scrolling_table};
use leptos::prelude::event_target_value;
use std::rc::Rc;

/// What is unfolded: every party's range, the chances as figures, the picture.
pub(super) fn exact(board: &Board, choices: &Rc<Choices>) -> El {
    let language = board.store.language();
    let cards = board.scheme.parties.iter().enumerate();
    let cards = cards.map(|(at, party)| board.card(choices, at, party));
    el("div")
        .child(note(ChanceText::Note.words(language)))
        .child(board.table())
        .child(board.facts())
        .child(el("h3").text(ChanceText::Picture.words(language)))
        .child(picture(board))
        .child(el("p").class("note").live_text(board.text(|counted| counted.in_words.clone())))
        .child(el("h3").text(ChanceText::EveryParty.words(language)))
        .child(el("div").class("ranges").children(cards))
        .child(note(ChanceText::PeakedNote.words(language)))
}

impl Board {
    /// Why the range of a party cannot be counted.
    pub(super) fn problem_of(&self, at: usize) -> Option<El> {
        let (_, found) = self.problem.get().filter(|(of, _)| *of == at)?;
        let text = spread_problem_words(found, at, &self.scheme, self.store.language());
        Some(el("p").class("problem").attr("role", "alert").text(text))
    }

    /// A party's range.
    fn card(&self, choices: &Rc<Choices>, at: usize, party: &Party) -> El {
        let (store, language) = (self.store, self.store.language());
        let name = language.name(&party.short_name).to_owned();
        let title = ChanceText::range_title(&name, points(party.cap, &self.scheme), language);
        let told = self.clone();
        let problem = move || told.problem_of(at);
        let (board, chosen) = (self.clone(), choices.clone());
        let (of, scheme) = (chosen, self.scheme.clone());
        let kind = move || {
            let is_doubted = doubted(store, &scheme, &of).contains(&at);
            of.ranges.get(at).map_or(Kind::Fixed, |range| range.kind(is_doubted))
        };
        let shown_kind = kind.clone();
        let ends = {
            let choices = choices.clone();
            move || {
                let kind = kind();
                // The ends of those in doubt stand in the card above.
                let above = doubted(board.store, &board.scheme, &choices).contains(&at);
                let ends = kind.ends().iter().filter(|end| !above || **end == End::Likeliest);
                ends.map(|end| board.end(&choices, at, *end, kind)).collect::<Vec<El>>()
            }
        };
        el("div")
            .class("party")
            .child(el("h4").text(title))
            .child(self.kind_choice(choices, at, &party.id, &name, shown_kind))
            .child(el("div").class("lines").changing(ends))
            .changing(problem)
    }

    fn kind_choice(
        &self,
        choices: &Rc<Choices>,
        at: usize,
        id: &str,
        name: &str,
        shown: impl Fn() -> Kind + Clone + 'static,
    ) -> El {
        let language = self.store.language();
        let label = format!("{name} {}", ChanceText::Kind.words(language));
        let choices = choices.clone();
        let options = Kind::ALL.map(|kind| {
            let shown = shown.clone();
            let word = match kind {
                Kind::Fixed => ChanceText::Fixed,
                Kind::Even => ChanceText::Even,
                Kind::Peaked => ChanceText::Peaked,
            };
            el("option")
                .attr("value", kind.key())
                .text(word.words(language))
                .selected(move || shown() == kind)
        });
        el("select")
            .attr("data-field", format!("chance/{id}/spread"))
            .attr("aria-label", label)
            .children(options)
            .on("change", move |event| {
                let value = event_target_value(&event);
                let kind = Kind::from_key(&value);
                if let Some(range) = choices.ranges.get(at) {
                    range.kind.set_if_changed(kind);
                }
            })
    }

    /// One number of a range.
    fn end(&self, choices: &Rc<Choices>, at: usize, end: End, kind: Kind) -> El {
        match self.entry(choices, at, end, kind) {
            Some((visible, entry)) => entry.line(visible),
            None => el("div"),
        }
    }

    /// The same as a visible name and an input.
    pub(super) fn entry(
        &self,
        choices: &Rc<Choices>,
        at: usize,
        end: End,
        kind: Kind,
    ) -> Option<(&'static str, Entry)> {
        let (store, language) = (self.store, self.store.language());
        let party = self.scheme.parties.get(at).cloned()?;
        let visible = match (end, kind) {
            (_, Kind::Fixed) => store.text(PartText::Points),
            (End::Low, _) => ChanceText::Low.words(language),
            (End::Likeliest, _) => ChanceText::Likeliest.words(language),
            (End::High, _) => ChanceText::High.words(language),
        };
        let name = format!("{} {visible}", language.name(&party.short_name));
        let hook = format!("chance/{}/{}", party.id, end.key());
        let shown = {
            let (scheme, choices) = (self.scheme.clone(), choices.clone());
            let step = scheme.rounding.step().hundredths();
            Rc::new(move || {
                let result = store.parties.with(|parties| parties.get(at).copied());
                let found = result.zip(choices.ranges.get(at));
                let value =
                    found.map(|(result, range)| range.value(end, kind, &party, &result, step));
                value.map_or(String::new(), |value| points(value, &scheme))
            })
        };
        let choices = choices.clone();
        let put = move |amount| {
            if let Some(range) = choices.ranges.get(at) {
                range.end(end).set_if_changed(amount);
            }
        };
        Some((visible, Entry::of_score(store, at, (hook, name), shown, put)))
    }

    /// The chance of every grade.
    fn table(&self) -> El {
        let (store, language) = (self.store, self.store.language());
        let bands = self.scheme.bands.iter().enumerate().map(|(at, band)| {
            let hook = format!("chance/{}", band.id);
            let name = language.name(&band.name).to_owned();
            self.row(name, hook, Grading::Band(at))
        });
        let board = self.clone();
        let sum =
            self.text(|counted| counted.sum.as_ref().map_or(String::new(), Fraction::to_string));
        let sum_percent = self.text(|counted| {
            let percent = counted.sum.as_ref().and_then(Percent::of_fraction);
            percent.map_or(String::new(), |percent| percent.to_string())
        });
        let sum = el("tr")
            .class("sum-row")
            .child(row_head().text(ChanceText::Sum.words(language)))
            .child(el("td").live_text(sum_percent))
            .child(el("td").attr("data-figure", "chance/sum").live_text(sum));
        let heads = [PartText::Grade, ChanceText::Chance, ChanceText::Exact];
        let rows = bands.chain([sum]).collect();
        el("div")
            .child(
                scrolling_table(store, ChanceText::Title, &heads, rows).class("scroller fitting"),
            )
            .changing(move || board.unresolved())
    }

    fn row(&self, name: String, hook: String, grading: Grading) -> El {
        let language = self.store.language();
        let of = move |counted: &Counted| {
            let found = counted.chances.iter().find(|one| one.grading == grading);
            found.map(|one| one.chance.clone())
        };
        let percent = self.text(move |counted| {
            of(counted).map_or(String::new(), |chance| chance_text(&chance, language))
        });
        let exact = self
            .text(move |counted| of(counted).map_or(String::new(), |chance| chance.to_string()));
        el("tr")
            .child(row_head().text(name))
            .child(el("td").attr("data-figure", hook.clone()).live_text(percent))
            .child(
                el("td")
                    .class("long")
                    .attr("data-figure", format!("{hook}/fraction"))
                    .live_text(exact),
            )
    }

    /// Totals in no grade or in two, where the scheme has such.
    fn unresolved(&self) -> Vec<El> {
        let language = self.store.language();
        let found = self.counted.get().map(|counted| counted.chances).unwrap_or_default();
        let lines = found.into_iter().filter_map(|one| {
            let words = match one.grading {
                Grading::Band(_) => return None,
                Grading::Gap => ChanceText::NoGrade,
                Grading::Overlap(..) => ChanceText::TwoGrades,
            };
            let (percent, exact) = (chance_text(&one.chance, language), one.chance);
            Some(
                el("p")
                    .class("warning")
                    .text(format!("{}: {percent} = {exact}", words.words(language))),
            )
        });
        lines.collect()
    }

    /// Range, median and mean.
    fn facts(&self) -> El {
        let language = self.store.language();
        let line = |name: Phrase, hook: &'static str, text: Box<dyn Fn() -> String>| {
            let value = el("strong").attr("data-figure", hook).live_text(text);
            el("div").child(el("dt").text(name.words(language))).child(el("dd").child(value))
        };
        let scheme = || self.scheme.clone();
        let (for_range, for_median, for_mean) = (scheme(), scheme(), scheme());
        let range = self.text(move |counted| {
            let (low, high) =
                (points(counted.lowest, &for_range), points(counted.highest, &for_range));
            if low == high { low } else { format!("{low}–{high}") }
        });
        let median = self.text(move |counted| median_text(counted.median, &for_median));
        let mean = self.text(move |counted| {
            counted.mean.as_ref().and_then(|mean| mean_text(mean, &for_mean)).unwrap_or_default()
        });
        el("dl")
            .class("shares")
            .child(line(ChanceText::Range, "chance/range", Box::new(range)))
            .child(line(ChanceText::Median, "chance/median", Box::new(median)))
            .child(line(ChanceText::Mean, "chance/mean", Box::new(mean)))
    }
}
