//! Two people's copies of one station, merged: what is taken, what is asked, by hand.

use crate::Checked;
use station_scorecard::document::{
    Document, Field, List, Particular, Side, StaffingField, Value, Worker, WorkerField,
};
use station_scorecard::editor::{Action, Item, apply};
use station_scorecard::exchange::link;
use station_scorecard::exchange::merging::{Copy, Subject, Taken, merge};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::Quantity;

fn amount(whole: i64) -> Value {
    Value::Quantity(Quantity::Amount(Decimal::whole(whole)))
}

fn put(document: &mut Document, field: Field, value: Value) -> Checked {
    let scheme = document.schemes.in_force.clone();
    document.put(field, value, &scheme).ok_or("no such input")?;
    Ok(())
}

/// Two areas with a target each.
fn station() -> Result<Document, Box<dyn std::error::Error>> {
    let mut document = Document::empty("片区1");
    let second = document.blank_area("片区2");
    document.areas.push(second);
    put(&mut document, Field::Entry(0, 0, Side::Target), amount(20))?;
    put(&mut document, Field::Entry(1, 0, Side::Target), amount(30))?;
    Ok(document)
}

#[test]
fn what_one_side_changed_is_taken_and_what_both_changed_is_asked() -> Checked {
    let before = station()?;
    let (mut here, mut there) = (before.clone(), before.clone());
    put(&mut here, Field::Entry(0, 0, Side::Completed), amount(7))?;
    put(&mut here, Field::Entry(1, 0, Side::Target), amount(31))?;
    put(&mut there, Field::Entry(1, 0, Side::Completed), amount(9))?;
    put(&mut there, Field::Entry(1, 0, Side::Target), amount(32))?;
    put(&mut there, Field::Entry(0, 0, Side::Target), Value::Quantity(Quantity::Blank))?;
    let merge = merge(&here, &there, Some(&before)).map_err(|of| format!("{of:?}"))?;
    let blank = Value::Quantity(Quantity::Blank);
    let changed =
        |field, old: Value, new: Value| Taken::Changed(Subject::Field(field), Some((old, new)));
    assert_eq!(
        merge.taken,
        [
            changed(Field::Entry(0, 0, Side::Target), amount(20), blank.clone()),
            changed(Field::Entry(1, 0, Side::Completed), blank, amount(9)),
        ]
    );
    assert_eq!(merge.own, 1);
    let [question] = merge.questions.as_slice() else { return Err("one question".into()) };
    assert_eq!(question.subject, Subject::Field(Field::Entry(1, 0, Side::Target)));
    assert_eq!((&question.here, &question.there), (&Some(amount(31)), &Some(amount(32))));
    assert_eq!(merge.answered(&[None]), None);
    let merged = merge.answered(&[Some(Copy::There)]).ok_or("answered")?;
    assert_eq!(merged.areas[0].entries[0].completed.text(), "7");
    assert_eq!(merged.areas[1].entries[0].target.text(), "32");
    Ok(())
}

/// Without an earlier revision nobody knows who changed something: what is blank gives way.
#[test]
fn without_an_earlier_revision_a_blank_gives_way() -> Checked {
    let (mut here, there) = (station()?, station()?);
    put(&mut here, Field::Entry(0, 0, Side::Target), Value::Quantity(Quantity::Blank))?;
    put(&mut here, Field::Entry(1, 0, Side::Target), amount(31))?;
    let merge = merge(&here, &there, None).map_err(|of| format!("{of:?}"))?;
    assert_eq!(merge.document.areas[0].entries[0].target.text(), "20");
    assert_eq!(merge.questions.len(), 1);
    Ok(())
}

#[test]
fn a_new_area_of_the_other_copy_stands_behind_the_one_it_follows_there() -> Checked {
    let before = station()?;
    let (mut here, mut there) = (before.clone(), before.clone());
    here.areas.push(here.blank_area("这里新加"));
    there.areas.insert(1, there.blank_area("那份新加"));
    put(&mut there, Field::Entry(1, 3, Side::Completed), amount(4))?;
    for before in [None, Some(&before)] {
        let merge = merge(&here, &there, before).map_err(|of| format!("{of:?}"))?;
        let names: Vec<&str> = merge.document.areas.iter().map(|of| of.name.as_str()).collect();
        assert_eq!(names, ["片区1", "那份新加", "片区2", "这里新加"]);
        assert_eq!(merge.document.areas[1].entries[3].completed.text(), "4");
        assert_eq!(merge.taken, [Taken::Added(List::Areas, "那份新加".to_owned())]);
    }
    Ok(())
}

/// What one side deleted goes, unless the other one has worked on it meanwhile: then it is asked.
#[test]
fn a_deleted_area_goes_or_is_asked_about() -> Checked {
    let before = station()?;
    let (mut here, mut there) = (before.clone(), before.clone());
    apply(&mut there, Action::Remove(List::Areas, 1)).map_err(|of| format!("{of:?}"))?;
    let merged = merge(&here, &there, Some(&before)).map_err(|of| format!("{of:?}"))?;
    assert_eq!(merged.taken, [Taken::Removed(List::Areas, "片区2".to_owned())]);
    assert_eq!(merged.document, there);
    put(&mut here, Field::Entry(1, 0, Side::Completed), amount(5))?;
    let merged = merge(&here, &there, Some(&before)).map_err(|of| format!("{of:?}"))?;
    assert_eq!(merged.taken, []);
    assert_eq!(merged.questions[0].subject, Subject::Item(List::Areas, "片区2".to_owned()));
    assert_eq!(merged.answered(&[Some(Copy::Here)]).ok_or("answered")?, here);
    assert_eq!(merged.answered(&[Some(Copy::There)]).ok_or("answered")?, there);
    // The same from the other side.
    let merged = merge(&there, &here, Some(&before)).map_err(|of| format!("{of:?}"))?;
    assert_eq!(merged.answered(&[Some(Copy::Here)]).ok_or("answered")?, there);
    assert_eq!(merged.answered(&[Some(Copy::There)]).ok_or("answered")?, here);
    Ok(())
}

#[test]
fn a_renamed_area_is_the_same_area_where_the_earlier_revision_is_known() -> Checked {
    let before = station()?;
    let (mut here, mut there) = (before.clone(), before.clone());
    put(&mut here, Field::Entry(1, 0, Side::Completed), amount(5))?;
    there.areas[1].name = "东片区".to_owned();
    let merged = merge(&here, &there, Some(&before)).map_err(|of| format!("{of:?}"))?;
    assert_eq!(merged.questions, []);
    let names: Vec<&str> = merged.document.areas.iter().map(|of| of.name.as_str()).collect();
    assert_eq!(names, ["片区1", "东片区"]);
    assert_eq!(merged.document.areas[1].entries[0].completed.text(), "5");
    Ok(())
}

/// An indicator that each added under the same key is another one where it is called otherwise.
#[test]
fn added_indicators_are_the_same_by_their_names() -> Checked {
    let (mut here, mut there) = (station()?, station()?);
    for (document, name) in [(&mut here, "茶话会"), (&mut there, "家访日")] {
        let (key, at) = (document.free_key(), document.indicators.len());
        let indicator = station_scorecard::document::Indicator {
            key,
            name: name.to_owned(),
            ..Default::default()
        };
        let entries = vec![Default::default(); document.areas.len()];
        let insert = Action::Insert(at, Item::Indicator(indicator, entries));
        apply(document, insert).map_err(|of| format!("{of:?}"))?;
        put(document, Field::Entry(0, at, Side::Completed), amount(2))?;
    }
    let merged = merge(&here, &there, None).map_err(|of| format!("{of:?}"))?;
    assert_eq!(merged.questions, []);
    let added = &merged.document.indicators[14..];
    let added: Vec<(&str, &str)> =
        added.iter().map(|of| (of.key.as_str(), of.name.as_str())).collect();
    // The other copy's stands behind the fourteen of the appendix, as it does there.
    assert_eq!(added, [("custom_1", "家访日"), ("custom_2", "茶话会")]);
    assert_eq!(merged.document.areas[0].entries[14].completed.text(), "2");
    assert_eq!(merged.document.areas[0].entries[15].completed.text(), "2");
    Ok(())
}

/// A link has numbers in the place of names: they are no other workers.
#[test]
fn workers_of_a_link_are_those_of_the_station() -> Checked {
    let mut here = station()?;
    for label in ["张三", "李四"] {
        let worker = Worker { label: label.to_owned(), ..Worker::default() };
        here.staffing.workers.push(worker);
    }
    let mut sent = here.clone();
    let remarks = Field::Staffing(StaffingField::Worker(1, WorkerField::Remarks));
    put(&mut sent, remarks, Value::Text("产假".to_owned()))?;
    let letters = link::write(&sent).map_err(|of| format!("{of:?}"))?;
    let there = link::read(&letters).map_err(|of| format!("{of:?}"))?;
    let merged = merge(&here, &there, None).map_err(|of| format!("{of:?}"))?;
    assert_eq!(merged.questions, []);
    assert_eq!(merged.document.staffing.workers, sent.staffing.workers);
    Ok(())
}

#[test]
fn a_date_that_both_set_differently_is_asked() -> Checked {
    let (mut here, mut there) = (station()?, station()?);
    let line = Particular::EvaluationDate;
    for (document, day) in [(&mut here, "2024-12-01"), (&mut there, "2024-12-02")] {
        let value = line.read(day).ok_or("a day")?;
        put(document, Field::Particular(line), value)?;
    }
    let merged = merge(&here, &there, None).map_err(|of| format!("{of:?}"))?;
    assert_eq!(merged.questions.len(), 1);
    assert_eq!(merged.questions[0].subject, Subject::Field(Field::Particular(line)));
    Ok(())
}
