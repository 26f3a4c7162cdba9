//! Every example of every rule is a test of its own, through the real type engine, in every variant.

use std::path::Path;
use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use unawaited::project::{Variant, check_example};
use unawaited::rules::{Example, builtin_rules, load_rule};

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = Vec::new();
    for file in builtin_rules() {
        match load_rule(Path::new(file.path), file.text) {
            Ok(rule) => {
                for example in rule.examples {
                    let name = format!("{}/{}: {}", rule.group, rule.name, example.name);
                    trials.push(Trial::test(name, move || {
                        check(file.path, file.text, &example)
                    }));
                }
            }
            Err(error) => trials.push(Trial::test(file.path, move || Err(Failed::from(error)))),
        }
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn check(path: &str, text: &str, example: &Example) -> Result<(), Failed> {
    for variant in Variant::ALL {
        let folder = tempfile::tempdir()?;
        check_example(Path::new(path), text, example, variant, folder.path())
            .map_err(|failure| format!("as {variant:?}: {failure}"))?;
    }
    Ok(())
}
