//! The list of findings, the strongest first, each with its working and the ways to its places.

use super::marked;
use super::state::{Checked, State};
use crate::report::{Class, Finding, Place};
use crate::texts::{
    CheckText, Phrase, checked_grade, checked_rule, checked_words, checked_working, class_name,
};
use crate::view::controls::{El, button, el, note};
use crate::view::focusing::focus_soon;
use crate::view::store::Store;
use std::rc::Rc;

/// At most so many findings are listed; a text of more is no report.
const MOST: usize = 400;
/// How much of the text stands beside a finding.
const AROUND: usize = 14;

/// The list: what is to be looked at again, what was explained, what was not checked.
pub(super) fn findings(store: Store, state: &'static State, checked: &Rc<Checked>) -> Vec<El> {
    let explained = state.explained.get();
    let is_explained = |finding: &&Finding| explained.contains(&finding.digest());
    let open: Vec<&Finding> = checked.found().filter(|of| !is_explained(of)).collect();
    let settled: Vec<&Finding> = checked.found().filter(is_explained).collect();
    let unchecked: Vec<&Finding> = checked.unchecked().collect();
    let none = open.is_empty().then(|| el("p").text(store.text(CheckText::NoAlarms)));
    let list = |findings: &[&Finding]| listed(store, state, checked, findings);
    let folded = |title: Phrase, findings: &[&Finding]| {
        (!findings.is_empty()).then(|| {
            let title = format!("{} · {}", store.text(title), findings.len());
            el("details")
                .class("fold check-left")
                .child(el("summary").text(title))
                .child(el("ol").children(list(findings)))
        })
    };
    let kept = state.is_kept.get();
    let note = (!settled.is_empty()).then(|| {
        let words = if kept { CheckText::ExplainedNote } else { CheckText::NotRemembered };
        let class = if kept { "note" } else { "problem" };
        el("p").class(class).attr("role", "note").text(store.text(words))
    });
    let settled = folded(CheckText::ExplainedOnes, &settled);
    let parts = [
        Some(
            el("h3")
                .attr("id", "check-findings")
                .attr("tabindex", "-1")
                .text(store.text(CheckText::Findings)),
        ),
        none,
        (!open.is_empty()).then(|| el("ol").class("check-list").children(list(&open))),
        settled.map(|settled| settled.attr("id", "check-explained")),
        note,
        folded(CheckText::Unchecked, &unchecked),
    ];
    parts.into_iter().flatten().collect()
}

fn listed(
    store: Store,
    state: &'static State,
    checked: &Rc<Checked>,
    findings: &[&Finding],
) -> Vec<El> {
    let items = findings.iter().take(MOST).map(|finding| one(store, state, checked, finding));
    let more = findings.len().saturating_sub(MOST);
    let more =
        (more > 0).then(|| el("li").class("note").text(CheckText::more(more, store.language())));
    items.chain(more).collect()
}

fn one(store: Store, state: &'static State, checked: &Rc<Checked>, finding: &Finding) -> El {
    let language = store.language();
    let (working, rule) = checked_working(finding, language);
    let unchecked = finding.class == Class::Unchecked;
    let numbered = checked_rule(finding, language);
    let rule: Vec<String> =
        [Some(rule).filter(|rule| !rule.is_empty()), numbered].into_iter().flatten().collect();
    let head = el("p")
        .class("check-head")
        .child(el("span").class("tag").text(store.text(class_name(finding.class))))
        .child(el("strong").text(checked_words(finding, language)));
    let grade = (!unchecked).then(|| {
        el("p")
            .class("check-grade")
            .flagged("data-grade", finding.grade)
            .text(checked_grade(finding, language))
    });
    let tables = finding.beside.as_ref().map(|name| {
        let words = [store.text(CheckText::InTables), name.as_str()].concat();
        note(words)
    });
    let other = finding.others.first().copied();
    let explain = finding.class.is_alarm().then(|| explaining(store, state, checked, finding));
    el("li")
        .class("check-finding")
        .attr("data-finding", finding.class.code())
        .attr("data-printed", finding.printed.clone())
        .attr("data-computed", finding.computed.clone())
        .child(head)
        .child(el("p").class("check-working").text(working))
        .child((!rule.is_empty()).then(|| note(rule.join(" · "))))
        .child(place(store, checked, finding.place, CheckText::Here))
        .child(other.map(|other| place(store, checked, other, CheckText::There)))
        .child(tables)
        .child(grade)
        .child(explain)
}

/// Marks a finding as explained, or takes the mark off.
fn explaining(store: Store, state: &'static State, checked: &Rc<Checked>, finding: &Finding) -> El {
    let name = finding.digest();
    let is_explained = state.explained.with_untracked(|marks| marks.contains(&name));
    let words = if is_explained { CheckText::Unexplain } else { CheckText::Explain };
    let checked = checked.clone();
    button(store.text(words), move || {
        // The button goes with its list.
        state.explain(&checked, &name, !is_explained);
        focus_soon("#check-findings");
    })
    .class("link check-explain")
}

/// A piece of the text, and the way to it.
fn place(store: Store, checked: &Rc<Checked>, at: Place, words: Phrase) -> El {
    let before = checked.text(at.from.saturating_sub(AROUND), at.from);
    let behind = checked.text(at.to, at.to + AROUND);
    let plain = |text: String| text.replace(['\n', '\t', '\r'], " ");
    let way = checked.clone();
    el("p")
        .class("check-place")
        .child(
            el("q")
                .attr("lang", "zh-CN")
                .child(el("span").text(plain(before)))
                .child(el("b").text(plain(checked.text(at.from, at.to))))
                .child(el("span").text(plain(behind))),
        )
        .child(button(store.text(words), move || marked::show(&way, at)).class("link"))
}
