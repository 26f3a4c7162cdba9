//! Changes to the lines of a text, such as an editor in a hurry makes.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

/// One change to a text's lines.
#[derive(Clone, Debug)]
pub(crate) enum Mangling {
    Delete(Index),
    /// The first line once more, after the second.
    Duplicate(Index, Index),
    Swap(Index, Index),
    Indent(Index),
    Dedent(Index),
    /// The line's last word is gone.
    Truncate(Index),
    /// A run of lines of another text goes in.
    Splice(Index, Index, usize),
    /// The first word of that spelling at or after the line is gone.
    Drop(Index, &'static str),
}

pub(crate) fn manglings() -> impl Strategy<Value = Vec<Mangling>> {
    let index = any::<Index>;
    let one = prop_oneof![
        4 => index().prop_map(Mangling::Delete),
        4 => (index(), index()).prop_map(|(from, to)| Mangling::Duplicate(from, to)),
        1 => (index(), index()).prop_map(|(one, other)| Mangling::Swap(one, other)),
        1 => index().prop_map(Mangling::Indent),
        1 => index().prop_map(Mangling::Dedent),
        1 => index().prop_map(Mangling::Truncate),
        2 => (index(), index(), 1..12usize).prop_map(|(from, to, count)| Mangling::Splice(from, to, count)),
        6 => (index(), prop::sample::select(vec!["await ", "async ", "(", ")"]))
            .prop_map(|(line, word)| Mangling::Drop(line, word)),
    ];
    vec(one, 1..8)
}

/// The text after all changes; `other` is what lines are taken from.
pub(crate) fn mangled(text: &str, other: &str, manglings: &[Mangling]) -> String {
    let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    let others: Vec<&str> = other.split_inclusive('\n').collect();
    for mangling in manglings {
        if lines.is_empty() {
            break;
        }
        let count = lines.len();
        let at = |index: &Index| index.index(count);
        match mangling {
            Mangling::Delete(line) => drop(lines.remove(at(line))),
            Mangling::Duplicate(from, to) => {
                let line = lines[at(from)].clone();
                lines.insert(at(to), line);
            }
            Mangling::Swap(one, other) => lines.swap(at(one), at(other)),
            Mangling::Indent(line) => {
                let line = at(line);
                lines[line].insert_str(0, "    ");
            }
            Mangling::Dedent(line) => {
                let line = at(line);
                let indent = lines[line].len() - lines[line].trim_start_matches(' ').len();
                lines[line].drain(..indent);
            }
            Mangling::Truncate(line) => {
                let line = at(line);
                let kept = lines[line].trim_end().rfind(' ').unwrap_or(0);
                lines[line].truncate(kept);
                lines[line].push('\n');
            }
            Mangling::Splice(from, to, length) => {
                let from = from.index(others.len().max(1)).min(others.len());
                let spliced = others[from..].iter().take(*length);
                let to = at(to);
                lines.splice(to..to, spliced.map(|line| (*line).to_owned()));
            }
            Mangling::Drop(line, word) => {
                let found = lines[at(line)..]
                    .iter_mut()
                    .find_map(|line| line.find(word).map(|at| (line, at)));
                if let Some((line, at)) = found {
                    line.drain(at..at + word.len());
                }
            }
        }
    }
    lines.concat()
}
