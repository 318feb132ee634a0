//! The first sight of the example: what it shows is what the whole example shows.

use crate::Checked;
use station_scorecard::desk::{Session, name_of, score_text};
use station_scorecard::document::{Document, Field, ScorePart, example, scored_example};
use station_scorecard::scoring::{Evaluation, evaluate};
use station_scorecard::texts::{Language, announced_label, score_label};

fn scored(document: &Document) -> Evaluation {
    Evaluation::of_scores(document.scheme(), &document.score_entries(document.scheme()))
}

#[test]
fn it_has_the_name_the_scores_and_the_result_of_the_whole_example() -> Checked {
    let (first, whole) = (scored_example(), example().ok_or("the example does not read")?);
    assert_eq!(name_of(&first), "广州市白鹤洞街社工服务站");
    assert_eq!(name_of(&first), name_of(&whole));
    assert_eq!(first.schemes, whole.schemes);
    assert_eq!(first.scores, whole.scores);
    let all = evaluate(whole.scheme(), &whole.entries(whole.scheme()));
    assert_eq!(scored(&first).outcome, all.outcome);
    assert_eq!(scored(&first).parties, all.parties);
    assert_eq!(all.outcome.lowest.to_string(), "86.75");
    // What the page takes for granted before the whole is there.
    assert_eq!(whole.announced(whole.scheme()), None);
    assert!(whole.scenarios.is_empty());
    Ok(())
}

#[test]
fn its_inputs_show_and_are_called_what_those_of_the_whole_example_are() -> Checked {
    let (first, whole) = (scored_example(), example().ok_or("the example does not read")?);
    let session = Session::new(whole.clone());
    let shown: Vec<String> = (0..4).map(|party| score_text(&first, party)).collect();
    assert_eq!(shown, ["8.93", "20.00", "13.00", "44.82"]);
    for (at, text) in shown.iter().enumerate() {
        assert_eq!(*text, session.canonical(Field::Score(at)));
        let announced = Field::ScorePart(at, ScorePart::Announced);
        assert_eq!(session.canonical(announced), "", "a first sight shows no day");
        for field in [Field::Score(at), announced] {
            let hook = field.hook(&whole, whole.scheme());
            assert_eq!(field.party_hook(first.scheme()), Some(hook));
        }
        for language in [Language::ZhCn, Language::En] {
            assert_eq!(
                score_label(at, &first, first.scheme(), language),
                score_label(at, &whole, whole.scheme(), language)
            );
            assert_eq!(
                announced_label(at, first.scheme(), language),
                announced_label(at, whole.scheme(), language)
            );
        }
    }
    Ok(())
}

#[test]
fn scores_alone_come_to_what_they_come_to_beside_all_else() -> Checked {
    let mut document = example().ok_or("the example does not read")?;
    document.put_score("third_party_evaluator", Default::default());
    let all = evaluate(document.scheme(), &document.entries(document.scheme()));
    let scores = scored(&document);
    assert_eq!((scores.outcome, &scores.parties), (all.outcome, &all.parties));
    assert_eq!((scores.still_to_fill.scores, all.still_to_fill.scores), (1, 1));
    assert_eq!(scores.outcome.lowest.to_string(), "41.93");
    Ok(())
}
