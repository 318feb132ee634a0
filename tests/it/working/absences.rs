//! Figures that are not there: the working says why, and never divides by zero.
