//! Months beside each other as a spreadsheet has cells: one amount's months, or one month of an area's amounts;
//! what is done to several at once is one step.

use super::action::Action;
use super::history::Editor;
use super::lie::{Direction, Lie};
use super::neighbour::neighbour;
use crate::document::{Document, Field, Problem, Value};
use crate::scoring::{Quantity, Scheme};

/// Months from one to another, along one direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthBlock {
    along: Direction,
    anchor: Field,
    head: Field,
}

/// What cells of a text do to months.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastedMonths {
    /// The one step.
    pub action: Action,
    /// The inputs that are filled.
    pub fields: Vec<Field>,
    /// How many cells with something in them have no month to go to.
    pub left_out: usize,
}

/// Why cells do not go onto months; nothing is changed then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotPasted {
    /// An input does not accept its cell.
    Refused(Field, Problem),
    /// The cells are a table, and months of one amount have room for a row or a column.
    Table,
}

impl MonthBlock {
    /// A single month of those that lie along a direction; `None` where the input is none.
    pub fn of(field: Field, along: Direction) -> Option<MonthBlock> {
        let is_month = matches!(field, Field::Monthly(..));
        is_month.then_some(MonthBlock { along, anchor: field, head: field })
    }

    /// The months from the same beginning to another; `None` where that lies elsewhere.
    pub fn to(self, head: Field, document: &Document, scheme: &Scheme) -> Option<MonthBlock> {
        let block = MonthBlock { head, ..self };
        block.cells(document, scheme).contains(&head).then_some(block)
    }

    /// The same with its end moved forwards or backwards; at the edge it stays.
    #[must_use]
    pub fn stepped(self, forwards: bool, document: &Document, scheme: &Scheme) -> MonthBlock {
        let head = self.beside(self.head, forwards, document, scheme);
        MonthBlock { head: head.unwrap_or(self.head), ..self }
    }

    /// The month from which it was drawn.
    pub const fn anchor(self) -> Field {
        self.anchor
    }

    /// The month to which it was drawn.
    pub const fn head(self) -> Field {
        self.head
    }

    /// Whether it is but one month.
    pub fn is_single(self) -> bool {
        self.anchor == self.head
    }

    /// Its months, the first one first.
    pub fn cells(self, document: &Document, scheme: &Scheme) -> Vec<Field> {
        let reach = |forwards: bool| {
            let mut cells = vec![self.anchor];
            let mut last = self.anchor;
            while last != self.head {
                last = self.beside(last, forwards, document, scheme)?;
                cells.push(last);
            }
            Some(cells)
        };
        let backwards = || {
            let mut cells = reach(false)?;
            cells.reverse();
            Some(cells)
        };
        reach(true).or_else(backwards).unwrap_or_else(|| vec![self.anchor])
    }

    /// Puts the same value into every month, as one step.
    pub fn filled(self, value: &Value, document: &Document, scheme: &Scheme) -> Action {
        let cells = self.cells(document, scheme).into_iter();
        Action::Several(cells.map(|field| Action::Set(field, value.clone())).collect())
    }

    /// Empties every month, as one step.
    pub fn emptied(self, document: &Document, scheme: &Scheme) -> Action {
        self.filled(&Value::Quantity(Quantity::Blank), document, scheme)
    }

    /// Repeats the first month in the others, as one step. A single one repeats the one before it; `None` where
    /// there is none.
    pub fn filled_on(self, document: &Document, scheme: &Scheme) -> Option<Action> {
        let source = match self.is_single() {
            true => self.beside(self.anchor, false, document, scheme)?,
            false => *self.cells(document, scheme).first()?,
        };
        Some(self.filled(&document.value(source, scheme)?, document, scheme))
    }

    fn beside(
        self,
        field: Field,
        forwards: bool,
        document: &Document,
        scheme: &Scheme,
    ) -> Option<Field> {
        let direction = match (self.along, forwards) {
            (Direction::Down | Direction::Up, true) => Direction::Down,
            (Direction::Down | Direction::Up, false) => Direction::Up,
            (_, true) => Direction::Right,
            (_, false) => Direction::Left,
        };
        neighbour(field, direction, Lie::AreasAcross, document, scheme)
    }
}

/// What the cells of a text do to months from one on: a row or a column goes along the direction in which the
/// months lie; in a list of amounts a table goes down the amounts and on along the months. All are put in, or none.
///
/// # Errors
/// [`NotPasted`].
pub fn pasted_along(
    editor: &Editor,
    from: Field,
    along: Direction,
    text: &str,
) -> Result<PastedMonths, NotPasted> {
    let (document, scheme) = (editor.document(), editor.scheme());
    let lines: Vec<Vec<&str>> = text
        .trim_end_matches(['\r', '\n'])
        .split('\n')
        .map(|line| line.trim_end_matches('\r').split('\t').map(str::trim).collect())
        .collect();
    let is_table = lines.len() > 1 && lines.iter().any(|line| line.len() > 1);
    let is_list = matches!(along, Direction::Down | Direction::Up);
    let lines = match (is_table, is_list) {
        (true, false) => return Err(NotPasted::Table),
        (true, true) => lines,
        // One behind the other, as the months lie.
        (false, true) => lines.concat().into_iter().map(|cell| vec![cell]).collect(),
        (false, false) => vec![lines.concat()],
    };
    let beside = |field, direction| neighbour(field, direction, Lie::AreasAcross, document, scheme);
    let (mut sets, mut fields, mut left_out) = (Vec::new(), Vec::new(), 0);
    let mut row = Some(from);
    for line in lines {
        let mut next = row;
        for cell in line {
            let Some(field) = next else {
                left_out += usize::from(!cell.is_empty());
                continue;
            };
            let value = editor.read(field, cell).map_err(|why| NotPasted::Refused(field, why))?;
            sets.push(Action::Set(field, value));
            fields.push(field);
            next = beside(field, Direction::Right);
        }
        row = row.and_then(|field| beside(field, Direction::Down));
    }
    Ok(PastedMonths { action: Action::Several(sets), fields, left_out })
}
