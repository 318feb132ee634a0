//! The way to a place on another screen, whatever has to be fetched or unfolded for it.

use super::store::Store;
use super::{Chunk, Screen};
use crate::browser::page;
use crate::document::{Field, Room};
use leptos::prelude::*;

/// Opens the screen of an input and puts the focus into it.
pub(super) fn go_to(store: Store, field: Field) {
    let selector = format!("[data-field=\"{}\"]", store.hook(field));
    let screen = match field.room() {
        Room::Scores => Screen::Scores,
        Room::Staffing => Screen::Staffing,
        Room::Particulars => Screen::Particulars,
        Room::Indicators => Screen::Indicators,
        Room::IndicatorLists => {
            // What the lists hold comes with a chunk, and only once they are unfolded.
            store.lists_open.set_if_changed(true);
            return store.fetch(Chunk::Rest, move |_| lead(store, Screen::Indicators, selector));
        }
        Room::Scenarios | Room::Scheme => {
            let scenario = if let Field::ScenarioName(at) = field { at } else { 0 };
            store.workings.scenario.set(Some((scenario, field)));
            Screen::Simulation
        }
    };
    lead(store, screen, selector);
}

/// Opens a screen and puts the focus on what a selector finds there.
pub(super) fn lead(store: Store, screen: Screen, selector: String) {
    page::go_to(screen.fragment());
    store.settings.screen.set_if_changed(screen);
    let arrive = move |_| {
        request_animation_frame(move || {
            if page::focus_on(&selector) {
                return;
            }
            // The screen may show a picture in the place of its inputs: drawn anew, it shows them.
            store.settings.screen.set(screen);
            if !page::focus_on(&selector) {
                page::focus_on("#content");
            }
        });
    };
    match screen.room().chunk {
        None => arrive(true),
        Some(chunk) => store.fetch(chunk, arrive),
    }
}
