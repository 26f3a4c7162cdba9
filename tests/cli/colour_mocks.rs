//! Functions that become async, and tests that put mocks in their place.

use crate::colour::{FETCH, repaired, stops};

const LOAD: &str = "def load(key: str) -> int:\n    return fetch(key) + 1\n";

const USE: &str = "print(shop.load(\"a\"), client.price(\"a\"))";

fn shop() -> String {
    format!(
        "{FETCH}class Client:\n    def price(self, key: str) -> int:\n        return fetch(key) + 1\n\n\n{LOAD}"
    )
}

fn using(body: &str) -> String {
    format!(
        "from unittest.mock import Mock, patch\n\nimport shop\n\n\nasync def main(client: shop.Client) -> None:\n    print(shop.load(\"a\"), client.price(\"a\"))\n    {body}\n"
    )
}

/// Checks that the functions become async beside that, and what becomes of it.
#[track_caller]
fn follows(before: &str, after: &str) {
    let (texts, shown) = repaired([("shop.py", &*shop()), ("use.py", &*using(before))]);
    assert_eq!(texts[0].matches("async def").count(), 3, "{shown}");
    let expected =
        format!("    print(await shop.load(\"a\"), await client.price(\"a\"))\n    {after}\n");
    assert!(texts[1].ends_with(&expected), "{}\n{shown}", texts[1]);
}

#[test]
fn patch_makes_an_async_mock_by_itself() {
    for body in [
        "with patch(\"shop.load\", return_value=1): pass",
        "with patch.object(shop, \"load\", autospec=True): pass",
    ] {
        follows(body, body);
    }
}

#[test]
fn what_is_given_to_patch_may_be_plain() {
    for body in [
        "with patch(\"shop.load\", new=print): pass",
        "with patch(\"shop.load\", print): pass",
        "with patch.object(shop, \"load\", new_callable=Mock): pass",
    ] {
        let body = using(body).replace(USE, "print(shop.load(\"a\"))");
        let shop = format!("{FETCH}{LOAD}");
        stops(
            [("shop.py", &*shop), ("use.py", &*body)],
            "it is named in a string",
        );
    }
}

#[test]
fn a_mock_that_is_set_becomes_an_async_one() {
    follows(
        "client.price = Mock(return_value=3)",
        "client.price = AsyncMock(return_value=3)",
    );
}

#[test]
fn what_else_is_set_stops_it() {
    for (body, why) in [
        (
            "client.price = Mock(spec=print)",
            "a plain mock takes its place",
        ),
        (
            "client.price = lambda key: 1",
            "something else takes its place",
        ),
    ] {
        let body = using(body).replace(USE, "print(client.price(\"a\"))");
        let shop = shop().replace(LOAD, "");
        stops([("shop.py", &*shop), ("use.py", &*body)], why);
    }
}
