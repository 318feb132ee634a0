//! 学习: the course walked by keyboard and on a narrow phone, what is said of answers, leaving and coming back,
//! the shelf of rules and the ways to practice.

use crate::support::page::until;
use crate::support::{Device, Outcome, Page, Screen, browse};
use serde_json::json;

/// What there is to do with the open question: `next`, `line`, or the kind of its open inputs.
const NOW: &str = "
    if (document.querySelector('#learn-next')) return 'next';
    if (document.querySelector('.line-button')) return 'line';
    return document.querySelector('.lesson-card [data-answer]')?.type ?? 'nothing';";

/// The title and the count of the question.
const QUESTION: &str = "
    return document.querySelector('#learn-question').textContent
        + (document.querySelector('.lesson-count')?.textContent ?? '');";

pub(crate) async fn now(page: &Page) -> Outcome<String> {
    page.text_from(NOW, vec![]).await
}

pub(crate) async fn question(page: &Page) -> Outcome<String> {
    page.text_from(QUESTION, vec![]).await
}

/// Waits until another question than this one is open, and has the focus.
async fn another_question(page: &Page, before: &str) -> Outcome<String> {
    until("another question", async || {
        let now = question(page).await?;
        let focused = page.text_from("return document.activeElement.id;", vec![]).await?;
        Ok((now != before && focused == "learn-question").then_some(now))
    })
    .await
}

/// The hook of what is said at a step; "" while nothing is.
async fn verdict(page: &Page, step: usize) -> Outcome<String> {
    let script = "
        const row = document.querySelector(`[data-step=\"${arguments[0]}\"] [data-verdict]`);
        return row?.dataset.verdict ?? '';";
    page.text_from(script, vec![json!(step)]).await
}

async fn wait_for_verdict(page: &Page, step: usize, wanted: &str) -> Outcome {
    until(&format!("{wanted} at step {step}"), async || {
        Ok((verdict(page, step).await? == wanted).then_some(()))
    })
    .await
}

/// Which input has the focus.
async fn focused_answer(page: &Page) -> Outcome<String> {
    page.text_from("return document.activeElement.dataset.answer ?? '';", vec![]).await
}

/// Where the focus is, for messages.
async fn focused(page: &Page) -> Outcome<String> {
    let script = "const at = document.activeElement; return at.tagName + '#' + at.id + ' ' + at.textContent.slice(0, 40);";
    page.text_from(script, vec![]).await
}

async fn wait_for_answer_focus(page: &Page, step: &str) -> Outcome {
    until(&format!("the focus in step {step}"), async || {
        Ok((focused_answer(page).await? == step).then_some(()))
    })
    .await
}

/// Opens a stage of the course with the keyboard or the mouse.
async fn open_stage(page: &Page, stage: &str) -> Outcome {
    page.use_css(&format!("[data-stage=\"{stage}\"]")).await?;
    until("the stage", async || {
        let script = "return document.activeElement.id
            + document.querySelector(`[data-stage=\"${arguments[0]}\"]`).getAttribute('aria-current');";
        Ok((page.text_from(script, vec![json!(stage)]).await? == "learn-questionstep").then_some(()))
    })
    .await
}

/// Goes through the open question by keyboard alone, whatever it asks; the working is shown where it is not
/// known. Ends on the next one.
async fn walk(page: &Page) -> Outcome {
    let before = question(page).await?;
    for _ in 0..12 {
        match now(page).await?.as_str() {
            "next" => {
                page.tab_to_css("#learn-next").await?;
                page.press("Enter").await?;
                let has_moved = until("what comes next", async || {
                    let is_same = question(page).await? == before;
                    let is_shown = now(page).await? == "next";
                    Ok((!is_same || is_shown).then_some(!is_same))
                })
                .await?;
                if has_moved {
                    another_question(page, &before).await?;
                    return Ok(());
                }
            }
            "line" | "text" | "radio" => {
                page.tab_to("看答案").await?;
                page.press("Enter").await?;
                until("the working", async || Ok((now(page).await? == "next").then_some(())))
                    .await?;
                until("the focus on the way on", async || {
                    Ok(focused(page).await?.contains("#learn-next").then_some(()))
                })
                .await?;
            }
            other => return Err(format!("{before}: {other}").into()),
        }
    }
    Err(format!("{before} does not end").into())
}

#[tokio::test]
async fn the_whole_course_is_walked_by_keyboard() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Rules).await?;
        page.wait_to_read("还剩约 15 分钟").await?;
        for _ in 0..20 {
            walk(page).await?;
        }
        page.wait_to_read("十道混合题").await?;
        page.wait_to_read("四段都学完了").await?;
        for _ in 0..10 {
            walk(page).await?;
        }
        page.wait_to_read("10 题里，一次就对 0 题").await?;
        let loose = page.text_from(
            "return String(document.querySelectorAll('.topic-list button').length);",
            vec![],
        );
        assert_eq!(loose.await?, "8", "none of the topics sits");
        for language in ["zh-CN", "en"] {
            page.speak(language).await?;
            page.with(".topic-list", async |_| Ok(())).await?;
            let found = page.axe().await?;
            assert!(found.is_empty(), "what it came to, in {language}: {found:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_narrow_phone_goes_through_every_stage_without_scrolling_sideways() -> Outcome {
    browse(Device::NARROW, async |page| {
        page.open(Screen::Rules).await?;
        for stage in ["1", "2", "3", "4"] {
            open_stage(page, stage).await?;
            assert!(!page.scrolls_sideways().await?, "stage {stage}");
            walk(page).await?;
            assert!(!page.scrolls_sideways().await?, "after a question of stage {stage}");
            let low = "
                return [...document.querySelectorAll('.lesson-card :is(button:not(.link), input, label.option)')]
                    .filter(one => one.getBoundingClientRect().height < 40 && one.type !== 'radio')
                    .map(one => one.outerHTML.slice(0, 80)).join('\\n');";
            assert_eq!(page.text_from(low, vec![]).await?, "", "stage {stage}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_slip_is_told_by_its_name() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Rules).await?;
        open_stage(page, "2").await?;
        // 全站入户探访: 2008 ÷ 1131; the mean of the four rates is 224.32%.
        page.write_answer("2", "1131").await?;
        page.write_answer("3", "224.32%").await?;
        page.press("Enter").await?;
        wait_for_verdict(page, 3, "slip/mean-of-rates").await?;
        wait_for_answer_focus(page, "3").await?;
        page.wait_to_read("平均").await?;
        page.write_answer("3", "177.54").await?;
        page.press("Enter").await?;
        page.wait_to_read("改对了").await
    })
    .await
}

#[tokio::test]
async fn an_error_carried_forward_is_told_as_such() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Rules).await?;
        open_stage(page, "2").await?;
        page.write_answer("2", "1121").await?;
        // The line goes on with one's own number.
        page.wait_to_read("2008 ÷ 1121").await?;
        page.write_answer("3", "１７９．１３").await?;
        page.press("Enter").await?;
        wait_for_verdict(page, 2, "wrong").await?;
        wait_for_verdict(page, 3, "carried").await?;
        page.wait_to_read("第 2 步不对；第 3 步接着第 2 步的数算，算对了").await?;
        wait_for_answer_focus(page, "2").await?;
        let said = page.text_from(
            "return document.querySelector('.learn > [role=status].unseen').textContent;",
            vec![],
        );
        assert!(said.await?.contains("第 2 步不对"), "screen readers hear it");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn too_few_decimals_are_told_and_no_letters_are_read() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Rules).await?;
        open_stage(page, "2").await?;
        page.write_answer("2", "abc").await?;
        page.write_answer("3", "177.5").await?;
        page.press("Enter").await?;
        wait_for_verdict(page, 3, "precision").await?;
        page.wait_to_read("写两位").await?;
        page.wait_to_read("这不是数字").await
    })
    .await
}

#[tokio::test]
async fn a_planted_error_is_found_and_put_right() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Rules).await?;
        open_stage(page, "3").await?;
        let lines = "return String(document.querySelectorAll('.line-button').length);";
        let lines: usize = page.text_from(lines, vec![]).await?.parse()?;
        for step in (1..=lines).rev() {
            page.use_css(&format!("[data-step=\"{step}\"] button")).await?;
            let is_found = until("an answer to the pointing", async || {
                let words = page.words().await?;
                if words.contains("正确的应该是多少") {
                    return Ok(Some(true));
                }
                Ok(words.contains(&format!("第 {step} 步没有错")).then_some(false))
            })
            .await?;
            if is_found {
                wait_for_answer_focus(page, &step.to_string()).await?;
                return Ok(());
            }
        }
        Err("no line is the wrong one".into())
    })
    .await
}

#[tokio::test]
async fn whoever_comes_back_goes_on_where_they_left() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Rules).await?;
        walk(page).await?;
        walk(page).await?;
        let left = question(page).await?;
        page.go(Screen::Scores).await?;
        page.go(Screen::Rules).await?;
        assert_eq!(question(page).await?, left, "after another room");
        page.reload().await?;
        assert_eq!(question(page).await?, left, "after loading anew");
        let over = "return String(document.querySelectorAll('[data-stage=\"1\"] .over').length);";
        assert_eq!(page.text_from(over, vec![]).await?, "2");
        Ok(())
    })
    .await
}

/// The second step of the first question of 补步骤 is 1131; the third follows from it.
#[tokio::test]
async fn half_typed_answers_of_the_course_outlive_a_reload() -> Outcome {
    const KEPT: &str = "return localStorage.getItem('station-scorecard/training') ?? '';";
    const TYPED: &str = "return document.querySelector('[data-answer=\"2\"]')?.value ?? '';";
    let kept = async |page: &Page, is_half: bool| {
        until("the kept record", async || {
            let kept = page.text_from(KEPT, vec![]).await?;
            Ok((kept.contains("\"typed\":{\"2/1\":[\"\",\"1131\"") == is_half).then_some(()))
        })
        .await
    };
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Rules).await?;
        open_stage(page, "2").await?;
        page.write_answer("2", "1131").await?;
        kept(page, true).await?;
        let asked = question(page).await?;
        page.reload().await?;
        assert_eq!(question(page).await?, asked);
        assert_eq!(page.text_from(TYPED, vec![]).await?, "1131");
        page.wait_to_read("2008 ÷ 1131").await?;
        open_stage(page, "1").await?;
        open_stage(page, "2").await?;
        assert_eq!(page.text_from(TYPED, vec![]).await?, "1131", "after another lesson");
        page.write_answer("3", "177.54").await?;
        page.press("Enter").await?;
        page.wait_to_read("对了。").await?;
        kept(page, false).await?;
        page.reload().await?;
        assert_eq!(page.text_from(TYPED, vec![]).await?, "", "it is over");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_topic_is_taken_alone_and_practised_without_end() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Rules).await?;
        page.use_css("[data-lesson=\"8\"]").await?;
        page.wait_to_read("回到课程").await?;
        page.click_by("button", "随便练").await?;
        page.click_by("button", "难").await?;
        for _ in 0..3 {
            until("a question", async || Ok((now(page).await? != "nothing").then_some(()))).await?;
            page.click_by("button", "看答案").await?;
            until("its end", async || Ok((now(page).await? == "next").then_some(()))).await?;
            page.click_by("button", "再来一题").await?;
            until("the next one", async || Ok((now(page).await? != "next").then_some(()))).await?;
        }
        page.click_by("button", "回到课程").await?;
        page.wait_to_read("1 / 5").await
    })
    .await
}

#[tokio::test]
async fn a_rule_is_searched_its_example_worked_out_and_practised() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Rules).await?;
        page.use_css(".rules input[type=search]").await?;
        page.type_keys("稳岗率 协议人数").await?;
        page.wait_to_read("找到 1 条").await?;
        page.click_by("button", "看示例怎么算").await?;
        page.wait_for_working("95.00%").await?;
        page.click_by("button", "练一练: 稳岗率").await?;
        until("practice of the topic", async || {
            let script = "return location.hash + document.activeElement.id;";
            Ok((page.text_from(script, vec![]).await? == "#learn/7learn-question").then_some(()))
        })
        .await?;
        page.wait_to_read("到岗和稳岗率").await
    })
    .await
}

impl Page {
    /// Presses what a selector finds, once it is there.
    pub(crate) async fn use_css(&self, selector: &str) -> Outcome {
        self.with(selector, async |element| self.click(&element).await).await
    }

    /// Puts a text into the input of a step.
    async fn write_answer(&self, step: &str, text: &str) -> Outcome {
        self.use_css(&format!("[data-answer=\"{step}\"]")).await?;
        self.press("Control+a").await?;
        self.type_keys(text).await
    }

    /// Tabs on until what a selector finds has the focus.
    async fn tab_to_css(&self, selector: &str) -> Outcome {
        let script = "return String(document.activeElement.matches(arguments[0]));";
        for _ in 0..60 {
            if self.text_from(script, vec![json!(selector)]).await? == "true" {
                return Ok(());
            }
            self.press("Tab").await?;
        }
        Err(format!("no Tab leads to {selector}").into())
    }
}
