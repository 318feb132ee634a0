//! Values by their names.
//!
//! The library's map is compiled anew for every kind of value, two kilobytes each time. Here it holds places alone, so
//! that the page has it once, and the values stand in the order in which their names came.

use rustc_hash::FxHashMap;

/// Places by their names: the one map of the page, by a short hash.
pub type Places = FxHashMap<String, usize>;

/// Values by name. A name has one value.
#[derive(Clone, Debug)]
pub struct ByName<T> {
    places: Places,
    entries: Vec<(String, T)>,
}

impl<T> Default for ByName<T> {
    fn default() -> ByName<T> {
        ByName { places: Places::default(), entries: Vec::new() }
    }
}

impl<T> ByName<T> {
    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<&T> {
        self.entries.get(*self.places.get(name)?).map(|(_, value)| value)
    }

    /// The value of a name, to be changed.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut T> {
        self.entries.get_mut(*self.places.get(name)?).map(|(_, value)| value)
    }

    /// The value of a name, which it gets if it has none; never `None`.
    pub fn or_insert(&mut self, name: String, value: T) -> Option<&mut T> {
        let at = *self.places.entry(name.clone()).or_insert(self.entries.len());
        if at == self.entries.len() {
            self.entries.push((name, value));
        }
        self.entries.get_mut(at).map(|(_, value)| value)
    }

    /// Gives a name a value, in the place of the one it may have.
    pub fn insert(&mut self, name: String, value: T) {
        if let Some(old) = self.get_mut(&name) {
            *old = value;
        } else {
            self.or_insert(name, value);
        }
    }

    /// Names and values, in the order in which the names came.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.entries.iter().map(|(name, value)| (name.as_str(), value))
    }
}
