//! The binary `xlsx_worker`: reads and writes workbooks beside the page, which fetches it when it is
//! first wanted.

fn main() {
    #[cfg(target_arch = "wasm32")]
    station_scorecard::browser::xlsx_worker::serve(station_scorecard::exchange::message::answer);
}
