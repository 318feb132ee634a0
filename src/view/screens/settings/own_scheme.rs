//! The scheme made by hand: every part of it as an input.

use crate::document::{DECIMALS, FULL_SCORES, Field, ROUNDINGS, SchemeField};
use crate::editor::Action;
use crate::schemes::{MOST_BANDS, MOST_PARTIES, SchemeEdit};
use crate::scoring::{Adjustment, Scheme};
use crate::texts::{Language, Phrase, SchemeText, rounding_choice, scheme_field_words};
use crate::view::controls::{
    El, button, choice_input, el, note, number_input, problems_of, text_input, tick_input,
};
use crate::view::focusing::focus_soon;
use crate::view::store::Store;

use SchemeField as S;

/// The inputs of the scheme in force, which was made by hand.
pub(super) fn own_scheme(store: Store) -> Vec<El> {
    let language = store.language();
    let (parties, bands) = store.with_editor(|editor| {
        let scheme = editor.scheme();
        (scheme.parties.len(), scheme.bands.len())
    });
    let title = |text: Phrase| el("h4").text(text.words(language));
    let add = |text: Phrase, edit: SchemeEdit, field: SchemeField| {
        button(text.words(language), move || carry_out(store, edit, field))
    };
    let add_party = (parties < MOST_PARTIES)
        .then(|| add(SchemeText::AddParty, SchemeEdit::AddParty, S::PartyName(parties)));
    let add_band = (bands < MOST_BANDS)
        .then(|| add(SchemeText::AddBand, SchemeEdit::AddBand, S::BandName(bands)));
    let parties = el("ul")
        .class("scheme-parts")
        .children((0..parties).map(|at| party(store, at, parties > 1)));
    let bands =
        el("ul").class("scheme-parts").children((0..bands).map(|at| band(store, at, bands > 1)));
    vec![
        note(SchemeText::OwnNote.words(language)),
        general(store),
        title(SchemeText::PartiesTitle),
        parties,
        el("p").children(add_party),
        title(SchemeText::BandsTitle),
        bands,
        el("p").children(add_band),
    ]
}

/// Name, year, full score, decimals, bonus and deduction.
fn general(store: Store) -> El {
    let language = store.language();
    let plain = |keys: &[&'static str]| keys.iter().map(|key| (*key, *key)).collect::<Vec<_>>();
    let roundings = ROUNDINGS.iter().map(|key| (*key, rounding_choice(key, language)));
    let field = Field::Scheme;
    let limit = |most: SchemeField, of: fn(&Scheme) -> Option<Adjustment>| {
        let none = move || store.scheme.with(|scheme| of(scheme).is_none());
        line(store, most, number_input(store, field(most)))
            .live("hidden", move || none().then(String::new))
    };
    el("div")
        .class("lines")
        .child(line(store, S::Name, text_input(store, field(S::Name)).attr("lang", "zh-CN")))
        .child(line(store, S::Year, number_input(store, field(S::Year))))
        .child(line(
            store,
            S::FullScore,
            choice_input(store, field(S::FullScore), plain(FULL_SCORES)),
        ))
        .child(
            line(store, S::Decimals, choice_input(store, field(S::Decimals), plain(DECIMALS)))
                .child(note(SchemeText::DecimalsNote.words(language))),
        )
        .child(line(store, S::Rounding, choice_input(store, field(S::Rounding), roundings)))
        .child(line(store, S::HasBonus, tick_input(store, field(S::HasBonus))))
        .child(limit(S::MostBonus, |scheme| scheme.bonus))
        .child(line(store, S::HasDeduction, tick_input(store, field(S::HasDeduction))))
        .child(limit(S::MostDeduction, |scheme| scheme.deduction))
}

/// An input under its visible name, with what is wrong with it below.
fn line(store: Store, field: SchemeField, input: El) -> El {
    let name = el("span").text(scheme_field_words(field, store.settings.language.get_untracked()));
    el("div")
        .class("line")
        .child(el("label").child(name).child(input))
        .child(problems_of(store, move |listed| listed == Field::Scheme(field)))
}

fn party(store: Store, at: usize, removable: bool) -> El {
    let remove = removable.then(|| {
        act(store, SchemeText::RemovePartyAt, "✕", at, SchemeEdit::RemoveParty(at), S::PartyName(0))
    });
    part(
        at,
        vec![
            line(store, S::PartyName(at), named(store, S::PartyName(at))),
            line(store, S::PartyCap(at), number_input(store, Field::Scheme(S::PartyCap(at)))),
        ],
        remove.into_iter().collect(),
    )
}

fn band(store: Store, at: usize, removable: bool) -> El {
    let raise = (at > 0).then(|| {
        let field = S::BandName(at.saturating_sub(1));
        act(store, SchemeText::Raise, "↑", at, SchemeEdit::RaiseBand(at), field)
    });
    let remove = removable.then(|| {
        act(store, SchemeText::RemoveBandAt, "✕", at, SchemeEdit::RemoveBand(at), S::BandName(0))
    });
    let number = |field: SchemeField| line(store, field, number_input(store, Field::Scheme(field)));
    let tick = |field: SchemeField| line(store, field, tick_input(store, Field::Scheme(field)));
    part(
        at,
        vec![
            line(store, S::BandName(at), named(store, S::BandName(at))),
            number(S::BandLower(at)),
            tick(S::BandLowerIncluded(at)),
            number(S::BandUpper(at)),
            tick(S::BandUpperIncluded(at)),
        ],
        raise.into_iter().chain(remove).collect(),
    )
}

fn named(store: Store, field: SchemeField) -> El {
    text_input(store, Field::Scheme(field)).attr("lang", "zh-CN")
}

/// A party or a band: its number, its inputs, what can be done with it.
fn part(at: usize, lines: Vec<El>, actions: Vec<El>) -> El {
    el("li")
        .class("scheme-part")
        .child(el("span").class("place").text((at + 1).to_string()))
        .child(el("div").class("scheme-inputs").children(lines))
        .child(el("span").class("list-actions").children(actions))
}

fn act(
    store: Store,
    text: Phrase,
    sign: &'static str,
    at: usize,
    edit: SchemeEdit,
    focus: SchemeField,
) -> El {
    let words = move |language: Language| format!("{} {}", text.words(language), at + 1);
    button(sign, move || carry_out(store, edit, focus))
        .class("small")
        .live("aria-label", move || Some(words(store.language())))
        .live("title", move || Some(words(store.language())))
}

/// Carries out an edit of the lists; the focus goes to an input that is there afterwards.
fn carry_out(store: Store, edit: SchemeEdit, focus: SchemeField) {
    let edited = store.with_editor(|editor| editor.document().with_scheme_edit(edit));
    if let Some(document) = edited
        && store.dispatch(Action::Replace(Box::new(document)))
    {
        focus_soon(format!("[data-field=\"{}\"]", store.hook(Field::Scheme(focus))));
    }
}
