//! What is not counted: refused files, other schemes and periods, and stations that came more than once.

use super::state::State;
use crate::district::{Answer, Twice};
use crate::exchange::side_by_side::SideBySide;
use crate::texts::{DistrictText, not_taken_words, other_group_words, shown_name, total_text};
use crate::view::controls::{El, button, el};
use crate::view::store::Store;

/// The card; nothing where everything is counted.
pub(super) fn left_out(store: Store, state: &'static State) -> Vec<El> {
    let (lines, questions) = state.looked.with(|looked| {
        let lines: Vec<El> = refused(store, looked)
            .into_iter()
            .chain(damaged(store, looked))
            .chain(others(store, state, looked))
            .collect();
        let questions =
            looked.counted().twice.iter().map(|twice| question(store, state, looked, twice));
        (lines, questions.collect::<Vec<El>>())
    });
    if lines.is_empty() && questions.is_empty() {
        return Vec::new();
    }
    let list = (!lines.is_empty()).then(|| el("ul").class("district-out").children(lines));
    vec![
        el("section")
            .class("card district-left-out")
            .attr("aria-label", store.text(DistrictText::LeftOut))
            .child(el("h3").text(store.text(DistrictText::LeftOut)))
            .children(questions)
            .child(list),
    ]
}

fn refused(store: Store, looked: &SideBySide) -> Vec<El> {
    let language = store.language();
    let lines = looked.gathered().refused.iter().map(|refused| {
        let file = file_name(store, &refused.file);
        let name = match refused.station.as_str() {
            "" => file.to_owned(),
            station => format!("{file} · {station}"),
        };
        let why = not_taken_words(&refused.why, language);
        el("li").text(DistrictText::refused(name, why, language))
    });
    lines.collect()
}

/// The name of a file; that a station is kept here where it came from none.
fn file_name(store: Store, file: &str) -> &str {
    if file.is_empty() { store.text(DistrictText::KeptHere) } else { file }
}

fn damaged(store: Store, looked: &SideBySide) -> Vec<El> {
    let language = store.language();
    let lines = looked.gathered().damaged.iter().filter_map(|(at, lost)| {
        let name = shown_name(&looked.member(*at)?.name(), language);
        Some(el("li").text(DistrictText::damaged(name, *lost, language)))
    });
    lines.collect()
}

/// The other groups: each with its stations, and the way to look at it.
fn others(store: Store, state: &'static State, looked: &SideBySide) -> Vec<El> {
    let language = store.language();
    let Some(here) = looked.counted().group() else { return Vec::new() };
    let groups = looked.counted().groups.iter().enumerate();
    let groups = groups.filter(|(at, _)| *at != looked.counted().chosen);
    let lines = groups.map(|(_, group)| {
        let members = group.members.iter().filter_map(|at| looked.member(*at));
        let names: Vec<String> =
            members.map(|member| shown_name(&member.name(), language)).collect();
        let names = names.join(" · ");
        let why = other_group_words(group, here, language);
        let label = format!("{} {names}", store.text(DistrictText::LookAtGroup));
        let name = group.name.clone();
        let choose = move || state.looked.update(|looked| looked.choose(name.clone()));
        let look = button(store.text(DistrictText::LookAtGroup), choose);
        el("li")
            .child(el("span").text(DistrictText::refused(names, why, language)))
            .child(look.class("link").attr("aria-label", label))
    });
    lines.collect()
}

/// Which of several is the station.
fn question(store: Store, state: &'static State, looked: &SideBySide, twice: &Twice) -> El {
    let language = store.language();
    let name = shown_name(&twice.name, language);
    let asked = DistrictText::twice(name, twice.members.len(), language);
    let answer = |words: String, answer: Answer| {
        let members = twice.members.clone();
        let is_chosen = twice.answer == Some(answer);
        let say = move || state.looked.update(|looked| looked.answer(members.clone(), answer));
        button(words, say).pressed(move || is_chosen)
    };
    let each = twice.members.iter().filter_map(|at| {
        let member = looked.member(*at)?;
        let file = file_name(store, &member.file).to_owned();
        let document = &member.document;
        let scheme = document.scheme();
        let evaluation = crate::scoring::evaluate(scheme, &document.score_entries(scheme));
        let total = total_text(&evaluation.outcome, scheme);
        Some(answer(DistrictText::this_one(file, total, language), Answer::One(*at)))
    });
    let each: Vec<El> = each.collect();
    let note = match (twice.is_same, twice.answer) {
        (true, Some(Answer::One(_))) => Some(DistrictText::TwiceSame),
        (_, None) if !twice.counted.is_empty() => Some(DistrictText::TwiceMore),
        (_, None) => Some(DistrictText::TwiceOpen),
        _ => None,
    };
    el("div")
        .class("district-twice")
        .attr("role", "group")
        .attr("aria-label", asked.clone())
        .child(el("p").child(el("strong").text(asked)))
        .child(note.map(|note| el("p").class("note").text(store.text(note))))
        .child(
            el("div")
                .class("toolbar")
                .children(each)
                .child(answer(store.text(DistrictText::Each).to_owned(), Answer::Each)),
        )
}
