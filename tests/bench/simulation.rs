//! From a typed key to the answer of a trial and of the chances, beside a key in a score.

use serde_json::{Value as Json, json};
use station_scorecard::document::example;
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{Distribution, Grading, Spread};
use station_scorecard::texts::{Language, chance_text};

use crate::keystroke::run;
use crate::opening::number;
use crate::samples::{Pairs, wanted_pairs};
use crate::subject::{Subjects, keep};
use crate::support::session::browse_at;
use crate::support::{Device, Outcome, Page};

const PLAIN_LOOP: &str = include_str!("plain_loop.js");

/// The parties of the default scheme in their order, and their caps in hundredths.
const PARTIES: [(&str, i64); 4] = [
    ("supervising_authority", 1_000),
    ("purchaser", 2_000),
    ("supervision_centre", 1_500),
    ("third_party_evaluator", 5_500),
];

/// What was measured of the simulation.
#[derive(Default)]
pub(crate) struct Simulation {
    /// A key in a score, and one in the same score during a trial.
    pub(crate) scenario: Pairs,
    /// A key in a score, and one in a range.
    pub(crate) range: Pairs,
    /// The plain double loop, and a key in one of four peaked ranges over the whole caps.
    pub(crate) whole_caps: Pairs,
}

/// Measures by turns, each turn in a browser of its own.
pub(crate) async fn measure(subjects: &Subjects) -> Outcome<Simulation> {
    let mut measured = Simulation::default();
    for _ in 0..wanted_pairs() {
        browse_at("", Device::DESKTOP, async |page| {
            keep(page, example().ok_or("the built-in example is damaged")?).await?;
            let score = score(page, subjects).await?;
            measured.scenario.add(score, tried_score(page).await?);
            measured.range.add(score, range(page).await?);
            let plain = number(&page.client.execute(&plain_loop(), vec![]).await?)?;
            measured.whole_caps.add(plain, whole_caps(page).await?);
            Ok(())
        })
        .await?;
    }
    Ok(measured)
}

/// 86.75 with one hundredth more or less from the third party.
const TOTALS: [&str; 2] = ["86.76", "86.75"];
const SCORES: [&str; 2] = ["44.83", "44.82"];

async fn score(page: &Page, subjects: &Subjects) -> Outcome<f64> {
    page.client.goto(&subjects.screen("scores")).await?;
    page.wait_for("total", "86.75").await?;
    typed(page, "score/third_party_evaluator", "total", &SCORES, &TOTALS).await
}

async fn tried_score(page: &Page) -> Outcome<f64> {
    page.start_trial().await?;
    let input = "score/third_party_evaluator";
    let measured = typed(page, input, "total", &SCORES, &TOTALS).await?;
    page.click_by("button", "退出").await?;
    Ok(measured)
}

/// The ranges of the issue: 8.50–10.00, 20.00 fixed, 12.00–15.00, 43.00–49.00, all even.
async fn range(page: &Page) -> Outcome<f64> {
    page.client
        .execute(
            "for (const fold of document.querySelectorAll('details')) fold.open = true;",
            vec![],
        )
        .await?;
    page.wait_for("chance/sum", "1").await?;
    let hundredths = Decimal::from_hundredths;
    let even = |low: i64, high: i64| Spread::Even { low: hundredths(low), high: hundredths(high) };
    let fixed = Spread::Fixed(hundredths(2_000));
    for (party, low, high) in [
        ("supervising_authority", "8.5", "10"),
        ("supervision_centre", "12", "15"),
        ("third_party_evaluator", "43", "49"),
    ] {
        spread(page, party, "even").await?;
        page.type_into(&format!("chance/{party}/low"), low).await?;
        page.type_into(&format!("chance/{party}/high"), high).await?;
    }
    let shown = [4_899, 4_900]
        .map(|high| excellent(&[even(850, 1_000), fixed, even(1_200, 1_500), even(4_300, high)]));
    let [less, all] = shown;
    let (less, all) = (less?, all?);
    page.wait_for("chance/excellent", &all).await?;
    let input = "chance/third_party_evaluator/high";
    typed(page, input, "chance/excellent", &["48.99", "49"], &[&less, &all]).await
}

/// Four parties over their whole caps, each with a peak.
async fn whole_caps(page: &Page) -> Outcome<f64> {
    for (party, cap) in PARTIES {
        spread(page, party, "peaked").await?;
        let points = |hundredths: i64| Decimal::from_hundredths(hundredths).to_string();
        page.type_into(&format!("chance/{party}/low"), "0").await?;
        page.type_into(&format!("chance/{party}/high"), &points(cap)).await?;
        page.type_into(&format!("chance/{party}/likeliest"), &points(cap * 7 / 8)).await?;
    }
    let of = |last_peak: i64| {
        let spreads = PARTIES.map(|(_, cap)| Spread::Peaked {
            low: Decimal::ZERO,
            likeliest: Decimal::from_hundredths(if cap == 5_500 { last_peak } else { cap * 7 / 8 }),
            high: Decimal::from_hundredths(cap),
        });
        excellent(&spreads)
    };
    let (less, all) = (of(3_000)?, of(4_812)?);
    page.wait_for("chance/excellent", &all).await?;
    let input = "chance/third_party_evaluator/likeliest";
    typed(page, input, "chance/excellent", &["30", "48.12"], &[&less, &all]).await
}

/// The chance of 优秀 as the page words it.
fn excellent(spreads: &[Spread]) -> Outcome<String> {
    let scheme = station_scorecard::schemes::default_scheme();
    let distribution = Distribution::of(&scheme, spreads, Decimal::ZERO);
    let chances = distribution.map_err(|problem| format!("{problem:?}"))?.chances(&scheme);
    let best = chances.iter().find(|chance| chance.grading == Grading::Band(0));
    Ok(chance_text(&best.ok_or("no chance of 优秀")?.chance, Language::ZhCn))
}

async fn spread(page: &Page, party: &str, kind: &str) -> Outcome {
    let choice = page.field(&format!("chance/{party}/spread")).await?;
    Ok(choice.select_by_value(kind).await?)
}

async fn typed(
    page: &Page,
    input: &str,
    figure: &str,
    values: &[&str; 2],
    shown: &[&str; 2],
) -> Outcome<f64> {
    page.idle().await?;
    run(page, &json!({ "input": input, "sum": figure, "values": values, "shown": shown })).await
}

fn plain_loop() -> String {
    let spreads: Vec<Json> = PARTIES.iter().map(|(_, cap)| json!([0, cap * 7 / 8, cap])).collect();
    format!("return ({PLAIN_LOOP})({})", json!(spreads))
}
