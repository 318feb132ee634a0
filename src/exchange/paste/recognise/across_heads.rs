//! The headings of tables whose columns are areas.

use super::recognised::Recognised;
use super::turned::MOST_NAME_COLUMNS;
use crate::exchange::grid::Grid;
use crate::exchange::paste::model::{
    Amount, Rows, Word, amount, bare, half_width, named_amount, one_line, word,
};
use std::ops::Range;

/// A cell of the grid, by its row and column.
pub(crate) type Place = (usize, usize);

/// A text and its cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) text: String,
    pub(crate) place: Place,
}

/// A column of figures.
#[derive(Clone, Debug)]
pub(crate) struct AreaColumn {
    pub(crate) column: usize,
    pub(crate) area: Named,
    /// The amount, where the headings say it.
    pub(crate) amount: Option<Amount>,
}

/// The headings of a table.
pub(crate) struct Heads {
    /// The first row of headings, and the first one below them.
    pub(crate) rows: Range<usize>,
    pub(crate) columns: Vec<AreaColumn>,
    /// How many columns name the rows.
    pub(crate) names: usize,
    /// The column that says the amounts of the rows, where one does.
    pub(crate) amounts: Option<usize>,
}

/// Which rows of a grid name an amount: the others are no headings of these.
pub(crate) struct AmountRows(Vec<bool>);

impl AmountRows {
    pub(crate) fn of(grid: &Grid) -> AmountRows {
        let names = |text: &str| amount(text).is_some() || named_amount(text).is_some();
        let rows = grid.rows().iter();
        AmountRows(rows.map(|cells| cells.iter().any(|cell| names(cell.text.trim()))).collect())
    }

    fn has(&self, row: usize) -> bool {
        self.0.get(row).copied().unwrap_or(false)
    }
}

impl Heads {
    /// Whether they say the amounts, which else the rows do.
    pub(crate) fn say_amounts(&self) -> bool {
        self.columns.iter().any(|of| of.amount.is_some())
    }
}

impl Recognised<'_> {
    /// The headings whose lowest row is this one; those of another table end at `from`.
    pub(crate) fn heads_across(
        &self,
        row: usize,
        from: usize,
        amounts: &AmountRows,
    ) -> Option<Heads> {
        let together = self.areas_with_amounts(row, from, amounts);
        together.or_else(|| self.areas_alone(row, amounts))
    }

    /// Areas together with amounts: in one cell, one over the other, or the area in a title.
    pub(crate) fn areas_with_amounts(
        &self,
        row: usize,
        from: usize,
        amounts: &AmountRows,
    ) -> Option<Heads> {
        let above = row.checked_sub(1).filter(|above| *above >= from);
        if !amounts.has(row) && !above.is_some_and(|above| amounts.has(above)) {
            return None;
        }
        let joined = self.areas_before_amounts(row);
        let (first, columns) = if joined.len() >= 2 {
            (row, joined)
        } else {
            let above = above?;
            let found =
                [Self::areas_over_amounts, Self::amounts_over_areas, Self::amounts_of_title];
            let mut columns = found.into_iter().map(|find| find(self, row, above));
            let titled = || self.areas_below_title(row, above, amounts);
            let found = columns.find(|columns| !columns.is_empty()).or_else(titled);
            (above, found?)
        };
        let names = columns.first()?.column;
        let told = |of: &AreaColumn| of.amount.is_some_and(|amount| amount != Amount::Rate);
        let is_table = (1..=MOST_NAME_COLUMNS).contains(&names) && columns.iter().any(told);
        is_table.then_some(Heads { rows: first..row + 1, columns, names, amounts: None })
    }

    fn area_column(
        &self,
        column: usize,
        area: Named,
        amount: Option<Amount>,
    ) -> Option<AreaColumn> {
        self.can_be_area(&area.text).then_some(AreaColumn { column, area, amount })
    }

    /// 片区1协议量 in each cell.
    fn areas_before_amounts(&self, row: usize) -> Vec<AreaColumn> {
        let cells = self.texts(row).filter_map(|(column, text)| {
            let (name, amount) = named_amount(text)?;
            let area = Named { text: name, place: (row, column) };
            self.area_column(column, area, Some(amount))
        });
        cells.collect()
    }

    /// 片区1 over 协议量 and 完成量.
    fn areas_over_amounts(&self, row: usize, above: usize) -> Vec<AreaColumn> {
        let amounts = self.amounts_in(row);
        let Some((first, _)) = amounts.first().copied() else { return Vec::new() };
        let over = self.headings_over(above, first);
        let columns = amounts.into_iter().filter_map(|(column, amount)| {
            let area = self.named(over.get(column).copied().flatten()?);
            self.area_column(column, area, Some(amount))
        });
        columns.collect()
    }

    /// 协议量 over all areas, then 完成量 over all of them.
    fn amounts_over_areas(&self, row: usize, above: usize) -> Vec<AreaColumn> {
        let amounts = self.amounts_in(above);
        let Some((first, _)) = amounts.first().copied() else { return Vec::new() };
        let over = self.headings_over(above, first);
        let columns = self.texts(row).filter_map(|(column, text)| {
            let place = over.get(column).copied().flatten()?;
            let amount = amount(self.grid.text(place.0, place.1));
            let area = Named { text: one_line(text), place: (row, column) };
            let fits = amount.is_some() && self.can_be_area(&area.text);
            fits.then_some(AreaColumn { column, area, amount })
        });
        let columns: Vec<AreaColumn> = columns.collect();
        // A row of areas below amounts repeats them for each amount, or they are none.
        let mut names: Vec<&str> = columns.iter().map(|of| of.area.text.as_str()).collect();
        names.sort_unstable();
        let is_repeated = names.windows(2).any(|pair| pair.first() == pair.last());
        if is_repeated { columns } else { Vec::new() }
    }

    /// Amounts alone, of the area in the title line above them.
    fn amounts_of_title(&self, row: usize, above: usize) -> Vec<AreaColumn> {
        let Some(area) = self.area_in_title(above) else { return Vec::new() };
        let amounts = self.amounts_in(row).into_iter();
        let of_area =
            |(column, amount)| AreaColumn { column, area: area.clone(), amount: Some(amount) };
        amounts.map(of_area).collect()
    }

    /// Areas alone, of whose figures the title line above them says the amount.
    fn areas_below_title(
        &self,
        row: usize,
        above: usize,
        amounts: &AmountRows,
    ) -> Option<Vec<AreaColumn>> {
        let mut filled = self.texts(above).filter(|(_, text)| !text.is_empty());
        let (_, title) = filled.next().filter(|_| filled.next().is_none())?;
        let amount = amount(title).or_else(|| named_amount(title).map(|(_, amount)| amount));
        let areas = self.texts(row).skip(1).filter_map(|(column, text)| {
            let area = Named { text: one_line(text), place: (row, column) };
            self.can_be_area(&area.text).then_some(AreaColumn { column, area, amount })
        });
        let areas: Vec<AreaColumn> = areas.collect();
        let first = areas.first()?.column;
        let others = self.texts(row).skip(first).filter(|(_, text)| !text.is_empty());
        // If there are amounts below, they decide; if there are other headings next to the areas, the title
        // belongs to something else.
        let is_table = amount.is_some() && !amounts.has(row + 1) && others.count() == areas.len();
        is_table.then_some(areas)
    }

    fn texts(&self, row: usize) -> impl Iterator<Item = (usize, &str)> {
        self.grid.columns_of(row).map(move |column| (column, self.grid.text(row, column)))
    }

    fn amounts_in(&self, row: usize) -> Vec<(usize, Amount)> {
        self.texts(row).filter_map(|(column, text)| Some((column, amount(text)?))).collect()
    }

    /// Areas alone; the rows say the amounts.
    fn areas_alone(&self, row: usize, amounts: &AmountRows) -> Option<Heads> {
        let below = row + 1;
        if !amounts.has(below) || self.areas_with_amounts(below, row, amounts).is_some() {
            return None;
        }
        let mut columns = 0..MOST_NAME_COLUMNS;
        let whole = columns.clone().find(|column| amount(self.grid.text(below, *column)).is_some());
        let joined = || columns.find(|column| self.is_indicator_with_amount(below, *column));
        let last = whole.or_else(joined)?;
        let areas = self.texts(row).skip(last + 1).filter_map(|(column, text)| {
            let area = Named { text: one_line(text), place: (row, column) };
            self.can_be_area(&area.text).then_some(AreaColumn { column, area, amount: None })
        });
        let columns: Vec<AreaColumn> = areas.collect();
        let names = whole.or(columns.first().map(|of| of.column))?;
        let is_table = (1..=MOST_NAME_COLUMNS).contains(&names) && !columns.is_empty();
        is_table.then_some(Heads { rows: row..row + 1, names, amounts: whole, columns })
    }

    /// Whether a cell names an indicator with its amount: 电访协议量.
    fn is_indicator_with_amount(&self, row: usize, column: usize) -> bool {
        let text = one_line(self.grid.text(row, column));
        named_amount(&text).is_some_and(|(name, _)| {
            let before = (0..column).map(|column| self.grid.text(row, column));
            let path: Vec<&str> =
                before.chain([name.as_str()]).filter(|text| !text.is_empty()).collect();
            self.known.indicator_of_row(&path).is_some()
        })
    }

    /// For each column the heading in a row that covers it, from the first possible column on.
    fn headings_over(&self, row: usize, first: usize) -> Vec<Option<Place>> {
        let mut nearest = None;
        let places = (0..self.grid.columns()).map(|column| {
            let (at, from) = self.grid.begins(row, column);
            let says = from >= first && !self.grid.text(at, from).is_empty();
            if says {
                nearest = Some((at, from));
            }
            nearest.filter(|_| says || !self.grid.marks_merges())
        });
        places.collect()
    }

    fn named(&self, place: Place) -> Named {
        Named { text: one_line(self.grid.text(place.0, place.1)), place }
    }

    /// The area that a title line of a single cell names: its whole text, or a known area within it.
    fn area_in_title(&self, row: usize) -> Option<Named> {
        let (column, text) = self.grid.only_filled(row)?;
        let text = one_line(text);
        let named = |text: String| Some(Named { text, place: (row, column) });
        if self.has_name(&text, Rows::Areas) {
            return named(text);
        }
        let title = bare(&text);
        let areas = self.roomy.areas.iter().map(|area| &area.name);
        let mut within = areas.filter(|name| !bare(name).is_empty() && title.contains(&bare(name)));
        if let Some(name) = within.next() {
            return named(name.clone()).filter(|_| within.next().is_none());
        }
        let is_area = text.ends_with("片区") && text.chars().count() <= 12;
        if is_area { named(text) } else { None }
    }

    /// Whether a heading can be an area's name, or that of their sum.
    fn can_be_area(&self, text: &str) -> bool {
        let is_word = word(text).is_some_and(|word| word != Word::Sum);
        let is_group = |group: &str| !group.is_empty() && bare(group) == bare(text);
        !text.is_empty()
            && !is_figure(text)
            && !self.roomy.indicators.iter().any(|indicator| is_group(&indicator.group))
            && self.known.indicator(&[text]).is_none()
            && (!is_word || self.has_name(text, Rows::Areas))
    }
}

/// Whether a text is a figure, or the sign for none.
pub(crate) fn is_figure(text: &str) -> bool {
    let mut letters = text.chars().map(half_width);
    !text.is_empty() && letters.all(|letter| letter.is_ascii_digit() || ".,%/-".contains(letter))
}
