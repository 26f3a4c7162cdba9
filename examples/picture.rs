//! Turns what a terminal would show into a picture: coloured text comes in on stdin, an SVG goes out on stdout.
//!
//! `(cd examples/shop && cargo run -- check --color always shop/mailer.py shop/storage.py) | cargo run --example picture > docs/report.svg`

use std::io::{self, Read as _, Write as _};

use anstyle_svg::Term;

fn main() -> io::Result<()> {
    let mut text = String::new();
    io::stdin().read_to_string(&mut text)?;
    let picture = Term::new().min_width_px(900).render_svg(text.trim_end());
    io::stdout().write_all(picture.as_bytes())
}
