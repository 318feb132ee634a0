//! The page for people who do not see it or do not use a mouse: the checker axe on every screen,
//! a name for every control, the result said after a pause.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::support::page::until;
use crate::support::{Device, Outcome, Page, Screen, browse};

/// Roles of what takes input.
const INPUTS: [&str; 5] = ["textbox", "slider", "combobox", "checkbox", "Date"];

/// What is pressed on the way through all states.
struct Names {
    pictures: [&'static str; 2],
    settings: &'static str,
    step: &'static str,
    copy: &'static str,
    close: &'static str,
}

const CHINESE: Names = Names {
    pictures: ["热力图", "表格"],
    settings: "设置",
    step: "逐个看算法",
    copy: "复制为文字",
    close: "关闭",
};

const ENGLISH: Names = Names {
    pictures: ["Heat map", "Table"],
    settings: "Settings",
    step: "Step through workings",
    copy: "Copy as text",
    close: "Close",
};

#[tokio::test]
async fn axe_finds_nothing_in_chinese() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        let mut findings = Findings::default();
        every_state(page, &mut findings, CHINESE).await?;
        findings.none()
    })
    .await
}

#[tokio::test]
async fn axe_finds_nothing_in_english() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.choose_language("English").await?;
        let mut findings = Findings::default();
        every_state(page, &mut findings, ENGLISH).await?;
        findings.none()
    })
    .await
}

#[tokio::test]
async fn axe_finds_nothing_in_the_dark() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.system_wishes("prefers-color-scheme", "dark").await?;
        page.open(Screen::Scores).await?;
        let mut findings = Findings::default();
        every_state(page, &mut findings, CHINESE).await?;
        findings.none()
    })
    .await
}

#[tokio::test]
async fn axe_finds_nothing_in_english_in_the_dark() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.system_wishes("prefers-color-scheme", "dark").await?;
        page.open(Screen::Scores).await?;
        page.choose_language("English").await?;
        let mut findings = Findings::default();
        every_state(page, &mut findings, ENGLISH).await?;
        findings.none()
    })
    .await
}

#[tokio::test]
async fn axe_finds_nothing_on_a_phone() -> Outcome {
    browse(Device::PHONE, async |page| {
        page.open(Screen::Scores).await?;
        let mut findings = Findings::default();
        every_state(page, &mut findings, CHINESE).await?;
        page.choose_language("English").await?;
        for screen in Screen::ALL {
            page.go(screen).await?;
            findings.look(page, &format!("{screen:?} on a phone in English")).await?;
        }
        findings.none()
    })
    .await
}

#[tokio::test]
async fn axe_finds_nothing_on_an_empty_station_and_with_stations_kept() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.visit("").await?;
        page.click_by("button", "新建我的评估").await?;
        page.skip_guide().await?;
        page.wait_for("total", "—").await?;
        let mut findings = Findings::default();
        for screen in Screen::ALL {
            page.go(screen).await?;
            findings.look(page, &format!("{screen:?} of an empty station")).await?;
        }
        page.go(Screen::Stations).await?;
        page.act_on("未命名的社工站", "复制").await?;
        page.act_on("（副本）", "删除").await?;
        page.open_fold("最近删除的 1 个").await?;
        findings.look(page, "a deleted station").await?;
        page.store("station-scorecard/set-aside/x@2026", "rubbish").await?;
        page.reload().await?;
        page.go(Screen::Stations).await?;
        page.open_fold("读不出来、另存的 1 个").await?;
        page.open_fold("显示原文").await?;
        findings.look(page, "a text set aside").await?;
        findings.none()
    })
    .await
}

#[tokio::test]
async fn every_input_has_a_name_of_its_own() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        for screen in Screen::ALL {
            page.go(screen).await?;
            names_are_fit(page, screen).await?;
        }
        page.go(Screen::Indicators).await?;
        for (hook, name) in [
            ("area/1/phone_visit/completed", "片区1 电访 完成量"),
            ("area/3/case_close/target", "片区3 专业个案 结案 协议量"),
            ("station/1/completed", "新增志愿者 完成量"),
        ] {
            page.wait_for_name(hook, name).await?;
        }
        page.choose_language("English").await?;
        page.named("textbox", "片区1 Phone visits completed").await?;
        page.go(Screen::Scores).await?;
        page.named("textbox", "Third party points").await.map(drop)
    })
    .await
}

/// Not every keystroke, only what it came to.
#[tokio::test]
async fn the_result_is_said_once_after_a_pause() -> Outcome {
    const LISTEN: &str = "
        window.said = [];
        for (const region of document.querySelectorAll('[aria-live=polite]')) {
            new MutationObserver(() => window.said.push(region.innerText.trim()))
                .observe(region, { childList: true, characterData: true, subtree: true });
        }";
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.client.execute(LISTEN, vec![]).await?;
        page.type_into("score/third_party_evaluator", "49.51").await?;
        let said = until("something said", async || {
            let said = page.client.execute("return window.said;", vec![]).await?;
            Ok((said != json!([])).then_some(said))
        })
        .await?;
        assert_eq!(said, json!(["91.44，优秀。比优秀线高 1.44"]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_first_tab_leads_past_the_frame() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.press("Tab").await?;
        assert_eq!(page.focused().await?, "跳到内容");
        page.press("Enter").await?;
        page.press("Tab").await?;
        // In the example its hint stands first: the way to a station of one's own.
        assert_eq!(page.focused().await?, "新建我的评估");
        page.press("Tab").await?;
        assert_eq!(page.focused_field().await?, "score/supervising_authority/slider");
        Ok(())
    })
    .await
}

/// Every screen, then the heat map, what is folded, the sheet of an area and mistakes.
async fn every_state(page: &Page, findings: &mut Findings, names: Names) -> Outcome {
    let Names { pictures, .. } = names;
    for screen in Screen::ALL {
        page.go(screen).await?;
        findings.look(page, &format!("{screen:?}")).await?;
    }
    page.go(Screen::Indicators).await?;

    for picture in pictures {
        page.click_by("button", picture).await?;
        findings.look(page, picture).await?;
    }
    unfold(page).await?;
    findings.look(page, "what is missing, unfolded").await?;
    if on_a_phone(page).await? {
        // The heads are the choice of the area, and a way below the rows leads to its sheet.
        page.click_by("button", "片区1 ›").await?;
        page.named("dialog", "片区1").await?;
    } else {
        page.open_item("片区2").await?;
    }
    findings.look(page, "the sheet of an area").await?;
    page.close_sheet().await?;
    page.type_into("area/1/phone_visit/completed", "abc").await?;
    page.type_into("station/1/target", "−1").await?;
    findings.look(page, "mistakes in the tables").await?;
    page.go(Screen::Staffing).await?;
    unfold(page).await?;
    page.type_into("required/all", "25").await?;
    page.type_into("required/certified", "abc").await?;
    findings.look(page, "staffing unfolded, with findings and a mistake").await?;
    page.go(Screen::Scores).await?;
    page.type_into("score/purchaser", "20.01").await?;
    page.type_into("score/third_party_evaluator", "").await?;
    findings.look(page, "a mistake and a blank among the scores").await?;
    workings(page, findings, &names).await
}

/// Whether the page is drawn as for a phone, with the rooms at the foot.
async fn on_a_phone(page: &Page) -> Outcome<bool> {
    let narrow = page.client.execute("return innerWidth <= 760;", vec![]).await?;
    Ok(narrow == json!(true))
}

async fn unfold(page: &Page) -> Outcome {
    let script =
        "document.querySelectorAll('main details').forEach(fold => { fold.open = true; });";
    page.client.execute(script, vec![]).await?;
    Ok(())
}

/// The panel with each kind of working, the question before copying, and figures as tab stops.
async fn workings(page: &Page, findings: &mut Findings, names: &Names) -> Outcome {
    // Narrow pages leave the shares to the bars, and the eye.
    let hooks: &[&str] = match on_a_phone(page).await? {
        true => &["total", "grade"],
        false => &["total", "grade", "share/purchaser"],
    };
    for hook in hooks {
        page.working_of(hook).await?;
        findings.look(page, &format!("the working of {hook}")).await?;
    }
    page.click_by("button", names.close).await?;
    page.click_by("button", names.settings).await?;
    page.click_by("button", names.step).await?;
    findings.look(page, "the settings").await?;
    page.close_sheet().await?;
    findings.look(page, "figures as tab stops").await?;
    page.go(Screen::Indicators).await?;
    // Of the first area, which is in sight beside the panel: in a frame that was scrolled, cells lie half
    // below the names that stay.
    page.working_of("area/1/home_visit/rate").await?;
    findings.look(page, "the working of a rate beside the tables").await?;
    page.go(Screen::Staffing).await?;
    unfold(page).await?;
    page.with("[data-field=\"worker/2/month/1/presence\"]", async |cell| page.click(&cell).await)
        .await?;
    page.press("Shift+Right").await?;
    page.press("Shift+F10").await?;
    findings.look(page, "the menu of months").await?;
    page.press("Escape").await?;
    page.press("Escape").await?;
    page.with("button[aria-label^=\"社工21\"]", async |row| page.click(&row).await).await?;
    page.type_into("worker/1/label", "某某").await?;
    findings.look(page, "the sheet of a worker").await?;
    page.client.back().await?;
    page.working_of("staffing/all/month/1").await?;
    page.click_by("button", names.copy).await?;
    findings.look(page, "the question before a name is copied").await?;
    page.press("Escape").await?;
    page.client.execute("document.execCommand = () => false;", vec![]).await?;
    page.working_of("staffing/retention").await?;
    page.click_by("button", names.copy).await?;
    findings.look(page, "a text to be copied by hand").await
}

/// What axe found in all the states that a journey passes through; each thing is told once.
#[derive(Default)]
struct Findings(BTreeMap<String, String>);

impl Findings {
    async fn look(&mut self, page: &Page, state: &str) -> Outcome {
        for violation in page.axe().await? {
            self.0.entry(violation).or_insert_with(|| state.to_owned());
        }
        Ok(())
    }

    fn none(self) -> Outcome {
        let told: Vec<String> =
            self.0.into_iter().map(|(violation, state)| format!("{state}: {violation}")).collect();
        if told.is_empty() { Ok(()) } else { Err(told.join("\n").into()) }
    }
}

/// No input without a name, no two with the same one.
async fn names_are_fit(page: &Page, screen: Screen) -> Outcome {
    page.driver.devtools("Accessibility.enable", json!({})).await?;
    let tree = page.driver.devtools("Accessibility.getFullAXTree", json!({})).await?;
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    let is_input = |node: &&Value| INPUTS.iter().any(|role| node["role"]["value"] == *role);
    let names = nodes.iter().filter(|node| node["ignored"] != true).filter(is_input);
    let mut names: Vec<String> =
        names.map(|node| node["name"]["value"].as_str().unwrap_or_default().to_owned()).collect();
    names.sort();
    assert!(!names.is_empty(), "{screen:?} has inputs");
    assert!(names.iter().all(|name| !name.trim().is_empty()), "{screen:?}: {names:?}");
    let twice: Vec<&str> = names
        .windows(2)
        .filter_map(|pair| (pair[0] == pair[1]).then_some(pair[0].as_str()))
        .collect();
    assert!(twice.is_empty(), "{screen:?}: two inputs are called {twice:?}");
    Ok(())
}
