//! A scheme made by hand, figure by figure, worked out on paper.

use station_scorecard::document::{Document, Field, Schemes, example};
use station_scorecard::editor::{Action, Editor, Trouble};
use station_scorecard::number::Decimal;
use station_scorecard::schemes::{INCOMPLETE, SchemeEdit};
use station_scorecard::scoring::{
    Bilingual, Distribution, Grading, Path, Scheme, SchemeProblem, Spread, Standing,
};
use station_scorecard::texts::{Language, working_words};

type Failure = Box<dyn std::error::Error>;

/// The example under a scheme made from its own, then changed.
fn editor(changes: &[(&str, &str)]) -> Result<Editor, Failure> {
    let document = example().ok_or("the example does not read")?;
    let name = Bilingual { zh_cn: "试".to_owned(), en: "Trial".to_owned() };
    let scheme = document.scheme().clone();
    let mut editor = Editor::new(document.with_own_scheme(&scheme, name));
    for (hook, text) in changes {
        put(&mut editor, hook, text)?;
    }
    Ok(editor)
}

fn put(editor: &mut Editor, hook: &str, text: &str) -> Result<(), Failure> {
    let field = field(editor, hook)?;
    let value = editor.read(field, text).map_err(|problem| format!("{hook}: {problem:?}"))?;
    editor.dispatch(Action::Set(field, value)).map_err(|why| format!("{hook}: {why:?}").into())
}

fn field(editor: &Editor, hook: &str) -> Result<Field, Failure> {
    let field = Field::from_hook(hook, editor.document(), editor.scheme());
    field.ok_or_else(|| format!("no input {hook}").into())
}

fn total(editor: &Editor) -> String {
    editor.evaluate().outcome.lowest.fixed(2)
}

fn points(text: &str) -> Result<Decimal, Failure> {
    text.parse().map_err(|_| format!("{text} is no decimal").into())
}

/// 8.93 + 20.00 + 13.00 + 44.82 = 86.75; + 3 − 1.5 = 88.25; − 90 more leaves nothing to take.
#[test]
fn bonus_and_deduction_are_added_and_taken_down_to_nothing() -> crate::Checked {
    let mut editor = editor(&[("scheme/bonus", "yes"), ("scheme/deduction", "yes")])?;
    assert_eq!(total(&editor), "86.75", "blank adds and takes nothing");
    put(&mut editor, "score/bonus", "3")?;
    put(&mut editor, "score/deduction", "1.5")?;
    assert_eq!(total(&editor), "88.25");
    let document = editor.document();
    let subject = document.figure_of("total", editor.scheme()).ok_or("no total")?;
    let working = document.explain(subject, editor.scheme()).ok_or("no working")?;
    let words = working_words(&working, document, editor.scheme(), Language::ZhCn);
    let text = words.as_text(Language::ZhCn);
    assert!(text.contains("8.93 + 20.00 + 13.00 + 44.82 + 3.00 − 1.50 = 88.25"), "{text}");
    assert!(
        text.contains("R-21") && !text.contains("R-1 "),
        "the printed caps do not hold: {text}"
    );
    put(&mut editor, "score/deduction", "99")?;
    assert_eq!(total(&editor), "0.00");
    put(&mut editor, "scheme/deduction", "no")?;
    assert_eq!(total(&editor), "89.75", "what the scheme has not does not count");
    Ok(())
}

/// 90 − (86.75 + 2) = 1.25, and the third party alone 44.82 + 1.25 = 46.07.
#[test]
fn a_bonus_shortens_the_path_and_moves_every_chance() -> crate::Checked {
    let editor = editor(&[("scheme/bonus", "yes"), ("score/bonus", "2")])?;
    let evaluation = editor.evaluate();
    let given: Vec<Option<Decimal>> = evaluation.parties.iter().map(|party| party.points).collect();
    let path = Path::to(editor.scheme(), 0, &given, points("2")?).ok_or("no path")?;
    assert_eq!(path.standing, Standing::Short { needed: points("1.25")? });
    assert_eq!(path.known, points("88.75")?);
    let alone = path.parties.get(3).map(|party| format!("{:?}", party.alone));
    assert!(alone.is_some_and(|alone| alone.contains("Decimal(4607)")), "{path:?}");
    // 44.00 … 46.99 in 300 steps; from 46.07 on, 93 of them, the total is 90.00 or more.
    let fixed = |points: Option<Decimal>| Spread::Fixed(points.unwrap_or_default());
    let mut spreads: Vec<Spread> = given.iter().copied().map(fixed).collect();
    spreads[3] = Spread::Even { low: points("44")?, high: points("46.99")? };
    let distribution = Distribution::of(editor.scheme(), &spreads, points("2")?);
    let distribution = distribution.map_err(|problem| format!("{problem:?}"))?;
    let chances = distribution.chances(editor.scheme());
    let best = chances.iter().find(|chance| chance.grading == Grading::Band(0));
    assert_eq!(best.map(|best| best.chance.to_string()), Some("31/100".to_owned()));
    Ok(())
}

/// 83.3 % of 60 are 49.98 points, 89.9 % of 40 are 35.96: cut off after one decimal 49.9 and 35.9.
#[test]
fn further_decimals_are_cut_off_where_the_scheme_says_so() -> crate::Checked {
    let document = example().ok_or("the example does not read")?;
    let incomplete = INCOMPLETE.iter().find(|of| of.id == "sz-2021").ok_or("sz-2021")?;
    let mut editor = Editor::new(document.completing_scheme(incomplete));
    let document = editor.document().with_scheme_edit(SchemeEdit::AddParty).ok_or("no room")?;
    let replaced = editor.dispatch(Action::Replace(Box::new(document)));
    replaced.map_err(|why| format!("{why:?}"))?;
    for (hook, text) in [
        ("scheme/party/1/cap", "60"),
        ("scheme/party/2/cap", "40"),
        ("scheme/decimals", "1"),
        ("scheme/rounding", "down"),
    ] {
        put(&mut editor, hook, text)?;
    }
    for (party, mark) in [(0, "83.3"), (1, "89.9")] {
        let mode = station_scorecard::scoring::ScoreMode::RawMark;
        let switched = editor.dispatch(Action::SwitchScoreMode(party, mode));
        switched.map_err(|why| format!("{why:?}"))?;
        put(&mut editor, &format!("score/own_party_{}", party + 1), mark)?;
    }
    assert_eq!(total(&editor), "85.80", "49.9 + 35.9");
    put(&mut editor, "scheme/rounding", "half_up")?;
    assert_eq!(total(&editor), "86.00", "50.0 + 36.0");
    Ok(())
}

#[test]
fn a_cap_stays_above_given_points_and_decimals_stay_enough() -> crate::Checked {
    let mut editor = editor(&[])?;
    let cap = field(&editor, "scheme/party/4/cap")?;
    for (text, trouble) in [("44.81", Trouble::TooSmall), ("1000.01", Trouble::TooLarge)] {
        assert_eq!(editor.read(cap, text).map_err(|problem| problem.trouble), Err(trouble));
    }
    assert!(put(&mut editor, "scheme/party/4/cap", "").is_err(), "a blank cap is one of nothing");
    put(&mut editor, "scheme/party/4/cap", "44.82")?;
    let decimals = field(&editor, "scheme/decimals")?;
    let refused = editor.read(decimals, "1").map_err(|problem| problem.trouble);
    assert_eq!(refused, Err(Trouble::NotAChoice));
    let sum = points("89.82")?;
    assert_eq!(editor.scheme().problems(), [SchemeProblem::CapsDoNotAddUp { sum }]);
    Ok(())
}

#[test]
fn a_built_in_scheme_has_no_inputs_and_a_made_one_waits_while_another_is_in_force() -> crate::Checked
{
    let made = editor(&[("scheme/name", "本区方案"), ("score/own_party_1", "5")])?;
    let document = made.document();
    let built_in = Schemes::default_scheme().in_force;
    let other = Document {
        schemes: document.schemes.choosing(Scheme::clone(&built_in)),
        ..document.clone()
    };
    let editor = Editor::new(other);
    assert!(field(&editor, "scheme/name").is_err());
    assert_eq!(total(&editor), "86.75", "scores under one scheme are not those under another");
    let back = editor.document().schemes.taking_up().ok_or("nothing laid by")?;
    assert_eq!(back, document.schemes);
    let back = Editor::new(Document { schemes: back, ..editor.document().clone() });
    assert_eq!(total(&back), "82.82", "5 + 20 + 13 + 44.82");
    Ok(())
}
