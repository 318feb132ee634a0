//! Shows what was undone or redone: brings it into sight where it is on the page, else goes there.

use super::navigation::go_to;
use super::store::{Aside, Request, Store};
use crate::browser::page;
use crate::document::Field;
use leptos::prelude::*;
use std::time::Duration;

/// So long what has changed is marked.
const MARKED: Duration = Duration::from_millis(1600);

/// Tells a step, or carries out what is wanted of a trial.
pub(super) fn answer(store: Store, request: Request) {
    match request {
        Request::Stepped(stepping, edits) => {
            // Another one meanwhile tells of itself.
            if store.edits.get_untracked() == edits
                && let Some(field) = store.tell_step(&stepping)
            {
                show(store, field);
            }
        }
        Request::Trial(wish) => store.carry_out_wish(wish),
        _ => {}
    }
}

/// The focus stays where it is, so that the next step can be taken from there.
fn show(store: Store, field: Field) {
    // Lists are drawn by then, and headings a frame later.
    request_animation_frame(move || {
        let Some(element) = page::field_element(&store.hook(field)) else {
            // What is looked at before it is taken over follows every step itself, and stays.
            let is_looking = |of: &Option<Aside>| of.as_ref().is_some_and(Aside::is_preview);
            if !store.aside.with_untracked(is_looking) {
                go_to(store, field);
            }
            return;
        };
        page::reveal(&element);
        page::mark(&element, true);
        set_timeout(move || page::mark(&element, false), MARKED);
    });
}
