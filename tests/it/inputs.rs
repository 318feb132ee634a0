//! What is stated of an input reaches every place that has to know it. Each test names what lacks.

use crate::exchange::Failure;
use station_scorecard::document::{
    Allowed, AreaPart, Document, Envelope, Field, Opened, Value, example, open,
};
use station_scorecard::exchange::appendix::{Content, Head, Part, tables};
use station_scorecard::exchange::paste::{Preview, cells};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::explain::Subject;
use station_scorecard::scoring::{
    AreaNumber, Figure, FigureValue, LoadKind, Quantity, Work, evaluate,
};
use station_scorecard::texts::{Language, head_words, known_names};

fn is_number(part: AreaPart) -> bool {
    matches!(part.spec().allowed, Some(Allowed::Number { .. }))
}

/// A content that an input of areas accepts.
fn content(part: AreaPart) -> Value {
    match is_number(part) {
        true => Value::Quantity(Quantity::Amount(Decimal::whole(12))),
        false => Value::Text("甲".to_owned()),
    }
}

/// The example with every input of its areas filled in.
fn filled() -> Result<Document, Failure> {
    let mut document = example().ok_or("no example")?;
    let scheme = document.scheme().clone();
    for area in 0..document.areas.len() {
        for part in AreaPart::ALL {
            let done = document.put(Field::Area(area, part), content(part), &scheme);
            done.ok_or_else(|| format!("{} takes no content", part.key()))?;
        }
    }
    Ok(document)
}

#[test]
fn a_trial_can_change_every_input_of_areas_and_only_numbers_differ_by_an_amount() {
    for part in AreaPart::ALL {
        let field = Field::Area(0, part);
        assert!(field.can_be_tried(), "{}", part.key());
        assert_eq!(field.is_a_number(), is_number(part), "{}", part.key());
    }
}

#[test]
fn every_number_of_areas_has_an_input_a_sum_and_a_working() -> Result<(), Failure> {
    for number in AreaNumber::ALL {
        AreaPart::of_number(number).ok_or_else(|| format!("{} has no input", number.key()))?;
    }
    let document = filled()?;
    let scheme = document.scheme();
    let evaluation = evaluate(scheme, &document.entries(scheme));
    let subjects = document.subjects(scheme);
    for part in AreaPart::ALL.into_iter().filter(|part| is_number(*part)) {
        let key = part.key();
        let number = part.number().ok_or_else(|| format!("{key} is no AreaNumber"))?;
        let figure = Figure::Sum(number);
        let sum = FigureValue::Sum(Quantity::Amount(Decimal::whole(48)));
        assert_eq!(evaluation.figure(figure), Some(sum), "the sum of {key}");
        let subject = Subject::Figure(figure);
        assert!(subjects.contains(&subject), "{key} has no working of its sum");
        let hook = document.figure_hook(subject, scheme);
        assert_eq!(hook, format!("areas/{key}"));
        assert_eq!(document.figure_of(&hook, scheme), Some(subject));
        let working = document.explain(subject, scheme);
        assert!(working.is_some_and(|working| working.values.is_some()), "the working of {key}");
    }
    Ok(())
}

#[test]
fn every_number_of_areas_but_the_workers_is_a_load_of_theirs() -> Result<(), Failure> {
    let document = filled()?;
    let works = LoadKind::ALL.map(|kind| document.work(kind));
    for number in AreaNumber::ALL.into_iter().filter(|of| *of != AreaNumber::SocialWorkers) {
        assert!(works.contains(&Work::Number(number)), "no kind of load is {}", number.key());
    }
    Ok(())
}

#[test]
fn every_input_of_areas_comes_in_under_its_own_heading() -> Result<(), Failure> {
    for part in AreaPart::ALL.into_iter().filter(|part| *part != AreaPart::Name) {
        for language in [Language::ZhCn, Language::En] {
            let document = Document::empty("片区1");
            let scheme = document.scheme();
            let word = |head| head_words(head, &document, scheme, language);
            let (area, heading) = (word(Head::Area), word(Head::OfArea(part)));
            // A list of names alone is no table of areas.
            let text = format!(
                "{area}\t{heading}\t电访协议量\t电访完成量\n片区1\t{}\t7\t8\n",
                content(part).text()
            );
            let grid = cells(None, &text).map_err(|problem| format!("{problem:?}"))?;
            let preview = Preview::of(&grid, None, &document, scheme, &known_names(&document));
            let found = preview.after.value(Field::Area(0, part), scheme);
            assert_eq!(found, Some(content(part)), "under the heading {heading}");
        }
    }
    Ok(())
}

#[test]
fn every_input_of_areas_stands_in_the_appendix_with_its_sum() -> Result<(), Failure> {
    let places = tables(&filled()?, Part::Indicators).into_iter().flat_map(|table| table.rows);
    let contents: Vec<Content> = places.flatten().map(|cell| cell.content).collect();
    for part in AreaPart::ALL {
        let input = Content::Input(Field::Area(3, part));
        assert!(contents.contains(&input), "{} has no column", part.key());
        let sum = part.number().map(|number| Content::Figure(Figure::Sum(number)));
        assert!(sum.is_none_or(|sum| contents.contains(&sum)), "{} has no sum", part.key());
    }
    Ok(())
}

/// An older page can still open what a station keeps that does not use it.
#[test]
fn what_few_stations_know_is_left_out_while_it_is_blank() -> Result<(), Failure> {
    let document = example().ok_or("no example")?;
    let shown = tables(&document, Part::Indicators).into_iter().flat_map(|table| table.rows);
    let shown: Vec<Content> = shown.flatten().map(|cell| cell.content).collect();
    let kept = Envelope { stamp: String::new(), saved_at: String::new(), document };
    for part in AreaPart::ALL.into_iter().filter(|part| part.spec().optional) {
        let key = part.key();
        assert!(!kept.text().contains(&format!("\"{key}\"")), "a file keeps the blank {key}");
        assert!(!shown.contains(&Content::Input(Field::Area(0, part))), "a column of {key}");
    }
    Ok(())
}

/// What a later page keeps in some place of a text is named, and the rest is read.
#[test]
fn what_a_later_page_keeps_is_named_by_its_place() -> Result<(), Failure> {
    let document = example().ok_or("no example")?;
    let kept = Envelope { stamp: String::new(), saved_at: String::new(), document };
    for (before, added, place) in [
        (r#""areas":[{"#, r#""areas":[{"later":"7","#, "areas/0/later"),
        (r#""document":{"#, r#""document":{"later":{"1":"2"},"#, "later"),
        (r#""particulars":{"#, r#""particulars":{"later":"x","#, "particulars/later"),
        (r#""workers":[{"#, r#""workers":[{"later":"x","#, "staffing/workers/0/later"),
        (r#""staffing":{"#, r#""staffing":{"later":"x","#, "staffing/later"),
        (r#""indicators":[{"#, r#""indicators":[{"later":"x","#, "indicators/0/later"),
    ] {
        let text = kept.text();
        assert!(text.contains(before), "{before}");
        let Opened::Damaged { saved, losses } = open(&text.replacen(before, added, 1)) else {
            return Err(format!("{place} is not named").into());
        };
        let expected = station_scorecard::document::Loss::At(place.to_owned());
        assert_eq!(losses, [expected]);
        assert_eq!(saved.as_ref(), Some(&kept), "{place}");
    }
    Ok(())
}
