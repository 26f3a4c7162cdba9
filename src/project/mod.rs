//! A run over a project: which files, read how, checked with what, written where.
//!
//! `walk` finds files, `content` is what they hold, `run` reads and checks them, `guard` asks git before anything is overwritten, `save` writes what was repaired, and `examples` runs the examples of
//! rules as programs of their own. This room knows no command line and prints nothing.

mod content;
mod examples;
mod guard;
mod run;
mod save;
mod walk;

pub use content::FileBytes;
pub use examples::{ExampleFailure, Variant, check_example};
pub use guard::{GuardError, Uncommitted, uncommitted};
pub use run::{Input, Problem, Request, Run, RunError, checked_files, run};
pub use save::{Unwritten, save};
