//! Texts of tests with a place in them.

use crate::span::Span;

/// A text without its marks, and the place between `«` and `»`.
#[track_caller]
pub(super) fn take_mark(source: &str) -> (String, Span) {
    let start = source.find('«').expect("a mark");
    let end = source.find('»').expect("a mark") - '«'.len_utf8();
    (source.replace(['«', '»'], ""), Span::new(start, end))
}
