//! What leaves the program: diffs to be applied elsewhere, and files replaced in place.
//! It knows bytes before and bytes after; it deliberately knows no rules, no findings
//! and no Python.

pub mod diff;
pub mod write;
