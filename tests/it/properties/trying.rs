//! 试算 with any document and any edits.

use super::any_document::document;
use super::any_edit::{Edit, edit};
use super::cases;
use proptest::collection::vec;
use proptest::prelude::*;
use station_scorecard::desk::{Gesture, Session};
use station_scorecard::document::{Document, Envelope, Opened, open};

fn inputs(document: &Document) -> Document {
    Document { scenarios: Vec::new(), ..document.clone() }
}

/// A session in a trial in which these edits were tried, as far as they are possible.
fn tried(document: Document, edits: &[Edit]) -> Session {
    let mut session = Session::new(document);
    session.start_trial(Vec::new(), "情景");
    for edit in edits {
        let action = edit.on(session.editor().document(), session.editor().scheme());
        session.update(Gesture::Did(action));
    }
    session
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn adopting_a_trial_gives_exactly_what_was_tried(
        document in document(),
        edits in vec(edit(), 0..20),
    ) {
        let mut session = tried(document.clone(), &edits);
        let shown = session.editor().document().clone();
        let untouched = session.trial().is_some_and(|trial| trial.is_untouched());
        session.adopt_trial();
        prop_assert_eq!(session.trial(), None);
        if !untouched {
            prop_assert_eq!(&inputs(session.station().document()), &inputs(&shown));
            session.update(Gesture::Undone);
        }
        prop_assert_eq!(inputs(session.station().document()), inputs(&document));
    }

    #[test]
    fn a_trial_never_changes_an_input_of_the_station(
        document in document(),
        edits in vec(edit(), 0..20),
    ) {
        let mut session = tried(document.clone(), &edits);
        prop_assert_eq!(&inputs(session.station().document()), &inputs(&document));
        session.leave_trial();
        prop_assert_eq!(inputs(session.station().document()), inputs(&document));
    }

    #[test]
    fn what_is_kept_is_what_is_tried_and_a_reload_goes_on_with_it(
        document in document(),
        edits in vec(edit(), 0..20),
    ) {
        let mut session = tried(document, &edits);
        let Some(trial) = session.trial() else { return Ok(()) };
        let Some(at) = trial.scenario else { return Ok(()) };
        let kept = session.station().document().clone();
        let envelope = Envelope { stamp: String::new(), saved_at: String::new(), document: kept };
        let Opened::Whole(read) = open(&envelope.text()) else {
            return Err(super::fail("it does not open whole"));
        };
        let mut again = Session::new(read.document);
        again.open_scenario(at, trial.is_new, "情景");
        prop_assert_eq!(again.editor().document(), session.editor().document());
        prop_assert_eq!(again.trial(), session.trial());
        session.leave_trial();
        again.leave_trial();
        prop_assert_eq!(again.station().document(), session.station().document());
    }
}
