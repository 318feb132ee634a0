//! What it would take, and what could come out.

mod chance_board;
mod chances;
mod choices;
mod columns;
mod compare;
mod entry;
mod kept;
mod likely;
mod naming;
mod path;
mod spreads;
mod tried;
mod way;

use crate::view::controls::El;
use crate::view::store::Store;
use choices::choices;
pub(in crate::view::screens) use compare::chip;
pub(in crate::view) use compare::compared;
pub(in crate::view) use naming::scenario_name;
pub(in crate::view) use tried::tried;

/// Of 结果: the way to a grade, and the chances.
pub(in crate::view) fn outlook(store: Store) -> Vec<El> {
    let choices = choices(store);
    vec![way::way(store, &choices), likely::likely(store, &choices), kept::kept(store)]
}
