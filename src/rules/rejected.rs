//! What an error of the type engine about a value says: that its class is wrong there, or that something else is.

use crate::types::TypeError;

/// Whether an error about a value of that class says that the class is wrong there, and not another member of its union,
/// and that something else than an awaitable is wanted.
pub(super) fn speaks_of(error: &TypeError, class: &str) -> bool {
    let blamed = error.message.split_once(" in union ").map(|(said, _)| said);
    let is_of_another = blamed.is_some_and(|said| !said.contains(class));
    !is_of_another && !wants_awaitable(&error.message, class)
}

/// Whether an error about a value of that class says that a task, a future or another awaitable is wanted there: then
/// what is missing is no `await`.
pub(super) fn wants_awaitable(message: &str, class: &str) -> bool {
    let is_awaitable = |ty: &str| {
        ty.split(|character: char| !character.is_alphanumeric())
            .any(|word| matches!(word, "Awaitable" | "Coroutine" | "Future" | "Task"))
    };
    let mut quoted = message.split('`').skip(1).step_by(2);
    if is_awaitable(class) {
        // One is the value's own.
        quoted.filter(|ty| is_awaitable(ty)).count() > 1
    } else {
        quoted.any(|ty| !ty.contains(class) && is_awaitable(ty))
    }
}

#[cfg(test)]
mod tests {
    use super::wants_awaitable;

    #[track_caller]
    fn check(message: &str, expected: bool) {
        assert_eq!(
            wants_awaitable(message, "CoroutineType"),
            expected,
            "{message}"
        );
    }

    #[test]
    fn so_may_one_about_a_task() {
        let wants = |message| wants_awaitable(message, "Task");
        assert!(wants("Expected `Task[Unknown]`, found `Task[None]`"));
        assert!(!wants("Expected `int`, found `Task[None]`"));
    }

    #[test]
    fn an_error_may_say_that_a_task_is_wanted() {
        check(
            "Object of type `CoroutineType[Any, Any, int]` is not assignable to `Task[int]`",
            true,
        );
        check(
            "Expected `list[Future[int]]`, found `list[Future[int] | CoroutineType[Any, Any, int]]`",
            true,
        );
        check(
            "Object of type `CoroutineType[Any, Any, Task[int]]` is not assignable to `int`",
            false,
        );
        check(
            "Object of type `CoroutineType[Any, Any, int]` is not assignable to attribute `task` of type `int`",
            false,
        );
        check("Expected `TaskInfo`, found `CoroutineType`", false);
    }
}
