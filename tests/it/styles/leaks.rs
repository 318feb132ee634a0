//! A room's sheet, once fetched, stays on the page for good: it may not style what another room shows.

use super::sheet::{Rule, sheets};
use std::collections::{BTreeMap, BTreeSet};

/// On every page; rooms may lean on what these sheets name.
const COMMON: [&str; 5] = ["tokens.css", "frame.css", "parts.css", "screens.css", "later.css"];

/// The sheets of the rooms that bring the printed papers' sheet themselves and lay their own words over it.
const BRINGS_PAPERS: [&str; 2] = ["exchange.css", "learn.css"];

/// The classes of a selector, and the paper it is meant for, which is no other sheet's.
fn names(selector: &str) -> BTreeSet<String> {
    let unquoted: String = selector.split('"').step_by(2).collect();
    let name = |part: &str| -> String {
        part.chars().take_while(|of| of.is_ascii_alphanumeric() || *of == '-').collect()
    };
    let classes = unquoted.split('.').skip(1).map(name).filter(|of| !of.is_empty());
    let paper = selector.split_once("[data-paper").and_then(|(_, after)| after.split_once(']'));
    classes.chain(paper.map(|(paper, _)| format!("[data-paper{paper}]"))).collect()
}

/// A list of selectors at its outer commas.
fn selectors(prelude: &str) -> Vec<String> {
    let mut depth = 0_i32;
    let mut parts = vec![String::new()];
    for character in prelude.chars() {
        depth += i32::from(character == '(') - i32::from(character == ')');
        match (depth, character, parts.last_mut()) {
            (0, ',', _) => parts.push(String::new()),
            (_, _, Some(part)) => part.push(character),
            _ => {}
        }
    }
    parts
}

/// Selectors of a room's sheet in which every class is named by another room's sheet too.
fn leaks(sheets: &[(String, Rule)]) -> Vec<String> {
    let rooms = sheets.iter().filter(|(name, _)| !COMMON.contains(&name.as_str()));
    let styled = rooms.flat_map(|(name, sheet)| {
        let rules = sheet.rules.iter().flat_map(Rule::all);
        let rules = rules.filter(|rule| !rule.prelude.starts_with('@'));
        rules.flat_map(|rule| selectors(&rule.prelude)).map(move |of| (name.as_str(), of))
    });
    let styled: Vec<(&str, String)> = styled.collect();
    let mut named = BTreeMap::<String, BTreeSet<&str>>::new();
    for (sheet, selector) in &styled {
        for class in names(selector) {
            named.entry(class).or_default().insert(sheet);
        }
    }
    let is_shared = |sheet: &str, class: &str| {
        let mut others = named.get(class).into_iter().flatten().filter(|other| **other != sheet);
        others.any(|other| sheet != "print.css" || !BRINGS_PAPERS.contains(other))
    };
    let leaking = styled.iter().filter(|(sheet, selector)| {
        let names = names(selector);
        !names.is_empty() && names.iter().all(|class| is_shared(sheet, class))
    });
    leaking.map(|(sheet, selector)| format!("{sheet}: {}", selector.trim())).collect()
}

#[test]
fn no_sheet_of_a_room_styles_what_another_room_shows() -> Result<(), String> {
    assert_eq!(leaks(&sheets()?), Vec::<String>::new(), "name a class of the room beside it");
    Ok(())
}

/// What the lint looks for: a bare class of two rooms, on one side or both.
#[test]
fn a_class_of_two_rooms_needs_one_of_its_own_beside_it() -> Result<(), String> {
    let found = |one: &str, other: &str| -> Result<Vec<String>, String> {
        let read = |text: &str| super::read(text).ok_or(format!("{text}: braces"));
        Ok(leaks(&[("a.css".to_owned(), read(one)?), ("b.css".to_owned(), read(other)?)]))
    };
    let scoped = ".learn .step { top: 0 }";
    assert_eq!(found(".start .step { top: 0 }", scoped)?, Vec::<String>::new());
    assert_eq!(
        found(".x, .step:is(.step, h3) { top: 0 }", scoped)?,
        ["a.css: .step:is(.step, h3)"]
    );
    assert_eq!(found("@media print { .step { top: 0 } }", scoped)?, ["a.css: .step"]);
    assert_eq!(found("[data-paper=\"a\"] .step { top: 0 }", scoped)?, Vec::<String>::new());
    Ok(())
}
