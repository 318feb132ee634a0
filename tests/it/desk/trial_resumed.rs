//! 试算 that goes on: after a reload, and in a station that becomes another one.

use super::trial::{CENTRE, WORD, told, trying};
use super::typing::{fill, held};
use station_scorecard::desk::Session;
use station_scorecard::document::{Field, Particular, example};

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
