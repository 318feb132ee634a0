//! Small schemes made for a test, through the same door as the built-in ones: JSON.

use serde_json::{Value as Json, json};
use station_scorecard::schemes;
use station_scorecard::scoring::Scheme;

/// A band and its two ends; "" is open, "[90" and "90]" include the number, "(90" and "90)" do not.
pub(crate) type Band<'a> = (&'a str, &'a str, &'a str);

/// A scheme with these caps and bands, its points rounded to this many decimals.
pub(crate) fn scheme(
    full: &str,
    decimals: u8,
    caps: &[&str],
    bands: &[Band<'_>],
) -> Result<Scheme, String> {
    let name = |name: &str| json!({ "zh-CN": name, "en": name });
    let parties: Vec<Json> = (1..)
        .zip(caps)
        .map(|(number, cap)| {
            let party = name(&format!("评分方{number}"));
            json!({ "id": format!("p{number}"), "name": party, "short_name": party, "cap": cap })
        })
        .collect();
    let end = |text: &str| match text.trim_matches(['[', ']', '(', ')']) {
        "" => Json::Null,
        value => json!({ "value": value, "inclusive": text.contains(['[', ']']) }),
    };
    let bands = bands.iter().map(|(id, lower, upper)| {
        json!({ "id": id, "name": name(id), "lower": end(lower), "upper": end(upper) })
    });
    let file = json!({
        "id": "made-for-a-test", "name": name("测试"), "year": 2021, "basis": [],
        "full_score": full, "parties": parties, "bands": bands.collect::<Vec<_>>(),
        "bonus": null, "deduction": null,
        "rounding": { "decimals": decimals, "mode": "half_up" }, "sources": [],
    });
    schemes::read(&file.to_string()).map_err(|unreadable| unreadable.0)
}
