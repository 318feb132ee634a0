//! Chance that can be repeated.

/// Numbers that follow from a seed alone: SplitMix64 (Steele, Lea and Flood, 2014). Questions of codes that were
/// handed out depend on it, so it never changes.
#[derive(Clone, Debug)]
pub(super) struct Dice(u64);

impl Dice {
    /// Dice that fall as these numbers say: the version, a seed and whatever else tells one question from another.
    pub(super) fn of(seeds: &[u64]) -> Dice {
        let mut dice = Dice(0x5EED);
        for seed in seeds {
            dice.0 = dice.next() ^ seed;
        }
        dice
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from the first to the last, both included; the first where there is none between.
    pub(super) fn number(&mut self, first: i64, last: i64) -> i64 {
        let range = last.checked_sub(first).and_then(|range| u64::try_from(range).ok());
        let drawn = range.map_or(0, |range| self.next() % (range + 1));
        first + i64::try_from(drawn).unwrap_or(0)
    }

    /// One of several.
    pub(super) fn pick<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        let last = i64::try_from(from.len()).ok()? - 1;
        let at = usize::try_from(self.number(0, last)).ok()?;
        from.get(at).copied()
    }

    /// Whether something happens that happens so many times in ten.
    pub(super) fn falls(&mut self, times_in_ten: i64) -> bool {
        self.number(1, 10) <= times_in_ten
    }
}
