//! The shelf of rules: each rule stands in one topic, once.

use station_scorecard::scoring::explain::Rule;
use station_scorecard::texts::{Language, Topic};
use std::collections::BTreeSet;

#[test]
fn each_rule_stands_in_one_topic() {
    let mut shelved: Vec<u8> =
        Topic::ALL.iter().flat_map(|topic| topic.rules().map(Rule::number)).collect();
    shelved.sort_unstable();
    assert_eq!(shelved, (1..=24).collect::<Vec<u8>>());
}

#[test]
fn topics_have_names_of_their_own_in_both_languages() {
    for language in Language::ALL {
        let names: BTreeSet<&str> =
            Topic::ALL.iter().map(|topic| topic.title.words(language)).collect();
        assert_eq!(names.len(), 11, "{language:?}");
    }
}
