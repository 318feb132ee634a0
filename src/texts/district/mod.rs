//! 全区: what stands on its page, and its workings.

mod book;
mod screen;
mod working;

pub use book::*;
pub use screen::*;
pub use working::*;
