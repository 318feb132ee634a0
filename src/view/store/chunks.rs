//! Fetching the chunks of the program, and what the store needs of them.
//!
//! What a chunk draws is no matter of the store: `view/piece.rs` knows that.

use super::{Fetch, Rest, Store, Watched};
use crate::browser::page;
use crate::texts::Language;
use crate::view::Chunk;
use leptos::prelude::set_timeout;
use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::time::Duration;

impl Store {
    /// How far a chunk is.
    pub fn chunk(self, chunk: Chunk) -> &'static Watched<Fetch> {
        let [
            reader,
            rest,
            outlook,
            indicators,
            details,
            staffing,
            working,
            course,
            record,
            class,
            trial,
            exchange,
            picture,
            stages,
            comments,
            landing,
            district,
            check,
            english,
            offline,
        ] = &self.0.chunks.states;
        match chunk {
            Chunk::Reader => reader,
            Chunk::Rest => rest,
            Chunk::Outlook => outlook,
            Chunk::Indicators => indicators,
            Chunk::Details => details,
            Chunk::Staffing => staffing,
            Chunk::Working => working,
            Chunk::Course => course,
            Chunk::Record => record,
            Chunk::Class => class,
            Chunk::Trial => trial,
            Chunk::Exchange => exchange,
            Chunk::Picture => picture,
            Chunk::Stages => stages,
            Chunk::Comments => comments,
            Chunk::Landing => landing,
            Chunk::District => district,
            Chunk::Check => check,
            Chunk::English => english,
            Chunk::Offline => offline,
        }
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
        run(async move {
            let fetched = (self.chunks.fetcher)(chunk).await;
            let here = fetched.is_some();
            if let Some(complete) = fetched.and_then(|entrance| entrance.complete) {
                complete(self);
            }
            state.set(fetched.map_or(Fetch::Failed, Fetch::Here));
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
        });
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

/// Something under way in the one thread of the page.
type Errand = Pin<Box<dyn Future<Output = ()>>>;

thread_local! {
    /// Errands by their number; the place of one that has ended stays empty.
    static ERRANDS: RefCell<Vec<Option<Errand>>> = const { RefCell::new(Vec::new()) };
}

/// Runs something that waits for the network. The executors there are bring promises and queues:
/// four kilobytes on the wire for the few fetches of a visit.
fn run(errand: impl Future<Output = ()> + 'static) {
    let number = ERRANDS.with_borrow_mut(|errands| {
        errands.push(Some(Box::pin(errand)));
        errands.len() - 1
    });
    go_on(number);
}

fn go_on(number: usize) {
    // Taken out meanwhile, for it may begin another errand.
    let taken = ERRANDS.with_borrow_mut(|errands| errands.get_mut(number).and_then(Option::take));
    let Some(mut errand) = taken else { return };
    let waker = Waker::from(Arc::new(Bell(number)));
    if errand.as_mut().poll(&mut Context::from_waker(&waker)) == Poll::Pending {
        ERRANDS.with_borrow_mut(|errands| {
            if let Some(place) = errands.get_mut(number) {
                *place = Some(errand);
            }
        });
    }
}

/// Rings when an errand can go on.
struct Bell(usize);

impl Wake for Bell {
    fn wake(self: Arc<Bell>) {
        // Not at once: whoever rings still holds what the errand is going to look at.
        let number = self.0;
        set_timeout(move || go_on(number), Duration::ZERO);
    }
}
