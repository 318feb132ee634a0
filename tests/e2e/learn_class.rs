//! A class without a server: its code, its sheet, the results and their table, and the worksheet on paper.

use crate::learn::now;
use crate::print::check_pages;
use crate::support::page::until;
use crate::support::{Device, Outcome, Page, Screen, browse};
use serde_json::json;
use station_scorecard::exchange::worker::read;

/// The code that was made, as its hook has it.
async fn made_code(page: &Page) -> Outcome<String> {
    page.open_fold("我来出码").await?;
    code_of_wish(page).await
}

/// The code of what was chosen in the fold.
async fn code_of_wish(page: &Page) -> Outcome<String> {
    page.click_by("button", "出码").await?;
    until("a class code", async || {
        let script =
            "return document.querySelector('output[data-class-code]')?.dataset.classCode ?? '';";
        let code = page.text_from(script, vec![]).await?;
        Ok((code.len() == 6).then_some(code))
    })
    .await
}

/// Goes through the sheet of a code, giving every question up, and hands back the result code.
async fn result_of(page: &Page, code: &str) -> Outcome<String> {
    page.use_css("#class-code").await?;
    page.press("Control+a").await?;
    page.type_keys(code).await?;
    page.press("Enter").await?;
    page.wait_to_read("1 / 5").await?;
    finish(page).await
}

async fn finish(page: &Page) -> Outcome<String> {
    const DONE: &str =
        "return document.querySelector('output[data-result-code]')?.dataset.resultCode ?? '';";
    for _ in 0..5 {
        page.click_by("button", "看答案").await?;
        until("the working", async || Ok((now(page).await? == "next").then_some(()))).await?;
        page.use_css("#learn-next").await?;
        until("what comes next", async || Ok((now(page).await? != "next").then_some(()))).await?;
    }
    until("a result code", async || {
        let code = page.text_from(DONE, vec![]).await?;
        Ok((code.len() == 22).then_some(code))
    })
    .await
}

/// A code of five questions.
async fn short_code(page: &Page) -> Outcome<String> {
    page.open_fold("我来出码").await?;
    page.use_css("input[name=class-length]").await?;
    code_of_wish(page).await
}

#[tokio::test]
async fn a_class_goes_from_its_code_to_its_table() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Rules).await?;
        let code = short_code(page).await?;
        let first = result_of(page, &code).await?;
        page.wait_to_read("5 题里，一次就对 0 题").await?;
        let hash = page.text_from("return location.hash;", vec![]).await?;
        assert_eq!(hash, format!("#class/{code}"));
        // The same sheet once more: the same questions, another result.
        page.click_by("button", "再做一遍").await?;
        page.wait_to_read("1 / 5").await?;
        let second = finish(page).await?;
        assert_ne!(first, second, "two attempts have two numbers");
        page.open_fold("我来出码").await?;
        // One by its link, both by a paste with a damaged one among them.
        page.visit(&format!("#result/{first}")).await?;
        page.started().await?;
        page.wait_to_read(&format!("收进了课堂 {code}")).await?;
        let wrong = if second.ends_with('A') { 'B' } else { 'A' };
        let damaged: String = second.chars().take(21).chain([wrong]).collect();
        page.use_css("#result-codes").await?;
        page.paste(&format!("小李 {first}\n小王：{second}，{damaged}\n{code}")).await?;
        page.click_by("button", "收进来").await?;
        page.wait_to_read("加入 1 份结果").await?;
        page.wait_to_read("1 份已经在了").await?;
        page.wait_to_read("结果码不对").await?;
        page.wait_to_read("2 份结果").await?;
        let rows = "return [...document.querySelectorAll('.class-table tbody tr')]
            .map(row => [...row.cells].slice(1, 4).map(cell => cell.textContent).join(' ')).join('|');";
        assert_eq!(page.text_from(rows, vec![]).await?, ["0 0 2"; 5].join("|"));
        // What is kept is there after loading anew.
        page.reload().await?;
        page.open_fold("我来出码").await?;
        page.wait_to_read(&format!("{code}（2 份）")).await
    })
    .await
}

/// What the trainer takes to the training room: the same table as a workbook and on paper.
#[tokio::test]
async fn the_table_of_a_class_goes_out_as_a_workbook_and_on_paper() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Rules).await?;
        let code = short_code(page).await?;
        let result = result_of(page, &code).await?;
        page.visit(&format!("#result/{result}")).await?;
        page.started().await?;
        page.wait_to_read(&format!("收进了课堂 {code}")).await?;
        let titles = "return [...document.querySelectorAll('.class-table tbody th')]
            .map(head => head.textContent.replace(/\\s/g, '')).join('|');";
        let titles = page.text_from(titles, vec![]).await?;
        page.watch_downloads().await?;
        page.click_by("button", "存成工作簿").await?;
        let (name, bytes) = page.handed(1).await?.remove(0);
        assert!(name.ends_with(".xlsx") && name.contains(&code), "{name}");
        let sheets = read(&bytes).map_err(|problem| format!("{problem:?}"))?;
        let rows: Vec<Vec<&str>> = sheets
            .iter()
            .flat_map(|sheet| sheet.grid.rows())
            .map(|row| row.iter().map(|cell| cell.text.as_str()).collect())
            .collect();
        let pages = page.printed("class").await?;
        check_pages(&pages, true);
        let paper: String = pages.iter().map(|page| page.text()).collect();
        for (number, title) in (1..).zip(titles.split('|')) {
            let number_text = number.to_string();
            let row = rows.iter().find(|row| row.first() == Some(&number_text.as_str()));
            let row = row.ok_or_else(|| format!("no row {number} in {rows:?}"))?;
            assert!(title.ends_with(&row[1].replace(char::is_whitespace, "")), "{title}: {row:?}");
            assert_eq!(row[2..5], ["0", "0", "1"], "given up by the only one");
            let words: String = title.split_whitespace().collect();
            assert!(paper.contains(&words), "{words} on paper: {paper}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_wrong_class_code_is_told_in_words() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Rules).await?;
        let code = made_code(page).await?;
        let swapped = if code.ends_with('9') { "8" } else { "9" };
        let damaged = format!("{}{swapped}", &code[..5]);
        for (typed, told) in [
            ("K7M2Q", "课堂码是 6 个字，这里有 5 个"),
            ("K7M2QXA", "课堂码是 6 个字，这里有 7 个"),
            (&damaged, "有一个字错了，或两个字换了位置"),
            ("K7M2O0", "没有 0、O、1、I"),
        ] {
            page.use_css("#class-code").await?;
            page.press("Control+a").await?;
            page.type_keys(typed).await?;
            page.click_by("button", "开始练").await?;
            page.wait_to_read(told).await?;
            let focused = page.text_from("return document.activeElement.id;", vec![]).await?;
            assert_eq!(focused, "class-code", "the focus is where it can be put right");
        }
        page.visit(&format!("#class/{damaged}")).await?;
        page.started().await?;
        page.wait_to_read("有一个字错了，或两个字换了位置").await?;
        let shown =
            page.text_from("return document.querySelector('#class-code').value;", vec![]).await?;
        assert_eq!(shown, damaged, "the code of a link stands there to be looked at");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_code_is_found_among_other_words_and_in_a_link_with_something_appended() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Rules).await?;
        let code = short_code(page).await?;
        let at_its_address = async || {
            let hash = page.text_from("return location.hash;", vec![]).await?;
            Ok((hash == format!("#class/{code}")).then_some(()))
        };
        page.visit(&format!("#class/{code}?from=groupmessage")).await?;
        page.started().await?;
        until("the sheet at its address", at_its_address).await?;
        page.wait_to_read("1 / 5").await?;
        page.go(Screen::Rules).await?;
        page.use_css("#class-code").await?;
        page.press("Control+a").await?;
        page.type_keys(&format!("来练 {code} 吧")).await?;
        page.press("Enter").await?;
        until("the sheet of a code among words", at_its_address).await?;
        page.wait_to_read("1 / 5").await
    })
    .await
}

#[tokio::test]
async fn a_sheet_is_left_and_gone_on_with() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Rules).await?;
        let code = short_code(page).await?;
        page.visit(&format!("#class/{code}")).await?;
        page.started().await?;
        page.wait_to_read("1 / 5").await?;
        page.click_by("button", "看答案").await?;
        page.use_css("#learn-next").await?;
        page.wait_to_read("2 / 5").await?;
        page.reload().await?;
        page.wait_to_read("2 / 5").await
    })
    .await
}

#[tokio::test]
async fn the_worksheet_is_printed_with_its_answers_on_a_page_of_their_own() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Rules).await?;
        let code = short_code(page).await?;
        page.click_by("button", "看整张").await?;
        page.wait_to_read("5 题").await?;
        let answers = "return [...document.querySelectorAll('.whole-question')]
            .map(one => [...one.querySelectorAll('.equation b')].at(-1).textContent).join('|');";
        let answers = page.text_from(answers, vec![]).await?;
        page.click_by("button", "练习纸").await?;
        until("the paper", async || {
            let script = "return String(document.querySelectorAll('#paper .worksheet').length);";
            Ok((page.text_from(script, vec![json!(null)]).await? == "2").then_some(()))
        })
        .await?;
        let pages = page.printed("worksheet").await?;
        check_pages(&pages, false);
        let texts: Vec<String> = pages.iter().map(|page| page.text()).collect();
        let first = texts.iter().position(|text| text.contains("（R-")).unwrap_or(texts.len());
        assert!(
            first > 0 && first < texts.len(),
            "answers have a page of their own: {}",
            texts.len()
        );
        let (tasks, sheet) = texts.split_at(first);
        let (tasks, sheet) = (tasks.concat(), sheet.concat());
        assert!(tasks.contains(&code) && sheet.contains(&code), "both say which code they are of");
        for (number, answer) in (1..).zip(answers.split('|')) {
            let answer: String = answer.split_whitespace().collect();
            assert!(sheet.contains(&answer), "{answer}, the answer of question {number}");
        }
        for number in 1..=5 {
            assert!(
                tasks.contains(&format!("{number}.")),
                "question {number} is there to be answered"
            );
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_checker_has_nothing_to_say_of_lessons_and_classes_in_either_language() -> Outcome {
    for language in ["zh-CN", "en"] {
        browse(Device::DESKTOP, async |page| {
            page.open(Screen::Rules).await?;
            page.speak(language).await?;
            for stage in ["1", "2", "3", "4"] {
                page.use_css(&format!("[data-stage=\"{stage}\"]")).await?;
                until("the stage", async || Ok((now(page).await? != "nothing").then_some(())))
                    .await?;
                let found = page.axe().await?;
                assert!(found.is_empty(), "stage {stage} in {language}: {found:?}");
            }
            page.use_css(".making summary").await?;
            page.use_css("#class-make").await?;
            page.with("output[data-class-code]", async |_| Ok(())).await?;
            let found = page.axe().await?;
            assert!(found.is_empty(), "a class code in {language}: {found:?}");
            page.use_css(".making .toolbar:last-child button:nth-child(2)").await?;
            page.with(".whole-question", async |_| Ok(())).await?;
            let found = page.axe().await?;
            assert!(found.is_empty(), "a whole sheet in {language}: {found:?}");
            page.use_css(".making .toolbar:last-child button:nth-child(1)").await?;
            page.with(".worksheet", async |_| Ok(())).await?;
            let found = page.axe().await?;
            assert!(found.is_empty(), "the worksheet in {language}: {found:?}");
            page.use_css(".paper-tools button:last-child").await?;
            page.with(".whole-question", async |_| Ok(())).await?;
            page.use_css(".making summary").await?;
            page.use_css("#class-make").await?;
            page.with("output[data-class-code]", async |_| Ok(())).await?;
            page.use_css(".making .toolbar:last-child button:nth-child(3)").await?;
            page.with("#result-codes", async |_| Ok(())).await?;
            let found = page.axe().await?;
            assert!(found.is_empty(), "results in {language}: {found:?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}
