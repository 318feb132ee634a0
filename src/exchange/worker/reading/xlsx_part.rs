//! What the part of a sheet contains besides its cells, without parsing these again: the reader of cells
//! would need a full pass for the merged ones and another for formulas without results, and does not report
//! hidden rows and columns.
//!
//! Returns only what is certain; for everything else the reader of cells is asked.

use super::archive::Archive;
use super::xml::attribute;
use crate::exchange::cell_name::named_cell;
use crate::exchange::worker::cells::Merged;
use crate::exchange::xml::value as value_of;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::ops::Range;

/// The parts of the sheets of a workbook.
pub(super) struct Parts<'a> {
    archive: &'a Archive,
    /// The name of each sheet and the path of its part.
    paths: Vec<(String, String)>,
    /// Whether the workbook names them as all known programs do.
    are_usual: bool,
}

/// The bytes of a sheet's part.
pub(super) struct Part<'a>(&'a str);

impl<'a> Parts<'a> {
    /// Finds them.
    pub(super) fn of(archive: &'a Archive) -> Parts<'a> {
        let usual = paths(archive, |name| name == "r:id");
        let are_usual = usual.is_some();
        let paths = usual.or_else(|| paths(archive, |name| name.ends_with(":id")));
        Parts { archive, paths: paths.unwrap_or_default(), are_usual }
    }

    /// The part of the sheet with that name, if it is found for sure and plain text.
    pub(super) fn named(&self, name: &str) -> Option<Part<'a>> {
        self.found(name).filter(|_| self.are_usual)
    }

    /// What is hidden in the sheet with that name. There is no other source, so any part that is found is
    /// used.
    pub(super) fn hidden(&self, name: &str) -> Hidden {
        self.found(name).map(|part| part.hidden()).unwrap_or_default()
    }

    fn found(&self, name: &str) -> Option<Part<'a>> {
        let (_, path) = self.paths.iter().find(|(of, _)| of == name)?;
        std::str::from_utf8(self.archive.part(path)?).ok().map(Part)
    }
}

impl Part<'_> {
    /// The merged cells, which follow all others; `None` if that is not certain.
    pub(super) fn merged(&self) -> Option<Vec<Merged>> {
        let (_, behind) =
            self.0.rsplit_once("sheetData>").or_else(|| self.0.rsplit_once("<sheetData/>"))?;
        let mut xml = Reader::from_str(behind);
        // The elements that are open here end behind.
        xml.config_mut().check_end_names = false;
        xml.config_mut().allow_unmatched_ends = true;
        let mut merged = Vec::new();
        loop {
            match xml.read_event().ok()? {
                Event::Start(of) | Event::Empty(of) if of.local_name().as_ref() == "mergeCell" => {
                    merged.push(area(&attribute(&of, "ref").ok()??)?);
                }
                Event::Eof => return Some(merged),
                _ => {}
            }
        }
    }

    /// The rows and columns that are hidden, by themselves, by a filter or by having no size.
    fn hidden(&self) -> Hidden {
        let mut hidden = Hidden::default();
        let (before, within) = self.0.split_once("sheetData").unwrap_or((self.0, ""));
        tags(before, "col").for_each(|tag| hidden.columns.extend(hidden_column(tag)));
        let mut next = 0;
        for tag in tags(within, "row") {
            let row = value(tag, "r").and_then(|row| row.parse::<usize>().ok());
            let row = row.and_then(|row| row.checked_sub(1)).unwrap_or(next);
            next = row.saturating_add(1);
            if is_hidden(tag) || is_nothing(tag, "ht") {
                hidden.rows.push(row..next);
            }
        }
        hidden
    }

    /// Whether every formula certainly has its result.
    pub(super) fn has_all_results(&self) -> bool {
        let is_formula = |rest: &&str| rest.starts_with([' ', '>', '/', '\t', '\r', '\n']);
        let prefixed = self.0.split(":f").skip(1).any(|rest| is_formula(&rest));
        let mut formulas = self.0.split("<f").skip(1).filter(is_formula);
        !prefixed && formulas.all(has_result)
    }
}

/// The rows and columns of a sheet that are hidden.
#[derive(Default)]
pub(super) struct Hidden {
    pub(super) rows: Vec<Range<usize>>,
    pub(super) columns: Vec<Range<usize>>,
}

/// The attributes of the start tags of a name, with a prefix or without.
fn tags<'a>(xml: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    let behind = |(at, _): (usize, &str)| {
        let begins = xml.get(..at)?.ends_with(['<', ':']);
        let tag = xml.get(at + name.len()..).filter(|_| begins)?;
        let ends_name = tag.starts_with([' ', '\t', '\r', '\n', '>', '/']);
        tag.split_once('>').map(|(tag, _)| tag).filter(|_| ends_name)
    };
    xml.match_indices(name).filter_map(behind)
}

/// The columns of an element `col`, if they are hidden.
fn hidden_column(tag: &str) -> Option<Range<usize>> {
    let number = |name| value(tag, name)?.parse::<usize>().ok();
    let (first, last) = (number("min")?.checked_sub(1)?, number("max")?);
    (is_hidden(tag) || is_nothing(tag, "width")).then_some(first..last)
}

fn is_hidden(tag: &str) -> bool {
    matches!(value(tag, "hidden"), Some("1" | "true"))
}

/// Whether a size is nothing: 0, 0.0.
fn is_nothing(tag: &str, name: &str) -> bool {
    let size = value(tag, name).unwrap_or_default();
    size.starts_with('0') && size.bytes().all(|byte| matches!(byte, b'0' | b'.'))
}

/// The value of an attribute, as it is written.
fn value<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let behind = |(at, _): (usize, &str)| {
        let begins = at == 0 || tag.get(..at)?.ends_with([' ', '\t', '\r', '\n']);
        let value =
            tag.get(at + name.len()..).filter(|_| begins)?.trim_start().strip_prefix('=')?;
        let value = value.trim_start();
        let quote = value.chars().next().filter(|letter| matches!(letter, '"' | '\''))?;
        Some(value.get(1..)?.split_once(quote)?.0)
    };
    tag.match_indices(name).find_map(behind)
}

/// Whether there is a non-empty value between a formula and the end of its cell.
fn has_result(behind: &str) -> bool {
    let cell = behind.split_once("</c>").map_or("", |(cell, _)| cell);
    let value = cell.split_once("<v>").map_or("", |(_, value)| value);
    !value.is_empty() && !value.starts_with('<')
}

/// The name and the path of each sheet, linked by an attribute that `is_link`.
fn paths(archive: &Archive, is_link: fn(&str) -> bool) -> Option<Vec<(String, String)>> {
    let text = |path| std::str::from_utf8(archive.part(path)?).ok();
    let (book, links) = (text("xl/workbook.xml")?, text("xl/_rels/workbook.xml.rels")?);
    let links = elements(links, "Relationship", ["Id", "Target"].map(named))?;
    let sheets = elements(book, "sheet", [named("name"), Box::new(is_link)])?;
    let path = |[name, id]: [String; 2]| {
        let [_, target] = links.iter().find(|[of, _]| *of == id)?;
        let target = target.trim_start_matches('/');
        let within = target.starts_with("xl/");
        Some((name, if within { target.to_owned() } else { format!("xl/{target}") }))
    };
    sheets.into_iter().map(path).collect()
}

/// Which attribute is asked for.
type Asked = Box<dyn Fn(&str) -> bool>;

fn named(name: &'static str) -> Asked {
    Box::new(move |of| of == name)
}

/// Two attributes of all elements of a name; `None` where one has not both.
fn elements(text: &str, name: &str, asked: [Asked; 2]) -> Option<Vec<[String; 2]>> {
    let mut xml = Reader::from_str(text);
    let mut found = Vec::new();
    let told = |of: &BytesStart<'_>, asked: &Asked| {
        let attribute = of.attributes().flatten().find(|of| asked(of.key.as_ref()))?;
        value_of(&attribute)
    };
    loop {
        match xml.read_event().ok()? {
            Event::Start(of) | Event::Empty(of) if of.local_name().as_ref() == name => {
                let [one, other] = &asked;
                found.push([told(&of, one)?, told(&of, other)?]);
            }
            Event::Eof => return Some(found),
            _ => {}
        }
    }
}

/// The places of a range: `A1:C3`.
fn area(text: &str) -> Option<Merged> {
    let (from, to) = text.split_once(':')?;
    Some(Merged { from: named_cell(from)?, to: named_cell(to)? })
}
