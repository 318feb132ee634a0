//! The scheme a document is scored under, and one that was made by hand for it.

use super::{Document, Scores};
use crate::schemes::{
    self, Incomplete, OWN, SchemeEdit, completing, edited, is_own_party, made_from,
};
use crate::scoring::{Bilingual, Scheme};
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
        Schemes { in_force: Arc::new(schemes::default_scheme()), laid_by: None }
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

impl Document {
    /// The scheme in force.
    pub fn scheme(&self) -> &Scheme {
        &self.schemes.in_force
    }

    /// The same station under a copy of a scheme, which is to be edited and takes the place of any
    /// made before. What the template's parties have given, here and in scenarios, is given by
    /// their copies too.
    pub fn with_own_scheme(&self, template: &Scheme, name: Bilingual) -> Document {
        let own = made_from(template, name);
        let ids = template.parties.iter().zip(&own.parties);
        let ids: Vec<(String, String)> =
            ids.map(|(old, new)| (old.id.clone(), new.id.clone())).collect();
        self.rescored(own, &ids)
    }

    /// The same station under a scheme to be completed, which takes the place of any made before.
    /// Nobody has scored under it.
    pub fn completing_scheme(&self, incomplete: &Incomplete) -> Document {
        self.rescored(completing(incomplete), &[])
    }

    /// The same station after an edit of the lists of the scheme made by hand; `None` where that is
    /// not in force or the edit not possible. A party that goes takes its scores along.
    pub fn with_scheme_edit(&self, edit: SchemeEdit) -> Option<Document> {
        let own = edited(self.scheme(), edit).filter(|_| self.schemes.is_own())?;
        let stay: Vec<(String, String)> =
            own.parties.iter().map(|party| (party.id.clone(), party.id.clone())).collect();
        Some(self.rescored(own, &stay))
    }

    /// Under a scheme made by hand whose scores are those of other parties, by (old, new) id.
    fn rescored(&self, own: Scheme, ids: &[(String, String)]) -> Document {
        let mut document = self.clone();
        document.scores = Scores::default();
        for (party, score) in self.scores.iter().filter(|(party, _)| !is_own_party(party)) {
            document.scores.replace(party, *score);
        }
        for (old, new) in ids {
            document.scores.replace(new, self.score(old));
        }
        for (scenario, before) in document.scenarios.iter_mut().zip(&self.scenarios) {
            for (party, _) in before.scores().iter().filter(|(party, _)| is_own_party(party)) {
                scenario.replace_score(party, None);
            }
            for (old, new) in ids {
                let points = before.scores().iter().find(|(party, _)| party == old);
                scenario.replace_score(new, points.map(|(_, points)| *points));
            }
        }
        document.schemes = Schemes { in_force: Arc::new(own), laid_by: None };
        document
    }
}
