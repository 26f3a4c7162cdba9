//! Embeds every rule file under `rules/`, so that adding a rule touches nothing else, and packs the stubs under
//! `signatures/stubs`, one archive for each distribution.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").ok_or(io::ErrorKind::NotFound)?);
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?);
    embed_rules(&root, &out)?;
    pack_signatures(&root, &out)
}

fn embed_rules(root: &Path, out: &Path) -> io::Result<()> {
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

fn pack_signatures(root: &Path, out: &Path) -> io::Result<()> {
    let stubs = root.join("signatures/stubs");
    println!("cargo::rerun-if-changed=signatures/stubs");
    let mut code = String::from(
        "#[expect(clippy::unreadable_literal, reason = \"nobody reads them\")]\n\
         static DISTRIBUTIONS: &[Distribution] = &[\n",
    );
    for (number, distribution) in sorted(&stubs)?.into_iter().enumerate() {
        let (mut text, mut places) = (String::new(), String::new());
        for file in files_below(&distribution)? {
            let start = text.len();
            text.push_str(&fs::read_to_string(&file)?);
            let path = file.strip_prefix(&distribution).map_err(io::Error::other)?;
            let path: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
            write!(places, "({:?}, {start}..{}), ", path.join("/"), text.len())
                .map_err(io::Error::other)?;
        }
        // Each stub begins with a comment that says the distribution and its version.
        let release = text.lines().next().unwrap_or_default();
        let release = release.trim_start_matches("# ");
        let packed = out.join(format!("{number}.deflate"));
        fs::write(
            &packed,
            miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 9),
        )?;
        writeln!(
            code,
            "    Distribution {{ release: {release:?}, packed: include_bytes!({:?}), files: &[{places}] }},",
            packed.display().to_string()
        )
        .map_err(io::Error::other)?;
    }
    code.push_str("];\n");
    fs::write(out.join("signatures.rs"), code)
}

fn files_below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in sorted(folder)? {
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
