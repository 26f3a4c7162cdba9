//! The lenient tree: tree-sitter, which proposes candidates.

use tree_sitter::{Language, Node, Parser, Tree};

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

/// The expression inside any number of parentheses: the strict tree has no node for them.
#[must_use]
pub fn unwrap_parentheses(mut node: Node<'_>) -> Node<'_> {
    while node.kind() == "parenthesized_expression" {
        let mut cursor = node.walk();
        let Some(inner) = node.named_children(&mut cursor).find(|child| child.kind() != "comment") else {
            return node;
        };
        node = inner;
    }
    node
}
