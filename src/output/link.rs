//! Links to files: as URIs, and as what terminals show as links.

use std::borrow::Cow;
use std::path::Path;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::Report;

/// What a path in a URI may not hold as it is (RFC 3986, 3.3), without `:`, which is only special in a first segment.
const IN_PATHS: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'@')
    .remove(b'+');

/// A path with `/` between its parts, as the path of a URI.
pub(super) fn uri_path(path: &str) -> Cow<'_, str> {
    utf8_percent_encode(path, IN_PATHS).into()
}

/// The `file:` URI of an absolute path.
pub(super) fn file_uri(path: &Path) -> String {
    let text = path.to_string_lossy();
    let text = if cfg!(windows) {
        format!("/{}", text.replace('\\', "/"))
    } else {
        text.into_owned()
    };
    format!("file://{}", uri_path(&text))
}

/// The text as a link to a file, if the report is for a terminal that shows links (the escape sequence OSC 8).
pub(super) fn linked(report: Report<'_>, path: &Path, text: String) -> String {
    if report.has_links {
        let uri = file_uri(path);
        format!("\x1b]8;;{uri}\x1b\\{text}\x1b]8;;\x1b\\")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::{file_uri, uri_path};
    use std::path::Path;

    #[test]
    fn paths_are_encoded_for_uris() {
        assert_eq!(
            uri_path("a/größe b#1%.py"),
            "a/gr%C3%B6%C3%9Fe%20b%231%25.py"
        );
        assert_eq!(uri_path("c:d.py"), "c%3Ad.py");
        if cfg!(unix) {
            assert_eq!(file_uri(Path::new("/a b/c.py")), "file:///a%20b/c.py");
        }
    }
}
