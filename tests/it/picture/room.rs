//! Where everything stands: whatever is typed, nothing leaves the picture, and it is never too high.

use super::{Failure, drawn, measure, the_example};
use serde_json::json;
use station_scorecard::chart::Code;
use station_scorecard::chart::picture::{
    Align, Colour, Drawing, HIGHEST, LEAST_MODULE, Place, Step, WIDTH,
};
use station_scorecard::document::{
    Document, ExampleState, Field, IndicatorPart, Limits, Particular, Schemes, Side, Value,
};
use station_scorecard::editor::{Action, Editor};
use station_scorecard::number::Decimal;
use station_scorecard::schemes;
use station_scorecard::scoring::{Quantity, Scheme};
use station_scorecard::texts::Language;
use std::fs;

/// As many letters as the finest code holds.
const MOST: usize = 1528;

fn long(sign: char) -> String {
    std::iter::repeat_n(sign, Limits::TEXT).collect()
}

/// Eight parties, a bonus, a deduction and long names throughout.
fn long_scheme(sign: char) -> Result<Scheme, Failure> {
    let name = json!({ "zh-CN": long(sign), "en": long(sign) });
    let parties = (1..=8).map(|number| {
        json!({ "id": format!("p{number}"), "name": name, "short_name": name, "cap": "125" })
    });
    let end = |value: &str, inclusive: bool| json!({ "value": value, "inclusive": inclusive });
    let file = json!({
        "id": "long", "name": name, "year": 2021, "basis": [], "full_score": "1000",
        "parties": parties.collect::<Vec<_>>(),
        "bands": [
            { "id": "a", "name": name, "lower": end("900", true), "upper": null },
            { "id": "b", "name": name, "lower": end("800", true), "upper": end("900", false) },
            { "id": "c", "name": name, "lower": null, "upper": end("800", false) },
        ],
        "bonus": { "most": "50" }, "deduction": { "most": "50" },
        "rounding": { "decimals": 2, "mode": "half_up" }, "sources": [],
    });
    schemes::read(&file.to_string()).map_err(|unreadable| unreadable.0.into())
}

/// The largest station: long names, eight parties, nothing whole, so many of them scored.
fn largest(sign: char, scored: usize) -> Result<Document, Failure> {
    let scheme = long_scheme(sign)?;
    let mut document = Document::empty(&long(sign));
    document.schemes = Schemes::default_scheme().choosing(scheme.clone());
    let mut editor = Editor::new(document);
    let amount = |number| Value::Quantity(Quantity::Amount(Decimal::from_hundredths(number)));
    let mut put = |field, value| {
        let set = editor.dispatch(Action::Set(field, value));
        set.map_err(|rejected| format!("{field:?}: {rejected:?}"))
    };
    put(Field::Particular(Particular::Station), Value::Text(long(sign)))?;
    for line in [Particular::AssessedFrom, Particular::AssessedTo] {
        put(Field::Particular(line), line.read("2024-12-31").ok_or("no day")?)?;
    }
    for at in 0..scored {
        put(Field::Score(at), amount(12_345))?;
    }
    put(Field::Bonus, amount(4_999))?;
    put(Field::Deduction, amount(4_999))?;
    for at in 0..10 {
        put(Field::Indicator(at, IndicatorPart::Name), Value::Text(long(sign)))?;
        put(Field::Indicator(at, IndicatorPart::Group), Value::Text(long(sign)))?;
        put(Field::Entry(0, at, Side::Target), amount(99_999_900))?;
        put(Field::Entry(0, at, Side::Completed), amount(12_345_600))?;
    }
    Ok(editor.document().clone())
}

fn finest() -> Result<Code, Failure> {
    Ok(Code::of(&"a".repeat(MOST)).ok_or("no code")?)
}

/// What stands outside the picture.
fn outside(drawing: &Drawing) -> Vec<String> {
    let is_inside = |place: &Place| {
        place.x >= 0
            && place.y >= 0
            && place.x + place.width <= WIDTH
            && place.y + place.height <= drawing.height
    };
    let faulty = drawing.steps.iter().filter(|step| match step {
        Step::Box { place, .. } => !is_inside(place),
        Step::Text { text, x, y, font, align, .. } => {
            let width = measure(text, *font);
            let from = match align {
                Align::Left => *x,
                Align::Centre => *x - width / 2,
                Align::Right => *x - width,
            };
            let place =
                Place { x: from, y: *y - font.size, width, height: font.size + font.size / 5 };
            !is_inside(&place)
        }
        Step::Across { .. } => false,
    });
    faulty.map(|step| format!("{step:?}")).collect()
}

#[test]
fn the_largest_station_fits() -> crate::Checked {
    for (sign, scored) in [('站', 8), ('站', 7), ('W', 8), ('W', 0), ('字', 3)] {
        let document = largest(sign, scored)?;
        for language in Language::ALL {
            for code in [Some(finest()?), None] {
                let has_code = code.is_some();
                let example = Some(ExampleState::Changed);
                let drawing = drawn(&document, example, code, language);
                let what = format!("{sign} {scored} {language:?} {has_code}");
                assert!(drawing.height <= HIGHEST, "{what}: {} high", drawing.height);
                assert_eq!(outside(&drawing), [""; 0], "{what}");
                assert_eq!(drawing.has_code, has_code, "{what}");
                assert!(
                    drawing.rates >= 1,
                    "{what}: something below 100 % is named: {}",
                    drawing.height
                );
            }
        }
    }
    Ok(())
}

#[test]
fn the_example_fits_with_six_rates_and_the_finest_code() -> crate::Checked {
    for language in Language::ALL {
        let drawing = drawn(&the_example()?, None, Some(finest()?), language);
        assert_eq!((drawing.rates, drawing.has_code), (6, true));
        assert!(drawing.height <= HIGHEST, "{}", drawing.height);
        assert_eq!(outside(&drawing), [""; 0]);
    }
    Ok(())
}

/// Modules of four pixels and more, and four of them white on every side.
#[test]
fn codes_are_large_enough_and_have_their_white() -> crate::Checked {
    for letters in [20, 400, 1000, MOST] {
        let code = Code::of(&"a".repeat(letters)).ok_or("no code")?;
        let width = code.width();
        let drawing = drawn(&the_example()?, None, Some(code), Language::ZhCn);
        let places = |colour: Colour| {
            let boxes = drawing.steps.iter().enumerate().filter_map(move |(at, step)| match step {
                Step::Box { place, fill, .. } if *fill == colour => Some((at, *place)),
                _ => None,
            });
            boxes.collect::<Vec<_>>()
        };
        let dark = places(Colour::Black);
        let module = dark.first().ok_or("no module")?.1.height;
        assert!(module >= LEAST_MODULE, "{module} pixels");
        assert!(dark.iter().all(|(_, of)| of.height == module && of.width % module == 0));
        let first = dark.first().ok_or("no module")?.0;
        let (_, white) = *places(Colour::White).last().ok_or("no white")?;
        assert_eq!((white.width, white.height), (width * module, width * module));
        let quiet = 4 * module;
        let is_framed = dark.iter().all(|(_, of)| {
            of.x >= white.x + quiet
                && of.y >= white.y + quiet
                && of.x + of.width <= white.x + white.width - quiet
                && of.y + of.height <= white.y + white.height - quiet
        });
        assert!(is_framed, "{letters}: four modules of white");
        let is_white = |step: &Step| matches!(step, Step::Box { place, fill: Colour::White, .. } if *place == white);
        assert!(is_white(&drawing.steps[first - 1]), "the white lies right under the modules");
        let texts_on_it = drawing.steps[first..].iter().filter(|step| match step {
            Step::Text { x, y, .. } => *x < white.x + white.width && *y > white.y,
            _ => false,
        });
        assert_eq!(texts_on_it.count(), 0);
    }
    Ok(())
}

#[test]
fn what_no_code_holds_has_none_and_nothing_invites_to_scan() -> crate::Checked {
    assert_eq!(Code::of(&"a".repeat(MOST + 1)), None);
    let drawing = drawn(&the_example()?, None, None, Language::ZhCn);
    assert!(!drawing.has_code);
    assert!(!drawing.texts().concat().contains("扫一扫"));
    Ok(())
}

#[test]
fn every_colour_is_a_token() -> crate::Checked {
    let tokens = fs::read_to_string("style/tokens.css")?;
    let drawing = drawn(&largest('站', 8)?, None, Some(finest()?), Language::ZhCn);
    let mut seen = 0;
    for step in &drawing.steps {
        let (Step::Box { fill: colour, .. }
        | Step::Text { colour, .. }
        | Step::Across { colour, .. }) = step;
        assert!(tokens.contains(&format!("{}: ", colour.token())), "{colour:?}");
        seen += 1;
    }
    for step in 1..=4 {
        for colour in [Colour::Grade(step), Colour::Tint(step)] {
            assert!(tokens.contains(&format!("{}: ", colour.token())), "{colour:?}");
        }
    }
    assert!(seen > 1000);
    Ok(())
}
