//! Parts of the program that a first sight does not need: each in a module of its own, fetched when
//! it is first wanted.
//!
//! A release is cut at the functions marked here (`src/bin/dev/split.rs`): whatever only they reach
//! lies in the chunk. A debug build stays whole and calls them directly.
//!
//! The marks expand to declarations between the modules, which Rust calls unsafe; this file alone
//! may hold any.
#![allow(unsafe_code)]

use super::controls::{El, button, el};
use super::errand::run;
use super::store::{Aside, Notice, Request, Store, Watched};
use super::working::workings;
use super::{frame, screens};
use crate::browser::page;
use crate::browser::style::style;
use crate::desk::Event;
use crate::texts::{self, FrameText, Language};
#[cfg(debug_assertions)]
use std::task::Poll;
use wasm_split_helpers::SplitLoaderError;
#[cfg(not(debug_assertions))]
use wasm_split_helpers::wasm_split;

/// A part of the program with a module of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// Screens and pictures beside the first ones, and keeping stations; fetched after the first paint at
    /// the latest.
    Rest,
    /// The screen 到岗.
    Staffing,
    /// The workings of the figures and the screen 规则.
    Working,
    /// The screen 模拟.
    Simulation,
    /// The screen 导入导出, pastes and visits by link.
    Exchange,
    /// The words of English.
    English,
    /// The words of the language in which every text is marked.
    Marked,
}

/// Something that a chunk draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The screen 基本信息.
    Particulars,
    /// The screen 我的评估.
    Stations,
    /// The heat map of the indicators.
    HeatMap,
    /// The completion bars.
    Bars,
    /// The lists of areas and indicators, to be edited.
    Lists,
    /// What is worth a look in months and indicators.
    Worth,
    /// What the person should know.
    Notices,
    /// The screen 到岗.
    Staffing,
    /// The panel of the workings.
    Working,
    /// The screen 规则.
    Rules,
    /// The screen 模拟.
    Simulation,
    /// The screen 导入导出.
    Exchange,
    /// What stands in the place of a screen for a while.
    Aside,
}

impl Piece {
    /// The chunk that draws it.
    const fn chunk(self) -> Chunk {
        match self {
            Piece::Particulars
            | Piece::Stations
            | Piece::HeatMap
            | Piece::Bars
            | Piece::Lists
            | Piece::Worth
            | Piece::Notices => Chunk::Rest,
            Piece::Staffing => Chunk::Staffing,
            Piece::Working | Piece::Rules => Chunk::Working,
            Piece::Simulation => Chunk::Simulation,
            Piece::Exchange | Piece::Aside => Chunk::Exchange,
        }
    }
}

/// What a chunk is entered by.
#[derive(Clone, Copy)]
struct Entrance {
    /// Draws its pieces.
    draw: fn(Piece, Store) -> Vec<El>,
    /// Answers what needs a kept text to be read.
    answer: fn(Store, Request),
    /// Keeps the open station.
    keep: Option<Keep>,
}

/// What keeps the open station.
pub(super) type Keep = fn(Store, Event<'_>);

/// How far the fetching of a chunk is.
#[derive(Clone, Copy)]
enum Fetch {
    NotWanted,
    Coming,
    Failed,
    /// It failed although the host answers: a new version has taken its place.
    Gone,
    Here(Entrance),
}

/// All chunks and how far they are; part of the store.
pub struct Chunks {
    rest: Watched<Fetch>,
    staffing: Watched<Fetch>,
    working: Watched<Fetch>,
    simulation: Watched<Fetch>,
    exchange: Watched<Fetch>,
    english: Watched<Fetch>,
    marked: Watched<Fetch>,
}

impl Default for Chunks {
    fn default() -> Chunks {
        let chunk = || Watched::new(Fetch::NotWanted);
        Chunks {
            rest: chunk(),
            staffing: chunk(),
            working: chunk(),
            simulation: chunk(),
            exchange: chunk(),
            english: chunk(),
            marked: chunk(),
        }
    }
}

impl Chunks {
    fn of(&self, chunk: Chunk) -> &Watched<Fetch> {
        match chunk {
            Chunk::Rest => &self.rest,
            Chunk::Staffing => &self.staffing,
            Chunk::Working => &self.working,
            Chunk::Simulation => &self.simulation,
            Chunk::Exchange => &self.exchange,
            Chunk::English => &self.english,
            Chunk::Marked => &self.marked,
        }
    }
}

/// The piece; until its chunk is there, a line that says so.
pub(super) fn piece(store: Store, piece: Piece) -> Vec<El> {
    let chunk = piece.chunk();
    let note = |text| el("p").class("note").text(store.text(text));
    match store.chunks.of(chunk).get() {
        Fetch::Here(entrance) => (entrance.draw)(piece, store),
        Fetch::Failed => vec![note(FrameText::NotFetched), again(store, chunk), reload(store)],
        Fetch::Gone => {
            vec![note(FrameText::PartGone), reload(store).class("primary"), again(store, chunk)]
        }
        Fetch::NotWanted | Fetch::Coming => {
            fetch(store, chunk, |_| ());
            vec![note(FrameText::Fetching).attr("aria-busy", "true")]
        }
    }
}

fn again(store: Store, chunk: Chunk) -> El {
    button(store.text(FrameText::FetchAgain), move || fetch(store, chunk, |_| ()))
}

/// Loads the page anew; what is typed is kept before it goes.
fn reload(store: Store) -> El {
    button(store.text(FrameText::Reload), page::reload)
}

/// Fetches a chunk unless it is here, and then acts on whether it is.
pub(super) fn fetch(store: Store, chunk: Chunk, then: impl FnOnce(bool) + 'static) {
    fetch_for(store, chunk, Box::new(then));
}

/// Once for all who fetch.
#[inline(never)]
fn fetch_for(store: Store, chunk: Chunk, then: Box<dyn FnOnce(bool)>) {
    let state = store.chunks.of(chunk);
    match state.get_untracked() {
        Fetch::Here(_) => return then(true),
        Fetch::Failed | Fetch::Gone => state.set(Fetch::Coming),
        // Whoever wants it first is being drawn, and says already that it is coming.
        Fetch::NotWanted => state.replace(Fetch::Coming),
        Fetch::Coming => {}
    }
    run(async move {
        let fetched = match chunk {
            Chunk::Rest => rest().await,
            Chunk::Staffing => staffing().await,
            Chunk::Working => working().await,
            Chunk::Simulation => simulation().await,
            Chunk::Exchange => exchange().await,
            Chunk::English => english().await,
            Chunk::Marked => marked().await,
        };
        let here = fetched.is_ok();
        store.chunks.of(chunk).set(fetched.map_or(Fetch::Failed, Fetch::Here));
        if chunk == Chunk::Rest {
            store.keeper_fetched(here);
        }
        if !here {
            page::on_host_reached(move || {
                let state = store.chunks.of(chunk);
                if matches!(state.get_untracked(), Fetch::Failed) {
                    state.set(Fetch::Gone);
                }
            });
        }
        then(here);
    });
}

/// Fetches the words of a language, and then acts on whether they are here.
pub(super) fn fetch_words(store: Store, language: Language, then: impl FnOnce(bool) + 'static) {
    match language {
        Language::ZhCn => then(true),
        Language::En => fetch(store, Chunk::English, then),
        Language::Marked => fetch(store, Chunk::Marked, then),
    }
}

/// Whether a chunk is here; tracked.
pub(super) fn is_here(store: Store, chunk: Chunk) -> bool {
    matches!(store.chunks.of(chunk).get(), Fetch::Here(_))
}

/// What keeps the open station, once it is here.
pub(super) fn keeper(store: Store) -> Option<Keep> {
    match store.chunks.of(Chunk::Rest).get_untracked() {
        Fetch::Here(entrance) => entrance.keep,
        Fetch::NotWanted | Fetch::Coming | Fetch::Failed | Fetch::Gone => None,
    }
}

/// Has a request answered by the chunk that can: it reads kept texts, or understands cells.
pub(super) fn ask(store: Store, request: Request) {
    let chunk = match request {
        Request::Pasted(..) => Chunk::Exchange,
        _ => Chunk::Rest,
    };
    fetch(store, chunk, move |_| match (store.chunks.of(chunk).get_untracked(), request) {
        (Fetch::Here(entrance), request) => (entrance.answer)(store, request),
        // Their preview says itself that it did not come.
        (_, Request::Pasted(cells, _)) => store.aside.set(Some(Aside::Cells(cells))),
        (_, request) => store.tell(Notice::NotRead(request)),
    });
}

/// Where a release is cut: what stands behind `enter` is reached only through the function, which
/// fetches the chunk at its first call.
macro_rules! chunk {
    ($name:ident, $enter:ident) => {
        #[cfg(not(debug_assertions))]
        #[wasm_split($name, fallible)]
        fn $name() -> Result<Entrance, SplitLoaderError> {
            Ok($enter())
        }
        #[cfg(debug_assertions)]
        async fn $name() -> Result<Entrance, SplitLoaderError> {
            not_at_once().await;
            Ok($enter())
        }
    };
}

/// Waits for one turn. A chunk of a release never comes while what wants it is still being drawn, and
/// what is being drawn cannot hear that it has come.
#[cfg(debug_assertions)]
async fn not_at_once() {
    let mut asked = false;
    std::future::poll_fn(|context| {
        if std::mem::replace(&mut asked, true) {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

chunk!(rest, enter_rest);

fn enter_rest() -> Entrance {
    Entrance { draw: draw_rest, answer: Store::answer, keep: Some(Store::decide) }
}

fn draw_rest(piece: Piece, store: Store) -> Vec<El> {
    match piece {
        Piece::Particulars => vec![screens::particulars(store)],
        Piece::Stations => vec![screens::stations(store)],
        Piece::HeatMap => vec![screens::heat_map(store)],
        Piece::Bars => screens::bars(store),
        Piece::Lists => screens::lists(store),
        Piece::Worth => screens::worth(store),
        Piece::Notices => frame::open_notices(store),
        Piece::Staffing
        | Piece::Working
        | Piece::Rules
        | Piece::Simulation
        | Piece::Exchange
        | Piece::Aside => Vec::new(),
    }
}

chunk!(staffing, enter_staffing);

fn enter_staffing() -> Entrance {
    style(include_str!("../../style/staffing.css"));
    Entrance { draw: |_, store| vec![screens::staffing(store)], answer: |_, _| (), keep: None }
}

chunk!(working, enter_working);

fn enter_working() -> Entrance {
    let draw = |piece, store| match piece {
        Piece::Rules => vec![screens::rules(store)],
        _ => workings(store),
    };
    Entrance { draw, answer: |_, _| (), keep: None }
}

chunk!(simulation, enter_simulation);

fn enter_simulation() -> Entrance {
    style(include_str!("../../style/simulation.css"));
    Entrance { draw: |_, store| vec![screens::simulation(store)], answer: |_, _| (), keep: None }
}

chunk!(exchange, enter_exchange);

fn enter_exchange() -> Entrance {
    style(include_str!("../../style/exchange.css"));
    let draw = |piece, store| match piece {
        Piece::Aside => vec![screens::aside(store)],
        _ => vec![screens::exchange(store)],
    };
    Entrance { draw, answer: screens::pasted, keep: None }
}

chunk!(english, enter_english);

fn enter_english() -> Entrance {
    texts::learn();
    Entrance { draw: |_, _| Vec::new(), answer: |_, _| (), keep: None }
}

chunk!(marked, enter_marked);

fn enter_marked() -> Entrance {
    texts::learn_marked();
    Entrance { draw: |_, _| Vec::new(), answer: |_, _| (), keep: None }
}
