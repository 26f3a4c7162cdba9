//! The promise of `SourceText`, from outside: what is read is what Python reads,
//! what is written back is what was read, and everything else is refused.

use super::{DecodeError, EncodeError, Encoding, SourceText};
use proptest::prelude::*;

#[track_caller]
fn check(bytes: &[u8], text: &str) {
    let source = SourceText::from_bytes(bytes).expect("a readable file");
    assert_eq!(source.text(), text);
    assert_eq!(source.to_bytes(text).as_deref(), Ok(bytes));
}

#[track_caller]
fn check_refused(bytes: &[u8], message: &str) {
    let error = SourceText::from_bytes(bytes).expect_err("an unreadable file");
    let found = error.to_string();
    assert!(found.contains(message), "{found}");
}

#[test]
fn text_passes_through_unchanged() {
    for text in [
        "",
        "a\r\nb\rc\n\td\x0c",
        "no end",
        "é = '𝄞'\n",
        "\u{feff}x\n",
        "\u{feff}",
    ] {
        check(text.as_bytes(), text);
    }
}

#[test]
fn cookies_choose_the_encoding() {
    check(
        b"# coding: latin-1\nx = '\xe9\x80'",
        "# coding: latin-1\nx = 'é\u{80}'",
    );
    check(
        b"#!python\r# coding=cp1252\r'\x80\x81'",
        "#!python\r# coding=cp1252\r'€\u{81}'",
    );
    check(
        b"# coding: iso-8859-15\r\n'\xa4'",
        "# coding: iso-8859-15\r\n'€'",
    );
    check(
        b"# coding: shift_jis\n'\x83\x5c\\'",
        "# coding: shift_jis\n'ソ\\'",
    );
    check(b"# coding: euc-jp\n'\xa4\xa2'", "# coding: euc-jp\n'あ'");
    check(b"# coding: gb2312\n'\xd6\xd0'", "# coding: gb2312\n'中'");
    check(b"# coding: big5\n'\xa4\xa4'", "# coding: big5\n'中'");
    check(b"# coding: koi8-r\n'\xc4\xc1'", "# coding: koi8-r\n'да'");
    check(
        b"\xef\xbb\xbf# coding: utf8\n'\xc3\xa9'",
        "\u{feff}# coding: utf8\n'é'",
    );
}

#[test]
fn refusals_say_what_where_and_what_to_do() {
    check_refused(
        b"\n# coding: utf-16\n",
        "line 2 declares the encoding `utf-16`",
    );
    check_refused(b"# coding: klingon\n", "save the file as UTF-8");
    check_refused(
        b"\xef\xbb\xbf# coding: latin-1\n",
        "`latin-1`, but the file begins with",
    );
    check_refused(b"a\r\rb\xff", "byte 4 (line 3) is not valid utf-8");
    check_refused(
        b"# coding: ascii\n\xe9",
        "byte 16 (line 2) is not valid ascii",
    );
    check_refused(b"\xff\xfea\0", "byte 3 (line 1) is NUL");
}

#[test]
fn bytes_that_would_come_back_changed_are_refused() {
    // NEC and IBM each gave this character a place in Shift_JIS; only one is written.
    let error = SourceText::from_bytes(b"# coding: cp932\nx\n'\xed\x40'\n").err();
    let encoding = Encoding::named("cp932").expect("a known name");
    assert_eq!(error, Some(DecodeError::Irreversible { encoding, line: 3 }));
}

#[test]
fn edited_text_keeps_the_encoding() {
    let source = SourceText::from_bytes(b"# coding: latin-1\nf('\xe9')\n").expect("Latin-1");
    let edited = source.text().replace("f(", "await f(");
    let bytes = source.to_bytes(&edited).expect("Latin-1 characters only");
    assert_eq!(bytes, b"# coding: latin-1\nawait f('\xe9')\n");
}

#[test]
fn edits_that_the_encoding_cannot_hold_are_refused() {
    let source = SourceText::from_bytes(b"# coding: latin-1\n'\xe9'\n").expect("Latin-1");
    assert_eq!(
        source.to_bytes("# coding: latin-1\n'é→'\n"),
        Err(EncodeError::NoSuchCharacter {
            character: '→',
            encoding: Encoding::Latin1,
            line: 2
        })
    );
}

#[test]
fn edits_that_would_be_read_differently_are_refused() {
    let latin = SourceText::from_bytes(b"# coding: latin-1\n'\xe9'\n").expect("Latin-1");
    let moved = format!("import asyncio\n{}", latin.text());
    assert!(matches!(
        latin.to_bytes(&moved),
        Err(EncodeError::ReadsDifferently { .. })
    ));

    let japanese = SourceText::from_bytes(b"# coding: shift_jis\n").expect("Shift_JIS");
    let yen = "# coding: shift_jis\n'¥'\n";
    assert!(matches!(
        japanese.to_bytes(yen),
        Err(EncodeError::ReadsDifferently { .. })
    ));
}

/// Files of any declared encoding, with and without a mark, over arbitrary bytes.
fn files() -> impl Strategy<Value = Vec<u8>> {
    let names = "utf-8 ascii latin-1 cp1252 cp1253 iso-8859-15 iso-8859-8 shift_jis euc-jp gbk \
                 gb18030 big5 euc-kr koi8-r cp874 utf-16 nonsense";
    let names: Vec<_> = names.split(' ').collect();
    let head = prop_oneof![
        Just(Vec::new()),
        Just(b"\xef\xbb\xbf".to_vec()),
        proptest::sample::select(names).prop_map(|name| format!("# coding: {name}\n").into()),
    ];
    // Mostly high bytes, in which the encodings differ, with some of everything else.
    let byte = prop_oneof![3 => 0x80..=0xff_u8, 2 => 0x20..0x7f_u8, 1 => any::<u8>()];
    let body = proptest::collection::vec(byte, 0..24);
    (head, body).prop_map(|(head, body)| [head, body].concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_byte_is_ever_lost(bytes in files()) {
        if let Ok(source) = SourceText::from_bytes(&bytes) {
            prop_assert_eq!(source.to_bytes(source.text()), Ok(bytes));
        }
    }

    #[test]
    fn what_is_written_reads_back_as_meant(bytes in files(), text in "\\PC{0,20}", at in 0..40_usize) {
        if let Ok(source) = SourceText::from_bytes(&bytes) {
            let mut edited = source.text().to_owned();
            edited.insert_str(edited.floor_char_boundary(at), &text);
            if let Ok(bytes) = source.to_bytes(&edited) {
                let again = SourceText::from_bytes(&bytes).expect("what we wrote");
                prop_assert_eq!(again.text(), edited);
            }
        }
    }
}
