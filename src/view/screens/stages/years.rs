//! The years of the station in a row, and the next one.

use super::board::Board;
use super::columns::{Column, notes};
use crate::browser::history;
use crate::chart::YearLine;
use crate::desk::name_of;
use crate::document::{Break, Document, NamedRow, NoRow, Year, no_row, rows_by_name, years_of};
use crate::number::Percent;
use crate::scoring::explain::Subject;
use crate::scoring::{Completion, Figure, FigureValue};
use crate::texts::{
    Looked, ResultText, YearText, break_words, figure_text, next_year_words, rate_name, shown_name,
    targets_words, total_text, year_name,
};
use crate::view::Screen;
use crate::view::controls::{El, button, col_heads, el, named_table, note, row_head, scroller};
use crate::view::screens::simulation::chip;
use crate::view::store::Store;
use std::fmt::Write;
use std::rc::Rc;

/// The card.
pub(super) fn years(board: &Rc<Board>) -> El {
    let store = board.store;
    let rows = board.clone();
    el("section")
        .class("card year-table")
        .child(el("h3").text(store.text(YearText::Title)))
        .changing(move || row_of_years(&rows))
        .changing(move || next(store))
}

/// The kept stations of this name, year by year.
fn row_of_years(board: &Board) -> Vec<El> {
    let store = board.store;
    let language = store.language();
    store.edits.track();
    let own = store.real_document();
    let mut documents = vec![own];
    documents.extend(store.other_documents());
    let all: Vec<&Document> = documents.iter().collect();
    let (years, beside) = years_of(&all, 0);
    let columns: Vec<Column> = years
        .iter()
        .enumerate()
        .filter_map(|(at, year)| column(store, at, year, documents.get(year.at)?))
        .collect();
    board.explained.put(Looked::Year, &columns);
    let hint = |text| el("p").class("hint").text(store.text(text));
    let why = no_row(&all, 0, &years).map(|why| match why {
        NoRow::NoName => YearText::NoName,
        NoRow::NoPeriod => YearText::NoPeriod,
        NoRow::Alone => YearText::Alone,
    });
    // Other years stand in a row without this one.
    if columns.len() < 2 {
        return why.map(hint).into_iter().collect();
    }
    let mut parts = vec![hint(YearText::RowHint)];
    parts.extend(why.map(hint));
    parts.push(table(store, &columns));
    parts.extend(notes(store, &columns));
    parts.push(note(store.text(YearText::BreakNote)));
    parts.extend((!beside.is_empty()).then(|| note(YearText::beside(beside.len(), language))));
    parts
}

fn column(store: Store, at: usize, year: &Year, document: &Document) -> Option<Column> {
    let language = store.language();
    let hook = ["year/", &(at + 1).to_string()].concat();
    let name = year_name(year.days, language);
    let mut column = Column::new(hook, name, Some(Looked::Year), document.clone());
    if year.at == 0 {
        store.text(YearText::This).clone_into(&mut column.below);
    }
    Some(column)
}

fn table(store: Store, columns: &[Column]) -> El {
    let name = store.text(YearText::Title);
    let documents: Vec<&Document> = columns.iter().map(|column| &*column.document).collect();
    let mut heads = col_heads(store, &[YearText::Indicator]);
    heads.extend(columns.iter().map(Column::head));
    heads.extend(col_heads(store, &[YearText::Line]));
    let totals = columns.iter().map(|column| {
        let total = column.figure("total", total_text(column.outcome(), column.scheme()));
        let grade = column.figure("grade", String::new());
        let chip = chip(column.outcome(), column.scheme(), store);
        el("td").child(total.class("sum")).child(grade.child(chip)).children(column.mark(store))
    });
    let total = el("tr")
        .child(row_head().text(store.text(ResultText::Total)))
        .children(totals)
        .child(el("td"));
    let rows = rows_by_name(&documents, None);
    let rows = rows.iter().map(|of| rate_row(store, columns, of));
    scroller(name, named_table(name, heads).child(el("tbody").child(total).children(rows)))
}

/// What a year says of an indicator.
struct Cell<'a> {
    column: &'a Column,
    figure: Option<Figure>,
    value: Option<FigureValue>,
    broken: Option<Break>,
}

/// An indicator through the years.
fn rate_row(store: Store, columns: &[Column], of: &NamedRow) -> El {
    let language = store.language();
    let target = |column: &Column, figure: Figure| {
        column.document.amounts_of(figure, &column.evaluation).target
    };
    let mut before: Option<(&Column, Figure)> = None;
    let cells: Vec<Cell<'_>> = columns
        .iter()
        .zip(&of.rates)
        .map(|(column, figure)| {
            let broken = before.zip(*figure).and_then(|((earlier, there), here)| {
                let targets = (target(earlier, there), target(column, here));
                column.document.break_after(&earlier.document, targets)
            });
            before = figure.map(|figure| (column, figure));
            let value = figure.and_then(|figure| column.value(figure));
            Cell { column, figure: *figure, value, broken }
        })
        .collect();
    let named = cells.iter().find_map(|cell| Some((cell.column, cell.figure?)));
    let name = named.map(|(column, figure)| rate_name(figure, &column.document, language));
    let name = name.unwrap_or_default();
    let drawn = cells.iter().map(|cell| {
        let Some(figure) = cell.figure else { return el("td").text("/") };
        let column = cell.column;
        let hook = column.document.figure_hook(Subject::Figure(figure), column.scheme());
        let agreed = targets_words(&column.document.targets(figure), language);
        let broken = cell
            .broken
            .map(|broken| el("small").class("broken").text(break_words(broken, language)));
        el("td")
            .child(column.figure(&hook, cell.value.map(figure_text).unwrap_or_default()))
            .child(el("small").text(agreed))
            .children(broken)
    });
    el("tr")
        .child(row_head().text(name.clone()))
        .children(drawn.collect::<Vec<_>>())
        .child(el("td").child(picture(store, &name, &cells)))
}

/// The small picture of a row; what it shows stands in the cells, and its name says it in one.
fn picture(store: Store, name: &str, cells: &[Cell<'_>]) -> El {
    let rates: Vec<Option<Percent>> = cells
        .iter()
        .map(|cell| match cell.value {
            Some(FigureValue::Completion(Completion::Rate { percent, .. })) => Some(percent),
            _ => None,
        })
        .collect();
    let joined: Vec<bool> = cells.iter().map(|cell| cell.broken.is_none()).collect();
    let line = YearLine::of(&rates, &joined);
    let values = cells.iter().filter_map(|cell| Some(figure_text(cell.value?)));
    let values: Vec<String> = values.collect();
    let label = YearText::line_of(name, values.join(", "), store.language());
    let (width, height) = (line.width, YearLine::HEIGHT);
    let mut svg = String::new();
    // Writing to a string does not fail.
    let _ = write!(svg, "<svg class=\"course\" viewBox=\"0 0 {width} {height}\">");
    let _ = write!(svg, "<path class=\"full\" d=\"M0 {0}H{width}\"/>", line.full);
    let _ = write!(svg, "<path d=\"{}\"/>", line.path);
    for (right, down) in &line.points {
        let _ = write!(svg, "<circle cx=\"{right}\" cy=\"{down}\" r=\"3\"/>");
    }
    svg.push_str("</svg>");
    el("span").attr("role", "img").attr("aria-label", label).with(move |element| {
        element.set_inner_html(&svg);
    })
}

/// The way to the next year.
fn next(store: Store) -> El {
    let language = store.language();
    store.edits.track();
    let document = store.real_document();
    let workers = document.staffing.workers.len();
    let sentences = next_year_words(&document.next_year(false), language);
    let lines = std::iter::once(store.text(YearText::Takes).to_owned()).chain(sentences);
    let lines = lines.map(|line| el("li").text(line));
    let start =
        |text, with_workers: bool| button(store.text(text), move || begin(store, with_workers));
    let ways = match workers {
        0 => vec![start(YearText::Start, false)],
        _ => vec![start(YearText::WithWorkers, true), start(YearText::WithoutWorkers, false)],
    };
    let ask = (workers > 0).then(|| el("p").text(YearText::ask_workers(workers, language)));
    el("details")
        .class("fold next-year")
        .child(el("summary").child(el("span").text(store.text(YearText::NextTitle))))
        .child(el("ul").children(lines.collect::<Vec<El>>()))
        .children(ask)
        .child(el("div").class("toolbar").children(ways))
}

/// Begins the next year as a station of its own, and shows it.
fn begin(store: Store, with_workers: bool) {
    let language = store.settings.language.get_untracked();
    let next = store.real_document().next_year(with_workers).document;
    let name = shown_name(&name_of(&next), language);
    store.aside.set(None);
    let is_kept = store.keep_and_open(next);
    history::go_to(Screen::Result.fragment());
    store.show_room(Screen::Result);
    if is_kept {
        store.tell_done(&YearText::started(name, language));
    }
}
