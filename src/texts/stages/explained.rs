//! Workings of what is only looked at: of a stage, of another year.

use super::{StageText, YearText};
use crate::document::{Document, Located};
use crate::scoring::Figure;
use crate::texts::{Language, WorkingWords, indicator_name, located_words, station_indicator_name};

/// Whose figure it is that is only looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looked {
    /// A stage's.
    Stage,
    /// Another year's.
    Year,
}

/// The working of a figure of a document that is only looked at; `None` where it has no such figure. Its
/// numbers lead nowhere: their inputs are not on this page.
pub fn looked_at_words(
    hook: &str,
    document: &Document,
    (looked, name): (Looked, &str),
    language: Language,
) -> Option<WorkingWords> {
    let scheme = document.scheme();
    let subject = document.figure_of(hook, scheme)?;
    let mut words = located_words(Located::of_station(subject), document, scheme, language)?;
    words.name = [name, " · ", &words.name].concat();
    let remark = match looked {
        Looked::Stage => StageText::of_stage(name, language),
        Looked::Year => YearText::of_year(name, language),
    };
    words.remarks.insert(0, remark);
    for operand in &mut words.operands {
        operand.target = None;
    }
    Some(words)
}

/// The name of the indicator behind a rate, without its area: 专业个案 · 节数.
pub fn rate_name(rate: Figure, document: &Document, language: Language) -> String {
    match rate {
        Figure::AreaRate(_, at) | Figure::ColumnRate(at) => {
            let found = document.indicators.get(at).map(|of| indicator_name(of, language));
            let (group, name) = found.unwrap_or_default();
            if group.is_empty() { name } else { [&group, " · ", &name].concat() }
        }
        Figure::StationRate(at) => {
            let name = document.station.get(at).map_or("", |of| of.name.as_str());
            station_indicator_name(name, language)
        }
        Figure::ColumnTarget(_)
        | Figure::ColumnCompleted(_)
        | Figure::Sum(_)
        | Figure::Share(_) => String::new(),
    }
}
