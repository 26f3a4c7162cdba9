//! Which questions rules can ask, how they are written, and in which order they are asked.

use super::written::{Argument, WrittenPredicate};
use crate::document::nearest;
use crate::syntax::Position;
use crate::types::Kind;

/// A compiled predicate.
#[derive(Clone, Debug)]
pub(super) struct Predicate {
    pub(super) capture: String,
    pub(super) question: Question,
    pub(super) negated: bool,
}

#[derive(Clone, Debug)]
pub(super) enum Question {
    /// Whether by its form alone it may be a call or a property; rules cannot ask this.
    MayBeCall,
    Call,
    CanAwait,
    CanAsync,
    InFunction,
    OutsideAsync,
    TurnsGenerator,
    Feeds(Vec<String>),
    DecoratesGenerator,
    OverriddenByGenerators,
    AllItems(Vec<Kind>),
    AllItemsAsync,
    MixedItems,
    Since(u8),
    Position(Vec<String>),
    ShowsValue,
    Consistent,
    DeclaredAwaitable,
    BesideValues,
    Schedules,
    TakesCoroutines,
    NamedAsync,
    Builtin,
    GuardedBy(Vec<String>),
    DeclaresReturn,
    Type(Vec<Kind>),
    CalleeIn(Vec<String>),
    Uses(Verdict),
    Rejected,
    Given,
    /// Words of the annotation.
    Annotated(Vec<String>),
    Constructs,
    WantsAwaitable,
    WantsIterable,
    Likely(Vec<Kind>),
    MayBe(Vec<Kind>),
    Unknown(Vec<Kind>),
    AllItemsLikelyAsync,
    TestedAwaitable,
    AttributeForValues,
    MostlyAwaited,
    DroppedInRun,
    PartRejected,
    PartWanted,
    CollectsValues,
    InHandler,
    RefersTo(Vec<String>),
    InComprehension,
    FileBinds(Vec<String>),
    /// The captures that it may occur in.
    OnlyIn(Vec<String>),
}

/// What all readers of a name together say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Some want the awaited value and none wants the coroutine.
    RuleSelection,
    /// It is only handed on to where anything is taken.
    Passed,
    /// Nobody reads it.
    Never,
}

impl Verdict {
    pub(super) fn named(name: &str) -> Option<Self> {
        match name {
            "wanted" => Some(Self::RuleSelection),
            "passed" => Some(Self::Passed),
            "never" => Some(Self::Never),
            _ => None,
        }
    }
}

/// Every predicate with how it is written, for error messages.
const FORMS: [(&str, &str); 49] = [
    ("call?", "(#call? @capture)"),
    ("can-await?", "(#can-await? @capture)"),
    ("can-async?", "(#can-async? @statement)"),
    ("in-function?", "(#in-function? @capture)"),
    ("outside-async?", "(#outside-async? @capture)"),
    ("turns-generator?", "(#turns-generator? @capture)"),
    ("feeds?", "(#feeds? @capture \"sum\" …)"),
    ("decorates-generator?", "(#decorates-generator? @decorator)"),
    (
        "overridden-by-generators?",
        "(#overridden-by-generators? @method)",
    ),
    (
        "all-items?",
        "(#all-items? @statement \"context-manager\" …)",
    ),
    ("all-items-async?", "(#all-items-async? @statement)"),
    ("mixed-items?", "(#mixed-items? @statement)"),
    ("since?", "(#since? @capture \"3.10\")"),
    ("position?", "(#position? @capture \"condition\" …)"),
    ("shows-value?", "(#shows-value? @call)"),
    ("consistent?", "(#consistent? @call)"),
    ("declared-awaitable?", "(#declared-awaitable? @call)"),
    ("beside-values?", "(#beside-values? @element)"),
    ("schedules?", "(#schedules? @call)"),
    ("takes-coroutines?", "(#takes-coroutines? @call)"),
    ("named-async?", "(#named-async? @call)"),
    ("builtin?", "(#builtin? @name)"),
    ("guarded-by?", "(#guarded-by? @capture \"Exception\" …)"),
    ("declares-return?", "(#declares-return? @capture)"),
    ("type?", "(#type? @capture \"coroutine\" …)"),
    ("callee-in?", "(#callee-in? @call \"module\" …)"),
    (
        "uses?",
        "(#uses? @name \"wanted\" | \"passed\" | \"never\")",
    ),
    ("rejected?", "(#rejected? @capture)"),
    ("given?", "(#given? @capture)"),
    ("annotated?", "(#annotated? @name \"Awaitable\" …)"),
    ("constructs?", "(#constructs? @call)"),
    ("wants-awaitable?", "(#wants-awaitable? @argument)"),
    ("wants-iterable?", "(#wants-iterable? @argument)"),
    ("likely?", "(#likely? @capture \"awaitable\" …)"),
    ("unknown?", "(#unknown? @capture \"awaitable\" …)"),
    ("may-be?", "(#may-be? @capture \"awaitable\" …)"),
    (
        "all-items-likely-async?",
        "(#all-items-likely-async? @statement)",
    ),
    ("tested-awaitable?", "(#tested-awaitable? @capture)"),
    (
        "attribute-for-values?",
        "(#attribute-for-values? @attribute)",
    ),
    ("mostly-awaited?", "(#mostly-awaited? @call)"),
    ("dropped-in-run?", "(#dropped-in-run? @call)"),
    ("part-rejected?", "(#part-rejected? @element)"),
    ("part-wanted?", "(#part-wanted? @element)"),
    ("collects-values?", "(#collects-values? @collection)"),
    ("refers-to?", "(#refers-to? @name \"asyncio.sleep\" …)"),
    ("in-comprehension?", "(#in-comprehension? @capture)"),
    ("file-binds?", "(#file-binds? @capture \"name\" …)"),
    ("only-in?", "(#only-in? @name @capture …)"),
    ("in-handler?", "(#in-handler? @capture)"),
];

impl Predicate {
    /// Compiles a predicate as the query has it; the error is what is wrong and what to do.
    pub(super) fn compile(written: &WrittenPredicate<'_>) -> Result<Self, (String, String)> {
        let operator = written.operator;
        let (name, negated) = match operator.strip_prefix("not-") {
            Some(name) => (name, true),
            None => (operator, false),
        };
        let Some((_, form)) = FORMS.iter().find(|(known, _)| *known == name) else {
            let known = FORMS.map(|(name, _)| name);
            let hint = match nearest(name, known.into_iter()) {
                Some(near) => format!("did you mean `#{near}`?"),
                None => format!("use one of #{}, or tree-sitter's own", known.join(", #")),
            };
            return Err((format!("the predicate `#{operator}` is not known"), hint));
        };
        let usage = || {
            (
                format!("`#{operator}` has the wrong arguments"),
                format!("write {form}"),
            )
        };
        let takes_captures = name == "only-in?";
        let (capture, words) = match written.arguments.split_first() {
            Some((Argument::Capture(capture), rest)) => {
                let words = rest
                    .iter()
                    .map(|argument| match argument {
                        Argument::Text(word) if !takes_captures => Ok(word.clone()),
                        Argument::Capture(other) if takes_captures => Ok((*other).to_owned()),
                        _ => Err(usage()),
                    })
                    .collect::<Result<Vec<_>, _>>()?;
                ((*capture).to_owned(), words)
            }
            _ => return Err(usage()),
        };
        let question = match (name, words.as_slice()) {
            ("call?", []) => Question::Call,
            ("can-await?", []) => Question::CanAwait,
            ("can-async?", []) => Question::CanAsync,
            ("in-function?", []) => Question::InFunction,
            ("outside-async?", []) => Question::OutsideAsync,
            ("turns-generator?", []) => Question::TurnsGenerator,
            ("feeds?", [_, ..]) => Question::Feeds(words),
            ("decorates-generator?", []) => Question::DecoratesGenerator,
            ("overridden-by-generators?", []) => Question::OverriddenByGenerators,
            ("all-items?", [_, ..]) => Question::AllItems(kinds(&words)?),
            ("all-items-async?", []) => Question::AllItemsAsync,
            ("mixed-items?", []) => Question::MixedItems,
            ("since?", [version]) => Question::Since(minor(version).ok_or_else(usage)?),
            ("shows-value?", []) => Question::ShowsValue,
            ("declared-awaitable?", []) => Question::DeclaredAwaitable,
            ("beside-values?", []) => Question::BesideValues,
            ("schedules?", []) => Question::Schedules,
            ("takes-coroutines?", []) => Question::TakesCoroutines,
            ("named-async?", []) => Question::NamedAsync,
            ("consistent?", []) => Question::Consistent,
            ("position?", [_, ..]) => {
                let known = Position::ALL.map(Position::name);
                if let Some(wrong) = words.iter().find(|word| !known.contains(&word.as_str())) {
                    return Err((format!("`{wrong}` is no position"), one_of(wrong, &known)));
                }
                Question::Position(words)
            }
            ("builtin?", []) => Question::Builtin,
            ("declares-return?", []) => Question::DeclaresReturn,
            ("rejected?", []) => Question::Rejected,
            ("guarded-by?", [_, ..]) => Question::GuardedBy(words),
            ("callee-in?", [_, ..]) => Question::CalleeIn(words),
            ("uses?", [wish]) => Question::Uses(Verdict::named(wish).ok_or_else(usage)?),
            ("given?", []) => Question::Given,
            ("annotated?", [_, ..]) => Question::Annotated(words),
            ("constructs?", []) => Question::Constructs,
            ("wants-awaitable?", []) => Question::WantsAwaitable,
            ("wants-iterable?", []) => Question::WantsIterable,
            ("all-items-likely-async?", []) => Question::AllItemsLikelyAsync,
            ("tested-awaitable?", []) => Question::TestedAwaitable,
            ("attribute-for-values?", []) => Question::AttributeForValues,
            ("mostly-awaited?", []) => Question::MostlyAwaited,
            ("dropped-in-run?", []) => Question::DroppedInRun,
            ("part-rejected?", []) => Question::PartRejected,
            ("part-wanted?", []) => Question::PartWanted,
            ("collects-values?", []) => Question::CollectsValues,
            ("refers-to?", [_, ..]) => Question::RefersTo(words),
            ("in-comprehension?", []) => Question::InComprehension,
            ("file-binds?", [_, ..]) => Question::FileBinds(words),
            ("only-in?", [_, ..]) => Question::OnlyIn(words),
            ("in-handler?", []) => Question::InHandler,
            ("type?", [_, ..]) => Question::Type(kinds(&words)?),
            ("likely?", [_, ..]) => Question::Likely(kinds(&words)?),
            ("unknown?", [_, ..]) => Question::Unknown(kinds(&words)?),
            ("may-be?", [_, ..]) => Question::MayBe(kinds(&words)?),
            _ => return Err(usage()),
        };
        Ok(Self {
            capture,
            question,
            negated,
        })
    }

    /// What is cheap to ask before it: where that does not hold, neither does this.
    pub(super) fn first_look(&self) -> Option<Self> {
        let is_call = matches!(self.question, Question::Call) && !self.negated;
        is_call.then(|| Self {
            capture: self.capture.clone(),
            question: Question::MayBeCall,
            negated: false,
        })
    }

    /// Where it goes in the order of evaluation: syntax before types before the engine's diagnostics.
    pub(super) fn cost(&self) -> u8 {
        match self.question {
            Question::MayBeCall
            | Question::Schedules
            | Question::TakesCoroutines
            | Question::NamedAsync
            | Question::DroppedInRun
            | Question::Since(_) => 0,
            Question::CanAwait
            | Question::CanAsync
            | Question::InFunction
            | Question::OutsideAsync
            | Question::TurnsGenerator
            | Question::Feeds(_)
            | Question::DecoratesGenerator
            | Question::InComprehension
            | Question::Position(_)
            | Question::GuardedBy(_)
            | Question::OverriddenByGenerators
            | Question::Annotated(_)
            | Question::DeclaresReturn => 1,
            Question::Builtin
            | Question::FileBinds(_)
            | Question::OnlyIn(_)
            | Question::AttributeForValues
            | Question::MostlyAwaited
            | Question::Given
            | Question::TestedAwaitable
            | Question::InHandler => 2,
            Question::Call
            | Question::Type(_)
            | Question::Unknown(_)
            | Question::MayBe(_)
            | Question::RefersTo(_)
            | Question::Constructs => 3,
            Question::AllItems(_)
            | Question::MixedItems
            | Question::AllItemsAsync
            | Question::ShowsValue
            | Question::DeclaredAwaitable
            | Question::Consistent
            | Question::BesideValues
            | Question::WantsAwaitable
            | Question::WantsIterable
            | Question::Likely(_)
            | Question::AllItemsLikelyAsync
            | Question::CalleeIn(_) => 4,
            Question::Uses(_) | Question::PartWanted | Question::CollectsValues => 5,
            Question::Rejected | Question::PartRejected => 6,
        }
    }
}

/// What to do about a word that is none of these.
fn one_of(word: &str, known: &[&str]) -> String {
    match nearest(word, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("use one of {}", known.join(", ")),
    }
}

/// The kinds of these names; the error is what is wrong and what to do.
fn kinds(words: &[String]) -> Result<Vec<Kind>, (String, String)> {
    let known = Kind::NAMES.map(|(name, _)| name);
    let named = |word: &String| {
        Kind::named(word).ok_or_else(|| {
            (
                format!("`{word}` is no kind of value"),
                one_of(word, &known),
            )
        })
    };
    words.iter().map(named).collect()
}

/// The number after `3.` of a Python version.
pub(super) fn minor(version: &str) -> Option<u8> {
    version.strip_prefix("3.")?.parse().ok()
}
