//! Blank workbooks to hand out: what each asks for, and the mark by which a filled one is recognised.
//!
//! The mark says which station, which part of it, which months and which list of indicators the workbook was made
//! for. It is kept in the document's own properties and in defined names, each of which survives a save in other
//! programs; no cell holds it. Nobody's name is in a blank workbook: it has no workers at all.

use super::crc_32::crc_32;
use super::paste::Origin;
use crate::document::{Document, Monthlies, Particular, Scores, ServiceArea, StaffingSheet};
use crate::scoring::{IndicatorEntry, Month, Quantity};

/// The format of the mark.
const FORMAT: &str = "1";

/// What stands above the amounts of a month, in each language: no reader takes it for the amount of a year.
pub const MONTH_HEADS: [&str; 2] = ["本月数", "This month"];

/// The names of the four texts of a mark, in properties and defined names alike.
pub const NAMES: [&str; 4] =
    ["scorecard_station", "scorecard_part", "scorecard_months", "scorecard_version"];

/// What the texts of a part begin with; an area is followed by its name.
const AREA: &str = "area ";
const STATION: &str = "station";
const ALL: &str = "all";

/// Which part of a station somebody fills in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Areas and indicators of the station.
    All,
    /// An area, by its name.
    Area(String),
    /// The indicators of the station.
    Station,
}

/// What a blank workbook asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Of which part.
    pub part: Part,
    /// Of which month; of the whole year where there is none.
    pub month: Option<Month>,
}

/// The mark of a workbook that was handed out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The name of the station.
    pub station: String,
    /// What it asks for.
    pub order: Order,
    /// The assessed period that it was made in, as texts of its first and last month; of a month alone that month.
    months: String,
    /// Its format and the checksum of its list.
    version: String,
}

/// What a mark means for a station.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It belongs to the station as it is.
    Current,
    /// It belongs to another station, of that name.
    OtherStation(String),
    /// It is of other months than the station is assessed for.
    OtherMonths(String),
    /// Its areas or indicators are not those that the station has now.
    Older,
    /// A later version of the page made it.
    Newer,
}

impl Part {
    fn text(&self) -> String {
        match self {
            Part::All => ALL.to_owned(),
            Part::Area(name) => [AREA, name].concat(),
            Part::Station => STATION.to_owned(),
        }
    }

    fn of_text(text: &str) -> Option<Part> {
        match text {
            ALL => Some(Part::All),
            STATION => Some(Part::Station),
            text => text.strip_prefix(AREA).map(|name| Part::Area(name.to_owned())),
        }
    }
}

impl Order {
    /// The order as one line of text.
    pub fn text(&self) -> String {
        let month = self.month.map(|month| month.to_string()).unwrap_or_default();
        [&month, "\n", &self.part.text()].concat()
    }

    /// The order of such a text; `None` where it is none.
    pub fn of_text(text: &str) -> Option<Order> {
        let (month, part) = text.split_once('\n')?;
        let month = match month {
            "" => None,
            month => Some(month.parse::<Month>().ok()?),
        };
        Some(Order { part: Part::of_text(part)?, month })
    }

    /// The part of a station that it asks for, with targets and without amounts; `None` where there is no such
    /// part.
    pub fn blank(&self, document: &Document) -> Option<Document> {
        let mut blank = document.clone();
        blank.monthly = Monthlies::default();
        blank.scores = Scores::default();
        blank.scenarios = Vec::new();
        blank.comments = Vec::new();
        blank.staffing = StaffingSheet::default();
        match &self.part {
            Part::All => {}
            Part::Area(name) => {
                blank.areas.retain(|area| area.name.trim() == name.trim());
                blank.areas.truncate(1);
                blank.station = Vec::new();
            }
            Part::Station => {
                blank.indicators = Vec::new();
                blank.areas.iter_mut().for_each(|area| area.entries = Vec::new());
            }
        }
        let empty = |entry: &mut IndicatorEntry| entry.completed = Quantity::Blank;
        let of_areas = blank.areas.iter_mut().flat_map(|area: &mut ServiceArea| &mut area.entries);
        of_areas.for_each(empty);
        blank.station.iter_mut().for_each(|indicator| empty(&mut indicator.entry));
        let has_any = match self.part {
            Part::Station => !blank.station.is_empty(),
            Part::All | Part::Area(_) => !blank.areas.is_empty(),
        };
        has_any.then_some(blank)
    }
}

impl Mark {
    /// The mark of what an order asks of a station; `None` where there is no such part.
    pub fn of(document: &Document, order: &Order) -> Option<Mark> {
        let blank = order.blank(document)?;
        let months = match order.month {
            Some(month) => month.to_string(),
            None => months_of_period(document),
        };
        Some(Mark {
            station: document.particulars.text(Particular::Station),
            order: order.clone(),
            months,
            version: [FORMAT, "-", &list_sum(&blank)].concat(),
        })
    }

    /// Its texts, in the order of [`NAMES`].
    pub fn texts(&self) -> [String; 4] {
        let Mark { station, order, months, version } = self;
        [station.clone(), order.part.text(), months.clone(), version.clone()]
    }

    /// The mark of such texts; `None` where they are none.
    pub fn of_texts([station, part, months, version]: [String; 4]) -> Option<Mark> {
        let month = months.parse::<Month>().ok();
        let order = Order { part: Part::of_text(&part)?, month };
        Some(Mark { station, order, months, version })
    }

    /// What it means for a station.
    pub fn standing(&self, document: &Document) -> Standing {
        let format = self.version.split_once('-').map(|(format, _)| format);
        if format != Some(FORMAT) {
            return Standing::Newer;
        }
        let station = Some(self.station.clone()).filter(|name| !name.is_empty());
        let origin = Origin { station, ..Origin::default() };
        if let Some(name) = origin.differences(document).station {
            return Standing::OtherStation(name);
        }
        let Some(now) = Mark::of(document, &self.order) else { return Standing::Older };
        let period = document.assessed_months();
        let is_of_time = match self.order.month {
            Some(month) => period.contains(&month),
            None => self.months == now.months,
        };
        match () {
            () if !is_of_time => Standing::OtherMonths(self.months.clone()),
            () if self.version != now.version => Standing::Older,
            () => Standing::Current,
        }
    }
}

/// The first and the last month of the assessed period; "" where there is none.
fn months_of_period(document: &Document) -> String {
    let period = document.assessed_months();
    let ends = period.first().zip(period.last());
    ends.map(|(first, last)| format!("{first}/{last}")).unwrap_or_default()
}

/// The checksum of the areas and indicators of a blank workbook. Targets are no part of it: they may change while
/// workbooks are out.
fn list_sum(blank: &Document) -> String {
    let mut list = String::new();
    let mut add = |text: &str| {
        list.push_str(text.trim());
        list.push('\n');
    };
    blank.areas.iter().for_each(|area| add(&area.name));
    for indicator in &blank.indicators {
        add(&indicator.key);
        add(&indicator.group);
        add(&indicator.name);
    }
    for indicator in &blank.station {
        add(if indicator.overall { ALL } else { STATION });
        add(&indicator.name);
        add(&indicator.unit);
    }
    format!("{:08x}", crc_32(list.as_bytes()))
}
