//! What the person must know of the grade, and of the storage.

use crate::browser::shelf::Trouble;
use crate::scoring::Scheme;
use crate::texts::{Text, grading_note};
use crate::view::controls::{El, Icon, button, el, icon};
use crate::view::store::{SaveState, Store};

/// The warnings in force.
pub(super) fn warnings(store: Store, scheme: &Scheme) -> Vec<El> {
    let grading = grading_note(&store.outcome.get(), scheme, store.language()).map(|words| {
        el("p")
            .class("warning")
            .child(icon(Icon::Warning))
            .child(el("span").attr("data-figure", "grade/warning").text(words))
    });
    let storage = match store.saved.get() {
        SaveState::NotSaved(trouble) => Some(of_storage(store, trouble)),
        SaveState::Saved | SaveState::Saving => None,
    };
    grading.into_iter().chain(storage).collect()
}

fn of_storage(store: Store, trouble: Trouble) -> El {
    let words = match trouble {
        Trouble::Absent => Text::StorageAbsent,
        Trouble::Full => Text::StorageFull,
        Trouble::Altered => Text::StorageAltered,
    };
    el("p")
        .class("warning")
        .attr("role", "alert")
        .child(icon(Icon::Warning))
        .child(el("span").text(store.text(words)))
        .child(button(store.text(Text::Retry), move || store.save_now()))
}
