//! `unawaited check --fix --interactive`: each fix is shown with its evidence, and a key says what becomes of it, as in
//! `git add --patch`.

use std::collections::BTreeSet;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::{self, IsTerminal as _, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use console::{Key, StyledObject, Term, style};

use super::Failure;
use super::guard::Guard;
use crate::edit::apply;
use crate::fix::{Answer, Outcome, Proposal, Reviewer};
use crate::output::{self, Report, shown_path};

const HELP: &str = "\
y - make this fix
n - do not make it
a - make this one and all later ones of this rule
d - do not make this one, nor any later one of this file
i - do not make it, and write a comment that silences it
e - edit the patched lines by hand, and take them instead
q - stop: make neither this one nor any later one (Ctrl-C, too); what was accepted is written
? - show this help
";

/// A person at a terminal.
pub(super) struct TerminalReviewer {
    relative_to: PathBuf,
    guard: Guard,
    /// Why files must not be changed, if so.
    refusal: Option<String>,
    /// Rules whose fixes are all wanted.
    rules: BTreeSet<String>,
    /// Files in which no fix is wanted.
    files: BTreeSet<PathBuf>,
    is_there: bool,
    ctrl_c: Arc<CtrlC>,
}

/// Ctrl-C while nobody is reading keys.
#[derive(Debug, Default)]
struct CtrlC {
    was_pressed: AtomicBool,
    is_others: AtomicBool,
}

impl CtrlC {
    fn listen() -> Result<Arc<Self>, Failure> {
        let ctrl_c = Arc::new(Self::default());
        let heard = Arc::clone(&ctrl_c);
        ctrlc::set_handler(move || heard.press())
            .map_err(|error| Failure::Usage(format!("Ctrl-C cannot be listened to: {error}")))?;
        Ok(ctrl_c)
    }

    /// The first time, what was accepted is still proven and written. The second time is meant.
    fn press(&self) {
        if !self.is_others.load(Ordering::SeqCst) && self.was_pressed.swap(true, Ordering::SeqCst) {
            // As the signal would, if it were not handled.
            std::process::exit(130);
        }
    }

    fn was_pressed(&self) -> bool {
        self.was_pressed.load(Ordering::SeqCst)
    }

    /// While an editor runs it is the editor's.
    fn is_meant_for_us(&self, is_ours: bool) {
        self.is_others.store(!is_ours, Ordering::SeqCst);
    }
}

impl TerminalReviewer {
    /// The person at this process's terminal. Paths are shown relative to a folder.
    ///
    /// # Errors
    /// If there is no terminal.
    pub(super) fn at_terminal(relative_to: &Path, guard: Guard) -> Result<Self, Failure> {
        if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
            return Err(Failure::Usage(
                "--interactive asks about each fix, and there is no terminal to ask at; leave it out, or look at --diff"
                    .to_owned(),
            ));
        }
        let ctrl_c = CtrlC::listen()?;
        Ok(Self {
            relative_to: relative_to.to_path_buf(),
            guard,
            refusal: None,
            rules: BTreeSet::new(),
            files: BTreeSet::new(),
            is_there: true,
            ctrl_c,
        })
    }

    /// Why nobody was asked, if so.
    pub(super) fn refusal(self) -> Option<String> {
        self.refusal
    }

    fn ask(&mut self, proposal: &Proposal<'_>) -> io::Result<Answer> {
        let mut out = anstream::stderr().lock();
        self.show(proposal, &mut out)?;
        let prompt = format!(
            "({}/{}) Make this fix [y,n,a,d,i,e,q,?]? ",
            proposal.number, proposal.of
        );
        loop {
            write!(out, "{}", coloured(&prompt).blue().bold())?;
            out.flush()?;
            let key = Term::stderr().read_key_raw()?;
            let letter = match key {
                Key::Char(letter) => letter,
                Key::CtrlC => 'q',
                _ => ' ',
            };
            let echo = if letter.is_ascii_graphic() {
                letter
            } else {
                ' '
            };
            writeln!(out, "{echo}")?;
            match letter {
                'y' => return Ok(Answer::Apply),
                'n' => return Ok(Answer::Skip),
                'a' => {
                    self.rules.insert(proposal.finding.rule.clone());
                    return Ok(Answer::Apply);
                }
                'd' => {
                    self.files.insert(proposal.file.path.clone());
                    return Ok(Answer::Skip);
                }
                'i' => return Ok(Answer::Ignore),
                'e' => {
                    if let Some(instead) = self.edits(proposal, &mut out)? {
                        return Ok(Answer::Instead(instead));
                    }
                }
                // Ctrl-D.
                'q' | '\x04' => {
                    self.is_there = false;
                    return Ok(Answer::Skip);
                }
                _ => write!(out, "{}", coloured(HELP).red())?,
            }
        }
    }

    /// The finding with its evidence, and the fix as a diff.
    fn show(&self, proposal: &Proposal<'_>, out: &mut dyn Write) -> io::Result<()> {
        let outcome = Outcome {
            plan: None,
            files: vec![proposal.file.clone()],
            notes: Vec::new(),
        };
        let report = Report {
            outcome: &outcome,
            relative_to: &self.relative_to,
            files_read: 1,
            is_diff: false,
            unwritten: &[],
            recorded: None,
            messages: &[],
            is_failed: false,
            has_links: false,
        };
        output::text::report(report, out)?;
        let text = &proposal.file.after;
        let path = shown_path(&proposal.file.path, &self.relative_to);
        let fixed = apply(text, proposal.edits());
        let diff = output::diff::unified(&path, text.as_bytes(), fixed.as_bytes());
        // Without the names of the file, which the finding has shown.
        for line in String::from_utf8_lossy(&diff).lines().skip(2) {
            let shown = coloured(line.trim_end_matches('\r'));
            let shown = match line.as_bytes().first() {
                Some(b'+') => shown.green(),
                Some(b'-') => shown.red(),
                Some(b'@') => shown.cyan(),
                _ => shown,
            };
            writeln!(out, "{shown}")?;
        }
        for other in &proposal.fix.files {
            if other.path != proposal.file.path {
                let path = shown_path(&other.path, &self.relative_to);
                writeln!(out, "It also changes {path}.")?;
            }
        }
        Ok(())
    }

    /// What the person makes of the patched lines; `None` if nothing.
    fn edits(&self, proposal: &Proposal<'_>, out: &mut dyn Write) -> io::Result<Option<String>> {
        let patched = proposal.patched();
        let mut text = patched.clone();
        loop {
            // Editors know by the name what they have before them.
            let file = tempfile::Builder::new()
                .prefix("unawaited-")
                .suffix(".py")
                .tempfile()?;
            fs::write(file.path(), &text)?;
            self.ctrl_c.is_meant_for_us(false);
            let ended = edit(file.path());
            self.ctrl_c.is_meant_for_us(true);
            if let Err(reason) = ended {
                writeln!(out, "The editor failed: {reason}.")?;
                return Ok(None);
            }
            let edited = fs::read_to_string(file.path())?;
            if edited.trim().is_empty() {
                writeln!(out, "Nothing is left of the lines, so nothing is taken.")?;
                return Ok(None);
            }
            let edited = like(&patched, edited);
            let Some(error) = proposal.refused(&edited) else {
                return Ok(Some(edited));
            };
            writeln!(out, "The file would not parse: {}.", error.message)?;
            write!(out, "Edit again [y,n]? ")?;
            out.flush()?;
            let key = Term::stderr().read_key_raw()?;
            writeln!(out)?;
            if key != Key::Char('y') && key != Key::Enter {
                return Ok(None);
            }
            text = edited;
        }
    }
}

impl Reviewer for TerminalReviewer {
    fn is_there(&self) -> bool {
        self.is_there && !self.ctrl_c.was_pressed()
    }

    fn begins(&mut self, files: &[&Path], takes_unsafe: bool) {
        // Better before the questions than after them.
        if takes_unsafe
            && let Err(reason) = self.guard.ask(files.iter().copied(), &self.relative_to)
        {
            self.refusal = Some(reason);
            self.is_there = false;
        }
    }

    fn review(&mut self, proposal: &Proposal<'_>) -> Answer {
        if self.files.contains(&proposal.file.path) {
            return Answer::Skip;
        }
        if self.rules.contains(&proposal.finding.rule) {
            return Answer::Apply;
        }
        self.ask(proposal).unwrap_or_else(|_| {
            // The terminal is gone.
            self.is_there = false;
            Answer::Skip
        })
    }
}

/// Whether colours are wanted is for the stream to say.
fn coloured(text: &str) -> StyledObject<&str> {
    style(text).force_styling(true)
}

/// Runs the person's editor on a file, as git would.
fn edit(path: &Path) -> Result<(), String> {
    let named = ["VISUAL", "EDITOR"].into_iter();
    let mut named = named
        .filter_map(env::var_os)
        .filter(|name| !name.is_empty());
    let editor = named
        .next()
        .unwrap_or_else(|| OsString::from(DEFAULT_EDITOR));
    let status = editor_command(&editor, path)
        .status()
        .map_err(|error| format!("{}: {error}; set VISUAL or EDITOR", editor.display()))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{} ended with {status}", editor.display()))
    }
}

#[cfg(unix)]
const DEFAULT_EDITOR: &str = "vi";

#[cfg(not(unix))]
const DEFAULT_EDITOR: &str = "notepad";

/// An editor may be named with options, so a shell reads the name.
#[cfg(unix)]
fn editor_command(editor: &OsString, path: &Path) -> Command {
    let mut script = editor.clone();
    script.push(" \"$@\"");
    let mut command = Command::new("sh");
    command.arg("-c").arg(script).arg("editor").arg(path);
    command
}

#[cfg(not(unix))]
fn editor_command(editor: &OsString, path: &Path) -> Command {
    let mut command = Command::new(editor);
    command.arg(path);
    command
}

/// The text with the line endings of another, and a line end at its end if that has one: editors see to both in their
/// own ways.
fn like(other: &str, text: String) -> String {
    let text = if other.contains("\r\n") && !text.contains('\r') {
        text.replace('\n', "\r\n")
    } else {
        text
    };
    let ending = if other.ends_with("\r\n") {
        "\r\n"
    } else {
        "\n"
    };
    if other.ends_with('\n') && !text.ends_with('\n') {
        text + ending
    } else if !other.ends_with('\n') {
        text.trim_end_matches(['\r', '\n']).to_owned()
    } else {
        text
    }
}
