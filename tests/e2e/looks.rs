//! How the page fits screens, eyes and fingers: phones, zoom, dark, two languages, room to tap.

use crate::support::page::until;
use crate::support::{Device, Outcome, Page, Screen, browse};

/// What sticks out on the right, and what is too wide for its own box.
const STICKING_OUT: &str = "
    const width = document.documentElement.clientWidth;
    const out = node => node.getBoundingClientRect().right > width
        || (node.scrollWidth > node.clientWidth && getComputedStyle(node).overflowX === 'visible'
            && node.getBoundingClientRect().left + node.scrollWidth > width);
    return Array.from(document.body.querySelectorAll('*')).filter(out)
        .slice(-6).map(node => node.outerHTML.slice(0, 160));";

/// Controls that are smaller than 24 × 24; a label around a control belongs to it.
const TOO_SMALL: &str = "
    const smallest = 24;
    const controls = document.querySelectorAll('button, a, input, select, textarea, summary');
    return Array.from(controls)
        .filter(control => control.checkVisibility() && !control.matches('.skip'))
        .map(control => {
            const boxes = [control, control.closest('label')].filter(node => node)
                .map(node => node.getBoundingClientRect());
            const width = Math.max(...boxes.map(box => box.width));
            const height = Math.max(...boxes.map(box => box.height));
            return { control, width, height };
        })
        .filter(({ width, height }) => width < smallest || height < smallest)
        .map(({ control, width, height }) =>
            width + ' × ' + height + ' ' + control.outerHTML.slice(0, 120));";

const BACKGROUND: &str = "return getComputedStyle(document.body).backgroundColor;";

#[tokio::test]
async fn nothing_scrolls_sideways_at_320_pixels() -> Outcome {
    browse(Device::NARROW, async |page| {
        page.open(Screen::Scores).await?;
        everywhere(page, "320", fits).await
    })
    .await
}

#[tokio::test]
async fn nothing_scrolls_sideways_on_a_common_phone() -> Outcome {
    browse(Device::PHONE, async |page| {
        page.open(Screen::Scores).await?;
        everywhere(page, "360", fits).await
    })
    .await
}

/// 200 % zoom of an office screen.
#[tokio::test]
async fn nothing_scrolls_sideways_at_twice_the_size() -> Outcome {
    browse(Device { width: 640, height: 450, phone: false }, async |page| {
        page.open(Screen::Scores).await?;
        everywhere(page, "zoom-200", fits).await
    })
    .await
}

#[tokio::test]
async fn the_office_screen_shows_every_column() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        everywhere(page, "1280", fits).await?;
        page.open(Screen::Indicators).await?;
        let scrolled = page
            .client
            .execute(
                "return Array.from(document.querySelectorAll('main [role=group][tabindex]'))
                    .filter(box => box.scrollWidth > box.clientWidth).length;",
                vec![],
            )
            .await?;
        assert_eq!(scrolled, 0, "tables of the example that have to be scrolled sideways");
        Ok(())
    })
    .await
}

/// The browser lays out nothing but the box of a text that changes: its width comes from the number of letters, which
/// has to suffice for whatever stands there.
#[tokio::test]
async fn every_number_of_the_table_fits_a_box_of_its_own() -> Outcome {
    const BOXES: &str = "
        const texts = Array.from(document.querySelectorAll('.frame td > :is(.number, [data-figure])'));
        const is_boxed = node => getComputedStyle(node).contain.includes('size');
        const is_cut = node => node.scrollWidth > node.clientWidth + 1;
        return [texts.filter(is_boxed).length].concat(
            texts.filter(is_cut).map(node => node.outerHTML.slice(0, 160)));";
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Indicators).await?;
        for (field, text) in [
            ("area/1/phone_visit/target", "0.01"),
            ("area/1/phone_visit/completed", "9999999.99"),
            ("area/2/phone_visit/target", "12345"),
            ("area/3/phone_visit/completed", ""),
            ("area/1/home_visit/completed", "1234567"),
            ("area/2/home_visit/target", "90.25"),
            ("area/1/consult_case/completed", "123456.78"),
        ] {
            page.type_into(field, text).await?;
        }
        page.idle().await?;
        let told = page.client.execute(BOXES, vec![]).await?;
        let told = told.as_array().ok_or("no list")?;
        // Four areas and 合计, fourteen indicators, three columns; but not where extra work is told below a "/".
        assert_eq!(told.first().and_then(|boxes| boxes.as_u64()), Some(5 * 14 * 3 - 2), "{told:?}");
        assert_eq!(told.get(1..), Some(&[][..]), "wider than their boxes");
        Ok(())
    })
    .await
}

/// A table that fits its frame scrolls with the page: its heads stay below the band.
#[tokio::test]
async fn heads_stay_in_sight_while_the_page_scrolls() -> Outcome {
    const HEADS: &str = "
        document.querySelector('[data-field=\"area/1/small_event_attend/completed\"]')
            .scrollIntoView({ block: 'center' });
        const frame = document.querySelector('[role=group][aria-label=各片区服务指标]');
        const [first, second] = frame.querySelectorAll('thead tr');
        const band = document.querySelector('.band').getBoundingClientRect();
        const top = row => Math.round(row.lastElementChild.getBoundingClientRect().top - band.bottom);
        const name = frame.querySelector('tbody tr').getBoundingClientRect();
        return [name.top < band.top, top(first), top(second)].join(' ');";
    browse(Device { width: 1280, height: 560, phone: false }, async |page| {
        page.open(Screen::Indicators).await?;
        let seen = async || {
            let places = page.text_from(HEADS, vec![]).await?;
            let numbers: Vec<i32> = places.split(' ').filter_map(|of| of.parse().ok()).collect();
            let is_there =
                places.starts_with("true") && matches!(numbers.as_slice(), [-3..=1, 25..=29]);
            Ok(is_there.then_some(()))
        };
        until("the heads below the band", seen).await?;
        assert!(!page.scrolls_sideways().await?);
        // A cell that gets the focus is not under them.
        page.click_field("area/1/phone_visit/completed").await?;
        assert_eq!(page.hidden_part_of_focused("评估结果").await?, 0);
        Ok(())
    })
    .await
}

/// Cut digits can be read as another number: a box has room for the text that it is drawn with, too.
#[tokio::test]
async fn a_long_amount_is_whole_when_its_room_is_drawn_again() -> Outcome {
    const CUT: &str = "
        const input = document.querySelector('[data-field=\"area/1/home_visit/completed\"]');
        return `${input.value} ${input.scrollWidth - input.clientWidth}`;";
    for device in [Device::DESKTOP, Device::PHONE] {
        browse(device, async |page| {
            page.open(Screen::Indicators).await?;
            page.type_into("area/1/home_visit/completed", "1234567").await?;
            page.go(Screen::Scores).await?;
            page.go(Screen::Indicators).await?;
            page.wait_for_value("area/1/home_visit/completed", "1234567").await?;
            assert_eq!(page.text_from(CUT, vec![]).await?, "1234567 0", "{}", device.width);
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// With mistakes, warnings, long names and large figures on it.
#[tokio::test]
async fn a_crowded_page_fits_a_narrow_screen() -> Outcome {
    browse(Device::NARROW, async |page| {
        page.open(Screen::Particulars).await?;
        page.type_into("particulars/station", &"很长的站名".repeat(12)).await?;
        page.type_into("particulars/operator", &"w".repeat(190)).await?;
        page.type_into("particulars/assessed_months", "0").await?;
        page.go(Screen::Indicators).await?;
        page.click_by("button", "片区1 ›").await?;
        page.type_into("area/1/name", &"w".repeat(60)).await?;
        page.close_sheet().await?;
        page.type_into("area/1/phone_visit/target", "0.01").await?;
        page.type_into("area/1/phone_visit/completed", "9999999.99").await?;
        // What is worth a look comes in above, and the browser moves on to keep the cards where they were.
        page.wait_to_read("值得核对").await?;
        page.idle().await?;
        let in_sight = "document.querySelector('[data-field=\"area/1/home_visit/completed\"]')
            .scrollIntoView({ block: 'center', behavior: 'instant' });";
        page.client.execute(in_sight, vec![]).await?;
        page.type_into("area/1/home_visit/completed", "1e9").await?;
        page.click_by("button", "片区2").await?;
        page.type_into("area/2/consult_case/completed", "9999999.99").await?;
        page.go(Screen::Scores).await?;
        page.type_into("score/purchaser", "20.01").await?;
        everywhere(page, "crowded-320", fits).await
    })
    .await
}

#[tokio::test]
async fn a_phone_shows_one_area_at_a_time() -> Outcome {
    browse(Device::PHONE, async |page| {
        page.open(Screen::Indicators).await?;
        page.named("group", "看哪个片区").await?;
        page.click_by("button", "片区3").await?;
        page.type_into("area/3/phone_visit/completed", "1019").await?;
        assert!(!page.has("area/1/phone_visit/completed").await?, "one area at a time");
        page.click_by("button", "合计").await?;
        page.wait_for("areas/phone_visit/completed", "3557").await?;
        page.sit_before(Device::DESKTOP).await?;
        page.named("button", "热力图").await?;
        page.wait_for_value("area/3/phone_visit/completed", "1019").await
    })
    .await
}

#[tokio::test]
async fn everything_is_large_enough_to_tap() -> Outcome {
    browse(Device::PHONE, async |page| {
        page.open(Screen::Scores).await?;
        everywhere(page, "360", large_enough).await?;
        page.sit_before(Device::DESKTOP).await?;
        page.open(Screen::Scores).await?;
        everywhere(page, "1280", large_enough).await
    })
    .await
}

#[tokio::test]
async fn dark_follows_the_system_until_it_is_chosen() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        let light = page.text_from(BACKGROUND, vec![]).await?;
        page.system_wishes("prefers-color-scheme", "dark").await?;
        let dark = page.text_from(BACKGROUND, vec![]).await?;
        assert_ne!(dark, light, "the system wishes dark");
        page.picture("scores-dark").await?;
        choose_theme(page, "浅色").await?;
        assert_eq!(page.text_from(BACKGROUND, vec![]).await?, light);
        page.system_wishes("prefers-color-scheme", "light").await?;
        choose_theme(page, "深色").await?;
        page.reload().await?;
        assert_eq!(page.text_from(BACKGROUND, vec![]).await?, dark, "remembered");
        page.click_by("button", "设置").await?;
        let chosen = page.named("button", "深色").await?;
        assert_eq!(chosen.attr("aria-pressed").await?.as_deref(), Some("true"));
        page.close_sheet().await?;
        choose_theme(page, "跟随系统").await?;
        page.reload().await?;
        assert_eq!(page.text_from(BACKGROUND, vec![]).await?, light);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_language_changes_at_once_and_is_remembered() -> Outcome {
    const CHINESE_LEFT: &str = "
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const left = [];
        while (walker.nextNode()) {
            const [text, parent] = [walker.currentNode.data, walker.currentNode.parentElement];
            const chinese = /[\\u4e00-\\u9fff]/.test(text);
            if (chinese && !parent.closest('[lang=zh-CN]:not(html)')) left.push(text.trim());
        }
        return left.join(' | ');";
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.choose_language("English").await?;
        page.wait_for("grade", "Good").await?;
        page.reload().await?;
        for screen in Screen::ALL {
            page.go(screen).await?;
            let left = page.text_from(CHINESE_LEFT, vec![]).await?;
            assert_eq!(left, "", "Chinese on the English screen {screen:?}");
        }
        let tongue = page.text_from("return document.documentElement.lang;", vec![]).await?;
        assert_eq!(tongue, "en");
        page.go(Screen::Scores).await?;
        until("the title in English", async || {
            let title = page.client.title().await?;
            Ok((title == "广州市白鹤洞街社工服务站 · 86.75 Good · Result").then_some(()))
        })
        .await?;
        page.choose_language("中文").await?;
        page.wait_for("grade", "良好").await?;
        page.go(Screen::Stations).await?;
        page.wait_to_read("只存在这台设备").await
    })
    .await
}

async fn choose_theme(page: &Page, theme: &str) -> Outcome {
    page.click_by("button", "设置").await?;
    page.click_by("button", theme).await?;
    page.close_sheet().await
}

/// Looks at every screen and every picture of the indicators in both languages, with a photo.
async fn everywhere(
    page: &Page,
    name: &str,
    look: impl AsyncFn(&Page, &str) -> Outcome,
) -> Outcome {
    for (language, tongue) in ["中文", "English"].into_iter().enumerate() {
        page.choose_language(tongue).await?;
        for screen in Screen::ALL {
            page.go(screen).await?;
            let place = format!("{}-{name}-{language}", &screen.fragment()[1..]);
            page.picture(&place).await?;
            look(page, &place).await?;
            if screen == Screen::Indicators {
                pictures(page, language, &place, &look).await?;
            }
        }
    }
    page.choose_language("中文").await
}

async fn pictures(
    page: &Page,
    language: usize,
    place: &str,
    look: &impl AsyncFn(&Page, &str) -> Outcome,
) -> Outcome {
    let names = [["热力图", "表格"], ["Heat map", "Table"]];
    for name in names[language] {
        page.click_by("button", name).await?;
        look(page, &format!("{place} {name}")).await?;
        page.picture(&format!("{place}-{name}")).await?;
    }
    let all =
        "document.querySelectorAll('main details').forEach(of => { of.open = arguments[0]; });";
    page.client.execute(all, vec![true.into()]).await?;
    look(page, &format!("{place} unfolded")).await?;
    page.client.execute(all, vec![false.into()]).await?;
    Ok(())
}

async fn fits(page: &Page, place: &str) -> Outcome {
    if page.scrolls_sideways().await? {
        let out = page.client.execute(STICKING_OUT, vec![]).await?;
        return Err(format!("{place} scrolls sideways; what sticks out: {out:#}").into());
    }
    Ok(())
}

async fn large_enough(page: &Page, place: &str) -> Outcome {
    let small = page.client.execute(TOO_SMALL, vec![]).await?;
    let none = small.as_array().is_some_and(Vec::is_empty);
    if none { Ok(()) } else { Err(format!("{place}: too small: {small:#}").into()) }
}
