//! Laws of the workings: every figure of every document can be worked out again from what it prints.

use super::any_document::document;
use super::{cases, fail, scheme};
use crate::working::audit::audit;
use crate::working::scenarios::audit_scenarios;
use proptest::prelude::*;

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn printed_steps_lead_to_the_printed_figure(document in document()) {
        let scheme = scheme()?;
        audit(&document, &scheme).map_err(fail)?;
    }

    #[test]
    fn a_hook_leads_to_its_figure_and_back(document in document()) {
        let scheme = scheme()?;
        let subjects = document.subjects(&scheme);
        for (at, subject) in subjects.iter().enumerate() {
            let hook = document.figure_hook(*subject, &scheme);
            prop_assert_eq!(document.figure_of(&hook, &scheme), Some(*subject), "{}", hook);
            prop_assert!(!subjects[..at].contains(subject), "{} is there twice", hook);
        }
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn a_scenarios_printed_steps_lead_to_its_printed_figure(document in document()) {
        let scheme = scheme()?;
        audit_scenarios(&document, &scheme).map_err(fail)?;
    }
}
