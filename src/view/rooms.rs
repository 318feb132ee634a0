//! What draws each room, and where a release is cut.
//!
//! A release is cut at the functions marked here (`src/bin/dev/split.rs`): whatever only they reach
//! lies in the chunk. A debug build stays whole and calls them directly.
//!
//! The marks expand to declarations between the modules, which Rust calls unsafe; this file alone
//! may hold any.
#![allow(unsafe_code)]

use super::piece::{Piece, register};
use super::store::{Entrance, Notice, Rest, Store};
use super::working::workings;
use super::{Chunk, Screen, controls, events, frame, navigation, screens, steps};
use crate::browser::{keyboard, style::style};
use crate::texts::{self, original_words, wrong_label};
use std::future::Future;
use std::pin::Pin;
#[cfg(debug_assertions)]
use std::task::Poll;
use wasm_split_helpers::SplitLoaderError;
#[cfg(not(debug_assertions))]
use wasm_split_helpers::wasm_split;

/// The room of the first load.
pub(super) fn register_first() {
    register(&[(Piece::Room(Screen::Result), screens::result)]);
}

/// Fetches a chunk; nothing where it does not come.
pub(super) fn fetch(chunk: Chunk) -> Pin<Box<dyn Future<Output = Option<Entrance>>>> {
    Box::pin(async move {
        let fetched = match chunk {
            Chunk::Reader => reader().await,
            Chunk::Rest => rest().await,
            Chunk::Outlook => outlook().await,
            Chunk::Indicators => indicators().await,
            Chunk::Details => details().await,
            Chunk::Staffing => staffing().await,
            Chunk::Working => working().await,
            Chunk::Course => course().await,
            Chunk::Class => class().await,
            Chunk::Trial => trial().await,
            Chunk::Exchange => exchange().await,
            Chunk::Picture => picture().await,
            Chunk::Stages => stages().await,
            Chunk::Comments => comments().await,
            Chunk::Landing => landing().await,
            Chunk::District => district().await,
            Chunk::Check => check().await,
            Chunk::English => english().await,
            Chunk::Offline => offline().await,
        };
        fetched.ok()
    })
}

/// Where a release is cut: the body is reached only through the function, which fetches the chunk at
/// its first call.
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

/// A chunk that only draws, or only has words.
const DRAWS: Entrance = Entrance { answer: |_, _| (), complete: Some(Store::complete), rest: None };

chunk!(reader, enter_reader);

fn enter_reader() -> Entrance {
    Entrance { answer: Store::read, complete: None, ..DRAWS }
}

chunk!(rest, enter_rest);

/// What follows a person's doing.
static REST: Rest = Rest {
    listen: |store| {
        keyboard::watch();
        events::listen_to_keys(store);
        store.listen_to_other_tabs();
        frame::keep_sight(store);
        store.follow_release_soon();
    },
    hear: events::hear,
    edit: Store::carry_out_gesture,
    keep: Store::decide,
    deed: frame::do_deed,
    heed: |store| store.close(&Notice::OtherTabChanged),
    go_to: navigation::go_to,
    ask: Store::ask,
    wrong: |store, field| {
        let language = store.language();
        let label =
            store.with_editor(|of| wrong_label(field, of.document(), of.scheme(), language));
        [label, store.canonical(field)]
    },
    original: |store, field, text| original_words(field, text, store.language()),
};

fn enter_rest() -> Entrance {
    style(include_str!("../../style/later.css"));
    controls::follow_the_person();
    register(&[
        (Piece::Notices, frame::open_notices),
        (Piece::Sheets, |store| vec![frame::sheets(store)]),
    ]);
    Entrance { answer: Store::answer, rest: Some(&REST), ..DRAWS }
}

chunk!(outlook, enter_outlook);

fn enter_outlook() -> Entrance {
    style(include_str!("../../style/simulation.css"));
    register(&[(Piece::Outlook, screens::outlook)]);
    DRAWS
}

chunk!(indicators, enter_indicators);

fn enter_indicators() -> Entrance {
    style(include_str!("../../style/indicators.css"));
    register(&[
        (Piece::Room(Screen::Indicators), |store| vec![screens::indicators(store)]),
        (Piece::Missing, screens::missing),
        (Piece::Item, screens::item_sheet),
        (Piece::Areas, screens::areas_sheet),
        (Piece::Pace, screens::pace_sheet),
        (Piece::Month, screens::month_sheet),
        (Piece::Load, screens::load_sheet),
    ]);
    DRAWS
}

chunk!(details, enter_details);

fn enter_details() -> Entrance {
    style(include_str!("../../style/menu.css"));
    style(include_str!("../../style/schemes.css"));
    register(&[
        (Piece::Particulars, |store| vec![screens::particulars(store)]),
        (Piece::Stations, screens::stations),
        (Piece::Checklist, screens::checklist),
        (Piece::Start, screens::start),
        (Piece::Settings, screens::settings),
        (Piece::Schemes, screens::schemes),
        (Piece::Band, frame::band_sheet),
    ]);
    Entrance { answer: Store::manage, ..DRAWS }
}

chunk!(staffing, enter_staffing);

fn enter_staffing() -> Entrance {
    style(include_str!("../../style/staffing.css"));
    register(&[
        (Piece::Room(Screen::Staffing), |store| vec![screens::staffing(store)]),
        (Piece::Worker, screens::worker_sheet),
        (Piece::WorkersOfMonth, screens::workers_of_month),
    ]);
    DRAWS
}

chunk!(working, enter_working);

fn enter_working() -> Entrance {
    register(&[(Piece::Working, workings), (Piece::Shelf, screens::shelf)]);
    DRAWS
}

chunk!(course, enter_course);

fn enter_course() -> Entrance {
    style(include_str!("../../style/learn.css"));
    register(&[(Piece::Room(Screen::Learn), |store| vec![screens::learn(store)])]);
    DRAWS
}

chunk!(class, enter_class);

fn enter_class() -> Entrance {
    register(&[
        (Piece::ClassCard, screens::class_card),
        (Piece::ClassPaper, screens::class_paper),
        (Piece::ClassMaking, screens::class_making),
    ]);
    DRAWS
}

chunk!(trial, enter_trial);

fn enter_trial() -> Entrance {
    register(&[
        (Piece::Tried, screens::tried),
        (Piece::Compared, screens::compared),
        (Piece::ScenarioName, screens::scenario_name),
    ]);
    Entrance { answer: steps::answer, ..DRAWS }
}

chunk!(exchange, enter_exchange);

fn enter_exchange() -> Entrance {
    style(include_str!("../../style/exchange.css"));
    register(&[
        (Piece::Room(Screen::Share), |store| vec![screens::exchange(store)]),
        (Piece::Aside, |store| vec![screens::aside(store)]),
    ]);
    Entrance { answer: screens::pasted, ..DRAWS }
}

chunk!(picture, enter_picture);

fn enter_picture() -> Entrance {
    style(include_str!("../../style/picture.css"));
    register(&[(Piece::Picture, screens::picture)]);
    DRAWS
}

chunk!(stages, enter_stages);

fn enter_stages() -> Entrance {
    style(include_str!("../../style/stages.css"));
    register(&[(Piece::Stages, screens::stages), (Piece::Afterwards, screens::afterwards)]);
    Entrance { answer: Store::answer_of_stages, ..DRAWS }
}

chunk!(comments, enter_comments);

fn enter_comments() -> Entrance {
    style(include_str!("../../style/comments.css"));
    register(&[
        (Piece::Comments, screens::comments),
        (Piece::SaidOfItem, screens::said_of_item),
        (Piece::SaidOfKind, screens::said_of_kind),
        (Piece::ToCheck, screens::to_check),
    ]);
    DRAWS
}

chunk!(landing, enter_landing);

fn enter_landing() -> Entrance {
    style(include_str!("../../style/landing.css"));
    register(&[(Piece::Landing, |store| vec![screens::landing(store)])]);
    DRAWS
}

chunk!(district, enter_district);

fn enter_district() -> Entrance {
    style(include_str!("../../style/district.css"));
    register(&[(Piece::District, |store| vec![screens::district(store)])]);
    DRAWS
}

chunk!(check, enter_check);

fn enter_check() -> Entrance {
    style(include_str!("../../style/check.css"));
    register(&[(Piece::Check, |store| vec![screens::check(store)])]);
    DRAWS
}

chunk!(english, enter_english);

fn enter_english() -> Entrance {
    texts::learn();
    Entrance { complete: None, ..DRAWS }
}

chunk!(offline, enter_offline);

fn enter_offline() -> Entrance {
    Entrance { answer: Store::care_for_release, ..DRAWS }
}
