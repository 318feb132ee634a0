//! Numbers in place of names.

use super::appendix::Part;
use super::draft::DraftKind;
use crate::document::{Document, Envelope, Stage};

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
    /// 意见, 依据 and 结语.
    Comments,
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
            Printed::Appendix | Printed::Comments => Labels::OfThis,
            Printed::Result => Labels::None,
        }
    }
}

/// A name, and the number in its place.
type Renamed = (String, String);

/// The document with workers' labels replaced by their numbers.
///
/// A label that also occurs in a worker's position or remarks, in the name of a scenario or in a comment, is
/// replaced there too: 「某某休产假」 contains the name as well. So is the name in a longer label such as
/// 「01-某某」.
pub fn numbered(document: &Document) -> Document {
    let mut document = document.clone();
    let names = take_names(&mut document);
    put_numbers(&mut document, &names);
    document
}

/// The same for a stage, whose name may have a worker's in it.
pub fn numbered_stage(stage: &Stage) -> Stage {
    let mut stage = stage.clone();
    let names = take_names(&mut stage.envelope.document);
    put_numbers(&mut stage.envelope.document, &names);
    put_numbers_in(&mut stage.name, &names);
    stage
}

/// The same for a station with its stages. In each, the names in the others are replaced as well, and in the
/// names of the stages all of them: who is in one of them may have left before the next.
pub fn numbered_with_stages(
    mut station: Envelope,
    mut stages: Vec<Stage>,
) -> (Envelope, Vec<Stage>) {
    let of_station = take_names(&mut station.document);
    let of_stages: Vec<Vec<Renamed>> =
        stages.iter_mut().map(|stage| take_names(&mut stage.envelope.document)).collect();
    let all: Vec<&Renamed> = of_station.iter().chain(of_stages.iter().flatten()).collect();
    // One's own number comes first where a name has several.
    let with_all = |own: &[Renamed]| {
        let mut names: Vec<Renamed> = own.to_vec();
        for renamed in &all {
            if !names.iter().any(|(name, _)| *name == renamed.0) {
                names.push((*renamed).clone());
            }
        }
        longest_first(&mut names);
        names
    };
    put_numbers(&mut station.document, &with_all(&of_station));
    for (stage, own) in stages.iter_mut().zip(&of_stages) {
        let names = with_all(own);
        put_numbers(&mut stage.envelope.document, &names);
        put_numbers_in(&mut stage.name, &names);
    }
    (station, stages)
}

/// Takes the names out of the labels, which become numbers.
fn take_names(document: &mut Document) -> Vec<Renamed> {
    let mut names: Vec<Renamed> = Vec::new();
    for (at, worker) in document.staffing.workers.iter_mut().enumerate() {
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
    longest_first(&mut names);
    names
}

/// A name can be the beginning of another.
fn longest_first(names: &mut [Renamed]) {
    names.sort_by_key(|(label, _)| std::cmp::Reverse(label.len()));
}

/// Puts the numbers where names stand beside the labels.
fn put_numbers(document: &mut Document, names: &[Renamed]) {
    let workers = &mut document.staffing.workers;
    let beside = workers.iter_mut().flat_map(|of| [&mut of.position, &mut of.remarks]);
    let supposed = document.scenarios.iter_mut().map(|scenario| &mut scenario.name);
    let said = document.comments.iter_mut().flat_map(|of| [&mut of.text, &mut of.note]);
    beside.chain(supposed).chain(said).for_each(|text| put_numbers_in(text, names));
}

fn put_numbers_in(text: &mut String, names: &[Renamed]) {
    for (label, number) in names {
        if text.contains(label.as_str()) {
            *text = text.replace(label.as_str(), number);
        }
    }
}

/// The labels that look like names: what an export asks about.
pub fn names(document: &Document) -> Vec<&str> {
    let personal = document.staffing.workers.iter().filter(|worker| worker.label_is_personal());
    personal.map(|worker| worker.label.as_str()).collect()
}
