//! The chances of four parties over their whole caps against a plain double loop.
//!
//! It reports and never fails. Run by `cargo bench --bench chances`.

mod plain_distribution;

use station_scorecard::number::Decimal;
use station_scorecard::schemes;
use station_scorecard::scoring::{Distribution, Spread};
use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};

fn main() -> Result<(), Box<dyn Error>> {
    let scheme = schemes::load(schemes::DEFAULT).map_err(|unknown| unknown.0)?;
    let peaked = |cap: Decimal| Spread::Peaked {
        low: Decimal::ZERO,
        likeliest: Decimal::from_hundredths(cap.hundredths() * 7 / 8),
        high: cap,
    };
    let spreads: Vec<Spread> = scheme.parties.iter().map(|party| peaked(party.cap)).collect();
    let ours = shortest(|| {
        let distribution = Distribution::of(&scheme, black_box(&spreads), Decimal::ZERO);
        drop(black_box(distribution.map(|found| (found.chances(&scheme), found.median()))));
    });
    let plain = shortest(|| drop(black_box(plain_distribution::convolved(black_box(&spreads)))));
    println!("four parties over their whole caps, peaked: ours {ours:?}, plain loop {plain:?}");
    Ok(())
}

/// The shortest of a few runs.
fn shortest(run: impl Fn()) -> Duration {
    let time = || {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    (0..9).map(|_| time()).min().unwrap_or_default()
}
