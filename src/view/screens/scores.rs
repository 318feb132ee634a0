//! 评分: the parties' scores, their points on one bar, the grade ruler.

use super::pictures::{grade_ruler, party_bar};
use crate::browser::page;
use crate::document::{ExampleState, Field};
use crate::number::Decimal;
use crate::scoring::{Figure, Party, PartyScore, Scheme, ScoreMode};
use crate::texts::{FrameText, ResultText, points};
use crate::view::controls::{
    Changing, El, button, changing, el, field_input, follow, label, number_input, problems_of,
    sentence,
};
use crate::view::store::{EXAMPLE, Request, Store};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// The screen.
pub(in crate::view) fn scores(store: Store) -> El {
    let scheme = store.scheme.get();
    let parties = scheme
        .parties
        .iter()
        .enumerate()
        .map(|(at, party)| PartyCard { store, at, party, scheme: &scheme }.card());
    let adjustments = [
        scheme.bonus.map(|_| adjustment(store, Field::Bonus)),
        scheme.deduction.map(|_| adjustment(store, Field::Deduction)),
    ];
    let parties = el("ul")
        .class("parties")
        .children(parties.chain(adjustments.into_iter().flatten()).collect::<Vec<El>>());
    el("section")
        .class("screen")
        .child(el("h2").text(store.text(FrameText::Scores)))
        .child(el("p").class("note").text(store.text(ResultText::ScoresNote)))
        .child(parties)
        .child(el("h3").text(store.text(ResultText::PartyBar)))
        .child(party_bar(store, &scheme))
        .child(el("h3").text(store.text(ResultText::Ruler)))
        .children(grade_ruler(store, &scheme))
        .child(el("p").class("note").text(store.text(ResultText::NoFormula)))
}

/// Points that are added or taken beside the parties' scores.
fn adjustment(store: Store, field: Field) -> El {
    let input = number_input(store, field).class("number score");
    let unit = el("span").class("unit").text(store.text(ResultText::PointsUnit));
    el("li")
        .class("party")
        .child(el("h3").text(label(store, field)))
        .child(el("div").class("party-entry").child(input).child(unit))
        .child(problems_of(store, move |listed| listed == field))
}

/// How a party's score is typed; tracked.
fn mode(store: Store, at: usize) -> ScoreMode {
    store.modes.with(|modes| modes.get(at).copied().unwrap_or_default())
}

/// The most that can be typed for a party; tracked.
fn most(store: Store, at: usize, cap: Decimal) -> Decimal {
    PartyScore { mode: mode(store, at), ..PartyScore::default() }.most(cap)
}

/// One party's card.
struct PartyCard<'a> {
    store: Store,
    at: usize,
    party: &'a Party,
    scheme: &'a Arc<Scheme>,
}

impl PartyCard<'_> {
    fn card(&self) -> El {
        let PartyCard { store, at, party, .. } = *self;
        let field = Field::Score(at);
        let name = store.language().name(&party.name).to_owned();
        let share = el("strong").figure(store, format!("share/{}", party.id), Figure::Share(at));
        let share = el("p")
            .class("party-share")
            .child(el("span").class("caption").text(store.text(ResultText::Share)))
            .child(share)
            .child(self.counted());
        el("li")
            .class("party")
            .child(el("h3").text(name))
            .child(self.entry())
            .child(self.slider())
            .child(share)
            .child(problems_of(store, move |listed| listed == field))
    }

    /// Input, unit and the choice of mode.
    fn entry(&self) -> El {
        let PartyCard { store, at, party, .. } = *self;
        let (field, cap) = (Field::Score(at), party.cap);
        let input = field_input(store, field)
            .class("number score")
            .attr("type", "text")
            .attr("inputmode", "decimal")
            .live("aria-label", move || {
                store.modes.track();
                Some(label(store, field))
            });
        let unit =
            move || format!("/ {} {}", most(store, at, cap), store.text(ResultText::PointsUnit));
        el("div")
            .class("party-entry")
            .child(input)
            .child(el("span").class("unit").live_text(unit))
            .child(self.mode_choice())
    }

    fn short_name(&self) -> String {
        self.store.language().name(&self.party.short_name).to_owned()
    }

    fn mode_choice(&self) -> El {
        let PartyCard { store, at, .. } = *self;
        let modes = [
            (ScoreMode::Points, "points", ResultText::ModePoints),
            (ScoreMode::RawMark, "raw_mark", ResultText::ModeRawMark),
        ];
        let options = modes.map(|(choice, value, name)| {
            el("option")
                .attr("value", value)
                .text(store.text(name))
                .selected(move || mode(store, at) == choice)
        });
        el("select")
            .attr("data-field", format!("{}/mode", store.hook(Field::Score(at))))
            .attr(
                "aria-label",
                format!("{} {}", self.short_name(), store.text(ResultText::ScoreMode)),
            )
            .children(options)
    }

    /// The slider, tied both ways to the input. It moves in the scheme's smallest step.
    fn slider(&self) -> El {
        let PartyCard { store, at, party, .. } = *self;
        let (cap, scheme) = (party.cap, self.scheme.clone());
        let said = move || {
            Some(match typed(store, at) {
                Some(typed) => {
                    format!("{} {}", points(typed, &scheme), store.text(ResultText::PointsUnit))
                }
                None => store.text(ResultText::NotYetScored).to_owned(),
            })
        };
        el("input")
            .attr("type", "range")
            .attr("min", "0")
            .attr("step", self.scheme.rounding.step().hundredths().to_string())
            .attr("data-field", format!("{}/slider", store.hook(Field::Score(at))))
            .attr("aria-label", format!("{} {}", self.short_name(), store.text(ResultText::Slider)))
            .live("max", move || Some(most(store, at, cap).hundredths().to_string()))
            .live("aria-valuetext", said)
            .with(move |element| {
                let Some(slider) = element.dyn_ref::<HtmlInputElement>().cloned() else { return };
                follow(move || {
                    store.modes.track();
                    let place = typed(store, at).map_or(0, Decimal::hundredths);
                    slider.set_value(&place.to_string());
                });
            })
    }

    /// The points of a raw mark, or that there is no score yet.
    fn counted(&self) -> Changing {
        let PartyCard { store, at, .. } = *self;
        let (scheme, points_hook) = (self.scheme.clone(), format!("points/{}", self.party.id));
        changing(move || {
            let party = store.parties.with(|parties| parties.get(at).copied())?;
            let line = el("span").class("counted");
            match (party.points, mode(store, at)) {
                (None, _) => Some(line.text(store.text(ResultText::NotYetScored))),
                (Some(_), ScoreMode::Points) => None,
                (Some(counted), ScoreMode::RawMark) => {
                    let counted = points(counted, &scheme);
                    let cap = party.cap.to_string();
                    let words = ResultText::out_of(counted.clone(), cap, store.language());
                    let words = format!("{} {words}", store.text(ResultText::Counted));
                    Some(line.children(sentence(&words, &counted, &points_hook)))
                }
            }
        })
    }
}

/// What is typed for a party; tracked.
fn typed(store: Store, at: usize) -> Option<Decimal> {
    store.field(Field::Score(at)).track();
    store.parties.track();
    store.with_editor(|editor| {
        let party = editor.scheme().parties.get(at)?;
        editor.document().score(&party.id).typed()
    })
}

/// What the example is, and the ways on from it. Only the words and the button that restores it
/// follow its changes: the other buttons stay under the finger.
pub(super) fn example_line(store: Store) -> Changing {
    changing(move || (store.station.get() == EXAMPLE).then(|| of_example(store)))
}

fn of_example(store: Store) -> El {
    let words = move || {
        let text = match store.example.get() {
            ExampleState::AsPublished => FrameText::ExampleNote,
            ExampleState::Changed => FrameText::ExampleChangedNote,
        };
        store.text(text).to_owned()
    };
    el("section")
        .class("example-line")
        .attr("aria-label", store.text(FrameText::Example))
        .child(el("p").live_text(words))
        .changing(move || restore(store))
        .child(
            button(store.text(FrameText::StartOwn), move || {
                store.ask(Request::Start { from_example: false })
            })
            .class("primary"),
        )
        .child(button(store.text(FrameText::StartCopy), move || {
            store.ask(Request::Start { from_example: true })
        }))
}

/// Puts the published figures back, as one step.
fn restore(store: Store) -> Option<El> {
    let is_changed = store.example.get() == ExampleState::Changed;
    is_changed.then(|| {
        button(store.text(FrameText::RestorePublished), move || {
            store.restore_example();
            // The button goes; the next one in the line keeps the focus.
            page::focus_on(".example-line button");
        })
    })
}
