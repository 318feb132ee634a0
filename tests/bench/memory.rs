//! The memory a page holds once it stands.
//!
//! Counted are the objects of its scripts after a full collection and its WebAssembly memory,
//! which the browser counts nowhere: what the page itself asked for. Not counted are the
//! elements, styles and compiled code the browser keeps for any page of this shape; a process's
//! memory would hide both pages behind some 80 MB of browser.

use serde_json::json;

use crate::opening::number;
use crate::support::{Outcome, Page};

/// Remembers the WebAssembly memory a page creates. Runs before the page's own scripts.
pub(crate) const WATCH: &str = "
    for (const start of ['instantiate', 'instantiateStreaming']) {
        const original = WebAssembly[start];
        WebAssembly[start] = (...given) => original.apply(WebAssembly, given).then(started => {
            window.wasmMemory = (started.instance ?? started).exports.memory;
            return started;
        });
    }";

/// The memory in use, in kilobytes.
pub(crate) async fn in_use(page: &Page) -> Outcome<f64> {
    // What only finalizers let go is free after the second collection.
    let collect = "HeapProfiler.collectGarbage";
    for command in ["Performance.enable", collect, collect] {
        page.driver.devtools(command, json!({})).await?;
    }
    let told = page.driver.devtools("Performance.getMetrics", json!({})).await?;
    let metrics = told["metrics"].as_array().cloned().unwrap_or_default();
    let heap = metrics.iter().find(|metric| metric["name"] == "JSHeapUsedSize");
    let heap = number(&heap.ok_or("the browser tells no heap size")?["value"])?;
    let script = "return window.wasmMemory?.buffer.byteLength ?? 0;";
    let wasm = number(&page.client.execute(script, vec![]).await?)?;
    Ok((heap + wasm) / 1000.0)
}
