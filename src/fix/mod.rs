//! From findings to new texts that are proven before anyone sees them.
//!
//! `analyse` finds, `plan` chooses fixes that do not conflict, `verify` checks their effect, and `rounds` does all of it
//! to a fixed point; `parallel` spreads work over threads. Texts come in and go out as values: where they are
//! written is not known here.

mod analyse;
mod parallel;
mod plan;
mod rounds;
mod verify;

pub use rounds::{Applied, FileOutcome, Limits, Outcome, Skipped, Source, repair};
