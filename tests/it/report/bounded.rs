//! Long texts, texts of another kind and texts that nobody wrote: words, no freeze.

use super::{alarms, found};
use station_scorecard::report::{LONGEST, TooLong, check};
use station_scorecard::schemes::default_scheme;
use std::time::{Duration, Instant};

/// How many times as long a text of four times the length may take. Gone through in passes it takes four times as long,
/// with every number held against all others sixteen times.
const GROWTH: u32 = 8;

/// How often it is tried: while something else has the processor, a short time says nothing.
const TRIES: usize = 5;

#[test]
fn a_text_of_five_megabytes_is_refused_with_its_length() {
    let text = "共有社工12名。".repeat(300_000);
    let characters = text.chars().count();
    assert!(text.len() >= 5_000_000);
    assert_eq!(check(&text, &[], &default_scheme()), Err(TooLong { characters }));
}

#[test]
fn the_longest_texts_are_gone_through_in_passes() {
    for piece in [
        "共有社工12名，其中持证8名，非持证4名，占66.67%。",
        "1、2、3、4、5、6、7、8、9、",
        "甲社区、乙社区、",
        "（（（（“““““",
        "2024年1月1日至",
        "1\t2\t3\t50%\n合计\t4\n",
        "得分1分，总分2分，",
        "个",
    ] {
        let longest = LONGEST / piece.chars().count();
        let mut tries = (0..TRIES).map(|_| {
            let [short, long] = [longest / 4, longest].map(|count| took(&piece.repeat(count)));
            long <= short * GROWTH
        });
        assert!(tries.any(|within| within), "{piece}");
    }
}

/// How long a text takes, of which everything told lies in it.
fn took(text: &str) -> Duration {
    let begun = Instant::now();
    let report = found(text);
    let took = begun.elapsed();
    assert!(report.findings.len() <= text.len(), "{text}");
    took
}

#[test]
fn another_kind_of_text_is_left_alone() {
    for text in [
        "",
        "\n\n\t\t\n",
        "床前明月光，疑是地上霜。举头望明月，低头思故乡。",
        "The quick brown fox jumps over 12 lazy dogs at 3.50 each.",
        "甲\t乙\t丙\n丁\t戊\t己\n",
        "会议于2024年3月1日召开，文号为穗民〔2023〕97号，热线12345。",
    ] {
        assert!(alarms(&found(text)).is_empty(), "{text}");
    }
}
