//! 打印: the way to the papers, and the view of a paper in the place of the screen.

use super::export::names;
use super::frame::{leave, real_figures, way};
use super::outlet::{focus_on_question, question};
use super::{print_comments, print_form, print_table};
use crate::browser::{clock, page, style::style};
use crate::exchange::paper::checksum;
use crate::exchange::personal::{self, Printed};
use crate::texts::{CommentPaperText, Imprint, InOutText, PrintText};
use crate::view::controls::{El, button, el, note, place_title, print_as};
use crate::view::store::{Aside, Paper, Store, Watched};
use std::rc::Rc;

/// The style of the papers.
pub(super) const STYLE: &str = include_str!("../../../../style/print.css");

/// Where the focus goes back to.
const APPENDIX_BUTTON: &str = "#print-appendix";
const RESULT_BUTTON: &str = "#print-result";
const COMMENTS_BUTTON: &str = "#print-comments";

/// The way to the papers.
pub(super) fn print(store: Store) -> El {
    let asked = Rc::new(Watched::new((Printed::Appendix, Vec::<String>::new())));
    let (asks, shown) = (asked.clone(), asked);
    let ask = move |printed: Printed| {
        let names = names(printed.labels(), store);
        if names.is_empty() {
            return open(store, paper_of(printed, true));
        }
        asks.set((printed, names));
        focus_on_question();
    };
    let opener = move |text: &'static str, printed: Printed, id: &'static str| {
        let ask = ask.clone();
        button(text, move || ask(printed)).attr("id", id.trim_start_matches('#'))
    };
    let buttons = [
        opener(store.text(PrintText::OpenAppendix), Printed::Appendix, APPENDIX_BUTTON),
        opener(store.text(PrintText::OpenResult), Printed::Result, RESULT_BUTTON),
    ];
    // A paper without words is none.
    let is_commented = store.with_station(|of| of.document().has_words());
    let comments = is_commented
        .then(|| opener(store.text(CommentPaperText::Open), Printed::Comments, COMMENTS_BUTTON));
    way(store, InOutText::OnPaper, buttons.into_iter().chain(comments)).child(el("div").changing(
        move || {
            let (printed, names) = shown.get();
            let shown = shown.clone();
            (!names.is_empty()).then(|| {
                question(store, &names, move |answer| match answer {
                    Some(with_names) => open(store, paper_of(printed, with_names)),
                    None => {
                        shown.set((printed, Vec::new()));
                        page::focus_on(button_of(printed));
                    }
                })
            })
        },
    ))
}

fn paper_of(printed: Printed, with_names: bool) -> Paper {
    match printed {
        Printed::Appendix => Paper::Appendix { with_names },
        Printed::Result => Paper::Result,
        Printed::Comments => Paper::Comments { with_names },
    }
}

fn button_of(printed: Printed) -> &'static str {
    match printed {
        Printed::Appendix => APPENDIX_BUTTON,
        Printed::Result => RESULT_BUTTON,
        Printed::Comments => COMMENTS_BUTTON,
    }
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
        Paper::Comments { .. } => ("comments", CommentPaperText::Open, None, COMMENTS_BUTTON),
    };
    let back = button(store.text(PrintText::Back), move || leave(store, from));
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
            Paper::Comments { with_names } => vec![comments(store, with_names, &made)],
        }
    };
    el("section")
        .class("screen")
        .with(move |_| {
            style(STYLE);
            print_as(kind);
        })
        .child(place_title(store.text(title)))
        .child(note(store.text(PrintText::PaperNote)))
        .child(remark.map(|remark| note(store.text(remark))))
        .changing(move || real_figures(store))
        .child(
            el("div")
                .class("toolbar")
                .child(button(store.text(PrintText::Print), print).class("primary"))
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

fn comments(store: Store, with_names: bool, made: &str) -> El {
    let document = store.real_document();
    let sum = checksum(&document);
    let made = Imprint { made, version: VERSION, checksum: &sum };
    let shown = if with_names { document } else { personal::numbered(&document) };
    print_comments::comments(&store.outgoing(shown), store.language(), made)
}

fn result(store: Store, made: &str) -> El {
    let document = store.real_document();
    let sum = checksum(&document);
    let made = Imprint { made, version: VERSION, checksum: &sum };
    print_form::result(&store.outgoing(document), store.language(), made)
}

/// The version of the page.
const VERSION: &str = env!("CARGO_PKG_VERSION");
