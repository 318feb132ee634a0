//! The scheme in force, and the one that was made by hand.

use crate::schemes::{OWN, default_scheme};
use crate::scoring::Scheme;
use std::sync::Arc;

/// Which scheme is in force. One that was made by hand stays with the document while another one
/// is in force, so that nothing made is lost by trying something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schemes {
    /// The scheme in force.
    pub in_force: Arc<Scheme>,
    /// The scheme made by hand, while it is not the one in force.
    pub laid_by: Option<Arc<Scheme>>,
}

impl Schemes {
    /// Under the default scheme, with none made by hand.
    pub fn default_scheme() -> Schemes {
        Schemes { in_force: Arc::new(default_scheme()), laid_by: None }
    }

    /// Whether the scheme in force is the one made by hand, which alone can be edited.
    pub fn is_own(&self) -> bool {
        self.in_force.id == OWN
    }

    /// The scheme made by hand, in force or not.
    pub fn own(&self) -> Option<&Arc<Scheme>> {
        if self.is_own() { Some(&self.in_force) } else { self.laid_by.as_ref() }
    }

    /// With another scheme in force; one made by hand is laid by.
    pub fn choosing(&self, scheme: Scheme) -> Schemes {
        let laid_by = if scheme.id == OWN { None } else { self.own().cloned() };
        Schemes { in_force: Arc::new(scheme), laid_by }
    }

    /// With the scheme made by hand in force again; `None` where there is none.
    pub fn taking_up(&self) -> Option<Schemes> {
        Some(Schemes { in_force: self.own()?.clone(), laid_by: None })
    }
}
