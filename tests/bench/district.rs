//! 全区 with forty stations of twenty areas, beside the same table made by the plain way.

use serde_json::{Value as Json, json};
use station_scorecard::document::{Document, Envelope, Particular, Value, example};

use crate::opening::number;
use crate::samples::{Pairs, wanted_pairs};
use crate::subject::Subjects;
use crate::support::session::browse_at;
use crate::support::{Device, Outcome, Page};

/// Both ways to the table, and the filter over it. See the file for the measures.
const DISTRICT: &str = include_str!("district.js");

const STATIONS: usize = 40;
const AREAS: usize = 20;

/// The name that every station gets its own for.
const NAME: &str = "一个站的名称";

/// What was measured.
#[derive(Default)]
pub(crate) struct Measured {
    /// From the last file that is read to the grid.
    pub(crate) grid: Pairs,
    /// From a letter in the filter to the rows that are left.
    pub(crate) filter: Pairs,
}

/// Measures both ways by turns, each turn in a browser of its own.
pub(crate) async fn measure(subjects: &Subjects) -> Outcome<Measured> {
    let mut measured = Measured::default();
    let text = station()?;
    for turn in 0..wanted_pairs() {
        let (plain, ours) = browse_at("", Device::DESKTOP, async |page| {
            let mut times = [[0.0; 2]; 2];
            let mut order = [0, 1];
            order.rotate_left(turn % 2);
            for at in order {
                times[at] = looked_at(page, subjects, &text, at == 0).await?;
            }
            Ok((times[0], times[1]))
        })
        .await?;
        measured.grid.add(plain[0], ours[0]);
        measured.filter.add(plain[1], ours[1]);
    }
    Ok(measured)
}

/// The example with many areas, as a file.
fn station() -> Outcome<String> {
    let mut document: Document = example().ok_or("the built-in example is damaged")?;
    document.areas = document.areas.iter().cycle().take(AREAS).cloned().collect();
    document.particulars.replace(Particular::Station, Value::Text(NAME.to_owned()));
    let (stamp, saved_at) = ("bench/1".to_owned(), "2024-08-14T00:00:00Z".to_owned());
    Ok(Envelope { stamp, saved_at, document }.text())
}

async fn looked_at(page: &Page, subjects: &Subjects, text: &str, plain: bool) -> Outcome<[f64; 2]> {
    page.client.goto("about:blank").await?;
    if !plain {
        page.client.goto(&subjects.screen("district")).await?;
        page.wait_to_read("几个站放在一起看").await?;
        page.idle().await?;
    }
    let errand = json!({
        "stations": STATIONS, "text": text, "name": NAME, "plain": plain,
        "figure": "case_session/rate",
    });
    let script = format!(
        "const done = arguments[1]; ({DISTRICT})(arguments[0]).then(done, of => done(String(of)))"
    );
    let answer: Json = page.client.execute_async(&script, vec![errand]).await?;
    let [Some(grid), Some(filter)] = [answer.get(0), answer.get(1)] else {
        return Err(format!("the measure failed: {answer}").into());
    };
    Ok([number(grid)?, number(filter)?])
}
