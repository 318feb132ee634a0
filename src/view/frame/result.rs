//! The answer, always in sight: total, grade, distances, what is still to fill in; and the line that
//! ends every room.

use super::warnings;
use crate::scoring::{Grading, Scheme};
use crate::texts::{
    FrameText, Phrase, ResultText, closing_words, grading_text, points, total_text,
};
use crate::view::Screen;
use crate::view::controls::{El, Icon, button, el, grade_icon, icon};
use crate::view::navigation::go_to;
use crate::view::store::{SaveState, Store};

/// The band: it stays in sight in every room.
pub(in crate::view) fn band(store: Store) -> Vec<El> {
    let total = move || total_text(&store.outcome.get(), &store.scheme.get());
    let total = figure("total").live_text(total);
    let answer = el("div")
        .class("answer")
        .child(
            el("p").class("total").child(caption(store, ResultText::Total)).child(total).child(
                el("span")
                    .class("unit")
                    .live_text(move || store.text(ResultText::PointsUnit).to_owned()),
            ),
        )
        .child(
            el("p")
                .class("grade")
                .child(caption(store, ResultText::Grade))
                .changing(move || grade(store, &store.scheme.get())),
        )
        .changing(move || distances(store, &store.scheme.get()))
        .child(still_to_fill(store))
        .changing(move || to_correct(store))
        .child(el("p").class("saved").child(saved(store)));
    let section = el("section")
        .class("result")
        .live("aria-label", move || Some(store.text(ResultText::Result).to_owned()))
        .child(answer);
    let below = el("div")
        .class("below-result")
        .changing(move || warnings::warnings(store, &store.scheme.get()));
    vec![section, below]
}

/// Under which scheme the page computes, and that the official result is another one.
pub(in crate::view) fn closing_line(store: Store) -> El {
    let words = move || closing_words(&store.scheme.get(), store.language());
    // It would move when what lies below the first sight comes in.
    let early = move || (!store.settled.get()).then(String::new);
    el("p").class("closing").live("hidden", early).child(el("span").live_text(words)).child(
        el("a")
            .attr("href", format!("#{}", Screen::Learn.fragment()))
            .live_text(move || store.text(FrameText::Rules).to_owned()),
    )
}

fn figure(hook: &'static str) -> El {
    el("strong").attr("data-figure", hook)
}

fn caption(store: Store, text: Phrase) -> El {
    el("span").class("caption").live_text(move || store.text(text).to_owned())
}

/// The grade in word and picture; two while it is a range.
fn grade(store: Store, scheme: &Scheme) -> El {
    let language = store.language();
    let outcome = store.outcome.get();
    let lowest = grading_text(outcome.lowest_grading, scheme, language);
    let highest = grading_text(outcome.highest_grading, scheme, language);
    let text = if lowest == highest { lowest } else { format!("{lowest}–{highest}") };
    let picture = match (outcome.is_settled(), outcome.lowest_grading) {
        (true, Grading::Band(band)) => grade_icon(Some(band), scheme.bands.len()),
        (true, _) => Icon::Warning,
        (false, _) => Icon::Circle,
    };
    let rank = outcome.lowest_grading.band().filter(|_| outcome.is_settled());
    el("span")
        .class("grade-chip")
        .attr("data-rank", rank.map(|rank| rank.to_string()).unwrap_or_default())
        .child(icon(picture))
        .child(figure("grade").text(text))
}

/// How far to the better grade, and how far above the lower end of this one.
fn distances(store: Store, scheme: &Scheme) -> Vec<El> {
    let language = store.language();
    let outcome = store.outcome.get();
    let name = |band: usize| grading_text(Grading::Band(band), scheme, language);
    let (up, up_points) = match outcome.up {
        Some(step) => (
            ResultText::to_grade(name(step.band), language),
            format!("+{}", points(step.points, scheme)),
        ),
        None => (store.text(ResultText::BestGrade).to_owned(), "—".to_owned()),
    };
    let (down, down_points) = match outcome.cushion {
        Some(step) => {
            (ResultText::above_grade(name(step.band), language), points(step.points, scheme))
        }
        None => (store.text(ResultText::NoLowerEnd).to_owned(), "—".to_owned()),
    };
    let distance = |words: String, hook, points: String| {
        let words = el("span").class("caption").text(words);
        el("p").class("distance").child(words).child(figure(hook).text(points))
    };
    let known = (!outcome.is_settled())
        .then(|| el("p").class("caption").text(store.text(ResultText::FromKnown)));
    vec![distance(up, "distance/up", up_points), distance(down, "distance/down", down_points)]
        .into_iter()
        .chain(known)
        .collect::<Vec<_>>()
}

fn still_to_fill(store: Store) -> El {
    let parts = move || {
        let blank = store.still_to_fill.get();
        let (scores, indicators) = (blank.scores, blank.indicators);
        let (workers, language) = (blank.social_workers, store.language());
        Some(ResultText::still_to_fill_parts(scores, indicators, workers, language))
    };
    let count = figure("still_to_fill")
        .live("title", parts)
        .live_text(move || store.still_to_fill.get().all().to_string());
    el("p").class("to-fill").child(caption(store, ResultText::StillToFill)).child(count)
}

/// How many inputs hold something unreadable, and the way to the first of them.
fn to_correct(store: Store) -> Option<El> {
    let problems = store.problems.get();
    let (first, _) = *problems.first()?;
    let words = FrameText::to_correct(problems.len(), store.language());
    let link = button(words, move || go_to(store, first)).class("link");
    Some(el("p").class("to-correct").child(link))
}

fn saved(store: Store) -> El {
    let state = move || match store.saved.get() {
        SaveState::Saved => ("saved", FrameText::Saved),
        SaveState::Saving => ("saving", FrameText::Saving),
        SaveState::NotSaved(_) => ("not_saved", FrameText::NotSaved),
    };
    el("span")
        .attr("data-figure", "saved")
        .live("data-state", move || Some(state().0.to_owned()))
        .live_text(move || store.text(state().1).to_owned())
}
