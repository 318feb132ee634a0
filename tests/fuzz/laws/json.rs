//! Any text as a file of our own: what opens is a station that every way out takes, and the file
//! that is written of it opens whole.

use station_scorecard::document::{Document, Envelope};
use station_scorecard::exchange::appendix::{Part, Printing, tables};
use station_scorecard::exchange::{copied, csv, json, link};
use station_scorecard::texts::{Language, head_words};

/// The law.
pub(crate) fn hold(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let Ok(listed) = json::list(&text) else { return };
    assert!(listed.len() <= json::MOST_STATIONS);
    let documents = listed.into_iter().filter_map(|listed| listed.document);
    let envelope = |document| Envelope { stamp: String::new(), saved_at: String::new(), document };
    let envelopes: Vec<Envelope> = documents.map(envelope).collect();
    for envelope in &envelopes {
        comes_back(&json::one(envelope), std::slice::from_ref(envelope));
        goes_out(&envelope.document);
    }
    if envelopes.len() > 1 {
        comes_back(&json::all(&envelopes, None), &envelopes);
    }
}

fn comes_back(file: &str, envelopes: &[Envelope]) {
    let listed = json::list(file).unwrap_or_default();
    assert_eq!(listed.len(), envelopes.len(), "{file}");
    for (listed, envelope) in listed.iter().zip(envelopes) {
        assert_eq!((&listed.losses, listed.newer), (&Vec::new(), None), "{file}");
        assert_eq!(listed.document.as_ref(), Some(&envelope.document), "{file}");
    }
}

fn goes_out(document: &Document) {
    let scheme = document.scheme();
    let words = |head| head_words(head, document, scheme, Language::ZhCn);
    let printing = Printing::new(document, scheme, &words);
    for part in [Part::Indicators, Part::Staffing] {
        let tables = tables(document, part);
        let _ = (csv::write(&tables, &printing), copied::html(&tables, &printing));
    }
    // What no fields could have given need not fit; a link that is handed out opens.
    if let Ok(link) = link::write(document) {
        assert_eq!(link::read(&link), Ok(link::shared(document)));
    }
}
