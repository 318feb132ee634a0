//! 核对: Word files in, findings out, those marked as explained, tables taken over; by keyboard, on a narrow phone, in
//! English, through axe.

use crate::check::{TEXT, findings, open, paste};
use crate::support::page::until;
use crate::support::{Device, Outcome, Page, Screen, browse};
use serde_json::json;
use station_scorecard::exchange::worker;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A Word file with a sentence and a table. 57 of 60 are 95 %; 4 and 3 agreed are 7, 5 and 4 done are 9.
fn word_file() -> Outcome<Vec<u8>> {
    let p = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let row = |cells: [&str; 4]| {
        let cells: String = cells.iter().map(|cell| format!("<w:tc>{}</w:tc>", p(cell))).collect();
        format!("<w:tr>{cells}</w:tr>")
    };
    let table = [
        row(["片区", "小组协议量", "小组完成量", "小组完成率"]),
        row(["片区一", "4", "5", "125.00%"]),
        row(["片区二", "3", "4", "133.33%"]),
        row(["合计", "7", "8", "114.29%"]),
    ];
    let body = [
        p("合同约定结案60个，实际结案57个，完成率为96%。"),
        format!("<w:tbl>{}</w:tbl>", table.concat()),
    ];
    let document = format!(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{}</w:body></w:document>",
        body.concat()
    );
    let types = "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in [("[Content_Types].xml", types), ("word/document.xml", &document)] {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(content.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

async fn choose(page: &Page, name: &str, content: Vec<u8>) -> Outcome {
    page.choose_files_in("#check-file", &[(name, content)]).await
}

async fn in_box(page: &Page) -> Outcome<String> {
    page.text_from("return document.querySelector('#check-box').value;", Vec::new()).await
}

fn owned(expected: &[[&str; 3]]) -> Vec<[String; 3]> {
    expected.iter().map(|one| one.map(str::to_owned)).collect()
}

#[tokio::test]
async fn a_word_file_is_read_and_checked_and_what_is_none_is_told() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        open(page).await?;
        choose(page, "自评报告.docx", word_file()?).await?;
        page.wait_to_read("读自“自评报告.docx” · 1 张表").await?;
        until("findings", async || Ok((findings(page).await?.len() >= 2).then_some(()))).await?;
        let expected = [["inconsistent", "96%", "95.00%"], ["inconsistent", "8", "9"]];
        assert_eq!(findings(page).await?.get(..2), Some(owned(&expected).as_slice()));
        let text = in_box(page).await?;
        assert!(text.contains("片区一\t4\t5\t125.00%\n"), "{text}");
        // What cannot be read is told in words, and the text is the one before.
        let refused: [(&str, Vec<u8>, &str); 4] = [
            (
                "旧报告.doc",
                [
                    b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(),
                    b"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0".to_vec(),
                ]
                .concat(),
                "旧格式的文档",
            ),
            ("断了.docx", word_file()?.into_iter().take(300).collect(), "不完整或已损坏"),
            ("报告.pdf", b"%PDF-1.7".to_vec(), "这是 PDF"),
            ("空.docx", Vec::new(), "没有文字"),
        ];
        for (name, content, words) in refused {
            choose(page, name, content).await?;
            page.wait_to_read(words).await?;
            assert_eq!(in_box(page).await?, text, "{name}");
        }
        choose(page, "自评报告.docx", word_file()?).await?;
        page.wait_to_read("2 处要再看一眼").await?;
        assert!(page.axe().await?.is_empty(), "{:?}", page.axe().await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn explained_findings_are_apart_and_remembered_for_their_text_until_everything_is_deleted()
-> Outcome {
    browse(Device::DESKTOP, async |page| {
        open(page).await?;
        paste(page, TEXT).await?;
        page.wait_to_read("5 处要再看一眼").await?;
        let before = page.stored_keys().await?;
        page.click_by("button", "标为已说明").await?;
        page.wait_to_read("4 处要再看一眼").await?;
        page.wait_to_read("已说明的 · 1").await?;
        let apart = "return [...document.querySelectorAll('#check-explained [data-finding]')].map(one => one.dataset.printed).join();";
        assert_eq!(page.text_from(apart, Vec::new()).await?, "84.2%");
        let kept: Vec<String> =
            page.stored_keys().await?.into_iter().filter(|key| !before.contains(key)).collect();
        assert_eq!(kept, ["station-scorecard/explained"]);
        let text = "return localStorage.getItem('station-scorecard/explained');";
        let text = page.text_from(text, Vec::new()).await?;
        assert!(text.is_ascii() && text.len() < 100, "nothing of the text is kept: {text}");
        // Another text knows nothing of it; the same one does, after a reload too.
        paste(page, &format!("{TEXT}共有志愿者7名。")).await?;
        page.wait_to_read("5 处要再看一眼").await?;
        open(page).await?;
        paste(page, TEXT).await?;
        page.wait_to_read("4 处要再看一眼").await?;
        let unfold = "document.querySelector('#check-explained').open = true;";
        page.client.execute(unfold, Vec::new()).await?;
        page.click_by("button", "不再标为已说明").await?;
        page.wait_to_read("5 处要再看一眼").await?;
        assert_eq!(page.stored_keys().await?, before);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn findings_go_out_as_text_as_a_workbook_and_on_paper() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        open(page).await?;
        paste(page, TEXT).await?;
        page.wait_to_read("5 处要再看一眼").await?;
        page.click_by("button", "复制发现").await?;
        page.wait_to_read("已复制").await?;
        page.client.execute("document.querySelector('#check-box').select();", Vec::new()).await?;
        page.press("Control+v").await?;
        until("the copy", async || Ok(in_box(page).await?.contains("1. 不可能").then_some(())))
            .await?;
        let copied = in_box(page).await?;
        for line in [
            "核对了 11 个数中的 10 个",
            "3. 不一致 · 印的是 96%，算得 95.00% · 57个 ÷ 60个 = 95.00%",
        ] {
            assert!(copied.contains(line), "{copied}");
        }
        paste(page, TEXT).await?;
        page.wait_for("check/coverage", "核对了 11 个数中的 10 个").await?;
        page.watch_downloads().await?;
        page.click_by("button", "下载 Excel").await?;
        let (name, bytes) = page.handed(1).await?.remove(0);
        assert!(name.ends_with(".xlsx"), "{name}");
        let sheets = worker::read(&bytes).map_err(|problem| format!("{problem:?}"))?;
        let rows: Vec<Vec<String>> = sheets
            .iter()
            .flat_map(|sheet| sheet.grid.rows())
            .map(|row| row.iter().map(|cell| cell.text.clone()).collect())
            .collect();
        let row = rows.iter().find(|row| row.get(2).is_some_and(|text| text == "96%"));
        let row = row.ok_or("the rate is not in the workbook")?;
        assert_eq!(
            row.get(..6).map(|row| row.join("|")).as_deref(),
            Some(
                "3|不一致|96%|95.00%|57个 ÷ 60个 = 95.00%|完成量 ÷ 协议量，或部分 ÷ 全部 · 规则 R-7"
            )
        );
        let pages = page.printed("check").await?;
        let words = pages.iter().flat_map(|page| page.words.iter().map(|word| word.text.as_str()));
        let on_paper = words.collect::<String>();
        for text in ["84.2%，算得84.13%/85.71%", "57个÷60个=95.00%", "这里写“江临”"]
        {
            assert!(on_paper.contains(text), "{text}: {on_paper}");
        }
        // Neither what is pressed nor what was pasted.
        for text in ["复制发现", "清空", "标为已说明", "看原文", "贴一份报告", "选择Word"]
        {
            assert!(!on_paper.contains(text), "{text}: {on_paper}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn tables_of_a_text_go_into_a_station_only_by_the_preview() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        open(page).await?;
        choose(page, "自评报告.docx", word_file()?).await?;
        page.wait_to_read("读自“自评报告.docx”").await?;
        until("the way", async || {
            Ok((page.count_named("button", "把读到的数收进一个站").await? == 1).then_some(()))
        })
        .await?;
        let before = page.stored_keys().await?;
        page.click_by("button", "把读到的数收进一个站").await?;
        page.wait_to_read("粘贴预览").await?;
        page.wait_to_read("片区一 专业小组 个数 协议量").await?;
        page.wait_to_read("C4：表里是 8，重新计算是 9").await?;
        assert_eq!(page.stored_keys().await?, before, "a preview changes nothing");
        // Who thinks better of it finds the text as it was.
        page.click_by("button", "取消").await?;
        page.arrived(Screen::Exchange).await?;
        assert_eq!(page.stored_keys().await?, before);
        page.click_by("link", "核对报告").await?;
        page.wait_for("check/coverage", "核对了 12 个数中的 12 个").await?;
        page.click_by("button", "把读到的数收进一个站").await?;
        page.wait_to_read("粘贴预览").await?;
        becomes_a_station(page, &before).await
    })
    .await
}

/// Takes a preview over, by which a station comes in beside what was kept before.
async fn becomes_a_station(page: &Page, before: &[String]) -> Outcome {
    page.click_by("button", "确认导入").await?;
    page.wait_until_kept().await?;
    let kept = page.stored_keys().await?;
    let new: Vec<&String> = kept.iter().filter(|key| !before.contains(key)).collect();
    assert!(new.iter().any(|key| key.contains("/station/")), "{new:?}");
    Ok(())
}

/// 建档 is said once of 片区二 and twice, with two values, of 片区三.
#[tokio::test]
async fn amounts_and_scores_of_sentences_go_into_a_station_only_by_the_preview() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        open(page).await?;
        let text = "片区二建档180份，片区三建档431份。主管部门评分9.2分，第三方评分46.5分。\n片区三建档413份。\n";
        paste(page, text).await?;
        page.wait_to_read("正文里有 3 个数，是哪个指标、哪个片区都写明了").await?;
        page.wait_to_read("正文里有 2 个数没有收").await?;
        let doubts = page
            .text_from(
                "return String(document.querySelectorAll('[data-stated=\"two-values\"]').length);",
                Vec::new(),
            )
            .await?;
        assert_eq!(doubts, "2");
        let before = page.stored_keys().await?;
        page.click_by("button", "把读到的数收进一个站").await?;
        page.wait_to_read("粘贴预览").await?;
        page.wait_to_read("正文里的片区指标").await?;
        page.wait_to_read("正文里的评分").await?;
        assert_eq!(page.stored_keys().await?, before, "a preview changes nothing");
        becomes_a_station(page, &before).await
    })
    .await
}

#[tokio::test]
async fn all_of_it_goes_by_keyboard() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        open(page).await?;
        page.copy_elsewhere(TEXT).await?;
        page.tab_to("报告的文字，表格可以一起贴").await?;
        page.press("Control+v").await?;
        page.wait_to_read("5 处要再看一眼").await?;
        page.tab_to("清空").await?;
        page.tab_to("复制发现").await?;
        page.press("Enter").await?;
        page.wait_to_read("已复制").await?;
        page.tab_to("看原文").await?;
        page.press("Enter").await?;
        let focused = "return document.activeElement.textContent;";
        assert!(page.text_from(focused, Vec::new()).await?.starts_with("84.2%"));
        page.tab_back_to("标为已说明").await?;
        page.press("Enter").await?;
        page.wait_to_read("4 处要再看一眼").await?;
        until("the focus on the list", async || {
            let id = page.text_from("return document.activeElement.id;", Vec::new()).await?;
            Ok((id == "check-findings").then_some(()))
        })
        .await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_narrow_phone_and_english_show_all_of_it_through_axe() -> Outcome {
    for theme in ["light", "dark"] {
        browse(Device::NARROW, async |page| {
            page.visit("").await?;
            page.appear(theme).await?;
            page.speak("en").await?;
            page.client.goto("about:blank").await?;
            page.visit("#check").await?;
            page.wait_to_read("Choose a Word file").await?;
            choose(page, "report.docx", word_file()?).await?;
            page.wait_to_read("2 places to look at again").await?;
            page.wait_to_read("Printed 96%, computed 95.00%").await?;
            page.click_by("button", "Mark as explained").await?;
            page.wait_to_read("One place to look at again").await?;
            assert!(!page.scrolls_sideways().await?);
            assert!(page.axe().await?.is_empty(), "{theme}: {:?}", page.axe().await?);
            page.client.execute("window.scrollTo(0, 0); document.querySelectorAll('details').forEach(one => one.open = true);", vec![json!(null)]).await?;
            assert!(page.axe().await?.is_empty(), "{theme}, unfolded: {:?}", page.axe().await?);
            Ok(())
        })
        .await?;
    }
    Ok(())
}
