//! `unawaited rules new`: a rule to begin with, whose examples pass.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::Path;

use super::super::{Failure, Status};
use super::loaded;
use crate::rules::is_rule_name;

const SKELETON: &str = include_str!("skeleton.toml");

pub(super) fn new(path: &Path) -> Result<Status, Failure> {
    let path = match path.extension() {
        Some(kind) if kind == "toml" => path.to_path_buf(),
        _ => path.with_added_extension("toml"),
    };
    let part =
        |part: Option<&std::ffi::OsStr>| part.map(|part| part.to_string_lossy().into_owned());
    let name = part(path.file_stem()).unwrap_or_default();
    let group = part(path.parent().and_then(Path::file_name)).unwrap_or_default();
    for (part, what) in [(&group, "group"), (&name, "rule")] {
        if !is_rule_name(part) {
            return Err(Failure::Usage(format!(
                "`{part}` is no name of a {what}; write GROUP/NAME in lowercase words with hyphens between them, as in \
                 house/blocking-sleep"
            )));
        }
    }
    if loaded(&[])?.iter().any(|rule| rule.name == name) {
        let message = format!("a built-in rule is called `{name}`; give yours another name");
        return Err(Failure::Usage(message));
    }
    let folder = path.parent().unwrap_or(Path::new(""));
    let unwritable = |error: std::io::Error| {
        Failure::Usage(match error.kind() {
            ErrorKind::AlreadyExists => {
                format!("{} is there already; nothing is written", path.display())
            }
            _ => format!("{} cannot be written: {error}", path.display()),
        })
    };
    fs::create_dir_all(folder).map_err(unwritable)?;
    let mut file = fs::File::create_new(&path).map_err(unwritable)?;
    file.write_all(SKELETON.as_bytes()).map_err(unwritable)?;
    let (shown, folder) = (path.display(), folder.display());
    let mut out = anstream::stdout().lock();
    writeln!(
        out,
        "wrote {shown}\n\n  \
         unawaited rules test {folder}     runs its examples\n  \
         unawaited check --rules {folder}  checks with it and the built-in rules\n\n\
         docs/rules.md describes the format"
    )?;
    Ok(Status::Clean)
}
