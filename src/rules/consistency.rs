//! What the rest of the project says about a name whose type is unknown. Weaker evidence than a type, so what rests on
//! it is never safe.

use super::doubt;
use super::finding::Evidence;
use super::runners::hands_on;
use super::site::Site;
use crate::span::Span;
use crate::syntax::{Census, Places, Position, Tally, last_name};
use crate::types::{Answer, FileTypes, Kind, RUNNERS};

/// Methods of asyncio's event loops, servers and streams whose names hardly anything else has.
const STANDARD: [&str; 24] = [
    "connect_accepted_socket",
    "connect_read_pipe",
    "connect_write_pipe",
    "create_datagram_endpoint",
    "create_unix_connection",
    "create_unix_server",
    "drain",
    "readexactly",
    "readuntil",
    "run_in_executor",
    "serve_forever",
    "shutdown_asyncgens",
    "shutdown_default_executor",
    "sock_accept",
    "sock_connect",
    "sock_recv",
    "sock_recv_into",
    "sock_recvfrom",
    "sock_sendall",
    "sock_sendto",
    "start_tls",
    "subprocess_exec",
    "subprocess_shell",
    "wait_closed",
];

/// So many uses must be async for one that is plain, where plain ones are seen at all.
const ASYNC_FOR_ONE_PLAIN: usize = 4;
/// Without a definition in the project it takes so many awaited calls to believe that a name is to be awaited.
const AWAITED_WITHOUT_DEFINITION: usize = 2;
/// Beside plain definitions of the name it takes so many.
const AWAITED_BESIDE_PLAIN: usize = 3;
/// So many calls of other methods on the same receiver must be awaited, and none used as it is.
const AWAITED_ON_RECEIVER: usize = 2;

/// How what is called like a call is used elsewhere; the call itself is not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Functions of the callee's last name, in the project.
    pub name: Tally,
    /// The same on a receiver of the same class, or where that is unknown of the same last name.
    pub method: Tally,
    /// Whatever is called on the same receiver, in the same file.
    pub receiver: Tally,
    /// Whatever is called on a receiver of the same class, where that is known.
    pub class: Option<Tally>,
    /// Whether the receiver is the object's own (`self`), of which the last says nothing.
    pub is_own: bool,
    /// Whether the callee is no name and no attribute: an element of something.
    pub is_element: bool,
    /// Whether the name is one that only asyncio's awaitables are known by.
    pub is_standard: bool,
    /// The same import path, where the callee has one and nothing else is known of it.
    pub path: Option<Tally>,
}

/// What the belief rests on that a call is to be awaited, strongest first. `examples/calibrate.rs` shows how often each
/// is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Basis {
    /// What has the same import path is awaited.
    Path,
    /// The same method of a receiver of the same name is awaited.
    Method,
    /// The standard library has such a method, and what it gives is to be awaited.
    Standard,
    /// All definitions of the name are async.
    Definitions,
    /// The name is awaited nearly everywhere.
    Name,
    /// Everything else that is called on the receiver, or on its class, is awaited.
    Receiver,
    /// All definitions of the name in the packages that the file imports are async; the project has none.
    Imported {
        /// How many.
        definitions: usize,
    },
}

impl Basis {
    /// What the definitions in a file's imports tell, where [`Seen::may_be_imported`].
    #[must_use]
    pub fn imported(tally: &Tally) -> Option<Self> {
        (tally.plain_definitions == 0 && tally.async_definitions > 0).then_some(Self::Imported {
            definitions: tally.async_definitions,
        })
    }
}

impl Seen {
    /// What the call of `callee` in `text` is seen to be like. `was` is what the counts have counted it as.
    #[must_use]
    pub fn of(callee: &str, project: &Census, file: &Census, was: Was) -> Self {
        let receiver = callee.rsplit_once('.').map(|(receiver, _)| receiver.trim());
        let others = |tally: Tally| was.taken_out(tally);
        Self {
            name: others(last_name(callee).map_or_else(Tally::default, |name| project.tally(name))),
            method: others(project.method(callee)),
            receiver: others(
                receiver.map_or_else(Tally::default, |written| file.receiver(written)),
            ),
            is_own: receiver.is_none_or(|receiver| matches!(receiver, "self" | "cls" | "super()")),
            is_element: callee.ends_with([']', ')']),
            is_standard: receiver.is_some()
                && last_name(callee).is_some_and(|name| STANDARD.contains(&name)),
            path: None,
            class: None,
        }
    }

    /// The same of a callee that has this import path, of which nothing else is known. Others of its name are other functions,
    /// so they say nothing.
    #[must_use]
    pub fn by_path(mut self, path: &str, project: &Census, was: Was) -> Self {
        self.path = Some(was.taken_out(project.imported(path)));
        self
    }

    /// The same of a method of a receiver of that class, as [`Census::class_of`] has it. Receivers of another class say nothing,
    /// whatever they are called: those of this class tell, else those whose class is unknown.
    #[must_use]
    pub fn by_class(mut self, class: &str, callee: &str, project: &Census, was: Was) -> Self {
        let Some(name) = last_name(callee) else {
            return self;
        };
        if self.is_own {
            // It may be of a base, or of what has that base, too; other classes' own calls are of others.
            if project.has_method(name) {
                self.method = was.taken_out(project.of_family(class, name));
                self.name = self.method.plus(project.uses_of_others(name));
            }
            return self;
        }
        self.class = Some(was.taken_out(project.class(class)));
        let of_class = was.taken_out(project.of_class(class, name));
        self.method = if of_class.awaited + of_class.used_plainly > 0 {
            of_class
        } else {
            project.method_of_unowned(callee)
        };
        self.name = project.tally_of_unowned(name).plus(of_class);
        self
    }

    /// Why the call is to be awaited, if it is.
    #[must_use]
    pub fn basis(&self) -> Option<Basis> {
        let Self {
            name,
            method,
            receiver,
            is_own,
            is_element,
            is_standard,
            path,
            class,
        } = self;
        let receiver = class.as_ref().unwrap_or(receiver);
        if let Some(path) = path {
            return (path.awaited >= most_of(path, 1)).then_some(Basis::Path);
        }
        if method.awaited >= most_of(method, 1) {
            return Some(Basis::Method);
        }
        if *is_standard && name.awaited >= name.used_plainly && name.plain_definitions == 0 {
            return Some(Basis::Standard);
        }
        // A wrapper has its methods' names in common with what it wraps, but awaits nothing of it.
        if !is_own && receiver.awaited == 0 && receiver.used_plainly > 0 {
            return None;
        }
        let is_defined_plainly = name.plain_definitions > 0;
        if name.async_definitions > 0 && !is_defined_plainly && name.awaited >= name.used_plainly {
            return Some(Basis::Definitions);
        }
        let least = if is_defined_plainly {
            AWAITED_BESIDE_PLAIN
        } else {
            AWAITED_WITHOUT_DEFINITION
        };
        let may_be_async = name.async_definitions > 0 || !is_defined_plainly;
        let is_plain_here = is_defined_plainly && method.used_plainly > 0;
        if may_be_async && !is_plain_here && name.awaited >= most_of(name, least) {
            return Some(Basis::Name);
        }
        // A class has receivers all over the project, so not all of them need agree.
        let is_awaited_receiver = receiver.awaited >= most_of(receiver, AWAITED_ON_RECEIVER)
            && (class.is_some() || receiver.used_plainly == 0);
        (!is_own
            && !is_element
            && may_be_async
            && is_awaited_receiver
            && (class.is_some() || name.awaited >= name.used_plainly))
            .then_some(Basis::Receiver)
    }

    /// Whether the name may be one of what the file imports: nothing in the project speaks against it.
    #[must_use]
    pub fn may_be_imported(&self) -> bool {
        let Self { name, receiver, .. } = self;
        let is_defined_here = name.async_definitions + name.plain_definitions > 0;
        let is_used_plainly = name.used_plainly > name.awaited
            || (receiver.awaited == 0 && receiver.used_plainly > 0);
        !self.is_own && !self.is_element && !is_defined_here && !is_used_plainly
    }
}

/// As what the counts have counted a call that is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Was {
    /// As awaited.
    Awaited,
    /// As used as it is.
    Plain,
}

impl Was {
    pub(super) fn taken_out(self, mut tally: Tally) -> Tally {
        let own = match self {
            Self::Awaited => &mut tally.awaited,
            Self::Plain => &mut tally.used_plainly,
        };
        *own = own.saturating_sub(1);
        tally
    }
}

/// How many async uses it takes to outweigh the plain ones.
pub(super) fn most_of(tally: &Tally, least: usize) -> usize {
    least.max(tally.used_plainly * ASYNC_FOR_ONE_PLAIN)
}

/// Evidence that the call is to be awaited, from how the project defines and awaits calls like it; only where its type
/// does not speak against it.
pub(super) fn evidence(site: &Site<'_>, call: Span) -> Option<Evidence> {
    let callee = site.places.callee_of(call)?.of(site.text);
    let name = last_name(callee)?;
    // What a call gives is called: its name says nothing of that.
    let is_of_call = callee.ends_with(')');
    if is_of_call
        || RUNNERS.contains(&name)
        || site.places.is_async_iterable(call)
        || site.observed.gave_values_only(call)
    {
        return None;
    }
    // Of most names the project says nothing but that they are used plainly; only what is known of the receiver's class could
    // still speak for them.
    let others = Was::Plain.taken_out(site.census.tally(name));
    if others.awaited + others.async_definitions == 0
        && others.used_plainly > 0
        && !STANDARD.contains(&name)
        && site.own_census().class_of(call).is_none()
    {
        return None;
    }
    let mut seen = Seen::of(callee, site.census, site.own_census(), Was::Plain);
    if let Some(path) = path_of_unknown(site.places, site.types, call) {
        seen = seen.by_path(&path, site.census, Was::Plain);
    } else if let Some(class) = site.own_census().class_of(call)
        // Of the object's own methods its class can only say less, and takes longer.
        && !(seen.is_own && seen.basis().is_none())
    {
        seen = seen.by_class(class, callee, site.census, Was::Plain);
    }
    let basis = match seen.basis() {
        Some(basis) => basis,
        // Only now: it may take reading a whole package.
        None if seen.may_be_imported()
            && site.types.is(call, Kind::Awaitable) == Answer::Unknown =>
        {
            Basis::imported(&site.types.defined_in_imports(name))?
        }
        None => return None,
    };
    let answer = site.types.is(call, Kind::Awaitable);
    let is_known_plain = match answer {
        Answer::Yes => false,
        Answer::No => true,
        // A result that may be text, say, is no coroutine's.
        Answer::Unknown => {
            site.types.may_be_other(call, Kind::Awaitable)
                && !site.types.may_be(call, Kind::Awaitable)
        }
    };
    let is_plain_function = || {
        let callee = site.types.called(call);
        callee.is_some_and(|callee| !callee.is_async && !callee.is_stub && !callee.may_hand_on)
    };
    if is_known_plain
        || (answer == Answer::Yes && !doubt::kind(site, call, Kind::Awaitable).is_yes())
        || (answer == Answer::Unknown && is_plain_function())
        || (site.places.receiver_of(call)).is_some_and(|at| site.places.is_literal(at))
        || is_of_mock(site, call)
        || is_of_coroutine(site, call, name)
        || is_awaited_later(site, call)
    {
        return None;
    }
    let (like, tally) = match basis {
        Basis::Imported { definitions } => {
            return Some(Evidence::Imported {
                name: name.to_owned(),
                definitions,
            });
        }
        Basis::Path => (callee.to_owned(), seen.path.unwrap_or_default()),
        Basis::Method => (two_names(callee), seen.method),
        Basis::Standard | Basis::Definitions | Basis::Name => (name.to_owned(), seen.name),
        Basis::Receiver => {
            let class = site.own_census().class_of(call);
            let receiver =
                class.or(callee.rsplit_once('.').map(|(receiver, _)| receiver.trim()))?;
            (format!("{receiver}.…"), seen.class.unwrap_or(seen.receiver))
        }
    };
    Some(Evidence::Consistency {
        is_method: basis == Basis::Method,
        like,
        definitions: if basis == Basis::Definitions {
            seen.name.async_definitions
        } else {
            0
        },
        is_async: tally.awaited,
        all: tally.awaited + tally.used_plainly,
        is_type_unknown: answer == Answer::Unknown,
    })
}

/// The import path of what is called, where the type engine knows nothing of that.
#[must_use]
pub fn path_of_unknown(places: &Places<'_>, types: &dyn FileTypes, call: Span) -> Option<String> {
    let path = places.imported_as(places.callee_of(call)?)?;
    types.called(call).is_none().then_some(path)
}

/// Whether the call is of a method of a plain mock, which gives whatever the test sets it to.
fn is_of_mock(site: &Site<'_>, call: Span) -> bool {
    let receiver = site.places.receiver_of(call);
    let shown = receiver.and_then(|receiver| site.types.shown(receiver));
    shown.is_some_and(|shown| matches!(shown.as_str(), "Mock" | "MagicMock" | "NonCallableMock"))
}

/// Whether the call is of a method that coroutines have, on what a test around it has found to be one.
fn is_of_coroutine(site: &Site<'_>, call: Span, method: &str) -> bool {
    let receiver = site.places.receiver_of(call);
    matches!(method, "close" | "send" | "throw")
        && receiver.is_some_and(|at| site.places.test_for_awaitable(at, site.text).is_some())
}

/// Evidence that the project awaits calls of that name, and hands on few or none of them.
pub(super) fn mostly_awaited(site: &Site<'_>, call: Span) -> Option<Evidence> {
    let name = last_name(site.places.callee_of(call)?.of(site.text))?;
    if site.observed.gave_values_only(call) {
        return None;
    }
    let tally = site.census.tally(name);
    // This one is itself among them.
    let others = (tally.used_plainly + tally.handed_on).saturating_sub(1);
    (tally.awaited >= (others * ASYNC_FOR_ONE_PLAIN).max(1)).then(|| Evidence::Consistency {
        is_method: false,
        like: name.to_owned(),
        definitions: 0,
        is_async: tally.awaited,
        all: tally.awaited + others,
        is_type_unknown: site.types.is(call, Kind::Awaitable) == Answer::Unknown,
    })
}

/// A callee's last two names.
fn two_names(callee: &str) -> String {
    match callee.rsplit_once('.') {
        Some((receiver, name)) => {
            format!("{}.{}", last_name(receiver).unwrap_or("…"), name.trim())
        }
        None => callee.to_owned(),
    }
}

/// Whether an attribute of that name is read somewhere in the file, and nowhere awaited or given to what runs
/// coroutines.
pub(super) fn is_attribute_for_values(site: &Site<'_>, attribute: Span) -> bool {
    let Some(name) = last_name(attribute.of(site.text)) else {
        return false;
    };
    let reads = site.places.attribute_reads(name);
    !reads.is_empty()
        && reads.iter().all(|read| {
            !hands_on(site, read.position)
                && !matches!(read.position, Position::Element | Position::Unpacked)
        })
}

/// Whether the call's value gets a name that is later awaited, or given to something that may await it.
fn is_awaited_later(site: &Site<'_>, call: Span) -> bool {
    let Some(target) = site.places.assigned_name(call) else {
        return false;
    };
    let Some(uses) = site.places.local_uses(target) else {
        return true;
    };
    uses.iter()
        .filter(|read| read.at.start > call.end)
        .any(|read| hands_on(site, read.position))
}
