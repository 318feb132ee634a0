//! Small pictures that stand beside a word, never instead of it.

use super::element::{El, el};

/// A picture of 16 × 16 units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::view) enum Icon {
    /// The best grade.
    Star,
    /// A good grade.
    Check,
    /// A grade that suffices.
    Circle,
    /// The lowest grade, and warnings.
    Warning,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Icon::Star => "M8 1l2.1 4.5 4.9.6-3.6 3.4.9 4.9L8 12l-4.3 2.4.9-4.9L1 6.1l4.9-.6z",
            Icon::Check => "M2 8.5 6.2 13 14 3.5l-1.7-1.3-6.2 7.5-2.6-2.8z",
            Icon::Circle => {
                "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zm0 2.4a3.6 3.6 0 1 1 0 7.2 3.6 3.6 0 0 1 0-7.2z"
            }
            Icon::Warning => "M8 1 15.5 14.5H.5zm-1 5v4.2h2V6zm0 5.2v1.9h2v-1.9z",
        }
    }
}

/// The picture itself; hidden from screen readers, for the word says it.
pub(in crate::view) fn icon(icon: Icon) -> El {
    let picture = format!(
        r#"<svg viewBox="0 0 16 16"><path d="{}" fill="currentColor" fill-rule="evenodd"/></svg>"#,
        icon.path()
    );
    el("span")
        .class("icon")
        .attr("aria-hidden", "true")
        .with(move |element| element.set_inner_html(&picture))
}

/// The picture of a band, counted from the best of `bands`.
pub(in crate::view) const fn grade_icon(band: Option<usize>, bands: usize) -> Icon {
    match band {
        Some(0) => Icon::Star,
        Some(band) if band + 1 < bands => {
            if band == 1 {
                Icon::Check
            } else {
                Icon::Circle
            }
        }
        _ => Icon::Warning,
    }
}
