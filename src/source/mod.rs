//! Python source: bytes to text and back without losing one.
//! The text is never normalized: line endings, tabs, form feeds, a missing final
//! newline and a byte order mark all stay. A file that cannot come back byte for
//! byte is refused rather than altered. This room deliberately does no input or
//! output and knows nothing of Python beyond PEP 263; start at `SourceText`. A `Notebook` is
//! JSON around Python, of which only the bytes of edited strings change.

mod cells;
mod cookie;
mod decode;
mod digest;
mod lines;
mod notebook;

use std::iter;
use std::sync::Arc;

pub use cells::{Cell, Cells};
pub use decode::Encoding;
pub use digest::digest;
pub use lines::LineIndex;
use lines::line_at;
pub use notebook::Notebook;

/// The text of one file, and how to spell it in bytes again.
#[derive(Clone, Debug)]
pub struct SourceText {
    text: Arc<str>,
    encoding: Encoding,
}

/// Why a file cannot be read as Python source. Bytes count from 0, lines from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    #[error(
        "line {line} declares the encoding `{cookie}`, which is unknown or cannot be read \
         here; correct the name, or save the file as UTF-8 and remove the declaration"
    )]
    UnknownEncoding { cookie: String, line: usize },
    #[error(
        "line {line} declares the encoding `{cookie}`, but the file begins with a UTF-8 byte \
         order mark, and Python refuses that; remove one of the two"
    )]
    CookieAgainstBom { cookie: String, line: usize },
    #[error(
        "byte {byte} (line {line}) is not valid {encoding}; declare the encoding the file is \
         written in (`# coding: …` on its first line), or save it as UTF-8"
    )]
    Undecodable {
        encoding: Encoding,
        byte: usize,
        line: usize,
    },
    #[error(
        "byte {byte} (line {line}) is NUL, which Python source cannot hold; if this is Python \
         at all and not a binary file, save it as UTF-8"
    )]
    Nul { byte: usize, line: usize },
    #[error(
        "line {line} holds {encoding} text that would not be written back byte for byte; save \
         the file as UTF-8 to have it changed"
    )]
    Irreversible { encoding: Encoding, line: usize },
    #[error(
        "it cannot be read as a notebook: {0}; open it in Jupyter and save it as format 4, or \
         leave it out"
    )]
    Notebook(String),
}

/// Why edited text cannot be written in the file's own encoding.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EncodeError {
    #[error(
        "{character:?} on line {line} of the edited text does not exist in {encoding}, the \
         encoding of the file; save the file as UTF-8 first"
    )]
    NoSuchCharacter {
        character: char,
        encoding: Encoding,
        line: usize,
    },
    #[error(
        "the edited text would not be read back as it is from {encoding}, the encoding of the \
         file; leave the encoding declaration in its place, or save the file as UTF-8 first"
    )]
    ReadsDifferently { encoding: Encoding },
    #[error(
        "the edited text would change a line that only IPython can read; put that line into a cell of its own"
    )]
    TouchesMagic,
}

impl SourceText {
    /// Reads a whole file as Python would: UTF-8 unless a PEP 263 cookie says otherwise.
    ///
    /// # Errors
    /// An encoding that is unknown or contradicts the byte order mark, bytes that are not
    /// text in it, NUL bytes, and text that would not come back as the very same bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeError> {
        if let Some(byte) = bytes.iter().position(|byte| *byte == 0) {
            let line = line_at(bytes, byte);
            return Err(DecodeError::Nul { byte, line });
        }
        let encoding = declared_encoding(bytes)?;
        let text = encoding
            .decode(bytes)
            .map_err(|byte| DecodeError::Undecodable {
                encoding,
                byte,
                line: line_at(bytes, byte),
            })?;
        let line = match encoding.encode(&text) {
            Ok(again) if *again == *bytes => {
                return Ok(Self {
                    text: text.into(),
                    encoding,
                });
            }
            Ok(again) => line_at(bytes, common_prefix(&again, bytes)),
            Err(at) => line_at(text.as_bytes(), at),
        };
        Err(DecodeError::Irreversible { encoding, line })
    }

    /// The text, with a byte order mark as U+FEFF in front if the file has one, so that
    /// offsets agree with the parsers'.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Spells `new_text`, an edited version of this text, in the encoding of the file.
    /// The unedited text gives exactly the bytes it came from.
    ///
    /// # Errors
    /// A character the encoding lacks, and an edit after which Python would read something
    /// other than `new_text` from the bytes, say because the cookie moved to line 3.
    pub fn to_bytes(&self, new_text: &str) -> Result<Vec<u8>, EncodeError> {
        let encoding = self.encoding;
        let bytes = encoding
            .encode(new_text)
            .map_err(|at| EncodeError::NoSuchCharacter {
                character: new_text[at..].chars().next().unwrap_or_default(),
                encoding,
                line: line_at(new_text.as_bytes(), at),
            })?;
        // Encoders may be lenient (in Shift_JIS a yen sign becomes a backslash), so what
        // counts is what a reader will find.
        match Self::from_bytes(&bytes) {
            Ok(again) if again.text() == new_text => Ok(bytes.into_owned()),
            _ => Err(EncodeError::ReadsDifferently { encoding }),
        }
    }
}

fn declared_encoding(bytes: &[u8]) -> Result<Encoding, DecodeError> {
    let Some(cookie) = cookie::find(bytes) else {
        return Ok(Encoding::Utf8);
    };
    let line = cookie.line;
    let cookie = cookie.name.to_owned();
    match Encoding::named(&cookie) {
        None => Err(DecodeError::UnknownEncoding { cookie, line }),
        // CPython's tokenizer also refuses `utf8` and other second names of UTF-8 here, its
        // `tokenize` module does not. There is no doubt what such a file says, so we read it.
        Some(encoding) if encoding != Encoding::Utf8 && bytes.starts_with(cookie::BOM) => {
            Err(DecodeError::CookieAgainstBom { cookie, line })
        }
        Some(encoding) => Ok(encoding),
    }
}

fn common_prefix(left: &[u8], right: &[u8]) -> usize {
    iter::zip(left, right)
        .take_while(|(left, right)| left == right)
        .count()
}

#[cfg(test)]
mod tests;
