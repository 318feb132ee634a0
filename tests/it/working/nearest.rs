//! From an input to the figure that it changes first.

use super::example::the_example;
use station_scorecard::document::Field;
use station_scorecard::scoring::explain::Source;

#[test]
fn an_input_leads_to_the_figure_that_depends_on_it_most_directly() -> crate::Checked {
    let (document, scheme) = the_example()?;
    for (input, figure) in [
        ("area/1/phone_visit/target", "area/1/phone_visit/rate"),
        ("area/4/case_close/completed", "area/4/case_close/rate"),
        ("station/5/completed", "station/5/rate"),
        ("score/third_party_evaluator", "share/third_party_evaluator"),
        ("area/2/social_workers", "areas/social_workers"),
        ("worker/1/month/3/presence", "staffing/all/month/3"),
        ("subtotal/certified/month/11", "staffing/all/month/11"),
        ("subtotal/certified/head_count/social_worker", "staffing/head_count/social_worker"),
        ("required/certified", "staffing/certified/required"),
        ("retention/continuous", "staffing/retention"),
        ("threshold/two_years", "staffing/two_years/share"),
        ("particulars/assessed_months", "pace_line"),
        ("particulars/assessed_to", "staffing/all/required"),
        ("indicator/home_visit/unit", "areas/home_visit/rate"),
        ("particulars/station", "total"),
        ("worker/1/month/3/wages", "total"),
        ("area/1/name", "total"),
    ] {
        let field = Field::from_hook(input, &document, &scheme).ok_or(input)?;
        let nearest = document.nearest_figure(field);
        assert_eq!(document.figure_hook(nearest, &scheme), figure, "{input}");
    }
    Ok(())
}

/// Every input that some working rests on leads to a working that rests on it.
#[test]
fn an_input_of_any_working_leads_to_a_working_that_names_it() -> crate::Checked {
    let (document, scheme) = the_example()?;
    let mut inputs = 0;
    for subject in document.subjects(&scheme) {
        let working = document.explain(subject, &scheme).ok_or("no working")?;
        for operand in working.operands {
            let Source::Input(input) = operand.source else { continue };
            let field = document.field_of(input).ok_or("no field")?;
            let nearest = document.nearest_figure(field);
            let nearest = document.explain(nearest, &scheme).ok_or(format!("{field:?}"))?;
            let named = nearest.operands.iter().any(|of| of.source == operand.source);
            assert!(named, "{field:?} leads to {:?}, which does not name it", nearest.subject);
            inputs += 1;
        }
    }
    assert!(inputs > 200, "only {inputs} inputs were followed");
    Ok(())
}
