//! Which of many fixes can be made at once: those with no byte in common.
//!
//! Fixes are taken in the order given. One that touches an edit of an earlier one waits for the next round, unless
//! the two want the very same edit there, which they then share.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::edit::{Edit, Fix};

/// The edits of all chosen fixes, by file: sorted, disjoint, shared ones once.
pub(super) type Edits = BTreeMap<PathBuf, Vec<Edit>>;

/// What can be done at once.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Plan {
    /// The fixes to make, by their place in what was given.
    pub(super) chosen: Vec<usize>,
    /// The fixes that wait, each with the chosen fix it touches.
    pub(super) deferred: Vec<(usize, usize)>,
}

/// Chooses as many fixes as fit, the earlier ones first.
pub(super) fn plan(fixes: &[&Fix]) -> Plan {
    let mut plan = Plan::default();
    let mut taken: BTreeMap<&Path, Vec<(&Edit, usize)>> = BTreeMap::new();
    for (index, fix) in fixes.iter().enumerate() {
        let conflict = fix.files.iter().find_map(|file| {
            let others = taken.get(file.path.as_path())?;
            file.edits.iter().find_map(|edit| {
                others
                    .iter()
                    .find(|(other, _)| conflicts(edit, other))
                    .map(|(_, owner)| *owner)
            })
        });
        if let Some(owner) = conflict {
            plan.deferred.push((index, owner));
            continue;
        }
        for file in &fix.files {
            taken
                .entry(&file.path)
                .or_default()
                .extend(file.edits.iter().map(|edit| (edit, index)));
        }
        plan.chosen.push(index);
    }
    plan
}

/// The edits of fixes that do not conflict.
pub(super) fn edits<'a>(fixes: impl IntoIterator<Item = &'a Fix>) -> Edits {
    let mut edits = Edits::new();
    for file in fixes.into_iter().flat_map(|fix| &fix.files) {
        edits
            .entry(file.path.clone())
            .or_default()
            .extend(file.edits.iter().cloned());
    }
    for of_file in edits.values_mut() {
        of_file.sort();
        of_file.dedup();
    }
    edits
}

/// Whether two edits cannot both be made: they differ and touch.
fn conflicts(one: &Edit, other: &Edit) -> bool {
    one != other && one.span.start <= other.span.end && other.span.start <= one.span.end
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::edit::{Applicability, FileEdits, apply};
    use crate::span::Span;

    fn fix(edits: &[Edit]) -> Fix {
        let mut edits = edits.to_vec();
        edits.sort();
        Fix {
            title: String::new(),
            applicability: Applicability::Safe,
            files: vec![FileEdits {
                path: PathBuf::from("a.py"),
                edits,
            }],
        }
    }

    fn check(fixes: &[Fix], chosen: &[usize]) {
        assert_eq!(plan(&fixes.iter().collect::<Vec<_>>()).chosen, chosen);
    }

    #[test]
    fn nested_fixes_go_together() {
        // `f(g())` becomes `await f(await g())` at once.
        check(
            &[
                fix(&[Edit::insert(0, "await ")]),
                fix(&[Edit::insert(2, "await ")]),
            ],
            &[0, 1],
        );
    }

    #[test]
    fn different_text_at_one_place_waits() {
        check(
            &[
                fix(&[Edit::insert(0, "(await "), Edit::insert(3, ")")]),
                fix(&[Edit::insert(0, "await ")]),
            ],
            &[0],
        );
        check(
            &[
                fix(&[Edit::replace(Span::new(0, 4), "x")]),
                fix(&[Edit::insert(4, "y")]),
            ],
            &[0],
        );
    }

    #[test]
    fn an_identical_edit_is_shared() {
        let import = Edit::insert(0, "import asyncio\n");
        let fixes = [
            fix(&[import.clone(), Edit::insert(9, "a")]),
            fix(&[import, Edit::insert(12, "b")]),
        ];
        check(&fixes, &[0, 1]);
        let edits = edits(&fixes);
        assert_eq!(edits[Path::new("a.py")].len(), 3);
    }

    #[test]
    fn a_fix_is_chosen_whole_or_not_at_all() {
        let fixes = [
            fix(&[Edit::replace(Span::new(0, 2), "x")]),
            fix(&[Edit::replace(Span::new(1, 3), "y"), Edit::insert(9, "z")]),
            fix(&[Edit::insert(9, "w")]),
        ];
        check(&fixes, &[0, 2]);
    }

    fn edit() -> impl Strategy<Value = Edit> {
        (0usize..20, 0usize..4, "[a-c]{0,2}").prop_map(|(start, length, text)| Edit {
            span: Span::new(start, start + length),
            text,
        })
    }

    /// A fix's own edits are disjoint by construction; here the second of two that touch is left out.
    fn any_fix() -> impl Strategy<Value = Fix> {
        prop::collection::vec(edit(), 1..4).prop_map(|edits| {
            let mut kept: Vec<Edit> = Vec::new();
            for edit in edits {
                if !kept.iter().any(|other| conflicts(&edit, other)) {
                    kept.push(edit);
                }
            }
            fix(&kept)
        })
    }

    /// The same over two files.
    fn any_wide_fix() -> impl Strategy<Value = Fix> {
        (any_fix(), any_fix(), 0..3).prop_map(|(mut one, other, kind)| {
            if kind == 0 {
                return one;
            }
            let mut elsewhere = other.files;
            elsewhere[0].path = PathBuf::from("b.py");
            if kind == 1 {
                one.files.clear();
            }
            one.files.extend(elsewhere);
            one
        })
    }

    /// Marks every point that an edit touches with the edit; a fix fits where no point has another mark.
    fn reference(fixes: &[Fix]) -> Vec<usize> {
        let mut marks: BTreeMap<(&Path, usize), Vec<&Edit>> = BTreeMap::new();
        let mut chosen = Vec::new();
        for (index, fix) in fixes.iter().enumerate() {
            let points: Vec<((&Path, usize), &Edit)> = fix
                .files
                .iter()
                .flat_map(|file| {
                    file.edits
                        .iter()
                        .map(move |edit| (file.path.as_path(), edit))
                })
                .flat_map(|(path, edit)| {
                    (edit.span.start..=edit.span.end).map(move |point| ((path, point), edit))
                })
                .collect();
            let fits = points.iter().all(|(point, edit)| {
                let mut others = marks.get(point).into_iter().flatten();
                others.all(|other| other == edit)
            });
            if fits {
                for (point, edit) in points {
                    marks.entry(point).or_default().push(edit);
                }
                chosen.push(index);
            }
        }
        chosen
    }

    proptest! {
        #[test]
        fn the_choice_is_that_of_a_planner_that_marks_every_point(
            fixes in prop::collection::vec(any_wide_fix(), 1..12)
        ) {
            let plan = plan(&fixes.iter().collect::<Vec<_>>());
            prop_assert_eq!(&plan.chosen, &reference(&fixes));
            for (deferred, owner) in plan.deferred {
                prop_assert!(plan.chosen.contains(&owner) && owner < deferred);
            }
        }

        #[test]
        fn the_result_is_that_of_replacing_byte_by_byte(fixes in prop::collection::vec(any_fix(), 1..6)) {
            let text = "0123456789abcdefghijklmnop";
            let all: Vec<&Fix> = fixes.iter().collect();
            let plan = plan(&all);
            prop_assert_eq!(plan.chosen.len() + plan.deferred.len(), fixes.len());
            prop_assert_eq!(plan.chosen.first(), Some(&0));
            let mut edits = edits(plan.chosen.iter().map(|index| all[*index]));
            let edits = edits.remove(Path::new("a.py")).unwrap_or_default();
            let mut reference = String::new();
            for (at, character) in text.char_indices() {
                for edit in edits.iter().filter(|edit| edit.span.start == at) {
                    reference.push_str(&edit.text);
                }
                if !edits.iter().any(|edit| edit.span.range().contains(&at)) {
                    reference.push(character);
                }
            }
            prop_assert_eq!(apply(text, &edits), reference);
        }
    }
}
