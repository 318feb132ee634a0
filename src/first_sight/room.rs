//! The room 结果 of the first sight; `view/screens/result` draws the same, with inputs.

use super::html::{Tag, tag};
use super::seen::{Seen, button, picture};
use super::way::way;
use crate::chart::{Piece, Ruler, Span, place_of, rank, shapes, weight};
use crate::number::Decimal;
use crate::schemes::who;
use crate::scoring::{Figure, GradeBand, Grading, Party};
use crate::texts::{
    FrameText, ResultText, band_limits, figure_text, laid_words, points, scores_title, total_text,
};

/// The cards that a first sight shows, and the place of those that come after it.
pub(super) fn result(seen: &Seen<'_>) -> Tag {
    let left = tag("div").class("stack").child(scores(seen)).child(what_if(seen));
    let right = tag("div").class("stack outlook").attr("data-waiting", "").children(way(seen));
    let duo = tag("div").class("duo").child(left).child(right);
    tag("main").class("room-in-sight").child(duo).child(tag("div").class("compared"))
}

fn scores(seen: &Seen<'_>) -> Tag {
    let Seen { scheme, language, .. } = *seen;
    let hint = tag("p")
        .class("hint")
        .child(tag("span").text(ResultText::ExampleHint.words(language)))
        .child(button().class("link").text(FrameText::StartOwn.words(language)));
    let title = tag("h2").text(scores_title(scheme.parties.len(), language));
    let head = tag("div").class("scores-head").child(title).child(hint);
    let rows = scheme.parties.iter().enumerate().map(|(at, party)| row(seen, at, party));
    tag("section").class("card scores").child(head).child(tag("ul").children(rows)).child(sum(seen))
}

fn row(seen: &Seen<'_>, at: usize, party: &Party) -> Tag {
    let Seen { document, scheme, language, evaluation } = *seen;
    let about = who(scheme, at).map(|who| tag("span").text(language.name(&who)));
    let share = evaluation.figure(Figure::Share(at)).map(figure_text);
    let share =
        tag("span").attr("data-share", "").child(tag("span").text(share.unwrap_or_default()));
    let who = tag("p")
        .class("who")
        .child(tag("span").class("who-name").text(language.name(&party.short_name)))
        .child(tag("small").children(about).child(share));
    let score = document.score(&party.id);
    let typed = score.typed().unwrap_or_default();
    let place = Decimal::from_hundredths(place_of(typed, score.most(party.cap)));
    let drag = tag("span")
        .class("drag")
        .style("--p", place.fixed(2))
        .child(tag("span").class("drag-fill"))
        .child(tag("span").class("drag-handle"));
    let given = evaluation.parties.get(at).and_then(|of| of.points).unwrap_or_default();
    let note = match given >= party.cap {
        true => ResultText::FullScore.words(language).to_owned(),
        false => ResultText::lacks(points(party.cap - given, scheme), language),
    };
    let track = tag("div")
        .class("track")
        .style("--w", weight(party.cap, scheme).hundredths())
        .child(drag)
        .child(tag("span").class("track-note").text(note));
    let unit = tag("span")
        .class("framed-menu")
        .child(tag("span").class("framed-unit").text(["/ ", &party.cap.to_string()].concat()))
        .child(picture(true, shapes::DOWN));
    let number = tag("span").class("number stands-in").text(points(typed, scheme));
    let framed = tag("div").class("framed").child(number).child(unit);
    tag("li").class("party").child(who).child(track).child(framed)
}

fn sum(seen: &Seen<'_>) -> Tag {
    let Seen { scheme, language, evaluation, .. } = *seen;
    let (outcome, ruler) = (&evaluation.outcome, Ruler::of(scheme));
    let words = laid_words(scheme.parties.len(), language);
    let total = tag("span")
        .child(tag("strong").text(total_text(outcome, scheme)))
        .child(tag("small").text([" / ", &scheme.full_score.to_string()].concat()));
    let head = tag("div").class("adds-up-head").child(tag("span").text(words)).child(total);
    let laid = ruler.stack(&evaluation.parties, None, None);
    let laid = laid.into_iter().filter_map(|(piece, span)| {
        let Piece::Party(at) = piece else { return None };
        let given = evaluation.parties.get(at)?.points?;
        Some(placed(tag("li").class("laid"), span).child(tag("span").text(points(given, scheme))))
    });
    let bands = ruler.bands.iter().filter_map(|(at, span)| {
        let is_here = outcome.is_settled() && outcome.lowest_grading == Grading::Band(*at);
        Some(grade(seen, *at, *span, is_here, scheme.bands.get(*at)?))
    });
    let mark = tag("li").class("mark").silent().style("left", ruler.total(outcome).from);
    let bands = tag("ol").class("bands").children(bands).child(mark);
    let ticks = ruler.ticks(scheme).into_iter().map(|tick| {
        let mark = tag("i").style("left", tick.at).text(tick.value.to_string());
        if tick.is_close { mark.attr("data-close", "") } else { mark }
    });
    tag("div")
        .class("adds-up")
        .child(head)
        .child(tag("ul").class("end-to-end").children(laid))
        .child(bands)
        .child(tag("p").class("ticks").silent().children(ticks))
}

fn grade(seen: &Seen<'_>, at: usize, span: Span, is_here: bool, band: &GradeBand) -> Tag {
    let rising = tag("span").class("rising").silent().children([(); 4].map(|()| tag("i")));
    let item = placed(tag("li"), span)
        .attr("data-rank", &rank(at, seen.scheme.bands.len()).to_string())
        .child(rising)
        .child(tag("span").class("band-name").text(seen.language.name(&band.name)))
        .child(tag("span").class("unseen").text([" ", &band_limits(band)].concat()));
    if is_here { item.attr("data-here", "") } else { item }
}

fn placed(item: Tag, span: Span) -> Tag {
    item.style("left", span.from).style("width", span.length)
}

fn what_if(seen: &Seen<'_>) -> Tag {
    let words = tag("div")
        .child(tag("h2").text(ResultText::WhatIf.words(seen.language)))
        .child(tag("p").class("hint").text(ResultText::WhatIfNote.words(seen.language)));
    let start = button().class("trial").text(ResultText::StartTrial.words(seen.language));
    let card = tag("section").class("card what-if").child(words).child(start);
    tag("div").class("what-if-place").child(card)
}
