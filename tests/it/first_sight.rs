//! What stands in index.html before the program arrives, and the sum by which a record of a station fits it.

use station_scorecard::desk::text_sum;
use station_scorecard::document::{Document, Particular, Value, example};
use station_scorecard::first_sight::{FirstSight, first_sight};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{PartyScore, ScoreMode};

fn of_the_example(change: impl FnOnce(&mut Document)) -> FirstSight {
    let mut example = example().unwrap_or_else(|| Document::empty(""));
    change(&mut example);
    first_sight(example)
}

/// The figures of the printed report: 8.93 + 20 + 13 + 44.82 = 86.75, and 90 − 86.75 = 3.25.
#[test]
fn the_first_sight_shows_the_printed_result() {
    let sight = of_the_example(|_| ());
    assert!(sight.station.contains("<span>广州市</span><span>白鹤洞街社工服务站</span>"));
    for part in ["<strong>86.75</strong>", "<strong>良好</strong>", "<b>3.25</b>", "data-here"] {
        assert!(sight.band.contains(part), "{part}: {}", sight.band);
    }
    for part in ["8.93", "20.00", "13.00", "44.82", "差 10.18", "满分", "81.49%", "优秀"] {
        assert!(sight.room.contains(&format!(">{part}<")), "{part}: {}", sight.room);
    }
    assert!(sight.places.contains("{left:86.75%;width:0.00%;}"), "{}", sight.places);
}

/// 86.75 − 44.82 + 50 = 91.93.
#[test]
fn another_example_makes_another_first_sight() {
    let points = Some(Decimal::from_hundredths(5_000));
    let score = PartyScore { mode: ScoreMode::Points, points, raw_mark: None };
    let sight = of_the_example(|example| {
        example.put_score("third_party_evaluator", score);
        example.particulars.replace(Particular::Station, Value::Text("<&>".to_owned()));
    });
    assert!(sight.band.contains("<strong>91.93</strong>"), "{}", sight.band);
    assert!(sight.band.contains("<strong>优秀</strong>"), "{}", sight.band);
    assert!(!sight.room.contains("44.82"), "{}", sight.room);
    assert!(sight.station.contains("&lt;&amp;>"), "{}", sight.station);
}

/// Nothing is said twice to machines: hooks belong to the program, and inputs come with it.
#[test]
fn the_first_sight_has_no_hooks_and_no_inputs() {
    let sight = of_the_example(|_| ());
    for part in [&sight.station, &sight.tools, &sight.band, &sight.room] {
        for mark in ["data-figure", "data-field", "<input", "<select", "style=", " id="] {
            assert!(!part.contains(mark), "{mark} in {part}");
        }
    }
}

/// The published values of FNV-1a; letters beyond 16 bits count as JavaScript counts them, as two.
#[test]
fn sums_of_texts_follow_the_published_values() {
    assert_eq!(text_sum(""), "811c9dc5");
    assert_eq!(text_sum("a"), "e40c292c");
    assert_eq!(text_sum("foobar"), "bf9cf968");
    assert_eq!(text_sum("𠮷"), text_sum_of_units(&[0xd842, 0xdfb7]));
}

fn text_sum_of_units(units: &[u32]) -> String {
    let mut sum: u64 = 2_166_136_261;
    for unit in units {
        sum = (sum ^ u64::from(*unit)) * 16_777_619 % (1 << 32);
    }
    format!("{sum:08x}")
}
