//! Classes whose objects `with` enters, and whose methods for that must await: `async with` enters them then, wherever that is done.

use std::path::Path;

use super::meant::Doubtful;
use super::project::{Id, Outlines};
use super::step::Step;
use crate::edit::Edit;
use crate::span::Span;
use crate::syntax::{Around, ClassMention, Function, Places, Taken, Yields};
use crate::types::{Answer, FileTypes, Types};

/// The methods that `with` calls.
const METHODS: [&str; 2] = ["__enter__", "__exit__"];

/// Those that `async with` calls.
const ASYNC_METHODS: [&str; 2] = ["__aenter__", "__aexit__"];

/// Whether a method of that name is one that `with` calls.
pub(super) fn is_of_with(name: &str) -> bool {
    METHODS.contains(&name)
}

/// What it takes that both of these methods of a class become `async`, of which one stands there.
pub(super) fn step(types: &dyn Types, outlines: &mut Outlines<'_>, id: Id) -> Step {
    let mut step = Step::default();
    let Some(function) = outlines.function(id) else {
        return step;
    };
    let mut entering = Entering {
        types,
        outlines,
        home: id.0,
        function,
        step: &mut step,
    };
    let stop = entering.follow().err();
    step.stop = stop;
    step
}

struct Entering<'a, 'p> {
    types: &'a dyn Types,
    outlines: &'a mut Outlines<'p>,
    /// The number of the text that has the class.
    home: usize,
    /// One of its methods.
    function: Function,
    step: &'a mut Step,
}

impl Entering<'_, '_> {
    fn follow(&mut self) -> Result<(), Doubtful> {
        let place = (self.outlines).place(&self.function.name, self.home, self.function.at.start);
        self.step.turned.push(place);
        let class = self.methods()?;
        let mut is_entered = false;
        let mut definitions = 0;
        for file in self.outlines.with_word(&class) {
            let outline = self.outlines.of(file);
            let mut mentions = METHODS
                .iter()
                .filter_map(|name| outline.mentions.get(*name));
            if let Some(mention) = mentions.find_map(|mentions| mentions.first()) {
                return Err(self.doubtful(file, mention.at.start, "it is called by its name"));
            }
            let mentions = self
                .outlines
                .in_text(file, |places, text| places.mentions_of_class(&class, text));
            for mention in mentions.into_iter().flatten() {
                match mention {
                    ClassMention::Defined => definitions += 1,
                    ClassMention::Imported => {}
                    ClassMention::Otherwise(at) => {
                        let reason = "its class is mentioned, and not entered at once";
                        return Err(self.doubtful(file, at, reason));
                    }
                    ClassMention::Called {
                        callee,
                        call,
                        taken,
                    } => {
                        self.enter(file, (callee, call), &taken, &class)?;
                        is_entered = true;
                    }
                }
            }
        }
        let own = self.function.at.start;
        if definitions != 1 {
            let reason = "another class has the name of its class";
            return Err(self.doubtful(self.home, own, reason));
        }
        if !is_entered {
            let nobody = self.doubtful(self.home, own, "nothing in the project enters its class");
            self.step.unclear.push(nobody);
        }
        Ok(())
    }

    fn doubtful(&self, file: usize, at: usize, reason: &str) -> Doubtful {
        Doubtful {
            at: self.outlines.place(&self.function.name, file, at),
            reason: reason.to_owned(),
        }
    }

    /// Makes the methods those of `async with`; the name of their class.
    fn methods(&mut self) -> Result<String, Doubtful> {
        let outline = self.outlines.of(self.home);
        let text = &self.outlines.project.texts[self.home];
        let own = self.function.keyword;
        let Some((class, bases)) = self.function.class.clone() else {
            return Err(self.doubtful(self.home, own, "it is no method"));
        };
        let functions = outline.functions.iter();
        let of_class: Vec<&Function> = functions
            .filter(|function| function.scope == self.function.scope)
            .collect();
        let named = |function: &Function, names: [&str; 2]| names.contains(&function.name.as_str());
        let methods = of_class.iter().filter(|function| named(function, METHODS));
        let methods: Vec<&Function> = methods.copied().collect();
        let is_simple = |function: &&Function| {
            !function.is_async
                && function.decorators.is_empty()
                && function.yields == Yields::Nothing
                && function.runs_loop.is_none()
        };
        let is_of_module = self.function.qualified == format!("{class}.{}", self.function.name);
        let obstacle = if !text.is_writable {
            Some("the file is not to be changed")
        } else if !is_of_module || bases.iter().any(|base| base != "object") {
            Some("its class derives from others, or is not at the top of its module")
        } else if of_class
            .iter()
            .any(|function| named(function, ASYNC_METHODS))
        {
            Some("its class has methods for `async with`, too")
        } else if methods.len() != 2 || !methods.iter().all(is_simple) {
            Some("its class has not one plain `__enter__` and one plain `__exit__`")
        } else {
            None
        };
        if let Some(reason) = obstacle {
            return Err(self.doubtful(self.home, own, reason));
        }
        for method in methods {
            let edits = Places::edits_to_enter_async(method.keyword, method.at, &text.text);
            let edits: Vec<Edit> = edits.unwrap_or_default();
            self.add(self.home, &edits);
            if method.keyword != own {
                let place = (self.outlines).place(&method.name, self.home, method.at.start);
                self.step.turned.push(place);
            }
        }
        Ok(class)
    }

    fn add(&mut self, file: usize, edits: &[Edit]) {
        let edits = edits.iter().map(|edit| (file, edit.clone()));
        self.step.edits.extend(edits);
    }

    /// Has an object of the class entered asynchronously where it is made.
    fn enter(
        &mut self,
        file: usize,
        (callee, call): (Span, Span),
        taken: &Taken,
        class: &str,
    ) -> Result<(), Doubtful> {
        let text = &self.outlines.project.texts[file];
        let home = &self.outlines.project.texts[self.home].path;
        let is_it = (self.types.file(&text.path))
            .is_some_and(|types| is_class(types.as_ref(), callee, home, class));
        if !is_it {
            let reason = "nobody knows whether this is its class";
            return Err(self.doubtful(file, call.start, reason));
        }
        let places = match taken {
            Taken::By(places) => places,
            Taken::Already => return Ok(()),
            Taken::Otherwise(reason) => return Err(self.doubtful(file, call.start, reason)),
        };
        for (around, edits) in places {
            let reason = match around {
                _ if !text.is_writable => "it is entered in a file that is not to be changed",
                Around::Async => "",
                Around::Plain(keyword) => {
                    self.step.callers.insert((file, *keyword));
                    ""
                }
                _ => "it is entered where nothing can be awaited",
            };
            if !reason.is_empty() {
                return Err(self.doubtful(file, call.start, reason));
            }
            self.add(file, edits);
        }
        let place = self.outlines.place(class, file, call.start);
        self.step.calls.push(place);
        Ok(())
    }
}

/// Whether an expression is the class of that name which a file defines, by whatever module that is.
fn is_class(types: &dyn FileTypes, expression: Span, home: &Path, class: &str) -> bool {
    let module = home.with_extension("");
    let parts: Vec<&str> = module.iter().filter_map(|part| part.to_str()).collect();
    let parts = match parts.as_slice() {
        [folders @ .., "__init__"] => folders,
        all => all,
    };
    (0..parts.len()).rev().any(|first| {
        let dotted = format!("{}.{class}", parts[first..].join("."));
        types.refers_to(expression, &dotted) == Answer::Yes
    })
}
