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
use super::{Chunk, Screen, Sheet, controls, events, frame, navigation, screens, steps};
use crate::browser::{keyboard, style::style, training};
use crate::texts::{self, original_words, wrong_label};
use leptos::prelude::set_timeout;
use std::time::Duration;
use wasm_split_helpers as _;

/// The room of the first load.
pub(super) fn register_first() {
    register(&[(Piece::Room(Screen::Result), screens::result)]);
}

/// What waits for a chunk.
type Then = Box<dyn FnOnce(Option<Entrance>)>;

/// Fetches a chunk, and then hands over what it brings; nothing where it does not come. Never at once: what wants
/// it is still being drawn, and what is being drawn cannot hear that it has come.
pub(super) fn fetch(chunk: Chunk, then: Then) {
    #[cfg(not(debug_assertions))]
    cut::fetch(chunk, then);
    #[cfg(debug_assertions)]
    hand_over(then, Some(enter(chunk)));
}

fn hand_over(then: Then, enter: Option<fn() -> Entrance>) {
    set_timeout(move || then(enter.map(|enter| enter())), Duration::ZERO);
}

/// States where a release is cut: the name of each chunk, and what is reached only through it.
///
/// The names of the functions are those that the cutting tool looks for. Its own macro makes each of them a future
/// with a loader of its own, a quarter of a kilobyte for each chunk in the first load; here all share one way.
macro_rules! chunks {
    ($($chunk:ident $name:literal $enter:ident;)*) => {
        #[cfg(debug_assertions)]
        fn enter(chunk: Chunk) -> fn() -> Entrance {
            match chunk {
                $(Chunk::$chunk => $enter,)*
            }
        }

        #[cfg(not(debug_assertions))]
        mod cut {
            use super::{Chunk, Entrance, Then, hand_over};
            use std::ffi::c_void;

            /// The loader calls back with what it was given, and with whether the chunk is here.
            type Arrived = unsafe extern "C" fn(*const c_void, bool);
            type Load = unsafe extern "C" fn(Arrived, *const c_void);

            struct Awaited {
                then: Then,
                enter: fn() -> Entrance,
            }

            pub(super) fn fetch(chunk: Chunk, then: Then) {
                let (load, enter) = of(chunk);
                let awaited = Box::into_raw(Box::new(Awaited { then, enter }));
                // SAFETY: the loader only hands it on to `arrived`.
                unsafe { load(arrived, awaited.cast_const().cast()) }
            }

            unsafe extern "C" fn arrived(awaited: *const c_void, here: bool) {
                // SAFETY: `fetch` made it, and the loader calls back once.
                let awaited = unsafe { Box::from_raw(awaited.cast_mut().cast::<Awaited>()) };
                hand_over(awaited.then, here.then_some(awaited.enter));
            }

            #[allow(improper_ctypes, improper_ctypes_definitions, reason = "Rust stands on both sides")]
            fn of(chunk: Chunk) -> (Load, fn() -> Entrance) {
                match chunk {
                    $(Chunk::$chunk => {
                        #[link(wasm_import_module = "__wasm_split_placeholder__")]
                        unsafe extern "C" {
                            #[link_name = concat!("__wasm_split_load_", $name)]
                            fn load(arrived: Arrived, awaited: *const c_void);
                            #[link_name = concat!("__wasm_split_00", $name, "00_import_00000000000000000000000000000000")]
                            safe fn enter() -> Entrance;
                        }
                        #[unsafe(export_name = concat!("__wasm_split_00", $name, "00_export_00000000000000000000000000000000"))]
                        extern "C" fn entered() -> Entrance {
                            super::$enter()
                        }
                        (load as Load, || enter())
                    })*
                }
            }
        }
    };
}

chunks! {
    Reader "reader" enter_reader;
    Rest "rest" enter_rest;
    Outlook "outlook" enter_outlook;
    Indicators "indicators" enter_indicators;
    Details "details" enter_details;
    Staffing "staffing" enter_staffing;
    Working "working" enter_working;
    Course "course" enter_course;
    Question "question" enter_question;
    Record "record" enter_record;
    Class "class" enter_class;
    Trial "trial" enter_trial;
    Exchange "exchange" enter_exchange;
    Incoming "incoming" enter_incoming;
    Picture "picture" enter_picture;
    Stages "stages" enter_stages;
    Comments "comments" enter_comments;
    Landing "landing" enter_landing;
    District "district" enter_district;
    Check "check" enter_check;
    English "english" enter_english;
    Offline "offline" enter_offline;
}

/// A chunk that only draws, or only has words.
const DRAWS: Entrance = Entrance { answer: |_, _| (), complete: Some(Store::complete), rest: None };

fn enter_reader() -> Entrance {
    Entrance { answer: Store::read, complete: None, ..DRAWS }
}

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

fn enter_outlook() -> Entrance {
    style(include_str!("../../style/simulation.css"));
    register(&[(Piece::Outlook, screens::outlook)]);
    DRAWS
}

fn enter_indicators() -> Entrance {
    style(include_str!("../../style/indicators.css"));
    register(&[
        (Piece::Room(Screen::Indicators), |store| vec![screens::indicators(store)]),
        (Piece::Missing, screens::missing),
        (Piece::Sheet(Sheet::Item), screens::item_sheet),
        (Piece::Sheet(Sheet::Areas), screens::areas_sheet),
        (Piece::Sheet(Sheet::Pace), screens::pace_sheet),
        (Piece::Sheet(Sheet::Month), screens::month_sheet),
        (Piece::Sheet(Sheet::Load), screens::load_sheet),
    ]);
    DRAWS
}

fn enter_details() -> Entrance {
    style(include_str!("../../style/menu.css"));
    style(include_str!("../../style/schemes.css"));
    register(&[
        (Piece::Sheet(Sheet::Particulars), |store| vec![screens::particulars(store)]),
        (Piece::Sheet(Sheet::Stations), screens::stations),
        (Piece::Sheet(Sheet::Checklist), screens::checklist),
        (Piece::Start, screens::start),
        (Piece::Sheet(Sheet::Settings), screens::settings),
        (Piece::Sheet(Sheet::Schemes), screens::schemes),
        (Piece::Sheet(Sheet::Band), frame::band_sheet),
    ]);
    Entrance { answer: Store::manage, ..DRAWS }
}

fn enter_staffing() -> Entrance {
    style(include_str!("../../style/staffing.css"));
    register(&[
        (Piece::Room(Screen::Staffing), |store| vec![screens::staffing(store)]),
        (Piece::Sheet(Sheet::Worker), screens::worker_sheet),
        (Piece::WorkersOfMonth, screens::workers_of_month),
    ]);
    DRAWS
}

fn enter_working() -> Entrance {
    style(include_str!("../../style/working.css"));
    screens::bring_rules();
    register(&[(Piece::Working, workings)]);
    DRAWS
}

fn enter_course() -> Entrance {
    style(include_str!("../../style/learn.css"));
    register(&[(Piece::Room(Screen::Learn), |store| vec![screens::learn(store)])]);
    DRAWS
}

fn enter_question() -> Entrance {
    screens::bring_codes();
    register(&[(Piece::Question, screens::question)]);
    DRAWS
}

fn enter_record() -> Entrance {
    training::know_format();
    DRAWS
}

fn enter_class() -> Entrance {
    register(&[
        (Piece::ClassCard, screens::class_card),
        (Piece::ClassPaper, screens::class_paper),
        (Piece::ClassMaking, screens::class_making),
    ]);
    DRAWS
}

fn enter_trial() -> Entrance {
    style(include_str!("../../style/trial.css"));
    register(&[
        (Piece::Tried, screens::tried),
        (Piece::Compared, screens::compared),
        (Piece::Sheet(Sheet::ScenarioName), screens::scenario_name),
    ]);
    Entrance { answer: steps::answer, ..DRAWS }
}

fn enter_exchange() -> Entrance {
    style(include_str!("../../style/exchange.css"));
    register(&[
        (Piece::Room(Screen::Share), |store| vec![screens::exchange(store)]),
        (Piece::Paper, screens::paper),
    ]);
    DRAWS
}

fn enter_incoming() -> Entrance {
    style(include_str!("../../style/exchange.css"));
    register(&[(Piece::Incoming, |store| vec![screens::incoming(store)])]);
    Entrance { answer: screens::pasted, ..DRAWS }
}

fn enter_picture() -> Entrance {
    style(include_str!("../../style/picture.css"));
    register(&[(Piece::Sheet(Sheet::Picture), screens::picture)]);
    DRAWS
}

fn enter_stages() -> Entrance {
    style(include_str!("../../style/stages.css"));
    register(&[(Piece::Stages, screens::stages), (Piece::Afterwards, screens::afterwards)]);
    Entrance { answer: Store::answer_of_stages, ..DRAWS }
}

fn enter_comments() -> Entrance {
    style(include_str!("../../style/comments.css"));
    register(&[
        (Piece::Comments, screens::comments),
        (Piece::SaidOfItem, screens::said_of_item),
        (Piece::SaidOfKind, screens::said_of_kind),
        (Piece::SaidInLink, screens::said_in_link),
        (Piece::ToCheck, screens::to_check),
    ]);
    DRAWS
}

fn enter_landing() -> Entrance {
    style(include_str!("../../style/landing.css"));
    register(&[(Piece::Landing, |store| vec![screens::landing(store)])]);
    DRAWS
}

fn enter_district() -> Entrance {
    style(include_str!("../../style/district.css"));
    register(&[(Piece::District, |store| vec![screens::district(store)])]);
    DRAWS
}

fn enter_check() -> Entrance {
    style(include_str!("../../style/check.css"));
    register(&[(Piece::Check, |store| vec![screens::check(store)])]);
    DRAWS
}

fn enter_english() -> Entrance {
    texts::learn();
    Entrance { complete: None, ..DRAWS }
}

fn enter_offline() -> Entrance {
    Entrance { answer: Store::care_for_release, ..DRAWS }
}
