//! Fetching the chunks of the program, and what the store needs of them.
//!
//! What a chunk draws is no matter of the store: `view/piece.rs` knows that.

use super::{Entrance, Fetch, Rest, Store, Watched};
use crate::browser::page;
use crate::texts::Language;
use crate::view::Chunk;

impl Store {
    /// How far a chunk is.
    pub fn chunk(self, chunk: Chunk) -> &'static Watched<Fetch> {
        let [first, ..] = &self.0.chunks.states;
        // There is one for each; indexing would bring a panic into the first load.
        self.0.chunks.states.get(chunk as usize).unwrap_or(first)
    }

    /// Fetches a chunk unless it is here, and then acts on whether it is.
    pub fn fetch(self, chunk: Chunk, then: impl FnOnce(bool) + 'static) {
        self.fetch_for(chunk, Box::new(then));
    }

    /// Fetches the words of a language, and then acts on whether they are here.
    pub fn fetch_words(self, language: Language, then: impl FnOnce(bool) + 'static) {
        match language {
            Language::ZhCn => then(true),
            Language::En | Language::Marked => self.fetch(Chunk::English, then),
        }
    }

    /// Speaks another language once its words are here; where they do not come, that is told.
    pub fn speak(self, language: Language) {
        self.fetch_words(language, move |here| {
            if here {
                self.settings.choose_language(language);
            } else {
                self.unfetched.update(|of| of.words = true);
            }
        });
    }

    /// Non-generic entry point, avoids monomorphisation.
    #[inline(never)]
    fn fetch_for(self, chunk: Chunk, then: Box<dyn FnOnce(bool)>) {
        let state = self.chunk(chunk);
        match state.get_untracked() {
            Fetch::Here(_) => return then(true),
            Fetch::Failed | Fetch::Gone => state.set(Fetch::Coming),
            // What wants it first is being drawn, and says already that it is coming.
            Fetch::NotWanted => state.replace(Fetch::Coming),
            Fetch::Coming => {}
        }
        let arrived = move |fetched: Option<Entrance>| {
            let here = fetched.is_some();
            if let Some(complete) = fetched.and_then(|entrance| entrance.complete) {
                complete(self);
            }
            // Several may have waited for it; what shows it is drawn once.
            if !matches!(state.get_untracked(), Fetch::Here(_)) {
                state.set(fetched.map_or(Fetch::Failed, Fetch::Here));
            }
            if chunk == Chunk::Rest {
                self.keeper_fetched(here);
            }
            if !here {
                page::on_host_reached(move || {
                    if matches!(state.get_untracked(), Fetch::Failed) {
                        state.set(Fetch::Gone);
                    }
                });
            }
            then(here);
        };
        (self.chunks.fetcher)(chunk, Box::new(arrived));
    }

    /// Whether a chunk is here; tracked.
    pub fn has(self, chunk: Chunk) -> bool {
        matches!(self.chunk(chunk).get(), Fetch::Here(_))
    }

    /// What only the chunk of the rest does, once it is here.
    pub(in crate::view) fn rest(self) -> Option<&'static Rest> {
        match self.chunk(Chunk::Rest).get_untracked() {
            Fetch::Here(entrance) => entrance.rest,
            Fetch::NotWanted | Fetch::Coming | Fetch::Failed | Fetch::Gone => None,
        }
    }
}
