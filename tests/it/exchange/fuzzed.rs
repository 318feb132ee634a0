//! The laws of the fuzz targets, held against every sample and against what fuzzing once found.
//!
//! A finding is kept as it is in `tests/golden/exchange/findings/<target>`, named after what it broke,
//! with the ending `bin`.

#[path = "../../fuzz/laws/mod.rs"]
mod laws;

use crate::exchange::Failure;
use crate::source::files;
use std::fs;
use std::path::Path;

/// How the names of samples and findings end.
const ENDINGS: [&str; 11] =
    ["bin", "csv", "docx", "html", "json", "ods", "tsv", "txt", "xls", "xlsx", "xml"];

/// Holds a law against every file of the folders; a folder of findings need not be there.
fn held(law: fn(&[u8]), target: &str, folders: &[&str]) -> Result<(), Failure> {
    let findings = format!("tests/golden/exchange/findings/{target}");
    let findings = Path::new(&findings).is_dir().then_some(findings.as_str());
    let mut checked = 0;
    for folder in folders.iter().copied().chain(findings) {
        for path in files(folder, &ENDINGS)? {
            // Shown only where the law is broken.
            println!("{}", path.display());
            law(&fs::read(&path)?);
            checked += 1;
        }
    }
    assert!(checked >= 2, "{checked} files");
    Ok(())
}

#[test]
fn pasted_samples_and_findings_keep_the_law() -> Result<(), Failure> {
    held(laws::paste::hold, "paste", &["tests/golden/exchange/paste"])
}

#[test]
fn text_files_and_findings_keep_the_law() -> Result<(), Failure> {
    held(laws::csv::hold, "csv", &["tests/golden/exchange/paste"])
}

#[test]
fn files_of_our_own_and_findings_keep_the_law() -> Result<(), Failure> {
    held(laws::json::hold, "json", &["tests/golden/versions", "tests/golden/comments"])
}

#[test]
fn pasted_lists_and_findings_keep_the_law() -> Result<(), Failure> {
    held(laws::numbered::hold, "numbered", &["tests/golden/exchange/numbered"])
}

#[test]
fn workbooks_and_findings_keep_the_law() -> Result<(), Failure> {
    let samples = ["tests/golden/exchange/workbook", "tests/fuzz/seeds/workbook"];
    held(laws::workbook::hold, "workbook", &samples)
}

#[test]
fn pasted_codes_and_findings_keep_the_law() -> Result<(), Failure> {
    held(laws::codes::hold, "codes", &["tests/golden/exchange/codes"])
}

#[test]
fn reports_and_findings_keep_the_law() -> Result<(), Failure> {
    held(laws::report::hold, "report", &["tests/golden/report"])
}

#[test]
fn word_files_and_findings_keep_the_law() -> Result<(), Failure> {
    let samples = ["tests/fuzz/seeds/docx", "tests/golden/exchange/workbook"];
    held(laws::docx::hold, "docx", &samples)
}

#[test]
fn links_and_findings_keep_the_law() -> Result<(), Failure> {
    held(laws::link::hold, "link", &["tests/golden/exchange/link"])
}
