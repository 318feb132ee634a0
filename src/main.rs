//! The binary `app`: mounts the view, nothing else.
#![deny(clippy::indexing_slicing)]

fn main() {
    #[cfg(target_arch = "wasm32")]
    station_scorecard::view::start();
}
