//! The browser's own storage, and what a test returns.

/// What a test returns: `?` passes a missing thing on by its name.
pub(crate) type Outcome = Result<(), String>;

/// The storage, cleared, for every test begins with nothing.
pub(crate) fn empty_storage() -> Result<web_sys::Storage, String> {
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    let storage = storage.ok_or_else(|| "this browser has no local storage".to_owned())?;
    storage.clear().map_err(|_| "storage is not cleared")?;
    Ok(storage)
}
