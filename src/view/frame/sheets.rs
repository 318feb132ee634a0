//! The sheets over a room: from the right on a PC, from below on a phone. The way back, Esc and the
//! history are those of all layers (`view/store/layers.rs`).

use crate::browser::page;
use crate::document::Checklist;
use crate::texts::{
    BandText, ByMonthText, FrameText, IndicatorText, LoadText, PaceText, PictureText, ScenarioText,
    SchemeText, checklist_title,
};
use crate::view::Sheet;
use crate::view::controls::{El, Icon, Key, el, follow, icon, keyed};
use crate::view::piece::{Piece, piece};
use crate::view::screens::open_item_name;
use crate::view::store::{Naming, Store};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

/// The open sheets. One below another stays as it is.
pub(in crate::view) fn sheets(store: Store) -> El {
    let keys = move || {
        let count = u32::try_from(store.sheets.with(Vec::len)).unwrap_or_default();
        (0..count).map(|item| Key { item, at: item as usize, is_last: false }).collect()
    };
    follow(move || page::hold_still(!store.sheets.with(Vec::is_empty)));
    el("div").class("sheets").child(keyed(keys, move |key| {
        let sheet = store.sheets.with_untracked(|open| open.get(key.at).copied());
        sheet.map(|sheet| open(store, sheet)).into_iter().collect()
    }))
}

fn name(store: Store, sheet: Sheet) -> String {
    match sheet {
        Sheet::Stations => store.text(FrameText::Stations).to_owned(),
        Sheet::Particulars => store.text(FrameText::Particulars).to_owned(),
        Sheet::Checklist => {
            checklist_title(store.checklist.with(Checklist::open), store.language())
        }
        Sheet::Settings => store.text(FrameText::Settings).to_owned(),
        Sheet::Item => open_item_name(store),
        Sheet::Areas => store.text(IndicatorText::AreaList).to_owned(),
        Sheet::Pace => store.text(PaceText::Title).to_owned(),
        Sheet::Month => store.text(ByMonthText::LogMonth).to_owned(),
        Sheet::Load => store.text(LoadText::Title).to_owned(),
        Sheet::Worker => store.person_name(),
        Sheet::ScenarioName => scenario_sheet(store).to_owned(),
        Sheet::Band => store.text(BandText::Title).to_owned(),
        Sheet::Schemes => store.text(SchemeText::Title).to_owned(),
        Sheet::Picture => store.text(PictureText::Title).to_owned(),
    }
}

fn scenario_sheet(store: Store) -> &'static str {
    store.text(match store.naming.get_untracked() {
        Naming::Trial => ScenarioText::KeepAs,
        Naming::Scenario(_) => ScenarioText::Rename,
    })
}

fn open(store: Store, sheet: Sheet) -> El {
    let from = SendWrapper::new(page::focused());
    on_cleanup(move || {
        // What had the focus may have been drawn anew meanwhile.
        let back = from.as_ref().filter(|from| from.is_connected());
        match back {
            Some(from) => page::focus_quietly(from),
            None => {
                page::focus_on("#content");
            }
        }
    });
    let close = el("button")
        .attr("type", "button")
        .class("tool")
        .live("aria-label", move || Some(store.text(FrameText::Close).to_owned()))
        .child(icon(Icon::Close))
        .on("click", move |_| {
            store.close_layer();
        });
    let head = el("div")
        .class("drawer-head")
        .child(el("h2").attr("tabindex", "-1").live_text(move || name(store, sheet)))
        .child(close);
    let body = el("div").class("drawer-body").changing(move || {
        store.structure.track();
        store.settings.language.track();
        store.settings.narrow.track();
        piece(store, Piece::Sheet(sheet))
    });
    let dialog = el("div")
        .class("drawer")
        .attr("role", "dialog")
        .attr("aria-modal", "true")
        .live("aria-label", move || Some(name(store, sheet)))
        .child(head)
        .child(body)
        .on("keydown", |event| {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                page::keep_tab_inside(event, ".drawer");
            }
        })
        .with(|_| {
            request_animation_frame(|| {
                // A way that led here may have put it further in.
                if page::focused().is_none_or(|focused| {
                    focused.closest(".drawer-over:last-of-type").ok().flatten().is_none()
                }) {
                    page::focus_on(".drawer-over:last-of-type .drawer-head h2");
                }
            });
        });
    el("div").class("drawer-over").child(dialog).on("click", move |event| {
        if page::is_own(&event) {
            store.close_layer();
        }
    })
}
