//! A run over a project: which files, read how, checked with what, written where.
//!
//! `walk` finds files, `content` is what they hold, `run` reads and checks them, `scope` says what of it counts, with `changes` and `snapshot` for what git tells of it, `baseline` what of it is known, by the `baseline_matchers` of all baselines that settings name, `guard` asks git before anything is overwritten, `cache` keeps what was found, `explain` says what is known of single places, `records` reads what runs of the program told and sorts it by file, `scripts` reads what metadata names as called from outside, `save` writes what was repaired, `examples` runs the examples of
//! rules as programs of their own, and `expected` writes what they give. This room knows no command line and prints nothing.

mod baseline;
mod baseline_matchers;
mod cache;
mod changes;
mod content;
mod examples;
mod expected;
mod explain;
mod git;
mod guard;
mod hooks;
mod named;
mod problem;
mod push;
mod records;
mod run;
mod save;
mod scope;
mod scripts;
mod snapshot;
mod walk;

pub use baseline::{Baseline, BaselineError, Gone};
pub use cache::{CACHE_FOLDER, Cache, clean};
pub use changes::Changes;
pub use content::FileBytes;
pub use examples::{Actual, ExampleFailure, Variant, actual_result, check_example};
pub use expected::with_result;
pub use explain::{PlaceAt, explain};
pub use git::{Git, GitError};
pub use guard::{GuardError, Uncommitted, uncommitted};
pub use hooks::{Hook, HookError};
pub use problem::Problem;
pub use push::{Push, pushes};
pub use records::{RecordsError, read_records};
pub use run::{Input, Request, Run, RunError, checked_files, run, run_reviewed};
pub use save::{Unwritten, hard_linked, save};
pub use scope::Scope;
