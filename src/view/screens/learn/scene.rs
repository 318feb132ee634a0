//! What is given in a question.

use super::state::Room;
use crate::texts::{LearnText, given_lines};
use crate::training::Question;
use crate::view::controls::{El, el, in_tongues};
use std::rc::Rc;

/// What is given.
pub(super) fn given(room: &Rc<Room>, question: &Question) -> Option<El> {
    let language = room.store.language();
    let lines = given_lines(question, language);
    (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|line| el("li").children(in_tongues(&line)));
        el("ul")
            .class("given")
            .attr("aria-label", room.store.text(LearnText::Given))
            .children(lines.collect::<Vec<_>>())
    })
}
