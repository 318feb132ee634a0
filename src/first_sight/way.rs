//! 怎么到… of the first sight; `view/screens/simulation/way.rs` draws the same. The program keeps this card in its
//! place until the chunk of it has come, so it answers to nobody and says that it waits.

use super::html::{Tag, tag};
use super::seen::{Seen, button};
use crate::chart::{Percent, place_of, rank};
use crate::scoring::{Part, Tries, WayTo, next_band};
use crate::texts::{
    ReachText, reach_clauses, reach_hint, reach_part_name, reach_part_words, reach_words,
};

/// The card; nothing where the scheme has no grades.
pub(super) fn way(seen: &Seen<'_>) -> Option<Tag> {
    let Seen { document, scheme, evaluation, language } = *seen;
    let band = next_band(scheme, &evaluation.outcome);
    let given: Vec<_> = evaluation.parties.iter().map(|party| party.points).collect();
    let adjustment = document.score_entries(scheme).adjustment();
    let reach = WayTo::of(scheme, band, &given, adjustment, &Tries::default())?;
    let lines = reach.parts.iter().filter_map(|(at, part)| line(seen, *at, *part));
    let hint = reach_hint(&reach, language).map(|text| tag("p").class("hint").text(text));
    let together = tag("summary").attr("tabindex", "-1").text(ReachText::Together.words(language));
    let try_this = (!reach.scores().is_empty())
        .then(|| button().class("small").text(ReachText::TryThis.words(language)));
    let fold = tag("div")
        .class("fold-row")
        .child(tag("details").class("fold").child(together))
        .child(tag("div").children(try_this));
    let card = tag("section")
        .class("card way")
        .attr("inert", "")
        .attr("aria-busy", "true")
        .child(head(seen, band))
        .child(say(seen, band, &reach))
        .child(tag("ul").class("ways").children(lines))
        .children(hint)
        .child(fold);
    Some(card)
}

fn head(seen: &Seen<'_>, chosen: usize) -> Tag {
    let Seen { scheme, language, .. } = *seen;
    // The worst grade is nothing to reach.
    let bands = scheme.bands.iter().enumerate().rev().skip(1);
    let targets = bands.map(|(at, band)| {
        let is_chosen = (at == chosen).to_string();
        button().attr("aria-pressed", &is_chosen).text(language.name(&band.name))
    });
    let title = tag("h2").text(ReachText::Title.words(language));
    let targets = tag("div").class("choice").children(targets);
    tag("div").class("scores-head").child(title).child(targets)
}

/// The sentence, with what matters in the colour of the grade.
fn say(seen: &Seen<'_>, band: usize, reach: &WayTo) -> Tag {
    let Seen { scheme, language, .. } = *seen;
    let rank = rank(band, scheme.bands.len()).to_string();
    let clauses = reach_clauses(&reach_words(reach, band, scheme, language));
    let clauses = clauses.into_iter().map(|(text, is_point)| match is_point {
        true => tag("em").attr("data-rank", &rank).text(text),
        false => tag("span").text(text),
    });
    tag("p").class("say").children(clauses)
}

/// What a party can do; nothing for what only a handle shows.
fn line(seen: &Seen<'_>, at: usize, part: Part) -> Option<Tag> {
    let Seen { scheme, language, evaluation, .. } = *seen;
    let party = scheme.parties.get(at)?;
    let given = evaluation.parties.get(at).and_then(|of| of.points).unwrap_or_default();
    let (from, to) = part.ends(given);
    let (from, to) = (place_of(from, party.cap), place_of(to, party.cap));
    let bar = tag("span")
        .class("needed")
        .silent()
        .style("--p", Percent::from_hundredths(from))
        .style("--q", Percent::from_hundredths(to - from))
        .child(tag("i"))
        .child(tag("u"));
    let name = tag("span").text(reach_part_name(at, part, scheme, language));
    let words = tag("span").class("way-value").text(reach_part_words(part, scheme, language));
    let item = tag("li").child(name).child(bar).child(words);
    Some(if part.can() { item.attr("data-can", "") } else { item })
}
