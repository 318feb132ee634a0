//! What is worth a look, and what is not: rates and presence with ticks.

use crate::Checked;
use station_scorecard::document::{
    Attendance, Document, Envelope, Finding, Opened, WorthALook, example, open,
};
use station_scorecard::scoring::{Figure, Month, Quantity, Staffing, evaluate};
use station_scorecard::texts::{Language, finding_words, worth_words};

fn quantity(text: &str) -> Quantity {
    Quantity::from_text(text).unwrap_or_default()
}

fn worth(document: &Document) -> Vec<WorthALook> {
    let evaluation = evaluate(document.scheme(), &document.entries(document.scheme()));
    document.worth_a_look(&evaluation)
}

/// 583.33 % is printed and normal.
#[test]
fn the_example_deserves_no_finding() -> Checked {
    let document = example().ok_or("no example")?;
    assert_eq!(worth(&document), []);
    let staffing = Staffing::of(&document.staffing_entries());
    assert_eq!(document.staffing_findings(&staffing), []);
    Ok(())
}

/// A tap before 500 made 600500: 600500 ÷ 500 = 1201 = 120100 %.
#[test]
fn a_rate_above_1000_percent_is_worth_a_look_and_exactly_1000_is_not() -> Checked {
    let mut document = example().ok_or("no example")?;
    let entry = &mut document.areas[0].entries[1];
    entry.target = quantity("500");
    for (completed, listed) in
        [("5000", false), ("5000.01", true), ("600500", true), ("2916.67", false)]
    {
        document.areas[0].entries[1].completed = quantity(completed);
        assert_eq!(worth(&document).len(), usize::from(listed), "{completed} of 500");
    }
    document.areas[0].entries[1].completed = quantity("600500");
    let found = worth(&document);
    let [only @ WorthALook::Rate { figure: Figure::AreaRate(0, 1), .. }] = found.as_slice() else {
        return Err(format!("{found:?}").into());
    };
    let words = worth_words(*only, &document, document.scheme(), Language::ZhCn);
    assert_eq!(words, "片区1 电访 完成量：完成率 120100.00%，高于 1000%");
    let kept = Envelope { stamp: String::new(), saved_at: String::new(), document };
    assert_eq!(open(&kept.text()), Opened::Whole(kept), "it is never refused");
    Ok(())
}

#[test]
fn rates_of_the_station_and_of_sums_alone_are_listed_too() -> Checked {
    let mut document = example().ok_or("no example")?;
    document.station[0].entry.target = quantity("1");
    document.station[0].entry.completed = quantity("11");
    let found = worth(&document);
    assert!(matches!(found.as_slice(), [WorthALook::Rate { figure: Figure::StationRate(0), .. }]));
    document.station[0].entry.completed = quantity("10");
    // Work done without a target counts in the sum: 1 of "/" and 20 of 1 make 2100 %.
    for (at, pair) in [["1", "1"], ["/", "20"], ["/", "/"], ["/", "/"]].iter().enumerate() {
        document.areas[at].entries[0].target = quantity(pair[0]);
        document.areas[at].entries[0].completed = quantity(pair[1]);
    }
    let found = worth(&document);
    assert!(matches!(found.as_slice(), [WorthALook::Rate { figure: Figure::ColumnRate(0), .. }]));
    Ok(())
}

/// The example's fifth worker joined on 21 May 2024, for which the report counts 0.
#[test]
fn ticks_beside_presence_0_are_worth_checking_but_not_in_the_month_of_joining() -> Checked {
    let mut document = example().ok_or("no example")?;
    let month = |text: &str| text.parse::<Month>().map_err(|()| format!("{text} is no month"));
    let paid = Attendance { presence: quantity("0"), insurance: Some(true), wages: Some(true) };
    let (april, may) = (month("2024-04")?, month("2024-05")?);
    document.staffing.workers[4].months.replace(may, paid);
    let found = |document: &Document| {
        document.staffing_findings(&Staffing::of(&document.staffing_entries()))
    };
    assert_eq!(found(&document), [], "joined in May");
    document.staffing.workers[4].months.replace(april, paid);
    let listed = found(&document);
    assert_eq!(listed, [Finding::InsuredWhileAbsent(4, april), Finding::PaidWhileAbsent(4, april)]);
    let words = |at: usize| finding_words(listed[at], &document, Language::ZhCn);
    assert_eq!(words(0), "社工25 2024-04：到岗是 0，社保却有购买");
    assert_eq!(words(1), "社工25 2024-04：到岗是 0，工资却有发放");
    // A remark is not read, the end of the contract is.
    let leaver = &mut document.staffing.workers[4];
    leaver.contract_to = Some("2024-05-21".parse().map_err(|()| "no day")?);
    leaver.contract_from = Some("2023-01-01".parse().map_err(|()| "no day")?);
    leaver.months.replace(april, Attendance::default());
    for gone in ["2024-06", "2024-07"] {
        leaver.months.replace(month(gone)?, Attendance::default());
    }
    assert_eq!(found(&document), [], "left in May");
    Ok(())
}

#[test]
fn a_contract_that_ends_before_it_starts_is_worth_checking() -> Checked {
    let mut document = example().ok_or("no example")?;
    let worker = &mut document.staffing.workers[0];
    worker.contract_from = Some("2025-04-25".parse().map_err(|()| "no day")?);
    worker.contract_to = Some("2025-04-24".parse().map_err(|()| "no day")?);
    worker.months = Default::default();
    let staffing = Staffing::of(&document.staffing_entries());
    let found = document.staffing_findings(&staffing);
    assert!(found.contains(&Finding::ContractReversed(0)), "{found:?}");
    let words = finding_words(Finding::ContractReversed(0), &document, Language::ZhCn);
    assert_eq!(words, "社工21：合同结束早于开始");
    Ok(())
}
