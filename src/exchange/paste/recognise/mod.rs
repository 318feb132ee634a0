//! Recognises what each cell of a grid stands for.

pub(super) mod across;
pub(super) mod across_heads;
pub(super) mod by_month;
pub(super) mod by_position;
pub(super) mod column_kind;
pub(super) mod columns;
pub(super) mod comment_rows;
pub(super) mod found;
pub(super) mod guess;
pub(super) mod indicator_rows;
pub(super) mod named_rows;
pub(super) mod onto_indicators;
pub(super) mod party_rows;
pub(super) mod reading;
pub(super) mod recognised;
pub(super) mod row_kinds;
pub(super) mod sections;
pub(super) mod segments;
pub(super) mod shape;
pub(super) mod shape_of_workers;
pub(super) mod slid;
pub(super) mod staffing_heads;
pub(super) mod titles;
pub(super) mod totals;
pub(super) mod turned;
pub(super) mod worker_rows;
