//! What the questions are about: indicators of stations, by their places in the list of names.

use crate::training::dice::Dice;

/// How much of each is agreed with an area, from the least to the most; the names stand in `texts`.
pub(in crate::training) const AMOUNTS: [(i64, i64); 8] = [
    // Visits at home, calls, files, group meetings, hours of volunteers' training, events, participants, cases.
    (60, 560),
    (90, 700),
    (40, 180),
    (20, 96),
    (12, 60),
    (8, 48),
    (80, 400),
    (16, 60),
];

/// One of them, with its least and most.
pub(super) fn roll(dice: &mut Dice) -> (usize, i64, i64) {
    let last = i64::try_from(AMOUNTS.len()).unwrap_or(1) - 1;
    let noun = usize::try_from(dice.number(0, last)).unwrap_or(0);
    let (least, most) = AMOUNTS.get(noun).copied().unwrap_or((10, 100));
    (noun, least, most)
}

/// How many names there are: those that are drawn from, and after them those of the report's figures that the course
/// shows.
pub const NOUNS: usize = AMOUNTS.len() + 4;

/// 志愿者信息发布.
pub(super) const NOTICES: usize = AMOUNTS.len();
/// 社区党组织走访.
pub(super) const PARTY_VISITS: usize = AMOUNTS.len() + 1;
/// 专业个案节数.
pub(super) const CASE_SESSIONS: usize = AMOUNTS.len() + 2;
/// 咨询个案.
pub(super) const CONSULTATIONS: usize = AMOUNTS.len() + 3;
