//! Stages in what goes out and comes in: no names where numbers were asked for, and none lost on the way.

use crate::exchange::{Failure, the_example};
use station_scorecard::document::{Document, Envelope, Scenario, Stage};
use station_scorecard::exchange::json;
use station_scorecard::exchange::many::Gathered;
use station_scorecard::exchange::personal::numbered_with_stages;

fn envelope(document: Document) -> Envelope {
    let (stamp, saved_at) = ("tab-1".to_owned(), "2024-08-14 10:00".to_owned());
    Envelope { stamp, saved_at, document }
}

fn stage(name: &str, document: Document) -> Stage {
    let kept_on = "2024-07-01".parse().ok();
    Stage { name: name.to_owned(), kept_on, envelope: envelope(document) }
}

/// 陈小明 is worker 2 of the station and worker 1 of 预评估; 李小红 is worker 3 of 中期 and has left since.
#[test]
fn with_numbers_alone_no_name_of_a_worker_goes_out_in_stages() -> Result<(), Failure> {
    let (mut now, mut early, mut late) = (the_example()?, the_example()?, the_example()?);
    now.staffing.workers[1].label = "陈小明".to_owned();
    now.staffing.workers[0].remarks = "接替李小红".to_owned();
    now.scenarios = vec![Scenario::named("李小红回来")];
    early.staffing.workers[2].label = "李小红".to_owned();
    early.staffing.workers[0].remarks = "陈小明来之前".to_owned();
    late.staffing.workers[0].label = "陈小明".to_owned();
    let stages = vec![stage("李小红离职前", early), stage("陈小明休产假", late)];
    let filed = numbered_with_stages(envelope(now), stages);
    let text = json::one(&filed);
    assert!(!text.contains("小明") && !text.contains("小红"));
    let (station, stages) = filed;
    assert_eq!(station.document.staffing.workers[1].label, "2");
    assert_eq!(station.document.staffing.workers[0].remarks, "接替3");
    assert_eq!(station.document.scenarios[0].name, "3回来");
    assert_eq!(stages[0].name, "3离职前");
    assert_eq!(stages[0].envelope.document.staffing.workers[0].remarks, "2来之前");
    assert_eq!(stages[1].name, "1休产假", "by the number that this stage itself has for them");
    Ok(())
}

/// Also the shorter name inside a longer one, whichever document has it.
#[test]
fn a_longer_name_is_replaced_before_the_shorter_one_in_it() -> Result<(), Failure> {
    let (mut now, mut then) = (the_example()?, the_example()?);
    now.staffing.workers[0].label = "陈小".to_owned();
    then.staffing.workers[1].label = "陈小明".to_owned();
    let (_, stages) = numbered_with_stages(envelope(now), vec![stage("陈小明和陈小", then)]);
    assert_eq!(stages[0].name, "2和1");
    Ok(())
}

#[test]
fn a_station_of_a_district_keeps_the_stages_of_its_file() -> Result<(), Failure> {
    let stages = vec![stage("中期", the_example()?), stage("末期", the_example()?)];
    let text = json::one(&(envelope(the_example()?), stages.clone()));
    let mut gathered = Gathered::default();
    gathered.add("一.json", Ok(text.into_bytes()));
    gathered.add("二.json", Ok(json::one(&envelope(the_example()?)).into_bytes()));
    let found: Vec<&[Stage]> = gathered.members.iter().map(|member| &*member.stages).collect();
    assert_eq!(found, [stages.as_slice(), &[]]);
    Ok(())
}
