//! What the lines of a text mention, without a parser.

use std::collections::BTreeSet;

/// The names in a text that stand right before a parenthesis: what it calls, and more.
#[must_use]
pub fn called_names(text: &str) -> BTreeSet<&str> {
    let parentheses = text.match_indices('(');
    parentheses
        .filter_map(|(at, _)| ending_name(&text[..at]))
        .collect()
}

/// The topmost packages that lines of a text import by their full names.
#[must_use]
pub fn imported_packages(text: &str) -> BTreeSet<&str> {
    let mut packages = BTreeSet::new();
    for line in text.lines().map(str::trim_start) {
        let modules = if let Some(modules) = line.strip_prefix("import ") {
            modules
        } else if let Some(from) = line.strip_prefix("from ") {
            from.split(" import").next().unwrap_or_default()
        } else {
            continue;
        };
        for module in modules.split(',') {
            let package = module
                .trim_start()
                .split(|character: char| !is_of_name(character));
            packages.extend(package.take(1).filter(|name| !name.is_empty()));
        }
    }
    packages
}

/// The name at the end of a text, if it ends with one.
#[must_use]
pub fn ending_name(text: &str) -> Option<&str> {
    let start = text.trim_end_matches(is_of_name).len();
    Some(&text[start..]).filter(|name| !name.is_empty())
}

fn is_of_name(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_called_is_named() {
        let text = "a.load (1)\nb.save(c(2))[0](3)\nif (x):\n    é2()\n";
        assert_eq!(called_names(text), BTreeSet::from(["c", "save", "é2"]));
    }

    #[test]
    fn packages_are_those_of_full_names() {
        let text = "import a.b as c, d\nfrom e.f import (\n    g,\n)\nfrom . import h\n    from i import j\nimported = 1\n";
        assert_eq!(
            imported_packages(text),
            BTreeSet::from(["a", "d", "e", "i"])
        );
    }
}
