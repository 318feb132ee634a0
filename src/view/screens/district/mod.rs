//! 全区: the stations of a district side by side. It stands in the place of a room and has an address.

mod charts;
mod files;
mod grid;
mod left_out;
mod out;
mod parts;
mod rows;
mod state;

use crate::browser::{history, page};
use crate::texts::{DistrictText, group_words};
use crate::view::Screen;
use crate::view::controls::{El, button, el};
use crate::view::store::Store;
use leptos::prelude::{on_cleanup, request_animation_frame};
use state::State;
use std::rc::Rc;

/// The page.
pub(in crate::view) fn district(store: Store) -> El {
    let state = State::get();
    state::explain(store, &state);
    state::follow_kept(store, &state);
    // It is reached from 分享, which the bar marks; and the band is that of one station.
    request_animation_frame(move || store.settings.screen.set_if_changed(Screen::Share));
    page::show_paper(Some("district"));
    on_cleanup(|| page::show_paper(None));
    let (choice, body) = (state.clone(), state.clone());
    let back = button(store.text(DistrictText::Back), || history::go_to(Screen::Share.fragment()));
    el("section")
        .class("screen district")
        .child(el("div").class("district-head").child(title(store)).child(back))
        .child(el("p").class("note lead").text(store.text(DistrictText::Lead)))
        .child(files::files(store, &choice))
        .child(el("div").class("district-body").changing(move || drawn(store, &body)))
}

fn title(store: Store) -> El {
    el("h2")
        .attr("id", "aside-title")
        .attr("tabindex", "-1")
        .text(store.text(DistrictText::Title))
        .with(|_| {
            request_animation_frame(|| {
                if page::is_focus_free() {
                    page::focus_on("#aside-title");
                }
            });
        })
}

/// Everything that is known of the stations, drawn anew when there are others.
fn drawn(store: Store, state: &Rc<State>) -> Vec<El> {
    let language = store.language();
    let told = state.looked.with(|looked| {
        let group = looked.counted().group().map(|group| group_words(group, language));
        (looked.district().cloned(), group)
    });
    let left_out = left_out::left_out(store, state);
    let (Some(district), group) = told else {
        let is_refused = state.looked.with(|looked| !looked.gathered().refused.is_empty());
        let nothing =
            is_refused.then(|| el("p").class("problem").text(store.text(DistrictText::NothingYet)));
        return nothing.into_iter().chain(left_out).collect();
    };
    let mut parts = vec![
        el("p")
            .class("district-what")
            .child(el("strong").text(DistrictText::stations(district.rows.len(), language)))
            .children(group.map(|group| el("span").text(group))),
    ];
    if district.rows.len() < 2 {
        parts.push(el("p").class("note").text(store.text(DistrictText::TooFew)));
    }
    parts.extend(left_out);
    parts.push(rows::near(store, &district));
    parts.push(rows::choices(store, state, &district));
    parts.push(rows::rows(store, state, &district));
    parts.push(grid::grid(store, state, &district));
    parts.push(charts::charts(store, &district));
    parts.push(out::out(store, state, &district));
    parts
}
