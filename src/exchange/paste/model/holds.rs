//! What the rows and columns of a table can hold, known from headings or from the user.

use crate::document::{
    AreaPart, AttendanceField, Document, Field, Side, StaffingField, StationPart, WorkerField,
};
use crate::exchange::appendix::{Content, OfWorker};
use crate::scoring::{Figure, Month, ScoreMode};

/// What a cell stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Aim {
    /// An input or a figure.
    Is(Content),
    /// The first and the last day of a worker's contract, in one cell.
    Contract(usize),
    /// The first and the last day of the assessed period, in one cell.
    Period,
    /// A party's score, as points or as a mark of 100.
    Score(usize, ScoreMode),
    /// Numbers of the particulars, in a sentence.
    Facts,
    /// A total of some areas only: the place of their list, and what it adds up.
    Part(usize, Figure),
    /// An area's name in front of an amount: 片区1协议量.
    AreaBefore(usize),
}

/// What the rows of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// Areas.
    Areas,
    /// Indicators of the station: 总体服务, or the station-specific ones.
    Station {
        /// Whether it is 总体服务.
        overall: bool,
    },
    /// Workers.
    Workers,
    /// Single numbers of 附件2, each known by its name.
    Numbers,
    /// The parties of 评估结果, bonus and deduction.
    Parties,
}

/// What is counted of an indicator, in the order of the columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Amount {
    /// 协议量.
    Target,
    /// 完成量.
    Completed,
    /// The printed percentage, which is only compared.
    Rate,
}

impl Amount {
    /// Every amount, in the order of the columns.
    pub(crate) const ALL: [Amount; 3] = [Amount::Target, Amount::Completed, Amount::Rate];

    /// Which amount of an entry it is; `None` for the rate, which is computed.
    pub(crate) const fn side(self) -> Option<Side> {
        match self {
            Amount::Target => Some(Side::Target),
            Amount::Completed => Some(Side::Completed),
            Amount::Rate => None,
        }
    }
}

impl From<Side> for Amount {
    fn from(side: Side) -> Amount {
        match side {
            Side::Target => Amount::Target,
            Side::Completed => Amount::Completed,
        }
    }
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Nothing that is taken over.
    Nothing,
    /// The names of the rows.
    Name,
    /// An input of an area, any but the name, which is that of the row.
    Area(AreaPart),
    /// An area indicator, by its place.
    OfArea(Amount, usize),
    /// The unit of an indicator of the station.
    Unit,
    /// The indicator of the station that the row is.
    OfStation(Amount),
    /// A worker's column, any but the label, which is the name of the row.
    Worker(WorkerField),
    /// The first and the last day of a worker's contract, in one cell.
    Contract,
    /// A month of a worker.
    Month(Month, AttendanceField),
    /// A worker's printed person-months, which are only compared.
    PersonMonths,
    /// A worker's printed person-months with two years of experience, which are only compared.
    TwoYears,
    /// Row numbers.
    Number,
    /// 数值 of a single number.
    Value,
    /// A party's cap, which is only compared.
    Cap,
    /// A party's points.
    Points,
    /// A party's share of its cap, which is only compared.
    Share,
}

impl Rows {
    /// Every kind, in the order of the appendix.
    pub const ALL: [Rows; 6] = [
        Rows::Areas,
        Rows::Station { overall: true },
        Rows::Station { overall: false },
        Rows::Workers,
        Rows::Numbers,
        Rows::Parties,
    ];
}

impl Rows {
    /// Whether rows can be identified by their order. Single numbers have no order, and the parties' order
    /// differs between the parts of the report.
    pub const fn have_order(self) -> bool {
        !matches!(self, Rows::Numbers | Rows::Parties)
    }
}

impl Holds {
    /// Everything that a column of such rows can hold, in the order of the appendix; `Nothing` first.
    pub fn all(rows: Rows, document: &Document) -> Vec<Holds> {
        let mut all = vec![Holds::Nothing, Holds::Name];
        match rows {
            Rows::Areas => {
                let parts = AreaPart::ALL.into_iter().filter(|part| *part != AreaPart::Name);
                all.extend(parts.map(Holds::Area));
                let indicators = 0..document.indicators.len();
                all.extend(indicators.flat_map(|at| Amount::ALL.map(|of| Holds::OfArea(of, at))));
            }
            Rows::Station { .. } => {
                all.push(Holds::Unit);
                all.extend(Amount::ALL.map(Holds::OfStation));
            }
            Rows::Workers => {
                let columns = WorkerField::ALL.into_iter();
                let columns = columns.filter(|column| *column != WorkerField::Label);
                all.extend(columns.map(Holds::Worker));
                all.push(Holds::Contract);
                let months = document.assessed_months().into_iter();
                all.extend(
                    months.flat_map(|of| AttendanceField::ALL.map(|part| Holds::Month(of, part))),
                );
                all.extend([Holds::PersonMonths, Holds::TwoYears, Holds::Number]);
            }
            Rows::Numbers => all.push(Holds::Value),
            Rows::Parties => all.extend([Holds::Cap, Holds::Points, Holds::Share]),
        }
        all
    }

    /// Whether it is what was agreed of an indicator.
    pub(crate) const fn is_target(self) -> bool {
        matches!(self, Holds::OfArea(Amount::Target, _) | Holds::OfStation(Amount::Target))
    }

    /// Whether it is a printed percentage of an indicator.
    pub(crate) const fn is_rate(self) -> bool {
        matches!(self, Holds::OfArea(Amount::Rate, _) | Holds::OfStation(Amount::Rate))
    }

    /// What a cell of the column stands for in the row of the item at a position. Names by which rows were
    /// matched stay as they are in the document, except those of areas and workers.
    pub(crate) fn aim(self, rows: Rows, at: usize, by_order: bool) -> Aim {
        let worker = |column| Field::Staffing(StaffingField::Worker(at, column));
        let field = match self {
            Holds::Contract => return Aim::Contract(at),
            Holds::PersonMonths => {
                return Aim::Is(Content::OfWorker(at, OfWorker::PersonMonths));
            }
            Holds::TwoYears => return Aim::Is(Content::OfWorker(at, OfWorker::TwoYears)),
            Holds::Name => match rows {
                Rows::Areas => Field::Area(at, AreaPart::Name),
                Rows::Station { .. } if by_order => Field::Station(at, StationPart::Name),
                Rows::Workers => worker(WorkerField::Label),
                Rows::Station { .. } | Rows::Numbers | Rows::Parties => {
                    return Aim::Is(Content::Nothing);
                }
            },
            Holds::Area(part) => Field::Area(at, part),
            Holds::OfArea(amount, of) => match amount.side() {
                Some(side) => Field::Entry(at, of, side),
                None => return figure(Figure::AreaRate(at, of)),
            },
            Holds::Unit => Field::Station(at, StationPart::Unit),
            Holds::OfStation(amount) => match amount.side() {
                Some(side) => Field::Station(at, side.into()),
                None => return figure(Figure::StationRate(at)),
            },
            Holds::Worker(column) => worker(column),
            Holds::Month(month, part) => {
                Field::Staffing(StaffingField::Attendance(at, month, part))
            }
            Holds::Nothing
            | Holds::Number
            | Holds::Value
            | Holds::Cap
            | Holds::Points
            | Holds::Share => return Aim::Is(Content::Nothing),
        };
        Aim::Is(Content::Input(field))
    }

    /// The total of the column, for a row 合计 of areas.
    pub(crate) fn sum(self) -> Option<Figure> {
        Some(match self {
            Holds::Area(part) => Figure::Sum(part.number()?),
            Holds::OfArea(Amount::Target, of) => Figure::ColumnTarget(of),
            Holds::OfArea(Amount::Completed, of) => Figure::ColumnCompleted(of),
            Holds::OfArea(Amount::Rate, of) => Figure::ColumnRate(of),
            _ => return None,
        })
    }
}

const fn figure(figure: Figure) -> Aim {
    Aim::Is(Content::Figure(figure))
}
