//! What the cards show: the same signals for both ways.

use leptos::prelude::*;

/// Everything on the page.
#[derive(Clone, Copy)]
pub(crate) struct State {
    /// The text in each party's input.
    pub(crate) scores: [RwSignal<String>; 4],
    /// Whether each party's score is a raw mark.
    pub(crate) raw: [RwSignal<bool>; 4],
    /// Whether the last section shows more.
    #[allow(dead_code, reason = "only the builds with that section read it")]
    pub(crate) more: RwSignal<bool>,
}

/// Names and caps of the parties.
#[cfg(any(feature = "plain", feature = "view"))]
pub(crate) const PARTIES: [(&str, u32); 4] = [
    ("Supervising authority", 10),
    ("Purchaser", 20),
    ("Supervision centre", 15),
    ("Third party", 55),
];

impl State {
    pub(crate) fn new() -> State {
        State {
            scores: [(); 4].map(|()| RwSignal::new(String::new())),
            raw: [(); 4].map(|()| RwSignal::new(false)),
            more: RwSignal::new(false),
        }
    }

    /// What a party's score comes to, in words.
    #[cfg(any(feature = "plain", feature = "view"))]
    pub(crate) fn counted(self, at: usize) -> Option<String> {
        let (score, raw) = (self.scores.get(at)?, self.raw.get(at)?);
        let text = score.get();
        (raw.get() && !text.is_empty()).then(|| ["counts as ", &text].concat())
    }
}

/// The page without elements: what the others are compared with.
#[cfg(not(any(feature = "plain", feature = "view")))]
pub(crate) fn show_nothing(state: State) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let owner = Owner::new();
    owner.with(|| {
        ImmediateEffect::new(move || {
            let text = state.scores.iter().map(|score| score.get()).collect::<String>();
            document.set_title(if state.more.get() && state.raw.iter().any(Get::get) {
                &text
            } else {
                ""
            });
        })
    });
    std::mem::forget(owner);
}

#[cfg(not(any(feature = "plain", feature = "view")))]
use leptos::reactive::effect::ImmediateEffect;
