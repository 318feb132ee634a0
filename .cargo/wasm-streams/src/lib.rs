//! Stands in for the crate of the same name.
//!
//! Leptos always brings its server functions along, and they bring a crate that exports classes
//! for streaming to JavaScript. What is exported cannot be dropped by the linker: 7 kB on the wire
//! for a page without a server. This stand-in has the four functions that the server functions
//! name, and nothing to export. Nothing calls them; if something did, the stream would be empty.

use futures_core::Stream;
use std::pin::Pin;
use std::task::{Context, Poll};
use wasm_bindgen::{JsCast, JsValue};

/// A stream of the browser.
pub struct ReadableStream(web_sys::ReadableStream);

/// A stream that has ended.
pub struct Ended;

impl ReadableStream {
    /// Holds a stream of the browser.
    pub fn from_raw(raw: web_sys::ReadableStream) -> ReadableStream {
        ReadableStream(raw)
    }

    /// The stream of the browser.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Holds nothing: nothing is streamed from here.
    pub fn from_stream(
        _stream: impl Stream<Item = Result<JsValue, JsValue>> + 'static,
    ) -> ReadableStream {
        ReadableStream(JsValue::UNDEFINED.unchecked_into())
    }

    /// A stream that has ended: nothing is streamed to here.
    pub fn into_stream(self) -> Ended {
        Ended
    }
}

impl Stream for Ended {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
