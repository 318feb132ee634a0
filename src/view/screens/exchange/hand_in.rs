//! 交表: the appendix as a workbook, on paper, or copied into another program.

use super::export::Export;
use super::frame::{Offered, way};
use super::outlet::Outlet;
use super::{hand_out, print, print_table};
use crate::browser::{page, style::style};
use crate::exchange::appendix::Part;
use crate::texts::{InOutText, WorkerText};
use crate::view::controls::{El, el, note};
use crate::view::store::Store;

/// The ways to hand it in, and the first page.
pub(super) fn hand_in(store: Store) -> Offered {
    let outlet = Outlet::new();
    let button = |text, export| outlet.button(store, text, export);
    let in_wechat = page::is_in_wechat();
    let copies = [
        button(InOutText::Copy1, Export::Copy(Part::Indicators)),
        button(InOutText::Copy2, Export::Copy(Part::Staffing)),
    ];
    let mut options = Vec::new();
    if in_wechat {
        // There no file is kept and nothing is printed: copying is what works.
        let [first, second] = copies;
        options.push(way(store, InOutText::IntoOther, [first.class("primary"), second]));
        options.extend(outlet.region(store));
        options.push(note(store.text(InOutText::InWechat)));
    } else {
        let workbook = WorkerText::Workbook.words(store.language());
        let workbook = outlet.named_button(store, workbook, Export::Workbook);
        let workbook = workbook.class("primary").attr("id", "workbook");
        let tables = [
            button(InOutText::Csv1, Export::Csv(Part::Indicators)),
            button(InOutText::Csv2, Export::Csv(Part::Staffing)),
        ];
        options.push(way(store, InOutText::AsFile, [workbook]));
        options.push(print::print(store));
        options.push(way(store, InOutText::IntoOther, copies));
        options.push(
            el("details")
                .class("fold share-more")
                .child(el("summary").text(store.text(InOutText::OtherFormats)))
                .child(el("div").class("toolbar").children(tables)),
        );
        options.push(hand_out::hand_out(store, &outlet));
        options.extend(outlet.region(store));
        options.push(note(WorkerText::WorkbookNote.words(store.language())));
    }
    Offered { options, shown: first_page(store) }
}

/// The first sheet of paper, small: a picture to the eye, words only on the paper itself.
fn first_page(store: Store) -> El {
    let drawn = move || {
        store.edits.track();
        let document = store.outgoing(store.real_document());
        print_table::first_page(&document, document.scheme(), store.language())
    };
    el("div")
        .class("share-paper always-light")
        .attr("role", "img")
        .attr("aria-label", store.text(InOutText::FirstPage))
        .with(|_| style(print::STYLE))
        .child(el("div").class("papers").attr("aria-hidden", "true").changing(drawn))
}
