//! The heat map: area × indicator, each cell with its rate, its colour and its sign.

use super::columns::{Column, area_count, area_name, columns};
use crate::chart::Heat;
use crate::scoring::{Figure, FigureValue};
use crate::texts::{Text, figure_text};
use crate::view::store::Store;
use leptos::prelude::*;

/// The picture: indicators down, areas across, so that it fits a phone.
pub(super) fn heat_map(store: Store) -> impl IntoView {
    let areas = area_count(store);
    let columns = columns(store);
    let names = (0..areas).map(|area| {
        view! { <th scope="col" lang="zh-CN">{area_name(store, area)}</th> }
    });
    let rows = columns.iter().map(|column| row(store, column, areas)).collect_view();
    view! {
        <div class="scroller" role="group" tabindex="0" aria-label=store.text(Text::ViewHeatMap)>
            <table class="heat-map">
                <caption class="unseen">{store.text(Text::ViewHeatMap)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{store.text(Text::Indicator)}</th>
                        {names.collect_view()}
                        <th scope="col">{store.text(Text::Sum)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn row(store: Store, column: &Column, areas: usize) -> impl IntoView + use<> {
    let cells = (0..areas).map(|area| {
        let hook = format!("area/{}/{}/rate", area + 1, column.key);
        cell(store, hook, Figure::AreaRate(area, column.at))
    });
    let cells = cells.collect_view();
    let sum = cell(store, format!("areas/{}/rate", column.key), Figure::ColumnRate(column.at));
    view! { <tr><th scope="row" lang="zh-CN">{column.full_name()}</th>{cells}{sum}</tr> }
}

fn cell(store: Store, hook: String, figure: Figure) -> impl IntoView {
    let signal = store.figure(figure);
    let colour = signal.clone();
    let heat = move || match colour.get() {
        FigureValue::Completion(completion) => Heat::of(completion).name(),
        FigureValue::Sum(_) | FigureValue::Share(_) => Heat::None.name(),
    };
    view! { <td data-heat=heat><span data-figure=hook>{move || figure_text(signal.get())}</span></td> }
}
