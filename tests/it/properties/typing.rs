//! Any text typed into any input.

use super::any_document::document;
use super::cases;
use proptest::prelude::*;
use station_scorecard::document::{Document, Field, Side, Value};
use station_scorecard::editor::{Action, Allowed, Editor, Problem};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::Quantity;

/// Anything, and what looks like numbers.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[0-9０-９.,，。．%％分/／+＋−eE \u{3000}-]{0,14}",
        "[0-9]{1,3}([,，][0-9]{3}){0,3}([.。][0-9]{0,4})?",
        "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}",
        "[字 ]{190,210}",
    ]
}

/// Reads a text into the target of an empty station's first cell.
fn read(text: &str) -> Result<Result<Value, Problem>, TestCaseError> {
    let editor = Editor::new(Document::empty("片区1"));
    Ok(editor.read(Field::Entry(0, 0, Side::Target), text))
}

/// The full-width form of a character that numbers are typed with.
fn full_width(character: char) -> char {
    match character {
        '0'..='9' | '%' | ',' | '+' | '/' | '-' => {
            char::from_u32(u32::from(character) - 0x21 + 0xFF01).unwrap_or(character)
        }
        '.' => '．',
        _ => character,
    }
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn whatever_is_read_is_accepted_and_reads_the_same_again(
        document in document(),
        at in any::<prop::sample::Index>(),
        text in typed(),
    ) {
        let mut editor = Editor::new(document.clone());
        let field = *at.get(&Field::all(&document, editor.scheme()));
        match editor.read(field, &text) {
            Ok(value) => {
                prop_assert_eq!(editor.dispatch(Action::Set(field, value)), Ok(()));
                let content = editor.value(field).map(|value| value.text()).unwrap_or_default();
                prop_assert_eq!(editor.read(field, &content).ok(), editor.value(field));
            }
            Err(problem) => {
                let allowed = Allowed::of(field, &document, editor.scheme());
                prop_assert_eq!(Some(problem.allowed), allowed, "the refusal tells the range");
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(1_500))]

    #[test]
    fn full_width_reads_as_half_width(
        text in "[0-9.,%+ /-]{0,10}",
        widened in any::<[bool; 10]>(),
    ) {
        let wide = text.chars().zip(widened);
        let wide: String = wide.map(|(it, wide)| if wide { full_width(it) } else { it }).collect();
        prop_assert_eq!(read(&wide)?, read(&text)?, "{} and {}", wide, text);
    }

    #[test]
    fn spaces_inside_a_number_change_nothing(
        text in "[0-9.,%+-]{1,10}",
        at in 0_usize..10,
        space in prop_oneof![Just(' '), Just('\u{3000}'), Just('\u{a0}'), Just('\t')],
    ) {
        let mut spaced: Vec<char> = text.chars().collect();
        spaced.insert(at.min(spaced.len()), space);
        prop_assert_eq!(read(&spaced.into_iter().collect::<String>())?, read(&text)?);
    }

    #[test]
    fn every_amount_reads_as_itself_however_it_is_written(
        whole in 0_u32..=9_999_999,
        part in 0_u32..100,
        zeros in 0_usize..4,
    ) {
        let grouped = match (whole / 1_000_000, whole / 1_000 % 1_000, whole % 1_000) {
            (0, 0, low) => low.to_string(),
            (0, middle, low) => format!("{middle},{low:03}"),
            (high, middle, low) => format!("{high},{middle:03},{low:03}"),
        };
        let hundredths = i64::from(whole) * 100 + i64::from(part);
        let amount = Value::Quantity(Quantity::Amount(Decimal::from_hundredths(hundredths)));
        let nought = "0".repeat(zeros);
        for text in [
            format!("{whole}.{part:02}"),
            format!("{nought}{whole}.{part:02}{nought}"),
            format!("{grouped}.{part:02}"),
            format!("{}。{part:02}", grouped.replace(',', "，")),
            format!("+{grouped}.{part:02} 分"),
        ] {
            prop_assert_eq!(read(&text)?, Ok(amount.clone()), "{}", text);
        }
        prop_assert_eq!(read(&amount.text())?, Ok(amount));
    }
}
