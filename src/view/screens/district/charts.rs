//! One small picture for each indicator: its stations along the rate.

use super::parts::head;
use crate::chart::Strip;
use crate::district::{Column, District};
use crate::scoring::Completion;
use crate::texts::{DistrictText, chart_words, district_column, district_median_text, rate_text};
use crate::view::controls::{El, el};
use crate::view::store::Store;
use std::rc::Rc;

/// The pictures of the indicators that have a rate.
pub(super) fn charts(store: Store, district: &Rc<District>) -> El {
    let with_rates = district.columns.iter().filter(|column| column.median.is_some());
    let charts = with_rates.map(|column| chart(store, column));
    el("section")
        .class("district-charts")
        .children(head(store, DistrictText::Charts, Some(DistrictText::ChartsNote)))
        .child(el("div").class("district-multiples").children(charts))
}

fn chart(store: Store, column: &Column) -> El {
    let language = store.language();
    let sum = rate_text(column.sum.completion);
    let beside = DistrictText::beside(sum, district_median_text(column.median), language);
    let picture = picture(column);
    el("figure")
        .child(
            el("figcaption")
                .child(el("strong").text(district_column(column, language)))
                .child(el("small").text(beside)),
        )
        .child(
            el("div")
                .class("district-chart")
                .attr("role", "img")
                .attr("aria-label", chart_words(column, language))
                .with(move |element| element.set_inner_html(&picture)),
        )
}

/// The picture; whole numbers only.
fn picture(column: &Column) -> String {
    let rates: Vec<_> = column.cells.iter().filter_map(|cell| cell.as_ref()?.percent()).collect();
    let sum = match column.sum.completion {
        Completion::Rate { percent, .. } => Some(percent),
        _ => None,
    };
    let strip = Strip::of(&rates, sum);
    let (width, height) = Strip::SIZE;
    let radius = Strip::RADIUS;
    let mut drawn = format!("<svg viewBox=\"0 0 {width} {height}\">");
    drawn.push_str(&format!("<path class=\"axis\" d=\"M0 {height}H{width}\"/>"));
    drawn.push_str(&format!("<path class=\"full\" d=\"M{} 0V{height}\"/>", strip.full));
    if let Some(sum) = strip.sum {
        drawn.push_str(&format!("<path class=\"whole\" d=\"M{sum} 0V{height}\"/>"));
    }
    for dot in strip.dots {
        drawn.push_str(&format!("<circle cx=\"{}\" cy=\"{}\" r=\"{radius}\"/>", dot.x, dot.y));
    }
    drawn.push_str("</svg>");
    drawn
}
