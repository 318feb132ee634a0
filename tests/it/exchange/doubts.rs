//! What could be taken for something else: names like headings, other months, rates among amounts.

use crate::exchange::{Failure, scheme, the_example, with_period};
use station_scorecard::document::{Document, Field, Side, StationPart, Worker};
use station_scorecard::exchange::paste::{Preview, Why, cells};
use station_scorecard::scoring::{Level, WorkerKind};
use station_scorecard::texts::{Language, change_words, kindless_words, known_names, why_words};

fn preview(text: &str, document: &Document) -> Result<Preview, Failure> {
    let grid = cells(None, text).map_err(|problem| format!("{problem:?}"))?;
    Ok(Preview::of(&grid, None, document, &scheme()?, &known_names(document)))
}

#[test]
fn a_name_like_a_heading_does_not_end_the_table() -> Result<(), Failure> {
    let document = Document::empty("片区1");
    for name in ["满意度指标", "不存在的指标", "名称", "内容", "数据"] {
        let text = format!(
            "指标名称\t指标要求\t完成量\t完成率\n微项目\t2\t1\t50%\n{name}\t4\t3\t75%\n座谈会\t6\t5\t83.33%\n"
        );
        let found = preview(&text, &document)?;
        let names: Vec<&str> = found.after.station.iter().map(|of| of.name.as_str()).collect();
        assert!(names.ends_with(&["微项目", name, "座谈会"]), "{names:?}");
        assert!(found.ignored.iter().all(|of| of.why != Why::NoHeading), "{name}");
        assert_eq!(found.agreeing, 3, "{name}");
    }
    let text = "编号\t类别\t2023年9月\t\t\t备注\n\t\t到岗\t社保\t工资\t\n\
                社工1\t持证\t1\tNo\tNo\t工资未发放\n社工2\t持证\t0.5\t是\t是\t\n";
    let found = preview(text, &with_period())?;
    let workers = &found.after.staffing.workers;
    let labels: Vec<&str> = workers.iter().map(|worker| worker.label.as_str()).collect();
    assert_eq!(labels, ["社工1", "社工2"]);
    assert_eq!(workers[0].remarks, "工资未发放");
    Ok(())
}

#[test]
fn the_next_block_begins_without_an_empty_row_between() -> Result<(), Failure> {
    let text = "片区\t电访\t\n\t协议量\t完成量\n片区1\t1\t2\n片区\t入户探访\t\n\t协议量\t完成量\n片区1\t3\t4\n";
    let found = preview(text, &Document::empty("片区1"))?;
    let visits = found.after.value(Field::Entry(0, 2, Side::Completed), &scheme()?);
    assert_eq!(visits.map(|value| value.text()).as_deref(), Some("4"), "{found:?}");
    assert_eq!(found.after.areas.len(), 1);
    Ok(())
}

#[test]
fn months_outside_the_assessed_period_are_reported_and_left_out() -> Result<(), Failure> {
    let text = "编号\t类别\t2022年9月\t9月\t7月\n社工1\t持证\t1\t0.5\t1\n";
    let without_years = "编号\t类别\t9月\t7月\n社工1\t持证\t0.5\t1\n";
    let (nowhere, within) =
        (preview(without_years, &Document::empty("片区1"))?, preview(text, &with_period())?);
    let told = |preview: &Preview| {
        let of = preview.unrecognised.iter().map(|of| (of.column, of.why));
        of.collect::<Vec<_>>()
    };
    let other = |columns: &[usize]| {
        columns.iter().map(|column| (*column, Why::OtherMonth)).collect::<Vec<_>>()
    };
    assert_eq!(told(&nowhere), other(&[2, 3]));
    assert_eq!(told(&within), other(&[2, 4]));
    assert_eq!(within.changes.len(), 1, "{within:?}");
    let words = why_words(Why::OtherMonth, None, &within.after, &scheme()?, Language::ZhCn);
    assert!(words.contains("基本信息"), "{words}");
    Ok(())
}

/// As spreadsheets keep a month that they show as 9月.
#[test]
fn the_first_day_of_a_month_heads_the_month() -> Result<(), Failure> {
    let text = "编号\t类别\t2023-09-01\t2023-10-01\n社工1\t持证\t1\t0.5\n";
    let found = preview(text, &with_period())?;
    assert_eq!((found.changes.len(), found.unrecognised.len()), (2, 0), "{found:?}");
    Ok(())
}

#[test]
fn a_new_worker_without_a_kind_is_named() -> Result<(), Failure> {
    let text = "编号\t资质\t2023年9月\n社工1\t\t1\n社工2\t社工助理\t1\n社工3\t培训证书\t1\n社工4\t助理社工师\t1\n";
    let found = preview(text, &with_period())?;
    let words = kindless_words(&found, Language::ZhCn).ok_or("nobody is named")?;
    assert!(words.ends_with("社工1、社工2") && words.contains("持证"), "{words}");
    let workers = &found.after.staffing.workers;
    assert_eq!(workers[2].kind, WorkerKind::NonCertified);
    assert_eq!(workers[3].level, Some(Level::Assistant));
    // Changes are reported in words, and a new worker has no old values.
    let scheme = scheme()?;
    let changes = found.changes.iter();
    let told: Vec<[String; 3]> =
        changes.map(|change| change_words(change, &found.after, &scheme, Language::ZhCn)).collect();
    let kind = told.iter().find(|of| of[2] == "非持证").ok_or("no kind changes")?;
    assert_eq!(kind[1], "");
    assert!(told.iter().any(|of| of[2] == "培训证书"), "{told:?}");
    Ok(())
}

#[test]
fn a_percentage_is_no_amount() -> Result<(), Failure> {
    let text = "片区\t电访\t\n\t协议量\t完成量\n片区1\t５０％\t346.67%\n片区2\t1\t2\n";
    let found = preview(text, &the_example()?)?;
    let told: Vec<Why> = found.unrecognised.iter().map(|of| of.why).collect();
    assert_eq!(told, [Why::Percentage, Why::Percentage]);
    assert_eq!(found.changes.len(), 2, "{found:?}");
    Ok(())
}

#[test]
fn of_two_columns_for_one_input_the_first_counts() -> Result<(), Failure> {
    let text = "指标名称\t指标要求\t完成量\t完成量\n微项目\t2\t1\t3\n座谈会\t6\t5\t5\n";
    let found = preview(text, &Document::empty("片区1"))?;
    let done = |at| found.after.value(Field::Station(at, StationPart::Completed), &scheme().ok()?);
    let places: Vec<usize> = (0..found.after.station.len())
        .filter(|at| ["微项目", "座谈会"].contains(&found.after.station[*at].name.as_str()))
        .collect();
    let texts: Vec<String> =
        places.iter().filter_map(|at| done(*at)).map(|value| value.text()).collect();
    assert_eq!(texts, ["1", "5"]);
    let told: Vec<_> = found.unrecognised.iter().map(|of| (of.row, of.column, of.why)).collect();
    assert_eq!(told, [(1, 3, Why::Taken(1, 2))], "what says the same is no matter");
    let words = why_words(told[0].2, None, &found.after, &scheme()?, Language::ZhCn);
    assert!(words.contains("C2"), "{words}");
    Ok(())
}

/// Last year's table below this year's.
#[test]
fn of_two_tables_for_the_same_inputs_the_first_counts() -> Result<(), Failure> {
    let text = "片区\t电访\t\n\t协议量\t完成量\n片区1\t10\t20\n\n\
                片区\t电访\t\n\t协议量\t完成量\n片区１\t10\t30\n";
    let found = preview(text, &Document::empty("片区1"))?;
    let calls = found.after.value(Field::Entry(0, 1, Side::Completed), &scheme()?);
    assert_eq!(calls.map(|value| value.text()).as_deref(), Some("20"));
    assert_eq!(found.after.areas[0].name, "片区1", "another spelling of a name is no change");
    let told: Vec<_> = found.unrecognised.iter().map(|of| (of.row, of.why)).collect();
    assert_eq!(told, [(6, Why::Taken(2, 2))]);
    Ok(())
}

#[test]
fn a_sign_is_no_name_of_a_new_row() -> Result<(), Failure> {
    let indicators = "指标名称\t指标要求\t完成量\n/\t2\t1\n——\t6\t5\n";
    let areas = "片区\t电访\t\n\t协议量\t完成量\n／\t10\t20\n";
    let workers = "编号\t类别\t2023年9月\n-\t持证\t1\n";
    for text in [indicators, areas, workers] {
        let found = preview(text, &with_period())?;
        assert_eq!((found.added.len(), found.changes.len()), (0, 0), "{text}");
    }
    let mut document = with_period();
    document.staffing.workers.push(Worker { label: "-".to_owned(), ..Worker::default() });
    let found = preview(workers, &document)?;
    assert_eq!((found.added.len(), found.changes.len()), (0, 1), "one that is called so is found");
    Ok(())
}
