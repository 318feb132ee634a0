//! "/ 10 ▾": how a score is typed, that there is none yet, that it is announced.
//!
//! A select of the browser lies over the words: it opens by key, finger and mouse everywhere, and shows what
//! it is set to. Its last line does something and leaves it as it was.

use super::typed::{mode, most, typed};
use crate::browser::{clock, page};
use crate::document::{Field, ScorePart, Value};
use crate::editor::Action;
use crate::number::Decimal;
use crate::scoring::{Quantity, ScoreMode};
use crate::texts::ResultText;
use crate::view::controls::{El, Icon, el, icon};
use crate::view::focusing::focus_soon;
use crate::view::store::Store;
use leptos::prelude::{event_target_value, untrack};
use web_sys::Event;

/// The menu of a party.
pub(super) fn menu(store: Store, at: usize, cap: Decimal, name: String) -> El {
    let hook = [store.hook(Field::Score(at)).as_str(), "/mode"].concat();
    let announced = Field::ScorePart(at, ScorePart::Announced);
    let is_announced = move || store.field(announced).with(|shown| !shown.text.is_empty());
    let option = |value: &'static str, text| {
        el("option")
            .attr("value", value)
            .text(store.text(text))
            .selected(move || setting(store, at) == value)
    };
    let mark = el("option").attr("value", "announced").live_text(move || {
        let text = match is_announced() {
            true => ResultText::ModeNotAnnounced,
            false => ResultText::ModeAnnounced,
        };
        store.text(text).to_owned()
    });
    let select = el("select")
        .attr("data-field", hook.clone())
        .attr("aria-label", [&name, " ", store.text(ResultText::ScoreMode)].concat())
        .child(option("points", ResultText::ModePoints))
        .child(option("raw_mark", ResultText::ModeRawMark))
        .child(option("blank", ResultText::NotYetScored))
        .child(mark);
    el("span")
        .class("framed-menu")
        .child(select)
        .child(
            el("span")
                .class("framed-unit")
                .live_text(move || ["/ ", &most(store, at, cap).to_string()].concat()),
        )
        .child(icon(Icon::Down))
}

/// What it is set to: without a score 未评分; tracked.
fn setting(store: Store, at: usize) -> &'static str {
    match (typed(store, at), mode(store, at)) {
        (None, _) => "blank",
        (_, ScoreMode::Points) => "points",
        (_, ScoreMode::RawMark) => "raw_mark",
    }
}

/// Does what was chosen in a party's menu, which then shows what it is set to: that something was done is
/// no setting.
pub(in crate::view) fn choose(store: Store, at: usize, event: &Event) {
    set_mode(store, at, &event_target_value(event));
    page::set_choice(event, untrack(|| setting(store, at)));
}

fn set_mode(store: Store, at: usize, chosen: &str) {
    let score = Field::Score(at);
    let mode = match chosen {
        "points" => ScoreMode::Points,
        "raw_mark" => ScoreMode::RawMark,
        "announced" => return announce(store, at),
        _ => {
            store.dispatch(Action::Set(score, Value::Quantity(Quantity::Blank)));
            return;
        }
    };
    store.dispatch(Action::SwitchScoreMode(at, mode));
}

/// Marks the score as announced today, or takes the mark off.
fn announce(store: Store, at: usize) {
    let field = Field::ScorePart(at, ScorePart::Announced);
    let was = store.field(field).with_untracked(|shown| !shown.text.is_empty());
    let day = if was { None } else { clock::today().parse().ok() };
    if store.dispatch(Action::Set(field, Value::Date(day))) && !was {
        let hook = store.hook(field);
        focus_soon(format!("[data-field=\"{hook}\"]"));
    }
}
