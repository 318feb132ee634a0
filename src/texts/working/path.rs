//! The path to a grade in workings: names, sentences, and formulas in words.

use crate::scoring::explain::PathFigure;
use crate::texts::{JoinText, Naming, Phrase, join, phrase::words};

words! {
    /// The path to a grade in workings.
    PathFormulaText {
        NeededMeaning =
            "到这个等级还需要的分数；总分在这个等级就是 0，已高于它就没有。"
            | "The points still needed for this grade; 0 while the total lies in it, none once it lies above.";
        AloneMeaning =
            "已评的各方不变，只改这一方，要给到多少分才到这个等级；别的未评的一方还开着。"
            | "What this party alone would have to give for this grade while the scores of the others stay; others not scored yet are open.";
        LeastMeaning =
            "其余各方都给满分，这一方至少还要给多少分。"
            | "What this party has to give even with full marks from all others.";
        LossMeaning =
            "已评的各方不变，这一方最多可以少给多少分，等级还保得住。"
            | "What this party may take away, while the scores of the others stay, before the grade is lost.";
        TogetherMeaning =
            "已评的各方不变，这几方合计至少要给多少分；别的未评的一方还开着。"
            | "What these parties have to give together, at least, while the scores of the others stay; others not scored yet are open.";
        NeededFormula =
            "还需 = 这个等级的最低总分 − 现有得分"
            | "points needed = lowest total of the grade − points so far";
        AloneFormula =
            "这一方要到 = 这个等级的最低总分 − 其余各方的得分（未评的按满分）"
            | "this party = lowest total of the grade − the other parties' points (full marks where not scored)";
        LeastFormula =
            "这一方至少 = 这个等级的最低总分 − 其余各方的满分"
            | "this party at least = lowest total of the grade − the other parties' caps";
        LossFormula =
            "最多可少 = 这一方的得分 − 只改这一方时的最低分"
            | "may take away = this party's points − the least it alone has to give";
        TogetherFormula =
            "这几方合计至少 = 这个等级的最低总分 − 其余各方的得分（未评的按满分）"
            | "together at least = lowest total of the grade − the points of the parties not in the set (full marks where not scored)";
        Needed = "还需" | "points needed";
        Alone = "单独要到" | "alone";
        Least = "在其余满分时至少" | "with the others full, at least";
        Loss = "最多可少" | "may take away";
        Together = "合计至少" | "together at least";
    }
}

/// What a figure is.
pub(in crate::texts) const fn path_sentence(figure: PathFigure) -> Phrase {
    match figure {
        PathFigure::Needed => PathFormulaText::NeededMeaning,
        PathFigure::Alone(_) => PathFormulaText::AloneMeaning,
        PathFigure::Least(_) => PathFormulaText::LeastMeaning,
        PathFigure::Loss(_) => PathFormulaText::LossMeaning,
        PathFigure::Together(_) => PathFormulaText::TogetherMeaning,
    }
}

/// The formula.
pub(in crate::texts) const fn path_formula(figure: PathFigure) -> Phrase {
    match figure {
        PathFigure::Needed => PathFormulaText::NeededFormula,
        PathFigure::Alone(_) => PathFormulaText::AloneFormula,
        PathFigure::Least(_) => PathFormulaText::LeastFormula,
        PathFigure::Loss(_) => PathFormulaText::LossFormula,
        PathFigure::Together(_) => PathFormulaText::TogetherFormula,
    }
}

impl Naming<'_> {
    /// 优秀 第三方 单独要到.
    pub(in crate::texts) fn path(self, band: usize, figure: PathFigure) -> String {
        let of = |who: String, what: Phrase| {
            join(&[self.band(band), who, what.words(self.language).to_owned()])
        };
        match figure {
            PathFigure::Needed => of(String::new(), PathFormulaText::Needed),
            PathFigure::Alone(at) => of(self.party(at), PathFormulaText::Alone),
            PathFigure::Least(at) => of(self.party(at), PathFormulaText::Least),
            PathFigure::Loss(at) => of(self.party(at), PathFormulaText::Loss),
            PathFigure::Together(members) => {
                let parties = 0..self.scheme.parties.len();
                let inside = parties.filter(|at| *at < 8 && members >> at & 1 == 1);
                let names: Vec<String> = inside.map(|at| self.party(at)).collect();
                of(names.join(JoinText::And.words(self.language)), PathFormulaText::Together)
            }
        }
    }
}
