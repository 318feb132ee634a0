//! LibreOffice without a window: files are converted, and what it says is read.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};

use station_scorecard::exchange::{Grid, csv};

use crate::Outcome;
use crate::environment::named;

/// Commas, quotes, UTF-8, what cells hold, a file for each sheet.
const EVERY_SHEET: &str =
    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

/// Text is UTF-8 parted by commas. With a window a person confirms this; without one nobody is asked,
/// and the mark at the beginning is not looked at.
const CSV: &str = "--infilter=CSV:44,34,76,1,,0,false,true";

/// One at a time: two of them would share their settings.
static AT_WORK: Mutex<()> = Mutex::new(());

/// Converts a file into a folder; the files that came of it, by name.
pub(crate) fn converted(file: &Path, to: &str, folder: &Path) -> Outcome<Vec<PathBuf>> {
    let _alone = AT_WORK.lock().unwrap_or_else(PoisonError::into_inner);
    let settings = Path::new(env!("CARGO_TARGET_TMPDIR")).join("office").join("settings");
    let output = Command::new(named("SCORECARD_SOFFICE")?)
        .arg(format!("-env:UserInstallation=file://{}", settings.display()))
        .args(["--headless", "--norestore", "--nolockcheck", "--convert-to", to])
        .args(file.extension().filter(|ending| *ending == "csv").map(|_| CSV))
        .arg("--outdir")
        .args([folder, file])
        .output()?;
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder)? {
        files.push(entry?.path());
    }
    files.sort();
    if files.is_empty() {
        let told = [output.stdout, output.stderr].concat();
        return Err(format!("{}: {}", file.display(), String::from_utf8_lossy(&told)).into());
    }
    Ok(files)
}

/// What the cells of every sheet hold for LibreOffice, by the names of the files that it made.
pub(crate) fn shown(file: &Path, folder: &Path) -> Outcome<Vec<(String, Grid)>> {
    let folder = folder.join("shown");
    fs::create_dir_all(&folder)?;
    let mut sheets = Vec::new();
    for path in converted(file, EVERY_SHEET, &folder)? {
        let text = fs::read_to_string(&path)?;
        let grid =
            csv::read(&text).map_err(|problem| format!("{}: {problem:?}", path.display()))?;
        sheets.push((path.to_string_lossy().into_owned(), grid));
    }
    Ok(sheets)
}

/// A share without the zeros at its end: text carries a value, and the program its own format.
fn value(text: &str) -> &str {
    match text.strip_suffix('%') {
        Some(share) if share.contains('.') => share.trim_end_matches('0').trim_end_matches('.'),
        Some(share) => share,
        None => text,
    }
}

/// Compares two tables cell by cell.
pub(crate) fn assert_equal([ours, theirs]: &[Grid; 2]) {
    let rows = ours.rows().len().max(theirs.rows().len());
    let columns = ours.columns().max(theirs.columns());
    let places = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
    let differing: Vec<_> = places
        .map(|(row, column)| (row, column, ours.text(row, column), theirs.text(row, column)))
        .filter(|(_, _, ours, theirs)| {
            ours.ends_with('%') != theirs.ends_with('%') || value(ours) != value(theirs)
        })
        .collect();
    assert!(differing.is_empty(), "row, column, written, shown: {differing:?}");
}
