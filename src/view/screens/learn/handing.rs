//! A code that is handed out: its letters, its link and its QR code.

use super::state::Room;
use crate::browser::{clipboard, page};
use crate::chart::Code;
use crate::texts::ClassText;
use crate::view::controls::{El, button, el};
use crate::view::screens::drawn_code::drawn_code;
use crate::view::store::Watched;
use std::rc::Rc;

/// What is handed out.
pub(super) struct Handed {
    /// The letters, as they are read.
    pub(super) shown: String,
    /// The address that leads to it.
    pub(super) link: String,
    /// The hook of the letters, and what stands there: the code without gaps.
    pub(super) hook: (&'static str, String),
    /// What the letters are called.
    pub(super) name: &'static str,
}

/// The parts.
pub(super) fn handing(room: &'static Room, handed: Handed) -> El {
    let store = room.store;
    let Handed { shown, link, hook: (hook, letters), name } = handed;
    let told = Rc::new(Watched::new(""));
    let copied = |text: String| {
        let told = told.clone();
        move || {
            let words = match clipboard::copy(&text, None) {
                true => ClassText::Copied,
                false => {
                    // It stands there to be copied by hand.
                    page::focus_on(&["#", hook, "-link"].concat());
                    ClassText::NotCopied
                }
            };
            told.set(words.words(store.settings.language.get_untracked()));
        }
    };
    let code =
        el("output").class("code").attr("aria-label", name).attr(hook, letters).text(shown.clone());
    let address = el("input")
        .class("text")
        .attr("type", "text")
        .attr("readonly", "")
        .attr("id", [hook, "-link"].concat())
        .attr("aria-label", store.text(ClassText::Link))
        .attr("value", link.clone());
    let picture = Code::of(&link).map(|code| {
        el("div")
            .class("code-picture always-light")
            .child(drawn_code(&code, store.text(ClassText::QrCode)))
    });
    let status = told.clone();
    el("div")
        .class("handing")
        .child(
            el("div")
                .class("code-row")
                .child(code)
                .child(button(store.text(ClassText::Copy), copied(shown))),
        )
        .child(
            el("div")
                .class("code-row")
                .child(address)
                .child(button(store.text(ClassText::CopyLink), copied(link))),
        )
        .child(el("p").class("note").told("status", move || status.get().to_owned()))
        .child(picture)
}
