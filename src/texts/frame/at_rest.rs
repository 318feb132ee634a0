//! What the band shows of a station at rest: nothing half-typed, tried or in trouble.

use super::band::{band_estimate, band_figure, chip_text};
use super::band_sentence::{BandWords, band_sentence, band_short};
use crate::chart::{Ruler, Span, rank};
use crate::desk::SaveState;
use crate::desk::band::{self, Chip, Part, Seen};
use crate::schemes::OWN;
use crate::scoring::{Outcome, Outlook, Scheme};
use crate::texts::Language;

/// A station at rest.
#[derive(Clone, Copy, Debug)]
pub struct AtRest<'a> {
    /// What its scores come to.
    pub outcome: &'a Outcome,
    /// The scheme in force.
    pub scheme: &'a Scheme,
    /// Whether all its scores are announced.
    pub is_announced: bool,
    /// Whether it is the worked example with other figures than the published ones.
    pub is_changed_example: bool,
    /// How many things are still to be filled in and were not dismissed.
    pub to_fill: usize,
    /// The language.
    pub language: Language,
}

/// A part of the small ruler.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RulerPart {
    /// Its style class.
    pub class: &'static str,
    /// Where it lies.
    pub span: Span,
    /// The step of the grade, 1 to 4, if it is one.
    pub rank: Option<u8>,
    /// Whether the total lies in it.
    pub is_here: bool,
}

/// What the band shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BandAtRest {
    /// What stands before the figure.
    pub estimate: String,
    /// The figure.
    pub total: String,
    /// What stands after it.
    pub after: String,
    /// The words of the chip.
    pub grade: String,
    /// The step of the grade, where there is one.
    pub rank: Option<u8>,
    /// The sentence, whether it leads on, and the sentence as a phone shows it.
    pub sentence: (String, bool, String),
    /// The small ruler.
    pub ruler: Vec<RulerPart>,
}

/// What the band shows of a station.
pub fn band_at_rest(of: &AtRest<'_>) -> BandAtRest {
    let AtRest { outcome, scheme, language, .. } = *of;
    let chip = band::chip(outcome, scheme);
    let [_, total, after] = band_figure(outcome, None, scheme, language);
    let says = band::says(&Seen {
        outcome,
        problems: &[],
        saved: SaveState::Saved,
        is_replaced: false,
        part: Part::Here,
        is_visit: false,
        trial: None,
        is_changed_example: of.is_changed_example,
        to_fill: of.to_fill,
    });
    let words = BandWords { says: &says, outcome, scheme, language, wrong: ("", ""), trial: "" };
    let own = (scheme.id == OWN).then(|| language.name(&scheme.name));
    BandAtRest {
        estimate: band_estimate(own, of.is_announced, language),
        total,
        after,
        grade: chip_text(chip, scheme, language),
        rank: chip_rank(chip, scheme),
        sentence: (band_sentence(&words), band::leads_on(&says), band_short(&words)),
        ruler: small_ruler(outcome, scheme, None),
    }
}

/// The step of the grade that a chip shows, 1 to 4, where it shows one.
pub fn chip_rank(chip: Chip, scheme: &Scheme) -> Option<u8> {
    match chip {
        Chip::Grade(band) | Chip::AtLeast(band) => Some(rank(band, scheme.bands.len())),
        _ => None,
    }
}

/// The grades on a line from nothing to the full score, and where the total lies or can lie; before it where
/// the station's own does, while something else is tried.
pub fn small_ruler(outcome: &Outcome, scheme: &Scheme, actual: Option<&Outcome>) -> Vec<RulerPart> {
    let (ruler, chip) = (Ruler::of(scheme), band::chip(outcome, scheme));
    let mut parts = Vec::new();
    for (band, span) in &ruler.bands {
        parts.push(RulerPart {
            class: "mini-band",
            span: *span,
            rank: Some(rank(*band, scheme.bands.len())),
            is_here: chip == Chip::Grade(*band),
        });
    }
    let mark = |class, of| RulerPart { class, span: ruler.total(of), rank: None, is_here: false };
    if let Some(actual) = actual {
        parts.push(mark("mini-actual", actual));
    }
    match outcome.outlook {
        Outlook::Nothing => {}
        Outlook::Open(_) => parts.push(mark("mini-range", outcome)),
        Outlook::Settled(_) => parts.push(mark("mini-mark", outcome)),
    }
    parts
}

/// A sentence in parts, of each whether it is a figure, which stands in bold.
pub fn figures_apart(sentence: &str) -> Vec<(bool, String)> {
    let mut parts: Vec<(bool, String)> = Vec::new();
    for letter in sentence.chars() {
        let is_figure = letter.is_ascii_digit() || letter == '.';
        match parts.last_mut() {
            Some((same, part)) if *same == is_figure => part.push(letter),
            _ => parts.push((is_figure, String::from(letter))),
        }
    }
    parts
}
