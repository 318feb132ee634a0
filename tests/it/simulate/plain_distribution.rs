//! A plain double loop over all pairs of values: what the distribution is measured and checked
//! against.

use station_scorecard::scoring::Spread;

/// The weights of a spread in steps of 0.01, straight from its definition.
pub(crate) fn weights(spread: Spread) -> Vec<u128> {
    let (low, high) = (spread.low().hundredths(), spread.high().hundredths());
    let weight = |value: i64| match spread {
        Spread::Fixed(_) | Spread::Even { .. } => 1,
        Spread::Peaked { likeliest, .. } => {
            let likeliest = likeliest.hundredths();
            let (left, right) = (likeliest - low + 1, high - likeliest + 1);
            let weight = if value <= likeliest {
                (value - low + 1) * right
            } else {
                (high - value + 1) * left
            };
            weight.unsigned_abs().into()
        }
    };
    (low..=high).map(weight).collect()
}

/// The ways to each total from the lowest on.
pub(crate) fn convolved(spreads: &[Spread]) -> Vec<u128> {
    let mut ways = vec![1_u128];
    for spread in spreads {
        let weights = weights(*spread);
        let mut next = vec![0_u128; ways.len() + weights.len() - 1];
        for (at, way) in ways.iter().enumerate() {
            for (sum, weight) in next.iter_mut().skip(at).zip(&weights) {
                *sum += way * weight;
            }
        }
        ways = next;
    }
    ways
}
