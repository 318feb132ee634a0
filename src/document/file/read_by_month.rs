//! JSON → completed amounts by months, keeping whatever is readable. [`super::write_by_month`] is its mirror.

use super::loss::is_too_long;
use super::read::Reader;
use crate::document::by_amount::Amount;
use crate::document::by_month::{Monthly, When};
use crate::document::input::BEFORE;
use crate::document::sheet::Document;
use crate::scoring::{Month, Quantity};
use serde_json::{Map, Value as Json};

const PLACE: &str = "months";

impl Reader<'_> {
    /// The amounts of a document of which period, areas and indicators are read already. What is not there is
    /// not missing: the block can be left out.
    pub(super) fn by_months(&mut self, json: &Json, document: &mut Document) {
        let Some(block) = json.get(PLACE) else { return };
        let Some(amounts) = block.as_object() else { return self.lost(PLACE) };
        for (hook, parts) in amounts {
            let place = [PLACE, hook.as_str()].join("/");
            let amount = Amount::from_hook(hook, document).filter(|_| !is_too_long(hook));
            match amount.zip(parts.as_object()) {
                Some((amount, parts)) => {
                    let monthly = self.monthly(parts, &place);
                    document.monthly.replace(amount, Some(monthly));
                }
                None => self.lost(&place),
            }
        }
        document.add_up_months();
    }

    fn monthly(&mut self, parts: &Map<String, Json>, place: &str) -> Monthly {
        let mut monthly = Monthly::default();
        for (name, json) in parts {
            let place = [place, name.as_str()].join("/");
            let when = match name.as_str() {
                BEFORE => Some(When::Before),
                name => name.parse::<Month>().ok().map(When::In),
            };
            let Some(when) = when else {
                self.lost(&place);
                continue;
            };
            let value = self.kept(Some(json), when.spec(), &place);
            let quantity = value.and_then(|value| value.quantity());
            monthly.put(when, quantity.unwrap_or(Quantity::Blank));
        }
        monthly
    }
}
