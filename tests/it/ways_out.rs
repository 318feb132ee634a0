//! Every place that hands something out of the page, and the way there is where the browser does not take it:
//! WeChat keeps no files and does not print, and others copy nothing. A new one is found here, and gets its way.

use crate::source::{Source, files};
use std::fs;

/// What hands something out of the page.
const CALLS: [&str; 10] = [
    "files::download(",
    "files::download_bytes(",
    "files::download_file(",
    "files::share(",
    "clipboard::copy(",
    "clipboard::put(",
    "page::print(",
    "write_text(",
    ".workbook(",
    "print_or_note(",
];

/// Where things are handed out, how, and the way where that does nothing.
const WAYS: [(&str, &str, &str); 26] = [
    ("src/view/screens/check/out.rs", "clipboard::copy(", "the text is shown, selected"),
    (
        "src/view/screens/check/out.rs",
        ".workbook(",
        "WeChat: not offered, the way to a browser is told; else it is told what helps",
    ),
    (
        "src/view/screens/check/out.rs",
        "print_or_note(",
        "WeChat: not offered; the way to a browser is told",
    ),
    (
        "src/view/screens/district/out.rs",
        ".workbook(",
        "WeChat: not offered, the way to a browser is told; else it is told what helps",
    ),
    (
        "src/view/screens/district/out.rs",
        "print_or_note(",
        "WeChat: not offered; the way to a browser is told",
    ),
    (
        "src/view/screens/exchange/errand.rs",
        "files::download_bytes(",
        "WeChat: not offered, tables are copied; else whoever asked for the file tells what helps",
    ),
    (
        "src/view/screens/exchange/frame.rs",
        "page::print(",
        "WeChat: not offered; the way to a browser is told",
    ),
    (
        "src/view/screens/exchange/frame.rs",
        "print_or_note(",
        "WeChat: not offered; the way to a browser is told",
    ),
    (
        "src/view/screens/exchange/outlet.rs",
        "files::download(",
        "WeChat: copied instead; else a button shows the text, selected",
    ),
    ("src/view/screens/exchange/outlet.rs", "clipboard::copy(", "the text is shown, selected"),
    (
        "src/view/screens/exchange/print.rs",
        "page::print(",
        "WeChat: not offered; the way to a browser is told",
    ),
    (
        "src/view/screens/landing/deeds.rs",
        "clipboard::copy(",
        "the link is shown, selected; WeChat: its own menu is pointed at",
    ),
    (
        "src/view/screens/learn/handing.rs",
        "clipboard::copy(",
        "the link stands there and is selected",
    ),
    (
        "src/view/screens/learn/paper.rs",
        "print_or_note(",
        "WeChat: not offered; the way to a browser is told",
    ),
    (
        "src/view/screens/learn/results.rs",
        "print_or_note(",
        "WeChat: not offered; the way to a browser is told",
    ),
    (
        "src/view/screens/learn/results.rs",
        ".workbook(",
        "WeChat: not offered; else it is told, and the table stands there",
    ),
    ("src/view/screens/picture.rs", "clipboard::copy(", "the link stands there and is selected"),
    (
        "src/view/screens/picture.rs",
        "files::download_file(",
        "WeChat: not offered, the picture is held down; else it is told",
    ),
    (
        "src/view/screens/picture.rs",
        "files::share(",
        "not offered where nothing can be shared; a failure is told",
    ),
    (
        "src/view/screens/indicators/month_cells.rs",
        "clipboard::copy(",
        "a notice shows the text, selected",
    ),
    (
        "src/view/screens/indicators/month_cells.rs",
        "clipboard::put(",
        "the key's own event, which every browser takes",
    ),
    (
        "src/view/screens/indicators/selecting.rs",
        "clipboard::copy(",
        "a notice shows the text, selected",
    ),
    (
        "src/view/screens/indicators/selecting.rs",
        "clipboard::put(",
        "the key's own event, which every browser takes",
    ),
    (
        "src/view/store/backup.rs",
        "clipboard::copy(",
        "WeChat alone: what the file would hold; else a notice shows the text, selected",
    ),
    (
        "src/view/store/backup.rs",
        "files::download(",
        "a notice shows the text, selected, and the way to a browser",
    ),
    ("src/view/working/copying.rs", "clipboard::copy(", "the text is shown, selected"),
];

#[test]
fn whatever_goes_out_has_a_way_where_the_browser_does_nothing() -> crate::Checked {
    let mut found = Vec::new();
    for path in files("src/view", &["rs"])? {
        let code = Source::of(&fs::read_to_string(&path)?).code;
        let name = path.to_string_lossy().replace('\\', "/");
        let calls = CALLS.iter().filter(|call| code.contains(*call));
        found.extend(calls.map(|call| format!("{name} {call}")));
    }
    let mut known: Vec<String> =
        WAYS.iter().map(|(file, call, _)| format!("{file} {call}")).collect();
    found.sort();
    known.sort();
    assert_eq!(found, known, "each needs a line in the table, with its way");
    Ok(())
}
