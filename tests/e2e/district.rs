//! 全区: many files at once, what is refused, the way into a station's working, and nothing kept.

use station_scorecard::document::{Document, Envelope, Field, Particular, Value, example};
use station_scorecard::editor::{Action, Editor};
use station_scorecard::exchange::json as files;
use station_scorecard::number::Decimal;
use station_scorecard::scoring::Quantity;

use crate::exchange::fits;
use crate::print::check_pages;
use crate::support::paper::Printed;
use crate::support::{Device, Outcome, Page, Screen, browse};
use fantoccini::Locator;

const THIRD: &str = "score/third_party_evaluator";

/// The example under another name and with another score of the third party in hundredths; `None` is none yet.
fn station(name: &str, third: Option<i64>) -> Outcome<Document> {
    let mut editor = Editor::new(example().ok_or("the example does not read")?);
    let points = third.map_or(Quantity::Blank, |of| Quantity::Amount(Decimal::from_hundredths(of)));
    for (field, value) in [
        (Field::Particular(Particular::Station), Value::Text(name.to_owned())),
        (Field::Score(3), Value::Quantity(points)),
    ] {
        let set = Action::Set(field, value);
        editor.dispatch(set).map_err(|rejected| format!("{field:?}: {rejected:?}"))?;
    }
    Ok(editor.document().clone())
}

fn file(document: Document) -> Vec<u8> {
    let (stamp, saved_at) = ("somebody".to_owned(), "2024-08-14T09:30:00Z".to_owned());
    files::one(&Envelope { stamp, saved_at, document }).into_bytes()
}

/// Opens 全区 by its address and waits for it.
async fn open(page: &Page) -> Outcome {
    page.client.goto("about:blank").await?;
    page.visit("#district").await?;
    page.wait_to_read("几个站放在一起看").await
}

/// Three stations and a file that is none.
async fn bring_four(page: &Page) -> Outcome {
    page.choose_files_in(
        "#district-files",
        &[
            ("east.json", file(station("东街站", Some(4_500))?)),
            ("west.json", file(station("西街站", Some(4_807))?)),
            ("north.json", file(station("北街站", None)?)),
            ("broken.json", b"{\"other\":1}".to_vec()),
        ],
    )
    .await?;
    page.wait_to_read("3 个站").await
}

/// 8.93 + 20 + 13 are 41.93 of the three other parties.
#[tokio::test]
async fn files_are_read_together_and_the_refused_one_is_named() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        open(page).await?;
        let before = page.stored_keys().await?;
        bring_four(page).await?;
        page.wait_to_read("broken.json：").await?;
        for (hook, expected) in [
            // 东 before 北 before 西.
            ("district/1/total", "86.93"),
            ("district/1/grade", "良好"),
            ("district/2/total", "41.93–96.93"),
            ("district/2/grade", "不合格–优秀"),
            ("district/2/points/third_party_evaluator", "—"),
            ("district/3/total", "90.00"),
            ("district/3/grade", "优秀"),
            // Three times the same amounts give the rate of one of them.
            ("district/1/case_session/rate", "95.83%"),
            ("district/sum/case_session/rate", "95.83%"),
            ("district/median/case_session/rate", "95.83%"),
        ] {
            page.wait_for(hook, expected).await?;
        }
        page.wait_to_read("只高出优秀线 0.00").await?;
        assert_eq!(page.stored_keys().await?, before, "nothing is kept");
        Ok(())
    })
    .await
}

/// 575 of 600 three times are 1725 of 1800.
#[tokio::test]
async fn a_cell_opens_the_working_of_its_station_and_the_sum_explains_itself() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        open(page).await?;
        bring_four(page).await?;
        let told = page.working_of("district/2/case_session/rate").await?;
        assert!(told.contains("北街站"), "{told}");
        let told = page.working_of("district/sum/case_session/rate").await?;
        assert!(told.contains("575 + 575 + 575 = 1725"), "{told}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn ranks_come_when_they_are_asked_for_as_ranges() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        open(page).await?;
        bring_four(page).await?;
        assert!(!page.has("district/1/rank").await?);
        page.click_by("button", "排名次").await?;
        // 96.93 is possible of 北街站: 90.00 may be the second, 86.93 the third.
        page.wait_for("district/3/rank", "1–2").await?;
        page.wait_for("district/1/rank", "2–3").await?;
        page.wait_for("district/2/rank", "1–3").await?;
        page.wait_for("district/1/case_session/rank", "1").await?;
        page.wait_to_read("协议量小的指标").await
    })
    .await
}

#[tokio::test]
async fn one_name_twice_is_asked_about_and_kept_only_on_a_wish() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        open(page).await?;
        page.choose_files_in(
            "#district-files",
            &[
                ("a.json", file(station("东街站", Some(4_500))?)),
                ("b.json", file(station("东街站", Some(4_807))?)),
                ("c.json", file(station("西街站", Some(4_400))?)),
            ],
        )
        .await?;
        page.wait_to_read("“东街站”有 2 份，算哪一份？").await?;
        page.wait_for("district/1/total", "85.93").await?;
        page.click_by("button", "b.json（90.00）").await?;
        page.wait_for("district/1/total", "90.00").await?;
        let before = page.stored_keys().await?.len();
        page.click_by("button", "留下这些站").await?;
        page.wait_to_read("留下了 2 个站").await?;
        assert_eq!(page.stored_keys().await?.len(), before + 2);
        Ok(())
    })
    .await
}

/// 8.93 + 20 + 13 + 40 are 81.93. The worked example, once it was changed, is kept here as well.
#[tokio::test]
async fn stations_kept_here_are_followed_and_the_example_comes_only_where_asked() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.type_into(THIRD, "50").await?;
        page.wait_until_kept().await?;
        open(page).await?;
        page.choose_files_in(
            "#district-files",
            &[
                ("a.json", file(station("东街站", Some(4_500))?)),
                ("b.json", file(station("西街站", Some(4_807))?)),
            ],
        )
        .await?;
        page.click_by("button", "留下这些站").await?;
        page.wait_to_read("留下了 2 个站").await?;
        page.click_by("button", "清空重选").await?;
        page.click_by("button", "看这台设备上的 2 个站").await?;
        page.wait_for("district/1/total", "86.93").await?;
        assert!(!page.has("district/3/total").await?, "nobody asked for the example");
        let first = page.second_tab(Screen::Stations).await?;
        page.click_by("button", "打开 东街站").await?;
        page.go(Screen::Scores).await?;
        page.wait_for_value(THIRD, "45.00").await?;
        page.type_into(THIRD, "40").await?;
        page.wait_until_kept().await?;
        page.go_to_tab(first).await?;
        page.wait_for("district/1/total", "81.93").await?;
        page.click_by("button", "加上示例").await?;
        page.wait_for("district/2/total", "91.93").await
    })
    .await
}

/// The browser's own menu prints without the button; the filter is of the screen alone.
#[tokio::test]
async fn paper_has_every_station_and_every_indicator_whatever_is_filtered_and_however_it_is_printed()
-> Outcome {
    browse(Device::DESKTOP, async |page| {
        open(page).await?;
        bring_four(page).await?;
        page.click_by("button", "排名次").await?;
        page.wait_for("district/1/case_session/rank", "1").await?;
        let input = page.client.find(Locator::Css("#district-filter")).await?;
        input.send_keys("东").await?;
        page.wait_to_read("显示 1 / 3 个站").await?;
        let pages = page.printed("district").await?;
        check_pages(&pages, true);
        assert!(pages.iter().all(|page| page.words.len() > 3), "an empty sheet");
        let on_paper = |text: &str| pages.iter().map(|page| page.count(text)).sum::<usize>();
        for (name, total) in [("东街站", "86.93"), ("西街站", "90.00"), ("北街站", "41.93–96.93")]
        {
            assert!(on_paper(name) >= 2 && on_paper(total) >= 1, "{name} is cut off");
        }
        assert_eq!(on_paper("/55"), 1, "one table, however narrow the sheet is");
        // Every rate of the three stations, of the district, and of the median.
        let shown = page.all().await?;
        let rates = shown.iter().filter(|(hook, rate)| {
            hook.starts_with("district/") && hook.ends_with("/rate") && rate.ends_with('%')
        });
        let rates: Vec<&String> = rates.map(|(_, rate)| rate).collect();
        assert!(rates.len() > 5 * 14, "{} rates", rates.len());
        for rate in &rates {
            let times = rates.iter().filter(|other| other == &rate).count();
            // Below 100% a sign stands before it.
            let printed = on_paper(rate) + on_paper(&format!("▼{rate}"));
            assert!(printed >= times, "{rate}: {printed} of {times}");
        }
        let text: String = pages.iter().map(Printed::text).collect();
        assert!(!text.contains("显示"), "the filter is of the screen");
        assert!(text.contains("协议量小的指标"), "ranks are printed with what they are worth");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_phone_shows_one_list_and_nothing_scrolls_sideways_in_either_language() -> Outcome {
    browse(Device::NARROW, async |page| {
        open(page).await?;
        fits(page).await?;
        bring_four(page).await?;
        page.idle().await?;
        fits(page).await?;
        page.click_by("button", "排名次").await?;
        page.choose_language("English").await?;
        page.wait_to_read("3 stations").await?;
        page.wait_for("district/1/grade", "Good").await?;
        fits(page).await
    })
    .await
}

/// Forty stations of twenty areas: the grid within half a second of the files, a filter within a frame.
#[tokio::test]
async fn forty_stations_of_twenty_areas_stand_in_time() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        open(page).await?;
        let mut chosen = Vec::new();
        for at in 1..=40 {
            let mut document = station(&format!("{at} 号站"), Some(4_000 + at))?;
            let area = document.areas.first().ok_or("no area")?.clone();
            document.areas = vec![area; 20];
            chosen.push((format!("{at}.json"), file(document)));
        }
        let named: Vec<(&str, Vec<u8>)> =
            chosen.iter().map(|(name, file)| (name.as_str(), file.clone())).collect();
        page.choose_files_in("#district-files", &named).await?;
        page.wait_to_read("40 个站").await?;
        page.wait_until("district/40/case_session/rate", |text| !text.is_empty()).await?;
        let filter = "
            const input = document.querySelector('#district-filter');
            const start = performance.now();
            input.value = '17';
            input.dispatchEvent(new Event('input', { bubbles: true }));
            document.body.offsetHeight;
            return String(Math.round(performance.now() - start));";
        let spent: u64 = page.text_from(filter, vec![]).await?.parse()?;
        println!("a filter over forty stations: {spent} ms");
        assert!(spent < 200, "a filter took {spent} ms");
        page.wait_to_read("显示 1 / 40 个站").await
    })
    .await
}
