//! The landing of a link: the result first, and nothing kept until the person says so.

use serde_json::json;
use std::fs;

use station_scorecard::document::{
    Comment, CommentList, CommentPart, CommentPlace, Date, Document, Field, Particular, Remedy,
    ScorePart, Value, example,
};
use station_scorecard::editor::{Action, Editor};
use station_scorecard::exchange::link;
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{PartyScore, Quantity, ScoreMode};

use crate::exchange::{fits, focused_on};
use crate::first_sight_kept::hold_back;
use crate::support::page::until;
use crate::support::{Device, Outcome, Page, browse};

const KEEP: &str = "留一份到我的设备";

/// What WeChat's browser says of itself.
pub(crate) const WECHAT: &str = "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.47";

/// From now on the browser says that it is WeChat's.
pub(crate) async fn in_wechat(page: &Page) -> Outcome {
    let agent = json!({ "userAgent": WECHAT });
    page.driver.devtools("Emulation.setUserAgentOverride", agent).await?;
    Ok(())
}

/// The example with other contents in some inputs.
fn edited(inputs: &[(Field, Value)]) -> Outcome<Document> {
    let mut editor = Editor::new(example().ok_or("the example does not read")?);
    for (field, value) in inputs {
        let set = Action::Set(*field, value.clone());
        editor.dispatch(set).map_err(|rejected| format!("{field:?}: {rejected:?}"))?;
    }
    Ok(editor.document().clone())
}

fn blank(parties: &[usize]) -> Vec<(Field, Value)> {
    let blank = |at: &usize| (Field::Score(*at), Value::Quantity(Quantity::Blank));
    parties.iter().map(blank).collect()
}

/// Opens the link of a document, as someone does who was sent it.
async fn land(page: &Page, document: &Document) -> Outcome {
    let letters = link::write(document).map_err(|_| "the document does not fit into a link")?;
    land_on(page, &letters).await
}

async fn land_on(page: &Page, letters: &str) -> Outcome {
    page.client.goto("about:blank").await?;
    page.visit(&format!("#{letters}")).await?;
    page.figure_element("visit/total").await?;
    page.idle().await
}

/// Every figure is printed in the report.
#[tokio::test]
async fn the_result_comes_first_and_the_details_are_folded() -> Outcome {
    browse(Device::PHONE, async |page| {
        land(page, &edited(&[])?).await?;
        for (hook, expected) in [
            ("visit/station", "广州市白鹤洞街社工服务站"),
            ("visit/total", "86.75"),
            ("visit/grade", "良好"),
            ("visit/sentence", "离优秀还差 3.25 分"),
            ("visit/points/supervising_authority", "8.93"),
            ("visit/points/third_party_evaluator", "44.82"),
            ("visit/below", "▼ 8 处"),
        ] {
            page.wait_for(hook, expected).await?;
        }
        let words = page.words().await?;
        for line in [
            "2023-09-10 至 2024-07-31 · 测算",
            "专业个案 节数\n合计 575 / 600 · 4 个片区都不足\n95.83%",
            "专业个案 结案\n片区2 · 12 / 13\n92.31%",
            "社区党组织走访\n22 / 24\n91.67%",
            "231 / 220 人次",
            "37 项",
        ] {
            assert!(words.contains(line), "{line} is not in {words}");
        }
        let seen = "
            const height = node => node.getBoundingClientRect().bottom;
            const total = document.querySelector('[data-figure=\"visit/total\"]');
            const ruler = document.querySelector('.bands');
            const shown = name => [...document.querySelectorAll(name)]
                .filter(node => node.getClientRects().length > 0).length;
            return [height(total) < 300, height(ruler) < 500, shown('nav a'), shown('.band'),
                document.querySelectorAll('details[open]').length, shown('table')].join(' ');";
        assert_eq!(page.text_from(seen, vec![]).await?, "true true 0 0 0 0");
        page.open_fold("全部指标").await?;
        page.wait_to_read("177.54%").await?;
        page.open_fold("到岗").await?;
        page.wait_to_read("附件2").await?;
        page.open_fold("站点和时段").await?;
        page.wait_to_read("评估时段结束\n2024-07-31").await?;
        fits(page).await?;
        until("the title of the tab", async || {
            let title = page.client.title().await?;
            Ok((title == "广州市白鹤洞街社工服务站 · 86.75 良好 · 只读").then_some(()))
        })
        .await
    })
    .await
}

/// 20 + 8.93 are known; the other two can give 70.
#[tokio::test]
async fn open_scores_are_a_range_and_no_score_is_no_range() -> Outcome {
    browse(Device::NARROW, async |page| {
        land(page, &edited(&blank(&[2, 3]))?).await?;
        page.wait_for("visit/total", "28.93–98.93").await?;
        page.wait_for("visit/grade", "不合格–优秀").await?;
        page.wait_for("visit/points/third_party_evaluator", "尚未评分").await?;
        page.wait_to_read("督导中心、第三方尚未评分").await?;
        fits(page).await?;
        land(page, &edited(&blank(&[0, 1, 2, 3]))?).await?;
        page.wait_for("visit/total", "还没有得分").await?;
        assert!(!page.has("visit/grade").await?, "no grade of nothing");
        let words = page.words().await?;
        assert!(!words.contains("0.00"), "no range from nothing to all: {words}");
        fits(page).await
    })
    .await
}

/// 89.9, 90, 89.97 and 90.01 of a hundred make 90.00 rounded party by party, and 89.991 unrounded.
#[tokio::test]
async fn rounding_that_decides_is_told_beside_the_grade() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        let mut document = edited(&[])?;
        let marks = [8990, 9000, 8997, 9001];
        let ids: Vec<String> =
            document.scheme().parties.iter().map(|party| party.id.clone()).collect();
        for (id, mark) in ids.iter().zip(marks) {
            let raw_mark = Some(Decimal::from_hundredths(mark));
            document.put_score(id, PartyScore { mode: ScoreMode::RawMark, points: None, raw_mark });
        }
        land(page, &document).await?;
        page.wait_for("visit/total", "90.00").await?;
        let told = page.figure("visit/sentence").await?;
        assert!(told.contains("89.991") && told.contains("良好"), "{told}");
        let warned = "return String(document.querySelectorAll('[data-warned]').length);";
        assert_eq!(page.text_from(warned, vec![]).await?, "1");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn announced_scores_are_no_estimate() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        let day: Date = "2024-08-14".parse().map_err(|_| "no day")?;
        let announced = |at| (Field::ScorePart(at, ScorePart::Announced), Value::Date(Some(day)));
        land(page, &edited(&[0, 1, 2, 3].map(announced))?).await?;
        page.wait_for("visit/total", "86.75").await?;
        let words = page.words().await?;
        assert!(!words.contains("测算"), "{words}");
        Ok(())
    })
    .await
}

/// An own scheme under its name, in both languages, light and dark.
#[tokio::test]
async fn every_landing_passes_the_checker_in_both_languages_and_themes() -> Outcome {
    let own = fs::read_to_string("tests/golden/exchange/link/v1-own-scheme.txt")?;
    let own = link::open_link(own.trim()).map_err(|problem| format!("{problem:?}"))?.document;
    let name = (Particular::Station, Value::Text("一个名字很长的社会工作服务站试验点".repeat(3)));
    let mut long = edited(&blank(&[1]))?;
    long.particulars.replace(name.0, name.1);
    browse(Device::NARROW, async |page| {
        for (at, document) in [own, long].iter().enumerate() {
            land(page, document).await?;
            for language in ["中文", "English"] {
                for theme in ["light", "dark"] {
                    page.system_wishes("prefers-color-scheme", theme).await?;
                    page.picture(&format!("landing-{at}-{language}-{theme}")).await?;
                    fits(page).await?;
                }
                if language == "中文" {
                    page.click_by("button", "English").await?;
                    page.wait_to_read("Keep a copy on this device").await?;
                }
            }
            page.click_by("button", "中文").await?;
            page.wait_to_read(KEEP).await?;
        }
        // What cannot be read says so, shows nothing half, and leads home.
        page.visit("#hello").await?;
        page.wait_to_read("链接不完整").await?;
        assert!(!page.has("visit/total").await?);
        fits(page).await
    })
    .await
}

#[tokio::test]
async fn a_landing_is_read_and_kept_by_keyboard() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        land(page, &edited(&[])?).await?;
        let keys = page.stored_keys().await?;
        for name in ["全部指标", "到岗", "站点和时段"] {
            let mut is_there = false;
            for _ in 0..9 {
                is_there = page.focused().await?.starts_with(name);
                if is_there {
                    break;
                }
                page.press("Tab").await?;
            }
            assert!(is_there, "Tab leads to {name}");
        }
        page.press("Enter").await?;
        page.wait_to_read("评估时段结束").await?;
        for name in ["分数怎么算的", "回到自己的评估", "English", KEEP] {
            page.tab_to(name).await?;
        }
        assert_eq!(page.stored_keys().await?, keys, "nothing is kept yet");
        page.press("Enter").await?;
        page.wait_for("total", "86.75").await?;
        page.wait_until_kept().await?;
        let kept = page.stored_keys().await?;
        let stations = kept.iter().filter(|key| key.starts_with("station-scorecard/station/"));
        assert_eq!(stations.count(), 1, "{kept:?}");
        Ok(())
    })
    .await
}

/// The program, what reads a link, and what every visit brings; the words of 到岗 and the rooms stay away.
#[tokio::test]
async fn a_link_is_opened_by_few_requests() -> Outcome {
    const ASKED: &str = "
        return performance.getEntriesByType('resource').map(entry => entry.name.split('/').pop())
            .join(' ');";
    browse(Device::PHONE, async |page| {
        land(page, &edited(&[])?).await?;
        let asked = page.text_from(ASKED, vec![]).await?;
        for other in ["chunk_staffing", "chunk_indicators", "chunk_working", "chunk_exchange"] {
            assert!(!asked.contains(other), "{other} in {asked}");
        }
        assert!(asked.split(' ').count() <= 14, "{asked}");
        Ok(())
    })
    .await
}

/// The first script asks for all of it at once, beside the program: of what a landing shows nothing waits for another.
#[tokio::test]
async fn what_a_link_needs_is_asked_for_beside_the_program() -> Outcome {
    const ASKED: &str = "
        return performance.getEntriesByType('resource')
            .filter(entry => entry.name.includes('chunk_'))
            .map(entry => [entry.initiatorType, entry.name.split('/').pop().split('-')[0]].join(' '))
            .sort().join(', ');";
    browse(Device::PHONE, async |page| {
        hold_back(page, "_bg.wasm").await?;
        let letters = link::write(&edited(&[])?).map_err(|_| "no room in a link")?;
        page.visit(&format!("#{letters}")).await?;
        let mut before = String::new();
        until("the chunk of the landing", async || {
            before = page.text_from(ASKED, vec![]).await?;
            Ok(before.contains("link chunk_landing").then_some(()))
        })
        .await?;
        page.client.execute("window.letGo();", vec![]).await?;
        page.figure_element("visit/total").await?;
        page.idle().await?;
        let wanted = page.text_from(ASKED, vec![]).await?;
        let later: Vec<_> = wanted.split(", ").filter(|one| !one.starts_with("link ")).collect();
        assert!(later.iter().all(|one| *one == "fetch chunk_rest"), "{before} | {wanted}");
        Ok(())
    })
    .await
}

/// Four items, an answer and closing words go along where that is asked for; what draws them comes with the fold.
#[tokio::test]
async fn comments_that_a_link_carries_are_unfolded_in_its_details() -> Outcome {
    const ASKED: &str = "
        const asked = performance.getEntriesByType('resource').map(entry => entry.name);
        return [asked.length <= 14, asked.some(name => name.includes('chunk_comments'))].join(' ');";
    let mut document = edited(&[])?;
    let place = |party: &str, part, list| CommentPlace { party: party.to_owned(), part, list };
    let whole = |party, list| place(party, CommentPart::Whole, list);
    let watch = whole("purchaser", CommentList::Watch);
    let managed = place("third_party_evaluator", CommentPart::Management, CommentList::Good);
    let nothing = whole("supervision_centre", CommentList::Watch);
    document.comments = vec![
        Comment::item(watch.clone(), "台账要及时更新"),
        Comment { remedy: Some(Remedy::Done), ..Comment::item(watch, "走访记录要写全") },
        Comment::item(managed, "人员稳定"),
        Comment { place: nothing, nothing: true, ..Comment::default() },
        Comment::item(CommentPlace::closing(), "明年再会。"),
    ];
    browse(Device::NARROW, async |page| {
        land(page, &document).await?;
        assert!(!page.words().await?.contains("意见"), "a link has none unless asked");
        let letters = link::write_with_comments(&document).map_err(|_| "no room in a link")?;
        land_on(page, &letters).await?;
        assert_eq!(page.text_from(ASKED, vec![]).await?, "true false");
        page.wait_to_read("3 条").await?;
        page.open_fold("意见").await?;
        page.wait_to_read("明年再会。").await?;
        let sent = "return document.querySelector('.comments-sent').innerText            .split('\\n').filter(line => line.trim()).join('|');";
        assert_eq!(
            page.text_from(sent, vec![]).await?,
            "购买方|需要关注|1.|台账要及时更新|2.|走访记录要写全|已整改|督导中心|需要关注|没有提出|第三方|项目管理|值得肯定|1.|人员稳定|结语|明年再会。"
        );
        fits(page).await?;
        page.picture("landing-comments").await?;
        page.click_by("button", "English").await?;
        page.wait_to_read("Keep a copy on this device").await?;
        page.open_fold("Comments").await?;
        page.wait_to_read("人员稳定").await?;
        fits(page).await
    })
    .await
}

/// A page cannot send anything on in WeChat: it points at the menu that can, and the link is there to copy.
#[tokio::test]
async fn in_wechat_the_landing_points_at_its_menu() -> Outcome {
    browse(Device::PHONE, async |page| {
        in_wechat(page).await?;
        land(page, &edited(&[])?).await?;
        page.click_by("button", "转发").await?;
        page.wait_to_read("点右上角 ···，发送给朋友或群。").await?;
        let held = "return document.querySelector('.landing .by-hand')?.value ?? '';";
        assert!(page.text_from(held, vec![]).await?.contains("#1"), "the link beside it");
        fits(page).await?;
        page.click_by("button", KEEP).await?;
        page.wait_for("total", "86.75").await
    })
    .await
}

/// The link is copied elsewhere; where the browser does not, it stands there, all of it selected.
#[tokio::test]
async fn the_link_is_passed_on_by_copying() -> Outcome {
    const SELECTED: &str = "
        const area = document.activeElement;
        return area.value?.slice(area.selectionStart, area.selectionEnd) ?? '';";
    browse(Device::DESKTOP, async |page| {
        land(page, &edited(&[])?).await?;
        page.click_by("button", "复制链接").await?;
        page.wait_to_read("已复制。").await?;
        focused_on(page, "复制链接").await?;
        page.client.execute("document.execCommand = () => false;", vec![]).await?;
        page.click_by("button", "复制链接").await?;
        let address = page.client.current_url().await?.to_string();
        until("the link selected", async || {
            Ok((page.text_from(SELECTED, vec![]).await? == address).then_some(()))
        })
        .await
    })
    .await
}

/// A number broken in two can be read as another one: the frame around a table scrolls instead.
#[tokio::test]
async fn numbers_of_the_folded_tables_stay_on_one_line() -> Outcome {
    const BROKEN: &str = "
        const lines = cell => {
            const range = document.createRange();
            range.selectNodeContents(cell);
            return new Set([...range.getClientRects()].map(box => Math.round(box.top))).size;
        };
        const cells = [...document.querySelectorAll('.scroller td')].filter(cell => /\\d/.test(cell.innerText)
            && /^[\\d.,%+−\\/ ]+$/.test(cell.innerText));
        return [cells.length > 200, ...cells.filter(cell => lines(cell) > 1).map(cell => cell.innerText)].join(' ');";
    browse(Device::PHONE, async |page| {
        land(page, &edited(&[])?).await?;
        page.open_fold("全部指标").await?;
        page.open_fold("到岗").await?;
        page.wait_to_read("附件2").await?;
        assert_eq!(page.text_from(BROKEN, vec![]).await?, "true");
        page.open_fold("站点和时段").await?;
        page.idle().await?;
        fits(page).await
    })
    .await
}
