//! A phone in one hand: what a room is for lies where the thumb is, nothing zooms when it is touched, and the
//! key Enter says what it does.

use serde_json::json;

use crate::failures::open_part;
use crate::rooms::ROOMS;
use crate::support::states::State;
use crate::support::{Device, Outcome, Page, Screen, browse};

/// What a room is for, by what people press there.
const MAIN_ACTIONS: [(&str, &str); 5] = [
    ("result", ".party [data-field^=\"score/\"]:not([type=range]):not(select)"),
    ("indicators", "main input[data-field]"),
    ("staffing", "main .cell, main .empty button"),
    ("learn", "main a, main button, main summary"),
    ("share", "#share-panel button.primary"),
];

/// The lower three fifths of 740 pixels, above the bar at the foot.
const REACH: [i64; 2] = [296, 683];

/// Whether some of what a selector finds lies wholly there.
const REACHED: &str = "
    const [selector, from, to] = arguments;
    const boxes = [...document.querySelectorAll(selector)].map(node => node.getBoundingClientRect());
    const seen = boxes.filter(box => box.height > 0);
    const inside = seen.some(box => box.top >= from && box.bottom <= to);
    return inside ? '' : JSON.stringify(seen.slice(0, 6).map(box => [box.top, box.bottom]));";

/// Inputs and choices whose letters are smaller than 16 pixels: a phone zooms in on them.
const SMALL: &str = "
    const typed = 'input:not([type=checkbox], [type=radio], [type=range], [type=file])';
    const inputs = document.querySelectorAll(`${typed}, select, textarea`);
    const small = [...inputs].filter(node => node.getClientRects().length > 0
        && parseFloat(getComputedStyle(node).fontSize) < 16);
    const told = node => `${node.dataset.field ?? node.id ?? node.className}: `
        + getComputedStyle(node).fontSize;
    return small.slice(0, 6).map(told).join('\\n');";

/// Inputs to type in without a word on the key Enter.
const UNSAID: &str = "
    const typed = document.querySelectorAll('input:not([type]), input[type=text]');
    const unsaid = [...typed].filter(node => !node.readOnly && node.inputMode !== 'none'
        && !['next', 'done'].includes(node.enterKeyHint));
    return unsaid.slice(0, 6).map(node => node.outerHTML.slice(0, 120)).join('\\n');";

#[tokio::test]
async fn the_main_action_of_every_room_is_where_the_thumb_is() -> Outcome {
    browse(Device::PHONE, async |page| {
        let mut far = Vec::new();
        for state in [State::Example, State::Empty] {
            page.reach(state).await?;
            for ((name, room), (of, action)) in ROOMS.into_iter().zip(MAIN_ACTIONS) {
                assert_eq!(name, of, "the rooms in their order");
                page.go(room).await?;
                page.idle().await?;
                let reach = vec![json!(action), json!(REACH[0]), json!(REACH[1])];
                let found = page.text_from(REACHED, reach).await?;
                if !found.is_empty() {
                    far.push(format!("{name}, {}: {found}", state.name()));
                }
            }
        }
        assert!(far.is_empty(), "{far:#?}");
        Ok(())
    })
    .await
}

/// What is wrong with the inputs that are there.
async fn looked_at(page: &Page, place: &str, wrong: &mut Vec<String>) -> Outcome {
    page.idle().await?;
    for (what, script) in [("small", SMALL), ("no word on Enter", UNSAID)] {
        let found = page.text_from(script, vec![]).await?;
        if !found.is_empty() {
            wrong.push(format!("{place}, {what}:\n{found}"));
        }
    }
    Ok(())
}

/// Every room, every sheet that has inputs, and what stands in the place of a room.
#[tokio::test]
async fn nothing_zooms_when_it_is_touched_and_enter_says_what_it_does() -> Outcome {
    const PARTS: [(Screen, &[&str]); 7] = [
        (Screen::Indicators, &["电访"]),
        (Screen::Indicators, &["合计", "片区和人数"]),
        (Screen::Staffing, &["社工21 详情"]),
        (Screen::Staffing, &["协议要求"]),
        (Screen::Scores, &["设置", "换方案，或自己做一个", "照现用的方案自己做一个"]),
        (Screen::Exchange, &["备份、换设备"]),
        (Screen::Exchange, &["交表"]),
    ];
    browse(Device::PHONE, async |page| {
        let mut wrong = Vec::new();
        for state in [State::Example, State::Trial] {
            page.reach(state).await?;
            for (name, room) in ROOMS {
                page.go(room).await?;
                looked_at(page, &format!("{name}, {}", state.name()), &mut wrong).await?;
            }
            for place in [Screen::Stations, Screen::Particulars] {
                page.go(place).await?;
                looked_at(page, &format!("{place:?}"), &mut wrong).await?;
            }
            page.close_sheets().await?;
        }
        page.reach(State::Example).await?;
        for (room, parts) in PARTS {
            page.close_sheets().await?;
            page.go(room).await?;
            for part in parts {
                open_part(page, part).await?;
                looked_at(page, &format!("{room:?} {part}"), &mut wrong).await?;
            }
        }
        page.open(Screen::Stations).await?;
        // What was done last may still be told over it.
        open_part(page, "新建").await?;
        looked_at(page, "新建", &mut wrong).await?;
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        Ok(())
    })
    .await
}
