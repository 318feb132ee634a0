//! The screens people sit before.

/// A screen's size in CSS pixels, and whether it is a phone's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Device {
    /// Width of the page's viewport.
    pub(crate) width: u32,
    /// Height of the page's viewport.
    pub(crate) height: u32,
    /// Whether the viewport behaves as a phone's does (meta viewport, overlay scrollbars).
    pub(crate) phone: bool,
}

impl Device {
    /// An office computer.
    pub(crate) const DESKTOP: Self = Self { width: 1280, height: 900, phone: false };
    /// A common phone.
    pub(crate) const PHONE: Self = Self { width: 360, height: 740, phone: true };
    /// The narrowest screen promised to work, also what 1280 px are at a zoom of 400 %.
    pub(crate) const NARROW: Self = Self { width: 320, height: 640, phone: true };
}
