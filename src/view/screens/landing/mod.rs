//! What someone sent by link: the result first, to be read, and kept only if the person says so.

mod deeds;
mod folds;

use crate::browser::history;
use crate::chart::picture::{Content, PartyLine};
use crate::document::Document;
use crate::exchange::link;
use crate::schemes::OWN;
use crate::scoring::{Outlook, Settled, evaluate};
use crate::texts::{
    ChaseText, InOutText, LandingText, Language, MadePicture, ShortLine, band_estimate,
    closing_words, link_problem_words, not_known_words, picture_content, places_below,
    scores_title, short_lines, tab_title,
};
use crate::view::Screen;
use crate::view::controls::{El, button, el, in_tongues, note, place_heading, rising};
use crate::view::focusing::focus_soon;
use crate::view::screens::drawn_ruler::ruler;
use crate::view::store::{Request, Store, Visited, Watched};
use leptos::prelude::on_cleanup;
use send_wrapper::SendWrapper;
use std::rc::Rc;

/// The landing of a link.
pub(in crate::view) fn landing(store: Store) -> El {
    let letters = store.aside.with_untracked(|aside| match aside {
        Some(crate::view::store::Aside::Link(letters)) => letters.clone(),
        _ => String::new(),
    });
    match link::open_link(&letters) {
        Ok(sent) => whole(store, &letters, sent.document, &sent.left_out),
        Err(problem) => {
            let told = link_problem_words(problem, store.language());
            el("section")
                .class("screen landing")
                .child(title(store.text(InOutText::LinkTitle).to_owned(), false))
                .child(el("p").class("problem").attr("data-figure", "visit/problem").text(told))
                .child(el("div").class("toolbar").child(leave(store).class("primary")))
        }
    }
}

fn whole(store: Store, letters: &str, document: Document, left_out: &[String]) -> El {
    let language = store.language();
    let content = picture_content(&document, MadePicture::default(), language);
    let scheme = document.scheme();
    let evaluation = evaluate(scheme, &document.entries(scheme));
    let outcome = evaluation.outcome;
    let announced = document.announced(scheme);
    let kept = document.clone();
    let beside: Rc<dyn Fn()> =
        Rc::new(move || store.ask(Request::KeepSent(Box::new(kept.clone()))));
    let asking = Rc::new(Watched::new(false));
    let (ask, at_once) = (asking.clone(), beside.clone());
    let is_copy = store.is_copy_of_open(&document);
    // Where the open station is the same one, the person says whether the copy goes into it.
    let keep: Rc<dyn Fn()> = Rc::new(move || match is_copy {
        true => {
            ask.set_if_changed(true);
            focus_soon("#merge-into");
        }
        false => at_once(),
    });
    let copy = document.clone();
    let into = move || store.ask(Request::MergeSent(Box::new(copy.clone())));
    let asked = deeds::Asked { asking, name: content.station.clone(), into: Rc::new(into), beside };
    store.visited.set(Some(Visited {
        outcome,
        scheme: document.schemes.in_force.clone(),
        title: tab_title(
            &content.station,
            &outcome,
            scheme,
            store.text(LandingText::ReadOnly),
            language,
        ),
        document: Rc::new(document.clone()),
        keep: keep.clone(),
    }));
    let ended = SendWrapper::new(store);
    on_cleanup(move || ended.visited.set(None));
    let own = (scheme.id == OWN).then(|| language.name(&scheme.name));
    let estimate = band_estimate(own, announced.is_some() || content.is_worded, language);
    let has_workers = !document.staffing.workers.is_empty();
    let is_warned =
        matches!(outcome.outlook, Outlook::Settled(Settled::Rounded | Settled::Ungraded));
    let scores = el("section")
        .class("card")
        .child(el("h2").text(scores_title(scheme.parties.len(), language)))
        .child(el("ul").class("landing-parties").children(parties(&content, scheme)));
    let places = evaluation.below_full();
    let short = short_lines(&document, language);
    let folded = folds::folds(store, &document);
    el("section")
        .class("screen landing")
        .child(
            el("div")
                .class("landing-head")
                .child(title(content.station.clone(), true))
                .child(el("span").class("tag").text(store.text(LandingText::ReadOnly))),
        )
        .child((!left_out.is_empty()).then(|| {
            let told = not_known_words(left_out, language);
            el("p").class("note").attr("data-figure", "visit/left_out").text(told)
        }))
        .child(hero(&content, &estimate, is_warned))
        .child(scores)
        .child(below(store, places, short, &content.below))
        .child(folded)
        .child(
            el("p")
                .class("landing-foot")
                .child(el("span").text(closing_words(scheme, announced, language)))
                .child(el("a").attr("href", "#learn").text(store.text(LandingText::HowWorked))),
        )
        .child(
            el("p")
                .class("landing-foot")
                .child(el("span").text(store.text(InOutText::VisitNote)))
                .child(has_workers.then(|| el("span").text(store.text(InOutText::VisitNames))))
                .child(leave(store).class("link"))
                .child(other_language(store)),
        )
        .child(deeds::bar(store, letters, keep, asked))
}

/// Whose it is.
fn title(words: String, is_station: bool) -> El {
    let title = place_heading("h1", words).taking_focus();
    match is_station {
        true => title.attr("lang", "zh-CN").attr("data-figure", "visit/station"),
        false => title,
    }
}

/// The result.
fn hero(content: &Content, estimate: &str, is_warned: bool) -> El {
    let when = [content.period.as_str(), estimate];
    let when = when.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let total = el("strong")
        .class(if content.is_worded { "landing-words" } else { "landing-total" })
        .attr("data-figure", "visit/total")
        .text(content.total.clone());
    let rank = content.rank.map(|rank| rank.to_string());
    let chip = (!content.grade.is_empty()).then(|| {
        el("p")
            .class("chip")
            .live("data-rank", move || rank.clone())
            .child(rising("chip-bars"))
            .child(el("strong").attr("data-figure", "visit/grade").text(content.grade.clone()))
    });
    let sentence = el("p")
        .class("landing-sentence")
        .flagged("data-warned", is_warned)
        .attr("data-figure", "visit/sentence")
        .text(content.sentence.clone());
    el("section")
        .class("card landing-hero")
        .child((!when.is_empty()).then(|| el("p").class("landing-when").text(when)))
        .child(el("p").child(total))
        .child(chip)
        .child(sentence)
        .child(ruler(&content.ruler))
}

fn parties<'a>(
    content: &'a Content,
    scheme: &'a crate::scoring::Scheme,
) -> impl Iterator<Item = El> + 'a {
    content.parties.iter().enumerate().map(|(at, party)| {
        let points = el("b").text(party.points.clone());
        let points = match scheme.parties.get(at) {
            Some(of) => points.attr("data-figure", ["visit/points/", &of.id].concat()),
            None => points,
        };
        let cap = (!party.cap.is_empty()).then(|| el("span").text(party.cap.clone()));
        el("li")
            .child(el("span").text(party.name.clone()))
            .child(el("span").class("landing-bar").child(bar_of(party)))
            .child(el("span").class("landing-points").child(points).child(cap))
    })
}

/// As long as the party weighs, and filled as far as it gave; nothing where there is no limit.
fn bar_of(party: &PartyLine) -> Option<El> {
    let (length, share) = (party.length, party.share);
    (!party.cap.is_empty()).then(|| {
        el("i")
            .attr("aria-hidden", "true")
            .flagged("data-unknown", !party.has_scored)
            .style("width", move || length.to_string())
            .child(el("i").style("width", move || share.to_string()))
    })
}

/// What is below 100 %; what is to be said where nothing is.
fn below(store: Store, places: usize, short: Vec<ShortLine>, told: &str) -> El {
    /// More would push the rest away.
    const MOST: usize = 8;
    let language = store.language();
    let head = el("div").class("card-head").child(el("h2").text(store.text(LandingText::Below)));
    if short.is_empty() {
        return el("section").class("card").child(head).child(note(told.to_owned()));
    }
    let count = el("span").class("below").attr("data-figure", "visit/below");
    let head = head.child(count.text(places_below(places, language)));
    let (first, others) = short.split_at(MOST.min(short.len()));
    let lines = |of: &[ShortLine]| {
        el("ul").class("landing-below").children(of.iter().map(line).collect::<Vec<_>>())
    };
    let section = el("section").class("card").child(head).child(lines(first));
    if others.is_empty() {
        return section;
    }
    let count = others.iter().map(|of| of.places).sum::<usize>();
    let others = others.to_vec();
    section.child(folds::fold(ChaseText::others(count, language), String::new(), move || {
        vec![el("ul").class("landing-below").children(others.iter().map(line).collect::<Vec<_>>())]
    }))
}

fn line(of: &ShortLine) -> El {
    let words = el("span")
        .child(el("span").children(in_tongues(&of.rate.name)))
        .child(el("small").children(in_tongues(&of.rate.place)));
    el("li").child(words).child(el("b").text(of.rate.rate.clone()))
}

/// There is no ⚙ here, and whoever gets a link may read the other language.
fn other_language(store: Store) -> Option<El> {
    let other = Language::ALL.into_iter().find(|of| *of != store.language())?;
    Some(
        button(other.own_name(), move || store.speak(other))
            .class("link")
            .attr("lang", other.code()),
    )
}

fn leave(store: Store) -> El {
    button(store.text(InOutText::Leave), || history::go_to(Screen::Result.fragment()))
}
