//! The menu of a month, or of several chosen ones: what keys and taps do, and what is missing.

use super::selecting::Selecting;
use crate::browser::grid::{focus_beside, place_beside};
use crate::browser::page;
use crate::document::AttendanceField;
use crate::editor::{MonthCell, MonthRange, presence_of_key};
use crate::texts::{Phrase, StaffingText};
use crate::view::controls::{Changing, El, changing, el};
use crate::view::store::{Person, Store};
use leptos::prelude::request_animation_frame;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

/// The menu, while it is open.
pub(super) fn menu(store: Store, selecting: &Selecting) -> Changing {
    let selecting = selecting.clone();
    changing(move || {
        let cell = selecting.menu()?;
        Some(open(store, &selecting, cell, selecting.chosen()?))
    })
}

fn open(store: Store, selecting: &Selecting, cell: MonthCell, range: MonthRange) -> El {
    let item = |sign: &'static str, name: &'static str, act: Rc<dyn Fn(&Selecting)>| {
        let selecting = selecting.clone();
        el("button")
            .attr("type", "button")
            .attr("role", "menuitem")
            .attr("tabindex", "-1")
            .child(el("span").text(name))
            .child(el("kbd").attr("aria-hidden", "true").text(sign))
            .on("click", move |_| {
                act(&selecting);
                selecting.close_menu();
            })
    };
    let presence = |key: &'static str, sign, name: Phrase| {
        let put = move |selecting: &Selecting| {
            presence_of_key(key).into_iter().for_each(|presence| selecting.put(presence));
        };
        item(sign, store.text(name), Rc::new(put))
    };
    let missing = |part: AttendanceField, name: Phrase| {
        let is_missing = store.with_editor(|editor| range.is_missing(editor.document(), part));
        let put = move |selecting: &Selecting| selecting.put_missing(part, !is_missing);
        item("", store.text(name), Rc::new(put))
            .attr("role", "menuitemcheckbox")
            .attr("aria-checked", if is_missing { "true" } else { "false" })
    };
    let title = (!range.is_single()).then(|| {
        let words = StaffingText::months_chosen(range.count(), store.language());
        el("p").class("menu-title").attr("role", "presentation").text(words)
    });
    let details = range.is_single().then(|| {
        let leaving = selecting.clone();
        el("button")
            .attr("type", "button")
            .attr("role", "menuitem")
            .attr("tabindex", "-1")
            .child(el("span").text(store.text(StaffingText::Details)))
            .on("click", move |_| {
                leaving.close_menu();
                store.open_person(Person::Listed(cell.worker));
            })
    });
    let (keys, over) = (selecting.clone(), selecting.clone());
    let anchor = selecting.element(cell);
    let list = el("div")
        .class("menu")
        .attr("role", "menu")
        .attr("aria-label", store.text(StaffingText::Attendance))
        .children(title)
        .child(presence("1", "1", StaffingText::FullMonth))
        .child(presence("5", "½", StaffingText::HalfMonth))
        .child(presence("0", "0", StaffingText::Absent))
        .child(presence("Delete", "Del", StaffingText::Clear))
        .child(missing(AttendanceField::Insurance, StaffingText::NoInsurance))
        .child(missing(AttendanceField::Wages, StaffingText::NoWages))
        .children(details)
        .on("keydown", move |event| {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>()
                && key(&keys, event)
            {
                event.prevent_default();
                event.stop_propagation();
            }
        })
        .with(move |menu| {
            let menu = menu.clone();
            request_animation_frame(move || {
                if let Some(anchor) = &anchor {
                    place_beside(anchor, &menu);
                }
                page::focus_on(".menu-over [role^=menuitem]");
            });
        });
    el("div")
        .class("menu-over")
        .child(list)
        .on("click", move |event| {
            if page::is_own(&event) {
                over.close_menu();
            }
        })
        .on("contextmenu", |event| event.prevent_default())
}

/// A key in the menu; whether it is one of the menu's own.
fn key(selecting: &Selecting, event: &KeyboardEvent) -> bool {
    let key = event.key();
    match key.as_str() {
        "ArrowDown" => focus_beside(".menu-over [role^=menuitem]", true),
        "ArrowUp" => focus_beside(".menu-over [role^=menuitem]", false),
        "Escape" | "Tab" => selecting.close_menu(),
        _ => match presence_of_key(&key) {
            Some(presence) => {
                selecting.put(presence);
                selecting.close_menu();
            }
            None => return false,
        },
    }
    true
}
