//! What the names of functions and parameters say of coroutines.

/// Functions that run an awaitable, or ask whether it is one, by their last names: where nothing else is known of a callee, a
/// coroutine may be meant for it.
pub const RUNNERS: [&str; 14] = [
    "as_completed",
    "create_task",
    "ensure_future",
    "gather",
    "isawaitable",
    "iscoroutine",
    "run",
    "run_coroutine_threadsafe",
    "run_until_complete",
    "shield",
    "spawn",
    "start_soon",
    "wait",
    "wait_for",
];

/// Whether a parameter or a collection of that name is for what is to be awaited.
#[must_use]
pub fn is_for_awaitables(name: &str) -> bool {
    name.trim_matches('_')
        .to_lowercase()
        .split('_')
        .any(|word| {
            matches!(
                word,
                "coro"
                    | "coros"
                    | "coroutine"
                    | "coroutines"
                    | "aw"
                    | "aws"
                    | "awaitable"
                    | "awaitables"
                    | "future"
                    | "futures"
                    | "fut"
                    | "futs"
            )
        })
}
