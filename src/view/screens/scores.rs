//! 评分: the parties' scores, their points on one bar, the grade ruler.

use crate::chart::{Ruler, Span};
use crate::document::Field;
use crate::scoring::{Figure, Party, PartyScore, Scheme, ScoreMode};
use crate::texts::{Message, Text, band_limits, points};
use crate::view::controls::{
    bound, figured, grade_icon, icon, label, problem_line,
};
use crate::view::store::Store;
use leptos::prelude::*;

/// The screen.
pub(in crate::view) fn scores(store: Store) -> impl IntoView {
    let scheme = store.scheme();
    let parties = scheme.parties.iter().enumerate().map(|(at, party)| {
        party_row(store, &scheme, at, party)
    });
    let parties = parties.collect_view();
    view! {
        <section class="screen">
            <h2>{store.text(Text::Scores)}</h2>
            <p class="note">{store.text(Text::ScoresNote)}</p>
            <ul class="parties">{parties}</ul>
            <h3>{store.text(Text::PartyBar)}</h3>
            {party_bar(store, &scheme)}
            <h3>{store.text(Text::Ruler)}</h3>
            {grade_ruler(store, &scheme)}
            <p class="note">{store.text(Text::NoFormula)}</p>
        </section>
    }
}

fn party_row(store: Store, scheme: &Scheme, at: usize, party: &Party) -> impl IntoView + use<> {
    let field = Field::Score(at);
    let language = store.language();
    let hook = store.hook(field);
    let name = language.name(&party.name).to_owned();
    let short = language.name(&party.short_name).to_owned();
    let cap = party.cap;
    view! {
        <li class="party">
            <h3>{name}</h3>
            <div class="party-entry">
                <input
                    class="number score"
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    data-field=hook.clone()
                    aria-label=move || {
                        store.modes.track();
                        label(store, field)
                    }
                    use:bound=(store, field)
                />
                <span class="unit">{move || {
                    let most = PartyScore { mode: mode(store, at), ..PartyScore::default() }.most(cap);
                    format!("/ {most} {}", store.text(Text::PointsUnit))
                }}</span>
                {mode_choice(store, at, &hook, &short)}
            </div>
            {slider(store, at, &hook, &short, party, scheme)}
            <p class="party-share">
                <span class="caption">{store.text(Text::Share)}</span>
                <strong data-figure=format!("share/{}", party.id) use:figured=(store, Figure::Share(at))></strong>
                {counted(store, at, scheme.clone())}
            </p>
            {move || {
                let problems = store.problems.get();
                let ours = problems.into_iter().find(|(listed, _)| *listed == field);
                ours.map(|(field, problem)| problem_line(store, field, problem))
            }}
        </li>
    }
}

fn mode(store: Store, at: usize) -> ScoreMode {
    store.modes.with(|modes| modes.get(at).copied().unwrap_or_default())
}

fn mode_choice(store: Store, at: usize, hook: &str, party: &str) -> impl IntoView + use<> {
    let raw = move || mode(store, at) == ScoreMode::RawMark;
    view! {
        <select
            data-field=format!("{hook}/mode")
            aria-label=format!("{party} {}", store.text(Text::ScoreMode))
            prop:value=move || if raw() { "raw_mark" } else { "points" }
        >
            <option value="points" selected=move || !raw()>{store.text(Text::ModePoints)}</option>
            <option value="raw_mark" selected=raw>{store.text(Text::ModeRawMark)}</option>
        </select>
    }
}

/// The slider, tied both ways to the input. It moves in the scheme's smallest step.
fn slider(
    store: Store,
    at: usize,
    hook: &str,
    party: &str,
    of: &Party,
    scheme: &Scheme,
) -> impl IntoView + use<> {
    let (cap, scheme) = (of.cap, scheme.clone());
    let signal = store.field(Field::Score(at));
    let typed = move || {
        signal.track();
        store.parties.track();
        store.with_editor(|editor| {
            let party = editor.scheme().parties.get(at)?;
            editor.document().score(&party.id).typed()
        })
    };
    let value = typed.clone();
    let most = move || PartyScore { mode: mode(store, at), ..PartyScore::default() }.most(cap);
    view! {
        <input
            type="range"
            min="0"
            max=move || most().hundredths().to_string()
            step=scheme.rounding.step().hundredths().to_string()
            data-field=format!("{hook}/slider")
            aria-label=format!("{party} {}", store.text(Text::Slider))
            aria-valuetext=move || match typed() {
                Some(typed) => format!("{} {}", points(typed, &scheme), store.text(Text::PointsUnit)),
                None => store.text(Text::NotYetScored).to_owned(),
            }
            prop:value=move || value().map_or(0, |typed| typed.hundredths()).to_string()
        />
    }
}

/// The points of a raw mark; nothing where points are typed or nothing is.
fn counted(store: Store, at: usize, scheme: Scheme) -> impl IntoView {
    move || {
        let party = store.parties.with(|parties| parties.get(at).copied())?;
        let counted = match (mode(store, at), party.points) {
            (ScoreMode::RawMark, Some(counted)) => points(counted, &scheme),
            (_, None) => return Some(view! { <span class="blank">{store.text(Text::NotYetScored)}</span> }.into_any()),
            (ScoreMode::Points, Some(_)) => return None,
        };
        let out_of = Message::OutOf { points: counted, cap: party.cap.to_string() };
        Some(view! {
            <span class="counted">{store.text(Text::Counted)} " " {store.message(&out_of)}</span>
        }.into_any())
    }
}

/// All parties on one bar: each as wide as its cap, filled by its points.
fn party_bar(store: Store, scheme: &Scheme) -> impl IntoView + use<> {
    let language = store.language();
    let parts = scheme.parties.iter().enumerate().map(|(at, party)| {
        let (cap, scheme) = (party.cap, scheme.clone());
        let result = move || store.parties.with(|parties| parties.get(at).copied());
        let share = move || result().and_then(|party| party.share);
        let text = move || {
            let given = result().and_then(|party| party.points);
            let given = given.map_or("—".to_owned(), |given| points(given, &scheme));
            format!("{given} / {cap}")
        };
        view! {
            <li style:flex-grow=cap.to_string() data-unknown=move || share().is_none().then_some("")>
                <span class="fill" style:width=move || share().unwrap_or_default().to_string()></span>
                <span class="party-name">{language.name(&party.short_name).to_owned()}</span>
                <span class="party-points">{text}</span>
            </li>
        }
    });
    view! { <ul class="party-bar">{parts.collect_view()}</ul> }
}

/// The bands of the scheme from left to right, with the total on them.
fn grade_ruler(store: Store, scheme: &Scheme) -> impl IntoView + use<> {
    let language = store.language();
    let ruler = Ruler::of(scheme);
    let bands = ruler.bands.iter().map(|(band, span)| {
        let limits = scheme.bands.get(*band);
        let name = limits.map(|band| language.name(&band.name).to_owned());
        let rank = *band;
        let here = move || {
            let outcome = store.outcome.get();
            let at = |grading: crate::scoring::Grading| grading.band();
            let (low, high) = (at(outcome.lowest_grading), at(outcome.highest_grading));
            let within = match (low, high) {
                (Some(low), Some(high)) => (high..=low).contains(&rank),
                _ => false,
            };
            within.then_some("true")
        };
        view! {
            <li style:left=span.from.to_string() style:width=span.length.to_string() data-rank=rank.to_string() data-here=here>
                {icon(grade_icon(Some(rank), scheme.bands.len()))}
                <span class="band-name">{name}</span>
                <span class="band-limits">{limits.map(band_limits)}</span>
            </li>
        }
    });
    let bands = bands.collect_view();
    let span = move || ruler.total(&store.outcome.get());
    let (from, length) = (span.clone(), span);
    let left = move || { let Span { from, .. } = from(); from.to_string() };
    let width = move || { let Span { length, .. } = length(); length.to_string() };
    let scheme = scheme.clone();
    view! {
        <div class="ruler">
            <ol>{bands}</ol>
            <div class="ruler-total" style:left=left style:width=width data-range=move || (!store.outcome.get().is_settled()).then_some("")>
                <span class="ruler-mark"></span>
                <span class="ruler-text">{move || crate::texts::total_text(&store.outcome.get(), &scheme)}</span>
            </div>
        </div>
    }
}
