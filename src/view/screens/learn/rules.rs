//! The rules R-1 … R-26 themselves, what they rest on, and what was looked for and not found. They come with the
//! workings, to which they lead.

use crate::browser::{history, page};
use crate::document::example;
use crate::scoring::Scheme;
use crate::scoring::explain::Rule;
use crate::texts::{
    Language, Phrase, Topic, TopicText, WorkingText, example_hook, located_words, rule_says,
    rule_words, rules_sources, standing_name,
};
use crate::training;
use crate::view::Screen;
use crate::view::controls::{El, button, el, in_tongues};
use crate::view::store::{Choice, Explains, Store, Supposed};
use std::cell::Cell;
use std::rc::Rc;
use web_sys::Event;

/// What the hooks of the worked example begin with, beside those of the open station.
const EXAMPLE: &str = "example/";

/// What draws the rules, once it is here.
#[derive(Clone, Copy)]
pub(super) struct Rules {
    /// The rules of a topic.
    pub(super) of_topic: fn(Store, Topic) -> El,
    /// The rules that say what is looked for.
    pub(super) found: fn(Store, &str) -> El,
    /// How many they are, in words.
    pub(super) told: fn(&str, Language) -> String,
    /// What all of them rest on.
    pub(super) sources: fn(Store) -> Vec<El>,
}

thread_local! {
    static RULES: Cell<Option<Rules>> = const { Cell::new(None) };
}

/// What draws the rules, where it has come.
pub(super) fn rules() -> Option<Rules> {
    RULES.get()
}

/// From now on the rules can be drawn. Only the chunk of the workings may name this.
pub(in crate::view) fn bring_rules() {
    RULES.set(Some(Rules { of_topic, found, told, sources }));
}

fn of_topic(store: Store, topic: Topic) -> El {
    el("ol").class("rule-list").children(topic.rules().map(|of| rule(store, of)))
}

fn found(store: Store, wanted: &str) -> El {
    let rules = looked_for(wanted, store.language()).map(|of| rule(store, of));
    el("ol").class("rule-list").children(rules)
}

fn told(wanted: &str, language: Language) -> String {
    match looked_for(wanted, language).count() {
        0 => TopicText::nothing_found(wanted, language),
        count => TopicText::found(count, language),
    }
}

/// The rules that say what is looked for.
fn looked_for(wanted: &str, language: Language) -> impl Iterator<Item = Rule> {
    let topics = Topic::ALL.iter().flat_map(|topic| topic.rules());
    topics.filter(move |of| rule_says(*of, wanted, language))
}

fn sources(store: Store) -> Vec<El> {
    let language = store.language();
    let told = el("p").children(in_tongues(rules_sources(language)));
    let scheme = el("h5").text(WorkingText::Scheme.words(language));
    let mut sources = vec![told, scheme];
    sources.extend(basis(&store.scheme.get(), language));
    sources
}

/// The working of the worked example that shows a rule, and practice of its topic.
fn ways(store: Store, rule: Rule) -> Option<El> {
    let language = store.language();
    let example = example_hook(rule).map(|hook| {
        el("button")
            .class("link")
            .attr("type", "button")
            .text(TopicText::Example.words(language))
            .on("click", move |event| explain(store, hook, &event))
    });
    let practise = training::Topic::of_rule(rule).map(|topic| {
        let open = move || {
            store.leave_sheets();
            history::go_to(&format!("{}/{}", Screen::Learn.fragment(), topic.number()));
        };
        button(TopicText::Practise.words(language), open).class("link")
    });
    let ways: Vec<El> = example.into_iter().chain(practise).collect();
    (!ways.is_empty()).then(|| el("p").class("rule-ways").children(ways))
}

/// Opens the working of a figure of the worked example, whatever station is open.
fn explain(store: Store, hook: &'static str, event: &Event) {
    let Some(from) = page::around(event, "button") else { return };
    let explains: Explains = Rc::new(|hook: &str, language: Language| {
        let hook = hook.strip_prefix(EXAMPLE)?;
        let document = example()?;
        let figure = document.located(hook, document.scheme())?;
        let mut words = located_words(figure, &document, document.scheme(), language)?;
        // Its inputs are not those of the open station.
        words.operands.iter_mut().for_each(|operand| operand.target = None);
        Some(words)
    });
    let station = store.station.get_untracked();
    store.workings.supposed.set(Some(Supposed { station, choice: Choice::Words(explains) }));
    store.ask_for_working([EXAMPLE, hook].concat(), from);
}

/// The scheme in force: its name and year, its basis, where it was found.
fn basis(scheme: &Scheme, language: Language) -> Vec<El> {
    let list = |text: Phrase, lines: Vec<String>| {
        let lines = lines.into_iter().map(|line| el("li").attr("lang", "zh-CN").text(line));
        let title = el("h5").text(text.words(language));
        (title, el("ul").class("remarks").children(lines))
    };
    let sources = scheme.sources.iter().map(|source| match &source.quote {
        Some(quote) => format!("{} — {quote}", source.title),
        None => source.title.clone(),
    });
    let (basis_title, basis) = list(WorkingText::Basis, scheme.basis.clone());
    let (sources_title, sources) = list(WorkingText::Sources, sources.collect());
    let name = format!("{} · {}", language.name(&scheme.name), scheme.year);
    vec![el("p").text(name), basis_title, basis, sources_title, sources]
}

/// One rule; its heading can be led to. Its number stands at the end, for whoever comes with one.
fn rule(store: Store, rule: Rule) -> El {
    let language = store.language();
    let told = rule_words(rule, language);
    let title = el("h5")
        .attr("id", format!("rule-{}", rule.number()))
        .attr("tabindex", "-1")
        .children(in_tongues(told.title))
        .child(el("span").class("badge").text(standing_name(rule.standing(), language)));
    let basis = format!("{} · {} · {rule}", WorkingText::Basis.words(language), told.basis);
    let item = el("li")
        .class("rule")
        .child(title)
        .child(el("p").children(in_tongues(told.text)))
        .child(el("p").class("note").children(in_tongues(&basis)))
        .child(ways(store, rule));
    if told.not_found.is_empty() {
        return item;
    }
    let looked_for = told.not_found.iter().map(|what| el("li").children(in_tongues(what)));
    item.child(el("p").class("not-found").text(WorkingText::NotFound.words(language)))
        .child(el("ul").class("remarks").children(looked_for))
}
