//! The amounts of indicators, and what is kept beside some of the amounts, and follows them when their items move.

/// Which amount of an indicator: its completed amount, or its target. Places are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Amount {
    /// That of (area, indicator).
    Area(usize, usize),
    /// That of an indicator of the station.
    Station(usize),
}

/// Something of some amounts, in the order of their addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByAmount<T>(Vec<(Amount, T)>);

impl<T> Default for ByAmount<T> {
    fn default() -> ByAmount<T> {
        ByAmount(Vec::new())
    }
}

impl<T> ByAmount<T> {
    /// That of an amount; `None` where nothing is kept.
    pub fn get(&self, amount: Amount) -> Option<&T> {
        self.place(amount).ok().and_then(|at| self.0.get(at)).map(|(_, of)| of)
    }

    pub(super) fn get_mut(&mut self, amount: Amount) -> Option<&mut T> {
        let at = self.place(amount).ok()?;
        self.0.get_mut(at).map(|(_, of)| of)
    }

    /// Puts that of an amount, or drops it; gives back what was there.
    pub(super) fn replace(&mut self, amount: Amount, new: Option<T>) -> Option<T> {
        let place = self.place(amount);
        let old = place.ok().map(|at| self.0.remove(at).1);
        if let Some(new) = new {
            self.0.insert(place.unwrap_or_else(|at| at), (amount, new));
        }
        old
    }

    /// Every amount of which something is kept.
    pub fn iter(&self) -> impl Iterator<Item = &(Amount, T)> {
        self.0.iter()
    }

    /// Whether nothing is kept of any amount.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Drops what does not fit.
    pub(super) fn retain(&mut self, fits: impl Fn(&T) -> bool) {
        self.0.retain(|(_, of)| fits(of));
    }

    /// Gives every amount its new address and hands back those that are gone.
    pub fn relocate(&mut self, follow: impl Fn(Amount) -> Option<Amount>) -> Vec<(Amount, T)> {
        let mut gone = Vec::new();
        for (amount, of) in std::mem::take(&mut self.0) {
            match follow(amount) {
                Some(amount) => drop(self.replace(amount, Some(of))),
                None => gone.push((amount, of)),
            }
        }
        gone
    }

    /// Puts amounts back that were gone.
    pub fn put_back(&mut self, gone: Vec<(Amount, T)>) {
        for (amount, of) in gone {
            self.replace(amount, Some(of));
        }
    }

    fn place(&self, amount: Amount) -> Result<usize, usize> {
        self.0.binary_search_by_key(&amount, |(of, _)| *of)
    }
}
