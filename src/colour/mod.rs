//! When a function must become `async`: which others must with it, which of their calls are then awaited, and where that cannot
//! be known.
//!
//! A coroutine that is dropped in a plain function cannot be awaited there. If the function becomes `async`, so must every plain
//! function that calls it, and theirs. `project` finds the functions of a name and what mentions them, `family` the methods that can
//! only change together, `meant` what a mention means, `entry` and `test_run` who may be async without a caller, `turn` what one function takes,
//! `step` what a family asks of its callers, and `entering` a class that `with` enters, and `carry` follows that to where it ends, or where it is told to end (`until`). `plain` is the way back,
//! and `blocking` knows what an event loop should not wait for. Nothing is written here, and nothing proven: what comes out is a fix over many files, tried like any other.

mod blocking;
mod carry;
mod entering;
mod entry;
mod family;
mod meant;
mod plain;
mod project;
mod step;
mod test_run;
mod turn;
mod until;

pub use blocking::is_known as blocks;
pub use carry::{Carried, Carrier, Stop, Turned};
pub use meant::Doubtful;
pub use project::{Colour, Project, Text};
