//! Codes of a class and of what came of its sheet, read and followed. It comes with the questions that they lead to.

use super::address::{CODES, Codes};
use super::state::{Open, Room};
use crate::browser::{history, training};
use crate::texts::{ClassText, result_code_words, too_many_classes_words};
use crate::training::{Added, Attempt, ClassCode, class_code, result_code};

/// From now on codes can be read. Only the chunk of the questions may name this.
pub(in crate::view) fn bring_codes() {
    CODES.set(Some(Codes { enter, take }));
}

/// Goes to the sheet of a class code that was typed or linked; says what is wrong where it is none.
fn enter(room: &'static Room, typed: &str) {
    match class_code(typed) {
        Ok(code) => {
            room.problem.set(None);
            let fragment = code.fragment();
            let fragment = fragment.trim_start_matches('#');
            if history::fragment() != fragment {
                // The room hears of it and comes here again.
                return history::go_to(fragment);
            }
            room.go(begin(room, code));
        }
        Err(problem) => {
            let typed = typed.trim_start_matches(ClassCode::FRAGMENT).to_owned();
            room.problem.set(Some((typed, problem)));
        }
    }
}

/// The sheet of a class: where it was left, or from its beginning.
fn begin(room: &'static Room, code: ClassCode) -> Open {
    let left = room.record.with_untracked(|record| {
        let attempt = record.attempt(code)?;
        if attempt.is_finished() {
            return Some(Open::SheetDone(code));
        }
        let open = attempt.questions().iter().position(|tried| tried.outcome.is_none());
        Some(open.map_or(Open::Sheet(code, 0), |at| Open::Sheet(code, at)))
    });
    left.unwrap_or_else(|| begin_anew(room, code))
}

/// The same from its beginning.
pub(super) fn begin_anew(room: &'static Room, code: ClassCode) -> Open {
    let attempt = Attempt::new(code, training::fresh_number(), training::seconds());
    room.change(|record| record.begin(attempt));
    Open::Sheet(code, 0)
}

/// Adds the result of a link to its class, and says so.
fn take(room: &'static Room, address: &str) {
    let language = room.store.settings.language.get_untracked();
    let words = match result_code(address) {
        Ok(result) => {
            let code = result.class();
            let mut added = Added::Full;
            room.change(|record| added = record.add(result));
            let count = room.record.with_untracked(|record| {
                record.class(code).map_or(0, |class| class.results().len())
            });
            room.go(Open::Results(code));
            match added {
                Added::New => ClassText::by_link(code, count, language),
                Added::Again => ClassText::link_again(code, count, language),
                Added::Full => too_many_classes_words(language),
            }
        }
        Err(problem) => result_code_words(problem, language),
    };
    room.told.set(words);
}
