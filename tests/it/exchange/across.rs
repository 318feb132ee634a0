//! Tables whose rows are indicators and whose columns are areas.

use crate::exchange::{Failure, scheme, the_example};
use station_scorecard::document::{AreaPart, Document, Field, Side};
use station_scorecard::exchange::paste::{Preview, Why, cells, is_recognised};
use station_scorecard::texts::{cell_name, known_names};

fn preview(text: &str, document: &Document) -> Result<Preview, Failure> {
    let grid = cells(None, text).map_err(|problem| format!("{problem:?}"))?;
    assert!(is_recognised(&grid), "{text}");
    Ok(Preview::of(&grid, None, document, &scheme()?, &known_names(document)))
}

fn value(preview: &Preview, field: Field) -> Result<String, Failure> {
    let value = preview.after.value(field, &scheme()?).ok_or("no such input")?;
    Ok(value.text())
}

fn areas(document: &Document) -> Vec<&str> {
    document.areas.iter().map(|area| area.name.as_str()).collect()
}

/// 电访 and 入户探访 of the report's first two areas, and 专业个案 接案 and 节数: 500 + 400 = 900,
/// 1344 + 945 = 2289, 2289 ÷ 900 = 254.33 %; 418 + 90 = 508, 793 + 262 = 1055, 207.68 %;
/// 30 + 17 = 47 and 47, 100 %; 180 + 102 = 282, 175 + 94 = 269, 95.39 %.
const ROWS: [[&str; 11]; 4] = [
    ["电访", "", "500", "1344", "268.80%", "400", "945", "236.25%", "900", "2289", "254.33%"],
    ["入户探访", "", "418", "793", "189.71%", "90", "262", "291.11%", "508", "1055", "207.68%"],
    ["专业个案", "接案", "30", "30", "100.00%", "17", "17", "100.00%", "47", "47", "100.00%"],
    ["", "节数", "180", "175", "97.22%", "102", "94", "92.16%", "282", "269", "95.39%"],
];

/// What the rows above are in a station: figures of the two areas, with 合计 compared.
fn is_understood(found: &Preview, names: [&str; 2]) -> Result<(), Failure> {
    assert_eq!(found.unrecognised, []);
    assert_eq!(found.differing, []);
    assert_eq!(areas(&found.after), names);
    let columns = [(1, "500", "1344", "400", "945"), (2, "418", "793", "90", "262")];
    for (at, one, done, other, other_done) in columns {
        assert_eq!(value(found, Field::Entry(0, at, Side::Target))?, one);
        assert_eq!(value(found, Field::Entry(0, at, Side::Completed))?, done);
        assert_eq!(value(found, Field::Entry(1, at, Side::Target))?, other);
        assert_eq!(value(found, Field::Entry(1, at, Side::Completed))?, other_done);
    }
    assert_eq!(value(found, Field::Entry(0, 4, Side::Target))?, "30");
    assert_eq!(value(found, Field::Entry(1, 5, Side::Completed))?, "94");
    Ok(())
}

fn table(heads: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let rows = rows.into_iter().map(|cells| cells.join("\t"));
    heads.iter().map(|head| (*head).to_owned()).chain(rows).collect::<Vec<_>>().join("\n")
}

fn owned(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

#[test]
fn areas_are_above_their_amounts() -> Result<(), Failure> {
    let heads = [
        "指标\t\t片区1\t\t\t片区2\t\t\t合计",
        "\t\t协议量\t完成量\t百分比\t协议量\t完成量\t百分比\t协议量\t完成量\t百分比",
    ];
    let text = table(&heads, ROWS.map(|row| owned(&row)));
    let found = preview(&text, &Document::empty("片区1"))?;
    is_understood(&found, ["片区1", "片区2"])?;
    assert_eq!((found.added.len(), found.agreeing), (1, 4 * 2 + 4 * 3));
    // Indicators by the names that people say.
    let short = text.replace("入户探访", "入户").replace("专业个案", "个案");
    is_understood(&preview(&short, &Document::empty("片区1"))?, ["片区1", "片区2"])?;
    // The areas have custom names, a title above, remarks to the right.
    let own = text.replace("片区1", "榕溪").replace("片区2", "东滘").replace("合计", "全站合计");
    let own = format!("2024年服务指标完成情况\n{own}\t以上属实\n填表人：某某\n");
    let found = preview(&own, &Document::empty("片区1"))?;
    is_understood(&found, ["榕溪", "东滘"])?;
    Ok(())
}

#[test]
fn amounts_are_above_all_areas() -> Result<(), Failure> {
    let heads = [
        "指标\t\t协议量\t\t\t完成量\t\t\t完成率\t\t",
        "\t\t片区1\t片区2\t合计\t片区1\t片区2\t合计\t片区1\t片区2\t合计",
    ];
    let order = [0, 1, 2, 5, 8, 3, 6, 9, 4, 7, 10];
    let text = table(&heads, ROWS.map(|row| owned(&order.map(|at| row[at]))));
    let found = preview(&text, &Document::empty("片区1"))?;
    is_understood(&found, ["片区1", "片区2"])?;
    assert_eq!((found.added.len(), found.agreeing), (1, 4 * 2 + 4 * 3));
    Ok(())
}

#[test]
fn one_row_of_headings_names_area_and_amount() -> Result<(), Failure> {
    for between in ["", " ", "（"] {
        let amounts = ["协议量", "完成量", "百分比"];
        let head = |area: &str| {
            let end = if between == "（" { "）" } else { "" };
            amounts.map(|amount| format!("{area}{between}{amount}{end}")).join("\t")
        };
        let heads = format!("指标\t\t{}\t{}\t{}", head("榕溪"), head("东滘"), head("合计"));
        let text = table(&[&heads], ROWS.map(|row| owned(&row)));
        let found = preview(&text, &Document::empty("片区1"))?;
        is_understood(&found, ["榕溪", "东滘"])?;
        let found = preview(&text.replace("榕溪", "榕溪（东）"), &Document::empty("片区1"))?;
        is_understood(&found, ["榕溪（东）", "东滘"])?;
    }
    Ok(())
}

#[test]
fn amounts_have_rows_of_their_own() -> Result<(), Failure> {
    let lines = |joined: bool, repeated: bool| {
        ROWS.into_iter().flat_map(move |row| {
            let amounts = ["协议量", "完成量", "完成率"];
            (0..3).map(move |at| {
                let named = repeated || at == 0;
                let name = |column: usize| if named { row[column] } else { "" };
                let figures = [row[2 + at], row[5 + at], row[8 + at]];
                let mut cells = match (joined, row[1]) {
                    (true, "") => vec![format!("{}{}", row[0], amounts[at]), String::new()],
                    (true, name) => {
                        vec![row[0].to_owned(), format!("{name} {}", amounts[at])]
                    }
                    _ => owned(&[name(0), name(1), amounts[at]]),
                };
                cells.extend(owned(&figures));
                cells
            })
        })
    };
    for (joined, repeated) in [(false, false), (false, true), (true, true)] {
        let head = if joined {
            "指标\t\t片区1\t片区2\t合计"
        } else {
            "指标\t\t内容\t片区1\t片区2\t合计"
        };
        let text = table(&[head], lines(joined, repeated));
        let found = preview(&text, &Document::empty("片区1"))?;
        is_understood(&found, ["片区1", "片区2"])?;
        assert_eq!(found.agreeing, 4 * 2 + 4 * 3, "{text}");
    }
    Ok(())
}

#[test]
fn a_table_of_one_area_is_named_by_its_title() -> Result<(), Failure> {
    let part = |title: &str, from: usize| {
        let rows = ROWS.map(|row| owned(&[&row[..2], &row[from..from + 3]].concat()));
        table(&[title, "指标名称\t\t协议量\t完成量\t完成率"], rows)
    };
    let text = format!("{}\n\n{}", part("片区1服务指标完成情况", 2), part("东滘片区", 5));
    let found = preview(&text, &Document::empty("片区1"))?;
    is_understood(&found, ["片区1", "东滘片区"])?;
    // Without an area the figures belong to no area.
    let found = preview(&part("服务指标", 2), &Document::empty("片区1"))?;
    assert_eq!(value(&found, Field::Entry(0, 1, Side::Target))?, "");
    Ok(())
}

#[test]
fn a_table_of_one_amount_is_recognised_by_its_title() -> Result<(), Failure> {
    let part = |title: &str, at: usize| {
        let figures = [2, 5, 8].map(|from| from + at);
        let rows = ROWS.map(|row| owned(&[&row[..2], &figures.map(|at| row[at])].concat()));
        table(&[title, "指标\t\t片区1\t片区2\t合计"], rows)
    };
    let text = format!("{}\n\n{}", part("协议量", 0), part("2024年完成量", 1));
    let found = preview(&text, &Document::empty("片区1"))?;
    is_understood(&found, ["片区1", "片区2"])?;
    Ok(())
}

#[test]
fn completed_amounts_alone_are_enough() -> Result<(), Failure> {
    let text = "指标\t片区1\t片区2\n电访完成量\t1\t2\n入户探访完成量\t3\t4\n";
    let found = preview(text, &Document::empty("片区1"))?;
    assert_eq!(found.unrecognised, []);
    assert_eq!(value(&found, Field::Entry(1, 2, Side::Completed))?, "4");
    assert_eq!(value(&found, Field::Entry(0, 1, Side::Target))?, "");
    Ok(())
}

#[test]
fn differing_and_unknown_cells_are_reported_with_their_cells() -> Result<(), Failure> {
    let text = "指标\t片区1\t\t片区3\t\t合计\t\n\t协议量\t完成量\t协议量\t完成量\t协议量\t完成量\n\
                投入社工人数\t7\t\t5\t\t23\t\n\
                电访\t501\t1344\t490\t1018\t1510\t3556\n怪项目\t1\t2\t3\t4\t4\t6\n";
    let found = preview(text, &the_example()?)?;
    let unrecognised: Vec<(String, &str, Why)> = found
        .unrecognised
        .iter()
        .map(|of| (cell_name(of.row, of.column), of.text.as_str(), of.why))
        .collect();
    assert_eq!(unrecognised, [("A5".to_owned(), "怪项目", Why::UnknownHeading)]);
    let changes: Vec<(String, Field)> =
        found.changes.iter().map(|of| (cell_name(of.row, of.column), of.field)).collect();
    let expected = [
        ("B3".to_owned(), Field::Area(0, AreaPart::SocialWorkers)),
        ("B4".to_owned(), Field::Entry(0, 1, Side::Target)),
    ];
    assert_eq!(changes, expected);
    // 501 + 400 + 490 + 120.
    let differing: Vec<(String, &str)> = found
        .differing
        .iter()
        .map(|of| (cell_name(of.row, of.column), of.computed.as_str()))
        .collect();
    assert_eq!(differing, [("F4".to_owned(), "1511")]);
    Ok(())
}

/// The printed table of the areas and its copy with rows and columns exchanged are the same.
#[test]
fn a_table_on_its_side_is_the_same_table() -> Result<(), Failure> {
    let upright = [
        owned(&["服务片区", "投入社工人数", "电访", "", "", "专业个案", "", "", "", "", ""]),
        owned(&["", "", "", "", "", "接案", "", "", "节数", "", ""]),
        owned(&[
            "",
            "",
            "协议量",
            "完成量",
            "百分比",
            "协议量",
            "完成量",
            "百分比",
            "协议量",
            "完成量",
            "百分比",
        ]),
        owned(&[
            "片区1", "6", "500", "1344", "268.80%", "30", "30", "100%", "180", "175", "97.22%",
        ]),
        owned(&["片区2", "6", "400", "945", "236.25%", "17", "17", "100%", "102", "94", "92.16%"]),
        owned(&[
            "合计", "12", "900", "2289", "254.33%", "47", "47", "100%", "282", "269", "95.39%",
        ]),
    ];
    let turned = (0..upright[0].len()).map(|column| {
        let cells = upright.iter().map(|row| row[column].clone());
        cells.collect::<Vec<_>>()
    });
    let document = Document::empty("片区1");
    let one = preview(&table(&[], upright.clone()), &document)?;
    let other = preview(&table(&[], turned), &document)?;
    assert_eq!(one.after, other.after);
    assert_eq!((one.agreeing, other.agreeing), (16, 16));
    assert_eq!((other.unrecognised, other.differing, other.added.len()), (vec![], vec![], 1));
    let mut places: Vec<_> = one.changes.iter().map(|of| (of.column, of.row, of.field)).collect();
    places.sort();
    let mut found: Vec<_> = other.changes.iter().map(|of| (of.row, of.column, of.field)).collect();
    found.sort();
    assert_eq!(places, found);
    Ok(())
}
