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
        rank: match chip {
            Chip::Grade(band) | Chip::AtLeast(band) => Some(rank(band, scheme.bands.len())),
            _ => None,
        },
        sentence: (band_sentence(&words), band::leads_on(&says), band_short(&words)),
        ruler: ruler(outcome, scheme, chip),
    }
}

fn ruler(outcome: &Outcome, scheme: &Scheme, chip: Chip) -> Vec<RulerPart> {
    let ruler = Ruler::of(scheme);
    let bands = ruler.bands.iter().map(|(band, span)| RulerPart {
        class: "mini-band",
        span: *span,
        rank: Some(rank(*band, scheme.bands.len())),
        is_here: chip == Chip::Grade(*band),
    });
    let mark = match outcome.outlook {
        Outlook::Nothing => None,
        Outlook::Open(_) => Some("mini-range"),
        Outlook::Settled(_) => Some("mini-mark"),
    };
    let span = ruler.total(outcome);
    let mark = mark.map(|class| RulerPart { class, span, rank: None, is_here: false });
    bands.chain(mark).collect()
}
