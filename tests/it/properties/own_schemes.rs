//! Schemes chosen, made, completed and edited in any order.

use super::{cases, fail};
use crate::working::audit::audit;
use proptest::collection::vec;
use proptest::prelude::*;
use station_scorecard::document::{
    BONUS, DEDUCTION, Document, Envelope, Field, Opened, SchemeField, example, open,
};
use station_scorecard::editor::{Action, Editor};
use station_scorecard::exchange::{json, link};
use station_scorecard::number::Decimal;
use station_scorecard::schemes::{self, INCOMPLETE, OTHER_CITIES, SchemeEdit};
use station_scorecard::scoring::{Bilingual, Scheme, ScoreMode};

/// One thing a person does to the scheme or its scores; places are any numbers.
#[derive(Clone, Debug)]
enum Doing {
    Type(usize, String),
    Edit(SchemeEdit),
    Choose(usize),
    TakeUp,
    Make(usize),
    Complete(usize),
    Switch(usize, ScoreMode),
}

fn doing() -> impl Strategy<Value = Doing> {
    let text = prop_oneof![
        4 => "[0-9]{1,2}(\\.[0-9]{1,2})?",
        1 => "(100|1000|1|2|0|yes|no|down|half_up)",
        1 => "[甲乙丙A ]{0,4}",
        1 => Just(String::new()),
    ];
    let edit = prop_oneof![
        Just(SchemeEdit::AddParty),
        (0_usize..9).prop_map(SchemeEdit::RemoveParty),
        Just(SchemeEdit::AddBand),
        (0_usize..7).prop_map(SchemeEdit::RemoveBand),
        (0_usize..7).prop_map(SchemeEdit::RaiseBand),
    ];
    prop_oneof![
        10 => (0_usize..1_000, text).prop_map(|(at, text)| Doing::Type(at, text)),
        4 => edit.prop_map(Doing::Edit),
        1 => (0_usize..4).prop_map(Doing::Choose),
        1 => Just(Doing::TakeUp),
        2 => (0_usize..4).prop_map(Doing::Make),
        1 => (0_usize..INCOMPLETE.len()).prop_map(Doing::Complete),
        1 => (
            0_usize..8,
            prop_oneof![Just(ScoreMode::Points), Just(ScoreMode::RawMark)],
        )
            .prop_map(|(at, mode)| Doing::Switch(at, mode)),
    ]
}

/// Every input of a scheme and of its scores.
fn inputs(document: &Document) -> Vec<Field> {
    use SchemeField as S;
    let scheme = document.scheme();
    let single = [
        S::Name,
        S::Year,
        S::FullScore,
        S::Decimals,
        S::Rounding,
        S::HasBonus,
        S::MostBonus,
        S::HasDeduction,
        S::MostDeduction,
    ];
    let parties = (0..scheme.parties.len()).flat_map(|at| [S::PartyName(at), S::PartyCap(at)]);
    let bands = (0..scheme.bands.len()).flat_map(|at| {
        let ends = [S::BandLower(at), S::BandUpper(at), S::BandName(at)];
        ends.into_iter().chain([S::BandLowerIncluded(at), S::BandUpperIncluded(at)])
    });
    let fields = single.into_iter().chain(parties).chain(bands).map(Field::Scheme);
    let scores = (0..scheme.parties.len()).map(Field::Score);
    scores.chain([Field::Bonus, Field::Deduction]).chain(fields).collect()
}

fn built_in(at: usize) -> Option<Scheme> {
    match at.checked_sub(1) {
        None => Some(schemes::default_scheme()),
        Some(at) => schemes::load(OTHER_CITIES.get(at)?.0).ok(),
    }
}

/// The action, where it is possible at all.
fn action(editor: &Editor, doing: Doing) -> Option<Action> {
    let document = editor.document();
    Some(match doing {
        Doing::Type(at, text) => {
            let inputs = inputs(document);
            let field = *inputs.get(at % inputs.len())?;
            Action::Set(field, editor.read(field, &text).ok()?)
        }
        Doing::Edit(edit) => Action::Replace(Box::new(document.with_scheme_edit(edit)?)),
        Doing::Choose(at) => Action::PutSchemes(document.schemes.choosing(built_in(at)?)),
        Doing::TakeUp => Action::PutSchemes(document.schemes.taking_up()?),
        Doing::Make(at) => {
            let name = Bilingual { zh_cn: "甲".to_owned(), en: "A".to_owned() };
            Action::Replace(Box::new(document.with_own_scheme(&built_in(at)?, name)))
        }
        Doing::Complete(at) => {
            Action::Replace(Box::new(document.completing_scheme(INCOMPLETE.get(at)?)))
        }
        Doing::Switch(at, mode) => Action::SwitchScoreMode(at, mode),
    })
}

/// The example after all that, and every document on the way that differs from the one before.
fn walk(doings: Vec<Doing>) -> Option<(Editor, Vec<Document>)> {
    let mut editor = Editor::new(example()?);
    let mut documents = vec![editor.document().clone()];
    for doing in doings {
        let done = action(&editor, doing).map(|action| editor.dispatch(action).is_ok());
        editor.end_typing();
        if done == Some(true) && documents.last() != Some(editor.document()) {
            documents.push(editor.document().clone());
        }
    }
    Some((editor, documents))
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn undo_goes_back_through_every_scheme(doings in vec(doing(), 1..30)) {
        let walked = walk(doings);
        prop_assert!(walked.is_some(), "no example");
        let Some((mut editor, documents)) = walked else { return Ok(()) };
        for document in documents.iter().rev().skip(1) {
            prop_assert!(editor.undo().is_some(), "a step is missing");
            prop_assert_eq!(editor.document(), document);
        }
        for document in documents.iter().skip(1) {
            prop_assert!(editor.redo().is_some(), "a step is missing on the way forth");
            prop_assert_eq!(editor.document(), document);
        }
    }

    #[test]
    fn a_scheme_made_by_hand_is_kept_as_it_is(doings in vec(doing(), 1..30)) {
        let Some((editor, _)) = walk(doings) else { return Ok(()) };
        let document = editor.document().clone();
        let envelope = Envelope { stamp: String::new(), saved_at: String::new(), document };
        prop_assert_eq!(open(&envelope.text()), Opened::Whole(envelope));
    }

    #[test]
    fn a_scheme_made_by_hand_goes_out_and_comes_in_whole(doings in vec(doing(), 1..30)) {
        let Some((editor, _)) = walk(doings) else { return Ok(()) };
        let document = editor.document().clone();
        let link = link::write(&document).map_err(|_| fail("it does not fit a link"))?;
        prop_assert_eq!(link::read(&link), Ok(link::shared(&document)));
        let envelope = Envelope { stamp: String::new(), saved_at: String::new(), document };
        let listed = json::list(&json::one(&envelope)).map_err(|_| fail("no file of ours"))?;
        let found: Vec<_> = listed.iter().filter_map(|of| of.document.as_ref()).collect();
        prop_assert_eq!(found, [&envelope.document]);
    }

    #[test]
    fn nobody_gives_more_than_the_cap_and_the_total_is_the_sum(doings in vec(doing(), 1..30)) {
        let Some((editor, _)) = walk(doings) else { return Ok(()) };
        let (document, scheme) = (editor.document(), editor.scheme());
        let evaluation = editor.evaluate();
        let mut sum = Decimal::ZERO;
        for (party, result) in scheme.parties.iter().zip(&evaluation.parties) {
            let points = result.points.unwrap_or(Decimal::ZERO);
            prop_assert!(points <= party.cap, "{}: {points} of {}", party.id, party.cap);
            sum = sum + points;
        }
        let of = |id: &str, has: bool| {
            document.score(id).points.filter(|_| has).unwrap_or(Decimal::ZERO)
        };
        sum = sum + of(BONUS, scheme.bonus.is_some()) - of(DEDUCTION, scheme.deduction.is_some());
        prop_assert_eq!(evaluation.outcome.lowest, sum.max(Decimal::ZERO));
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn printed_steps_lead_to_the_printed_figure_under_any_scheme(doings in vec(doing(), 1..30)) {
        let Some((editor, _)) = walk(doings) else { return Ok(()) };
        audit(editor.document(), editor.scheme()).map_err(fail)?;
    }
}
