//! Workings of the station and of its scenarios: whose figure it is, in words.

use crate::document::{Column, Document, Located};
use crate::scoring::Scheme;
use crate::scoring::explain::Source;
use crate::texts::{
    Language, Naming, Target, WorkingWords, join, phrase::words, subject_name, working_words,
};

words! {
    /// Whose figure a working is of.
    LocatedText {
        of_scenario(name) =
            "这是情景“{name}”的数，不是实际数据。"
            | "This is a figure of the scenario “{name}”, not an actual one.";
        OfTrial =
            "这是试算中的数，不是实际数据。"
            | "This is a figure of the trial, not an actual one.";
        Actual = "实际" | "Actual";
        Scenario = "情景" | "Scenario";
        DifferenceMeaning =
            "情景比实际高出多少；小于 0 就是低了。"
            | "By how much the scenario lies above the actual figure; below 0 it lies below.";
        DifferenceFormula = "差额 = 情景 − 实际" | "difference = scenario − actual";
    }
}

/// The name of a figure with that of its column: 情景1 · 总分.
pub fn located_name(
    located: Located,
    document: &Document,
    scheme: &Scheme,
    language: Language,
) -> String {
    let name = subject_name(located.subject, document, scheme, language);
    let naming = Naming { document, scheme, language };
    match located.column {
        Column::Station => name,
        Column::Actual => format!("{} · {name}", LocatedText::Actual.words(naming.language)),
        Column::Scenario(at) => format!("{} · {name}", naming.scenario(at)),
    }
}

/// The working of a figure in words; `None` where there is no such figure. That of a scenario says
/// so, and inputs that the scenario changes lead to its own.
pub fn located_words(
    located: Located,
    document: &Document,
    scheme: &Scheme,
    language: Language,
) -> Option<WorkingWords> {
    let working = document.explain_located(located, scheme)?;
    let of = document.in_column(located.column, scheme)?;
    let mut words = working_words(&working, &of, scheme, language);
    words.name = located_name(located, document, scheme, language);
    let Column::Scenario(at) = located.column else { return Some(words) };
    let naming = Naming { document, scheme, language };
    words.remarks.insert(0, naming.of_scenario(at));
    let scenario = document.scenarios.get(at)?;
    for (operand, worded) in working.operands.iter().zip(&mut words.operands) {
        let Some(Target::Field(field)) = worded.target else { continue };
        let is_own = matches!(operand.source, Source::Input(_));
        if is_own && scenario.has(field, scheme) {
            worded.name = format!("{} · {}", naming.scenario(at), worded.name);
            worded.target = Some(Target::Simulated(at, field));
        }
    }
    Some(words)
}

/// That a figure is tried, and no actual one.
pub fn tried_remark(language: Language) -> &'static str {
    LocatedText::OfTrial.words(language)
}

impl Naming<'_> {
    /// The name of a scenario, its number where it has none.
    fn scenario(self, at: usize) -> String {
        let name = self.document.scenarios.get(at).map(|scenario| scenario.name.clone());
        let name = name.filter(|name| !name.is_empty());
        name.unwrap_or_else(|| format!("{} {}", LocatedText::Scenario.words(self.language), at + 1))
    }

    fn of_scenario(self, at: usize) -> String {
        let name = self.scenario(at);
        LocatedText::of_scenario(name, self.language)
    }

    /// The name of what the station has, beside a scenario's.
    pub(in crate::texts) fn actual(self, name: String) -> String {
        join(&[LocatedText::Actual.words(self.language).to_owned(), name])
    }
}
