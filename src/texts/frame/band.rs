//! The words of the band: the figure's own, a sentence for wide pages, a short one for phones, and buttons.

use crate::desk::Refusal;
use crate::desk::band::{Chip, Deed, Says, Tried};
use crate::document::{Allowed, Document, Field, Trouble};
use crate::editor::Problem;
use crate::number::{Decimal, Mode};
use crate::scoring::{Closing, Grading, Open, Outcome, Outlook, Reach, Scheme, Settled};
use crate::texts::{
    FrameText, Language, Phrase, ResultText, field_label, grading_text, phrase::words, points,
};

words! {
    /// Said by the band.
    BandText {
        Estimate = "测算" | "Estimate";
        by_scheme(name) = "按‘{name}’" | "By ‘{name}’";
        Nothing = "—" | "—";
        scored(caps) = "/已评 {caps}" | "/ {caps} scored";
        NoScores = "还没有得分" | "No scores yet";
        Undecided = "等级未定" | "Grade open";
        at_least(grade) = "至少{grade}" | "{grade} or better";
        NoGrade = "无对应等级" | "No grade";
        TwoGrades = "两个等级" | "Two grades";
        FillFirst = "先填一方的得分" | "Fill in one party's score first";
        GoAndFill = "去填得分" | "Fill in scores";
        Numbers = "一两三四五六七八" | "12345678";
        upto(grade, points, count, room) =
            "到{grade}还要 {points}，未评{count}方合计满分 {room}"
            | "{points} more for {grade}; the {count} not yet scored can give {room}";
        upto_short(points, grade) = "还要 {points} 到{grade}" | "{points} to {grade}";
        last(party, points, grade) = "{party}到 {points} 就是{grade}" | "{party} at {points} makes {grade}";
        last_next(last, points, grade) = "{last}，到 {points} 是{grade}" | "{last}, at {points} {grade}";
        last_else(last, grade) = "{last}，否则{grade}" | "{last}, else {grade}";
        last_short(party, points, grade) = "{party} {points} 到{grade}" | "{party} {points}: {grade}";
        points_short(points, grade) = "{points} 到{grade}" | "{points} for {grade}";
        missed(highest, grade, rest) =
            "最高 {highest}，到不了{grade}；{rest}"
            | "At most {highest}, short of {grade}; {rest}";
        missed_upto(grade, points) = "到{grade}还要 {points}" | "{points} more for {grade}";
        sure(grade, lowest, highest) =
            "其余怎么评都是{grade}（{lowest}–{highest}）"
            | "{grade} whatever the others give ({lowest}–{highest})";
        sure_short(grade) = "已定{grade}" | "{grade} is sure";
        unclear(lowest, highest) =
            "总分在 {lowest}–{highest} 之间，等级要等都评完"
            | "The total lies in {lowest}–{highest}; its grade is open until all have scored";
        unclear_short(lowest, highest) = "{lowest}–{highest}" | "{lowest}–{highest}";
        above(grade, points) = "比{grade}线高 {points}" | "{points} above the line of {grade}";
        above_short(points) = "高 {points}" | "{points} above";
        below(grade, points, way) = "离{grade}还差 {points} 分：{way}" | "{points} short of {grade}: {way}";
        below_short(points, grade) = "差 {points} 到{grade}" | "{points} to {grade}";
        alone(party, points) = "{party}到 {points} 就够" | "{party} at {points} would do";
        Together = "要几方一起补" | "several parties together";
        Never = "都给满分也不够" | "full marks of all would not do";
        step_below(points) = "只差 {points} 分" | "Only {points} short";
        step_below_short(points) = "只差 {points}" | "{points} short";
        on_line(grade) =
            "正好在线上，算{grade}；没有余量"
            | "Exactly on the line, which is {grade}; nothing to spare";
        OnLineShort = "正好在线上" | "On the line";
        Full = "满分" | "Full marks";
        half_up(total, grade, exact, other) =
            "各方四舍五入后 {total} {grade}；不舍入 {exact} {other}"
            | "Rounded party by party {total}, {grade}; unrounded {exact}, {other}";
        half_up_short(grade) = "舍入后{grade}" | "{grade} by rounding";
        cut_off(total, grade, exact, other) =
            "各方去尾后 {total} {grade}；不去尾 {exact} {other}"
            | "Cut off party by party {total}, {grade}; uncut {exact}, {other}";
        cut_off_short(grade) = "去尾后{grade}" | "{grade} by cutting off";
        no_grade(total) = "这个方案里 {total} 不在任何等级内" | "{total} lies in no grade of this scheme";
        two_grades(total) =
            "这个方案里 {total} 同时属于两个等级"
            | "{total} lies in two grades of this scheme";
        Trying =
            "试算中：随便改，实际的数不动"
            | "Trying: change anything, the real figures stay";
        TryingShort = "试算中" | "Trying";
        tried(difference, name, count) =
            "试算 {difference} · {name}，改了 {count} 处，实际的数没动"
            | "Trying {difference} · {name}, {count?one change:# changes}, the real figures stay";
        tried_short(difference) = "试算 {difference}" | "Trying {difference}";
        SameTotal = "总分没变" | "same total";
        Visit = "别人发来的，只能看" | "Sent by somebody else, to be read only";
        VisitShort = "只读" | "Read only";
        NotSaved = "⚠ 没能保存，先存成文件" | "⚠ Not saved: save it as a file first";
        NotSavedShort = "⚠ 没保存" | "⚠ Not saved";
        NoStorage =
            "⚠ 这个浏览器不能保存，关掉就没了：先存成文件"
            | "⚠ This browser saves nothing, closing loses all: save it as a file first";
        StorageFull =
            "⚠ 这台设备存满了：存成文件，或删掉旧评估"
            | "⚠ This device is full: save it as a file, or delete old stations";
        StorageFullShort = "⚠ 存满了" | "⚠ Full";
        Replaced =
            "另一个窗口改过，已经换成新的"
            | "Changed in another window; the new figures are shown";
        ReplacedShort = "已更新" | "Updated";
        PartMissing =
            "这一部分没有取到，数据都在"
            | "This part did not arrive; all data is here";
        PartMissingShort = "没取到" | "Not here";
        NewVersion = "有新版本" | "New version";
        too_much(label, most, stays) = "⚠ {label}最多 {most}；{stays}" | "⚠ {label}: at most {most}; {stays}";
        wrong(label, stays) = "⚠ {label}要改；{stays}" | "⚠ {label} is to be corrected; {stays}";
        stays(value) = "先按 {value} 算" | "{value} counts meanwhile";
        StaysBlank = "先当没填" | "it counts as blank meanwhile";
        several_wrong(count) =
            "⚠ {count} 处要改；先按原来的数算"
            | "⚠ {count} to correct; what they held before counts meanwhile";
        wrong_short(count) = "⚠ {count} 处要改" | "⚠ {count} to correct";
        Correct = "去改" | "Correct it";
        SaveFile = "存成文件" | "Save as file";
        FetchAgain = "再试" | "Again";
        Update = "现在更新" | "Update now";
        UpdateLater = "稍后" | "Later";
        KeepCopy = "留一份" | "Keep a copy";
        Adopt = "采用" | "Use these";
        KeepScenario = "存为情景" | "Keep scenario";
        LeaveTrial = "退出" | "Leave";
        ShowScheme = "看方案" | "See scheme";
        Try = "试算" | "Try it";
        Title = "总分和等级" | "Total and grade";
        GoThere = "去看" | "Go there";
        said(figure, chip, sentence) = "{figure}，{chip}。{sentence}" | "{figure}, {chip}. {sentence}";
    }
}

/// What the words are taken from.
#[derive(Clone, Copy)]
pub struct BandWords<'a> {
    /// What is said.
    pub says: &'a Says,
    /// The figures.
    pub outcome: &'a Outcome,
    /// What they are worked out by.
    pub scheme: &'a Scheme,
    /// The language of the page.
    pub language: Language,
    /// In which input the first error is, and what counts there meanwhile.
    pub wrong: (&'a str, &'a str),
    /// The name of the scenario that is being tried.
    pub trial: &'a str,
}

/// The figure, with what stands small before and after it: `86.75 →`, `90.12`, `/已评 45`.
pub fn band_figure(
    outcome: &Outcome,
    trial: Option<&Tried>,
    scheme: &Scheme,
    language: Language,
) -> [String; 3] {
    let figure = |outcome: &Outcome| match outcome.outlook {
        Outlook::Nothing => BandText::Nothing.words(language).to_owned(),
        _ => points(outcome.lowest, scheme),
    };
    let before = trial.filter(|trial| trial.actual.lowest != outcome.lowest);
    let before = before.map(|trial| [figure(&trial.actual).as_str(), " →"].concat());
    let after = match outcome.outlook {
        Outlook::Open(open) => BandText::scored(open.scored, language),
        _ => String::new(),
    };
    [before.unwrap_or_default(), figure(outcome), after]
}

/// What stands before the figure: the scheme where it is one of one's own, and that the figure is an
/// estimate until every party's score is announced.
pub fn band_estimate(scheme_name: Option<&str>, all_announced: bool, language: Language) -> String {
    let scheme = scheme_name.map(|name| BandText::by_scheme(name, language)).unwrap_or_default();
    let estimate = if all_announced { "" } else { BandText::Estimate.words(language) };
    [scheme.as_str(), estimate].concat()
}

/// What an input with an error is called; a score by its party alone.
pub fn wrong_label(
    field: Field,
    document: &Document,
    scheme: &Scheme,
    language: Language,
) -> String {
    match field {
        Field::Score(at) => match scheme.parties.get(at) {
            Some(party) => language.name(&party.short_name).to_owned(),
            None => String::new(),
        },
        field => field_label(field, document, scheme, language),
    }
}

/// The words of the chip.
pub fn chip_text(chip: Chip, scheme: &Scheme, language: Language) -> String {
    let grade = |band| grading_text(Grading::Band(band), scheme, language);
    let text = match chip {
        Chip::NoScores => BandText::NoScores,
        Chip::Open => BandText::Undecided,
        Chip::NoGrade => BandText::NoGrade,
        Chip::TwoGrades => BandText::TwoGrades,
        Chip::AtLeast(band) => return BandText::at_least(grade(band), language),
        Chip::Grade(band) => return grade(band),
    };
    text.words(language).to_owned()
}

/// The name of a deed; `None` where it is that of the checklist, which counts.
pub const fn deed_text(deed: Deed) -> Option<Phrase> {
    Some(match deed {
        Deed::Correct => BandText::Correct,
        Deed::SaveFile => BandText::SaveFile,
        Deed::Undo => FrameText::Undo,
        Deed::FetchAgain | Deed::SaveAgain => BandText::FetchAgain,
        Deed::Update => BandText::Update,
        Deed::UpdateLater => BandText::UpdateLater,
        Deed::KeepCopy => BandText::KeepCopy,
        Deed::Adopt => BandText::Adopt,
        Deed::KeepScenario => BandText::KeepScenario,
        Deed::LeaveTrial => BandText::LeaveTrial,
        Deed::ShowScheme => BandText::ShowScheme,
        Deed::Restore => FrameText::RestorePublished,
        Deed::Try => BandText::Try,
        Deed::Checklist(_) => return None,
    })
}

/// The sentence, for wide pages and for screen readers.
pub fn band_sentence(of: &BandWords<'_>) -> String {
    let language = of.language;
    let text = match of.says {
        Says::Correct(count, _, problem) => return of.correction(*count, problem),
        Says::NotSaved(Refusal::Full) => BandText::StorageFull,
        Says::NotSaved(Refusal::Absent) => BandText::NoStorage,
        Says::NotSaved(_) => BandText::NotSaved,
        Says::Replaced => BandText::Replaced,
        Says::PartMissing => BandText::PartMissing,
        Says::NewVersion => BandText::NewVersion,
        Says::Visit => BandText::Visit,
        Says::Trying => BandText::Trying,
        Says::Tried(changes, difference) => {
            return BandText::tried(of.difference(*difference), of.trial, changes, language);
        }
        Says::Points(Outlook::Nothing) => BandText::FillFirst,
        Says::Points(Outlook::Open(open)) => return of.open(open),
        Says::Points(Outlook::Settled(settled)) => return of.settled(settled),
    };
    text.words(language).to_owned()
}

/// The sentence for phones.
pub fn band_short(of: &BandWords<'_>) -> String {
    let language = of.language;
    let text = match of.says {
        Says::Correct(count, ..) => return BandText::wrong_short(count, language),
        Says::NotSaved(Refusal::Full) => BandText::StorageFullShort,
        Says::NotSaved(_) => BandText::NotSavedShort,
        Says::Replaced => BandText::ReplacedShort,
        Says::PartMissing => BandText::PartMissingShort,
        Says::NewVersion => BandText::NewVersion,
        Says::Visit => BandText::VisitShort,
        Says::Trying => BandText::TryingShort,
        Says::Tried(_, difference) => {
            return BandText::tried_short(of.difference(*difference), language);
        }
        Says::Points(Outlook::Nothing) => BandText::GoAndFill,
        Says::Points(Outlook::Open(open)) => return of.open_short(open),
        Says::Points(Outlook::Settled(settled)) => return of.settled_short(settled),
    };
    text.words(language).to_owned()
}

/// What is said to screen readers once typing pauses.
pub fn band_said(figure: &str, chip: &str, sentence: &str, language: Language) -> String {
    BandText::said(figure, chip, sentence, language)
}

impl BandWords<'_> {
    fn grade(&self, band: usize) -> String {
        grading_text(Grading::Band(band), self.scheme, self.language)
    }

    fn points(&self, number: Decimal) -> String {
        points(number, self.scheme)
    }

    fn party(&self, at: usize) -> &str {
        let party = self.scheme.parties.get(at);
        party.map_or("", |party| self.language.name(&party.short_name))
    }

    /// A difference of totals with its sign.
    fn difference(&self, difference: Decimal) -> String {
        let sign = match difference.cmp(&Decimal::ZERO) {
            std::cmp::Ordering::Equal => {
                return BandText::SameTotal.words(self.language).to_owned();
            }
            std::cmp::Ordering::Greater => "+",
            std::cmp::Ordering::Less => "−",
        };
        let size = Decimal::from_hundredths(difference.hundredths().abs());
        [sign, self.points(size).as_str()].concat()
    }

    fn correction(&self, count: usize, problem: &Problem) -> String {
        let ((label, in_force), language) = (self.wrong, self.language);
        let stays = match in_force {
            "" => BandText::StaysBlank.words(language).to_owned(),
            value => BandText::stays(value, language),
        };
        match (count, problem) {
            (1, Problem { trouble: Trouble::TooLarge, allowed: Allowed::Number { most, .. } }) => {
                BandText::too_much(label, most, stays, language)
            }
            (1, _) => BandText::wrong(label, stays, language),
            _ => BandText::several_wrong(count, language),
        }
    }

    fn open(&self, open: &Open) -> String {
        let (outcome, language) = (self.outcome, self.language);
        let (lowest, highest) = (self.points(outcome.lowest), self.points(outcome.highest));
        let (best, next, missed, least) = match open.reach {
            Reach::Sure(band) => {
                return BandText::sure(self.grade(band), lowest, highest, language);
            }
            Reach::Unclear => return BandText::unclear(lowest, highest, language),
            Reach::Upto { best, next, missed, least } => (best, next, missed, least),
        };
        let (grade, points) = (self.grade(best.band), self.points(best.points));
        let last =
            open.last.map(|party| BandText::last(self.party(party), &points, &grade, language));
        let rest = match (last, missed, next, least) {
            (None, None, ..) => {
                let numbers = BandText::Numbers.words(language);
                let count = numbers.chars().nth(open.unscored.wrapping_sub(1)).unwrap_or_default();
                BandText::upto(grade, points, count, open.room, language)
            }
            (None, Some(_), ..) => BandText::missed_upto(grade, points, language),
            (Some(last), None, Some(next), _) => {
                let (grade, points) = (self.grade(next.band), self.points(next.points));
                BandText::last_next(last, points, grade, language)
            }
            (Some(last), None, None, Some(least)) => {
                BandText::last_else(last, self.grade(least), language)
            }
            (Some(last), ..) => last,
        };
        match missed {
            Some(missed) => BandText::missed(highest, self.grade(missed), rest, language),
            None => rest,
        }
    }

    fn open_short(&self, open: &Open) -> String {
        let (outcome, language) = (self.outcome, self.language);
        let (best, next) = match open.reach {
            Reach::Sure(band) => return BandText::sure_short(self.grade(band), language),
            Reach::Unclear => {
                let (lowest, highest) = (self.points(outcome.lowest), self.points(outcome.highest));
                return BandText::unclear_short(lowest, highest, language);
            }
            Reach::Upto { best, next, .. } => (best, next),
        };
        let (grade, points) = (self.grade(best.band), self.points(best.points));
        match open.last {
            None => BandText::upto_short(points, grade, language),
            Some(_) if next.is_none() => BandText::points_short(points, grade, language),
            Some(party) => BandText::last_short(self.party(party), points, grade, language),
        }
    }

    fn settled(&self, settled: &Settled) -> String {
        let (outcome, language) = (self.outcome, self.language);
        let total = self.points(outcome.lowest);
        match *settled {
            Settled::Ungraded => match outcome.lowest_grading {
                Grading::Overlap(..) => BandText::two_grades(total, language),
                _ => BandText::no_grade(total, language),
            },
            Settled::Rounded => {
                let Some(unrounded) = outcome.unrounded else { return total };
                let exact = unrounded.total.exact_decimals(6).unwrap_or_default();
                let text = if self.is_cut_off() { BandText::cut_off } else { BandText::half_up };
                let grade = grading_text(outcome.lowest_grading, self.scheme, language);
                let other = grading_text(unrounded.grading, self.scheme, language);
                text(total, grade, exact, other, language)
            }
            Settled::Full => BandText::Full.words(language).to_owned(),
            Settled::OnLine(band) => BandText::on_line(self.grade(band), language),
            Settled::Best(band, Some(above)) => {
                BandText::above(self.grade(band), self.points(above), language)
            }
            Settled::Best(_, None) => ResultText::BestGrade.words(language).to_owned(),
            Settled::JustBelow(step, _) => BandText::step_below(self.points(step.points), language),
            Settled::Below(step, closing) => {
                let way = match closing {
                    Closing::Alone { party, points } => {
                        BandText::alone(self.party(party), self.points(points), language)
                    }
                    Closing::Together => BandText::Together.words(language).to_owned(),
                    Closing::Never => BandText::Never.words(language).to_owned(),
                };
                BandText::below(self.grade(step.band), self.points(step.points), way, language)
            }
        }
    }

    fn settled_short(&self, settled: &Settled) -> String {
        let language = self.language;
        let grade = || grading_text(self.outcome.lowest_grading, self.scheme, language);
        let text = match *settled {
            Settled::Rounded if self.is_cut_off() => {
                return BandText::cut_off_short(grade(), language);
            }
            Settled::Rounded => return BandText::half_up_short(grade(), language),
            Settled::Best(_, Some(above)) => {
                return BandText::above_short(self.points(above), language);
            }
            Settled::JustBelow(step, _) => {
                return BandText::step_below_short(self.points(step.points), language);
            }
            Settled::Below(step, _) => {
                let points = self.points(step.points);
                return BandText::below_short(points, self.grade(step.band), language);
            }
            Settled::Ungraded => match self.outcome.lowest_grading {
                Grading::Overlap(..) => BandText::TwoGrades,
                _ => BandText::NoGrade,
            },
            Settled::Full => BandText::Full,
            Settled::OnLine(_) => BandText::OnLineShort,
            Settled::Best(_, None) => ResultText::BestGrade,
        };
        text.words(language).to_owned()
    }

    fn is_cut_off(&self) -> bool {
        self.scheme.rounding.mode() == Mode::Down
    }
}
