//! 怎么到…: one sentence, one line for each party, and behind a fold what several can do together.

use super::choices::Choices;
use super::entry::Entry;
use super::path::together;
use crate::chart::{Percent, place_of};
use crate::document::{Field, Value};
use crate::number::Decimal;
use crate::scoring::{Part, Party, Quantity, Scheme, WayTo, next_band};
use crate::texts::{
    ReachText, points, reach_clauses, reach_hint, reach_part_name, reach_part_words, reach_words,
};
use crate::view::controls::{Bar, El, button, el, follow, group};
use crate::view::store::{Store, Watched};
use std::rc::Rc;
use std::sync::Arc;

/// The answer for the grade that is chosen.
#[derive(Clone)]
struct Way {
    store: Store,
    scheme: Arc<Scheme>,
    choices: Rc<Choices>,
    reach: Rc<Watched<Option<WayTo>>>,
}

/// A line of the answer, as it is drawn: whether it has a handle, or what it says.
type Line = (usize, Option<Part>);

/// The card.
pub(super) fn way(store: Store, choices: &Rc<Choices>) -> El {
    let way = Way {
        store,
        scheme: store.scheme.get(),
        choices: choices.clone(),
        reach: Rc::new(Watched::new(None)),
    };
    let (found, said, lines, hint, fold) =
        (way.clone(), way.clone(), way.clone(), way.clone(), way.clone());
    let drawn = Rc::new(Watched::new(Vec::new()));
    let drawn_now = drawn.clone();
    el("section")
        .class("card way")
        .attr("id", "way")
        .with(move |_| {
            follow(move || {
                let reach = found.find();
                drawn_now.set_if_changed(reach.as_ref().map(drawn_lines).unwrap_or_default());
                found.reach.set_if_changed(reach);
            });
        })
        .child(way.head())
        .child(el("p").class("say").changing(move || said.say()))
        .child(el("ul").class("ways").changing(move || {
            drawn.get().into_iter().map(|line| lines.line(line)).collect::<Vec<El>>()
        }))
        .changing(move || {
            let text = hint.reach.with(|reach| reach_hint(reach.as_ref()?, hint.store.language()));
            text.map(|text| el("p").class("hint").text(text))
        })
        .child(fold.fold())
}

fn drawn_lines(reach: &WayTo) -> Vec<Line> {
    let handles = reach.parts.iter().filter(|(_, part)| is_open(*part)).count() > 1;
    let line = |(party, part): &(usize, Part)| {
        (*party, Some(*part).filter(|part| !(handles && is_open(*part))))
    };
    reach.parts.iter().map(line).collect()
}

const fn is_open(part: Part) -> bool {
    matches!(part, Part::Tried(_) | Part::Share(_) | Part::AtLeast(_) | Part::TooLittle { .. })
}

impl Way {
    fn find(&self) -> Option<WayTo> {
        let given = self.given();
        let tries = self.choices.tries.get();
        let adjustment = self.store.adjustment();
        WayTo::of(&self.scheme, self.band(), &given, adjustment, &tries)
    }

    fn given(&self) -> Vec<Option<Decimal>> {
        self.store.outcome.track();
        self.store.parties.with(|parties| parties.iter().map(|party| party.points).collect())
    }

    /// The grade that is chosen; else the next better one, or the best that is still possible.
    fn band(&self) -> usize {
        let next = next_band(&self.scheme, &self.store.outcome.get());
        let last = self.scheme.bands.len().saturating_sub(2);
        self.choices.band.get().unwrap_or(next).min(last)
    }

    fn head(&self) -> El {
        let language = self.store.language();
        // The worst grade is nothing to reach.
        let bands = self.scheme.bands.iter().enumerate().rev().skip(1);
        let targets = bands.map(|(at, band)| {
            let (choose, chosen) = (self.choices.clone(), self.clone());
            button(language.name(&band.name).to_owned(), move || {
                choose.band.set_if_changed(Some(at));
            })
            .pressed(move || chosen.band() == at)
        });
        el("div")
            .class("scores-head")
            .child(el("h2").text(ReachText::Title.words(language)))
            .child(group("choice", ReachText::Target.words(language), targets))
    }

    /// The sentence, with what matters in the colour of the grade.
    fn say(&self) -> Vec<El> {
        let band = self.band();
        let language = self.store.language();
        let words = self.reach.with(|reach| {
            reach.as_ref().map(|reach| reach_words(reach, band, &self.scheme, language))
        });
        let rank = crate::chart::rank(band, self.scheme.bands.len()).to_string();
        // A line breaks between clauses first; a space at the end of one would go with its box.
        let space = |some: bool| some.then(|| el("b").text(" "));
        let clause = |(text, is_point): (String, bool)| {
            let part = match is_point {
                true => el("em").attr("data-rank", rank.clone()),
                false => el("span"),
            };
            let (before, after) = (space(text.starts_with(' ')), space(text.ends_with(' ')));
            [before, Some(part.text(text.trim().to_owned())), after].into_iter().flatten()
        };
        reach_clauses(&words.unwrap_or_default()).into_iter().flat_map(clause).collect()
    }

    fn line(&self, (at, part): Line) -> El {
        let Some(party) = self.scheme.parties.get(at) else { return el("li") };
        match part {
            Some(part) => self.told(at, part, party),
            None => self.tried(at, party),
        }
    }

    /// A line that says something.
    fn told(&self, at: usize, part: Part, party: &Party) -> El {
        let language = self.store.language();
        let given = self.store.parties.with_untracked(|all| all.get(at)?.points);
        let (from, to) = part.ends(given.unwrap_or_default());
        let strong = part.can();
        let words = reach_part_words(part, &self.scheme, language);
        let name = reach_part_name(at, part, &self.scheme, language);
        el("li")
            .live("data-can", move || strong.then(String::new))
            .child(el("span").text(name))
            .child(needed_bar(from, to, party.cap))
            .child(el("span").class("way-value").text(words))
    }

    /// A line whose handle can be moved.
    fn tried(&self, at: usize, party: &Party) -> El {
        let (store, language) = (self.store, self.store.language());
        let (cap, step) = (party.cap, self.scheme.rounding.step().hundredths());
        let part = {
            let reach = self.reach.clone();
            move || {
                reach.with(|reach| {
                    let parts = &reach.as_ref()?.parts;
                    parts.iter().find(|(of, _)| *of == at).map(|(_, part)| *part)
                })
            }
        };
        let value = {
            let part = part.clone();
            move || match part() {
                Some(Part::Tried(points) | Part::Share(points) | Part::AtLeast(points)) => {
                    Some(points)
                }
                Some(Part::TooLittle { most, .. }) => Some(most),
                _ => None,
            }
        };
        let touch = {
            let way = self.clone();
            move |points: Decimal| {
                let given = way.store.parties.with_untracked(|parties| {
                    parties.iter().map(|party| party.points).collect::<Vec<_>>()
                });
                let open: Vec<usize> =
                    (0..given.len()).filter(|at| matches!(given.get(*at), Some(None))).collect();
                way.choices.tries.update(|tries| tries.touch(at, points, &open));
            }
        };
        let short = language.name(&party.short_name);
        let label = ReachText::suppose(short, language);
        let hook = ["reach/", &party.id].concat();
        let slider = el("input")
            .attr("data-field", [&hook, "/slider"].concat())
            .attr("aria-label", label.clone());
        let bar = Bar {
            most: Rc::new(move || cap),
            value: Rc::new(value.clone()),
            step,
            set: Rc::new(touch.clone()),
            apart: Rc::new(|| ()),
        };
        let shown: Rc<dyn Fn() -> String> = {
            let scheme = self.scheme.clone();
            Rc::new(move || value().map_or(String::new(), |value| points(value, &scheme)))
        };
        let put = move |amount: Option<Decimal>| amount.into_iter().for_each(&touch);
        let (input, problem) = Entry::of_score(store, at, (hook, label), shown, put).parts();
        let (answers, scheme) = (part.clone(), self.scheme.clone());
        let (lacks, lacking) = (part.clone(), self.scheme.clone());
        el("li")
            .class("way-try")
            .live("data-answers", move || {
                let answers = !matches!(answers(), Some(Part::Tried(_)));
                answers.then(String::new)
            })
            .child(el("span").class("way-name").changing(move || {
                let words = part().map(|part| reach_part_name(at, part, &scheme, language));
                let words = words.unwrap_or_default();
                let name = scheme.parties.get(at).map_or("", |of| language.name(&of.short_name));
                // What follows the name goes to the second line whole.
                let rest = words.strip_prefix(name).filter(|rest| !rest.starts_with(','));
                let rest = rest.unwrap_or(&words);
                let name = words.strip_suffix(rest).unwrap_or_default();
                [name, rest]
                    .map(|part| el("span").text(part.to_owned()))
                    .into_iter()
                    .collect::<Vec<El>>()
            }))
            .child(bar.around(store, slider))
            .child(input)
            .child(problem)
            .child(el("div").changing(move || match lacks() {
                Some(part @ Part::TooLittle { .. }) => {
                    Some(el("p").class("hint").text(reach_part_words(part, &lacking, language)))
                }
                _ => None,
            }))
    }

    /// What several can do together, unfolded; and the way to try the answer.
    fn fold(&self) -> El {
        let (store, language) = (self.store, self.store.language());
        let (inside, tried) = (self.clone(), self.clone());
        let open = self.choices.together.clone();
        let (is_open, opens) = (open.clone(), open);
        let details = el("details")
            .class("fold")
            .attr("id", "together")
            .live("open", move || is_open.get_untracked().then(String::new))
            .on("toggle", move |event| {
                opens.set_if_changed(crate::browser::page::is_open(&event));
            })
            .child(el("summary").text(ReachText::Together.words(language)))
            .child(el("div").changing(move || {
                let band = inside.clone();
                let is_open = inside.choices.together.get();
                is_open.then(|| together(inside.store, move || band.band()))
            }));
        let try_this = move || {
            let scores = tried.reach.with(|reach| reach.as_ref().map(WayTo::scores));
            let scores = scores.filter(|scores| !scores.is_empty())?;
            let put = move || {
                let value = |points| Value::Quantity(Quantity::Amount(points));
                let changes = scores.iter().map(|(at, points)| (Field::Score(*at), value(*points)));
                store.start_trial(changes.collect());
            };
            Some(button(ReachText::TryThis.words(language), put).class("small"))
        };
        el("div").class("fold-row").child(details).child(el("div").changing(try_this))
    }
}

/// A bar up to what is given, and hatched up to what is needed.
fn needed_bar(from: Decimal, to: Decimal, cap: Decimal) -> El {
    let (from, to) = (place_of(from, cap), place_of(to, cap));
    let percent = |place: i64| Percent::from_hundredths(place).to_string();
    el("span")
        .class("needed")
        .attr("aria-hidden", "true")
        .style("--p", move || percent(from))
        .style("--q", move || percent(to - from))
        .child(el("i"))
        .child(el("u"))
}
