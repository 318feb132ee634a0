//! What is in sight: no heading over nothing, no word or number broken, marks where they belong.

use crate::support::{Device, Outcome, Screen, browse};

/// Of the station only 特色 has something missing, two rows of eighteen: nothing else is headed or counted.
#[tokio::test]
async fn no_heading_is_shown_over_rows_that_are_out_of_sight() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        let heads = "return [...document.querySelectorAll('.of-station caption')].map(of =>
            [...of.children].map(part => part.textContent).join(' ')).join(', ');";
        page.wait_to_read("特色（续）").await?;
        assert_eq!(page.text_from(heads, vec![]).await?, "总体 5, 特色 18, 特色（续）");
        page.click_by("button", "▼ 不足 8 处").await?;
        assert_eq!(page.text_from(heads, vec![]).await?, "特色 2");
        page.type_into("station/6/completed", "24").await?;
        page.type_into("station/7/completed", "12").await?;
        page.click_by("button", "▼ 不足 6 处").await?;
        assert!(!page.words().await?.contains("总体指标和特色指标"), "a card over nothing");
        page.click_by("button", "全部 37 项").await?;
        page.wait_to_read("特色（续）").await?;
        Ok(())
    })
    .await
}

/// Where nothing is filled in there is nothing to choose below 100 %, and no area to compare.
#[tokio::test]
async fn an_empty_station_is_offered_nothing_that_is_not_there() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.start_empty().await?;
        page.open(Screen::Indicators).await?;
        page.wait_to_read("全部 19 项").await?;
        page.wait_to_read("工作量：还看不出").await?;
        assert!(!page.words().await?.contains("不足 0 处"));
        page.named("button", "添一项总体指标").await?;
        page.named("button", "添一项特色指标").await?;
        assert!(page.words().await?.contains("添一项总体指标"), "in sight, not by its label alone");
        Ok(())
    })
    .await
}
