//! 录入本月: one month across all indicators of an area, or of the station.

use super::choices::{Choices, MOST_ACROSS, choices};
use super::month_cells::{markable, selectable_months};
use super::names::{area_name, item_name};
use super::turning::{no_period, turn, watched};
use crate::browser::clock;
use crate::document::{Amount, Field, List, Value, When};
use crate::editor::{Action, Direction};
use crate::number::Decimal;
use crate::scoring::{Month, Quantity};
use crate::texts::ByMonthText;
use crate::view::controls::{El, button, el, label, number_input, problems_of};
use crate::view::store::Store;
use leptos::prelude::event_target_value;
use std::rc::Rc;

/// The sheet.
pub(in crate::view) fn month_sheet(store: Store) -> Vec<El> {
    store.track_lists();
    let period =
        watched(store, move || store.with_editor(|editor| editor.document().assessed_months()));
    vec![el("div").class("month-sheet").changing(move || {
        period.with(|period| match period.last() {
            None => no_period(store),
            Some(last) => month(store, period, *last),
        })
    })]
}

fn month(store: Store, period: &[Month], last: Month) -> Vec<El> {
    let choices = choices(store);
    let today = clock::today().get(..7).and_then(|month| month.parse::<Month>().ok());
    let known = choices.month.get_untracked().filter(|month| period.contains(month));
    let this = known.or(today.filter(|month| period.contains(month))).unwrap_or(last);
    choices.month.replace(Some(this));
    let (list, period) = (choices.clone(), period.to_vec());
    let select = months(store, &choices, &period);
    vec![
        select,
        places(store, &choices),
        el("div").changing(move || {
            let month = list.month.get().unwrap_or(last);
            let place = list.logged_place(store);
            amounts(store, place, month, period.clone())
        }),
    ]
}

fn months(store: Store, choices: &Rc<Choices>, period: &[Month]) -> El {
    let option = |month: &Month| {
        let (month, chosen) = (*month, choices.clone());
        el("option")
            .attr("value", month.to_string())
            .text(month.to_string())
            .selected(move || chosen.month.get() == Some(month))
    };
    let choose = choices.clone();
    let select = el("select")
        .attr("aria-label", store.text(ByMonthText::Month))
        .children(period.iter().map(option).collect::<Vec<El>>())
        .on("change", move |event| {
            choose.month.set_if_changed(event_target_value(&event).parse().ok());
        });
    let name = el("span").attr("aria-hidden", "true").text(store.text(ByMonthText::Month));
    el("label").class("switch").child(name).child(select)
}

/// The areas and the station: buttons, or a list once there are many.
fn places(store: Store, choices: &Rc<Choices>) -> El {
    let count = store.rows(List::Areas).len();
    let places: Vec<Option<usize>> = (0..count).map(Some).chain([None]).collect();
    if count > MOST_ACROSS {
        let option = |place: Option<usize>| {
            let chosen = choices.clone();
            el("option")
                .attr("value", place.map_or(0, |at| at + 1).to_string())
                .text(place_name(store, place))
                .selected(move || chosen.logged_place(store) == place)
        };
        let options: Vec<El> = places.into_iter().map(option).collect();
        let choose = choices.clone();
        return el("select")
            .class("areas")
            .attr("aria-label", store.text(ByMonthText::Place))
            .children(options)
            .on("change", move |event| {
                let number = event_target_value(&event).parse::<usize>().unwrap_or_default();
                choose.monthly_place.set_if_changed(number.checked_sub(1));
            });
    }
    let one = |place: Option<usize>| {
        let (choose, chosen) = (choices.clone(), choices.clone());
        button("", move || choose.monthly_place.set_if_changed(place))
            .live_text(move || place_name(store, place))
            .live("aria-pressed", move || Some((chosen.logged_place(store) == place).to_string()))
    };
    let buttons: Vec<El> = places.into_iter().map(one).collect();
    el("div")
        .class("choice areas")
        .attr("role", "group")
        .attr("aria-label", store.text(ByMonthText::Place))
        .children(buttons)
}

fn place_name(store: Store, place: Option<usize>) -> String {
    match place {
        Some(area) => area_name(store, area),
        None => store.text(ByMonthText::Station).to_owned(),
    }
}

/// What of a place is listed: amounts by months, amounts that are single numbers, and how many are not agreed.
type Listed = (Vec<Amount>, Vec<Amount>, usize);

fn listed(store: Store, place: Option<usize>) -> Listed {
    store.with_editor(|editor| {
        let document = editor.document();
        let amounts: Vec<Amount> = match place {
            Some(area) => (0..document.indicators.len()).map(|at| Amount::Area(area, at)).collect(),
            None => (0..document.station.len()).map(Amount::Station).collect(),
        };
        let (mut monthly, mut single, mut skipped) = (Vec::new(), Vec::new(), 0);
        for amount in amounts {
            let target = document.entry_of(amount).map(|entry| entry.target);
            if document.monthly.get(amount).is_some() {
                monthly.push(amount);
            } else if target == Some(Quantity::NotAgreed) {
                skipped += 1;
            } else {
                single.push(amount);
            }
        }
        (monthly, single, skipped)
    })
}

fn amounts(store: Store, place: Option<usize>, month: Month, period: Vec<Month>) -> Vec<El> {
    let shown = watched(store, move || listed(store, place));
    let language = store.language();
    let list = el("div").changing(move || {
        shown.with(|(monthly, single, skipped)| {
            let mut parts = Vec::new();
            if !monthly.is_empty() {
                let rows = monthly.iter().map(|amount| row(store, *amount, month));
                let rows: Vec<El> = rows.collect();
                let list = el("ul").class("logged").children(rows);
                let first = monthly.first().copied();
                let belongs = move |field| match field {
                    Field::Monthly(of, When::In(at)) => {
                        at == month && first.is_some_and(|first| is_beside(first, of))
                    }
                    _ => false,
                };
                parts.push(selectable_months(list, store, Direction::Down, belongs));
                parts.push(el("div").child(problems_of(store, belongs)));
                parts.push(el("p").class("note").text(store.text(ByMonthText::MonthNote)));
            }
            if *skipped > 0 {
                let words = ByMonthText::skipped(*skipped, language);
                parts.push(el("p").class("note").text(words));
            }
            if !single.is_empty() {
                let words = ByMonthText::singles(single.len(), language);
                parts.push(el("p").text(words));
                parts.push(turn(store, single.clone(), ByMonthText::WhereAll, &period));
            }
            parts
        })
    });
    vec![list, onward(store, place)]
}

/// A row: what was done this month, one more or less of it, and the sum beside the name.
fn row(store: Store, amount: Amount, month: Month) -> El {
    let field = Field::Monthly(amount, When::In(month));
    let (list, at) = match amount {
        Amount::Area(_, at) => (List::Indicators, at),
        Amount::Station(at) => (List::StationIndicators, at),
    };
    let shown = store.field(amount.field());
    let sum = move || {
        shown.with(|shown| match shown.text.as_str() {
            "" => "—".to_owned(),
            text => ByMonthText::running(text, store.language()),
        })
    };
    let name = el("span").attr("lang", "zh-CN").live_text(move || item_name(store, list, at));
    let who = el("p").child(name).child(el("small").live_text(sum));
    let called = label(store, field);
    let less = button("", move || step(store, field, Decimal::whole(-1)))
        .class("less")
        .attr("aria-label", ByMonthText::less(&called, store.language()));
    let more = button("", move || step(store, field, Decimal::whole(1)))
        .class("more")
        .attr("aria-label", ByMonthText::more(&called, store.language()));
    let input = number_input(store, field)
        .attr("placeholder", store.text(ByMonthText::ThisMonth))
        .attr("inputmode", "decimal");
    markable(el("li").child(who).child(less).child(input).child(more), store, field)
}

/// One more or one less; a blank month begins at 0, and nothing goes below it.
fn step(store: Store, field: Field, by: Decimal) {
    let value = store.with_editor(|editor| editor.value(field));
    let before = value.and_then(|value| value.quantity()?.amount()).unwrap_or(Decimal::ZERO);
    let after = before + by;
    if after >= Decimal::ZERO {
        store.dispatch(Action::Set(field, Value::Quantity(Quantity::Amount(after))));
    }
}

/// On to the next area, and behind the last place out of the sheet.
fn onward(store: Store, place: Option<usize>) -> El {
    let count = store.rows(List::Areas).len();
    let next = place.map(|area| Some(area + 1).filter(|area| *area < count));
    let words = match next {
        Some(next) => ByMonthText::next(place_name(store, next), store.language()),
        None => store.text(ByMonthText::Done).to_owned(),
    };
    let choices = choices(store);
    button(words, move || match next {
        Some(next) => choices.monthly_place.set_if_changed(next),
        None => {
            store.close_layer();
        }
    })
    .class("primary onward")
}

/// Whether two amounts are of the same area, or both of the station.
fn is_beside(one: Amount, other: Amount) -> bool {
    match (one, other) {
        (Amount::Area(one, _), Amount::Area(other, _)) => one == other,
        (Amount::Station(_), Amount::Station(_)) => true,
        _ => false,
    }
}
