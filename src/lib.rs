//! skeleton
pub mod document;
pub mod editor;
pub mod number;
pub mod schemes;
pub mod scoring;
