//! Which findings make a check fail.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::edit::Applicability;

/// Which findings make a check fail, if they are left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum FailOn {
    /// Those with a safe fix.
    Safe,
    /// Those with a safe or an unsafe fix.
    Unsafe,
    /// All of them: guesses, and those without a repair, too.
    Any,
}

impl FailOn {
    /// All of them, those first that let most pass.
    pub const ALL: [Self; 3] = [Self::Safe, Self::Unsafe, Self::Any];

    /// The word that settings use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Unsafe => "unsafe",
            Self::Any => "any",
        }
    }

    /// The one of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.name() == name)
    }

    /// Whether a finding of that grade makes a check fail.
    #[must_use]
    pub fn is_met_by(self, grade: Applicability) -> bool {
        grade
            >= match self {
                Self::Safe => Applicability::Safe,
                Self::Unsafe => Applicability::Unsafe,
                Self::Any => Applicability::Display,
            }
    }
}
