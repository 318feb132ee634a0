//! The area table: a row for each area, target, completed amount and rate for each indicator.

use super::blocks::blocks;
use super::columns::{Column, area_count, area_name, columns, groups};
use crate::document::Field;
use crate::scoring::Figure;
use crate::texts::Text;
use crate::view::controls::{figured, label, number_input, problems_of, text_input};
use crate::view::store::Store;
use leptos::prelude::*;

/// All blocks of the table.
pub(super) fn area_tables(store: Store) -> impl IntoView {
    let blocks = blocks(&columns(store));
    let tables = blocks.into_iter().enumerate().map(|(at, block)| table(store, block, at == 0));
    let tables = tables.collect_view();
    view! {
        <div class="tables">
            <h3>{store.text(Text::AreaTable)}</h3>
            {tables}
        </div>
        {relabel(store)}
    }
}

/// One block; the first one has the areas' names and social workers as inputs.
fn table(store: Store, block: Vec<Column>, first: bool) -> impl IntoView {
    let rows = (0..area_count(store)).map(|area| row(store, area, &block, first)).collect_view();
    let names: Vec<String> = block.iter().map(|column| column.name.clone()).collect();
    view! {
        <div class="scroller" role="group" tabindex="0" aria-label=names.join("、")>
            <table class="area-table">
                <caption class="unseen">{store.text(Text::AreaTable)}</caption>
                {head(store, &block, first)}
                <tbody>{rows}</tbody>
                {sums(store, &block, first)}
            </table>
        </div>
    }
}

fn head(store: Store, block: &[Column], first: bool) -> impl IntoView + use<> {
    let top = groups(block).into_iter().map(|group| {
        let span = (3 * group.len()).to_string();
        match group {
            [column] if column.group.is_empty() => view! {
                <th scope="colgroup" colspan="3" rowspan="2">{name(column)}</th>
            }
            .into_any(),
            group => {
                let title = group.first().map(|column| column.group.clone());
                view! { <th scope="colgroup" colspan=span>{title}</th> }.into_any()
            }
        }
    });
    let grouped = block.iter().filter(|column| !column.group.is_empty());
    let names = grouped.map(|column| {
        view! { <th scope="colgroup" colspan="3">{name(column)}</th> }
    });
    let thirds = block.iter().map(|_| {
        view! {
            <th scope="col">{store.text(Text::TargetHead)}</th>
            <th scope="col">{store.text(Text::CompletedHead)}</th>
            <th scope="col" class="rate-head">{store.text(Text::RateHead)}</th>
        }
    });
    view! {
        <thead>
            <tr>
                <th scope="col" rowspan="3" class="area-head">{store.text(Text::Area)}</th>
                {first.then(|| view! {
                    <th scope="col" rowspan="3" class="workers-head">{store.text(Text::SocialWorkers)}</th>
                })}
                {top.collect_view()}
            </tr>
            <tr>{names.collect_view()}</tr>
            <tr>{thirds.collect_view()}</tr>
        </thead>
    }
}

fn name(column: &Column) -> impl IntoView + use<> {
    view! {
        {column.name.clone()}
        {(!column.unit.is_empty()).then(|| view! { <small>{format!(" ({})", column.unit)}</small> })}
    }
}

fn row(store: Store, area: usize, block: &[Column], first: bool) -> impl IntoView + use<> {
    let cells = block.iter().map(|column| {
        let hook = format!("area/{}/{}/rate", area + 1, column.key);
        view! {
            <td>{number_input(store, Field::AreaTarget(area, column.at))}</td>
            <td>{number_input(store, Field::AreaCompleted(area, column.at))}</td>
            <td class="rate">
                <span data-figure=hook use:figured=(store, Figure::AreaRate(area, column.at))></span>
            </td>
        }
    });
    let cells = cells.collect_view();
    let mine: Vec<usize> = block.iter().map(|column| column.at).collect();
    let width = 1 + usize::from(first) + 3 * block.len();
    let problems = problems_of(store, move |field| match field {
        Field::AreaTarget(row, at) | Field::AreaCompleted(row, at) => {
            row == area && mine.contains(&at)
        }
        Field::AreaName(row) | Field::AreaSocialWorkers(row) => first && row == area,
        _ => false,
    });
    let head = if first {
        text_input(store, Field::AreaName(area)).into_any()
    } else {
        view! { <span>{move || { store.names.track(); area_name(store, area) }}</span> }.into_any()
    };
    view! {
        <tr>
            <th scope="row" lang="zh-CN">{head}</th>
            {first.then(|| view! {
                <td class="workers">{number_input(store, Field::AreaSocialWorkers(area))}</td>
            })}
            {cells}
        </tr>
        <tr class="problem-row"><td colspan=width.to_string()>{problems}</td></tr>
    }
}

/// 合计: the sums and the rate of the sums.
fn sums(store: Store, block: &[Column], first: bool) -> impl IntoView + use<> {
    let cells = block.iter().map(|column| {
        let hook = |what: &str| format!("areas/{}/{what}", column.key);
        view! {
            <td class="sum"><span data-figure=hook("target") use:figured=(store, Figure::ColumnTarget(column.at))></span></td>
            <td class="sum"><span data-figure=hook("completed") use:figured=(store, Figure::ColumnCompleted(column.at))></span></td>
            <td class="rate"><span data-figure=hook("rate") use:figured=(store, Figure::ColumnRate(column.at))></span></td>
        }
    });
    view! {
        <tfoot>
            <tr>
                <th scope="row">{store.text(Text::Sum)}</th>
                {first.then(|| view! {
                    <td class="sum"><span data-figure="areas/social_workers" use:figured=(store, Figure::SocialWorkers)></span></td>
                })}
                {cells.collect_view()}
            </tr>
        </tfoot>
    }
}

/// After an area was renamed, its inputs are called by the new name. One effect for the whole
/// table instead of one for each of its thousands of inputs.
pub(super) fn relabel(store: Store) {
    let effect = RenderEffect::new(move |before: Option<()>| {
        store.names.track();
        if before.is_some() {
            crate::browser::page::relabel("#content [data-field][aria-label]", |hook| {
                store.field_of(hook).map(|field| label(store, field))
            });
        }
    });
    StoredValue::new_local(effect);
}
