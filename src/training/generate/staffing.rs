//! Questions about 到岗: person-months, shares, retention.

use super::amounts::divided;
use super::draft::{Draft, given};
use super::wrong::{percent, truncated};
use crate::number::{Decimal, Percent};
use crate::scoring::{
    Group, Month, Quantity, Staffing, StaffingEntries, SubtotalEntries, SubtotalScope,
    WorkerEntries, WorkerKind,
};
use crate::training::Operand::{Given, Step};
use crate::training::dice::Dice;
use crate::training::{Choice, Difficulty, Expression, Form, Scene, Slip};

/// The first month of the questions' periods.
const FIRST: (u16, u8) = (2023, 9);

/// Half a month.
const HALF: Decimal = Decimal::from_hundredths(50);

/// Head counts and person-months of a period.
#[derive(Clone, Copy, Debug)]
pub(in crate::training) struct Post {
    pub(in crate::training) agreed: i64,
    pub(in crate::training) months: i64,
    pub(in crate::training) actual: Decimal,
    pub(in crate::training) two_years: Decimal,
    pub(in crate::training) continuous: i64,
    pub(in crate::training) present: i64,
}

fn months(count: usize) -> Vec<Month> {
    let first = Month::new(FIRST.0, FIRST.1);
    std::iter::successors(first, |month| month.next()).take(count).collect()
}

fn nobody(columns: usize) -> StaffingEntries {
    StaffingEntries {
        months: months(columns),
        assessed: None,
        workers: Vec::new(),
        subtotals: Vec::new(),
        required_all: Quantity::Blank,
        required_certified: Quantity::Blank,
        continuous: Quantity::Blank,
    }
}

/// What the page computes of a period.
fn computed(post: Post) -> Staffing {
    let mut entries = nobody(usize::try_from(post.months).unwrap_or(0));
    let amount = |number| Quantity::Amount(number);
    entries.required_all = amount(Decimal::whole(post.agreed));
    entries.continuous = amount(Decimal::whole(post.continuous));
    entries.subtotals.push(SubtotalEntries {
        kind: WorkerKind::Certified,
        scope: SubtotalScope::NotListed,
        months: vec![amount(post.actual)],
        two_years: amount(post.two_years),
        levels: Vec::new(),
    });
    Staffing::of(&entries)
}

fn hundredths(percent: Option<Percent>) -> Option<Decimal> {
    percent.map(|percent| Decimal::from_hundredths(percent.hundredths()))
}

fn scene(post: Post) -> Scene {
    Scene::Staffing {
        agreed: Decimal::whole(post.agreed),
        months: Some(post.months),
        actual: Some(post.actual),
        two_years: None,
        continuous: None,
        present: None,
    }
}

/// Person-months more, or fewer, than agreed.
pub(super) fn surplus(post: Post) -> Draft {
    let wanted = computed(post).group(Group::All).surplus;
    let agreed = Given(Decimal::whole(post.agreed));
    let needed = post.agreed * post.months;
    Draft::of(scene(post), wanted)
        .step(Form::Amount, Expression::Product(agreed, Given(Decimal::whole(post.months))), 16)
        .step(Form::Signed, Expression::Difference(Given(post.actual), Step(0)), 16)
        .wrong(Slip::MonthsOfYear, 0, Some(Decimal::whole(post.agreed * 12)))
        .wrong(Slip::TurnedOver, 1, Some(Decimal::whole(needed) - post.actual))
}

/// The share of person-months with two years of experience.
pub(super) fn two_year_share(post: Post) -> Draft {
    let scene = match scene(post) {
        Scene::Staffing { agreed, months, actual, continuous, present, .. } => Scene::Staffing {
            agreed,
            months,
            actual,
            two_years: Some(post.two_years),
            continuous,
            present,
        },
        other => other,
    };
    let draft = Draft::of(scene, hundredths(computed(post).two_year_share)).percent(
        Given(post.two_years),
        Given(post.actual),
        17,
    );
    let agreed = Decimal::whole(post.agreed * post.months);
    divided(
        draft.wrong(Slip::AgreedAsWhole, 0, percent(post.two_years, agreed)),
        0,
        post.two_years,
        post.actual,
    )
}

/// 稳岗率.
pub(super) fn retention(post: Post) -> Draft {
    let [agreed, continuous, present] =
        [post.agreed, post.continuous, post.present].map(Decimal::whole);
    let scene = Scene::Staffing {
        agreed,
        months: None,
        actual: None,
        two_years: None,
        continuous: Some(continuous),
        present: Some(present),
    };
    Draft::of(scene, hundredths(computed(post).retention))
        .percent(Given(continuous), Given(agreed), 18)
        .wrong(Slip::ActualHeadCount, 0, percent(continuous, present))
        .wrong(Slip::TurnedOver, 0, percent(agreed, continuous))
        .wrong(Slip::Truncated, 0, truncated(continuous, agreed))
}

fn listed(workers: &[Vec<Quantity>]) -> Staffing {
    let columns = workers.first().map_or(0, Vec::len);
    let mut entries = nobody(columns);
    entries.workers = workers
        .iter()
        .map(|presence| WorkerEntries {
            kind: WorkerKind::Certified,
            level: None,
            two_years_from: None,
            presence: presence.clone(),
        })
        .collect();
    Staffing::of(&entries)
}

fn presences(row: &[Quantity]) -> Vec<Decimal> {
    row.iter().filter_map(|presence| presence.amount()).collect()
}

/// All person-months of several workers.
pub(super) fn person_months(workers: &[Vec<Quantity>]) -> Draft {
    let wanted = listed(workers).group(Group::All).actual.amount();
    let scene = Scene::Presence { workers: workers.to_vec(), agreed: None };
    let draft = workers.iter().fold(Draft::of(scene, wanted), |draft, row| {
        draft.step(Form::Amount, Expression::Sum(given(presences(row))), 15)
    });
    let draft =
        draft.step(Form::Amount, Expression::Sum((0..workers.len()).map(Step).collect()), 15);
    let first = workers.iter().position(|row| presences(row).contains(&HALF));
    let taken = |row: &[Quantity], as_what: i64| -> Decimal {
        let presence = presences(row).into_iter();
        presence
            .map(|presence| if presence == HALF { Decimal::whole(as_what) } else { presence })
            .sum()
    };
    let all = |as_what: i64| workers.iter().map(|row| taken(row, as_what)).sum();
    [(Slip::HalfAsOne, 1), (Slip::HalfAsNone, 0)].into_iter().fold(
        draft,
        |draft, (slip, as_what)| {
            let in_row = first.and_then(|at| workers.get(at)).map(|row| taken(row, as_what));
            draft.wrong_throughout(slip, first.unwrap_or(0), in_row, Some(all(as_what)))
        },
    )
}

/// The only month in which fewer are in post than agreed.
pub(super) fn short_month(workers: &[Vec<Quantity>], agreed: i64) -> Draft {
    let agreed = Decimal::whole(agreed);
    let months = listed(workers).group(Group::All).months.clone();
    let short: Vec<usize> = (0..)
        .zip(&months)
        .filter(|(_, month)| month.amount().is_some_and(|month| month < agreed))
        .map(|(at, _)| at)
        .collect();
    let wanted = match short.as_slice() {
        [only] => Some(Choice::Month(*only)),
        _ => None,
    };
    let scene = Scene::Presence { workers: workers.to_vec(), agreed: Some(agreed) };
    let options = (0..months.len()).map(Choice::Month).collect();
    let draft = (0..months.len()).fold(Draft::choosing(scene, wanted, options), |draft, month| {
        let column = workers.iter().filter_map(|row| row.get(month)?.amount());
        draft.step(Form::Amount, Expression::Sum(given(column)), 19)
    });
    draft.seen(16)
}

/// A period of a station.
pub(super) fn roll_post(dice: &mut Dice, difficulty: Difficulty) -> Post {
    let agreed = match difficulty {
        Difficulty::Easy => 10,
        Difficulty::Usual | Difficulty::Hard => dice.number(6, 24),
    };
    let months = dice.number(8, 11);
    let needed = agreed * months;
    let halves = dice.number(needed * 2 * 9 / 10, needed * 2 * 12 / 10);
    let actual = Decimal::from_hundredths(if difficulty == Difficulty::Easy {
        halves / 2 * 100
    } else {
        halves * 50
    });
    let halves = actual.hundredths() / 50;
    let two_years = Decimal::from_hundredths(dice.number(halves * 4 / 10, halves * 8 / 10) * 50);
    let continuous = dice.number(agreed * 7 / 10, agreed - 1).max(1);
    let present = agreed + dice.pick(&[-1, 1, 2, 3]).unwrap_or(1);
    Post { agreed, months, actual, two_years, continuous, present }
}

/// The presence of several workers.
pub(super) fn roll_presence(dice: &mut Dice, difficulty: Difficulty) -> Vec<Vec<Quantity>> {
    let workers = dice.number(3, if difficulty == Difficulty::Hard { 5 } else { 4 });
    let columns = dice.number(3, if difficulty == Difficulty::Easy { 4 } else { 6 });
    let cell = |dice: &mut Dice| {
        let halves = dice.pick(&[2, 2, 2, 2, 2, 1, 1, 0]).unwrap_or(2);
        Quantity::Amount(Decimal::from_hundredths(halves * 50))
    };
    (0..workers).map(|_| (0..columns).map(|_| cell(dice)).collect()).collect()
}

/// The presence of several workers, one month of which is short of what was agreed.
pub(super) fn roll_short(dice: &mut Dice, difficulty: Difficulty) -> (Vec<Vec<Quantity>>, i64) {
    let mut workers = roll_presence(dice, difficulty);
    let agreed = i64::try_from(workers.len()).unwrap_or(3) - 1;
    let columns = workers.first().map_or(0, Vec::len);
    let short =
        usize::try_from(dice.number(0, i64::try_from(columns).unwrap_or(1) - 1)).unwrap_or(0);
    let last = workers.len().saturating_sub(1);
    for (row, presence) in workers.iter_mut().enumerate() {
        for (month, cell) in presence.iter_mut().enumerate() {
            // One worker is off for a while; in the short month another one is half there.
            let halves = match (month == short, row) {
                (true, 0) => 1,
                (_, row) if row == last => *dice.pick(&[&0, &1, &0]).unwrap_or(&0),
                _ => 2,
            };
            let halves = if month == short && row == last { 0 } else { halves };
            *cell = Quantity::Amount(Decimal::from_hundredths(halves * 50));
        }
    }
    (workers, agreed)
}
