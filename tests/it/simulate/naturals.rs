//! Numbers of any size, against those the machine has.

use proptest::prelude::*;
use station_scorecard::number::{Fraction, Natural, Percent};

fn natural(number: u128) -> Natural {
    let digits =
        [number as u32, (number >> 32) as u32, (number >> 64) as u32, (number >> 96) as u32];
    Natural::from_digits(&digits)
}

/// Numbers of every length.
fn numbers() -> impl Strategy<Value = u128> {
    (any::<u128>(), 0_u32..128).prop_map(|(number, shift)| number >> shift)
}

fn common(one: u128, other: u128) -> u128 {
    if other == 0 { one } else { common(other, one % other) }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn large_numbers_compute_as_the_machine_does(one in numbers(), other in numbers(), small in any::<u32>()) {
        let (one, other) = (one >> 1, other >> 1);
        let [large, large_other] = [natural(one), natural(other)];
        prop_assert_eq!(large.to_string(), one.to_string());
        prop_assert_eq!(large.plus(&large_other), natural(one + other));
        prop_assert_eq!(large.minus(&large_other), natural(one.saturating_sub(other)));
        prop_assert_eq!(large.cmp(&large_other), one.cmp(&other));
        prop_assert_eq!(natural(one >> 32).times(small), natural((one >> 32) * u128::from(small)));
        prop_assert_eq!(large.common_divisor(&large_other), natural(common(one, other)));
        let quotient = one.checked_div(other).map(|quotient| (natural(quotient), natural(one % other)));
        prop_assert_eq!(large.divided_by(&large_other), quotient);
        prop_assert_eq!(large.to_u64(), u64::try_from(one).ok());
    }

    /// Beyond 128 bits there is nothing to compare with: quotient times divisor plus rest is the number.
    #[test]
    fn division_of_very_large_numbers_is_undone_by_multiplication(
        digits in prop::collection::vec(any::<u32>(), 1..14),
        divisor in 1_u32..,
    ) {
        let number = Natural::from_digits(&digits);
        let (quotient, rest) = number
            .divided_by(&Natural::from(u64::from(divisor)))
            .ok_or_else(|| TestCaseError::fail("no quotient"))?;
        prop_assert!(rest < Natural::from(u64::from(divisor)));
        prop_assert_eq!(quotient.times(divisor).plus(&rest), number);
    }

    #[test]
    fn a_large_percentage_is_rounded_as_a_small_one(part in 0_u64..1_000_000, whole in 1_u64..1_000_000) {
        let fraction = Fraction::of(&Natural::from(part), &Natural::from(whole))
            .ok_or_else(|| TestCaseError::fail("no fraction"))?;
        let expected = (2 * part * 10_000 + whole) / (2 * whole);
        let percent = Percent::from_hundredths(i64::try_from(expected).unwrap_or(i64::MAX));
        prop_assert_eq!(Percent::of_fraction(&fraction), Some(percent));
    }
}

#[test]
fn a_fraction_is_in_lowest_terms_and_a_whole_of_0_is_none() {
    let of = |part, whole| Fraction::of(&Natural::from(part), &Natural::from(whole));
    assert_eq!(of(6, 8).map(|fraction| fraction.to_string()), Some("3/4".to_owned()));
    assert_eq!(of(0, 8).map(|fraction| fraction.to_string()), Some("0".to_owned()));
    assert_eq!(of(8, 8).map(|fraction| fraction.to_string()), Some("1".to_owned()));
    assert_eq!(of(1, 0), None);
    assert_eq!(of(0, 0), None);
}
