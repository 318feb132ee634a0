//! What is decided before something is taken over: questions about single inputs, each with answers to choose.

use super::frame::{back, leaving_by_escape};
use crate::texts::{InOutText, MergeText, Phrase};
use crate::view::controls::{Changing, El, button, el, place_title};
use crate::view::store::Store;
use std::rc::Rc;

/// One of the answers.
pub(super) struct Answer {
    /// What it says.
    pub(super) words: String,
    /// Whether it is the chosen one; tracked.
    pub(super) is_chosen: Rc<dyn Fn() -> bool>,
    /// Chooses it.
    pub(super) choose: Rc<dyn Fn()>,
}

/// What comes in and asks something, in the place of the screen.
pub(super) struct Asking {
    /// Its title.
    pub(super) title: Phrase,
    /// What stands between its title and its buttons.
    pub(super) above: Option<El>,
    /// The button that carries it out.
    pub(super) taking_over: Changing,
    /// How many questions there are, and how many are open; tracked.
    pub(super) left: Box<dyn Fn() -> (usize, usize)>,
    /// What it would do; tracked.
    pub(super) body: Box<dyn Fn() -> Vec<El>>,
    /// Where the focus goes back to.
    pub(super) back_to: &'static str,
}

impl Asking {
    /// It as a whole.
    pub(super) fn drawn(self, store: Store, class: &'static str) -> El {
        let Asking { title, above, taking_over, left, body, back_to } = self;
        let left = move || match left() {
            (0, _) => String::new(),
            (_, 0) => store.text(MergeText::Decided).to_owned(),
            (_, left) => MergeText::undecided(left, store.language()),
        };
        let told = el("span")
            .class("outcome")
            .attr("role", "status")
            .attr("data-figure", "paste/undecided")
            .live_text(left);
        el("section")
            .class(class)
            .child(place_title(store.text(title)))
            .child(above)
            .child(
                el("div")
                    .class("toolbar")
                    .child(taking_over)
                    .child(back(store, InOutText::Cancel, back_to.to_owned()))
                    .child(told),
            )
            .child(el("div").attr("data-figure", "paste/preview").changing(body))
            .on("keydown", move |event| leaving_by_escape(store, &event, back_to))
    }
}

/// The questions as a list, numbered by the place of the first.
pub(super) fn questions(id: &str, asked: impl IntoIterator<Item = (String, Vec<Answer>)>) -> El {
    let lines: Vec<El> = asked
        .into_iter()
        .enumerate()
        .map(|(at, (label, answers))| {
            let id = format!("{id}-{}", at + 1);
            el("li").child(el("span").attr("id", id.clone()).text(label)).child(
                el("div")
                    .class("choice")
                    .attr("role", "group")
                    .attr("aria-labelledby", id)
                    .children(answers.into_iter().map(answer)),
            )
        })
        .collect();
    el("ul").class("merge-questions").children(lines)
}

fn answer(of: Answer) -> El {
    let Answer { words, is_chosen, choose } = of;
    button(words, move || choose()).pressed(move || is_chosen())
}
