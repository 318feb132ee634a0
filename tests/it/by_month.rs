//! Completed amounts kept by months: figures worked by hand.

use station_scorecard::document::{
    Amount, Date, Document, Field, Monthly, NoSuchMonth, Particular, Value, When, example,
};
use station_scorecard::editor::{
    Action, Direction, Editor, Item, List, MonthBlock, NotPasted, Rejected, Trouble, pasted_along,
};
use station_scorecard::exchange::link;
use station_scorecard::number::{Decimal, Percent};
use station_scorecard::scoring::{Completion, Figure, FigureValue, Month, Quantity};
use station_scorecard::texts::{
    Language, conclusion_text, field_label, rejected_words, working_words,
};

type Checked = crate::Checked;

/// 入户探访 of the second area; the example's period is September 2023 to July 2024, eleven months.
const VISITS: Amount = Amount::Area(1, 2);

fn amount(hundredths: i64) -> Quantity {
    Quantity::Amount(Decimal::from_hundredths(hundredths))
}

fn month(year: u16, month: u8) -> Result<When, &'static str> {
    Month::new(year, month).map(When::In).ok_or("no such month")
}

/// The example with a target of 288 and 262 done before months were kept.
fn turned() -> Result<Editor, Box<dyn std::error::Error>> {
    let mut document = example().ok_or("no example")?;
    let entry = document.areas.get_mut(1).and_then(|area| area.entries.get_mut(2));
    let entry = entry.ok_or("no entry")?;
    (entry.target, entry.completed) = (amount(28_800), amount(26_200));
    let mut editor = Editor::new(document);
    let monthly = Monthly::with(When::Before, amount(26_200));
    let done = editor.dispatch(Action::KeepByMonths(VISITS, Some(monthly), Quantity::Blank));
    done.map_err(|rejected| format!("{rejected:?}"))?;
    Ok(editor)
}

fn set(editor: &mut Editor, when: When, quantity: Quantity) -> Result<(), Rejected> {
    editor.end_typing();
    editor.dispatch(Action::Set(Field::Monthly(VISITS, when), Value::Quantity(quantity)))
}

fn completed(editor: &Editor) -> Option<Quantity> {
    editor.value(VISITS.field())?.quantity()
}

fn rate(editor: &Editor) -> Option<Percent> {
    match editor.evaluate().figure(Figure::AreaRate(1, 2))? {
        FigureValue::Completion(Completion::Rate { percent, .. }) => Some(percent),
        _ => None,
    }
}

#[test]
fn the_completed_amount_is_the_sum_of_the_months_within_the_period() -> Checked {
    let mut editor = turned()?;
    assert_eq!(completed(&editor), Some(amount(26_200)));
    set(&mut editor, month(2024, 6)?, amount(2_000)).map_err(|of| format!("{of:?}"))?;
    set(&mut editor, month(2024, 7)?, amount(650)).map_err(|of| format!("{of:?}"))?;
    // 262 + 20 + 6.5 = 288.5, and 288.5 ÷ 288 = 100.1736… %.
    assert_eq!(completed(&editor), Some(amount(28_850)));
    assert_eq!(rate(&editor).map(|rate| rate.to_string()).as_deref(), Some("100.17%"));
    // August is behind the period: it stays and does not count.
    set(&mut editor, month(2024, 8)?, amount(9_900)).map_err(|of| format!("{of:?}"))?;
    assert_eq!(completed(&editor), Some(amount(28_850)));
    let kept = editor.document().monthly.get(VISITS).ok_or("not by months")?;
    assert_eq!(kept.get(month(2024, 8)?), amount(9_900));
    assert_eq!(editor.document().months_of(VISITS).len(), 12);
    Ok(())
}

#[test]
fn the_sum_follows_the_period_and_undo_takes_one_step() -> Checked {
    let mut editor = turned()?;
    set(&mut editor, month(2024, 7)?, amount(650)).map_err(|of| format!("{of:?}"))?;
    let before = editor.document().clone();
    let june = Value::Date(Date::new(2024, 6, 30));
    let end = Action::Set(Field::Particular(Particular::AssessedTo), june);
    editor.dispatch(end).map_err(|of| format!("{of:?}"))?;
    // July is outside now.
    assert_eq!(completed(&editor), Some(amount(26_200)));
    // Without a period no month is outside.
    let none = Action::Set(Field::Particular(Particular::AssessedTo), Value::Date(None));
    editor.end_typing();
    editor.dispatch(none).map_err(|of| format!("{of:?}"))?;
    assert_eq!(completed(&editor), Some(amount(26_850)));
    editor.undo();
    editor.undo();
    assert_eq!(editor.document(), &before);
    Ok(())
}

#[test]
fn turning_back_keeps_the_sum_and_undo_brings_the_months_back() -> Checked {
    let mut editor = turned()?;
    set(&mut editor, month(2024, 7)?, amount(650)).map_err(|of| format!("{of:?}"))?;
    let before = editor.document().clone();
    let single = completed(&editor).ok_or("no amount")?;
    let back = Action::KeepByMonths(VISITS, None, single);
    editor.dispatch(back).map_err(|of| format!("{of:?}"))?;
    assert_eq!(completed(&editor), Some(amount(26_850)));
    assert!(editor.document().monthly.is_empty());
    editor.undo();
    assert_eq!(editor.document(), &before);
    editor.undo();
    editor.undo();
    assert!(editor.document().monthly.is_empty(), "one step for the month and one for turning");
    assert_eq!(completed(&editor), Some(amount(26_200)));
    Ok(())
}

#[test]
fn months_go_with_their_indicator_and_come_back_with_it() -> Checked {
    let mut editor = turned()?;
    let before = editor.document().clone();
    editor.dispatch(Action::Move(List::Areas, 1, 3)).map_err(|of| format!("{of:?}"))?;
    assert!(editor.document().monthly.get(Amount::Area(3, 2)).is_some());
    editor.undo();
    for (list, at) in [(List::Areas, 1), (List::Indicators, 2)] {
        editor.dispatch(Action::Remove(list, at)).map_err(|of| format!("{of:?}"))?;
        assert!(editor.document().monthly.is_empty());
        editor.undo();
        assert_eq!(editor.document(), &before);
    }
    let new = Item::Area(editor.document().blank_area("新片区"));
    editor.dispatch(Action::Insert(0, new)).map_err(|of| format!("{of:?}"))?;
    assert!(editor.document().monthly.get(Amount::Area(2, 2)).is_some());
    Ok(())
}

#[test]
fn what_is_no_month_or_no_amount_is_refused_in_words() -> Checked {
    let mut editor = turned()?;
    let document = editor.document().clone();
    let scheme = document.scheme().clone();
    let hook = |number: &str| format!("area/2/home_visit/month/{number}");
    let found = |hook: &str| Field::from_hook(hook, &document, &scheme);
    let first = Field::Monthly(VISITS, month(2023, 9)?);
    assert_eq!(found(&hook("1")), Some(first));
    assert_eq!(first.hook(&document, &scheme), hook("1"));
    assert_eq!(found(&hook("before")), Some(Field::Monthly(VISITS, When::Before)));
    assert_eq!(found(&hook("2024-08")), Some(Field::Monthly(VISITS, month(2024, 8)?)));
    for wrong in ["0", "12", "13", "x", "2024-13"] {
        assert_eq!(found(&hook(wrong)), None, "{wrong}");
    }
    // An amount that is a single number has no months.
    assert_eq!(found("area/1/home_visit/month/1"), None);
    assert_eq!(document.month_with_number("13"), Err(NoSuchMonth::Outside { months: 11 }));
    assert_eq!(document.month_with_number("x"), Err(NoSuchMonth::NotAMonth));
    assert_eq!(Document::empty("片区1").month_with_number("1"), Err(NoSuchMonth::NoPeriod));
    let typed = |text: &str| editor.read(first, text).map_err(|problem| problem.trouble);
    assert_eq!(typed("-1"), Err(Trouble::Negative));
    assert_eq!(typed("1.005"), Err(Trouble::TooManyDecimals));
    assert_eq!(typed("12"), Ok(Value::Quantity(amount(1_200))));
    // The sum is not typed.
    let sum = editor.read(VISITS.field(), "7").map_err(|problem| problem.trouble);
    assert_eq!(sum, Err(Trouble::SumOfMonths));
    // 262 and 9,999,738 more are above what one number can be.
    let beyond = set(&mut editor, month(2023, 9)?, amount(999_973_800));
    assert!(matches!(beyond, Err(Rejected::NotAllowed(of)) if of.trouble == Trouble::TooLarge));
    assert_eq!(editor.document(), &document);
    Ok(())
}

#[test]
fn months_want_the_period() -> Checked {
    let mut editor = Editor::new(Document::empty("片区1"));
    let monthly = Monthly::with(When::Before, amount(100));
    let refused = editor.dispatch(Action::KeepByMonths(VISITS, Some(monthly.clone()), amount(0)));
    assert_eq!(refused, Err(Rejected::NoSuchPlace), "there is one area");
    let first = Amount::Area(0, 2);
    let refused = editor.dispatch(Action::KeepByMonths(first, Some(monthly), amount(0)));
    assert_eq!(refused, Err(Rejected::NoPeriod));
    assert!(rejected_words(Rejected::NoPeriod, Language::ZhCn).contains("评估时段"));
    Ok(())
}

#[test]
fn cells_pasted_onto_a_month_go_on_along_the_months_as_one_step() -> Checked {
    let mut editor = turned()?;
    let before = editor.document().clone();
    let may = Field::Monthly(VISITS, month(2024, 5)?);
    let pasted = pasted_along(&editor, may, Direction::Right, "1\t2,000\t3.5\t99\r\n");
    // May to July; there is no month for the fourth.
    let pasted = pasted.map_err(|of| format!("{of:?}"))?;
    assert_eq!((pasted.fields.len(), pasted.left_out), (3, 1));
    editor.dispatch(pasted.action).map_err(|of| format!("{of:?}"))?;
    assert_eq!(completed(&editor), Some(amount(26_200 + 200_450)));
    editor.undo();
    assert_eq!(editor.document(), &before);
    let wrong = pasted_along(&editor, may, Direction::Right, "1\n-2");
    let june = Field::Monthly(VISITS, month(2024, 6)?);
    assert!(
        matches!(wrong, Err(NotPasted::Refused(of, why)) if of == june && why.trouble == Trouble::Negative)
    );
    Ok(())
}

/// Three amounts of the second area by months: 电访, 入户探访 and the one behind 咨询个案, which is not agreed.
fn three() -> Result<Editor, Box<dyn std::error::Error>> {
    let mut editor = turned()?;
    for at in [1, 4] {
        let monthly = Monthly::with(When::Before, amount(1_000));
        let turn = Action::KeepByMonths(Amount::Area(1, at), Some(monthly), Quantity::Blank);
        editor.dispatch(turn).map_err(|of| format!("{of:?}"))?;
    }
    Ok(editor)
}

#[test]
fn a_table_pasted_onto_a_list_of_amounts_goes_down_them_and_on_along_the_months() -> Checked {
    let mut editor = three()?;
    let of = |at: usize, when: When| Field::Monthly(Amount::Area(1, at), when);
    let (june, july) = (month(2024, 6)?, month(2024, 7)?);
    let text = "1\t2\n3\t4\n5\t6\n7\t8\n";
    let pasted = pasted_along(&editor, of(1, june), Direction::Down, text);
    let pasted = pasted.map_err(|of| format!("{of:?}"))?;
    // The list has three amounts: 7 and 8 have no place.
    assert_eq!(pasted.left_out, 2);
    editor.dispatch(pasted.action).map_err(|of| format!("{of:?}"))?;
    let found = [1, 2, 4].map(|at| [june, july].map(|when| editor.value(of(at, when))));
    let whole = |of: i64| Some(Value::Quantity(amount(100 * of)));
    assert_eq!(found, [[whole(1), whole(2)], [whole(3), whole(4)], [whole(5), whole(6)]]);
    // Months of one amount have room for a row or a column, and one row goes down a list.
    let table = pasted_along(&editor, of(2, june), Direction::Right, "1\t2\n3\t4\n");
    assert_eq!(table, Err(NotPasted::Table));
    let row = pasted_along(&editor, of(1, june), Direction::Down, "1\t2\n");
    let row = row.map_err(|of| format!("{of:?}"))?;
    assert_eq!(row.fields, [of(1, june), of(2, june)]);
    Ok(())
}

#[test]
fn months_are_filled_and_emptied_together_in_both_directions() -> Checked {
    let mut editor = three()?;
    let before = editor.document().clone();
    let of = |at: usize, when: When| Field::Monthly(Amount::Area(1, at), when);
    let july = month(2024, 7)?;
    let scheme = editor.scheme().clone();
    editor.end_typing();
    let nine = Action::Set(of(1, july), Value::Quantity(amount(900)));
    editor.dispatch(nine).map_err(|of| format!("{of:?}"))?;
    // Drawn upwards: what is filled from is the uppermost all the same.
    let block = MonthBlock::of(of(4, july), Direction::Down).ok_or("no block")?;
    let block = block.to(of(1, july), editor.document(), &scheme).ok_or("elsewhere")?;
    let cells = block.cells(editor.document(), &scheme);
    assert_eq!(cells, [of(1, july), of(2, july), of(4, july)]);
    let fill = block.filled_on(editor.document(), &scheme).ok_or("nothing to fill from")?;
    editor.dispatch(fill).map_err(|of| format!("{of:?}"))?;
    assert_eq!(editor.value(of(4, july)), Some(Value::Quantity(amount(900))));
    editor.dispatch(block.emptied(editor.document(), &scheme)).map_err(|of| format!("{of:?}"))?;
    assert_eq!(editor.value(of(2, july)), Some(Value::Quantity(Quantity::Blank)));
    for _ in 0..3 {
        editor.undo();
    }
    assert_eq!(editor.document(), &before, "one step each");
    // Along the months of one amount, from what was done before; at the edge the end stays.
    let mut block = MonthBlock::of(of(1, When::Before), Direction::Right).ok_or("no block")?;
    assert_eq!(block.stepped(false, editor.document(), &scheme), block);
    for _ in 0..20 {
        block = block.stepped(true, editor.document(), &scheme);
    }
    assert_eq!(block.cells(editor.document(), &scheme).len(), 12);
    assert_eq!(block.head(), of(1, july));
    // A month of another amount does not belong to it, nor does a single number.
    assert_eq!(block.to(of(2, july), editor.document(), &scheme), None);
    assert_eq!(MonthBlock::of(VISITS.field(), Direction::Down), None);
    // A single month repeats the one before it; before the first there is none.
    let single = MonthBlock::of(of(1, month(2023, 9)?), Direction::Right).ok_or("no block")?;
    let fill = single.filled_on(editor.document(), &scheme).ok_or("nothing before it")?;
    editor.dispatch(fill).map_err(|of| format!("{of:?}"))?;
    assert_eq!(editor.value(single.anchor()), Some(Value::Quantity(amount(1_000))));
    let first = MonthBlock::of(of(1, When::Before), Direction::Right).ok_or("no block")?;
    assert_eq!(first.filled_on(editor.document(), &scheme), None);
    Ok(())
}

#[test]
fn a_month_is_called_by_its_name() -> Checked {
    let editor = turned()?;
    let name = |when, language| {
        field_label(Field::Monthly(VISITS, when), editor.document(), editor.scheme(), language)
    };
    assert!(name(month(2024, 7)?, Language::ZhCn).ends_with("入户探访 2024-07"));
    assert!(name(When::Before, Language::ZhCn).ends_with("入户探访 此前累计"));
    Ok(())
}

/// 150 done of a target of 240 in eight of twelve months, 20, 15 and 10 in the last three: 45 in three months,
/// four months left, so 45 × 4 ÷ 3 + 150 = 210.
#[test]
fn the_last_three_months_lead_to_a_forecast_of_their_own() -> Checked {
    let mut editor = turned()?;
    let date = |year, month, day| Value::Date(Date::new(year, month, day));
    for (line, value) in [
        (Particular::ServiceYearFrom, date(2023, 9, 1)),
        (Particular::ServiceYearTo, date(2024, 8, 31)),
        (Particular::AssessedFrom, date(2023, 9, 1)),
        (Particular::AssessedTo, date(2024, 4, 30)),
    ] {
        let put = editor.dispatch(Action::Set(Field::Particular(line), value));
        put.map_err(|of| format!("{of:?}"))?;
    }
    for line in [Particular::ServiceYearMonths, Particular::AssessedMonths] {
        let blank = Action::Set(Field::Particular(line), Value::Quantity(Quantity::Blank));
        editor.dispatch(blank).map_err(|of| format!("{of:?}"))?;
    }
    set(&mut editor, When::Before, amount(10_500)).map_err(|of| format!("{of:?}"))?;
    let (document, scheme) = (editor.document().clone(), editor.scheme().clone());
    let located = document.located("pace/area/2/home_visit/recent", &scheme).ok_or("no figure")?;
    let figure = |document: &Document| {
        let working = document.explain_located(located, &scheme)?;
        Some(conclusion_text(working.conclusion, &scheme, Language::ZhCn))
    };
    assert_eq!(figure(&document).as_deref(), Some("—"), "no month is filled in");
    for (of, hundredths) in [(2, 2_000), (3, 1_500), (4, 1_000)] {
        set(&mut editor, month(2024, of)?, amount(hundredths)).map_err(|of| format!("{of:?}"))?;
    }
    assert_eq!(completed(&editor), Some(amount(15_000)));
    assert_eq!(figure(editor.document()).as_deref(), Some("210"));
    let working = editor.document().explain_located(located, &scheme).ok_or("no working")?;
    let words = working_words(&working, editor.document(), &scheme, Language::ZhCn);
    let steps: Vec<&str> = words.steps.iter().map(|(_, line)| line.as_str()).collect();
    assert_eq!(steps, ["20 + 15 + 10 = 45", "12 − 8 = 4", "45 × 4 ÷ 3 + 150 = 210"]);
    Ok(())
}

#[test]
fn the_working_of_a_rate_adds_the_months_up_and_says_which_are_left_out() -> Checked {
    let mut editor = turned()?;
    set(&mut editor, month(2024, 7)?, amount(650)).map_err(|of| format!("{of:?}"))?;
    set(&mut editor, month(2024, 8)?, amount(300)).map_err(|of| format!("{of:?}"))?;
    let (document, scheme) = (editor.document(), editor.scheme());
    let located = document.located("area/2/home_visit/rate", scheme).ok_or("no figure")?;
    let working = document.explain_located(located, scheme).ok_or("no working")?;
    let words = working_words(&working, document, scheme, Language::ZhCn);
    let (caption, line) = words.steps.first().ok_or("no step")?;
    assert!(caption.as_ref().is_some_and(|caption| caption.contains("此前累计")));
    assert_eq!(line, "262 + 6.5 = 268.5");
    assert!(words.remarks.iter().any(|remark| remark.contains("有 1 个月在评估时段之外")));
    assert!(words.rules.iter().any(|rule| rule.number() == 25));
    Ok(())
}

#[test]
fn a_link_carries_months_and_says_when_they_do_not_fit() -> Checked {
    let mut editor = turned()?;
    set(&mut editor, month(2024, 7)?, amount(650)).map_err(|of| format!("{of:?}"))?;
    let few = editor.document().clone();
    assert!(!link::leaves_months_out(&few));
    let letters = link::write(&few).map_err(|_| "does not fit")?;
    let read = link::read(&letters).map_err(|of| format!("{of:?}"))?;
    assert_eq!(read.monthly, few.monthly);
    let mut many = few;
    let months = many.assessed_months();
    for amount_of in many.every_amount() {
        let mut monthly = Monthly::default();
        for (at, month) in (0_i64..).zip(&months) {
            monthly.put(When::In(*month), amount(1_234 + 777 * at));
        }
        many.keep_by_months(amount_of, Some(monthly), Quantity::Blank).ok_or("no amount")?;
    }
    assert!(link::leaves_months_out(&many));
    let letters = link::write(&many).map_err(|_| "does not fit")?;
    let read = link::read(&letters).map_err(|of| format!("{of:?}"))?;
    assert!(read.monthly.is_empty());
    assert_eq!(read.areas, many.areas, "the sums are there");
    Ok(())
}
