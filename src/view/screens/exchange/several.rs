//! Several files chosen or dropped together: read one after the other, then shown as one.

use super::errand::Errand;
use super::frame::FILE_INPUT;
use super::kinds::{Kind, Refused, kind_of, refused, show};
use crate::browser::{files, page};
use crate::exchange::json::{self, Listed};
use crate::exchange::message::{Answer, Request};
use crate::texts::{GatherText, file_problem_words};
use crate::view::store::{Aside, SentIn, Store};
use std::rc::Rc;
use web_sys::File;

/// How far the reading is.
struct Round {
    /// What is still to be read, the next one last.
    rest: Vec<File>,
    read: Vec<SentIn>,
    /// The stations of files of our own.
    stations: Vec<Listed>,
    /// The kept training of the first of them that has any.
    training: Option<Rc<str>>,
}

/// Reads files and shows what they hold.
pub(super) fn read(store: Store, errand: &Errand, mut files: Vec<File>) {
    files.reverse();
    next(
        store,
        errand.clone(),
        Round { rest: files, read: Vec::new(), stations: Vec::new(), training: None },
    );
}

fn next(store: Store, errand: Errand, mut round: Round) {
    let Some(file) = round.rest.pop() else { return end(store, round) };
    let name = file.name();
    files::read(&file, move |chosen| {
        let sheets = match kind_of(chosen) {
            Ok(Kind::Worker(_, bytes)) => return ask(store, errand, round, (name, bytes)),
            Ok(Kind::Table(_, sheet)) => Ok(vec![sheet]),
            Ok(Kind::Own(text)) => match json::list(&text) {
                Ok(listed) => {
                    round.training =
                        round.training.take().or_else(|| json::training(&text).map(Rc::from));
                    round.stations.extend(listed);
                    Err(refused(GatherText::WholeStation))
                }
                Err(problem) => {
                    let words = move |language| file_problem_words(&problem, language);
                    Err(Rc::new(words) as Refused)
                }
            },
            Err(refusal) => Err(refusal),
        };
        round.read.push(SentIn { file: name, sheets });
        next(store, errand, round);
    });
}

/// Has the worker read one of them.
fn ask(store: Store, errand: Errand, round: Round, (file, bytes): (String, Vec<u8>)) {
    let goes_on = errand.clone();
    // The worker answers once.
    let round = std::cell::Cell::new(Some(round));
    errand.ask_of_each(Request::Read(bytes), move |answer| {
        let Some(mut round) = round.take() else { return };
        let sheets = match answer {
            Ok(Answer::Sheets(sheets)) => Ok(sheets),
            Ok(Answer::Refused(words)) => {
                let words =
                    move |language: crate::texts::Language| language.name(&words).to_owned();
                Err(Rc::new(words) as Refused)
            }
            Ok(_) => Err(refused(GatherText::NothingUnderstood)),
            Err(trouble) => Err(refused(trouble)),
        };
        round.read.push(SentIn { file: file.clone(), sheets });
        next(store, goes_on.clone(), round);
    });
}

/// Shows them. Whoever has gone elsewhere meanwhile is not called back.
fn end(store: Store, round: Round) {
    if page::find(FILE_INPUT).is_none() {
        return;
    }
    let is_own = !round.stations.is_empty() && round.read.iter().all(|of| of.sheets.is_err());
    show(
        store,
        match is_own {
            true => Aside::File(Rc::new(round.stations), round.training),
            false => Aside::Gathering(Rc::new(round.read)),
        },
    );
}
