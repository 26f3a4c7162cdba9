//! Finds the encoding cookie of PEP 263 (`# -*- coding: … -*-`) where and how
//! Python's tokenizer finds it. It deliberately does not know what the names
//! mean: `decode` does.

use super::lines::line_ends;

/// The byte order mark that says "UTF-8", as it stands in a file.
pub(super) const BOM: &[u8] = b"\xef\xbb\xbf";

/// An encoding name as the file spells it, and the line (from 1) it stands on.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cookie<'b> {
    pub(super) name: &'b str,
    pub(super) line: usize,
}

/// The cookie on the first line, or on the second if the first is blank or a comment.
pub(super) fn find(bytes: &[u8]) -> Option<Cookie<'_>> {
    let bytes = bytes.strip_prefix(BOM).unwrap_or(bytes);
    let mut start = 0;
    for (line, end) in (1..=2).zip(line_ends(bytes).chain([bytes.len()])) {
        let code = skip_while(&bytes[start..end], |byte| b" \t\x0c".contains(&byte));
        match code {
            [] | [b'\n' | b'\r', ..] => {}
            [b'#', comment @ ..] => {
                if let Some(name) = name_in(comment) {
                    return Some(Cookie { name, line });
                }
            }
            _ => return None,
        }
        start = end;
    }
    None
}

/// The name after the first `coding:` or `coding=` that has one.
fn name_in(comment: &[u8]) -> Option<&str> {
    const WORD: &[u8] = b"coding";
    (0..comment.len()).find_map(|at| {
        let [b':' | b'=', value @ ..] = comment[at..].strip_prefix(WORD)? else {
            return None;
        };
        let value = skip_while(value, |byte| byte == b' ' || byte == b'\t');
        let rest = skip_while(value, |byte| {
            byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)
        });
        let name = str::from_utf8(&value[..value.len() - rest.len()]).ok()?;
        (!name.is_empty()).then_some(name)
    })
}

fn skip_while(bytes: &[u8], skip: impl Fn(u8) -> bool) -> &[u8] {
    let kept = bytes.iter().position(|byte| !skip(*byte));
    &bytes[kept.unwrap_or(bytes.len())..]
}

#[cfg(test)]
mod tests {
    use super::{Cookie, find};

    #[track_caller]
    fn check(bytes: &[u8], name: &str, line: usize) {
        assert_eq!(find(bytes), Some(Cookie { name, line }));
    }

    #[track_caller]
    fn check_none(bytes: &[u8]) {
        assert_eq!(find(bytes), None);
    }

    #[test]
    fn cookies_in_all_usual_spellings() {
        check(b"# -*- coding: latin-1 -*-\n", "latin-1", 1);
        check(b"# vim: set fileencoding=cp1252 :\n", "cp1252", 1);
        check(b" \t\x0c#coding=utf_8", "utf_8", 1);
        check(b"#codingcoding= \t latin-1\n", "latin-1", 1);
        check(b"#coding: iso8859.15\n", "iso8859.15", 1);
        check(b"\xef\xbb\xbf# coding: utf-8\n", "utf-8", 1);
        check(b"# \xff coding: latin-1\xe9\n", "latin-1", 1);
    }

    #[test]
    fn the_second_line_counts_after_a_blank_or_comment_line() {
        check(b"#!/usr/bin/python\n# coding: latin-1\n", "latin-1", 2);
        check(b" \x0c\r\n# coding: latin-1\r\n", "latin-1", 2);
        check(b"\r# coding: latin-1\r", "latin-1", 2);
        check(b"#coding=\n#coding=latin-1\n", "latin-1", 2);
        check(b"#coding=utf-8\n#coding=latin-1\n", "utf-8", 1);
    }

    #[test]
    fn code_hides_what_follows() {
        check_none(b"x = 1\n# coding: latin-1\n");
        check_none(b"x = 1 # coding: latin-1\n");
        check_none(b"\\\n# coding: latin-1\n");
        check_none(b"\x0b\n# coding: latin-1\n");
    }

    #[test]
    fn near_misses_are_no_cookies() {
        check_none(b"");
        check_none(b"\n\n# coding: latin-1\n");
        check_none(b"# coding : latin-1\n");
        check_none(b"# Coding: latin-1\n");
        check_none(b"#coding=\x0clatin-1\n");
        check_none(b"#coding:");
    }
}
