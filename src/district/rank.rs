//! Ranks: where a station can stand among the others.

/// The best and the worst place a station can have, from 1. Stations that are level share a place.
pub type Rank = (usize, usize);

/// The rank of each range from its lower to its upper end; none for what has no range. A range that another one
/// overlaps can stand before it or behind it.
pub fn ranks<T: Ord>(ranges: &[Option<(T, T)>]) -> Vec<Option<Rank>> {
    let others = |at: usize| {
        let others = ranges.iter().enumerate().filter(move |(other, _)| *other != at);
        others.filter_map(|(_, range)| range.as_ref())
    };
    let rank = |(at, range): (usize, &Option<(T, T)>)| {
        let (lowest, highest) = range.as_ref()?;
        let surely_above = others(at).filter(|(low, _)| low > highest).count();
        let maybe_above = others(at).filter(|(_, high)| high > lowest).count();
        Some((surely_above + 1, maybe_above + 1))
    };
    ranges.iter().enumerate().map(rank).collect()
}
