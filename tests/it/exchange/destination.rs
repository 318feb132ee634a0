//! Where tables go: whose they are, which answer is chosen beforehand, what is pasted at once.

use crate::exchange::{Failure, scheme, the_example};
use station_scorecard::document::{
    Document, ExampleState, Field, Particular, Scenario, Side, StationPart, Value, published,
};
use station_scorecard::editor::{Action, Editor, Item};
use station_scorecard::exchange::csv;
use station_scorecard::exchange::paste::{Destination, Differences, Origin, Preview, cells};
use station_scorecard::exchange::workbook::Sheet;
use station_scorecard::texts::{
    Language, differences_words, example_mark, known_names, pasted_words,
};

/// A table with the headings of areas, a title above and these names of areas.
fn table(title: &str, areas: &[&str]) -> Result<Vec<Sheet>, Failure> {
    let rows = areas.iter().map(|area| format!("{area},10,5\n"));
    let text = format!("{title},,\n片区,电访,\n,协议量,完成量\n{}", rows.collect::<String>());
    let grid = csv::read(&text).map_err(|problem| format!("{problem:?}"))?;
    Ok(vec![Sheet { name: String::new(), grid }])
}

/// The example's report as a station of one's own.
fn differences(title: &str, areas: &[&str]) -> Result<Differences, Failure> {
    let origin = Origin::of(&table(title, areas)?, known_names);
    Ok(origin.differences(&the_example()?))
}

fn beforehand(title: &str, areas: &[&str]) -> Result<Destination, Failure> {
    Ok(Destination::beforehand(false, &differences(title, areas)?))
}

#[test]
fn a_title_gives_the_station_and_the_period_of_a_table() -> Result<(), Failure> {
    let period = |from: &str, to: &str| {
        let day = |text: &str| match Particular::AssessedFrom.read(text) {
            Some(Value::Date(day)) => day,
            _ => None,
        };
        day(from).zip(day(to))
    };
    for (title, station, from_to) in [
        (
            "附件1　广州市海云街社工服务站服务指标完成情况统计表（2024年9月10日至2025年7月31日）",
            Some("海云街社工服务站"),
            period("2024-09-10", "2025-07-31"),
        ),
        ("2024年度海云街社会工作服务站统计表", Some("海云街社会工作服务站"), None),
        ("附件1 服务指标完成情况统计表", None, None),
    ] {
        let origin = Origin::of(&table(title, &["海天片区"])?, known_names);
        assert_eq!(origin.station.as_deref(), station, "{title}");
        assert_eq!(origin.period, from_to, "{title}");
        assert_eq!(origin.areas, ["海天片区"], "{title}");
    }
    Ok(())
}

#[test]
fn a_table_of_another_station_goes_into_a_new_one_by_default() -> Result<(), Failure> {
    use Destination::{Current, New};
    let own = ["片区1", "片区2"];
    for (title, areas, expected) in [
        ("广州市白鹤洞街社工服务站统计表", &own[..], Current),
        ("荔湾区白鹤洞街道社工站统计表", &own, Current),
        ("", &own, Current),
        // An additional area is reported, but no other station.
        ("", &["片区1", "片区5"], Current),
        ("广州市海云街社工服务站统计表", &own, New),
        ("", &["海天片区", "海云片区"], New),
        // The same year so far, and a part of it.
        ("（2023年9月10日至2024年8月31日）", &own, Current),
        ("（2023年9月至2024年7月）", &own, Current),
        ("（2024年2月1日至2024年7月31日）", &own, Current),
        // The year after, and a year that only meets this one.
        ("（2024年9月10日至2025年7月31日）", &own, New),
        ("（2024年1月1日至2024年12月31日）", &own, New),
    ] {
        assert_eq!(beforehand(title, areas)?, expected, "{title} {areas:?}");
    }
    assert_eq!(Destination::beforehand(true, &differences("", &own)?), New, "the example is open");
    Ok(())
}

#[test]
fn differences_are_reported_in_one_sentence() -> Result<(), Failure> {
    let areas = ["海天", "海云", "海月", "海星", "海风", "海浪", "海沙"];
    let title = "广州市海云街社工服务站统计表（2024年9月10日至2025年7月31日）";
    assert_eq!(
        differences_words(&differences(title, &areas)?, Language::ZhCn).as_deref(),
        Some(
            "表里和当前评估不同：社工站是“海云街社工服务站”；评估时段是 2024-09-10 至 2025-07-31；片区多出海天、海云、海月、海星等 7 个。"
        )
    );
    let other = differences("", &["片区1", "片区5"])?;
    assert_eq!(
        differences_words(&other, Language::En).as_deref(),
        Some("Not as in the open station: further areas 片区5.")
    );
    for title in ["", "（2023年9月至2024年7月）"] {
        let same = differences(title, &["片区1"])?;
        assert_eq!(differences_words(&same, Language::ZhCn), None, "{title}");
    }
    Ok(())
}

#[test]
fn a_station_without_figures_takes_any_table() -> Result<(), Failure> {
    let empty = Document::empty("片区1");
    let origin = Origin::of(&table("广州市海云街社工服务站统计表", &["海天片区"])?, known_names);
    assert!(origin.differences(&empty).is_empty());
    assert_eq!(Destination::beforehand(false, &origin.differences(&empty)), Destination::Current);
    Ok(())
}

/// The sample's staffing and result sheets state station and period in cells of their own.
#[test]
fn a_new_station_is_named_by_its_table_or_its_file() -> Result<(), Failure> {
    let named = Origin::of(&table("海云街社工站统计表", &["海天"])?, known_names);
    assert_eq!(named.name("附件1.xlsx").as_deref(), Some("海云街社工站"));
    let nameless = Origin::of(&table("", &["海天"])?, known_names);
    assert_eq!(nameless.name("海云街 附件1.xlsx").as_deref(), Some("海云街 附件1"));
    assert_eq!(nameless.name("附件1 终稿.v2.xlsx").as_deref(), Some("附件1 终稿.v2"));
    assert_eq!(nameless.name(""), None);
    Ok(())
}

fn onto(text: &str, field: Field) -> Result<Preview, Failure> {
    let grid = cells(None, text).map_err(|problem| format!("{problem:?}"))?;
    let (document, scheme) = (the_example()?, scheme()?);
    Ok(Preview::of(&grid, Some(field), &document, &scheme, &known_names(&document)))
}

/// The second indicator is 电访; 片区3 has no 跟进 and so no target for the fourth.
#[test]
fn cells_that_go_onto_cells_are_plain_and_whatever_is_doubtful_is_not() -> Result<(), Failure> {
    let first = Field::Entry(0, 1, Side::Target);
    for (text, is_plain) in [
        ("501\t1345\n401\t946\n491\t1019\n121\t250\n", true),
        ("500\t1344\n", true),
        ("501\t/\n", true),
        // Not understood, out of the table, a percentage that differs, an empty cell over a figure.
        ("501\tabc\n", false),
        ("1\n2\n3\n4\n5\n", false),
        ("501\t1345\t1.00%\n", false),
        ("501\t\n401\t946\n", false),
    ] {
        let preview = onto(text, first)?;
        assert_eq!(preview.is_plain(), is_plain, "{text:?}: {preview:?}");
    }
    Ok(())
}

#[test]
fn ten_cells_are_one_step_and_one_line() -> Result<(), Failure> {
    // The first five specific ones: 24 22, 12 11, 50 61, 6 6, 20 30.
    let preview =
        onto("25\t22\n13\t11\n51\t61\n7\t6\n21\t30\n", Field::Station(5, StationPart::Target))?;
    assert!(preview.is_plain());
    assert_eq!(pasted_words(&preview, Language::ZhCn), "已粘贴，改了 5 格，5 格本来就一样。");
    let mut editor = Editor::new(the_example()?);
    editor.dispatch(preview.action().ok_or("nothing")?).map_err(|of| format!("{of:?}"))?;
    assert_eq!(editor.document(), &preview.after);
    editor.undo();
    assert_eq!(editor.document(), &the_example()?);
    Ok(())
}

#[test]
fn the_example_knows_whether_it_was_changed() -> Result<(), Failure> {
    let mut editor = Editor::new(the_example()?);
    assert_eq!(published(editor.document()), ExampleState::AsPublished);
    let first = Field::Entry(0, 1, Side::Completed);
    let amount = editor.document().value(Field::Entry(0, 1, Side::Target), editor.scheme());
    let amount = amount.ok_or("no amount")?;
    editor.dispatch(Action::Set(first, amount)).map_err(|of| format!("{of:?}"))?;
    assert_eq!(published(editor.document()), ExampleState::Changed);
    editor.undo();
    assert_eq!(published(editor.document()), ExampleState::AsPublished);
    let mut scenario = Scenario::default();
    scenario.name = "甲".to_owned();
    let inserted = Action::Insert(0, Item::Scenario(scenario));
    editor.dispatch(inserted).map_err(|of| format!("{of:?}"))?;
    assert_eq!(published(editor.document()), ExampleState::AsPublished);
    Ok(())
}

/// A table made from the example names its station without the mark once it comes in.
#[test]
fn the_mark_of_the_example_does_not_come_in_with_the_name() -> Result<(), Failure> {
    for state in [ExampleState::AsPublished, ExampleState::Changed] {
        for language in Language::ALL {
            let mark = example_mark(state, language);
            let text = format!(
                "社工站,\"广州市海云街社工服务站{mark}\"\n评估时段,2023-09-10 至 2024-07-31\n评分方,满分,得分\n购买方,20,19\n"
            );
            let grid = csv::read(&text).map_err(|problem| format!("{problem:?}"))?;
            let origin = Origin::of(&[Sheet { name: String::new(), grid }], known_names);
            assert_eq!(origin.station.as_deref(), Some("广州市海云街社工服务站"), "{mark}");
        }
    }
    Ok(())
}
