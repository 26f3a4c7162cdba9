//! A run over a project: which files, read how, checked with what, written where.
//!
//! `walk` finds files, `run` reads and checks them, `save` writes what was repaired, and `examples` runs the examples of
//! rules as programs of their own. This room knows no command line and prints nothing.

mod examples;
mod run;
mod save;
mod walk;

pub use examples::{ExampleFailure, Variant, check_example};
pub use run::{Problem, Request, Run, RunError, run};
pub use save::{FileBytes, Unwritten, save};
