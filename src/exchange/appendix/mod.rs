//! The appendix of the report as tables of cells that know what they mean.
//!
//! 附件1: the indicators of the areas in blocks, 总体服务 next to the last one, the station-specific list.
//! 附件2: workers by month, monthly totals, agreed and resulting numbers. One description serves CSV, copied
//! tables, print and workbooks, so that each can read what another wrote.

mod by_month;
mod head;
mod indicators;
mod printing;
mod staffing;
mod table;

pub use head::Head;
pub(in crate::exchange) use printing::of_figure;
pub use printing::{Printed, Printing};
pub use table::{Cell, Content, OfWorker, ResultCell, Table};

use crate::document::Document;

/// Which tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// 附件1.
    Indicators,
    /// 附件2.
    Staffing,
}

/// The completed amounts that are kept by months, and the targets that changed; `None` where none is. No part of the official appendix.
pub fn by_month(document: &Document) -> Option<Table> {
    by_month::table(document)
}

/// The tables of a part, in the order of the report.
pub fn tables(document: &Document, part: Part) -> Vec<Table> {
    match part {
        Part::Indicators => {
            let mut tables = indicators::blocks_of_areas(document);
            tables.extend(indicators::station_specific(document));
            tables
        }
        Part::Staffing => vec![staffing::workers(document), staffing::numbers(document)],
    }
}
