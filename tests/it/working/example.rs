//! The worked example: all its figures, and the hooks of the page.

use super::audit::audit;
use super::working_of;
use crate::case::figures_of;
use station_scorecard::document::{Document, Scenario, example, has_working};
use station_scorecard::editor::Editor;
use station_scorecard::number::Decimal;
use station_scorecard::schemes;
use station_scorecard::scoring::{Scheme, Spread, evaluate};
use station_scorecard::texts::{
    Language, chance_working, located_words, rules_sources, scheme_working, subject_name,
};
use std::fs;

type Failure = Box<dyn std::error::Error>;

pub(super) fn the_example() -> Result<(Document, Scheme), Failure> {
    let document = example().ok_or("the example does not read")?;
    Ok((document, schemes::load("gz-2023").map_err(|unknown| unknown.0)?))
}

#[test]
fn every_figure_of_the_example_can_be_worked_out_again() -> crate::Checked {
    let (document, scheme) = the_example()?;
    audit(&document, &scheme)?;
    Ok(())
}

/// The figures that the other tests know, and those alone.
#[test]
fn every_figure_of_the_example_has_a_working_that_ends_in_it() -> crate::Checked {
    let (document, scheme) = the_example()?;
    let editor = Editor::new(document.clone());
    let mut worked = 0;
    for (hook, text) in figures_of(&editor) {
        // What the page shows within another figure, or words in its own way.
        let within = ["/reached", "/pace"].iter().any(|end| hook.ends_with(end));
        if within || hook == "unrounded" || hook.contains(" of ") {
            continue;
        }
        let words =
            working_of(&hook, &document, &scheme).ok_or(format!("{hook} has no working"))?;
        // The other tests name the grade beside a distance and leave its sign out.
        let figure = words.figure.trim_start_matches('+');
        let same =
            text.trim_start_matches('+') == figure || text.starts_with(&format!("{figure} "));
        assert!(same, "{hook}: {text}, and its working ends in {figure}");
        worked += 1;
    }
    // 8 of parties, 5 of the result, 56 + 42 + 1 of the areas, 23 of the station, 53 of 附件2.
    assert_eq!(worked, 8 + 5 + 99 + 23 + 53);
    Ok(())
}

#[test]
fn every_figure_has_a_name_of_its_own_in_both_languages() -> crate::Checked {
    let (document, scheme) = the_example()?;
    for language in Language::ALL {
        let mut names: Vec<String> = document
            .subjects(&scheme)
            .into_iter()
            .map(|subject| subject_name(subject, &document, &scheme, language))
            .collect();
        assert!(names.iter().all(|name| !name.is_empty()));
        let count = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), count, "two figures have the same name");
        assert!(!rules_sources(language).is_empty());
    }
    Ok(())
}

/// an id is no personal data, a name is.
#[test]
fn a_working_with_a_name_in_it_says_so() -> crate::Checked {
    let (mut document, scheme) = the_example()?;
    let is_personal = |document: &Document, hook| {
        let words = working_of(hook, document, &scheme).ok_or("no working")?;
        Ok::<bool, Failure>(words.is_personal)
    };
    assert!(!is_personal(&document, "staffing/all/month/1")?);
    document.staffing.workers[0].label = "某某".to_owned();
    assert!(is_personal(&document, "staffing/all/month/1")?);
    assert!(is_personal(&document, "staffing/two_years/actual")?);
    assert!(!is_personal(&document, "staffing/all/actual")?, "months have no names");
    Ok(())
}

/// The hooks that `tests/README.md` lists are those a click can come from.
#[test]
fn every_hook_of_the_page_leads_to_a_figure() -> crate::Checked {
    let (document, scheme) = the_example()?;
    let readme = fs::read_to_string("tests/README.md")?;
    let hooks = listed(&readme);
    assert!(hooks.len() > 12, "only {} hooks are listed", hooks.len());
    for hook in hooks {
        let found = document.figure_of(&hook, &scheme);
        assert_eq!(found.is_some(), has_working(&hook), "{hook}");
        let exists = found.is_none_or(|found| document.explain(found, &scheme).is_some());
        assert!(exists || hook == "grade/warning", "{hook} has no working");
    }
    Ok(())
}

/// The same for 模拟, of a station with a scenario. What rests on choices is explained by the screen.
#[test]
fn every_hook_of_the_simulation_leads_to_a_figure() -> crate::Checked {
    let (mut document, scheme) = the_example()?;
    document.scenarios.push(Scenario::named("情景"));
    let readme = fs::read_to_string("tests/README.md")?;
    let spreads = [Spread::Fixed(Decimal::ZERO); 4];
    let other = schemes::load("org-luoyang-2025").map_err(|unknown| unknown.0)?;
    let outcome = evaluate(&scheme, &document.entries(&scheme)).outcome;
    let hooks = listed_under(&readme, "| `data-figure` of what might be |");
    let mut explained = 0;
    for hook in &hooks {
        let located = document.located(hook, &scheme);
        let found = located
            .and_then(|located| located_words(located, &document, &scheme, Language::ZhCn))
            .or_else(|| chance_working(hook, (&spreads, Decimal::ZERO), &scheme, Language::ZhCn))
            .or_else(|| scheme_working(hook, &outcome, [&scheme, &other], Language::ZhCn));
        assert_eq!(found.is_some(), has_working(hook), "{hook}");
        explained += usize::from(found.is_some());
    }
    assert!(explained > 20 && explained == hooks.len(), "{explained} of {}", hooks.len());
    Ok(())
}

/// What 导入导出 shows is text: a click on it opens nothing.
#[test]
fn no_hook_of_what_comes_in_and_goes_out_opens_a_working() -> crate::Checked {
    let (document, scheme) = the_example()?;
    let readme = fs::read_to_string("tests/README.md")?;
    let hooks = listed_under(&readme, "| `data-figure` in 导入导出 |");
    assert_eq!(hooks.len(), 16, "{hooks:?}");
    for hook in hooks {
        assert!(!has_working(&hook) && document.figure_of(&hook, &scheme).is_none(), "{hook}");
    }
    for hook in ["draft/missing", "check/coverage", "check/stated", "share/real"] {
        assert!(readme.contains(&format!("`{hook}`")) && !has_working(hook), "{hook}");
    }
    Ok(())
}

/// The hooks of the second table, with the example's first names in the place of `<…>`.
fn listed(readme: &str) -> Vec<String> {
    listed_under(readme, "| `data-figure` |")
}

fn listed_under(readme: &str, head: &str) -> Vec<String> {
    let table = readme.split(head).nth(1).unwrap_or_default();
    let rows = table.lines().skip(1).take_while(|line| line.is_empty() || line.starts_with('|'));
    let mut hooks: Vec<String> = Vec::new();
    for row in rows {
        let cell = row.split('|').nth(1).unwrap_or_default();
        let mut beginning = String::new();
        for name in cell.split('`').skip(1).step_by(2) {
            let name = ["<n>", "<k>", "<m>"]
                .iter()
                .fold(name.to_owned(), |name, place| name.replace(place, "1"));
            let name = name.replace("<party>+<party>", "purchaser+third_party_evaluator");
            let name = name.replace("<party>", "purchaser").replace("<indicator>", "phone_visit");
            let kind = if name.starts_with("load/") { "cases" } else { "certified" };
            let name = name.replace("<kind>", kind).replace("<grade>", "good");
            let name = name.replace("<row>", "area/1/phone_visit");
            let name = name.replace("<hook of an input>", "area/1/phone_visit/target");
            let name = name.replace("staffing/…", "staffing/retention");
            if name.contains('…') {
                hooks.push(name.replace('…', &beginning));
                continue;
            }
            beginning = name.rsplit_once('/').map_or(String::new(), |(head, _)| head.to_owned());
            hooks.push(name);
        }
    }
    hooks
}
