//! The ways to comments, stages and years; once all scores are announced, how they compare with one's own forecast.

use crate::texts::{CommentText, StageText, comment_counts};
use crate::view::controls::{El, button, el, watch_station};
use crate::view::piece::{Piece, piece};
use crate::view::store::{Aside, Store};
use std::rc::Rc;

/// The card.
pub(super) fn kept(store: Store) -> El {
    let is_announced = watch_station(store, move || {
        store.with_station(|station| station.document().announced(station.scheme()).is_some())
    });
    let body = move || {
        if is_announced.get() {
            return vec![
                comments_way(store),
                el("h2").text(store.text(StageText::Afterwards)),
                el("div").changing(move || piece(store, Piece::Afterwards)),
            ];
        }
        let open = button(store.text(StageText::Way), move || {
            store.aside.set(Some(Aside::Stages(Rc::default())));
        });
        vec![
            comments_way(store),
            el("div")
                .class("stages-way")
                .child(el("p").class("hint").text(store.text(StageText::Hint)))
                .child(open),
        ]
    };
    el("section").class("card kept").changing(body)
}

/// The way to what the parties said.
fn comments_way(store: Store) -> El {
    let counts = move || {
        store.edits.track();
        store.with_station(|of| comment_counts(of.document(), store.language()))
    };
    let open = button(store.text(CommentText::Way), move || {
        store.aside.set(Some(Aside::Comments(Rc::default())));
    });
    el("div").class("stages-way").child(el("p").class("hint").live_text(counts)).child(open)
}
