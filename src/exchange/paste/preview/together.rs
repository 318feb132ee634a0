//! Several sheets of a workbook as one step: each is previewed on the result of those before it.

use super::outcome::{Change, Offer, Preview, Taken};
use crate::document::{Document, Field};
use crate::editor::Action;
use crate::exchange::paste::model::Names;
use crate::exchange::paste::recognise::guess::{has_months, is_recognised};
use crate::exchange::workbook::Sheet;
use crate::scoring::Scheme;
use std::collections::VecDeque;

/// What one sheet of several would do.
#[derive(Clone, Debug)]
pub struct OfSheet {
    /// The place of the sheet in its book.
    pub sheet: usize,
    /// What it would do, after those before it.
    pub preview: Preview,
    /// How many inputs it would change that a sheet before it has filled.
    pub overruled: usize,
}

/// What several sheets would do together.
#[derive(Clone, Debug, Default)]
pub struct Together {
    /// One for each sheet, in their order.
    pub sheets: Vec<OfSheet>,
}

/// How a sheet relates to the others of its workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It fills inputs that no sheet before it fills.
    Meant,
    /// It changes again what a sheet before it fills: an old version, another year.
    Again,
    /// Its headings are recognised, and nothing below them is understood.
    Nothing,
    /// Its headings are not recognised.
    Unknown,
    /// Its headings are recognised, and the whole sheet is hidden.
    Hidden,
}

/// What the sheets are read against.
#[derive(Clone, Copy)]
pub struct Against<'a> {
    /// The station.
    pub document: &'a Document,
    /// Its scheme.
    pub scheme: &'a Scheme,
    /// How the items of a document may be called.
    pub names: fn(&Document) -> Names,
}

impl Together {
    /// What the chosen sheets would do, one after the other.
    pub fn of(sheets: &[Sheet], chosen: &[usize], against: Against<'_>) -> Together {
        Together::taking(sheets, chosen, against, &Taken::default())
    }

    /// The same with what is taken of the offers that the sheets lead to.
    pub fn taking(
        sheets: &[Sheet],
        chosen: &[usize],
        against: Against<'_>,
        taken: &Taken,
    ) -> Together {
        let mut together = Together::default();
        let (mut filled, mut last) = (Vec::new(), Vec::new());
        for at in chosen {
            if let Some(sheet) = sheets.get(*at) {
                match together.waits(sheet, against, taken) {
                    true => last.push((*at, sheet)),
                    false => together.add(*at, sheet, &mut filled, against, taken),
                }
            }
        }
        for (at, sheet) in last {
            together.add(at, sheet, &mut filled, against, taken);
        }
        together
    }

    /// Whether a sheet of months waits for the others. It comes before the completed amounts that are its sums,
    /// so that these agree; areas and indicators that it would bring in come in the order of 附件1.
    fn waits(&self, sheet: &Sheet, against: Against<'_>, taken: &Taken) -> bool {
        if !has_months(&sheet.grid) {
            return false;
        }
        let preview = self.preview(sheet, against, taken);
        let renames = |change: &Change| change.field.names_its_row();
        !preview.added.is_empty()
            || preview.changes.iter().any(renames)
            || preview.unrecognised.iter().any(|of| of.field.is_none())
    }

    /// What a sheet would do after those before it.
    fn preview(&self, sheet: &Sheet, against: Against<'_>, taken: &Taken) -> Preview {
        let before = self.sheets.last().map_or(against.document, |of| &of.preview.after);
        let names = (against.names)(before);
        Preview::taking(&sheet.grid, None, before, against.scheme, &names, taken)
    }

    /// How each sheet of a workbook relates to the others.
    pub fn standings(sheets: &[Sheet], against: Against<'_>) -> Vec<Standing> {
        let mut together = Together::default();
        let mut filled: Vec<Field> = Vec::new();
        let mut standings = vec![Standing::Unknown; sheets.len()];
        let recognised = sheets.iter().enumerate().filter(|(_, of)| is_recognised(&of.grid));
        let mut coming: VecDeque<(usize, &Sheet, bool)> =
            recognised.map(|(at, sheet)| (at, sheet, false)).collect();
        while let Some((at, sheet, has_waited)) = coming.pop_front() {
            let mut stands = |standing| {
                if let Some(of) = standings.get_mut(at) {
                    *of = standing;
                }
            };
            if sheet.grid.on_hidden_sheet() {
                stands(Standing::Hidden);
                continue;
            }
            if !has_waited && together.waits(sheet, against, &Taken::default()) {
                coming.push_back((at, sheet, true));
                continue;
            }
            let before = filled.clone();
            together.add(at, sheet, &mut filled, against, &Taken::default());
            let of = together.sheets.last();
            let fits =
                |of: &OfSheet| of.preview.understood.keys().any(|field| !field.names_its_row());
            let standing = match () {
                () if !of.is_some_and(fits) => Standing::Nothing,
                () if of.is_some_and(|of| of.overruled > 0) => Standing::Again,
                () => Standing::Meant,
            };
            if standing != Standing::Meant {
                together.sheets.pop();
                filled = before;
            }
            stands(standing);
        }
        standings
    }

    fn add(
        &mut self,
        at: usize,
        sheet: &Sheet,
        filled: &mut Vec<Field>,
        against: Against<'_>,
        taken: &Taken,
    ) {
        let preview = self.preview(sheet, against, taken);
        let again = |change: &&Change| filled.binary_search(&change.field).is_ok();
        let overruled = preview.changes.iter().filter(again).count();
        filled.extend(preview.understood.keys());
        filled.sort_unstable();
        self.sheets.push(OfSheet { sheet: at, preview, overruled });
    }

    /// The one edit that carries everything out; `None` where nothing would change.
    pub fn action(&self) -> Option<Action> {
        let edits: Vec<Action> = self.sheets.iter().flat_map(|of| of.preview.edits()).collect();
        (!edits.is_empty()).then_some(Action::Several(edits))
    }

    /// What all of them offer, as one offer.
    pub fn offer(&self) -> Offer {
        let mut all = Offer::default();
        for of in &self.sheets {
            all.totals.extend(&of.preview.offer.totals);
            let asks = of.preview.offer.asks.iter().copied();
            let new: Vec<_> = asks.filter(|field| !all.asks.contains(field)).collect();
            all.asks.extend(new);
        }
        all
    }

    /// The inputs that would change.
    pub fn changes(&self) -> Vec<Change> {
        self.sheets.iter().flat_map(|of| of.preview.changes.iter().cloned()).collect()
    }
}
