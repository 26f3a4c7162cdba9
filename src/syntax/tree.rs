//! The lenient tree: tree-sitter, which proposes candidates.

use std::ops::Range;

use tree_sitter::{Language, Node, Parser, Tree};

use crate::span::Span;

/// The grammar that rules' queries are written for.
#[must_use]
pub fn python() -> Language {
    tree_sitter_python::LANGUAGE.into()
}

/// A text and its lenient tree. Byte offsets of both agree.
pub struct LenientTree {
    tree: Tree,
    text: Vec<u8>,
}

impl LenientTree {
    /// Parses any text; what is not Python becomes error nodes. `None` if the parser gives up, which only a
    /// text past its size limit makes it do.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parser = Parser::new();
        parser.set_language(&python()).ok()?;
        let text = with_line_feeds(text);
        let tree = parser.parse(&text, None)?;
        Some(Self { tree, text })
    }

    /// The module's node.
    #[must_use]
    pub fn root(&self) -> Node<'_> {
        self.tree.root_node()
    }

    /// The text that nodes' ranges are of.
    #[must_use]
    pub fn text(&self) -> &[u8] {
        &self.text
    }
}

/// The text with each lone carriage return, which ends a line in Python but not for the grammar, as a line feed.
fn with_line_feeds(text: &str) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for at in 0..bytes.len() {
        if bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n') {
            bytes[at] = b'\n';
        }
    }
    bytes
}

/// The span of the expression that a node stands for in the strict tree: without the parentheses around it, for which
/// there is no strict node, and without a leading star, which the grammar takes into `*f()` as if it were `(*f)()`.
#[must_use]
pub fn expression_span(mut node: Node<'_>, text: &[u8]) -> Span {
    while node.kind() == "parenthesized_expression" {
        let mut cursor = node.walk();
        let Some(inner) = node
            .named_children(&mut cursor)
            .find(|child| child.kind() != "comment")
        else {
            break;
        };
        node = inner;
    }
    let Range { mut start, end } = node.byte_range();
    while matches!(text.get(start), Some(b'*' | b' ' | b'\t')) && start < end {
        start += 1;
    }
    Span::new(start, end)
}
