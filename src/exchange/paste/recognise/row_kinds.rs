//! Which rows of a table are items, which are totals, and which are neither.

use super::recognised::Recognised;
use super::segments::Segment;
use super::titles::Titles;
use crate::exchange::paste::model::{
    Holds, RowWord, Rows, Why, Word, bare_name, day, half_width, inside, is_average, one_line,
    row_word, sign, word,
};
use std::ops::Range;

/// What a row of a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RowKind {
    /// An item of the list, including one without figures among others.
    Item,
    /// A total.
    Sum,
    /// Nothing that comes in: its cells are listed with the reason.
    LeftOut(Why),
    /// Words under headings of amounts, below the last figures: reported cell by cell.
    Words,
}

/// What is known of a row before the rows around it are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Found {
    Kind(RowKind),
    /// A name and nothing else.
    NameOnly,
    /// A name and only words.
    InWords,
}

impl Recognised<'_> {
    /// What each of the rows is in a segment.
    pub(crate) fn row_kinds(&self, rows: Range<usize>, segment: &Segment) -> Vec<RowKind> {
        let mut found: Vec<Found> = Vec::new();
        let mut of_which = OfWhich::No;
        for row in rows.clone() {
            let of = self.found(row, segment, of_which, &found);
            of_which = self.of_which_below(row, segment, of, of_which);
            found.push(of);
        }
        let with_figures = |row: &usize| {
            let at = row - rows.start;
            let kind = found.get(at);
            matches!(kind, Some(Found::Kind(RowKind::Item | RowKind::Sum)))
        };
        let last = rows.clone().rev().find(with_figures);
        let any_names = found.contains(&Found::NameOnly);
        let numbered = rows.clone().filter(|row| any_names && with_figures(row));
        let looked_at = if any_names { rows.clone() } else { 0..0 };
        let titles = Titles::of(self, numbered, &looked_at, segment);
        let above_figures = |row: usize| last.is_some_and(|last| row < last);
        let kinds = rows.clone().zip(found).map(|(row, found)| match found {
            Found::Kind(kind) => kind,
            Found::InWords if above_figures(row) || last.is_none() => RowKind::Item,
            Found::InWords => RowKind::Words,
            Found::NameOnly if above_figures(row) && !titles.has(self, row, segment) => {
                RowKind::Item
            }
            Found::NameOnly => RowKind::LeftOut(Why::Words),
        });
        kinds.collect()
    }

    /// `above` are the rows of the segment before it.
    fn found(&self, row: usize, segment: &Segment, of_which: OfWhich, above: &[Found]) -> Found {
        let name = self.name(row, segment);
        let figures = self.has_figures(row, segment, is_amount);
        let left_out = |word| Found::Kind(RowKind::LeftOut(why(word)));
        if self.is_sum(row, &name, segment) {
            return Found::Kind(RowKind::Sum);
        }
        let is_own = self.is_called(&name, segment.rows);
        if matches!(segment.rows, Rows::Station { .. }) && self.is_filler(row, &name, segment) {
            return Found::Kind(RowKind::LeftOut(Why::Words));
        }
        if is_average(&name) && !is_own {
            return Found::Kind(RowKind::LeftOut(Why::Sum));
        }
        if segment.rows == Rows::Areas && word(&name) == Some(Word::Rate) && !is_own {
            return Found::Kind(RowKind::LeftOut(Why::Figure));
        }
        let told = self.row_word(row, segment, &name, figures);
        match told {
            Some(word) if !is_own => return left_out(word),
            None if of_which.holds(self, row, segment, &name)
                && !is_own
                && !self.is_item_above(row, segment, above) =>
            {
                return left_out(RowWord::OfWhich);
            }
            _ => {}
        }
        if self.has_figures(row, segment, is_figure)
            || segment.by_order && self.has_content(row, segment, segment.name_column())
        {
            return Found::Kind(RowKind::Item);
        }
        let has_content = self.has_content(row, segment, segment.name_column());
        match () {
            () if name.is_empty() && !has_content => Found::Kind(RowKind::LeftOut(Why::Words)),
            () if is_own && has_content => Found::Kind(RowKind::Item),
            () if !has_content => Found::NameOnly,
            () => Found::InWords,
        }
    }

    /// Which kind of non-item row this is, by its name or the cells before it. Without a name any cell of
    /// the segment decides, and so does the label of a signature if the row has no figures.
    fn row_word(
        &self,
        row: usize,
        segment: &Segment,
        name: &str,
        figures: bool,
    ) -> Option<RowWord> {
        let says = |column: usize| row_word(self.grid.text(row, column), figures);
        // 电访（其中：热线） below 电访.
        let inner = inside(name).and_then(|inner| row_word(&inner, true));
        if inner == Some(RowWord::OfWhich) && self.pasted.are_several(segment.rows, name) {
            return inner;
        }
        let word = row_word(name, figures).or_else(|| segment.leading().find_map(says));
        word.or_else(|| {
            let mut others = segment.columns.iter().map(|(column, _)| *column);
            let other = if figures { None } else { others.find_map(says) };
            other.filter(|of| name.is_empty() || *of == RowWord::Signature)
        })
    }

    /// Why a row among workers is no worker; positions such as 站长 do not matter.
    pub(crate) fn no_worker(&self, row: usize, segment: &Segment, name: &str) -> Option<Why> {
        let is_month = |holds: &Option<Holds>| matches!(holds, Some(Holds::Month(..)));
        let mut months = segment.columns.iter().filter(|(_, holds)| is_month(holds));
        let figures = months.any(|(column, _)| !self.grid.text(row, *column).is_empty());
        let says = |column: usize| row_word(self.grid.text(row, column), true);
        let leading = 0..segment.name_column().unwrap_or_default();
        let word = match name.is_empty() {
            false => row_word(name, figures).or_else(|| leading.into_iter().find_map(says)),
            true => leading.chain(segment.every_column()).find_map(says),
        };
        word.filter(|_| !self.is_called(name, segment.rows)).map(why)
    }

    /// Whether a row has an amount, a percentage or a sign for none besides its name.
    fn has_figures(&self, row: usize, segment: &Segment, is_figure: fn(&str) -> bool) -> bool {
        segment.columns.iter().any(|(column, holds)| {
            let text = self.grid.text(row, *column);
            let fills = matches!(holds, Some(Holds::Area(_)));
            Some(*column) != segment.name_column()
                && !text.is_empty()
                && (fills && row_word(text, false).is_none()
                    || *holds != Some(Holds::Unit) && is_figure(text))
        })
    }

    /// Whether something that rows can be is called exactly so.
    fn is_called(&self, name: &str, rows: Rows) -> bool {
        !name.is_empty() && self.has_whole_name(name, rows)
    }

    /// Whether an item above has the same name: pasted once more, the row would be called like one that is there.
    fn is_item_above(&self, row: usize, segment: &Segment, above: &[Found]) -> bool {
        let name = bare_name(&self.name(row, segment));
        let items = (row.saturating_sub(above.len())..row).zip(above);
        let mut items = items.filter(|(_, found)| **found == Found::Kind(RowKind::Item));
        !name.is_empty() && items.any(|(at, _)| bare_name(&self.name(at, segment)) == name)
    }

    /// Whether the rows below belong to 其中.
    fn of_which_below(
        &self,
        row: usize,
        segment: &Segment,
        found: Found,
        before: OfWhich,
    ) -> OfWhich {
        let is_of_which = found == Found::Kind(RowKind::LeftOut(Why::OfWhich));
        let name = self.name(row, segment);
        let named = row_word(&name, true) == Some(RowWord::OfWhich);
        match () {
            () if is_of_which
                && named
                && !self.has_figures(row, segment, is_amount)
                && name.chars().count() <= 4 =>
            {
                OfWhich::Heading
            }
            () if is_of_which && named => OfWhich::Row,
            () if is_of_which && before == OfWhich::No => OfWhich::Before,
            () if is_of_which => before,
            () => OfWhich::No,
        }
    }
}

const fn why(word: RowWord) -> Why {
    match word {
        RowWord::OfWhich => Why::OfWhich,
        RowWord::Remark | RowWord::Signature => Why::Remark,
    }
}

/// Whether the row above was called 其中.
#[derive(Clone, Copy, PartialEq, Eq)]
enum OfWhich {
    No,
    /// With figures: the rows below without a name belong to it.
    Row,
    /// In front of its name: the rows below with nothing in front, and nothing agreed, belong to it.
    Before,
    /// As a heading: the rows below that nothing was agreed for belong to it.
    Heading,
}

impl OfWhich {
    fn holds(self, of: &Recognised<'_>, row: usize, segment: &Segment, name: &str) -> bool {
        let merged = segment.name_column().is_some_and(|names| {
            let (begin, column) = of.grid.begins(row, names);
            begin != row && row_word(of.grid.text(begin, column), true) == Some(RowWord::OfWhich)
        });
        let raw = segment.name_column().and_then(|names| of.grid.rows().get(row)?.get(names));
        let indented = raw.is_some_and(|cell| cell.text.starts_with([' ', '\u{3000}', '\u{a0}']));
        let has_target = || {
            let is_target = |holds: &Option<Holds>| holds.is_some_and(Holds::is_target);
            let mut targets = segment.columns.iter().filter(|(_, holds)| is_target(holds));
            targets.any(|(column, _)| {
                let text = of.grid.text(row, *column);
                !text.is_empty() && sign(text).is_none()
            })
        };
        match self {
            OfWhich::No => merged,
            OfWhich::Row => merged || name.is_empty() || indented && !has_target(),
            OfWhich::Before => {
                let mut leading = segment.leading();
                let blank = leading.all(|column| of.grid.text(row, column).is_empty());
                merged || blank && !has_target()
            }
            OfWhich::Heading => merged || name.is_empty() || indented || !has_target(),
        }
    }
}

/// Whether a cell holds an amount, however it is written, or a sign for none; a day may be one that
/// a spreadsheet made of an amount.
fn is_figure(text: &str) -> bool {
    const LETTERS: usize = 10;
    const CHINESE: usize = 4;
    const DIGITS: usize = 10;
    let text: String = one_line(text).chars().map(half_width).collect();
    let count = |of: fn(char) -> bool| text.chars().filter(|letter| of(*letter)).count();
    let digits = count(|letter| letter.is_ascii_digit());
    let letters = count(|letter| letter.is_ascii_alphabetic());
    let chinese = count(|letter| letter.is_alphabetic() && !letter.is_ascii());
    let short = digits <= DIGITS && letters <= LETTERS && chinese <= CHINESE;
    let is_label = || letters + chinese > 0 && row_word(&text, false).is_some();
    digits > 0 && short && !is_label() || text == "/" || sign(&text).is_some()
}

/// The same without days, which also follow signatures.
fn is_amount(text: &str) -> bool {
    let year = text.contains('年')
        && text.chars().filter(|of| half_width(*of).is_ascii_digit()).count() >= 4;
    is_figure(text) && day(text).is_none() && !year
}
