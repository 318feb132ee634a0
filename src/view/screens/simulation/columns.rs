//! The picture of a distribution: columns over the grade bands.

use super::chance_board::{Board, Counted};
use crate::chart::{Column, Percent};
use crate::scoring::{Grading, Scheme};
use crate::texts::{ChanceText, Language, chance_text, grading_text, points};
use crate::view::controls::{El, el, follow};
use std::fmt::Write;

/// The picture with the grades below it; its name says what is to be seen. One total alone is no
/// picture: a block over the whole width would say nothing, and not that it is a single one.
pub(super) fn picture(board: &Board) -> El {
    let (drawn, named, banded) = (board.clone(), board.clone(), board.clone());
    let spread = board.clone();
    let language = board.store.language();
    let columns = el("div").class("distribution").with(move |element| {
        let element = element.clone();
        follow(move || {
            let picture = drawn.counted.with(|counted| counted.as_ref().map(svg));
            element.set_inner_html(&picture.unwrap_or_default());
        });
    });
    el("div")
        .class("distribution-frame")
        .attr("role", "img")
        .live("hidden", move || {
            let single = |it: &Counted| it.lowest == it.highest;
            spread.counted.with(|found| found.as_ref().is_none_or(single)).then(String::new)
        })
        .live("aria-label", move || {
            named.counted.with(|found| Some(in_words(found.as_ref()?, &named.scheme, language)))
        })
        .child(columns)
        .child(el("ol").attr("aria-hidden", "true").changing(move || {
            let columns = banded.counted.with(|found| found.as_ref().map(|it| it.columns.clone()));
            bands(&columns.unwrap_or_default(), &banded.scheme, language)
        }))
        .child(ends(board))
}

/// The columns of each look as one outline, in hundredths of a percent of the picture: a hundred
/// elements would take longer to draw than the chances to count.
fn svg(counted: &Counted) -> String {
    let [mut even, mut odd, mut unresolved] = [const { String::new() }; 3];
    for column in &counted.columns {
        let outline = match column.grading {
            Grading::Band(band) if band % 2 == 0 => &mut even,
            Grading::Band(_) => &mut odd,
            Grading::Gap | Grading::Overlap(..) => &mut unresolved,
        };
        let (from, length) = (column.from.hundredths(), column.length.hundredths());
        let top = 10_000 - column.height.hundredths();
        // Writing to a string does not fail.
        let _ = write!(outline, "M{from} 10000V{top}h{length}V10000z");
    }
    let mut picture =
        String::from("<svg viewBox=\"0 0 10000 10000\" preserveAspectRatio=\"none\">");
    for (look, outline) in [("even", even), ("odd", odd), ("unresolved", unresolved)] {
        let _ = write!(picture, "<path class=\"{look}\" d=\"{outline}\"/>");
    }
    picture.push_str("</svg>");
    picture
}

/// The grades from left to right, each as wide as its columns.
fn bands(columns: &[Column], scheme: &Scheme, language: Language) -> Vec<El> {
    let mut stretches: Vec<(Grading, Percent, Percent)> = Vec::new();
    for column in columns {
        match stretches.last_mut() {
            Some((grading, _, length)) if *grading == column.grading => {
                *length = plus(*length, column.length);
            }
            _ => stretches.push((column.grading, column.from, column.length)),
        }
    }
    let band = |(grading, from, length): (Grading, Percent, Percent)| {
        el("li")
            .style("left", move || from.to_string())
            .style("width", move || length.to_string())
            .child(el("span").text(grading_text(grading, scheme, language)))
    };
    stretches.into_iter().map(band).collect()
}

fn plus(one: Percent, other: Percent) -> Percent {
    Percent::from_hundredths(one.hundredths() + other.hundredths())
}

/// The lowest and the highest total, at the ends of the picture.
fn ends(board: &Board) -> El {
    let (low, high) = (board.scheme.clone(), board.scheme.clone());
    let lowest = board.text(move |counted| points(counted.lowest, &low));
    let highest = board.text(move |counted| points(counted.highest, &high));
    el("div")
        .class("distribution-ends")
        .attr("aria-hidden", "true")
        .child(el("span").live_text(lowest))
        .child(el("span").live_text(highest))
}

fn in_words(counted: &Counted, scheme: &Scheme, language: Language) -> String {
    let (low, high) = (points(counted.lowest, scheme), points(counted.highest, scheme));
    let chances = counted.chances.iter().map(|one| {
        let name = grading_text(one.grading, scheme, language);
        format!("{name} {}", chance_text(&one.chance, language))
    });
    let chances: Vec<String> = chances.collect();
    format!("{} {low}–{high}: {}", ChanceText::Picture.words(language), chances.join(", "))
}
