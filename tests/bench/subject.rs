//! The two pages that are compared, each with a wished number of areas.

use serde_json::json;
use station_scorecard::document::{
    Attendance, Date, Document, Envelope, Particular, Value, example,
};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::Quantity;

use crate::support::site::{APP, Site};
use crate::support::{Outcome, Page};

/// The path below which the plain page is served.
pub(crate) const PLAIN: &str = "/plain/";

/// The input that is typed into: its sum is [`SUM`].
pub(crate) const INPUT: &str = "area/1/phone_visit/completed";
/// The figure that follows [`INPUT`].
pub(crate) const SUM: &str = "areas/phone_visit/completed";

/// One of the two pages.
#[derive(Debug, Clone)]
pub(crate) struct Subject {
    /// Where it is.
    pub(crate) address: String,
    ending: fn(usize) -> String,
}

/// Both pages.
pub(crate) struct Subjects {
    plain: Subject,
    ours: Subject,
}

impl Subjects {
    /// Both pages on this host.
    pub(crate) fn new(site: &Site) -> Self {
        Self {
            plain: Subject { address: site.url(PLAIN), ending: |areas| format!("?areas={areas}") },
            ours: Subject { address: site.url(APP), ending: |_| "#indicators".to_owned() },
        }
    }

    /// One of our screens, by the fragment of its address.
    pub(crate) fn screen(&self, fragment: &str) -> String {
        format!("{}#{fragment}", self.ours.address)
    }

    /// Measures both pages, plain page and ours; which goes first changes from turn to turn.
    pub(crate) async fn both<T>(
        &self,
        turn: usize,
        mut measure: impl AsyncFnMut(&Subject) -> Outcome<T>,
    ) -> Outcome<(T, T)> {
        if turn.is_multiple_of(2) {
            let plain = measure(&self.plain).await?;
            Ok((plain, measure(&self.ours).await?))
        } else {
            let ours = measure(&self.ours).await?;
            Ok((measure(&self.plain).await?, ours))
        }
    }
}

impl Subject {
    /// The whole address of the page with this many areas; ours reads theirs from [`stock`].
    pub(crate) fn with_areas(&self, areas: usize) -> String {
        format!("{}{}", self.address, (self.ending)(areas))
    }
}

/// Makes every page loaded from now on find the example with this many areas in the browser's
/// storage, and nothing else.
pub(crate) async fn stock(page: &Page, areas: usize) -> Outcome {
    page.before_load(&kept(areas)?).await
}

/// Leaves the example with this many areas in the browser's storage, and nothing else.
pub(crate) fn kept(areas: usize) -> Outcome<String> {
    let mut document = example().ok_or("the built-in example is damaged")?;
    document.areas = document.areas.iter().cycle().take(areas).cloned().collect();
    Ok(keeping(document))
}

/// The same with this many workers, each present in all of 12 months.
pub(crate) async fn stock_workers(page: &Page, workers: usize) -> Outcome {
    let mut document = example().ok_or("the built-in example is damaged")?;
    let last = Some(Date::new(2024, 8, 31).ok_or("no such day")?);
    document.particulars.replace(Particular::AssessedTo, Value::Date(last));
    let months = document.assessed_months();
    let mut worker = document.staffing.workers.first().ok_or("no worker")?.clone();
    let presence = Quantity::Amount(Decimal::whole(1));
    for month in months {
        worker.months.replace(month, Attendance { presence, ..Attendance::default() });
    }
    document.staffing.workers = vec![worker; workers];
    keep(page, document).await
}

/// Makes every page loaded from now on find this station and nothing else.
pub(crate) async fn keep(page: &Page, document: Document) -> Outcome {
    page.before_load(&keeping(document)).await
}

fn keeping(document: Document) -> String {
    let envelope = Envelope {
        stamp: "bench/1".to_owned(),
        saved_at: "2024-08-14T00:00:00Z".to_owned(),
        document,
    };
    let preferences = json!({ "station": "bench" }).to_string();
    format!(
        "try {{
            localStorage.clear();
            localStorage.setItem('station-scorecard/station/bench', {});
            localStorage.setItem('station-scorecard/preferences', {});
        }} catch {{}}",
        json!(envelope.text()),
        json!(preferences),
    )
}
