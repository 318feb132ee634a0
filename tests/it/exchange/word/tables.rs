//! Tables: rows as lines of cells, merged ones too; what stands in them that is no cell of a table.

use super::{docx, p, text, told};
use crate::exchange::Failure;
use station_scorecard::report::{Class, check};
use station_scorecard::schemes::default_scheme;

fn cell(settings: &str, text: &str) -> String {
    format!("<w:tc><w:tcPr>{settings}</w:tcPr>{}</w:tc>", p(text))
}

fn row(cells: &[String]) -> String {
    format!("<w:tr>{}</w:tr>", cells.concat())
}

fn table(rows: &[String]) -> String {
    format!("<w:tbl><w:tblPr/><w:tblGrid/>{}</w:tbl>", rows.concat())
}

fn plain(texts: &[&str]) -> String {
    row(&texts.iter().map(|text| cell("", text)).collect::<Vec<_>>())
}

#[test]
fn rows_are_lines_with_tabs_and_merged_cells_keep_their_columns() -> Result<(), Failure> {
    let wide = "<w:gridSpan w:val=\"2\"/>";
    let body = table(&[
        row(&[
            cell("<w:vMerge w:val=\"restart\"/>", "片区"),
            cell(wide, "小组"),
            cell(wide, "探访"),
        ]),
        row(&[
            cell("<w:vMerge/>", "藏"),
            cell("", "协议量"),
            cell("", "完成量"),
            cell("", "协议量"),
            cell("", "完成量"),
        ]),
        plain(&["片区一", "4", "5", "60", "57"]),
    ]);
    let expected =
        "前\n片区\t小组\t\t探访\t\n\t协议量\t完成量\t协议量\t完成量\n片区一\t4\t5\t60\t57\n后\n";
    assert_eq!(text(&[p("前"), body, p("后")].concat())?, expected);
    Ok(())
}

#[test]
fn a_row_alone_over_all_columns_is_still_of_the_table() -> Result<(), Failure> {
    let all = row(&[cell("<w:gridSpan w:val=\"3\"/>", "一、基础指标")]);
    let body = table(&[plain(&["指标", "协议", "完成"]), all, plain(&["小组", "4", "5"])]);
    assert_eq!(text(&body)?, "指标\t协议\t完成\n一、基础指标\t\t\n小组\t4\t5\n");
    let short = row(&[cell("", "合计略")]);
    let body = table(&[plain(&["指标", "协议"]), short]);
    assert_eq!(text(&body)?, "指标\t协议\n合计略\t\n");
    Ok(())
}

#[test]
fn lines_of_a_narrow_cell_belong_together_and_numbers_stay_apart() -> Result<(), Failure> {
    let narrow = |lines: &[&str]| {
        let lines: String = lines.iter().map(|line| p(line)).collect();
        format!("<w:tc>{lines}</w:tc>")
    };
    let body = table(&[row(&[narrow(&["专业", "个案"]), narrow(&["12", "13"]), narrow(&[""])])]);
    assert_eq!(text(&body)?, "专业个案\t12 13\t\n");
    Ok(())
}

#[test]
fn rows_that_a_revision_deleted_and_columns_left_out_are_seen() -> Result<(), Failure> {
    let gone = format!("<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>{}</w:tr>", cell("", "旧"));
    let late =
        format!("<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>{}</w:tr>", cell("", "9"));
    let body = table(&[plain(&["甲", "乙", "丙"]), gone, late]);
    let read = told(&docx(&body)?)?;
    assert_eq!(read.text, "甲\t乙\t丙\n\t\t9\n");
    assert!(read.revised);
    assert_eq!(read.tables, 1);
    Ok(())
}

#[test]
fn rows_and_cells_within_controls_are_rows_and_cells() -> Result<(), Failure> {
    let within =
        |inside: &str| format!("<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>");
    let body = table(&[
        within(&plain(&["甲", "1"])),
        format!("<w:tr>{}{}</w:tr>", within(&cell("", "乙")), cell("", "2")),
    ]);
    assert_eq!(text(&within(&body))?, "甲\t1\n乙\t2\n");
    Ok(())
}

#[test]
fn a_table_of_one_column_only_frames_and_sentences_in_cells_are_read_as_sentences()
-> Result<(), Failure> {
    let framed =
        format!("<w:tbl><w:tr><w:tc>{}{}</w:tc></w:tr></w:tbl>", p("一、情况"), p("社工18名。"));
    let read = told(&docx(&framed)?)?;
    assert_eq!((read.text.as_str(), read.tables), ("一、情况\n社工18名。\n", 0));
    let said = format!("<w:tc>{}{}</w:tc>", p("社工18名。"), p("其中持证13名。"));
    let body = table(&[
        plain(&["项目", "内容"]),
        format!("<w:tr>{}{said}</w:tr>", cell("", "人员")),
        plain(&["小组", "5"]),
    ]);
    assert_eq!(text(&body)?, "项目\t内容\n人员\t\n小组\t5\n社工18名。\n其中持证13名。\n");
    Ok(())
}

#[test]
fn a_table_in_a_cell_comes_after_the_table() -> Result<(), Failure> {
    let inner = table(&[plain(&["走访", "3"]), plain(&["电访", "4"])]);
    let outer = format!(
        "<w:tbl><w:tr>{}<w:tc>{inner}<w:p/></w:tc></w:tr>{}</w:tbl>",
        cell("", "片区"),
        plain(&["合计", "7"])
    );
    assert_eq!(text(&outer)?, "片区\t\n合计\t7\n走访\t3\n电访\t4\n");
    Ok(())
}

/// 小组 of both areas: 4 + 3 agreed, 5 + 4 done; the sum is printed as 8, and 5 of 4 are 125 %.
#[test]
fn what_a_table_says_is_checked_as_a_pasted_one_is() -> Result<(), Failure> {
    let body = table(&[
        plain(&["片区", "协议量", "完成量", "完成率"]),
        plain(&["片区一", "4", "5", "125.00%"]),
        plain(&["片区二", "3", "4", "133.33%"]),
        plain(&["合计", "7", "8", "114.29%"]),
    ]);
    let text = text(&body)?;
    let report = check(&text, &[], &default_scheme()).map_err(|long| format!("{long:?}"))?;
    let found: Vec<(Class, &str, &str)> = report
        .findings
        .iter()
        .filter(|finding| finding.class.is_alarm())
        .map(|finding| (finding.class, finding.printed.as_str(), finding.computed.as_str()))
        .collect();
    assert_eq!(found, [(Class::Inconsistent, "8", "9")]);
    Ok(())
}
