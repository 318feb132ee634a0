//! 指标: targets and completed amounts of the areas and of the station.

mod bars;
mod blocks;
mod cards;
mod columns;
mod heat_map;
mod lists;
mod station;
mod table;
mod worth;

use crate::document::Particular;
use crate::editor::List;
use crate::number::Percent;
use crate::scoring::Months;
use crate::texts::{FrameText, IndicatorText, ResultText};
pub(in crate::view) use bars::bars;
pub(in crate::view) use heat_map::heat_map;
pub(in crate::view) use lists::lists;

use crate::browser::page;
use crate::view::controls::{El, button, el, follow, sentence};
use crate::view::piece::{Piece, piece};
use crate::view::store::{Store, Watched};
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// How the indicators are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    /// Tables, or cards on a phone, to fill in.
    FillIn,
    /// Area × indicator, coloured by rate.
    HeatMap,
    /// A bar for each indicator.
    Bars,
}

/// The screen.
pub(in crate::view) fn indicators(store: Store) -> El {
    let look = Rc::new(Watched::new(Look::FillIn));
    let narrow = store.settings.narrow.get();
    el("section")
        .class("screen")
        .live("data-pace-line", move || store.settings.pace_line.get().then(String::new))
        .child(el("h2").text(store.text(FrameText::Indicators)))
        .child(toolbar(store, &look))
        .changing(move || store.settings.pace_line.get().then(|| pace_note(store)))
        .child(legend(store))
        .changing(move || {
            store.headings.track();
            let look = look.get();
            // Columns; rows of areas come and go by themselves, but for cards and pictures.
            store.rows(List::Indicators);
            if narrow || look != Look::FillIn {
                store.track_lists();
            }
            shown(store, look, narrow)
        })
        .child(el("div").changing(move || match store.settled.get() {
            true => piece(store, Piece::Missing),
            false => Vec::new(),
        }))
        .child(worth_fold(store))
        .child(lists_fold(store))
        .child(el("p").class("note").text(store.text(ResultText::NoFormula)))
}

fn shown(store: Store, look: Look, narrow: bool) -> Vec<El> {
    match look {
        Look::HeatMap => piece(store, Piece::HeatMap),
        Look::Bars => piece(store, Piece::Bars),
        Look::FillIn if narrow => cards::cards(store),
        Look::FillIn => vec![
            table::area_tables(store),
            table::once_settled(store, move || {
                store.rows(List::StationIndicators);
                vec![station::station_tables(store)]
            }),
            el("p").class("note").text(store.text(IndicatorText::LegendKeys)),
        ],
    }
}

/// What is worth a look, once there is something.
fn worth_fold(store: Store) -> El {
    let some = Rc::new(Watched::new(false));
    let seen = some.clone();
    follow(move || seen.set_if_changed(store.worth.get() > 0));
    el("div").changing(move || if some.get() { worth::worth(store) } else { Vec::new() })
}

/// The lists of areas and indicators, folded until they are wanted.
fn lists_fold(store: Store) -> El {
    el("details")
        .class("lists")
        .live("open", move || store.lists_open.get_untracked().then(String::new))
        .on("toggle", move |event| store.lists_open.set_if_changed(page::is_open(&event)))
        .child(el("summary").text(store.text(IndicatorText::EditLists)))
        .changing(
            move || if store.lists_open.get() { piece(store, Piece::Lists) } else { Vec::new() },
        )
}

fn toolbar(store: Store, look: &Rc<Watched<Look>>) -> El {
    let looks = [
        (Look::FillIn, IndicatorText::ViewTable),
        (Look::HeatMap, IndicatorText::ViewHeatMap),
        (Look::Bars, IndicatorText::ViewBars),
    ];
    let looks = looks.map(|(choice, name)| {
        let (shown, chosen) = (look.clone(), look.clone());
        button(store.text(name), move || chosen.set(choice))
            .live("aria-pressed", move || Some((shown.get() == choice).to_string()))
    });
    let looks = el("div")
        .class("choice")
        .attr("role", "group")
        .attr("aria-label", store.text(IndicatorText::ViewChoice))
        .children(looks);
    let short = move || {
        let short = store.short.get();
        let (words, figure) = match short {
            0 => (store.text(IndicatorText::AllReached).to_owned(), String::new()),
            short => {
                (format!("▼ {}", IndicatorText::short(short, store.language())), short.to_string())
            }
        };
        sentence(&words, &figure, "below_full")
    };
    el("div")
        .class("toolbar")
        .child(looks)
        .child(pace_switch(store))
        .child(
            el("p")
                .class("short-count")
                .live("data-some", move || (store.short.get() > 0).then(String::new))
                .changing(short),
        )
        .changing(move || {
            let count = Some(store.worth.get()).filter(|count| *count > 0)?;
            let words = IndicatorText::worth(count, store.language());
            let to_list = move || {
                page::focus_on("#worth button");
            };
            Some(button(words, to_list).class("link"))
        })
}

fn pace_switch(store: Store) -> El {
    let box_ = el("input")
        .attr("type", "checkbox")
        .with(move |element| {
            let Some(input) = element.dyn_ref::<HtmlInputElement>().cloned() else { return };
            follow(move || input.set_checked(store.settings.pace_line.get()));
        })
        .on("change", move |event| store.settings.show_pace_line(event_target_checked(&event)));
    let name = el("span").text(store.text(IndicatorText::PaceLine));
    el("label").class("switch").child(box_).child(name)
}

fn legend(store: Store) -> El {
    let signs =
        [IndicatorText::LegendShort, IndicatorText::LegendNotAgreed, IndicatorText::LegendToFill];
    el("ul")
        .class("legend")
        .attr("aria-label", store.text(IndicatorText::LegendTitle))
        .children(signs.map(|sign| el("li").text(store.text(sign))))
}

/// What the pace line is, and what its signs mean.
fn pace_note(store: Store) -> El {
    let line = Rc::new(Watched::new(pace_line(store)));
    let seen = line.clone();
    follow(move || {
        store.edits.track();
        seen.set_if_changed(pace_line(store));
    });
    let rest = format!(
        " {} {}",
        store.text(IndicatorText::PaceNote),
        store.text(IndicatorText::PaceSigns)
    );
    el("p")
        .class("note")
        .changing(move || line.with(|(words, line)| sentence(words, line, "pace_line")))
        .child(el("span").text(rest))
}

/// Where the pace line comes from in words, and the line itself; "" where it is not known.
fn pace_line(store: Store) -> (String, String) {
    let (line, assessed, service_year) = store.with_editor(|editor| {
        let particulars = &editor.document().particulars;
        let line = particulars.months().and_then(Months::pace);
        let text = |line| particulars.shown(line);
        (line, text(Particular::AssessedMonths), text(Particular::ServiceYearMonths))
    });
    let Some(line) = line else {
        return (store.text(IndicatorText::PaceUnknown).to_owned(), String::new());
    };
    let percent = Percent::of(line).to_string();
    let line = percent.clone();
    (IndicatorText::pace_line(assessed, service_year, percent, store.language()), line)
}
