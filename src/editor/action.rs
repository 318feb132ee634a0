//! Every edit, named, and why one is refused.

use crate::document::{
    Amount, Attendance, Comment, Document, Earlier, Field, Indicator, List, Monthly, Problem,
    Scenario, Schemes, ServiceArea, StationIndicator, Terms, Value, Worker,
};
use crate::scoring::{IndicatorEntry, Month, PartyScore, Quantity, ScoreMode};

/// One edit of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Puts a value in an input.
    Set(Field, Value),
    /// Types a party's score in the other mode, worth the same points.
    SwitchScoreMode(usize, ScoreMode),
    /// Puts a whole score, as undo of a switch does.
    PutScore(usize, PartyScore),
    /// Puts an item into its list so that it stands at that place.
    Insert(usize, Item),
    /// Puts an item back together with what had gone with it.
    PutBack(usize, Item, Gone),
    /// Takes an item out of a list.
    Remove(List, usize),
    /// Moves an item of a list from one place to another.
    Move(List, usize, usize),
    /// Puts months of workers, as quick fill does: (worker, month, what stands there then).
    PutMonths(Vec<(usize, Month, Attendance)>),
    /// Keeps a completed amount by these months, or as this single number.
    KeepByMonths(Amount, Option<Monthly>, Quantity),
    /// Puts what is agreed of a target, first and from which months on.
    Agree(Amount, Terms),
    /// Puts other changes in the place of those of a scenario.
    PutScenario(usize, Scenario),
    /// Puts another comment in the place of one: its place, or what it points to, is another.
    PutComment(usize, Box<Comment>),
    /// Puts other schemes: another one in force, or one made by hand after an edit of its lists.
    PutSchemes(Schemes),
    /// Several edits as one step, in this order: all of them or none. What is pasted is one.
    Several(Vec<Action>),
    /// Puts another document in place of the present one: from another tab, or the example anew.
    Replace(Box<Document>),
}

/// Why an action was not carried out. The document is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rejected {
    /// The document has no such input, party or place.
    NoSuchPlace,
    /// The value is not accepted there.
    NotAllowed(Problem),
    /// The list has as many items as it can have.
    Full {
        /// The list.
        list: List,
        /// Its limit.
        most: usize,
    },
    /// The last area, or the last area indicator, has to stay.
    LastOne(List),
    /// Months need the assessed period.
    NoPeriod,
    /// An overall indicator has to stand before the station-specific ones.
    OutOfOrder,
    /// A trial changes what stands in inputs and nothing else.
    InTrial,
    /// A trial changes months and does not turn amounts into months or back.
    MonthsInTrial,
}

/// What was beside an item that is gone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gone {
    /// What scenarios had changed in it: (scenario, input, change).
    pub overrides: Vec<(usize, Field, Value)>,
    /// Its amounts that were kept by months.
    pub monthly: Vec<(Amount, Monthly)>,
    /// The earlier targets of its amounts.
    pub agreements: Vec<(Amount, Earlier)>,
    /// All comments as they were, where one of them named it.
    pub comments: Option<Vec<Comment>>,
}

/// An item of one of the lists, with everything typed in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A service area.
    Area(ServiceArea),
    /// An area indicator and its entry in each area.
    Indicator(Indicator, Vec<IndicatorEntry>),
    /// An indicator of the station.
    StationIndicator(StationIndicator),
    /// A social worker.
    Worker(Box<Worker>),
    /// A scenario; a copy of another one duplicates it.
    Scenario(Scenario),
    /// A comment.
    Comment(Box<Comment>),
}

impl Item {
    /// The list it belongs in.
    pub const fn list(&self) -> List {
        match self {
            Item::Area(_) => List::Areas,
            Item::Indicator(..) => List::Indicators,
            Item::StationIndicator(_) => List::StationIndicators,
            Item::Worker(_) => List::Workers,
            Item::Scenario(_) => List::Scenarios,
            Item::Comment(_) => List::Comments,
        }
    }
}
