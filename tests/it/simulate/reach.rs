//! 怎么到…: what a grade takes, with scores that stand and parties that are open.

use crate::made_scheme::{Band, scheme};
use station_scorecard::number::Decimal;
use station_scorecard::schemes;
use station_scorecard::scoring::{Grading, Need, Part, Scheme, Standing, Tries, WayTo};
use station_scorecard::texts::{Language, reach_words};

type Failure = Box<dyn std::error::Error>;

fn points(text: &str) -> Result<Decimal, Failure> {
    text.parse().map_err(|_| format!("{text} is no decimal").into())
}

/// Points by party as text, "" for one that has not scored.
fn all(texts: &[&str]) -> Result<Vec<Option<Decimal>>, Failure> {
    let points = |text: &&str| if text.is_empty() { Ok(None) } else { points(text).map(Some) };
    texts.iter().map(points).collect()
}

fn gz_2023() -> Result<Scheme, Failure> {
    schemes::load("gz-2023").map_err(|unknown| unknown.0.into())
}

/// What a band takes under the default scheme; `tries` are party and points.
fn reach(band: usize, given: &[&str], tries: &[(usize, &str)]) -> Result<WayTo, Failure> {
    let given = all(given)?;
    let open: Vec<usize> = (0..given.len()).filter(|at| given[*at].is_none()).collect();
    let mut tried = Tries::default();
    for (party, text) in tries {
        tried.touch(*party, points(text)?, &open);
    }
    let found = WayTo::of(&gz_2023()?, band, &given, Decimal::ZERO, &tried);
    found.ok_or_else(|| "no such band".into())
}

/// The parts as texts: `3: 44.82 → 48.07`.
fn told(reach: &WayTo) -> Vec<String> {
    let part = |(party, part): &(usize, Part)| match part {
        Part::Alone { from, to } => format!("{party}: {from} → {to}"),
        Part::Lacks(by) => format!("{party}: lacks {by}"),
        Part::Full => format!("{party}: full"),
        Part::Spare(points) => format!("{party}: spare {points}"),
        Part::Nothing => format!("{party}: nothing"),
        Part::Tried(points) => format!("{party}: tried {points}"),
        Part::Share(points) => format!("{party}: share {points}"),
        Part::AtLeast(points) => format!("{party}: at least {points}"),
        Part::TooLittle { most, lacks } => format!("{party}: {most} lacks {lacks}"),
    };
    reach.parts.iter().map(part).collect()
}

/// 90 − 8.93 − 20 − 13 = 48.07; 90 − (86.75 + 2.00) = 1.25; 90 − (86.75 + 1.07) = 2.18.
#[test]
fn the_one_party_that_can_do_it_alone_comes_first() -> crate::Checked {
    let printed = reach(0, &["8.93", "20", "13", "44.82"], &[])?;
    assert_eq!(printed.standing, Standing::Short { needed: points("3.25")? });
    assert_eq!(told(&printed), ["3: 44.82 → 48.07", "2: lacks 1.25", "0: lacks 2.18", "1: full"]);
    assert_eq!(printed.scores(), [(3, points("48.07")?)]);
    Ok(())
}

/// 57.20 − 60 = −2.80: 第三方 27.30 → 30.10 has most room (27.70), then 购买方 (5.10 of 20), 督导中心.
#[test]
fn of_several_that_can_the_one_with_most_room_is_first() -> crate::Checked {
    let failing = reach(2, &["8.00", "14.90", "7.00", "27.30"], &[])?;
    assert_eq!(told(&failing), ["3: 27.3 → 30.1", "2: 7 → 9.8", "1: 14.9 → 17.7", "0: lacks 0.8"]);
    assert_eq!(failing.scores(), [(3, points("30.10")?)], "one party is enough");
    Ok(())
}

/// 79.90 + 6.50 = 86.40 with full marks of 第三方, 3.60 below 90; 购买方 85.90, 督导中心 83.90, 监督方 83.50.
#[test]
fn where_no_party_can_alone_nothing_is_suggested() -> crate::Checked {
    let path = reach(0, &["6.40", "14", "11", "48.50"], &[])?;
    assert_eq!(path.standing, Standing::Short { needed: points("10.1")? });
    assert_eq!(told(&path), ["3: lacks 3.6", "1: lacks 4.1", "2: lacks 6.1", "0: lacks 6.5"]);
    assert_eq!(path.scores(), []);
    Ok(())
}

/// Known 27.50 of 30: 90 − 27.50 = 62.50 of 70. By caps 15 : 55 that is 13.39… and 49.10…, and the
/// hundredth left over goes to the larger remainder.
#[test]
fn open_parties_share_what_the_standing_scores_leave() -> crate::Checked {
    let open = reach(0, &["8.50", "19", "", ""], &[])?;
    assert_eq!((open.known, open.room), (points("27.5")?, points("70")?));
    let need = Need::Give { least: points("62.5")?, most: points("70")? };
    assert_eq!(open.standing, Standing::Open(need));
    assert_eq!(told(&open), ["2: share 13.39", "3: share 49.11"]);
    Ok(())
}

/// 督导中心 at 13: 90 − 27.50 − 13 = 49.50 from 第三方. At 5 it would be 57.50 of 55: 2.50 are missing, and
/// that alone does not put the grade out of reach.
#[test]
fn moving_one_handle_lets_the_other_party_answer() -> crate::Checked {
    let given = ["8.50", "19", "", ""];
    let open = reach(0, &given, &[(2, "13")])?;
    assert_eq!(told(&open), ["2: tried 13", "3: at least 49.5"]);
    assert_eq!(open.scores(), [(2, points("13")?), (3, points("49.5")?)]);
    let little = reach(0, &given, &[(2, "5")])?;
    assert_eq!(told(&little), ["2: tried 5", "3: 55 lacks 2.5"]);
    assert!(matches!(little.standing, Standing::Open(Need::Give { .. })), "still open");
    assert_eq!(little.scores(), []);
    // Then the other handle is moved: the one moved first answers now.
    let turned = reach(0, &given, &[(2, "5"), (3, "50")])?;
    assert_eq!(told(&turned), ["2: at least 12.5", "3: tried 50"]);
    Ok(())
}

/// 90 of 100 with 监督方 at 8: 82.00 over 20 : 15 : 55 of 90 is 18.22…, 13.66…, 50.11….
#[test]
fn of_three_open_parties_the_untouched_share_the_rest() -> crate::Checked {
    let nothing = ["", "", "", ""];
    let one = reach(0, &nothing, &[(0, "8")])?;
    assert_eq!(told(&one), ["0: tried 8", "1: share 18.22", "2: share 13.67", "3: share 50.11"]);
    let two = reach(0, &nothing, &[(0, "8"), (3, "50")])?;
    // 32.00 over 20 : 15 of 35 is 18.285… and 13.714….
    assert_eq!(told(&two), ["0: tried 8", "1: share 18.29", "2: share 13.71", "3: tried 50"]);
    let three = reach(0, &nothing, &[(0, "8"), (3, "50"), (1, "18")])?;
    assert_eq!(told(&three), ["0: tried 8", "1: tried 18", "2: at least 14", "3: tried 50"]);
    Ok(())
}

/// 50.00 of 60 known: 90 is out of reach even with all 40 … of 35, 85.00.
#[test]
fn a_grade_out_of_reach_says_what_full_marks_give() -> crate::Checked {
    let never = reach(0, &["10", "", "", "40"], &[])?;
    assert!(
        matches!(never.standing, Standing::Open(Need::TooLittle { total }) if total == points("85")?)
    );
    assert_eq!(never.parts, []);
    let sure = reach(2, &["10", "19", "", "48"], &[])?;
    assert_eq!(
        sure.standing,
        Standing::Open(Need::Give { least: Decimal::ZERO, most: points("2.99")? })
    );
    let sure = reach(0, &["10", "20", "", "55"], &[])?;
    assert_eq!(told(&sure), ["2: at least 5"]);
    Ok(())
}

#[test]
fn a_reached_grade_says_what_each_may_take_away() -> crate::Checked {
    let reached = reach(1, &["5", "20", "13", "50"], &[])?;
    assert_eq!(told(&reached), ["0: spare 5", "1: spare 8", "2: spare 8", "3: spare 8"]);
    assert_eq!(reach(2, &["5", "20", "13", "50"], &[])?.parts, []);
    Ok(())
}

/// Small schemes with every combination of scores, open parties and things tried: what the answer says is
/// the least that leads into the band, found by trying every step.
#[test]
fn every_answer_is_the_least_that_works() -> crate::Checked {
    let tables: [(u8, [&str; 3], [Band<'_>; 2]); 3] = [
        (2, ["0.03", "0.02", "0.04"], [("a", "[0.07", ""), ("b", "", "0.07)")]),
        (2, ["0.03", "0.02", "0.04"], [("a", "(0.04", "0.06]"), ("b", "", "0.04]")]),
        (1, ["0.3", "0.2", "0.4"], [("a", "[0.45", ""), ("b", "", "0.45)")]),
    ];
    let mut answered = 0;
    for (decimals, caps, bands) in tables {
        let scheme = scheme("100", decimals, &caps, &bands)?;
        let step = scheme.rounding.step().hundredths();
        let most: Vec<i64> =
            scheme.parties.iter().map(|party| party.cap.hundredths() / step).collect();
        let scores = |at: usize| (0..=most[at]).map(Some).chain([None]).collect::<Vec<_>>();
        for one in scores(0) {
            for two in scores(1) {
                for three in scores(2) {
                    for tried in [None, Some((0, 1)), Some((1, 2)), Some((2, 0))] {
                        answered += check(&scheme, &[one, two, three], tried, (&most, step))?;
                    }
                }
            }
        }
    }
    assert_eq!(answered, 3 * 5 * 4 * 6 * 4);
    Ok(())
}

/// Scores and what is tried in steps.
fn check(
    scheme: &Scheme,
    given: &[Option<i64>],
    tried: Option<(usize, i64)>,
    (most, step): (&[i64], i64),
) -> Result<usize, Failure> {
    let points = |steps: i64| Decimal::from_hundredths(steps * step);
    let open: Vec<usize> = (0..3).filter(|at| given[*at].is_none()).collect();
    let mut tries = Tries::default();
    let tried = tried.filter(|(party, _)| open.contains(party));
    tried.into_iter().for_each(|(party, steps)| tries.touch(party, points(steps), &open));
    let tried = tried.filter(|_| open.len() > 1);
    let scores: Vec<Option<Decimal>> = given.iter().map(|steps| steps.map(points)).collect();
    let reach = WayTo::of(scheme, 0, &scores, Decimal::ZERO, &tries).ok_or("no band")?;
    let holds = |steps: i64| scheme.grading_of_points(points(steps)) == Grading::Band(0);
    let known: i64 = given.iter().flatten().sum();
    let least = |from: i64, room: i64| (0..=room).find(|rest| holds(from + rest));
    for (party, part) in &reach.parts {
        let own = given[*party].unwrap_or_default();
        let alone = least(known - own, most[*party]);
        let answering: Vec<usize> =
            open.iter().copied().filter(|at| tried.is_none_or(|(of, _)| of != *at)).collect();
        let room: i64 = answering.iter().map(|at| most[*at]).sum();
        let rest = least(known + tried.map_or(0, |(_, steps)| steps), room);
        let context = format!("{given:?} {tried:?} {reach:?}");
        match part {
            Part::Alone { to, .. } => assert_eq!(Some(*to), alone.map(points), "{context}"),
            Part::Lacks(by) => {
                assert_eq!(alone, None, "{context}");
                let total = known - own + most[*party];
                let lacks = (0..).find(|more| holds(total + more)).map(points);
                assert_eq!(Some(*by), lacks, "{context}");
            }
            Part::Full => assert!(alone.is_none() && own == most[*party], "{context}"),
            Part::Spare(by) => {
                let taken = (0..=own).rev().find(|less| holds(known - less)).map(points);
                assert_eq!(Some(*by), taken, "{context}");
            }
            Part::Tried(steps) => {
                assert_eq!(Some((*party, *steps)), tried.map(|(of, at)| (of, points(at))))
            }
            Part::AtLeast(steps) => {
                assert_eq!((Some(*steps), answering.len()), (rest.map(points), 1), "{context}");
            }
            Part::Share(steps) => assert!(*steps <= points(most[*party]), "{context}"),
            Part::TooLittle { .. } => assert_eq!(rest, None, "{context}"),
            Part::Nothing => assert!(alone.is_none() || rest.is_none(), "{context}"),
        }
    }
    let sum: Decimal = reach
        .parts
        .iter()
        .filter_map(|(_, part)| match part {
            Part::Share(points) | Part::AtLeast(points) | Part::Tried(points) => Some(*points),
            _ => None,
        })
        .sum();
    if reach.parts.iter().any(|(_, part)| matches!(part, Part::Share(_))) {
        let total = points(known) + sum;
        assert_eq!(scheme.grading_of_points(total), Grading::Band(0), "{reach:?}");
        let rest = tried.map_or(0, |(_, steps)| steps);
        let needed = least(known + rest, 9).map(|steps| points(steps + rest));
        assert_eq!(Some(sum), needed, "the shares add up: {reach:?}");
    }
    Ok(1)
}

/// One sentence for each standing; what is in square brackets is the point of it.
#[test]
fn every_answer_is_one_sentence() -> crate::Checked {
    let gz = gz_2023()?;
    let told = |band, given: &[&str]| {
        Ok::<_, Failure>(reach_words(&reach(band, given, &[])?, band, &gz, Language::ZhCn))
    };
    let printed = ["8.93", "20", "13", "44.82"];
    assert_eq!(told(0, &printed)?, "还差 3.25 分，只有第三方补得上：[至少 48.07]");
    assert_eq!(told(1, &printed)?, "已经是良好，[高出 6.75 分]");
    assert_eq!(told(2, &printed)?, "已经高于合格");
    let open = ["8.50", "19", "", ""];
    assert_eq!(told(0, &open)?, "已得 27.50，督导中心和第三方还要 [62.50]（满分 70）");
    assert_eq!(told(0, &["", "", "", ""])?, "总共要 [90.00]（满分 100）");
    assert_eq!(told(0, &["10", "", "", "40"])?, "到不了：未评的全满分也只有 85.00");
    Ok(())
}
