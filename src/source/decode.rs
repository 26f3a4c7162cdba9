//! The encodings a Python file may be written in: what their names mean to
//! Python, and how bytes become text and text becomes bytes without loss.
//! It deliberately knows one direction at a time; that both agree for a given
//! file is for `SourceText` to make sure.

use std::borrow::Cow;
use std::fmt;

use encoding_rs::mem::{decode_latin1, encode_latin1_lossy, str_latin1_up_to};
use encoding_rs::{DecoderResult, EncoderResult};

/// How a file spells its text. ASCII bytes mean ASCII characters in all of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Ascii,
    /// The real ISO-8859-1, every byte the character of the same number. The WHATWG
    /// standard, and `encoding_rs` with it, takes the name for windows-1252.
    Latin1,
    /// Its table may hold more characters than Python's of the same name, and a few names
    /// are accepted that Python does not know; what is read still comes back unchanged.
    Whatwg(&'static encoding_rs::Encoding),
}

impl Encoding {
    /// The encoding that Python knows as `name`, however spelled. `None` for names
    /// nobody knows, for encodings we have no tables for, and for those in which an
    /// ASCII byte may mean something else (utf-16, utf-32, utf-7, iso-2022-jp).
    pub(super) fn named(name: &str) -> Option<Self> {
        let name = normalized(name);
        let alias = ALIASES
            .iter()
            .find(|(_, names)| names.split(' ').any(|alias| alias == name));
        match alias.map_or(name.as_str(), |(label, _)| label) {
            label if is_or_extends(label, "utf-8") => Some(Self::Utf8),
            label if is_or_extends(label, "latin-1") => Some(Self::Latin1),
            label if is_or_extends(label, "iso-8859-1") => Some(Self::Latin1),
            label if is_or_extends(label, "iso-latin-1") => Some(Self::Latin1),
            "ascii" => Some(Self::Ascii),
            label => encoding_rs::Encoding::for_label(label.as_bytes())
                .filter(|encoding| encoding.is_ascii_compatible())
                .map(Self::Whatwg),
        }
    }

    /// The text that `bytes` spell, a byte order mark kept as U+FEFF.
    ///
    /// # Errors
    /// The offset of the first byte that this encoding gives no meaning.
    pub(super) fn decode(self, bytes: &[u8]) -> Result<Cow<'_, str>, usize> {
        match self {
            Self::Utf8 => str::from_utf8(bytes)
                .map(Cow::Borrowed)
                .map_err(|error| error.valid_up_to()),
            Self::Ascii => match bytes.iter().position(|byte| !byte.is_ascii()) {
                None => Self::Utf8.decode(bytes),
                Some(foreign) => Err(foreign),
            },
            Self::Latin1 => Ok(decode_latin1(bytes)),
            Self::Whatwg(encoding) => decode_whatwg(encoding, bytes).map(Cow::Owned),
        }
    }

    /// The bytes that spell `text`.
    ///
    /// # Errors
    /// The offset in `text` of the first character that this encoding lacks.
    pub(super) fn encode(self, text: &str) -> Result<Cow<'_, [u8]>, usize> {
        match self {
            Self::Utf8 => Ok(Cow::Borrowed(text.as_bytes())),
            Self::Ascii => match text.find(|character: char| !character.is_ascii()) {
                None => Self::Utf8.encode(text),
                Some(foreign) => Err(foreign),
            },
            Self::Latin1 => match str_latin1_up_to(text) {
                end if end == text.len() => Ok(encode_latin1_lossy(text)),
                foreign => Err(foreign),
            },
            Self::Whatwg(encoding) => encode_whatwg(encoding, text).map(Cow::Owned),
        }
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Utf8 => "utf-8",
            Self::Ascii => "ascii",
            Self::Latin1 => "iso-8859-1",
            Self::Whatwg(encoding) => encoding.name(),
        })
    }
}

/// Python's names for an encoding, normalized, which `Encoding::for_label` does not know
/// or takes for another encoding, each after the label to use instead.
const ALIASES: &[(&str, &str)] = &[
    ("utf-8", "u8 utf utf8 utf8-ucs2 utf8-ucs4 cp65001"),
    (
        "ascii",
        "us-ascii us 646 iso646-us iso-646.irv-1991 iso-ir-6 ansi-x3.4-1968 ansi-x3.4-1986 \
         cp367 ibm367 csascii",
    ),
    (
        "latin-1",
        "latin1 latin l1 iso8859-1 iso8859 8859 iso-ir-100 cp819 ibm819 csisolatin1",
    ),
    ("big5", "950 cp950 ms950 big5-tw big5hkscs hkscs"),
    ("euc-jp", "eucjp ujis u-jis"),
    (
        "euc-kr",
        "949 cp949 ms949 uhc euckr ks-c-5601 ks-c-5601-1987 ks-x-1001 ksx1001",
    ),
    ("gb18030", "gb18030-2000"),
    ("gbk", "936 cp936 ms936 euc-cn euccn gb2312-80 gb2312-1980"),
    ("iso-8859-7", "elot-928"),
    ("iso-8859-13", "l7 latin7"),
    ("iso-8859-14", "l8 latin8 iso-celtic iso-ir-199"),
    ("iso-8859-15", "latin9"),
    ("iso-8859-16", "iso8859-16 l10 latin10 iso-ir-226"),
    ("macintosh", "mac-roman macroman"),
    ("x-mac-cyrillic", "mac-cyrillic maccyrillic"),
    ("shift_jis", "932 cp932 mskanji ms-kanji shiftjis s-jis"),
    ("windows-874", "cp874 tis620 tis-620-0 iso-ir-166 thai"),
    ("windows-1250", "1250"),
    ("windows-1251", "1251"),
    ("windows-1252", "1252"),
    ("windows-1253", "1253"),
    ("windows-1254", "1254"),
    ("windows-1255", "1255"),
    ("windows-1256", "1256"),
    ("windows-1257", "1257"),
    ("windows-1258", "1258"),
];

/// Lower case, parts joined by one `-`: Python does not care for case, nor for the kind
/// and number of separators.
fn normalized(name: &str) -> String {
    let parts: Vec<_> = name
        .split(['-', '_'])
        .filter(|part| !part.is_empty())
        .collect();
    parts.join("-").to_ascii_lowercase()
}

/// The tokenizer lets editors append to a few names, as in `utf-8-unix`.
fn is_or_extends(name: &str, known: &str) -> bool {
    name.strip_prefix(known)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

fn decode_whatwg(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> Result<String, usize> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(bytes.len());
    let mut read = 0;
    loop {
        let rest = &bytes[read..];
        let (result, count) = decoder.decode_to_string_without_replacement(rest, &mut text, true);
        read += count;
        match result {
            DecoderResult::InputEmpty => return Ok(text),
            DecoderResult::OutputFull => text.reserve(rest.len() + ROOM),
            DecoderResult::Malformed(bad, after) => {
                return Err(read - usize::from(bad) - usize::from(after));
            }
        }
    }
}

fn encode_whatwg(encoding: &'static encoding_rs::Encoding, text: &str) -> Result<Vec<u8>, usize> {
    let mut encoder = encoding.new_encoder();
    let mut bytes = Vec::with_capacity(text.len());
    let mut read = 0;
    loop {
        let rest = &text[read..];
        let (result, count) =
            encoder.encode_from_utf8_to_vec_without_replacement(rest, &mut bytes, true);
        read += count;
        match result {
            EncoderResult::InputEmpty => return Ok(bytes),
            EncoderResult::OutputFull => bytes.reserve(rest.len() + ROOM),
            EncoderResult::Unmappable(character) => return Err(read - character.len_utf8()),
        }
    }
}

/// More than one character ever needs, so that every turn of the loops makes progress.
const ROOM: usize = 16;

#[cfg(test)]
mod tests {
    use super::Encoding;

    #[track_caller]
    fn check_names(expected: &str, names: &str) {
        for name in names.split(' ') {
            let found = Encoding::named(name).map(|encoding| encoding.to_string());
            assert_eq!(found.as_deref(), Some(expected), "{name}");
        }
    }

    #[test]
    fn names_mean_what_python_means() {
        check_names("utf-8", "utf-8 UTF8 U8 utf_8_sig utf-8-unix UTF--8");
        check_names("ascii", "ascii US-ASCII 646 ansi_x3.4-1968");
        check_names("iso-8859-1", "latin-1 Latin1 L1 cp819 8859");
        check_names("iso-8859-1", "latin_1_dos ISO_8859-1 iso-latin-1-unix");
        check_names("windows-1252", "cp1252 windows_1252 1252");
        check_names("ISO-8859-15", "iso-8859-15 ISO8859_15 latin9 l9");
        check_names("Shift_JIS", "shift_jis SHIFT-JIS sjis cp932 ms932");
        check_names("EUC-JP", "euc-jp EUC_JP ujis");
        check_names("EUC-KR", "euc_kr cp949 ks_c-5601-1987");
        check_names("GBK", "gbk gb2312 euc_cn cp936");
        check_names("gb18030", "gb18030 GB18030");
        check_names("Big5", "big5 big5-hkscs cp950");
        check_names("KOI8-R", "koi8-r KOI8_R");
        check_names("macintosh", "mac_roman macintosh");
        for page in 1250..=1258 {
            check_names(&format!("windows-{page}"), &format!("cp{page} {page}"));
        }
    }

    #[test]
    fn every_alias_is_normalized_and_leads_somewhere() {
        for name in super::ALIASES
            .iter()
            .flat_map(|(_, names)| names.split(' '))
        {
            assert_eq!(super::normalized(name), name);
            assert!(Encoding::named(name).is_some(), "{name}");
        }
    }

    #[test]
    fn names_without_a_faithful_reading_are_refused() {
        let unreadable = "utf-16 utf-16-le utf-32 utf-7 iso-2022-jp hz johab cp437";
        let unknown = "latin-2 utf8-sig rot13 unicode_escape iso-8859-15-unix nonsense -";
        for name in unreadable.split(' ').chain(unknown.split(' ')) {
            assert_eq!(Encoding::named(name), None, "{name}");
        }
    }

    #[test]
    fn latin_1_is_not_windows_1252() {
        assert_eq!(Encoding::Latin1.decode(b"\x80").as_deref(), Ok("\u{80}"));
        assert_eq!(Encoding::Latin1.encode("a€"), Err(1));
    }

    #[test]
    fn the_first_bad_byte_or_character_is_found() {
        let japanese = Encoding::named("shift_jis").expect("a known name");
        assert_eq!(japanese.decode(b"ab\x82\xa0\x82"), Err(4));
        assert_eq!(japanese.decode(b"a\xa0b"), Err(1));
        assert_eq!(japanese.encode("aあé"), Err(4));
        assert_eq!(Encoding::Ascii.decode(b"ab\xe9"), Err(2));
        assert_eq!(Encoding::Ascii.encode("abé"), Err(2));
        assert_eq!(Encoding::Utf8.decode(b"ab\xe9"), Err(2));
    }

    #[test]
    fn output_that_outgrows_the_first_guess_is_complete() {
        let chinese = Encoding::named("gbk").expect("a known name");
        let text = "中文".repeat(500);
        let bytes = chinese.encode(&text).expect("characters GBK has");
        assert_eq!(chinese.decode(&bytes).as_deref(), Ok(text.as_str()));
    }
}
