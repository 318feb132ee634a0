//! What is checked: a text in the box or from a file, with the tables of the open station beside it on a wish; and what
//! the worker does or refuses.

use super::state::{Checked, Doing, State, Work};
use crate::browser::files::{self, Chosen};
use crate::browser::page;
use crate::browser::report_client::Trouble;
use crate::exchange::word::{MOST_BYTES, WordProblem};
use crate::report::LONGEST;
use crate::texts::{CheckFileText, CheckText, Phrase, read_from_words, word_problem_words};
use crate::view::controls::{El, button, el, tick};
use crate::view::store::Store;
use leptos::prelude::{event_target_value, set_timeout};
use std::time::Duration;

/// Where the text is pasted.
const BOX: &str = "#check-box";
/// How long nobody types before the text is checked.
const PAUSE: Duration = Duration::from_millis(250);
/// How files end that can be read.
const ACCEPTED: &str =
    ".docx,.docm,.txt,application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The box, the choice of a file, and what is told of both.
pub(super) fn input(store: Store, state: &'static State) -> El {
    let status = move || status(store, state);
    let from = move || {
        let about = state.file.with(|file| {
            file.as_ref().map(|(name, about)| read_from_words(name, about, store.language()))
        });
        about.map(|words| el("p").class("note").attr("id", "check-file-told").text(words))
    };
    el("div")
        .class("check-in")
        .child(file(store, state))
        .child(
            el("label")
                .class("check-block")
                .child(el("span").text(store.text(CheckText::Box)))
                .child(area(store, state)),
        )
        .child(el("div").class("toolbar").child(clear(store, state)).child(beside(store, state)))
        .child(el("div").changing(from))
        .child(el("p").class("check-outcome").told("status", status))
        .child(el("div").changing(move || trouble(store, state)))
}

fn area(store: Store, state: &'static State) -> El {
    el("textarea")
        .attr("id", &BOX[1..])
        .attr("rows", "7")
        .attr("lang", "zh-CN")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .text(state.text.with_untracked(String::clone))
        .on("input", move |event| {
            let number = state.typed(event_target_value(&event));
            // Only what was typed last is checked.
            set_timeout(
                move || {
                    if state.is_last(number) {
                        state.check(store);
                    }
                },
                PAUSE,
            );
        })
}

/// The choice of a file. The input lies over all of it, unseen, so that a file can be dropped anywhere on it.
fn file(store: Store, state: &'static State) -> El {
    let input = el("input")
        .attr("id", "check-file")
        .attr("type", "file")
        .attr("accept", ACCEPTED)
        .on("change", move |event| {
            let Some(file) = files::chosen(&event).into_iter().next() else { return };
            let most = u32::try_from(MOST_BYTES).unwrap_or(u32::MAX);
            files::read_up_to(most, &file, move |chosen| match chosen {
                Chosen::Bytes(name, bytes) => {
                    state.read(name, bytes, move |text| {
                        page::set_text(BOX, text);
                        state.check(store);
                    });
                }
                Chosen::TooLarge => state.refuse(WordProblem::TooLarge),
                Chosen::NotRead => state.not_read(),
            });
        });
    el("label")
        .class("check-drop")
        .child(el("span").class("check-choose").text(store.text(CheckFileText::Choose)))
        .child(el("span").text(store.text(CheckFileText::Kinds)))
        .child(input)
}

fn clear(store: Store, state: &'static State) -> El {
    button(store.text(CheckText::Clear), move || {
        state.typed(String::new());
        state.check(store);
        page::set_text(BOX, "");
        page::focus_on(BOX);
    })
}

/// Whether the tables of the open station are held against it; asked for where the text names it, else on a wish.
fn beside(store: Store, state: &'static State) -> El {
    let name = store.with_station(|editor| editor.document().particulars.name());
    let ticked = state.beside.get_untracked();
    let input = tick(ticked, move |is_on| {
        state.beside.set_if_changed(is_on);
        state.check(store);
    });
    let input = input.attr("id", "check-beside");
    let words = move || CheckText::beside(&name, store.language());
    el("label").class("check-beside").child(input).child(el("span").live_text(words))
}

fn status(store: Store, state: &State) -> String {
    match state.work.get() {
        Work::Under(Doing::Reading, true) => return store.text(CheckFileText::Reading).to_owned(),
        Work::Under(Doing::Checking, true) => {
            return store.text(CheckFileText::Checking).to_owned();
        }
        Work::Failed(_) | Work::Refused(_) | Work::NotRead => return String::new(),
        Work::None | Work::Under(_, false) => {}
    }
    let explained = state.explained.get();
    state.checked.with(|checked| match checked {
        Some(Ok(checked)) => found(store, checked, &explained),
        Some(Err(count)) => CheckText::too_long(count, LONGEST, store.language()),
        None => String::new(),
    })
}

fn found(store: Store, checked: &Checked, explained: &[String]) -> String {
    if checked.is_empty() {
        return store.text(CheckText::NoNumbers).to_owned();
    }
    match checked.alarms(explained) {
        0 => store.text(CheckText::NoAlarms).to_owned(),
        count => CheckText::alarms(count, store.language()),
    }
}

/// What is slow can be stopped, what failed tried again.
fn trouble(store: Store, state: &'static State) -> Option<El> {
    let told =
        |words: Phrase| el("p").class("problem").attr("role", "alert").text(store.text(words));
    match state.work.get() {
        Work::Under(_, true) => Some(button(store.text(CheckFileText::Stop), move || {
            page::focus_on(BOX);
            state.stop();
        })),
        Work::Failed(trouble) => {
            let again = button(store.text(CheckFileText::Again), move || {
                page::focus_on(BOX);
                state.check(store);
            });
            Some(el("div").child(told(trouble_words(trouble))).child(again))
        }
        Work::Refused(problem) => Some(told(word_problem_words(problem))),
        Work::NotRead => Some(told(CheckFileText::NotRead)),
        Work::None | Work::Under(_, false) => None,
    }
}

const fn trouble_words(trouble: Trouble) -> Phrase {
    match trouble {
        Trouble::NotFetched | Trouble::Busy => CheckFileText::NotFetched,
        Trouble::Died | Trouble::Nonsense => CheckFileText::Died,
        Trouble::TooLong => CheckFileText::TookLong,
        Trouble::Cancelled => CheckFileText::Stopped,
    }
}
