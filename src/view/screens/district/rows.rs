//! The stations by name: a table, on a phone a list; who is near a line; what is looked for.

use super::parts::{figure, head, name, of_row, on_screen_and_paper};
use super::state::State;
use crate::chart::rank;
use crate::district::{Border, District, Row};
use crate::scoring::{Group, Scheme, StaffingFigure};
use crate::texts::{
    DistrictText, Phrase, border_words, district_grade_note, district_total, grade_range,
    near_words, party_points, rank_text, shown_name, staffing_text, up_words,
};
use crate::view::controls::{
    El, button, col_head, el, headed_table, note, row_head, scroller, switch, tick,
};
use crate::view::store::Store;
use leptos::prelude::event_target_value;
use std::rc::Rc;

/// Who is near a line between two grades.
pub(super) fn near(store: Store, district: &Rc<District>) -> El {
    let language = store.language();
    let lines = district.rows.iter().enumerate().filter_map(|(at, row)| {
        let border: Border = row.border?;
        let words = border_words(border, &district.scheme, language);
        let sign = match border {
            Border::Below { .. } => "below",
            Border::Above { .. } => "above",
        };
        Some(
            el("li")
                .attr("data-near", sign)
                .child(name(store, district, at))
                .child(el("span").text(words)),
        )
    });
    let lines: Vec<El> = lines.collect();
    el("section")
        .class("district-near")
        .attr("aria-label", store.text(DistrictText::NearTitle))
        .child(el("h3").text(store.text(DistrictText::NearTitle)))
        .child(note(near_words(district, language)))
        .child((!lines.is_empty()).then(|| el("ul").children(lines)))
}

/// What is looked for, and whether ranks are shown.
pub(super) fn choices(store: Store, state: &'static State, district: &Rc<District>) -> El {
    let of = district.clone();
    let value = state.filter.get_untracked();
    let checked = state.only_near.get_untracked();
    let input = el("input")
        .class("text")
        .attr("type", "search")
        .attr("id", "district-filter")
        .attr("autocomplete", "off")
        .attr("value", value)
        .on("input", move |event| {
            state.filter.set_if_changed(event_target_value(&event));
        });
    let only = tick(checked, move |is_on| state.only_near.set_if_changed(is_on));
    let ranks = button(store.text(DistrictText::ShowRanks), move || {
        state.ranked.set(!state.ranked.get_untracked());
    })
    .pressed(move || state.ranked.get());
    let shown = move || {
        let (shown, all) = (state.shown(&of), of.rows.len());
        if shown == all { String::new() } else { DistrictText::shown(shown, all, store.language()) }
    };
    let note = move || match state.ranked.get() {
        true => store.text(DistrictText::RankNote).to_owned(),
        false => String::new(),
    };
    el("div")
        .class("district-choices")
        .child(
            el("div")
                .class("toolbar")
                .child(
                    el("label")
                        .class("switch")
                        .child(el("span").text(store.text(DistrictText::Filter)))
                        .child(input),
                )
                .child(switch(only, store.text(DistrictText::OnlyNear)))
                .child(ranks),
        )
        .child(el("p").class("note").attr("role", "status").live_text(shown))
        .child(el("p").class("note rank-note").live_text(note))
}

/// The stations by name.
pub(super) fn rows(store: Store, state: &'static State, district: &Rc<District>) -> El {
    let (of, printed) = (district.clone(), district.clone());
    let narrow = store.settings.narrow.get_untracked();
    let screen = move |ranked| match narrow {
        true => list(store, state, &of, ranked),
        false => table(store, state, &of, ranked),
    };
    // A table however narrow the screen is, and whatever is looked for on it.
    let paper = move |ranked| vec![table_of(store, &printed, ranked, Where::Paper, |row, _| row)];
    el("section")
        .children(head(store, DistrictText::ByName, None))
        .child(on_screen_and_paper(state, screen, paper))
}

/// Draws the figure of a row.
type Draw = Box<dyn Fn(usize, &Row) -> El>;

/// One thing that is shown of every station: its name, and the figure of a row.
struct Shown {
    name: String,
    draw: Draw,
}

/// Where the stations are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Where {
    Screen,
    /// Its figures are those of the screen, whose hooks they do not have.
    Paper,
}

impl Where {
    /// A figure of a station.
    fn figure(self, row: usize, what: &str, text: String) -> El {
        match self {
            Where::Screen => figure(of_row(row, what), text),
            Where::Paper => el("span").text(text),
        }
    }
}

/// What is shown of every station, in the order of the columns.
fn shown(store: Store, district: &Rc<District>, ranked: bool, on: Where) -> Vec<Shown> {
    let (language, scheme) = (store.language(), district.scheme.clone());
    let text = |text: Phrase| store.text(text).to_owned();
    let mut all = Vec::new();
    let mut add = |name: String, draw: Draw| {
        all.push(Shown { name, draw });
    };
    let of = scheme.clone();
    add(
        text(DistrictText::Total),
        Box::new(move |at, row| {
            let total = district_total(row, &of, language);
            el("strong").child(match row.range() {
                Some(_) => on.figure(at, "total", total),
                // Words in the place of a figure have no working.
                None => el("span").text(total),
            })
        }),
    );
    let of = scheme.clone();
    add(text(DistrictText::Grade), Box::new(move |at, row| grade(store, on, at, row, &of)));
    if ranked {
        let all = district.clone();
        add(
            text(DistrictText::Rank),
            Box::new(move |at, _| {
                let rank = all.ranks.get(at).copied().flatten();
                on.figure(at, "rank", rank_text(rank, language))
            }),
        );
    }
    for (party, named) in scheme.parties.iter().enumerate() {
        let (id, of) = (named.id.clone(), scheme.clone());
        add(
            format!("{} /{}", language.name(&named.short_name), named.cap),
            Box::new(move |at, row| {
                on.figure(at, &format!("points/{id}"), party_points(row, party, &of))
            }),
        );
    }
    add(
        text(DistrictText::Below),
        Box::new(move |at, row| {
            let below = row.evaluation.below_full();
            let shown = on.figure(at, "below_full", below.to_string());
            if below > 0 { shown.class("below") } else { shown }
        }),
    );
    for (name, of) in [
        (DistrictText::Surplus, StaffingFigure::Surplus(Group::All)),
        (DistrictText::Retention, StaffingFigure::Retention),
    ] {
        add(
            text(name),
            Box::new(move |at, row| on.figure(at, &of.hook(), staffing_text(of, &row.staffing))),
        );
    }
    add(
        text(DistrictText::Up),
        Box::new(move |at, row| {
            let (points, grade) = up_words(row, &scheme, language);
            if grade.is_empty() {
                return el("span").text(points);
            }
            el("span")
                .child(on.figure(at, "distance/up", points))
                .child(el("small").text(format!(" {grade}")))
        }),
    );
    all
}

/// The grade as a chip where it is settled, else the range in words; and what has to stand beside it.
fn grade(store: Store, on: Where, at: usize, row: &Row, scheme: &Scheme) -> El {
    let outcome = &row.evaluation.outcome;
    if row.range().is_none() {
        return el("span").text("—");
    }
    let words = grade_range(outcome, scheme, store.language());
    let chip = on.figure(at, "grade", words).class("grade");
    let band = outcome.lowest_grading.band().filter(|_| outcome.is_settled());
    let chip = match band {
        Some(band) => chip.attr("data-grade", rank(band, scheme.bands.len()).to_string()),
        None => chip,
    };
    let note = district_grade_note(row, scheme, store.language());
    el("span")
        .child(chip)
        .child(note.map(|note| on.figure(at, "grade/warning", note).class("grade-note")))
}

fn table(store: Store, state: &'static State, district: &Rc<District>, ranked: bool) -> El {
    let name = store.text(DistrictText::ByName);
    let filtered = |row: El, at: usize| hidden(row, state, district, at);
    let table = table_of(store, district, ranked, Where::Screen, filtered)
        .child(el("caption").class("unseen").text(name));
    scroller(name, table)
}

fn table_of(
    store: Store,
    district: &Rc<District>,
    ranked: bool,
    on: Where,
    row_of: impl Fn(El, usize) -> El,
) -> El {
    let shown = shown(store, district, ranked, on);
    let heads = shown.iter().map(|of| col_head().text(of.name.clone()));
    let corner = col_head().class("corner").text(store.text(DistrictText::Station));
    let rows = district.rows.iter().enumerate().map(|(at, row)| {
        let cells = shown.iter().map(|of| el("td").child((of.draw)(at, row)));
        row_of(el("tr"), at)
            .child(row_head().child(named(store, district, at, row)))
            .children(cells)
    });
    let heads: Vec<El> = std::iter::once(corner).chain(heads).collect();
    headed_table(heads).class("district-table").child(el("tbody").children(rows))
}

fn list(store: Store, state: &'static State, district: &Rc<District>, ranked: bool) -> El {
    let shown = shown(store, district, ranked, Where::Screen);
    let rows = district.rows.iter().enumerate().map(|(at, row)| {
        let mut parts = shown.iter();
        let top = parts.by_ref().take(2).map(|of| (of.draw)(at, row));
        let top = el("p").class("district-top").children(top.collect::<Vec<El>>());
        let lines = parts.map(|of| {
            el("div")
                .child(el("dt").text(of.name.clone()))
                .child(el("dd").child((of.draw)(at, row)))
        });
        hidden(el("li"), state, district, at)
            .attr("aria-label", shown_name(&row.name, store.language()))
            .child(el("strong").child(named(store, district, at, row)))
            .child(top)
            .child(el("dl").children(lines))
    });
    el("ul").class("district-list").children(rows)
}

/// The name of a station, and that it does not say its period.
fn named(store: Store, district: &District, at: usize, row: &Row) -> El {
    let mark = row
        .without_period
        .then(|| el("small").text(format!(" {}", store.text(DistrictText::WithoutPeriod))));
    el("span").child(name(store, district, at)).child(mark)
}

/// Hides a row while something else is looked for.
pub(super) fn hidden(row: El, state: &'static State, district: &Rc<District>, at: usize) -> El {
    let district = district.clone();
    row.live("hidden", move || state.hides(&district, at).then(String::new))
}
