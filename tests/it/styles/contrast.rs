//! The colours of the tokens against the contrasts they were chosen for: those of WCAG 2, computed from
//! the hex values.

use super::sheet::{Rule, sheets};
use std::collections::BTreeMap;

/// Text must have this, borders and marks [`MARK`].
const TEXT: f64 = 4.5;
/// Borders of inputs, the ring around the focus, bars.
const MARK: f64 = 3.0;

/// A pair of colours, and the contrast in light and dark that was chosen, with one decimal, cut off.
type Pair = (&'static str, &'static str, [f64; 2], f64);

/// The lowest of each token on what it stands on.
const PAIRS: [Pair; 20] = [
    ("ink", "sunk", [13.6, 12.0], TEXT),
    ("ink", "card", [15.7, 14.2], TEXT),
    ("soft", "sunk", [5.5, 6.8], TEXT),
    ("soft", "paper", [6.1, 8.8], TEXT),
    ("soft", "warn-tint", [5.7, 7.0], TEXT),
    ("on-act", "act", [12.0, 12.9], TEXT),
    ("g1", "g1-tint", [7.0, 5.6], TEXT),
    ("g1", "sunk", [7.0, 5.3], TEXT),
    ("g2", "g2-tint", [4.8, 7.7], TEXT),
    ("g2", "sunk", [4.8, 7.8], TEXT),
    ("g3", "g3-tint", [4.8, 6.3], TEXT),
    ("g3", "sunk", [4.7, 6.1], TEXT),
    ("g4", "g4-tint", [7.0, 8.4], TEXT),
    ("g4", "sunk", [7.0, 8.6], TEXT),
    ("try", "sunk", [6.1, 7.1], TEXT),
    ("warn", "sunk", [5.8, 7.0], TEXT),
    ("paper", "ink", [14.8, 15.7], TEXT),
    ("card", "try", [7.1, 8.4], TEXT),
    ("fill", "sunk", [4.7, 5.1], MARK),
    ("edge", "paper", [3.2, 4.9], MARK),
];

/// The relative luminance of a colour.
fn luminance(colour: &str) -> Result<f64, String> {
    let channel = |from: usize| {
        let digits = colour.get(from..from + 2).ok_or(format!("{colour}: no six digits"))?;
        let part = u8::from_str_radix(digits, 16).map_err(|error| format!("{colour}: {error}"))?;
        let part = f64::from(part) / 255.0;
        let linear =
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
        Ok::<f64, String>(linear)
    };
    Ok(0.2126 * channel(1)? + 0.7152 * channel(3)? + 0.0722 * channel(5)?)
}

fn contrast(one: &str, other: &str) -> Result<f64, String> {
    let (one, other) = (luminance(one)?, luminance(other)?);
    Ok((one.max(other) + 0.05) / (one.min(other) + 0.05))
}

/// The light and the dark value of every colour of the tokens.
fn tokens() -> Result<BTreeMap<String, [String; 2]>, String> {
    let sheets = sheets()?;
    let (_, sheet) = sheets.iter().find(|(name, _)| name == "tokens.css").ok_or("no tokens")?;
    let declarations = sheet.rules.iter().flat_map(Rule::all).flat_map(|rule| &rule.declarations);
    let colours = declarations.filter_map(|of| {
        let value = |theme: &str| {
            let (_, rest) = of.value.split_once(&format!("var(--{theme}, "))?;
            let (value, _) = rest.split_once(')')?;
            value.starts_with('#').then(|| value.to_owned())
        };
        let name = of.property.strip_prefix("--")?.to_owned();
        Some((name, [value("light")?, value("dark")?]))
    });
    Ok(colours.collect())
}

#[test]
fn the_tokens_have_the_contrasts_they_were_chosen_for() -> Result<(), String> {
    let tokens = tokens()?;
    assert_eq!(tokens.get("paper"), Some(&["#faf8f4".to_owned(), "#131615".to_owned()]));
    for (on, under, chosen, least) in PAIRS {
        let of = |name: &str| tokens.get(name).ok_or(format!("no token {name}"));
        let (on_values, under_values) = (of(on)?, of(under)?);
        let pairs = on_values.iter().zip(under_values).zip(chosen);
        for ((above, below), chosen) in pairs {
            let found = contrast(above, below)?;
            assert!(found >= least, "{on} on {under}: {found:.3}, at least {least}");
            let cut = (found * 10.0).floor() / 10.0;
            assert!(
                (cut - chosen).abs() < 0.01,
                "{on} on {under}: {found:.3}, {chosen} was chosen"
            );
        }
    }
    Ok(())
}

/// Black on white, and the pair that WCAG's own notes name.
#[test]
fn contrasts_are_those_of_the_guidelines() -> Result<(), String> {
    assert!((contrast("#000000", "#ffffff")? - 21.0).abs() < 1e-9);
    assert!((contrast("#777777", "#ffffff")? - 4.478).abs() < 1e-3);
    Ok(())
}
