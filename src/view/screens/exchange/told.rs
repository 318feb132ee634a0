//! What a preview tells: the inputs that would change, and every cell that is not understood, left
//! out, or printed otherwise than it is computed.

use crate::document::Document;
use crate::exchange::paste::{Ignored, Preview, Why};
use crate::scoring::Scheme;
use crate::texts::{
    InOutText, Language, Phrase, added_words, cell_name, change_words, differing_words,
    kindless_words, not_compared_words, preview_words, shown, signs_words, why_words,
};
use crate::view::controls::{
    Changing, El, button, changing, col_heads, el, headed_table, note, problem_text, row_head,
    scroller, watch,
};
use crate::view::store::Store;
use std::rc::Rc;

/// More lines than this say nothing more to anyone.
pub(super) const MOST_LINES: usize = 200;

/// The button that carries a preview out, there while something would change.
pub(super) fn taking_over(
    text: &'static str,
    class: &'static str,
    possible: impl Fn() -> bool + 'static,
    take_over: impl Fn() + 'static,
) -> Changing {
    let take_over = Rc::new(take_over);
    // The button stays under the finger while the preview changes.
    let shown = watch(possible);
    changing(move || {
        let take_over = take_over.clone();
        shown.get().then(|| button(text, move || take_over()).class(class))
    })
}

/// Everything a preview tells, under headings of a level.
pub(super) fn told(store: Store, preview: &Preview, heading: &'static str) -> Vec<El> {
    let language = store.language();
    let scheme = preview.after.scheme();
    let summary = el("p").text(preview_words(preview, language));
    let nothing = preview.action().is_none().then(|| {
        // What holds the same figures is no mistake.
        let is_same = preview.same > 0 && preview.unrecognised.is_empty();
        let (look, text) = match is_same {
            true => ("note", InOutText::Same),
            false => ("problem", InOutText::NothingChanges),
        };
        el("p").class(look).text(store.text(text))
    });
    let added = preview.added.iter().map(|action| added_words(action, language)).collect();
    let differing = preview.differing.iter().map(|of| differing_words(of, language)).collect();
    let not_compared = preview.not_compared.iter();
    let not_compared = not_compared.map(|of| not_compared_words(of, language)).collect();
    let strange = strange(preview, scheme, language);
    let left_out = left_out(&preview.ignored, &preview.after, scheme, language);
    let outside = match preview.outside.is_empty() {
        true => Vec::new(),
        false => vec![named(preview.outside.iter().copied())],
    };
    let turned = preview.turned.then(|| note(store.text(InOutText::Turned)));
    let mut parts = vec![summary];
    parts.extend(turned);
    parts.extend(nothing);
    parts.extend(list(store, heading, InOutText::Differing, differing));
    parts.extend(list(store, heading, InOutText::NotCompared, not_compared));
    parts.extend(list(store, heading, InOutText::Strange, strange));
    parts.extend(list(store, heading, InOutText::Outside, outside));
    parts.extend(list(store, heading, InOutText::Signs, signs_words(&preview.signs, language)));
    parts.extend(list(store, heading, InOutText::Added, added));
    let kindless = kindless_words(preview, language);
    parts.extend(kindless.map(problem_text));
    parts.extend(changes(store, heading, preview, scheme));
    parts.extend(list(store, heading, InOutText::Ignored, left_out));
    parts
}

/// Lines under a title; nothing where there are none.
pub(super) fn list(
    store: Store,
    heading: &'static str,
    title: Phrase,
    lines: Vec<String>,
) -> Option<El> {
    let more = lines.len().saturating_sub(MOST_LINES);
    let more = (more > 0).then(|| el("li").text(InOutText::more(more, store.language())));
    let shown = !lines.is_empty();
    let lines = lines.into_iter().take(MOST_LINES).map(|line| el("li").text(line));
    let list = || el("ul").class("told").children(lines).child(more);
    shown.then(|| el("section").child(el(heading).text(store.text(title))).child(list()))
}

fn strange(preview: &Preview, scheme: &Scheme, language: Language) -> Vec<String> {
    let lines = preview.unrecognised.iter().map(|of| {
        let why = why_words(of.why, of.field, &preview.after, scheme, language);
        let cell = cell_name(of.row, of.column);
        format!("{cell} “{}” · {why}", shown(&of.text))
    });
    lines.collect()
}

/// The cells that are left out, those for one reason together.
fn left_out(
    ignored: &[Ignored],
    after: &Document,
    scheme: &Scheme,
    language: Language,
) -> Vec<String> {
    let mut reasons: Vec<Why> = Vec::new();
    for of in ignored {
        if !reasons.contains(&of.why) {
            reasons.push(of.why);
        }
    }
    let lines = reasons.into_iter().map(|why| {
        let of_this = || ignored.iter().filter(|of| of.why == why);
        let cells = named(of_this().map(|of| (of.row, of.column)));
        let why = why_words(why, None, after, scheme, language);
        format!("{why} · {cells}")
    });
    lines.collect()
}

/// The names of the first cells of many.
fn named(mut places: impl Iterator<Item = (usize, usize)>) -> String {
    const NAMED: usize = 12;
    let first = places.by_ref().take(NAMED);
    let mut cells = first.map(|(row, column)| cell_name(row, column)).collect::<Vec<_>>().join(" ");
    if places.next().is_some() {
        cells.push_str(" …");
    }
    cells
}

fn changes(store: Store, heading: &'static str, preview: &Preview, scheme: &Scheme) -> Option<El> {
    let heads = [InOutText::Cell, InOutText::Input, InOutText::Old, InOutText::New];
    let mut rows = preview.changes.iter().map(|change| {
        let [label, old, new] = change_words(change, &preview.after, scheme, store.language());
        let cell = cell_name(change.row, change.column);
        el("tr")
            .child(el("td").text(cell))
            .child(row_head().text(label))
            .child(value(store, old))
            .child(value(store, new))
    });
    table(store, heading, InOutText::Changes, &heads, &mut rows)
}

/// Rows under a title and under their heads; nothing where there are none.
pub(super) fn table(
    store: Store,
    heading: &'static str,
    title: Phrase,
    heads: &[Phrase],
    rows: &mut dyn ExactSizeIterator<Item = El>,
) -> Option<El> {
    if rows.len() == 0 {
        return None;
    }
    let more = rows.len().saturating_sub(MOST_LINES);
    let more = (more > 0).then(|| note(InOutText::more(more, store.language())));
    let rows = el("tbody").children(rows.take(MOST_LINES));
    let table = headed_table(col_heads(store, heads)).class("changes").child(rows);
    let title = store.text(title);
    Some(el("section").child(el(heading).text(title)).child(scroller(title, table)).child(more))
}

/// What an input holds; a word where it holds nothing.
pub(super) fn value(store: Store, text: String) -> El {
    if text.is_empty() {
        el("td").class("rate").text(store.text(InOutText::Blank))
    } else {
        el("td").text(text)
    }
}
