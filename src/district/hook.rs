//! The names under which 全区 shows its figures: `district/<row>/…`, as `tests/README.md` lists them.

use super::{District, Place};
use crate::document::Located;
use crate::scoring::Figure;
use crate::scoring::explain::Subject;

/// What the hooks of 全区 begin with.
pub const ROOT: &str = "district/";

/// A figure of 全区.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DistrictSubject {
    /// A figure of a station, by its row.
    Station(usize, Located),
    /// The rate of the sums of an indicator.
    Sum(usize),
    /// The median of the stations' rates.
    Median(usize),
    /// The rank of a station by its total.
    Rank(usize),
    /// The rank of a station by its rate of an indicator: row and indicator.
    RateRank(usize, usize),
}

impl District {
    /// The figure with that hook; `None` where there is none.
    pub fn subject(&self, hook: &str) -> Option<DistrictSubject> {
        let (of, rest) = hook.strip_prefix(ROOT)?.split_once('/')?;
        let column = |ending: &str| {
            let key = rest.strip_suffix(ending)?;
            self.columns.iter().position(|column| column.hook == key)
        };
        match of {
            "sum" => return column("/rate").map(DistrictSubject::Sum),
            "median" => return column("/rate").map(DistrictSubject::Median),
            _ => {}
        }
        let at = of.parse::<usize>().ok()?.checked_sub(1)?;
        let row = self.rows.get(at)?;
        if rest == "rank" {
            return Some(DistrictSubject::Rank(at));
        }
        if let Some(column) = column("/rank") {
            return Some(DistrictSubject::RateRank(at, column));
        }
        if let Some(column) = column("/rate") {
            let cell = self.columns.get(column)?.cells.get(at)?.as_ref()?;
            let figure = match cell.place {
                Place::Areas(at) => Figure::ColumnRate(at),
                Place::Station(at) => Figure::StationRate(at),
            };
            return Some(DistrictSubject::Station(
                at,
                Located::of_station(Subject::Figure(figure)),
            ));
        }
        let located = row.document.located(rest, &self.scheme)?;
        Some(DistrictSubject::Station(at, located))
    }
}
