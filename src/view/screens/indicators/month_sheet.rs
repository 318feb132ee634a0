//! 录入本月: one month across all indicators of an area, or of the station.

use super::choices::{Choices, Logged, MOST_ACROSS, choices};
use super::month_cells::{markable, selectable_months};
use super::names::{area_name, item_name};
use super::places::Places;
use super::turning::{no_period, turn};
use crate::browser::clock;
use crate::document::{Amount, Field, List, Value, When};
use crate::editor::{Action, Direction};
use crate::number::Decimal;
use crate::scoring::{Month, Quantity};
use crate::texts::ByMonthText;
use crate::view::controls::{
    El, button, el, label, note, number_input, problems_of, watch_station,
};
use crate::view::piece::{Piece, piece};
use crate::view::store::Store;
use leptos::prelude::event_target_value;
use std::rc::Rc;

/// The sheet.
pub(in crate::view) fn month_sheet(store: Store) -> Vec<El> {
    store.track_lists();
    let period = watch_station(store, move || {
        store.with_editor(|editor| editor.document().assessed_months())
    });
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
    let known = store.logged.get_untracked().filter(|month| period.contains(month));
    let this = known.or(today.filter(|month| period.contains(month))).unwrap_or(last);
    store.logged.replace(Some(this));
    let (list, period) = (choices.clone(), period.to_vec());
    let select = months(store, &period);
    vec![
        select,
        choice_of_places(store, &choices),
        el("div").changing(move || {
            let month = store.logged.get().unwrap_or(last);
            match list.logged(store) {
                Logged::Workers => {
                    let mut parts = piece(store, Piece::WorkersOfMonth);
                    parts.push(onward(store, Logged::Workers));
                    parts
                }
                place => amounts(store, place, month, period.clone()),
            }
        }),
    ]
}

fn months(store: Store, period: &[Month]) -> El {
    let option = |month: &Month| {
        let month = *month;
        el("option")
            .attr("value", month.to_string())
            .text(month.to_string())
            .selected(move || store.logged.get() == Some(month))
    };
    let select = el("select")
        .attr("aria-label", store.text(ByMonthText::Month))
        .children(period.iter().map(option).collect::<Vec<El>>())
        .on("change", move |event| {
            store.logged.set_if_changed(event_target_value(&event).parse().ok());
        });
    let name = el("span").attr("aria-hidden", "true").text(store.text(ByMonthText::Month));
    el("label").class("switch").child(name).child(select)
}

/// What there is to log, in the order in which it is logged.
fn places(store: Store) -> Vec<Logged> {
    let areas = (0..store.rows(List::Areas).len()).map(Logged::Area);
    areas.chain([Logged::Station, Logged::Workers]).collect()
}

/// The areas, the station and the workers.
fn choice_of_places(store: Store, choices: &Rc<Choices>) -> El {
    let all: Rc<[Logged]> = places(store).into();
    let (named, shown, listed) = (all.clone(), all.clone(), all.clone());
    let (chosen, choose) = (choices.clone(), choices.clone());
    let places = Places {
        count: all.len(),
        are_many: all.len() > MOST_ACROSS + 2,
        name: Rc::new(move |at| named.get(at).map(|of| place_name(store, *of)).unwrap_or_default()),
        is_chosen: Rc::new(move |at| shown.get(at) == Some(&chosen.logged(store))),
        choose: Rc::new(move |at| {
            listed.get(at).into_iter().for_each(|place| choose.logged.set_if_changed(*place));
        }),
    };
    places.choice(store.text(ByMonthText::Place))
}

fn place_name(store: Store, place: Logged) -> String {
    match place {
        Logged::Area(area) => area_name(store, area),
        Logged::Station => store.text(ByMonthText::Station).to_owned(),
        Logged::Workers => store.text(ByMonthText::Workers).to_owned(),
    }
}

/// What of a place is listed: amounts by months, amounts that are single numbers, and how many are not agreed.
type Listed = (Vec<Amount>, Vec<Amount>, usize);

fn listed(store: Store, place: Logged) -> Listed {
    store.with_editor(|editor| {
        let document = editor.document();
        let amounts: Vec<Amount> = match place {
            Logged::Area(area) => {
                (0..document.indicators.len()).map(|at| Amount::Area(area, at)).collect()
            }
            Logged::Station => (0..document.station.len()).map(Amount::Station).collect(),
            Logged::Workers => Vec::new(),
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

fn amounts(store: Store, place: Logged, month: Month, period: Vec<Month>) -> Vec<El> {
    let shown = watch_station(store, move || listed(store, place));
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
                parts.push(note(store.text(ByMonthText::MonthNote)));
            }
            if *skipped > 0 {
                let words = ByMonthText::skipped(*skipped, language);
                parts.push(note(words));
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
        // What was half-typed gives way to the number that is seen to count.
        let set = Action::Set(field, Value::Quantity(Quantity::Amount(after)));
        store.dispatch_over(set, vec![field]);
    }
}

/// On to the next place, and behind the last one out of the sheet.
fn onward(store: Store, place: Logged) -> El {
    let next = places(store).into_iter().skip_while(|of| *of != place).nth(1);
    let words = match next {
        Some(next) => ByMonthText::next(place_name(store, next), store.language()),
        None => store.text(ByMonthText::Done).to_owned(),
    };
    let choices = choices(store);
    button(words, move || match next {
        Some(next) => choices.logged.set_if_changed(next),
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
