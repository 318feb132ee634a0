//! 全区: what stands on its page, and its workings.

mod screen;
mod working;

pub use screen::*;
pub use working::*;
