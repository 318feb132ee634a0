//! What can be done with a link: keep a copy, pass it on.

use crate::browser::{clipboard, page};
use crate::texts::{InOutText, LandingText, MergeText, Phrase};
use crate::view::controls::{El, button, el};
use crate::view::focusing::select_soon;
use crate::view::store::{Store, Watched};
use std::rc::Rc;

/// Where the link stands to be copied by hand.
const BY_HAND: &str = ".by-hand";

/// What came of passing it on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Passed {
    NotYet,
    /// It is on the clipboard.
    Copied,
    /// The browser did not copy; the link stands there, selected.
    ByHand,
    /// WeChat has a menu of its own for it.
    ByWechat,
}

/// The question where a copy of the open station goes.
pub(super) struct Asked {
    /// Whether it is asked.
    pub(super) asking: Rc<Watched<bool>>,
    /// What both are called.
    pub(super) name: String,
    /// Merges it into the open one.
    pub(super) into: Rc<dyn Fn()>,
    /// Keeps it beside the open one.
    pub(super) beside: Rc<dyn Fn()>,
}

/// The question and its two answers, once it is asked.
fn question(store: Store, asked: &Asked) -> Option<El> {
    let (into, beside) = (asked.into.clone(), asked.beside.clone());
    asked.asking.get().then(|| {
        el("div")
            .class("landing-asked")
            .attr("role", "group")
            .attr("aria-labelledby", "merge-asked")
            .child(
                el("p")
                    .attr("id", "merge-asked")
                    .text(MergeText::asked(&asked.name, store.language())),
            )
            .child(
                el("div")
                    .class("landing-deeds")
                    .child(
                        button(store.text(MergeText::Into), move || into())
                            .class("primary")
                            .attr("id", "merge-into"),
                    )
                    .child(button(store.text(MergeText::Beside), move || beside())),
            )
    })
}

/// What can be done, always in reach.
pub(super) fn bar(store: Store, letters: &str, keep: Rc<dyn Fn()>, asked: Asked) -> El {
    let is_asking = asked.asking.clone();
    let passed = Rc::new(Watched::new(Passed::NotYet));
    let (told, shown) = (passed.clone(), passed.clone());
    let in_wechat = page::is_in_wechat();
    let words: Phrase = if in_wechat { LandingText::Forward } else { LandingText::CopyLink };
    let address = [page::address().as_str(), "#", letters].concat();
    let copied = address.clone();
    let pass = button(store.text(words), move || {
        passed.set(match in_wechat {
            true => Passed::ByWechat,
            false if clipboard::copy(&copied, None) => Passed::Copied,
            false => Passed::ByHand,
        });
        if passed.with_untracked(|passed| *passed == Passed::ByHand) {
            select_soon(BY_HAND);
        }
    });
    let status = move || match told.get() {
        Passed::NotYet => String::new(),
        Passed::Copied => store.text(InOutText::Copied).to_owned(),
        Passed::ByHand => store.text(InOutText::ByHandNote).to_owned(),
        Passed::ByWechat => store.text(LandingText::ForwardInWechat).to_owned(),
    };
    let by_hand = move || {
        (shown.get() != Passed::NotYet && shown.get() != Passed::Copied).then(|| {
            el("textarea")
                .class("by-hand")
                .attr("readonly", "")
                .attr("rows", "2")
                .attr("aria-label", store.text(InOutText::LinkAddress))
                .text(address.clone())
        })
    };
    el("div").class("landing-bar-foot").child(
        el("div")
            .child(el("p").class("landing-outcome").told("status", status))
            .child(el("div").changing(by_hand))
            .child(el("div").changing(move || question(store, &asked)))
            .child(
                el("div")
                    .class("landing-deeds")
                    .child(
                        button(store.text(LandingText::KeepCopy), move || keep())
                            // One filled button at a time: while it is asked, that is an answer.
                            .live("class", move || {
                                (!is_asking.get()).then(|| "primary".to_owned())
                            }),
                    )
                    .child(pass),
            ),
    )
}
