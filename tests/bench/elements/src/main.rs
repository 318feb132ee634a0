//! Four cards of parties, described in one of two ways or not at all.

#[cfg(target_arch = "wasm32")]
mod state;

#[cfg(all(target_arch = "wasm32", feature = "view"))]
mod templates;
#[cfg(all(target_arch = "wasm32", feature = "plain"))]
pub(crate) mod view;

/// What the elements need of the browser.
#[cfg(all(target_arch = "wasm32", feature = "plain"))]
pub(crate) mod browser {
    pub(crate) mod page {
        use wasm_bindgen::JsCast;
        use web_sys::{Element, HtmlElement};

        pub(crate) fn hand_focus_on(_from: &Element, to: &[Element]) {
            if let Some(element) = to.first().and_then(|element| element.dyn_ref::<HtmlElement>()) {
                let _ = element.focus();
            }
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

#[cfg(target_arch = "wasm32")]
fn main() {
    let state = state::State::new();
    #[cfg(feature = "plain")]
    view::plain::show(state);
    #[cfg(feature = "view")]
    templates::show(state);
    #[cfg(not(any(feature = "plain", feature = "view")))]
    state::show_nothing(state);
}
