//! From findings to new texts that are proven before anyone sees them.
//!
//! `analyse` finds, `plan` chooses fixes that do not conflict, `trial` tries them, `verify` checks their effect, and
//! `rounds` does all of it to a fixed point; `state` is a file on its way through it, `filter` says which findings count, in `review` a person is asked, `carried` gives findings in plain functions their fixes, `recolour` does what somebody asks for without a finding, and `run` is what all of these look at; `parallel` spreads work over threads, and `ignore` silences what is left. Texts come in and go out as values: where they are
//! written is not known here.

mod analyse;
mod carried;
mod filter;
mod ignore;
mod outcome;
mod parallel;
mod plan;
mod recolour;
mod review;
mod rounds;
mod run;
mod state;
mod trial;
mod users;
mod verify;

pub use ignore::add_ignores;
pub use outcome::{
    Applied, FileOutcome, Found, Guesses, Knows, Mode, Outcome, Plan, Skipped, Source, Wish,
};
pub use review::{Answer, Proposal, Reviewer};
pub use rounds::{RepairOptions, repair};
