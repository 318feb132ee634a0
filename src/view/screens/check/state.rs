//! The text that is checked and what was found. It lives as long as the page; of the text nothing is kept but which
//! findings were marked as explained.

use crate::browser::explained;
use crate::browser::report_client::{self, News, Trouble};
use crate::exchange::report_message::{ReportAnswer, ReportRequest};
use crate::exchange::word::{WordProblem, WordText};
use crate::exchange::{StatedInputs, StatedTable, station_tables};
use crate::report::{Class, Finding, LONGEST, Place, Report, text_digest};
use crate::view::store::{Store, Watched};
use std::cell::Cell;
use std::rc::Rc;

/// A text with what was found in it.
pub(super) struct Checked {
    /// Its characters, by which places are counted.
    pub(super) chars: Vec<char>,
    pub(super) report: Report,
    /// What its sentences state for the station that was open, as tables.
    pub(super) stated: Vec<(StatedTable, Vec<Vec<String>>)>,
    /// By what it is known again.
    digest: String,
}

impl Checked {
    /// Whether no number was read.
    pub(super) fn is_empty(&self) -> bool {
        self.report.marks.is_empty() && self.report.findings.is_empty()
    }

    /// What was found of numbers that were checked.
    pub(super) fn found(&self) -> impl Iterator<Item = &Finding> {
        self.report.findings.iter().filter(|finding| finding.class != Class::Unchecked)
    }

    /// What was not checked.
    pub(super) fn unchecked(&self) -> impl Iterator<Item = &Finding> {
        self.report.findings.iter().filter(|finding| finding.class == Class::Unchecked)
    }

    /// How many places are to be looked at again; explained ones are not.
    pub(super) fn alarms(&self, explained: &[String]) -> usize {
        let open =
            |finding: &&Finding| finding.class.is_alarm() && !explained.contains(&finding.digest());
        self.report.findings.iter().filter(open).count()
    }

    /// What stands at a place.
    pub(super) fn text(&self, from: usize, to: usize) -> String {
        let chars = self.chars.get(from..to.min(self.chars.len())).unwrap_or_default();
        chars.iter().collect()
    }

    /// Every place that is marked, none over another.
    pub(super) fn spans(&self) -> Vec<(Place, Class)> {
        let mut spans: Vec<(Place, Class)> = self.report.marks.clone();
        for finding in &self.report.findings {
            if finding.class.is_alarm() {
                let places = [finding.place].into_iter().chain(finding.others.iter().copied());
                spans.extend(places.map(|place| (place, finding.class)));
            }
        }
        // Of two at one place the stronger stands first.
        crate::number::sort_by_key(&mut spans, |(place, class)| (place.from, place.to, *class));
        let mut end = 0;
        spans.retain(|(place, _)| {
            let free = place.from >= end && place.to > place.from;
            if free {
                end = place.to;
            }
            free
        });
        spans
    }
}

/// What the worker does for this page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Work {
    #[default]
    None,
    /// It reads a file or checks the text; whether that takes more than a second.
    Under(Doing, bool),
    Failed(Trouble),
    /// The file is not read, and the text is the one before.
    Refused(WordProblem),
    /// The browser could not read it.
    NotRead,
}

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doing {
    Reading,
    Checking,
}

/// What is typed, and what became of it.
#[derive(Default)]
pub(super) struct State {
    /// The text.
    pub(super) text: Watched<String>,
    /// What was found; the number of characters where the text is too long, nothing for none.
    pub(super) checked: Watched<Option<Result<Rc<Checked>, usize>>>,
    /// The findings of the text that were marked as explained.
    pub(super) explained: Watched<Vec<String>>,
    /// Whether the last mark is kept.
    pub(super) is_kept: Watched<bool>,
    /// Whether the station's tables are held against it.
    pub(super) beside: Watched<bool>,
    pub(super) work: Watched<Work>,
    /// What the text was read from: the name of a file, and what of it was left out.
    pub(super) file: Watched<Option<(String, WordText)>>,
    /// Asked for by a request; what an older one leads to is dropped.
    asked: Cell<u32>,
    inputs: Cell<u32>,
}

thread_local! {
    static STATE: &'static State = Box::leak(Box::default());
}

impl State {
    /// The one of the page.
    pub(super) fn get() -> &'static State {
        STATE.with(|state| *state)
    }

    /// Takes what is typed; the number of this input.
    pub(super) fn typed(&self, text: String) -> u32 {
        self.text.replace(text);
        self.file.set(None);
        self.inputs.set(self.inputs.get().wrapping_add(1));
        self.inputs.get()
    }

    /// Whether nothing was typed since.
    pub(super) fn is_last(&self, input: u32) -> bool {
        self.inputs.get() == input
    }

    /// Checks the text, in the worker: a long one takes a while.
    pub(super) fn check(&'static self, store: Store) {
        let text = self.text.with_untracked(String::clone);
        self.drop_work();
        if text.trim().is_empty() {
            return self.checked.set(None);
        }
        let characters = text.chars().count();
        if characters > LONGEST {
            return self.checked.set(Some(Err(characters)));
        }
        let with_tables = self.beside.get_untracked();
        let (request, inputs) = store.with_station(|editor| {
            let beside = match with_tables {
                true => station_tables(editor.document()),
                false => Vec::new(),
            };
            let mut inputs = StatedInputs::of(editor.document(), editor.scheme());
            let request = ReportRequest {
                text: text.clone(),
                beside,
                station: std::mem::take(&mut inputs.asked),
                scheme: editor.scheme().clone(),
            };
            (request, inputs)
        });
        let tell = self.hearing(Doing::Checking, move |answer| match answer {
            ReportAnswer::Checked(report) => self.take(&text, report, &inputs),
            ReportAnswer::TooLong(characters) => self.checked.set(Some(Err(characters))),
        });
        report_client::check(request, tell);
    }

    fn take(&self, text: &str, report: Report, inputs: &StatedInputs) {
        let digest = text_digest(text);
        self.explained.set(explained::of(&digest));
        self.is_kept.set_if_changed(true);
        let stated = inputs.tables(&report);
        let checked = Checked { chars: text.chars().collect(), report, stated, digest };
        self.checked.set(Some(Ok(Rc::new(checked))));
    }

    /// Reads a file, and acts on its text.
    pub(super) fn read(&'static self, name: String, bytes: Vec<u8>, then: impl Fn(&str) + 'static) {
        self.drop_work();
        let tell = self.hearing(Doing::Reading, move |answer| match answer {
            Ok(read) => {
                let read: WordText = read;
                self.typed(read.text.clone());
                then(&read.text);
                let about = WordText { text: String::new(), ..read };
                self.file.set(Some((name.clone(), about)));
            }
            Err(problem) => self.refuse(problem),
        });
        report_client::read_file(bytes, tell);
    }

    /// Says why a file is not read.
    pub(super) fn refuse(&self, problem: WordProblem) {
        self.work.set(Work::Refused(problem));
    }

    /// Says that the browser could not read a file.
    pub(super) fn not_read(&self) {
        self.work.set(Work::NotRead);
    }

    /// Marks a finding of the text as explained, or takes the mark off.
    pub(super) fn explain(&self, checked: &Checked, finding: &str, is_explained: bool) {
        let kept = explained::set(&checked.digest, finding, is_explained).is_ok();
        self.is_kept.set_if_changed(kept);
        self.explained.update(|marks| {
            marks.retain(|mark| mark != finding);
            if is_explained {
                marks.push(finding.to_owned());
            }
        });
    }

    /// Breaks off what the worker does for this page, as somebody who wants something else does.
    fn drop_work(&self) {
        self.asked.set(self.asked.get().wrapping_add(1));
        if matches!(self.work.get_untracked(), Work::Under(..)) {
            report_client::cancel();
        }
        self.work.set_if_changed(Work::None);
    }

    /// Breaks it off on request.
    pub(super) fn stop(&self) {
        report_client::cancel();
    }

    /// Says that something is under way; what hears of it, unless something else was asked for since.
    fn hearing<Answer>(
        &'static self,
        doing: Doing,
        then: impl Fn(Answer) + 'static,
    ) -> impl Fn(News<Answer>) + 'static {
        let number = self.asked.get();
        self.work.set(Work::Under(doing, false));
        move |news| {
            if self.asked.get() != number {
                return;
            }
            match news {
                News::Slow => self.work.set(Work::Under(doing, true)),
                News::Failed(trouble) => self.work.set(Work::Failed(trouble)),
                News::Answered(answer) => {
                    self.work.set(Work::None);
                    then(answer);
                }
            }
        }
    }
}
