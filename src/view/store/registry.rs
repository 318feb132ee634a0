//! Watched values by the address they belong to: those of inputs and of figures.

use super::watched::Watched;
use crate::document::Field;
use crate::editor::Problem;
use crate::scoring::{Figure, FigureValue};
use std::rc::Rc;

/// Watched values, sorted by address. A sorted list costs a tenth of the code of a hash map, and
/// addresses come nearly in order when a table is drawn.
pub(super) struct Registry<K, T> {
    values: Vec<(K, Rc<Watched<T>>)>,
}

impl<K, T> Default for Registry<K, T> {
    fn default() -> Self {
        Registry { values: Vec::new() }
    }
}

impl<K: Ord + Copy, T> Registry<K, T> {
    /// The value at an address.
    pub(super) fn get(&self, address: K) -> Option<Rc<Watched<T>>> {
        let (_, value) = self.values.get(self.place(address).ok()?)?;
        Some(value.clone())
    }

    /// Puts a value at an address that had none, and gives it back.
    pub(super) fn insert(&mut self, address: K, value: Rc<Watched<T>>) {
        if let Err(at) = self.place(address) {
            self.values.insert(at, (address, value));
        }
    }

    /// Forgets the other addresses.
    pub(super) fn retain(&mut self, keep: impl Fn(K) -> bool) {
        self.values.retain(|(address, _)| keep(*address));
    }

    /// Every address with its value.
    pub(super) fn iter(&self) -> impl Iterator<Item = &(K, Rc<Watched<T>>)> {
        self.values.iter()
    }

    fn place(&self, address: K) -> Result<usize, usize> {
        self.values.binary_search_by(|(known, _)| known.cmp(&address))
    }
}

/// What an input shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldText {
    /// The text in it: as typed while it is being typed or refused, else as the document writes it.
    pub text: String,
    /// What is wrong with the text; the document then still holds the last good value.
    pub problem: Option<Problem>,
    /// What the station has there, where a trial has something else.
    pub original: Option<String>,
}

/// The signals by input, made when an input is first shown.
pub(super) type Fields = Registry<Field, FieldText>;

/// The figures on screen, each made when it is first shown.
pub(super) type Figures = Registry<Figure, FigureValue>;
