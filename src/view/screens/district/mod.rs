//! 全区: the stations of a district side by side. It stands in the place of a room and has an address.

mod charts;
mod files;
mod grid;
mod left_out;
mod out;
mod parts;
mod rows;
mod state;

use crate::texts::{DistrictText, group_words};
use crate::view::controls::{El, el, note, problem_text};
use crate::view::screens::addressed::addressed;
use crate::view::store::Store;
use state::State;

/// The page.
pub(in crate::view) fn district(store: Store) -> El {
    let state = State::get();
    state::explain(store, state);
    state::follow_kept(store, state);
    addressed(store, "district", [DistrictText::Title, DistrictText::Back, DistrictText::Lead])
        .child(files::files(store, state))
        .child(el("div").class("district-body").changing(move || drawn(store, state)))
}

/// Everything that is known of the stations, drawn anew when there are others.
fn drawn(store: Store, state: &'static State) -> Vec<El> {
    let language = store.language();
    let told = state.looked.with(|looked| {
        let group = looked.counted().group().map(|group| group_words(group, language));
        (looked.district().cloned(), group)
    });
    let left_out = left_out::left_out(store, state);
    let (Some(district), group) = told else {
        let is_refused = state.looked.with(|looked| !looked.gathered().refused.is_empty());
        let nothing = is_refused.then(|| problem_text(store.text(DistrictText::NothingYet)));
        return nothing.into_iter().chain(left_out).collect();
    };
    let mut parts = vec![
        el("p")
            .class("district-what")
            .child(el("strong").text(DistrictText::stations(district.rows.len(), language)))
            .children(group.map(|group| el("span").text(group))),
    ];
    if district.rows.len() < 2 {
        parts.push(note(store.text(DistrictText::TooFew)));
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
