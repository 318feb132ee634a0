//! JSON → completed amounts by months and targets that changed, keeping whatever is readable.
//! [`super::write_by_month`] and [`super::write_agreements`] are its mirrors.

use super::loss::is_too_long;
use super::read::Reader;
use crate::document::agreements::{Earlier, Since};
use crate::document::by_amount::Amount;
use crate::document::by_month::{Monthly, When};
use crate::document::input::BEFORE;
use crate::document::sheet::Document;
use crate::scoring::{Month, Quantity};
use serde_json::{Map, Value as Json};

/// Takes what a block says of an amount, at a place of the file.
type Take = fn(&mut Reader<'_>, &mut Document, Amount, &Map<String, Json>, &str);

impl Reader<'_> {
    /// The amounts by months of a document of which period, areas and indicators are read already.
    pub(super) fn by_months(&mut self, json: &Json, document: &mut Document) {
        self.by_amount(json, "months", document, |reader, document, amount, parts, place| {
            let monthly = reader.monthly(parts, place);
            document.monthly.replace(amount, Some(monthly));
        });
        document.add_up_months();
    }

    /// The earlier targets of a document of which areas and indicators are read already.
    pub(super) fn agreements(&mut self, json: &Json, document: &mut Document) {
        self.by_amount(json, "earlier_targets", document, |reader, document, amount, of, place| {
            let earlier = reader.earlier(of, place);
            document.agreements.replace(amount, earlier);
        });
    }

    /// A block that says something of amounts, each by its hook. What is not there is not missing: the block can be
    /// left out.
    fn by_amount(&mut self, json: &Json, block: &str, document: &mut Document, take: Take) {
        let Some(json) = json.get(block) else { return };
        let Some(amounts) = json.as_object() else { return self.lost(block) };
        for (hook, parts) in amounts {
            let place = [block, hook.as_str()].join("/");
            let amount = Amount::from_hook(hook, document).filter(|_| !is_too_long(hook));
            match amount.zip(parts.as_object()) {
                Some((amount, parts)) => take(self, document, amount, parts, &place),
                None => self.lost(&place),
            }
        }
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
