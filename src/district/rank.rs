//! Ranks: where a station can stand among the others.

/// The best and the worst place a station can have, from 1. Stations that are level share a place.
pub type Rank = (usize, usize);

/// The others that decide the rank of a station, by their places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Others {
    /// Those that stand before it whatever comes.
    pub above: Vec<usize>,
    /// Those that can stand before it or behind it.
    pub perhaps: Vec<usize>,
    /// Those that stand where it stands whatever comes.
    pub level: Vec<usize>,
}

impl Others {
    /// The others of the range at a place, each range from its lower to its upper end; `None` where that has none.
    pub fn of<T: Ord>(ranges: &[Option<(T, T)>], at: usize) -> Option<Others> {
        let (lowest, highest) = ranges.get(at)?.as_ref()?;
        let mut others = Others::default();
        for (other, range) in ranges.iter().enumerate().filter(|(other, _)| *other != at) {
            let Some((low, high)) = range else { continue };
            if low > highest {
                others.above.push(other);
            } else if high > lowest {
                others.perhaps.push(other);
            } else if low == highest {
                others.level.push(other);
            }
        }
        Some(others)
    }

    /// The rank that follows from them.
    pub const fn rank(&self) -> Rank {
        let best = self.above.len() + 1;
        (best, best + self.perhaps.len())
    }
}

/// The rank of each range from its lower to its upper end; none for what has no range. A range that another one
/// overlaps can stand before it or behind it.
pub fn ranks<T: Ord>(ranges: &[Option<(T, T)>]) -> Vec<Option<Rank>> {
    (0..ranges.len()).map(|at| Others::of(ranges, at).map(|others| others.rank())).collect()
}
