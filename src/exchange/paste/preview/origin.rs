//! Which station, period and areas the tables name, and whether these match a station. This decides the
//! preselected answer to "new or merge".

use super::outcome::Preview;
use super::together::{Against, Standing, Together};
use crate::document::{Date, Document, Particular, ServiceArea};
use crate::exchange::paste::model::{CellRange, Mapping, Names, bare_name, unmarked};
use crate::exchange::paste::recognise::found::{found_period, found_station_name};
use crate::exchange::workbook::Sheet;

/// Where tables go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Destination {
    /// Into a new station; the open one stays as it is.
    New,
    /// Into the open station.
    Current,
}

impl Destination {
    /// The preselected answer.
    pub const fn beforehand(is_example: bool, differences: &Differences) -> Destination {
        if is_example || differences.unrelated { Destination::New } else { Destination::Current }
    }
}

/// What tables say about their station.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The name of the station.
    pub station: Option<String>,
    /// The first and the last day of the assessed period.
    pub period: Option<(Date, Date)>,
    /// The names of the areas.
    pub areas: Vec<String>,
}

/// What differs from a station.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// The name of another station.
    pub station: Option<String>,
    /// Another period.
    pub period: Option<(Date, Date)>,
    /// Areas that the station does not have.
    pub areas: Vec<String>,
    /// Whether the tables belong to another station or another time.
    unrelated: bool,
}

impl Differences {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.station.is_none() && self.period.is_none() && self.areas.is_empty()
    }
}

/// How the names of stations end.
const ENDINGS: [&str; 4] = ["社会工作服务站", "社工服务站", "社会工作站", "社工站"];

impl Origin {
    /// What the sheets of a file, or a paste, say of themselves: in the inputs that are recognised,
    /// and in their titles.
    pub fn of(sheets: &[Sheet], names: fn(&Document) -> Names) -> Origin {
        let empty = Document::empty("");
        let after = filled(sheets, &empty, names);
        let line = |line: Particular| after.particulars.text(line);
        let stated = Some(line(Particular::Station)).filter(|name| !name.is_empty());
        // Tables without headings may have a title too.
        let name = |sheet: &Sheet| found_station_name(&sheet.grid).map(|found| found.name);
        let period = |sheet: &Sheet| found_period(&sheet.grid).map(|of| (of.from, of.to));
        let areas = after.areas.iter().map(|area| area.name.clone());
        Origin {
            station: stated.or_else(|| sheets.iter().find_map(name)),
            period: assessed(&after).or_else(|| sheets.iter().find_map(period)),
            areas: areas.filter(|name| !name.is_empty()).collect(),
        }
    }

    /// The name for a new station: what the tables say, or else the name of their file.
    pub fn name(&self, file: &str) -> Option<String> {
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem).trim();
        self.station.clone().or_else(|| Some(stem.to_owned())).filter(|name| !name.is_empty())
    }

    /// What differs from a station.
    pub fn differences(&self, document: &Document) -> Differences {
        let open = document.particulars.text(Particular::Station);
        let is_other = |name: &String| !open.is_empty() && !is_one_station(name, &open);
        let station = self.station.clone().filter(is_other);
        let assessed = assessed(document);
        let is_other =
            |period: &(Date, Date)| assessed.is_some_and(|own| !is_one_period(own, *period));
        let period = self.period.filter(is_other);
        let other_time = period.zip(assessed).is_some_and(|(one, other)| {
            // A part of the same year, or the same beginning with a later end, is no other time.
            !contains(one, other) && !contains(other, one)
        });
        let known: Vec<String> = named_areas(document);
        let is_new = |name: &&String| !known.is_empty() && !known.contains(&bare_name(name));
        let areas: Vec<String> = self.areas.iter().filter(is_new).cloned().collect();
        let no_area = !areas.is_empty() && areas.len() == self.areas.len();
        Differences {
            unrelated: station.is_some() || other_time || no_area,
            station,
            period,
            areas,
        }
    }
}

fn assessed(document: &Document) -> Option<(Date, Date)> {
    let day = |line| document.particulars.day(line);
    day(Particular::AssessedFrom).zip(day(Particular::AssessedTo))
}

/// The empty station as the sheets would leave it. Where none has headings that are understood, each
/// is read by what its columns probably hold.
fn filled(sheets: &[Sheet], empty: &Document, names: fn(&Document) -> Names) -> Document {
    let against = Against { document: empty, scheme: empty.scheme(), names };
    let standings = Together::standings(sheets, against);
    let meant = standings.iter().enumerate().filter(|(_, of)| **of == Standing::Meant);
    let meant: Vec<usize> = meant.map(|(at, _)| at).collect();
    if let Some(last) = Together::of(sheets, &meant, against).sheets.pop() {
        return last.preview.after;
    }
    let known = names(empty);
    let guessed = sheets.iter().filter(|sheet| !sheet.grid.is_empty()).find_map(|sheet| {
        let range = CellRange::first(&sheet.grid, empty, &known);
        let mapping = Mapping::guess(&sheet.grid, range, None, empty, &known);
        Preview::mapped(&sheet.grid, &mapping, empty, empty.scheme(), &known).ok()
    });
    guessed.map_or_else(|| empty.clone(), |preview| preview.after)
}

/// The areas of a station where anything is filled in; an untouched list names nothing.
fn named_areas(document: &Document) -> Vec<String> {
    if document.areas.iter().all(ServiceArea::is_untouched) {
        return Vec::new();
    }
    document.areas.iter().map(|area| bare_name(&area.name)).collect()
}

/// Whether two periods are the same; one of whole months is that of any days in its first and last.
fn is_one_period(one: (Date, Date), other: (Date, Date)) -> bool {
    let months = |(from, to): (Date, Date)| (from.month(), to.month());
    one == other || (is_whole(one) || is_whole(other)) && months(one) == months(other)
}

/// Whether a period goes from the first day of a month to the last one of another.
fn is_whole((from, to): (Date, Date)) -> bool {
    from.day() == 1 && to == to.last_of_month()
}

/// Whether one period is within another.
fn contains(outer: (Date, Date), inner: (Date, Date)) -> bool {
    outer.0 <= inner.0 && inner.1 <= outer.1
}

/// Whether two names are those of one station; a title may have words before the name.
fn is_one_station(one: &str, other: &str) -> bool {
    let (one, other) = (core(one), core(other));
    // One letter at the end says nothing: 石桥 is not 市桥, of which 桥 is left.
    let is_end = |end: &str, of: &str| end.chars().nth(1).is_some() && of.ends_with(end);
    one == other || is_end(&one, &other) || is_end(&other, &one)
}

/// What makes the name of a station: without the district before it and the words behind it, so that
/// 广州市某区某街社工服务站 and 某街道社工站 are one.
fn core(name: &str) -> String {
    const DISTRICTS: [char; 4] = ['省', '市', '区', '县'];
    const STREETS: [&str; 5] = ["街道", "街", "镇", "乡", "道"];
    let name = bare_name(unmarked(name));
    let without = |name: &str, endings: &[&str]| {
        let rest = endings.iter().find_map(|ending| name.strip_suffix(ending));
        rest.filter(|rest| !rest.is_empty()).unwrap_or(name).to_owned()
    };
    let name = without(&name, &ENDINGS);
    let behind = name.rfind(DISTRICTS).and_then(|at| name.get(at..));
    let behind = behind.map(|rest| rest.trim_start_matches(DISTRICTS)).filter(|of| !of.is_empty());
    without(behind.unwrap_or(&name), &STREETS)
}
