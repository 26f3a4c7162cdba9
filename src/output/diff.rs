//! One file's change as a unified diff that `git apply` takes.
//! It works on bytes, so that any encoding and any line ending pass through
//! unharmed: git ends lines at LF only. Which lines differ, and the hunk headers,
//! are the `similar` crate's business; it deliberately knows no text and no disk.

use similar::udiff::UnifiedHunkHeader;
use similar::{Algorithm, capture_diff_slices, group_diff_ops};

const CONTEXT_LINES: usize = 3;

/// The change from `before` to `after`; empty if there is none.
///
/// `path` is relative to the folder where the diff will be applied, with `/` between
/// its parts.
#[must_use]
pub fn unified(path: &str, before: &[u8], after: &[u8]) -> Vec<u8> {
    if before == after {
        return Vec::new();
    }
    let old = lines(before);
    let new = lines(after);
    let mut diff = header(path).into_bytes();
    let changes = capture_diff_slices(Algorithm::Myers, &old, &new);
    for hunk in group_diff_ops(changes, CONTEXT_LINES) {
        diff.extend(format!("{}\n", UnifiedHunkHeader::new(&hunk)).bytes());
        for (tag, lines) in hunk
            .iter()
            .flat_map(|op| op.iter_slices(&old[..], &new[..]))
        {
            for line in lines {
                push_line(&mut diff, &tag.to_string(), line);
            }
        }
    }
    diff
}

/// Lines with their LF. `similar` would also end lines at a lone CR.
fn lines(bytes: &[u8]) -> Vec<&[u8]> {
    bytes.split_inclusive(|byte| *byte == b'\n').collect()
}

/// `similar` can write lines too, but takes a last line that ends in CR for a complete
/// one, and through `Display` replaces whatever is not UTF-8.
fn push_line(diff: &mut Vec<u8>, tag: &str, line: &[u8]) {
    diff.extend(tag.bytes());
    diff.extend(line);
    if !line.ends_with(b"\n") {
        diff.extend(b"\n\\ No newline at end of file\n");
    }
}

/// No `diff --git` line: without one, `git apply` takes names as relative to the folder
/// it runs in; with one, it silently skips them in a subfolder of the repository.
fn header(path: &str) -> String {
    // As git does: a TAB marks where a name with spaces ends.
    let end = if path.contains(' ') { "\t" } else { "" };
    let old = quoted(&format!("a/{path}"));
    let new = quoted(&format!("b/{path}"));
    format!("--- {old}{end}\n+++ {new}{end}\n")
}

/// The name as C would write it if git could not read it otherwise. Characters beyond
/// ASCII stay: git reads them both ways, and so do people.
fn quoted(name: &str) -> String {
    let mut escaped = String::new();
    for character in name.chars() {
        match character {
            '"' => escaped += "\\\"",
            '\\' => escaped += "\\\\",
            '\x07' => escaped += "\\a",
            '\x08' => escaped += "\\b",
            '\t' => escaped += "\\t",
            '\n' => escaped += "\\n",
            '\x0b' => escaped += "\\v",
            '\x0c' => escaped += "\\f",
            '\r' => escaped += "\\r",
            control if control.is_ascii_control() => {
                escaped.extend(format!("\\{:03o}", u32::from(control)).chars());
            }
            plain => escaped.push(plain),
        }
    }
    if escaped == name {
        return escaped;
    }
    format!("\"{escaped}\"")
}

#[cfg(test)]
mod tests;
