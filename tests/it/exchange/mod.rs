//! What comes in and goes out.

mod frame;
mod link;
mod several;
