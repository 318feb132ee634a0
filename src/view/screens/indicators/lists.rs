//! Adding, renaming, removing and reordering areas and indicators.

use super::columns::area_count;
use crate::browser::page;
use crate::document::{Field, Indicator, StationIndicator};
use crate::editor::{Action, Item, List};
use crate::scoring::IndicatorEntry;
use crate::texts::{Message, Text};
use crate::view::controls::{problems_of, text_input};
use crate::view::store::Store;
use leptos::prelude::*;

/// The three lists, folded until they are wanted.
pub(super) fn lists(store: Store) -> impl IntoView {
    let areas = (0..area_count(store)).map(|at| {
        let fields = vec![(Field::AreaCommunities(at), Text::Communities)];
        entry(store, List::Areas, at, Field::AreaName(at), fields)
    });
    let areas = areas.collect_view();
    let (indicators, station) = store.with_editor(|editor| {
        (editor.document().indicators.len(), editor.document().station.len())
    });
    let indicators = (0..indicators).map(|at| {
        let fields = vec![
            (Field::IndicatorGroup(at), Text::IndicatorGroup),
            (Field::IndicatorName(at), Text::IndicatorName),
            (Field::IndicatorUnit(at), Text::Unit),
        ];
        entry(store, List::Indicators, at, Field::IndicatorName(at), fields)
    });
    let indicators = indicators.collect_view();
    let station = (0..station).map(|at| {
        let fields = vec![
            (Field::StationName(at), Text::IndicatorName),
            (Field::StationUnit(at), Text::Unit),
        ];
        entry(store, List::StationIndicators, at, Field::StationName(at), fields)
    });
    let station = station.collect_view();
    view! {
        <details
            class="lists"
            open=store.lists_open.get_untracked()
            on:toggle=move |event| store.lists_open.set(page::is_open(&event))
        >
            <summary>{store.text(Text::EditLists)}</summary>
            <h3>{store.text(Text::Areas)}</h3>
            <ol>{areas}</ol>
            {add(store, Text::AddArea, new_area)}
            <h3>{store.text(Text::AreaIndicators)}</h3>
            <ol>{indicators}</ol>
            {add(store, Text::AddIndicator, new_indicator)}
            <h3>{store.text(Text::StationIndicators)}</h3>
            <ol>{station}</ol>
            {add(store, Text::AddOverall, |store| new_station_indicator(store, true))}
            {add(store, Text::AddStationSpecific, |store| new_station_indicator(store, false))}
        </details>
    }
}

fn entry(
    store: Store,
    list: List,
    at: usize,
    named_by: Field,
    fields: Vec<(Field, Text)>,
) -> impl IntoView {
    let mine: Vec<Field> = fields.iter().map(|(field, _)| *field).collect();
    let inputs = fields.into_iter().map(|(field, caption)| {
        view! {
            <span class="list-field">
                <span class="caption" aria-hidden="true">{store.text(caption)}</span>
                {text_input(store, field)}
            </span>
        }
    });
    let inputs = inputs.collect_view();
    let name = move || {
        store.names.track();
        store.canonical(named_by)
    };
    let button = move |sign: &'static str, message: fn(String) -> Message, act: Action| {
        let text = move || store.message(&message(name()));
        view! {
            <button type="button" class="small" aria-label=text title=text on:click=move |_| {
                edit(store, act.clone());
            }>
                {sign}
            </button>
        }
    };
    let earlier = at.checked_sub(1).map(|to| button("↑", Message::MoveUp, Action::Move(list, at, to)));
    view! {
        <li>
            {(list == List::Areas).then(|| view! { <span class="list-name" lang="zh-CN">{name}</span> })}
            {inputs}
            <span class="list-actions">
                {earlier}
                {button("↓", Message::MoveDown, Action::Move(list, at, at + 1))}
                {button("✕", Message::Remove, Action::Remove(list, at))}
            </span>
            {problems_of(store, move |field| mine.contains(&field))}
        </li>
    }
}

fn add(store: Store, name: Text, make: fn(Store) -> (Action, Field)) -> impl IntoView {
    let act = move |_| {
        let (action, field) = make(store);
        if edit(store, action) {
            focus_soon(store, field);
        }
    };
    view! { <button type="button" on:click=act>{store.text(name)}</button> }
}

/// Carries out an edit of a list; whether it was accepted.
fn edit(store: Store, action: Action) -> bool {
    store.lists_open.set(true);
    store.dispatch(action)
}

/// Puts the focus into an input that is about to be drawn.
fn focus_soon(store: Store, field: Field) {
    request_animation_frame(move || {
        if let Some(element) = page::field_element(&store.hook(field)) {
            page::focus(&element);
        }
    });
}

fn new_area(store: Store) -> (Action, Field) {
    let at = area_count(store);
    let name = store.message(&Message::NewArea(at + 1));
    let area = store.with_editor(|editor| editor.document().blank_area(&name));
    (Action::Insert(at, Item::Area(area)), Field::AreaName(at))
}

fn new_indicator(store: Store) -> (Action, Field) {
    let (at, key, areas) = store.with_editor(|editor| {
        let document = editor.document();
        (document.indicators.len(), document.free_key(), document.areas.len())
    });
    let indicator = Indicator {
        key,
        group: String::new(),
        name: store.text(Text::NewIndicator).to_owned(),
        unit: String::new(),
    };
    let entries = vec![IndicatorEntry::default(); areas];
    (Action::Insert(at, Item::Indicator(indicator, entries)), Field::IndicatorName(at))
}

fn new_station_indicator(store: Store, overall: bool) -> (Action, Field) {
    let at = store.with_editor(|editor| {
        let document = editor.document();
        if overall { document.overall_count() } else { document.station.len() }
    });
    let name = store.text(Text::NewIndicator).to_owned();
    let indicator = StationIndicator { overall, name, ..StationIndicator::default() };
    (Action::Insert(at, Item::StationIndicator(indicator)), Field::StationName(at))
}
