//! 打印: the way to the papers, and the view of a paper in the place of the screen.

use super::export::names;
use super::frame::{aside_title, leave, note, real_figures, way, words};
use super::outlet::{focus_on_question, question};
use super::{print_form, print_table};
use crate::browser::{clock, page, style::style};
use crate::exchange::paper::checksum;
use crate::exchange::personal::{self, Printed};
use crate::texts::{Imprint, InOutText, PrintText};
use crate::view::controls::{El, button, el};
use crate::view::store::{Aside, Paper, Store, Watched};
use leptos::prelude::on_cleanup;
use std::rc::Rc;

/// The style of the papers.
pub(super) const STYLE: &str = include_str!("../../../../style/print.css");

/// Where the focus goes back to.
const APPENDIX_BUTTON: &str = "#print-appendix";
const RESULT_BUTTON: &str = "#print-result";

/// The way to the papers.
pub(super) fn print(store: Store) -> El {
    let asked = Rc::new(Watched::new(Vec::<String>::new()));
    let (asks, shown) = (asked.clone(), asked);
    let appendix = move || {
        let names = names(Printed::Appendix.labels(), store);
        if names.is_empty() {
            return open(store, Paper::Appendix { with_names: true });
        }
        asks.set(names);
        focus_on_question();
    };
    let appendix = button(words(store, PrintText::OpenAppendix), appendix);
    let result = button(words(store, PrintText::OpenResult), move || open(store, Paper::Result));
    let buttons =
        [appendix.attr("id", &APPENDIX_BUTTON[1..]), result.attr("id", &RESULT_BUTTON[1..])];
    way(store, InOutText::OnPaper, buttons).child(el("div").changing(move || {
        let names = shown.get();
        let shown = shown.clone();
        (!names.is_empty()).then(|| {
            question(store, &names, move |answer| match answer {
                Some(with_names) => open(store, Paper::Appendix { with_names }),
                None => {
                    shown.set(Vec::new());
                    page::focus_on(APPENDIX_BUTTON);
                }
            })
        })
    }))
}

fn open(store: Store, paper: Paper) {
    store.aside.set(Some(Aside::Paper(paper)));
}

/// A paper in the place of the screen.
pub(super) fn paper(store: Store, paper: Paper) -> El {
    let (kind, title, remark, from) = match paper {
        Paper::Appendix { .. } => {
            ("appendix", PrintText::AppendixTitle, Some(PrintText::AppendixNote), APPENDIX_BUTTON)
        }
        Paper::Result => ("result", PrintText::ResultTitle, None, RESULT_BUTTON),
    };
    let back = button(words(store, PrintText::Back), move || leave(store, from));
    let made = Rc::new(Watched::new(clock::now()));
    let now = made.clone();
    let print = move || {
        // The paper says when it was made, not when it was first looked at.
        now.set(clock::now());
        page::print();
    };
    let drawn = move || {
        store.edits.track();
        let made = clock::local_text(&made.get(), store.language().code());
        match paper {
            Paper::Appendix { with_names } => appendix(store, with_names, &made),
            Paper::Result => vec![result(store, &made)],
        }
    };
    el("section")
        .class("screen")
        .with(move |_| {
            style(STYLE);
            page::show_paper(Some(kind));
            on_cleanup(|| page::show_paper(None));
        })
        .child(aside_title(words(store, title)))
        .child(note(store, PrintText::PaperNote))
        .child(remark.map(|remark| note(store, remark)))
        .changing(move || real_figures(store))
        .child(
            el("div")
                .class("toolbar")
                .child(button(words(store, PrintText::Print), print).class("primary"))
                .child(back),
        )
        .child(el("div").class("papers").attr("id", "paper").changing(drawn))
}

fn appendix(store: Store, with_names: bool, made: &str) -> Vec<El> {
    // Of what was typed, without the mark of the example.
    let document = store.real_document();
    let sum = checksum(&document);
    let made = Imprint { made, version: VERSION, checksum: &sum };
    let shown = if with_names { document } else { personal::numbered(&document) };
    let shown = store.outgoing(shown);
    print_table::appendix(&shown, shown.scheme(), store.language(), made)
}

fn result(store: Store, made: &str) -> El {
    let document = store.real_document();
    let sum = checksum(&document);
    let made = Imprint { made, version: VERSION, checksum: &sum };
    print_form::result(&store.outgoing(document), store.language(), made)
}

/// The version of the page.
const VERSION: &str = env!("CARGO_PKG_VERSION");
