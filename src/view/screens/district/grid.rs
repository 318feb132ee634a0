//! Stations × indicators: each rate opens the working of its station; on top the district and the median.

use super::parts::{figure, head, name, of_row, on_screen_and_paper};
use super::rows::hidden;
use super::state::State;
use crate::chart::Heat;
use crate::district::{Column, District, Rank};
use crate::number::Percent;
use crate::scoring::Completion;
use crate::texts::{
    DistrictText, Language, Phrase, district_column, district_median_text, rank_text, rate_text,
};
use crate::view::controls::{El, col_head, el, headed_table, named_table, row_head, scroller};
use crate::view::store::Store;
use std::rc::Rc;

/// The grid in its frame.
pub(super) fn grid(store: Store, state: &'static State, district: &Rc<District>) -> El {
    let (of, printed) = (district.clone(), district.clone());
    let screen = move |ranked| table(store, state, &of, ranked);
    let paper = move |ranked| on_paper(store, &printed, ranked);
    el("section")
        .class("district-rates")
        .children(head(store, DistrictText::Rates, Some(DistrictText::RatesNote)))
        .child(on_screen_and_paper(state, screen, paper))
        .child(notes(store))
}

/// What the two rows on top of the grid are.
fn notes(store: Store) -> El {
    el("dl")
        .class("district-notes")
        .children(note(store, DistrictText::SumRow, DistrictText::SumNote))
        .children(note(store, DistrictText::MedianRow, DistrictText::MedianNote))
}

fn note(store: Store, name: Phrase, words: Phrase) -> [El; 2] {
    [el("dt").text(store.text(name)), el("dd").text(store.text(words))]
}

fn table(store: Store, state: &'static State, district: &Rc<District>, ranked: bool) -> El {
    let language = store.language();
    let heads = district.columns.iter().map(|column| {
        let unit = column.known_by.unit.as_str();
        // Where another one is called the same, the name says it.
        let shown = !unit.is_empty() && !column.apart.unit;
        let unit = shown.then(|| el("small").text(unit.to_owned()));
        col_head().child(el("span").text(district_column(column, language))).child(unit)
    });
    let corner = col_head().class("corner").text(store.text(DistrictText::Station));
    let whole = |text: Phrase, cells: Vec<El>| {
        let name = row_head().text(store.text(text));
        el("tr").class("sums").child(name).children(cells)
    };
    let sums = district.columns.iter().map(|column| {
        let hook = format!("district/sum/{}/rate", column.hook);
        heated(column.sum.completion).child(figure(hook, rate_text(column.sum.completion)))
    });
    let medians = district.columns.iter().map(|column| {
        let hook = format!("district/median/{}/rate", column.hook);
        middle(column).child(figure(hook, district_median_text(column.median)))
    });
    let ranks = ranks(district, &district.columns, ranked);
    let rows = (0..district.rows.len()).map(|at| {
        let cells = district.columns.iter().enumerate().map(|(number, column)| {
            let rank = rank_of(&ranks, number, at, language)
                .map(|rank| rank.attr("data-figure", of_row(at, &format!("{}/rank", column.hook))));
            cell(store, column, at).child(rank)
        });
        hidden(el("tr"), state, district, at)
            .child(row_head().child(name(store, district, at)))
            .children(cells)
    });
    let title = store.text(DistrictText::Rates);
    let heads: Vec<El> = std::iter::once(corner).chain(heads).collect();
    let body = el("tbody")
        .child(whole(DistrictText::SumRow, sums.collect()))
        .child(whole(DistrictText::MedianRow, medians.collect()))
        .children(rows);
    scroller(title, named_table(title, heads).class("district-table district-grid").child(body))
}

/// The ranks of the stations by each of these indicators, where they are asked for.
fn ranks(district: &District, columns: &[Column], ranked: bool) -> Vec<Vec<Option<Rank>>> {
    let columns = columns.iter().filter(|_| ranked);
    columns.map(|column| district.ranks_of(column)).collect()
}

/// The rank of a row by one of them.
fn rank_of(
    ranks: &[Vec<Option<Rank>>],
    column: usize,
    row: usize,
    language: Language,
) -> Option<El> {
    let rank = ranks.get(column)?.get(row).copied().flatten()?;
    Some(el("small").class("rank").text(rank_text(Some(rank), language)))
}

/// At most so many indicators have room side by side on paper.
const ACROSS: usize = 12;

/// The same on paper, where nothing scrolls: tables of a few indicators below each other, whose figures are those of
/// the grid.
fn on_paper(store: Store, district: &District, ranked: bool) -> Vec<El> {
    // As many in each, rather than one alone in the last.
    let tables = district.columns.len().div_ceil(ACROSS).max(1);
    let parts = district.columns.chunks(district.columns.len().div_ceil(tables).max(1));
    parts.map(|columns| paper(store, district, columns, ranked)).collect()
}

fn paper(store: Store, district: &District, columns: &[Column], ranked: bool) -> El {
    let language = store.language();
    let line = |name: El, cells: Vec<El>| el("tr").child(row_head().child(name)).children(cells);
    let named = |text: Phrase| el("strong").text(store.text(text));
    let rate = |of: Completion| heated(of).child(el("span").text(rate_text(of)));
    let sums = columns.iter().map(|column| rate(column.sum.completion)).collect();
    let medians = columns
        .iter()
        .map(|column| middle(column).text(district_median_text(column.median)))
        .collect();
    let ranks = ranks(district, columns, ranked);
    let rows = (0..district.rows.len()).map(|at| {
        let rates = columns.iter().enumerate().map(|(number, column)| {
            match column.cells.get(at).copied().flatten() {
                Some(cell) => rate(cell.completion).child(rank_of(&ranks, number, at, language)),
                None => el("td").text(store.text(DistrictText::Lacking)),
            }
        });
        line(name(store, district, at), rates.collect())
    });
    let heads = columns.iter().map(|column| col_head().text(district_column(column, language)));
    let corner = col_head().text(store.text(DistrictText::Station));
    let heads: Vec<El> = std::iter::once(corner).chain(heads).collect();
    let body = el("tbody")
        .child(line(named(DistrictText::SumRow), sums))
        .child(line(named(DistrictText::MedianRow), medians))
        .children(rows);
    headed_table(heads).class("district-table").child(body)
}

fn cell(store: Store, column: &Column, row: usize) -> El {
    let Some(cell) = column.cells.get(row).copied().flatten() else {
        let told = el("span").class("unseen").text(store.text(DistrictText::LackingTold));
        let shown = el("span").attr("aria-hidden", "true").text(store.text(DistrictText::Lacking));
        return el("td").class("lacking").child(shown).child(told);
    };
    let hook = of_row(row, &format!("{}/rate", column.hook));
    heated(cell.completion).child(figure(hook, rate_text(cell.completion)))
}

/// A cell of the median, which is one of printed rates and has the sign of those below 100 %.
fn middle(column: &Column) -> El {
    let is_short =
        column.median.is_some_and(|median| median.percent < Percent::from_hundredths(10_000));
    let cell = el("td");
    if is_short { cell.attr("data-heat", "short") } else { cell }
}

/// A cell with the step of its rate, which a sign says as well.
fn heated(completion: Completion) -> El {
    el("td").attr("data-heat", Heat::of(completion).name())
}
