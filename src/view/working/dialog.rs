//! The panel on the page: its head with the way back, the working, and the copy of it.

use super::body::body;
use super::copying::copying;
use super::panel::{NAME, Panel, Shown};
use crate::browser::page;
use crate::texts::{FrameText, WorkingText};
use crate::view::controls::{El, Icon, button, el, icon};
use crate::view::store::Store;
use std::rc::Rc;

/// Where the panel appears. It stays closed until a working is asked for.
pub(super) fn place(store: Store) -> El {
    let panel = Rc::new(Panel::new(store));
    let shown = panel.clone();
    el("div").with(move |_| panel.live()).changing(move || {
        let open = shown.open.get();
        page::make_room_beside(open);
        open.then(|| dialog(&shown))
    })
}

fn dialog(panel: &Rc<Panel>) -> El {
    let store = panel.store;
    let (hooked, named, figured) = (panel.clone(), panel.clone(), panel.clone());
    let (closing, returning, explained) = (panel.clone(), panel.clone(), panel.clone());
    let close = el("button")
        .attr("type", "button")
        .class("tool")
        .child(icon(Icon::Close))
        .on("click", move |_| closing.close())
        .live("aria-label", move || Some(store.text(FrameText::Close).to_owned()))
        .live("title", move || Some(store.text(FrameText::Close).to_owned()));
    let name = el("h2")
        .attr("id", NAME)
        .attr("tabindex", "-1")
        .live_text(move || named.shown.with(|shown| shown.name.clone()));
    let figure = move || {
        let figure = |shown: &Shown| shown.words.as_ref().map(|words| words.figure.clone());
        figured.shown.with(figure).unwrap_or_else(|| "—".to_owned())
    };
    el("div")
        .class("working")
        .attr("role", "dialog")
        .attr("aria-labelledby", NAME)
        .live("data-working", move || Some(hooked.shown.with(|shown| shown.hook.clone())))
        .child(el("div").class("working-head").child(name).child(close))
        .changing(move || way_back(&returning))
        .child(el("p").class("working-figure").attr("data-result", "").live_text(figure))
        .child(el("div").class("working-body").changing(move || body(&explained)))
        .child(copying(panel))
}

/// The way back to the figure that led here.
fn way_back(panel: &Rc<Panel>) -> Option<El> {
    let name = panel.shown.with(|shown| shown.back.clone())?;
    let words = format!("← {} {name}", panel.store.text(WorkingText::Back));
    let panel = panel.clone();
    Some(button(words, move || panel.go_back()).class("link"))
}
