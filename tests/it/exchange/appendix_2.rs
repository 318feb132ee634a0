//! 附件2 as the report prints it, copied as text: totals that slid, months that are lost.

use crate::exchange::{Failure, scheme};
use station_scorecard::document::{
    AboveTotal, AttendanceField, Document, Field, Finding, Particular, StaffingField, Value,
    WorkerField,
};
use station_scorecard::editor::Editor;
use station_scorecard::exchange::paste::{Against, Differing, Preview, Taken, Together, cells};
use station_scorecard::exchange::{Grid, csv, link, worker};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::explain::Subject;
use station_scorecard::scoring::{Group, Month, Quantity, Staffing, StaffingFigure, WorkerKind};
use station_scorecard::texts::{Language, known_names, working_words};
use std::fs;

const NON_CERTIFIED: [&str; 11] = ["4", "4", "4.5", "5", "4", "4", "6", "6", "4", "6", "6"];
const ALL: [&str; 11] = ["20", "20", "20.5", "21.5", "21", "20", "22", "22", "20", "22", "22"];

fn printed() -> Result<String, Failure> {
    Ok(fs::read_to_string("tests/golden/exchange/printed/appendix-2.tsv")?)
}

fn grid(text: &str) -> Result<Grid, Failure> {
    cells(None, text).map_err(|problem| format!("{problem:?}").into())
}

fn taking(grid: &Grid, document: &Document, taken: &Taken) -> Result<Preview, Failure> {
    Ok(Preview::taking(grid, None, document, &scheme()?, &known_names(document), taken))
}

pub(super) fn preview(text: &str, document: &Document) -> Result<Preview, Failure> {
    taking(&grid(text)?, document, &Taken::default())
}

fn totals() -> Taken {
    Taken { totals: true, answers: Vec::new() }
}

fn months() -> Vec<Month> {
    Month::new(2023, 9)
        .zip(Month::new(2024, 7))
        .map_or(Vec::new(), |(first, last)| Month::between(first, last, 60))
}

/// A month of a worker: presence, insurance, wages, as texts.
pub(super) fn month(document: &Document, worker: usize, month: Month) -> String {
    let parts = AttendanceField::ALL.map(|part| {
        let value = document.staffing.value(StaffingField::Attendance(worker, month, part));
        value.map(|value| value.text()).unwrap_or_default()
    });
    parts.join("/")
}

pub(super) fn column(document: &Document, worker: usize, column: WorkerField) -> String {
    let value = document.staffing.value(StaffingField::Worker(worker, column));
    value.map(|value| value.text()).unwrap_or_default()
}

fn sums(document: &Document, group: Group) -> Vec<String> {
    let staffing = Staffing::of(&document.staffing_entries());
    staffing.group(group).months.iter().map(|of| of.text()).collect()
}

pub(super) fn actual(document: &Document, group: Group) -> String {
    Staffing::of(&document.staffing_entries()).group(group).actual.text()
}

/// What the copy says of its six workers, whatever format it came in.
fn holds_the_workers(document: &Document) {
    let labels: Vec<&str> =
        document.staffing.workers.iter().map(|worker| worker.label.as_str()).collect();
    assert_eq!(labels, ["社工21", "社工22", "社工23", "社工24", "社工25", "社工26"]);
    let training = "training_certificate";
    let levels =
        [training, training, "related_degree", training, "related_degree", "related_degree"];
    for (at, level) in levels.into_iter().enumerate() {
        assert_eq!(column(document, at, WorkerField::Kind), "non_certified", "{at}");
        assert_eq!(column(document, at, WorkerField::Level), level, "{at}");
        assert_eq!(column(document, at, WorkerField::Position), "社工", "{at}");
    }
    assert_eq!(column(document, 0, WorkerField::ContractFrom), "2023-04-25");
    assert_eq!(column(document, 5, WorkerField::ContractTo), "2027-06-10");
    let remarks: Vec<String> =
        (0..6).map(|at| column(document, at, WorkerField::Remarks)).collect();
    let left = "2024.3.11入职, 2024.4.30离职";
    let told = ["", "2023.11.2入职, 2023.12.31离职", left, left, "2024.5.21入职", ""];
    assert_eq!(remarks, told);
    for (at, of) in months().into_iter().enumerate() {
        assert_eq!(month(document, 0, of), "1/yes/yes", "{of}");
        let second = match at {
            2 => "0.5/yes/yes",
            3 => "1/yes/yes",
            _ => "//",
        };
        assert_eq!(month(document, 1, of), second, "{of}");
        // Their cells are lost: to be filled, never derived from remarks.
        (2..6).for_each(|worker| assert_eq!(month(document, worker, of), "//", "{worker} {of}"));
    }
}

#[test]
fn the_workers_come_in_and_lost_months_stay_to_fill() -> Result<(), Failure> {
    let preview = preview(&printed()?, &Document::empty(""))?;
    holds_the_workers(&preview.after);
    assert_eq!(preview.unrecognised, []);
    assert_eq!(preview.kindless, Vec::<usize>::new());
    let mut editor = Editor::new(Document::empty(""));
    editor.dispatch(preview.action().ok_or("nothing to do")?).map_err(|of| format!("{of:?}"))?;
    assert_eq!(editor.document(), &preview.after);
    editor.undo();
    assert_eq!(editor.document(), &Document::empty(""));
    Ok(())
}

#[test]
fn the_assessed_period_follows_from_the_months() -> Result<(), Failure> {
    let preview = preview(&printed()?, &Document::empty(""))?;
    let ends = [Particular::AssessedFrom, Particular::AssessedTo];
    let texts = ends.map(|line| preview.after.particulars.text(line));
    assert_eq!(texts, ["2023-09-01", "2024-07-31"]);
    let told = ends
        .map(|line| preview.changes.iter().any(|change| change.field == Field::Particular(line)));
    assert_eq!(told, [true; 2]);
    Ok(())
}

#[test]
fn what_the_list_lacks_of_printed_totals_is_offered() -> Result<(), Failure> {
    let offer = preview(&printed()?, &Document::empty(""))?.offer;
    let left = |kind: WorkerKind| -> Vec<String> {
        let of_kind = offer.totals.iter().filter(|total| total.kind == kind);
        of_kind.map(|total| total.left.to_string()).collect()
    };
    // Printed − worker 21 − worker 22; after the months those with two years of experience.
    let non_certified = ["3", "3", "3", "3", "3", "3", "5", "5", "3", "5", "5", "20"];
    assert_eq!(left(WorkerKind::NonCertified), non_certified);
    // All − non-certified.
    let certified = ["16", "16", "16", "16.5", "17", "16", "16", "16", "16", "16", "16", "131.5"];
    assert_eq!(left(WorkerKind::Certified), certified);
    Ok(())
}

#[test]
fn with_the_offer_all_sums_are_the_printed_ones() -> Result<(), Failure> {
    let preview = taking(&grid(&printed()?)?, &Document::empty(""), &totals())?;
    holds_the_sums(&preview);
    Ok(())
}

fn holds_the_sums(preview: &Preview) {
    holds_the_sums_of_staffing(&preview.after);
    let sums_differ = |of: &&Differing| !of.computed.is_empty();
    assert_eq!(preview.differing.iter().filter(sums_differ).count(), 0, "{:?}", preview.differing);
}

fn holds_the_sums_of_staffing(document: &Document) {
    assert_eq!(sums(document, Group::NonCertified), NON_CERTIFIED);
    assert_eq!(sums(document, Group::All), ALL);
    let actuals = Group::ALL.map(|group| actual(document, group));
    assert_eq!(actuals, ["231", "177.5", "53.5"]);
    let staffing = Staffing::of(&document.staffing_entries());
    assert_eq!(staffing.two_years.text(), "151.5");
    assert_eq!(staffing.two_year_share.map(|of| of.to_string()), Some("65.58%".to_owned()));
}

#[test]
fn the_rate_of_retention_is_compared_once_its_numbers_are_there() -> Result<(), Failure> {
    use StaffingField as F;
    let asks = [F::RequiredAll, F::RequiredCertified, F::Continuous];
    let grid = grid(&printed()?)?;
    let without = taking(&grid, &Document::empty(""), &totals())?;
    assert_eq!(without.offer.asks, asks);
    let answers = asks.into_iter().zip(["20", "10", "19"].map(str::to_owned)).collect();
    let with = taking(&grid, &Document::empty(""), &Taken { totals: true, answers })?;
    let retention = Staffing::of(&with.after.staffing_entries()).retention;
    assert_eq!(retention.map(|of| of.to_string()), Some("95.00%".to_owned()));
    assert_eq!(with.agreeing, without.agreeing + 1);
    // Where the station has them nothing is asked.
    let again = taking(&grid, &with.after, &Taken::default())?;
    assert_eq!((again.offer.asks.len(), again.offer.totals.len()), (0, 0));
    assert!(again.action().is_none());
    Ok(())
}

#[test]
fn an_answer_that_is_no_number_is_reported_and_changes_nothing() -> Result<(), Failure> {
    let answers = vec![(StaffingField::Continuous, "十九".to_owned())];
    let preview =
        taking(&grid(&printed()?)?, &Document::empty(""), &Taken { totals: false, answers })?;
    assert!(preview.after.staffing.continuous.is_blank());
    let told: Vec<&str> = preview.unrecognised.iter().map(|of| of.text.as_str()).collect();
    assert_eq!(told, ["十九"]);
    Ok(())
}

#[test]
fn a_month_filled_in_later_counts_once() -> Result<(), Failure> {
    let preview = taking(&grid(&printed()?)?, &Document::empty(""), &totals())?;
    let march = Month::new(2024, 3).ok_or("no March")?;
    let mut document = preview.after;
    let one = |document: &mut Document, worker: usize| {
        let field = StaffingField::Attendance(worker, march, AttendanceField::Presence);
        let one = Decimal::whole(1);
        let value = Value::Quantity(Quantity::Amount(one));
        document.staffing.put(field, value)
    };
    let left = |document: &Document| {
        let entries = document.staffing_entries();
        let subtotal = entries.subtotals.iter().find(|of| of.kind == WorkerKind::NonCertified);
        subtotal.map(|subtotal| entries.not_listed(subtotal, 6).text())
    };
    assert_eq!(left(&document), Some("5".to_owned()));
    one(&mut document, 2);
    assert_eq!(left(&document), Some("4".to_owned()));
    assert_eq!(sums(&document, Group::NonCertified), NON_CERTIFIED);
    assert_eq!(sums(&document, Group::All), ALL);
    Ok(())
}

/// The three files of the appendix in one paste: what is below others stays theirs.
#[test]
fn behind_the_tables_of_appendix_1_it_is_the_same() -> Result<(), Failure> {
    let of = |name: &str| {
        fs::read_to_string(format!("tests/golden/exchange/paste/report-{name}/input.tsv"))
    };
    let files = [of("appendix-1")?, of("appendix-1-specific")?, printed()?];
    for text in [files.concat(), files.join("\n")] {
        let grid = grid(&text)?;
        let preview = taking(&grid, &Document::empty(""), &totals())?;
        holds_the_workers(&preview.after);
        holds_the_sums_of_staffing(&preview.after);
        let text = |line| preview.after.particulars.text(line);
        assert_eq!(text(Particular::AssessedFrom), "2023-09-10");
        assert_eq!(text(Particular::AssessedTo), "2024-07-31");
        assert_eq!(text(Particular::Station), "白鹤洞街社工站");
    }
    Ok(())
}

/// The same cells with tabs as commas.
#[test]
fn as_csv_it_is_the_same() -> Result<(), Failure> {
    let field = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let lines = printed()?;
    let lines = lines.lines().map(|line| line.split('\t').map(field).collect::<Vec<_>>().join(","));
    let text = lines.collect::<Vec<_>>().join("\r\n");
    let grid = csv::read(&text).map_err(|problem| format!("{problem:?}"))?;
    let preview = taking(&grid, &Document::empty(""), &totals())?;
    holds_the_workers(&preview.after);
    holds_the_sums(&preview);
    Ok(())
}

/// As Word copies it: months merged over their three columns, other headings merged downwards.
pub(crate) fn as_html(text: &str) -> String {
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').collect()).collect();
    let mut html = String::from("<html><body><table>");
    for (at, row) in rows.iter().enumerate() {
        html.push_str("<tr>");
        let mut column = 0;
        while column < row.len() {
            let text = row.get(column).copied().unwrap_or_default();
            let (mut wide, mut tall) = (1, 1);
            if at == 0 && text.ends_with('月') {
                wide = 3;
            } else if at == 0 && !text.is_empty() {
                tall = 2;
            } else if at == 1 && (column < 6 || (39..42).contains(&column)) {
                // Covered by the heading above.
                column += 1;
                continue;
            } else if column == 0 && at == 2 {
                tall = 6;
            } else if column == 0 && (3..8).contains(&at) {
                column += 1;
                continue;
            } else if column == 0 && at >= 8 {
                wide = 6;
            }
            html.push_str(&format!("<td colspan={wide} rowspan={tall}><p>{text}</p></td>"));
            column += wide;
        }
        html.push_str("</tr>");
    }
    html + "</table></body></html>"
}

#[test]
fn as_html_with_merged_headings_it_is_the_same() -> Result<(), Failure> {
    let html = as_html(&printed()?);
    let grid = cells(Some(&html), "").map_err(|problem| format!("{problem:?}"))?;
    assert!(grid.marks_merges());
    let preview = taking(&grid, &Document::empty(""), &totals())?;
    holds_the_workers(&preview.after);
    holds_the_sums(&preview);
    assert_eq!(preview.unrecognised, []);
    Ok(())
}

/// The same cells in a workbook, months and kind merged.
#[test]
fn as_a_workbook_it_is_the_same() -> Result<(), Failure> {
    let bytes = fs::read("tests/golden/exchange/workbook/appendix-2-printed.xlsx")?;
    let sheets = worker::read(&bytes).map_err(|problem| format!("{problem:?}"))?;
    let (document, scheme) = (Document::empty(""), scheme()?);
    let against = Against { document: &document, scheme: &scheme, names: known_names };
    let offer = Together::of(&sheets, &[0], against).offer();
    assert_eq!((offer.totals.len(), offer.asks.len()), (24, 3));
    let together = Together::taking(&sheets, &[0], against, &totals());
    let preview = &together.sheets.first().ok_or("no sheet")?.preview;
    holds_the_workers(&preview.after);
    holds_the_sums(preview);
    assert_eq!(preview.unrecognised, []);
    Ok(())
}

/// No worker is counted twice, and a list above the printed total is reported.
#[test]
fn a_list_above_the_total_is_a_finding_and_the_rest_is_nothing() -> Result<(), Failure> {
    let text = "类型\t姓名\t2025年3月\n非持证社工\t甲\t0.5\n\t乙\t\n\t丙\t\n\
                非持证社工有效人次小计\t\t1\n";
    let mut document = taking(&grid(text)?, &Document::empty(""), &totals())?.after;
    assert_eq!(actual(&document, Group::NonCertified), "1");
    let march = Month::new(2025, 3).ok_or("no March")?;
    for worker in [1, 2] {
        let field = StaffingField::Attendance(worker, march, AttendanceField::Presence);
        document.staffing.put(field, Value::Quantity(Quantity::Amount(Decimal::whole(1))));
    }
    assert_eq!(actual(&document, Group::NonCertified), "2.5");
    let staffing = Staffing::of(&document.staffing_entries());
    let (listed, total) = (Decimal::from_hundredths(250), Decimal::whole(1));
    let kind = WorkerKind::NonCertified;
    let above = AboveTotal { month: march, listed, total };
    let above = Finding::AboveTotal { kind, months: vec![above] };
    assert_eq!(document.staffing_findings(&staffing), [above]);
    Ok(())
}

/// Pages that know only version 1 open every link but those of a station that needs version 2.
#[test]
fn a_link_keeps_whose_the_totals_are() -> Result<(), Failure> {
    let preview = taking(&grid(&printed()?)?, &Document::empty(""), &totals())?;
    let write = |document: &Document| link::write(document).map_err(|of| format!("{of:?}"));
    let letters = write(&preview.after)?;
    assert!(letters.starts_with('2'), "{letters}");
    let read = link::read(&letters).map_err(|of| format!("{of:?}"))?;
    assert_eq!(sums(&read, Group::All), ALL);
    assert_eq!(read.staffing.non_certified, preview.after.staffing.non_certified);
    assert!(write(&Document::empty("片区1"))?.starts_with('1'));
    Ok(())
}

/// The working of a month shows what is left of the total.
#[test]
fn the_working_of_a_month_takes_the_list_off_the_total() -> Result<(), Failure> {
    let document = taking(&grid(&printed()?)?, &Document::empty(""), &totals())?.after;
    let scheme = scheme()?;
    let figure = Subject::Staffing(StaffingFigure::Month(Group::NonCertified, 2));
    let working = document.explain(figure, &scheme).ok_or("no working")?;
    let words = working_words(&working, &document, &scheme, Language::ZhCn);
    let lines: Vec<&str> = words.steps.iter().map(|(_, line)| line.as_str()).collect();
    assert_eq!(lines, ["4.5 − 1.5 = 3", "1 + 0.5 + 3 = 4.5"]);
    Ok(())
}
