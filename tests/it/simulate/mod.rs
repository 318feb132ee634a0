//! Simulation: figures worked by hand, and full counts over small grids.

mod chances;
mod naturals;
mod paths;
#[path = "../../bench/plain_distribution.rs"]
mod plain_distribution;
