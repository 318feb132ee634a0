//! The draft of a whole report as a Word file: which one, the closing words, what it still lacks, and the file.

use super::export::Export;
use super::outlet::Outlet;
use crate::browser::page;
use crate::document::{
    Comment, CommentInput, CommentPlace, Document, Field, Limits, StaffingField,
};
use crate::editor::{Action, Item};
use crate::exchange::draft::{Blank, DraftKind};
use crate::texts::{DraftText, InOutText, blank_words, drafted};
use crate::view::controls::{El, button, el, follow, group, note, problems_of, set};
use crate::view::navigation::{go_to, lead_to_comments};
use crate::view::store::{Store, Watched};
use leptos::prelude::event_target_value;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlTextAreaElement, InputEvent};

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
    let title = el("h4").text(store.text(DraftText::Draft));
    if page::is_in_wechat() {
        // There no file is kept.
        return vec![
            el("div").class("way").child(title).child(note(store.text(InOutText::InWechat))),
        ];
    }
    let outlet = Outlet::writing(DraftText::Writing, DOWNLOAD);
    let (chosen, lacking) = (kind.clone(), kind.clone());
    let make = outlet.clone();
    let way = el("div")
        .class("way draft")
        .child(title)
        .child(choice(store, kind))
        .child(closing_box(store))
        .child(el("div").changing(move || {
            store.edits.track();
            missing(store, lacking.get())
        }))
        .child(el("div").class("toolbar").changing(move || {
            make.button(store, DraftText::Download, Export::Draft(chosen.get()))
                .class("primary")
                .attr("id", &DOWNLOAD[1..])
        }));
    let mut options = vec![way];
    options.extend(outlet.region(store));
    options.push(note(store.text(DraftText::Note)));
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
        button(store.text(name), move || {
            CHOSEN.set(of);
            choose.set_if_changed(of);
        })
        .attr("data-draft", of.key())
        .pressed(move || chosen.get() == of)
    });
    group("choice", store.text(DraftText::Kind), answers)
}

/// 结语: a text of the document, which comes into it with the first letter.
fn closing_box(store: Store) -> El {
    let area = el("textarea")
        .attr("id", &CLOSING[1..])
        .attr("data-field", "draft/closing")
        .attr("rows", "3")
        .attr("lang", "zh-CN")
        .attr("maxlength", (2 * Limits::LONG_TEXT).to_string())
        .attr("aria-describedby", "draft-closing-kept")
        .attr("placeholder", store.text(DraftText::ClosingHint))
        .on("input", move |event| {
            let typed = event_target_value(&event);
            if !event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing) {
                begin(store, typed);
            }
        })
        .on("compositionend", move |event| begin(store, event_target_value(&event)))
        .with(move |element| {
            let Some(area) = element.dyn_ref::<HtmlTextAreaElement>().cloned() else { return };
            follow(move || {
                store.edits.track();
                let field = closing_field(store);
                let shown = field.map(|of| store.field(of).with(Clone::clone)).unwrap_or_default();
                // A line that was just begun is not in the document yet.
                if area.value().trim() != shown.text.trim() {
                    area.set_value(&shown.text);
                }
                area.set_read_only(store.trial.with(Option::is_some));
                set(&area, "aria-invalid", shown.problem.map(|_| "true"));
            });
        });
    let told = move || {
        let is_trying = store.trial.with(Option::is_some);
        let text = if is_trying { DraftText::ClosingTrial } else { DraftText::ClosingKept };
        store.text(text).to_owned()
    };
    let is_closing = move |of| closing_field(store) == Some(of);
    el("div")
        .child(
            el("label")
                .class("block")
                .child(el("span").text(store.text(DraftText::Closing)))
                .child(area),
        )
        .child(el("div").child(problems_of(store, is_closing)))
        .child(el("p").class("hint").attr("id", "draft-closing-kept").live_text(told))
}

fn closing_field(store: Store) -> Option<Field> {
    let closing = store.with_station(|of| of.document().closing().map(|(at, _)| at));
    closing.map(|at| Field::Comment(at, CommentInput::Text))
}

/// Puts 结语 into the document where none is yet, so that what is typed has an input there. What was typed goes in
/// at once, before the box shows what the document holds.
fn begin(store: Store, typed: String) {
    if closing_field(store).is_some() {
        return;
    }
    let at = store.with_station(|of| of.document().comments.len());
    let closing = Comment::item(CommentPlace::closing(), "");
    if store.dispatch(Action::Insert(at, Item::Comment(Box::new(closing)))) {
        let field = Field::Comment(at, CommentInput::Text);
        store.enter(field);
        store.type_in(field, typed);
    }
}

/// What the draft lacks, each with the way to it.
fn missing(store: Store, kind: DraftKind) -> El {
    let language = store.language();
    let document = store.real_document();
    let blanks = drafted(&document, kind).blanks;
    let count = blanks.len();
    if count == 0 {
        return el("p").attr("data-figure", "draft/missing").text(store.text(DraftText::Complete));
    }
    let items = blanks.into_iter().map(|blank| {
        let name = blank_words(&blank, &document, document.scheme(), language);
        el("li").child(way_to(store, &document, blank, name))
    });
    el("details")
        .class("fold share-more")
        .flagged("open", count <= UNFOLDED)
        .child(
            el("summary")
                .attr("data-figure", "draft/missing")
                .text(DraftText::missing(count, language)),
        )
        .child(el("ul").class("draft-missing").children(items))
}

/// The button that leads to what is missing.
fn way_to(store: Store, document: &Document, blank: Blank, name: String) -> El {
    let lead = |field: Field| button(name.clone(), move || go_to(store, field)).class("link");
    match blank {
        Blank::Field(field) | Blank::Amounts(_, field) => lead(field),
        Blank::Attendance => lead(Field::Staffing(StaffingField::RequiredAll)),
        Blank::Closing => button(store.text(DraftText::Closing), || {
            page::focus_on(CLOSING);
        })
        .class("link"),
        Blank::Comments(place) => {
            let place = place.hook(document);
            button(name, move || lead_to_comments(store, &place)).class("link")
        }
    }
}
