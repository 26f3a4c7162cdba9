//! The rules about comments that silence others: no query finds what they are about.

use super::finding::Severity;

/// A rule about the comments that silence other rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SuppressionRule {
    /// Its name.
    pub name: &'static str,
    /// What it finds, in one line.
    pub summary: &'static str,
    /// Why that is a problem.
    pub why: &'static str,
}

impl SuppressionRule {
    /// The group of these rules.
    pub const GROUP: &'static str = "suppression";

    /// How bad their findings are, unless somebody says otherwise.
    pub const SEVERITY: Severity = Severity::Warning;

    /// A comment that nobody can follow.
    pub const UNKNOWN: Self = Self {
        name: "unknown-suppression",
        summary: "A comment that should silence findings cannot be understood",
        why: "It names a rule that there is not, or is misspelt, and so silences less than it seems to.",
    };

    /// A comment that nobody needs.
    pub const UNUSED: Self = Self {
        name: "unused-suppression",
        summary: "A comment silences findings where there are none",
        why: "What it excused is gone, and it would hide what comes next. It is judged only where every rule that it names \
              is selected and the file could be checked. Nothing removes it by itself: with other packages installed \
              it may be needed.",
    };

    /// All of them, in order of name.
    pub const ALL: [Self; 2] = [Self::UNKNOWN, Self::UNUSED];

    /// Its name and that of its group.
    pub(super) fn names(&self) -> (&'static str, &'static str) {
        (self.name, Self::GROUP)
    }
}
