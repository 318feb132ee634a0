//! 指标: targets and completed amounts of the areas and of the station, and beside them what is missing.

mod agreements;
mod by_month;
mod cells;
mod choices;
mod folds;
mod item_sheet;
mod items;
mod load;
mod missing;
mod month_cells;
mod month_sheet;
mod names;
mod pace;
mod phone;
mod places;
mod selecting;
mod station;
mod table;
mod toolbar;
mod turning;
mod worth;

use crate::browser::page;
use crate::document::{Amount, Field, List};
use crate::editor::Lie;
use crate::texts::IndicatorText;
use crate::view::controls::{El, button, el, follow, note, relabel, watch};
use crate::view::piece::{Piece, piece};
use crate::view::store::Store;
use cells::Drawing;
use choices::{Choices, choices};
pub(in crate::view) use item_sheet::{areas_sheet, item_sheet};
pub(in crate::view) use load::load_sheet;
pub(in crate::view) use missing::missing;
pub(in crate::view) use month_sheet::month_sheet;
pub(in crate::view) use names::open_item_name;
pub(in crate::view) use pace::pace_sheet;
use std::rc::Rc;

/// The room.
pub(in crate::view) fn indicators(store: Store) -> El {
    let choices = choices(store);
    let drawing = Drawing { store, choices: choices.clone() };
    let (heat, led) = (choices.clone(), choices.clone());
    let (turned, below) = (drawing.clone(), drawing.clone());
    // An area that comes or goes touches its own cells: the table is drawn anew only where it turns.
    let lying = choices.clone();
    let lie = watch(move || lying.lie(store));
    let table = el("div")
        .changing(move || areas(&turned, lie.get()))
        .child(under(store, &choices))
        .child(worth_fold(store));
    let missing =
        el("section").class("card side").attr("id", "missing").attr("tabindex", "-1").changing(
            move || if store.settled.get() { piece(store, Piece::Missing) } else { Vec::new() },
        );
    let tables = el("div")
        .class("tables")
        .child(el("div").class("beside").child(table).child(missing))
        .child(once_settled(store, move || vec![station::station(&below)]));
    relabel(store, "[data-field][aria-label]");
    turning::follow_sums(store);
    agreements::follow_agreements(store);
    el("section")
        .class("screen indicators")
        .live("data-heat-map", move || heat.heat.get().then(String::new))
        .with(move |_| follow_ways(store, led))
        .child(toolbar::toolbar(store, &choices))
        .child(el("div").changing(move || toolbar::strip(store)))
        .child(selecting::selectable(store, &choices, tables).on("click", move |event| {
            open_months(store, &event);
        }))
        .child(note(store.text(IndicatorText::NoFormula)))
}

/// The table of the areas, as it lies.
fn areas(drawing: &Drawing, lie: Lie) -> Vec<El> {
    let store = drawing.store;
    store.lie.set(lie);
    match store.settings.narrow.get() {
        true => phone::one_area(drawing),
        false => vec![table::area_table(drawing, lie)],
    }
}

/// Below the table: what its signs mean, and what adds to it.
fn under(store: Store, choices: &Rc<Choices>) -> El {
    let heat = choices.clone();
    let words = move || match heat.heat.get() {
        true => store.text(IndicatorText::HeatNote).to_owned(),
        false => store.text(IndicatorText::TableNote).to_owned(),
    };
    let add = |name, add: fn(Store)| button(store.text(name), move || add(store)).class("link");
    el("div")
        .class("under")
        .child(el("p").class("note").live_text(words))
        .child(add(IndicatorText::AddIndicator, items::add_indicator))
        .child(add(IndicatorText::AddArea, items::add_area))
}

/// What is worth a look, once there is something.
fn worth_fold(store: Store) -> El {
    let some = watch(move || store.worth.get() > 0);
    el("div").changing(move || if some.get() { worth::worth(store) } else { Vec::new() })
}

/// A completed amount that is a sum is not typed: a click on it leads to its months.
fn open_months(store: Store, event: &web_sys::Event) {
    let Some(input) = page::around(event, "[data-months] > input") else { return };
    let field = input.get_attribute("data-field").and_then(|hook| store.field_of(&hook));
    match field.and_then(Amount::of) {
        Some(Amount::Area(area, at)) => {
            choices(store).area.set_if_changed(Some(area));
            items::open_item(store, List::Indicators, at);
        }
        Some(Amount::Station(at)) => items::open_item(store, List::StationIndicators, at),
        None => {}
    }
}

/// A way to an input leads to where it is shown: the area of a phone, rows that are out of sight.
fn follow_ways(store: Store, choices: Rc<Choices>) {
    follow(move || {
        let Some(field) = store.led.get() else { return };
        // Once: what the person chooses afterwards stays.
        store.led.replace(None);
        let hidden = |list, at| {
            choices.short.with_untracked(|short| {
                short.as_ref().is_some_and(|rows| !rows.contains(&(list, at)))
            })
        };
        let (area, is_hidden) = match field {
            Field::Entry(area, at, _) => (Some(area), hidden(List::Indicators, at)),
            Field::Station(at, _) => (None, hidden(List::StationIndicators, at)),
            Field::Monthly(Amount::Area(area, _), _) | Field::Agreed(Amount::Area(area, _), _) => {
                (Some(area), false)
            }
            _ => (None, false),
        };
        if is_hidden {
            choices.short.set(None);
        }
        if area.is_some() {
            choices.area.set_if_changed(area);
        }
    });
}

/// What lies below the first sight: drawn as soon as that stands.
fn once_settled(store: Store, parts: impl Fn() -> Vec<El> + 'static) -> El {
    el("div").changing(move || if store.settled.get() { parts() } else { Vec::new() })
}
