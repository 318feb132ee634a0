//! Work of the worker as the screen shows it: nothing for a second, then a line with a button that
//! stops it, and in words why nothing came of it.

use crate::browser::xlsx_client::{self, News, Trouble};
use crate::browser::{files, page};
use crate::exchange::message::{Answer, Request};
use crate::exchange::workbook;
use crate::scoring::Bilingual;
use crate::texts::{Phrase, WorkerText};
use crate::view::controls::{El, button, el, problem_text};
use crate::view::store::{Store, Watched};
use std::rc::Rc;

/// How far it is.
enum State {
    Quiet,
    /// Under way for less than a second.
    Begun,
    Slow,
    Failed(Trouble),
    Refused(Bilingual),
}

/// One place from where the worker is asked.
#[derive(Clone)]
pub(in crate::view::screens) struct Errand {
    state: Rc<Watched<State>>,
    doing: Phrase,
    /// Where the focus goes when the work is stopped.
    home: &'static str,
}

impl Errand {
    /// A place where nothing was asked yet; `doing` is told while it is under way.
    pub(in crate::view::screens) fn new(doing: Phrase, home: &'static str) -> Errand {
        Errand { state: Rc::new(Watched::new(State::Quiet)), doing, home }
    }

    /// Asks the worker. What was asked from here before is dropped: the person wants something else.
    pub(super) fn ask(&self, request: Request, then: impl Fn(Answer) + 'static) {
        self.drop_work();
        self.state.set(State::Begun);
        let state = self.state.clone();
        xlsx_client::ask(request, move |news| match news {
            News::Slow => state.set(State::Slow),
            News::Answered(Answer::Refused(words)) => state.set(State::Refused(words)),
            News::Answered(answer) => {
                state.set(State::Quiet);
                then(answer);
            }
            News::Failed(trouble) => state.set(State::Failed(trouble)),
        });
    }

    /// Asks for a file of that name and media type and hands it to the browser; then acts on its name, and on whether
    /// the browser took it.
    pub(super) fn file(
        &self,
        request: Request,
        (name, kind): (String, &'static str),
        then: impl Fn(String, bool) + 'static,
    ) {
        self.ask(request, move |answer| {
            let Answer::Written(bytes) = answer else { return };
            then(name.clone(), files::download_bytes(&name, kind, &bytes));
        });
    }

    /// The same for a workbook, named by what it is and the day.
    pub(in crate::view::screens) fn workbook(
        &self,
        request: Request,
        what: &str,
        then: impl Fn(String, bool) + 'static,
    ) {
        self.file(request, (files::dated_name(what, "xlsx"), workbook::KIND), then);
    }

    /// Asks the worker about one of several things: whoever asks hears of a failure too, and nothing is told
    /// here but that it is slow. A person who stops it stops the rest as well.
    pub(super) fn ask_of_each(
        &self,
        request: Request,
        then: impl Fn(Result<Answer, Phrase>) + 'static,
    ) {
        self.drop_work();
        self.state.set(State::Begun);
        let state = self.state.clone();
        xlsx_client::ask(request, move |news| match news {
            News::Slow => state.set(State::Slow),
            News::Answered(answer) => {
                state.set(State::Quiet);
                then(Ok(answer));
            }
            News::Failed(Trouble::Cancelled) => state.set(State::Failed(Trouble::Cancelled)),
            News::Failed(trouble) => {
                state.set(State::Quiet);
                then(Err(trouble_text(trouble)));
            }
        });
    }

    /// Forgets what was told, and stops what is under way.
    pub(in crate::view::screens) fn clear(&self) {
        self.drop_work();
        self.state.set(State::Quiet);
    }

    fn drop_work(&self) {
        let under_way = |state: &State| matches!(state, State::Begun | State::Slow);
        if self.state.with_untracked(under_way) {
            xlsx_client::cancel();
        }
    }

    /// What it shows.
    pub(in crate::view::screens) fn region(&self, store: Store) -> Vec<El> {
        let (problem, status, stop) = (self.state.clone(), self.state.clone(), self.clone());
        let (doing, language) = (self.doing, move || store.language());
        let status = move || match status.with(|state| matches!(state, State::Slow)) {
            true => doing.words(language()).to_owned(),
            false => String::new(),
        };
        let problem = move || {
            let words = problem.with(|state| match state {
                State::Failed(trouble) => Some(trouble_text(*trouble).words(language()).to_owned()),
                State::Refused(words) => Some(language().name(words).to_owned()),
                State::Quiet | State::Begun | State::Slow => None,
            });
            words.map(problem_text)
        };
        vec![
            el("p").class("outcome").told("status", status),
            el("div").changing(move || stop.stop_button(store)),
            el("div").attr("role", "alert").changing(problem),
        ]
    }

    fn stop_button(&self, store: Store) -> Option<El> {
        let home = self.home;
        let slow = self.state.with(|state| matches!(state, State::Slow));
        slow.then(|| {
            button(WorkerText::Stop.words(store.language()), move || {
                page::focus_on(home);
                xlsx_client::cancel();
            })
        })
    }
}

const fn trouble_text(trouble: Trouble) -> Phrase {
    match trouble {
        Trouble::Busy => WorkerText::Busy,
        Trouble::NotFetched => WorkerText::NotFetched,
        Trouble::Died => WorkerText::Died,
        Trouble::Nonsense => WorkerText::Nonsense,
        Trouble::TooLong => WorkerText::TooLong,
        Trouble::Cancelled => WorkerText::Stopped,
    }
}
