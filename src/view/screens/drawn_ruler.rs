//! The points end to end on the ruler of the grades, of a document that is only looked at: a link, a paper.

use crate::chart::picture::RulerContent;
use crate::chart::{Percent, Piece, Span, Tick};
use crate::view::controls::{El, el, rising};

/// The picture. What it says stands in words above and below it.
pub(in crate::view::screens) fn ruler(of: &RulerContent) -> El {
    let pieces = of.pieces.iter().map(|(piece, span, figure)| laid(*piece, *span, figure));
    let bands = of.bands.iter().map(|(span, name, rank, is_here)| {
        at(el("li"), *span)
            .attr("data-rank", rank.to_string())
            .flagged("data-here", *is_here)
            .flagged("data-tight", span.is_tight(name))
            .child(rising("rising"))
            .child(el("span").class("band-name").text(name.clone()))
    });
    let mark = of.mark.map(|place| {
        let place = Span { from: place, length: Percent::default() };
        at(el("li").class("mark").attr("aria-hidden", "true"), place)
    });
    el("div")
        .class("drawn-ruler")
        .child(el("ul").class("end-to-end").attr("aria-hidden", "true").children(pieces))
        .child(el("ol").class("bands").children(bands).child(mark))
        .child(
            el("p")
                .class("ticks")
                .attr("aria-hidden", "true")
                .children(of.ticks.iter().copied().map(tick)),
        )
}

fn at(element: El, span: Span) -> El {
    let Span { from, length } = span;
    let element = element.style("left", move || from.to_string());
    if length == Percent::default() {
        return element;
    }
    element.style("width", move || length.to_string())
}

fn laid(piece: Piece, span: Span, figure: &str) -> El {
    let class = match piece {
        Piece::Party(_) => "laid",
        Piece::Bonus => "laid laid-bonus",
        Piece::Deduction => "laid laid-taken",
        Piece::Open => "laid laid-open",
    };
    let element = at(el("li").class(class), span);
    let element = match span.thin() {
        Some(thin) => element.attr("data-thin", thin),
        None => element,
    };
    element.child(el("span").text(figure.to_owned()))
}

fn tick(of: Tick) -> El {
    el("i")
        .flagged("data-close", of.is_close)
        .style("left", move || of.at.to_string())
        .text(of.value.to_string())
}
