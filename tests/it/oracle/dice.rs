//! Random numbers that are the same on every run and every machine.

/// A SplitMix64 generator: every seed gives its own long row of numbers.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) const fn seeded(seed: u64) -> Dice {
        Dice(seed)
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to one below the limit, which is above zero.
    pub(super) fn below(&mut self, limit: u64) -> u64 {
        self.roll() % limit
    }

    /// A number from `lowest` to `highest`.
    pub(super) fn between(&mut self, lowest: u64, highest: u64) -> u64 {
        lowest + self.below(highest - lowest + 1)
    }

    /// A number of hundredths as a text with two decimals at most.
    pub(super) fn decimal(&mut self, most_hundredths: u64) -> String {
        let hundredths = self.between(0, most_hundredths);
        format!("{}.{:02}", hundredths / 100, hundredths % 100)
    }
}
