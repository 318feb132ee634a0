//! A first visit over slow 4G with an empty cache: a browser of its own for every sample.

use serde_json::{Value, json};

use crate::memory;
use crate::samples::{Pairs, wanted_pairs};
use crate::subject::{INPUT, SUM, Subject, Subjects};
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

/// Types like a hasty visitor: as soon as the input is there and a frame has passed. Then waits
/// for the right sum and the frame that shows it.
const VISITOR: &str = include_str!("visitor.js");

/// What first visits cost.
#[derive(Default)]
pub(crate) struct Visits {
    /// Bytes of all answers, compressed.
    pub(crate) bytes: Pairs,
    /// First contentful paint, in milliseconds.
    pub(crate) paint: Pairs,
    /// The first right total after a typed key, in milliseconds.
    pub(crate) total: Pairs,
    /// Memory after all that, in kilobytes.
    pub(crate) memory: Pairs,
}

struct Visit {
    bytes: f64,
    paint: f64,
    total: f64,
    memory: f64,
}

/// Visits both pages by turns.
pub(crate) async fn measure(site: &Site, subjects: &Subjects) -> Outcome<Visits> {
    let mut visits = Visits::default();
    for turn in 0..wanted_pairs() {
        let (plain, ours) = subjects.both(turn, async |subject| visit(site, subject).await).await?;
        visits.bytes.add(plain.bytes, ours.bytes);
        visits.paint.add(plain.paint, ours.paint);
        visits.total.add(plain.total, ours.total);
        visits.memory.add(plain.memory, ours.memory);
    }
    Ok(visits)
}

async fn visit(site: &Site, subject: &Subject) -> Outcome<Visit> {
    browse_at(&subject.address, Device::DESKTOP, async |page| {
        let errand = json!({ "input": INPUT, "typed": TYPED, "sum": SUM, "right": RIGHT });
        page.before_load(memory::WATCH).await?;
        page.before_load(&format!("({VISITOR})({errand})")).await?;
        slow_down(page).await?;
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
            total: number(&seen["total"])?,
            memory: memory::in_use(page).await?,
        })
    })
    .await
}

async fn slow_down(page: &Page) -> Outcome {
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
    until("the right sum after a typed key", async || {
        let seen = page.client.execute("return window.visitorSaw ?? null;", vec![]).await?;
        Ok((!seen.is_null()).then_some(seen))
    })
    .await
}

/// A number a script returned.
pub(crate) fn number(value: &Value) -> Outcome<f64> {
    value.as_f64().ok_or_else(|| format!("{value} is no number").into())
}
