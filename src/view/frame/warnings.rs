//! What the person must know of the grade, and of the storage.

use crate::browser::shelf::Trouble;
use crate::scoring::{Grading, Outcome, Scheme};
use crate::texts::{Message, Text, grading_text, total_text};
use crate::view::controls::{El, Icon, button, el, icon};
use crate::view::store::{SaveState, Store};

/// The warnings in force.
pub(super) fn warnings(store: Store, scheme: &Scheme) -> Vec<El> {
    let grading = of_grading(store, &store.outcome.get(), scheme).map(|words| {
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

fn of_grading(store: Store, outcome: &Outcome, scheme: &Scheme) -> Option<String> {
    let language = store.language();
    if let Some(unrounded) = outcome.unrounded {
        return Some(language.message(&Message::Unrounded {
            total: unrounded.total.exact_decimals(6).unwrap_or_default(),
            grade: grading_text(unrounded.grading, scheme, language),
        }));
    }
    if !outcome.is_settled() {
        return None;
    }
    let total = total_text(outcome, scheme);
    match outcome.lowest_grading {
        Grading::Band(_) => None,
        Grading::Gap => Some(language.message(&Message::NoGrade { total })),
        Grading::Overlap(..) => Some(language.message(&Message::TwoGrades { total })),
    }
}
