//! A working as text: copied by the browser, by hand, and only after asking where it names a person.

use crate::support::page::until;
use crate::support::{Device, Outcome, Screen, browse};
use crate::working::half;
use serde_json::json;

#[tokio::test]
async fn a_working_is_copied_as_text() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        let allowed = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        page.driver.devtools("Browser.grantPermissions", allowed).await?;
        let hook = half(page).await?;
        page.working_of(&hook).await?;
        page.click_by("button", "复制为文字").await?;
        page.wait_for_working("已复制。").await?;
        let script = "
            const [done] = arguments;
            navigator.clipboard.readText().then(done, error => done('refused: ' + error));";
        let copied = page.client.execute_async(script, vec![]).await?;
        let copied = copied.as_str().unwrap_or_default().to_owned();
        for line in ["= 165.63%", "165.625% ≈ 165.63%", "R-7 完成率 · 原文", "评分方案"]
        {
            assert!(copied.contains(line), "{line} is not in:\n{copied}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn where_the_browser_does_not_copy_the_text_can_be_copied_by_hand() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.before_load("Document.prototype.execCommand = () => false;").await?;
        page.open(Screen::Scores).await?;
        page.working_of("total").await?;
        page.click_by("button", "复制为文字").await?;
        page.wait_for_working("浏览器没有允许复制").await?;
        let script = "
            const area = document.activeElement;
            const all = area.selectionStart === 0 && area.selectionEnd === area.value.length;
            return area.readOnly && all ? area.value : null;";
        let text = until("a selected text", async || {
            let text = page.client.execute(script, vec![]).await?;
            Ok(text.as_str().map(str::to_owned))
        })
        .await?;
        assert!(text.starts_with("总分 = 86.75"), "{text}");
        Ok(())
    })
    .await
}

/// nothing that looks like a name leaves the page unasked.
#[tokio::test]
async fn a_working_that_names_a_person_is_copied_only_after_asking() -> Outcome {
    const WRITTEN: &str = "return window.written.join('|');";
    browse(Device::DESKTOP, async |page| {
        page.before_load(
            "window.written = [];
             window.addEventListener('copy', event => {
                 window.written.push(event.clipboardData.getData('text/plain'));
             });",
        )
        .await?;
        page.open(Screen::Staffing).await?;
        page.click_by("button", "社工21 详情").await?;
        page.type_into("worker/1/label", "某某").await?;
        page.click_by("button", "关闭").await?;
        page.working_of("staffing/all/month/1").await?;
        page.click_by("button", "复制为文字").await?;
        page.wait_for_working("像是姓名").await?;
        page.click_by("button", "不复制").await?;
        assert_eq!(page.text_from(WRITTEN, vec![]).await?, "");
        page.click_by("button", "复制为文字").await?;
        page.click_by("button", "仍要复制").await?;
        page.wait_for_working("已复制。").await?;
        assert!(page.text_from(WRITTEN, vec![]).await?.contains("某某"));
        Ok(())
    })
    .await
}
