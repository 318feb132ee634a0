//! The oracle: a second computation of every figure that agrees with the engine.
//!
//! It reads the typed texts itself, works in fractions of its own, takes the caps from R-1 and
//! the grades from the sentence of the report, and prints by long division. Engine and oracle
//! meet only in the texts of [`figures`].

mod bands;
mod computation;
mod dice;
pub(crate) mod fraction;
mod paper;

use crate::figures;
use computation::{CAPS, Oracle};
use dice::Dice;
use paper::Paper;
use station_scorecard::schemes;
use station_scorecard::scoring::Scheme;

#[test]
fn a_million_random_inputs_agree() -> crate::Checked {
    let scheme = schemes::load("gz-2023").map_err(|unknown| unknown.0)?;
    let mut oracle = Oracle::new().ok_or("the sentence on grades was not understood")?;
    let mut dice = Dice::seeded(20_240_814);
    let mut inputs = 0;
    while inputs < 1_000_000 {
        let paper = Paper::random(&mut dice, &CAPS.map(|(_, cap)| cap));
        let keys: Vec<String> = (1..=paper.columns()).map(|at| format!("c{at}")).collect();
        let evaluation = paper.evaluated(&scheme).map_err(|problem| problem.to_string())?;
        let expected = oracle.figures(&paper).ok_or("the oracle could not read its paper")?;
        let found = figures::all(&scheme, &keys, &evaluation);
        for (found, expected) in found.iter().zip(&expected) {
            assert_eq!(found, expected, "on {paper:?}");
        }
        assert_eq!(found.len(), expected.len(), "on {paper:?}");
        inputs += paper.inputs();
    }
    Ok(())
}

#[test]
fn every_total_from_0_to_100_agrees_however_it_is_split() -> crate::Checked {
    let scheme = schemes::load("gz-2023").map_err(|unknown| unknown.0)?;
    let mut oracle = Oracle::new().ok_or("the sentence on grades was not understood")?;
    let mut dice = Dice::seeded(8_675);
    for total in 0..=10_000 {
        for order in [[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2]] {
            check_total(&scheme, &mut oracle, total, split(total, order, |_, most| most))?;
        }
        let by_chance = split(total, [2, 0, 1, 3], |least, most| dice.between(least, most));
        check_total(&scheme, &mut oracle, total, by_chance)?;
    }
    Ok(())
}

/// Deals a total out to the parties in that order. Each takes a number of hundredths that `wish`
/// chooses between what the parties after it cannot take and the most that it can.
fn split(total: u64, order: [usize; 4], mut wish: impl FnMut(u64, u64) -> u64) -> [u64; 4] {
    let cap = |party: usize| CAPS.get(party).map_or(0, |(_, cap)| cap * 100);
    let (mut left, mut room_after) = (total, 10_000);
    let mut points = [0; 4];
    for party in order {
        room_after -= cap(party);
        let taken = wish(left.saturating_sub(room_after), left.min(cap(party)));
        if let Some(points) = points.get_mut(party) {
            *points = taken;
        }
        left -= taken;
    }
    points
}

fn check_total(
    scheme: &Scheme,
    oracle: &mut Oracle,
    total: u64,
    points: [u64; 4],
) -> crate::Checked {
    let text = |hundredths: u64| format!("{}.{:02}", hundredths / 100, hundredths % 100);
    let scores = points.map(|points| (false, text(points))).to_vec();
    let paper = Paper { scores, ..Paper::default() };
    let evaluation = paper.evaluated(scheme).map_err(|problem| problem.to_string())?;
    let found = figures::all(scheme, &[], &evaluation);
    assert_eq!(figures::find(&found, "total"), text(total), "split into {points:?}");
    assert_eq!(Some(found), oracle.figures(&paper), "split into {points:?}");
    Ok(())
}
