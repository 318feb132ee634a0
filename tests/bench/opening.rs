//! Opening the page: over slow 4G with an empty cache, with a station that is kept, and once more from the cache. A
//! browser of its own for every sample.

use serde_json::{Value, json};

use crate::memory;
use crate::samples::{Pairs, wanted_pairs};
use crate::subject::{INPUT, SUM, Subject, Subjects, kept};
use crate::support::page::until;
use crate::support::session::browse_at;
use crate::support::site::Site;
use crate::support::{Device, Outcome, Page};

/// Slow 4G as the browsers' own tools define it: 1.6 Mbps down, 0.75 up, 150 ms.
const LATENCY_MS: u32 = 150;
const DOWN_BYTES_PER_SECOND: u32 = 200_000;
const UP_BYTES_PER_SECOND: u32 = 93_750;

/// The areas of the example.
const AREAS: usize = 4;
/// One more than the example has, and the sum of the column with it.
const TYPED: &str = "1345";
const RIGHT: &str = "3557";
/// The total of the example.
const TOTAL: &str = "86.75";
/// What the purchaser gives the kept station, and its total then.
const KEPT_SCORE: [&str; 2] = ["score/purchaser", "19.5"];
const KEPT_TOTAL: &str = "86.25";

/// Types like a hasty visitor: as soon as the input is there and a frame has passed. Then waits
/// for the right sum and the frame that shows it.
const VISITOR: &str = include_str!("visitor.js");
/// Waits for the frame that shows a total; tells it, and the first paint.
const READER: &str = include_str!("reader.js");

/// Lets go of everything that the browser keeps but the person's own data.
const WITHOUT_RELEASE: &str = "const done = arguments[0];
    Promise.all([
        caches.keys().then(names => Promise.all(names.map(name => caches.delete(name)))),
        navigator.serviceWorker.getRegistrations().then(all => Promise.all(all.map(one => one.unregister()))),
    ]).then(() => done(null), done)";

/// Whether the release is kept for later visits, on a page that keeps itself: by its service worker.
const IS_KEPT: &str =
    "return !document.getElementById('app') || !!navigator.serviceWorker.controller;";

/// What opening costs.
#[derive(Default)]
pub(crate) struct Opening {
    /// Bytes of all answers, compressed.
    pub(crate) bytes: Pairs,
    /// First contentful paint, in milliseconds.
    pub(crate) paint: Pairs,
    /// The true total of the example on the screen, beside the plain page's first paint.
    pub(crate) example: Pairs,
    /// That of a station that is kept, nothing else of the page being there.
    pub(crate) kept: Pairs,
    /// The first right total after a typed key, in milliseconds.
    pub(crate) typed: Pairs,
    /// The same from the cache, and with a fourth of the processor.
    pub(crate) cached: Pairs,
    pub(crate) slowed: Pairs,
    /// Memory after a first visit, in kilobytes.
    pub(crate) memory: Pairs,
}

/// Visits both pages by turns, in each of the ways.
pub(crate) async fn measure(site: &Site, subjects: &Subjects) -> Outcome<Opening> {
    let mut opening = Opening::default();
    for turn in 0..wanted_pairs() {
        let visits = subjects.both(turn, async |subject| first_visit(site, subject).await).await?;
        let (plain, ours) = visits;
        opening.bytes.add(plain.bytes, ours.bytes);
        opening.paint.add(plain.paint, ours.paint);
        opening.typed.add(plain.typed, ours.typed);
        opening.memory.add(plain.memory, ours.memory);
        opening.example.add(plain.paint, example_seen(&subjects.screen("")).await?);
        opening.kept.add(plain.paint, kept_seen(&subjects.screen("")).await?);
        for (pairs, slower) in [(&mut opening.cached, 1), (&mut opening.slowed, 4)] {
            let visits = subjects.both(turn, async |subject| later_visit(subject, slower).await);
            let (plain, ours) = visits.await?;
            pairs.add(plain, ours);
        }
    }
    Ok(opening)
}

struct Visit {
    bytes: f64,
    paint: f64,
    typed: f64,
    memory: f64,
}

async fn first_visit(site: &Site, subject: &Subject) -> Outcome<Visit> {
    browse_at(&subject.address, Device::DESKTOP, async |page| {
        page.before_load(memory::WATCH).await?;
        page.before_load(&visitor()).await?;
        slow_line(page).await?;
        site.take_sent();
        page.client.goto(&subject.with_areas(AREAS)).await?;
        let seen = seen(page).await?;
        // What lies below the first sight comes after it, and belongs to the page too.
        page.idle().await?;
        let sent = site.take_sent();
        let found = sent.iter().filter(|answer| answer.found);
        Ok(Visit {
            bytes: found.map(|answer| answer.bytes as f64).sum(),
            paint: number(&seen["paint"])?,
            typed: number(&seen["total"])?,
            memory: memory::in_use(page).await?,
        })
    })
    .await
}

/// When the total of the example is on the screen.
async fn example_seen(address: &str) -> Outcome<f64> {
    browse_at(address, Device::DESKTOP, async |page| {
        page.before_load(&format!("({READER})({})", json!(TOTAL))).await?;
        slow_line(page).await?;
        page.client.goto(address).await?;
        number(&seen(page).await?["total"])
    })
    .await
}

/// When the total of a station that is kept is on the screen, the page itself being fetched anew.
async fn kept_seen(address: &str) -> Outcome<f64> {
    browse_at(address, Device::DESKTOP, async |page| {
        page.client.goto(address).await?;
        page.client.execute(&kept(AREAS)?, vec![]).await?;
        page.client.refresh().await?;
        page.idle().await?;
        let [score, points] = KEPT_SCORE;
        page.type_into(score, points).await?;
        page.wait_until_kept().await?;
        page.idle().await?;
        page.client.execute_async(WITHOUT_RELEASE, vec![]).await?;
        page.client.goto("about:blank").await?;
        page.driver.devtools("Network.clearBrowserCache", json!({})).await?;
        page.before_load(&format!("({READER})({})", json!(KEPT_TOTAL))).await?;
        slow_line(page).await?;
        page.client.goto(address).await?;
        number(&seen(page).await?["total"])
    })
    .await
}

/// From the cache, over the same line: the first right total after a typed key.
async fn later_visit(subject: &Subject, slower: u32) -> Outcome<f64> {
    browse_at(&subject.address, Device::DESKTOP, async |page| {
        let address = subject.with_areas(AREAS);
        page.client.goto(&address).await?;
        page.field(INPUT).await?;
        until("the release kept for later visits", async || {
            let kept = page.client.execute(IS_KEPT, vec![]).await?;
            Ok((kept == Value::Bool(true)).then_some(()))
        })
        .await?;
        page.client.goto("about:blank").await?;
        page.before_load(&visitor()).await?;
        slow_line(page).await?;
        page.driver.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": slower })).await?;
        page.client.goto(&address).await?;
        number(&seen(page).await?["total"])
    })
    .await
}

fn visitor() -> String {
    let errand = json!({ "input": INPUT, "typed": TYPED, "sum": SUM, "right": RIGHT });
    format!("({VISITOR})({errand})")
}

async fn slow_line(page: &Page) -> Outcome {
    let conditions = json!({
        "offline": false,
        "latency": LATENCY_MS,
        "downloadThroughput": DOWN_BYTES_PER_SECOND,
        "uploadThroughput": UP_BYTES_PER_SECOND,
    });
    page.driver.devtools("Network.enable", json!({})).await?;
    page.driver.devtools("Network.emulateNetworkConditions", conditions).await?;
    Ok(())
}

async fn seen(page: &Page) -> Outcome<Value> {
    until("what is waited for on the screen", async || {
        let seen = page.client.execute("return window.visitorSaw ?? null;", vec![]).await?;
        Ok((!seen.is_null()).then_some(seen))
    })
    .await
}

/// A number a script returned.
pub(crate) fn number(value: &Value) -> Outcome<f64> {
    value.as_f64().ok_or_else(|| format!("{value} is no number").into())
}
