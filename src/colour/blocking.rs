//! What blocks: calls for which a whole event loop waits where the function that makes them is `async`.

use crate::syntax::{Blocking, last_name};
use crate::types::{Answer, FileTypes};

/// Functions and methods that wait for something, by their dotted names.
const BLOCKING: &[&str] = &[
    "fcntl.flock",
    "httpx.delete",
    "httpx.get",
    "httpx.head",
    "httpx.options",
    "httpx.patch",
    "httpx.post",
    "httpx.put",
    "httpx.request",
    "httpx.stream",
    "httpx.Client.delete",
    "httpx.Client.get",
    "httpx.Client.head",
    "httpx.Client.options",
    "httpx.Client.patch",
    "httpx.Client.post",
    "httpx.Client.put",
    "httpx.Client.request",
    "httpx.Client.send",
    "httpx.Client.stream",
    "io.open",
    "MySQLdb.connect",
    "mysql.connector.connect",
    "os.popen",
    "os.system",
    "os.wait",
    "os.waitpid",
    "pathlib.Path.open",
    "pathlib.Path.read_bytes",
    "pathlib.Path.read_text",
    "pathlib.Path.write_bytes",
    "pathlib.Path.write_text",
    "psycopg.connect",
    "psycopg2.connect",
    "pymongo.MongoClient",
    "pymysql.connect",
    "queue.Queue.get",
    "queue.Queue.join",
    "queue.Queue.put",
    "redis.Redis",
    "redis.StrictRedis",
    "redis.from_url",
    "requests.delete",
    "requests.get",
    "requests.head",
    "requests.options",
    "requests.patch",
    "requests.post",
    "requests.put",
    "requests.request",
    "requests.Session.delete",
    "requests.Session.get",
    "requests.Session.head",
    "requests.Session.options",
    "requests.Session.patch",
    "requests.Session.post",
    "requests.Session.put",
    "requests.Session.request",
    "requests.Session.send",
    "select.select",
    "shutil.copy",
    "shutil.copy2",
    "shutil.copyfile",
    "shutil.copytree",
    "shutil.move",
    "shutil.rmtree",
    "socket.create_connection",
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "socket.socket.accept",
    "socket.socket.connect",
    "socket.socket.recv",
    "socket.socket.send",
    "socket.socket.sendall",
    "sqlite3.connect",
    "sqlite3.Connection.commit",
    "sqlite3.Connection.execute",
    "sqlite3.Connection.executemany",
    "sqlite3.Cursor.execute",
    "sqlite3.Cursor.executemany",
    "subprocess.Popen.communicate",
    "subprocess.Popen.wait",
    "subprocess.call",
    "subprocess.check_call",
    "subprocess.check_output",
    "subprocess.getoutput",
    "subprocess.getstatusoutput",
    "subprocess.run",
    "threading.Event.wait",
    "threading.Lock.acquire",
    "threading.Thread.join",
    "time.sleep",
    "urllib.request.urlopen",
    "urllib.request.urlretrieve",
];

/// Whether something that blocks has that last name.
pub(super) fn is_last_name(name: &str) -> bool {
    let mut names = BLOCKING.iter().map(|dotted| last_name(dotted));
    names.any(|last| last == Some(name))
}

/// Whether something that blocks has that dotted name, or is of the module or class of that name.
#[must_use]
pub fn is_known(name: &str) -> bool {
    BLOCKING.iter().any(|dotted| is_of(dotted, name))
}

/// Whether a dotted name is this one, or begins with all of it.
pub(super) fn is_of(dotted: &str, name: &str) -> bool {
    let rest = dotted.strip_prefix(name);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// The dotted name of what a call blocks by: by its type, or where that is not known, by the imports of the file.
pub(super) fn named(types: &dyn FileTypes, text: &str, call: &Blocking) -> Option<String> {
    let imported = call.imported.as_deref();
    // Imports may have given it another name.
    let names = [imported.unwrap_or_default(), call.callee.of(text)].map(last_name);
    let mut known = BLOCKING.iter();
    let known = known.find(|dotted| {
        names.contains(&last_name(dotted))
            && match types.refers_to(call.callee, dotted) {
                Answer::Yes => true,
                Answer::No => false,
                Answer::Unknown => imported == Some(**dotted),
            }
    });
    known.map(|dotted| (*dotted).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_by_their_last_parts() {
        assert!(is_last_name("sleep") && is_last_name("urlopen"));
        assert!(!is_last_name("time") && !is_last_name(""));
        assert!(is_known("time.sleep") && is_known("requests") && is_known("requests.Session"));
        assert!(!is_known("time.sl") && !is_known("request") && !is_known(""));
    }
}
