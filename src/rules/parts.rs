//! What a query is made of as it is written: brackets, strings, words and marks.

use crate::span::Span;

/// The brackets, words, strings and signs of a query, without its comments.
pub(super) fn parts(query: &str) -> Vec<Span> {
    let bytes = query.as_bytes();
    let is_of_word = |byte: &u8| {
        byte.is_ascii_alphanumeric()
            || matches!(byte, b'_' | b'-' | b'?' | b'!' | b'.')
            || !byte.is_ascii()
    };
    let mut parts = Vec::new();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let start = at;
        at += 1;
        match byte {
            b';' => {
                at += bytes[at..]
                    .iter()
                    .take_while(|byte| **byte != b'\n')
                    .count();
                continue;
            }
            b'"' => {
                while let Some(byte) = bytes.get(at) {
                    at += if *byte == b'\\' { 2 } else { 1 };
                    if *byte == b'"' {
                        break;
                    }
                }
                at = query.ceil_char_boundary(at.min(bytes.len()));
            }
            b'#' => {
                at += bytes[at..]
                    .iter()
                    .take_while(|byte| is_of_word(byte))
                    .count();
            }
            byte if byte.is_ascii_whitespace() => continue,
            byte if byte.is_ascii_alphanumeric() => {
                let more = bytes[at..].iter();
                at += more
                    .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_')
                    .count();
            }
            _ => at = query.ceil_char_boundary(at),
        }
        parts.push(Span::new(start, at));
    }
    parts
}

/// How many of these parts are of the one name that begins there, as that of a capture, which may have dots and dashes in it.
pub(super) fn parts_of_name(query: &str, parts: &[Span], start: usize) -> usize {
    let is_of_name = |letter: char| letter.is_alphanumeric() || "_-.".contains(letter);
    let mut end = start;
    parts
        .iter()
        .take_while(|part| {
            let is_next = part.start == end && part.of(query).starts_with(is_of_name);
            end = part.end;
            is_next
        })
        .count()
}
