//! The report's own sentences with the figures of the open station.

use super::export::{Export, sentences};
use super::frame::{note, section};
use super::outlet::Outlet;
use crate::texts::{InOutText, example_line};
use crate::view::controls::{El, el};
use crate::view::store::Store;

/// The section.
pub(super) fn report(store: Store) -> El {
    let outlet = Outlet::new();
    let lines = move || {
        store.edits.track();
        let language = store.language();
        let lines =
            store.with_station(|station| sentences(station.document(), station.scheme(), language));
        let example = store.open_example().map(|state| example_line(state, language).to_owned());
        let lines = example.into_iter().chain(lines);
        lines.map(|line| el("p").text(line)).collect::<Vec<_>>()
    };
    section(store, InOutText::Report)
        .child(note(store, InOutText::ReportNote))
        .child(el("div").class("quoted").attr("data-figure", "report").changing(lines))
        .child(el("div").class("toolbar").child(outlet.button(
            store,
            InOutText::CopyReport,
            Export::Report,
        )))
        .children(outlet.region(store))
}
