//! Beside the scores while a trial is on: what was changed, and how safe the grade is.

use crate::scoring::steady;
use crate::texts::{ChangeLine, ScenarioText, change_lines, steady_words};
use crate::view::controls::{El, button, el, watch_station};
use crate::view::navigation::go_to;
use crate::view::store::Store;

/// So many changes are listed at once; the others are folded.
const LISTED: usize = 8;

/// The two cards; nothing while no trial is on.
pub(in crate::view) fn tried(store: Store) -> Vec<El> {
    let lines = watch_station(store, move || {
        store.trial.track();
        store.names.track();
        find(store)
    });
    vec![
        el("div")
            .class("stack")
            .changing(move || lines.with(|lines| lines.as_ref().map(|lines| changed(store, lines))))
            .changing(move || safe(store)),
    ]
}

/// What is changed in the trial; `None` while none is on.
fn find(store: Store) -> Option<Vec<ChangeLine>> {
    let scenario =
        store.trial.with_untracked(|trial| trial.as_ref().map(|trial| trial.scenario))?;
    let lines = scenario.map(|at| {
        store.with_station(|station| {
            change_lines(station.document(), station.scheme(), at, store.language())
        })
    });
    Some(lines.unwrap_or_default())
}

fn changed(store: Store, lines: &[ChangeLine]) -> El {
    let card =
        el("section").class("card tried").child(el("h2").text(store.text(ScenarioText::Changed)));
    if lines.is_empty() {
        return card.child(el("p").class("hint").text(store.text(ScenarioText::NothingChanged)));
    }
    let (first, rest) = lines.split_at(lines.len().min(LISTED));
    let list = |lines: &[ChangeLine]| el("ul").children(lines.iter().map(|of| line(store, of)));
    let more = (!rest.is_empty()).then(|| {
        let count = ScenarioText::more(rest.len(), store.language());
        el("details").class("fold").child(el("summary").text(count)).child(list(rest))
    });
    let formula = lines.iter().any(|line| line.of_indicator);
    let note = formula.then(|| el("p").class("hint").text(store.text(ScenarioText::NoFormula)));
    card.child(list(first)).children(more).children(note)
}

/// One change; its name leads to the input.
fn line(store: Store, line: &ChangeLine) -> El {
    let field = line.field;
    let comes_to = el("strong").text(line.comes_to.clone());
    let comes_to = match &line.hook {
        Some(hook) => comes_to.attr("data-figure", hook.clone()),
        None => comes_to,
    };
    el("li")
        .child(button(line.name.clone(), move || go_to(store, field)).class("link"))
        .child(el("span").text(line.way.clone()))
        .child(comes_to)
}

/// How safe the grade of the trial is.
fn safe(store: Store) -> Option<El> {
    store.trial.with(|trial| trial.as_ref().filter(|trial| !trial.is_untouched()).map(|_| ()))?;
    let (outcome, scheme) = (store.outcome.get(), store.scheme.get());
    let found = store.parties.with(|parties| steady(&outcome, parties, &scheme))?;
    let [title, first, second] = steady_words(found, &scheme, store.language());
    let sentence =
        el("p").class("say").child(el("span").text(first)).child(el("span").text(second));
    Some(el("section").class("card steady").child(el("h2").text(title)).child(sentence))
}
