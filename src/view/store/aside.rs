//! What stands in the place of the screen for a while: cells before they are taken over, a file,
//! what someone sent by link, or a paper to be printed. Until the person decides, nothing of it
//! touches the open station.

use super::watched::Watched;
use crate::desk::Cells;
use crate::document::{Document, Field, Stage};
use crate::exchange::handing::Mark;
use crate::exchange::json::Listed;
use crate::exchange::paste::{Destination, Origin};
use crate::exchange::workbook::Sheet;
use crate::scoring::{Outcome, Scheme};
use crate::texts::Language;
use crate::view::Screen;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

/// What stands there.
#[derive(Clone)]
pub enum Aside {
    /// Cells that would change the open station.
    Cells(Cells),
    /// Tables as they came in; what shows them asks where they go, and makes a book of them.
    Tables(Rc<Tables>),
    /// The sheets of a file, whatever its kind.
    Book(Book),
    /// The stations of a file, and the kept training in it; whoever looks at them shares them.
    File(Rc<Vec<Listed>>, Option<Rc<str>>),
    /// Many files with tables, to be gathered into the open station.
    Gathering(Rc<Vec<SentIn>>),
    /// Another copy of the open station, to be merged into it.
    Merging(Rc<Arrived>),
    /// The letters of a link.
    Link(String),
    /// What will be printed.
    Paper(Paper),
    /// 全区: several stations side by side. It has an address.
    District,
    /// 核对: a report's text, its numbers held against each other. It has an address.
    Check,
    /// The guided beginning of a station, and the step it is at.
    Start(Rc<Watched<Step>>),
    /// The stages of the open station, and its years.
    Stages(Rc<Watched<StageView>>),
    /// What the parties said.
    Comments(Rc<CommentsView>),
}

/// What is looked for and shown of the comments.
#[derive(Default)]
pub struct CommentsView {
    /// What is looked for.
    pub query: Watched<String>,
    /// The list that was led to last, by the beginning of its hooks; "" for none.
    pub led: RefCell<String>,
    /// Whether 依据 is unfolded.
    pub unfolded: Cell<bool>,
}

/// Tables as they came in.
pub struct Tables {
    /// The name of the file; "" for a paste.
    pub file: String,
    /// The input that they were pasted onto, if they were.
    pub field: Option<Field>,
    /// The sheets, in their order.
    pub sheets: Vec<Sheet>,
}

/// One of many files that came in at once.
pub struct SentIn {
    /// Its name.
    pub file: String,
    /// Its mark, where it is a workbook that was handed out.
    pub mark: Option<Mark>,
    /// Its sheets, or why it has none, in the words of a language.
    pub sheets: Result<Vec<Sheet>, Rc<dyn Fn(Language) -> String>>,
}

/// A copy of the open station that came in.
pub struct Arrived {
    /// The copy.
    pub document: Document,
    /// Its stages.
    pub stages: Vec<Stage>,
    /// The revision that both come from, where it is kept on this device.
    pub before: Option<Document>,
    /// Where the focus goes back to.
    pub back_to: &'static str,
}

/// A step of the guided beginning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// Name and period.
    #[default]
    Name,
    /// Areas and targets.
    Areas,
    /// The parties' scores.
    Scores,
    /// The result.
    Result,
}

/// What is shown of stages and years.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum StageView {
    /// All of them.
    #[default]
    All,
    /// One stage, by its id, to be read.
    One(String),
}

/// To whom the station is given in the room 分享.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sharing {
    /// To a group that looks at it: a link.
    #[default]
    ToGroup,
    /// To whoever wants the tables.
    HandIn,
    /// To whoever writes the report.
    WriteUp,
    /// To oneself, on this device or another.
    BackUp,
}

/// A view of what will be printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// 附件1 and 附件2.
    Appendix {
        /// Whether workers' labels go along, or numbers in their place.
        with_names: bool,
    },
    /// The result on one page.
    Result,
    /// 意见, 依据 and 结语.
    Comments {
        /// Whether workers' labels in them go along, or numbers in their place.
        with_names: bool,
    },
}

/// The sheets of a workbook, or the one of a text file or of a paste.
#[derive(Clone)]
pub struct Book {
    /// The name of the file; "" for a paste.
    pub file: String,
    /// The input that it was pasted onto, if it was.
    pub field: Option<Field>,
    /// Its sheets, in their order, as they are taken; whoever looks at them shares them.
    pub sheets: Rc<Vec<Sheet>>,
    /// Its sheets as they were read, where what is hidden in them is taken as well.
    read: Option<Rc<Vec<Sheet>>>,
    /// What the sheets say of whose they are.
    pub origin: Rc<Origin>,
    /// Where they go: chosen beforehand, until the person chooses.
    pub destination: Rc<Watched<Destination>>,
}

impl Book {
    /// A book as it was read, with the answer that is chosen beforehand.
    pub fn new(
        file: String,
        field: Option<Field>,
        sheets: Vec<Sheet>,
        origin: Origin,
        destination: Destination,
    ) -> Book {
        Book {
            file,
            field,
            sheets: Rc::new(sheets),
            read: None,
            origin: Rc::new(origin),
            destination: Rc::new(Watched::new(destination)),
        }
    }

    /// Its sheets as they were read.
    pub fn as_read(&self) -> &[Sheet] {
        self.read.as_ref().unwrap_or(&self.sheets)
    }

    /// Whether what is hidden in its sheets is taken as well.
    pub const fn has_hidden(&self) -> bool {
        self.read.is_some()
    }

    /// The same with what is hidden, or without it again.
    #[must_use]
    pub fn turned(&self) -> Book {
        if let Some(read) = &self.read {
            return Book { sheets: read.clone(), read: None, ..self.clone() };
        }
        let whole = |sheet: &Sheet| Sheet { grid: sheet.grid.with_hidden(), ..sheet.clone() };
        let sheets = Rc::new(self.sheets.iter().map(whole).collect());
        Book { sheets, read: Some(self.sheets.clone()), ..self.clone() }
    }
}

/// Where the link past the navigation leads, which may be opened as an address.
const CONTENT: &str = "content";

/// The address of 全区.
pub const DISTRICT: &str = "district";

/// The address of 核对.
pub const CHECK: &str = "check";

impl Aside {
    /// Whether it is looked at before it is taken over.
    pub const fn is_preview(&self) -> bool {
        matches!(
            self,
            Aside::Cells(_)
                | Aside::Tables(_)
                | Aside::Book(_)
                | Aside::File(..)
                | Aside::Gathering(_)
                | Aside::Merging(_)
        )
    }

    /// 全区, 核对, or the link that a fragment of the address is; `None` where it names a place of this page or
    /// nothing. However short, the rest is a link: whoever was sent the first letters of one must not
    /// take the open station for the sender's.
    pub fn linked(fragment: &str) -> Option<Aside> {
        if fragment == DISTRICT {
            return Some(Aside::District);
        }
        if fragment == CHECK {
            return Some(Aside::Check);
        }
        let is_place =
            fragment.is_empty() || fragment == CONTENT || Screen::named(fragment).is_some();
        (!is_place).then(|| Aside::Link(fragment.to_owned()))
    }

    /// Whether it has an address of its own, which the history keeps.
    pub const fn has_address(&self) -> bool {
        matches!(self, Aside::Link(_) | Aside::District | Aside::Check)
    }

    /// Whether it is a visit, which shows nothing of the open station.
    pub fn is_visit(aside: &Option<Aside>) -> bool {
        matches!(aside, Some(Aside::Link(_)))
    }
}

/// What the band shows of somebody else's scorecard.
pub struct Visited {
    /// Its total and grade.
    pub outcome: Outcome,
    /// What it is worked out by.
    pub scheme: Arc<Scheme>,
    /// What the tab is called meanwhile.
    pub title: String,
    /// The station that the link holds.
    pub document: Rc<Document>,
    /// Keeps a copy.
    pub keep: Rc<dyn Fn()>,
}
