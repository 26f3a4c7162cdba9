//! What is seen of a run while it goes on, and how long its parts took: a bar on a terminal, and timings afterwards.

use std::collections::BTreeMap;
use std::env;
use std::fmt::{self, Write as _};
use std::io::{self, IsTerminal as _};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use crate::watch::{Phase, Watch};

/// A run that is over by then shows no bar.
const DELAY: Duration = Duration::from_millis(500);
const REFRESH: Duration = Duration::from_millis(100);
/// How many rules are told by name.
const SLOWEST_RULES: usize = 10;
const TEMPLATE: &str = "{msg} {bar:30} {pos}/{len} files, {rate}";

/// Watches a run: shows a bar if it should, and takes times.
pub(super) struct Progress {
    bar: ProgressBar,
    /// Shows the bar after a while, unless it is hung up on.
    curtain: Mutex<Option<(Sender<()>, JoinHandle<()>)>>,
    started: Instant,
    times: Mutex<Times>,
    takes_times: bool,
}

#[derive(Default)]
struct Times {
    now: Option<(Phase, Instant)>,
    phases: BTreeMap<Phase, Duration>,
    /// For each rule how many candidates it judged, and how long that took on all threads.
    rules: BTreeMap<String, (usize, Duration)>,
}

impl Times {
    fn end_phase(&mut self) {
        if let Some((phase, begun)) = self.now.take() {
            *self.phases.entry(phase).or_default() += begun.elapsed();
        }
    }
}

impl Progress {
    /// Begins to watch. There is a bar if `shows_bar` and stderr is a terminal that can take it.
    pub(super) fn new(shows_bar: bool, takes_times: bool) -> Self {
        let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::hidden());
        let is_dumb = env::var_os("TERM").is_some_and(|name| name == "dumb");
        let curtain =
            (shows_bar && io::stderr().is_terminal() && !is_dumb).then(|| raise_later(bar.clone()));
        if let Ok(style) = ProgressStyle::with_template(TEMPLATE) {
            let rate = |state: &ProgressState, text: &mut dyn fmt::Write| {
                let _ = write!(text, "{:.1}/s", state.per_sec());
            };
            bar.set_style(style.progress_chars("=> ").with_key("rate", rate));
        }
        Self {
            bar,
            curtain: Mutex::new(curtain),
            started: Instant::now(),
            times: Mutex::default(),
            takes_times,
        }
    }

    /// Takes the bar away. From here on others may print.
    pub(super) fn finish(&self) {
        let mut curtain = self.curtain.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((hang_up, thread)) = curtain.take() {
            drop(hang_up);
            let _ = thread.join();
            self.bar.finish_and_clear();
        }
        self.times().end_phase();
    }

    /// The times that were taken, as a table.
    pub(super) fn timings(&self) -> String {
        let times = self.times();
        let mut table = String::new();
        let seconds = |time: &Duration| format!("{:8.3} s", time.as_secs_f64());
        for (phase, time) in &times.phases {
            let _ = writeln!(table, "{}  {}", seconds(time), phase.name());
        }
        let _ = writeln!(table, "{}  all of it", seconds(&self.started.elapsed()));
        let mut rules: Vec<_> = times.rules.iter().collect();
        rules.sort_by_key(|(_, (_, time))| std::cmp::Reverse(*time));
        let rest = rules.split_off(rules.len().min(SLOWEST_RULES));
        for (rule, (count, time)) in rules {
            let _ = writeln!(table, "{}  {rule} ({count} candidates)", seconds(time));
        }
        if !rest.is_empty() {
            let time = rest.iter().map(|(_, (_, time))| *time).sum();
            let _ = writeln!(table, "{}  {} other rules", seconds(&time), rest.len());
        }
        table
    }

    fn times(&self) -> std::sync::MutexGuard<'_, Times> {
        self.times.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Watch for Progress {
    fn on_phase(&self, phase: Phase, files: usize) {
        self.bar.reset();
        self.bar.set_length(files as u64);
        self.bar.set_message(phase.name());
        let mut times = self.times();
        times.end_phase();
        times.now = Some((phase, Instant::now()));
    }

    fn on_file(&self) {
        self.bar.inc(1);
    }

    fn time_rule(&self, rule: &str, work: &mut dyn FnMut()) {
        if !self.takes_times {
            return work();
        }
        let begun = Instant::now();
        work();
        let took = begun.elapsed();
        let mut times = self.times();
        let (count, time) = times.rules.entry(rule.to_owned()).or_default();
        *count += 1;
        *time += took;
    }
}

/// Shows the bar if nobody hangs up before.
fn raise_later(bar: ProgressBar) -> (Sender<()>, JoinHandle<()>) {
    let (sender, hung_up) = channel();
    let thread = thread::spawn(move || {
        if hung_up.recv_timeout(DELAY) == Err(RecvTimeoutError::Timeout) {
            bar.set_draw_target(ProgressDrawTarget::stderr());
            bar.enable_steady_tick(REFRESH);
        }
    });
    (sender, thread)
}
