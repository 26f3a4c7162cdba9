//! Work over many files on every core, each thread with its own handle to the types.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::types::Types;

/// Parsers and the type engine recurse; a thread's usual stack is too small for deep source.
const STACK_BYTES: usize = 64 << 20;

/// The result of `work` for each item, in the order of the items. Every handle to the types is gone on return.
pub(super) fn map<Item: Sync, Outcome: Send>(
    types: &dyn Types,
    items: &[Item],
    work: impl Fn(&dyn Types, &Item) -> Outcome + Sync,
) -> Vec<Outcome> {
    let threads = thread::available_parallelism().map_or(1, usize::from).min(items.len());
    let next = AtomicUsize::new(0);
    let results: Vec<Mutex<Option<Outcome>>> = items.iter().map(|_| Mutex::new(None)).collect();
    thread::scope(|scope| {
        let mut running = Vec::new();
        for _ in 0..threads {
            let types = types.fork();
            let (next, results, work) = (&next, &results, &work);
            let run = move || {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(index) else {
                        break;
                    };
                    let outcome = work(types.as_ref(), item);
                    if let Ok(mut result) = results[index].lock() {
                        *result = Some(outcome);
                    }
                }
            };
            match thread::Builder::new().stack_size(STACK_BYTES).spawn_scoped(scope, run) {
                Ok(handle) => running.push(handle),
                // With no thread to be had the others do the work; with none at all the scope's results are missing.
                Err(_) => break,
            }
        }
        for handle in running {
            if let Err(panic) = handle.join() {
                std::panic::resume_unwind(panic);
            }
        }
    });
    results.into_iter().filter_map(|result| result.into_inner().ok().flatten()).collect()
}
