//! 评估结果: a party a row with its points; above them the station and the assessed period.

use super::recognised::{Recognised, once};
use super::segments::Segment;
use crate::document::{Field, Particular};
use crate::exchange::appendix::{Content, Printed, ResultCell};
use crate::exchange::paste::model::{Aim, Holds, Why, Word, differs, row_word, word};
use crate::scoring::{Figure, PartyScore, ScoreMode};
use std::ops::Range;

impl Recognised<'_> {
    /// Lines that say whose result it is and of which period, each behind its name.
    pub(crate) fn result_lines(&mut self, rows: Range<usize>) {
        for row in rows {
            match word(self.grid.text(row, 0)) {
                Some(Word::Station) => {
                    let station = Field::Particular(Particular::Station);
                    self.is(row, 1, Content::Input(station));
                }
                Some(Word::Period) => self.aim(row, 1, Aim::Period),
                _ => {}
            }
        }
    }

    pub(crate) fn party_rows(&mut self, rows: Range<usize>, segment: &Segment) {
        let mut seen = Vec::new();
        for row in rows {
            let name = self.name(row, segment);
            segment.name_column().into_iter().for_each(|at| self.ignore(row, at, Why::Words));
            if self.is_sum(row, &name, segment) {
                self.total_row(row, segment);
                continue;
            }
            // By name, never by place: the report names the parties in more than one order.
            match self.known.points(&name) {
                Some(Field::Score(at)) => match once(Ok(at), &mut seen) {
                    Ok(at) => self.party_row(row, segment, at),
                    Err(why) => self.unrecognised_row(row, segment, why),
                },
                Some(beside) => self.adjustment_row(row, segment, beside),
                None if row_word(&name, true).is_some() => {
                    self.ignore_figures(row, segment, Why::Remark);
                }
                // Grade, scheme and version follow below; a row with points is an unknown party.
                None if self.has_points(row, segment) => {
                    self.unrecognised_row(row, segment, Why::UnknownRow);
                }
                None => {
                    let columns = segment.columns.iter();
                    columns.for_each(|(column, _)| self.ignore(row, *column, Why::Words));
                }
            }
        }
    }

    /// A party's points, or its mark where the row says that it is one of 100.
    fn party_row(&mut self, row: usize, segment: &Segment, at: usize) {
        let mode = self.mode_of_row(row, segment, at);
        for (column, holds) in &segment.columns {
            match holds {
                Some(Holds::Points) => match mode {
                    Ok(mode) => self.aim(row, *column, Aim::Score(at, mode)),
                    Err(why) => self.unrecognised(row, *column, why),
                },
                Some(Holds::Cap) if mode == Ok(ScoreMode::Points) => {
                    self.is(row, *column, Content::Result(ResultCell::Cap(at)));
                }
                Some(Holds::Share) => {
                    self.is(row, *column, Content::Figure(Figure::Share(at)));
                }
                _ => self.ignore(row, *column, Why::Words),
            }
        }
    }

    /// What the points of a row are counted out of: the party's cap, unless the row says 100.
    fn mode_of_row(&self, row: usize, segment: &Segment, at: usize) -> Result<ScoreMode, Why> {
        let scheme = self.roomy.scheme();
        let cap = scheme.parties.get(at).map(|party| party.cap).ok_or(Why::NoPlace)?;
        let column = segment.columns.iter().find(|(_, holds)| *holds == Some(Holds::Cap));
        let told = column.map_or("", |(column, _)| self.grid.text(row, *column));
        match () {
            () if !differs(told, &Printed::Number(cap)) => Ok(ScoreMode::Points),
            () if !differs(told, &Printed::Number(PartyScore::FULL_MARK)) => Ok(ScoreMode::RawMark),
            () => Err(Why::OtherCap),
        }
    }

    /// Bonus or deduction.
    fn adjustment_row(&mut self, row: usize, segment: &Segment, field: Field) {
        for (column, holds) in &segment.columns {
            match holds {
                Some(Holds::Points) => self.is(row, *column, Content::Input(field)),
                _ => self.ignore(row, *column, Why::Words),
            }
        }
    }

    fn total_row(&mut self, row: usize, segment: &Segment) {
        for (column, holds) in &segment.columns {
            match holds {
                Some(Holds::Points) => self.is(row, *column, Content::Result(ResultCell::Total)),
                Some(Holds::Cap) => self.is(row, *column, Content::Result(ResultCell::FullScore)),
                _ => self.ignore(row, *column, Why::Words),
            }
        }
    }

    fn has_points(&self, row: usize, segment: &Segment) -> bool {
        let mut points = segment.columns.iter().filter(|(_, holds)| *holds == Some(Holds::Points));
        points.any(|(column, _)| !self.grid.text(row, *column).is_empty())
    }
}
