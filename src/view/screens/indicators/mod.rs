//! 指标: targets and completed amounts of the areas and of the station.

mod bars;
mod blocks;
mod cards;
mod columns;
mod heat_map;
mod lists;
mod station;
mod table;

use crate::document::Field;
use crate::editor::Problem;
use crate::texts::{Message, Text, field_label};
use crate::view::store::Store;
use leptos::prelude::*;

/// How the indicators are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    /// Tables, or cards on a phone, to fill in.
    FillIn,
    /// Area × indicator, coloured by rate.
    HeatMap,
    /// A bar for each indicator.
    Bars,
}

/// The screen.
pub(in crate::view) fn indicators(store: Store) -> impl IntoView {
    let look = RwSignal::new(Look::FillIn);
    let narrow = store.settings.narrow.get();
    view! {
        <section class="screen" data-pace-line=move || store.settings.pace_line.get().then_some("")>
            <h2>{store.text(Text::Indicators)}</h2>
            {toolbar(store, look)}
            {problem_list(store)}
            {move || match look.get() {
                Look::HeatMap => heat_map::heat_map(store).into_any(),
                Look::Bars => bars::bars(store).into_any(),
                Look::FillIn if narrow => view! {
                    {cards::area_cards(store)}
                    {cards::station_cards(store)}
                }.into_any(),
                Look::FillIn => view! {
                    {table::area_tables(store)}
                    {station::station_tables(store)}
                    <p class="note">{store.text(Text::LegendKeys)}</p>
                }.into_any(),
            }}
            {lists::lists(store)}
            <p class="note">{store.text(Text::NoFormula)}</p>
        </section>
    }
}

fn toolbar(store: Store, look: RwSignal<Look>) -> impl IntoView {
    let looks = [
        (Look::FillIn, Text::ViewTable),
        (Look::HeatMap, Text::ViewHeatMap),
        (Look::Bars, Text::ViewBars),
    ];
    let looks = looks.map(|(choice, name)| {
        view! {
            <button
                type="button"
                aria-pressed=move || (look.get() == choice).to_string()
                on:click=move |_| look.set(choice)
            >
                {store.text(name)}
            </button>
        }
    });
    view! {
        <div class="toolbar">
            <div class="choice" role="group" aria-label=store.text(Text::ViewChoice)>
                {looks.collect_view()}
            </div>
            <label class="switch">
                <input
                    type="checkbox"
                    prop:checked=move || store.settings.pace_line.get()
                    on:change=move |event| store.settings.show_pace_line(event_target_checked(&event))
                />
                {store.text(Text::PaceLine)}
            </label>
            <p class="short-count">
                {move || match store.short.get() {
                    0 => store.text(Text::AllReached).to_owned(),
                    short => format!("▼ {}", store.message(&Message::Short(short))),
                }}
            </p>
        </div>
        {move || store.settings.pace_line.get().then(|| pace_note(store))}
        <ul class="legend" aria-label=store.text(Text::LegendTitle)>
            <li>{store.text(Text::LegendShort)}</li>
            <li>{store.text(Text::LegendNotAgreed)}</li>
            <li>{store.text(Text::LegendToFill)}</li>
        </ul>
    }
}

/// What the pace line is, and what its signs mean.
fn pace_note(store: Store) -> impl IntoView {
    use crate::document::Particular;
    let (line, texts) = store.with_editor(|editor| {
        let particulars = &editor.document().particulars;
        let line = particulars.months().and_then(crate::scoring::Months::pace);
        let text = |line| particulars.text(line);
        (line, (text(Particular::AssessedMonths), text(Particular::ServiceYearMonths)))
    });
    let text = match line {
        None => store.text(Text::PaceUnknown).to_owned(),
        Some(line) => store.message(&Message::PaceLine {
            assessed: texts.0,
            service_year: texts.1,
            percent: crate::number::Percent::of(line).to_string(),
        }),
    };
    view! {
        <p class="note pace-note">
            {text} " " {store.text(Text::PaceNote)}
            " ◁ " {store.text(Text::Behind)} " · ＝ " {store.text(Text::OnPace)}
            " · ▷ " {store.text(Text::Ahead)}
        </p>
    }
}

/// All refused texts of the tables in one place: the tables themselves may be scrolled away.
fn problem_list(store: Store) -> impl IntoView {
    let in_tables = |field: &Field| !matches!(field, Field::Score(_) | Field::Particular(_));
    move || {
        let problems = store.problems.get();
        let ours: Vec<(Field, Problem)> =
            problems.into_iter().filter(|(field, _)| in_tables(field)).collect();
        (!ours.is_empty()).then(|| {
            let links = ours.into_iter().map(|(field, _)| problem_link(store, field));
            let links = links.collect_view();
            view! {
                <div class="problem-list">
                    <h3>{store.text(Text::Problems)}</h3>
                    <ul>{links}</ul>
                </div>
            }
        })
    }
}

fn problem_link(store: Store, field: Field) -> impl IntoView {
    let language = store.settings.language.get_untracked();
    let label = store
        .with_editor(|editor| field_label(field, editor.document(), editor.scheme(), language));
    let go = move |_| {
        if let Some(element) = crate::browser::page::field_element(&store.hook(field)) {
            crate::browser::page::focus(&element);
        }
    };
    view! { <li><button type="button" class="link" on:click=go>{label}</button></li> }
}
