//! 核对: a report's text pasted, what is found in it by class and place, the way to each place; long texts.

use crate::support::page::until;
use crate::support::{Device, Outcome, Page, browse};
use serde_json::json;

/// A text of our own: 57 of 60 are 95 %, 13 and 6 are 19, 69 was 96 before, and 84.2 % of 63 are nobody. Of its
/// eleven figures the calls of the hotline, 3859, alone have nothing to be held against.
pub(crate) const TEXT: &str = "站点现有社工18名，其中持证社工13名、非持证社工6名。\n合同约定结案60个，实际结案57个，完成率为96%。\n新招募志愿者96名。在63名受访长者中，84.2%的长者表示有改善。\n第一片区：柳岸社区、临江社区、文德社区。片区一有柳岸社区、江临社区、文德社区。\n今年新登记志愿者69名。热线接通3859次。";

pub(crate) async fn open(page: &Page) -> Outcome {
    page.client.goto("about:blank").await?;
    page.visit("#check").await?;
    page.wait_to_read("看里面的数互相对不对得上").await
}

/// Puts a text into the box as a paste does.
pub(crate) async fn paste(page: &Page, text: &str) -> Outcome {
    let script = "const box = document.querySelector('#check-box'); box.focus(); box.value = arguments[0]; \
         box.dispatchEvent(new Event('input', { bubbles: true }));";
    page.client.execute(script, vec![json!(text)]).await?;
    Ok(())
}

/// Every finding: its class, what is printed, what is computed.
pub(crate) async fn findings(page: &Page) -> Outcome<Vec<[String; 3]>> {
    let script = "return [...document.querySelectorAll('[data-finding]')].map(one => \
         [one.dataset.finding, one.dataset.printed, one.dataset.computed]);";
    Ok(serde_json::from_value(page.client.execute(script, Vec::new()).await?)?)
}

#[tokio::test]
async fn findings_tell_class_printed_computed_and_both_places() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        open(page).await?;
        let before = page.stored_keys().await?;
        paste(page, TEXT).await?;
        page.wait_for("check/coverage", "核对了 11 个数中的 10 个").await?;
        let expected = [
            ["impossible", "84.2%", "84.13% / 85.71%"],
            ["inconsistent", "18", "19"],
            ["inconsistent", "96%", "95.00%"],
            ["contradiction", "69", "96"],
            ["name", "江临", "临江"],
        ];
        let found = findings(page).await?;
        assert_eq!(found.get(..5), Some(expected.map(|one| one.map(str::to_owned)).as_slice()));
        assert!(found.iter().skip(5).all(|[class, ..]| class == "unchecked"), "{found:?}");
        page.wait_to_read("57个 ÷ 60个 = 95.00%").await?;
        page.click_by("button", "看原文").await?;
        let focused = "return document.activeElement.textContent;";
        let focused = page.client.execute(focused, Vec::new()).await?;
        assert!(focused.as_str().is_some_and(|text| text.starts_with("84.2%")), "{focused}");
        assert_eq!(page.stored_keys().await?, before, "nothing is kept");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_text_that_is_too_long_and_one_without_figures_are_told() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        open(page).await?;
        paste(page, "一段没有数的话。").await?;
        page.wait_to_read("没有读到数").await?;
        paste(page, &"共有社工12名。".repeat(60_000)).await?;
        page.wait_to_read("一次核对最多").await?;
        assert!(findings(page).await?.is_empty());
        Ok(())
    })
    .await
}

/// The longest text that is checked is judged beside the page, which goes on meanwhile.
#[tokio::test]
async fn a_long_text_does_not_hold_the_page_up() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        open(page).await?;
        // The longest time between two ticks of the page.
        let ticks = "window.slowest = 0; let last = performance.now(); setInterval(() => { \
             const now = performance.now(); window.slowest = Math.max(window.slowest, now - last); last = now; }, 10);";
        page.client.execute(ticks, Vec::new()).await?;
        // Some two hundred and forty pages of prose.
        let paragraph = "第一片区完成小组4个，开展探访12次，服务居民60人次。站点现有社工18名，其中持证社工13名、非持证社工5名。\n";
        let text = paragraph.repeat(195_000 / paragraph.chars().count());
        let begun = std::time::Instant::now();
        paste(page, &text).await?;
        until("a long text checked", async || Ok(page.has("check/coverage").await?.then_some(())))
            .await?;
        let slowest = page.client.execute("return Math.round(window.slowest);", Vec::new()).await?;
        let slowest = slowest.as_u64().ok_or("no time")?;
        println!("checked after {:?}, the page waited {slowest} ms at most", begun.elapsed());
        assert!(slowest < 2_000, "{slowest} ms");
        // Thirty pages: a second for the check itself, and what the page takes around it.
        let begun = std::time::Instant::now();
        paste(page, &format!("{}共有志愿者7名。", text.chars().take(24_000).collect::<String>())).await?;
        page.wait_to_read("7名。").await?;
        println!("thirty pages after {:?}", begun.elapsed());
        Ok(())
    })
    .await
}
