//! The table of rooms against its copies, which no compiler compares: the frame that stands before the
//! program arrives, and the browser tests.

use std::fs;
use std::path::Path;

/// The words in quotation marks that begin behind `mark`, in the lines of a file that hold it.
fn quoted(file: &str, mark: &str) -> Result<Vec<String>, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let text = fs::read_to_string(&path).map_err(|error| format!("{file}: {error}"))?;
    let after = text.lines().filter_map(|line| line.split_once(mark));
    Ok(after
        .filter_map(|(_, rest)| rest.split_once('"'))
        .map(|(word, _)| word.to_owned())
        .collect())
}

/// The fragments of the table, in its order.
fn table() -> Result<Vec<String>, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/view/screen.rs");
    let text = fs::read_to_string(&path).map_err(|error| error.to_string())?;
    let (_, rows) = text.split_once("\nrooms! {\n").ok_or("no table of rooms")?;
    let (rows, _) = rows.split_once("\n}\n").ok_or("a table without an end")?;
    let rows = rows.lines().filter(|line| line.ends_with(';'));
    Ok(rows.filter_map(|row| row.split('"').nth(1)).map(str::to_owned).collect())
}

#[test]
fn the_frame_before_the_program_links_to_every_room() -> Result<(), String> {
    let fragments = table()?;
    assert_eq!(fragments.first().map(String::as_str), Some("result"), "{fragments:?}");
    assert_eq!(quoted("index.html", "<a href=\"#")?, fragments);
    Ok(())
}

#[test]
fn the_browser_tests_open_every_room() -> Result<(), String> {
    let opened = quoted("tests/e2e/support/page.rs", "=> \"#")?;
    let missing: Vec<String> = table()?.into_iter().filter(|room| !opened.contains(room)).collect();
    assert_eq!(missing, [""; 0]);
    Ok(())
}
