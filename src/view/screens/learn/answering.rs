//! What the room does with answers: takes them in, marks and notes them, and goes on.

use super::open::{after, left};
use super::state::{LESSONS, NEXT, Open, Room, fresh_seed, place};
use crate::browser::training;
use crate::texts::told;
use crate::training::{End, Exercise, Stage, Verdict};
use crate::view::focusing::focus_now_or_soon;

impl Room {
    /// Goes on to what comes after the question that is over.
    pub(super) fn go_on(&self) {
        let next = match self.open.get_untracked() {
            Open::Course(Stage::Guess, at) if at + 1 == LESSONS => {
                self.change(|record| record.progress.begin_final_test(fresh_seed()));
                Open::Final(0)
            }
            Open::FinalDone => {
                self.change(|record| record.progress.begin_final_test(fresh_seed()));
                Open::Final(0)
            }
            Open::Sheet(code, at) if at + 1 == code.length().questions() => {
                self.change(|record| {
                    if let Some(attempt) = record.attempt_mut(code) {
                        attempt.finish(training::seconds());
                    }
                });
                Open::SheetDone(code)
            }
            open => after(open),
        };
        self.go(next);
    }

    /// Takes in what is typed. Nothing is drawn anew but what follows the text.
    pub(super) fn type_in(&self, step: usize, text: String) {
        let open = self.open.get_untracked();
        let left = left(open);
        if left.is_some() || matches!(open, Open::Sheet(..)) {
            // Nothing that is shown follows half-typed text.
            let record = self.keep(|record| match (open, left) {
                (Open::Sheet(code, at), _) => {
                    if let Some(attempt) = record.attempt_mut(code) {
                        attempt.type_in(at, step, &text);
                    }
                }
                (_, Some(left)) => record.progress.type_in(left, step, &text),
                _ => {}
            });
            self.record.replace(record);
        }
        self.work.update_if(|work| {
            work.type_in(step, text);
            false
        });
        self.typed.set(());
    }

    /// Marks what is typed, tells the verdicts and puts the focus on what comes next.
    pub(super) fn check(&self) {
        let wrong = self.act(Exercise::check).flatten();
        let is_right =
            self.work.with_untracked(|work| matches!(work.end, Some(End::First | End::Corrected)));
        if let Some(wrong) = wrong {
            self.note(wrong);
        }
        if is_right {
            self.note(Verdict::Right);
        }
        let language = self.store.settings.language.get_untracked();
        let (said, next) = self.work.with_untracked(|work| {
            let next = work.next_asked().filter(|_| work.end.is_none());
            (told(work, language), next.map(|step| format!("[data-answer=\"{}\"]", step + 1)))
        });
        self.tell(said);
        focus_now_or_soon(next.unwrap_or_else(|| NEXT.to_owned()));
    }

    /// Notes an answer to the open question, by what is said of it.
    pub(super) fn note(&self, verdict: Verdict) {
        let open = self.open.get_untracked();
        let over = left(open).filter(|_| self.work.with_untracked(|work| work.end.is_some()));
        let verdicts = [verdict];
        self.change(|record| {
            match open {
                Open::Final(at) => record.progress.answer_final(at, &verdicts),
                Open::Sheet(code, at) => {
                    if let Some(attempt) = record.attempt_mut(code) {
                        attempt.answer(at, &verdicts);
                    }
                }
                _ => {
                    if let Some(place) = place(open) {
                        record.progress.answer(place, &verdicts);
                    }
                }
            }
            if let Some(over) = over {
                record.progress.forget_typed(over);
            }
            record.progress.practise(training::day().unwrap_or_default());
        });
    }
}
