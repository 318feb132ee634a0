//! Targets that changed from a month on: figures worked by hand.

use station_scorecard::chart::Running;
use station_scorecard::document::{
    Amount, Date, Document, Envelope, Field, NoSuchMonth, Opened, Particular, Side, Since, Terms,
    Value, example, open,
};
use station_scorecard::editor::{Action, Editor, List, NotAStart, Rejected, Trouble, new_start};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{
    Agreed, Chase, ChaseRow, Completion, Figure, FigureValue, Goal, Month, Pace, Quantity,
};
use station_scorecard::texts::{Language, field_label, not_a_start_words, working_words};
use std::cmp::Ordering;

type Checked = crate::Checked;

/// 入户探访 of the second area; the example's period is September 2023 to July 2024, eleven months of twelve.
const VISITS: Amount = Amount::Area(1, 2);

fn whole(amount: i64) -> Quantity {
    Quantity::Amount(Decimal::whole(amount))
}

fn month(year: u16, month: u8) -> Result<Month, &'static str> {
    Month::new(year, month).ok_or("no such month")
}

fn from(year: u16, of: u8) -> Result<Since, &'static str> {
    month(year, of).map(Since::From)
}

fn dispatch(editor: &mut Editor, action: Action) -> Checked {
    editor.end_typing();
    editor.dispatch(action).map_err(|rejected| format!("{rejected:?}").into())
}

fn set(editor: &mut Editor, field: Field, amount: i64) -> Checked {
    dispatch(editor, Action::Set(field, Value::Quantity(whole(amount))))
}

/// The example with 120 agreed first, 180 from March 2024 on, the seventh month, and so much done.
fn changed(done: i64) -> Result<Editor, Box<dyn std::error::Error>> {
    let mut editor = Editor::new(example().ok_or("no example")?);
    set(&mut editor, VISITS.field(), done)?;
    let terms = Terms::unchanged(whole(120)).with(from(2024, 3)?, whole(180));
    dispatch(&mut editor, Action::Agree(VISITS, terms))?;
    Ok(editor)
}

fn completion(editor: &Editor, figure: Figure) -> Option<(String, Option<Ordering>)> {
    match editor.evaluate().figure(figure)? {
        FigureValue::Completion(Completion::Rate { percent, pace, .. }) => {
            Some((percent.to_string(), pace))
        }
        _ => None,
    }
}

fn standing(editor: &Editor, row: ChaseRow) -> Option<Ordering> {
    match editor.document().entries(editor.scheme()).pace(row) {
        Pace::Known(course) => Some(course.standing),
        _ => None,
    }
}

fn units_to_pace(editor: &Editor, row: ChaseRow) -> Option<i64> {
    let entries = editor.document().entries(editor.scheme());
    let chase = Chase::of(&entries, Goal::Pace)?;
    chase.missing.iter().find(|missing| missing.row == row).map(|missing| missing.units)
}

/// 120 × 6 + 180 × 5 = 1620: 135 are due after eleven months.
#[test]
fn the_pace_goes_by_each_months_own_target() -> Checked {
    let row = ChaseRow::Area(1, 2);
    for (done, rate, order, units) in [
        (140, "77.78%", Ordering::Greater, None),
        (135, "75.00%", Ordering::Equal, None),
        (134, "74.44%", Ordering::Less, Some(1)),
        (100, "55.56%", Ordering::Less, Some(35)),
    ] {
        let editor = changed(done)?;
        let found = completion(&editor, Figure::AreaRate(1, 2));
        assert_eq!(found, Some((rate.to_owned(), Some(order))), "{done}");
        assert_eq!(standing(&editor, row), Some(order), "{done}");
        assert_eq!(units_to_pace(&editor, row), units, "{done}");
    }
    Ok(())
}

/// A total row has what its areas had agreed in each month: (120 + 30) × 3 + (120 + 60) × 3 + (180 + 60) × 5 = 2190.
#[test]
fn a_total_row_adds_what_its_areas_had_agreed_in_each_month() -> Checked {
    let mut document = example().ok_or("no example")?;
    document.areas.truncate(2);
    let mut editor = Editor::new(document);
    let first = Terms::unchanged(whole(30)).with(from(2023, 12)?, whole(60));
    dispatch(&mut editor, Action::Agree(Amount::Area(0, 2), first))?;
    let second = Terms::unchanged(whole(120)).with(from(2024, 3)?, whole(180));
    dispatch(&mut editor, Action::Agree(VISITS, second))?;
    // 2190 ÷ 12 = 182.5.
    for (done, order) in [(182, Ordering::Less), (183, Ordering::Greater)] {
        set(&mut editor, VISITS.field(), done - 82)?;
        set(&mut editor, Amount::Area(0, 2).field(), 82)?;
        let found = completion(&editor, Figure::ColumnRate(2)).ok_or("no rate")?;
        assert_eq!(found.1, Some(order), "{done}");
        assert_eq!(standing(&editor, ChaseRow::Total(2)), Some(order), "{done}");
    }
    // The sums are those of the targets in force: 183 ÷ 240 = 76.25 %.
    let found = completion(&editor, Figure::ColumnRate(2)).ok_or("no rate")?;
    assert_eq!(found.0, "76.25%");
    let agreed = editor.document().entries(editor.scheme()).agreed(ChaseRow::Total(2));
    let of = |from, months, target| Agreed { from, months, target: Decimal::whole(target) };
    let expected =
        vec![of(None, 3, 150), of(Month::new(2023, 12), 3, 180), of(Month::new(2024, 3), 5, 240)];
    assert_eq!(agreed, Some(expected));
    Ok(())
}

/// "/" is nothing agreed: 0 × 6 + 180 × 5 = 900, so 75 are due.
#[test]
fn what_was_not_agreed_at_first_asks_for_nothing_in_its_months() -> Checked {
    let mut editor = changed(75)?;
    let terms = Terms::unchanged(Quantity::NotAgreed).with(from(2024, 3)?, whole(180));
    dispatch(&mut editor, Action::Agree(VISITS, terms))?;
    assert_eq!(standing(&editor, ChaseRow::Area(1, 2)), Some(Ordering::Equal));
    Ok(())
}

/// A change behind the assessed months: all eleven had 120, so 110 are due, though 180 is in force.
#[test]
fn months_outside_the_period_count_for_nothing() -> Checked {
    let mut editor = changed(110)?;
    let later = Terms::unchanged(whole(120)).with(from(2024, 9)?, whole(180));
    dispatch(&mut editor, Action::Agree(VISITS, later))?;
    assert_eq!(standing(&editor, ChaseRow::Area(1, 2)), Some(Ordering::Equal));
    // One before them: all eleven had 180, so 165 are due.
    let before = Terms::unchanged(whole(120)).with(from(2023, 8)?, whole(180));
    dispatch(&mut editor, Action::Agree(VISITS, before))?;
    set(&mut editor, VISITS.field(), 165)?;
    assert_eq!(standing(&editor, ChaseRow::Area(1, 2)), Some(Ordering::Equal));
    Ok(())
}

#[test]
fn the_working_tells_which_amount_from_which_month() -> Checked {
    let editor = changed(140)?;
    let document = editor.document();
    let scheme = editor.scheme();
    let words = |hook: &str, language| {
        let working = document.explain_located(document.located(hook, scheme)?, scheme)?;
        Some(format!("{:?}", working_words(&working, document, scheme, language)))
    };
    for hook in [
        "area/2/home_visit/pace",
        "pace/area/2/home_visit/standing",
        "chase/area/2/home_visit/units/to_pace",
    ] {
        let text = words(hook, Language::ZhCn).ok_or_else(|| format!("no working of {hook}"))?;
        for part in ["120 × 6 + 180 × 5 = 1620", "最初的协议量是 120", "从 2024-03 起协议量是 180"]
        {
            assert!(text.contains(part), "{hook}: {part} is not in {text}");
        }
    }
    let rate = words("area/2/home_visit/rate", Language::En).ok_or("no working of the rate")?;
    assert!(rate.contains("From 2024-03 on the target is 180"), "{rate}");
    Ok(())
}

#[test]
fn the_ordinary_target_is_the_last_one_in_force() -> Checked {
    let mut editor = changed(140)?;
    let last = Field::Agreed(VISITS, from(2024, 3)?);
    set(&mut editor, VISITS.side(Side::Target), 200)?;
    assert_eq!(editor.value(last), Some(Value::Quantity(whole(200))));
    assert_eq!(
        editor.value(Field::Agreed(VISITS, Since::First)),
        Some(Value::Quantity(whole(120)))
    );
    set(&mut editor, last, 210)?;
    assert_eq!(editor.value(VISITS.side(Side::Target)), Some(Value::Quantity(whole(210))));
    set(&mut editor, Field::Agreed(VISITS, Since::First), 130)?;
    assert_eq!(editor.value(VISITS.side(Side::Target)), Some(Value::Quantity(whole(210))));
    // Undo takes one step each, the last of which is what was agreed.
    for _ in 0..4 {
        editor.undo();
    }
    assert!(editor.document().agreements.is_empty());
    let target = example().ok_or("no example")?.entry_of(VISITS).ok_or("no entry")?.target;
    assert_eq!(editor.value(VISITS.side(Side::Target)), Some(Value::Quantity(target)));
    Ok(())
}

#[test]
fn without_a_change_the_earlier_target_goes_on() -> Checked {
    let mut editor = changed(140)?;
    let terms = editor.document().terms(VISITS).ok_or("no terms")?;
    let terms = terms.with(from(2024, 5)?, whole(240));
    dispatch(&mut editor, Action::Agree(VISITS, terms.clone()))?;
    let middle = terms.clone().without(month(2024, 3)?);
    dispatch(&mut editor, Action::Agree(VISITS, middle))?;
    let agreed = editor.document().terms(VISITS).ok_or("no terms")?;
    let expected = vec![(Since::First, whole(120)), (from(2024, 5)?, whole(240))];
    assert_eq!(agreed.iter().collect::<Vec<_>>(), expected);
    dispatch(&mut editor, Action::Agree(VISITS, agreed.without(month(2024, 5)?)))?;
    assert_eq!(editor.value(VISITS.side(Side::Target)), Some(Value::Quantity(whole(120))));
    assert!(editor.document().agreements.is_empty());
    Ok(())
}

#[test]
fn hooks_count_the_months_of_the_period_and_the_first_target_is_that_of_month_1() -> Checked {
    let mut editor = changed(140)?;
    let found =
        |editor: &Editor, hook: &str| Field::from_hook(hook, editor.document(), editor.scheme());
    let (first, last) =
        (Field::Agreed(VISITS, Since::First), Field::Agreed(VISITS, from(2024, 3)?));
    assert_eq!(found(&editor, "area/2/home_visit/target/from/1"), Some(first));
    assert_eq!(found(&editor, "area/2/home_visit/target/from/7"), Some(last));
    for none in ["0", "2", "13", "-1", "x", "2024-04"] {
        assert_eq!(found(&editor, &format!("area/2/home_visit/target/from/{none}")), None);
    }
    // Where the period begins with the change, its number is that of the beginning.
    let march = Value::Date(Date::new(2024, 3, 10));
    dispatch(&mut editor, Action::Set(Field::Particular(Particular::AssessedFrom), march))?;
    assert_eq!(found(&editor, "area/2/home_visit/target/from/1"), Some(first));
    assert_eq!(found(&editor, "area/2/home_visit/target/from/2024-03"), Some(last));
    let hook = last.hook(editor.document(), editor.scheme());
    assert_eq!(hook, "area/2/home_visit/target/from/2024-03");
    let label = field_label(last, editor.document(), editor.scheme(), Language::ZhCn);
    assert!(label.ends_with("从 2024-03 起"), "{label}");
    Ok(())
}

#[test]
fn what_is_no_amount_or_no_month_is_refused_in_words() -> Checked {
    let mut editor = changed(140)?;
    let last = Field::Agreed(VISITS, from(2024, 3)?);
    let trouble = |text: &str| editor.read(last, text).map_err(|problem| problem.trouble);
    assert_eq!(trouble("-3"), Err(Trouble::Negative));
    assert_eq!(trouble("many"), Err(Trouble::NotANumber));
    assert_eq!(trouble("1.234"), Err(Trouble::TooManyDecimals));
    assert_eq!(trouble(""), Err(Trouble::Empty));
    assert_eq!(trouble("/"), Ok(Value::Quantity(Quantity::NotAgreed)));
    let start = |text| new_start(editor.document(), VISITS, text);
    let outside = NotAStart::NoSuchMonth(NoSuchMonth::Outside { months: 11 });
    let no_month = NotAStart::NoSuchMonth(NoSuchMonth::NotAMonth);
    for (text, expected) in [
        ("8", Ok(month(2024, 4)?)),
        ("８", Ok(month(2024, 4)?)),
        ("2024-04", Ok(month(2024, 4)?)),
        ("2024年4月", Ok(month(2024, 4)?)),
        ("13", Err(outside)),
        ("0", Err(outside)),
        ("2024-08", Err(outside)),
        ("-1", Err(no_month)),
        ("x", Err(no_month)),
        ("", Err(no_month)),
        ("1", Err(NotAStart::FirstMonth)),
        ("2023-09", Err(NotAStart::FirstMonth)),
        ("7", Err(NotAStart::Twice(month(2024, 3)?))),
    ] {
        assert_eq!(start(text), expected, "{text}");
    }
    assert!(not_a_start_words(outside, Language::ZhCn).contains("只有 11 个月"));
    assert!(not_a_start_words(outside, Language::En).contains("has 11 months"));
    let blank = Terms::unchanged(whole(120)).with(from(2024, 3)?, Quantity::Blank);
    let refused = editor.dispatch(Action::Agree(VISITS, blank));
    let is_empty = matches!(refused, Err(Rejected::NotAllowed(of)) if of.trouble == Trouble::Empty);
    assert!(is_empty, "{refused:?}");
    // Without a period there is no month to change in.
    let none = Action::Set(Field::Particular(Particular::AssessedTo), Value::Date(None));
    dispatch(&mut editor, none)?;
    let no_period = NotAStart::NoSuchMonth(NoSuchMonth::NoPeriod);
    assert_eq!(new_start(editor.document(), VISITS, "8"), Err(no_period));
    let terms = Terms::unchanged(whole(120)).with(from(2024, 4)?, whole(180));
    assert_eq!(editor.dispatch(Action::Agree(VISITS, terms)), Err(Rejected::NoPeriod));
    Ok(())
}

#[test]
fn earlier_targets_follow_their_area_and_come_back_with_it() -> Checked {
    let mut editor = changed(140)?;
    let before = editor.document().clone();
    dispatch(&mut editor, Action::Move(List::Areas, 1, 0))?;
    let moved = editor.document().terms(Amount::Area(0, 2)).ok_or("no terms")?;
    assert_eq!(Some(&moved), before.terms(VISITS).as_ref());
    dispatch(&mut editor, Action::Remove(List::Areas, 0))?;
    assert!(editor.document().agreements.is_empty());
    editor.undo();
    editor.undo();
    assert_eq!(editor.document(), &before);
    Ok(())
}

fn kept(document: &Document) -> Envelope {
    Envelope { stamp: String::new(), saved_at: String::new(), document: document.clone() }
}

#[test]
fn a_damaged_earlier_target_is_lost_alone_and_told() -> Checked {
    let editor = changed(140)?;
    let text = kept(editor.document()).text();
    let block = "\"earlier_targets\":{\"area/2/home_visit\":{\"2024-03\":\"120\"}}";
    assert!(text.contains(block), "{text}");
    for damage in
        ["{\"2024-13\":\"120\"}", "{\"2024-03\":\"-120\"}", "{\"2024-03\":\"\"}", "{}", "7"]
    {
        let damaged = text.replace("{\"2024-03\":\"120\"}", damage);
        let Opened::Damaged { saved: Some(saved), losses } = open(&damaged) else {
            return Err(format!("{damage} is not told").into());
        };
        assert_eq!(losses.len(), 1, "{damage}");
        assert!(saved.document.agreements.is_empty(), "{damage}");
        assert_eq!(saved.document.areas, editor.document().areas, "{damage}");
    }
    Ok(())
}

/// 120 × 6 ÷ 12 = 60 after six months, 60 + 180 × 6 ÷ 12 = 150 at the end, of 180 at the top.
#[test]
fn the_pace_line_bends_where_the_target_changed() -> Checked {
    let editor = changed(140)?;
    let entries = editor.document().entries(editor.scheme());
    let agreed = entries.agreed(ChaseRow::Area(1, 2)).ok_or("no change")?;
    let picture = Running::of(whole(140), &[], (whole(180), &agreed), 12).ok_or("no picture")?;
    let shown: Vec<(String, String)> =
        picture.pace.iter().map(|(along, above)| (along.to_string(), above.to_string())).collect();
    let points =
        [("0.00%", "0.00%"), ("50.00%", "33.33%"), ("91.67%", "75.00%"), ("100.00%", "83.33%")];
    assert_eq!(shown, points.map(|(along, above)| (along.to_owned(), above.to_owned())));
    let straight = Running::of(whole(140), &[], (whole(180), &[]), 12).ok_or("no picture")?;
    assert_eq!(straight.pace.len(), 2);
    Ok(())
}
