//! One statement of limits: the extremes that [`Allowed`] states for an input are typed, kept, sent by
//! link, pasted and read back the same, and one step beyond is refused in each of these.

use super::{fail, scheme};
use proptest::test_runner::TestCaseError;
use serde_json::Value as Json;
use station_scorecard::document::{
    Amount, AreaPart, AttendanceField, Comment, CommentInput, CommentPlace, Document, Envelope,
    Field, IndicatorPart, Limits, Monthly, Opened, Particular, Scenario, ScorePart, Side, Since,
    StaffingField, StationPart, Value, When, WorkerField, example, open,
};
use station_scorecard::editor::{Action, Allowed, Editor};
use station_scorecard::exchange::link;
use station_scorecard::exchange::paste::{Preview, cells};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{Adjustment, Bound, Month, Quantity};
use station_scorecard::texts::known_names;
use std::collections::BTreeSet;
use std::sync::Arc;

type Checked = Result<(), TestCaseError>;

/// Texts that an input accepts and texts just beyond, both taken from what it says it accepts.
struct Extremes {
    accepted: Vec<String>,
    beyond: Vec<String>,
}

fn extremes(allowed: Allowed, field: Field) -> Extremes {
    let text = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    match allowed {
        Allowed::Number { lowest, most, decimals, not_agreed, percent: _ } => {
            let unit = [100, 10, 1][usize::from(decimals)];
            let step = Decimal::from_hundredths(unit);
            let mut accepted = vec![lowest, most];
            let inner = [lowest + step, most - step];
            accepted.extend(inner.into_iter().filter(|inner| (lowest..=most).contains(inner)));
            let mut accepted: Vec<String> = accepted.iter().map(ToString::to_string).collect();
            let mut beyond =
                vec![(most + step).to_string(), (most + Decimal::whole(1)).to_string()];
            beyond.push((lowest - step).to_string());
            beyond.push(match decimals {
                0 => format!("{lowest}.5"),
                1 => "0.05".to_owned(),
                _ => "0.005".to_owned(),
            });
            if not_agreed { &mut accepted } else { &mut beyond }.push("/".to_owned());
            Extremes { accepted, beyond }
        }
        Allowed::Text { .. } => {
            let mut accepted: Vec<String> =
                ["甲", "😀", "a"].iter().map(|letter| letter.repeat(Limits::TEXT)).collect();
            if matches!(field, Field::Area(_, AreaPart::Communities)) {
                let half = (Limits::TEXT - 1) / 2;
                accepted.push(format!("{}乙", "甲、".repeat(half)));
            }
            Extremes { accepted, beyond: vec!["甲".repeat(Limits::TEXT + 1)] }
        }
        Allowed::LongText => Extremes {
            accepted: ["甲", "😀", "a"].iter().map(|of| of.repeat(Limits::LONG_TEXT)).collect(),
            beyond: vec!["甲".repeat(Limits::LONG_TEXT + 1)],
        },
        Allowed::Date => Extremes {
            accepted: text(&["1900-01-01", "2999-12-31"]),
            beyond: text(&["1899-12-31", "3000-01-01", "2023-02-29"]),
        },
        Allowed::Month => Extremes {
            accepted: text(&["1900-01", "2999-12"]),
            beyond: text(&["1899-12", "3000-01", "2023-13"]),
        },
        Allowed::Presence => {
            Extremes { accepted: text(&["0", "0.5", "1"]), beyond: text(&["1.5", "0.25", "/"]) }
        }
        // It is computed: nothing is typed there.
        Allowed::SumOfMonths => Extremes { accepted: Vec::new(), beyond: text(&["7", "/"]) },
        Allowed::Choice(keys) => Extremes { accepted: text(keys), beyond: text(&["nonsense"]) },
    }
}

/// A part of the example under a scheme of its own with bonus and deduction, and with a scenario: every
/// kind of input is there, few of each.
fn full_document() -> Result<Document, TestCaseError> {
    let document = example().ok_or_else(|| fail("no example"))?;
    let scheme = document.scheme().clone();
    let mut document = document.with_own_scheme(&scheme, scheme.name.clone());
    let own = Arc::make_mut(&mut document.schemes.in_force);
    let ten = Some(Adjustment { most: Some(Decimal::whole(10)) });
    (own.bonus, own.deduction) = (ten, ten);
    // Whether an end belongs to its band is kept only where there is an end.
    let end = |value| Some(Bound { value: Decimal::whole(value), inclusive: true });
    for band in &mut own.bands {
        (band.lower, band.upper) = (band.lower.or(end(0)), band.upper.or(end(100)));
    }
    document.scenarios.push(Scenario::named("最坏"));
    let place = CommentPlace { party: "purchaser".to_owned(), ..CommentPlace::default() };
    document.comments.push(Comment::item(place, "甲"));
    document.indicators.truncate(4);
    document.areas.truncate(2);
    document.areas.iter_mut().for_each(|area| area.entries.truncate(4));
    document.station.truncate(6);
    document.staffing.workers.truncate(2);
    let end = Particular::AssessedTo;
    let day = end.read("2023-10-31").ok_or_else(|| fail("no day"))?;
    document.particulars.replace(end, day);
    // One amount of an area and one of the station are kept by months.
    for amount in [Amount::Area(1, 3), Amount::Station(5)] {
        let kept = document.keep_by_months(amount, Some(Monthly::default()), Quantity::Blank);
        kept.ok_or_else(|| fail("no such amount"))?;
    }
    // The target of one more changed.
    let october = Month::new(2023, 10).ok_or_else(|| fail("no month"))?;
    let terms = document.terms(Amount::Area(0, 1)).ok_or_else(|| fail("no such amount"))?;
    let more = Quantity::Amount(Decimal::whole(99));
    document.agree(Amount::Area(0, 1), &terms.with(Since::From(october), more));
    Ok(document)
}

/// The name of a kind of input; a new variant does not compile until it stands here.
const fn kind(field: Field) -> (&'static str, &'static str) {
    match field {
        Field::Score(_) => ("score", ""),
        Field::ScorePart(_, part) => ("score", part.key()),
        Field::Area(_, part) => ("area", part.key()),
        Field::Entry(_, _, side) => ("entry", side.key()),
        Field::Indicator(_, part) => ("indicator", part.key()),
        Field::Station(_, part) => ("station", part.key()),
        Field::Monthly(_, When::Before) => ("by_month", "before"),
        Field::Monthly(_, When::In(_)) => ("by_month", ""),
        Field::Agreed(_, Since::First) => ("agreed", "first"),
        Field::Agreed(_, Since::From(_)) => ("agreed", ""),
        Field::Particular(line) => ("particulars", line.key()),
        Field::Staffing(StaffingField::Worker(_, column)) => ("worker", column.key()),
        Field::Staffing(StaffingField::Attendance(_, _, part)) => ("month", part.key()),
        Field::Staffing(_) => ("staffing", ""),
        Field::ScenarioName(_) => ("scenario", ""),
        Field::Comment(_, part) => ("comment", part.key()),
        Field::Scheme(_) => ("scheme", ""),
        Field::Bonus => ("bonus", ""),
        Field::Deduction => ("deduction", ""),
    }
}

const KINDS: usize = 10
    + ScorePart::ALL.len()
    + AreaPart::ALL.len()
    + Side::ALL.len()
    + IndicatorPart::ALL.len()
    + StationPart::ALL.len()
    + Particular::ALL.len()
    + WorkerField::ALL.len()
    + AttendanceField::ALL.len()
    + CommentInput::ALL.len();

fn kept(document: &Document) -> Envelope {
    Envelope { stamp: "s".to_owned(), saved_at: "t".to_owned(), document: document.clone() }
}

/// The document after a text was typed into an input.
fn typed(document: &Document, field: Field, text: &str) -> Result<Document, TestCaseError> {
    let mut editor = Editor::new(document.clone());
    let value = editor.read(field, text).map_err(|problem| {
        fail(format!("{field:?} says that it accepts {text:?} and refuses: {problem:?}"))
    })?;
    let done = editor.dispatch(Action::Set(field, value.clone()));
    done.map_err(|rejected| fail(format!("{field:?} {text:?}: {rejected:?}")))?;
    if editor.value(field) != Some(value) {
        return Err(fail(format!("{field:?} does not hold {text:?}")));
    }
    Ok(editor.document().clone())
}

fn check_accepted(document: &Document, field: Field, text: &str) -> Checked {
    let document = typed(document, field, text)?;
    let envelope = kept(&document);
    if open(&envelope.text()) != Opened::Whole(envelope) {
        return Err(fail(format!("{field:?} {text:?} is not read back as it was kept")));
    }
    let link = link::write(&document).map_err(|_| fail(format!("{field:?} {text:?}: no link")))?;
    if link::read(&link) != Ok(link::shared(&document)) {
        return Err(fail(format!("{field:?} {text:?} is another one in a link")));
    }
    Ok(())
}

/// Where two texts of one document differ.
fn differences(one: &Json, other: &Json, at: &mut Vec<String>, found: &mut Vec<Vec<String>>) {
    match (one, other) {
        (Json::Object(one), Json::Object(other)) => {
            for (key, value) in one {
                at.push(key.clone());
                differences(value, other.get(key).unwrap_or(&Json::Null), at, found);
                at.pop();
            }
        }
        (Json::Array(one), Json::Array(other)) if one.len() == other.len() => {
            for (place, (value, other)) in one.iter().zip(other).enumerate() {
                at.push(place.to_string());
                differences(value, other, at, found);
                at.pop();
            }
        }
        _ if one != other => found.push(at.clone()),
        _ => {}
    }
}

/// The text of a document with another text in the place of an input, found by what differs between
/// two documents; `None` where the input is kept in another form than text.
fn with_text(
    one: &Document,
    other: &Document,
    text: &str,
) -> Result<Option<String>, TestCaseError> {
    let json = |document: &Document| {
        serde_json::from_str::<Json>(&kept(document).text())
            .map_err(|error| fail(error.to_string()))
    };
    let (mut json, other) = (json(one)?, json(other)?);
    let mut found = Vec::new();
    differences(&json, &other, &mut Vec::new(), &mut found);
    for path in found {
        let Some(slot) = json.pointer_mut(&format!("/{}", path.join("/"))) else { return Ok(None) };
        *slot = match slot {
            Json::String(_) => Json::String(text.to_owned()),
            Json::Array(_) => Json::Array(vec![Json::String(text.to_owned())]),
            Json::Number(_) => text.parse::<u64>().map_or(Json::Null, Json::from),
            _ => return Ok(None),
        };
    }
    Ok(Some(json.to_string()))
}

fn check_beyond(document: &Document, field: Field, accepted: &[String], text: &str) -> Checked {
    let editor = Editor::new(document.clone());
    if editor.read(field, text).is_ok() {
        return Err(fail(format!("{field:?} accepts {text:?}, which is beyond what it says")));
    }
    // What is left out of a file while it is blank has no place there.
    let accepted = match accepted {
        [blank, rest @ ..] if blank.is_empty() && field.spec().optional => rest,
        all => all,
    };
    let [one, other, ..] = accepted else { return Ok(()) };
    let (one, other) = (typed(document, field, one)?, typed(document, field, other)?);
    let Some(file) = with_text(&one, &other, text)? else { return Ok(()) };
    let given_elsewhere = matches!(field, Field::Bonus | Field::Deduction)
        && text.parse::<Decimal>().is_ok_and(|given| {
            // Given under another scheme with a higher limit, it stays.
            (Decimal::ZERO..=Decimal::whole(1000)).contains(&given)
        });
    match open(&file) {
        Opened::Damaged { .. } => Ok(()),
        Opened::Whole(_) if given_elsewhere => Ok(()),
        _ => Err(fail(format!("a file brings {text:?} into {field:?}"))),
    }
}

#[test]
fn extremes_are_typed_kept_sent_and_read_back_the_same() -> Checked {
    let document = full_document()?;
    let inputs = Field::all(&document, document.scheme());
    let met: BTreeSet<_> = inputs.iter().map(|field| kind(*field)).collect();
    assert_eq!(met.len(), KINDS, "an input is walked past: {met:?}");
    for field in inputs {
        let allowed = Allowed::of(field, &document, document.scheme());
        let allowed = allowed.ok_or_else(|| fail(format!("{field:?} says nothing")))?;
        for text in extremes(allowed, field).accepted {
            check_accepted(&document, field, &text)?;
        }
    }
    Ok(())
}

#[test]
fn one_step_beyond_is_refused_by_inputs_and_by_files() -> Checked {
    let document = full_document()?;
    for field in Field::all(&document, document.scheme()) {
        let allowed = Allowed::of(field, &document, document.scheme());
        let Some(allowed) = allowed else { continue };
        let Extremes { accepted, beyond } = extremes(allowed, field);
        for text in beyond {
            check_beyond(&document, field, &accepted, &text)?;
        }
    }
    Ok(())
}

#[test]
fn one_step_beyond_does_not_fit_a_link() -> Checked {
    let document = full_document()?;
    let mut tried = 0;
    for field in Field::all(&document, document.scheme()) {
        let allowed = Allowed::of(field, &document, document.scheme());
        let Some(Allowed::Number { most, decimals, .. }) = allowed else { continue };
        let step = [100, 10, 1][usize::from(decimals)];
        let beyond = Quantity::Amount(most + Decimal::from_hundredths(step));
        // Points given under another scheme with a higher limit stay.
        if matches!(field, Field::Score(_) | Field::Bonus | Field::Deduction) {
            continue;
        }
        let mut forced = document.clone();
        // Nothing checks it here.
        if forced.put(field, Value::Quantity(beyond), document.scheme()).is_some() {
            tried += 1;
            assert!(link::write(&forced).is_err(), "a link takes {beyond:?} for {field:?}");
        }
    }
    assert!(tried > 60, "only {tried} inputs were tried");
    Ok(())
}

#[test]
fn a_pasted_cell_has_the_limits_of_its_input() -> Checked {
    let (document, scheme) = (full_document()?, scheme()?);
    let pasted = |field: Field, text: &str| {
        let grid = cells(None, text).map_err(|problem| fail(format!("{problem:?}")))?;
        let preview = Preview::of(&grid, Some(field), &document, &scheme, &known_names(&document));
        Ok::<_, TestCaseError>(preview.after.value(field, document.scheme()))
    };
    let months = document.assessed_months();
    let month = *months.first().ok_or_else(|| fail("no months"))?;
    use station_scorecard::document::AttendanceField::Presence;
    use station_scorecard::scoring::WorkerKind::Certified;
    for field in [
        Field::Area(0, AreaPart::SocialWorkers),
        Field::Entry(0, 1, Side::Target),
        Field::Entry(1, 2, Side::Completed),
        Field::Station(3, StationPart::Target),
        Field::Station(3, StationPart::Completed),
        Field::Staffing(StaffingField::SubtotalMonth(Certified, month)),
        Field::Staffing(StaffingField::Attendance(0, month, Presence)),
    ] {
        let allowed = Allowed::of(field, &document, document.scheme());
        let Some(allowed) = allowed else { continue };
        let Extremes { accepted, beyond } = extremes(allowed, field);
        for text in accepted {
            let found = pasted(field, &text)?.map(|value| value.text());
            assert_eq!(found.as_deref(), Some(text.as_str()), "{text:?} pasted into {field:?}");
        }
        for text in beyond {
            let before = document.value(field, document.scheme());
            assert_eq!(pasted(field, &text)?, before, "{text:?} pasted into {field:?}");
        }
    }
    Ok(())
}

/// What was accepted, said 已保存, and was damaged on reload.
#[test]
fn the_largest_monthly_total_is_read_back() -> Checked {
    let document = full_document()?;
    let months = document.assessed_months();
    let month = *months.first().ok_or_else(|| fail("no months"))?;
    use station_scorecard::scoring::WorkerKind::NonCertified;
    let total = Field::Staffing(StaffingField::SubtotalMonth(NonCertified, month));
    check_accepted(&document, total, "9999999.5")?;
    let population = Field::Particular(Particular::RegisteredPopulation);
    check_accepted(&document, population, "9999999")
}
