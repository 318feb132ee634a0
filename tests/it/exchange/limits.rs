//! Tables of any size and any damage: read within the limits or refused by name. `cargo dev bench` watches
//! how time grows with their size.

use crate::exchange::{Failure, scheme, the_example};
use station_scorecard::document::{Document, Limits};
use station_scorecard::exchange::paste::{Preview, Why, cells};
use station_scorecard::exchange::{Grid, GridProblem, MOST_CELLS, MOST_COLUMNS, csv};
use station_scorecard::texts::known_names;

/// Whether a text was refused or became a table of a size that is looked at.
fn is_read_or_refused(read: Result<Grid, GridProblem>) -> bool {
    read.map_or(true, |grid| {
        let cells: usize = grid.rows().iter().map(Vec::len).sum();
        cells <= MOST_CELLS && grid.columns() <= MOST_COLUMNS
    })
}

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
fn html_of_any_shape_is_read_or_refused() {
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
        let read = cells(Some(&format!("<table><tr>{shape}")), "");
        assert!(is_read_or_refused(read), "{}", &shape[..9]);
    }
}

#[test]
fn text_of_any_shape_is_read_or_refused() {
    for shape in ["\"", "\"a\"\t", "\"\"", "\"\n", "'=", "a\n\"b"] {
        let text = shape.repeat(1_000_000 / shape.len());
        assert!(is_read_or_refused(cells(None, &text)), "{shape:?}");
        assert!(is_read_or_refused(csv::read(&text)), "{shape:?}");
    }
}

/// Previews of lists far beyond the limits of a station, or of tables whose headings say more than
/// they hold, keep within the limits.
fn previews_stay_within_the_limits(
    tables: impl IntoIterator<Item = String>,
) -> Result<(), Failure> {
    let (scheme, document) = (scheme()?, the_example()?);
    let names = known_names(&document);
    for table in tables {
        let grid = cells(None, &table).map_err(|problem| format!("{problem:?}"))?;
        let after = Preview::of(&grid, None, &document, &scheme, &names).after;
        let begin: String = table.chars().take(30).collect();
        assert!(after.areas.len() <= Limits::AREAS, "{begin}");
        assert!(after.station.len() <= Limits::STATION_INDICATORS, "{begin}");
        assert!(after.staffing.workers.len() <= Limits::WORKERS, "{begin}");
    }
    Ok(())
}

#[test]
fn a_preview_of_a_long_list_stays_within_the_limits() -> Result<(), Failure> {
    let heads = "片区\t协议量\t完成量\t百分比\n".to_owned();
    let station = "指标名称\t指标要求\t完成量\t完成率\n".to_owned();
    previews_stay_within_the_limits([
        (0..4_900).fold(heads.clone(), |text, at| text + &format!("片{at}\t1\t2\t200%\n")),
        (0..4_900).fold(station, |text, at| text + &format!("指{at}\t1\t2\t200%\n")),
        heads.repeat(4_900),
        "片区1\n指标\t协议量\n".repeat(300),
        "指标\t片区1\n电访\t协议量\t1\n".repeat(300),
    ])
}

#[test]
fn a_preview_of_workers_without_end_stays_within_the_limits() -> Result<(), Failure> {
    // Workers of whom nothing is known but names, sums of theirs, months without end.
    previews_stay_within_the_limits([
        (0..6_000).fold("姓名\t2025年3月\n甲\t1\n".to_owned(), |text, at| {
            text + &format!("社{at}\n")
        }),
        "姓名\t2025年3月\t到岗小计\t从业2年以上到岗小计\n".to_owned()
            + &"小计\t1\t1\t0\n社工有效人次小计\t1\n".repeat(3_000),
        "姓名\t9月".to_owned() + &"\t10月\t\t11月".repeat(300) + "\n" + &"\t1\t".repeat(450),
    ])
}

#[test]
fn a_preview_of_a_wide_table_stays_within_the_limits() -> Result<(), Failure> {
    let across = |cell: &str| format!("电访{}\n", format!("\t{cell}").repeat(300));
    previews_stay_within_the_limits([
        format!("{}\n", "协议量\t完成量\t".repeat(490)).repeat(20),
        // One wide row, and short tables below it.
        "\t".repeat(9_990) + "1\n" + &"协议量\t完成量\n".repeat(9_000),
        // Areas as columns.
        (0..14).map(|_| across("片区协议量")).collect::<String>(),
        across("片区") + &(0..14).map(|_| across("协议量")).collect::<String>(),
        across("片区") + &across("协议量") + &(0..13).map(|_| across("1")).collect::<String>(),
    ])
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
