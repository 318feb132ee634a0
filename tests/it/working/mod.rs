//! The working of every figure: what it prints is read again and worked out a second time.
//!
//! | file | what it holds the workings to |
//! |---|---|
//! | [`arithmetic`] | an evaluator of printed lines with exact fractions, which knows no engine |
//! | [`audit`] | one working against its lines, its figure, its operands and their fields |
//! | [`example`] | every figure of the worked example, and the hooks the page has |
//! | [`absences`] | figures that are not there, and why |
//! | [`paths`] | the paths to the grades, worked by hand |
//! | [`rows`] | what to chase, pace and load, worked by hand |
//! | [`chances`] | chances, counted a second time |
//! | [`nearest`] | from an input to its nearest figure |
//! | [`scenarios`] | scenarios: their own numbers, names and differences |
//! | [`simulated`] | what 模拟 shows of a figure |
//! | [`rules`] | R-1 … R-22 against `RULES.md` |
//!
//! The laws for random documents are in `properties/workings.rs`; cases worked by hand in
//! `tests/golden/gz-2023/workings`.

mod absences;
mod arithmetic;
pub(crate) mod audit;
mod chances;
mod example;
mod nearest;
mod paths;
mod rows;
mod rules;
pub(crate) mod scenarios;
mod simulated;
mod topics;

use crate::figures::Named;
use station_scorecard::document::Document;
use station_scorecard::scoring::Scheme;
use station_scorecard::texts::{Language, WorkingWords, working_words};

/// The working under a hook, in Chinese.
pub(crate) fn working_of(hook: &str, document: &Document, scheme: &Scheme) -> Option<WorkingWords> {
    let working = document.explain(document.figure_of(hook, scheme)?, scheme)?;
    Some(working_words(&working, document, scheme, Language::ZhCn))
}

/// All workings of a document, as golden cases name them: the lines up to the figure, and how it was
/// rounded.
pub(crate) fn of_all(document: &Document, scheme: &Scheme) -> Vec<Named> {
    document.with_grounds(scheme, |grounds| {
        let mut named = Vec::new();
        for subject in grounds.subjects() {
            let hook = document.figure_hook(subject, scheme);
            let Some(working) = grounds.explain(subject) else { continue };
            let words = working_words(&working, document, scheme, Language::ZhCn);
            let told = words
                .rounding
                .iter()
                .map(|(_, told)| (format!("rounding of {hook}"), told.clone()));
            named.extend(told);
            named.push((
                format!("working of {hook}"),
                format!("{} → {}", lines(&words), words.figure),
            ));
        }
        named
    })
}

/// Every line with numbers, from the values to the rounding: `159 ÷ 96 × 100% | 159 ÷ 96 = …`.
pub(crate) fn lines(words: &WorkingWords) -> String {
    let steps = words.steps.iter().map(|(caption, line)| match caption {
        None => line.clone(),
        Some(caption) => format!("{caption}：{line}"),
    });
    let rounding = words.rounding.iter().map(|(line, _)| line.clone());
    let all = words.values.iter().cloned().chain(steps).chain(rounding);
    all.collect::<Vec<_>>().join(" | ")
}
