//! Templates: text with holes for captures, compiled when the rule is loaded and never string-replaced.
//!
//! `{name}` is a hole, `{{` and `}}` are braces.

use std::borrow::Cow;

/// A compiled template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Template {
    pub(super) segments: Vec<Segment>,
}

/// A piece of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Segment {
    Text(String),
    Hole(String),
}

impl Template {
    /// Compiles a template; the error says what is wrong with it.
    pub(super) fn compile(text: &str) -> Result<Self, String> {
        let mut segments = Vec::new();
        let mut literal = String::new();
        let mut rest = text.chars().peekable();
        while let Some(character) = rest.next() {
            match character {
                '{' if rest.next_if_eq(&'{').is_some() => literal.push('{'),
                '}' if rest.next_if_eq(&'}').is_some() => literal.push('}'),
                '{' => {
                    let mut name = String::new();
                    loop {
                        match rest.next() {
                            Some('}') => break,
                            Some(inner) => name.push(inner),
                            None => {
                                return Err(format!(
                                    "the hole `{{{name}` is not closed; write `{{{{` for a brace"
                                ));
                            }
                        }
                    }
                    if !literal.is_empty() {
                        segments.push(Segment::Text(std::mem::take(&mut literal)));
                    }
                    segments.push(Segment::Hole(name));
                }
                '}' => return Err("a `}` closes no hole; write `}}` for a brace".to_owned()),
                other => literal.push(other),
            }
        }
        if !literal.is_empty() {
            segments.push(Segment::Text(literal));
        }
        Ok(Self { segments })
    }

    /// The names of its holes, in order.
    pub(super) fn holes(&self) -> impl Iterator<Item = &str> {
        self.segments.iter().filter_map(|segment| match segment {
            Segment::Hole(name) => Some(name.as_str()),
            Segment::Text(_) => None,
        })
    }

    /// The text with its holes filled.
    pub(super) fn fill<'a>(&self, value: impl Fn(&str) -> Cow<'a, str>) -> String {
        let mut filled = String::new();
        for segment in &self.segments {
            match segment {
                Segment::Text(text) => filled.push_str(text),
                Segment::Hole(name) => filled.push_str(&value(name)),
            }
        }
        filled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holes_and_braces() {
        let template = Template::compile("{{{a}}} and {b}").unwrap();
        assert_eq!(
            template.fill(|name| if name == "a" {
                "x".into()
            } else {
                "{a}".into()
            }),
            "{x} and {a}"
        );
        assert_eq!(template.holes().collect::<Vec<_>>(), ["a", "b"]);
    }

    #[test]
    fn unbalanced_braces_are_errors() {
        assert!(Template::compile("{a").is_err());
        assert!(Template::compile("a}").is_err());
    }
}
