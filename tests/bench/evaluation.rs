//! The whole evaluation of a document against a hand-written loop over plain arrays.
//!
//! Both compute every rate, every sum, the shares, the total, the grade and the count of what is
//! still to fill, from the same numbers, by turns. Then how previews grow with tables. It reports and never
//! fails.
//! Run by `cargo dev bench`; `SCORECARD_BENCH_PAIRS` takes more pairs than the usual 15.

mod growth;
mod plain_arrays;
#[allow(dead_code, reason = "the other benchmark uses the rest")]
mod samples;

use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};

use plain_arrays::PlainArrays;
use samples::{Bound, Line, Pairs, wanted_pairs};
use station_scorecard::document::{Document, example};
use station_scorecard::schemes;
use station_scorecard::scoring::{Quantity, Scheme, evaluate};

/// How long one sample runs: far above the clock's step, far below a scheduler's patience.
const SAMPLE: Duration = Duration::from_millis(20);

fn main() -> Result<(), Box<dyn Error>> {
    let scheme = schemes::load(schemes::DEFAULT).map_err(|unknown| unknown.0)?;
    let example = example().ok_or("the built-in example is damaged")?;
    println!("{} pairs, plain arrays and ours by turns", wanted_pairs());
    println!("{}", Line::heads("plain arrays"));
    for areas in [example.areas.len(), 60, 400] {
        let document = with_areas(&example, areas);
        let mut arrays = PlainArrays::of(&document, &scheme);
        check(&document, &scheme, &mut arrays)?;
        let pairs = measure(&document, &scheme, &mut arrays);
        let line = Line {
            measure: &format!("evaluation, {areas} areas"),
            unit: "ns per input",
            digits: 2,
            pairs: &pairs,
            bound: Bound::Ours(30.0),
        };
        println!("{}", line.words());
    }
    println!();
    growth::report(&example);
    Ok(())
}

fn measure(document: &Document, scheme: &Scheme, arrays: &mut PlainArrays) -> Pairs {
    let inputs = inputs(document, scheme) as f64;
    let mut pairs = Pairs::default();
    for turn in 0..wanted_pairs() {
        let mut reference = || time(|| black_box(black_box(&mut *arrays).evaluate()));
        let ours = || time(|| black_box(evaluate(scheme, &black_box(document).entries(scheme))));
        let (reference, ours) = if turn.is_multiple_of(2) {
            let reference = reference();
            (reference, ours())
        } else {
            let ours = ours();
            (reference(), ours)
        };
        pairs.add(reference / inputs, ours / inputs);
    }
    pairs
}

/// Nanoseconds of one run, the mean over a [`SAMPLE`].
fn time<T>(mut run: impl FnMut() -> T) -> f64 {
    let start = Instant::now();
    let mut runs = 0_u32;
    while start.elapsed() < SAMPLE {
        // The clock is read once in eight runs, so that it does not count.
        for _ in 0..8 {
            run();
        }
        runs += 8;
    }
    start.elapsed().as_nanos() as f64 / f64::from(runs)
}

/// Both must agree before it means anything which one is faster.
fn check(
    document: &Document,
    scheme: &Scheme,
    arrays: &mut PlainArrays,
) -> Result<(), Box<dyn Error>> {
    let evaluation = evaluate(scheme, &document.entries(scheme));
    let sums = evaluation.columns.iter().map(|column| column.completed);
    let sums: i64 = sums.filter_map(Quantity::amount).map(|sum| sum.hundredths()).sum();
    let reference = arrays.evaluate();
    let to_fill = evaluation.still_to_fill.all();
    if (sums, to_fill) == (reference.completed, reference.still_to_fill) {
        Ok(())
    } else {
        Err(format!("ours gives {sums} and {to_fill}, the plain arrays {reference:?}").into())
    }
}

fn inputs(document: &Document, scheme: &Scheme) -> usize {
    let in_an_area = 1 + 2 * document.indicators.len();
    scheme.parties.len() + document.areas.len() * in_an_area + 2 * document.station.len()
}

/// The example's areas again and again.
fn with_areas(example: &Document, areas: usize) -> Document {
    Document {
        areas: example.areas.iter().cycle().take(areas).cloned().collect(),
        ..example.clone()
    }
}
