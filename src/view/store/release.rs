//! The release of the page: kept for days without a network, and changed over to a newer one when a person
//! wants that. What follows from a worker's words is decided in [`crate::desk::release`].

use super::{Aside, ReleaseWish, Request, Store};
use crate::browser::{offline, page};
use crate::desk::release::{Offline, Wanted, wanted};
use leptos::prelude::set_timeout;
use std::cell::Cell;
use std::time::Duration;

/// Time for the page to be done with what a person came for, before it fetches what nobody waits for.
const A_WHILE: Duration = Duration::from_secs(4);
/// How often a page that stays open looks for a newer release.
const AGAIN: Duration = Duration::from_secs(3600);
/// The browser tells that another worker serves the page; one that has not by then never will.
const PATIENCE: Duration = Duration::from_secs(6);

/// How this tab changes over.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Change {
    /// The person wants it here.
    Here,
    /// The person wants it in another tab.
    Elsewhere,
}

thread_local! {
    static CHANGE: Cell<Option<Change>> = const { Cell::new(None) };
}

impl Store {
    /// Keeps the release once the page has settled. Only the chunk of the rest names this.
    pub(in crate::view) fn follow_release_soon(self) {
        if offline::release().is_some() {
            self.say_of_release(Offline::Preparing);
            let follow = move || self.ask_chunk(Request::Release(ReleaseWish::Follow));
            set_timeout(follow, A_WHILE);
        }
    }

    /// Loads the page anew for a newer release, once everything is kept.
    pub(in crate::view) fn update_page(self) {
        self.save_now();
        match offline::release() {
            // What cannot be kept, the browser asks about.
            None => page::reload(),
            Some(_) => self.ask_chunk(Request::Release(ReleaseWish::Update)),
        }
    }

    /// Answers what is wanted of the release. Only the chunk of it may name this.
    pub(in crate::view) fn care_for_release(self, request: Request) {
        match request {
            Request::Release(ReleaseWish::Follow) => self.follow_release(),
            Request::Release(ReleaseWish::FetchAll) => {
                self.say_of_release(Offline::Fetching);
                offline::tell("all");
            }
            Request::Release(ReleaseWish::Update) => self.change_release(),
            _ => {}
        }
    }

    pub(super) fn say_of_release(self, offline: Offline) {
        self.release.update(|of| of.offline = offline);
    }

    fn follow_release(self) {
        let Some(own) = offline::release() else { return };
        offline::on_line(move |line| self.hear_worker(line, &own));
        offline::on_change_over(move || self.change_over());
        offline::register(move |is_there| match is_there {
            true => {
                offline::tell("state");
                set_timeout(look_again, AGAIN);
            }
            false => self.say_of_release(Offline::Failed),
        });
    }

    /// What the page answers a worker.
    fn hear_worker(self, line: &str, own: &str) -> Option<String> {
        match wanted(line) {
            Some(Wanted::Name) => Some(["answer which ", own].concat()),
            Some(Wanted::Save) => {
                self.save_at_rest();
                if CHANGE.get().is_none() {
                    self.await_change(Change::Elsewhere);
                }
                Some("answer save done".to_owned())
            }
            None => {
                let told = self.release.get_untracked().told(line, own);
                self.release.set_if_changed(told);
                None
            }
        }
    }

    /// Has every tab keep what was typed, and then all of them change over.
    fn change_release(self) {
        match (self.may_leave(Change::Here), offline::has_newer()) {
            // The band says what is in the way.
            (false, _) => {}
            (true, false) => page::reload(),
            (true, true) => {
                self.await_change(Change::Here);
                offline::tell("update");
            }
        }
    }

    /// Keeps what was typed, unless an input method is at work, which a write can end; then the tab stays.
    fn save_at_rest(self) {
        if !self.is_composing() {
            self.save_now();
        }
    }

    fn await_change(self, change: Change) {
        CHANGE.set(Some(change));
        set_timeout(move || self.change_over(), PATIENCE);
    }

    /// Loads the page anew, once, where that loses nothing; else it goes on as it is and still offers it.
    fn change_over(self) {
        let Some(change) = CHANGE.take() else { return };
        self.save_at_rest();
        if self.may_leave(change) {
            page::reload();
        }
    }

    /// Whether loading the page anew loses nothing. Where nobody asked for it here, that includes what lies over
    /// the room or is being typed beside the document.
    fn may_leave(self, change: Change) -> bool {
        let is_kept = !self.would_lose()
            && !self.is_composing()
            && self.problems.with_untracked(Vec::is_empty);
        let is_busy = || {
            let is_aside =
                self.aside.with_untracked(|aside| aside.is_some() && !Aside::is_visit(aside));
            is_aside || !self.layers.borrow().is_empty() || page::holds_loose_text()
        };
        is_kept && (change == Change::Here || !is_busy())
    }
}

fn look_again() {
    offline::look_for_newer();
    set_timeout(look_again, AGAIN);
}
