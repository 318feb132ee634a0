//! Where things stand, and how much room they take: what issue and design promise in pixels.

use serde_json::json;
use station_scorecard::document::{Date, Document, Particular, Value, Worker};
use station_scorecard::scoring::WorkerKind;

use crate::rooms::{OFFICE, ROOMS};
use crate::support::states::State;
use crate::support::{Device, Outcome, Page, Screen, browse};

/// The place of what a selector finds first, in pixels from the top of the window: top and height.
const PLACE: &str = "
    const [selector] = arguments;
    const seen = [...document.querySelectorAll(selector)].find(node => node.checkVisibility()
        && node.getBoundingClientRect().height > 0);
    if (!seen) return null;
    const box = seen.getBoundingClientRect();
    return [Math.round(box.top), Math.round(box.height)];";

/// What takes a person's input in a room.
const INPUTS: &str = "main input, main select, main textarea, main button, main summary, \
    main [role=slider], main [role=tab]";

async fn place(page: &Page, selector: &str) -> Outcome<[i64; 2]> {
    let found = page.client.execute(PLACE, vec![json!(selector)]).await?;
    serde_json::from_value(found).map_err(|error| format!("{selector}: {error}").into())
}

async fn checked(page: &Page, what: &str, selector: &str, by: i64) -> Outcome<Option<String>> {
    let [top, _] = place(page, selector).await?;
    Ok((top > by).then(|| format!("{what} begins at {top}, allowed is {by}")))
}

/// In 到岗 results and findings stand before the grid, as drawn.
#[tokio::test]
async fn on_an_office_screen_a_room_begins_below_bar_and_band() -> Outcome {
    browse(OFFICE, async |page| {
        let mut late = Vec::new();
        for state in [State::Example, State::Empty] {
            page.reach(state).await?;
            for (name, room) in ROOMS {
                page.go(room).await?;
                let name = format!("{name}, {}", state.name());
                late.extend(checked(page, &name, "main > *, main section > *", 130).await?);
                let by = if room == Screen::Staffing { 300 } else { 210 };
                late.extend(checked(page, &format!("first input of {name}"), INPUTS, by).await?);
            }
        }
        assert!(late.is_empty(), "{late:#?}");
        Ok(())
    })
    .await
}

/// 45 % of 740 pixels are 333.
#[tokio::test]
async fn on_a_phone_the_first_input_is_in_the_upper_half() -> Outcome {
    browse(Device::PHONE, async |page| {
        let mut late = Vec::new();
        for state in [State::Example, State::Empty] {
            page.reach(state).await?;
            for (name, room) in ROOMS {
                page.go(room).await?;
                let name = format!("first input of {name}, {}", state.name());
                late.extend(checked(page, &name, INPUTS, 333).await?);
            }
        }
        assert!(late.is_empty(), "{late:#?}");
        Ok(())
    })
    .await
}

/// The frame is as high as drawn in every state, so that no room moves: bar, band and, on a phone, the
/// rooms at the foot.
#[tokio::test]
async fn the_frame_keeps_its_height_in_every_state() -> Outcome {
    for (device, bar, band, foot) in [(OFFICE, 52, 62, None), (Device::PHONE, 45, 57, Some(57))] {
        for state in State::ALL {
            browse(device, async |page| {
                page.reach(state).await?;
                page.client.execute("scrollTo({ top: 0, behavior: 'instant' });", vec![]).await?;
                let told = format!("{} at {}", state.name(), device.width);
                let [top, height] = place(page, "header").await?;
                assert!(top == 0 && height <= bar + 1, "{told}: bar at {top}, {height} high");
                let [_, height] = place(page, ".band").await?;
                assert!(height <= band, "{told}: the band is {height} high");
                if let Some(most) = foot {
                    let [top, height] = place(page, "nav").await?;
                    assert!(height <= most, "{told}: the rooms at the foot are {height} high");
                    assert_eq!(top + height, i64::from(device.height), "{told}: at the foot");
                }
                Ok(())
            })
            .await?;
        }
    }
    Ok(())
}

/// The band stays in sight while the page is scrolled, and never over the field that has the focus.
#[tokio::test]
async fn the_band_stays_and_covers_no_focused_field() -> Outcome {
    for device in [OFFICE, Device::PHONE] {
        browse(device, async |page| {
            page.open(Screen::Indicators).await?;
            page.client.execute("scrollTo(0, document.body.scrollHeight);", vec![]).await?;
            let [top, height] = place(page, ".band").await?;
            assert!((0..=1).contains(&top), "the band at {top} on {}", device.width);
            page.click_field("station/1/completed").await?;
            for _ in 0..6 {
                page.press("Shift+Tab").await?;
                let covered = page
                    .client
                    .execute(
                        "return Math.round(document.activeElement.getBoundingClientRect().top);",
                        vec![],
                    )
                    .await?;
                let at = covered.as_i64().unwrap_or_default();
                assert!(at >= top + height, "the focus at {at} on {}", device.width);
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// 22 workers over 12 months, of whom nobody is missing.
fn large() -> Outcome<Document> {
    let mut document = station_scorecard::document::example().ok_or("no example")?;
    let day = |year, month, day| Value::Date(Date::new(year, month, day));
    document.particulars.replace(Particular::AssessedFrom, day(2023, 9, 10));
    document.particulars.replace(Particular::AssessedTo, day(2024, 8, 31));
    let worker = |number: usize| Worker {
        label: format!("社工{number}"),
        kind: WorkerKind::Certified,
        ..Worker::default()
    };
    document.staffing.workers = (1..=22).map(worker).collect();
    document.staffing.certified = station_scorecard::document::Subtotal::default();
    document.staffing.non_certified = station_scorecard::document::Subtotal::default();
    Ok(document)
}

#[tokio::test]
async fn the_grid_of_22_workers_and_12_months_is_at_most_900_high() -> Outcome {
    browse(OFFICE, async |page| {
        page.bring(large()?).await?;
        page.go(Screen::Staffing).await?;
        page.field("worker/22/month/12/presence").await?;
        let measure = "
            const grid = document.querySelector('[data-field=\"worker/1/month/1/presence\"]')
                .closest('[role=table]');
            const box = grid.getBoundingClientRect();
            return [Math.round(box.top), Math.round(box.height)];";
        let found = page.client.execute(measure, vec![]).await?;
        let [_, height]: [i64; 2] = serde_json::from_value(found)?;
        page.picture("room-staffing-large").await?;
        assert!(height <= 900, "from its head to 合计: {height}");
        Ok(())
    })
    .await
}

/// One area at a time, its 14 rows within 700 pixels.
#[tokio::test]
async fn an_area_on_a_phone_is_at_most_700_high() -> Outcome {
    browse(Device::PHONE, async |page| {
        page.open(Screen::Indicators).await?;
        let measure = "
            const boxes = [...document.querySelectorAll('[data-field^=\"area/1/\"][data-field$=\"/completed\"]')]
                .filter(node => node.checkVisibility()).map(node => node.getBoundingClientRect());
            return [boxes.length, Math.round(
                Math.max(...boxes.map(box => box.bottom)) - Math.min(...boxes.map(box => box.top)))];";
        let found = page.client.execute(measure, vec![]).await?;
        let [rows, height]: [i64; 2] = serde_json::from_value(found)?;
        assert_eq!(rows, 14, "rows of the first area");
        assert!(height <= 700, "14 rows take {height}");
        assert!(!page.has("area/2/phone_visit/completed").await?, "one area at a time");
        Ok(())
    })
    .await
}
