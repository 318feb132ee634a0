//! What the parts of the view share: what is chosen, its title.

use super::columns::Explained;
use crate::texts::StageText;
use crate::view::controls::{El, button, el, place_title};
use crate::view::store::{Store, Watched};

/// The most stages side by side.
pub(super) const MOST_SHOWN: usize = 4;

/// What is chosen among the stages.
pub(super) struct Board {
    pub(super) store: Store,
    /// The ids of the stages side by side; `None` until somebody chooses: the last ones.
    pub(super) shown: Watched<Option<Vec<String>>>,
    /// The area whose rates are shown; `None` for all together.
    pub(super) area: Watched<Option<String>>,
    /// Whether rows are shown in which nothing differs.
    pub(super) whole: Watched<bool>,
    /// Why the last wish was not carried out.
    pub(super) problem: Watched<String>,
    /// The stage that was not deleted.
    pub(super) refused: Watched<Option<NotDeleted>>,
    /// Whose figures open workings.
    pub(super) explained: Explained,
}

/// A stage that was not deleted.
#[derive(Clone)]
pub(super) struct NotDeleted {
    /// Its id.
    pub(super) id: String,
    /// Its name.
    pub(super) name: String,
    /// Why.
    pub(super) words: String,
    /// Whether it could be deleted for good.
    pub(super) for_good: bool,
}

/// The title with the way back beside it.
pub(super) fn head(store: Store, title: &str, back: fn(Store)) -> El {
    el("div")
        .class("stages-head")
        .child(place_title(title.to_owned()))
        .child(button(store.text(StageText::Back), move || back(store)))
}
