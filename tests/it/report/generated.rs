//! Texts of a generator: how many of the planted faults are found, by class, and how much is found that is none.

use super::maker::make;
use super::{alarms, found};
use station_scorecard::report::Class;
use std::collections::BTreeMap;

/// How many texts of each kind.
const TEXTS: u64 = 300;

/// Each fault by its class and what is printed, with both places; nine of ten of every class.
#[test]
fn nine_of_ten_planted_faults_are_found_and_little_else() {
    let mut by_class: BTreeMap<Class, (usize, usize)> = BTreeMap::new();
    let (mut false_alarms, mut characters, mut missed) = (0, 0, Vec::new());
    for seed in 1..=TEXTS {
        let made = make(seed, true);
        let report = found(&made.text);
        let alarms = alarms(&report);
        characters += made.text.chars().count();
        for (class, printed) in &made.faults {
            let count = by_class.entry(*class).or_default();
            count.1 += 1;
            let hit = alarms.iter().any(|finding| {
                finding.class == *class && finding.printed == *printed && !finding.others.is_empty()
            });
            count.0 += usize::from(hit);
            if !hit {
                missed.push(format!("{class:?} {printed} in\n{}", made.text));
            }
        }
        let is_planted = |class: Class, printed: &str| {
            made.faults.iter().any(|(of, shown)| *of == class && shown == printed)
        };
        let others = alarms.iter().filter(|one| !is_planted(one.class, &one.printed));
        false_alarms += others.count();
    }
    let told = format!(
        "found of planted: {by_class:?}; false alarms {false_alarms} in {characters} characters"
    );
    println!("{told}");
    for (class, (hits, planted)) in &by_class {
        assert!(
            *planted >= 20 && hits * 10 >= planted * 9,
            "{class:?}: {told}\n{}",
            missed.join("\n")
        );
    }
    assert!(false_alarms * 1_000 <= characters, "{told}");
}

#[test]
fn a_text_without_faults_is_left_alone() {
    let (mut false_alarms, mut characters, mut shown) = (0, 0, Vec::new());
    let (mut checked, mut read) = (0, 0);
    for seed in 1_001..=1_000 + TEXTS {
        let made = make(seed, false);
        assert!(made.faults.is_empty());
        let report = found(&made.text);
        false_alarms += alarms(&report).len();
        shown.extend(alarms(&report).into_iter().map(|one| format!("{one:?} in\n{}", made.text)));
        characters += made.text.chars().count();
        let (of, all) = report.coverage();
        (checked, read) = (checked + of, read + all);
    }
    println!(
        "false alarms {false_alarms} in {characters} characters; {checked} of {read} figures checked"
    );
    assert_eq!(false_alarms, 0, "{}", shown.join("\n"));
    assert!(checked * 10 >= read * 8, "{checked} of {read} figures checked");
}
