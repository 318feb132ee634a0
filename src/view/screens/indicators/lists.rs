//! Adding, renaming, removing and reordering areas and indicators.

use super::columns::area_count;
use crate::browser::page;
use crate::document::{
    AreaPart, Field, Indicator, IndicatorPart, StaffingField, StationIndicator, StationPart,
    WorkerField,
};
use crate::editor::{Action, Item, List};
use crate::scoring::IndicatorEntry;
use crate::texts::{FrameText, IndicatorText, Language, Phrase};
use crate::view::controls::{El, Key, button, el, keyed, keys, problems_of, text_input};
use crate::view::store::Store;
use leptos::prelude::*;

/// The three lists, each with what adds to it.
pub(in crate::view) fn lists(store: Store) -> Vec<El> {
    let heading = |text| el("h3").text(store.text(text));
    vec![
        heading(IndicatorText::Areas),
        entries(store, List::Areas),
        add(store, IndicatorText::AddArea, new_area),
        heading(IndicatorText::AreaIndicators),
        entries(store, List::Indicators),
        add(store, IndicatorText::AddIndicator, new_indicator),
        heading(IndicatorText::StationIndicators),
        entries(store, List::StationIndicators),
        add(store, IndicatorText::AddOverall, |store| new_station_indicator(store, true)),
        add(store, IndicatorText::AddStationSpecific, |store| new_station_indicator(store, false)),
    ]
}

fn entries(store: Store, list: List) -> El {
    let rows = move |Key { at, is_last, .. }: Key| vec![entry(store, list, at, is_last)];
    el("ol").child(keyed(move || keys(store, list), rows))
}

/// The inputs of an item, the first of which names it.
fn fields(list: List, at: usize) -> Vec<(Field, Phrase)> {
    match list {
        List::Areas => vec![(Field::Area(at, AreaPart::Communities), IndicatorText::Communities)],
        // Workers have a screen of their own.
        List::Workers | List::Scenarios => Vec::new(),
        List::Indicators => vec![
            (Field::Indicator(at, IndicatorPart::Name), IndicatorText::IndicatorName),
            (Field::Indicator(at, IndicatorPart::Group), IndicatorText::IndicatorGroup),
            (Field::Indicator(at, IndicatorPart::Unit), IndicatorText::Unit),
        ],
        List::StationIndicators => {
            vec![
                (Field::Station(at, StationPart::Name), IndicatorText::IndicatorName),
                (Field::Station(at, StationPart::Unit), IndicatorText::Unit),
            ]
        }
    }
}

fn entry(store: Store, list: List, at: usize, is_last: bool) -> El {
    let named_by = match list {
        List::Areas => Field::Area(at, AreaPart::Name),
        List::Indicators => Field::Indicator(at, IndicatorPart::Name),
        List::StationIndicators => Field::Station(at, StationPart::Name),
        List::Workers => Field::Staffing(StaffingField::Worker(at, WorkerField::Label)),
        List::Scenarios => Field::ScenarioName(at),
    };
    let name = move || {
        store.names.track();
        store.canonical(named_by)
    };
    let fields = fields(list, at);
    let mine: Vec<Field> = fields.iter().map(|(field, _)| *field).collect();
    let inputs = fields.into_iter().map(|(field, caption)| {
        let caption =
            el("span").class("caption").attr("aria-hidden", "true").text(store.text(caption));
        el("span").class("list-field").child(caption).child(text_input(store, field))
    });
    let act = move |sign: &'static str, words: fn(String, Language) -> String, action: Action| {
        let words = move || Some(words(name(), store.language()));
        button(sign, move || {
            edit(store, action.clone());
        })
        .class("small")
        .live("aria-label", words)
        .live("title", words)
    };
    let earlier =
        at.checked_sub(1).map(|to| act("↑", FrameText::move_up, Action::Move(list, at, to)));
    let later = (!is_last).then(|| act("↓", FrameText::move_down, Action::Move(list, at, at + 1)));
    let actions = el("span").class("list-actions").child(earlier).child(later).child(act(
        "✕",
        FrameText::remove,
        Action::Remove(list, at),
    ));
    let title = (list == List::Areas)
        .then(|| el("span").class("list-name").attr("lang", "zh-CN").live_text(name));
    el("li")
        .child(title)
        .children(inputs)
        .child(actions)
        .child(problems_of(store, move |field| mine.contains(&field)))
}

fn add(store: Store, name: Phrase, make: fn(Store) -> (Action, Field)) -> El {
    button(store.text(name), move || {
        let (action, field) = make(store);
        if edit(store, action) {
            focus_soon(store, field);
        }
    })
}

/// Carries out an edit of a list; whether it was accepted.
fn edit(store: Store, action: Action) -> bool {
    store.lists_open.set_if_changed(true);
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
    let name = IndicatorText::new_area(at + 1, store.language());
    let area = store.with_editor(|editor| editor.document().blank_area(&name));
    (Action::Insert(at, Item::Area(area)), Field::Area(at, AreaPart::Name))
}

fn new_indicator(store: Store) -> (Action, Field) {
    let (at, key, areas) = store.with_editor(|editor| {
        let document = editor.document();
        (document.indicators.len(), document.free_key(), document.areas.len())
    });
    let indicator = Indicator {
        key,
        group: String::new(),
        name: store.text(IndicatorText::NewIndicator).to_owned(),
        unit: String::new(),
    };
    let entries = vec![IndicatorEntry::default(); areas];
    (
        Action::Insert(at, Item::Indicator(indicator, entries)),
        Field::Indicator(at, IndicatorPart::Name),
    )
}

fn new_station_indicator(store: Store, overall: bool) -> (Action, Field) {
    let at = store.with_editor(|editor| {
        let document = editor.document();
        if overall { document.overall_count() } else { document.station.len() }
    });
    let name = store.text(IndicatorText::NewIndicator).to_owned();
    let indicator = StationIndicator { overall, name, ..StationIndicator::default() };
    (Action::Insert(at, Item::StationIndicator(indicator)), Field::Station(at, StationPart::Name))
}
