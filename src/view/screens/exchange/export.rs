//! What goes out: its text, and the name of its file.

use crate::browser::files::dated_name as file_name;
use crate::browser::training;
use crate::document::{Document, Envelope};
use crate::exchange::appendix::{Head, Part, Printing, Table, tables};
use crate::exchange::draft::Draft;
use crate::exchange::message::Request;
use crate::exchange::personal::{self, Labels};
use crate::exchange::report::Report;
use crate::exchange::{copied, csv, json, workbook};
use crate::scoring::Scheme;
use crate::texts::{
    InOutText, Language, drafted, example_line, example_mark, head_words, not_together_words,
    report_paragraph, report_result, report_station, shown_station,
};
use crate::view::store::{LeftOut, Store, WithStages};

pub(super) use crate::exchange::personal::Export;

/// What it comes to.
pub(super) enum Out {
    /// It is made.
    Text(Made),
    /// The worker is to make it: what to ask, and the name and the kind of the file.
    Written(Request, String, &'static str),
    /// It is not made: why, and the way out.
    Refused(&'static str),
}

/// What is made.
pub(super) struct Made {
    /// Its text.
    pub(super) text: String,
    /// The same as HTML, for the clipboard.
    pub(super) html: Option<String>,
    /// Name and kind of the file; `None` for the clipboard.
    pub(super) file: Option<(String, &'static str)>,
    /// What is not in it.
    pub(super) left_out: LeftOut,
}

/// The labels that look like names among those of what goes out.
pub(super) fn names(labels: Labels, store: Store) -> Vec<String> {
    let stations = match labels {
        Labels::OfAll => store.everything().0,
        Labels::OfThis => vec![store.present_with_stages().0],
        Labels::None => Vec::new(),
    };
    let documents = stations.iter().flat_map(|(of, stages)| {
        let stages = stages.iter().map(|stage| &stage.envelope.document);
        std::iter::once(&of.document).chain(stages)
    });
    let mut names: Vec<String> = Vec::new();
    for name in documents.flat_map(personal::names) {
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}

impl Export {
    /// Makes it, with the workers' labels or with numbers in their place.
    pub(super) fn make(self, store: Store, with_names: bool) -> Out {
        let language = store.settings.language.get_untracked();
        let scheme = store.scheme.get_untracked();
        let sifted = |envelope: Envelope| match with_names {
            true => envelope,
            false => Envelope { document: personal::numbered(&envelope.document), ..envelope },
        };
        let with_stages = |(envelope, stages): WithStages| match with_names {
            true => (envelope, stages),
            false => personal::numbered_with_stages(envelope, stages),
        };
        match self {
            Export::Station => {
                let ((_, kept), stages) = store.present_with_stages();
                let filed = with_stages((store.sent(), kept));
                store.note_sent(&filed.0);
                // A backup stays what it is; only the name of its file tells the example.
                let name = shown_station(&store.outgoing(filed.0.document.clone()), language);
                let name = file_name(&name, "json");
                let file = Some((name, "application/json"));
                let (text, too_large) = json::one_within(&filed.0, &filed.1);
                let left_out = LeftOut { stages, too_large, ..LeftOut::default() };
                Out::Text(Made { text, html: None, file, left_out })
            }
            Export::All => {
                let (stations, left_out) = store.everything();
                let stations: Vec<_> = stations.into_iter().map(with_stages).collect();
                let text = match json::all_checked(&stations, training::for_backup().as_deref()) {
                    Ok(text) => text,
                    Err(problem) => return Out::Refused(not_together_words(&problem, language)),
                };
                let name = file_name(InOutText::AllStations.words(language), "json");
                let file = Some((name, "application/json"));
                Out::Text(Made { text, html: None, file, left_out })
            }
            Export::Csv(part) => {
                let document = store.outgoing(sifted(store.present()).document);
                let mark = mark(store, language);
                let text = printed(&document, &scheme, part, (language, mark), csv::write);
                let part = match part {
                    Part::Indicators => InOutText::Appendix1,
                    Part::Staffing => InOutText::Appendix2,
                };
                let name =
                    format!("{} {}", part.words(language), shown_station(&document, language));
                Out::file(text, file_name(&name, "csv"), "text/csv;charset=utf-8")
            }
            Export::Workbook => {
                let mut envelope = sifted(store.present());
                envelope.document = store.outgoing(envelope.document);
                let name = file_name(&shown_station(&envelope.document, language), "xlsx");
                let language = language.code().to_owned();
                let request = Request::Write { station: envelope.text(), language };
                Out::Written(request, name, workbook::KIND)
            }
            Export::Draft(kind) => {
                let document = store.outgoing(sifted(store.present()).document);
                let drafted = drafted(&document, kind);
                let name = file_name(&drafted.draft.title, "docx");
                Out::Written(Request::WriteDraft(drafted.draft), name, Draft::MEDIA_TYPE)
            }
            Export::Copy(part) => {
                let document = sifted(store.present()).document;
                let words = (language, mark(store, language));
                let text = printed(&document, &scheme, part, words, copied::tab_separated);
                let html = printed(&document, &scheme, part, words, copied::html);
                Out::Text(Made { text, html: Some(html), file: None, left_out: LeftOut::default() })
            }
            Export::Report => {
                let paragraphs = sentences(&store.present().document, &scheme, language);
                let example = store.outgoing_example().map(|state| example_line(state, language));
                let lines = example.map(str::to_owned).into_iter().chain(paragraphs);
                let text = lines.collect::<Vec<_>>().join("\n");
                Out::Text(Made { text, html: None, file: None, left_out: LeftOut::default() })
            }
        }
    }
}

impl Out {
    fn file(text: String, name: String, kind: &'static str) -> Out {
        Out::Text(Made { text, html: None, file: Some((name, kind)), left_out: LeftOut::default() })
    }
}

/// The paragraphs on the indicators, then the lines of the result.
pub(super) fn sentences(document: &Document, scheme: &Scheme, language: Language) -> Vec<String> {
    let report = Report::of(document, scheme);
    let mut lines = vec![report_paragraph(&report, document, language)];
    lines.extend(report_station(&report, document, language));
    lines.extend(report_result(&report, scheme, language));
    lines
}

fn printed(
    document: &Document,
    scheme: &Scheme,
    part: Part,
    (language, mark): (Language, &str),
    write: fn(&[Table], &Printing<'_>) -> String,
) -> String {
    let heading = |head: Head| {
        let words = head_words(head, document, scheme, language);
        if head.is_title() { words + mark } else { words }
    };
    write(&tables(document, part), &Printing::new(document, scheme, &heading))
}

/// What stands behind the titles of tables that are those of the example.
fn mark(store: Store, language: Language) -> &'static str {
    store.outgoing_example().map_or("", |state| example_mark(state, language))
}
