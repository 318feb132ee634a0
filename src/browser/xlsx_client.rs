//! The page's side of the worker that reads files of other programs and writes workbooks.
//!
//! It is fetched when it is first wanted and stopped when it has nothing to do. It answers one
//! request at a time; a second one meanwhile is refused. Whatever becomes of it, the page only ever
//! takes over a whole answer.

use super::letter::{READY, opened, sealed};
use super::page::document;
use crate::exchange::message::{Answer, Request};
use js_sys::{Array, Function};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, MessageEvent, Worker};

/// Work that takes longer is told, in milliseconds; fetching the worker counts.
const LONG: i32 = 1_000;
/// Work that takes longer is broken off, in milliseconds from when the worker has the request.
const LONGEST: i32 = 10_000;
/// A worker without work for so long is stopped, in milliseconds.
const IDLE: i32 = 10_000;

/// What becomes of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// It takes more than a second; an end is still to come.
    Slow,
    /// The worker has answered.
    Answered(Answer),
    /// There is no answer.
    Failed(Trouble),
}

/// Why there is no answer. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Another request is under way.
    Busy,
    /// The worker did not come, or did not start.
    NotFetched,
    /// It broke off; its memory may have been too small.
    Died,
    /// Its answer is none.
    Nonsense,
    /// It took longer than ten seconds.
    TooLong,
    /// The person did not want it any more.
    Cancelled,
}

/// Who wants to hear what becomes of a request.
type Tell = Rc<dyn Fn(News)>;

/// A worker that runs.
struct Running {
    worker: Worker,
    ready: bool,
    /// The letter that waits for the worker to be ready.
    waiting: Option<(Array, Array)>,
    /// Who waits for an answer.
    tell: Option<Tell>,
}

thread_local! {
    static RUNNING: RefCell<Option<Running>> = const { RefCell::new(None) };
    /// Counts requests and pauses, so that a timer knows whether it is still meant.
    static TURN: Cell<u32> = const { Cell::new(0) };
}

/// Asks the worker, which is started where it does not run.
pub fn ask(request: Request, tell: impl Fn(News) + 'static) {
    begin(request, Rc::new(tell));
}

/// Breaks off what is under way; whoever asked hears of it.
pub fn cancel() {
    stop(Trouble::Cancelled);
}

fn begin(request: Request, tell: Tell) {
    let before = RUNNING.take();
    if before.as_ref().is_some_and(|running| running.tell.is_some()) {
        RUNNING.set(before);
        return tell(News::Failed(Trouble::Busy));
    }
    let Some(mut running) = before.or_else(start) else {
        return tell(News::Failed(Trouble::NotFetched));
    };
    let (text, bytes) = request.into_parts();
    running.waiting = Some(sealed(&text, &bytes));
    running.tell = Some(tell.clone());
    RUNNING.set(Some(running));
    let turn = next_turn();
    after(LONG, turn, Box::new(move || tell(News::Slow)));
    send();
}

fn start() -> Option<Running> {
    let address = document()?.body()?.get_attribute("data-worker")?;
    let worker = Worker::new(&address).ok()?;
    let listener = |act: fn(Event)| Closure::<dyn Fn(Event)>::new(act).into_js_value();
    worker.set_onmessage(Some(listener(heard).unchecked_ref::<Function>()));
    worker.set_onerror(Some(listener(broken).unchecked_ref::<Function>()));
    Some(Running { worker, ready: false, waiting: None, tell: None })
}

/// Sends what waits, once the worker listens.
fn send() {
    let sent = RUNNING.with_borrow_mut(|running| {
        let running = running.as_mut().filter(|running| running.ready)?;
        let (letter, handed_over) = running.waiting.take()?;
        Some(running.worker.post_message_with_transfer(&letter, &handed_over).is_ok())
    });
    match sent {
        Some(true) => after(LONGEST, TURN.get(), Box::new(|| stop(Trouble::TooLong))),
        Some(false) => stop(Trouble::Died),
        None => {}
    }
}

/// A message of the worker.
fn heard(event: Event) {
    let data: JsValue = event.unchecked_ref::<MessageEvent>().data();
    if data.as_string().as_deref() == Some(READY) {
        RUNNING.with_borrow_mut(|running| {
            if let Some(running) = running {
                running.ready = true;
            }
        });
        return send();
    }
    let parts = opened(&data);
    let Some(answer) = parts.and_then(|(text, bytes)| Answer::from_parts(&text, bytes)) else {
        return stop(Trouble::Nonsense);
    };
    let tell = RUNNING.with_borrow_mut(|running| running.as_mut()?.tell.take());
    after(IDLE, next_turn(), Box::new(|| stop(Trouble::Cancelled)));
    if let Some(tell) = tell {
        tell(News::Answered(answer));
    }
}

/// The worker did not come, or broke off.
fn broken(event: Event) {
    // It is told in words; the browser's own report would add nothing.
    event.prevent_default();
    let was_ready = RUNNING.with_borrow(|running| running.as_ref().is_some_and(|of| of.ready));
    stop(if was_ready { Trouble::Died } else { Trouble::NotFetched });
}

/// Stops the worker; whoever waits for it hears why.
fn stop(why: Trouble) {
    let Some(running) = RUNNING.take() else { return };
    next_turn();
    running.worker.set_onmessage(None);
    running.worker.set_onerror(None);
    running.worker.terminate();
    if let Some(tell) = running.tell {
        tell(News::Failed(why));
    }
}

fn next_turn() -> u32 {
    let turn = TURN.get().wrapping_add(1);
    TURN.set(turn);
    turn
}

/// Acts later, unless another turn has begun by then.
fn after(milliseconds: i32, turn: u32, act: Box<dyn FnOnce()>) {
    let Some(window) = web_sys::window() else { return };
    let later = Closure::once_into_js(move || {
        if TURN.get() == turn {
            act();
        }
    });
    let later = later.unchecked_ref::<Function>();
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(later, milliseconds);
}
