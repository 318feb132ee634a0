//! The band of the first sight; `view/frame/band.rs` draws the same.

use super::html::{Tag, tag};
use super::seen::{Seen, button, picture};
use crate::chart::shapes;
use crate::texts::{AtRest, BandText, FrameText, RulerPart, band_at_rest, figures_apart};

/// The parts of the band.
pub(super) fn band(seen: &Seen<'_>) -> Vec<Tag> {
    let Seen { document, scheme, evaluation, language } = *seen;
    let shown = band_at_rest(&AtRest {
        outcome: &evaluation.outcome,
        scheme,
        is_announced: document.announced(scheme).is_some(),
        is_changed_example: false,
        to_fill: 0,
        language,
    });
    let figure = tag("p")
        .class("band-figure")
        .child(tag("small").class("band-estimate").text(shown.estimate))
        .child(tag("strong").text(shown.total))
        .child(tag("small").class("band-after").text(shown.after));
    let bars = tag("span").class("chip-bars").silent().children([(); 4].map(|()| tag("i")));
    let rank = shown.rank.map(|rank| rank.to_string()).unwrap_or_default();
    let grade = tag("p")
        .class("chip")
        .attr("data-rank", &rank)
        .child(bars)
        .child(tag("strong").text(shown.grade));
    let ruler = tag("div").class("mini-ruler").silent().children(shown.ruler.iter().map(part));
    let (long, leads_on, short) = shown.sentence;
    let sign = leads_on.then(|| tag("span").text(" ›"));
    let long = tag("span").class("on-wide").children(bold_figures(&long)).children(sign);
    let short = tag("span").class("on-narrow").children(bold_figures(&short));
    let link = tag("a").class("band-sentence").attr("href", "#result").child(long).child(short);
    let saved = tag("p")
        .class("band-saved")
        .child(picture(false, shapes::CHECK))
        .child(tag("span").text(FrameText::Saved.words(language)));
    let switch = button()
        .class("try")
        .child(tag("i"))
        .child(tag("span").text(BandText::Try.words(language)));
    let right = tag("div").class("band-right").child(saved).child(switch);
    vec![figure, grade, ruler, tag("p").class("band-words").child(link), right]
}

fn part(part: &RulerPart) -> Tag {
    let mut tag = tag("span").class(part.class);
    if let Some(rank) = part.rank {
        tag = tag.attr("data-rank", &rank.to_string());
    }
    if part.is_here {
        tag = tag.attr("data-here", "");
    }
    tag.style("left", part.span.from).style("width", part.span.length)
}

/// A sentence with its figures in bold.
fn bold_figures(sentence: &str) -> Vec<Tag> {
    let part =
        |(is_figure, part): (bool, String)| tag(if is_figure { "b" } else { "span" }).text(part);
    figures_apart(sentence).into_iter().map(part).collect()
}
