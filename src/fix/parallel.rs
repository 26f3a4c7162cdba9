//! Work over many files on every core, each thread with its own handle to the types, and none for ever.
//!
//! The type engine can take practically for ever over odd input, and cannot be interrupted. So when much work is done and nothing at
//! all is finished, what is being worked on is given up, its threads are left behind, and the engine starts afresh. Work is counted in
//! time that the processors spend on it, where the system tells that: a busy machine finds what an idle one finds.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use crate::types::Types;
use crate::watch::{Phase, Watch};

/// Parsers and the type engine recurse; a thread's usual stack is too small for deep source.
const STACK_BYTES: usize = 64 << 20;

/// No file that the engine can check takes a processor nearly as long.
const PATIENCE: Duration = Duration::from_secs(20);

/// So many times as long may pass on the clock, where other programs have the processors, or nothing is done at all.
const ON_THE_CLOCK: u32 = 10;

/// How often in that time it is looked at.
const LOOKS: u32 = 20;

/// Why there is no outcome for an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Lost {
    /// Nobody came back from it.
    #[error("the type engine takes too long over it")]
    TookTooLong,
    /// The work on it panicked.
    #[error("unawaited itself fails over it; please report that, with the file")]
    Panicked,
}

/// The result of `work`, which asks the engine, for each item, in the order of the items, or why there is none. No
/// handle that could block a change of `types` is left on return.
pub(super) fn map<Item, Outcome>(
    types: &mut dyn Types,
    watched: (&dyn Watch, Phase),
    items: Vec<Item>,
    work: impl Fn(&dyn Types, &Item) -> Outcome + Send + Sync + 'static,
) -> Vec<Result<Outcome, Lost>>
where
    Item: Send + Sync + 'static,
    Outcome: Send + 'static,
{
    map_within(PATIENCE, types, watched, items, work)
}

/// The same of work that asks the engine nothing. It comes to an end by itself, on a busy machine later.
pub(super) fn map_texts<Item, Outcome>(
    types: &mut dyn Types,
    watched: (&dyn Watch, Phase),
    items: Vec<Item>,
    work: impl Fn(&Item) -> Outcome + Send + Sync + 'static,
) -> Vec<Result<Outcome, Lost>>
where
    Item: Send + Sync + 'static,
    Outcome: Send + 'static,
{
    map_within(Duration::MAX, types, watched, items, move |_, item| {
        work(item)
    })
}

fn map_within<Item, Outcome>(
    patience: Duration,
    types: &mut dyn Types,
    (watch, phase): (&dyn Watch, Phase),
    items: Vec<Item>,
    work: impl Fn(&dyn Types, &Item) -> Outcome + Send + Sync + 'static,
) -> Vec<Result<Outcome, Lost>>
where
    Item: Send + Sync + 'static,
    Outcome: Send + 'static,
{
    watch.on_phase(phase, items.len());
    let mut outcomes: Vec<Result<Outcome, Lost>> =
        items.iter().map(|_| Err(Lost::TookTooLong)).collect();
    let items = Arc::new(items);
    let work = Arc::new(work);
    let mut pending: Vec<usize> = (0..items.len()).collect();
    while !pending.is_empty() {
        let before = pending.len();
        let queue = Arc::new(Queue::new(pending));
        let (sender, results) = channel();
        let threads = thread::available_parallelism()
            .map_or(1, usize::from)
            .min(queue.waiting.len());
        for _ in 0..threads {
            let worker = Worker {
                types: types.fork(),
                queue: Arc::clone(&queue),
                items: Arc::clone(&items),
                work: Arc::clone(&work),
                sender: sender.clone(),
            };
            // Without a thread to be had the others do the work; with none at all every item is given up.
            let _ = thread::Builder::new()
                .stack_size(STACK_BYTES)
                .spawn(move || worker.run());
        }
        drop(sender);
        let (mut passed, mut spent_before) = (Duration::ZERO, processor_time());
        let has_given_up = loop {
            match results.recv_timeout(patience / LOOKS) {
                Ok((index, outcome)) => {
                    outcomes[index] = outcome;
                    watch.on_file();
                    (passed, spent_before) = (Duration::ZERO, processor_time());
                }
                // Every worker has dropped its handle, and with it its sender.
                Err(RecvTimeoutError::Disconnected) => break false,
                Err(RecvTimeoutError::Timeout) => {
                    passed = passed.saturating_add(patience / LOOKS);
                    let spent = processor_time().zip(spent_before);
                    let spent = spent.map_or(passed, |(now, before)| now.saturating_sub(before));
                    // Those that still work, and this one, hold the queue.
                    let workers = u32::try_from(Arc::strong_count(&queue) - 1).unwrap_or(u32::MAX);
                    if spent >= patience.saturating_mul(workers.max(1))
                        || passed >= patience.saturating_mul(ON_THE_CLOCK)
                    {
                        break true;
                    }
                }
            }
        };
        pending = queue.close();
        if pending.len() == before {
            // Nobody could begin anything.
            pending.clear();
        } else if has_given_up || !pending.is_empty() {
            // Where every thread has panicked the engine may be in disorder. What they had begun is lost, the rest is not.
            types.start_afresh();
        }
    }
    outcomes
}

/// How long the processors have worked for this process; nothing where the system does not tell it.
#[cfg(unix)]
fn processor_time() -> Option<Duration> {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    let (seconds, nanoseconds) = (time.tv_sec.try_into().ok()?, time.tv_nsec.try_into().ok()?);
    Some(Duration::new(seconds, nanoseconds))
}

#[cfg(not(unix))]
fn processor_time() -> Option<Duration> {
    None
}

/// Which items wait, and how many of them have been begun.
struct Queue {
    waiting: Vec<usize>,
    next: AtomicUsize,
    is_closed: AtomicBool,
}

impl Queue {
    fn new(waiting: Vec<usize>) -> Self {
        Self {
            waiting,
            next: AtomicUsize::new(0),
            is_closed: AtomicBool::new(false),
        }
    }

    fn take(&self) -> Option<usize> {
        if self.is_closed.load(Ordering::SeqCst) {
            return None;
        }
        self.waiting
            .get(self.next.fetch_add(1, Ordering::SeqCst))
            .copied()
    }

    /// Hands out nothing more, and says what nobody has begun.
    fn close(&self) -> Vec<usize> {
        self.is_closed.store(true, Ordering::SeqCst);
        let begun = self.next.load(Ordering::SeqCst).min(self.waiting.len());
        self.waiting[begun..].to_vec()
    }
}

struct Worker<Item, Outcome, Work> {
    types: Box<dyn Types>,
    queue: Arc<Queue>,
    items: Arc<Vec<Item>>,
    work: Arc<Work>,
    sender: Sender<(usize, Result<Outcome, Lost>)>,
}

impl<Item, Outcome, Work: Fn(&dyn Types, &Item) -> Outcome> Worker<Item, Outcome, Work> {
    fn run(self) {
        let Self {
            types,
            queue,
            items,
            work,
            sender,
        } = self;
        while let Some(index) = queue.take() {
            let outcome = catch_unwind(AssertUnwindSafe(|| work(types.as_ref(), &items[index])));
            let outcome = outcome.map_err(|_| Lost::Panicked);
            // The handle of one that panicked may be in disorder.
            let is_lost = outcome.is_err();
            if sender.send((index, outcome)).is_err() || is_lost {
                break;
            }
        }
        // The handle goes before the sender: who sees the senders gone may change the types.
        drop(types);
        drop(sender);
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::types::{FileTypes, PythonVersion};
    use crate::watch::Unwatched;

    /// Types that know nothing.
    struct Nothing;

    impl Types for Nothing {
        fn fork(&self) -> Box<dyn Types> {
            Box::new(Self)
        }

        fn file(&self, _path: &Path) -> Option<Box<dyn FileTypes + '_>> {
            None
        }

        fn set_text(&mut self, _path: &Path, _text: &str) {}

        fn start_afresh(&mut self) {}

        fn is_async_in(&self, _package: &str, _name: &str) -> bool {
            false
        }

        fn python_version(&self) -> PythonVersion {
            PythonVersion {
                major: 3,
                minor: 14,
            }
        }
    }

    #[track_caller]
    fn check(patience: Duration, work: fn(usize) -> usize, expected: &[Result<usize, Lost>]) {
        let mut types = Nothing;
        let items: Vec<usize> = (0..expected.len()).collect();
        let outcomes = map_within(
            patience,
            &mut types,
            (&Unwatched, Phase::Judge),
            items,
            move |_, item| work(*item),
        );
        assert_eq!(outcomes, expected);
    }

    #[test]
    fn what_panics_is_lost_alone_however_often() {
        // More of them than there are threads.
        let mut expected: Vec<Result<usize, Lost>> = (0..40).map(Ok).collect();
        for lost in expected.iter_mut().skip(1).step_by(3) {
            *lost = Err(Lost::Panicked);
        }
        let work = |item: usize| {
            assert!(item % 3 != 1, "as it is wanted here");
            item
        };
        check(Duration::MAX, work, &expected);
    }

    #[test]
    fn nobody_waits_for_ever() {
        let work = |item: usize| {
            if item == 1 {
                thread::sleep(Duration::from_mins(10));
            }
            item
        };
        let expected = [Ok(0), Err(Lost::TookTooLong), Ok(2)];
        check(Duration::from_millis(200), work, &expected);
    }

    #[test]
    fn nobody_works_for_ever() {
        let work = |item: usize| {
            let began = std::time::Instant::now();
            // Long after it was given up.
            while item == 1 && began.elapsed() < Duration::from_secs(6) {
                std::hint::spin_loop();
            }
            item
        };
        let expected = [Ok(0), Err(Lost::TookTooLong), Ok(2)];
        check(Duration::from_millis(500), work, &expected);
    }

    #[test]
    fn a_rest_costs_no_patience() {
        let work = |item: usize| {
            thread::sleep(Duration::from_millis(900));
            item
        };
        check(Duration::from_millis(200), work, &[Ok(0)]);
    }
}
