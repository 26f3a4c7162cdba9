//! Finds and repairs Python async bugs.
//!
//! The rooms, in the order in which data flows through them; each imports only from those above it. ARCHITECTURE.md
//! tells the story.

pub mod span;

pub mod watch;

pub mod edit;

pub mod document;

pub mod source;

pub mod syntax;

pub mod records;

pub mod types;

pub mod rules;

pub mod colour;

pub mod settings;

pub mod fix;

pub mod output;

pub mod project;

pub mod front;
