//! The rules in words against `RULES.md`, which tells them at length.
