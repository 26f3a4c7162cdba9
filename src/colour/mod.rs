//! When a function must become `async`: which others must with it, which of their calls are then awaited, and where that cannot
//! be known.
//!
//! A coroutine that is dropped in a plain function cannot be awaited there. If the function becomes `async`, so must every plain
//! function that calls it, and theirs. `project` finds the functions of a name and what mentions them, `family` the methods that can
//! only change together, `entry` and `test_run` who may be async without a caller, `step` what one function asks of its callers, and `carry` follows that
//! to where it ends. Nothing is written here, and nothing proven: what comes out is a fix over many files, tried like any other.

mod carry;
mod entry;
mod family;
mod project;
mod step;
mod test_run;

pub use carry::{Carried, Carrier, Stop, Turned};
pub use project::{Project, Text};
pub use step::Doubtful;
