//! What tells bytes from any others.

use std::hash::Hasher as _;

use siphasher::sip128::{Hasher128 as _, SipHasher24};

/// `SipHash` of the bytes with its key zero: the same everywhere and in every version.
#[must_use]
pub fn digest(bytes: &[u8]) -> u128 {
    let mut hasher = SipHasher24::new();
    hasher.write(bytes);
    hasher.finish128().as_u128()
}
