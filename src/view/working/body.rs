//! The parts of a working, from what the figure is to the rules it rests on.

use super::panel::Panel;
use super::said::said;
use crate::browser::history;
use crate::document::Located;
use crate::scoring::explain::{Rule, Subject};
use crate::texts::{
    OperandWords, Phrase, Target, TopicText, WorkingText, WorkingWords, rule_words, standing_name,
};
use crate::training::Topic;
use crate::view::Screen;
use crate::view::controls::{El, button, el, in_tongues, note};
use crate::view::navigation;
use crate::view::store::Store;
use std::rc::Rc;

/// All parts of the working that is shown.
pub(super) fn body(panel: &Rc<Panel>) -> Vec<El> {
    let store = panel.store;
    let shown = panel.shown.get();
    let Some(working) = shown.words else {
        return vec![el("p").text(store.text(WorkingText::Gone))];
    };
    let mut parts = vec![el("p").text(working.sentence)];
    parts.extend(absence(store, &working));
    parts.extend(calculation(store, &working));
    if !working.remarks.is_empty() {
        let remarks = working.remarks.iter().map(|remark| el("li").text(remark.clone()));
        parts.push(heading(store, WorkingText::Remarks));
        parts.push(el("ul").class("remarks").children(remarks));
    }
    parts.extend(operands(panel, &working.operands, shown.pace));
    parts.extend(said(panel));
    parts.push(heading(store, WorkingText::Rules));
    parts.push(el("ul").class("cited").children(working.rules.iter().map(|of| rule(store, *of))));
    parts.push(note(working.scheme));
    parts
}

fn heading(store: Store, text: Phrase) -> El {
    el("h3").text(store.text(text))
}

fn absence(store: Store, working: &WorkingWords) -> Vec<El> {
    let Some(why) = working.absence else { return Vec::new() };
    vec![heading(store, WorkingText::NoFigure), el("p").text(why)]
}

/// A line of numbers and signs.
fn line(text: &str) -> El {
    el("span").class("sum-line").text(text.to_owned())
}

/// Formula, values, steps and rounding.
fn calculation(store: Store, working: &WorkingWords) -> Vec<El> {
    let heading = |text| heading(store, text);
    let mut parts = vec![heading(WorkingText::Formula), el("p").text(working.formula)];
    if let Some(values) = &working.values {
        parts.push(heading(WorkingText::Values));
        parts.push(el("p").child(line(values)));
    }
    if !working.steps.is_empty() {
        let steps = working.steps.iter().map(|(caption, text)| {
            let caption = caption.as_ref().map(|of| el("span").class("caption").text(of.clone()));
            el("li").child(caption).child(line(text))
        });
        parts.push(heading(WorkingText::Steps));
        parts.push(el("ol").class("steps").children(steps));
    }
    if let Some((text, told)) = &working.rounding {
        parts.push(heading(WorkingText::Rounding));
        parts.push(el("p").child(line(text)));
        parts.push(el("p").text(told.clone()));
    }
    parts
}

/// Where the numbers come from, each with the way there.
fn operands(panel: &Rc<Panel>, operands: &[OperandWords], pace: Option<Subject>) -> Vec<El> {
    let store = panel.store;
    let lines = operands.iter().map(|operand| {
        let value = el("strong").text(operand.value.clone());
        let name = operand.name.clone();
        let name = match operand.target {
            None => el("span").text(name),
            Some(target) => leading(panel, name, target),
        };
        el("li").child(name).child(value)
    });
    let pace = pace.map(|subject| {
        let name = store.text(WorkingText::ToPace).to_owned();
        el("li").child(leading(panel, name, Target::Figure(subject)))
    });
    let mut lines: Vec<El> = lines.collect();
    lines.extend(pace);
    if lines.is_empty() {
        return Vec::new();
    }
    vec![heading(store, WorkingText::Inputs), el("ul").class("operands").children(lines)]
}

/// The way to an input or to another figure's working.
fn leading(panel: &Rc<Panel>, name: String, target: Target) -> El {
    let to_field = matches!(target, Target::Field(_) | Target::Simulated(..));
    let (panel, leads) = (panel.clone(), if to_field { "field" } else { "figure" });
    let go = move || match target {
        Target::Field(field) => panel.leave_for(field),
        Target::Simulated(scenario, field) => panel.leave_for_scenario(scenario, field),
        Target::Figure(subject) => panel.go_on(Located { column: panel.column(), subject }),
        Target::Actual(subject) => panel.go_on(Located::of_station(subject)),
    };
    button(name, go).class("link").attr("data-leads", leads)
}

/// A rule with its text and basis; its number leads to the page of rules.
fn rule(store: Store, rule: Rule) -> El {
    let language = store.language();
    let told = rule_words(rule, language);
    let title = format!("{rule} {}", told.title);
    let link = button(title, move || {
        store.workings.asked.set(None);
        navigation::lead(store, Screen::Learn, format!("#rule-{}", rule.number()));
    })
    .class("link");
    let standing = el("span").class("badge").text(standing_name(rule.standing(), language));
    let basis = format!("{} · {}", store.text(WorkingText::Basis), told.basis);
    let practise = Topic::of_rule(rule).map(|topic| {
        let name = format!("{}: {}", store.text(TopicText::PractiseShort), told.title);
        button(store.text(TopicText::PractiseShort), move || {
            store.workings.asked.set(None);
            store.leave_sheets();
            history::go_to(&format!("{}/{}", Screen::Learn.fragment(), topic.number()));
        })
        .class("link")
        .attr("aria-label", name)
    });
    el("li")
        .child(el("p").class("rule-title").child(link).child(standing).child(practise))
        .child(el("p").children(in_tongues(told.text)))
        .child(el("p").class("note").children(in_tongues(&basis)))
}
