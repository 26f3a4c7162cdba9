//! What is true of a place in Python source, from the text alone.
//!
//! Two trees, two jobs. The tree-sitter tree (`tree`) proposes candidates: it is lenient and answers queries.
//! The strict tree (`strict`, the ruff parser) says what is true of them: parents, positions, scopes, whether
//! `await` is legal. The two meet by byte range, and a range that is no strict expression is no candidate.
//! This room knows no types.

mod around;
mod builders;
mod census;
mod foreign;
mod generators;
mod guards;
mod handlers;
mod hierarchy;
mod imports;
mod legality;
mod magics;
mod managers;
#[cfg(test)]
mod marked;
mod mocks;
mod names;
pub mod nesting;
mod outline;
mod owners;
mod parentheses;
mod places;
mod plain;
mod position;
mod renamed;
mod seen;
mod split;
mod statements;
mod streams;
mod strict;
mod suppression;
mod tally;
mod tree;
mod twins;
mod words;

pub use around::Around;
pub use census::{Census, last_name};
pub use foreign::{Foreign, Tool};
pub use handlers::DecoratedFunction;
pub use imports::Written;
pub use legality::Legality;
pub use magics::without_magics;
pub use managers::ClassMention;
pub use mocks::Assigned;
pub use names::Use;
pub use outline::{Blocking, CallSite, Function, Interest, Mention, Mentioned, Outline};
pub use parentheses::AwaitEdit;
pub use places::Places;
pub use plain::Asynchrony;
pub use position::{Position, Relation};
pub use renamed::Leftover;
pub use streams::{Taken, Yields};
pub use strict::{Inventory, NEWEST_MINOR, Strict, SyntaxError, TopLevel, logical_line_ends};
pub use suppression::{Directive, Scope, Suppressions};
pub use tally::{Tally, has_own_yield, is_stub};
pub use tree::{LenientTree, expression_span, python};
pub use words::{called_names, ending_name, imported_packages};
