//! Simulation: figures worked by hand, and full counts over small grids.

mod paths;
