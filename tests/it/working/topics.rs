//! The shelf of rules: each rule stands in one topic, once.

use station_scorecard::scoring::explain::Rule;
use station_scorecard::texts::{Language, Topic, example_hook, rule_says};
use std::collections::BTreeSet;

#[test]
fn each_rule_stands_in_one_topic() {
    let mut shelved: Vec<u8> =
        Topic::ALL.iter().flat_map(|topic| topic.rules().map(Rule::number)).collect();
    shelved.sort_unstable();
    assert_eq!(shelved, (1..=26).collect::<Vec<u8>>());
}

#[test]
fn topics_have_names_of_their_own_in_both_languages() {
    for language in Language::ALL {
        let names: BTreeSet<&str> =
            Topic::ALL.iter().map(|topic| topic.title.words(language)).collect();
        assert_eq!(names.len(), 11, "{language:?}");
    }
}

#[test]
fn the_example_of_a_rule_is_a_figure_whose_working_rests_on_it() -> crate::Checked {
    let (document, scheme) = super::example::the_example()?;
    let mut shown = 0;
    for rule in Rule::all() {
        let Some(hook) = example_hook(rule) else { continue };
        let words = super::working_of(hook, &document, &scheme).ok_or(format!("{rule}: {hook}"))?;
        assert!(words.rules.contains(&rule), "{rule}: {hook} rests on {:?}", words.rules);
        shown += 1;
    }
    assert!(shown >= 13, "{shown} rules have an example");
    Ok(())
}

#[test]
fn a_rule_is_found_by_a_word_of_its_text_and_by_its_number() {
    let found = |wanted: &str, language| -> Vec<u8> {
        Rule::all().filter(|rule| rule_says(*rule, wanted, language)).map(Rule::number).collect()
    };
    assert_eq!(found("165.63", Language::ZhCn), [7]);
    assert!(found("稳岗率", Language::ZhCn).contains(&18));
    assert_eq!(found("r-24", Language::En), [24]);
    assert!(found("half-up 165.63", Language::En).contains(&7), "all words, in any order");
    assert!(found("月亮", Language::ZhCn).is_empty());
}
