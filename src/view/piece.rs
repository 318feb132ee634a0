//! Lazily loaded views: what is drawn once its chunk is here, and a line that says so until then.

use super::controls::{El, button, el};
use super::store::{Fetch, Store};
use super::{Chunk, Screen, Sheet};
use crate::texts::FrameText;
use std::cell::RefCell;

/// A view that is drawn on its own, by the first load or by a chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A room.
    Room(Screen),
    /// A sheet.
    Sheet(Sheet),
    /// The ways to a better grade, and chances.
    Outlook,
    /// What a trial has changed, and how safe its grade is.
    Tried,
    /// Scenarios side by side.
    Compared,
    /// What is missing: indicators below 100 %, the pace and the load.
    Missing,
    /// The guided beginning of a station.
    Start,
    /// A month of every worker, within the month of every indicator.
    WorkersOfMonth,
    /// The sheets that are open.
    Sheets,
    /// What the person should know.
    Notices,
    /// The panel of the workings.
    Working,
    /// What comes in, before it is taken over.
    Incoming,
    /// What will be printed.
    Paper,
    /// Stages of a station, and its years.
    Stages,
    /// Announced scores beside one's own last forecast.
    Afterwards,
    /// 意见: what the parties said.
    Comments,
    /// What was said of the area or indicator whose sheet is open.
    SaidOfItem,
    /// What was said of the workers of a kind.
    SaidOfKind,
    /// What was said of a station that a link holds.
    SaidInLink,
    /// What is to be checked before the assessment: 依据, and what the year before asked for.
    ToCheck,
    /// What a link holds.
    Landing,
    /// A question of 学习 that is to be answered.
    Question,
    /// The sheet of a class and its results.
    ClassCard,
    /// The same on paper.
    ClassPaper,
    /// The making of a class code.
    ClassMaking,
    /// 全区: several stations side by side.
    District,
    /// 核对: a report's text.
    Check,
}

impl Piece {
    /// The chunk that draws it; none for what the first load brings.
    pub(super) const fn chunk(self) -> Option<Chunk> {
        match self {
            Piece::Room(screen) => screen.room().chunk,
            Piece::Sheet(sheet) => Some(sheet.chunk()),
            Piece::Sheets | Piece::Notices => Some(Chunk::Rest),
            Piece::Outlook => Some(Chunk::Outlook),
            Piece::Tried | Piece::Compared => Some(Chunk::Trial),
            Piece::Start => Some(Chunk::Details),
            Piece::Missing => Some(Chunk::Indicators),
            Piece::WorkersOfMonth => Some(Chunk::Staffing),
            Piece::Working => Some(Chunk::Working),
            Piece::Question => Some(Chunk::Question),
            Piece::ClassCard | Piece::ClassPaper | Piece::ClassMaking => Some(Chunk::Class),
            Piece::Incoming => Some(Chunk::Incoming),
            Piece::Paper => Some(Chunk::Exchange),
            Piece::Stages | Piece::Afterwards => Some(Chunk::Stages),
            Piece::Comments
            | Piece::SaidOfItem
            | Piece::SaidOfKind
            | Piece::SaidInLink
            | Piece::ToCheck => Some(Chunk::Comments),
            Piece::Landing => Some(Chunk::Landing),
            Piece::District => Some(Chunk::District),
            Piece::Check => Some(Chunk::Check),
        }
    }
}

impl Sheet {
    /// The chunk that draws it.
    pub(super) const fn chunk(self) -> Chunk {
        match self {
            Sheet::Item | Sheet::Areas | Sheet::Pace | Sheet::Month | Sheet::Load => {
                Chunk::Indicators
            }
            Sheet::Worker => Chunk::Staffing,
            Sheet::ScenarioName => Chunk::Trial,
            Sheet::Picture => Chunk::Picture,
            Sheet::Stations
            | Sheet::Particulars
            | Sheet::Checklist
            | Sheet::Settings
            | Sheet::Band
            | Sheet::Schemes => Chunk::Details,
        }
    }
}

/// Draws a piece.
pub(super) type Draw = fn(Store) -> Vec<El>;

thread_local! {
    /// What draws the pieces that have come so far.
    static DRAWS: RefCell<Vec<(Piece, Draw)>> = const { RefCell::new(Vec::new()) };
}

/// From now on these pieces are drawn so.
pub(super) fn register(draws: &[(Piece, Draw)]) {
    DRAWS.with_borrow_mut(|known| known.extend_from_slice(draws));
}

/// The piece; until its chunk is here, a line that says so.
pub(super) fn piece(store: Store, piece: Piece) -> Vec<El> {
    if let Some(coming) = piece.chunk().and_then(|chunk| until_here(store, chunk)) {
        return coming;
    }
    let draw = DRAWS.with_borrow(|known| known.iter().find(|(of, _)| *of == piece).copied());
    draw.map(|(_, draw)| draw(store)).unwrap_or_default()
}

/// What is shown until a chunk is here.
pub(super) fn until_here(store: Store, chunk: Chunk) -> Option<Vec<El>> {
    let note = |text| el("p").class("note").text(store.text(text));
    Some(match store.chunk(chunk).get() {
        Fetch::Here(_) => return None,
        Fetch::Failed => {
            vec![note(FrameText::NotFetched), row([again(store, chunk), reload(store)])]
        }
        Fetch::Gone => {
            let ways = [reload(store).class("primary"), again(store, chunk)];
            vec![note(FrameText::PartGone), row(ways)]
        }
        Fetch::NotWanted | Fetch::Coming => {
            store.fetch(chunk, |_| ());
            vec![note(FrameText::Fetching).attr("aria-busy", "true")]
        }
    })
}

fn row(buttons: [El; 2]) -> El {
    el("div").class("toolbar").children(buttons)
}

fn again(store: Store, chunk: Chunk) -> El {
    button(store.text(FrameText::FetchAgain), move || store.fetch(chunk, |_| ()))
}

/// Loads the page anew; what is typed is kept before it goes.
fn reload(store: Store) -> El {
    button(store.text(FrameText::Reload), move || store.update_page())
}
