//! Our page against the practical limit: the same table in hand-written JavaScript; and our workbooks
//! against well-known libraries.
//!
//! Both pages are served brotli-compressed by the same host to the same headless Chromium and
//! measured by turns. It reports and never fails; the sizes are gated in `tests/e2e/sizes.rs`.
//! Run by `cargo dev bench`, which takes one part alone by its name as well (`SCORECARD_BENCH_ONLY`);
//! `SCORECARD_BENCH_PAIRS` takes more pairs than the usual 15.

mod district;
mod keystroke;
mod large;
#[path = "../it/large_document.rs"]
#[allow(dead_code, reason = "tests use the rest")]
mod large_document;
mod memory;
mod opening;
mod question;
mod samples;
mod simulation;
mod subject;
#[path = "../e2e/support/mod.rs"]
#[allow(dead_code, unused_imports, reason = "tests use the rest")]
mod support;
mod workbook;

use std::path::Path;

use samples::{Bound, Line, Pairs, wanted_pairs};
use subject::Subjects;
use support::site::{APP, Site};
use support::{Outcome, environment};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let only = std::env::var("SCORECARD_BENCH_ONLY").unwrap_or_default();
    if only == "workbooks" {
        return workbooks().await;
    }
    let plain = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bench/plain");
    let site = Site::start(&[(APP, &environment::dist()?), (subject::PLAIN, &plain)])?;
    let subjects = Subjects::new(&site);
    if only == "large" {
        return large_station(&subjects).await;
    }
    if only == "opening" {
        return opening(&site, &subjects).await;
    }
    if only == "keys" {
        return keys(&subjects).await;
    }
    println!("{} pairs, plain page and ours by turns", wanted_pairs());
    if only == "district" {
        return district(&subjects).await;
    }
    if only == "question" {
        return questions(&subjects).await;
    }
    opening(&site, &subjects).await?;
    keys(&subjects).await?;
    large_station(&subjects).await?;
    println!("{}", Line::heads("6 workers"));
    let pairs = keystroke::of_workers(&subjects, 6, 60).await?;
    report("key to updated person-months, 60 workers", "ms", 2, &pairs, Bound::Ratio(1.5));
    let simulation = simulation::measure(&subjects).await?;
    println!("{}", Line::heads("a score"));
    let (scenario, range) = (&simulation.scenario, &simulation.range);
    report("key in a scenario's score", "ms", 2, scenario, Bound::Ratio(1.5));
    report("key in a range of the chances", "ms", 2, range, Bound::Ratio(1.5));
    println!("{}", Line::heads("plain loop"));
    let whole_caps = &simulation.whole_caps;
    report("key to chances, four peaked whole caps", "ms", 2, whole_caps, Bound::Ours(16.0));
    questions(&subjects).await?;
    district(&subjects).await?;
    workbooks().await
}

/// 60 areas with 40 indicators and 36 months beside 60 areas with the 14 indicators of the report.
async fn large_station(subjects: &Subjects) -> Outcome {
    let measured = large::measure(subjects).await?;
    println!("{}", Line::heads("60 areas"));
    report("open, 60 areas × 40 × 36 months", "ms", 0, &measured.open, Bound::Ratio(3.0));
    report("key to updated sum, the same", "ms", 2, &measured.key, Bound::Ratio(3.0));
    report("longest pause while it is kept", "ms", 0, &measured.pause, Bound::Ours(200.0));
    Ok(())
}

/// A question of the training within 10 ms.
async fn questions(subjects: &Subjects) -> Outcome {
    println!("{}", Line::heads("plain HTML"));
    let pairs = question::measure(subjects).await?;
    report("a question of the training, from its click", "ms", 2, &pairs, Bound::Ours(10.0));
    Ok(())
}

/// The grid within half a second after reading, a filter within a frame.
async fn district(subjects: &Subjects) -> Outcome {
    println!("{}", Line::heads("plain table"));
    let measured = district::measure(subjects).await?;
    let (grid, filter) = (&measured.grid, &measured.filter);
    report("40 stations of 20 areas: files to grid", "ms", 0, grid, Bound::Ours(500.0));
    report("40 stations of 20 areas: filter", "ms", 2, filter, Bound::Ours(16.7));
    Ok(())
}

async fn workbooks() -> Outcome {
    for (library, race) in workbook::measure().await? {
        println!("{}", Line::heads(library));
        for (measure, pairs, bound) in race.lines() {
            report(&measure, "ms", 0, pairs, bound);
        }
    }
    Ok(())
}

async fn opening(site: &Site, subjects: &Subjects) -> Outcome {
    println!("{}", Line::heads("plain page"));
    let opening = opening::measure(site, subjects).await?;
    report("first visit to 指标, brotli", "bytes", 0, &opening.bytes, Bound::Ours(120_000.0));
    for (measure, pairs, most) in [
        ("first contentful paint, slow 4G", &opening.paint, 1.2),
        ("its paint to the example's total, slow 4G", &opening.example, 1.1),
        ("its paint to a kept total, slow 4G", &opening.kept, 1.1),
        ("typed total, slow 4G", &opening.typed, 2.5),
        ("typed total, from the cache", &opening.cached, 1.1),
        ("the same, a fourth of the processor", &opening.slowed, 1.4),
    ] {
        report(measure, "ms", 0, pairs, Bound::Ratio(most));
    }
    report("memory after that", "kB", 0, &opening.memory, Bound::Ratio(2.0));
    Ok(())
}

/// In the tables of a small, a large and the largest station.
async fn keys(subjects: &Subjects) -> Outcome {
    println!("{}", Line::heads("plain page"));
    for (areas, most) in [(4, 1.2), (40, 0.7), (60, 1.0), (400, 0.7)] {
        let pairs = keystroke::measure(subjects, areas).await?;
        let measure = format!("key to updated sum, {areas} areas");
        report(&measure, "ms", 2, &pairs, Bound::Ratio(most));
    }
    Ok(())
}

fn report(measure: &str, unit: &str, digits: usize, pairs: &Pairs, bound: Bound) {
    let line = Line { measure, unit, digits, pairs, bound };
    println!("{}", line.words());
}
