//! Numbers in place of names.

use super::appendix::Part;
use super::draft::DraftKind;
use crate::document::Document;

/// A kind of file or clipboard content that goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// The open station as a file.
    Station,
    /// Every station as a file.
    All,
    /// Tables as CSV.
    Csv(Part),
    /// The whole appendix and the result as a workbook, which the worker writes.
    Workbook,
    /// Tables for the clipboard.
    Copy(Part),
    /// The report's sentences for the clipboard.
    Report,
    /// The draft of a report as a Word file, which the worker writes.
    Draft(DraftKind),
}

/// A paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Printed {
    /// 附件1 and 附件2.
    Appendix,
    /// 结果单.
    Result,
}

/// Whose workers' labels are in what goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Labels {
    /// Nobody's.
    None,
    /// Those of the open station.
    OfThis,
    /// Those of every kept station.
    OfAll,
}

impl Export {
    /// Whose labels are in it, which have to be asked about. Without a wildcard, so that a new kind of
    /// export does not compile until it says so.
    pub const fn labels(self) -> Labels {
        match self {
            Export::All => Labels::OfAll,
            Export::Station
            | Export::Workbook
            | Export::Draft(_)
            | Export::Csv(Part::Staffing)
            | Export::Copy(Part::Staffing) => Labels::OfThis,
            Export::Csv(Part::Indicators) | Export::Copy(Part::Indicators) | Export::Report => {
                Labels::None
            }
        }
    }
}

impl Printed {
    /// Whose labels are on it.
    pub const fn labels(self) -> Labels {
        match self {
            Printed::Appendix => Labels::OfThis,
            Printed::Result => Labels::None,
        }
    }
}

/// The document with workers' labels replaced by their numbers.
///
/// A label that also occurs in a worker's position or remarks, in the name of a scenario or in a comment, is
/// replaced there too: 「某某休产假」 contains the name as well. So is the name in a longer label such as
/// 「01-某某」.
pub fn numbered(document: &Document) -> Document {
    let mut document = document.clone();
    let workers = &mut document.staffing.workers;
    let mut names: Vec<(String, String)> = Vec::new();
    for (at, worker) in workers.iter_mut().enumerate() {
        let number = (at + 1).to_string();
        // A single letter is in too many words to be taken for a name.
        let is_long = |name: &str| name.chars().count() > 1;
        let name = worker.name_in_label().filter(|name| is_long(name) && *name != worker.label);
        names.extend(name.map(|name| (name.to_owned(), number.clone())));
        let label = std::mem::replace(&mut worker.label, number.clone());
        if is_long(&label) && !label.chars().all(char::is_numeric) {
            names.push((label, number));
        }
    }
    // The longest first: a name can be the beginning of another.
    names.sort_by_key(|(label, _)| std::cmp::Reverse(label.len()));
    let beside = workers.iter_mut().flat_map(|of| [&mut of.position, &mut of.remarks]);
    let supposed = document.scenarios.iter_mut().map(|scenario| &mut scenario.name);
    let said = document.comments.iter_mut().flat_map(|of| [&mut of.text, &mut of.note]);
    for text in beside.chain(supposed).chain(said) {
        for (label, number) in &names {
            if text.contains(label.as_str()) {
                *text = text.replace(label.as_str(), number);
            }
        }
    }
    document
}

/// The labels that look like names: what an export asks about.
pub fn names(document: &Document) -> Vec<&str> {
    let personal = document.staffing.workers.iter().filter(|worker| worker.label_is_personal());
    personal.map(|worker| worker.label.as_str()).collect()
}
