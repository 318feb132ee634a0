//! Gives the workers a stack of their own size.
//!
//! `.cargo/config.toml` keeps the page's small, which readers of workbooks were not written for. Of two
//! sizes the linker takes the last, and Cargo puts this one behind.

fn main() {
    println!("cargo:rerun-if-changed=.cargo/build.rs");
    let target = std::env::var("CARGO_CFG_TARGET_ARCH");
    if target.is_ok_and(|target| target == "wasm32") {
        for worker in ["xlsx_worker", "report_worker", "word_worker"] {
            println!("cargo:rustc-link-arg-bin={worker}=-zstack-size=1048576");
        }
    }
}
