//! The same inputs on a phone: a card for each indicator, area by area.

use super::columns::{Column, area_count, area_name, columns};
use super::station;
use super::table::relabel;
use crate::document::Field;
use crate::scoring::Figure;
use crate::texts::Text;
use crate::view::controls::{figured, number_input, problems_of, text_input};
use crate::view::store::Store;
use leptos::prelude::*;

/// The areas and their sums.
pub(super) fn area_cards(store: Store) -> impl IntoView {
    let columns = columns(store);
    let areas = area_count(store);
    let sections = (0..areas).map(|area| area_section(store, area, &columns)).collect_view();
    let jumps = (0..areas).map(|area| jump(store, area)).collect_view();
    relabel(store);
    view! {
        <nav class="jumps" aria-label=store.text(Text::JumpToArea)>{jumps}</nav>
        {sections}
        {sums(store, &columns)}
    }
}

/// A way down to one area; the address of the page stays that of the screen.
fn jump(store: Store, area: usize) -> impl IntoView {
    let hook = store.hook(Field::AreaName(area));
    let go = move |_| crate::browser::page::focus_on(&format!("[data-field=\"{hook}\"]"));
    view! {
        <button type="button" on:click=go>
            {move || { store.names.track(); area_name(store, area) }}
        </button>
    }
}

fn area_section(store: Store, area: usize, columns: &[Column]) -> impl IntoView + use<> {
    let cards = columns.iter().map(|column| {
        let (target, completed) =
            (Field::AreaTarget(area, column.at), Field::AreaCompleted(area, column.at));
        let hook = format!("area/{}/{}/rate", area + 1, column.key);
        let figure = Figure::AreaRate(area, column.at);
        card(store, (column.full_name(), column.unit.clone()), target, completed, hook, figure)
    });
    let cards = cards.collect_view();
    let problems = problems_of(store, move |field| {
        matches!(field, Field::AreaName(row) | Field::AreaSocialWorkers(row) if row == area)
    });
    view! {
        <section class="card-section">
            <h3 class="card-head">{text_input(store, Field::AreaName(area))}</h3>
            <p class="card-workers">
                <span>{store.text(Text::SocialWorkers)}</span>
                {number_input(store, Field::AreaSocialWorkers(area))}
            </p>
            {problems}
            <ul class="cards">{cards}</ul>
        </section>
    }
}

/// One indicator: target, completed amount, rate.
fn card(
    store: Store,
    (name, unit): (String, String),
    target: Field,
    completed: Field,
    hook: String,
    figure: Figure,
) -> impl IntoView {
    let problems = problems_of(store, move |field| field == target || field == completed);
    view! {
        <li class="card">
            <h4 lang="zh-CN">{name} {(!unit.is_empty()).then(|| view! { <small>{format!(" ({unit})")}</small> })}</h4>
            <div class="card-entry">
                <span aria-hidden="true">{store.text(Text::TargetHead)}</span>
                {number_input(store, target)}
                <span aria-hidden="true">{store.text(Text::CompletedHead)}</span>
                {number_input(store, completed)}
                <span class="rate"><span data-figure=hook use:figured=(store, figure)></span></span>
            </div>
            {problems}
        </li>
    }
}

fn sums(store: Store, columns: &[Column]) -> impl IntoView + use<> {
    let cards = columns.iter().map(|column| {
        let hook = |what: &str| format!("areas/{}/{what}", column.key);
        view! {
            <li class="card">
                <h4 lang="zh-CN">{column.full_name()}</h4>
                <div class="card-entry">
                    <span>{store.text(Text::TargetHead)}</span>
                    <span class="sum" data-figure=hook("target") use:figured=(store, Figure::ColumnTarget(column.at))></span>
                    <span>{store.text(Text::CompletedHead)}</span>
                    <span class="sum" data-figure=hook("completed") use:figured=(store, Figure::ColumnCompleted(column.at))></span>
                    <span class="rate"><span data-figure=hook("rate") use:figured=(store, Figure::ColumnRate(column.at))></span></span>
                </div>
            </li>
        }
    });
    let cards = cards.collect_view();
    view! {
        <section class="card-section">
            <h3>{store.text(Text::Sum)}</h3>
            <p class="card-workers">
                <span>{store.text(Text::SocialWorkers)}</span>
                <span class="sum" data-figure="areas/social_workers" use:figured=(store, Figure::SocialWorkers)></span>
            </p>
            <ul class="cards">{cards}</ul>
        </section>
    }
}

/// The station's indicators.
pub(super) fn station_cards(store: Store) -> impl IntoView {
    let (overall, all) = station::places(store);
    let section = |title: Text, from: usize, to: usize| {
        let cards = (from..to).map(|at| {
            let hook = format!("station/{}/rate", at + 1);
            let (target, completed) = (Field::StationTarget(at), Field::StationCompleted(at));
            let name = station::name(store, at);
            card(store, name, target, completed, hook, Figure::StationRate(at))
        });
        let cards = cards.collect_view();
        view! {
            <section class="card-section">
                <h3>{store.text(title)}</h3>
                <ul class="cards">{cards}</ul>
            </section>
        }
    };
    view! {
        {(overall > 0).then(|| section(Text::Overall, 0, overall))}
        {(all > overall).then(|| section(Text::StationSpecific, overall, all))}
    }
}
