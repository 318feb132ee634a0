//! Texts of many wordings that no generator made: reviews, minutes, briefs, tables, with planted faults and without.
//! `====` parts two texts, and the lines behind `----` are the faults of one: the class and what is printed.

use super::{alarms, found};
use std::collections::BTreeMap;

const FILES: [&str; 19] = [
    include_str!("../../golden/report-wordings/1.txt"),
    include_str!("../../golden/report-wordings/2.txt"),
    include_str!("../../golden/report-wordings/3.txt"),
    include_str!("../../golden/report-wordings/4.txt"),
    include_str!("../../golden/report-wordings/5.txt"),
    include_str!("../../golden/report-wordings/6.txt"),
    include_str!("../../golden/report-wordings/7.txt"),
    include_str!("../../golden/report-wordings/8.txt"),
    include_str!("../../golden/report-wordings/9.txt"),
    include_str!("../../golden/report-wordings/10.txt"),
    include_str!("../../golden/report-wordings/11.txt"),
    include_str!("../../golden/report-wordings/12.txt"),
    include_str!("../../golden/report-wordings/13.txt"),
    include_str!("../../golden/report-wordings/14.txt"),
    include_str!("../../golden/report-wordings/15.txt"),
    include_str!("../../golden/report-wordings/16.txt"),
    include_str!("../../golden/report-wordings/17.txt"),
    include_str!("../../golden/report-wordings/18.txt"),
    include_str!("../../golden/report-wordings/rates.txt"),
];

/// A text and its faults.
fn texts() -> Vec<(String, Vec<(String, String)>)> {
    let blocks = FILES.iter().flat_map(|file| file.split("\n====\n"));
    let read = |block: &str| {
        let (text, faults) = block.split_once("\n----\n").unwrap_or((block, ""));
        let faults = faults.lines().filter_map(|line| line.trim().split_once(' '));
        let faults = faults.map(|(class, printed)| (class.to_owned(), printed.to_owned()));
        (format!("{text}\n"), faults.collect())
    };
    blocks.map(read).collect()
}

/// Each fault by its class and with both places, nine of ten of every class; and at most one alarm that is none in a
/// thousand characters.
#[test]
fn faults_are_found_in_texts_of_any_wording() {
    let texts = texts();
    assert!(texts.len() > 200, "{}", texts.len());
    let mut by_class: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let (mut characters, mut wrong) = (0, Vec::new());
    for (text, faults) in &texts {
        characters += text.chars().count();
        let report = found(text);
        let mut left = faults.clone();
        for finding in alarms(&report) {
            let is_it = |(class, printed): &(String, String)| {
                class == finding.class.code() && *printed == finding.printed
            };
            // A day that no calendar has and a half person have no other place.
            let places = !finding.others.is_empty() || finding.class.code() == "impossible";
            match left.iter().position(is_it).filter(|_| places) {
                Some(at) => drop(left.remove(at)),
                None => wrong.push(format!("{finding:?} in\n{text}")),
            }
        }
        for (class, _) in faults {
            by_class.entry(class.clone()).or_default().1 += 1;
        }
        for (class, _) in faults.iter().filter(|fault| !left.contains(fault)) {
            by_class.entry(class.clone()).or_default().0 += 1;
        }
    }
    let told = format!("found of planted: {by_class:?}; {} false in {characters}", wrong.len());
    println!("{told}");
    assert!(by_class.values().map(|(_, planted)| planted).sum::<usize>() >= 150, "{told}");
    for (class, (hits, planted)) in &by_class {
        assert!(hits * 10 >= planted * 9, "{class}: {told}");
    }
    assert!(wrong.len() * 1_000 <= characters, "{told}\n{}", wrong.join("\n"));
}

/// Tests by name with a number each: the numbers of every text are that one by turns, and what the text relates is
/// reckoned without ever going beyond what a figure can hold.
macro_rules! reckoned_with {
    ($($test:ident: $number:expr,)+) => {$(
        #[test]
        fn $test() {
            texts().iter().for_each(|(text, _)| every_other_number_is(&$number, text));
        }
    )+};
}

reckoned_with! {
    nothing_is_reckoned_with: "0",
    the_longest_amount_is_reckoned_with: "999999999999",
    an_amount_with_its_decimals_is_reckoned_with: "99999999999.99",
    an_amount_beyond_the_longest_is_reckoned_with: "1000000000000",
    digits_without_end_are_reckoned_with: "9".repeat(70),
}

/// The marks stay in order where every other number of a text is this one, the first or the second being the first so.
fn every_other_number_is(number: &str, text: &str) {
    let pieces: Vec<&str> = text.split(|char: char| char.is_ascii_digit()).collect();
    for skipped in 0..2 {
        let mut other = String::new();
        let mut numbers = 0;
        for (at, piece) in pieces.iter().enumerate() {
            // Behind an empty piece the number before it goes on.
            if at > 0 && !(piece.is_empty() && at + 1 < pieces.len()) {
                other.push_str(if numbers % 2 == skipped { number } else { "12" });
                numbers += 1;
            }
            other.push_str(piece);
        }
        let report = found(&other);
        let ends = report.marks.iter().map(|(place, _)| (place.from, place.to));
        assert!(ends.clone().zip(ends.skip(1)).all(|(one, two)| one.1 <= two.0), "{other}");
    }
}
