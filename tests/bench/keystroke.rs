//! From a typed key to the updated sum, laid out and ready to be painted.

use serde_json::json;

use crate::samples::{Pairs, wanted_pairs};
use crate::subject::{INPUT, SUM, Subject, Subjects, stock};
use crate::support::session::browse_at;
use crate::support::{Device, Outcome, Page};
use crate::visit::number;

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
    let errand = json!({ "input": INPUT, "sum": SUM });
    let script = format!("const done = arguments[0]; ({TYPIST})({errand}).then(done, done)");
    number(&page.client.execute_async(&script, vec![]).await?)
}
