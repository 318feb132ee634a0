//! Simulation: figures worked by hand, and full counts over small grids.

mod chances;
mod chase;
mod likelihood;
mod load;
mod naturals;
mod pace;
mod paths;
mod plain_distribution;
mod reach;
mod scenarios;
mod words;

use station_scorecard::number::Decimal;
use station_scorecard::scoring::{IndicatorEntry, Quantity};

/// A cell as it is typed: "" blank, "/" not agreed, else an amount.
fn cell(text: &str) -> Result<Quantity, String> {
    match text {
        "" => Ok(Quantity::Blank),
        "/" => Ok(Quantity::NotAgreed),
        _ => {
            let amount: Decimal = text.parse().map_err(|_| format!("{text} is no amount"))?;
            Ok(Quantity::Amount(amount))
        }
    }
}

/// A target and a completed amount.
fn entry(target: &str, completed: &str) -> Result<IndicatorEntry, String> {
    Ok(IndicatorEntry { target: cell(target)?, completed: cell(completed)? })
}
