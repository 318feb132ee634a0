//! What cannot be read is refused by name, in words that a person understands.

use super::{problem, sample};
use crate::exchange::Failure;
use station_scorecard::exchange::FileKind;
use station_scorecard::exchange::GridProblem;
use station_scorecard::exchange::workbook::WorkbookProblem;
use station_scorecard::exchange::worker::read;
use station_scorecard::texts::{Language, workbook_problem_words};

fn sheet(problem: GridProblem) -> WorkbookProblem {
    WorkbookProblem::Sheet { name: "远".to_owned(), problem }
}

#[test]
fn every_damaged_sample_is_refused_for_its_own_reason() -> Result<(), Failure> {
    // 片区1's first rate is computed and was saved without its result; F5 as spreadsheets count.
    let no_result = WorkbookProblem::NoResult { sheet: "附件1".to_owned(), row: 4, column: 5 };
    let expected = [
        ("truncated.xlsx", WorkbookProblem::Damaged),
        ("truncated.xls", WorkbookProblem::Damaged),
        ("truncated.ods", WorkbookProblem::Damaged),
        ("encrypted.xlsx", WorkbookProblem::Encrypted),
        ("encrypted.xls", WorkbookProblem::Encrypted),
        ("encrypted.ods", WorkbookProblem::Encrypted),
        ("bomb.xlsx", WorkbookProblem::UnpackedTooLarge),
        // It says of itself that it is small, so its list of parts was altered.
        ("bomb-lying.xlsx", WorkbookProblem::Damaged),
        ("parts.zip", WorkbookProblem::TooManyEntries),
        ("columns.xlsx", sheet(GridProblem::TooManyColumns)),
        ("far.xlsx", sheet(GridProblem::TooManyColumns)),
        ("rows.xlsx", sheet(GridProblem::TooManyCells)),
        ("empty.xlsx", WorkbookProblem::NoSheet),
        ("no-results.xlsx", no_result),
        ("text.docx", WorkbookProblem::OtherKind(FileKind::TextDocument)),
        ("plain.zip", WorkbookProblem::OtherKind(FileKind::Archive)),
        ("make_samples.py", WorkbookProblem::OtherKind(FileKind::Text)),
    ];
    for (name, expected) in expected {
        assert_eq!(problem(name)?, expected, "{name}");
    }
    Ok(())
}

#[test]
fn files_of_other_kinds_are_named_by_how_they_begin() {
    let kinds: [(&[u8], FileKind); 9] = [
        (b"", FileKind::Nothing),
        (b"%PDF-1.7 and so on", FileKind::Pdf),
        (b"\x89PNG\r\n\x1A\n", FileKind::Picture),
        (b"\xFF\xD8\xFF\xE0", FileKind::Picture),
        (b"Rar!\x1A\x07", FileKind::Archive),
        (b"{\\rtf1", FileKind::TextDocument),
        (b"<html><table><tr><td>1", FileKind::Text),
        (
            b"<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>",
            FileKind::OtherWorkbook,
        ),
        (b"\x00\x01\x02\x03", FileKind::Unknown),
    ];
    for (bytes, kind) in kinds {
        assert_eq!(read(bytes), Err(WorkbookProblem::OtherKind(kind)));
    }
}

/// Wherever a workbook breaks off, or whichever byte is another, it is refused or read, and nothing
/// stops.
#[test]
fn no_cut_and_no_altered_byte_does_harm() -> Result<(), Failure> {
    for name in ["kinds.xlsx", "kinds.ods"] {
        let bytes = sample(name)?;
        for end in (0..bytes.len()).step_by(97) {
            assert!(read(&bytes[..end]).is_err(), "{name} cut at {end}");
        }
        for at in (0..bytes.len()).step_by(61) {
            let mut altered = bytes.clone();
            altered[at] ^= 0x55;
            let _ = read(&altered);
        }
    }
    let bytes = sample("kinds.xls")?;
    for end in (0..bytes.len()).step_by(512) {
        assert!(read(&bytes[..end]).is_err(), "xls cut at {end}");
    }
    // In numbers in a row, formulas and merged cells each length is believed by the reader.
    for at in (0..bytes.len()).step_by(61).chain(4070..4096).chain(4280..4350).chain(4520..4535) {
        let mut altered = bytes.clone();
        altered[at] ^= 0xFF;
        let _ = read(&altered);
    }
    Ok(())
}

/// Each says in both languages that nothing was changed, and names the place where there is one.
#[test]
fn every_refusal_has_its_words() {
    let kinds = [
        FileKind::TextDocument,
        FileKind::Slides,
        FileKind::Pdf,
        FileKind::Picture,
        FileKind::Archive,
        FileKind::OtherWorkbook,
        FileKind::Text,
        FileKind::Nothing,
        FileKind::Unknown,
    ];
    let mut problems: Vec<WorkbookProblem> =
        kinds.into_iter().map(WorkbookProblem::OtherKind).collect();
    problems.extend([
        WorkbookProblem::TooLarge,
        WorkbookProblem::TooManyEntries,
        WorkbookProblem::UnpackedTooLarge,
        WorkbookProblem::Damaged,
        WorkbookProblem::Encrypted,
        WorkbookProblem::NoSheet,
        WorkbookProblem::NoResult { sheet: "附件1".to_owned(), row: 4, column: 27 },
        sheet(GridProblem::TooManyCells),
    ]);
    let mut met: Vec<String> = Vec::new();
    for problem in &problems {
        let [chinese, english] = [Language::ZhCn, Language::En]
            .map(|language| workbook_problem_words(problem, language));
        assert!(chinese.contains("没有改动"), "{chinese}");
        assert!(english.to_lowercase().contains("nothing was changed"), "{english}");
        assert!(!met.contains(&chinese), "{chinese}");
        if matches!(problem, WorkbookProblem::NoResult { .. }) {
            assert!(chinese.contains("附件1") && chinese.contains("AB5"), "{chinese}");
            assert!(english.contains("附件1") && english.contains("AB5"), "{english}");
        }
        met.push(chinese);
    }
}
