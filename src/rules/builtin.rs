//! The rules that come with the tool: the files under `rules/`, embedded by `build.rs`.

/// A rule file that comes with the tool.
#[derive(Clone, Copy, Debug)]
pub struct BuiltinRule {
    /// Its path under `rules/`: `group/name.toml`.
    pub path: &'static str,
    /// Its text.
    pub text: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/builtin_rules.rs"));

/// Every rule file that comes with the tool, in path order.
#[must_use]
pub fn builtin_rules() -> &'static [BuiltinRule] {
    BUILTIN_RULES
}
