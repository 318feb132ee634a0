//! Bits that are likely cost little: an adaptive binary arithmetic coder for both directions.
//!
//! Each yes or no is coded by how often it was yes before in its place. The same calls, in the same order,
//! write and read: a writer passes the value and gets it back, a reader passes anything and gets what was
//! written. So a reader cannot drift from its writer.

/// How often something was so, in one place.
#[derive(Clone, Copy)]
pub(super) struct Chance {
    /// The chance of yes, in 65536ths; never 0 and never 1.
    yes: u16,
    /// How often it was asked, up to [`Chance::SLOWEST`].
    asked: u8,
}

impl Chance {
    /// Nothing known yet.
    pub(super) const NEW: Chance = Chance { yes: 1 << 15, asked: 0 };
    /// From then on a new answer moves the chance by this part.
    const SLOWEST: u8 = 30;
    /// No chance goes nearer to 0 or 1, in 65536ths.
    const NEAREST: u16 = 64;

    fn learn(&mut self, yes: bool) {
        let share = u16::from(self.asked) + 2;
        let moved = if yes {
            self.yes + (u16::MAX - self.yes) / share
        } else {
            self.yes - self.yes / share
        };
        self.yes = moved.clamp(Self::NEAREST, u16::MAX - Self::NEAREST);
        self.asked = (self.asked + 1).min(Self::SLOWEST);
    }
}

/// Writes bits into bytes, or reads them from there.
pub(super) struct Coder {
    low: u32,
    high: u32,
    /// Reading: the four bytes at the present place.
    window: u32,
    bytes: Vec<u8>,
    /// Reading: the next byte; after the last one follow zeros.
    next: usize,
    writing: bool,
    unsound: bool,
}

impl Coder {
    /// Starts writing.
    pub(super) fn writer() -> Coder {
        let (low, high, window) = (0, u32::MAX, 0);
        Coder { low, high, window, bytes: Vec::new(), next: 0, writing: true, unsound: false }
    }

    /// Starts reading.
    pub(super) fn reader(bytes: Vec<u8>) -> Coder {
        let mut coder = Coder { bytes, writing: false, ..Coder::writer() };
        (0..4).for_each(|_| coder.take_byte());
        coder
    }

    /// One yes or no whose chance is learnt.
    pub(super) fn bit(&mut self, chance: &mut Chance, yes: bool) -> bool {
        let yes = self.split(u64::from(chance.yes), 1 << 16, yes);
        chance.learn(yes);
        yes
    }

    /// A number below `count`, each as likely as the others; 0 where `count` is 0.
    pub(super) fn even(&mut self, count: u32, number: u32) -> u32 {
        let (mut from, mut to) = (0, count.max(1));
        while to - from > 1 {
            let middle = from + (to - from) / 2;
            let upper = self.split(u64::from(to - middle), u64::from(to - from), number >= middle);
            if upper { from = middle } else { to = middle }
        }
        from
    }

    /// Notes that what is written or read cannot be sound.
    pub(super) const fn spoil(&mut self) {
        self.unsound = true;
    }

    /// Whether something was noted.
    pub(super) const fn is_unsound(&self) -> bool {
        self.unsound
    }

    /// One yes or no with `part` chances in `whole` of yes.
    fn split(&mut self, part: u64, whole: u64, yes: bool) -> bool {
        let range = u64::from(self.high - self.low);
        // The quotient is below the range, so it fits.
        let middle = self.low + u32::try_from(range * part / whole).unwrap_or(0);
        let middle = middle.min(self.high.saturating_sub(1)).max(self.low);
        let yes = if self.writing { yes } else { self.window <= middle };
        if yes {
            self.high = middle
        } else {
            self.low = middle + 1
        }
        while (self.low ^ self.high) >> 24 == 0 {
            if self.writing {
                self.bytes.push(self.low.to_be_bytes()[0]);
            } else {
                self.take_byte();
            }
            self.low <<= 8;
            self.high = self.high << 8 | 0xFF;
        }
        yes
    }

    fn take_byte(&mut self) {
        let byte = self.bytes.get(self.next).copied().unwrap_or(0);
        self.next += 1;
        self.window = self.window << 8 | u32::from(byte);
    }

    /// The bytes written: only as many as needed for the last bit, since a reader sees zeros after them.
    pub(super) fn finish(mut self) -> Vec<u8> {
        for kept in 0..=4 {
            let dropped = 32 - 8 * kept;
            // The first number from the lower end on whose last bytes are zero.
            let ahead = (u64::from(self.low) + (1_u64 << dropped) - 1) >> dropped << dropped;
            if ahead <= u64::from(self.high) {
                let bytes = u32::try_from(ahead).unwrap_or(self.high).to_be_bytes();
                self.bytes.extend(bytes.iter().take(kept));
                break;
            }
        }
        while self.bytes.last() == Some(&0) {
            self.bytes.pop();
        }
        self.bytes
    }
}
