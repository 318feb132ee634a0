//! 结果图片: what is drawn against what the page shows, its code read by another program, saved and sent.

use std::fs;
use std::process::Command;

use serde_json::{Value, json};

use crate::support::page::until;
use crate::support::{Device, Engine, Outcome, Page, Screen, browse, browse_in, environment};

/// From now on notes every text that is drawn on a canvas.
const SPY: &str = "
    window.drawn = [];
    const draw = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
        window.drawn.push(text);
        return draw.call(this, text, ...place);
    };";

/// The bytes of the picture once it is shown.
const BYTES: &str = "
    const image = document.querySelector('.drawer img');
    if (!image?.complete || !image.naturalWidth) { return []; }
    return [...atob(image.src.split(',')[1])].map(letter => letter.charCodeAt(0));";

/// Opens the picture in 分享, in whichever language the page speaks, and hands over the texts drawn.
async fn drawn(page: &Page) -> Outcome<Vec<String>> {
    page.go(Screen::Exchange).await?;
    page.answer("share-group").await?;
    page.client.execute(SPY, vec![]).await?;
    let english = page.text_from("return document.documentElement.lang;", vec![]).await? == "en";
    page.click_by("button", if english { "Save the picture" } else { "保存图片" }).await?;
    page.idle().await?;
    shown(page).await?;
    let told = page.text_from("return JSON.stringify(window.drawn);", vec![]).await?;
    Ok(serde_json::from_str(&told)?)
}

/// The picture that is shown, as a file.
async fn shown(page: &Page) -> Outcome<Vec<u8>> {
    until("a picture", async || {
        let bytes: Vec<u8> = serde_json::from_value(page.client.execute(BYTES, vec![]).await?)?;
        Ok((!bytes.is_empty()).then_some(bytes))
    })
    .await
}

/// Keeps the picture beside those of the screens, checks its size, and reads its code with zbar.
async fn kept(page: &Page, name: &str) -> Outcome<Option<String>> {
    let bytes = shown(page).await?;
    let number = |at: usize| {
        bytes.get(at..at + 4).map(|of| u32::from_be_bytes([of[0], of[1], of[2], of[3]]))
    };
    assert_eq!(bytes.get(1..4), Some(b"PNG".as_slice()));
    let (width, height) = (number(16), number(20).unwrap_or_default());
    assert_eq!(width, Some(1080));
    assert!((1_000..=2_300).contains(&height), "{height} high");
    assert!(bytes.len() <= 400_000, "{} bytes", bytes.len());
    let folder = environment::screenshots();
    fs::create_dir_all(&folder)?;
    let path = folder.join(format!("result-picture-{name}.png"));
    fs::write(&path, &bytes)?;
    let read =
        Command::new(environment::code_reader()?).args(["--quiet", "--raw"]).arg(&path).output()?;
    let text = String::from_utf8(read.stdout)?;
    Ok(Some(text.trim().to_owned()).filter(|text| !text.is_empty()))
}

/// Every text of the page's figure is drawn.
async fn has_figures(page: &Page, drawn: &[String], hooks: &[&str]) -> Outcome {
    for hook in hooks {
        let figure = page.figure(hook).await?;
        let is_drawn =
            drawn.iter().any(|text| text == &figure || text.split(' ').any(|word| word == figure));
        assert!(is_drawn, "{hook} = {figure} in {drawn:?}");
    }
    Ok(())
}

const FIGURES: [&str; 7] = [
    "total",
    "grade",
    "points/supervising_authority",
    "points/purchaser",
    "points/supervision_centre",
    "points/third_party_evaluator",
    "total/range",
];

/// How many rates are below 100 %, and some of those that are named.
const RATES: [&str; 5] = [
    "below_full",
    "area/2/case_close/rate",
    "area/1/case_session/rate",
    "area/2/case_session/rate",
    "area/3/case_session/rate",
];

#[tokio::test]
async fn the_example_is_drawn_with_the_figures_of_the_page_and_its_code_opens_it() -> Outcome {
    browse(Device::PHONE, async |page| {
        page.open(Screen::Exchange).await?;
        let link = page.link().await?;
        let texts = drawn(page).await?;
        let code = kept(page, "example").await?;
        assert_eq!(code.as_deref(), Some(link.as_str()), "what zbar reads");
        assert!(texts.iter().any(|text| text == "示例") && texts.contains(&"测算".to_owned()));
        assert!(texts.contains(&"另外 2 处".to_owned()), "{texts:?}");
        page.close_sheets().await?;
        page.go(Screen::Scores).await?;
        has_figures(page, &texts, &FIGURES).await?;
        page.go(Screen::Indicators).await?;
        page.close_sheets().await?;
        page.sit_before(Device::DESKTOP).await?;
        has_figures(page, &texts, &RATES).await?;
        // The code leads to the same result.
        let fragment = link.split_once('#').map(|(_, letters)| format!("#{letters}"));
        page.visit(&fragment.ok_or("no fragment")?).await?;
        page.wait_to_read("86.75").await
    })
    .await
}

/// English, with a station of one's own, of which one party has not scored.
#[tokio::test]
async fn an_own_station_with_an_open_party_is_drawn_in_english() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.start_named("某某镇社工站").await?;
        for (party, points) in
            [("supervising_authority", "8.93"), ("purchaser", "20"), ("supervision_centre", "13")]
        {
            page.type_into(&format!("score/{party}"), points).await?;
            page.press("Tab").await?;
        }
        page.wait_for("total/range", "41.93–96.93").await?;
        page.speak("en").await?;
        page.started().await?;
        let texts = drawn(page).await?;
        let code = kept(page, "open-en").await?;
        page.close_sheets().await?;
        assert_eq!(code, Some(page.link().await?), "what zbar reads");
        let has = |text: &str| texts.iter().any(|drawn| drawn == text);
        for text in ["某某镇社工站", "41.93–96.93", "Estimate", "not yet scored"] {
            assert!(has(text), "{text} in {texts:?}");
        }
        assert!(!has("Example"), "the watermark is for the example");
        page.go(Screen::Scores).await?;
        has_figures(page, &texts, &["total/range", "grade/range", "points/purchaser"]).await
    })
    .await
}

#[tokio::test]
async fn nothing_scored_is_said_in_words() -> Outcome {
    browse(Device::PHONE, async |page| {
        page.start_named("某某镇社工站").await?;
        let texts = drawn(page).await?;
        kept(page, "nothing").await?;
        let all = texts.join(" ");
        assert!(all.contains("还没有得分") && !all.contains("0.00"), "{all}");
        Ok(())
    })
    .await
}

/// A dark page draws the same picture, and what is being tried is not on it.
#[tokio::test]
async fn it_is_always_light_and_of_the_real_figures() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        drawn(page).await?;
        let light = shown(page).await?;
        page.appear("dark").await?;
        let texts = drawn(page).await?;
        assert!(shown(page).await? == light, "the same picture on a dark page");
        assert!(texts.contains(&"86.75".to_owned()));
        page.close_sheets().await?;
        page.go(Screen::Scores).await?;
        page.start_trial().await?;
        page.type_into("score/third_party_evaluator", "49.51").await?;
        page.press("Tab").await?;
        page.wait_for("total", "91.44").await?;
        let texts = drawn(page).await?;
        assert!(texts.contains(&"86.75".to_owned()) && !texts.contains(&"91.44".to_owned()));
        assert!(shown(page).await? == light, "the same picture during a trial");
        page.wait_to_read("交出去的是实际的数").await
    })
    .await
}

/// Where the system passes files on, the picture is passed on; that somebody thinks better of it is no failure.
#[tokio::test]
async fn it_is_sent_where_files_can_be_sent_and_saved_anywhere() -> Outcome {
    const SENDS: &str = "
        window.sent = [];
        window.mood = 'well';
        navigator.canShare = data => data.files?.length === 1;
        navigator.share = async data => {
            window.sent.push(data.files.map(file => [file.name, file.type, file.size]));
            if (window.mood !== 'well') { throw new DOMException('no', window.mood); }
        };";
    browse(Device::PHONE, async |page| {
        page.open(Screen::Exchange).await?;
        drawn(page).await?;
        assert_eq!(page.count_named("button", "转发").await?, 0, "this browser sends no files");
        page.watch_downloads().await?;
        page.click_last_by("button", "保存图片").await?;
        let (name, bytes) = page.handed(1).await?.remove(0);
        assert!(name.ends_with(".png") && name.contains("白鹤洞"), "{name}");
        assert!(bytes == shown(page).await?, "what is saved is what is shown");
        page.wait_to_read("已交给浏览器下载").await?;
        page.close_sheets().await?;
        page.client.execute(SENDS, vec![]).await?;
        drawn(page).await?;
        let size = shown(page).await?.len();
        for (mood, told) in [("well", false), ("AbortError", false), ("NotAllowedError", true)] {
            page.client.execute("window.mood = arguments[0];", vec![json!(mood)]).await?;
            page.click_by("button", "转发").await?;
            if told {
                page.wait_to_read("没有转发出去").await?;
            }
            assert_eq!(page.words().await?.contains("没有转发出去"), told, "{mood}");
        }
        let sent = page.text_from("return JSON.stringify(window.sent);", vec![]).await?;
        let sent: Vec<Vec<(String, String, usize)>> = serde_json::from_str(&sent)?;
        assert_eq!(sent.len(), 3);
        for files in &sent {
            assert_eq!(files.len(), 1);
            assert_eq!((files[0].1.as_str(), files[0].2), ("image/png", size));
        }
        Ok(())
    })
    .await
}

/// The example as it is kept, with sixty areas whose numbers all differ: too much for a code that phones read.
fn large() -> Outcome<String> {
    let mut kept: Value =
        serde_json::from_str(&fs::read_to_string("tests/golden/versions/v3.json")?)?;
    let area = kept["document"]["areas"][0].clone();
    let areas = (1..=60_u64).map(|number| {
        let mut area = area.clone();
        area["name"] = json!(format!("片区{number}"));
        for (at, entry) in (1..).zip(area["entries"].as_object_mut().into_iter().flatten()) {
            let target = (number * 7919 + at * 104_729) % 9_000 + 1_000;
            *entry.1 = json!([target.to_string(), (target / 2).to_string()]);
        }
        area
    });
    kept["document"]["areas"] = areas.collect();
    Ok(kept.to_string())
}

#[tokio::test]
async fn a_station_too_large_for_a_code_has_its_link_beside_the_picture() -> Outcome {
    browse(Device::PHONE, async |page| {
        page.open(Screen::Scores).await?;
        page.store("station-scorecard/station/example", &large()?).await?;
        page.reload().await?;
        page.go(Screen::Exchange).await?;
        let link = page.link().await?;
        let texts = drawn(page).await?;
        assert_eq!(kept(page, "large").await?, None, "no code that nobody can read");
        assert!(!texts.concat().contains("扫一扫"), "{texts:?}");
        let beside = "return document.querySelector('.drawer textarea').value;";
        assert_eq!(page.text_from(beside, vec![]).await?, link);
        page.click_last_by("button", "复制链接").await?;
        page.wait_to_read("已复制").await?;
        assert_eq!(page.axe().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

/// WeChat saves no files and sends none for a page: the picture is held down.
#[tokio::test]
async fn in_wechat_the_picture_is_held_down() -> Outcome {
    browse(Device::PHONE, async |page| {
        let agent = "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.47";
        page.driver.devtools("Emulation.setUserAgentOverride", json!({ "userAgent": agent })).await?;
        page.open(Screen::Exchange).await?;
        drawn(page).await?;
        page.wait_to_read("长按图片").await?;
        assert_eq!(page.count_named("button", "转发").await?, 0);
        let script = "return document.querySelectorAll('.drawer button').length + ' ' + document.querySelector('.drawer img').src.slice(0, 22);";
        let found = page.text_from(script, vec![]).await?;
        assert_eq!(found, "1 data:image/png;base64,".get(..24).unwrap_or_default(), "only the way out");
        Ok(())
    })
    .await
}

/// By keyboard, at 320 px, through axe, in both languages; Back closes it and the focus goes back.
#[tokio::test]
async fn its_sheet_is_one_like_the_others() -> Outcome {
    browse(Device::NARROW, async |page| {
        page.open(Screen::Exchange).await?;
        page.answer("share-group").await?;
        page.tab_to("保存图片").await?;
        page.press("Enter").await?;
        shown(page).await?;
        page.idle().await?;
        assert_eq!(page.axe().await?, Vec::<String>::new());
        assert!(!page.scrolls_sideways().await?);
        page.tab_to("关闭").await?;
        page.tab_to("保存图片").await?;
        page.picture("result-picture-sheet-320").await?;
        page.client.back().await?;
        page.wait_until_gone("dialog", "结果图片").await?;
        assert_eq!(page.focused().await?, "保存图片");
        page.speak("en").await?;
        page.appear("dark").await?;
        let texts = drawn(page).await?;
        assert!(texts.contains(&"Good".to_owned()), "{texts:?}");
        assert_eq!(page.axe().await?, Vec::<String>::new());
        kept(page, "example-en").await?;
        let told =
            page.text_from("return document.querySelector('.drawer img').alt;", vec![]).await?;
        for text in ["86.75", "Good", "44.82 / 55", "92.31%", "2 more"] {
            assert!(told.contains(text), "{text} in {told}");
        }
        page.press("Escape").await?;
        page.wait_until_gone("dialog", "Result picture").await
    })
    .await
}

/// The other engines draw it too, and their codes are read.
async fn drawn_in(engine: Engine, name: &str) -> Outcome {
    browse_in(engine, Device::DESKTOP, async |page| {
        page.open(Screen::Exchange).await?;
        let link = page.link().await?;
        page.with("#share-panel button.primary", async |button| page.click(&button).await).await?;
        let code = kept(page, name).await?;
        assert_eq!(code, Some(link), "what zbar reads");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn firefox_draws_it_too() -> Outcome {
    drawn_in(Engine::Firefox, "example-firefox").await
}

#[tokio::test]
async fn webkit_draws_it_too() -> Outcome {
    drawn_in(Engine::Webkit, "example-webkit").await
}
