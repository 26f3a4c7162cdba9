//! Paths as the type engine takes them.

use std::path::Path;

use ruff_db::system::SystemPathBuf;

use super::EngineError;

/// The path as the engine takes it.
pub(super) fn system_path(path: &Path) -> Result<SystemPathBuf, EngineError> {
    SystemPathBuf::from_path_buf(path.to_path_buf()).map_err(EngineError::NotUnicode)
}
