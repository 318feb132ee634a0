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

/// The short sentence of a phone breaks between words: 差 12.50 / 到合格.
#[tokio::test]
async fn the_band_of_a_phone_breaks_no_word() -> Outcome {
    const LINES: &str = "const sentence = document.querySelector('.band-sentence');
        const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT), broken = [];
        for (let text; (text = walker.nextNode());) for (const word of text.data.matchAll(/\\S+/g)) {
            const range = document.createRange();
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            if (range.getClientRects().length > 1) broken.push(word[0]);
        }
        return `${sentence.textContent}: ${broken}`;";
    for device in [Device::PHONE, Device::NARROW] {
        browse(device, async |page| {
            page.start_empty().await?;
            page.open(Screen::Scores).await?;
            page.type_into("score/supervising_authority", "8.5").await?;
            page.type_into("score/purchaser", "19").await?;
            page.wait_to_read("到优秀").await?;
            assert_eq!(page.text_from(LINES, vec![]).await?, "还要 62.50 到优秀: ");
            page.type_into("score/supervision_centre", "0").await?;
            page.type_into("score/third_party_evaluator", "20").await?;
            page.wait_to_read("到合格").await?;
            assert_eq!(page.text_from(LINES, vec![]).await?, "差 12.50 到合格: ");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// 20 workers in September, October, February and May; the mark goes with the focus.
#[tokio::test]
async fn all_months_of_a_finding_are_marked() -> Outcome {
    const MARKED: &str = "return [...document.querySelectorAll('.grid-total')]
        .map((sum, at) => sum.hasAttribute('data-led-to') ? at + 1 : 0).filter(Boolean).join(' ');";
    for device in [Device::DESKTOP, Device::PHONE] {
        browse(device, async |page| {
            page.open(Screen::Staffing).await?;
            page.click_by("button", "看这几月 有 4 个月在岗正好 20 人，没有余量。").await?;
            assert_eq!(page.focused_figure().await?, "staffing/all/month/1");
            assert_eq!(page.text_from(MARKED, vec![]).await?, "1 2 6 9");
            page.press("Tab").await?;
            page.press("Tab").await?;
            page.click_by("button", "看这几月 有 4 个月在岗正好 20 人，没有余量。").await?;
            assert_eq!(page.text_from(MARKED, vec![]).await?, "1 2 6 9");
            page.click_field("worker/5/month/1/presence").await?;
            assert_eq!(page.text_from(MARKED, vec![]).await?, "");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// Segments that share the width of a phone have their words in the middle.
#[tokio::test]
async fn labels_stand_in_the_middle_of_their_segments() -> Outcome {
    const ASIDE: &str =
        "return String(Math.max(...[...document.querySelectorAll('.choice.areas button')]
        .map(button => {
            const range = document.createRange();
            range.selectNodeContents(button);
            const [words, box] = [range, button].map(of => of.getBoundingClientRect());
            return Math.abs(words.left - box.left - (box.right - words.right));
        })) < 2);";
    browse(Device::PHONE, async |page| {
        page.open(Screen::Indicators).await?;
        page.wait_to_read("片区4").await?;
        assert_eq!(page.text_from(ASIDE, vec![]).await?, "true");
        Ok(())
    })
    .await
}

/// 全区 and 核对 stand in the place of a room, and have a way out of it like 意见 and 阶段.
#[tokio::test]
async fn what_stands_in_the_place_of_a_room_has_a_way_back() -> Outcome {
    browse(Device::PHONE, async |page| {
        for (address, title) in [("#district", "全区"), ("#check", "核对报告")] {
            page.visit(address).await?;
            page.named("heading", title).await?;
            page.click_by("button", "返回").await?;
            page.wait_to_read("要交给谁").await?;
            page.wait_until_gone("heading", title).await?;
        }
        Ok(())
    })
    .await
}
