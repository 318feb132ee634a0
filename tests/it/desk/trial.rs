//! 试算: gestures change what is tried and never the station; it ends as a scenario, as one step of the
//! station, or without a trace.

use super::typing::{fill, held, shown, steps};
use station_scorecard::desk::{Gesture, Refresh, Session, Trial};
use station_scorecard::document::{
    Amount, AreaPart, Attendance, AttendanceField, Document, Field, Limits, Monthly, Particular,
    Scenario, Side, StaffingField, Value, When, WorkerField, example,
};
use station_scorecard::editor::{Action, Item, List, Problem, Rejected, Relocation, Trouble};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{Month, Quantity, ScoreMode};

const WORD: &str = "情景";
pub(super) const CENTRE: Field = Field::Score(2);
pub(super) const THIRD: Field = Field::Score(3);
/// 片区1 个案节数 完成量: 175.
pub(super) const SESSIONS: Field = Field::Entry(0, 5, Side::Completed);
const NAME: Field = Field::Area(0, AreaPart::Name);

fn station() -> Result<Session, String> {
    Ok(Session::new(example().ok_or("the example does not read")?))
}

/// The example in a trial in which nothing was changed.
pub(super) fn trying() -> Result<Session, String> {
    let mut session = station()?;
    session.start_trial(Vec::new(), WORD);
    Ok(session)
}

pub(super) fn told(session: &Session) -> Result<(Option<String>, usize), String> {
    let Trial { name, changes, .. } = session.trial().ok_or("no trial is on")?;
    Ok((name, changes))
}

/// The document without its scenarios.
pub(super) fn inputs(document: &Document) -> Document {
    Document { scenarios: Vec::new(), ..document.clone() }
}

fn points(hundredths: i64) -> Value {
    Value::Quantity(Quantity::Amount(Decimal::from_hundredths(hundredths)))
}

pub(super) fn total(session: &Session) -> String {
    session.editor().evaluate().outcome.lowest.to_string()
}

fn refused(refreshes: &[Refresh]) -> Option<Rejected> {
    refreshes.iter().find_map(|refresh| match refresh {
        Refresh::Rejected(rejected) => Some(*rejected),
        _ => None,
    })
}

/// 13.50 + 47.69 in the place of 13.00 + 44.82: 86.75 + 3.37 = 90.12.
#[test]
fn what_is_typed_is_tried_and_the_station_stays() -> crate::Checked {
    let mut session = trying()?;
    let before = session.station().document().clone();
    assert_eq!(told(&session)?, (None, 0));
    fill(&mut session, CENTRE, "13.5");
    assert_eq!(told(&session)?, (Some("情景 1".to_owned()), 1));
    fill(&mut session, THIRD, "47.69");
    fill(&mut session, NAME, "一片区");
    assert_eq!((total(&session), told(&session)?.1), ("90.12".to_owned(), 3));
    assert_eq!(session.station().evaluate().outcome.lowest.to_string(), "86.75");
    assert_eq!(inputs(session.station().document()), before);
    assert_eq!(session.original(CENTRE), Some("13.00".to_owned()));
    assert_eq!(session.original(NAME), Some("片区1".to_owned()));
    assert_eq!(session.original(SESSIONS), None);
    let scheme = session.station().scheme();
    let scenario = session.station().document().simulated(scheme, 0).ok_or("no scenario")?;
    assert_eq!(scenario, inputs(session.editor().document()), "what is kept is what is tried");
    Ok(())
}

#[test]
fn undo_and_redo_stay_within_the_trial() -> crate::Checked {
    let mut session = station()?;
    fill(&mut session, SESSIONS, "176");
    session.start_trial(Vec::new(), WORD);
    fill(&mut session, CENTRE, "13.5");
    fill(&mut session, CENTRE, "14");
    session.update(Gesture::Undone);
    assert_eq!((shown(&session, CENTRE).0, told(&session)?.1), ("13.50".to_owned(), 1));
    for _ in 0..3 {
        session.update(Gesture::Undone);
    }
    assert_eq!(
        (held(&session, CENTRE), held(&session, SESSIONS)),
        ("13".to_owned(), "176".to_owned())
    );
    assert_eq!((session.original(CENTRE), told(&session)?.1), (None, 0));
    session.update(Gesture::Redone);
    assert_eq!(told(&session)?.1, 1);
    assert_eq!(session.original(CENTRE), Some("13.00".to_owned()));
    Ok(())
}

#[test]
fn adopting_writes_everything_as_one_step_of_the_station() -> crate::Checked {
    let mut session = trying()?;
    let before = session.station().document().clone();
    fill(&mut session, CENTRE, "13.5");
    fill(&mut session, SESSIONS, "180");
    let tried = inputs(session.editor().document());
    let refreshes = session.adopt_trial();
    assert!(refreshes.contains(&Refresh::NewStep) && refreshes.contains(&Refresh::Keep));
    assert_eq!(session.trial(), None);
    assert_eq!(session.station().document(), &tried, "the scenario is the station now");
    session.update(Gesture::Undone);
    assert_eq!(inputs(session.station().document()), before);
    assert_eq!(
        session.station().document().scenarios.len(),
        1,
        "what was tried is a scenario again"
    );
    session.update(Gesture::Redone);
    assert_eq!(session.station().document(), &tried);
    Ok(())
}

#[test]
fn leaving_keeps_the_changes_as_a_scenario_that_can_be_opened_again() -> crate::Checked {
    let mut session = trying()?;
    let before = session.station().document().clone();
    fill(&mut session, THIRD, "48.07");
    session.leave_trial();
    assert_eq!((session.trial(), total(&session)), (None, "86.75".to_owned()));
    let scenarios = &session.station().document().scenarios;
    assert_eq!(scenarios.iter().map(|of| of.name.as_str()).collect::<Vec<_>>(), ["情景 1"]);
    session.open_scenario(0, false, WORD);
    assert_eq!((total(&session), told(&session)?.1), ("90".to_owned(), 1));
    fill(&mut session, THIRD, "50");
    session.leave_trial();
    session.update(Gesture::Undone);
    session.open_scenario(0, false, WORD);
    assert_eq!(total(&session), "90", "opening it again was a step of its own");
    session.leave_trial();
    session.update(Gesture::Undone);
    assert_eq!(session.station().document(), &before);
    Ok(())
}

#[test]
fn a_trial_without_changes_leaves_no_trace() -> crate::Checked {
    let mut session = trying()?;
    let before = session.station().document().clone();
    session.leave_trial();
    assert_eq!((session.station().document(), steps(&session)), (&before, 0));
    session.start_trial(Vec::new(), WORD);
    fill(&mut session, THIRD, "48");
    fill(&mut session, THIRD, "44.82");
    assert_eq!(told(&session)?.1, 0);
    session.leave_trial();
    assert_eq!((session.station().document(), steps(&session)), (&before, 0));
    session.start_trial(Vec::new(), WORD);
    session.adopt_trial();
    assert_eq!((session.trial(), steps(&session)), (None, 0), "there was nothing to adopt");
    Ok(())
}

/// 照这样试算: the way to 优秀 by the third party alone, in points also where a raw mark is typed.
#[test]
fn a_trial_begins_with_changes_in_points() -> crate::Checked {
    let mut session = station()?;
    session.update(Gesture::Did(Action::SwitchScoreMode(3, ScoreMode::RawMark)));
    session.start_trial(vec![(THIRD, points(4_807))], WORD);
    assert_eq!((total(&session), told(&session)?.1), ("90".to_owned(), 1));
    assert_eq!(session.score_mode(3), ScoreMode::Points);
    session.start_trial(vec![(CENTRE, points(1_400))], WORD);
    assert_eq!(told(&session)?, (Some("情景 1".to_owned()), 2), "the same trial goes on");
    session.update(Gesture::Undone);
    session.update(Gesture::Undone);
    assert_eq!((session.score_mode(3), told(&session)?.1), (ScoreMode::RawMark, 0));
    Ok(())
}

/// A mark of 90 of 55 counts for 49.50; adopted, the score is typed as a mark.
#[test]
fn a_raw_mark_is_tried_kept_and_adopted_as_it_was_typed() -> crate::Checked {
    let mut session = trying()?;
    session.update(Gesture::Did(Action::SwitchScoreMode(3, ScoreMode::RawMark)));
    assert_eq!(told(&session)?.1, 1, "the way of typing alone is a change");
    fill(&mut session, THIRD, "90");
    assert_eq!(total(&session), "91.43");
    session.leave_trial();
    assert_eq!(session.score_mode(3), ScoreMode::Points);
    session.open_scenario(0, false, WORD);
    assert_eq!(
        (session.score_mode(3), held(&session, THIRD)),
        (ScoreMode::RawMark, "90".to_owned())
    );
    session.adopt_trial();
    assert_eq!((session.score_mode(3), total(&session)), (ScoreMode::RawMark, "91.43".to_owned()));
    Ok(())
}

#[test]
fn months_answers_and_days_are_tried_too() -> crate::Checked {
    let mut session = trying()?;
    let month = Month::new(2023, 9).ok_or("no month")?;
    let part = |part| Field::Staffing(StaffingField::Attendance(0, month, part));
    let half = Quantity::Amount(Decimal::from_hundredths(50));
    let there = Attendance { presence: half, insurance: Some(true), wages: None };
    session.update(Gesture::DidToMany(Action::PutMonths(vec![(0, month, there)]), Vec::new()));
    let kind = Field::Staffing(StaffingField::Worker(0, WorkerField::Kind));
    session.update(Gesture::Did(Action::Set(kind, Value::Choice("certified"))));
    let last = Field::Particular(Particular::AssessedTo);
    fill(&mut session, last, "2024-06-30");
    assert_eq!(told(&session)?.1, 4, "presence, insurance, kind, day");
    assert_eq!(session.original(part(AttendanceField::Presence)), Some("1".to_owned()));
    assert_eq!(session.original(part(AttendanceField::Insurance)), Some(String::new()));
    assert_eq!(session.original(kind), Some("non_certified".to_owned()));
    // The months are columns: with another period everything is drawn anew.
    let refreshes = session.leave_trial();
    assert!(refreshes.contains(&Refresh::Document(Relocation::All)), "{refreshes:?}");
    assert_eq!(held(&session, last), "2024-07-31");
    session.open_scenario(0, false, WORD);
    assert_eq!((held(&session, last), told(&session)?.1), ("2024-06-30".to_owned(), 4));
    let document = inputs(session.editor().document());
    session.adopt_trial();
    assert_eq!(inputs(session.station().document()), document);
    Ok(())
}

#[test]
fn what_is_no_input_is_refused_and_nothing_is_lost() -> crate::Checked {
    let mut session = trying()?;
    fill(&mut session, CENTRE, "13.5");
    let document = session.station().document().clone();
    let area = document.blank_area("片区5");
    let set = Action::Set(SESSIONS, points(1_000));
    for action in [
        Action::Insert(4, Item::Area(area.clone())),
        Action::Remove(List::Workers, 0),
        Action::Move(List::Areas, 0, 1),
        Action::Replace(Box::new(Document::empty("片区1"))),
        Action::PutSchemes(document.schemes.clone()),
        Action::Several(vec![set, Action::Insert(4, Item::Area(area))]),
    ] {
        let refreshes = session.update(Gesture::Did(action.clone()));
        assert_eq!(refused(&refreshes), Some(Rejected::InTrial), "{action:?}");
    }
    // Of months it is said why: a trial knows their sums.
    let amount = Amount::Area(0, 2);
    let turn = Action::KeepByMonths(amount, Some(Monthly::default()), Quantity::Blank);
    let month = Field::Monthly(amount, When::Before);
    for action in [
        turn.clone(),
        Action::Set(month, points(1_000)),
        Action::Several(vec![turn, Action::Set(month, points(1_000))]),
    ] {
        let refreshes = session.update(Gesture::Did(action.clone()));
        assert_eq!(refused(&refreshes), Some(Rejected::MonthsInTrial), "{action:?}");
    }
    assert_eq!(session.station().document(), &document);
    assert_eq!((told(&session)?.1, held(&session, SESSIONS)), (1, "175".to_owned()));
    Ok(())
}

/// Refused text of the station waits beneath the trial.
#[test]
fn refused_text_stays_where_it_was_typed() -> crate::Checked {
    let mut session = station()?;
    fill(&mut session, SESSIONS, "abc");
    session.start_trial(Vec::new(), WORD);
    assert_eq!(
        (session.problems().len(), shown(&session, SESSIONS)),
        (0, ("175".to_owned(), false))
    );
    fill(&mut session, THIRD, "60");
    assert_eq!((session.problems().len(), told(&session)?.1), (1, 0));
    session.leave_trial();
    assert_eq!(shown(&session, SESSIONS), ("abc".to_owned(), true));
    assert_eq!(session.problems().len(), 1);
    Ok(())
}

#[test]
fn the_list_of_scenarios_is_the_stations_during_a_trial() -> crate::Checked {
    let mut session = trying()?;
    fill(&mut session, CENTRE, "13.5");
    let names = |session: &Session| {
        let scenarios = session.editor().document().scenarios.iter();
        scenarios.map(|of| of.name.clone()).collect::<Vec<String>>()
    };
    let stable = Item::Scenario(Scenario::named("稳妥"));
    session.update(Gesture::Did(Action::Insert(0, stable)));
    assert_eq!(names(&session), ["稳妥", "情景 1"]);
    assert_eq!(session.trial().and_then(|trial| trial.scenario), Some(1));
    fill(&mut session, CENTRE, "14");
    session.update(Gesture::Did(Action::Remove(List::Scenarios, 0)));
    assert_eq!(
        (names(&session), told(&session)?.0),
        (vec!["情景 1".to_owned()], Some("情景 1".to_owned()))
    );
    let name = Action::Set(Field::ScenarioName(0), Value::Text("冲刺".to_owned()));
    session.update(Gesture::Did(name));
    assert_eq!(told(&session)?.0, Some("冲刺".to_owned()));
    session.update(Gesture::Undone);
    session.update(Gesture::Undone);
    assert_eq!((names(&session), told(&session)?.1), (vec!["冲刺".to_owned()], 0));
    session.leave_trial();
    assert_eq!(names(&session), ["冲刺"], "a name of one's own is kept without changes");
    Ok(())
}

#[test]
fn kept_under_a_name_the_trial_goes_on_with_it() -> crate::Checked {
    let mut session = trying()?;
    fill(&mut session, CENTRE, "13.5");
    session.keep_trial_as(" 稳妥 ");
    assert_eq!(told(&session)?, (Some("稳妥".to_owned()), 1));
    fill(&mut session, CENTRE, "14");
    session.keep_trial_as("冲刺");
    let document = session.station().document();
    let centre = |at: usize| {
        let changes = document.changes(document.scheme(), at);
        changes.first().map(|change| change.simulated.text())
    };
    assert_eq!((centre(0), centre(1)), (Some("13.5".to_owned()), Some("14".to_owned())));
    assert_eq!(told(&session)?.0, Some("冲刺".to_owned()));
    for name in ["", "  ", "长".repeat(Limits::TEXT + 1).as_str()] {
        let refused = refused(&session.keep_trial_as(name));
        let is_told = matches!(
            refused,
            Some(Rejected::NotAllowed(Problem { trouble: Trouble::Empty | Trouble::TooLong, .. }))
        );
        assert!(is_told, "{name:?}: {refused:?}");
    }
    Ok(())
}

#[test]
fn with_as_many_scenarios_as_there_can_be_a_trial_does_not_begin() -> crate::Checked {
    let mut session = station()?;
    for at in 0..Limits::SCENARIOS {
        let item = Item::Scenario(Scenario::named("又一个"));
        session.update(Gesture::Did(Action::Insert(at, item)));
    }
    let full = Rejected::Full { list: List::Scenarios, most: Limits::SCENARIOS };
    assert_eq!(refused(&session.start_trial(Vec::new(), WORD)), Some(full));
    assert_eq!(session.trial(), None);
    session.open_scenario(3, false, WORD);
    fill(&mut session, CENTRE, "13.5");
    assert_eq!(told(&session)?.1, 1, "one that is there can be opened");
    assert_eq!(refused(&session.keep_trial_as("再来一个")), Some(full));
    session.leave_trial();
    assert_eq!(session.station().document().scenarios.len(), Limits::SCENARIOS);
    Ok(())
}

/// As after a reload: the scenario that came in with the trial still goes with its last change.
#[test]
fn a_trial_that_was_broken_off_goes_on() -> crate::Checked {
    let mut session = trying()?;
    fill(&mut session, CENTRE, "13.5");
    let mut again = Session::new(session.station().document().clone());
    again.open_scenario(0, true, WORD);
    assert_eq!(told(&again)?, (Some("情景 1".to_owned()), 1));
    fill(&mut again, CENTRE, "13");
    again.leave_trial();
    assert_eq!(again.station().document(), &example().ok_or("no example")?);
    Ok(())
}

/// This tab's work becomes a station of its own: it has the new name, tried or not.
#[test]
fn a_name_given_to_the_station_reaches_what_is_tried() -> crate::Checked {
    let mut session = trying()?;
    fill(&mut session, CENTRE, "13.5");
    session.rename("副本".to_owned());
    let name = Field::Particular(Particular::Station);
    assert_eq!((held(&session, name), told(&session)?.1), ("副本".to_owned(), 1));
    session.leave_trial();
    assert_eq!(held(&session, name), "副本");
    Ok(())
}
