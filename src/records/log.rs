//! The warnings that Python itself gives about coroutines that nobody awaited, as the log of a test run or of a program has them.
//!
//! The line that warns names a file and the line that ran when the coroutine was thrown away; below it Python quotes that line,
//! and where it was told to remember where coroutines are made (`-X dev`) it names and quotes that, too.

use std::path::PathBuf;
use std::sync::LazyLock;

use regex::Regex;

use super::{Dropped, Fact, Place, Records, Seen, last_part};

static WARNING: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^\s*(?<path>\S.*?):(?<line>\d+): RuntimeWarning: coroutine '(?<name>[^']+)' was never awaited")
        .expect("a valid pattern")
});
static FRAME: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"^\s*File "(?<path>[^"]+)", line (?<line>\d+), in "#).expect("a valid pattern")
});
/// What colours a terminal's text.
static COLOUR: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\x1b\[[0-9;]*m").expect("a valid pattern"));

const MADE_AT: &str = "Coroutine created at (most recent call last)";

/// What a log tells.
pub(super) fn read(text: &str) -> Records {
    let lines: Vec<_> = text
        .lines()
        .map(|line| COLOUR.replace_all(line, ""))
        .collect();
    let mut facts = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let Some(warning) = WARNING.captures(line) else {
            continue;
        };
        let mut below = lines[index + 1..].iter().map(|line| &**line).peekable();
        let mut place = (&warning["path"], &warning["line"]);
        let mut quoted = None;
        if below.next_if(|line| line.trim() == MADE_AT).is_some() {
            // The innermost frame comes last.
            while let Some(frame) = below.peek().and_then(|line| FRAME.captures(line)) {
                below.next();
                place = (
                    frame.name("path").map_or("", |path| path.as_str()),
                    frame.name("line").map_or("", |line| line.as_str()),
                );
                // A line of marks below it shows which part of it runs.
                quoted = below.next_if(|line| is_quoted(line));
                below.next_if(|line| line.trim().chars().all(|mark| matches!(mark, '^' | '~')));
            }
        } else {
            quoted = below.next().filter(|line| is_quoted(line));
        }
        let line = place.1.parse().ok();
        if let Some((line, quoted)) = line.zip(quoted) {
            let fact = Fact {
                place: Place {
                    line,
                    text: quoted.trim().to_owned(),
                    columns: None,
                },
                callee: Some(last_part(&warning["name"]).to_owned()),
                seen: Seen::Dropped(Dropped::Coroutine, 1),
            };
            facts.push((PathBuf::from(place.0), fact));
        }
    }
    Records { root: None, facts }
}

/// Whether a line quotes source: it is indented, and no frame.
fn is_quoted(line: &str) -> bool {
    line.starts_with([' ', '\t']) && !line.trim().is_empty() && !FRAME.is_match(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(log: &str, expected: &[(&str, usize, &str, &str)]) {
        let records = read(log);
        let found: Vec<_> = (records.facts.iter())
            .map(|(path, fact)| {
                let callee = fact.callee.as_deref().unwrap();
                (
                    path.to_str().unwrap(),
                    fact.place.line,
                    &*fact.place.text,
                    callee,
                )
            })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn warnings_of_python_and_of_pytest() {
        check(
            "start\n/app/a.py:12: RuntimeWarning: coroutine 'Store.save' was never awaited\n  self.store.save(1)\n\
             RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n",
            &[("/app/a.py", 12, "self.store.save(1)", "save")],
        );
        check(
            "tests/test_a.py::test_one\n  \u{1b}[33m/app/tests/test_a.py:5: RuntimeWarning: coroutine \
             'main.<locals>.fetch' was never awaited\u{1b}[0m\n    fetch()\n\n",
            &[("/app/tests/test_a.py", 5, "fetch()", "fetch")],
        );
    }

    #[test]
    fn where_it_was_made_comes_before_where_it_was_dropped() {
        check(
            "/lib/gc.py:1: RuntimeWarning: coroutine 'fetch' was never awaited\n\
             Coroutine created at (most recent call last)\n\
             \x20 File \"/app/main.py\", line 3, in <module>\n    run(go())\n    ~~~^^^^^^\n\
             \x20 File \"/app/a.py\", line 7, in go\n    found = fetch()\n\
             \x20 return 1\n",
            &[("/app/a.py", 7, "found = fetch()", "fetch")],
        );
    }

    #[test]
    fn without_the_line_that_it_quotes_a_warning_tells_nothing() {
        check(
            "a.py:1: RuntimeWarning: coroutine 'f' was never awaited\n",
            &[],
        );
        check(
            "a.py:1: RuntimeWarning: coroutine 'f' was never awaited\nnext line\n",
            &[],
        );
        check("a.py:1: DeprecationWarning: coroutine 'f'\n  f()\n", &[]);
    }
}
