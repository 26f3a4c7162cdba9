//! Mocks of tests in the place of functions: whether one is asynchronous where what it stands for is, or can be made so.

use ruff_python_ast::{AnyNodeRef, Arguments, Expr, Keyword};
use ruff_text_size::Ranged;

use super::places::Places;
use super::strict::span;
use crate::edit::Edit;
use crate::span::Span;

/// Where `patch` is from.
const MODULES: [&str; 2] = ["mock", "unittest.mock"];

/// Fixtures of pytest-mock, which patch as `unittest.mock` does.
const FIXTURES: [&str; 5] = [
    "class_mocker",
    "mocker",
    "module_mocker",
    "package_mocker",
    "session_mocker",
];

/// What may be said of a mock without any change of what it is.
const HARMLESS: [&str; 3] = ["name", "return_value", "side_effect"];

/// What is assigned to an attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Assigned {
    /// A mock that is plain, with the edits that make it asynchronous, if that can be.
    Mock(Option<Vec<Edit>>),
    /// Something else.
    Value(Span),
    /// Nothing that stands there alone: it is deleted, counted up, taken from what is unpacked.
    Unclear,
}

impl Places<'_> {
    /// Whether the string is what `patch` or `patch.object` is to replace, by a mock of its own making: that is asynchronous if what it
    /// replaces is.
    #[must_use]
    pub fn is_patched_by_kind(&self, string: Span, text: &str) -> bool {
        let arguments = self.expression(string).and_then(|id| self.parent(id));
        let call = arguments.and_then(|arguments| self.parent(arguments));
        let Some(AnyNodeRef::ExprCall(call)) = call.map(|call| self.node(call)) else {
            return false;
        };
        let callee = span(call.func.range());
        let is_object = match self.patch(callee, text).as_deref() {
            Some("patch") => false,
            Some("patch.object") => true,
            _ => return false,
        };
        let Arguments { args, keywords, .. } = &call.arguments;
        let place = usize::from(is_object);
        let is_in_place = (args.get(place)).is_some_and(|there| span(there.range()) == string);
        is_in_place
            && args.len() == place + 1
            && !args.iter().any(Expr::is_starred_expr)
            && keywords.iter().all(|keyword| {
                let is_true =
                    matches!(&keyword.value, Expr::BooleanLiteral(literal) if literal.value);
                match keyword.arg.as_deref() {
                    Some("autospec" | "spec" | "spec_set") => is_true,
                    Some("create") => true,
                    _ => is_harmless(keyword),
                }
            })
    }

    /// The name of a callee in the module of `patch`, or as pytest-mock has it.
    fn patch(&self, callee: Span, text: &str) -> Option<String> {
        let written = callee.of(text);
        let is = self.imported_as(callee);
        let known = is.as_deref().and_then(|is| {
            let mut modules = MODULES.iter();
            modules.find_map(|module| is.strip_prefix(module)?.strip_prefix('.'))
        });
        let known = known.or_else(|| {
            let (fixture, name) = written.split_once('.')?;
            FIXTURES.contains(&fixture).then_some(name)
        });
        known.map(str::to_owned)
    }

    /// What an attribute gets where it stands.
    #[must_use]
    pub fn assigned_to(&self, attribute: Span, text: &str) -> Assigned {
        let parent = self.expression(attribute).and_then(|id| self.parent(id));
        let value = match parent.map(|parent| self.node(parent)) {
            Some(AnyNodeRef::StmtAssign(assign)) => Some(&*assign.value),
            Some(AnyNodeRef::StmtAnnAssign(assign)) => assign.value.as_deref(),
            _ => None,
        };
        let Some(value) = value else {
            return Assigned::Unclear;
        };
        let Expr::Call(call) = value else {
            return Assigned::Value(span(value.range()));
        };
        let callee = span(call.func.range());
        let is_mock = matches!(
            self.patch(callee, text).as_deref(),
            Some("MagicMock" | "Mock")
        );
        if !is_mock {
            return Assigned::Value(span(value.range()));
        }
        let Arguments { args, keywords, .. } = &call.arguments;
        let is_simple = args.is_empty() && keywords.iter().all(is_harmless);
        Assigned::Mock(
            is_simple
                .then(|| self.edits_to_rename(callee, &[], "AsyncMock", text))
                .flatten(),
        )
    }
}

fn is_harmless(keyword: &Keyword) -> bool {
    let name = keyword.arg.as_deref();
    name.is_some_and(|name| HARMLESS.contains(&name))
}

#[cfg(test)]
mod tests {
    use super::super::strict::{Strict, TopLevel};
    use super::Assigned;
    use crate::edit::apply;
    use crate::span::Span;

    const HEAD: &str = "from unittest import mock\nfrom unittest.mock import MagicMock, patch\n";

    #[track_caller]
    fn check_patch(call: &str, expected: bool) {
        let text = format!("{HEAD}{call}\n");
        let strict = Strict::parse(&text, 12, TopLevel::Module);
        assert_eq!(strict.syntax_error(), None, "{call}");
        let start = text.find('"').expect("a string");
        let end = text[start + 1..].find('"').expect("its end") + start + 2;
        let is_patched = strict
            .places()
            .is_patched_by_kind(Span::new(start, end), &text);
        assert_eq!(is_patched, expected, "{call}");
    }

    #[test]
    fn patch_makes_a_mock_of_the_kind_of_what_it_replaces() {
        check_patch("patch(\"a.load\")", true);
        check_patch("patch(\"a.load\", return_value=1)", true);
        check_patch("mock.patch(\"a.load\", autospec=True)", true);
        check_patch("patch.object(a, \"load\", side_effect=f)", true);
        check_patch("mocker.patch(\"a.load\")", true);
        check_patch("mocker.patch.object(a, \"load\")", true);
        check_patch("@patch(\"a.load\")\ndef f(): pass", true);
    }

    #[test]
    fn what_is_given_takes_its_place() {
        check_patch("patch(\"a.load\", fake)", false);
        check_patch("patch(\"a.load\", new=fake)", false);
        check_patch("patch(\"a.load\", new_callable=C)", false);
        check_patch("patch(\"a.load\", autospec=a)", false);
        check_patch("patch(\"a.load\", **options)", false);
        check_patch("patch.object(a, \"load\", fake)", false);
        check_patch("patch.object(\"load\", b)", false);
        check_patch("patch.dict(a, \"load\")", false);
        check_patch("other.patch(\"a.load\")", false);
        check_patch("getattr(a, \"load\")", false);
    }

    #[track_caller]
    fn check_assigned(statement: &str, expected: Option<&str>) {
        let text = format!("{HEAD}{statement}\n");
        let strict = Strict::parse(&text, 12, TopLevel::Module);
        let start = text.find("a.load").expect("an attribute");
        let place = Span::new(start, start + "a.load".len());
        let after = match strict.places().assigned_to(place, &text) {
            Assigned::Mock(Some(edits)) => Some(apply(&text, &edits)),
            _ => None,
        };
        assert_eq!(after.as_deref(), expected, "{statement}");
    }

    #[test]
    fn a_mock_that_is_assigned_can_be_an_async_one() {
        check_assigned(
            "a.load = mock.MagicMock(return_value=1)",
            Some(&format!("{HEAD}a.load = mock.AsyncMock(return_value=1)\n")),
        );
        check_assigned(
            "a.load = MagicMock()",
            Some(
                "from unittest import mock\nfrom unittest.mock import AsyncMock, patch\na.load = AsyncMock()\n",
            ),
        );
        check_assigned("a.load = MagicMock(spec=f)", None);
        check_assigned("a.load = fake", None);
        check_assigned("del a.load", None);
    }
}
