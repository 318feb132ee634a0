//! The answer, always in sight: total, grade, distances, what is still to fill in.

use crate::scoring::{Grading, Outcome, Scheme};
use crate::texts::{Message, Text, grading_text, points, total_text};
use crate::view::controls::{Icon, grade_icon, icon};
use crate::view::store::{SaveState, Store};
use leptos::prelude::*;

/// The result bar.
pub(in crate::view) fn result(store: Store) -> impl IntoView {
    let scheme = store.scheme();
    let (for_total, for_grade, for_distance) = (scheme.clone(), scheme.clone(), scheme.clone());
    let for_warning = scheme.clone();
    view! {
        <section class="result" aria-label=move || store.text(Text::Result)>
            <div class="answer">
                <p class="total">
                    <span class="caption">{move || store.text(Text::Total)}</span>
                    <strong data-figure="total">
                        {move || total_text(&store.outcome.get(), &for_total)}
                    </strong>
                    <span class="unit">{move || store.text(Text::PointsUnit)}</span>
                </p>
                <p class="grade">
                    <span class="caption">{move || store.text(Text::Grade)}</span>
                    {move || grade(store, &for_grade)}
                </p>
                {move || distances(store, &for_distance)}
                <p class="to-fill">
                    <span class="caption">{move || store.text(Text::StillToFill)}</span>
                    <strong data-figure="still_to_fill" title=move || parts(store)>
                        {move || store.still_to_fill.get().all().to_string()}
                    </strong>
                </p>
                <p class="saved">
                    <span data-figure="saved" data-state=move || state(store.saved.get())>
                        {move || store.text(saved(store.saved.get()))}
                    </span>
                </p>
            </div>
            {move || warning(store, &for_warning)}
        </section>
        <p class="scheme-line">
            {move || {
                let language = store.language();
                let name = language.name(&scheme.name).to_owned();
                language.message(&Message::SchemeOfYear { name, year: scheme.year })
            }}
            <span>{move || store.text(Text::Simulates)}</span>
        </p>
    }
}

/// The grade in word and picture; two while it is a range.
fn grade(store: Store, scheme: &Scheme) -> impl IntoView + use<> {
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
    view! {
        <span class="grade-chip" data-rank=rank.map(|rank| rank.to_string())>
            {icon(picture)}
            <strong data-figure="grade">{text}</strong>
        </span>
    }
}

/// How far to the better grade, and how far above the lower end of this one.
fn distances(store: Store, scheme: &Scheme) -> impl IntoView + use<> {
    let language = store.language();
    let outcome = store.outcome.get();
    let name = |band: usize| grading_text(Grading::Band(band), scheme, language);
    let (up, up_points) = match outcome.up {
        Some(step) => (
            language.message(&Message::ToGrade(name(step.band))),
            format!("+{}", points(step.points, scheme)),
        ),
        None => (store.text(Text::BestGrade).to_owned(), "—".to_owned()),
    };
    let (down, down_points) = match outcome.cushion {
        Some(step) => (
            language.message(&Message::AboveGrade(name(step.band))),
            points(step.points, scheme),
        ),
        None => (store.text(Text::NoLowerEnd).to_owned(), "—".to_owned()),
    };
    let note = (!outcome.is_settled()).then(|| store.text(Text::FromKnown));
    view! {
        <p class="distance">
            <span class="caption">{up}</span>
            <strong data-figure="distance/up">{up_points}</strong>
        </p>
        <p class="distance">
            <span class="caption">{down}</span>
            <strong data-figure="distance/down">{down_points}</strong>
            {note.map(|note| view! { <span class="caption">{note}</span> })}
        </p>
    }
}

/// What the person must know of the grade, or of the storage.
fn warning(store: Store, scheme: &Scheme) -> Option<impl IntoView + use<>> {
    let outcome = store.outcome.get();
    let grading = of_grading(store, &outcome, scheme);
    let storage = match store.saved.get() {
        SaveState::NotSaved(trouble) => Some(store.text(trouble_text(trouble))),
        SaveState::Saved | SaveState::Saving => None,
    };
    let storage = storage.map(|text| {
        view! {
            <p class="warning" role="alert">
                {icon(Icon::Warning)} {text}
                <button type="button" on:click=move |_| store.save_now()>
                    {store.text(Text::Retry)}
                </button>
            </p>
        }
    });
    let grading = grading.map(|text| {
        view! { <p class="warning" data-figure="grade/warning">{icon(Icon::Warning)} {text}</p> }
    });
    (storage.is_some() || grading.is_some()).then(|| view! { {grading} {storage} })
}

fn of_grading(store: Store, outcome: &Outcome, scheme: &Scheme) -> Option<String> {
    let language = store.language();
    let total = || total_text(outcome, scheme);
    if let Some(unrounded) = outcome.unrounded {
        return Some(language.message(&Message::Unrounded {
            total: unrounded.total.exact_decimals(6).unwrap_or_default(),
            grade: grading_text(unrounded.grading, scheme, language),
        }));
    }
    if !outcome.is_settled() {
        return None;
    }
    match outcome.lowest_grading {
        Grading::Band(_) => None,
        Grading::Gap => Some(language.message(&Message::NoGrade { total: total() })),
        Grading::Overlap(..) => Some(language.message(&Message::TwoGrades { total: total() })),
    }
}

fn parts(store: Store) -> String {
    let blank = store.still_to_fill.get();
    let (scores, indicators) = (blank.scores, blank.indicators);
    store.message(&Message::StillToFillParts(scores, indicators, blank.social_workers))
}

const fn trouble_text(trouble: crate::browser::shelf::Trouble) -> Text {
    use crate::browser::shelf::Trouble;
    match trouble {
        Trouble::Absent => Text::StorageAbsent,
        Trouble::Full => Text::StorageFull,
        Trouble::Altered => Text::StorageAltered,
    }
}

const fn saved(state: SaveState) -> Text {
    match state {
        SaveState::Saved => Text::Saved,
        SaveState::Saving => Text::Saving,
        SaveState::NotSaved(_) => Text::NotSaved,
    }
}

const fn state(state: SaveState) -> &'static str {
    match state {
        SaveState::Saved => "saved",
        SaveState::Saving => "saving",
        SaveState::NotSaved(_) => "not_saved",
    }
}
