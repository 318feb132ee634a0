//! What the person must know of the grade, and of the storage.

use crate::desk::Refusal;
use crate::scoring::Scheme;
use crate::texts::{FrameText, grading_note};
use crate::view::controls::{El, Icon, button, el, icon};
use crate::view::store::{Request, SaveState, Store};

/// The warnings in force.
pub(super) fn warnings(store: Store, scheme: &Scheme) -> Vec<El> {
    let grading = grading_note(&store.outcome.get(), scheme, store.language()).map(|words| {
        el("p")
            .class("warning")
            .child(icon(Icon::Warning))
            .child(el("span").attr("data-figure", "grade/warning").text(words))
    });
    let storage = match store.saved.get() {
        SaveState::NotSaved(refusal) => Some(of_storage(store, refusal)),
        SaveState::Saved | SaveState::Saving => None,
    };
    grading.into_iter().chain(storage).collect()
}

fn of_storage(store: Store, refusal: Refusal) -> El {
    let words = match refusal {
        Refusal::Absent => FrameText::StorageAbsent,
        Refusal::Full => FrameText::StorageFull,
        Refusal::Altered => FrameText::StorageAltered,
        Refusal::Gone => FrameText::StorageGone,
        Refusal::NotFetched => FrameText::KeeperNotFetched,
    };
    el("p")
        .class("warning")
        .attr("role", "alert")
        .child(icon(Icon::Warning))
        .child(el("span").text(store.text(words)))
        .child(button(store.text(FrameText::Retry), move || store.retry_now()))
        .child(button(store.text(FrameText::DownloadBackup), move || {
            store.ask(Request::DownloadOpen)
        }))
}
