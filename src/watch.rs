//! What is told of a run while it goes on, for whoever shows it. Nothing in a run depends on it, and no clock is read
//! here.

/// What a run is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Files are read.
    Read,
    /// The type engine is opened.
    Open,
    /// Texts are parsed for what rules could be about.
    Survey,
    /// Rules judge what was proposed, and ask for types.
    Judge,
    /// Repairs are tried.
    Verify,
}

impl Phase {
    /// The phase in words: what is being done.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Read => "reading files",
            Self::Open => "opening the type engine",
            Self::Survey => "looking for candidates",
            Self::Judge => "judging candidates",
            Self::Verify => "verifying repairs",
        }
    }
}

/// Somebody who watches a run, from any thread.
pub trait Watch: Send + Sync {
    /// A phase begins, over so many files; what was before it is over. Phases come again.
    fn on_phase(&self, phase: Phase, files: usize);

    /// One of the phase's files is done.
    fn on_file(&self);

    /// Does the work, which is to judge a candidate of a rule.
    fn time_rule(&self, rule: &str, work: &mut dyn FnMut());
}

/// Nobody watches.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unwatched;

impl Watch for Unwatched {
    fn on_phase(&self, _phase: Phase, _files: usize) {}

    fn on_file(&self) {}

    fn time_rule(&self, _rule: &str, work: &mut dyn FnMut()) {
        work();
    }
}
