//! 核对: every number of a report's text against the others, and against tables.
//!
//! Reading and judging are two things. What reads finds numbers with their unit, their quantity, area, time and role
//! ([`check`] begins with it); the judges know no words of what a number is about and do only closed arithmetic, in
//! which every printed number stands for everything that it may have been rounded from ([`crate::number::Printed`]).
//! A text is passed over a fixed number of times, and sentences, rows and lists are cut to lengths that keep
//! looking around in them cheap.

mod adding;
mod again;
mod alike;
mod alone;
mod among;
mod amount;
mod areas;
mod averages;
mod brackets;
mod by_area;
mod by_rows;
mod capped;
mod cell_number;
mod cells;
mod clock;
mod columns;
mod context;
mod crossed;
mod dates;
mod digest;
mod exceeding;
mod finances;
mod finding;
mod formulas;
mod found;
mod gaps;
mod grades;
mod grown_rows;
mod growth;
mod items;
mod key;
mod kinds;
mod known;
mod labels;
mod letters;
mod line_shares;
mod listed;
mod lists;
mod mentions;
mod names;
mod naming;
mod neighbours;
mod numbers;
mod numerals;
mod of_totals;
mod ordinals;
mod pairs;
mod parties;
mod periods;
mod points;
mod portions;
mod priced;
mod quotient;
mod rates;
mod readings;
mod rest;
mod retention;
mod rows;
mod rows_counted;
mod same;
mod scored_rows;
mod shares;
mod some_of;
mod spelling;
mod staff_kinds;
mod stated;
mod steps;
mod sums;
mod tables;
mod targets;
mod text;
mod together;
mod turned;
mod units;
mod ways;
mod words;
mod written;

pub use areas::area_number;
pub use digest::text_digest;
pub use finding::{Beside, Class, Doubt, Finding, Place, Report, Stated, Why, Working};
pub use rows::tables;

use crate::number::{ByName, Printed, sort_by_key};
use crate::scoring::Scheme;
use amount::Day;
use found::{All, Found};
use letters::Words;

/// The longest text that is checked, in characters: some two hundred and fifty pages.
pub const LONGEST: usize = 200_000;

/// A text has more characters than are checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong {
    /// How many it has.
    pub characters: usize,
}

/// Checks a text: its numbers, days and names, by themselves and against tables beside it.
///
/// # Errors
/// For a text of more characters than are checked.
pub fn check(text: &str, beside: &[Beside], scheme: &Scheme) -> Result<Report, TooLong> {
    check_for(text, beside, &[], scheme)
}

/// Checks a text, and reads from its sentences what the inputs of a station can take.
///
/// # Errors
/// For a text of more characters than are checked.
pub fn check_for(
    text: &str,
    beside: &[Beside],
    station: &[Beside],
    scheme: &Scheme,
) -> Result<Report, TooLong> {
    let characters = text.chars().count();
    if characters > LONGEST {
        return Err(TooLong { characters });
    }
    let chars: Vec<char> = text.chars().collect();
    let lines = text::lines(&chars);
    let mut all = read(&chars, &lines);
    let first_cell = all.amounts.len();
    let rows = tables::read(&chars, &lines, &mut all.amounts);
    for cell in rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.text.has('日')) {
        all.never.extend(numbers::never_in_cell(&cell.text, cell.place.from));
    }
    let cells: Vec<usize> = (first_cell..all.amounts.len()).collect();
    let known = known::Known::new(&all, &cells, beside);
    let lists = names::lists(&all);
    let mut found = Found { classes: vec![None; all.amounts.len()], ..Found::default() };
    adding::judge(&all, &rows, &mut found);
    rates::judge(&all, &known, &mut found);
    steps::stocks(&all, &mut found);
    formulas::judge(&all, &mut found);
    priced::judge(&all, &mut found);
    finances::judge(&all, &mut found);
    sums::judge(&all, &mut found);
    rest::judge(&all, &mut found);
    ways::judge(&all, &mut found);
    line_shares::judge(&all, &mut found);
    staff_kinds::judge(&all, &mut found);
    exceeding::judge(&all, &known, &mut found);
    points::judge(&all, scheme, &mut found);
    steps::judge(&all, &mut found);
    gaps::judge(&all, scheme, &mut found);
    clock::judge(&all, &mut found);
    periods::judge(&all, &mut found);
    lists::judge(&all, &lists, &mut found);
    items::judge(&all, &chars, &mut found);
    together::judge(&all, &mut found);
    among::judge(&all, &mut found);
    found.without_cascades(&all);
    readings::judge(&all, &mut found);
    same::judge(&all, &known, &mut found);
    turned::judge(&all, &mut found);
    mentions::judge(&all, &mut found);
    crossed::judge(&all, &rows, &mut found);
    found.without_second_thoughts(&all);
    of_totals::judge(&all, &rows, &mut found);
    grown_rows::judge(&all, &rows, &mut found);
    rows_counted::judge(&all, &rows, &mut found);
    scored_rows::judge(&all, &rows, scheme, &mut found);
    again::judge(&all, &mut found);
    halves(&all, &mut found);
    names::judge(&all, &lists, &mut found.findings);
    let labels: Vec<(&str, finding::Place)> =
        rows.iter().filter_map(tables::Row::place_name).collect();
    spelling::judge(&all, &labels, &mut found.findings);
    written::judge(&all, &labels, &mut found.findings);
    let ordinals = ordinals::ordinals(&rows, &all.amounts);
    let stated = stated::stated(&all, &found, station, scheme);
    Ok(Report { stated, ..report(&all, found, &ordinals) })
}

/// Reads the sentences of a text and the numbers in them.
fn read(chars: &[char], lines: &[text::Line]) -> All {
    let mut all = All { sentences: text::sentences(chars, lines), ..All::default() };
    let mut reads = Vec::new();
    for (number, sentence) in all.sentences.iter().enumerate() {
        reads.push(numbers::read(sentence, number));
    }
    let years: Vec<i64> = main_years(&reads);
    as_times(&all.sentences, &mut reads);
    let (mut carried, mut paragraph) = (String::new(), None);
    for (sentence, mut read) in all.sentences.iter().zip(reads) {
        if paragraph.replace(sentence.paragraph) != Some(sentence.paragraph) {
            carried.clear();
        }
        context::fill(sentence, &mut read, &mut carried, &years);
        let first = all.amounts.len();
        all.amounts.extend(read.amounts);
        all.spans.push(first..all.amounts.len());
        all.days.extend(read.days);
        all.months.extend(read.months);
        all.never.extend(read.never);
    }
    all
}

/// A day alone, 截至 3 月 31 日, is a time of its own, unless a period ends with it.
fn as_times(sentences: &[text::Sentence], reads: &mut [dates::Read]) {
    let joined = |sentence: &text::Sentence, one: &Day, two: &Day| {
        let between = sentence.chars.get(one.end..two.start).unwrap_or_default();
        between.len() <= 3 && between.iter().any(|char| matches!(char, '至' | '到' | '-' | '—'))
    };
    let mut ends: Vec<(i64, i64, i64)> = Vec::new();
    let mut alone = Vec::new();
    for (number, (sentence, read)) in sentences.iter().zip(reads.iter()).enumerate() {
        for (at, day) in read.days.iter().enumerate() {
            let last = at.checked_sub(1).and_then(|at| read.days.get(at));
            let next = read.days.get(at + 1);
            if last.is_some_and(|last| joined(sentence, last, day)) {
                if ends.len() < 40 {
                    ends.push(day.order());
                }
            } else if next.is_none_or(|next| !joined(sentence, day, next)) {
                alone.push((number, day.end, day.printed.clone(), day.order()));
            }
        }
    }
    for (number, end, printed, day) in alone {
        if let Some(read) = reads.get_mut(number).filter(|_| !ends.contains(&day)) {
            read.times.push((end, printed));
            sort_by_key(&mut read.times, |(end, _)| *end);
        }
    }
}

/// The years that the report is about: those of the days it names.
fn main_years(reads: &[dates::Read]) -> Vec<i64> {
    let mut years: Vec<i64> = Vec::new();
    for day in reads.iter().flat_map(|read| &read.days) {
        let day: &Day = day;
        if !years.contains(&day.year) && years.len() < 12 {
            years.push(day.year);
        }
    }
    years
}

/// Persons and things are whole.
fn halves(all: &All, found: &mut Found) {
    // 共用社工各计 0.5 名: where a text counts halves, workers may be so.
    let of_halves = all.sentences.iter().any(|one| {
        let said: String = one.chars.iter().collect();
        words::holds(&said, &["0.5名", "0.5人", "按半"])
    });
    for (at, amount) in all.amounts.iter().enumerate() {
        let counted =
            amount.unit.is_whole() && amount.sentence.is_some() && !amount.printed.has('万');
        // 人均个案 6.2 个，四片区只有 3.8 个: the average goes on.
        let said = all.between(amount.sentence.unwrap_or_default(), 0, amount.start);
        let average = words::holds(&said, &["均", "每"]);
        // 以 4.2 项款项为例 is a number of a clause.
        let named = amount.before.ends_with(['以', '第', '按', '据', '见', '依', '款', '条']);
        // A month of a worker counts 0, 0.5 or 1.
        let halves = amount.unit == words::Unit::Times
            && amount.before.holds("到岗")
            && !amount.value.times(Printed::whole(2)).is_whole();
        if halves && !amount.about && amount.sentence.is_some() {
            found.report(all, Class::Impossible, (at, &[]), String::new(), Working::Whole);
        }
        let year = ["全年", "一年"].iter().any(|word| amount.before.ends_with(word));
        let beyond = amount.value.millionths() > 12_000_000 && !amount.about;
        if amount.unit == words::Unit::Months && year && beyond && amount.sentence.is_some() {
            let working = Working::Cap { cap: "12".to_owned() };
            found.report(all, Class::Impossible, (at, &[]), "12".to_owned(), working);
        }
        let half = of_halves && amount.unit == words::Unit::Persons;
        if counted && !amount.value.is_whole() && !amount.about && !average && !named && !half {
            // What its parts come to follows from that.
            found.findings.retain(|one| {
                one.place != amount.place || !matches!(one.working, Working::Sum { .. })
            });
            found.report(all, Class::Impossible, (at, &[]), String::new(), Working::Whole);
        }
    }
}

/// Puts everything in order, and lists what nothing was found to check against.
fn report(all: &All, found: Found, ordinals: &[bool]) -> Report {
    let mut report = Report { findings: found.findings, ..Report::default() };
    for (at, (amount, class)) in all.amounts.iter().zip(found.classes).enumerate() {
        if class.is_none() && ordinals.get(at) == Some(&true) {
            continue;
        }
        report.marks.push((amount.place, class.unwrap_or(Class::Unchecked)));
        if class.is_none() {
            let why = match amount {
                _ if amount.about => Why::About,
                _ if amount.key.is_empty() => Why::Unnamed,
                _ => Why::Alone,
            };
            report.findings.push(Finding {
                class: Class::Unchecked,
                printed: amount.plain(),
                computed: String::new(),
                place: amount.place,
                others: Vec::new(),
                beside: None,
                working: Working::None(why),
                grade: false,
            });
        }
    }
    sort_by_key(&mut report.marks, |(place, _)| *place);
    sort_by_key(&mut report.findings, |finding| (finding.class, finding.place));
    let mut seen: ByName<Place> = ByName::default();
    report.findings.retain(|finding| {
        // Of two judges that say the same of a number one is enough.
        let class = if finding.class.is_alarm() { "" } else { finding.class.code() };
        let computed = match cell_number::number(&finding.computed) {
            Some((value, ..)) => value.millionths().to_string(),
            None => finding.computed.clone(),
        };
        let name = format!("{class}|{}|{computed}", finding.place.from);
        let known = seen.get(&name) == Some(&finding.place);
        seen.insert(name, finding.place);
        finding.class == Class::Unchecked || !known
    });
    report
}
