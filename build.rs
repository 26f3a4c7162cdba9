//! Embeds every rule file under `rules/`, so that adding a rule touches nothing else.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").ok_or(io::ErrorKind::NotFound)?);
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?);
    println!("cargo::rerun-if-changed=rules");

    let mut files = Vec::new();
    for group in sorted(&root.join("rules"))?
        .into_iter()
        .filter(|path| path.is_dir())
    {
        println!("cargo::rerun-if-changed={}", group.display());
        files.extend(
            sorted(&group)?
                .into_iter()
                .filter(|path| path.extension().is_some_and(|kind| kind == "toml")),
        );
    }

    let mut code = String::from("static BUILTIN_RULES: &[BuiltinRule] = &[\n");
    for file in files {
        let name = file
            .strip_prefix(root.join("rules"))
            .map_err(io::Error::other)?;
        let name: Vec<_> = name
            .components()
            .map(|part| part.as_os_str().to_string_lossy())
            .collect();
        writeln!(
            code,
            "    BuiltinRule {{ path: {:?}, text: include_str!({:?}) }},",
            name.join("/"),
            file.display().to_string()
        )
        .map_err(io::Error::other)?;
    }
    code.push_str("];\n");
    fs::write(out.join("builtin_rules.rs"), code)
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
