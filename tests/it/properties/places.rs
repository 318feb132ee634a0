//! Inputs by name, and inputs that move.

use super::any_document::document;
use super::any_edit::{Edit, edit};
use super::{cases, fail, scheme};
use proptest::prelude::*;
use station_scorecard::document::{
    Comment, CommentPlace, Document, Field, Room, Scenario, Side, StationPart, Value,
};
use station_scorecard::editor::{Action, Editor, Item, List, Relocation};
use station_scorecard::schemes;
use station_scorecard::scoring::{Adjustment, Bilingual, Scheme};
use std::collections::HashSet;
use std::sync::Arc;

/// Every input with its content.
fn contents(document: &Document, scheme: &Scheme) -> Vec<(Field, Option<Value>)> {
    let fields = Field::all(document, scheme).into_iter();
    fields.map(|field| (field, document.value(field, scheme))).collect()
}

/// Each input of `before` either went where `relocation` says, with its content, or belonged to
/// what was taken out. No two went to the same place. Gives back how many are left.
fn check_followed(
    relocation: Relocation,
    before: &[(Field, Option<Value>)],
    after: &Editor,
) -> Result<usize, TestCaseError> {
    let mut places = HashSet::new();
    for (field, content) in before {
        let Some(place) = relocation.follow(*field) else {
            prop_assert!(matches!(relocation, Relocation::Removed(..)), "{field:?} got lost");
            continue;
        };
        prop_assert_eq!(&after.value(place), content, "{:?} became {:?}", field, place);
        prop_assert!(places.insert(place), "two inputs became {place:?}");
    }
    Ok(places.len())
}

fn is_of_a_list(edit: &Edit) -> bool {
    !matches!(
        edit,
        Edit::Set(..)
            | Edit::SetWrongly(..)
            | Edit::Switch(..)
            | Edit::PutScore(..)
            | Edit::PutMonths(_)
            | Edit::KeepByMonths(..)
            | Edit::Agree(..)
            | Edit::PutScenario(..)
            | Edit::PutComment(..)
            | Edit::Several(_)
            | Edit::Replace(_)
    )
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn every_input_has_a_hook_of_its_own_that_leads_back(document in document()) {
        let scheme = scheme()?;
        let mut hooks = HashSet::new();
        for field in Field::all(&document, &scheme) {
            let hook = field.hook(&document, &scheme);
            prop_assert_eq!(Field::from_hook(&hook, &document, &scheme), Some(field), "{}", hook);
            prop_assert!(hooks.insert(hook.clone()), "{hook} twice");
        }
    }

    #[test]
    fn a_hook_leads_to_an_input_that_is_there_or_nowhere(
        document in document(),
        hook in "(area|station|indicator|score|particulars|)/(0|1|2|5|99|-1|key_0|purchaser|station)(/(name|key_0|unit|target|x))?(/(target|completed|))?",
    ) {
        let scheme = scheme()?;
        if let Some(field) = Field::from_hook(&hook, &document, &scheme) {
            prop_assert!(document.value(field, &scheme).is_some(), "{hook} is {field:?}");
        }
    }

    #[test]
    fn inputs_are_followed_when_items_come_go_and_move(
        document in document(),
        edit in edit().prop_filter("one of a list", is_of_a_list),
    ) {
        let scheme = scheme()?;
        let before = contents(&document, &scheme);
        let action = edit.on(&document, &scheme);
        let there = Relocation::of(&action);
        let mut editor = Editor::new(document);
        if editor.dispatch(action).is_err() {
            return Ok(());
        }
        let between = contents(editor.document(), &scheme);
        let left = check_followed(there, &before, &editor)?;
        prop_assert!(left == before.len().min(between.len()), "{left} of {}", before.len());
        if let Some(back) = editor.undo() {
            let left = check_followed(back, &between, &editor)?;
            prop_assert!(left == before.len().min(between.len()), "{left} on the way back");
            let forth = editor.redo().ok_or_else(|| fail("nothing to redo"))?;
            prop_assert_eq!(forth, there);
        }
    }

    #[test]
    fn no_input_outlives_another_document(one in document(), other in document()) {
        let scheme = scheme()?;
        let relocation = Relocation::of(&Action::Replace(Box::new(other)));
        for field in Field::all(&one, &scheme) {
            prop_assert_eq!(relocation.follow(field), None);
        }
    }
}

/// The same by hand, for one column among three.
#[test]
fn a_column_taken_out_moved_or_put_in_shifts_those_behind_it() -> crate::Checked {
    let document = Document::empty("片区1");
    let follow =
        |action: &Action, at| Relocation::of(action).follow(Field::Entry(0, at, Side::Target));
    let here = |at| Some(Field::Entry(0, at, Side::Target));
    let remove = Action::Remove(List::Indicators, 1);
    assert_eq!([0, 1, 2].map(|at| follow(&remove, at)), [here(0), None, here(1)]);
    let forward = Action::Move(List::Indicators, 0, 2);
    assert_eq!([0, 1, 2, 3].map(|at| follow(&forward, at)), [here(2), here(0), here(1), here(3)]);
    let backward = Action::Move(List::Indicators, 2, 0);
    assert_eq!([0, 1, 2, 3].map(|at| follow(&backward, at)), [here(1), here(2), here(0), here(3)]);
    let area = Action::Insert(0, Item::Area(document.blank_area("新片区")));
    assert_eq!(follow(&area, 1), Some(Field::Entry(1, 1, Side::Target)));
    assert_eq!(
        Relocation::of(&area).follow(Field::Station(0, StationPart::Target)),
        Some(Field::Station(0, StationPart::Target))
    );
    Ok(())
}

/// Where the input with a hook is, by the first and last parts of its hook alone.
fn expected_room(hook: &str) -> Option<Room> {
    let parts: Vec<&str> = hook.split('/').collect();
    Some(match (*parts.first()?, *parts.last()?) {
        ("score", _) => Room::Scores,
        ("particulars", _) | ("area", "communities") => Room::Particulars,
        ("area", "name" | "social_workers" | "clients" | "target" | "completed") => {
            Room::Indicators
        }
        ("station", "target" | "completed") => Room::Indicators,
        ("station", "name" | "unit") | ("indicator", _) => Room::IndicatorLists,
        ("worker" | "subtotal" | "required" | "retention" | "threshold", _) => Room::Staffing,
        ("scenario", "name") => Room::Scenarios,
        ("scheme", _) => Room::Scheme,
        ("comment", _) => Room::Comments,
        _ => return None,
    })
}

/// The way from a figure or a count of problems leads to the input, wherever it is.
#[test]
fn every_input_there_is_has_its_room() -> Result<(), Box<dyn std::error::Error>> {
    let mut document = station_scorecard::document::example().ok_or("no example")?;
    document.scenarios.push(Scenario::named("情景"));
    let place = CommentPlace { party: "purchaser".to_owned(), ..CommentPlace::default() };
    document.comments.push(Comment::item(place, "甲"));
    let mut own = schemes::made_from(&schemes::load("gz-2023").map_err(|of| of.0)?, name("自订"));
    (own.bonus, own.deduction) = (Some(Adjustment { most: None }), Some(Adjustment { most: None }));
    document.schemes.in_force = Arc::new(own);
    let scheme = document.schemes.in_force.clone();
    let mut rooms = HashSet::new();
    for field in Field::all(&document, &scheme) {
        let hook = field.hook(&document, &scheme);
        assert!(document.value(field, &scheme).is_some(), "{field:?} is no input");
        assert_eq!(Some(field.room()), expected_room(&hook), "{hook}");
        rooms.insert(field.room());
    }
    assert_eq!(rooms.len(), 8, "{rooms:?}");
    Ok(())
}

fn name(name: &str) -> Bilingual {
    Bilingual { zh_cn: name.to_owned(), en: name.to_owned() }
}
