//! JSON → targets that changed, keeping whatever is readable. [`super::write_agreements`] is its mirror.

use super::loss::is_too_long;
use super::read::Reader;
use crate::document::agreements::{Earlier, Since};
use crate::document::by_amount::Amount;
use crate::document::sheet::Document;
use crate::scoring::{Month, Quantity};
use serde_json::{Map, Value as Json};

const PLACE: &str = "earlier_targets";

impl Reader<'_> {
    /// The earlier targets of a document of which areas and indicators are read already. What is not there is not
    /// missing: the block can be left out.
    pub(super) fn agreements(&mut self, json: &Json, document: &mut Document) {
        let Some(block) = json.get(PLACE) else { return };
        let Some(amounts) = block.as_object() else { return self.lost(PLACE) };
        for (hook, earlier) in amounts {
            let place = [PLACE, hook.as_str()].join("/");
            let amount = Amount::from_hook(hook, document).filter(|_| !is_too_long(hook));
            match amount.zip(earlier.as_object()) {
                Some((amount, earlier)) => {
                    let earlier = self.earlier(earlier, &place);
                    document.agreements.replace(amount, earlier);
                }
                None => self.lost(&place),
            }
        }
    }

    fn earlier(&mut self, amounts: &Map<String, Json>, place: &str) -> Option<Earlier> {
        let mut kept = Vec::new();
        for (name, json) in amounts {
            let place = [place, name.as_str()].join("/");
            let Ok(month) = name.parse::<Month>() else {
                self.lost(&place);
                continue;
            };
            let value = self.kept(Some(json), Since::From(month).spec(), &place);
            match value.and_then(|value| value.quantity()) {
                Some(Quantity::Blank) => self.lost(&place),
                Some(amount) => kept.push((month, amount)),
                None => {}
            }
        }
        if amounts.is_empty() {
            self.lost(place);
        }
        Earlier::of(kept)
    }
}
