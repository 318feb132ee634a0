//! Runs what waits for the network, in the one thread of the page.

use leptos::prelude::set_timeout;
use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::time::Duration;

/// Something under way in the one thread of the page.
type Errand = Pin<Box<dyn Future<Output = ()>>>;

thread_local! {
    /// Errands by their number; the place of one that has ended stays empty.
    static ERRANDS: RefCell<Vec<Option<Errand>>> = const { RefCell::new(Vec::new()) };
}

/// Runs something that waits for the network. The executors there are bring promises and queues:
/// four kilobytes on the wire for the few fetches of a visit.
pub(super) fn run(errand: impl Future<Output = ()> + 'static) {
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
