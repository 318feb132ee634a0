//! The draft of a whole report as a Word file: which one, the closing words, what it still lacks, and the file.

use super::export::{Export, closing};
use super::frame::{note, words};
use super::outlet::Outlet;
use crate::browser::{page, session};
use crate::document::{Field, StaffingField};
use crate::exchange::draft::{Blank, DraftKind};
use crate::texts::{DraftText, InOutText, blank_words, drafted};
use crate::view::controls::{El, button, el};
use crate::view::navigation::go_to;
use crate::view::store::{Store, Watched};
use leptos::prelude::event_target_value;
use std::cell::Cell;
use std::rc::Rc;

thread_local! {
    /// Which report was chosen. It stays while the page is open.
    static CHOSEN: Cell<DraftKind> = const { Cell::new(DraftKind::SelfReport) };
}

/// The button that makes the file, where the focus goes back to.
const DOWNLOAD: &str = "#draft";

/// The box for the closing words.
const CLOSING: &str = "#draft-closing";

/// So many missing things are listed at once; more are folded.
const UNFOLDED: usize = 6;

/// The choice, the closing words, what is missing, the button, and what came of it.
pub(super) fn draft(store: Store) -> Vec<El> {
    let kind = Rc::new(Watched::new(CHOSEN.get()));
    let typed = Rc::new(Watched::new(()));
    let title = el("h4").text(words(store, DraftText::Draft));
    if page::is_in_wechat() {
        // There no file is kept.
        return vec![el("div").class("way").child(title).child(note(store, InOutText::InWechat))];
    }
    let outlet = Outlet::writing(DraftText::Writing, DOWNLOAD);
    let (chosen, lacking, changed) = (kind.clone(), kind.clone(), typed.clone());
    let make = outlet.clone();
    let way = el("div")
        .class("way draft")
        .child(title)
        .child(choice(store, kind))
        .child(closing_box(store, typed))
        .child(el("div").changing(move || {
            store.edits.track();
            changed.track();
            missing(store, lacking.get())
        }))
        .child(el("div").class("toolbar").changing(move || {
            make.button(store, DraftText::Download, Export::Draft(chosen.get()))
                .class("primary")
                .attr("id", &DOWNLOAD[1..])
        }));
    let mut options = vec![way];
    options.extend(outlet.region(store));
    options.push(note(store, DraftText::Note));
    options
}

/// Which of the two reports.
fn choice(store: Store, kind: Rc<Watched<DraftKind>>) -> El {
    let answers = DraftKind::ALL.map(|of| {
        let name = match of {
            DraftKind::SelfReport => DraftText::SelfReport,
            DraftKind::Evaluation => DraftText::Evaluation,
        };
        let (chosen, choose) = (kind.clone(), kind.clone());
        button(words(store, name), move || {
            CHOSEN.set(of);
            choose.set_if_changed(of);
        })
        .attr("data-draft", of.key())
        .live("aria-pressed", move || Some((chosen.get() == of).to_string()))
    });
    el("div")
        .class("choice")
        .attr("role", "group")
        .attr("aria-label", words(store, DraftText::Kind))
        .children(answers)
}

/// 结语, kept for as long as the window is open.
fn closing_box(store: Store, typed: Rc<Watched<()>>) -> El {
    let is_kept = Rc::new(Watched::new(true));
    let told = is_kept.clone();
    let area = el("textarea")
        .attr("id", &CLOSING[1..])
        .attr("data-field", "draft/closing")
        .attr("rows", "3")
        .attr("lang", "zh-CN")
        .attr("aria-describedby", "draft-closing-kept")
        .attr("placeholder", words(store, DraftText::ClosingHint))
        .text(closing(store))
        .on("input", move |event| {
            let text = event_target_value(&event);
            is_kept
                .set_if_changed(session::remember_closing(&store.station.get_untracked(), &text));
            typed.set(());
        });
    let told = move || {
        let text = if told.get() { DraftText::ClosingKept } else { DraftText::ClosingNotKept };
        words(store, text).to_owned()
    };
    el("div")
        .child(
            el("label")
                .class("block")
                .child(el("span").text(words(store, DraftText::Closing)))
                .child(area),
        )
        .child(el("p").class("hint").attr("id", "draft-closing-kept").live_text(told))
}

/// What the draft lacks, each with the way to it.
fn missing(store: Store, kind: DraftKind) -> El {
    let language = store.language();
    let document = store.real_document();
    let blanks = drafted(&document, kind, &closing(store)).blanks;
    let count = blanks.len();
    if count == 0 {
        return el("p")
            .attr("data-figure", "draft/missing")
            .text(words(store, DraftText::Complete));
    }
    let items = blanks.into_iter().map(|blank| {
        let name = blank_words(&blank, &document, document.scheme(), language);
        el("li").child(way_to(store, blank, name))
    });
    el("details")
        .class("share-more")
        .flagged("open", count <= UNFOLDED)
        .child(
            el("summary")
                .attr("data-figure", "draft/missing")
                .text(DraftText::missing(count, language)),
        )
        .child(el("ul").class("draft-missing").children(items))
}

/// The button that leads to what is missing; its name alone where this page has no place for it.
fn way_to(store: Store, blank: Blank, name: String) -> El {
    let lead = |field: Field| button(name.clone(), move || go_to(store, field)).class("link");
    match blank {
        Blank::Field(field) | Blank::Amounts(_, field) => lead(field),
        Blank::Attendance => lead(Field::Staffing(StaffingField::RequiredAll)),
        Blank::Closing => button(words(store, DraftText::Closing), || {
            page::focus_on(CLOSING);
        })
        .class("link"),
        Blank::Comments(_) => el("span").text(name),
    }
}
