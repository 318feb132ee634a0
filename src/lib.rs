//! # 社工站评估计算器: the station scorecard
//!
//! The yearly assessment of a social work station (社工站), computed wholly in the browser:
//! targets, completed amounts and four parties' scores in; rates, totals and the grade out.
//!
//! ## The map
//!
//! Each folder is a storey; nothing imports upward, and `tests/it/architecture.rs` checks it. Within a
//! storey no files use each other in a circle (`tests/it/circles.rs`).
//!
//! | storey | what it is | may import |
//! |---|---|---|
//! | [`number`] | exact arithmetic, no domain words; the one place that rounds | nothing |
//! | [`scoring`] | the rules R-1 … R-26: `evaluate` gives every figure and never fails, `explain` the working behind each, and what a simulation asks | `number` |
//! | [`schemes`] | the default scheme, the files of other places' schemes, what incomplete ones lack, and schemes made by hand | `scoring` and below |
//! | [`report`] | 核对: reads the numbers of a report's text and judges them by closed arithmetic | `schemes`, `scoring`, `number` |
//! | [`training`] | what teaches: questions with their wrong ways, their marking, the course, codes of a class | `schemes`, `scoring`, `number` |
//! | [`document`] | what is saved: the document, its envelope, migrations, what can be salvaged | `schemes` and below |
//! | [`district`] | 全区: the stations of a district side by side, worked out from their documents | `document` and below |
//! | [`editor`] | what is happening: actions, their inverses, undo and redo | `document` and below |
//! | [`desk`] | the open document: typing and what is refused, trials, saving, other tabs, deletion and return, notices, the kept training; gestures and events in, refreshes and effects out | `editor` and below |
//! | [`exchange`] | what comes in and goes out: links, files, workbooks, pasted cells, the report's sentences, what is printed | `editor`, `district`, `report` and below |
//! | [`chart`] | the geometry of pictures | `scoring`, `number` |
//! | [`texts`] | every word on screen, zh-CN and English | any of the above, to word it |
//! | [`first_sight`] | what stands in index.html before the program arrives, made when a release is built | any of the above |
//! | `browser` | the only one that talks to the browser: storage, tabs, address, clock, the worker | `exchange`, `desk` and below |
//! | `view` | the only one that knows Leptos: store, controls, frame, screens, the panel of workings | everything |
//!
//! `browser` and `view` exist only in the wasm build, so a native `cargo test` proves the rest
//! free of the browser. `bin/dev` is the tool behind `cargo dev`. `bin/xlsx_worker` is a second program for
//! the browser: it reads files of other programs and writes workbooks in a worker, fetched when it is
//! first wanted ([`exchange::message`], [`exchange::worker`], `browser/xlsx_client`). Two small ones more are
//! `bin/report_worker`, which checks the figures of texts ([`exchange::report_message`]), and `bin/word_worker`, which
//! reads Word files ([`exchange::word`], `browser/report_client` for both).
//!
//! A release is cut in `view/rooms.rs`: what a first sight does not show lies in modules of its own,
//! fetched when it is first wanted. English is one of these things (`texts/english.rs`), and so are
//! the styles of the later screens (`browser/style.rs`). Of the example it has what is seen first, until a chunk
//! brings the whole document (`view/store/whole.rs`). What reads a kept station comes first where there is one;
//! what follows a person, editing and keeping, comes right after the first paint, and until it is there the store
//! remembers what happened (`view/early.rs`, `view/store/keeper.rs`).
//!
//! ## The flow
//!
//! input event → [`desk::Gesture`] → [`editor::Action`] → [`editor::apply`] → [`document::Document`] →
//! [`desk::Refresh`] → [`scoring::evaluate`] → the store sets the signals that differ → view.
//!
//! Sheets, previews and the panel of a working are layers with an entry each in the history of the browser
//! (`view/store/layers.rs`): Back and Esc close the one on top.
//!
//! And back: a figure on screen → its hook → [`document::Document::explain_located`] → the panel
//! beside the page → the inputs it rests on. What a scenario changes is explained from the scenario.
//!
//! Half-typed text stays in the session ([`desk::Session`]) beside its input; only what was understood enters the
//! document. Figures are integers and exact fractions; decimals pass every door as text.

#![deny(clippy::indexing_slicing)]

pub mod number;
pub mod scoring;

pub mod schemes;

pub mod report;
pub mod training;

pub mod document;

pub mod district;

pub mod editor;

pub mod desk;
pub mod exchange;

pub mod chart;
pub mod texts;

#[cfg(not(target_arch = "wasm32"))]
pub mod first_sight;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub mod view;
