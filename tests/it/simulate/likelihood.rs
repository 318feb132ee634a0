//! Chances as people say them.

use crate::made_scheme::{Band, scheme};
use station_scorecard::number::Decimal;
use station_scorecard::schemes;
use station_scorecard::scoring::{Distribution, Likelihood, Spread};
use station_scorecard::texts::{Language, in_ten_words};

type Failure = Box<dyn std::error::Error>;

const fn even(low: i64, high: i64) -> Spread {
    Spread::Even { low: Decimal::from_hundredths(low), high: Decimal::from_hundredths(high) }
}

/// One party of 100 whole points that gives 1 … `all`, every one as likely; the band `a` begins at `from_a`,
/// `b` at `from_b`. So the chances are counts out of `all`.
fn distribution(
    all: i64,
    from_a: i64,
    from_b: i64,
) -> Result<(Distribution, Marks, [String; 2]), Failure> {
    let (a, b) = (format!("[{from_a}"), format!("[{from_b}"));
    let (below_a, below_b) = (format!("{from_a})"), format!("{from_b})"));
    let bands: [Band<'_>; 3] = [("a", &a, ""), ("b", &b, &below_a), ("c", "", &below_b)];
    let scheme = scheme("1000", 0, &["1000"], &bands)?;
    let counted = Distribution::of(&scheme, &[even(100, all * 100)], Decimal::ZERO);
    let counted = counted.map_err(|problem| format!("{problem:?}"))?;
    let marks = counted.in_ten(&scheme).iter().map(|one| (one.marks, one.likelihood)).collect();
    let told =
        Language::ALL.map(|language| in_ten_words(&counted.in_ten(&scheme), &scheme, language));
    Ok((counted, marks, told))
}

type Marks = Vec<(u8, Likelihood)>;

/// The other three stand; 第三方 from 44.00 to 50.00 in 601 steps, 48.07 … 50.00 are 194 of them: 32.28 %,
/// of which three marks, and .228 left over goes to 良好 with .772.
#[test]
fn the_drawn_example_is_three_times_in_ten() -> crate::Checked {
    let gz = schemes::load("gz-2023").map_err(|unknown| unknown.0)?;
    let [one, two, three] =
        [893, 2_000, 1_300].map(|of| Spread::Fixed(Decimal::from_hundredths(of)));
    let counted = Distribution::of(&gz, &[one, two, three, even(4_400, 5_000)], Decimal::ZERO);
    let in_ten = counted.map_err(|problem| format!("{problem:?}"))?.in_ten(&gz);
    let marks: Vec<u8> = in_ten.iter().map(|one| one.marks).collect();
    assert_eq!(marks, [3, 7, 0, 0]);
    let told = Language::ALL.map(|language| in_ten_words(&in_ten, &gz, language));
    assert_eq!(told[0], "十次里约有三次优秀，其余良好。");
    assert_eq!(told[1], "About 3 times in 10 Excellent, otherwise Good.");
    Ok(())
}

/// Of 200: 190 are exactly 95 %, 191 are 95.5 %, 9 are 4.5 %, 10 exactly 5 %.
#[test]
fn the_words_change_just_beyond_five_and_ninety_five_percent() -> crate::Checked {
    use Likelihood::{AlmostCertain, InTen, Seldom};
    assert_eq!(distribution(200, 11, 1)?.1[0].1, InTen(10));
    assert_eq!(distribution(200, 11, 1)?.1[1].1, InTen(0));
    assert_eq!(distribution(200, 11, 1)?.2[0], "多半是a，偶尔b。");
    assert_eq!(distribution(200, 10, 1)?.1[0].1, AlmostCertain);
    assert_eq!(distribution(200, 10, 1)?.1[1].1, Seldom);
    assert_eq!(distribution(200, 192, 1)?.1[0].1, Seldom, "9 of 200");
    assert_eq!(
        distribution(200, 191, 1)?.1[0].1,
        InTen(1),
        "10 of 200: .5 and .5, the better one first"
    );
    Ok(())
}

#[test]
fn only_never_and_always_are_called_so() -> crate::Checked {
    let (_, marks, told) = distribution(200, 500, 1)?;
    let three =
        [(0, Likelihood::Impossible), (10, Likelihood::Certain), (0, Likelihood::Impossible)];
    assert_eq!(marks, three);
    assert_eq!(told[0], "一定是b。");
    let (_, marks, told) = distribution(900, 900, 1)?;
    assert_eq!(marks[0], (0, Likelihood::Seldom), "1 of 900");
    assert_eq!(marks[1], (10, Likelihood::AlmostCertain));
    assert_eq!(told, ["几乎一定是b，很少a。", "Almost certainly b, seldom a."]);
    Ok(())
}

/// 6, 6 and 88 of 100: .6, .6 and 8.8; two marks are left, one for .8 and one for the first .6.
#[test]
fn ten_marks_go_to_the_largest_remainders_and_add_up() -> crate::Checked {
    let (_, marks, told) = distribution(100, 95, 89)?;
    assert_eq!(marks.iter().map(|(marks, _)| *marks).collect::<Vec<_>>(), [1, 0, 9]);
    assert_eq!(told[0], "十次里约有一次a，偶尔b，其余c。");
    for all in [7, 60, 100, 333] {
        for from_a in [2, all / 3, all] {
            let (_, marks, _) = distribution(all, from_a + 1, from_a)?;
            assert_eq!(marks.iter().map(|(marks, _)| *marks).sum::<u8>(), 10, "{all} {from_a}");
        }
    }
    Ok(())
}

/// 3, 3 and 94 of 100: no grade but one is more than seldom, and that one is not almost certain.
#[test]
fn two_seldom_grades_leave_one_that_is_mostly_so() -> crate::Checked {
    let (_, _, told) = distribution(100, 98, 95)?;
    assert_eq!(told, ["多半是c，很少a，很少b。", "Mostly c, seldom a, seldom b."]);
    Ok(())
}

/// 3, 38 and 59 of 100: what is left over is said last, for it is left over from all before.
#[test]
fn the_rest_comes_after_a_seldom_grade() -> crate::Checked {
    let (_, marks, told) = distribution(100, 98, 60)?;
    assert_eq!(marks.iter().map(|(marks, _)| *marks).collect::<Vec<_>>(), [0, 4, 6]);
    let chinese = "十次里约有四次b，很少a，其余c。";
    assert_eq!(told, [chinese, "About 4 times in 10 b, seldom a, otherwise c."]);
    Ok(())
}
