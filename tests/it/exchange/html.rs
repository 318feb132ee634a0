//! HTML as programs really write it: what is seen of its tables comes in, and nothing else.

use crate::exchange::{Failure, scheme};
use station_scorecard::document::Document;
use station_scorecard::exchange::paste::{Preview, cells};
use station_scorecard::exchange::{Damage, Grid, HiddenCounts};
use station_scorecard::texts::{cell_name, known_names};
use std::fs;

fn grid(html: &str) -> Result<Grid, Failure> {
    cells(Some(html), "").map_err(|problem| format!("{html}: {problem:?}").into())
}

fn case(name: &str) -> Result<String, Failure> {
    Ok(fs::read_to_string(format!("tests/golden/exchange/containers/{name}"))?)
}

/// The texts of a grid, rows separated by strokes and cells by commas.
fn texts(grid: &Grid) -> String {
    let rows = grid.rows().iter().map(|cells| {
        let cells: Vec<&str> = cells.iter().map(|cell| cell.text.as_str()).collect();
        cells.join(",")
    });
    rows.collect::<Vec<_>>().join("|")
}

fn counts(grid: &Grid) -> [usize; 3] {
    let HiddenCounts { rows, columns, cells } = grid.hidden_counts();
    [rows, columns, cells]
}

#[test]
fn a_hidden_cell_does_not_push_the_others_aside() -> Result<(), Failure> {
    let grid = grid(&case("hidden-cell.html")?)?;
    assert_eq!(texts(&grid), "片区,电访,|,协议量,完成量|甲,320,611");
    assert_eq!(counts(&grid), [0, 0, 1]);
    assert_eq!(texts(&grid.with_hidden()), "片区,电访,|,协议量,完成量|甲,9,320,611");
    Ok(())
}

/// Each way in which a row, a cell or a part of one is hidden: what is seen, how much is hidden (rows,
/// columns, cells).
#[test]
fn whatever_hides_rows_and_cells_leaves_them_out() -> Result<(), Failure> {
    let table = |rows: &str| format!("<table>{rows}</table>");
    let style = |rules: &str, rows: &str| format!("<style>{rules}</style><table>{rows}</table>");
    let cases = [
        (table("<tr><td>1<tr style='display:none'><td>2<tr><td>3"), "1||3", [1, 0, 0]),
        (table("<tr><td>1<tr style=\"DISPLAY : NONE ; height:0\"><td>2"), "1", [1, 0, 0]),
        (table("<tr><td>1<tr style='visibility:collapse'><td>2<tr><td>3"), "1||3", [1, 0, 0]),
        (table("<tr><td>1<tr hidden><td>2<tr><td>3"), "1||3", [1, 0, 0]),
        (table("<tr><td>1<tr style='mso-hide:all'><td>2<tr><td>3"), "1||3", [1, 0, 0]),
        (
            table("<tbody><tr><td>1</tbody><tbody style='display:none'><tr><td>2<tr><td>3</tbody>"),
            "1",
            [2, 0, 0],
        ),
        (table("<tr><td>1<td hidden=''>2<td>3"), "1,3", [0, 0, 1]),
        (table("<tr><td>1<td style='visibility:hidden'>2<td>3"), "1,,3", [0, 0, 1]),
        (table("<tr><td>1<td style='visibility:collapse'>2<td>3"), "1,,3", [0, 0, 1]),
        (
            table("<tr><td>1<span style='display:none;mso-hide:all'>旧</span>2<td>3"),
            "12,3",
            [0, 0, 1],
        ),
        (table("<tr><td>1<font><i hidden>旧<i>老</i></i></font><td>3"), "1,3", [0, 0, 1]),
        (table("<tr><td>1<td style='display:none'> <td>3"), "1,3", [0, 0, 0]),
        (
            style(
                ".xl66 {mso-style-parent:style0;\n\tdisplay:none;}",
                "<tr><td>1<td class=xl66>2<td>3",
            ),
            "1,3",
            [0, 0, 1],
        ),
        (
            style(
                "<!--\n.a, td.b\n{display:none;}\n-->",
                "<tr><td class='x b'>1<td>2<tr class=b><td>3",
            ),
            "2|3",
            [0, 0, 1],
        ),
        (
            style("tr.h{display:none} tr.h{color:red}", "<tr><td>1<tr class='h'><td>2<tr><td>3"),
            "1||3",
            [1, 0, 0],
        ),
        (
            style(
                "@media print{.p{display:none}} .q{/*;}*/visibility:hidden}",
                "<tr><td class=p>1<td class=q>2<td>3",
            ),
            "1,,3",
            [0, 0, 1],
        ),
        (
            style(
                ".a{display:none}.a.shown{display:block}",
                "<tr><td class='a shown'>1<td class=a>2",
            ),
            "1",
            [0, 0, 1],
        ),
        (
            style(".a{display:none}", "<tr><td class=a style='display:table-cell'>1<td>2"),
            "1,2",
            [0, 0, 0],
        ),
        (style("rt{display:none}", "<tr><td>石<rt>shi</rt>井<td>2"), "石井,2", [0, 0, 1]),
        (
            format!("<div style='display:none'>{}</div>{}", table("<tr><td>1"), table("<tr><td>2")),
            "||2",
            [1, 0, 0],
        ),
        (
            format!("<table style='display:none'><tr><td>1</table>{}", table("<tr><td>2")),
            "||2",
            [1, 0, 0],
        ),
    ];
    for (html, seen, hidden) in cases {
        let grid = grid(&html)?;
        assert_eq!((texts(&grid).as_str(), counts(&grid)), (seen, hidden), "{html}");
    }
    Ok(())
}

/// Excel announces hidden columns and writes their cells all the same.
#[test]
fn hidden_columns_are_left_out_and_the_others_keep_their_names() -> Result<(), Failure> {
    let columns = [
        "<col width=72><col width=0 style='display:none;mso-width-source:userset'><col width=72>",
        "<colgroup><col><col hidden><col></colgroup>",
        "<colgroup span=1></colgroup><colgroup style='visibility:collapse'></colgroup><colgroup></colgroup>",
        "<col/><col class=h span=1/><col/>",
    ];
    let style = "<style>.h{display:none}</style>";
    for columns in columns {
        let html = format!(
            "{style}<table>{columns}<tr><td>a<td>旧<td>b<tr><td colspan=2>c<td>d<tr><td>e<td colspan=2>f</table>"
        );
        let grid = grid(&html)?;
        assert_eq!(texts(&grid), "a,,b|c,,d|e,,f", "{columns}");
        assert_eq!(counts(&grid), [0, 1, 0], "{columns}");
        assert_eq!(texts(&grid.with_hidden()), "a,旧,b|c,,d|e,f,", "{columns}");
    }
    let both = grid(
        "<table><col><col style='display:none'><col><tr><td>a<td style='display:none'>旧<td>b</table>",
    )?;
    assert_eq!((texts(&both).as_str(), counts(&both)), ("a,,b", [0, 1, 0]));
    let range =
        grid("<table><col><col span=3 style='display:none'><tr><td>a<td>1<td>2<td>3</table>")?;
    assert_eq!((texts(&range).as_str(), counts(&range)), ("a,,,", [0, 3, 0]));
    let without_cells = grid("<table><col><col style='display:none'><col><tr><td>a<td>b</table>")?;
    assert_eq!((texts(&without_cells).as_str(), counts(&without_cells)), ("a,b", [0, 0, 0]));
    Ok(())
}

#[test]
fn cells_after_a_hidden_row_and_column_keep_their_names() -> Result<(), Failure> {
    let html = "<table><col><col style='display:none'><col><col>\
        <tr><td>片区<td>旧<td colspan=2>电访<tr style='display:none'><td>x<td>x<td>x<td>x\
        <tr><td><td><td>协议量<td>完成量<tr><td>榕溪片区<td>1<td>320<td>611x</table>";
    let document = Document::empty("榕溪片区");
    let preview = Preview::of(&grid(html)?, None, &document, &scheme()?, &known_names(&document));
    let name = |row, column| cell_name(row, column);
    let changes: Vec<String> = preview.changes.iter().map(|of| name(of.row, of.column)).collect();
    let unrecognised: Vec<String> =
        preview.unrecognised.iter().map(|of| name(of.row, of.column)).collect();
    assert_eq!((changes, unrecognised), (vec!["C4".to_owned()], vec!["D4".to_owned()]));
    Ok(())
}

/// A line break of the source is no space between Chinese letters; elsewhere it is one.
#[test]
fn a_source_line_break_within_chinese_is_no_space() -> Result<(), Failure> {
    assert_eq!(grid(&case("word-table.html")?)?.text(2, 0), "石井坊片区");
    let cases = [
        ("石井坊\r\n  片区", "石井坊片区"),
        ("石井坊 片区", "石井坊 片区"),
        ("长者、\n残障人士", "长者、残障人士"),
        ("个案（\n一般）\n。", "个案（一般）。"),
        ("“\n微心愿”", "“微心愿”"),
        ("<span>石井坊</span>\n<span>片区</span>", "石井坊片区"),
        ("石井坊&nbsp;\n片区", "石井坊  片区"),
        ("石井坊<br>\n片区", "石井坊\n片区"),
        ("<p>石井坊</p>\n<p>片区</p>", "石井坊\n片区"),
        ("phone\n visits", "phone visits"),
        ("3\n个", "3 个"),
        ("한국\n한국", "한국 한국"),
    ];
    for (source, text) in cases {
        let html = format!("<table><tr><td>{source}<td>1</table>");
        assert_eq!(grid(&html)?.text(0, 0), text, "{source}");
    }
    Ok(())
}

#[test]
fn html_that_breaks_off_loses_against_the_whole_text() -> Result<(), Failure> {
    let (html, text) = (case("broken-off.html")?, case("broken-off.tsv")?);
    let both =
        |html: &str, text: &str| cells(Some(html), text).map_err(|problem| format!("{problem:?}"));
    let whole = both(&html, &text)?;
    assert_eq!(texts(&whole), "片区,电访,|,协议量,完成量|甲,320,611|乙,1234,2");
    assert!(whole.is_plain(), "nothing is lost");
    // Its last row is not there at all, and everything that is there ends as it should.
    let rowless = html.replace("<tr><td>乙</td><td>12", "</table>").trim_end().to_owned();
    assert_eq!(both(&rowless, &text)?, whole);
    // Wherever it breaks off within the table, nothing is lost.
    let begins = html.find("<tr><td>甲").ok_or("no row")?;
    for (end, _) in html.char_indices().filter(|(at, _)| *at > begins) {
        assert_eq!(both(&html[..end], &text)?, whole, "{}", &html[..end]);
    }
    // With less text next to it, the HTML is read without the truncated cell, and that is reported.
    let cut = both(&html, "a\tb")?;
    assert_eq!(texts(&cut), "片区,电访,|,协议量,完成量|甲,320,611|乙,");
    assert_eq!(cut.damage(), Some(Damage::BrokenOff));
    Ok(())
}

/// Text next to complete HTML differs from it in harmless ways: lines of a cell, text around a table.
#[test]
fn whole_html_stays_preferred() -> Result<(), Failure> {
    let whole = [
        ("<table><tr><td rowspan=2>甲<p>乙</p><td>1<tr><td>2</table>", "标题\n甲\n乙\t1\n\t2\n"),
        ("<table><tr><td>甲<td style='display:none'>9<td>1</table>", "甲\t9\t1"),
        ("<html><body><table><tr><td>甲<td>1</body></html>", "甲\t1"),
    ];
    for (html, text) in whole {
        let grid = cells(Some(html), text).map_err(|problem| format!("{problem:?}"))?;
        assert!(grid.marks_merges() && grid.damage().is_none(), "{html}");
    }
    Ok(())
}

/// What Excel, WPS and Word put around and into their tables.
#[test]
fn the_markup_of_office_programs_leaves_the_cells_alone() -> Result<(), Failure> {
    let excel = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head>\
        <!--[if gte mso 9]><xml><x:ExcelWorkbook><x:Name>旧</x:Name></x:ExcelWorkbook></xml><![endif]-->\
        <style><!--table {mso-displayed-decimal-separator:\"\\.\";}\n.xl65 {mso-number-format:\"\\@\";}--></style></head>\
        <body link=blue><!--StartFragment--><table x:str border=0 style='border-collapse:collapse'>\
        <col width=72 span=3 style='width:54pt'>\
        <tr height=19><td height=19 class=xl65 colspan=3 style='mso-ignore:colspan'>2024年指标<span\
        style='mso-spacerun:yes'>&nbsp;</span></td></tr>\
        <tr><td x:str=\"电访 \">电访<span style='mso-spacerun:yes'>&nbsp;</span></td><td x:num>320</td>\
        <td align=right x:num=\"1234567\">####</td></tr>\
        <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td><td width=72></td>\
        <td width=72></td></tr><![endif]></table><!--EndFragment--></body></html>";
    let seen = grid(excel)?;
    assert_eq!(texts(&seen), "2024年指标 ,,|电访 ,320,1234567");
    assert_eq!(seen.begins(0, 2), (0, 2), "a text that runs over empty cells merges none");
    assert!(seen.is_plain());
    let word = "<table class=MsoTableGrid><tr style='mso-yfti-irow:0'><td rowspan=2><p class=MsoNormal><span\n\
        lang=EN-US>1.<o:p></o:p></span></p></td><td><p>一<table><tr><td>内</table></td></tr>\
        <tr><td><p><![if !supportEmptyParas]>&nbsp;<![endif]><o:p>二</o:p></p></td></tr></table>";
    let seen = grid(word)?;
    assert_eq!((seen.text(0, 0), seen.text(0, 1), seen.text(1, 1)), ("1.", "一\n内", "二"));
    assert_eq!(seen.begins(1, 0), (0, 0));
    Ok(())
}
