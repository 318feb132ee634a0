//! The way to a place in another room or on a sheet, whatever has to be fetched or unfolded for it.

use super::store::{Aside, CommentsView, Naming, Person, Store};
use super::{Chunk, Screen, Sheet};
use crate::browser::{history, page};
use crate::document::{Amount, CommentList, Field, IndicatorPart, Room, StationPart};
use leptos::prelude::*;
use std::rc::Rc;

/// The same for the first load, once what leads there is here.
pub(super) fn go_once_here(store: Store, field: Field) {
    store.once_here(false, move || {
        if let Some(rest) = store.rest() {
            (rest.go_to)(store, field);
        }
    });
}

/// Opens the room or the sheet of an input and puts the focus into it.
pub(super) fn go_to(store: Store, field: Field) {
    let selector = format!("[data-field=\"{}\"]", store.hook(field));
    store.led.set(Some(field));
    match field.room() {
        Room::Indicators if matches!(field, Field::Area(..)) => {
            lead_to_item(store, field, selector)
        }
        Room::IndicatorLists => lead_to_item(store, field, selector),
        Room::Scores => lead(store, Screen::Result, selector),
        Room::Staffing => match Person::of(field) {
            Some(person) => {
                store.person.set_if_changed(person);
                lead_to_sheet(store, Sheet::Worker, selector);
            }
            None => lead(store, Screen::Staffing, selector),
        },
        Room::Particulars => lead_to_sheet(store, Sheet::Particulars, selector),
        Room::Indicators => match field {
            // Months, and what was agreed when, are on the sheet of their indicator.
            Field::Monthly(amount, _) | Field::Agreed(amount, _) => {
                lead_to_item(store, named_by(amount), selector)
            }
            _ => lead(store, Screen::Indicators, selector),
        },
        Room::Scenarios => {
            if let Field::ScenarioName(at) = field {
                store.naming.set(Naming::Scenario(at));
            }
            lead_to_sheet(store, Sheet::ScenarioName, selector);
        }
        Room::Scheme => lead_to_sheet(store, Sheet::Schemes, selector),
        Room::Comments => {
            store.leave_sheets();
            store.aside.set(Some(Aside::Comments(Rc::default())));
            store.fetch(Chunk::Comments, move |_| arrive_at(selector, || ()));
        }
    }
}

/// Opens 意见 at a list, by the beginning of its hooks.
pub(super) fn lead_to_comments(store: Store, list: &str) {
    store.leave_sheets();
    let view = CommentsView::default();
    view.unfolded.set(list.starts_with(CommentList::Evidence.key()));
    view.led.replace(list.to_owned());
    store.aside.set(Some(Aside::Comments(Rc::new(view))));
}

/// Areas and indicators have sheets of their own, above whatever room is open.
fn lead_to_item(store: Store, field: Field, selector: String) {
    store.item.set_if_changed(Some(field));
    lead_to_sheet(store, Sheet::Item, selector);
}

/// The input that names the indicator of an amount.
const fn named_by(amount: Amount) -> Field {
    match amount {
        Amount::Area(_, at) => Field::Indicator(at, IndicatorPart::Name),
        Amount::Station(at) => Field::Station(at, StationPart::Name),
    }
}

/// Opens a room and puts the focus on what a selector finds there.
pub(super) fn lead(store: Store, screen: Screen, selector: String) {
    store.leave_sheets();
    // What stands in the place of the room gives way, also where the address stays the same.
    if store.aside.with_untracked(Option::is_some) {
        store.aside.set(None);
    }
    history::go_to(screen.fragment());
    store.show_room(screen);
    let arrive = move |_| {
        arrive_at(selector, move || {
            // The room may show a picture in the place of its inputs: drawn anew, it shows them.
            store.settings.screen.set(screen);
        });
    };
    match screen.room().chunk {
        None => arrive(true),
        Some(chunk) => store.fetch(chunk, arrive),
    }
}

/// Opens a sheet, which a chunk fills, and puts the focus on what a selector finds there.
fn lead_to_sheet(store: Store, sheet: Sheet, selector: String) {
    store.open_sheet(sheet);
    store.fetch(sheet.chunk(), move |_| arrive_at(selector, || ()));
}

/// Puts the focus on what a selector finds once it is drawn, if need be after another attempt.
fn arrive_at(selector: String, again: impl Fn() + 'static) {
    request_animation_frame(move || {
        if page::focus_on(&selector) {
            return;
        }
        again();
        if !page::focus_on(&selector) {
            page::focus_on("#content");
        }
    });
}
