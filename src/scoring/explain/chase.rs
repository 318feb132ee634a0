//! 补短板: how many whole units bring an indicator to its goal (R-7 … ).

use super::{
    Absence, Conclusion, Formula, Grounds, Line, Number, RaisingStep, Sign, Subject, Working,
};
use crate::number::{Decimal, Ratio};
use crate::scoring::chase::Lack;
use crate::scoring::{ChaseRow, Goal};

impl Grounds<'_> {
    pub(super) fn chase(&self, row: ChaseRow, goal: Goal) -> Option<Working> {
        let entry = self.entries.row(row)?;
        let rules: &[u8] = match goal {
            Goal::Full => &[7],
            Goal::Pace => &[13],
        };
        let mut working = Working::new(Subject::Chase(row, goal), Formula::Chase(goal), rules);
        if matches!(row, ChaseRow::Total(_)) {
            working.cite(8);
        }
        self.pair(row.rate(), &mut working);
        if goal == Goal::Pace {
            self.months(&mut working);
        }
        let Some((share, asked)) =
            goal.share(self.entries.months).zip(self.entries.asked(row, goal))
        else {
            return Some(working.without(Absence::NoPaceLine));
        };
        let units = match entry.lack(asked) {
            Lack::ToFill => {
                working.cite(10);
                return Some(working.without(Absence::UnknownLack));
            }
            Lack::NotAgreed => {
                working.cite(9);
                working.cite(10);
                return Some(working.without(Absence::NothingToReach));
            }
            Lack::Nothing => 0,
            Lack::Units(units) => units,
        };
        let (target, completed) = (entry.target.amount()?, entry.completed.amount()?);
        let due = if goal == Goal::Pace { self.due(row, &mut working) } else { None };
        if let Some(due) = due {
            self.lacking_of_due(&mut working, completed, due, units)?;
        } else if units == 0 {
            let line = Line::of(Number::Amount(completed));
            working.step(None, line.then(Sign::AtLeast, Number::Amount(target)).times(share));
        } else {
            working.lacking([target, completed], share, units)?;
        }
        working.conclusion = Conclusion::Amount(Decimal::whole(units));
        Some(working)
    }
}

impl Working {
    /// target × share − completed, and the whole units that this asks for.
    fn lacking(
        &mut self,
        [target, completed]: [Decimal; 2],
        share: Ratio,
        units: i64,
    ) -> Option<()> {
        let (part, whole) = (share.numerator(), share.denominator());
        let short = target.hundredths() * part - completed.hundredths() * whole;
        let exact = Ratio::new(short, 100 * whole)?;
        let line = Line::of(Number::Amount(target)).times(share);
        let line = line.then(Sign::Minus, Number::Amount(completed));
        self.values = Some(line.clone());
        self.step(None, line.equals_exactly(exact));
        self.raise_to_units(exact, units);
        Some(())
    }

    /// The last step to whole units.
    pub(super) fn raise_to_units(&mut self, exact: Ratio, units: i64) {
        self.raising = Some(RaisingStep {
            exact: Number::Exact(exact),
            step: Decimal::whole(1),
            raised: Number::whole(units),
            is_raised: Ratio::new(units, 1) != Some(exact),
        });
    }
}

impl Line {
    /// The line times m ÷ n; the whole of it stays as it is.
    fn times(self, share: Ratio) -> Line {
        if share.at_least_one() {
            return self;
        }
        let [part, whole] = [share.numerator(), share.denominator()].map(Number::whole);
        self.then(Sign::Times, part).then(Sign::Over, whole)
    }
}
