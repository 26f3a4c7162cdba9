//! What an error of the type engine about a value says: that its class is wrong there, or that something else is.

use crate::types::TypeError;

/// Whether an error speaks of a class.
pub(super) fn names(error: &TypeError, class: &str) -> bool {
    error.named.iter().any(|named| named.contains(class))
}

/// Whether an error about a value of that class says that the class is wrong there, and not another member of its union,
/// and that something else than an awaitable is wanted.
pub(super) fn speaks_of(error: &TypeError, class: &str) -> bool {
    let is_blamed = error.blamed.iter().any(|blamed| blamed.contains(class));
    // Of arguments that no overload takes, none is named.
    let is_of_another = error.blamed.len() < error.named.len() && !is_blamed;
    !is_of_another && !wants_awaitable(error, class)
}

/// Whether an error about a value of that class says that a task, a future or another awaitable is wanted there: then
/// what is missing is no `await`.
pub(super) fn wants_awaitable(error: &TypeError, class: &str) -> bool {
    let is_awaitable = |ty: &str| {
        ty.split(|character: char| !character.is_alphanumeric())
            .any(|word| matches!(word, "Awaitable" | "Coroutine" | "Future" | "Task"))
    };
    let mut named = error.named.iter();
    if is_awaitable(class) {
        // One is the value's own.
        named.filter(|ty| is_awaitable(ty)).count() > 1
    } else {
        named.any(|ty| !ty.contains(class) && is_awaitable(ty))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;
    use crate::types::Rejects;

    /// An error that names these types.
    fn error(named: &[&str]) -> TypeError {
        let named: Vec<String> = named.iter().map(|name| (*name).to_owned()).collect();
        TypeError {
            span: Span::empty(0),
            code: String::new(),
            message: String::new(),
            rejects: Rejects::Other,
            blamed: named.clone(),
            named,
            is_partial: false,
            is_syntax: false,
            is_error: true,
        }
    }

    #[track_caller]
    fn check(named: &[&str], expected: bool) {
        let is = wants_awaitable(&error(named), "CoroutineType");
        assert_eq!(is, expected, "{named:?}");
    }

    #[test]
    fn so_may_one_about_a_task() {
        let wants = |named: &[&str]| wants_awaitable(&error(named), "Task");
        assert!(wants(&["Task[Unknown]", "Task[None]"]));
        assert!(!wants(&["int", "Task[None]"]));
    }

    #[test]
    fn an_error_may_say_that_a_task_is_wanted() {
        let coroutine = "CoroutineType[Any, Any, int]";
        check(&[coroutine, "Task[int]"], true);
        check(
            &[
                "list[Future[int]]",
                "list[Future[int] | CoroutineType[Any, Any, int]]",
            ],
            true,
        );
        check(&["CoroutineType[Any, Any, Task[int]]", "int"], false);
        check(&[coroutine, "task", "int"], false);
        check(&["TaskInfo", "CoroutineType"], false);
    }

    #[test]
    fn an_error_may_blame_another_member_of_the_union() {
        let mut union = error(&["x", "None", "CoroutineType | None"]);
        union.blamed.pop();
        assert!(!speaks_of(&union, "CoroutineType"));
        assert!(speaks_of(&union, "None"));
        assert!(speaks_of(&error(&["f"]), "CoroutineType"));
    }
}
