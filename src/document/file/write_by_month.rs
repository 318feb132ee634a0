//! Completed amounts by months → JSON text. [`super::read_amounts`] is its mirror.

use super::json_text::{begin_member, push_text};
use crate::document::by_month::{Monthly, When};
use crate::document::input::BEFORE;
use crate::document::sheet::Document;

/// The amounts that are kept by months, each under the beginning of its hooks; `None` where there is none. A large
/// station has thousands of them with dozens of months each, so all is written straight into one text.
pub(super) fn by_months(document: &Document) -> Option<String> {
    let mut json = String::from("{");
    let mut names = Names::default();
    for (amount, of) in document.monthly.iter() {
        begin_member(&mut json, &amount.hook(document));
        monthly(&mut json, of, &mut names);
    }
    json.push('}');
    (json.len() > 2).then_some(json)
}

/// Months go by their own names: they stay where they are when the period becomes another one.
fn monthly(json: &mut String, monthly: &Monthly, names: &mut Names) {
    json.push('{');
    for (at, (when, quantity)) in monthly.parts().enumerate() {
        begin_member(json, names.of(at, when));
        push_text(json, &quantity.text());
    }
    json.push('}');
}

/// The names of months by their places: they are the same from amount to amount.
#[derive(Default)]
struct Names(Vec<(When, String)>);

impl Names {
    fn of(&mut self, at: usize, when: When) -> &str {
        if self.0.get(at).is_none_or(|(known, _)| *known != when) {
            let name = match when {
                When::Before => BEFORE.to_owned(),
                When::In(month) => month.to_string(),
            };
            self.0.truncate(at);
            self.0.push((when, name));
        }
        self.0.get(at).map_or("", |(_, name)| name)
    }
}
