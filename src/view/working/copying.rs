//! A working copied as text; where it names a person, only after asking.

use super::panel::{Copying, Panel};
use crate::browser::clipboard;
use crate::browser::page;
use crate::texts::WorkingText;
use crate::view::controls::{El, button, el};
use crate::view::focusing::focus_soon;
use std::rc::Rc;

/// The button and what follows from it.
pub(super) fn copying(panel: &Rc<Panel>) -> El {
    let store = panel.store;
    let (wish, seen, told) = (panel.clone(), panel.clone(), panel.clone());
    let copy = button("", move || wish.wish_to_copy())
        .live_text(move || store.text(WorkingText::Copy).to_owned());
    let said = move || match told.copying.get() {
        Copying::Done => store.text(WorkingText::Copied).to_owned(),
        Copying::ByHand(_) => store.text(WorkingText::NotCopied).to_owned(),
        Copying::Offered | Copying::Asking => String::new(),
    };
    el("div").class("working-copy").child(copy).child(el("p").told("status", said)).changing(
        move || match seen.copying.get() {
            Copying::Asking => Some(question(&seen)),
            Copying::ByHand(text) => Some(by_hand(&seen, text)),
            Copying::Offered | Copying::Done => None,
        },
    )
}

impl Panel {
    fn wish_to_copy(self: &Rc<Panel>) {
        let is_personal = |words: &crate::texts::WorkingWords| words.is_personal;
        if self.shown.with_untracked(|shown| shown.words.as_ref().is_some_and(is_personal)) {
            self.copying.set(Copying::Asking);
            focus_soon("#copy-anyway");
        } else {
            self.copy();
        }
    }

    fn copy(self: &Rc<Panel>) {
        let language = self.store.settings.language.get_untracked();
        let text = self.shown.with_untracked(|shown| {
            shown.words.as_ref().map(|words| words.as_text(language)).unwrap_or_default()
        });
        if clipboard::copy(&text, None) {
            self.copying.set(Copying::Done);
        } else {
            self.copying.set(Copying::ByHand(text));
            focus_soon("#copy-by-hand");
        }
    }
}

fn question(panel: &Rc<Panel>) -> El {
    let store = panel.store;
    let (agreed, refused) = (panel.clone(), panel.clone());
    let refuse = move || {
        refused.copying.set(Copying::Offered);
        page::focus_on(".working-copy button");
    };
    el("div")
        .class("copy-question")
        .attr("role", "group")
        .attr("aria-labelledby", "copy-question")
        .child(el("p").attr("id", "copy-question").text(store.text(WorkingText::AskPersonal)))
        .child(
            button(store.text(WorkingText::CopyAnyway), move || agreed.copy())
                .attr("id", "copy-anyway")
                .attr("aria-describedby", "copy-question"),
        )
        .child(button(store.text(WorkingText::DoNotCopy), refuse))
}

fn by_hand(panel: &Rc<Panel>, text: String) -> El {
    el("textarea")
        .attr("id", "copy-by-hand")
        .attr("readonly", "")
        .attr("rows", "8")
        .attr("aria-label", panel.store.text(WorkingText::Copy))
        .text(text)
        .on("focus", |event| page::select_all(&event))
}
