//! Every answer worked out a second time, from what is given and the rules alone, in the fractions of the oracle.

use crate::oracle::fraction::Fraction;
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{IndicatorEntry, Quantity};
use station_scorecard::training::{Answer, Choice, Difficulty, Kind, Question, Scene, generate};
use std::cmp::Ordering;

/// Seeds of each kind and difficulty.
const SEEDS: u64 = 1_500;

/// R-1, in the order of the scheme.
const CAPS: [u128; 4] = [10, 20, 15, 55];

/// the lowest totals of the three grades that have one, the best first.
const LINES: [u128; 3] = [90, 80, 60];

fn fraction(number: Decimal) -> Fraction {
    Fraction::read(&number.to_string()).expect("not below zero")
}

fn whole(number: i64) -> Fraction {
    Fraction::whole(u128::try_from(number).expect("not below zero"))
}

fn sum(parts: impl IntoIterator<Item = Fraction>) -> Fraction {
    parts.into_iter().fold(Fraction::NOTHING, Fraction::plus)
}

fn cap(party: usize) -> Fraction {
    Fraction::whole(CAPS[party])
}

fn line(goal: usize) -> Fraction {
    Fraction::whole(LINES[goal])
}

fn grade(total: Fraction) -> usize {
    let reached = |line: &u128| total.compare(Fraction::whole(*line)) != Ordering::Less;
    LINES.iter().position(reached).unwrap_or(3)
}

/// A part of a whole as a percentage, divided out to two decimals.
fn percent(part: Fraction, of: Fraction) -> String {
    let hundredfold = part.times(Fraction::whole(100));
    shortest(&hundredfold.divided_by(of).expect("a whole above zero").printed(2))
}

fn shortest(digits: &str) -> String {
    match digits.contains('.') {
        true => digits.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => digits.to_owned(),
    }
}

/// The smallest whole number not below a fraction.
fn upwards(fraction: Fraction) -> String {
    let near: u128 = fraction.printed(0).parse().expect("digits");
    let up = match Fraction::whole(near).compare(fraction) {
        Ordering::Less => near + 1,
        _ => near,
    };
    up.to_string()
}

fn amounts(entry: IndicatorEntry) -> Option<(Fraction, Fraction)> {
    Some((fraction(entry.completed.amount()?), fraction(entry.target.amount()?)))
}

fn totals(entries: &[IndicatorEntry]) -> (Fraction, Fraction) {
    let of = |side: fn(&IndicatorEntry) -> Quantity| {
        sum(entries.iter().filter_map(|entry| side(entry).amount()).map(fraction))
    };
    (of(|entry| entry.completed), of(|entry| entry.target))
}

/// A mark's points, rounded as they count.
fn weighed(mark: Decimal, party: usize) -> Fraction {
    let points = fraction(mark).times(cap(party)).divided_by(Fraction::whole(100)).expect("100");
    Fraction::read(&points.printed(2)).expect("digits")
}

/// The right answer: a number in its shortest form, or the option.
#[derive(Debug, PartialEq)]
enum Right {
    Number(String),
    Option(Choice),
}

fn number(fraction: Fraction) -> Right {
    Right::Number(fraction.shortest())
}

fn less(from: Fraction, what: Fraction) -> Right {
    match from.minus(what) {
        Some(rest) => number(rest),
        None => Right::Number(format!("-{}", what.minus(from).expect("the other way").shortest())),
    }
}

fn expected(question: &Question) -> Right {
    match &question.scene {
        Scene::Points { points, goal } => {
            let known = sum(points.iter().copied().flatten().map(fraction));
            let missing: Vec<usize> = (0..4).filter(|party| points[*party].is_none()).collect();
            let highest = sum(missing.iter().map(|party| cap(*party))).plus(known);
            let last = missing.last().copied();
            match question.kind {
                Kind::Total => number(known),
                Kind::Grade => Right::Option(Choice::Grade(grade(known))),
                Kind::HighestTotal => number(highest),
                Kind::GradeRange => Right::Option(Choice::Grades(grade(known), grade(highest))),
                Kind::PartyNeeds | Kind::LeastOf => {
                    let others = highest.minus(cap(last.expect("a party"))).expect("the rest");
                    less(line(goal.expect("a goal")), others)
                }
                Kind::CanReach => {
                    let can = highest.compare(line(goal.expect("a goal"))) != Ordering::Less;
                    Right::Option(if can { Choice::Yes } else { Choice::No })
                }
                kind => panic!("{kind:?} about points"),
            }
        }
        Scene::Marks { marks } => {
            let marked = marks.iter().enumerate().filter_map(|(at, mark)| Some((at, (*mark)?)));
            let total = sum(marked.map(|(party, mark)| weighed(mark, party)));
            match question.kind {
                Kind::MarkedGrade => Right::Option(Choice::Grade(grade(total))),
                _ => number(total),
            }
        }
        Scene::Entry { entry, .. } => match (question.kind, amounts(*entry)) {
            (Kind::Rate, Some((completed, target))) => Right::Number(percent(completed, target)),
            (Kind::UnitsMissing, Some((completed, target))) => less(target, completed),
            (Kind::RowSays, _) => Right::Option(row_says(*entry)),
            (kind, _) => panic!("{kind:?} about an entry"),
        },
        Scene::Column { entries, .. } => {
            let (completed, target) = totals(entries);
            Right::Number(percent(completed, target))
        }
        Scene::Totals { entries, target, completed, rate, .. } => {
            let (all_completed, all_target) = totals(entries);
            let is_rate = percent(all_completed, all_target)
                == Decimal::from_hundredths(rate.hundredths()).to_string();
            let wrong = [
                fraction(*target).compare(all_target) != Ordering::Equal,
                fraction(*completed).compare(all_completed) != Ordering::Equal,
                !is_rate,
            ];
            assert_eq!(wrong.iter().filter(|wrong| **wrong).count(), 1, "{question:?}");
            Right::Option(Choice::Cell(wrong.iter().position(|wrong| *wrong).expect("one")))
        }
        Scene::Presence { workers, agreed } => match agreed {
            None => number(totals_of(workers.iter().flatten())),
            Some(agreed) => {
                let months = workers[0].len();
                let of_month = |month: usize| totals_of(workers.iter().map(move |row| &row[month]));
                let short: Vec<usize> = (0..months)
                    .filter(|month| of_month(*month).compare(fraction(*agreed)) == Ordering::Less)
                    .collect();
                assert_eq!(short.len(), 1, "{question:?}");
                Right::Option(Choice::Month(short[0]))
            }
        },
        Scene::Staffing { agreed, months, actual, two_years, continuous, .. } => {
            match (question.kind, actual, two_years, continuous, months) {
                (Kind::Surplus, Some(actual), _, _, Some(months)) => {
                    less(fraction(*actual), fraction(*agreed).times(whole(*months)))
                }
                (Kind::TwoYearShare, Some(actual), Some(two_years), _, _) => {
                    Right::Number(percent(fraction(*two_years), fraction(*actual)))
                }
                (Kind::Retention, _, _, Some(continuous), _) => {
                    Right::Number(percent(fraction(*continuous), fraction(*agreed)))
                }
                (kind, ..) => panic!("{kind:?} about staffing"),
            }
        }
        Scene::Course { entry, assessed, year, .. } => {
            let (completed, target) = amounts(*entry).expect("amounts");
            let line = whole(*assessed).divided_by(whole(*year)).expect("a year");
            let due = target.times(line);
            match question.kind {
                Kind::AgainstLine => Right::Option(match completed.compare(due) {
                    Ordering::Less => Choice::Behind,
                    Ordering::Equal => Choice::OnLine,
                    Ordering::Greater => Choice::Ahead,
                }),
                Kind::PerMonth => {
                    let missing = target.minus(completed).expect("missing");
                    let left = whole(*year - *assessed);
                    Right::Number(upwards(missing.divided_by(left).expect("months left")))
                }
                Kind::UnitsToLine => {
                    Right::Number(upwards(due.minus(completed).expect("behind the line")))
                }
                Kind::UnitsMissing => less(target, completed),
                kind => panic!("{kind:?} within the year"),
            }
        }
        Scene::Claim { whole: all, percent: said, decimals, .. } => {
            let all: i64 = all.to_string().parse().expect("whole");
            let said = Decimal::from_hundredths(said.hundredths()).fixed(*decimals);
            let fits = |count: &i64| {
                let rate = whole(*count).times(Fraction::whole(100)).divided_by(whole(all));
                rate.expect("some").printed(usize::from(*decimals)) == said
            };
            let can = (0..=all).any(|count| fits(&count));
            Right::Option(if can { Choice::Yes } else { Choice::No })
        }
    }
}

fn totals_of<'a>(cells: impl Iterator<Item = &'a Quantity>) -> Fraction {
    sum(cells.filter_map(|cell| cell.amount()).map(fraction))
}

/// R-9 … R-11: what stands in the cell of the rate.
fn row_says(entry: IndicatorEntry) -> Choice {
    let is_zero = |quantity: Quantity| quantity.amount() == Some(Decimal::ZERO);
    let no_target = entry.target == Quantity::NotAgreed || is_zero(entry.target);
    match (entry.target, entry.completed) {
        (Quantity::Blank, _) => Choice::ToFill,
        (_, Quantity::Amount(done)) if no_target && done > Decimal::ZERO => Choice::Extra(done),
        _ if no_target => Choice::NotAgreed,
        (_, Quantity::Blank) => Choice::ToFill,
        _ => {
            let (completed, target) = amounts(entry).expect("amounts");
            let percent: Decimal = percent(completed, target).parse().expect("a decimal");
            Choice::Percent(station_scorecard::number::Percent::from_hundredths(
                percent.hundredths(),
            ))
        }
    }
}

#[test]
fn every_answer_is_that_of_the_oracle() {
    for kind in Kind::ALL {
        for difficulty in Difficulty::ALL {
            for seed in 0..SEEDS {
                let question = generate(kind, difficulty, seed);
                let found = match question.wanted() {
                    Some(Answer::Number(number)) => Right::Number(number.to_string()),
                    Some(Answer::Choice(at)) => Right::Option(question.options[at]),
                    None => panic!("{kind:?} {difficulty:?} {seed} has no answer"),
                };
                assert_eq!(
                    found,
                    expected(&question),
                    "{kind:?} {difficulty:?} {seed}: {question:?}"
                );
            }
        }
    }
}
