//! Records: the lines of JSON that the Python package writes. docs/runs.md describes them.

use std::path::PathBuf;

use serde::Deserialize;

use super::{Columns, Dropped, Fact, Place, Records, Seen, last_part};

/// The version that is read.
const VERSION: u64 = 1;

/// Why a record cannot be read.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum RecordError {
    /// A version that is not known.
    #[error(
        "it is a record of version {0}, and this program reads version {VERSION}: record again, or update the program"
    )]
    Version(u64),
    /// A line that is none of a record.
    #[error("line {line} is no line of a record: {reason}; record again")]
    Line {
        /// Which, from 1.
        line: usize,
        /// What is wrong.
        reason: String,
    },
}

#[derive(Deserialize)]
struct Head {
    unawaited_record: u64,
    root: Option<PathBuf>,
}

#[derive(Deserialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
enum Line {
    Dropped {
        what: What,
        count: usize,
        #[serde(flatten)]
        call: Call,
    },
    Gave {
        #[serde(default)]
        coroutine: usize,
        awaitable: usize,
        plain: usize,
        #[serde(flatten)]
        call: Call,
    },
    #[serde(other)]
    Other,
}

#[derive(Deserialize)]
struct Call {
    path: PathBuf,
    line: usize,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    text: String,
    callee: Option<String>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum What {
    Coroutine,
    AsyncGenerator,
    Task,
    #[serde(other)]
    Other,
}

/// What a record tells; nothing if the text is none.
pub(super) fn read(text: &str) -> Result<Option<Records>, RecordError> {
    let mut lines = text.lines().enumerate();
    let Some(head) = lines
        .next()
        .and_then(|(_, line)| serde_json::from_str::<Head>(line).ok())
    else {
        return Ok(None);
    };
    if head.unawaited_record != VERSION {
        return Err(RecordError::Version(head.unawaited_record));
    }
    let mut records = Records {
        root: head.root,
        facts: Vec::new(),
    };
    for (index, line) in lines.filter(|(_, line)| !line.trim().is_empty()) {
        let read = serde_json::from_str(line).map_err(|error| RecordError::Line {
            line: index + 1,
            reason: error.to_string(),
        })?;
        records.facts.extend(fact(read));
    }
    Ok(Some(records))
}

fn fact(line: Line) -> Option<(PathBuf, Fact)> {
    let (call, seen) = match line {
        Line::Dropped { what, count, call } => {
            let dropped = match what {
                What::Coroutine => Dropped::Coroutine,
                What::AsyncGenerator => Dropped::AsyncGenerator,
                What::Task => Dropped::Task,
                What::Other => return None,
            };
            (call, Seen::Dropped(dropped, count))
        }
        Line::Gave {
            coroutine,
            awaitable,
            plain,
            call,
        } => (
            call,
            Seen::Gave {
                coroutine,
                awaitable,
                plain,
            },
        ),
        Line::Other => return None,
    };
    let columns = call.column.zip(call.end_line).zip(call.end_column);
    Some((
        call.path,
        Fact {
            place: Place {
                line: call.line,
                text: call.text.trim().to_owned(),
                columns: columns.map(|((start, end_line), end)| Columns {
                    start,
                    end_line,
                    end,
                }),
            },
            callee: call.callee.map(|callee| last_part(&callee).to_owned()),
            seen,
        },
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = r#"{"unawaited_record": 1, "python": "3.13.0", "root": "/app"}"#;

    #[test]
    fn facts_are_read_and_others_passed_over() {
        let text = format!(
            "{HEAD}\n{}\n{}\n\n{}\n",
            r#"{"fact": "dropped", "what": "coroutine", "path": "a.py", "sha256": "", "line": 3, "column": 4, "end_line": 3,
                "end_column": 11, "text": "fetch()", "inside": "m.f", "callee": "m.g.<locals>.fetch", "count": 2}"#
                .replace('\n', ""),
            r#"{"fact": "gave", "path": "a.py", "line": 5, "column": null, "end_line": null, "end_column": null,
                "text": "x = y()", "callee": null, "awaitable": 0, "plain": 7, "more": []}"#
                .replace('\n', ""),
            r#"{"fact": "slept", "seconds": 1}"#,
        );
        let records = read(&text).unwrap().unwrap();
        assert_eq!(records.root, Some(PathBuf::from("/app")));
        let facts: Vec<&Fact> = records.facts.iter().map(|(_, fact)| fact).collect();
        assert_eq!(facts.len(), 2);
        assert_eq!(facts[0].callee.as_deref(), Some("fetch"));
        assert_eq!(facts[0].seen, Seen::Dropped(Dropped::Coroutine, 2));
        let columns = facts[0].place.columns.unwrap();
        assert_eq!((columns.start, columns.end_line, columns.end), (4, 3, 11));
        let gave = Seen::Gave {
            coroutine: 0,
            awaitable: 0,
            plain: 7,
        };
        assert_eq!((facts[1].seen, facts[1].place.columns), (gave, None));
    }

    #[test]
    fn what_is_no_record_is_told_from_one_that_is_broken() {
        assert_eq!(read("collected 3 items\n"), Ok(None));
        assert_eq!(read(""), Ok(None));
        let newer = r#"{"unawaited_record": 2}"#;
        assert_eq!(read(newer), Err(RecordError::Version(2)));
        let cut = format!("{HEAD}\n\n{}", r#"{"fact": "dropped", "wh"#);
        assert!(matches!(read(&cut), Err(RecordError::Line { line: 3, .. })));
    }
}
