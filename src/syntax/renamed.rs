//! Another name of the same module in place of one: `AsyncIterator` for `Iterator`, with the import that gives it.

use std::collections::BTreeMap;

use ruff_python_ast::{Alias, AnyNodeRef, Expr, StmtImportFrom};
use ruff_text_size::Ranged;

use super::places::Places;
use super::strict::span;
use crate::edit::Edit;
use crate::source::LineIndex;
use crate::span::Span;

/// Where the names of iterators are from, and of generators.
const ITERATORS: [&str; 3] = ["collections.abc", "typing", "typing_extensions"];

/// An import of a name that nothing reads any more after edits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leftover {
    /// The edits after which nothing reads it.
    pub takes: Vec<Edit>,
    /// The edit that gives a new name beside it, if one does.
    pub beside: Option<Edit>,
    /// The edit that gives the new name in its place, or takes it away.
    pub instead: Edit,
}

impl Places<'_> {
    /// The edits by which a name or attribute stands for what its module has under this name. An import of the old name gives the new
    /// one, too, or instead if nothing uses the old one beside it and what goes with it. `None` if imports do not say what it is, or the file has another use for the new
    /// name.
    #[must_use]
    pub fn edits_to_rename(
        &self,
        name: Span,
        with: &[Span],
        new: &str,
        text: &str,
    ) -> Option<Vec<Edit>> {
        match self.node(self.expression(name)?) {
            AnyNodeRef::ExprAttribute(attribute) => {
                let at = span(attribute.attr.range());
                Some(vec![Edit::replace(at, new)])
            }
            AnyNodeRef::ExprName(read) => {
                let old = read.id.as_str();
                let is = self.imported_as(name)?;
                let (module, _) = is.rsplit_once('.')?;
                let wanted = format!("{module}.{new}");
                let mut edits = vec![Edit::replace(name, new)];
                match self.stands_for(new) {
                    Some(known) if is_same(&known, &wanted) => {}
                    None if self.is_unbound(new) => {
                        let (import, alias) = self.import_of(old)?;
                        let gone = [&[name], with].concat();
                        edits.push(self.import_beside(import, alias, (&gone, new), text));
                    }
                    Some(_) | None => return None,
                }
                edits.sort();
                Some(edits)
            }
            _ => None,
        }
    }

    /// The one `from … import` of the file, at its top, that gives the name, as it is called there.
    fn import_of(&self, name: &str) -> Option<(&StmtImportFrom, &Alias)> {
        let mut found = self.nodes().filter_map(|(id, node)| {
            let AnyNodeRef::StmtImportFrom(import) = node else {
                return None;
            };
            let alias = import
                .names
                .iter()
                .find(|alias| alias.asname.is_none() && alias.name.as_str() == name)?;
            self.parent(id).is_none().then_some((import, alias))
        });
        let first = found.next()?;
        found.next().is_none().then_some(first)
    }

    /// The edit that has an import give a new name: before the first of its names that comes after it in the alphabet, if these are
    /// sorted, else before the old one; or in place of that if it is read nowhere else.
    fn import_beside(
        &self,
        import: &StmtImportFrom,
        alias: &Alias,
        (gone, new): (&[Span], &str),
        text: &str,
    ) -> Edit {
        let old = span(alias.range());
        if self.occurs_only_in(alias.name.as_str(), &[&[old], gone].concat()) {
            return Edit::replace(old, new);
        }
        let names: Vec<&str> = import.names.iter().map(|one| one.name.as_str()).collect();
        let later = import.names.iter().find(|one| one.name.as_str() > new);
        let next = later.filter(|_| names.is_sorted()).unwrap_or(alias);
        let start = span(next.range()).start;
        let lines = LineIndex::new(text);
        let line = lines.line_start(lines.line_of(start));
        let before = &text[line..start];
        let is_first = before.trim_start_matches([' ', '\t']).is_empty();
        let gap = if is_first {
            format!("{}{before}", lines.newline_near(start))
        } else {
            " ".to_owned()
        };
        Edit::insert(start, format!("{new},{gap}"))
    }

    /// The imports of names that edits leave without use, as they put other names in their places.
    #[must_use]
    pub fn leftovers(&self, edits: &[Edit], text: &str) -> Vec<Leftover> {
        let mut renamed: BTreeMap<&str, Vec<&Edit>> = BTreeMap::new();
        for edit in edits {
            let node = self.expression(edit.span).map(|id| self.node(id));
            if node.is_some_and(|node| node.is_expr_name()) {
                renamed.entry(edit.span.of(text)).or_default().push(edit);
            }
        }
        let found = renamed.into_iter().filter_map(|(old, takes)| {
            let (import, alias) = self.import_of(old)?;
            let new = takes.first()?.text.as_str();
            let old_at = span(alias.range());
            let gone = takes.iter().map(|edit| edit.span);
            let places: Vec<Span> = gone.chain([old_at]).collect();
            let is_gone =
                self.occurs_only_in(old, &places) && takes.iter().all(|edit| edit.text == new);
            // It may be what is put in its place already.
            if !is_gone || edits.iter().any(|edit| edit.span == old_at) {
                return None;
            }
            let whole = span(import.range());
            let begins = format!("{new},");
            let mut inserted = edits.iter().filter(|edit| edit.span.is_empty());
            let beside =
                inserted.find(|edit| whole.contains(edit.span) && edit.text.starts_with(&begins));
            let instead = match beside {
                Some(_) => Edit::replace(old_at, new),
                None => Edit::replace(alias_with_comma(import, alias)?, ""),
            };
            Some(Leftover {
                takes: takes.into_iter().cloned().collect(),
                beside: beside.cloned(),
                instead,
            })
        });
        found.collect()
    }

    /// The edits by which an annotation of what a generator gives is one of what an async generator gives, or the other way round: `Iterator[int]`
    /// becomes `AsyncIterator[int]`, and `Generator[int, None, None]` `AsyncGenerator[int, None]`; beside others that do so, too. `None` if it
    /// is another one, or says of a generator that it returns something.
    #[must_use]
    pub fn edits_of_stream(
        &self,
        annotation: Span,
        with: &[Span],
        becomes_async: bool,
        text: &str,
    ) -> Option<Vec<Edit>> {
        let (name, parameters) = match self.node(self.expression(annotation)?) {
            AnyNodeRef::ExprSubscript(subscript) => {
                (span(subscript.value.range()), elements_of(&subscript.slice))
            }
            _ => (annotation, &[][..]),
        };
        let is = self.imported_as(name)?;
        let (module, last) = is.rsplit_once('.')?;
        let plain = last.strip_prefix("Async");
        let new = match (becomes_async, plain) {
            (true, None) => format!("Async{last}"),
            (false, Some(plain)) => plain.to_owned(),
            (true, Some(_)) | (false, None) => return None,
        };
        let is_generator = plain.unwrap_or(last) == "Generator";
        let is_known = is_generator || matches!(plain.unwrap_or(last), "Iterator" | "Iterable");
        if !ITERATORS.contains(&module) || !is_known {
            return None;
        }
        let mut edits = self.edits_to_rename(name, with, &new, text)?;
        match (is_generator, becomes_async, parameters) {
            (true, true, [_, sent, returned]) => {
                if !returned.is_none_literal_expr() {
                    return None;
                }
                let rest = Span::new(span(sent.range()).end, span(returned.range()).end);
                edits.push(Edit::replace(rest, ""));
            }
            (true, false, [_, sent]) => {
                edits.push(Edit::insert(span(sent.range()).end, ", None"));
            }
            (true, _, [] | [_]) | (true, true, [_, _]) | (false, ..) => {}
            (true, ..) => return None,
        }
        edits.sort();
        Some(edits)
    }
}

/// A name of an import, with what parts it from the next one, or from the one before; `None` if it is the only one.
fn alias_with_comma(import: &StmtImportFrom, alias: &Alias) -> Option<Span> {
    let index = import.names.iter().position(|name| name == alias)?;
    let own = span(alias.range());
    if let Some(next) = import.names.get(index + 1) {
        return Some(Span::new(own.start, span(next.range()).start));
    }
    let before = import.names.get(index.checked_sub(1)?)?;
    Some(Span::new(span(before.range()).end, own.end))
}

/// Whether two names of modules' things are the same iterator: `typing` has those of `collections.abc`.
fn is_same(one: &str, other: &str) -> bool {
    let split = |dotted: &str| {
        let (module, name) = dotted.rsplit_once('.').unwrap_or(("", dotted));
        let is_of_iterators = ITERATORS.contains(&module);
        (
            if is_of_iterators { "" } else { module }.to_owned(),
            name.to_owned(),
        )
    };
    split(one) == split(other)
}

/// What stands between the brackets of a subscript.
fn elements_of(slice: &Expr) -> &[Expr] {
    match slice {
        Expr::Tuple(tuple) => &tuple.elts,
        single => std::slice::from_ref(single),
    }
}

#[cfg(test)]
mod tests {
    use super::super::marked::take_mark;
    use super::super::strict::{Strict, TopLevel};
    use crate::edit::{Edit, apply};
    use crate::span::Span;

    /// The text with the annotation between `«` and `»` as one of an async generator.
    #[track_caller]
    fn check(marked: &str, expected: Option<&str>) {
        let (text, place) = take_mark(marked);
        let strict = Strict::parse(&text, 14, TopLevel::Module);
        assert_eq!(strict.syntax_error(), None, "{marked}");
        let edits = strict.places().edits_of_stream(place, &[], true, &text);
        let after = edits.map(|edits| apply(&text, &edits));
        assert_eq!(after.as_deref(), expected, "{marked}");
        // And back.
        if let Some(after) = after {
            let start = after.find("-> ").expect("an annotation") + 3;
            let end = after[start..].find(":\n").expect("a body") + start;
            let strict = Strict::parse(&after, 14, TopLevel::Module);
            let place = Span::new(start, end);
            let back = strict.places().edits_of_stream(place, &[], false, &after);
            assert!(back.is_some(), "{after}");
        }
    }

    #[test]
    fn iterators_and_generators_have_async_names() {
        check(
            "from typing import Iterator\ndef f() -> «Iterator[int]»:\n    yield 1\n",
            Some("from typing import AsyncIterator\ndef f() -> AsyncIterator[int]:\n    yield 1\n"),
        );
        check(
            "import typing as t\ndef f() -> «t.Iterable[int]»:\n    yield 1\n",
            Some("import typing as t\ndef f() -> t.AsyncIterable[int]:\n    yield 1\n"),
        );
        check(
            "from collections.abc import Generator\ndef f() -> «Generator[int, None, None]»:\n    yield 1\n",
            Some(
                "from collections.abc import AsyncGenerator\ndef f() -> AsyncGenerator[int, None]:\n    yield 1\n",
            ),
        );
    }

    #[test]
    fn what_else_uses_the_name_keeps_it() {
        check(
            "from typing import Any, Iterator, List\nx: Iterator\ndef f() -> «Iterator[int]»:\n    yield 1\n",
            Some(
                "from typing import Any, AsyncIterator, Iterator, List\nx: Iterator\ndef f() -> AsyncIterator[int]:\n    yield 1\n",
            ),
        );
        check(
            "from typing import (\n    Any,\n    Iterator,\n)\nx: Iterator\ndef f() -> «Iterator»:\n    yield 1\n",
            Some(
                "from typing import (\n    Any,\n    AsyncIterator,\n    Iterator,\n)\nx: Iterator\ndef f() -> AsyncIterator:\n    yield 1\n",
            ),
        );
        check(
            "from typing import AsyncIterator\nfrom collections.abc import Iterator\ndef f() -> «Iterator»:\n    yield 1\n",
            Some(
                "from typing import AsyncIterator\nfrom collections.abc import Iterator\ndef f() -> AsyncIterator:\n    yield 1\n",
            ),
        );
    }

    /// What is left of the imports after each read of `Iterator` is one of `AsyncIterator`, with these edits of the imports besides.
    #[track_caller]
    fn check_left(text: &str, beside: &[Edit], expected: Option<&str>) {
        let strict = Strict::parse(text, 14, TopLevel::Module);
        let places = strict.places();
        let reads = text
            .match_indices("-> Iterator")
            .map(|(at, arrow)| Edit::replace(Span::new(at + 3, at + arrow.len()), "AsyncIterator"));
        let edits: Vec<Edit> = reads.chain(beside.iter().cloned()).collect();
        let left = places.leftovers(&edits, text);
        let shown = left.first().map(|left| {
            assert_eq!(left.beside.as_ref(), beside.first());
            let after = apply(text, std::slice::from_ref(&left.instead));
            after.lines().next().unwrap_or_default().to_owned()
        });
        assert_eq!(shown.as_deref(), expected, "{text}");
    }

    #[test]
    fn an_import_that_nothing_reads_then_goes() {
        let two = "def f() -> Iterator: ...\ndef g() -> Iterator: ...\n";
        let text = format!("from a import Iterator, b\n{two}");
        let beside = Edit::insert(14, "AsyncIterator, ");
        check_left(&text, &[beside], Some("from a import AsyncIterator, b"));
        let text = format!("from a import AsyncIterator, Iterator, b\n{two}");
        check_left(&text, &[], Some("from a import AsyncIterator, b"));
        let text = format!("from a import AsyncIterator, Iterator\n{two}");
        check_left(&text, &[], Some("from a import AsyncIterator"));
        let text = format!("from a import AsyncIterator, Iterator\nx: Iterator\n{two}");
        check_left(&text, &[], None);
        let text = format!("from a import Iterator\n{two}");
        check_left(&text, &[], None);
    }

    #[test]
    fn other_annotations_stay() {
        check(
            "from typing import Generator\ndef f() -> «Generator[int, None, str]»:\n    yield 1\n",
            None,
        );
        check("def f() -> «Iterator[int]»:\n    yield 1\n", None);
        check(
            "from typing import List\ndef f() -> «List[int]»:\n    yield 1\n",
            None,
        );
        check(
            "from typing import Iterator\nAsyncIterator = 1\ndef f() -> «Iterator»:\n    yield 1\n",
            None,
        );
        check(
            "from typing import Iterator\ndef f() -> «'Iterator[int]'»:\n    yield 1\n",
            None,
        );
    }
}
