//! The same station under a scheme made by hand: which scores it keeps.

use super::schemes::Schemes;
use super::scores::Scores;
use super::sheet::Document;
use crate::schemes::{Incomplete, SchemeEdit, completing, edited, is_own_party, made_from};
use crate::scoring::{Bilingual, Scheme};
use std::sync::Arc;

impl Document {
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
        for (party, ..) in self.scores.iter().filter(|(party, ..)| !is_own_party(party)) {
            document.scores.take_over(party, &self.scores, party);
        }
        for (old, new) in ids {
            document.scores.take_over(new, &self.scores, old);
        }
        for (scenario, before) in document.scenarios.iter_mut().zip(&self.scenarios) {
            for (party, _) in before.scores().iter().filter(|(party, _)| is_own_party(party)) {
                scenario.put_score(party, None);
            }
            for (old, new) in ids {
                let score = before.scores().iter().find(|(party, _)| party == old);
                scenario.put_score(new, score.map(|(_, score)| *score));
            }
        }
        document.schemes = Schemes { in_force: Arc::new(own), laid_by: None };
        document
    }
}
