//! The bridge between the editor and the signals.
//!
//! One signal for each input and each figure on screen, made when it is first shown. After every
//! action the store sets only those whose content changed: comparing plain values costs
//! nanoseconds, waking memos does not.

mod aside;
mod backup;
mod chunks;
mod erasure;
mod exchange;
mod fields;
mod keeper;
mod layers;
mod naming;
mod outside;
mod person;
mod reading;
mod registry;
mod release;
mod requests;
mod saving;
mod settings;
mod sheets;
mod stages;
mod station_list;
mod stations;
mod steps;
mod trial;
mod typing;
mod watched;
mod whole;
mod workings;

pub use crate::desk::{Cells, EXAMPLE, Notice, ReleaseWish, Request, SaveState, Undo};
pub use aside::{
    Arrived, Aside, Book, CHECK, CommentsView, DISTRICT, Paper, SentIn, Sharing, StageView, Step,
    Tables, Visited,
};
pub use exchange::{LeftOut, NotReplaced, WithStages};
pub use naming::Naming;
pub use person::Person;
pub use registry::FieldText;
pub use settings::Settings;
pub use stations::{Kept, KeptState};
pub use watched::Watched;
pub use workings::{Asked, Chances, Choice, Explains, Supposed, Workings};

use crate::browser::shelf::{self, Shelf};
use crate::browser::{clock, history};
pub use crate::desk::Trial;
use crate::desk::band::Deed;
use crate::desk::release::Release;
use crate::desk::{Composing, Desk, Event, Gesture, Refusal, Session};
use crate::document::{Checklist, Date, ExampleState, Field, scored_example};
use crate::editor::{Editor, Lie, Problem};
use crate::scoring::{Evaluation, Month, Outcome, PartyResult, Scheme, ScoreMode, StillToFill};
use crate::view::{Chunk, Screen, Sheet};
use leptos::prelude::*;
use registry::{Fields, Figures};
use std::cell::{Cell, RefCell};
use std::ops::Deref;
use std::rc::Rc;
use std::sync::Arc;
use web_sys::HtmlInputElement;

/// A handle on the one store of the page; copied freely, for it is one pointer wide.
#[derive(Clone, Copy)]
pub struct Store(&'static Shared);

impl Deref for Store {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        self.0
    }
}

/// What a chunk does for the store, once it is here.
#[derive(Clone, Copy)]
pub struct Entrance {
    /// Answers what needs a kept text to be read.
    pub answer: fn(Store, Request),
    /// Puts the whole document in the place of its first sight, which comes before all that the chunk does.
    pub complete: Option<fn(Store)>,
    /// What only the chunk of the rest does.
    pub rest: Option<&'static Rest>,
}

/// What the chunk of the rest does for the first load: everything that follows what a person does.
pub struct Rest {
    /// Begins to listen to what is no matter of a first sight.
    pub listen: fn(Store),
    /// Understands an event of an input or a figure.
    pub hear: fn(Store, &web_sys::Event),
    /// Carries out a gesture on the open document; whether it was not rejected.
    pub edit: fn(Store, Gesture) -> bool,
    /// Keeps the open station.
    pub keep: fn(Store, Event<'_>),
    /// Does what a button of the band says.
    pub deed: fn(Store, Deed),
    /// Another window's change was looked at: it need not be told any longer.
    pub heed: fn(Store),
    /// Goes to an input, wherever it lies.
    pub go_to: fn(Store, Field),
    /// Has a request answered.
    pub ask: fn(Store, Request),
    /// Names an input with an error, and words what stays in force.
    pub wrong: fn(Store, Field) -> [String; 2],
    /// Words what an input had before something else was tried there.
    pub original: fn(Store, Field, &str) -> String,
}

/// What reads any input of a document that is more than a first sight.
struct Whole {
    shown: fn(Store, Field) -> FieldText,
    hook: fn(Store, Field) -> String,
}

/// Fetches a chunk, and then hands over what it brings; nothing where it does not come.
pub type Fetcher = fn(Chunk, Box<dyn FnOnce(Option<Entrance>)>);

/// How far the fetching of a chunk is.
#[derive(Clone, Copy)]
pub enum Fetch {
    /// Nothing has asked for it.
    NotWanted,
    /// It is on its way.
    Coming,
    /// It did not come.
    Failed,
    /// It failed although the host answers: a new version has taken its place.
    Gone,
    /// It is here.
    Here(Entrance),
}

/// All chunks and how far they are.
pub struct Chunks {
    fetcher: Fetcher,
    states: [Watched<Fetch>; Chunk::COUNT],
}

impl Chunks {
    fn new(fetcher: Fetcher) -> Chunks {
        Chunks { fetcher, states: std::array::from_fn(|_| Watched::new(Fetch::NotWanted)) }
    }
}

/// What happened while the keeper was not there.
#[derive(Default)]
struct Waiting {
    /// Whether storage may hold another text.
    doubted: Cell<bool>,
    /// Whether the keeper is on its way, or will be fetched again in a moment.
    under_way: Cell<bool>,
    /// Whether it did not come.
    failed: Cell<bool>,
    /// What the person did meanwhile, in its order.
    acts: RefCell<Vec<Box<dyn FnOnce()>>>,
    /// Whether some of it may change the document.
    edits: Cell<bool>,
    /// Whether it has come, and listens.
    is_over: Cell<bool>,
}

/// What was wanted of a chunk that did not come.
#[derive(Default)]
pub struct Unfetched {
    /// Asks again what could not be answered.
    pub requests: Vec<Box<dyn FnOnce()>>,
    /// Whether the words of English are among it.
    pub words: bool,
}

/// Something that lies above the room (`layers.rs`).
struct Layer {
    /// The number in its entry of the history.
    depth: u32,
    /// Takes it off the page.
    close: Rc<dyn Fn()>,
}

/// What the store holds: watched values, which screens and frame read, and what is behind them.
pub struct Shared {
    /// The scheme in force.
    pub scheme: Watched<Arc<Scheme>>,
    /// Total, grade and distances.
    pub outcome: Watched<Outcome>,
    /// The same of the station itself, which a trial leaves as it is.
    pub actual_outcome: Watched<Outcome>,
    /// The trial that is on; meanwhile everything else that is watched shows what is tried.
    pub trial: Watched<Option<Trial>>,
    /// What the sheet of names is asked for.
    pub naming: Watched<Naming>,
    /// What each party contributes.
    pub parties: Watched<Vec<PartyResult>>,
    /// The day on which the last score was announced, once all are; else the result is an estimate.
    pub announced: Watched<Option<Date>>,
    /// How each party's score is typed.
    pub modes: Watched<Vec<ScoreMode>>,
    /// What is still blank.
    pub still_to_fill: Watched<StillToFill>,
    /// Indicators with a rate below 100 %.
    pub short: Watched<usize>,
    /// Counts changes of the whole document: everything drawn from it is drawn again.
    pub structure: Watched<u32>,
    /// The items of each list, in the order of [`List`].
    rows: [Watched<Vec<u32>>; 6],
    /// Counts changes of the document.
    pub edits: Watched<u32>,
    /// Counts changes of names.
    pub names: Watched<u32>,
    /// Inputs with something unreadable in them, in the order it was typed.
    pub problems: Watched<Vec<(Field, Problem)>>,
    /// The input into which a number was last typed with its unit, and the unit, which is not kept.
    pub dropped_unit: Watched<Option<(Field, &'static str)>>,
    /// How much in months and indicators is worth a look.
    pub worth: Watched<usize>,
    /// The five things the station asks for; in step with the document once it can be kept.
    pub checklist: Watched<Checklist>,
    /// Whether there is something to undo, and to redo.
    pub history: Watched<(bool, bool)>,
    /// Whether everything is kept.
    pub saved: Watched<SaveState>,
    /// What the person should know.
    pub notices: Watched<Vec<Notice>>,
    /// What was wanted of a chunk that did not come.
    pub unfetched: Watched<Unfetched>,
    /// Counts changes of the kept stations.
    pub shelf_changes: Watched<u32>,
    /// The id of the open station.
    pub station: Watched<String>,
    /// What has become of the worked example; says nothing while another station is open
    /// ([`Store::open_example`]).
    pub example: Watched<ExampleState>,
    /// An input of the area or indicator whose sheet is open.
    pub item: Watched<Option<Field>>,
    /// The input that was led to last: a room shows what it is in.
    pub led: Watched<Option<Field>>,
    /// What stands in the place of the screen for a while.
    pub aside: Watched<Option<Aside>>,
    /// The sheets that are open, the last one on top.
    pub sheets: Watched<Vec<Sheet>>,
    /// Whom the sheet of 到岗 shows.
    pub person: Watched<Person>,
    /// The month that is logged.
    pub logged: Watched<Option<Month>>,
    /// Whether any ever was: from then on what draws them is wanted.
    pub sheets_wanted: Watched<bool>,
    /// The answer that is open in the room 分享.
    pub sharing: Watched<Sharing>,
    /// Whether the person has put a new version off.
    pub update_later: Watched<bool>,
    /// What is known of the release of the page.
    pub release: Watched<Release>,
    /// What a link shows, while one is open.
    pub visited: Watched<Option<Visited>>,
    /// Language, appearance and the like.
    pub settings: Settings,
    /// What is asked of the workings behind the figures.
    pub workings: Workings,
    /// Whether the first sight stands; what lies below it waits for that.
    pub settled: Watched<bool>,
    /// Parts of the program that are fetched when they are wanted.
    pub chunks: Chunks,
    /// What lies above the room, each with an entry in the browser's history.
    layers: RefCell<Vec<Layer>>,
    /// How far each room was scrolled when it was left.
    places: RefCell<[f64; Screen::ALL.len()]>,
    session: RefCell<Session>,
    /// What reads the document, once that is more than the first sight of the example.
    whole: Cell<Option<&'static Whole>>,
    evaluation: RefCell<Evaluation>,
    fields: RefCell<Fields>,
    figures: RefCell<Figures>,
    desk: RefCell<Desk>,
    shelf: RefCell<Shelf>,
    /// How the area table lies.
    pub lie: Cell<Lie>,
    /// The number input that is being pressed for the first time.
    pub pressed: RefCell<Option<HtmlInputElement>>,
    /// An input method at work, and what was heard meanwhile.
    composing: RefCell<Composing>,
    /// What waits for the keeper.
    waiting: Waiting,
    /// The timer of the next write.
    timer: Cell<Option<TimeoutHandle>>,
    /// The timer of the next look over the whole document.
    look_over_timer: Cell<Option<TimeoutHandle>>,
}

impl Store {
    /// Shows a first sight of the built-in worked example. Where stations are kept, [`Request::Begin`] follows
    /// before anything is drawn.
    pub fn open(fetcher: Fetcher) -> Store {
        let settings = Settings::load();
        let session = Session::new(scored_example());
        let editor = session.editor();
        let scored = editor.document().score_entries(editor.scheme());
        let evaluation = Evaluation::of_scores(editor.scheme(), &scored);
        // One store lives as long as the page, so it is never given back.
        let store = Store(Box::leak(Box::new(Shared {
            scheme: Watched::new(editor.document().schemes.in_force.clone()),
            outcome: Watched::new(evaluation.outcome),
            actual_outcome: Watched::new(evaluation.outcome),
            trial: Watched::new(None),
            naming: Watched::new(Naming::Trial),
            parties: Watched::new(evaluation.parties.clone()),
            announced: Watched::new(None),
            modes: Watched::new(modes(editor)),
            still_to_fill: Watched::new(evaluation.still_to_fill),
            short: Watched::new(0),
            structure: Watched::new(0),
            rows: Default::default(),
            edits: Watched::new(0),
            names: Watched::new(0),
            problems: Watched::new(Vec::new()),
            dropped_unit: Watched::new(None),
            worth: Watched::new(0),
            checklist: Watched::new(Checklist::default()),
            history: Watched::new((false, false)),
            saved: Watched::new(at_start()),
            notices: Watched::new(Vec::new()),
            unfetched: Watched::new(Unfetched::default()),
            shelf_changes: Watched::new(0),
            station: Watched::new(EXAMPLE.to_owned()),
            example: Watched::new(ExampleState::AsPublished),
            item: Watched::new(None),
            led: Watched::new(None),
            aside: Watched::new(Aside::linked(&history::fragment())),
            sheets: Watched::new(Vec::new()),
            person: Watched::new(Person::Listed(0)),
            logged: Watched::new(None),
            sheets_wanted: Watched::new(false),
            sharing: Watched::new(Sharing::default()),
            update_later: Watched::new(false),
            release: Watched::default(),
            visited: Watched::new(None),
            settings,
            workings: Workings::default(),
            settled: Watched::new(false),
            chunks: Chunks::new(fetcher),
            layers: RefCell::default(),
            places: RefCell::default(),
            session: RefCell::new(session),
            whole: Cell::new(None),
            evaluation: RefCell::new(evaluation),
            fields: RefCell::default(),
            figures: RefCell::default(),
            desk: RefCell::new(Desk::new(clock::fresh_id(), EXAMPLE.to_owned())),
            shelf: RefCell::default(),
            lie: Cell::default(),
            pressed: RefCell::new(None),
            composing: RefCell::default(),
            waiting: Waiting::default(),
            timer: Cell::new(None),
            look_over_timer: Cell::new(None),
        })));
        store.follow_the_page();
        store.listen_to_the_end();
        store
    }
}

/// How each party's score is typed.
fn modes(editor: &Editor) -> Vec<ScoreMode> {
    let parties = editor.scheme().parties.iter();
    parties.map(|party| editor.document().score(&party.id).mode).collect()
}

/// Without storage nothing will be kept, which the person should know before the first edit.
fn at_start() -> SaveState {
    if shelf::available() { SaveState::Saved } else { SaveState::NotSaved(Refusal::Absent) }
}
