//! The two pictures of the scores: points against caps on one bar, the total on the grade ruler.

use crate::chart::Ruler;
use crate::scoring::{Grading, Scheme};
use crate::texts::{ResultText, band_limits, grading_text, points, total_text};
use crate::view::controls::{El, el, grade_icon, icon, sentence};
use crate::view::store::Store;
use std::sync::Arc;

/// All parties on one bar: each as wide as its cap, filled by its points.
pub(super) fn party_bar(store: Store, scheme: &Arc<Scheme>) -> El {
    let language = store.language();
    let parts = scheme.parties.iter().enumerate().map(|(at, party)| {
        let (cap, scheme) = (party.cap, scheme.clone());
        let result = move || store.parties.with(|parties| parties.get(at).copied());
        let share = move || result().and_then(|party| party.share);
        let given = move || {
            let given = result().and_then(|party| party.points);
            given.map_or("—".to_owned(), |given| points(given, &scheme))
        };
        let hook = format!("points/{}", party.id);
        let text = el("span")
            .class("party-points")
            .child(el("span").attr("data-figure", hook).live_text(given))
            .child(el("span").text(format!(" / {cap}")));
        el("li")
            .style("flex-grow", move || cap.to_string())
            .live("data-unknown", move || share().is_none().then(String::new))
            .child(
                el("span")
                    .class("fill")
                    .style("width", move || share().unwrap_or_default().to_string()),
            )
            .child(el("span").class("party-name").text(language.name(&party.short_name).to_owned()))
            .child(text)
    });
    el("ul").class("party-bar").children(parts)
}

/// The bands of the scheme from left to right, the total on them, and the distances in words.
pub(super) fn grade_ruler(store: Store, scheme: &Arc<Scheme>) -> Vec<El> {
    let ruler = Arc::new(Ruler::of(scheme));
    let bands = ruler.bands.iter().map(|(band, span)| {
        let (band, from, length) = (*band, span.from, span.length);
        band_item(store, scheme, band)
            .style("left", move || from.to_string())
            .style("width", move || length.to_string())
    });
    let bands = el("ol").children(bands);
    let (left, width) = (ruler.clone(), ruler);
    let for_text = scheme.clone();
    let total = el("div")
        .class("ruler-total")
        .style("left", move || left.total(&store.outcome.get()).from.to_string())
        .style("width", move || width.total(&store.outcome.get()).length.to_string())
        .live("data-range", move || (!store.outcome.get().is_settled()).then(String::new))
        .child(el("span").class("ruler-mark"))
        .child(
            el("span")
                .class("ruler-text")
                .attr("data-figure", "total")
                .live_text(move || total_text(&store.outcome.get(), &for_text)),
        );
    let for_words = scheme.clone();
    let words = el("p").class("note").changing(move || distances(store, &for_words));
    vec![el("div").class("ruler").child(bands).child(total), words]
}

fn band_item(store: Store, scheme: &Arc<Scheme>, band: usize) -> El {
    let language = store.language();
    let limits = scheme.bands.get(band);
    let name = limits.map(|band| language.name(&band.name).to_owned()).unwrap_or_default();
    let here = move || {
        let outcome = store.outcome.get();
        let (worst, best) = (outcome.lowest_grading.band()?, outcome.highest_grading.band()?);
        (best..=worst).contains(&band).then(String::new)
    };
    el("li")
        .live("data-here", here)
        .child(icon(grade_icon(Some(band), scheme.bands.len())))
        .child(el("span").class("band-name").text(name))
        .child(el("span").class("band-limits").text(limits.map(band_limits).unwrap_or_default()))
}

/// The distances in words, as the result bar has them.
fn distances(store: Store, scheme: &Scheme) -> Vec<El> {
    let language = store.language();
    let outcome = store.outcome.get();
    let name = |band: usize| grading_text(Grading::Band(band), scheme, language);
    let unit = store.text(ResultText::PointsUnit);
    let mut line = Vec::new();
    let mut tell = |words: String, points: String, hook| {
        if !line.is_empty() {
            line.push(el("span").text(" · "));
        }
        line.extend(sentence(&format!("{words} {points} {unit}"), &points, hook));
    };
    if let Some(step) = outcome.up {
        let words = ResultText::to_grade(name(step.band), language);
        tell(words, format!("+{}", points(step.points, scheme)), "distance/up");
    }
    if let Some(step) = outcome.cushion {
        let words = ResultText::above_grade(name(step.band), language);
        tell(words, points(step.points, scheme), "distance/down");
    }
    line
}
