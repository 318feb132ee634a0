//! From a typed key to the updated sum, laid out and ready to be painted.

use serde_json::json;

use crate::opening::number;
use crate::samples::{Pairs, wanted_pairs};
use crate::subject::{INPUT, SUM, Subject, Subjects, stock, stock_workers};
use crate::support::session::browse_at;
use crate::support::{Device, Outcome, Page};

/// Types one key after another and returns the time of the later ones, which find the scripts as
/// warm as they get for anybody who works on the page. See the file for the measure.
const TYPIST: &str = include_str!("typist.js");

/// Measures both pages by turns, each turn in a browser of its own.
pub(crate) async fn measure(subjects: &Subjects, areas: usize) -> Outcome<Pairs> {
    let mut pairs = Pairs::default();
    for turn in 0..wanted_pairs() {
        let (plain, ours) = browse_at("", Device::DESKTOP, async |page| {
            stock(page, areas).await?;
            subjects.both(turn, async |subject| typed(page, subject, areas).await).await
        })
        .await?;
        pairs.add(plain, ours);
    }
    Ok(pairs)
}

async fn typed(page: &Page, subject: &Subject, areas: usize) -> Outcome<f64> {
    // A different document first: an address that differs in its fragment only is not loaded anew.
    page.client.goto("about:blank").await?;
    page.client.goto(&subject.with_areas(areas)).await?;
    page.field(&format!("area/{areas}/phone_visit/completed")).await?;
    if page.has(&format!("area/{}/phone_visit/completed", areas + 1)).await? {
        return Err(format!("{} shows more than {areas} areas", subject.address).into());
    }
    run(page, &json!({ "input": INPUT, "sum": SUM })).await
}

/// Measures the staffing screen of 12 months, few workers and many by turns.
pub(crate) async fn of_workers(subjects: &Subjects, few: usize, many: usize) -> Outcome<Pairs> {
    let mut pairs = Pairs::default();
    for turn in 0..wanted_pairs() {
        let mut times = [0.0; 2];
        let mut order = [(0, few), (1, many)];
        order.rotate_left(turn % 2);
        for (at, workers) in order {
            times[at] = browse_at("", Device::DESKTOP, async |page| {
                stock_workers(page, workers).await?;
                present(page, subjects, workers).await
            })
            .await?;
        }
        pairs.add(times[0], times[1]);
    }
    Ok(pairs)
}

/// A presence typed anew, to the sum of all person-months.
async fn present(page: &Page, subjects: &Subjects, workers: usize) -> Outcome<f64> {
    page.client.goto(&subjects.screen("staffing")).await?;
    page.field(&format!("worker/{workers}/month/12/presence")).await?;
    page.idle().await?;
    let errand = json!({
        "input": "worker/1/month/1/presence", "sum": "staffing/all/actual", "values": [0.5, 1],
    });
    run(page, &errand).await
}

/// Has the typist do an errand.
pub(crate) async fn run(page: &Page, errand: &serde_json::Value) -> Outcome<f64> {
    let script = format!("const done = arguments[0]; ({TYPIST})({errand}).then(done, done)");
    number(&page.client.execute_async(&script, vec![]).await?)
}
