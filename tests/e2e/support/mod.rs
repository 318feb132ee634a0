//! The browser harness: a real browser drives the built release, spoken to in users' words.
//!
//! [`browse`] opens a fresh context of one shared Chromium on a [`Device`], [`browse_in`] a fresh browser of
//! any [`Engine`]. It hands its [`Page`] to the test, looks into the browser's log afterwards and always
//! closes what it opened, also when the test fails.
//! What the harness needs comes from `cargo dev test` by way of [`environment`].

pub(crate) mod accessible;
pub(crate) mod context;
pub(crate) mod device;
pub(crate) mod driver;
pub(crate) mod engine;
pub(crate) mod environment;
pub(crate) mod files;
pub(crate) mod focus;
pub(crate) mod hands;
pub(crate) mod host;
pub(crate) mod items;
pub(crate) mod keyboard;
pub(crate) mod page;
pub(crate) mod paper;
mod redrawn;
pub(crate) mod release;
pub(crate) mod session;
pub(crate) mod settings;
pub(crate) mod sharing;
pub(crate) mod site;
pub(crate) mod states;
pub(crate) mod stations;
pub(crate) mod surroundings;
pub(crate) mod workings;

use std::error::Error;

pub(crate) use device::Device;
pub(crate) use engine::Engine;
pub(crate) use page::{Page, Screen};
pub(crate) use session::{browse, browse_in};

/// What a test returns: `?` passes every mishap on, each with its own words.
pub(crate) type Outcome<T = ()> = Result<T, Box<dyn Error>>;
