//! The tables of the appendix as they stand on paper.

use super::print_form::points;
use crate::document::Document;
use crate::exchange::appendix::{Cell, Part, Printed, Printing, Table, tables};
use crate::exchange::paper::{Columns, Filled, Heading};
use crate::scoring::Scheme;
use crate::texts::{
    Imprint, Language, PrintText, appendix_line, head_words, imprint, left_out_of_print,
    population_line,
};
use crate::view::controls::{El, el, scroller};
use crate::view::screens::drawn_table::scope;

/// Both parts of the appendix, each on pages of its own.
pub(super) fn appendix(
    document: &Document,
    scheme: &Scheme,
    language: Language,
    made: Imprint<'_>,
) -> Vec<El> {
    let filled = Filled::of(document);
    let document = &filled.document;
    let heading = |head| head_words(head, document, scheme, language);
    let printing = Printing::new(document, scheme, &heading);
    let line = appendix_line(document, language);
    let part = |part: Part| {
        let tables = tables(document, part);
        let drawn = tables.iter().map(|table| OnPaper::of(table, &printing, &line).drawn());
        el("div").class("paper part").children(drawn)
    };
    let remark = |text: String| el("p").class("remark").text(text);
    let people = population_line(document, language).map(remark);
    let made = imprint(made.made, made.version, made.checksum, language);
    let left_out = left_out_of_print(filled.left_out, filled.has_staffing, language).map(remark);
    let first = part(Part::Indicators).child(people).child(left_out);
    let name = PrintText::Appendix.words(language).to_owned();
    let made = remark(made);
    let papers = match filled.has_staffing {
        true => el("div").child(first).child(part(Part::Staffing).child(made)),
        false => el("div").child(first.child(made)),
    };
    vec![scroller(name, papers)]
}

/// The sheet of 附件1 without what stands below its tables, to be looked at small.
pub(super) fn first_page(document: &Document, scheme: &Scheme, language: Language) -> Vec<El> {
    let filled = Filled::of(document);
    let document = &filled.document;
    let heading = |head| head_words(head, document, scheme, language);
    let printing = Printing::new(document, scheme, &heading);
    let line = appendix_line(document, language);
    let tables = tables(document, Part::Indicators);
    let drawn = tables.iter().map(|table| OnPaper::of(table, &printing, &line).drawn());
    vec![el("div").class("paper part").children(drawn)]
}

/// A table with its columns on the page.
struct OnPaper<'a> {
    table: &'a Table,
    printing: &'a Printing<'a>,
    columns: Columns,
    line: &'a str,
}

impl<'a> OnPaper<'a> {
    fn of(table: &'a Table, printing: &'a Printing<'a>, line: &'a str) -> OnPaper<'a> {
        OnPaper { table, printing, columns: Columns::of(table, printing), line }
    }

    /// The title stands among the headings, so that each page of the table has it.
    fn drawn(&self) -> El {
        let (size, width) = (self.columns.size, self.columns.width);
        let shares =
            self.columns.shares.iter().map(|share| {
                el("col").attr("width", format!("{}.{:02}%", share / 100, share % 100))
            });
        let mut rows = self.rows().into_iter();
        let heads: Vec<El> = rows.by_ref().take(self.table.head_rows).collect();
        el("table")
            .style("--size", move || points(size))
            .style("--width", move || format!("{}.{}%", width / 10, width % 10))
            .child(el("colgroup").children(shares))
            .child(el("thead").children(heads))
            .child(el("tbody").children(rows))
    }

    fn rows(&self) -> Vec<El> {
        let places = self.table.places().into_iter().enumerate();
        let row = |(row, places): (usize, Vec<Option<Cell>>)| {
            let cells = places.into_iter().enumerate();
            let cells = cells.filter_map(|(column, cell)| Some(self.cell(row, column, cell?)));
            el("tr").children(cells.collect::<Vec<_>>())
        };
        places.map(row).collect()
    }

    fn cell(&self, row: usize, column: usize, cell: Cell) -> El {
        let is_head = row < self.table.head_rows;
        let printed = self.printing.printed(cell.content);
        let text = printed.text();
        if row == 0 {
            return el("th")
                .class("title")
                .attr("colspan", self.table.columns.to_string())
                .child(el("span").class("name").text(text))
                .child(el("span").class("of").text(self.line.to_owned()));
        }
        let upright = is_head && self.columns.heading(column, cell, &text) == Heading::Upright;
        let drawn = match (is_head || cell.is_head(), &printed) {
            (true, _) if upright => el("th").child(el("span").class("upright").text(text)),
            (true, _) => el("th").text(text),
            (false, Printed::Text(sign)) if ["/", "√", "×"].contains(&sign.as_str()) => {
                el("td").class("sign").text(text)
            }
            (false, Printed::Text(_)) => el("td").class("words").text(text),
            (false, _) => el("td").text(text),
        };
        let drawn = match is_head || cell.is_head() {
            true => drawn.attr("scope", scope(is_head, cell)),
            false => drawn,
        };
        let spans = [("colspan", cell.columns), ("rowspan", cell.rows)];
        spans
            .into_iter()
            .filter(|(_, count)| *count > 1)
            .fold(drawn, |drawn, (name, count)| drawn.attr(name, count.to_string()))
    }
}
