//! The bar above every room: the open station, the rooms, undo and redo, settings.

use crate::browser::page;
use crate::document::ExampleState;
use crate::texts::{FrameText, Phrase, city_and_rest, shown_name};
use crate::view::controls::{El, Icon, button, el, icon};
use crate::view::store::Store;
use crate::view::{Screen, Sheet};

/// The bar.
pub(in crate::view) fn header(store: Store) -> Vec<El> {
    let tools = el("div")
        .class("tools")
        .child(step(
            store,
            (FrameText::Undo, Icon::Undo),
            "Control+Z",
            |(undo, _)| undo,
            Store::undo,
        ))
        .child(step(
            store,
            (FrameText::Redo, Icon::Redo),
            "Control+Shift+Z Control+Y",
            |(_, redo)| redo,
            Store::redo,
        ))
        .child(tool(store, FrameText::Settings, Icon::Gear, move || {
            store.open_sheet(Sheet::Settings);
        }));
    let bar = el("header").class("bar").child(station(store)).child(rooms(store)).child(tools);
    vec![skip_link(store), bar]
}

fn skip_link(store: Store) -> El {
    el("a")
        .class("skip")
        .attr("href", "#content")
        .live_text(move || store.text(FrameText::SkipToContent).to_owned())
        .on("click", |event| {
            event.prevent_default();
            page::focus_on("#content");
        })
}

/// The name of the open station, which opens the menu of stations.
fn station(store: Store) -> El {
    let name = move || {
        store.names.track();
        store.structure.track();
        shown_name(&store.station_name(), store.language())
    };
    // Where both have no room in one line, the styles show only the second part.
    let shown = el("span")
        .class("station-name")
        .attr("lang", "zh-CN")
        .live("title", move || Some(name()))
        .child(el("span").live_text(move || city_and_rest(&name()).0.to_owned()))
        .child(el("span").live_text(move || city_and_rest(&name()).1.to_owned()));
    el("h1").class("station").child(
        el("button")
            .attr("type", "button")
            .attr("aria-haspopup", "dialog")
            .child(shown)
            .changing(move || badge(store))
            .child(icon(Icon::Down))
            .on("click", move |_| store.open_sheet(Sheet::Stations)),
    )
}

fn badge(store: Store) -> Option<El> {
    let state = store.open_example()?;
    let words = match state {
        ExampleState::AsPublished => FrameText::Example,
        ExampleState::Changed => FrameText::ExampleChanged,
    };
    Some(el("span").class("tag").text(store.text(words)))
}

/// The way from room to room: links, so that every room has an address.
fn rooms(store: Store) -> El {
    let links = Screen::ALL.iter().map(|&screen| {
        el("a")
            .attr("href", format!("#{}", screen.fragment()))
            .live("aria-current", move || {
                (store.settings.screen.get() == screen).then(|| "page".to_owned())
            })
            .child(icon(Icon::Room(screen)))
            .child(el("span").live_text(move || store.text(screen.room().title).to_owned()))
            // The address stays, so nobody tells what stands in the place of the room to go.
            .on("click", move |_| {
                let is_here = store.settings.screen.get_untracked() == screen;
                if is_here && store.aside.with_untracked(Option::is_some) {
                    store.aside.set(None);
                }
            })
    });
    el("nav")
        .class("rooms")
        .live("aria-label", move || Some(store.text(FrameText::Rooms).to_owned()))
        .children(links)
}

/// Undo or redo; out of use while there is nothing to take back.
fn step(
    store: Store,
    (name, picture): (Phrase, Icon),
    keys: &'static str,
    usable: fn((bool, bool)) -> bool,
    take: fn(Store),
) -> El {
    tool(store, name, picture, move || take(store))
        .attr("aria-keyshortcuts", keys)
        .live("disabled", move || (!usable(store.history.get())).then(String::new))
}

/// A button that shows a picture and has a name.
fn tool(store: Store, name: Phrase, picture: Icon, act: impl Fn() + 'static) -> El {
    button("", act)
        .class("tool")
        .live("aria-label", move || Some(store.text(name).to_owned()))
        .live("title", move || Some(store.text(name).to_owned()))
        .child(icon(picture))
}
