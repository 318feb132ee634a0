//! The indicators of the whole station: overall ones, then station-specific ones.

use crate::document::Field;
use crate::scoring::Figure;
use crate::texts::{Text, station_indicator_name};
use crate::view::controls::{figured, number_input, problems_of};
use crate::view::store::Store;
use leptos::prelude::*;

/// Both tables.
pub(super) fn station_tables(store: Store) -> impl IntoView {
    let (overall, all) = places(store);
    view! {
        <div class="station-tables">
            {(overall > 0).then(|| table(store, Text::Overall, 0, overall))}
            {(all > overall).then(|| table(store, Text::StationSpecific, overall, all))}
        </div>
    }
}

/// How many overall indicators there are, and how many of both kinds.
pub(super) fn places(store: Store) -> (usize, usize) {
    store.with_editor(|editor| {
        let document = editor.document();
        (document.overall_count(), document.station.len())
    })
}

/// The name of an indicator and its unit.
pub(super) fn name(store: Store, at: usize) -> (String, String) {
    let language = store.settings.language.get_untracked();
    store.with_editor(|editor| {
        let indicator = editor.document().station.get(at);
        indicator
            .map(|found| (station_indicator_name(&found.name, language), found.unit.clone()))
            .unwrap_or_default()
    })
}

fn table(store: Store, title: Text, from: usize, to: usize) -> impl IntoView {
    let rows = (from..to).map(|at| row(store, at)).collect_view();
    view! {
        <table class="station-table">
            <caption>{store.text(title)}</caption>
            <thead>
                <tr>
                    <th scope="col">{store.text(Text::Indicator)}</th>
                    <th scope="col">{store.text(Text::TargetHead)}</th>
                    <th scope="col">{store.text(Text::CompletedHead)}</th>
                    <th scope="col" class="rate-head">{store.text(Text::RateHead)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn row(store: Store, at: usize) -> impl IntoView {
    let name = move || {
        store.names.track();
        let (name, unit) = name(store, at);
        if unit.is_empty() { name } else { format!("{name} ({unit})") }
    };
    let problems = problems_of(store, move |field| {
        matches!(field, Field::StationTarget(row) | Field::StationCompleted(row) if row == at)
    });
    view! {
        <tr>
            <th scope="row" lang="zh-CN">{name}</th>
            <td>{number_input(store, Field::StationTarget(at))}</td>
            <td>{number_input(store, Field::StationCompleted(at))}</td>
            <td class="rate">
                <span data-figure=format!("station/{}/rate", at + 1) use:figured=(store, Figure::StationRate(at))></span>
            </td>
        </tr>
        <tr class="problem-row"><td colspan="4">{problems}</td></tr>
    }
}
