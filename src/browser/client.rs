//! The page's side of a worker.
//!
//! It is fetched when it is first wanted and stopped when it has nothing to do. It answers one
//! request at a time; a second one meanwhile is refused. Whatever becomes of it, the page only ever
//! takes over a whole answer.

use super::letter::{READY, opened, sealed};
use super::page::document;
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
pub enum News<Answer> {
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

/// What the worker is sent, and what it answers: a text, and bytes beside it.
pub(super) type Parts = (String, Vec<u8>);

/// Who wants to hear what becomes of a request.
type Tell = Rc<dyn Fn(News<Parts>)>;

/// A worker that runs.
struct Running {
    worker: Worker,
    ready: bool,
    /// The letter that waits for the worker to be ready.
    waiting: Option<(Array, Array)>,
    /// Who waits for an answer.
    tell: Option<Tell>,
}

/// One worker, whose script the page names in an attribute of its body.
pub(super) struct Client {
    attribute: &'static str,
    running: RefCell<Option<Running>>,
    /// Counts requests and pauses, so that a timer knows whether it is still meant.
    turn: Cell<u32>,
}

impl Client {
    pub(super) fn new(attribute: &'static str) -> Rc<Client> {
        Rc::new(Client { attribute, running: RefCell::new(None), turn: Cell::new(0) })
    }

    /// Asks the worker, which is started where it does not run.
    pub(super) fn ask(self: &Rc<Self>, (text, bytes): Parts, tell: Tell) {
        let before = self.running.take();
        if before.as_ref().is_some_and(|running| running.tell.is_some()) {
            self.running.replace(before);
            return tell(News::Failed(Trouble::Busy));
        }
        let Some(mut running) = before.or_else(|| self.start()) else {
            return tell(News::Failed(Trouble::NotFetched));
        };
        running.waiting = Some(sealed(&text, &bytes));
        running.tell = Some(tell.clone());
        self.running.replace(Some(running));
        let turn = self.next_turn();
        self.after(LONG, turn, move |_| tell(News::Slow));
        self.send();
    }

    /// Starts the worker before anybody asks it something.
    pub(super) fn warm(self: &Rc<Self>) {
        if self.running.borrow().is_none() {
            let running = self.start();
            self.running.replace(running);
            let turn = self.next_turn();
            self.after(IDLE, turn, |client| client.stop(Trouble::Cancelled));
        }
    }

    fn start(self: &Rc<Self>) -> Option<Running> {
        let address = document()?.body()?.get_attribute(self.attribute)?;
        let worker = Worker::new(&address).ok()?;
        let listener = |act: fn(&Rc<Client>, Event)| {
            let client = self.clone();
            Closure::<dyn Fn(Event)>::new(move |event| act(&client, event)).into_js_value()
        };
        worker.set_onmessage(Some(listener(Client::heard).unchecked_ref::<Function>()));
        worker.set_onerror(Some(listener(Client::broken).unchecked_ref::<Function>()));
        Some(Running { worker, ready: false, waiting: None, tell: None })
    }

    /// Sends what waits, once the worker listens.
    fn send(self: &Rc<Self>) {
        let sent = self.running.borrow_mut().as_mut().filter(|running| running.ready).and_then(
            |running| {
                let (letter, handed_over) = running.waiting.take()?;
                Some(running.worker.post_message_with_transfer(&letter, &handed_over).is_ok())
            },
        );
        match sent {
            Some(true) => {
                self.after(LONGEST, self.turn.get(), |client| client.stop(Trouble::TooLong));
            }
            Some(false) => self.stop(Trouble::Died),
            None => {}
        }
    }

    /// A message of the worker.
    fn heard(self: &Rc<Self>, event: Event) {
        let data: JsValue = event.unchecked_ref::<MessageEvent>().data();
        if data.as_string().as_deref() == Some(READY) {
            if let Some(running) = self.running.borrow_mut().as_mut() {
                running.ready = true;
            }
            return self.send();
        }
        let Some(parts) = opened(&data) else { return self.stop(Trouble::Nonsense) };
        let tell = self.running.borrow_mut().as_mut().and_then(|running| running.tell.take());
        let turn = self.next_turn();
        self.after(IDLE, turn, |client| client.stop(Trouble::Cancelled));
        if let Some(tell) = tell {
            tell(News::Answered(parts));
        }
    }

    /// The worker did not come, or broke off.
    fn broken(self: &Rc<Self>, event: Event) {
        // It is told in words; the browser's own report would add nothing.
        event.prevent_default();
        let was_ready = self.running.borrow().as_ref().is_some_and(|of| of.ready);
        self.stop(if was_ready { Trouble::Died } else { Trouble::NotFetched });
    }

    /// Stops the worker; whoever waits for it hears why.
    pub(super) fn stop(self: &Rc<Self>, why: Trouble) {
        let Some(running) = self.running.take() else { return };
        self.next_turn();
        running.worker.set_onmessage(None);
        running.worker.set_onerror(None);
        running.worker.terminate();
        if let Some(tell) = running.tell {
            tell(News::Failed(why));
        }
    }

    fn next_turn(&self) -> u32 {
        let turn = self.turn.get().wrapping_add(1);
        self.turn.set(turn);
        turn
    }

    /// Acts later, unless another turn has begun by then.
    fn after(
        self: &Rc<Self>,
        milliseconds: i32,
        turn: u32,
        act: impl FnOnce(&Rc<Client>) + 'static,
    ) {
        let Some(window) = web_sys::window() else { return };
        let client = self.clone();
        let later = Closure::once_into_js(move || {
            if client.turn.get() == turn {
                act(&client);
            }
        });
        let later = later.unchecked_ref::<Function>();
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(later, milliseconds);
    }
}

/// What becomes of a request, with its answer read; what is no answer is told.
pub(super) fn read<Answer>(
    news: News<Parts>,
    read: impl FnOnce(Parts) -> Option<Answer>,
) -> News<Answer> {
    match news {
        News::Slow => News::Slow,
        News::Failed(trouble) => News::Failed(trouble),
        News::Answered(parts) => match read(parts) {
            Some(answer) => News::Answered(answer),
            None => News::Failed(Trouble::Nonsense),
        },
    }
}
