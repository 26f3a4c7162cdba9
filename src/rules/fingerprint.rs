//! What tells that two runs found the same thing, though lines moved or the file has another name.
//!
//! A fingerprint is made from the rule, the names of the classes and functions around the place, and the text of the
//! place without its white space. Equal findings of a file are told apart by their order. Lines, columns and paths have no part
//! in it.

use std::collections::BTreeMap;
use std::fmt;
use std::hash::Hasher as _;
use std::str::FromStr;

use siphasher::sip128::{Hasher128 as _, SipHasher24};

use super::finding::Finding;

/// A finding's identity from one run to the next, written as 32 hexadecimal digits, a colon and its ordinal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint {
    /// The same for all findings that nothing but their order tells apart.
    pub likeness: u128,
    /// Which of those in its file it is, from 1, in order of place.
    pub ordinal: usize,
}

/// The fingerprints of a text's findings, in their order. What other texts of a run hold has no part in them, so that the results
/// of several runs add up.
#[must_use]
pub fn fingerprints(text: &str, findings: &[Finding]) -> Vec<Fingerprint> {
    let mut seen: BTreeMap<u128, usize> = BTreeMap::new();
    let fingerprint = |finding| {
        let likeness = likeness(text, finding);
        let ordinal = seen.entry(likeness).or_default();
        *ordinal += 1;
        Fingerprint {
            likeness,
            ordinal: *ordinal,
        }
    };
    findings.iter().map(fingerprint).collect()
}

/// `SipHash` with its key zero, whose results are the same everywhere and in every version.
fn likeness(text: &str, finding: &Finding) -> u128 {
    let mut hasher = SipHasher24::new();
    for part in [&finding.rule, &finding.scope] {
        hasher.write(part.as_bytes());
        hasher.write_u8(0);
    }
    for word in finding.span.of(text).split_whitespace() {
        hasher.write(word.as_bytes());
    }
    hasher.finish128().as_u128()
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:032x}:{}", self.likeness, self.ordinal)
    }
}

/// A text that is no fingerprint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a fingerprint is 32 hexadecimal digits, a colon and a number from 1")]
pub struct FingerprintError;

impl FromStr for Fingerprint {
    type Err = FingerprintError;

    fn from_str(text: &str) -> Result<Self, FingerprintError> {
        let (likeness, ordinal) = text.split_once(':').ok_or(FingerprintError)?;
        let fingerprint = Self {
            likeness: u128::from_str_radix(likeness, 16).map_err(|_| FingerprintError)?,
            ordinal: ordinal.parse().map_err(|_| FingerprintError)?,
        };
        // Only what would be written is read.
        if fingerprint.ordinal == 0 || fingerprint.to_string() != text {
            return Err(FingerprintError);
        }
        Ok(fingerprint)
    }
}

#[cfg(test)]
mod tests {
    use super::{Finding, Fingerprint, FingerprintError, fingerprints};
    use crate::rules::Severity;
    use crate::span::Span;

    /// A finding for each mark `«…»` of a source.
    fn findings(rule: &str, scope: &str, source: &str) -> (String, Vec<Finding>) {
        let mut text = String::new();
        let mut findings = Vec::new();
        for part in source.split_inclusive('»') {
            let Some((before, marked)) = part.split_once('«') else {
                text += part;
                continue;
            };
            text += before;
            let start = text.len();
            text += marked.trim_end_matches('»');
            findings.push(Finding {
                rule: rule.to_owned(),
                others: Vec::new(),
                severity: Severity::Error,
                path: "a.py".into(),
                span: Span::new(start, text.len()),
                statement: Span::new(start, text.len()),
                scope: scope.to_owned(),
                message: String::new(),
                evidence: Vec::new(),
                fix: None,
                is_guess: false,
                turns: None,
            });
        }
        (text, findings)
    }

    fn of(rule: &str, scope: &str, source: &str) -> Vec<Fingerprint> {
        let (text, findings) = findings(rule, scope, source);
        fingerprints(&text, &findings)
    }

    #[test]
    fn moved_and_reformatted_code_keeps_its_fingerprint() {
        let before = of("r", "main", "x = «load(1, a)» + 1\n");
        assert_eq!(before.len(), 1);
        let after = of(
            "r",
            "main",
            "import os\n\n\nif os:\n    y = (\n        «load(\n            1,\n            a)»)\n",
        );
        assert_eq!(before, after);
    }

    #[test]
    fn rule_scope_and_text_tell_findings_apart() {
        let one = of("r", "main", "«load()»");
        assert_ne!(one, of("s", "main", "«load()»"));
        assert_ne!(one, of("r", "Main.main", "«load()»"));
        assert_ne!(one, of("r", "main", "«save()»"));
        assert_ne!(of("ab", "c", "«x»"), of("a", "bc", "«x»"));
        assert_ne!(of("a", "b", "«cx»"), of("a", "bc", "«x»"));
    }

    #[test]
    fn equal_findings_of_a_file_are_numbered() {
        let found = of("r", "f", "«load()»\n«save()»\n«load()»\n");
        let ordinals: Vec<usize> = found.iter().map(|one| one.ordinal).collect();
        assert_eq!(ordinals, [1, 1, 2]);
        assert_eq!(found[0].likeness, found[2].likeness);
    }

    #[test]
    fn a_fingerprint_is_the_same_in_every_version() {
        let written = of("coroutine-statement", "main", "«load()»")[0].to_string();
        assert_eq!(written, "d612d72c8c6132cc92f1d127a30af59c:1");
        assert_eq!(
            written.parse(),
            Ok(of("coroutine-statement", "main", "«load()»")[0])
        );
    }

    #[test]
    fn what_was_not_written_is_not_read() {
        let written = of("r", "f", "«load()»")[0].to_string();
        let (shorter, upper) = (&written[1..], written.to_uppercase());
        let zero = written.replace(":1", ":0");
        for text in ["", ":", "x:1", shorter, &upper, &zero] {
            assert_eq!(text.parse::<Fingerprint>(), Err(FingerprintError), "{text}");
        }
    }
}
