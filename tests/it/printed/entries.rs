//! What the report prints and a person types: particulars, targets, completed amounts.

use super::{Report, text};
use serde_json::Value as Json;
use station_scorecard::document::{Particular, StationIndicator};

#[test]
fn particulars_are_as_printed() -> crate::Checked {
    use Particular as P;
    let report = Report::read()?;
    let lines = [
        (P::Station, "/station/name"),
        (P::Operator, "/station/operator"),
        (P::SupervisingAuthority, "/station/supervisor"),
        (P::Purchaser, "/station/purchaser"),
        (P::Evaluator, "/station/evaluator"),
        (P::EvaluationDate, "/station/evaluation_date"),
        (P::ProcurementFrom, "/station/procurement_cycle/0"),
        (P::ProcurementTo, "/station/procurement_cycle/1"),
        (P::ServiceYearFrom, "/station/service_year/0"),
        (P::ServiceYearTo, "/station/service_year/1"),
        (P::AssessedFrom, "/station/assessment_period/0"),
        (P::AssessedTo, "/station/assessment_period/1"),
        (P::AssessedMonths, "/station/assessment_months"),
        (P::ServiceYearMonths, "/station/service_year_months"),
        (P::AnnualFunding, "/station/annual_fund_wan_yuan"),
        (P::RegisteredPopulation, "/population_line/户籍人口"),
        (P::HouseholdsOnFile, "/population_line/建档总户数"),
        (P::PeopleOnFile, "/population_line/建档人数"),
        (P::HomeVisitPersonTimes, "/population_line/入户探访总人数_人次"),
        (P::PeopleServed, "/population_line/服务总人数_人"),
        (P::ResidentPersonTimes, "/population_line/服务社区居民_人次"),
    ];
    for (line, pointer) in lines {
        assert_eq!(report.document().particulars.text(line), report.text(pointer), "{line:?}");
    }
    assert_eq!(lines.map(|(line, _)| line), Particular::ALL, "every line is compared");
    Ok(())
}

#[test]
fn areas_and_their_communities_are_as_printed() -> crate::Checked {
    let report = Report::read()?;
    let printed = report.areas(false);
    assert_eq!(printed.len(), report.document().areas.len());
    for (printed, area) in printed.iter().zip(&report.document().areas) {
        assert_eq!(area.name, text(printed.get("area")));
        assert_eq!(area.social_workers.text(), text(printed.get("social_workers")));
        let communities = Json::from(area.communities.clone());
        assert_eq!(printed.get("communities"), Some(&communities), "{}", area.name);
    }
    Ok(())
}

#[test]
fn area_indicators_are_as_printed() -> crate::Checked {
    let report = Report::read()?;
    let printed = report.list("/indicator_columns");
    assert_eq!(printed.len(), 14);
    assert_eq!(printed.len(), report.document().indicators.len());
    for (printed, indicator) in printed.iter().zip(&report.document().indicators) {
        let names = [indicator.group.as_str(), indicator.name.as_str()];
        let full_name = names.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>();
        assert_eq!(indicator.key, text(printed.get("key")));
        assert_eq!(full_name.join("·"), text(printed.get("name")));
        assert_eq!(indicator.unit, text(printed.get("unit")));
    }
    Ok(())
}

#[test]
fn targets_and_completed_amounts_are_as_printed() -> crate::Checked {
    let report = Report::read()?;
    for (printed, area) in report.areas(false).iter().zip(&report.document().areas) {
        for (key, entry) in report.keys().iter().zip(&area.entries) {
            let indicator = printed.get("indicators").and_then(|all| all.get(key));
            let [target, completed, _] = Report::printed_cells(indicator);
            let found = [entry.target.text(), entry.completed.text()];
            assert_eq!(found, [target, completed], "{} {key}", area.name);
        }
    }
    Ok(())
}

#[test]
fn station_indicators_are_as_printed() -> crate::Checked {
    let report = Report::read()?;
    let lists = [(true, "/overall_indicators", 5), (false, "/extra_indicators", 18)];
    let mut indicators = report.document().station.iter();
    for (overall, pointer, count) in lists {
        let printed = report.list(pointer);
        assert_eq!(printed.len(), count);
        for printed in printed {
            let found = indicators.next().ok_or("an indicator is missing")?;
            compare_station_indicator(found, printed, overall);
        }
    }
    assert_eq!(indicators.next(), None, "more than are printed");
    Ok(())
}

fn compare_station_indicator(found: &StationIndicator, printed: &Json, overall: bool) {
    let [target, completed, _] = Report::printed_cells(Some(printed));
    let found_cells = [found.entry.target.text(), found.entry.completed.text()];
    assert_eq!(found.name, text(printed.get("name")));
    assert_eq!(found_cells, [target, completed], "{}", found.name);
    assert_eq!(found.overall, overall, "{}", found.name);
}
