//! The shelf of rules in the room 学习: R-1 … R-24 by topic, what they rest on, and what was looked for and not
//! found.

use crate::scoring::Scheme;
use crate::scoring::explain::Rule;
use crate::texts::{
    Language, Phrase, Topic, TopicText, WorkingText, rule_words, rules_sources, standing_name,
};
use crate::view::controls::{El, el, in_tongues};
use crate::view::store::Store;

/// The card.
pub(super) fn shelf(store: Store) -> El {
    let language = store.language();
    let sources = || {
        let told = el("p").children(in_tongues(rules_sources(language)));
        let scheme = el("h5").text(WorkingText::Scheme.words(language));
        let mut parts = vec![told, scheme];
        parts.extend(basis(&store.scheme.get(), language));
        parts
    };
    let mut folds: Vec<El> = Topic::ALL
        .iter()
        .map(|topic| {
            let rules = topic.rules().map(|of| rule(of, language));
            fold(topic.title, language, [el("ol").class("rule-list").children(rules)])
        })
        .collect();
    folds.push(fold(TopicText::SourcesTitle, language, sources()));
    el("section")
        .class("card rules")
        .child(el("h3").text(TopicText::Shelf.words(language)))
        .child(el("p").class("note").text(TopicText::ShelfNote.words(language)))
        .child(el("div").class("shelf").children(folds))
}

/// A topic that unfolds.
fn fold(title: Phrase, language: Language, inside: impl IntoIterator<Item = El>) -> El {
    let title = el("summary").child(el("h4").children(in_tongues(title.words(language))));
    el("details").class("topic").child(title).children(inside)
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
fn rule(rule: Rule, language: Language) -> El {
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
        .child(el("p").class("note").children(in_tongues(&basis)));
    if told.not_found.is_empty() {
        return item;
    }
    let looked_for = told.not_found.iter().map(|what| el("li").children(in_tongues(what)));
    item.child(el("p").class("not-found").text(WorkingText::NotFound.words(language)))
        .child(el("ul").class("remarks").children(looked_for))
}
