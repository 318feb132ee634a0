//! Where the focus goes once what is about to be drawn is there.

use crate::browser::page;
use leptos::prelude::request_animation_frame;
use std::borrow::Cow;

/// Puts the focus on the first element a selector finds.
pub(super) fn focus_soon(selector: impl Into<Cow<'static, str>>) {
    go_soon(selector.into(), false);
}

/// The same, at once where it is there already.
pub(super) fn focus_now_or_soon(selector: impl Into<Cow<'static, str>>) {
    let selector = selector.into();
    if !page::focus_on(&selector) {
        go_soon(selector, false);
    }
}

/// The same as the first, unless a person has put it somewhere by then.
pub(super) fn focus_soon_if_free(selector: impl Into<Cow<'static, str>>) {
    go_soon(selector.into(), true);
}

#[inline(never)]
fn go_soon(selector: Cow<'static, str>, only_if_free: bool) {
    request_animation_frame(move || {
        if !only_if_free || page::is_focus_free() {
            page::focus_on(&selector);
        }
    });
}

/// Selects what stands in a text area, to be copied by hand.
pub(super) fn select_soon(selector: &'static str) {
    request_animation_frame(move || page::select_text(selector));
}
