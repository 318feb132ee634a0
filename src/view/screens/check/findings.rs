//! The list of findings, the strongest first, each with its working and the ways to its places.

use super::marked;
use super::state::Checked;
use crate::report::{Class, Finding, Place};
use crate::texts::{
    CheckText, checked_grade, checked_rule, checked_words, checked_working, class_name,
};
use crate::view::controls::{El, button, el};
use crate::view::store::Store;
use std::rc::Rc;

/// At most so many findings are listed; a text of more is no report.
const MOST: usize = 400;
/// How much of the text stands beside a finding.
const AROUND: usize = 14;

/// The list.
pub(super) fn findings(store: Store, checked: &Rc<Checked>) -> El {
    let shown = |unchecked: bool| {
        let findings = checked.report.findings.iter();
        findings.filter(move |finding| (finding.class == Class::Unchecked) == unchecked)
    };
    let list = |unchecked: bool| -> Vec<El> {
        let all = shown(unchecked).count();
        let items = shown(unchecked).take(MOST).map(|finding| one(store, checked, finding));
        let more = all.saturating_sub(MOST);
        let more = (more > 0)
            .then(|| el("li").class("note").text(CheckText::more(more, store.language())));
        items.chain(more).collect()
    };
    let open: Vec<El> = list(false);
    let none = open.is_empty().then(|| el("p").text(store.text(CheckText::NoAlarms)));
    let left = shown(true).count();
    let left = (left > 0).then(|| {
        let title = format!("{} · {left}", store.text(CheckText::Unchecked));
        el("details")
            .class("check-left")
            .child(el("summary").text(title))
            .child(el("ol").children(list(true)))
    });
    el("section")
        .class("check-findings")
        .attr("aria-labelledby", "check-findings")
        .child(el("h3").attr("id", "check-findings").text(store.text(CheckText::Findings)))
        .child(none)
        .child((!open.is_empty()).then(|| el("ol").class("check-list").children(open)))
        .child(left)
}

fn one(store: Store, checked: &Rc<Checked>, finding: &Finding) -> El {
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
        el("p").class("note").text(words)
    });
    let other = finding.others.first().copied();
    el("li")
        .class("check-finding")
        .attr("data-finding", finding.class.code())
        .attr("data-printed", finding.printed.clone())
        .attr("data-computed", finding.computed.clone())
        .child(head)
        .child(el("p").class("check-working").text(working))
        .child((!rule.is_empty()).then(|| el("p").class("note").text(rule.join(" · "))))
        .child(place(store, checked, finding.place, CheckText::Here))
        .child(other.map(|other| place(store, checked, other, CheckText::There)))
        .child(tables)
        .child(grade)
}

/// A piece of the text, and the way to it.
fn place(store: Store, checked: &Rc<Checked>, at: Place, words: crate::texts::Phrase) -> El {
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
