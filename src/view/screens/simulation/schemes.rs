//! 评分方案: what other places do, what is missing, and the same marks under two schemes.

use super::cells::{bare_table, figure, note, row_head, words};
use super::choices::Choices;
use super::own_scheme::{focus_soon, own_scheme};
use crate::chart::Ruler;
use crate::editor::Action;
use crate::number::Decimal;
use crate::schemes::{self, INCOMPLETE, Incomplete, OTHER_CITIES};
use crate::scoring::{Scheme, SchemeProblem};
use crate::texts::{
    Language, PartText, Phrase, SchemeText, band_limits, grading_text, incomplete_name,
    missing_parts, own_scheme_name, parted_words, points, scheme_problem_words, scheme_title,
    scheme_working,
};
use crate::view::controls::{El, button, el, follow};
use crate::view::store::{Choice, Explains, Store, Supposed};
use leptos::prelude::event_target_value;
use std::rc::Rc;
use std::sync::Arc;

/// The id of the heading above the scheme in force.
const IN_FORCE: &str = "scheme-in-force";

/// The part.
pub(super) fn schemes(store: Store, choices: &Rc<Choices>, section: El) -> El {
    let language = store.language();
    let all = Rc::new(computing());
    let described = all.iter().map(|scheme| described(store, scheme));
    let incomplete = INCOMPLETE.iter().map(|one| not_complete(store, one));
    section
        .child(note(SchemeText::Note.words(language)))
        .child(
            el("h4")
                .attr("id", IN_FORCE)
                .attr("tabindex", "-1")
                .text(SchemeText::InForce.words(language)),
        )
        .child(in_force(store))
        .child(el("h4").text(SchemeText::SideBySide.words(language)))
        .child(side_by_side(store, choices, &all))
        .child(el("h4").text(SchemeText::BuiltIn.words(language)))
        .children(described)
        .child(el("h4").text(SchemeText::Incomplete.words(language)))
        .child(note(SchemeText::IncompleteNote.words(language)))
        .child(el("ul").class("sentences").children(incomplete))
}

/// The scheme in force: what it is, what is wrong with it, and its inputs where it was made here.
fn in_force(store: Store) -> El {
    let language = store.language();
    let (is_own, laid_by) = store.with_editor(|editor| {
        let schemes = &editor.document().schemes;
        (schemes.is_own(), schemes.laid_by.is_some())
    });
    let act = |text: Phrase, act: fn(Store)| button(text.words(language), move || act(store));
    let own = if is_own { own_scheme(store) } else { Vec::new() };
    let make = (!is_own).then(|| {
        act(SchemeText::MakeFromThis, |store| make_from(store, &store.scheme.get_untracked()))
    });
    let take_up = laid_by.then(|| act(SchemeText::TakeUp, take_up));
    el("div")
        .class("card scheme-in-force")
        .child(el("p").child(el("strong").live_text(move || {
            let scheme = store.scheme.get();
            scheme_title(&scheme, language)
        })))
        .changing(move || {
            let scheme = store.scheme.get();
            vec![ruler(&scheme, language), faults(&scheme, language)]
        })
        .children(own)
        .child(el("p").class("actions").children(make).children(take_up))
}

/// Puts another scheme in force; one made by hand stays with the station.
fn choose(store: Store, scheme: &Scheme) {
    let schemes = store.with_editor(|editor| editor.document().schemes.choosing(scheme.clone()));
    put(store, Action::PutSchemes(schemes));
}

fn take_up(store: Store) {
    if let Some(schemes) = store.with_editor(|editor| editor.document().schemes.taking_up()) {
        put(store, Action::PutSchemes(schemes));
    }
}

fn make_from(store: Store, template: &Scheme) {
    let document = store.with_editor(|editor| {
        editor.document().with_own_scheme(template, own_scheme_name(template))
    });
    put(store, Action::Replace(Box::new(document)));
}

fn complete(store: Store, incomplete: &Incomplete) {
    let document = store.with_editor(|editor| editor.document().completing_scheme(incomplete));
    put(store, Action::Replace(Box::new(document)));
}

fn put(store: Store, action: Action) {
    if store.dispatch(action) {
        focus_soon(format!("#{IN_FORCE}"));
    }
}

/// Every scheme that computes; one that does not read is left out, and the tests exclude it.
fn computing() -> Vec<Scheme> {
    let elsewhere = OTHER_CITIES.iter().filter_map(|(id, _)| schemes::load_of_other_city(id).ok());
    [schemes::default_scheme()].into_iter().chain(elsewhere).collect()
}

/// One scheme: parties, bands on a ruler, what is wrong with it, where it was found.
fn described(store: Store, scheme: &Scheme) -> El {
    let language = store.language();
    let parties = scheme
        .parties
        .iter()
        .map(|party| format!("{} {}", language.name(&party.name), points(party.cap, scheme)));
    let parties: Vec<String> = parties.collect();
    let grades = scheme
        .bands
        .iter()
        .map(|band| format!("{} {}", language.name(&band.name), band_limits(band)));
    let grades: Vec<String> = grades.collect();
    let faults = faults(scheme, language);
    let is_in_force = store.scheme.with_untracked(|in_force| **in_force == *scheme);
    let (to_choose, template) = (scheme.clone(), scheme.clone());
    let title = scheme_title(scheme, language);
    let named = move |text: Phrase| format!("{} {title}", text.words(language));
    let chosen = (!is_in_force).then(|| {
        let choose = move || choose(store, &to_choose);
        button(SchemeText::Use.words(language), choose).attr("aria-label", named(SchemeText::Use))
    });
    let make = button(SchemeText::MakeFrom.words(language), move || make_from(store, &template))
        .attr("aria-label", named(SchemeText::MakeFrom));
    let sources = scheme.sources.iter().map(|source| source.title.clone());
    let basis = scheme.basis.iter().cloned();
    let fact = |name: Phrase, text: String| {
        el("div")
            .child(el("dt").text(name.words(language)))
            .child(el("dd").attr("lang", "zh-CN").text(text))
    };
    let sources: Vec<String> = basis.chain(sources).collect();
    el("details")
        .class("card")
        .child(el("summary").text(scheme_title(scheme, language)))
        .child(
            el("dl")
                .class("facts")
                .child(fact(SchemeText::Parties, parties.join(" · ")))
                .child(fact(SchemeText::Grades, parted_words(&grades, language)))
                .child(fact(SchemeText::Sources, parted_words(&sources, language))),
        )
        .child(ruler(scheme, language))
        .child(faults)
        .child(el("p").class("actions").children(chosen).child(make))
}

/// The bands from left to right. Gaps stay empty, overlaps are hatched; the words say the same.
fn ruler(scheme: &Scheme, language: Language) -> El {
    let ruler = Ruler::of(scheme);
    let bands = ruler.bands.iter().filter_map(|(band, span)| {
        let (from, length) = (span.from, span.length);
        let limits = scheme.bands.get(*band)?;
        Some(
            el("li")
                .style("left", move || from.to_string())
                .style("width", move || length.to_string())
                .child(el("span").class("band-name").text(language.name(&limits.name).to_owned()))
                .child(el("span").class("band-limits").text(band_limits(limits))),
        )
    });
    let marks = scheme.problems().into_iter().filter_map(|problem| {
        let (first, last, look) = match problem {
            SchemeProblem::Gap { first, last } => (first, last, "gap"),
            SchemeProblem::Overlap { first, last } => (first, last, "overlap"),
            _ => return None,
        };
        let span = ruler.stretch(first, last);
        let (from, length) = (span.from, span.length);
        Some(
            el("li")
                .class("ruler-fault")
                .attr("data-look", look)
                .attr("aria-hidden", "true")
                .style("left", move || from.to_string())
                .style("width", move || length.to_string()),
        )
    });
    let bands = el("ol").children(bands.chain(marks).collect::<Vec<El>>());
    el("div").class("ruler scheme-ruler").child(bands)
}

fn faults(scheme: &Scheme, language: Language) -> El {
    let problems = scheme.problems();
    if problems.is_empty() {
        return note(SchemeText::Sound.words(language));
    }
    let lines = problems.into_iter().map(|problem| {
        el("li").class("warning").text(scheme_problem_words(problem, scheme, language))
    });
    el("div").child(note(SchemeText::Problems.words(language))).child(el("ul").children(lines))
}

/// A scheme that was found in part: what is known, and what is missing.
fn not_complete(store: Store, one: &'static Incomplete) -> El {
    let language = store.language();
    let year = match one.year {
        Some(year) => year.to_string(),
        None => SchemeText::YearUnknown.words(language).to_owned(),
    };
    let name = incomplete_name(one.name, language);
    let title = format!("{name} · {year}");
    let missing = missing_parts(one.missing, language);
    el("li")
        .child(el("strong").text(title))
        .child(el("p").class("warning").text(missing))
        .child(el("small").attr("lang", "zh-CN").text(one.number.unwrap_or_default()))
        .child(
            el("p").child(
                button(SchemeText::Complete.words(language), move || complete(store, one))
                    .attr("aria-label", format!("{} {name}", SchemeText::Complete.words(language))),
            ),
        )
}

/// The choice of another scheme, and this station's total under both.
fn side_by_side(store: Store, choices: &Rc<Choices>, all: &Rc<Vec<Scheme>>) -> El {
    let language = store.language();
    let options = all.iter().enumerate().map(|(at, scheme)| {
        let chosen = choices.clone();
        el("option")
            .attr("value", at.to_string())
            .text(scheme_title(scheme, language))
            .selected(move || chosen.scheme.get() == at)
    });
    let options: Vec<El> = options.skip(1).collect();
    let choose = choices.clone();
    let select = el("select")
        .attr("aria-label", SchemeText::Other.words(language))
        .attr("data-field", "scheme/other")
        .children(options)
        .on("change", move |event| {
            if let Ok(at) = event_target_value(&event).parse() {
                choose.scheme.set_if_changed(at);
            }
        });
    let (shown, all) = (choices.clone(), all.clone());
    let (supposed, others) = (choices.clone(), all.clone());
    follow(move || {
        let (own, outcome) = (store.scheme.get(), store.outcome.get());
        let Some(other) = others.get(supposed.scheme.get()).cloned() else { return };
        let explains: Explains =
            Rc::new(move |hook, language| scheme_working(hook, &outcome, [&own, &other], language));
        let station = store.station.get_untracked();
        store.workings.supposed.set(Some(Supposed { station, choice: Choice::Words(explains) }));
    });
    el("div")
        .child(note(SchemeText::SideBySideNote.words(language)))
        .child(
            el("label")
                .class("switch wide-choice")
                .child(el("span").text(SchemeText::Other.words(language)))
                .child(select),
        )
        .changing(move || {
            let other = all.get(shown.scheme.get())?;
            Some(two(store, other))
        })
}

/// The total of this station under both: the same share of the full score.
fn two(store: Store, other: &Scheme) -> El {
    let language = store.language();
    let columns = [store.scheme.get(), Arc::new(other.clone())];
    let head = |text: String| el("th").attr("scope", "col").text(text);
    let heads = [el("td")].into_iter();
    let heads = heads.chain(columns.iter().map(|scheme| head(scheme_title(scheme, language))));
    let line =
        |name: &'static str, hook: &'static str, text: fn(Decimal, &Scheme, Language) -> String| {
            let cells = columns.iter().enumerate().map(|(at, scheme)| {
                let scheme = scheme.clone();
                figure(el("td"), format!("scheme/{}/{hook}", at + 1), move || {
                    match total(store, &scheme) {
                        Some(total) => text(total, &scheme, language),
                        None => SchemeText::NotSettled.words(language).to_owned(),
                    }
                })
            });
            el("tr").child(row_head().text(name)).children(cells.collect::<Vec<El>>())
        };
    let rows = [
        line(SchemeText::Total.words(language), "total", |total, scheme, _| points(total, scheme)),
        line(words(store, PartText::Grade), "grade", |total, scheme, language| {
            grading_text(scheme.grading_of_points(total), scheme, language)
        }),
    ];
    bare_table(SchemeText::SideBySide.words(language), heads.collect(), el("tbody").children(rows))
        .class("scroller fitting")
}

/// The station's total under a scheme, once every party has scored; tracked.
fn total(store: Store, scheme: &Scheme) -> Option<Decimal> {
    let outcome = store.outcome.get();
    let full = store.with_editor(|editor| editor.scheme().full_score);
    if outcome.is_settled() { scheme.carried_over(outcome.lowest, full) } else { None }
}
