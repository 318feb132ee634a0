//! The rules in words against `RULES.md`, which tells them at length.

use station_scorecard::scoring::explain::{Rule, Standing};
use station_scorecard::texts::{Language, RuleWords, rule_words, standing_name};
use std::collections::BTreeSet;
use std::fs;

/// A rule of `RULES.md`: the parts of its heading, and all that stands below.
struct Section {
    heading: Vec<String>,
    text: String,
}

fn sections() -> Result<Vec<Section>, std::io::Error> {
    let file = fs::read_to_string("src/scoring/RULES.md")?;
    let sections = file.split("\n### ").skip(1).map(|section| {
        let (heading, text) = section.split_once('\n').unwrap_or((section, ""));
        // What follows a rule may be the title of the next part.
        let text = text.split("\n## ").next().unwrap_or_default();
        Section {
            heading: heading.split(" · ").map(str::to_owned).collect(),
            text: text.to_owned(),
        }
    });
    Ok(sections.collect())
}

#[test]
fn numbers_standings_and_titles_are_those_of_rules_md() -> crate::Checked {
    let sections = sections()?;
    assert_eq!(sections.len(), usize::from(Rule::COUNT));
    for (rule, section) in Rule::all().zip(sections) {
        let standing = match rule.standing() {
            Standing::Printed => "P",
            Standing::Decided => "D",
        };
        let [chinese, english] = Language::ALL.map(|language| rule_words(rule, language).title);
        assert_eq!(section.heading, [&rule.to_string(), standing, chinese, english]);
    }
    Ok(())
}

/// Figures of a text: digits with points and thousands commas. English writes months in letters, so
/// those of the Chinese text do not count.
fn figures(text: &str) -> BTreeSet<String> {
    let months = |text: &str| text.trim_end_matches(|one: char| one.is_ascii_digit()).to_owned();
    let text: String = text
        .split_inclusive(" 月")
        .map(|part| match part.strip_suffix(" 月") {
            Some(before) => months(before),
            None => part.to_owned(),
        })
        .collect();
    let part = |character: char| !(character.is_ascii_digit() || ".,".contains(character));
    let words = text.split(part).map(|word| word.trim_matches(['.', ',']));
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[test]
fn every_figure_in_a_rule_stands_in_rules_md() -> crate::Checked {
    for (rule, section) in Rule::all().zip(sections()?) {
        let known = figures(&section.text);
        for language in Language::ALL {
            let RuleWords { text, .. } = rule_words(rule, language);
            // Other rules are named by their numbers, and the documents by theirs.
            let unknown: Vec<String> = figures(text).difference(&known).cloned().collect();
            assert!(unknown.is_empty(), "{rule} {language:?}: {unknown:?} are not in RULES.md");
        }
    }
    Ok(())
}

#[test]
fn both_languages_tell_the_same_figures() {
    for rule in Rule::all() {
        let [chinese, english] =
            Language::ALL.map(|language| figures(rule_words(rule, language).text));
        assert_eq!(chinese, english, "{rule}");
    }
}

/// what was looked for and not found is said in both languages.
#[test]
fn every_rule_has_words_a_basis_and_what_was_not_found() {
    for rule in Rule::all() {
        let [chinese, english] = Language::ALL.map(|language| rule_words(rule, language));
        for words in [&chinese, &english] {
            assert!(!words.text.is_empty() && !words.basis.is_empty(), "{rule}");
        }
        assert_eq!(chinese.not_found.len(), english.not_found.len(), "{rule}");
        let searched = [4, 13, 14, 22].contains(&rule.number());
        assert_eq!(!chinese.not_found.is_empty(), searched, "{rule}");
        assert!(!english.text.contains(['。', '，']), "{rule} is not English");
    }
    for language in Language::ALL {
        let names = [Standing::Printed, Standing::Decided].map(|of| standing_name(of, language));
        assert_ne!(names[0], names[1]);
    }
}

#[test]
fn there_are_no_rules_beyond_26() {
    assert_eq!(Rule::new(0), None);
    assert_eq!(Rule::new(27), None);
    assert_eq!(Rule::new(26).map(Rule::number), Some(26));
}
