//! 评分方案: the scheme in force, those that can be computed, and folded below them the same marks under two
//! schemes, and schemes of which something is missing.

use super::own_scheme::own_scheme;
use crate::browser::page;
use crate::chart::Ruler;
use crate::editor::Action;
use crate::number::Decimal;
use crate::schemes::{self, INCOMPLETE, Incomplete, OTHER_CITIES};
use crate::scoring::{GradeBand, Scheme, SchemeProblem};
use crate::texts::{
    Language, PartText, Phrase, SchemeText, SettingsText, band_limits, grading_text,
    incomplete_name, missing_parts, own_scheme_name, parted_words, points, scheme_problem_words,
    scheme_title, scheme_working,
};
use crate::view::controls::{
    El, button, col_head, el, follow, named_table, note, row_head, scroller,
};
use crate::view::focusing::focus_soon;
use crate::view::store::{Choice, Explains, Store, Supposed, Watched};
use leptos::prelude::{event_target_value, on_cleanup};
use send_wrapper::SendWrapper;
use std::rc::Rc;
use std::sync::Arc;

/// The id of the heading above the scheme in force.
const IN_FORCE: &str = "scheme-in-force";

/// What the sheet holds.
pub(in crate::view) fn schemes(store: Store) -> Vec<El> {
    let language = store.language();
    let all = Rc::new(computing());
    let described = all.iter().map(|scheme| described(store, scheme));
    let incomplete = INCOMPLETE.iter().map(|one| not_complete(store, one));
    let heading = |text: Phrase| el("h3").text(text.words(language));
    let others = el("details")
        .class("fold scheme-others")
        .child(el("summary").text(SettingsText::incomplete(INCOMPLETE.len(), language)))
        .child(note(SchemeText::IncompleteNote.words(language)))
        .child(el("ul").class("scheme-sentences").children(incomplete));
    vec![
        heading(SchemeText::InForce).attr("id", IN_FORCE).attr("tabindex", "-1"),
        in_force(store),
        heading(SchemeText::BuiltIn),
        el("div").class("scheme-list").children(described.collect::<Vec<El>>()),
        side_by_side(store, &all),
        others,
    ]
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
            let grades = note(grades(&scheme, language));
            vec![ruler(&scheme, language), grades, faults(&scheme, language)]
        })
        .children(own)
        .child(el("p").class("scheme-actions").children(make).children(take_up))
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
    let fact = |name: Phrase, text: String| {
        el("div")
            .child(el("dt").text(name.words(language)))
            .child(el("dd").attr("lang", "zh-CN").text(text))
    };
    el("details")
        .class("card fold")
        .child(el("summary").text(scheme_title(scheme, language)))
        .child(
            el("dl")
                .class("facts")
                .child(fact(SchemeText::Parties, parties.join(" · ")))
                .child(fact(SchemeText::Grades, grades(scheme, language)))
                .child(
                    el("div")
                        .child(el("dt").text(SchemeText::Sources.words(language)))
                        .child(sources(scheme, language)),
                ),
        )
        .child(ruler(scheme, language))
        .child(faults)
        .child(el("p").class("scheme-actions").children(chosen).child(make))
}

/// The grades and their ends.
fn grades(scheme: &Scheme, language: Language) -> String {
    let grades = scheme.bands.iter();
    let grades = grades.map(|band| format!("{} {}", language.name(&band.name), limits(band)));
    parted_words(&grades.collect::<Vec<String>>(), language)
}

/// The totals of a grade; in lines that wrap an end stays beside its sign.
fn limits(band: &GradeBand) -> String {
    let words = band_limits(band);
    ["≥", ">", "≤", "<"]
        .iter()
        .fold(words, |words, sign| words.replace(&[sign, " "].concat(), &[sign, "\u{a0}"].concat()))
}

/// Documents by their names and numbers, and the page of the authority as a link.
fn sources(scheme: &Scheme, language: Language) -> El {
    let titles = || scheme.sources.iter().map(|source| &source.title);
    let is_address = |title: &&String| title.starts_with("https://");
    let named = scheme.basis.iter().chain(titles().filter(|title| !is_address(title)));
    let named: Vec<&str> = named.map(String::as_str).collect();
    el("dd")
        .child(el("span").attr("lang", "zh-CN").text(parted_words(&named, language)))
        .children(titles().filter(is_address).map(|to| official(to.clone(), language)))
}

/// The way to the page of an authority.
fn official(address: String, language: Language) -> El {
    el("a")
        .class("official")
        .attr("href", address)
        .attr("rel", "noopener")
        .text(SettingsText::OfficialPage.words(language))
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
                .child(el("span").class("band-name").text(language.name(&limits.name).to_owned())),
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
        .child(
            el("small")
                .child(el("span").attr("lang", "zh-CN").text(one.number.unwrap_or_default()))
                .children(one.address.map(|to| official(to.to_owned(), language))),
        )
        .child(
            el("p").child(
                button(SchemeText::Complete.words(language), move || complete(store, one))
                    .attr("aria-label", format!("{} {name}", SchemeText::Complete.words(language))),
            ),
        )
}

/// Folded: the choice of another scheme, and this station's total under both. While it is unfolded, these
/// figures have the workings of what is chosen here.
fn side_by_side(store: Store, all: &Rc<Vec<Scheme>>) -> El {
    let language = store.language();
    let unfolded = Rc::new(Watched::new(false));
    let (shown, all) = (unfolded.clone(), all.clone());
    el("details")
        .class("fold scheme-others")
        .child(el("summary").text(SchemeText::SideBySide.words(language)))
        .on("toggle", move |event| {
            unfolded.set_if_changed(page::around(&event, "details[open]").is_some());
        })
        .changing(move || shown.get().then(|| both(store, &all)))
}

fn both(store: Store, all: &Rc<Vec<Scheme>>) -> El {
    let language = store.language();
    let chosen = Rc::new(Watched::new(1));
    let options = all.iter().enumerate().map(|(at, scheme)| {
        let chosen = chosen.clone();
        el("option")
            .attr("value", at.to_string())
            .text(scheme_title(scheme, language))
            .selected(move || chosen.get() == at)
    });
    let options: Vec<El> = options.skip(1).collect();
    let choose = chosen.clone();
    let select = el("select")
        .attr("aria-label", SchemeText::Other.words(language))
        .attr("data-field", "scheme/other")
        .children(options)
        .on("change", move |event| {
            if let Ok(at) = event_target_value(&event).parse() {
                choose.set_if_changed(at);
            }
        });
    let before = SendWrapper::new((store, store.workings.supposed.get_untracked()));
    on_cleanup(move || {
        let (store, before) = before.take();
        store.workings.supposed.set(before);
    });
    let (supposed, others, all) = (chosen.clone(), all.clone(), all.clone());
    follow(move || {
        let (own, outcome) = (store.scheme.get(), store.outcome.get());
        let Some(other) = others.get(supposed.get()).cloned() else { return };
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
            let other = all.get(chosen.get())?;
            Some(two(store, other))
        })
}

/// The total of this station under both: the same share of the full score.
fn two(store: Store, other: &Scheme) -> El {
    let language = store.language();
    let columns = [store.scheme.get(), Arc::new(other.clone())];
    let head = |scheme: &Arc<Scheme>| col_head().text(scheme_title(scheme, language));
    let mut heads = vec![el("td")];
    heads.extend(columns.iter().map(head));
    let line =
        |name: &'static str, hook: &'static str, text: fn(Decimal, &Scheme, Language) -> String| {
            let cells = columns.iter().enumerate().map(|(at, scheme)| {
                let scheme = scheme.clone();
                el("td").attr("data-figure", format!("scheme/{}/{hook}", at + 1)).live_text(
                    move || match total(store, &scheme) {
                        Some(total) => text(total, &scheme, language),
                        None => SchemeText::NotSettled.words(language).to_owned(),
                    },
                )
            });
            el("tr").child(row_head().text(name)).children(cells.collect::<Vec<El>>())
        };
    let rows = [
        line(SchemeText::Total.words(language), "total", |total, scheme, _| points(total, scheme)),
        line(store.text(PartText::Grade), "grade", |total, scheme, language| {
            grading_text(scheme.grading_of_points(total), scheme, language)
        }),
    ];
    let name = SchemeText::SideBySide.words(language);
    scroller(name, named_table(name, heads).child(el("tbody").children(rows)))
}

/// The station's total under a scheme, once every party has scored; tracked.
fn total(store: Store, scheme: &Scheme) -> Option<Decimal> {
    let outcome = store.outcome.get();
    let full = store.with_editor(|editor| editor.scheme().full_score);
    if outcome.is_settled() { scheme.carried_over(outcome.lowest, full) } else { None }
}
