//! Two people's copies of one station of which completed amounts are kept by months, and the stages that come along.

use crate::Checked;
use crate::exchange::Failure;
use station_scorecard::document::{
    Amount, Date, Document, Envelope, Field, Monthly, Particular, Stage, Value, When,
};
use station_scorecard::editor::{Action, apply};
use station_scorecard::exchange::merging::{Copy, Merge, Subject, Taken, merge, new_stages};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{Month, Quantity};

const AMOUNT: Amount = Amount::Area(0, 0);

fn quantity(whole: i64) -> Quantity {
    Quantity::Amount(Decimal::whole(whole))
}

fn month(text: &str) -> Result<Month, Failure> {
    Ok(text.parse::<Month>().map_err(|_| format!("no month: {text}"))?)
}

/// One area, assessed from January to June of 2025.
fn station() -> Result<Document, Failure> {
    let mut document = Document::empty("片区1");
    for (line, day) in
        [(Particular::AssessedFrom, "2025-01-01"), (Particular::AssessedTo, "2025-06-30")]
    {
        document.particulars.replace(line, line.read(day).ok_or("no day")?);
    }
    Ok(document)
}

/// The station with these months, or with this single number.
fn keeping(months: &[(&str, i64)], single: i64) -> Result<Document, Failure> {
    let mut document = station()?;
    let mut kept = Monthly::default();
    for (at, whole) in months {
        kept.put(When::In(month(at)?), quantity(*whole));
    }
    let kept = (!months.is_empty()).then_some(kept);
    document.keep_by_months(AMOUNT, kept, quantity(single)).ok_or("no amount")?;
    Ok(document)
}

fn merged(here: &Document, there: &Document, before: Option<&Document>) -> Result<Merge, Failure> {
    Ok(merge(here, there, before).map_err(|of| format!("{of:?}"))?)
}

fn sum(document: &Document) -> String {
    document.areas[0].entries[0].completed.text()
}

/// Each logs a month of one's own: both stand, and the sum is that of all three.
#[test]
fn months_that_each_has_logged_go_together() -> Checked {
    let before = keeping(&[("2025-01", 5)], 0)?;
    let here = keeping(&[("2025-01", 5), ("2025-02", 3)], 0)?;
    let there = keeping(&[("2025-01", 5), ("2025-03", 4)], 0)?;
    for before in [None, Some(&before)] {
        let merge = merged(&here, &there, before)?;
        assert_eq!(merge.questions, []);
        let march = Field::Monthly(AMOUNT, When::In(month("2025-03")?));
        let values = (Value::Quantity(Quantity::Blank), Value::Quantity(quantity(4)));
        assert_eq!(merge.taken, [Taken::Changed(Subject::Field(march), Some(values))]);
        assert_eq!(sum(&merge.document), "12");
    }
    Ok(())
}

#[test]
fn a_month_that_both_changed_is_asked() -> Checked {
    let before = keeping(&[("2025-01", 5)], 0)?;
    let (here, there) = (keeping(&[("2025-01", 6)], 0)?, keeping(&[("2025-01", 8)], 0)?);
    let merge = merged(&here, &there, Some(&before))?;
    let january = Subject::Field(Field::Monthly(AMOUNT, When::In(month("2025-01")?)));
    assert_eq!(merge.questions.iter().map(|of| &of.subject).collect::<Vec<_>>(), [&january]);
    assert_eq!(sum(&merge.answered(&[Some(Copy::There)]).ok_or("answered")?), "8");
    assert_eq!(sum(&merge.answered(&[Some(Copy::Here)]).ok_or("answered")?), "6");
    Ok(())
}

/// A number that is the sum of the months, as a link has it that had no room for them, takes no months away.
#[test]
fn months_stay_where_the_other_copy_only_says_their_sum() -> Checked {
    let (months, single) = (keeping(&[("2025-01", 5), ("2025-02", 3)], 0)?, keeping(&[], 8)?);
    let merge = merged(&months, &single, None)?;
    assert!(merge.is_nothing(), "{:?}", merge.taken);
    assert_eq!(merge.document, months);
    let merge = merged(&single, &months, None)?;
    assert_eq!(merge.questions, []);
    assert_eq!(merge.document, months, "the months are taken");
    Ok(())
}

/// Another number is asked about, with both answers at hand.
#[test]
fn months_against_another_number_are_asked_about() -> Checked {
    let (months, single) = (keeping(&[("2025-01", 5), ("2025-02", 3)], 0)?, keeping(&[], 9)?);
    let merge = merged(&months, &single, None)?;
    let [question] = merge.questions.as_slice() else { return Err("one question".into()) };
    assert_eq!(question.subject, Subject::ByMonths(AMOUNT.field()));
    assert_eq!(question.here, Some(Value::Quantity(quantity(8))));
    assert_eq!(question.there, Some(Value::Quantity(quantity(9))));
    assert_eq!(merge.answered(&[Some(Copy::Here)]).ok_or("answered")?, months);
    assert_eq!(merge.answered(&[Some(Copy::There)]).ok_or("answered")?, single);
    Ok(())
}

/// Who turned a number into months is told by the revision before.
#[test]
fn turning_into_months_is_a_change_like_any_other() -> Checked {
    let (before, months) = (keeping(&[], 8)?, keeping(&[("2025-01", 5), ("2025-02", 4)], 0)?);
    let merge = merged(&before, &months, Some(&before))?;
    assert_eq!((merge.questions.len(), &merge.document), (0, &months));
    let merge = merged(&months, &before, Some(&before))?;
    assert!(merge.is_nothing());
    assert_eq!(merge.document, months);
    let merge = merged(&months, &before, Some(&months))?;
    assert_eq!((merge.questions.len(), &merge.document), (0, &before), "turned back there");
    Ok(())
}

/// Months keep to their area where an area of the other copy comes to stand before it.
#[test]
fn months_move_with_their_area() -> Checked {
    let here = keeping(&[("2025-01", 5)], 0)?;
    let mut there = keeping(&[], 5)?;
    there.areas.insert(0, there.blank_area("新片区"));
    there.areas[0].entries[2].completed = quantity(7);
    let more = Monthly::with(When::In(month("2025-04")?), quantity(7));
    there.keep_by_months(Amount::Area(0, 2), Some(more.clone()), Quantity::Blank).ok_or("none")?;
    let merge = merged(&here, &there, None)?;
    assert_eq!(merge.questions, []);
    let kept: Vec<Amount> = merge.document.monthly.iter().map(|(amount, _)| *amount).collect();
    assert_eq!(kept, [Amount::Area(0, 2), Amount::Area(1, 0)]);
    assert_eq!(merge.document.monthly.get(Amount::Area(0, 2)), Some(&more));
    assert_eq!(merge.document.areas[1].entries[0].completed.text(), "5");
    Ok(())
}

/// Deleted there, and months logged here meanwhile: it is asked about.
#[test]
fn an_area_with_new_months_is_not_dropped_unasked() -> Checked {
    let mut before = keeping(&[("2025-01", 5)], 0)?;
    before.areas.push(before.blank_area("片区2"));
    let (mut here, mut there) = (before.clone(), before.clone());
    apply(&mut there, Action::Remove(station_scorecard::document::List::Areas, 0))
        .map_err(|of| format!("{of:?}"))?;
    // The same sum as before: 5 of January are told apart now.
    let mut parts = Monthly::with(When::In(month("2025-01")?), quantity(2));
    parts.put(When::In(month("2025-02")?), quantity(3));
    here.keep_by_months(AMOUNT, Some(parts), Quantity::Blank).ok_or("none")?;
    let merge = merged(&here, &there, Some(&before))?;
    assert_eq!(merge.questions.len(), 1);
    assert_eq!(merge.answered(&[Some(Copy::Here)]).ok_or("answered")?, here);
    Ok(())
}

fn stage(name: &str, document: Document) -> Stage {
    let saved_at = "2025-06-30T08:00:00Z".to_owned();
    let envelope = Envelope { stamp: "a-1".to_owned(), saved_at, document };
    Stage { name: name.to_owned(), kept_on: Date::new(2025, 6, 30), envelope }
}

/// Stages that are here already come once, also from a file in which workers have numbers.
#[test]
fn stages_come_along_once() -> Checked {
    let mut document = station()?;
    let worker =
        station_scorecard::document::Worker { label: "张三".to_owned(), ..Default::default() };
    document.staffing.workers.push(worker);
    let without = station_scorecard::exchange::personal::numbered(&document);
    assert_ne!(document, without);
    let kept = [stage("中期", document.clone())];
    let other = stage("预评估", document);
    let arriving = [stage("中期", without), other.clone(), other.clone()];
    assert_eq!(new_stages(&kept, &arriving), [other]);
    let mut changed = kept[0].clone();
    changed.envelope.document.areas[0].entries[0].completed = quantity(1);
    assert_eq!(new_stages(&kept, std::slice::from_ref(&changed)), [changed], "of another content");
    Ok(())
}
