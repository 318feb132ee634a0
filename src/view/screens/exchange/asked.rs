//! A question about one input: what it is about, and an answer to choose.

use crate::view::controls::{El, button, el};
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
