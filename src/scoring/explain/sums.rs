//! Sums: the total row 合计, 投入社工人数, person-months (R-8 … R-10).

use super::{
    Absence, Conclusion, Formula, Grounds, Input, Line, Number, OperandValue, Remark, Source,
    Subject, Working,
};
use crate::number::Decimal;
use crate::scoring::{Figure, FigureValue, Quantity};

impl Grounds<'_> {
    pub(super) fn sum(&self, figure: Figure) -> Option<Working> {
        let FigureValue::Sum(total) = self.evaluation.figure(figure)? else { return None };
        let mut cells = Vec::new();
        for (area, entries) in self.entries.areas.iter().enumerate() {
            cells.push(match figure {
                Figure::ColumnTarget(at) => {
                    (Input::AreaTarget(area, at), entries.indicators.get(at)?.target)
                }
                Figure::ColumnCompleted(at) => {
                    (Input::AreaCompleted(area, at), entries.indicators.get(at)?.completed)
                }
                Figure::Sum(of) => (Input::Area(of, area), entries.numbers.get(of)),
                _ => return None,
            });
        }
        let formula = match figure {
            Figure::ColumnTarget(_) => Formula::TargetSum,
            Figure::ColumnCompleted(_) => Formula::CompletedSum,
            Figure::Sum(of) => Formula::NumberSum(of),
            _ => return None,
        };
        let mut working = Working::new(Subject::Figure(figure), formula, &[8]);
        let cells = cells.into_iter().map(|(input, cell)| (Source::Input(input), cell));
        working.add_up(cells.collect(), total);
        // Only the total row of targets has an amount that no cell has.
        if working.values.is_none() && total.amount().is_some() {
            working.remarks.clear();
            working.remark(Remark::PrintedAsZero);
            working.cite(9);
        }
        Some(working)
    }
}

impl Working {
    /// Names one more rule, once.
    pub(super) fn cite(&mut self, number: u8) {
        let rule = super::Rule::of(number);
        if !self.rules.contains(&rule) {
            self.rules.push(rule);
        }
    }

    /// The amounts among the cells, added; what is left out is remarked.
    pub(super) fn add_up(&mut self, cells: Vec<(Source, Quantity)>, total: Quantity) {
        let amounts = cells.iter().filter_map(|(_, cell)| cell.amount()).collect();
        self.add_up_amounts(cells, amounts, total);
    }

    /// The same if the amounts that count differ from those in the cells.
    pub(super) fn add_up_amounts(
        &mut self,
        cells: Vec<(Source, Quantity)>,
        amounts: Vec<Decimal>,
        total: Quantity,
    ) {
        let count = |kind: Quantity| cells.iter().filter(|(_, cell)| *cell == kind).count();
        let (blank, not_agreed) = (count(Quantity::Blank), count(Quantity::NotAgreed));
        let line = Line::sum(amounts.into_iter().map(Number::Amount));
        if blank + not_agreed < cells.len() {
            let total = total.amount().unwrap_or_default();
            self.equation(None, line, Number::Amount(total));
        }
        for (source, cell) in cells {
            self.operand(source, OperandValue::Quantity(cell));
        }
        if blank > 0 {
            self.cite(10);
            self.remark(Remark::BlankLeftOut(blank));
        }
        if not_agreed > 0 {
            self.cite(9);
            self.remark(Remark::NotAgreedLeftOut(not_agreed));
        }
        self.conclusion = match total {
            Quantity::Amount(total) => Conclusion::Amount(total),
            Quantity::NotAgreed => Conclusion::None(Absence::OnlyNotAgreed),
            Quantity::Blank => Conclusion::None(Absence::NothingToAdd),
        };
    }
}
