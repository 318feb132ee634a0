//! The binary `word_worker`: reads the text of Word files beside the page, which fetches it when the first is chosen.
#![deny(clippy::indexing_slicing)]

/// Less code than the usual one: see `Cargo.toml`.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    #[cfg(target_arch = "wasm32")]
    station_scorecard::browser::worker::serve(|(_, bytes)| {
        Some((String::new(), station_scorecard::exchange::word::answer(&bytes)))
    });
}
