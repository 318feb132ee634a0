//! The worked example: all its figures, and the hooks of the page.
