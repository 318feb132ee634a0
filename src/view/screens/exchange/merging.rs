//! A copy of the open station before it is merged: what is taken, and what both have changed, with the answers.

use super::asked::{self, Answer, Asking};
use super::frame::leave;
use super::told::{table, taking_over, value};
use crate::document::Document;
use crate::exchange::merging::{Copy, Merge, Question, Subject, TooMany, merge};
use crate::texts::{
    InOutText, MergeText, Phrase, StageText, answer_words, arriving_stages_words, brought_words,
    subject_words, too_many_words,
};
use crate::view::controls::{El, button, el, follow, note, problem_text, row_head};
use crate::view::screens::last::{Itself, Last};
use crate::view::store::{Arrived, Notice, Store, Watched};
use std::rc::Rc;

/// The answers that were given, by what they are about.
type Answers = Rc<Watched<Vec<(Subject, Copy)>>>;

thread_local! {
    /// The answers about the copy that was looked at last: they outlive a change of language, not the copy.
    static KEPT: Last<Itself<Arrived>, Answers> = const { Last::new() };
}

/// The copy in the place of the screen; it follows edits, for undo stays at hand.
pub(super) fn merging(store: Store, arrived: &Rc<Arrived>) -> El {
    let answers = KEPT.with(|kept| kept.of(Itself::of(arrived), Answers::default));
    let known = Rc::new(Watched::new(merged(store, arrived)));
    let (follower, source) = (known.clone(), arrived.clone());
    follow(move || {
        store.edits.track();
        follower.set(merged(store, &source));
    });
    let (ready, given) = (known.clone(), answers.clone());
    let source = arrived.clone();
    let possible = move || {
        let given = given.with(Clone::clone);
        ready.with(|merge| result(store, merge, &given, &source).is_some())
    };
    let (result_of, given) = (known.clone(), answers.clone());
    let (back_to, copy) = (arrived.back_to, arrived.clone());
    let take_over = move || {
        let given = given.with_untracked(Clone::clone);
        if let Some(outcome) = result_of.with_untracked(|merge| result(store, merge, &given, &copy))
        {
            take_over(store, outcome, &copy);
        }
    };
    let basis = match arrived.before {
        Some(_) => MergeText::ByRevision,
        None => MergeText::WithoutRevision,
    };
    let undecided = (known.clone(), answers.clone());
    let left = move || {
        let (known, answers) = &undecided;
        let count = known.with(|merge| merge.as_ref().map_or(0, |of| of.questions.len()));
        let given = answers.with(|given| {
            known.with(|merge| merge.as_ref().map_or(0, |of| decided(of, given).flatten().count()))
        });
        (count, count - given.min(count))
    };
    let shown = arrived.clone();
    let asking = Asking {
        title: MergeText::Title,
        above: Some(note(store.text(basis)).attr("data-figure", "paste/basis")),
        taking_over: taking_over(store.text(MergeText::Merge), "primary", possible, take_over),
        left: Box::new(left),
        body: Box::new(move || known.with(|merge| body(store, merge, &answers, &shown))),
        back_to,
    };
    asking.drawn(store, "screen in-out merging")
}

fn merged(store: Store, arrived: &Arrived) -> Result<Merge, TooMany> {
    store.with_station(|station| {
        merge(station.document(), &arrived.document, arrived.before.as_ref())
    })
}

/// The answers in the order of the questions.
fn decided<'a>(
    merge: &'a Merge,
    given: &'a [(Subject, Copy)],
) -> impl Iterator<Item = Option<Copy>> + 'a {
    let of = |question: &Question| {
        given.iter().find(|(subject, _)| *subject == question.subject).map(|(_, copy)| *copy)
    };
    merge.questions.iter().map(of)
}

/// What the person has decided.
struct Outcome {
    /// The merged document; `None` where only stages are new.
    document: Option<Document>,
}

/// What can be merged now.
fn result(
    store: Store,
    merge: &Result<Merge, TooMany>,
    given: &[(Subject, Copy)],
    arrived: &Arrived,
) -> Option<Outcome> {
    let merge = merge.as_ref().ok()?;
    if !merge.is_nothing() {
        let document = merge.answered(&decided(merge, given).collect::<Vec<_>>())?;
        return Some(Outcome { document: Some(document) });
    }
    let has_stages = !store.stages_new_here(&arrived.stages).is_empty();
    has_stages.then_some(Outcome { document: None })
}

/// Merges, and keeps the stages that are new here. Those are kept beside the station, where undo does not reach.
fn take_over(store: Store, outcome: Outcome, arrived: &Arrived) {
    let is_changed = outcome.document.is_some();
    if outcome.document.is_some_and(|document| !store.take_over_merged(document)) {
        return;
    }
    let new = store.stages_new_here(&arrived.stages);
    let are_kept = store.keep_stages(&new);
    leave(store, arrived.back_to);
    match (is_changed, new.is_empty()) {
        (true, true) => store.tell_taken_over(store.text(MergeText::Done)),
        (true, false) => store.tell_taken_over(store.text(MergeText::DoneWithStages)),
        (false, _) => store.tell_done(store.text(MergeText::StagesDone)),
    }
    if !are_kept {
        store.tell(Notice::NotDone(store.text(StageText::NotAllKept).to_owned()));
    }
}

fn body(
    store: Store,
    merge: &Result<Merge, TooMany>,
    answers: &Answers,
    arrived: &Arrived,
) -> Vec<El> {
    let language = store.language();
    let merge = match merge {
        Ok(merge) => merge,
        Err(problem) => {
            return vec![problem_text(too_many_words(*problem, language))];
        }
    };
    let stages = store.stages_new_here(&arrived.stages);
    let stages =
        (!stages.is_empty()).then(|| el("p").text(arriving_stages_words(&stages, language)));
    if merge.is_nothing() {
        return match stages {
            Some(stages) => vec![stages, note(store.text(MergeText::OnlyStages))],
            None => vec![note(store.text(MergeText::Nothing))],
        };
    }
    let (taken, asked) = (merge.taken.len(), merge.questions.len());
    let summary = MergeText::summary(taken, asked, merge.own, merge.same, language);
    let mut parts = vec![el("p").text(summary)];
    parts.extend(stages);
    parts.extend(questions(store, merge, answers));
    parts.extend(brought(store, merge));
    parts
}

fn questions(store: Store, merge: &Merge, answers: &Answers) -> Option<El> {
    if merge.questions.is_empty() {
        return None;
    }
    let subjects: Rc<Vec<Subject>> =
        Rc::new(merge.questions.iter().map(|of| of.subject.clone()).collect());
    let all = |copy: Copy, text: Phrase| {
        let (subjects, answers) = (subjects.clone(), answers.clone());
        button(store.text(text), move || {
            answers.set(subjects.iter().map(|of| (of.clone(), copy)).collect());
        })
    };
    let several = (merge.questions.len() > 1).then(|| {
        el("div")
            .class("toolbar")
            .child(all(Copy::Here, MergeText::AllHere))
            .child(all(Copy::There, MergeText::AllThere))
    });
    let label = |of: &Question| {
        subject_words(&of.subject, &merge.document, merge.document.scheme(), store.language())
    };
    let asked = merge.questions.iter().map(|of| (label(of), choices(store, of, answers)));
    Some(
        el("section")
            .child(el("h3").text(store.text(MergeText::Questions)))
            .child(several)
            .child(asked::questions("merge-question", asked)),
    )
}

/// The answers to a question.
fn choices(store: Store, question: &Question, answers: &Answers) -> Vec<Answer> {
    let one = |(copy, words): (Copy, String)| {
        let (subject, shown) = (question.subject.clone(), question.subject.clone());
        let (choose, chosen) = (answers.clone(), answers.clone());
        Answer {
            words,
            is_chosen: Rc::new(move || {
                chosen.with(|given| given.iter().any(|(of, by)| *of == shown && *by == copy))
            }),
            choose: Rc::new(move || {
                choose.update(|given| {
                    given.retain(|(of, _)| *of != subject);
                    given.push((subject.clone(), copy));
                });
            }),
        }
    };
    let words = answer_words(question, store.language());
    [Copy::Here, Copy::There].into_iter().zip(words).map(one).collect()
}

fn brought(store: Store, merge: &Merge) -> Option<El> {
    let heads = [InOutText::Input, InOutText::Old, InOutText::New];
    let mut rows = merge.taken.iter().map(|taken| {
        let [label, old, new] =
            brought_words(taken, &merge.document, merge.document.scheme(), store.language());
        el("tr").child(row_head().text(label)).child(value(store, old)).child(value(store, new))
    });
    table(store, "h3", MergeText::Taken, &heads, &mut rows)
}
