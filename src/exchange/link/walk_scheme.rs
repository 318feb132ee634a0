//! The scheme on the way through a document: a built-in one by its id, one made by hand whole.
//!
//! What a scheme made by hand has in common with the default one, of which most are a changed copy,
//! costs next to nothing. So the default scheme's ids and names are part of version 1, as the
//! standard indicators are.

use super::letters::Sort;
use super::numbers::Cells;
use super::walk::{Flag, Walk};
use crate::document::Schemes;
use crate::number::{Decimal, Mode, Rounding};
use crate::schemes::{self, DEFAULT, MOST_BANDS, MOST_PARTIES, OWN, band_id, party_id};
use crate::scoring::{Adjustment, Bilingual, Bound, GradeBand, Party, Scheme};
use std::sync::Arc;

/// The year to which that of a scheme is mostly near.
const NEAR: u16 = 2024;

impl Walk {
    /// The scheme in force, and a custom one that is not in force.
    pub(super) fn schemes(&mut self, given: &Schemes) -> Schemes {
        let usual = given.in_force.id == DEFAULT && given.laid_by.is_none();
        if self.flag(Flag::UsualScheme, usual) {
            return Schemes::default_scheme();
        }
        let id = self.text(Sort::Key, &given.in_force.id);
        if id == OWN {
            return Schemes { in_force: self.own_scheme(&given.in_force), laid_by: None };
        }
        let in_force = schemes::load(&id).unwrap_or_else(|_| {
            self.coder.spoil();
            schemes::default_scheme()
        });
        let own = given.laid_by.as_ref();
        let laid_by = self.flag(Flag::HasOwn, own.is_some());
        let laid_by = laid_by.then(|| self.own_scheme(own.unwrap_or(&given.in_force)));
        Schemes { in_force: Arc::new(in_force), laid_by }
    }

    fn own_scheme(&mut self, given: &Scheme) -> Arc<Scheme> {
        let like = schemes::default_scheme();
        let mut numbers = Cells::new(11);
        let name = self.bilingual(&given.name);
        let year = self.year(given.year, NEAR);
        let hundred = self.flag(Flag::FullScore100, given.full_score == Decimal::whole(100));
        let count = self.count(given.parties.len(), MOST_PARTIES);
        let usual = like.parties.iter().cycle().take(count).enumerate();
        let parties = usual.map(|(at, like)| {
            let given = given.parties.get(at).unwrap_or(like);
            self.party(given, like, party_id(at), &mut numbers)
        });
        let parties = parties.collect();
        let count = self.count(given.bands.len(), MOST_BANDS);
        let usual = like.bands.iter().cycle().take(count).enumerate();
        let bands = usual.map(|(at, like)| {
            let given = given.bands.get(at).unwrap_or(like);
            self.band(given, like, band_id(at), &mut numbers)
        });
        let bands = bands.collect();
        Arc::new(Scheme {
            id: OWN.to_owned(),
            name,
            year,
            basis: Vec::new(),
            full_score: Decimal::whole(if hundred { 100 } else { 1000 }),
            parties,
            bands,
            bonus: self.adjustment(given.bonus, &mut numbers),
            deduction: self.adjustment(given.deduction, &mut numbers),
            rounding: self.rounding(given.rounding),
            sources: Vec::new(),
        })
    }

    fn party(&mut self, given: &Party, like: &Party, id: String, numbers: &mut Cells) -> Party {
        let id = self.id(&given.id, id);
        let usual = given.name == like.name && given.short_name == like.short_name;
        let (name, short_name) = if self.flag(Flag::UsualPart, usual) {
            (like.name.clone(), like.short_name.clone())
        } else {
            let name = self.bilingual(&given.name);
            let same = self.flag(Flag::SameShort, given.short_name == given.name);
            let short = if same { name.clone() } else { self.bilingual(&given.short_name) };
            (name, short)
        };
        Party { id, name, short_name, cap: numbers.amount(&mut self.coder, given.cap) }
    }

    fn band(
        &mut self,
        given: &GradeBand,
        like: &GradeBand,
        id: String,
        numbers: &mut Cells,
    ) -> GradeBand {
        let id = self.id(&given.id, id);
        let name = if self.flag(Flag::UsualPart, given.name == like.name) {
            like.name.clone()
        } else {
            self.bilingual(&given.name)
        };
        let lower = self.end(given.lower, numbers);
        GradeBand { id, name, lower, upper: self.end(given.upper, numbers) }
    }

    fn id(&mut self, given: &str, usual: String) -> String {
        if self.flag(Flag::UsualKey, given == usual) { usual } else { self.text(Sort::Key, given) }
    }

    /// A name in two languages; one that a person typed is the same in both.
    fn bilingual(&mut self, given: &Bilingual) -> Bilingual {
        let zh_cn = self.text(Sort::Organisation, &given.zh_cn);
        let same = self.flag(Flag::SameInEnglish, given.en == given.zh_cn);
        let en = if same { zh_cn.clone() } else { self.text(Sort::Organisation, &given.en) };
        Bilingual { zh_cn, en }
    }

    fn end(&mut self, given: Option<Bound>, numbers: &mut Cells) -> Option<Bound> {
        self.flag(Flag::HasEnd, given.is_some()).then(|| {
            let value = given.map(|end| end.value).unwrap_or_default();
            let value = numbers.amount(&mut self.coder, value);
            let inclusive = given.is_some_and(|end| end.inclusive);
            Bound { value, inclusive: self.flag(Flag::Inclusive, inclusive) }
        })
    }

    fn adjustment(&mut self, given: Option<Adjustment>, numbers: &mut Cells) -> Option<Adjustment> {
        self.flag(Flag::HasAdjustment, given.is_some()).then(|| {
            let most = given.and_then(|of| of.most);
            let limited = self.flag(Flag::HasLimit, most.is_some());
            let most = limited.then(|| numbers.amount(&mut self.coder, most.unwrap_or_default()));
            Adjustment { most }
        })
    }

    fn rounding(&mut self, given: Rounding) -> Rounding {
        let decimals = self.coder.even(3, u32::from(given.decimals()));
        let down = self.flag(Flag::RoundsDown, given.mode() == Mode::Down);
        let mode = if down { Mode::Down } else { Mode::HalfUp };
        let decimals = u8::try_from(decimals).unwrap_or_default();
        Rounding::new(decimals, mode).unwrap_or(Rounding::PRINTED)
    }
}
