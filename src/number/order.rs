//! Putting a list in order.
//!
//! The library's sort is compiled anew for every type it sorts, three to five kilobytes each time. Here only the
//! places are sorted, so that the page has it once, and by merging, which is a tenth of the library's code.

use std::cmp::Ordering;

/// Sorts by a key; what has the same key stays in its order.
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    let order = order(keys.len(), &|one, other| keys.get(one).cmp(&keys.get(other)));
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|at| taken.get_mut(at)?.take()));
}

/// Non-generic entry point, avoids monomorphisation.
#[inline(never)]
fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut merged = Vec::with_capacity(count);
    let mut sorted = 1;
    while sorted < count {
        for run in order.chunks(2 * sorted) {
            let (mut left, mut right) = run.split_at(sorted.min(run.len()));
            loop {
                let next = match (left, right) {
                    ([one, ..], [other, ..]) if compare(*one, *other) == Ordering::Greater => {
                        &mut right
                    }
                    ([], _) => &mut right,
                    _ => &mut left,
                };
                let Some((first, others)) = next.split_first() else { break };
                merged.push(*first);
                *next = others;
            }
        }
        std::mem::swap(&mut order, &mut merged);
        merged.clear();
        sorted *= 2;
    }
    order
}
