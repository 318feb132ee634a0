//! What is worth a look, and what is not: rates and presence with ticks.

use crate::Checked;
use station_scorecard::document::{
    AboveTotal, Attendance, Document, Envelope, Finding, Opened, WorkerFinding, WorthALook,
    example, open,
};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{Figure, Group, Month, Quantity, Staffing, WorkerKind, evaluate};
use station_scorecard::texts::{
    Language, agreed_words, finding_words, totals_words, worker_words, worth_words,
};

fn quantity(text: &str) -> Quantity {
    Quantity::from_text(text).unwrap_or_default()
}

fn worth(document: &Document) -> Vec<WorthALook> {
    let evaluation = evaluate(document.scheme(), &document.entries(document.scheme()));
    document.worth_a_look(&evaluation)
}

/// 583.33 % is printed and normal.
#[test]
fn the_example_deserves_no_finding_but_that_four_months_have_nothing_to_spare() -> Checked {
    let document = example().ok_or("no example")?;
    assert_eq!(worth(&document), []);
    let found = staffing_findings(&document);
    // 附件2 prints 20, 20, 20.5, 21.5, 21, 20, 22, 22, 20, 22, 22, and 20 are agreed.
    let months = ["2023-09", "2023-10", "2024-02", "2024-05"].map(|text| text.parse::<Month>());
    let months = months.into_iter().collect::<Result<Vec<_>, ()>>().map_err(|()| "no month")?;
    let exact = Finding::NothingToSpare { group: Group::All, months, agreed: Decimal::whole(20) };
    assert_eq!(found, [exact]);
    let words = |language| finding_words(&found[0], &document, language);
    assert_eq!(words(Language::ZhCn), "有 4 个月在岗正好 20 人，没有余量。");
    assert_eq!(
        words(Language::En),
        "All social workers exactly the agreed 20 in 4 months, nothing to spare."
    );
    Ok(())
}

fn staffing_findings(document: &Document) -> Vec<Finding> {
    document.staffing_findings(&Staffing::of(&document.staffing_entries()))
}

fn said(document: &Document) -> Vec<String> {
    let found = staffing_findings(document);
    found.iter().map(|finding| finding_words(finding, document, Language::ZhCn)).collect()
}

/// Months are told together, with how many and the worst of them; one month is told by its name.
#[test]
fn a_finding_of_several_months_is_one_sentence() -> Checked {
    let mut document = example().ok_or("no example")?;
    // Below 21 are the four months of 20, and the 20.5 of November; the 21 of January is exact.
    document.staffing.required_all = quantity("21");
    let expected = ["有 5 个月在岗不到 21 人，最多差 1 人。", "1 月在岗正好 21 人，没有余量。"];
    assert_eq!(said(&document), expected);
    // 16 certified workers in nine months, 16.5 in December, 17 in January: none to spare in one.
    document.staffing.required_all = quantity("");
    document.staffing.required_certified = quantity("17");
    let expected =
        ["有 10 个月持证在岗不到 17 人，最多差 1 人。", "1 月持证在岗正好 17 人，没有余量。"];
    assert_eq!(said(&document), expected);
    document.staffing.required_certified = quantity("16.5");
    assert_eq!(said(&document)[1], "12 月持证在岗正好 16.5 人，没有余量。");
    // Nothing was agreed: nothing to compare with.
    document.staffing.required_certified = quantity("0");
    assert_eq!(said(&document), [""; 0]);
    Ok(())
}

#[test]
fn a_worker_is_told_with_the_month_or_with_how_many() -> Checked {
    let mut document = example().ok_or("no example")?;
    document.staffing.required_all = quantity("");
    let month = |text: &str| text.parse::<Month>().map_err(|()| format!("{text} is no month"));
    let (november, december) = (month("2023-11")?, month("2023-12")?);
    // 社工22 was there for half of November and all of December.
    let half = document.staffing.workers[1].months.get(november);
    let uninsured = Attendance { insurance: Some(false), ..half };
    document.staffing.workers[1].months.replace(november, uninsured);
    assert_eq!(said(&document), ["社工22 的 11 月没有社保，只到岗半个月。"]);
    let whole = document.staffing.workers[1].months.get(december);
    let neither = Attendance { insurance: Some(false), wages: Some(false), ..whole };
    document.staffing.workers[1].months.replace(december, neither);
    let expected = ["社工22 有 2 个月没有社保。", "社工22 的 12 月没有发工资。"];
    assert_eq!(said(&document), expected);
    Ok(())
}

/// In a period of more than a year the number of a month alone does not tell which one it is.
#[test]
fn a_month_is_told_with_its_year_where_another_one_has_its_number() -> Checked {
    let mut document = example().ok_or("no example")?;
    document.staffing.required_all = quantity("22");
    document.staffing.workers.truncate(0);
    *document.staffing.subtotal_mut(WorkerKind::Certified) = Default::default();
    let kind = WorkerKind::NonCertified;
    let months = [("2023-09", "21.5"), ("2024-09", "22")];
    for (month, sum) in months {
        let month = month.parse::<Month>().map_err(|()| "no month")?;
        document.staffing.subtotal_mut(kind).months.replace(month, quantity(sum));
    }
    for month in document.assessed_months().into_iter().skip(1) {
        document.staffing.subtotal_mut(kind).months.replace(month, quantity(""));
    }
    assert_eq!(said(&document), ["9 月在岗 21.5 人，不到协议的 22 人。"]);
    let to = station_scorecard::document::Particular::AssessedTo;
    let day = to.read("2024-09-30").ok_or("no day")?;
    document.particulars.replace(to, day);
    let expected =
        ["2023 年 9 月在岗 21.5 人，不到协议的 22 人。", "2024 年 9 月在岗正好 22 人，没有余量。"];
    assert_eq!(said(&document), expected);
    Ok(())
}

/// The contract of 社工21 begins before the period and ends after it, that of 社工22 begins within it.
#[test]
fn a_worker_is_known_by_qualification_and_by_what_of_the_contract_lies_in_the_period() -> Checked {
    let mut document = example().ok_or("no example")?;
    let months = document.assessed_months();
    let words = |document: &Document, at: usize, language| {
        worker_words(&document.staffing.workers[at], &months, language)
    };
    assert_eq!(words(&document, 0, Language::ZhCn), "培训证书 · 2023-04 起");
    assert_eq!(words(&document, 1, Language::ZhCn), "培训证书 · 11-02 起");
    document.staffing.workers[1].contract_to = Some("2023-12-31".parse().map_err(|()| "no day")?);
    assert_eq!(words(&document, 1, Language::ZhCn), "培训证书 · 11-02 至 12-31");
    assert_eq!(words(&document, 1, Language::En), "Training certificate · 11-02 to 12-31");
    document.staffing.workers[1].contract_from = None;
    document.staffing.workers[1].level = None;
    assert_eq!(words(&document, 1, Language::ZhCn), "到 12-31");
    let totals = |kind| totals_words(&document, kind, Language::ZhCn);
    // 9 assistant social workers and 7 social workers; 3 with a training certificate.
    assert_eq!(totals(WorkerKind::Certified), "按合计填 · 16 人");
    assert_eq!(totals(WorkerKind::NonCertified), "按合计填 · 3 人");
    let agreed = |document: &Document| agreed_words(document, Language::ZhCn);
    assert_eq!(agreed(&document), "协议要求：社工 20 人，其中持证 10 人，评估 11 个月");
    document.staffing.required_certified = quantity("");
    assert_eq!(agreed(&document), "协议要求：社工 20 人，评估 11 个月");
    document.staffing.required_all = quantity("");
    assert_eq!(agreed(&document), "协议要求：还没填人数，评估 11 个月");
    // Without a period nothing is said of one.
    let empty = Document::empty("片区1");
    assert_eq!(agreed(&empty), "协议要求：还没填人数");
    assert_eq!(agreed_words(&empty, Language::En), "Agreed: no numbers yet");
    Ok(())
}

#[test]
fn totals_below_the_list_are_told_with_both_numbers() -> Checked {
    let mut document = example().ok_or("no example")?;
    document.staffing.required_all = quantity("");
    let kind = WorkerKind::NonCertified;
    document.staffing.subtotal_mut(kind).scope = station_scorecard::scoring::SubtotalScope::All;
    // Three workers are listed in March: 社工21, 社工23 and 社工24.
    let march = "2024-03".parse::<Month>().map_err(|()| "no month")?;
    document.staffing.subtotal_mut(kind).months.replace(march, quantity("2"));
    let above = AboveTotal { month: march, listed: Decimal::whole(3), total: Decimal::whole(2) };
    assert_eq!(staffing_findings(&document), [Finding::AboveTotal { kind, months: vec![above] }]);
    assert_eq!(said(&document), ["3 月名单里非持证有 3，多于合计 2。"]);
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
    document.staffing.required_all = quantity("");
    assert_eq!(said(&document), [""; 0], "joined in May");
    document.staffing.workers[4].months.replace(april, paid);
    let absent = |finding| Finding::Worker(4, finding, vec![april]);
    let expected = [WorkerFinding::InsuredWhileAbsent, WorkerFinding::PaidWhileAbsent].map(absent);
    assert_eq!(staffing_findings(&document), expected);
    let expected = ["社工25 的 4 月没到岗，却有社保。", "社工25 的 4 月没到岗，却发了工资。"];
    assert_eq!(said(&document), expected);
    // A remark is not read, the end of the contract is.
    let leaver = &mut document.staffing.workers[4];
    leaver.contract_to = Some("2024-05-21".parse().map_err(|()| "no day")?);
    leaver.contract_from = Some("2023-01-01".parse().map_err(|()| "no day")?);
    leaver.months.replace(april, Attendance::default());
    for gone in ["2024-06", "2024-07"] {
        leaver.months.replace(month(gone)?, Attendance::default());
    }
    assert_eq!(said(&document), [""; 0], "left in May");
    Ok(())
}

#[test]
fn a_contract_that_ends_before_it_starts_is_worth_checking() -> Checked {
    let mut document = example().ok_or("no example")?;
    let worker = &mut document.staffing.workers[0];
    worker.contract_from = Some("2025-04-25".parse().map_err(|()| "no day")?);
    worker.contract_to = Some("2025-04-24".parse().map_err(|()| "no day")?);
    worker.months = Default::default();
    let found = staffing_findings(&document);
    assert!(found.contains(&Finding::ContractReversed(0)), "{found:?}");
    let words = finding_words(&Finding::ContractReversed(0), &document, Language::ZhCn);
    assert_eq!(words, "社工21 的合同结束早于开始。");
    Ok(())
}
