//! skeleton
#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod document;
pub mod editor;
pub mod number;
pub mod schemes;
pub mod scoring;
pub mod chart;
pub mod texts;
#[cfg(target_arch = "wasm32")]
pub mod view;
