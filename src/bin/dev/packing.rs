//! Packs modules that chunks share into files, so that a chunk fetches little that it does not need, in
//! few requests.
//!
//! The cutting tool writes a module for every set of chunks that share code: more than a hundred, most of
//! them smaller than the answer that carries them. One file for all of them makes every room wait for what
//! only another needs; a file for each makes it wait for a hundred answers.

use std::collections::BTreeSet;

/// What one more request costs, in bytes of a module. Several are under way at once, so nobody waits for a whole
/// way there and back: it costs its heads, and a place in the queue of a host that sends few at once.
const REQUEST: usize = 12 << 10;

/// How much more some chunks count than those that are opened now and then, by their names.
pub(crate) type Weights = [(&'static str, usize)];

/// A module that chunks share, or a file of such modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pack<'a> {
    /// The names of the modules, in the order in which they were given.
    pub(crate) names: Vec<&'a str>,
    /// Their length together, in bytes.
    pub(crate) length: usize,
    /// The chunks that need some of it.
    pub(crate) needing: BTreeSet<&'a str>,
}

impl<'a> Pack<'a> {
    /// What it costs all that fetch it.
    fn cost(&self, weights: &Weights) -> usize {
        let counted = self.needing.iter().map(|name| weight(name, weights));
        counted.sum::<usize>() * (self.length + REQUEST)
    }

    fn with(&self, other: &Pack<'a>) -> Pack<'a> {
        Pack {
            names: [&*self.names, &other.names].concat(),
            length: self.length + other.length,
            needing: &self.needing | &other.needing,
        }
    }
}

fn weight(name: &str, weights: &Weights) -> usize {
    weights.iter().find(|(of, _)| *of == name).map_or(1, |(_, weight)| *weight)
}

/// The packs joined as long as that makes it cheaper for all chunks together, the greatest gain first.
pub(crate) fn packed<'a>(mut packs: Vec<Pack<'a>>, weights: &Weights) -> Vec<Pack<'a>> {
    while let Some((at, other, joined)) = best(&packs, weights) {
        if let Some(pack) = packs.get_mut(at) {
            *pack = joined;
        }
        packs.remove(other);
    }
    packs
}

/// The two whose joining gains most, the second behind the first, and both as one.
fn best<'a>(packs: &[Pack<'a>], weights: &Weights) -> Option<(usize, usize, Pack<'a>)> {
    let mut best = None;
    let mut most = 0;
    for (at, pack) in packs.iter().enumerate() {
        for (other, second) in packs.iter().enumerate().skip(at + 1) {
            let apart = pack.cost(weights) + second.cost(weights);
            let joined = pack.with(second);
            let gain = apart.saturating_sub(joined.cost(weights));
            if gain > most {
                most = gain;
                best = Some((at, other, joined));
            }
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pack<'a>(name: &'a str, length: usize, needing: &[&'a str]) -> Pack<'a> {
        Pack { names: vec![name], length, needing: needing.iter().copied().collect() }
    }

    /// The names of the files' modules, as one line.
    fn told(packs: Vec<Pack<'_>>, weights: &Weights) -> String {
        let files = packed(packs, weights);
        files.iter().map(|file| file.names.join("+")).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_the_same_chunks_need_is_one_file() {
        let packs = vec![
            pack("1", 200_000, &["a", "b"]),
            pack("2", 90_000, &["b", "c"]),
            pack("3", 70_000, &["b", "a"]),
        ];
        assert_eq!(told(packs, &[]), "1+3 2");
    }

    /// Apart, `b` waits for a second answer (12,288); together `a` waits for 15,000 bytes in vain.
    #[test]
    fn a_module_worth_more_than_a_request_is_not_fetched_in_vain() {
        let packs = |length| vec![pack("1", 5_000, &["a", "b"]), pack("2", length, &["b"])];
        assert_eq!(told(packs(15_000), &[]), "1 2");
        assert_eq!(told(packs(12_000), &[]), "1+2");
    }

    /// An everyday `a` waits for 7,000 bytes in vain at three times the price: 21,000 to save 12,288.
    #[test]
    fn everyday_rooms_count_for_more() {
        let packs = || vec![pack("1", 5_000, &["a", "b"]), pack("2", 7_000, &["b"])];
        assert_eq!(told(packs(), &[]), "1+2");
        assert_eq!(told(packs(), &[("a", 3)]), "1 2");
    }

    #[test]
    fn small_modules_of_many_sets_share_a_file() {
        let packs = vec![
            pack("1", 900, &["a", "b"]),
            pack("2", 800, &["b", "c"]),
            pack("3", 700, &["c", "a"]),
            pack("4", 600, &["a", "b", "c"]),
        ];
        let files = packed(packs, &[]);
        assert_eq!(files.len(), 1);
        assert_eq!(files.first().map(|file| file.length), Some(3_000));
    }
}
