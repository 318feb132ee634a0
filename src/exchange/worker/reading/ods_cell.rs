//! One cell of an OpenDocument table.

use super::formats::percent;
use super::xml::{Xml, attribute, count, event};
use crate::editor::read_month;
use crate::exchange::workbook::WorkbookProblem;
use crate::exchange::worker::cells::truth;
use crate::exchange::worker::numbers;
use crate::exchange::xml::letter;
use quick_xml::events::{BytesStart, Event};

/// More decimals than any format shows.
const MOST_DECIMALS: usize = 10;

/// More spaces than anybody types in a row.
const MOST_SPACES: usize = 100;

/// A cell.
pub(super) struct Cell {
    /// Its text.
    pub(super) text: String,
    /// How many columns it covers.
    pub(super) columns: usize,
    /// How many rows it covers.
    pub(super) rows: usize,
    /// Whether it holds a formula that was saved without its result.
    pub(super) lacks_result: bool,
}

impl Cell {
    /// Reads a cell to its end.
    pub(super) fn read(xml: &mut Xml<'_>, of: &BytesStart<'_>) -> Result<Cell, WorkbookProblem> {
        let attribute = |name: &str| attribute(of, name);
        let kind = attribute("office:value-type")?;
        let seen = paragraphs(xml, of)?;
        let value = attribute("office:value")?.and_then(|text| numbers::text_of(&text));
        let text = match (kind.as_deref(), value) {
            (Some("percentage"), Some(number)) => as_percent(&number, &seen),
            (Some("float" | "currency"), Some(number)) => number,
            (Some("date"), _) => as_day(attribute("office:date-value")?, &seen),
            (Some("boolean"), _) => {
                let yes = attribute("office:boolean-value")?.as_deref() == Some("true");
                truth(yes).to_owned()
            }
            (Some("string"), _) if seen.is_empty() => {
                attribute("office:string-value")?.unwrap_or_default()
            }
            _ => seen,
        };
        let formula = attribute("table:formula")?.is_some();
        Ok(Cell {
            lacks_result: formula && kind.is_none() && text.is_empty(),
            text,
            columns: count(of, "table:number-columns-spanned")?,
            rows: count(of, "table:number-rows-spanned")?,
        })
    }

    /// Whether it is invisible: no text and not merged.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty() && self.columns <= 1 && self.rows <= 1
    }
}

/// With as many decimals as are seen.
fn as_percent(number: &str, seen: &str) -> String {
    let digits = |part: &str| part.chars().take_while(char::is_ascii_digit).count();
    let decimals = seen.rsplit_once(['.', ',']).map(|(_, part)| digits(part));
    let decimals = if seen.ends_with('%') { decimals.unwrap_or(0) } else { 2 };
    percent(number, decimals.min(MOST_DECIMALS)).unwrap_or_else(|| seen.to_owned())
}

/// `2024-07-31`, `2024-07` where a month is seen, `7月31日` where that is.
fn as_day(day: Option<String>, seen: &str) -> String {
    let Some(day) = day.filter(|_| !is_day_of_year(seen)) else { return seen.to_owned() };
    let shown = day.strip_suffix("T00:00:00").unwrap_or(&day);
    match (read_month(seen), shown.get(..7)) {
        (Ok(Some(month)), Some(begin)) if month.to_string() == begin => begin.to_owned(),
        _ => match shown.split_once('T') {
            // Seconds of none are not shown.
            Some((day, clock)) => format!("{day} {}", clock.strip_suffix(":00").unwrap_or(clock)),
            None => shown.to_owned(),
        },
    }
}

/// Whether a text is a day without its year: 7月31日.
fn is_day_of_year(text: &str) -> bool {
    let parts = text.trim().strip_suffix('日').and_then(|text| text.split_once('月'));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.is_some_and(|(month, day)| digits(month) && digits(day))
}

/// What is written in a cell, its paragraphs in lines; remarks and pictures are not.
fn paragraphs(xml: &mut Xml<'_>, of: &BytesStart<'_>) -> Result<String, WorkbookProblem> {
    let name = of.name().as_ref().to_owned();
    let (mut text, mut lines) = (String::new(), 0);
    // How deep the reader is in other elements than paragraphs, and in a paragraph.
    let (mut beside, mut within): (usize, usize) = (0, 0);
    loop {
        match event(xml)? {
            Event::Start(_) if beside > 0 => beside += 1,
            Event::End(_) if beside > 0 => beside -= 1,
            Event::Start(of) => match of.name().as_ref() {
                "text:p" | "text:h" => {
                    if lines > 0 && within == 0 {
                        text.push('\n');
                    }
                    (lines, within) = (lines + 1, within + 1);
                }
                "text:s" if within > 0 => {
                    let spaces = count(&of, "text:c")?.min(MOST_SPACES);
                    (0..spaces).for_each(|_| text.push(' '));
                    within += 1;
                }
                "text:line-break" if within > 0 => {
                    text.push('\n');
                    within += 1;
                }
                "text:tab" if within > 0 => {
                    text.push(' ');
                    within += 1;
                }
                "office:annotation" => beside = 1,
                _ if within > 0 => within += 1,
                _ => beside = 1,
            },
            Event::End(of) if within == 0 && of.name().as_ref() == name => return Ok(text),
            Event::End(_) => within = within.saturating_sub(1),
            Event::Text(of) if within > 0 && beside == 0 => text.push_str(&of.xml10_content()),
            Event::CData(of) if within > 0 && beside == 0 => text.push_str(&of.xml10_content()),
            Event::GeneralRef(of) if within > 0 && beside == 0 => {
                text.push_str(&letter(&of).ok_or(WorkbookProblem::Damaged)?);
            }
            Event::Eof => return Err(WorkbookProblem::Damaged),
            _ => {}
        }
    }
}
