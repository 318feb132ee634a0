//! 按月 in the sheet of an indicator: its completed amount month by month, and the picture of their running sum.

use super::agreements::agreements;
use super::choices::choices;
use super::month_cells::{markable, selectable_months};
use super::names::area_name;
use super::turning::{no_period, turn, turn_back};
use crate::chart::Running;
use crate::document::{Amount, Field, List, Particular, When};
use crate::editor::Direction;
use crate::number::Percent;
use crate::scoring::{ChaseRow, Month, Quantity};
use crate::texts::{ByMonthText, when_words};
use crate::view::controls::{
    El, button, el, follow, note, number_input, problems_of, watch_station,
};
use crate::view::store::Store;
use leptos::prelude::event_target_value;
use std::fmt::Write;

/// The section of an indicator.
pub(super) fn by_month(store: Store, list: List, at: usize) -> Option<El> {
    let title = el("h3").text(store.text(ByMonthText::Title));
    let section = el("section").class("by-month").child(title);
    match list {
        List::StationIndicators => {
            Some(section.child(el("div").changing(move || amount(store, Amount::Station(at)))))
        }
        List::Indicators => {
            let shown = choices(store);
            let led = shown.clone();
            // The way to a month shows its area; the room, where it is open, follows it too.
            follow(move || {
                if let Some(
                    Field::Monthly(Amount::Area(area, _), _)
                    | Field::Agreed(Amount::Area(area, _), _),
                ) = store.led.get()
                {
                    led.area.set_if_changed(Some(area));
                }
            });
            Some(section.child(whose(store)).child(el("div").changing(move || {
                let area = shown.shown_area(store).unwrap_or(0);
                amount(store, Amount::Area(area, at))
            })))
        }
        List::Areas | List::Workers | List::Scenarios | List::Comments => None,
    }
}

/// Which area's amount.
fn whose(store: Store) -> El {
    let count = store.rows(List::Areas).len();
    let chosen = choices(store);
    let option = |area: usize| {
        let chosen = chosen.clone();
        el("option")
            .attr("value", area.to_string())
            .attr("lang", "zh-CN")
            .text(area_name(store, area))
            .selected(move || chosen.shown_area(store).unwrap_or(0) == area)
    };
    let options: Vec<El> = (0..count).map(option).collect();
    let select = el("select")
        .attr("aria-label", store.text(ByMonthText::Place))
        .children(options)
        .on("change", move |event| {
            let area = event_target_value(&event).parse().unwrap_or_default();
            chosen.area.set_if_changed(Some(area));
        });
    let name = el("span").attr("aria-hidden", "true").text(store.text(ByMonthText::Place));
    el("label").class("switch").child(name).child(select)
}

/// An amount: its months, or how it becomes months. Drawn anew only where another month is shown.
fn amount(store: Store, amount: Amount) -> Vec<El> {
    let shape = watch_station(store, move || {
        store.with_editor(|editor| {
            let document = editor.document();
            let is_kept = document.monthly.get(amount).is_some();
            (is_kept.then(|| document.months_of(amount)), document.assessed_months())
        })
    });
    let months = el("div").changing(move || {
        shape.with(|(months, period)| match months {
            Some(months) => strip(store, amount, months, period),
            None if period.is_empty() => no_period(store),
            None => single(store, amount, period),
        })
    });
    vec![months, agreements(store, amount)]
}

fn single(store: Store, amount: Amount, period: &[Month]) -> Vec<El> {
    let shown = store.field(amount.field());
    let words = move || {
        shown.with(|shown| match shown.text.as_str() {
            "" => store.text(ByMonthText::SingleBlank).to_owned(),
            text => ByMonthText::single(text, store.language()),
        })
    };
    vec![
        el("p").live_text(words),
        turn(store, vec![amount], ByMonthText::Where, period),
        note(store.text(ByMonthText::Note)),
    ]
}

fn strip(store: Store, amount: Amount, months: &[Month], period: &[Month]) -> Vec<El> {
    let language = store.language();
    let parts = std::iter::once(When::Before).chain(months.iter().copied().map(When::In));
    let part = |when: When| {
        let is_outside =
            matches!(when, When::In(month) if !period.is_empty() && !period.contains(&month));
        let outside = is_outside.then(|| el("small").text(store.text(ByMonthText::Outside)));
        let name = el("span").attr("aria-hidden", "true").text(when_words(when, language));
        let field = Field::Monthly(amount, when);
        let label = el("label").child(name).child(number_input(store, field));
        markable(el("li").child(label).child(outside), store, field)
    };
    let list = el("ul").class("months").children(parts.map(part).collect::<Vec<El>>());
    let belongs = move |field| matches!(field, Field::Monthly(of, _) if of == amount);
    let back = button(store.text(ByMonthText::TurnBack), move || turn_back(store, amount));
    vec![
        sum(store, amount),
        picture(store, amount),
        selectable_months(list, store, Direction::Right, belongs),
        el("div").child(problems_of(store, belongs)),
        note(store.text(ByMonthText::Note)),
        back,
    ]
}

/// The sum, which nobody types.
pub(super) fn sum(store: Store, amount: Amount) -> El {
    let shown = store.field(amount.field());
    let words = move || {
        shown.with(|shown| match shown.text.as_str() {
            "" => store.text(ByMonthText::NoSum).to_owned(),
            text => ByMonthText::sum(text, store.language()),
        })
    };
    el("p").class("sum-of-months").child(el("strong").live_text(words))
}

/// The running sum against the pace line.
fn picture(store: Store, amount: Amount) -> El {
    let running = watch_station(store, move || {
        store.with_editor(|editor| {
            let document = editor.document();
            let monthly = document.monthly.get(amount)?;
            let period = document.assessed_months();
            let months: Vec<Quantity> =
                period.iter().map(|month| monthly.months.get(*month)).collect();
            let year = document.particulars.months_in_force(Particular::ServiceYearMonths)?;
            let target = document.entry_of(amount)?.target;
            let row = match amount {
                Amount::Area(area, at) => ChaseRow::Area(area, at),
                Amount::Station(at) => ChaseRow::Station(at),
            };
            let agreed = document.entries(editor.scheme()).agreed(row).unwrap_or_default();
            Running::of(monthly.before, &months, (target, &agreed), year)
        })
    });
    let drawn = running.clone();
    el("div")
        .class("running")
        .attr("role", "img")
        .attr("aria-label", store.text(ByMonthText::Picture))
        .live("hidden", move || running.with(Option::is_none).then(String::new))
        .with(move |element| {
            let element = element.clone();
            follow(move || {
                let picture = drawn.with(|running| running.as_ref().map(svg));
                element.set_inner_html(&picture.unwrap_or_default());
            });
        })
}

/// A line through points, in hundredths of a percent of the picture.
fn line_through(points: &[(Percent, Percent)]) -> String {
    let mut line = String::new();
    for (at, (along, above)) in points.iter().enumerate() {
        let letter = if at == 0 { 'M' } else { 'L' };
        // Writing to a string does not fail.
        let _ = write!(line, "{letter}{} {}", along.hundredths(), 10_000 - above.hundredths());
    }
    line
}

fn svg(running: &Running) -> String {
    let line = line_through(&running.points);
    let end = running.points.last().map_or(0, |(along, _)| along.hundredths());
    [
        "<svg viewBox=\"0 0 10000 10000\" preserveAspectRatio=\"none\"><path class=\"area\" d=\"",
        &line,
        "L",
        &end.to_string(),
        " 10000H0z\"/><path class=\"pace\" vector-effect=\"non-scaling-stroke\" d=\"",
        &line_through(&running.pace),
        "\"/><path class=\"done\" vector-effect=\"non-scaling-stroke\" d=\"",
        &line,
        "\"/></svg>",
    ]
    .concat()
}
