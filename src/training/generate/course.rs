//! Questions about 进度 and what is still missing.

use super::amounts::{amounts, roll_entry};
use super::draft::Draft;
use super::wrong::percent;
use crate::number::Decimal;
use crate::scoring::{
    AreaEntries, Chase, Course, Demand, Entries, Goal, IndicatorEntry, Months, Pace,
};
use crate::training::Operand::{Given, Step};
use crate::training::dice::Dice;
use crate::training::{Choice, Difficulty, Expression, Form, Scene, Slip};
use std::cmp::Ordering;

/// An indicator within the service year.
#[derive(Clone, Copy, Debug)]
pub(in crate::training) struct Stand {
    pub(in crate::training) noun: usize,
    pub(in crate::training) entry: IndicatorEntry,
    pub(in crate::training) assessed: i64,
    pub(in crate::training) year: i64,
}

impl Stand {
    fn months(self) -> Option<Months> {
        Months::new(self.assessed, self.year)
    }

    fn course(self) -> Option<Course> {
        match Pace::of(self.entry, self.months()) {
            Pace::Known(course) => Some(course),
            _ => None,
        }
    }

    fn scene(self) -> Scene {
        let Stand { noun, entry, assessed, year } = self;
        Scene::Course { noun, entry, assessed, year }
    }

    /// The months assessed and those of the year.
    fn numbers(self) -> [Decimal; 2] {
        [self.assessed, self.year].map(Decimal::whole)
    }
}

/// Behind the line, on it or ahead.
pub(super) fn against_line(stand: Stand) -> Option<Draft> {
    let (completed, target) = amounts(stand.entry)?;
    let [assessed, year] = stand.numbers();
    let wanted = match stand.course()?.standing {
        Ordering::Less => Choice::Behind,
        Ordering::Equal => Choice::OnLine,
        Ordering::Greater => Choice::Ahead,
    };
    let options = vec![Choice::Behind, Choice::OnLine, Choice::Ahead];
    let draft = Draft::choosing(stand.scene(), Some(wanted), options)
        .percent(Given(completed), Given(target), 7)
        .percent(Given(assessed), Given(year), 13)
        .step(Form::Choice, Expression::Against(Step(0), Step(1)), 13)
        .wrong(Slip::MonthsOfYear, 1, percent(assessed, Decimal::whole(12)))
        .wrong(Slip::TurnedOver, 0, percent(target, completed));
    // Whoever takes the line to be the whole target finds everything short of it behind.
    Some(draft.wrong(Slip::AgreedAsWhole, 1, Some(Decimal::whole(100))))
}

/// How many a month reach the target.
pub(super) fn per_month(stand: Stand) -> Option<Draft> {
    let (completed, target) = amounts(stand.entry)?;
    let Demand::PerMonth { units, months } = stand.course()?.demand else { return None };
    let [assessed, year] = stand.numbers();
    let short = (target - completed).hundredths();
    let nearest = (2 * short + 100 * months).div_euclid(200 * months);
    Some(
        Draft::of(stand.scene(), Some(Decimal::whole(units)))
            .difference(Given(target), Given(completed), 13)
            .difference(Given(year), Given(assessed), 13)
            .step(Form::Amount, Expression::Upwards(Step(0), Step(1)), 13)
            .wrong(Slip::MonthsOfYear, 1, Some(Decimal::whole(12)))
            .wrong(Slip::RoundedToNearest, 2, Some(Decimal::whole(nearest)))
            .wrong(Slip::Truncated, 2, Some(Decimal::whole(short.div_euclid(100 * months)))),
    )
}

/// How many more are on the line.
pub(super) fn units_to_line(stand: Stand) -> Option<Draft> {
    let (completed, target) = amounts(stand.entry)?;
    let area = [stand.entry];
    let all = Entries {
        columns: 1,
        areas: vec![AreaEntries { numbers: Default::default(), indicators: &area }],
        months: stand.months(),
        ..Entries::default()
    };
    let missing = Chase::of(&all, Goal::Pace)?.missing.first()?.units;
    let [assessed, year] = stand.numbers();
    let exact = target.hundredths() * stand.assessed;
    let nearest = (2 * exact + 100 * stand.year).div_euclid(200 * stand.year);
    Some(
        Draft::of(stand.scene(), Some(Decimal::whole(missing)))
            .step(Form::Amount, Expression::Product(Given(target), Given(assessed)), 13)
            .step(Form::Amount, Expression::Upwards(Step(0), Given(year)), 13)
            .difference(Step(1), Given(completed), 13)
            .wrong(Slip::RoundedToNearest, 1, Some(Decimal::whole(nearest)))
            .wrong(Slip::AgreedAsWhole, 1, Some(target))
            .wrong(Slip::MonthsOfYear, 1, Some(Decimal::whole(-(-exact).div_euclid(1_200)))),
    )
}

/// An indicator within a year of ten to twelve months.
pub(super) fn roll_stand(dice: &mut Dice, difficulty: Difficulty) -> Stand {
    let (noun, entry) = roll_entry(dice, difficulty);
    let year = if difficulty == Difficulty::Easy {
        12
    } else {
        dice.pick(&[10, 11, 12, 12]).unwrap_or(12)
    };
    let assessed = dice.number(5, year - 1);
    let target = entry.target.amount().unwrap_or(Decimal::whole(60)).hundredths() / 100;
    // About the line, so that it takes a calculation to see where it is.
    let line = target * assessed / year;
    let completed = match dice.falls(2) && target * assessed % year == 0 {
        true => line,
        false => dice.number(line * 8 / 10, line * 11 / 10),
    };
    Stand { noun, entry: super::amounts::entry(target, completed.max(1)), assessed, year }
}
