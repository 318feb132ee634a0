//! Tables of any station, written and read again.

use super::any_document::{document, single_numbers};
use super::{cases, fail, scheme};
use crate::exchange::tables::{FORMATS, emptied, pasted, written};
use proptest::collection::vec;
use proptest::prelude::*;
use station_scorecard::document::{Document, Envelope, Field, Particular};
use station_scorecard::editor::{Allowed, Editor};
use station_scorecard::exchange::appendix::Part;
use station_scorecard::exchange::paste::{Preview, cells};
use station_scorecard::exchange::worker::decode;
use station_scorecard::exchange::{csv, json, protected, unprotected};
use station_scorecard::texts::{Language, known_names};

/// The same station with names as tables need them: one for each row and column, beginning with
/// what a spreadsheet may take for a formula, or such as headings have.
pub(super) fn named(mut document: Document) -> Document {
    const BEGINS: [&str; 7] = ["=", "+", "-", "@", "'", "\"", "a"];
    let begin = |at: usize| BEGINS[at % BEGINS.len()];
    let name = |kind: &str, at: usize| format!("{}{kind}{at}，\"x\" <b>&amp;", begin(at));
    for (at, area) in document.areas.iter_mut().enumerate() {
        area.name = if at == 1 { "区域".to_owned() } else { name("area", at) };
        area.communities = area.communities.iter().map(|name| format!("c{}", name.len())).collect();
    }
    for (at, indicator) in document.indicators.iter_mut().enumerate() {
        indicator.group = ["", "", "groupone", "groupone", "grouptwo"][at % 5].to_owned();
        indicator.name = name("column", at);
    }
    for (at, indicator) in document.station.iter_mut().enumerate() {
        indicator.name = if at % 3 == 1 { format!("第{at}指标") } else { name("row", at) };
        indicator.unit = if indicator.overall { String::new() } else { "=个".to_owned() };
    }
    for (at, worker) in document.staffing.workers.iter_mut().enumerate() {
        worker.label = name("worker", at);
        worker.position = begin(at).to_owned() + "社工";
        worker.remarks = format!("2024.1 入职{at}，工资已发放");
        worker.level = worker.level.filter(|level| level.kind() == worker.kind);
    }
    // The table shows the assessed months: here all that a random document can have.
    for (line, day) in
        [(Particular::AssessedFrom, "2023-01-01"), (Particular::AssessedTo, "2024-12-31")]
    {
        document.particulars.replace(line, line.read(day).unwrap_or(line.blank()));
    }
    document
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn tables_come_back_from_every_format(document in single_numbers(), english in any::<bool>()) {
        let scheme = scheme()?;
        let document = named(document);
        let language = if english { Language::En } else { Language::ZhCn };
        for format in &FORMATS {
            for part in [Part::Indicators, Part::Staffing] {
                // Only a damaged text gives a station without area indicators.
                if part == Part::Indicators && document.indicators.is_empty() {
                    continue;
                }
                let text = written(&document, &scheme, part, language, format);
                let emptied = emptied(&document, part);
                let preview = pasted(&text, format, &emptied, &scheme);
                let preview = preview.map_err(|problem| fail(problem.to_string()))?;
                prop_assert_eq!(&preview.unrecognised, &[], "{} {}", format.0, text);
                prop_assert_eq!(&preview.differing, &[], "{} {}", format.0, text);
                // No table carries scenarios: those that are there stay.
                let scenarios = emptied.scenarios.clone();
                let expected = Document { scenarios, ..document.clone() };
                prop_assert_eq!(&preview.after, &expected, "{} {}", format.0, text);
            }
        }
    }

    /// Whatever is pasted: the preview tells what its one action does, and that is allowed.
    #[test]
    fn an_action_does_what_its_preview_says(
        document in single_numbers(),
        text in "([0-9/.%=片区协议完成量百分比合计a,\t]{0,6}[\t\n]){0,30}",
        place in 0_usize..1_000,
    ) {
        let scheme = scheme()?;
        let Ok(grid) = cells(None, &text) else { return Ok(()) };
        let fields = Field::all(&document, &scheme);
        let focus = fields.get(place % fields.len().max(1)).copied();
        let preview = Preview::of(&grid, focus, &document, &scheme, &known_names(&document));
        let mut editor = Editor::new(document.clone());
        if let Some(action) = preview.action() {
            prop_assert_eq!(editor.dispatch(action), Ok(()));
        }
        prop_assert_eq!(editor.document(), &preview.after);
        for change in &preview.changes {
            let allowed = Allowed::of(change.field, &preview.after, &scheme);
            let allowed = allowed.ok_or_else(|| fail("a change without an input"))?;
            prop_assert_eq!(allowed.check(&change.new), Ok(()));
            prop_assert!(!matches!(change.field, Field::Score(at) if at >= scheme.parties.len()));
        }
        while editor.undo().is_some() {}
        prop_assert_eq!(editor.document(), &document);
    }

    #[test]
    fn files_come_back_with_every_station(
        documents in vec(document(), 1..4),
        saved_at in any::<String>(),
    ) {
        let envelope = |document| {
            Envelope { stamp: "a".to_owned(), saved_at: saved_at.clone(), document }
        };
        let envelopes: Vec<Envelope> = documents.iter().cloned().map(envelope).collect();
        for text in [json::all(&envelopes, None), json::one(&envelopes[0])] {
            let listed = json::list(&text).map_err(|problem| fail(format!("{problem:?}")))?;
            for (listed, document) in listed.iter().zip(&documents) {
                prop_assert_eq!(listed.document.as_ref(), Some(document));
                prop_assert_eq!(&listed.saved_at, &saved_at);
                prop_assert!(listed.losses.is_empty() && listed.newer.is_none());
            }
        }
    }

    #[test]
    fn a_text_is_read_in_each_encoding(text in "[ -~一-龥㐀-䶵𠀀-𠀿\n,\"]{1,40}") {
        let read = |bytes: &[u8]| decode(bytes).map(|of| of.text);
        prop_assert_eq!(read(text.as_bytes()), Ok(text.clone()));
        prop_assert_eq!(read(format!("\u{FEFF}{text}").as_bytes()), Ok(text.clone()));
        // With a letter that no UTF-8 begins with: else short texts can be read in both ways.
        let text = format!("社{text}");
        let (bytes, _, _) = encoding_rs::GB18030.encode(&text);
        if std::str::from_utf8(&bytes).is_err() {
            prop_assert_eq!(read(&bytes), Ok(text));
        }
    }

    #[test]
    fn any_bytes_are_text_or_refused(bytes in vec(any::<u8>(), 0..200)) {
        if let Ok(of) = decode(&bytes) {
            let _ = (csv::read(&of.text), json::list(&of.text));
        }
    }

    #[test]
    fn any_text_is_cells_or_refused(text in any::<String>(), like in "[<>/a-z=\"' &;#!\\-tdr0-9\n,\t]{0,200}") {
        let html = format!("<table><tr><td>{like}");
        let _ = (cells(Some(&text), &text), cells(Some(&like), &like), cells(Some(&html), ""));
        let _ = (csv::read(&text), csv::read(&like));
    }

    #[test]
    fn a_protected_text_is_no_formula_and_comes_back(text in any::<String>(), begin in "[=+@'\\-＝a]{0,2}") {
        let text = format!("{begin}{text}");
        let protected = protected(&text);
        prop_assert_eq!(unprotected(&protected), text.as_str());
        prop_assert!(!protected.starts_with(['=', '+', '-', '@', '＝', '\t', '\r']));
    }
}
