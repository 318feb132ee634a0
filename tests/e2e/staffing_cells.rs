//! The cells of 到岗: by mouse, finger and keys, several at once, what is missing; and how much room and
//! work the grid takes.

use fantoccini::actions::{InputSource, MouseActions, PointerAction, TouchActions};
use fantoccini::elements::Element;
use serde_json::{Value, json};

use crate::staffing::{close, ticked, with_a_period};
use crate::support::page::until;
use crate::support::{Device, Outcome, Page, Screen, browse};

/// A tap goes round: 社工22 was there for half of November.
#[tokio::test]
async fn a_click_or_a_tap_goes_round_1_half_0_and_blank() -> Outcome {
    let cell = "worker/2/month/3/presence";
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Staffing).await?;
        assert_eq!(page.value(cell).await?, "0.5");
        for (next, sum) in [("0", "230.5"), ("", "230.5"), ("1", "231.5"), ("0.5", "231")] {
            page.click_field(cell).await?;
            page.wait_for_value(cell, next).await?;
            page.wait_for("staffing/all/actual", sum).await?;
        }
        assert_eq!(page.focused_field().await?, cell);
        Ok(())
    })
    .await?;
    browse(Device::PHONE, async |page| {
        page.open(Screen::Staffing).await?;
        for next in ["0", "", "1", "0.5"] {
            tap(page, cell).await?;
            page.wait_for_value(cell, next).await?;
        }
        Ok(())
    })
    .await
}

/// 社工23 and 社工24 from October to December, which hold 0.
#[tokio::test]
async fn several_months_are_chosen_with_shift_and_set_in_one_step() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Staffing).await?;
        page.tab_to("社工23 2023-10 到岗").await?;
        for key in ["Shift+Right", "Shift+Right", "Shift+Down"] {
            page.press(key).await?;
        }
        assert_eq!(chosen(page).await?, 6);
        page.press("1").await?;
        page.wait_for("staffing/all/actual", "237").await?;
        assert_eq!(page.value("worker/4/month/4/presence").await?, "1");
        // The range stays: the next key sets the same months again.
        page.press("5").await?;
        page.wait_for("staffing/all/actual", "234").await?;
        page.press("Space").await?;
        page.wait_for("staffing/all/actual", "231").await?;
        for sum in ["234", "237", "231"] {
            page.press("Control+z").await?;
            page.wait_for("staffing/all/actual", sum).await?;
        }
        page.press("Escape").await?;
        assert_eq!(chosen(page).await?, 0);
        // An arrow alone goes on from where choosing began.
        page.press("Right").await?;
        assert_eq!(page.focused_field().await?, "worker/3/month/3/presence");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn several_months_are_chosen_by_dragging_and_set_in_one_step() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Staffing).await?;
        drag(page, "worker/5/month/4/presence", "worker/3/month/3/presence").await?;
        page.wait_to_read("6 格一起改").await?;
        assert_eq!(chosen(page).await?, 6);
        page.click_by("menuitem", "半月").await?;
        page.wait_for("staffing/all/actual", "234").await?;
        assert_eq!(page.value("worker/5/month/4/presence").await?, "0.5");
        assert_eq!(page.value("worker/5/month/5/presence").await?, "0", "outside");
        page.wait_for_focus("worker/5/month/4/presence").await?;
        page.press("Control+z").await?;
        page.wait_for("staffing/all/actual", "231").await?;
        // A click on one cell is a click again.
        page.click_field("worker/5/month/4/presence").await?;
        page.wait_for_value("worker/5/month/4/presence", "").await
    })
    .await
}

/// By the menu of the cell, with the mouse and the keyboard; it is marked, told, and undone.
#[tokio::test]
async fn missing_insurance_is_set_in_the_menu_marked_and_told() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Staffing).await?;
        assert!(!marked(page, "worker/2/month/3/presence").await?);
        page.tab_to("社工22 2023-11 到岗").await?;
        page.press("Shift+F10").await?;
        until("the focus in the menu", async || {
            let script = "return document.activeElement.getAttribute('role') ?? '';";
            Ok((page.text_from(script, vec![]).await? == "menuitem").then_some(()))
        })
        .await?;
        for _ in 0..4 {
            page.press("Down").await?;
        }
        page.press("Enter").await?;
        page.wait_to_read("社工22 的 11 月没有社保，只到岗半个月。").await?;
        assert!(marked(page, "worker/2/month/3/presence").await?);
        page.wait_for_focus("worker/2/month/3/presence").await?;
        assert_eq!(page.value("worker/2/month/3/presence").await?, "0.5", "presence stays");
        // The finding leads to the sheet, where the tick is.
        page.click_by("button", "去看 社工22 的 11 月没有社保，只到岗半个月。").await?;
        page.wait_for_focus("worker/2/month/3/insurance").await?;
        assert_eq!(ticked(page, "worker/2/month/3/insurance").await?, "no");
        page.press("Space").await?;
        close(page).await?;
        assert!(!marked(page, "worker/2/month/3/presence").await?);
        page.press("Control+z").await?;
        page.press("Control+z").await?;
        page.wait_for("staffing/all/actual", "231").await?;
        assert!(!page.words().await?.contains("没有社保，"), "undone");
        Ok(())
    })
    .await
}

/// A finger that stays on a cell opens its menu, and the cell is not tapped as well.
#[tokio::test]
async fn a_long_press_opens_the_menu_of_a_cell() -> Outcome {
    browse(Device::PHONE, async |page| {
        page.open(Screen::Staffing).await?;
        let place = page.with_field("worker/1/month/1/presence", async |cell| Ok(cell)).await?;
        let point = middle(page, &place).await?;
        touch(page, "touchStart", Some(point)).await?;
        page.named("menuitemcheckbox", "没有工资").await?;
        touch(page, "touchEnd", None).await?;
        page.click_by("menuitemcheckbox", "没有工资").await?;
        page.wait_to_read("社工21 的 9 月没有发工资。").await?;
        assert_eq!(page.value("worker/1/month/1/presence").await?, "1");
        Ok(())
    })
    .await
}

/// 22 workers and 12 months at 1280: from the head of the grid to 合计 at most 900 px.
#[tokio::test]
async fn a_year_of_a_whole_station_fits_in_900_pixels() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        with_workers(page, 22, "08312024").await?;
        let script = "
            const rows = document.querySelectorAll('[role=table] [role=row]');
            const head = rows[0].parentElement.getBoundingClientRect();
            const last = [...rows].filter(row => row.offsetHeight > 0).pop();
            const cells = document.querySelectorAll('[data-field$=\"presence\"]').length;
            return [last.getBoundingClientRect().bottom - head.top, cells, last.innerText];";
        let measured = page.client.execute(script, vec![]).await?;
        assert_eq!(measured[1], 22 * 12);
        assert!(measured[2].as_str().is_some_and(|text| text.starts_with("合计")), "{measured}");
        let height = measured[0].as_f64().ok_or("no height")?;
        assert!((600.0..=900.0).contains(&height), "{height} px");
        assert!(!page.scrolls_sideways().await?);
        Ok(())
    })
    .await
}

/// On a phone the name stays in sight while the months scroll inside the frame, a finger finds every
/// cell, and what is asked first lies in the upper part of the screen.
#[tokio::test]
async fn on_a_phone_the_months_scroll_inside_the_frame() -> Outcome {
    browse(Device::PHONE, async |page| {
        page.open(Screen::Staffing).await?;
        assert!(!page.scrolls_sideways().await?);
        let script = "
            const cell = document.querySelector('[data-field=\"worker/1/month/11/presence\"]');
            const name = document.querySelector('[aria-label=\"社工21 详情\"]');
            const add = [...document.querySelectorAll('#content button')]
                .find(button => button.textContent.includes('添社工'));
            cell.scrollIntoView({ block: 'nearest', inline: 'end' });
            const [cell_at, name_at] = [cell, name].map(part => part.getBoundingClientRect());
            window.scrollTo(0, 0);
            return [name_at.left, cell_at.right, cell_at.width, cell_at.height,
                add.getBoundingClientRect().top];";
        let places = page.client.execute(script, vec![]).await?;
        let places: Vec<f64> = serde_json::from_value(places)?;
        let [name, right, width, height, add] = places[..] else { return Err("no places".into()) };
        assert!((0.0..=40.0).contains(&name), "the name is at {name}");
        assert!(right <= 360.0, "the last month can be reached: {right}");
        assert!(width >= 40.0 && height >= 40.0, "{width} × {height}");
        assert!(add <= 0.45 * 740.0, "{add}");
        page.wait_for("staffing/all/actual", "231").await
    })
    .await
}

/// Sixty workers and two years: a key is heard at once, and what else is on the page is not drawn anew.
#[tokio::test]
async fn a_key_in_a_large_grid_draws_nothing_anew() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        with_workers(page, 60, "08312025").await?;
        let watch = "
            window.added = 0;
            new MutationObserver(changes => changes.forEach(change => {
                if (change.target.closest('[role=table]')) window.added += [...change.addedNodes]
                    .filter(node => node.nodeType === 1).length;
            })).observe(document.body, { childList: true, subtree: true });";
        page.client.execute(watch, vec![]).await?;
        page.tab_to("社工1 2023-09 到岗").await?;
        page.press("1").await?;
        page.wait_for("staffing/all/month/1", "1").await?;
        page.press("Shift+Down").await?;
        page.press("5").await?;
        page.wait_for("staffing/all/actual", "1").await?;
        let added = page.client.execute("return window.added;", vec![]).await?;
        assert_eq!(added, json!(0), "elements drawn anew");
        Ok(())
    })
    .await
}

/// The example with so many workers of whom nothing is filled in, from September 2023 to that day.
async fn with_workers(page: &Page, count: usize, until: &str) -> Outcome {
    page.open(Screen::Particulars).await?;
    page.send_to("particulars/service_year_to", until).await?;
    page.send_to("particulars/assessed_to", until).await?;
    page.wait_until_kept().await?;
    let key = "station-scorecard/station/example";
    let kept = page.stored(key).await?.ok_or("nothing kept")?;
    let mut kept: Value = serde_json::from_str(&kept)?;
    let staffing = &mut kept["document"]["staffing"];
    let mut worker = staffing["workers"][0].clone();
    worker["months"] = json!({});
    let named = |at: usize| {
        let mut worker = worker.clone();
        worker["label"] = json!(format!("社工{at}"));
        worker
    };
    staffing["workers"] = (1..=count).map(named).collect();
    for kind in ["certified", "non_certified"] {
        staffing["subtotals"][kind]["months"] = json!({});
    }
    page.store(key, &kept.to_string()).await?;
    page.open(Screen::Staffing).await?;
    page.reload().await?;
    page.field(&format!("worker/{count}/month/12/presence")).await?;
    Ok(())
}

/// How many months are shown as chosen.
async fn chosen(page: &Page) -> Outcome<usize> {
    let script = "return document.querySelectorAll('[data-chosen]').length;";
    Ok(serde_json::from_value(page.client.execute(script, vec![]).await?)?)
}

/// Whether something is marked as missing in a month.
async fn marked(page: &Page, hook: &str) -> Outcome<bool> {
    let script = "return document.querySelector(arguments[0]).parentElement.dataset.missing ?? '';";
    let marks = page.text_from(script, vec![json!(format!("[data-field=\"{hook}\"]"))]).await?;
    Ok(marks == "保")
}

/// The middle of an element in the window.
async fn middle(page: &Page, element: &Element) -> Outcome<(i64, i64)> {
    let script = "
        arguments[0].scrollIntoView({ block: 'center', inline: 'nearest' });
        const at = arguments[0].getBoundingClientRect();
        return [Math.round(at.left + at.width / 2), Math.round(at.top + at.height / 2)];";
    let point = page.client.execute(script, vec![serde_json::to_value(element)?]).await?;
    Ok(serde_json::from_value(point)?)
}

/// Drags the mouse from one cell to another.
pub(crate) async fn drag(page: &Page, from: &str, to: &str) -> Outcome {
    let (from, to) = (page.field(from).await?, page.field(to).await?);
    middle(page, &from).await?;
    let over =
        |element: Element| PointerAction::MoveToElement { element, duration: None, x: 0., y: 0. };
    let button = fantoccini::actions::MOUSE_BUTTON_LEFT;
    let mouse = MouseActions::new("mouse".to_owned())
        .then(over(from))
        .then(PointerAction::Down { button })
        .then(over(to))
        .then(PointerAction::Up { button });
    Ok(page.client.perform_actions(mouse).await?)
}

/// Taps a cell with a finger.
async fn tap(page: &Page, hook: &str) -> Outcome {
    let element = page.field(hook).await?;
    middle(page, &element).await?;
    let finger = TouchActions::new("finger".to_owned())
        .then(PointerAction::MoveToElement { element, duration: None, x: 0., y: 0. })
        .then(PointerAction::Down { button: 0 })
        .then(PointerAction::Up { button: 0 });
    Ok(page.client.perform_actions(finger).await?)
}

/// A finger comes down, or is lifted.
async fn touch(page: &Page, kind: &str, at: Option<(i64, i64)>) -> Outcome {
    let points: Vec<Value> = at.into_iter().map(|(x, y)| json!({ "x": x, "y": y })).collect();
    let event = json!({ "type": kind, "touchPoints": points });
    page.driver.devtools("Input.dispatchTouchEvent", event).await?;
    Ok(())
}

/// What is not filled in is said once in each tile, cells are explained where there are some, and no months are
/// counted that are not there.
#[tokio::test]
async fn an_empty_station_says_once_what_is_not_filled_in() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.start_empty().await?;
        page.go(Screen::Staffing).await?;
        page.wait_for("staffing/all/actual", "—").await?;
        let words = page.words().await?;
        assert_eq!(words.matches("还没填\n").count(), 4, "{words}");
        for never in ["要求 —", "— ÷ —", "0 个月", "点一下换"] {
            assert!(!words.contains(never), "{never}: {words}");
        }
        page.type_into("required/all", "20").await?;
        page.wait_to_read("协议要求：社工 20 人").await?;
        page.wait_to_read("÷ 协议 20").await?;
        with_a_period(page).await?;
        page.wait_to_read("点一下换").await
    })
    .await
}
