//! Which working is asked for. The workings themselves come with their chunk.

use super::watched::Watched;
use crate::number::Decimal;
use crate::scoring::{Scheme, Spread};
use crate::texts::{Language, WorkingWords};
use std::rc::Rc;
use std::sync::Arc;
use web_sys::HtmlElement;

/// A wish to see a working.
#[derive(Clone)]
pub struct Asked {
    /// The hook of a figure, or of an input whose nearest figure is meant; "" for the total.
    pub hook: String,
    /// Where the wish came from, and where the focus goes back to.
    pub from: HtmlElement,
}

/// Makes the working under a hook, in words.
pub type Explains = Rc<dyn Fn(&str, Language) -> Option<WorkingWords>>;

/// What is chosen on a screen and no part of the station, for the workings of its figures.
#[derive(Clone)]
pub struct Supposed {
    /// The id of the station for which it was chosen.
    pub station: String,
    /// What was chosen.
    pub choice: Choice,
}

/// A choice of a screen.
#[derive(Clone)]
pub enum Choice {
    /// The screen makes the workings itself.
    Words(Explains),
    /// The chances of these spreads. Their workings come with the panel, not with the cards that every first
    /// visit fetches.
    Chances(Arc<Chances>),
}

/// What chances were counted from.
pub struct Chances {
    /// What each party might give.
    pub spreads: Vec<Spread>,
    /// What bonus and deduction come to beside them.
    pub beside: Decimal,
    /// The scheme by which they were counted.
    pub scheme: Arc<Scheme>,
}

/// What is asked of the workings.
#[derive(Default)]
pub struct Workings {
    /// Whether anything ever was: from then on their chunk is wanted.
    pub wanted: Watched<bool>,
    /// The working that is to be open.
    pub asked: Watched<Option<Asked>>,
    /// Whether every figure is a tab stop.
    pub stepping: Watched<bool>,
    /// What is chosen on a screen, where its figures rest on that.
    pub supposed: Watched<Option<Supposed>>,
}
