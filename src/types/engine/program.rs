//! What the types are asked of: the environment, the target Python version and the source roots.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use pep440_rs::{Operator, Version, VersionSpecifiers};
use ruff_db::system::{SystemPath, SystemPathBuf};
use ruff_python_ast::PythonVersion as EngineVersion;
use ty_module_resolver::{FallibleStrategy, SearchPathSettings};
use ty_python_core::platform::PythonPlatform;
use ty_python_core::program::ProgramSettings;
use ty_python_semantic::{
    PythonEnvironment, PythonVersionSource, PythonVersionWithSource, SysPrefixPathOrigin,
};

use super::EngineError;
use super::paths::system_path;
use super::signatures::Signatures;
use super::system::SourceSystem;

/// A Python version, as `major.minor`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PythonVersion {
    /// 3.
    pub major: u8,
    /// 8 to 14.
    pub minor: u8,
}

impl PythonVersion {
    /// The oldest version that fixes are made for.
    pub const OLDEST: Self = Self { major: 3, minor: 8 };
    /// The newest version that fixes are made for.
    pub const NEWEST: Self = Self {
        major: 3,
        minor: 14,
    };
}

impl FromStr for PythonVersion {
    type Err = String;

    /// Reads `3.12`; the error says what is wrong.
    fn from_str(text: &str) -> Result<Self, String> {
        let numbers = text
            .split_once('.')
            .and_then(|(major, minor)| Some((major.parse().ok()?, minor.parse().ok()?)));
        let Some((major, minor)) = numbers else {
            return Err(format!("`{text}` is no Python version"));
        };
        let version = Self { major, minor };
        if (Self::OLDEST..=Self::NEWEST).contains(&version) {
            Ok(version)
        } else {
            Err(format!("repairs are not made for Python {text}"))
        }
    }
}

impl fmt::Display for PythonVersion {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}", self.major, self.minor)
    }
}

impl From<EngineVersion> for PythonVersion {
    fn from(version: EngineVersion) -> Self {
        Self {
            major: version.major,
            minor: version.minor,
        }
    }
}

/// Where third-party packages are looked up.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Environment {
    /// A virtual environment's folder or an interpreter, named by the user; it must be usable.
    Named(PathBuf),
    /// `VIRTUAL_ENV`, conda, `.venv` of the project, or the `python3` on the path; none is fine.
    Discovered,
    /// No third-party packages.
    None,
}

/// A program to ask the types of.
#[derive(Clone, Debug)]
pub struct Program {
    /// The project's root; an absolute path.
    pub root: PathBuf,
    /// The folder that relative paths of the environment's settings start from; an absolute path.
    pub working_directory: PathBuf,
    /// The source files that will be asked about, which tell further source roots; absolute paths.
    pub files: Vec<PathBuf>,
    /// Where third-party packages are.
    pub environment: Environment,
    /// The version that repairs must be valid for, if the user says so.
    pub python_version: Option<PythonVersion>,
    /// Folders that imports start from, before those that are found; absolute paths.
    pub src: Vec<PathBuf>,
    /// Files that have this text, or are not there, whatever is on disk; by absolute path.
    pub overlay: BTreeMap<PathBuf, Option<String>>,
}

/// What was found for a program.
pub(super) struct Found {
    pub(super) settings: ProgramSettings,
    /// The environment's folder, if there is one.
    pub(super) environment: Option<PathBuf>,
    /// Where third-party packages are.
    pub(super) site_packages: Vec<SystemPathBuf>,
    /// What to tell the user about how all this was found.
    pub(super) notes: Vec<String>,
}

/// Finds the engine's settings for a program.
pub(super) fn settings(
    program: &Program,
    roots: Vec<SystemPathBuf>,
    system: &SourceSystem,
) -> Result<Found, EngineError> {
    let mut notes = Vec::new();
    let root = system_path(&program.root)?;
    let environment = environment(program, &root, system, &mut notes)?;
    let site_packages = match &environment {
        Some(environment) => match environment.site_packages_paths(system) {
            Ok(paths) => Some(paths),
            Err(error) if matches!(program.environment, Environment::Named(_)) => {
                return Err(EngineError::Environment(error.to_string()));
            }
            Err(error) => {
                notes.push(format!("no third-party types: {error}"));
                None
            }
        },
        None => None,
    };
    let declared = declared_version(&program.root);
    let found = environment
        .as_ref()
        .and_then(|environment| environment.python_version_from_metadata().cloned())
        .or_else(|| {
            site_packages
                .as_ref()
                .and_then(ty_python_semantic::SitePackagesPaths::python_version_from_layout)
        })
        .map(|version| PythonVersion::from(version.version));
    let version = program
        .python_version
        .or(declared)
        .or(found)
        .unwrap_or(PythonVersion::NEWEST)
        .clamp(PythonVersion::OLDEST, PythonVersion::NEWEST);

    let site_packages = site_packages
        .map(ty_python_semantic::SitePackagesPaths::into_vec)
        .unwrap_or_default();
    let mut third_party = site_packages.clone();
    // Last: whatever is there otherwise wins.
    third_party.push(system.signatures().root().to_path_buf());
    let search_paths = SearchPathSettings {
        src_roots: roots,
        site_packages_paths: third_party,
        ..SearchPathSettings::empty()
    }
    .to_search_paths(system, ty_vendored::file_system(), &FallibleStrategy)
    .map_err(|error| EngineError::SearchPaths(error.to_string()))?;

    let settings = ProgramSettings {
        python_version: PythonVersionWithSource {
            version: EngineVersion {
                major: version.major,
                minor: version.minor,
            },
            source: PythonVersionSource::default(),
        },
        // With one platform chosen, code for the others would count as unreachable.
        python_platform: PythonPlatform::All,
        search_paths,
    };
    Ok(Found {
        settings,
        environment: environment
            .map(|environment| environment.sys_prefix().as_std_path().to_path_buf()),
        site_packages,
        notes,
    })
}

fn environment(
    program: &Program,
    root: &SystemPath,
    system: &SourceSystem,
    notes: &mut Vec<String>,
) -> Result<Option<PythonEnvironment>, EngineError> {
    match &program.environment {
        Environment::None => Ok(None),
        Environment::Named(path) => {
            let path = system_path(&program.working_directory.join(path))?;
            PythonEnvironment::new(&path, SysPrefixPathOrigin::PythonCliFlag, system)
                .map(Some)
                .map_err(|error| EngineError::Environment(error.to_string()))
        }
        Environment::Discovered => match PythonEnvironment::discover(Some(root), system) {
            Ok(found) => Ok(found),
            Err(error) => {
                notes.push(format!("no third-party types: {error}"));
                Ok(None)
            }
        },
    }
}

/// The lowest version that the project's `requires-python` allows.
fn declared_version(root: &Path) -> Option<PythonVersion> {
    let text = std::fs::read_to_string(root.join("pyproject.toml")).ok()?;
    let document: toml::Table = text.parse().ok()?;
    let project = document.get("project")?.as_table()?;
    lowest(project.get("requires-python")?.as_str()?)
}

fn lowest(requires_python: &str) -> Option<PythonVersion> {
    let specifiers = VersionSpecifiers::from_str(requires_python).ok()?;
    (PythonVersion::OLDEST.minor..=PythonVersion::NEWEST.minor)
        .find(|minor| {
            // `>=3.9.2` asks for 3.9: the patch release does not change the language.
            let newest_patch = Version::new([3, u64::from(*minor), u64::from(u16::MAX)]);
            let exactly = Version::new([3, u64::from(*minor)]);
            specifiers.contains(&exactly)
                || specifiers
                    .iter()
                    .all(|one| *one.operator() != Operator::Equal && one.contains(&newest_patch))
        })
        .map(|minor| PythonVersion { major: 3, minor })
}

/// The folders that imports of the project's own modules start from, the most likely first.
///
/// Those that the user names, the root, its `src`, and the folder around each outermost regular package. A folder of loose scripts
/// inside the project is no root: its modules could hide the standard library's.
pub(super) fn source_roots(program: &Program) -> Result<Vec<SystemPathBuf>, EngineError> {
    let mut roots = Vec::new();
    let mut add = |folder: &Path| -> Result<(), EngineError> {
        let folder = system_path(folder)?;
        if !roots.contains(&folder) {
            roots.push(folder);
        }
        Ok(())
    };
    for folder in &program.src {
        add(folder)?;
    }
    add(&program.root)?;
    for name in ["src", "python"] {
        let folder = program.root.join(name);
        if folder.is_dir() && !folder.join("__init__.py").exists() {
            add(&folder)?;
        }
    }
    let tests = program.root.join("tests");
    if tests.is_dir() && !tests.join("__init__.py").exists() {
        add(&tests)?;
    }
    let mut packages: Vec<&Path> = program
        .files
        .iter()
        .filter(|file| {
            file.file_name()
                .is_some_and(|name| name == "__init__.py" || name == "__init__.pyi")
        })
        .filter_map(|file| file.parent())
        .filter(|package| {
            package
                .parent()
                .is_some_and(|above| !above.join("__init__.py").exists())
        })
        .collect();
    packages.sort_unstable_by_key(|package| package.components().count());
    for package in packages {
        if let Some(above) = package.parent()
            && above.starts_with(&program.root)
        {
            add(above)?;
        }
    }
    Ok(roots)
}

/// The packages with signatures whose names the project itself may mean: loose modules beside each other, which the
/// engine finds later than signatures, and folders without `__init__.py`, which stand back behind any package.
pub(super) fn packages_of_its_own(program: &Program, roots: &[SystemPathBuf]) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for file in &program.files {
        if let Some(name) = module_name(file)
            && Signatures::has_package(name)
            && !file.with_file_name("__init__.py").exists()
        {
            names.insert(name.to_owned());
        }
    }
    for entry in roots.iter().flat_map(|root| entries(root.as_std_path())) {
        if let Some(name) = module_name(&entry).or(entry.file_name().and_then(OsStr::to_str))
            && Signatures::has_package(name)
            && (entry.is_file() || entries(&entry).any(|inside| module_name(&inside).is_some()))
        {
            names.insert(name.to_owned());
        }
    }
    names
}

/// The packages with signatures that are installed. The engine looks further for one whose `__init__` extends its path, and
/// would find the signatures.
pub(super) fn installed_packages(site_packages: &[SystemPathBuf]) -> BTreeSet<String> {
    let entries = site_packages
        .iter()
        .flat_map(|folder| entries(folder.as_std_path()));
    entries
        .filter(|entry| is_package(entry))
        .filter_map(|entry| entry.file_name()?.to_str().map(str::to_owned))
        .filter(|name| Signatures::has_package(name))
        .collect()
}

fn is_package(folder: &Path) -> bool {
    ["__init__.py", "__init__.pyi"]
        .iter()
        .any(|name| folder.join(name).exists())
}

fn module_name(path: &Path) -> Option<&str> {
    let is_source = path
        .extension()
        .is_some_and(|kind| kind == "py" || kind == "pyi");
    path.file_stem().filter(|_| is_source)?.to_str()
}

fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    entries.filter_map(|entry| Some(entry.ok()?.path()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(requires_python: &str, expected: Option<(u8, u8)>) {
        let expected = expected.map(|(major, minor)| PythonVersion { major, minor });
        assert_eq!(lowest(requires_python), expected, "{requires_python}");
    }

    #[test]
    fn requires_python_names_the_lowest_version() {
        check(">=3.9", Some((3, 9)));
        check(">=3.9.2,<4", Some((3, 9)));
        check(">3.9", Some((3, 9)));
        check("~=3.11", Some((3, 11)));
        check("==3.12.*", Some((3, 12)));
        check(">=2.7", Some((3, 8)));
        check("<3.10", Some((3, 8)));
        check(">=3.10, !=3.10.1", Some((3, 10)));
        check("nonsense", None);
        check(">=4", None);
    }
}
