//! One item: its text, what became of it, its order and what it points to.

use super::pointing::pointing;
use crate::browser::clipboard;
use crate::document::{CommentInput, CommentList, Document, Field, Limits, List, REMEDIES, Remedy};
use crate::editor::Action;
use crate::exchange::numbered::{Listed, is_a_list, listed, pasted_onto};
use crate::texts::{CommentText, field_label, pasted_too_long, remedy_name};
use crate::view::controls::{El, button, choice_input, el, follow, label, problems_of, set, step};
use crate::view::store::{Store, Undo};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlTextAreaElement};

/// The item at a place of the document; `all` are the places of its list, in order.
pub(super) fn item(store: Store, document: &Document, at: usize, all: &[usize]) -> El {
    let language = store.language();
    let field = |part| Field::Comment(at, part);
    let name = field_label(field(CommentInput::Text), document, document.scheme(), language);
    let number = all.iter().position(|of| *of == at).unwrap_or_default();
    let list = document.comments.get(at).map(|of| of.place.list).unwrap_or_default();
    let text = long_text(store, field(CommentInput::Text))
        .on("paste", move |event| pasted(store, at, &event));
    let moved = |words, to| {
        let step = step(store.text(words), to, move |to| {
            store.dispatch(Action::Move(List::Comments, at, to));
        });
        step.class("small").attr("aria-label", [store.text(words), " ", &name].concat())
    };
    let before = number.checked_sub(1).and_then(|number| all.get(number)).copied();
    let remove = removal(store, &name, move || {
        store.dispatch(Action::Remove(List::Comments, at));
    });
    let deeds = el("div")
        .class("comment-deeds")
        .child(pointing(store, at, &name))
        .child(moved(CommentText::Up, before))
        .child(moved(CommentText::Down, all.get(number + 1).copied()))
        .child(remove);
    let follow_up = (list != CommentList::Good).then(|| remedy(store, at));
    el("li")
        .class("comment")
        .child(el("span").class("comment-number").text(CommentText::number(number + 1, language)))
        .child(
            el("div")
                .class("comment-body")
                .child(text)
                .child(problems(store, at))
                .child(follow_up)
                .child(deeds),
        )
}

/// The button that takes a comment of that name out.
pub(super) fn removal(store: Store, name: &str, act: impl Fn() + 'static) -> El {
    let words = store.text(CommentText::Remove);
    button(words, act).class("small").attr("aria-label", [words, " ", name].concat())
}

/// What is refused of a comment.
pub(super) fn problems(store: Store, at: usize) -> El {
    el("div")
        .child(problems_of(store, move |of| matches!(of, Field::Comment(place, _) if place == at)))
}

/// A text of several lines, as high as what is in it.
pub(super) fn long_text(store: Store, field: Field) -> El {
    el("textarea")
        .attr("rows", "2")
        .attr("maxlength", (2 * Limits::LONG_TEXT).to_string())
        .attr("data-field", store.hook(field))
        .attr("aria-label", label(store, field))
        .with(move |element| {
            let Some(area) = element.dyn_ref::<HtmlTextAreaElement>().cloned() else { return };
            let signal = store.field(field);
            follow(move || {
                signal.with(|shown| {
                    // A line that was just begun is not in the document yet.
                    if area.value().trim() != shown.text.trim() {
                        area.set_value(&shown.text);
                    }
                    let lines = shown.text.lines().map(|line| 1 + line.chars().count() / 30);
                    let rows = lines.sum::<usize>().clamp(2, 16);
                    area.set_rows(u32::try_from(rows).unwrap_or(2));
                    let refused = shown.problem.is_some();
                    set(&area, "aria-invalid", refused.then_some("true"));
                });
            });
        })
}

/// Whether it is done.
pub(super) fn remedied(store: Store, at: usize) -> El {
    let names = std::iter::once(None).chain(Remedy::ALL.map(Some));
    let answers = REMEDIES.iter().zip(names).map(|(key, of)| (*key, store.text(remedy_name(of))));
    let field = Field::Comment(at, CommentInput::Remedy);
    el("div").class("comment-remedy").child(choice_input(store, field, answers))
}

/// The same, and what was done.
fn remedy(store: Store, at: usize) -> El {
    let signal = store.field(Field::Comment(at, CommentInput::Remedy));
    let note = el("div").changing(move || {
        let is_said = signal.with(|shown| !shown.text.is_empty());
        let document = store.real_document();
        let is_noted = document.comments.get(at).is_some_and(|of| !of.note.is_empty());
        (is_said || is_noted).then(|| long_text(store, Field::Comment(at, CommentInput::Note)))
    });
    remedied(store, at).child(note)
}

/// A numbered list makes items; anything else is pasted as a text is.
fn pasted(store: Store, at: usize, event: &Event) {
    let Some((text, _)) = clipboard::pasted(event) else { return };
    let listed = listed(&text);
    if !is_a_list(&listed) {
        return;
    }
    event.prevent_default();
    let language = store.settings.language.get_untracked();
    let document = store.real_document();
    match pasted_onto(&document, at, &listed) {
        Ok(Some(action)) => {
            let items = listed.iter().filter(|of| matches!(of, Listed::Item(..))).count();
            if store.dispatch_over(action, vec![Field::Comment(at, CommentInput::Text)]) {
                store.toast(CommentText::pasted(items, language), Some(Undo::Step));
            }
        }
        Ok(None) => {}
        Err(too_long) => store.toast(pasted_too_long(too_long, language), None),
    }
}
