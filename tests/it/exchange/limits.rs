//! Tables of any size and any damage: read soon or refused by name.

use crate::exchange::{Failure, scheme, the_example};
use station_scorecard::document::{Document, Limits};
use station_scorecard::exchange::paste::{Preview, Why, cells};
use station_scorecard::exchange::{GridProblem, csv};
use station_scorecard::texts::known_names;
use std::time::{Duration, Instant};

/// The tests are not optimised and share their processor with others; the page is faster by far.
const SOON: Duration = Duration::from_secs(60);

#[test]
fn a_table_above_the_limits_is_refused() {
    let refused = [
        ("\t".repeat(10_001), GridProblem::TooManyColumns),
        ("\t\n".repeat(100_001), GridProblem::TooManyCells),
        ("\n\t \n".to_owned(), GridProblem::Empty),
        (String::new(), GridProblem::Empty),
    ];
    for (text, problem) in refused {
        assert_eq!(cells(None, &text), Err(problem));
    }
    assert_eq!(csv::read(&",".repeat(10_001)), Err(GridProblem::TooManyColumns));
    let wide = "<td colspan=999>".repeat(11);
    assert_eq!(cells(Some(&format!("<table><tr>{wide}")), ""), Err(GridProblem::TooManyColumns));
    let tall = "<tr><td rowspan=9999 colspan=900>x".repeat(300);
    assert_eq!(cells(Some(&format!("<table>{tall}")), "").err(), Some(GridProblem::TooManyColumns));
    let deep = "<table><tr><td>x".repeat(50_000);
    assert!(cells(Some(&deep), "").is_ok(), "tables within tables are one cell");
}

#[test]
fn html_of_any_shape_is_read_soon() {
    let shapes = [
        "<".repeat(500_000),
        "<a ".repeat(300_000),
        "<a '\">".repeat(200_000),
        "<td \"".repeat(200_000),
        "<!--".repeat(200_000),
        "<style>".repeat(100_000),
        "&".repeat(500_000),
        "&#x".repeat(200_000),
        "<td rowspan=5>".repeat(9_000) + &"<tr><td>".repeat(20),
        "<td colspan='".repeat(100_000),
    ];
    for shape in shapes {
        let began = Instant::now();
        let _ = cells(Some(&format!("<table><tr>{shape}")), "");
        assert!(began.elapsed() < SOON, "{:?} for {}", began.elapsed(), &shape[..9]);
    }
}

#[test]
fn text_of_any_shape_is_read_soon() {
    for shape in ["\"", "\"a\"\t", "\"\"", "\"\n", "'=", "a\n\"b"] {
        let began = Instant::now();
        let text = shape.repeat(1_000_000 / shape.len());
        let _ = (cells(None, &text), csv::read(&text));
        assert!(began.elapsed() < SOON, "{:?} for {shape:?}", began.elapsed());
    }
}

#[test]
fn a_preview_of_the_largest_table_comes_soon() -> Result<(), Failure> {
    let (scheme, document) = (scheme()?, the_example()?);
    let names = known_names(&document);
    let heads = "片区\t协议量\t完成量\t百分比\n";
    let station = "指标名称\t指标要求\t完成量\t完成率\n";
    let wide = "协议量\t完成量\t".repeat(4_900);
    let tables = [
        (0..49_000).fold(heads.to_owned(), |text, at| text + &format!("片{at}\t1\t2\t200%\n")),
        (0..49_000).fold(station.to_owned(), |text, at| text + &format!("指{at}\t1\t2\t200%\n")),
        heads.repeat(49_000),
        format!("{wide}\n").repeat(20),
        // Workers of whom nothing is known but names, sums of theirs, months without end.
        (0..60_000).fold("姓名\t2025年3月\n甲\t1\n".to_owned(), |text, at| {
            text + &format!("社{at}\n")
        }),
        "姓名\t2025年3月\t到岗小计\t从业2年以上到岗小计\n".to_owned()
            + &"小计\t1\t1\t0\n社工有效人次小计\t1\n".repeat(30_000),
        "姓名\t9月".to_owned() + &"\t10月\t\t11月".repeat(3_000) + "\n" + &"\t1\t".repeat(4_500),
        // One wide row, and as many short tables below it as fit.
        "\t".repeat(9_990) + "1\n" + &"协议量\t完成量\n".repeat(90_000),
    ];
    for table in tables {
        let began = Instant::now();
        let grid = cells(None, &table).map_err(|problem| format!("{problem:?}"))?;
        let preview = Preview::of(&grid, None, &document, &scheme, &names);
        assert!(preview.after.areas.len() <= Limits::AREAS);
        assert!(preview.after.station.len() <= Limits::STATION_INDICATORS);
        assert!(preview.after.staffing.workers.len() <= Limits::WORKERS);
        assert!(
            began.elapsed() < SOON,
            "{:?} for {}",
            began.elapsed(),
            table.chars().take(30).collect::<String>()
        );
    }
    Ok(())
}

/// Tables as large as any that is looked at for areas as columns.
#[test]
fn a_preview_of_a_large_table_on_its_side_comes_soon() -> Result<(), Failure> {
    let (scheme, document) = (scheme()?, the_example()?);
    let names = known_names(&document);
    let wide = |cell: &str| format!("电访{}\n", format!("\t{cell}").repeat(1_900));
    let tables = [
        (0..14).map(|_| wide("片区协议量")).collect::<String>(),
        wide("片区") + &(0..14).map(|_| wide("协议量")).collect::<String>(),
        wide("片区") + &wide("协议量") + &(0..13).map(|_| wide("1")).collect::<String>(),
        "协议量\t完成量\t片区1\n".repeat(1_900),
        "片区1\n指标\t协议量\n".repeat(900),
        "指标\t片区1\n电访\t协议量\t1\n".repeat(900),
        format!("指标\t片区1\n{}", "电访\t协议量\t1\n".repeat(1_900)),
    ];
    for table in tables {
        let began = Instant::now();
        let grid = cells(None, &table).map_err(|problem| format!("{problem:?}"))?;
        let _ = Preview::of(&grid, None, &document, &scheme, &names);
        let begin: String = table.chars().take(30).collect();
        assert!(began.elapsed() < SOON, "{:?} for {begin}", began.elapsed());
    }
    Ok(())
}

#[test]
fn what_has_no_room_is_listed() -> Result<(), Failure> {
    let scheme = scheme()?;
    let document = Document::empty("片区1");
    let text = (0..502)
        .fold("片区\t电访协议量\t电访完成量\n".to_owned(), |text, at| {
            text + &format!("片{at}\t1\t2\n")
        });
    let text = text.replace("电访协议量\t电访完成量", "协议量\t完成量").replacen(
        "片区",
        "\t电访\t\n片区",
        1,
    );
    let grid = cells(None, &text).map_err(|problem| format!("{problem:?}"))?;
    let preview = Preview::of(&grid, None, &document, &scheme, &known_names(&document));
    assert_eq!(preview.after.areas.len(), 500);
    let full = preview.unrecognised.iter().filter(|cell| cell.why == Why::Full).count();
    assert_eq!(full, 4, "target and completed amount of two areas");
    Ok(())
}
