//! A question of the training, made and laid out, beside the same elements made from HTML.

use serde_json::{Value as Json, json};
use station_scorecard::training::Topic;

use crate::opening::number;
use crate::samples::{Pairs, wanted_pairs};
use crate::subject::Subjects;
use crate::support::session::browse_at;
use crate::support::{Device, Outcome};

/// Asks for one question after another. See the file for the measure.
const QUESTION: &str = include_str!("question.js");

/// Measures practice of all topics, each turn in a browser of its own.
pub(crate) async fn measure(subjects: &Subjects) -> Outcome<Pairs> {
    let mut pairs = Pairs::default();
    let topics: Vec<u8> = Topic::ALL.iter().map(|topic| topic.number()).collect();
    for _ in 0..wanted_pairs() {
        let (plain, ours) = browse_at("", Device::DESKTOP, async |page| {
            page.client.goto(&subjects.screen("learn")).await?;
            page.idle().await?;
            let script = format!(
                "const done = arguments[1]; ({QUESTION})(arguments[0]).then(done, of => done(String(of)))"
            );
            let answer: Json = page.client.execute_async(&script, vec![json!(topics)]).await?;
            let [Some(plain), Some(ours)] = [answer.get(0), answer.get(1)] else {
                return Err(format!("the measure failed: {answer}").into());
            };
            Ok((number(plain)?, number(ours)?))
        })
        .await?;
        pairs.add(plain, ours);
    }
    Ok(pairs)
}
