//! Laws that every document, every edit and every text obeys, tried on random ones.
//!
//! The random numbers are the same on every run, so that a change which touches none of this
//! cannot fail here. `PROPTEST_CASES=5000 PROPTEST_RNG_SEED=7` tries more and others;
//! `cargo dev test native`, the loop of every edit, tries the first quarter of them.

mod any_comment;
mod any_document;
mod any_edit;
mod bands;
mod districts;
mod drafts;
mod editing;
mod exchanging;
mod figures;
mod hiding;
mod keeping;
mod limits;
mod linking;
mod lying;
mod mapping;
mod merging;
mod neighbours;
mod own_schemes;
mod places;
mod row_kinds;
mod staffing;
mod steps;
mod trying;
mod typing;
mod workbooks;
mod workings;

use proptest::test_runner::{Config, RngSeed, TestCaseError};
use station_scorecard::schemes;
use station_scorecard::scoring::Scheme;

/// Each law on this many random cases, unless the environment says otherwise.
fn cases(cases: u32) -> Config {
    let told = Config::default();
    let untold = std::env::var_os("PROPTEST_CASES").is_none();
    let brief = std::env::var_os("SCORECARD_BRIEF").is_some();
    let cases = if brief { cases.div_ceil(4) } else { cases };
    Config {
        cases: if untold { cases } else { told.cases },
        rng_seed: match told.rng_seed {
            RngSeed::Random => RngSeed::Fixed(20_240_814),
            fixed @ RngSeed::Fixed(_) => fixed,
        },
        // A failure prints its smallest case; nothing is written into the tree.
        failure_persistence: None,
        ..told
    }
}

fn scheme() -> Result<Scheme, TestCaseError> {
    schemes::load("gz-2023").map_err(|unknown| fail(unknown.0))
}

fn fail(reason: impl Into<String>) -> TestCaseError {
    TestCaseError::fail(reason.into())
}
