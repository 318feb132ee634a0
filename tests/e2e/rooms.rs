//! Every room in every state, light and dark, on three screens and in both languages: nothing scrolls sideways but
//! what is meant to, no text is cut, the checker has nothing to say. The pictures stay in
//! `target/screenshots` as `room-….png`, to be looked at.

use crate::support::states::State;
use crate::support::{Device, Outcome, Page, Screen, browse};

/// The rooms, by what they are called in the names of pictures.
pub(crate) const ROOMS: [(&str, Screen); 5] = [
    ("result", Screen::Scores),
    ("indicators", Screen::Indicators),
    ("staffing", Screen::Staffing),
    ("learn", Screen::Rules),
    ("share", Screen::Exchange),
];

/// An office screen as the design is drawn for it.
pub(crate) const OFFICE: Device = Device { width: 1280, height: 800, phone: false };

/// What is wrong with the page as it stands, one line each: what sticks out on the right, what scrolls
/// sideways without being a frame one can get into by keyboard, and texts that are cut. A text may be cut
/// by the browser's own dots in the bar and the band, where the whole of it is a touch away.
const WRONG: &str = "
    const wrong = [];
    const width = document.documentElement.clientWidth;
    const told = node => node.outerHTML.slice(0, 140).replace(/\\s+/g, ' ');
    for (const node of document.body.querySelectorAll('*')) {
        if (!node.checkVisibility() || node.closest('svg')) continue;
        const style = getComputedStyle(node);
        const box = node.getBoundingClientRect();
        if (box.width < 2 || box.height < 2 || style.clipPath !== 'none') continue;
        const scrolls = ['auto', 'scroll'].includes(style.overflowX);
        const frame = node.parentElement.closest('[tabindex=\"0\"], [role=rowgroup]');
        const inside = frame !== null && frame.scrollWidth > frame.clientWidth;
        // Heads that stay in sight follow what scrolls below them.
        const follows = node.closest('[role=rowgroup]')?.querySelector('[role=columnheader]');
        const held = node.closest('[role=img]') !== null || Boolean(follows);
        if (box.right > width + 1 && !inside && !held && style.position !== 'fixed') {
            wrong.push('sticks out: ' + told(node));
        }
        if (node.matches('input, textarea, select, option')) continue;
        const tooWide = node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 0;
        const isEntered = node.tabIndex >= 0 || node.querySelector('input, button') !== null;
        if (scrolls && tooWide && !isEntered) wrong.push('scrolls: ' + told(node));
        const cuts = ['hidden', 'clip'].includes(style.overflowX);
        const isDotted = style.textOverflow === 'ellipsis' && node.closest('main') === null;
        if (cuts && tooWide && !isDotted && !held && node.innerText?.trim()) {
            wrong.push('cut: ' + told(node));
        }
        const clipsDown = ['hidden', 'clip'].includes(style.overflowY);
        if (clipsDown && node.scrollHeight > node.clientHeight + 2 && node.clientHeight > 0
            && !held && !isDotted && node.innerText?.trim()) {
            wrong.push('cut below: ' + told(node));
        }
    }
    return wrong.slice(0, 8).join('\\n');";

/// Looks at a room as it stands.
async fn look(page: &Page, place: &str) -> Outcome {
    page.idle().await?;
    page.picture(&format!("room-{place}")).await?;
    if page.scrolls_sideways().await? {
        return Err(format!("{place} scrolls sideways").into());
    }
    let wrong = page.text_from(WRONG, vec![]).await?;
    if wrong.is_empty() { Ok(()) } else { Err(format!("{place}:\n{wrong}").into()) }
}

/// All mishaps of a state at once, so that one run tells all of them.
async fn in_state(state: State) -> Outcome {
    let mut mishaps = Vec::new();
    for device in [OFFICE, Device::PHONE, Device::NARROW] {
        browse(device, async |page| {
            page.reach(state).await?;
            for language in ["zh", "en"] {
                if language == "en" {
                    page.speak("en").await?;
                }
                for (name, room) in ROOMS {
                    page.go(room).await?;
                    for theme in ["light", "dark"] {
                        page.system_wishes("prefers-color-scheme", theme).await?;
                        let place =
                            format!("{name}-{}-{}-{language}-{theme}", state.name(), device.width);
                        mishaps.extend(look(page, &place).await.err().map(|of| of.to_string()));
                        if device == OFFICE {
                            let found = page.axe().await?.into_iter();
                            mishaps.extend(found.map(|line| format!("{place}: {line}")));
                        }
                    }
                    page.system_wishes("prefers-color-scheme", "light").await?;
                }
            }
            Ok(())
        })
        .await?;
    }
    if mishaps.is_empty() { Ok(()) } else { Err(mishaps.join("\n").into()) }
}

#[tokio::test]
async fn the_example_is_whole_in_every_room() -> Outcome {
    in_state(State::Example).await
}

#[tokio::test]
async fn an_empty_station_is_whole_in_every_room() -> Outcome {
    in_state(State::Empty).await
}

#[tokio::test]
async fn a_half_filled_station_is_whole_in_every_room() -> Outcome {
    in_state(State::Half).await
}

#[tokio::test]
async fn a_trial_is_whole_in_every_room() -> Outcome {
    in_state(State::Trial).await
}
