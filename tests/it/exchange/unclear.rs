//! Signs in place of numbers, figures that cannot be compared, names that differ in brackets.

use crate::exchange::Failure;
use crate::exchange::row_kinds::{areas, fresh, onto, station};
use station_scorecard::document::{Document, StationIndicator};
use station_scorecard::exchange::paste::{Preview, Unclear};
use station_scorecard::texts::{
    Language, cell_name, not_compared_words, preview_words, signs_words,
};

const AREAS: &str = "片区\t电访\t\t\n\t协议量\t完成量\t百分比\n";
const STATION: &str = "指标名称\t指标要求\t完成量\t百分比\n";

fn not_compared(preview: &Preview) -> Vec<(String, Unclear)> {
    let cells = preview.not_compared.iter();
    cells.map(|of| (cell_name(of.row, of.column), of.why)).collect()
}

fn with_indicators(names: &[&str]) -> Document {
    let mut document = fresh();
    for name in names {
        let name = (*name).to_owned();
        document.station.push(StationIndicator { name, ..StationIndicator::default() });
    }
    document
}

#[test]
fn a_sign_for_none_means_not_agreed_as_a_target_and_to_fill_as_what_was_done() -> Result<(), Failure>
{
    let signs = [
        "——",
        "-",
        "—",
        "－",
        "--",
        "无",
        "不适用",
        "不涉及",
        "N/A",
        "NA",
        "n/a",
        "NC",
        "\\",
        "＼",
        "（无）",
        "none",
    ];
    for sign in signs {
        let text = format!(
            "{STATION}甲\t{sign}\t3\t{sign}\n乙\t5\t{sign}\t{sign}\n丙\t{sign}\t{sign}\t{sign}\n丁\t/\t{sign}\t\n"
        );
        let found = onto(&fresh(), &text)?;
        assert_eq!(station(&found.after), ["甲 / 3", "乙 5 ?", "丙 / ?", "丁 / ?"], "{sign}");
        assert_eq!((found.unrecognised.len(), found.differing.len()), (0, 0), "{sign}");
        assert_eq!(found.not_compared, [], "{sign}");
        let told = [
            format!("{sign} 当作 /（未约定），2 格 · B2 B4"),
            format!("{sign} 当作没填，待填；原有内容不变，1 格 · C3"),
        ];
        assert_eq!(signs_words(&found.signs, Language::ZhCn), told);
        let found =
            onto(&fresh(), &format!("{AREAS}榕溪片区\t{sign}\t{sign}\t\n古渡片区\t4\t{sign}\t\n"))?;
        assert_eq!(areas(&found.after), ["榕溪片区 / ?", "古渡片区 4 ?"], "{sign}");
    }
    Ok(())
}

#[test]
fn what_is_not_known_yet_is_to_fill() -> Result<(), Failure> {
    for sign in ["待定", "暂无", "未开展", "未定", "……", "？", "TBD"] {
        let text = format!("{STATION}甲\t{sign}\t3\t{sign}\n乙\t5\t{sign}\t{sign}\n");
        let found = onto(&fresh(), &text)?;
        assert_eq!(station(&found.after), ["甲 ? 3", "乙 5 ?"], "{sign}");
        assert_eq!((found.unrecognised.len(), found.not_compared.len()), (0, 0), "{sign}");
        assert_eq!(found.signs.iter().filter(|of| of.not_agreed).count(), 0, "{sign}");
        assert_eq!(found.signs.len(), 2, "{sign}");
    }
    let mut document = with_indicators(&["甲"]);
    document.station[0].entry.completed =
        station_scorecard::scoring::Quantity::Amount(station_scorecard::number::Decimal::whole(7));
    let found = onto(&document, &format!("{STATION}甲\t5\t——\t\n"))?;
    assert_eq!(station(&found.after), ["甲 5 7"], "what stands there stays");
    Ok(())
}

#[test]
fn a_sign_is_no_name() -> Result<(), Failure> {
    let found = onto(&fresh(), &format!("{STATION}甲\t1\t1\t\n无\t2\t1\t\nN/A\t3\t3\t\n"))?;
    assert_eq!(station(&found.after), ["甲 1 1"]);
    Ok(())
}

#[test]
fn only_what_was_compared_differs() -> Result<(), Failure> {
    let text = format!(
        "{STATION}甲\t约4\t4\t100%\n乙\t5\t\t80%\n丙\t5\t5\t超额完成\n丁\t5\t5\t#REF!\n戊\t/\t/\t#VALUE!\n\
         己\t0\t0\t#DIV/0!\n庚\t5\t4\t81%\n辛\t5\t4\t80.00％\n"
    );
    let found = onto(&fresh(), &text)?;
    let apart = [
        ("D2", Unclear::NotUnderstood(1, 1)),
        ("D3", Unclear::Missing),
        ("D4", Unclear::Words),
        ("D5", Unclear::Error),
    ];
    assert_eq!(not_compared(&found), apart.map(|(cell, why)| (cell.to_owned(), why)));
    let differing: Vec<String> =
        found.differing.iter().map(|of| cell_name(of.row, of.column)).collect();
    assert_eq!((differing, found.agreeing), (vec!["D8".to_owned()], 1));
    let words = preview_words(&found, Language::ZhCn);
    assert!(words.ends_with("1 个百分比或合计与重新计算的不一致，4 个没法核对。"), "{words}");
    let words = preview_words(&found, Language::En);
    assert!(words.ends_with("differ from the computed ones, 4 could not be checked."), "{words}");
    let lines = found.not_compared.iter();
    let lines: Vec<String> = lines.map(|of| not_compared_words(of, Language::ZhCn)).collect();
    let told = [
        "D2 “100%” · 用到的 B2 看不懂",
        "D3 “80%” · 用到的数还没填全",
        "D4 “超额完成” · 这不是数字",
        "D5 “#REF!” · 表格软件留下的错误值",
    ];
    assert_eq!(lines, told);
    Ok(())
}

/// The old amount stays in place of the one that was not understood.
#[test]
fn a_rate_of_what_was_not_understood_is_not_compared_with_what_stood_there() -> Result<(), Failure>
{
    let found = onto(&fresh(), &format!("{STATION}甲\t8\t4\t50%\n"))?;
    let again = onto(&found.after, &format!("{STATION}甲\t约4\t4\t100%\n"))?;
    assert_eq!(not_compared(&again), [("D2".to_owned(), Unclear::NotUnderstood(1, 1))]);
    assert_eq!(again.differing, []);
    Ok(())
}

#[test]
fn a_total_over_what_is_missing_is_not_compared() -> Result<(), Failure> {
    let total = "合计\t730\t1013\t138.77%\n";
    let of_total = |row: &str, expected: &[(&str, Unclear)]| -> Result<(), Failure> {
        let found = onto(&fresh(), &format!("{AREAS}榕溪片区\t320\t611\t190.94%\n{row}\n{total}"))?;
        let expected: Vec<(String, Unclear)> =
            expected.iter().map(|(cell, why)| ((*cell).to_owned(), *why)).collect();
        assert_eq!(not_compared(&found), expected, "{row}");
        assert_eq!(found.differing, [], "{row}");
        Ok(())
    };
    let lost = Unclear::NotUnderstood(3, 2);
    of_total("古渡片区\t410\t约402\t", &[("C5", lost), ("D5", lost)])?;
    of_total("古渡片区\t410\t\t", &[("C5", Unclear::Missing), ("D5", Unclear::Missing)])?;
    let nameless = [("B5", Unclear::NotUnderstood(3, 1)), ("C5", Unclear::NotUnderstood(3, 2))];
    of_total(
        "\t410\t402\t98.05%",
        &[nameless[0], nameless[1], ("D5", Unclear::NotUnderstood(3, 3))],
    )?;
    Ok(())
}

#[test]
fn brackets_distinguish_two_rows() -> Result<(), Failure> {
    let text = format!("{STATION}志愿者培训\t32\t33\t\n志愿者培训（骨干）\t8\t9\t\n");
    let both = ["志愿者培训 32 33", "志愿者培训（骨干） 8 9"];
    assert_eq!(station(&onto(&fresh(), &text)?.after), both);
    let own = with_indicators(&["志愿者培训"]);
    let found = onto(&own, &text)?;
    assert_eq!(station(&found.after), both);
    assert_eq!(onto(&found.after, &text)?.changes, [], "the same again changes nothing");
    let text = format!("{STATION}志愿者培训（骨干）\t8\t9\t\n志愿者培训（社工）\t1\t2\t\n");
    let rows = ["志愿者培训 ? ?", "志愿者培训（骨干） 8 9", "志愿者培训（社工） 1 2"];
    assert_eq!(station(&onto(&own, &text)?.after), rows);
    let own = with_indicators(&["公益集市"]);
    let found = onto(&own, &format!("{STATION}公益集市（夏季）\t3\t4\t\n"))?;
    assert_eq!(station(&found.after), ["公益集市 ? ?", "公益集市（夏季） 3 4"]);
    let own = with_indicators(&["公益集市", "公益集市（夏季）"]);
    let found =
        onto(&own, &format!("{STATION}公益集市（夏季）\t3\t4\t\n公益集市（冬季）\t1\t1\t\n"))?;
    let rows = ["公益集市 ? ?", "公益集市（夏季） 3 4", "公益集市（冬季） 1 1"];
    assert_eq!(station(&found.after), rows);
    Ok(())
}

/// A unit in brackets names nothing else.
#[test]
fn a_unit_in_brackets_is_not_part_of_the_name() -> Result<(), Failure> {
    for unit in ["个", "人次", "场/年", "单位：份", "times", "persons"] {
        let found =
            onto(&with_indicators(&["微项目"]), &format!("{STATION}微项目（{unit}）\t3\t4\t\n"))?;
        assert_eq!(station(&found.after), ["微项目 3 4"], "{unit}");
    }
    Ok(())
}

#[test]
fn brackets_distinguish_two_areas() -> Result<(), Failure> {
    let text = format!("{AREAS}榕溪片区\t3\t4\t\n榕溪片区（东）\t1\t2\t\n");
    let both = ["榕溪片区 3 4", "榕溪片区（东） 1 2"];
    let found = onto(&fresh(), &text)?;
    assert_eq!(
        (areas(&found.after), found.unrecognised.len()),
        (both.map(str::to_owned).to_vec(), 0)
    );
    let again = onto(&found.after, &text)?;
    assert_eq!((again.changes.len(), again.added.len()), (0, 0));
    let turned = onto(&fresh(), &format!("{AREAS}榕溪片区（东）\t1\t2\t\n榕溪片区\t3\t4\t\n"))?;
    assert_eq!(areas(&turned.after), ["榕溪片区（东） 1 2", "榕溪片区 3 4"]);
    // Nothing else is called so: the brackets hold what belongs to it.
    let found = onto(&fresh(), &format!("{AREAS}片区1（榕溪、东漖）\t3\t4\t\n片区2\t1\t1\t\n"))?;
    assert_eq!(areas(&found.after), ["片区1（榕溪、东漖） 3 4", "片区2 1 1"]);
    Ok(())
}
