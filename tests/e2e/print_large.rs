//! The largest that can be printed: sixty areas, twelve months of staffing, eight parties, long names.

use std::fs;

use serde_json::{Value, json};

use crate::print::{check_pages, open};
use crate::support::paper::Printed;
use crate::support::{Device, Outcome, Page, Screen, browse};

/// The example as it is kept, changed.
fn kept(change: impl FnOnce(&mut Value)) -> Outcome<String> {
    let mut kept: Value =
        serde_json::from_str(&fs::read_to_string("tests/golden/versions/v3.json")?)?;
    change(&mut kept["document"]);
    Ok(kept.to_string())
}

/// Opens the page on a station that was kept.
async fn begin_with(page: &Page, station: &str) -> Outcome {
    page.open(Screen::Scores).await?;
    page.store("station-scorecard/station/example", station).await?;
    page.reload().await
}

const AREAS: usize = 60;

/// Sixty areas, each with a name and communities longer than anybody's, and a year of staffing.
fn long(document: &mut Value) {
    let area = document["areas"][0].clone();
    let areas = (1..=AREAS).map(|number| {
        let mut area = area.clone();
        area["name"] = json!(format!("第{number}号很长很长的片区名称（含周边新建小区）"));
        area["communities"] = json!(vec!["名字特别长的社区居民委员会"; 6]);
        area["entries"]["case_close"] = json!(["9999999.99", format!("{number}.25")]);
        area
    });
    document["areas"] = areas.collect();
    document["particulars"]["assessed_to"] = json!("2024-08-31");
    document["particulars"]["assessed_months"] = json!("12");
    for worker in document["staffing"]["workers"].as_array_mut().into_iter().flatten() {
        worker["position"] = json!("一线社工兼督导助理");
        worker["remarks"] = json!("产假期间由同事代岗，返岗后恢复。".repeat(4));
        for month in worker["months"].as_object_mut().into_iter().flatten() {
            *month.1 = json!(["0.5", "yes", "yes"]);
        }
    }
}

/// Tables, or cells, from which something sticks out, while the page looks as it prints.
const CUT: &str = "
    const paper = document.querySelector('.papers').getBoundingClientRect();
    const tables = [...document.querySelectorAll('.paper table')];
    const wide = tables.filter(table => table.getBoundingClientRect().right > paper.right + 1);
    const cells = tables.flatMap(table => [...table.querySelectorAll('th, td')]);
    const cut = cells.filter(cell => cell.scrollWidth > cell.clientWidth + 1);
    return [...wide, ...cut].map(element => element.textContent.slice(0, 80)).join(' | ');";

#[tokio::test]
async fn a_long_appendix_repeats_its_headings_and_nothing_is_cut() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        begin_with(page, &kept(long)?).await?;
        open(page, "打印附件").await?;
        let pages = page.printed("appendix-long").await?;
        check_pages(&pages, true);
        let text: String = pages.iter().map(Printed::text).collect();
        for number in 1..=AREAS {
            let (name, done) = (format!("第{number}号很长"), format!("{number}.25"));
            assert!(text.contains(&name), "{name} is not printed");
            let printed: usize = pages.iter().map(|page| page.count(&done)).sum();
            assert!(printed > 0, "{done} is not printed");
        }
        let block = |part: &str| {
            let title = format!("服务指标完成情况统计表{part}");
            pages.iter().filter(|page| page.text().contains(&title)).count()
        };
        assert!(block("1/2") > 2 && block("2/2") > 1, "each block takes several pages");
        for (number, page) in (1..).zip(&pages) {
            let text = page.text();
            assert!(text.contains("附件") && text.contains("评估时段："), "page {number}: {text}");
            if text.contains("统计表1/2") {
                for head in ["片区", "社区", "投入", "电访", "入户探访", "结案"] {
                    assert!(text.contains(head), "{head} is not on page {number}: {text}");
                }
            }
        }
        // 273 mm at 96 dots an inch.
        let paper =
            json!({ "width": 1032, "height": 800, "deviceScaleFactor": 1, "mobile": false });
        page.driver.devtools("Emulation.setDeviceMetricsOverride", paper).await?;
        page.driver.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        assert_eq!(page.text_from(CUT, vec![]).await?, "", "sticks out");
        Ok(())
    })
    .await
}

/// Eight parties who gave raw marks, six bands, and names as long as they can be.
fn largest(document: &mut Value, length: usize) {
    let name = |text: String| {
        let text: String = text.chars().cycle().take(length).collect();
        json!({ "zh-CN": text, "en": text })
    };
    let ids = ["own_party_1", "own_party_2", "own_party_3", "own_party_4"];
    let ids = [ids, ["own_party_5", "own_party_6", "own_party_7", "own_party_8"]].concat();
    let parties = (1..).zip(&ids).map(|(number, id)| {
        let name = name(format!("第{number}方评审委员会"));
        json!({ "id": id, "name": name, "short_name": name, "cap": "12.5" })
    });
    let ends = ["90", "80", "70", "60", "50", ""];
    let bands = (1..).zip(ends).map(|(number, end)| {
        let lower = json!({ "value": end, "inclusive": true });
        json!({
            "id": format!("own_band_{number}"), "name": name(format!("{number}级优良等第")),
            "lower": if end.is_empty() { Value::Null } else { lower }, "upper": Value::Null,
        })
    });
    let parties: Vec<Value> = parties.collect();
    let bands: Vec<Value> = bands.collect();
    let mut scheme = document["own_scheme"].take();
    scheme["parties"] = json!(parties);
    scheme["bands"] = json!(bands);
    scheme["name"] = name("本市社会工作服务站评估试行办法".to_owned());
    scheme["rounding"] = json!({ "mode": "half_up", "decimals": 2 });
    document["own_scheme"] = scheme;
    document["scheme"] = json!("own");
    for id in ids {
        document["scores"][id] = json!({ "mode": "raw_mark", "points": "", "raw_mark": "89.97" });
    }
    document["scores"]["bonus"] = json!({ "mode": "points", "points": "3", "raw_mark": "" });
    for line in ["station", "operator", "supervising_authority", "purchaser", "evaluator"] {
        document["particulars"][line] = name("社会工作服务中心".to_owned())["zh-CN"].clone();
    }
}

/// 8 × 11.25 (11.24625) + 3 = 93.00, unrounded 92.97.
#[tokio::test]
async fn the_largest_scheme_still_takes_one_page() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        for length in [12, 200] {
            begin_with(page, &kept(|document| largest(document, length))?).await?;
            page.wait_for("total", "93.00").await?;
            open(page, "打印结果单").await?;
            for (language, code) in [("English", "en"), ("中文", "zh")] {
                page.choose_language(language).await?;
                page.wait_to_read(if language == "中文" {
                    "所引规则"
                } else {
                    "Rules cited"
                })
                .await?;
                let pages = page.printed(&format!("largest-{length}-{code}")).await?;
                assert_eq!(pages.len(), 1, "one page of names of {length}");
                check_pages(&pages, false);
                let text = pages[0].text();
                for part in ["8.89.97÷100×12.5=11.24625", "92.97", "93.00", "R-21", "R-4"] {
                    assert!(text.contains(part), "{part} is not in\n{text}");
                }
            }
        }
        Ok(())
    })
    .await
}

/// 45 areas, three indicators filled in, nothing in 附件2: no empty columns and no empty pages.
#[tokio::test]
async fn forty_five_areas_with_three_indicators_take_few_pages() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        let station = kept(|document| {
            let mut area = document["areas"][0].clone();
            for (key, entry) in area["entries"].as_object_mut().into_iter().flatten() {
                let filled = ["file_setup", "phone_visit", "home_visit"].contains(&key.as_str());
                *entry = if filled { json!(["5", "4"]) } else { json!(["", ""]) };
            }
            let areas = (1..=45).map(|number| {
                let mut area = area.clone();
                area["name"] = json!(format!("片区{number}"));
                area["communities"] = json!(["社区"]);
                area
            });
            document["areas"] = areas.collect();
            document["station_indicators"] = json!([]);
            document["staffing"]["workers"] = json!([]);
            for key in ["required_all", "required_certified", "continuous"] {
                document["staffing"][key] = json!("");
            }
            for key in ["two_years_threshold", "retention_threshold"] {
                document["staffing"][key] = json!("");
            }
            document["staffing"]["subtotals"] = empty_subtotals();
        })?;
        begin_with(page, &station).await?;
        open(page, "打印附件").await?;
        let pages = page.printed("appendix-45").await?;
        assert!(pages.len() <= 3, "{} pages", pages.len());
        let text: String = pages.iter().map(Printed::text).collect();
        for part in ["片区45", "225", "80.00%", "附件2没有列出"] {
            assert!(text.contains(part), "{part} is not printed:\n{text}");
        }
        assert!(!text.contains("专业小组"), "a column without an amount is printed");
        Ok(())
    })
    .await
}

fn empty_subtotals() -> Value {
    json!({
        "certified": { "months": {}, "two_years": "", "head_count": {
            "assistant_social_worker": "", "social_worker": "", "senior_social_worker": "" } },
        "non_certified": { "months": {}, "two_years": "", "head_count": {
            "related_degree": "", "training_certificate": "" } }
    })
}

/// Whatever the page looks like on the screen, and whatever the system wishes.
#[tokio::test]
async fn paper_is_light_in_every_theme() -> Outcome {
    const LOOKS: &str = "
        const root = getComputedStyle(document.documentElement);
        const body = getComputedStyle(document.body);
        return [root.colorScheme, body.color, body.backgroundColor].join(' | ');";
    const LIGHT: &str = "light | rgb(31, 36, 33) | rgb(255, 255, 255)";
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        let print = |scheme: &str| {
            json!({ "media": "print",
                    "features": [{ "name": "prefers-color-scheme", "value": scheme }] })
        };
        let wishes =
            async |wish: Value| page.driver.devtools("Emulation.setEmulatedMedia", wish).await;
        for (theme, system) in [("dark", "light"), ("system", "dark"), ("dark", "dark")] {
            wishes(json!({ "media": "", "features": [] })).await?;
            page.open(Screen::Scores).await?;
            page.appear(theme).await?;
            for screen in Screen::ALL {
                page.go(screen).await?;
                page.idle().await?;
                wishes(print(system)).await?;
                let looks = page.text_from(LOOKS, vec![]).await?;
                assert_eq!(looks, LIGHT, "{screen:?} in {theme} under {system}");
                wishes(json!({ "media": "", "features": [] })).await?;
            }
            for paper in ["打印附件", "打印结果单"] {
                open(page, paper).await?;
                wishes(print(system)).await?;
                let looks = page.text_from(LOOKS, vec![]).await?;
                assert_eq!(looks, LIGHT, "{paper} in {theme} under {system}");
                wishes(json!({ "media": "", "features": [] })).await?;
                page.click_by("button", "返回").await?;
            }
        }
        Ok(())
    })
    .await
}
