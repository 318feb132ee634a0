//! Guesses what the columns of a range without headings hold: the order of the appendix, if the number of
//! columns, the percentages and the texts fit. The user sees and corrects it.

use super::column_kind::{Kind, is_word, rate_fits};
use super::guess::LOOKED_AT;
use super::recognised::Recognised;
use crate::document::AreaPart;
use crate::exchange::paste::model::{Amount, CellRange, Holds, Rows, Word, word};
use std::ops::Range;

/// Most words that name areas end so.
const AREAS: [&str; 8] = ["片区", "社区", "街区", "区", "村", "街", "居委", "片"];

/// A range without headings.
pub(crate) struct Shape<'a> {
    pub(crate) recognised: &'a Recognised<'a>,
    /// Its rows but for totals.
    pub(crate) rows: Vec<usize>,
    /// The column of the names, after row numbers if there are any.
    names: Option<usize>,
    /// The columns behind the names, those of remarks at the end left out.
    pub(crate) columns: Range<usize>,
    pub(crate) kinds: Vec<Kind>,
}

impl Recognised<'_> {
    /// What such a range holds; `None` where nothing fits.
    pub(crate) fn shaped(
        &self,
        range: &CellRange,
        rows: Option<Rows>,
    ) -> Option<(Rows, Vec<Holds>)> {
        let shape = self.shape(range);
        let rows = rows.unwrap_or_else(|| shape.rows(range));
        let beside = match rows {
            Rows::Areas => shape.of_areas(),
            Rows::Station { .. } => shape.of_station(),
            Rows::Workers => shape.of_workers(),
            Rows::Numbers => shape.of_values(&[Holds::Value]),
            Rows::Parties => shape.of_values(&[Holds::Cap, Holds::Points, Holds::Share]),
        }?;
        let mut columns = vec![Holds::Nothing; range.columns.len()];
        let mut put = |column: usize, holds: Holds| {
            let at = column.checked_sub(range.columns.start);
            if let Some(slot) = at.and_then(|at| columns.get_mut(at)) {
                *slot = holds;
            }
        };
        if let Some(names) = shape.names {
            put(names, Holds::Name);
            if names > range.columns.start && rows == Rows::Workers {
                put(range.columns.start, Holds::Number);
            }
        }
        let places = shape.columns.clone().zip(beside);
        places.for_each(|(column, holds)| put(column, holds));
        Some((rows, columns))
    }

    fn shape(&self, range: &CellRange) -> Shape<'_> {
        let total = |text: &str| {
            matches!(word(text), Some(Word::Sum | Word::Totals(..) | Word::GroupMonths(_)))
        };
        let first = range.columns.start;
        let is_item = |row: &usize| {
            let mut texts = (first..first + 3).map(|column| self.grid.text(*row, column));
            !texts.any(total)
        };
        let rows: Vec<usize> = range.rows.clone().filter(is_item).take(LOOKED_AT).collect();
        let numbers = usize::from(self.are_row_numbers(first, range.rows.clone()));
        let column = first + numbers;
        let mut texts = rows.iter().map(|row| self.grid.text(*row, column));
        let is_name =
            |text: &str| is_word(text) || Rows::ALL.iter().any(|of| self.has_name(text, *of));
        let is_named = texts.any(is_word)
            && rows.iter().all(|row| {
                let text = self.grid.text(*row, column);
                text.is_empty() || is_name(text)
            });
        let names = is_named.then_some(column);
        let columns = names.map_or(first, |names| names + 1)..range.columns.end;
        let kinds = columns.clone().map(|column| self.kind_of_column(column, &rows)).collect();
        Shape { recognised: self, rows, names, columns, kinds }
    }
}

impl Shape<'_> {
    pub(crate) fn text(&self, row: usize, at: usize) -> &str {
        self.recognised.grid.text(row, self.columns.start + at)
    }

    fn kind(&self, at: usize) -> Kind {
        self.kinds.get(at).copied().unwrap_or(Kind::Empty)
    }

    /// How many columns there are up to the last one of figures.
    fn figures_end(&self) -> usize {
        let last = self.kinds.iter().rposition(|kind| kind.is_figures());
        last.map_or(0, |last| last + 1)
    }

    /// What the rows are: by their names, otherwise by their other columns.
    fn rows(&self, range: &CellRange) -> Rows {
        let known = |rows: &Rows| {
            let names = self.names.map(|column| column..column + 1);
            let columns = names.unwrap_or(0..0);
            let range = CellRange { rows: range.rows.clone(), columns };
            self.recognised.named_column(&range, *rows).is_some()
        };
        if let Some(rows) = Rows::ALL.into_iter().find(known) {
            return rows;
        }
        if self.kinds.iter().any(|kind| kind.is_of_workers()) || self.has_months() {
            return Rows::Workers;
        }
        match self.of_station() {
            Some(_) if self.names.is_some() && !self.names_areas() => {
                Rows::Station { overall: false }
            }
            _ => Rows::Areas,
        }
    }

    /// Whether most names are such as areas have.
    fn names_areas(&self) -> bool {
        let Some(column) = self.names else { return false };
        let names = self.rows.iter().map(|row| self.recognised.grid.text(*row, column));
        let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
        let is_area = |name: &&&str| {
            let name = name.trim_end_matches(|letter: char| letter.is_ascii_alphanumeric());
            AREAS.iter().any(|end| name.ends_with(end))
        };
        2 * names.iter().filter(is_area).count() > names.len()
    }

    /// 投入社工人数, then 协议量, 完成量 and 百分比 of each area indicator.
    fn of_areas(&self) -> Option<Vec<Holds>> {
        let (end, indicators) = (self.figures_end(), self.recognised.roomy.indicators.len());
        let rate = (0..end).find(|at| self.kind(*at) == Kind::Rates);
        let begins = match rate {
            // Rates are third, whatever precedes the first amount.
            Some(rate) => vec![((rate + 1) % 3, 3)],
            None => {
                let from = usize::from(!self.kind(0).is_figures() && self.kind(1).is_figures());
                let count = end.checked_sub(from)?;
                let by_three = (count % 3 < 2).then_some((from + count % 3, 3));
                by_three.into_iter().chain([(from + count % 2, 2)]).collect()
            }
        };
        let fits = |(from, step): &(usize, usize)| {
            let (from, step) = (*from, *step);
            let count = end.saturating_sub(from) / step;
            let is_rate = |at: usize| (at - from) % step == 2;
            let in_place = |at: usize| match rate {
                // A text in a column of amounts is reported at its cell.
                Some(_) => is_rate(at) || self.kind(at) != Kind::Rates,
                None => self.kind(at).is_amounts(),
            };
            count > 0
                && (rate.is_some() || count <= indicators && (self.names.is_some() || count > 1))
                && (from..end).all(in_place)
                && (step == 2 || self.rates_fit((from + 2..end).step_by(3), rate.is_some()))
        };
        let (from, step) = begins.into_iter().find(fits)?;
        let mut held = match from {
            0 => vec![],
            1 if self.kind(0).is_amounts() => vec![Holds::Area(AreaPart::SocialWorkers)],
            1 => vec![Holds::Area(AreaPart::Communities)],
            2 => vec![Holds::Area(AreaPart::Communities), Holds::Area(AreaPart::SocialWorkers)],
            _ => return None,
        };
        const AMOUNTS: [Amount; 3] = [Amount::Target, Amount::Completed, Amount::Rate];
        held.extend((0..end.saturating_sub(from)).map(|at| {
            let amount = AMOUNTS.get(at % step).filter(|_| at / step < indicators);
            amount.map_or(Holds::Nothing, |amount| Holds::OfArea(*amount, at / step))
        }));
        let is_words = |at: usize| matches!(self.kind(at), Kind::Words | Kind::Empty);
        (from < 2 || is_words(0)).then_some(held)
    }

    /// The unit, then 指标要求, 完成量 and 完成率.
    fn of_station(&self) -> Option<Vec<Holds>> {
        let end = self.figures_end();
        let from =
            usize::from(self.kind(0) == Kind::Words || self.kind(0) == Kind::Empty && end > 2);
        let rates = end.checked_sub(from)?;
        let amounts = (from..end.min(from + 2)).all(|at| self.kind(at).is_amounts());
        let has_rates = rates == 3
            && self.kind(from + 2).may_be_rates()
            && self.rates_fit([from + 2].into_iter(), self.kind(from + 2) == Kind::Rates);
        let mut held = vec![Holds::Unit; from];
        held.extend([Amount::Target, Amount::Completed].map(Holds::OfStation));
        if has_rates {
            held.push(Holds::OfStation(Amount::Rate));
        }
        (amounts && (rates == 2 || has_rates)).then_some(held)
    }

    /// Values in their order.
    fn of_values(&self, all: &[Holds]) -> Option<Vec<Holds>> {
        let end = self.figures_end();
        let figures = (0..end).filter(|at| self.kind(*at).is_figures()).count();
        let from = usize::from(all.len() > 1 && figures == 1);
        let mut values = all.iter().skip(from).copied();
        let held = (0..end).map(|at| match self.kind(at).is_figures() {
            true => values.next().unwrap_or(Holds::Nothing),
            false => Holds::Nothing,
        });
        (figures > 0).then(|| held.collect())
    }

    /// Whether the rates in these columns are those of the two columns before, but for few misprints;
    /// such as are not marked by a sign have to be exact.
    fn rates_fit(&self, columns: impl Iterator<Item = usize>, marked: bool) -> bool {
        let (mut right, mut wrong) = (0, 0);
        for at in columns {
            for row in &self.rows {
                let [target, completed, rate] = [2, 1, 0].map(|back| self.text(*row, at - back));
                match rate_fits(target, completed, rate) {
                    Some(true) => right += 1,
                    Some(false) => wrong += 1,
                    None => {}
                }
            }
        }
        if marked { right >= wrong } else { right > 0 && wrong == 0 }
    }
}
