//! Laws of merging two copies of a station.

use super::any_document::{content, document, of_its_kind};
use super::{cases, fail, scheme};
use proptest::collection::vec;
use proptest::prelude::*;
use station_scorecard::document::{Document, Field, Side, Since, Value};
use station_scorecard::editor::Allowed;
use station_scorecard::exchange::merging::{Copy, Merge, Subject, merge};
use station_scorecard::scoring::{Month, Scheme};

fn merged(
    here: &Document,
    there: &Document,
    before: Option<&Document>,
) -> Result<Merge, TestCaseError> {
    merge(here, there, before).map_err(|many| fail(format!("{many:?}")))
}

/// Every input that is settled on its own; a sum of months is no input.
fn inputs(document: &Document, scheme: &Scheme) -> Vec<Field> {
    inputs_in(document, scheme, &document.assessed_months())
}

fn inputs_in(document: &Document, scheme: &Scheme, months: &[Month]) -> Vec<Field> {
    let all = Field::all_in(document, scheme, months).into_iter();
    let is_sum = |field| Allowed::of(field, document, scheme) == Some(Allowed::SumOfMonths);
    let others = all.filter(|field| !matches!(field, Field::Scheme(_) | Field::ScenarioName(_)));
    others.filter(|field| !is_sum(*field)).collect()
}

fn values(document: &Document, scheme: &Scheme) -> Vec<Value> {
    inputs(document, scheme).iter().filter_map(|field| document.value(*field, scheme)).collect()
}

/// The values that a document holds in these months, whether its own period shows them or not.
fn values_in(document: &Document, scheme: &Scheme, months: &[Month]) -> Vec<Value> {
    let inputs = inputs_in(document, scheme, months).into_iter();
    inputs.filter_map(|field| document.value(field, scheme)).collect()
}

/// The last of several targets is the target in force: both are one input.
fn one_of_its_addresses(document: &Document, field: Field) -> Field {
    let Field::Agreed(amount, since) = field else { return field };
    let last = document.terms(amount).and_then(|terms| terms.iter().last());
    let is_in_force = last.is_some_and(|(of, _)| of == since && since != Since::First);
    if is_in_force { amount.side(Side::Target) } else { field }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn a_station_merged_with_itself_is_itself(one in document(), other in document()) {
        for before in [None, Some(&one), Some(&other)] {
            let merge = merged(&one, &one, before)?;
            prop_assert!(merge.is_nothing(), "{:?}", merge.taken);
            prop_assert_eq!(&merge.document, &one);
        }
    }

    /// Two people have changed different inputs: both changes are in the result, whoever merges.
    #[test]
    fn different_changes_go_together_without_a_question(
        before in document(),
        changes in vec((0_usize..1_000, any::<bool>(), content()), 0..30),
    ) {
        let scheme = scheme()?;
        let (mut here, mut there, mut both) = (before.clone(), before.clone(), before.clone());
        let fields = inputs(&before, &scheme);
        let mut seen = Vec::new();
        for (at, is_here, content) in changes {
            let Some(field) = fields.get(at % fields.len()).copied() else { continue };
            let field = one_of_its_addresses(&before, field);
            let value = of_its_kind(&before, &scheme, field, &content);
            let allowed = Allowed::of(field, &before, &scheme);
            if seen.contains(&field) || allowed.is_none_or(|of| of.check(&value).is_err()) {
                continue;
            }
            seen.push(field);
            let changed = if is_here { &mut here } else { &mut there };
            changed.put(field, value.clone(), &scheme);
            both.put(field, value, &scheme);
        }
        for (one, other) in [(&here, &there), (&there, &here)] {
            let merge = merged(one, other, Some(&before))?;
            prop_assert_eq!(&merge.questions, &[]);
            prop_assert_eq!(&merge.document, &both);
        }
    }

    /// Without an earlier revision each value of either copy is in the result or in a question.
    #[test]
    fn nothing_is_lost(here in document(), there in document()) {
        let scheme = scheme()?;
        let merge = merged(&here, &there, None)?;
        // What was in a month is kept where the period that is taken ends before it.
        let months = [here.assessed_months(), there.assessed_months()].concat();
        let mut known = values_in(&merge.document, &scheme, &months);
        for question in &merge.questions {
            known.extend(question.here.iter().chain(&question.there).cloned());
        }
        // How an amount is kept is a question about all its months, when a target changed about all its amounts.
        let is_whole = |of: &Subject| matches!(of, Subject::ByMonths(_) | Subject::Agreements(_));
        for copy in [Copy::Here, Copy::There] {
            let answers: Vec<Option<Copy>> = merge
                .questions
                .iter()
                .map(|of| Some(if is_whole(&of.subject) { copy } else { Copy::Here }))
                .collect();
            let document = merge.answered(&answers).ok_or(fail("all are answered"))?;
            known.extend(values_in(&document, &scheme, &months));
        }
        for value in values(&here, &scheme).into_iter().chain(values(&there, &scheme)) {
            prop_assert!(value.is_blank() || known.contains(&value), "{value:?}");
        }
        let scenarios = merge.document.scenarios.iter().map(|of| of.name.trim());
        let scenarios: Vec<&str> = scenarios.collect();
        for scenario in here.scenarios.iter().chain(&there.scenarios) {
            prop_assert!(scenarios.contains(&scenario.name.trim()));
        }
    }

    /// Every question answered alike gives that copy's values; until then there is no result.
    #[test]
    fn answers_decide(here in document(), there in document()) {
        let scheme = scheme()?;
        let merge = merged(&here, &there, None)?;
        let none = vec![None; merge.questions.len()];
        prop_assert_eq!(merge.answered(&none).is_some(), merge.questions.is_empty());
        for copy in [Copy::Here, Copy::There] {
            let all = vec![Some(copy); merge.questions.len()];
            let document = merge.answered(&all).ok_or(fail("all are answered"))?;
            for question in &merge.questions {
                let Subject::Field(field) = question.subject else { continue };
                let wanted = if copy == Copy::Here { &question.here } else { &question.there };
                prop_assert_eq!(&document.value(field, &scheme), wanted);
            }
        }
    }
}
