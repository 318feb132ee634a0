//! A scheme made by hand → JSON text, in the form of the built-in scheme files.

use super::json_text::{in_order, list, text};
use crate::document::schemes::Schemes;
use crate::number::Mode;
use crate::scoring::{Adjustment, Bilingual, Bound, GradeBand, Party, Scheme};

const NOTHING: &str = "null";

/// The scheme made by hand, or nothing.
pub(super) fn own_scheme(schemes: &Schemes) -> String {
    schemes.own().map_or(NOTHING.to_owned(), |own| scheme(own))
}

fn scheme(scheme: &Scheme) -> String {
    let mode = match scheme.rounding.mode() {
        Mode::HalfUp => "half_up",
        Mode::Down => "down",
    };
    let rounding = [("mode", text(mode)), ("decimals", scheme.rounding.decimals().to_string())];
    in_order([
        ("id", text(&scheme.id)),
        ("name", bilingual(&scheme.name)),
        ("year", scheme.year.to_string()),
        ("basis", "[]".to_owned()),
        ("full_score", text(&scheme.full_score.to_string())),
        ("parties", list(scheme.parties.iter().map(party))),
        ("bands", list(scheme.bands.iter().map(band))),
        ("bonus", adjustment(scheme.bonus)),
        ("deduction", adjustment(scheme.deduction)),
        ("rounding", in_order(rounding)),
        ("sources", "[]".to_owned()),
    ])
}

fn bilingual(name: &Bilingual) -> String {
    in_order([("zh-CN", text(&name.zh_cn)), ("en", text(&name.en))])
}

fn party(party: &Party) -> String {
    in_order([
        ("id", text(&party.id)),
        ("name", bilingual(&party.name)),
        ("short_name", bilingual(&party.short_name)),
        ("cap", text(&party.cap.to_string())),
    ])
}

fn band(band: &GradeBand) -> String {
    let end = |end: Option<Bound>| {
        end.map_or(NOTHING.to_owned(), |end| {
            let value = text(&end.value.to_string());
            in_order([("value", value), ("inclusive", end.inclusive.to_string())])
        })
    };
    in_order([
        ("id", text(&band.id)),
        ("name", bilingual(&band.name)),
        ("lower", end(band.lower)),
        ("upper", end(band.upper)),
    ])
}

fn adjustment(of: Option<Adjustment>) -> String {
    of.map_or(NOTHING.to_owned(), |of| {
        let most = of.most.map_or(NOTHING.to_owned(), |most| text(&most.to_string()));
        in_order([("most", most)])
    })
}
