//! 写报告: the report's own sentences with the figures of the open station, and the draft of a whole report.

use super::draft;
use super::export::{Export, sentences};
use super::frame::Offered;
use super::outlet::Outlet;
use crate::texts::{InOutText, example_line};
use crate::view::controls::{el, note};
use crate::view::store::Store;

/// The button that copies them, and they themselves.
pub(super) fn report(store: Store) -> Offered {
    let outlet = Outlet::new();
    let lines = move || {
        store.edits.track();
        let language = store.language();
        let document = store.real_document();
        let lines = sentences(&document, document.scheme(), language);
        let example = store.open_example().map(|state| example_line(state, language).to_owned());
        let lines = example.into_iter().chain(lines);
        lines.map(|line| el("p").text(line)).collect::<Vec<_>>()
    };
    let copy = outlet.button(store, InOutText::CopyReport, Export::Report);
    let mut options =
        vec![note(store.text(InOutText::ReportNote)), el("div").class("toolbar").child(copy)];
    options.extend(outlet.region(store));
    options.extend(draft::draft(store));
    let shown = el("div")
        .class("share-sheet quoted always-light")
        .attr("data-figure", "report")
        .changing(lines);
    Offered { options, shown }
}
