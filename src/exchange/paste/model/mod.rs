//! The vocabulary of tables: what rows and columns can hold, how cells and names are read.

pub(super) mod amount_head;
pub(super) mod cell;
pub(super) mod comment_words;
pub(super) mod compare;
pub(super) mod dates;
pub(super) mod facts;
pub(super) mod holds;
pub(super) mod mapping;
pub(super) mod names;
pub(super) mod onto;
pub(super) mod range;
pub(super) mod row_names;
pub(super) mod row_words;
pub(super) mod why;
pub(super) mod words;

pub(crate) use crate::exchange::cell_name::half_width;
pub(crate) use amount_head::{AmountHead, amount_head, is_measure, without_measure};
pub(crate) use cell::{Sign, is_error, sign};
pub(crate) use cell::{is_presence, kind_of_level, one_line};
pub(crate) use compare::{Said, Unclear, differs, said};
pub(crate) use dates::{day, period};
pub(crate) use facts::{fact_places, facts};
pub(crate) use holds::{Aim, Amount, Holds, Rows};
pub(crate) use mapping::{Mapping, MappingProblem};
pub(crate) use names::{Called, Known, Names, abbreviates, called, core, unmarked, variants};
pub(crate) use onto::Onto;
pub(crate) use range::CellRange;
pub(crate) use row_names::{
    Alike, Scope, inside, is_average, is_distinctive, is_subtotal, is_total, scope,
};
pub(crate) use row_names::{amount, named_amount};
pub(crate) use row_words::{RowWord, row_word};
pub(crate) use why::{Ignored, Unrecognised, Why};
pub(crate) use words::{Word, bare, bare_name, level, plain, tick, word, worker_kind};
