//! What is counted of an area beside its indicators.

use super::Quantity;
use super::keyed::keyed;

keyed! {
    /// A number that each area has. It has a sum over the areas.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum AreaNumber {
        /// 投入社工人数.
        SocialWorkers = "social_workers",
        /// 服务对象人数.
        Clients = "clients",
    }
}

/// The numbers of one area, or of all areas together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AreaNumbers([Quantity; AreaNumber::ALL.len()]);

impl AreaNumbers {
    /// Each number as `number` gives it.
    pub fn of(number: impl Fn(AreaNumber) -> Quantity) -> AreaNumbers {
        AreaNumbers(AreaNumber::ALL.map(number))
    }

    /// One of them.
    pub fn get(&self, of: AreaNumber) -> Quantity {
        self.0.get(of as usize).copied().unwrap_or_default()
    }

    /// The same, to be changed.
    pub fn get_mut(&mut self, of: AreaNumber) -> Option<&mut Quantity> {
        self.0.get_mut(of as usize)
    }
}
