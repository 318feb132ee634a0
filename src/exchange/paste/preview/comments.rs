//! What the sheet of comments would do: items that are new, and what was changed in those that are there.
//!
//! An item is known by its place and its text. One with another text is known by its number, unless the item that
//! has this number here stands elsewhere in the sheet: then it is a new one, and nothing is overwritten.

use super::outcome::{Change, Preview};
use crate::document::{
    About, Comment, CommentInput, CommentList, CommentPart, CommentPlace, Document, Field, Remedy,
    Value,
};
use crate::editor::{Action, Item, apply};
use crate::exchange::grid::Grid;
use crate::exchange::paste::model::comment_words::{CommentWord, abouts, areas, word_of};
use crate::exchange::paste::model::{Known, Names, Unrecognised, Why};
use crate::exchange::paste::recognise::comment_rows::CommentTable;

/// The columns, in the order of the headings.
const PARTY: usize = 0;
const PART: usize = 1;
const LIST: usize = 2;
const NUMBER: usize = 3;
const SAID: usize = 4;
const ABOUT: usize = 5;
const REMEDY: usize = 6;
const NOTE: usize = 7;

/// A row that was understood.
struct Row {
    row: usize,
    number: Option<usize>,
    comment: Comment,
}

struct Reader<'a> {
    grid: &'a Grid,
    table: &'a CommentTable,
    document: &'a Document,
    names: &'a Names,
    known: Known,
    unrecognised: Vec<Unrecognised>,
}

impl Preview {
    /// What the sheet would do to a document.
    pub(super) fn of_comments(
        grid: &Grid,
        table: &CommentTable,
        document: &Document,
        names: &Names,
    ) -> Preview {
        let known = Known::new(document, names);
        let unrecognised = Vec::new();
        let mut reader = Reader { grid, table, document, names, known, unrecognised };
        let rows: Vec<Row> = table.rows.clone().filter_map(|row| reader.row(row)).collect();
        let unrecognised = reader.unrecognised;
        let mut preview = Preview { unrecognised, ..Preview::unchanged(document.clone()) };
        let mut taken = Vec::new();
        for row in &rows {
            preview.take_comment(row, &rows, document, table, &mut taken);
        }
        preview
    }

    fn take_comment(
        &mut self,
        row: &Row,
        rows: &[Row],
        document: &Document,
        table: &CommentTable,
        taken: &mut Vec<usize>,
    ) {
        let column = |of: usize| table.columns.get(of).copied().flatten().unwrap_or_default();
        match counterpart(row, rows, document, taken) {
            Some(at) => {
                taken.push(at);
                let inputs = [
                    (CommentInput::Text, SAID),
                    (CommentInput::Remedy, REMEDY),
                    (CommentInput::Note, NOTE),
                ];
                for (part, of) in inputs {
                    let has_column = table.columns.get(of).copied().flatten().is_some();
                    if has_column && !row.comment.nothing {
                        self.take_input(row, Field::Comment(at, part), column(of));
                    }
                }
                self.same += usize::from(row.comment.nothing);
            }
            None => {
                let at = self.after.comments.len();
                let insert = Action::Insert(at, Item::Comment(Box::new(row.comment.clone())));
                match apply(&mut self.after, insert.clone()) {
                    Ok(_) => self.added.push(insert),
                    Err(_) => {
                        return self.unrecognised.push(Unrecognised {
                            row: row.row,
                            column: column(SAID),
                            text: row.comment.text.clone(),
                            field: None,
                            why: Why::Full,
                        });
                    }
                }
                if !row.comment.nothing {
                    let field = Field::Comment(at, CommentInput::Text);
                    self.understood.insert(field, (row.row, column(SAID)));
                }
            }
        }
    }

    /// What a cell would do to an input of an item that is there; an empty one leaves it as it is.
    fn take_input(&mut self, row: &Row, field: Field, column: usize) {
        let Field::Comment(at, part) = field else { return };
        let new = match part {
            CommentInput::Text => Value::Text(row.comment.text.clone()),
            CommentInput::Note => Value::Text(row.comment.note.clone()),
            CommentInput::Remedy => Value::Choice(row.comment.remedy.map_or("", Remedy::key)),
        };
        let scheme = self.after.schemes.in_force.clone();
        let Some(old) = self.after.value(field, &scheme) else { return };
        if new.is_blank() {
            self.left_filled += usize::from(!old.is_blank());
            return;
        }
        self.understood.insert(Field::Comment(at, part), (row.row, column));
        if old == new {
            self.same += 1;
        } else if apply(&mut self.after, Action::Set(field, new.clone())).is_ok() {
            self.changes.push(Change { row: row.row, column, field, old, new });
        }
    }
}

/// The item here that a row is.
fn counterpart(row: &Row, rows: &[Row], document: &Document, taken: &[usize]) -> Option<usize> {
    let place = &row.comment.place;
    if row.comment.nothing {
        let is_answer = |of: &Comment| of.nothing && of.place == *place;
        return document.comments.iter().position(is_answer);
    }
    let mut free = document.comments_at(place).filter(|(at, _)| !taken.contains(at));
    let by_text = free.find(|(_, item)| item.text == row.comment.text).map(|(at, _)| at);
    by_text.or_else(|| {
        let number = match place.list {
            CommentList::Closing => 1,
            _ => row.number?,
        };
        let (at, item) = document.comments_at(place).nth(number.checked_sub(1)?)?;
        let is_elsewhere = |of: &Row| of.comment.place == *place && of.comment.text == item.text;
        (!taken.contains(&at) && !rows.iter().any(is_elsewhere)).then_some(at)
    })
}

impl Reader<'_> {
    fn cell(&self, row: usize, of: usize) -> &str {
        let column = self.table.columns.get(of).copied().flatten();
        column.map_or("", |column| self.grid.text(row, column))
    }

    fn row(&mut self, row: usize) -> Option<Row> {
        if (0..self.table.columns.len()).all(|of| self.cell(row, of).is_empty()) {
            return None;
        }
        let words = &self.names.comments;
        let list = word_of(self.cell(row, LIST), words, |word| match word {
            CommentWord::List(list) => Some(*list),
            _ => None,
        });
        let Some(list) = list else { return self.lost(row, LIST) };
        let Some(party) = self.party(self.cell(row, PARTY)) else { return self.lost(row, PARTY) };
        let Some(part) = self.part(self.cell(row, PART), list, &party) else {
            return self.lost(row, PART);
        };
        let place = CommentPlace { party, part, list };
        let number = self.cell(row, NUMBER).parse().ok();
        let said = self.cell(row, SAID);
        let is_nothing = |word: &CommentWord| (*word == CommentWord::Nothing).then_some(());
        let is_answer = self.cell(row, NUMBER).is_empty() && list.is_said();
        if is_answer && word_of(said, words, is_nothing).is_some() {
            return Some(Row { row, number: None, comment: Comment::nothing(place) });
        }
        let mut comment = Comment::item(place, said);
        comment.note = self.cell(row, NOTE).to_owned();
        let remedy = self.cell(row, REMEDY).to_owned();
        comment.remedy = word_of(&remedy, words, |word| match word {
            CommentWord::Remedy(remedy) => Some(*remedy),
            _ => None,
        });
        if comment.remedy.is_none() && !remedy.is_empty() {
            self.miss(row, REMEDY);
        }
        let about = self.cell(row, ABOUT).to_owned();
        match abouts(&about, words) {
            Some(found) => comment.about = found,
            None if !about.is_empty() => self.miss(row, ABOUT),
            None => {}
        }
        Some(Row { row, number, comment })
    }

    /// A party by its name, or by its id as a sheet has it of one that the scheme does not know; "" for none.
    fn party(&self, text: &str) -> Option<String> {
        let is_id =
            |text: &str| text.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
        match self.known.points(text) {
            Some(Field::Score(at)) => {
                self.document.scheme().parties.get(at).map(|party| party.id.clone())
            }
            _ => is_id(text).then(|| text.to_owned()),
        }
    }

    fn part(&self, text: &str, list: CommentList, party: &str) -> Option<CommentPart> {
        if text.is_empty() {
            return Some(CommentPart::Whole);
        }
        let words = &self.names.comments;
        if list == CommentList::Evidence && party.is_empty() {
            return word_of(text, words, |word| match word {
                CommentWord::About(about @ (About::Indicator(_) | About::Station(_))) => {
                    Some(CommentPart::One(*about))
                }
                _ => None,
            });
        }
        let fixed = word_of(text, words, |word| match word {
            CommentWord::Part(part) => Some(part.clone()),
            _ => None,
        });
        areas(text, self.document).or(fixed)
    }

    /// A cell that is not understood, for which the row is left out.
    fn lost(&mut self, row: usize, of: usize) -> Option<Row> {
        self.miss(row, of);
        None
    }

    fn miss(&mut self, row: usize, of: usize) {
        let column = self.table.columns.get(of).copied().flatten().unwrap_or_default();
        let text = self.grid.text(row, column).to_owned();
        let why = Why::UnknownRow;
        self.unrecognised.push(Unrecognised { row, column, text, field: None, why });
    }
}
