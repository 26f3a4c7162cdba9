//! How deeply a text nests, measured without recursion before any parser that recurses sees it.
//!
//! The limits are `CPython`'s own: its tokenizer refuses more than 200 open brackets and more than 100
//! levels of indentation. A chain within one bracket (`a.b.c`, `x + y`, `not not z`, `lambda: lambda:`) has no limit
//! there, but its tree is as deep as the chain is long.

/// Open brackets at one place.
const MOST_BRACKETS: usize = 200;
/// Levels of indentation.
const MOST_INDENTS: usize = 100;
/// Operators, dots, calls and keywords between two commas of one logical line.
const LONGEST_CHAIN: usize = 2_000;
/// Branches of one `if`, which the engine's tree nests.
const MOST_BRANCHES: usize = 1_000;
/// Larger files are data, not code.
const LARGEST: usize = 16 << 20;

/// Whether the text is too deep, or too large, to be given to a parser that recurses.
#[must_use]
pub fn is_too_deep(text: &str) -> bool {
    if text.len() > LARGEST {
        return true;
    }
    let bytes = text.as_bytes();
    let mut measure = Measure {
        bytes,
        at: 0,
        brackets: Vec::new(),
        chain: 0,
        indents: vec![0],
        branches: 0,
    };
    measure.run()
}

struct Measure<'a> {
    bytes: &'a [u8],
    at: usize,
    /// The chain's length outside each open bracket.
    brackets: Vec<usize>,
    chain: usize,
    indents: Vec<usize>,
    branches: usize,
}

impl Measure<'_> {
    fn run(&mut self) -> bool {
        let mut at_line_start = true;
        while self.at < self.bytes.len() {
            if at_line_start && self.brackets.is_empty() && !self.read_indent() {
                return true;
            }
            at_line_start = false;
            // The indentation may have been all that was left.
            let Some(byte) = self.bytes.get(self.at).copied() else {
                break;
            };
            match byte {
                b'#' => self.skip_comment(),
                b'\'' | b'"' => self.skip_string(byte),
                b'\\' => self.at += 2,
                b'\n' | b'\r' => {
                    self.at += 1;
                    if self.brackets.is_empty() {
                        self.chain = 0;
                        at_line_start = true;
                    }
                }
                b'(' | b'[' | b'{' => {
                    self.at += 1;
                    // A call or subscript is also a link of the chain around it.
                    self.brackets.push(self.chain + 1);
                    self.chain = 0;
                    if self.brackets.len() > MOST_BRACKETS {
                        return true;
                    }
                }
                b')' | b']' | b'}' => {
                    self.at += 1;
                    self.chain = self.brackets.pop().unwrap_or(0);
                }
                b',' | b';' => {
                    self.at += 1;
                    self.chain = 0;
                }
                b'a'..=b'z' | b'A'..=b'Z' | b'_' | 0x80.. => self.word(),
                b'.' | b'+' | b'-' | b'*' | b'/' | b'%' | b'@' | b'<' | b'>' | b'=' | b'!'
                | b'&' | b'|' | b'^' | b'~' | b':' => {
                    self.at += 1;
                    self.chain += 1;
                }
                _ => self.at += 1,
            }
            if self.chain > LONGEST_CHAIN || self.branches > MOST_BRANCHES {
                return true;
            }
        }
        false
    }

    /// Reads a logical line's indentation; false once there are too many levels.
    fn read_indent(&mut self) -> bool {
        let start = self.at;
        while matches!(self.bytes.get(self.at), Some(b' ' | b'\t' | 0x0c)) {
            self.at += 1;
        }
        if matches!(self.bytes.get(self.at), None | Some(b'#' | b'\n' | b'\r')) {
            return true;
        }
        let width = self.at - start;
        while self.indents.last().is_some_and(|last| *last > width) {
            self.indents.pop();
        }
        if self.indents.last() != Some(&width) {
            self.indents.push(width);
        }
        self.indents.len() <= MOST_INDENTS
    }

    fn word(&mut self) {
        let start = self.at;
        while self
            .bytes
            .get(self.at)
            .is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_' || *byte >= 0x80)
        {
            self.at += 1;
        }
        match &self.bytes[start..self.at] {
            b"not" | b"lambda" | b"if" | b"else" | b"and" | b"or" | b"in" | b"is" | b"await"
            | b"for" => self.chain += 1,
            b"elif" => self.branches += 1,
            b"def" | b"class" => self.branches = 0,
            _ => {}
        }
    }

    fn skip_comment(&mut self) {
        while !matches!(self.bytes.get(self.at), None | Some(b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Skips a string; what stands in the braces of an f-string is skipped too, which its own nesting limit allows.
    fn skip_string(&mut self, quote: u8) {
        let is_triple = self.bytes[self.at..].starts_with(&[quote; 3]);
        self.at += if is_triple { 3 } else { 1 };
        while let Some(byte) = self.bytes.get(self.at) {
            match byte {
                b'\\' => self.at += 2,
                b'\n' | b'\r' if !is_triple => return,
                byte if *byte == quote => {
                    if !is_triple {
                        self.at += 1;
                        return;
                    }
                    if self.bytes[self.at..].starts_with(&[quote; 3]) {
                        self.at += 3;
                        return;
                    }
                    self.at += 1;
                }
                _ => self.at += 1,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_too_deep;

    #[test]
    fn ordinary_code_is_not_too_deep() {
        let long_list = format!("x = [{}]\n", "a.b(1) + 2, ".repeat(50_000));
        let many_lines = "def f(a, b):\n    return [a, {b: (a, b)}]\n".repeat(10_000);
        let long_string = format!("x = '''{}'''\n", "((((".repeat(10_000));
        for text in [
            long_list,
            many_lines,
            long_string,
            String::new(),
            "\\".to_owned(),
        ] {
            assert!(!is_too_deep(&text), "{}", &text[..text.len().min(40)]);
        }
    }

    #[test]
    fn every_way_to_nest_has_a_limit() {
        let deep = 5_000;
        let nested_ifs: String = (0..deep)
            .flat_map(|level| [" ".repeat(level), "if x:\n".to_owned()])
            .collect::<String>()
            + &" ".repeat(deep)
            + "pass\n";
        let branches = format!("if x:\n pass\n{}", "elif x:\n pass\n".repeat(deep));
        for text in [
            format!("{}{}", "[".repeat(deep), "]".repeat(deep)),
            format!("f{}", "()".repeat(deep)),
            format!("x = a{}", ".b".repeat(deep)),
            format!("x = {}1", "1 + ".repeat(deep)),
            format!("x = {}1", "not ".repeat(deep)),
            format!("x = {}1", "-".repeat(deep)),
            format!("x = {}1", "lambda: ".repeat(deep)),
            format!("x = {}", "a if b else ".repeat(deep)),
            nested_ifs,
            branches,
        ] {
            assert!(is_too_deep(&text), "{}", &text[..40]);
        }
    }
}
