//! The binary `report_worker`: checks the figures of reports beside the page, which fetches it when it is first wanted.
#![deny(clippy::indexing_slicing)]

/// Less code than the usual one: see `Cargo.toml`.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    #[cfg(target_arch = "wasm32")]
    station_scorecard::browser::worker::serve(|(_, bytes)| {
        use station_scorecard::exchange::report_message::ReportRequest;
        let request = ReportRequest::from_bytes(&bytes)?;
        Some((String::new(), request.answer().into_bytes()))
    });
}
