//! Where something goes out: the question about names, and what came of it.

use super::errand::Errand;
use super::export::{Export, Made, Out, names};
use super::frame::WORKBOOK;
use crate::browser::{clipboard, files, page};
use crate::exchange::message::Request;
use crate::texts::{InOutText, Phrase, StageText, WorkerText};
use crate::view::controls::{El, button, el, note};
use crate::view::focusing::{focus_soon, select_soon};
use crate::view::store::{LeftOut, Store, Watched};
use std::rc::Rc;

/// What an outlet shows.
#[derive(Clone, PartialEq, Eq)]
enum State {
    Quiet,
    /// Names would go along: those.
    Asking(Export, Vec<String>),
    /// It is on the clipboard.
    Copied,
    /// The browser has it: the name of the file, its text, and how many stations are not in it.
    Downloaded(String, String, LeftOut),
    /// A file of that name was read back, and the browser has it.
    Checked(String),
    /// A file is there, and the browser did not take it.
    NotTaken,
    /// The person has to copy it: the text, why, and how many stations are not in it.
    ByHand(String, Phrase, LeftOut),
    /// It was not made, for this reason.
    Refused(&'static str),
}

/// One place where things go out.
#[derive(Clone)]
pub(super) struct Outlet {
    state: Rc<Watched<State>>,
    /// What the worker makes.
    errand: Errand,
}

impl Outlet {
    pub(super) fn new() -> Outlet {
        Outlet::writing(WorkerText::Writing, WORKBOOK)
    }

    /// One whose files the worker writes; `doing` is told meanwhile, `home` is where the focus goes back to.
    pub(super) fn writing(doing: Phrase, home: &'static str) -> Outlet {
        let errand = Errand::new(doing, home);
        Outlet { state: Rc::new(Watched::new(State::Quiet)), errand }
    }

    /// A button that lets something out.
    pub(super) fn button(&self, store: Store, text: Phrase, export: Export) -> El {
        self.named_button(store, store.text(text), export)
    }

    /// The same with a name of its own.
    pub(super) fn named_button(&self, store: Store, name: &'static str, export: Export) -> El {
        let outlet = self.clone();
        button(name, move || outlet.begin(store, export))
    }

    fn begin(&self, store: Store, export: Export) {
        self.errand.clear();
        let names = names(export.labels(), store);
        if names.is_empty() {
            return self.go_on(store, export, true);
        }
        self.state.set(State::Asking(export, names));
        focus_on_question();
    }

    fn go_on(&self, store: Store, export: Export, with_names: bool) {
        match export.make(store, with_names) {
            Out::Text(made) => {
                if self.let_out(made) && matches!(export, Export::Station | Export::All) {
                    store.note_backup();
                }
            }
            Out::Refused(words) => self.state.set(State::Refused(words)),
            Out::Written(request, name, kind) => self.ask(request, name, kind),
        }
    }

    /// Has the worker make a file of that name and media type.
    pub(super) fn ask(&self, request: Request, name: String, kind: &'static str) {
        self.state.set(State::Quiet);
        let state = self.state.clone();
        self.errand.file(request, (name, kind), move |name, is_taken| {
            state.set(if is_taken { State::Checked(name) } else { State::NotTaken });
        });
    }

    /// Copies a text, or shows it to be copied by hand.
    pub(super) fn copy(&self, text: String) {
        let _ = self.let_out(Made { text, html: None, file: None, left_out: LeftOut::default() });
    }

    /// Lets it out; whether the browser took it as a file.
    fn let_out(&self, made: Made) -> bool {
        // WeChat keeps no file; its clipboard takes what the file would hold.
        let file = made.file.filter(|_| !page::is_in_wechat());
        let state = match file {
            Some((name, kind)) if files::download(&name, kind, &made.text) => {
                State::Downloaded(name, made.text, made.left_out)
            }
            Some(_) => State::ByHand(made.text, InOutText::NotTakenNote, made.left_out),
            None if clipboard::copy(&made.text, made.html.as_deref()) => State::Copied,
            None => State::ByHand(made.text, InOutText::ByHandNote, made.left_out),
        };
        let by_hand = matches!(state, State::ByHand(..));
        let downloaded = matches!(state, State::Downloaded(..));
        self.state.set(state);
        if by_hand {
            focus_text();
        }
        downloaded
    }

    /// What it shows.
    pub(super) fn region(&self, store: Store) -> Vec<El> {
        let (told, shown) = (self.clone(), self.clone());
        let status = move || match told.state.get() {
            State::Copied => store.text(InOutText::Copied).to_owned(),
            State::Downloaded(name, _, left_out) => {
                let handed = InOutText::downloaded(name, store.language());
                let left_out = left_out_told(store, left_out);
                if left_out.is_empty() { handed } else { format!("{handed} {left_out}") }
            }
            State::ByHand(_, _, left_out) => left_out_told(store, left_out),
            State::Checked(name) => WorkerText::checked(name, store.language()),
            State::NotTaken => store.text(InOutText::NotTaken).to_owned(),
            State::Refused(words) => words.to_owned(),
            State::Quiet | State::Asking(..) => String::new(),
        };
        let parts = move || match shown.state.get() {
            State::Asking(export, names) => vec![shown.question(store, export, &names)],
            State::Downloaded(_, text, left_out) => vec![shown.show_text(store, text, left_out)],
            State::ByHand(text, why, _) => by_hand(store, text, why),
            State::Checked(_) => vec![note(WorkerText::NoDownload.words(store.language()))],
            State::Quiet | State::Copied | State::NotTaken | State::Refused(_) => Vec::new(),
        };
        let mut region =
            vec![el("p").class("outcome").told("status", status), el("div").changing(parts)];
        region.extend(self.errand.region(store));
        region
    }

    fn question(&self, store: Store, export: Export, names: &[String]) -> El {
        let outlet = self.clone();
        question(store, names, move |answer| match answer {
            Some(with_names) => outlet.go_on(store, export, with_names),
            None => outlet.state.set(State::Quiet),
        })
    }

    /// Some apps drop what they are asked to download, and do not say so.
    fn show_text(&self, store: Store, text: String, left_out: LeftOut) -> El {
        let outlet = self.clone();
        button(store.text(InOutText::ShowText), move || {
            outlet.state.set(State::ByHand(text.clone(), InOutText::ShownNote, left_out));
            focus_text();
        })
        .class("link")
    }
}

/// Asks whether names go along; nothing is the answer of whoever lets it be.
pub(super) fn question(
    store: Store,
    names: &[String],
    act: impl Fn(Option<bool>) + Clone + 'static,
) -> El {
    const SHOWN: usize = 8;
    let mut named = names.iter().take(SHOWN).cloned().collect::<Vec<_>>().join(" ");
    if names.len() > SHOWN {
        named.push_str(" …");
    }
    let answer = |text, answer| {
        let act = act.clone();
        button(store.text(text), move || act(answer))
    };
    el("div")
        .class("asking")
        .attr("role", "group")
        .attr("aria-label", store.text(InOutText::AskNames))
        .child(el("p").text(store.text(InOutText::AskNames)))
        .child(el("p").class("note").attr("lang", "zh-CN").text(named))
        .child(
            el("div")
                .class("toolbar")
                .child(answer(InOutText::WithNumbers, Some(false)).class("primary"))
                .child(answer(InOutText::WithNames, Some(true)))
                .child(answer(InOutText::Cancel, None)),
        )
}

/// What is not in the file; nothing where everything is.
fn left_out_told(store: Store, left_out: LeftOut) -> String {
    let language = store.language();
    let stations =
        (left_out.stations > 0).then(|| InOutText::left_out(left_out.stations, language));
    let stages = (left_out.stages > 0).then(|| StageText::left_out(left_out.stages, language));
    let large = left_out.too_large;
    let large = (large > 0).then(|| StageText::no_room_in_file(large, language));
    stations.into_iter().chain(stages).chain(large).collect::<Vec<String>>().join(" ")
}

fn by_hand(store: Store, text: String, why: Phrase) -> Vec<El> {
    let name = el("span").text(store.text(InOutText::ByHand));
    let area = el("textarea").class("by-hand").attr("readonly", "").attr("rows", "5").text(text);
    vec![note(store.text(why)), el("label").class("block").child(name).child(area)]
}

/// Puts the focus on the first answer.
pub(super) fn focus_on_question() {
    focus_soon(".asking button");
}

fn focus_text() {
    select_soon(".by-hand");
}
