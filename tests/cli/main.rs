//! The command line, from the outside: the built binary over projects in temporary folders.
//!
//! One file a concern. `project` makes projects and runs the binary in them.

mod baseline;
mod cache;
mod changed;
mod check;
mod colour;
mod colour_generators;
mod colour_mocks;
mod determinism;
mod diff;
mod doubts;
mod environment;
mod fail_on;
mod fix;
mod guard;
mod guesses;
mod hook;
mod inferred;
mod input;
mod make_async;
mod make_sync;
mod notebook;
mod plans;
mod project;
#[cfg(unix)]
mod python;
mod reports;
mod review;
mod rules;
mod runs;
mod selection;
mod settings;
mod signatures;
mod stdin;
mod strangers;
mod suppression;
