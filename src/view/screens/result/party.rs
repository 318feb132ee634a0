//! One party: who it is, its bar, its number, and the day of its announcement.

use super::menu;
use super::typed::{mode, most, typed};
use crate::browser::page;
use crate::chart::weight;
use crate::document::{Field, ScorePart};
use crate::number::Decimal;
use crate::schemes::who;
use crate::scoring::{Adjustment, Figure, Party, Scheme, ScoreMode};
use crate::texts::{ResultText, SchemeFieldText, announced_label, points, score_label};
use crate::view::controls::{Bar, El, el, follow, for_a_day, named_input, problems_of, sentence};
use crate::view::store::{Store, Watched};
use std::rc::Rc;
use std::sync::Arc;

/// Whether a trial has something else in an input than the station; tracked.
fn changed(store: Store, field: Field) -> impl Fn() -> Option<String> {
    move || store.original(field).map(|_| String::new())
}

/// A party's row.
pub(super) struct PartyRow<'a> {
    pub(super) store: Store,
    pub(super) at: usize,
    pub(super) party: &'a Party,
    pub(super) scheme: &'a Arc<Scheme>,
}

impl PartyRow<'_> {
    /// The row.
    pub(super) fn row(&self) -> El {
        let PartyRow { store, at, .. } = *self;
        let field = Field::Score(at);
        el("li")
            .class("party")
            .live("data-tried", changed(store, field))
            .child(self.who())
            .child(self.track())
            .child(self.entry())
            .child(announced(store, at))
            .child(problems_of(store, move |listed| {
                listed == field || matches!(listed, Field::ScorePart(of, _) if of == at)
            }))
    }

    fn short_name(&self) -> String {
        self.store.language().name(&self.party.short_name).to_owned()
    }

    fn who(&self) -> El {
        let PartyRow { store, at, party, scheme } = *self;
        let language = store.language();
        let about = who(scheme, at).map(|who| el("span").text(language.name(&who).to_owned()));
        let share = el("span").figure(store, ["share/", &party.id].concat(), Figure::Share(at));
        let share = el("span")
            .attr("data-share", "")
            .live("class", move || typed(store, at).is_none().then(|| "unseen".to_owned()))
            .child(share);
        el("p")
            .class("who")
            .child(el("span").class("who-name").text(self.short_name()))
            .child(el("small").child(about).child(share))
    }

    /// The bar, as long as the party weighs, and what is missing.
    fn track(&self) -> El {
        let PartyRow { store, at, party, scheme } = *self;
        let (cap, field) = (party.cap, Field::Score(at));
        let said = {
            let scheme = scheme.clone();
            move || {
                let unit = store.text(ResultText::PointsUnit);
                Some(match typed(store, at) {
                    Some(typed) => [points(typed, &scheme).as_str(), " ", unit].concat(),
                    None => store.text(ResultText::NotYetScored).to_owned(),
                })
            }
        };
        let slider = slider(store, field, &self.short_name()).live("aria-valuetext", said);
        let (most, value) = (move || most(store, at, cap), move || typed(store, at));
        let bar = bar(store, field, scheme, Rc::new(most), Rc::new(value));
        track(bar.around(store, slider), cap, scheme)
            .child(el("span").class("track-note").live_text(self.note()))
            .child(self.counted())
    }

    /// What is missing to the full score, or what the station has while something else is tried.
    fn note(&self) -> impl Fn() -> String + use<> {
        let PartyRow { store, at, party, .. } = *self;
        let (cap, scheme) = (party.cap, self.scheme.clone());
        move || {
            let language = store.language();
            if let Some(original) = store.original(Field::Score(at)) {
                return store.original_words(Field::Score(at), &original);
            }
            let given = store.parties.with(|parties| parties.get(at)?.points);
            match given {
                None => String::new(),
                Some(given) if given >= cap => store.text(ResultText::FullScore).to_owned(),
                Some(given) => ResultText::lacks(points(cap - given, &scheme), language),
            }
        }
    }

    /// The points of a raw mark.
    fn counted(&self) -> El {
        let PartyRow { store, at, party, .. } = *self;
        let (scheme, cap) = (self.scheme.clone(), party.cap.to_string());
        let hook = ["points/", &party.id].concat();
        el("span").class("track-note").changing(move || {
            let points_of = store.parties.with(|parties| parties.get(at)?.points)?;
            (mode(store, at) == ScoreMode::RawMark).then(|| {
                let counted = points(points_of, &scheme);
                let words = ResultText::out_of(counted.clone(), cap.clone(), store.language());
                let words = [store.text(ResultText::Counted), " ", &words].concat();
                el("span").children(sentence(&words, &counted, &hook))
            })
        })
    }

    /// The number with its unit in one frame; the unit opens how it is typed.
    fn entry(&self) -> El {
        let PartyRow { store, at, party, .. } = *self;
        let field = Field::Score(at);
        let input = named_input(store, field, String::new())
            .class("number")
            .attr("type", "text")
            .attr("inputmode", "decimal")
            .attr("enterkeyhint", "next")
            .attr("placeholder", store.text(ResultText::NotYetScored))
            .live("aria-label", move || {
                store.modes.track();
                let language = store.language();
                Some(store.with_editor(|editor| {
                    score_label(at, editor.document(), editor.scheme(), language)
                }))
            });
        el("div").class("framed").child(input).child(menu::menu(
            store,
            at,
            party.cap,
            self.short_name(),
        ))
    }
}

/// What moves a score or an adjustment; `most` and `value` are those of its bar.
fn bar(
    store: Store,
    field: Field,
    scheme: &Scheme,
    most: Rc<dyn Fn() -> Decimal>,
    value: Rc<dyn Fn() -> Option<Decimal>>,
) -> Bar {
    Bar {
        most,
        value,
        step: scheme.rounding.step().hundredths(),
        set: Rc::new(move |value| store.slide(field, value.hundredths())),
        apart: Rc::new(move || store.end_typing()),
    }
}

/// The input of its bar.
fn slider(store: Store, field: Field, name: &str) -> El {
    el("input")
        .attr("data-field", [store.hook(field).as_str(), "/slider"].concat())
        .attr("aria-label", [name, " ", store.text(ResultText::Slider)].concat())
}

/// A bar as long as its points weigh; no party is longer than the longest.
fn track(bar: El, points: Decimal, scheme: &Scheme) -> El {
    let width = weight(points, scheme).hundredths().min(10_000);
    el("div").class("track").style("--w", move || width.to_string()).child(bar)
}

/// The day on which the score was announced. It stays while it is being typed, also where a part of a day is
/// none.
fn announced(store: Store, at: usize) -> El {
    let field = Field::ScorePart(at, ScorePart::Announced);
    let shown = Rc::new(Watched::new(false));
    let (followed, left) = (shown.clone(), shown.clone());
    let is_there = move || store.field(field).with(|shown| !shown.text.is_empty());
    let is_typed = move || {
        page::field_element(&store.hook(field)).is_some_and(|input| page::has_focus(&input))
    };
    el("div")
        .class("announced")
        .with(move |_| {
            follow(move || {
                let is_shown = is_there();
                if is_shown || !is_typed() {
                    followed.set_if_changed(is_shown);
                }
            });
        })
        .on("focusout", move |_| {
            if !is_there() {
                left.set_if_changed(false);
            }
        })
        .changing(move || {
            shown.get().then(|| {
                let language = store.language();
                let name =
                    store.with_editor(|editor| announced_label(at, editor.scheme(), language));
                el("label")
                    .child(el("span").text(store.text(ResultText::ModeAnnounced)))
                    .child(for_a_day(named_input(store, field, name)))
            })
        })
}

/// Points that are added or taken beside the parties' scores.
pub(super) fn adjustment(store: Store, field: Field, of: Adjustment, scheme: &Arc<Scheme>) -> El {
    let name = store.text(if field == Field::Bonus {
        SchemeFieldText::Bonus
    } else {
        SchemeFieldText::Deduction
    });
    let most = of.most.unwrap_or(scheme.full_score);
    let value = move || {
        store.field(field).track();
        let [bonus, deduction] = store.adjustments();
        if field == Field::Bonus { bonus } else { deduction }
    };
    let bar = bar(store, field, scheme, Rc::new(move || most), Rc::new(value));
    let bar = bar.around(store, slider(store, field, name));
    let track = track(bar, most, scheme).child(el("span").class("track-note"));
    let input = named_input(store, field, name.to_owned())
        .class("number")
        .attr("type", "text")
        .attr("inputmode", "decimal");
    let unit = [el("span").class("framed-unit").text(["/ ", &most.to_string()].concat())];
    el("li")
        .class("party")
        .live("data-tried", changed(store, field))
        .child(el("p").class("who").child(el("span").class("who-name").text(name)))
        .child(track)
        .child(el("div").class("framed").child(input).children(unit))
        .child(problems_of(store, move |listed| listed == field))
}
