//! A small picture of a question, where it says more than words: the ruler of the grades, the ratio of sums beside
//! the mean of rates, and how far an indicator has come.

use super::state::Room;
use crate::chart::picture::RulerContent;
use crate::chart::{Percent, Ruler, rank};
use crate::number::{Decimal, Ratio};
use crate::schemes::default_scheme;
use crate::texts::{LearnText, answer_text};
use crate::training::{Answer, Exercise, Kind, Question, Scene, Slip};
use crate::view::controls::{El, el};
use crate::view::screens::drawn_ruler::ruler;

/// The picture; what it says of the answer comes once that is known.
pub(super) fn drawing(room: &'static Room, work: &Exercise) -> Option<El> {
    let question = &work.question;
    let is_over = work.end.is_some();
    match question.kind {
        Kind::Grade
        | Kind::MarkedGrade
        | Kind::GradeRange
        | Kind::PartyNeeds
        | Kind::LeastOf
        | Kind::CanReach => Some(grades(room, question, is_over)),
        Kind::SumRate | Kind::SumWithGaps if is_over => two_bars(room, question),
        Kind::AgainstLine | Kind::PerMonth | Kind::UnitsMissing | Kind::UnitsToLine => {
            course(room, question)
        }
        _ => None,
    }
}

/// A number of a step.
fn of_step(question: &Question, step: usize) -> Option<Decimal> {
    question.steps.get(step)?.right.number()
}

/// The ruler of the grades, with the total on it or the stretch in which it can be.
fn grades(room: &'static Room, question: &Question, is_over: bool) -> El {
    let language = room.store.language();
    let scheme = default_scheme();
    let line = Ruler::of(&scheme);
    let bands = line.bands.iter().filter_map(|(at, span)| {
        let band = scheme.bands.get(*at)?;
        Some((*span, language.name(&band.name).to_owned(), rank(*at, scheme.bands.len()), false))
    });
    let total = match question.kind {
        Kind::Grade => of_step(question, 0),
        Kind::MarkedGrade => of_step(question, 4),
        _ => None,
    };
    let mark = total.filter(|_| is_over).map(|total| line.stretch(total, total).from);
    let range = match question.kind {
        Kind::GradeRange | Kind::CanReach => of_step(question, 0).zip(of_step(question, 1)),
        _ => None,
    };
    let content = RulerContent {
        bands: bands.collect(),
        pieces: Vec::new(),
        ticks: line.ticks(&scheme),
        mark,
    };
    let range = range.filter(|_| is_over).map(|(low, high)| {
        let span = line.stretch(low, high);
        el("i")
            .class("lesson-range")
            .style("left", move || span.from.to_string())
            .style("width", move || span.length.to_string())
    });
    el("div")
        .class("lesson-picture")
        .child(el("div").class("lesson-ruler").child(ruler(&content)).child(range))
}

/// The ratio of the sums beside the mean of the rates, to one scale.
fn two_bars(room: &'static Room, question: &Question) -> Option<El> {
    let language = room.store.language();
    let last = question.steps.len().checked_sub(1)?;
    let mean = question.offers.iter().find(|offer| offer.slip == Slip::MeanOfRates)?.answer;
    let right = question.wanted()?;
    let longest = right.number()?.max(mean.number()?);
    let bar = |answer: Answer, name, class| {
        let length = answer.number().and_then(|number| Ratio::of(number, longest)).map(Percent::of);
        let length = length.unwrap_or_default();
        el("div")
            .class(class)
            .child(el("span").text(room.store.text(name)))
            .child(
                el("span")
                    .class("bar-track")
                    .attr("aria-hidden", "true")
                    .child(el("i").style("width", move || length.to_string())),
            )
            .child(el("b").text(answer_text(question, last, answer, language)))
    };
    Some(
        el("div")
            .class("lesson-picture")
            .child(bar(right, LearnText::RatioOfSums, "rate-bar"))
            .child(bar(mean, LearnText::MeanOfRates, "rate-bar wrong-bar")),
    )
}

/// How far an indicator has come, and the line of its months.
fn course(room: &'static Room, question: &Question) -> Option<El> {
    let Scene::Course { entry, assessed, year, .. } = &question.scene else { return None };
    let (target, completed) = (entry.target.amount()?, entry.completed.amount()?);
    let full = Percent::from_hundredths(10_000);
    let done = Percent::of(Ratio::of(completed.min(target), target)?);
    let line = Percent::of(Ratio::new(*assessed, *year)?);
    let (done, line) = (done.min(full), line.min(full));
    Some(
        el("div")
            .class("lesson-picture")
            .attr("aria-hidden", "true")
            .child(
                el("div")
                    .class("course-bar")
                    .child(el("i").class("course-done").style("width", move || done.to_string()))
                    .child(el("i").class("course-line").style("left", move || line.to_string())),
            )
            .child(
                el("p")
                    .class("course-names")
                    .child(el("span").text(LearnText::done_of(
                        completed,
                        target,
                        room.store.language(),
                    )))
                    .child(el("span").text(LearnText::months_of(
                        assessed,
                        year,
                        room.store.language(),
                    ))),
            ),
    )
}
