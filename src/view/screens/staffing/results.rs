//! The results: four figures in a strip, each with what it is compared with or made of.

use super::board::Board;
use crate::number::Percent;
use crate::scoring::{Group, Quantity, Staffing, StaffingFigure};
use crate::texts::{Phrase, StaffingText, staffing_text};
use crate::view::controls::{El, el, watch_station};
use crate::view::store::Store;
use std::cmp::Ordering;

/// The strip.
pub(super) fn results(board: &Board) -> El {
    let store = board.store;
    let two_years = card(board, StaffingText::TwoYearShare, StaffingFigure::TwoYearShare, None)
        .child(known_or_not(
            board,
            |_, staffing| {
                !(staffing.two_years.is_blank() && staffing.group(Group::All).actual.is_blank())
            },
            fraction(
                board.figure(el("span"), StaffingFigure::TwoYears),
                plain(board, |_, staffing| staffing.group(Group::All).actual),
                [None, None, Some(StaffingText::PersonTimes)],
                store,
            ),
        ))
        .changing(compared(board, two_years_threshold, |staffing| staffing.two_year_share));
    let retention = card(board, StaffingText::Retention, StaffingFigure::Retention, None)
        .child(known_or_not(
            board,
            |store, _| {
                let (stayed, agreed) = agreed(store);
                !(stayed.is_blank() && agreed.is_blank())
            },
            fraction(
                plain(board, |store, _| agreed(store).0),
                plain(board, |store, _| agreed(store).1),
                [Some(StaffingText::StayedOn), Some(StaffingText::Agreed), None],
                store,
            ),
        ))
        .changing(compared(board, retention_threshold, |staffing| staffing.retention));
    el("section")
        .class("results")
        .child(against_agreed(board, StaffingText::AllWorkers, Group::All))
        .child(against_agreed(board, StaffingText::CertifiedWorkers, Group::Certified))
        .child(two_years)
        .child(retention)
}

/// What is beside a figure, where some of it is known; else one word instead of a dash for each part.
fn known_or_not(
    board: &Board,
    is_known: impl Fn(Store, &Staffing) -> bool + Clone + 'static,
    detail: El,
) -> El {
    let store = board.store;
    let hidden = |when: bool| {
        let (staffing, is_known) = (board.staffing.clone(), is_known.clone());
        move || {
            store.edits.track();
            let is_known = staffing.with(|staffing| is_known(store, staffing));
            (is_known == when).then(String::new)
        }
    };
    let not_filled = store.text(StaffingText::NotFilled);
    el("div")
        .child(detail.live("hidden", hidden(false)))
        .child(el("p").class("result-detail note").text(not_filled).live("hidden", hidden(true)))
}

/// A figure under its name.
fn card(board: &Board, name: Phrase, figure: StaffingFigure, unit: Option<Phrase>) -> El {
    let store = board.store;
    let unit = unit.map(|unit| el("small").class("wide").text(store.text(unit)));
    el("div").class("result-card").child(el("p").class("result-name").text(store.text(name))).child(
        el("p").class("result-figure").child(board.figure(el("strong"), figure)).children(unit),
    )
}

/// Person-months beside those that were agreed.
fn against_agreed(board: &Board, name: Phrase, group: Group) -> El {
    let store = board.store;
    let sign = move |staffing: &Staffing| {
        let surplus = staffing.group(group).surplus;
        surplus.map_or(Ordering::Equal, |surplus| surplus.hundredths().cmp(&0))
    };
    let (word, below, text) =
        (board.staffing.clone(), board.staffing.clone(), board.staffing.clone());
    let figure = StaffingFigure::Surplus(group);
    // The word says what the sign says; the sign stays in the text for those who copy it.
    let surplus = el("span").attr("data-figure", figure.hook()).changing(move || {
        let text = text.with(|staffing| staffing_text(figure, staffing));
        let digits = text.trim_start_matches(['+', '−']).to_owned();
        let sign = text.strip_suffix(digits.as_str()).unwrap_or_default().to_owned();
        let parts = [el("span").class("sign").text(sign), el("span").text(digits)];
        Vec::from(parts)
    });
    let counted = board.staffing.clone();
    let unknown =
        move || counted.with(|staffing| staffing.group(group).surplus.is_none()).then(String::new);
    let required = el("span")
        .class("wide")
        .child(el("span").text(store.text(StaffingText::Required)))
        .child(gap())
        .child(board.figure(el("span"), StaffingFigure::Required(group)))
        .child(el("span").text(store.text(StaffingText::Comma)).live("hidden", unknown.clone()));
    let detail = el("p")
        .class("result-detail")
        .live("data-standing", move || {
            (below.with(sign) == Ordering::Less).then(|| "short".to_owned())
        })
        .child(required)
        .child(el("span").live_text(move || {
            let word_of = |text: Phrase| store.text(text).to_owned();
            match word.with(sign) {
                Ordering::Greater => word_of(StaffingText::More),
                Ordering::Less => word_of(StaffingText::Fewer),
                Ordering::Equal => String::new(),
            }
        }))
        .child(gap())
        .child(surplus.live("hidden", unknown));
    let detail = known_or_not(
        board,
        move |_, staffing| {
            let group = staffing.group(group);
            group.required.is_some() || !group.actual.is_blank()
        },
        detail,
    );
    card(board, name, StaffingFigure::Actual(group), Some(StaffingText::PersonTimes)).child(detail)
}

/// What a share is made of: words that a narrow page leaves out stand before and behind.
fn fraction(part: El, whole: El, words: [Option<Phrase>; 3], store: Store) -> El {
    let wide = |word: Phrase| el("span").text(store.text(word));
    let before = |word| el("span").class("wide").child(wide(word)).child(gap());
    let [first, second, last] = words;
    el("p")
        .class("result-detail")
        .children(first.map(before))
        .child(part)
        .child(gap())
        .child(el("span").text("÷"))
        .child(gap())
        .children(second.map(before))
        .child(whole)
        .children(last.map(|word| el("span").class("wide").child(gap()).child(wide(word))))
}

fn gap() -> El {
    el("span").text(" ")
}

/// A number that is a figure elsewhere, or typed.
fn plain(board: &Board, of: fn(Store, &Staffing) -> Quantity) -> El {
    let (store, staffing) = (board.store, board.staffing.clone());
    el("span").live_text(move || {
        store.edits.track();
        let number = staffing.with(|staffing| of(store, staffing));
        if number.is_blank() { "—".to_owned() } else { number.text() }
    })
}

/// Workers who stayed, and agreed ones.
fn agreed(store: Store) -> (Quantity, Quantity) {
    store.with_editor(|editor| {
        let staffing = &editor.document().staffing;
        (staffing.continuous, staffing.required_all)
    })
}

fn two_years_threshold(store: Store) -> Quantity {
    store.with_editor(|editor| editor.document().staffing.two_years_threshold)
}

fn retention_threshold(store: Store) -> Quantity {
    store.with_editor(|editor| editor.document().staffing.retention_threshold)
}

/// Whether a share reaches the number that somebody typed to compare with; no rule names one.
fn compared(
    board: &Board,
    threshold: fn(Store) -> Quantity,
    share: fn(&Staffing) -> Option<Percent>,
) -> impl Fn() -> Option<El> + 'static {
    let (store, staffing) = (board.store, board.staffing.clone());
    let reached = watch_station(store, move || {
        let share = staffing.with(share);
        let both = threshold(store).amount().zip(share);
        both.map(|(threshold, share)| share.hundredths() >= threshold.hundredths())
    });
    move || {
        let (text, look) = match reached.get()? {
            true => (StaffingText::Reached, "reached"),
            false => (StaffingText::NotReached, "short"),
        };
        Some(el("p").class("compared").attr("data-look", look).text(store.text(text)))
    }
}
