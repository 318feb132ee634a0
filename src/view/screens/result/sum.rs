//! 四条接起来，就是总分: the points end to end on the ruler of the grades.

use crate::chart::{Percent, Piece, Ruler, Span, Tick, rank};
use crate::document::Field;
use crate::scoring::{Grading, Outlook, Scheme};
use crate::texts::{
    ResultText, band_limits, grade_range, grading_text, laid_words, points, total_text,
};
use crate::view::controls::{El, el, rising};
use crate::view::store::Store;
use std::rc::Rc;
use std::sync::Arc;

/// The picture and the words above it.
pub(super) fn sum(store: Store, scheme: &Arc<Scheme>) -> El {
    let ruler = Rc::new(Ruler::of(scheme));
    let marks = [mark(store, &ruler, true), mark(store, &ruler, false)];
    let bands = ruler.bands.iter().map(|(band, span)| band_item(store, scheme, *band, *span));
    let bands = el("ol").class("bands").children(bands).children(marks);
    let ticks = ruler.ticks(scheme).into_iter().map(tick);
    el("div")
        .class("adds-up")
        .child(head(store, scheme))
        .child(laid(store, scheme, &ruler))
        .child(bands)
        .child(el("p").class("ticks").attr("aria-hidden", "true").children(ticks))
}

/// What it adds up to; while a party is open, from where to where.
fn head(store: Store, scheme: &Arc<Scheme>) -> El {
    let (total, grades, was) = (scheme.clone(), scheme.clone(), scheme.clone());
    let count = scheme.parties.len();
    let words = el("span").live_text(move || {
        let language = store.language();
        let actual = store.actual_outcome.get();
        if is_tried(store) {
            let total = points(actual.lowest, &was);
            let grade = grading_text(actual.lowest_grading, &was, language);
            return ResultText::from_actual([total.as_str(), " ", &grade].concat(), language);
        }
        laid_words(count, language)
    });
    let grade = el("span")
        .attr("data-figure", "grade/range")
        .live("class", move || {
            let is_known = store.outcome.get().is_settled() && !is_tried(store);
            is_known.then(|| "unseen".to_owned())
        })
        .live_text(move || grade_range(&store.outcome.get(), &grades, store.language()));
    let full = [" / ", &scheme.full_score.to_string()].concat();
    // Before anything has scored, a range from nothing to all tells the eye nothing.
    let is_nothing = move || matches!(store.outcome.get().outlook, Outlook::Nothing);
    let figures = el("span")
        .live("class", move || is_nothing().then(|| "unseen".to_owned()))
        .child(grade)
        .child(
            el("strong")
                .attr("data-figure", "total/range")
                .live_text(move || total_text(&store.outcome.get(), &total)),
        )
        .child(el("small").text(full));
    el("div")
        .class("adds-up-head")
        .live("data-tried", move || is_tried(store).then(String::new))
        .child(words)
        .child(figures)
}

/// Whether what is tried leads elsewhere than the station's own scores.
fn is_tried(store: Store) -> bool {
    let actual = store.actual_outcome.get();
    store.trial.with(Option::is_some) && actual != store.outcome.get() && actual.is_settled()
}

/// The parties' points end to end; each has its figure, also one that is still unknown.
fn laid(store: Store, scheme: &Arc<Scheme>, ruler: &Rc<Ruler>) -> El {
    let language = store.language();
    let parties = scheme.parties.iter().enumerate().map(|(at, party)| {
        let scheme = scheme.clone();
        let given = move || {
            let given = store.parties.with(|parties| parties.get(at)?.points);
            given.map_or("—".to_owned(), |given| points(given, &scheme))
        };
        let name = [language.name(&party.short_name), " "].concat();
        let figure = el("span").attr("data-figure", ["points/", &party.id].concat());
        let tried = move || store.original(Field::Score(at)).map(|_| String::new());
        piece(store, ruler, Piece::Party(at), "laid")
            .live("data-tried", tried)
            .child(el("span").class("unseen").text(name))
            .child(figure.live_text(given))
    });
    let beside = [
        (Piece::Bonus, "laid laid-bonus"),
        (Piece::Deduction, "laid laid-taken"),
        (Piece::Open, "laid laid-open"),
    ];
    let beside =
        beside.map(|(of, class)| piece(store, ruler, of, class).attr("aria-hidden", "true"));
    el("ul")
        .class("end-to-end")
        .attr("aria-label", laid_words(scheme.parties.len(), language))
        .children(parties)
        .children(beside)
}

fn piece(store: Store, ruler: &Rc<Ruler>, of: Piece, class: &'static str) -> El {
    let (left, width, thin) = (ruler.clone(), ruler.clone(), ruler.clone());
    let span = move |ruler: &Ruler| {
        store.outcome.track();
        let [bonus, deduction] = store.adjustments();
        let laid = store.parties.with(|parties| ruler.stack(parties, bonus, deduction));
        laid.into_iter().find(|(piece, _)| *piece == of).map(|(_, span)| span)
    };
    el("li")
        .class(class)
        .style("left", move || span(&left).map_or_else(String::new, |of| of.from.to_string()))
        .style("width", move || {
            span(&width).map_or_else(|| "0".to_owned(), |of| of.length.to_string())
        })
        .live("data-thin", move || {
            let laid = span(&thin).filter(|of| of.length != Percent::default());
            laid.map_or(Some("none"), Span::thin).map(str::to_owned)
        })
}

/// A grade on the ruler: its word, its bars, its colour.
fn band_item(store: Store, scheme: &Arc<Scheme>, band: usize, span: Span) -> El {
    let language = store.language();
    let limits = scheme.bands.get(band);
    let name = limits.map(|band| language.name(&band.name).to_owned()).unwrap_or_default();
    let here = move || {
        let outcome = store.outcome.get();
        let is_here = outcome.is_settled() && outcome.lowest_grading == Grading::Band(band);
        is_here.then(String::new)
    };
    let limits = limits.map(band_limits).unwrap_or_default();
    let (from, length) = (span.from, span.length);
    el("li")
        .attr("data-rank", rank(band, scheme.bands.len()).to_string())
        .live("data-here", here)
        .flagged("data-tight", span.is_tight(&name))
        .style("left", move || from.to_string())
        .style("width", move || length.to_string())
        .child(rising("rising"))
        .child(el("span").class("band-name").text(name))
        .child(el("span").class("unseen").text([" ", &limits].concat()))
}

/// Where the total lies; while something is tried, where the station's does.
fn mark(store: Store, ruler: &Rc<Ruler>, actual: bool) -> El {
    let ruler = ruler.clone();
    let at = move || {
        let outcome = if actual { store.actual_outcome.get() } else { store.outcome.get() };
        let differs = !actual || outcome != store.outcome.get();
        let shown = outcome.is_settled() && differs;
        shown.then(|| ruler.total(&outcome).from.to_string())
    };
    let shown = at.clone();
    el("li")
        .class(if actual { "mark mark-actual" } else { "mark" })
        .attr("aria-hidden", "true")
        .live("hidden", move || shown().is_none().then(String::new))
        .style("left", move || at().unwrap_or_default())
}

fn tick(tick: Tick) -> El {
    let at = tick.at;
    el("i")
        .live("data-close", move || tick.is_close.then(String::new))
        .style("left", move || at.to_string())
        .text(tick.value.to_string())
}
