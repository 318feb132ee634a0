//! What a preview offers beside the cells it understood. They lie in the chunk of 导入导出.

use super::{Language, group_name};
use crate::exchange::paste::Offer;
use crate::scoring::{Group, WorkerKind};

/// A fixed text of an offer.
#[allow(missing_docs, reason = "each says what it is by its words below")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferText {
    Totals,
    TotalsNote,
    Take,
    Asks,
    AsksNote,
}

impl OfferText {
    /// The words in a language.
    pub const fn words(self, language: Language) -> &'static str {
        let (chinese, english) = match self {
            Self::Totals => ("表里印的合计比名单多", "The printed totals are higher than the list"),
            Self::TotalsNote => (
                "差额是没有逐人填写的社工。以后在名单里补填，会自动扣除，不会重复计算。",
                "The rest is of workers who are not listed. Months filled in later are taken off it; nothing counts twice.",
            ),
            Self::Take => (
                "差额作为未逐人填写的合计导入",
                "Take the rest over as totals of workers not listed",
            ),
            Self::Asks => ("核对稳岗率还缺这些数", "Numbers that the retention rate needs"),
            Self::AsksNote => (
                "表里没有写。可以不填；填了才能核对稳岗率。",
                "The table does not state them. They may stay blank; the rate is compared once they are there.",
            ),
        };
        match language {
            Language::ZhCn => chinese,
            Language::En => english,
        }
    }
}

/// What is offered of a kind of workers, month by month; `None` where nothing is.
pub fn offered_words(offer: &Offer, kind: WorkerKind, language: Language) -> Option<String> {
    let of_kind = offer.totals.iter().filter(|of| of.kind == kind);
    let (between, colon, experienced) = match language {
        Language::ZhCn => ("、", "：", "满两年经验"),
        Language::En => (", ", ": ", "with two years' experience"),
    };
    let parts: Vec<String> = of_kind
        .map(|of| match of.month {
            Some(month) => format!("{month} {}", of.left),
            None => format!("{experienced} {}", of.left),
        })
        .collect();
    let name = group_name(Group::of(kind), language);
    (!parts.is_empty()).then(|| format!("{name}{colon}{}", parts.join(between)))
}
