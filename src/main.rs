//! The binary: everything is in the library.

use std::process::ExitCode;

/// The type engine makes and drops very many small values, which the system's allocator is slow at.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    unawaited::front::main()
}
