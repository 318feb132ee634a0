//! The largest station that is promised, of 60 areas, 40 indicators and 36 months, beside today's large one of 60
//! areas: how long it takes to open, a key to the updated sum, and the longest pause while it is kept.

use serde_json::json;

use crate::keystroke::run;
use crate::large_document::{AREAS, INDICATORS, large};
use crate::opening::number;
use crate::samples::{Pairs, wanted_pairs};
use crate::subject::{Subjects, keep, stock};
use crate::support::session::browse_at;
use crate::support::{Device, Outcome, Page};

/// What it comes to, today's large station and this one.
#[derive(Default)]
pub(crate) struct Large {
    /// From the address to the last input of the table, drawn from storage.
    pub(crate) open: Pairs,
    /// From a key to the updated sum.
    pub(crate) key: Pairs,
    /// The longest time in which nothing else could happen, from a key until it was kept.
    pub(crate) pause: Pairs,
}

/// One station, measured.
#[derive(Default)]
struct Sample {
    open: f64,
    key: f64,
    pause: f64,
}

/// Notes the frame in which an input is there, counted from the beginning of the page.
const OPENED: &str = "
    const look = () => {
        if (document.querySelector(`[data-field=\"${LAST}\"]`)) window.opened = performance.now();
        else requestAnimationFrame(look);
    };
    if (location.protocol.startsWith('http')) look();";

/// Types once and finds the longest time between two tasks until the page says that it is kept.
const PAUSE: &str = "
    const done = arguments[2];
    const input = document.querySelector(`[data-field=\"${arguments[0]}\"]`);
    const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    const text = () => localStorage.getItem('station-scorecard/station/bench');
    const before = text().length;
    const channel = new MessageChannel();
    let [last, longest, at] = [performance.now(), 0, 0];
    channel.port1.onmessage = () => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        at += 1;
        // Looking into the storage takes a while itself, which is not counted.
        if (at % 2000 === 0 && text().length !== before) return done(longest);
        if (at % 2000 === 0) last = performance.now();
        channel.port2.postMessage(0);
    };
    channel.port2.postMessage(0);
    input.focus();
    put.call(input, arguments[1]);
    input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));";

/// Measures both by turns, each in a browser of its own.
pub(crate) async fn measure(subjects: &Subjects) -> Outcome<Large> {
    let mut measured = Large::default();
    for turn in 0..wanted_pairs() {
        let mut samples = [Sample::default(), Sample::default()];
        let mut order = [0, 1];
        order.rotate_left(turn % 2);
        for at in order {
            samples[at] = browse_at("", Device::DESKTOP, async |page| match at {
                0 => {
                    stock(page, AREAS).await?;
                    sample(page, subjects, ["phone_visit", "small_event_attend"]).await
                }
                _ => {
                    keep(page, large().ok_or("the built-in example is damaged")?).await?;
                    sample(page, subjects, ["custom_1", &format!("custom_{INDICATORS}")]).await
                }
            })
            .await?;
        }
        let [today, ours] = samples;
        measured.open.add(today.open, ours.open);
        measured.key.add(today.key, ours.key);
        measured.pause.add(today.pause, ours.pause);
    }
    Ok(measured)
}

/// A station that is kept, with its first and its last indicator.
async fn sample(page: &Page, subjects: &Subjects, [first, last]: [&str; 2]) -> Outcome<Sample> {
    let last = format!("area/{AREAS}/{last}/target");
    page.before_load(&OPENED.replace("${LAST}", &last)).await?;
    page.client.goto(&subjects.screen("indicators")).await?;
    page.field(&last).await?;
    page.idle().await?;
    let open = number(&page.client.execute("return window.opened;", vec![]).await?)?;
    let input = format!("area/1/{first}/target");
    let errand = json!({ "input": input, "sum": format!("areas/{first}/target") });
    let key = run(page, &errand).await?;
    page.wait_until_kept().await?;
    page.idle().await?;
    let longer = json!("12345.67");
    let pause = page.client.execute_async(PAUSE, vec![json!(input), longer]).await?;
    Ok(Sample { open, key, pause: number(&pause)? })
}
