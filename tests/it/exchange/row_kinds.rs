//! Rows that are no items: remarks, signatures, parts of the row above, titles, totals of parts.

use crate::exchange::{Failure, scheme, with_period};
use station_scorecard::document::{Document, ServiceArea, StationIndicator};
use station_scorecard::exchange::paste::{Preview, Why, cells};
use station_scorecard::texts::{Language, cell_name, known_names, why_words};

const AREAS: &str = "片区\t电访\t\t\n\t协议量\t完成量\t百分比\n";
const AREAS_EN: &str = "Area\tPhone visits\t\t\n\tTarget\tDone\tRate\n";
const STATION: &str = "指标名称\t指标要求\t完成量\t百分比\n";

pub(crate) fn onto(document: &Document, text: &str) -> Result<Preview, Failure> {
    let grid = cells(None, text).map_err(|problem| format!("{problem:?}"))?;
    Ok(Preview::of(&grid, None, document, &scheme()?, &known_names(document)))
}

/// A station without indicators of its own and with one free area.
pub(crate) fn fresh() -> Document {
    let mut document = with_period();
    document.station.clear();
    document
}

/// Each area with target and completed amount of 电访; "?" is blank.
pub(crate) fn areas(document: &Document) -> Vec<String> {
    let row = |area: &ServiceArea| {
        let entry = area.entries[1];
        line(&area.name, &entry.target.text(), &entry.completed.text())
    };
    document.areas.iter().map(row).collect()
}

/// Each indicator of the station with target and completed amount; "?" is blank.
pub(crate) fn station(document: &Document) -> Vec<String> {
    let row =
        |of: &StationIndicator| line(&of.name, &of.entry.target.text(), &of.entry.completed.text());
    document.station.iter().map(row).collect()
}

fn line(name: &str, target: &str, completed: &str) -> String {
    let shown = |text: &str| if text.is_empty() { "?".to_owned() } else { text.to_owned() };
    format!("{name} {} {}", shown(target), shown(completed))
}

/// The cells left out for a reason.
fn left_out(preview: &Preview, why: Why) -> Vec<String> {
    let cells = preview.ignored.iter().filter(|of| of.why == why);
    cells.map(|of| cell_name(of.row, of.column)).collect()
}

fn differing(preview: &Preview) -> Vec<[String; 3]> {
    let cells = preview.differing.iter();
    cells
        .map(|of| [cell_name(of.row, of.column), of.printed.clone(), of.computed.clone()])
        .collect()
}

#[test]
fn remarks_and_signatures_are_no_items() -> Result<(), Failure> {
    let rows = [
        "填表人：\t审核人：\t\t",
        "填表人\t张三\t联系电话\t81234567",
        "填表人张三\t\t审核人李四\t",
        "填 表 人：张三   审核人：李四\t\t\t",
        "填表日期\t2025.6.3\t\t",
        "日期：2025年6月3日\t\t\t",
        "2025年6月3日\t\t\t",
        "单位负责人（签字）\t\t\t",
        "社工站（盖章）：\t\t\t",
        "制表：王五\t审核：赵六\t\t",
        "负责人 王五\t12\t\t",
        "张三\t审核人：李四\t2025年6月\t",
        "\t\t\t填表人：张三",
        "备注\t数据截至2025年5月31日\t\t",
        "备注：\t24\t21\t",
        "注：1.数据截至5月\t3\t\t",
        "注1\t数据截至5月\t\t",
        "【说明】\t以上数据由社工站提供\t\t",
        "说明：完成量含线上\t\t12\t",
        "※带星号的为新增\t\t\t",
        "数据来源\t社工站台账\t\t",
        "Prepared by: Li\tChecked by: Wang\t\t",
        "Notes: as of May\t\t3\t",
    ];
    for row in rows {
        let below = format!("{AREAS}榕溪片区\t320\t611\t190.94%\n{row}\n");
        let found = onto(&fresh(), &below)?;
        assert_eq!(areas(&found.after), ["榕溪片区 320 611"], "{row}");
        assert_eq!((found.unrecognised.len(), found.differing.len()), (0, 0), "{row}");
        let between = format!("{STATION}甲\t12\t6\t50%\n{row}\n乙\t5\t5\t100%\n");
        let found = onto(&fresh(), &between)?;
        assert_eq!(station(&found.after), ["甲 12 6", "乙 5 5"], "{row}");
        let filled = row.split('\t').filter(|text| !text.is_empty()).count();
        assert_eq!(left_out(&found, Why::Remark).len(), filled, "every cell is told: {row}");
    }
    let words = why_words(Why::Remark, None, &fresh(), &scheme()?, Language::ZhCn);
    assert_eq!(words, "备注或填表信息，不是项目");
    Ok(())
}

#[test]
fn an_indicator_that_begins_like_a_remark_is_one() -> Result<(), Failure> {
    let names = [
        "注册志愿者",
        "说明会",
        "审核人次",
        "联系人数",
        "填报指导",
        "负责人培训",
        "签名活动",
        "日期提醒服务",
        "电话随访",
        "电话",
        "包干服务",
        "含羞草种植",
        "Notebooks",
        "单位走访",
    ];
    for name in names {
        let found = onto(&fresh(), &format!("{STATION}{name}\t3\t4\t133.33%\n"))?;
        assert_eq!(station(&found.after), [format!("{name} 3 4")]);
    }
    Ok(())
}

#[test]
fn remarks_among_workers_and_parties_are_skipped() -> Result<(), Failure> {
    let text = "序号\t姓名\t职位\t2023年9月\n1\t甲某\t站长\t1\n备注：\t乙某离职\t\t\n\
                填表人：\t丙某\t审核人：\t丁某\n\t其中：女社工\t\t1\n2\t戊某（兼）\t督导\t0.5\n3\t戊某\t社工\t1\n";
    let found = onto(&fresh(), text)?;
    let workers = found.after.staffing.workers.iter().map(|worker| worker.label.as_str());
    assert_eq!(workers.collect::<Vec<_>>(), ["甲某", "戊某（兼）", "戊某"]);
    assert_eq!(left_out(&found, Why::OfWhich), ["B5", "D5"]);
    let text = "评估方\t满分\t得分\n购买方\t20\t20.00\n备注\t\t以评估方为准\n填表人\t\t张三\n";
    let found = onto(&fresh(), text)?;
    assert_eq!((found.unrecognised.len(), found.changes.len()), (0, 1), "{:?}", found.unrecognised);
    Ok(())
}

#[test]
fn what_is_counted_in_the_row_above_is_not_added() -> Result<(), Failure> {
    for row in [
        "其中：热线\t\t388\t",
        "其中\t\t388\t",
        "——其中:热线\t100\t388\t",
        "（其中：热线）\t\t388\t",
        "内含热线\t\t388\t",
        "含：热线\t\t388\t",
        "榕溪片区（其中：热线）\t\t388\t",
        "Of which: hotline\t\t388\t",
        "Including hotline\t\t388\t",
    ] {
        let text = format!("{AREAS}榕溪片区\t320\t611\t190.94%\n{row}\n合计\t320\t611\t190.94%\n");
        let found = onto(&fresh(), &text)?;
        assert_eq!(areas(&found.after), ["榕溪片区 320 611"], "{row}");
        assert_eq!((found.agreeing, found.differing.len()), (4, 0), "{row}");
        let cells = left_out(&found, Why::OfWhich);
        assert!(cells.contains(&"C4".to_owned()), "{row}: {cells:?}");
    }
    Ok(())
}

/// 其中 as a heading of its own, over rows with no more than what was done.
#[test]
fn rows_below_of_which_belong_to_it() -> Result<(), Failure> {
    let text = format!(
        "{STATION}甲\t12\t6\t50%\n其中：\n线上\t\t3\t\n线下\t\t3\t\n乙\t5\t5\t100%\n\
         其中：热线\t\t2\t\n    上门\t\t2\t\n\t\t1\t\n丙\t1\t1\t100%\n"
    );
    let found = onto(&fresh(), &text)?;
    assert_eq!(station(&found.after), ["甲 12 6", "乙 5 5", "丙 1 1"]);
    assert_eq!((found.unrecognised.len(), found.agreeing), (0, 3));
    Ok(())
}

#[test]
fn a_subtotal_is_compared_with_its_part() -> Result<(), Failure> {
    let rows = "榕溪片区\t320\t611\t190.94%\n北片小计\t320\t611\t190.94%\n\
                古渡片区\t410\t402\t98.05%\n小计（南片）\t410\t402\t98.05%\n合计\t730\t1013\t138.77%\n";
    let found = onto(&fresh(), &format!("{AREAS}{rows}"))?;
    assert_eq!(areas(&found.after), ["榕溪片区 320 611", "古渡片区 410 402"]);
    assert_eq!((found.agreeing, found.differing.len()), (11, 0));
    // 321 for 320, and 611 ÷ 321 = 190.342…
    let wrong = rows.replace("北片小计\t320\t611\t190.94%", "北片小计\t321\t611\t190.34%");
    let found = onto(&fresh(), &format!("{AREAS}{wrong}"))?;
    let told = [["B4", "321", "320"], ["D4", "190.34%", "190.94%"]];
    assert_eq!(differing(&found), told.map(|of| of.map(str::to_owned)));
    assert_eq!(found.agreeing, 9);
    // Above its rows, in English, and the total first.
    let text = "Total\t730\t1013\t138.77%\nNorth subtotal\t320\t611\t190.94%\nNorth A\t320\t611\t190.94%\n\
                Subtotal (south)\t410\t402\t98.05%\nSouth B\t410\t402\t98.05%\n";
    let found = onto(&fresh(), &format!("{AREAS_EN}{text}"))?;
    assert_eq!(areas(&found.after), ["North A 320 611", "South B 410 402"]);
    assert_eq!((found.agreeing, found.differing.len()), (11, 0), "{:?}", found.differing);
    Ok(())
}

#[test]
fn a_total_of_unclear_scope_is_not_compared() -> Result<(), Failure> {
    // 730 is neither the third area nor all three.
    let rows = "甲\t320\t611\t\n小计\t320\t611\t\n乙\t410\t402\t\n小计\t410\t402\t\n北片合计\t730\t1013\t\n丙\t5\t5\t\n合计\t735\t1018\t\n";
    let found = onto(&fresh(), &format!("{AREAS}{rows}"))?;
    assert_eq!((found.agreeing, found.differing.len()), (6, 0), "{:?}", found.differing);
    assert_eq!(left_out(&found, Why::Sum), ["A7", "B7", "C7"]);
    // Only the nearest area belongs to the south.
    let rows = "甲\t320\t611\t\n乙\t410\t402\t\n南片小计\t410\t402\t\n合计\t730\t1013\t\n平均\t365\t506.5\t\n完成率\t\t\t138.77%\n";
    let found = onto(&fresh(), &format!("{AREAS}{rows}"))?;
    assert_eq!(areas(&found.after), ["甲 320 611", "乙 410 402"]);
    assert_eq!((found.agreeing, found.differing.len()), (4, 0), "{:?}", found.differing);
    Ok(())
}

#[test]
fn a_name_without_figures_among_rows_with_some_is_added_to_fill() -> Result<(), Failure> {
    let text = format!(
        "{STATION}楼道自治\t\t\t\n甲\t12\t6\t50%\n一、特色服务\t\t\t\n合唱团\t\t\t\n乙类服务：\t\t\t\n\
         特色指标\t\t\t\n备注\t\t\t\n审核\t\t\t\n丙\t5\t5\t100%\n站长\t\t\t\n丁\t\t\t\n"
    );
    let found = onto(&fresh(), &text)?;
    assert_eq!(station(&found.after), ["楼道自治 ? ?", "甲 12 6", "合唱团 ? ?", "丙 5 5"]);
    assert_eq!((found.unrecognised.len(), found.agreeing), (0, 2));
    let text = format!(
        "{AREAS}北片\t\t\t\n榕溪片区\t320\t611\t\n西塱片区\t\t\t\n北片小计\t320\t611\t\n合计\t320\t611\t\n"
    );
    let found = onto(&fresh(), &text)?;
    assert_eq!(areas(&found.after), ["榕溪片区 320 611", "西塱片区 ? ?"]);
    assert_eq!(found.differing, []);
    // Where the rows with figures are numbered alike, it is one of them.
    let text = format!("{STATION}一、甲\t12\t6\t\n二、乙\t\t\t\n三、丙\t5\t5\t\n");
    let found = onto(&fresh(), &text)?;
    assert_eq!(station(&found.after), ["一、甲 12 6", "二、乙 ? ?", "三、丙 5 5"]);
    Ok(())
}

/// A cell merged over the columns of a table is a title; 其中 may be merged over its rows.
#[test]
fn merged_cells_mark_titles_and_parts() -> Result<(), Failure> {
    let html = "<table><tr><td>指标名称<td>指标要求<td>完成量<tr><td>甲<td>12<td>6\
                <tr><td colspan=3>特色服务<tr><td>乙<td><td><tr><td>丙<td>5<td>5\
                <tr><td rowspan=2>其中<td><td>2<tr><td><td>3<tr><td>丁<td>1<td>1</table>";
    let grid = cells(Some(html), "").map_err(|problem| format!("{problem:?}"))?;
    let document = fresh();
    let found = Preview::of(&grid, None, &document, &scheme()?, &known_names(&document));
    assert_eq!(station(&found.after), ["甲 12 6", "乙 ? ?", "丙 5 5", "丁 1 1"]);
    assert_eq!(found.unrecognised, []);
    Ok(())
}

/// A remark in the left list says nothing of the right one.
#[test]
fn lists_side_by_side_have_rows_of_their_own() -> Result<(), Failure> {
    let text = "片区\t电访\t\t总体服务\t\t\n\t协议量\t完成量\t指标\t指标要求\t完成量\n\
                榕溪片区\t320\t611\t新增志愿者\t100\t107\n其中：热线\t\t388\t社区调研\t4\t4\n\
                古渡片区\t410\t402\t微心愿\t\t\n合计\t730\t1013\t骨干\t28\t28\n\
                注：截至5月\t\t\t队伍\t3\t3\n填表人：\t张三\t\t备注：\t无\t\n";
    let found = onto(&fresh(), text)?;
    assert_eq!(areas(&found.after), ["榕溪片区 320 611", "古渡片区 410 402"]);
    let rows = ["新增志愿者 100 107", "社区调研 4 4", "微心愿 ? ?", "骨干 28 28", "队伍 3 3"];
    assert_eq!(station(&found.after), rows);
    assert_eq!((found.agreeing, found.differing.len(), found.unrecognised.len()), (2, 0, 0));
    Ok(())
}

/// Numbers, totals and 其中 may be in a column before the names.
#[test]
fn cells_before_the_names_decide_what_a_row_is() -> Result<(), Failure> {
    let text = "序号\t指标名称\t指标要求\t完成量\n一\t基础服务\t\t\n1\t甲\t12\t6\n其中\t线上\t\t3\n\t线下\t\t3\n\
                2\t乙\t\t\n小计\t\t12\t6\n二\t特色服务\t\t\n3\t丙\t5\t5\n合计\t\t17\t11\n注：\t截至5月\t\t\n";
    let found = onto(&fresh(), text)?;
    assert_eq!(station(&found.after), ["甲 12 6", "乙 ? ?", "丙 5 5"]);
    assert_eq!(found.unrecognised, []);
    assert_eq!(left_out(&found, Why::OfWhich), ["B4", "D4", "B5", "D5"]);
    Ok(())
}
