//! What is known of single places of a project.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::content::Content;
use super::run::{RunError, canonical, checked_files, read};
use super::scope::Scope;
use crate::settings::{Hierarchy, ProgramSettings};
use crate::source::LineIndex;
use crate::types::{Engine, Explained, Program, Types as _, project_root};

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceAt {
    /// The file; a relative path starts from the working directory.
    pub path: PathBuf,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// What is known at each of the places, in their order, in the project that these paths are: what un-annotated code tells comes from
/// all of their files. An error of one place says what is wrong with it and what to do.
///
/// # Errors
/// If settings or the environment cannot be used.
pub fn explain(
    places: &[PlaceAt],
    project: &[PathBuf],
    working_directory: &Path,
    hierarchy: &Arc<Hierarchy>,
) -> Result<Vec<Result<Explained, String>>, RunError> {
    let (project, _) = canonical(working_directory, project);
    let everything = Scope::Everything;
    let files = checked_files(&project, working_directory, hierarchy, false, &everything)?;
    let root = project_root(&project).unwrap_or_else(|| working_directory.to_owned());
    let mut programs: BTreeMap<ProgramSettings, Engine> = BTreeMap::new();
    let mut told = Vec::with_capacity(places.len());
    for place in places {
        let path = working_directory.join(&place.path);
        let path = path.canonicalize().unwrap_or(path);
        let content = match read(&path) {
            Ok(content) => content,
            Err(reason) => {
                told.push(Err(reason));
                continue;
            }
        };
        let program = hierarchy.of_file(&path)?.program.clone();
        if !programs.contains_key(&program) {
            let opened = Program {
                root: match &program.folder {
                    Some(folder) if folder.starts_with(&root) => folder.clone(),
                    _ => root.clone(),
                },
                working_directory: working_directory.to_owned(),
                files: files.clone(),
                environment: program.environment.clone(),
                python_version: program.python_version,
                src: program.src.clone(),
                overlay: BTreeMap::new(),
            };
            programs.insert(program.clone(), Engine::open(&opened)?.0);
        }
        told.push(at(&programs[&program], &path, &content, place));
    }
    Ok(told)
}

fn at(
    engine: &Engine,
    path: &Path,
    content: &Content,
    place: &PlaceAt,
) -> Result<Explained, String> {
    let text = content.python();
    let lines = LineIndex::new(&text);
    let start = lines.line_start(place.line);
    if place.line == 0 || lines.line_of(start) != place.line {
        return Err(format!("it has no line {}", place.line));
    }
    let line = lines.line_text(place.line).trim_end_matches(['\r', '\n']);
    let column = place.column.checked_sub(1);
    let before = column.and_then(|column| line.char_indices().nth(column));
    let Some((before, _)) = before else {
        return Err(format!(
            "line {} has no column {}",
            place.line, place.column
        ));
    };
    let file = engine.file(path).ok_or("the type engine cannot read it")?;
    file.explain(start + before)
        .ok_or_else(|| "no expression, parameter or name of a function stands there".to_owned())
}
