//! The words of 依据.

use crate::document::Document;
use crate::texts::{Language, phrase::words};

words! {
    /// Said of what proves the figures.
    EvidenceText {
        Title = "依据" | "Evidence";
        Hint =
            "每个指标和每方得分凭什么、材料放在哪里。只记文字，不存文件。"
            | "What proves each indicator and each score, and where it is kept. Words only, no files.";
        All = "全部指标和评分方" | "All indicators and parties";
        Next = "下一个没写的" | "Next one without";
        AllNoted = "都写了依据。" | "All have evidence.";
        Write = "写依据" | "Add evidence";
        WhatProves = "凭什么：记录、签到表、照片……" | "What proves it: records, lists, photos …";
        WhereKept = "放在哪里" | "Where it is kept";
        counts(indicators, of, scores) =
            "{of} 个指标中 {indicators} 个写了依据，{scores}。"
            | "{indicators} of {of} indicators and {scores} have evidence.";
        scores(parties, all) = "{all} 方得分中 {parties} 方写了" | "{parties} of {all} scores";
        no_scores(all) = "{all} 方得分都没写" | "none of {all} scores";
        kept_at(place) = "放在：{place}" | "Kept: {place}";
    }
}

/// How many indicators and parties have some.
pub fn evidence_counts(document: &Document, language: Language) -> String {
    let indicators = document.noted(&document.evidence_of_indicators());
    let parties = document.noted(&document.evidence_of_parties());
    let (of, all) = (indicators.of, parties.of);
    let scores = match parties.noted {
        0 => EvidenceText::no_scores(all, language),
        noted => EvidenceText::scores(noted, all, language),
    };
    EvidenceText::counts(indicators.noted, of, scores, language)
}

/// Where a note says its material is kept.
pub fn kept_at(place: &str, language: Language) -> String {
    EvidenceText::kept_at(place, language)
}
