//! The words of the band, its figure, its grade and its buttons. The sentences are put together in
//! `band_sentence.rs`.

use crate::desk::band::{Chip, Deed, Tried};
use crate::document::{Document, Field};
use crate::scoring::{Grading, Outcome, Outlook, Scheme};
use crate::texts::{
    FrameText, JoinText, Language, Phrase, field_label, grading_text, phrase::words, points,
    short_party_name, total_text,
};

words! {
    /// Said by the band.
    BandText {
        Estimate = "测算" | "Estimate";
        by_scheme(name) = "按‘{name}’" | "By '{name}'";
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
        CopyBackup = "复制备份" | "Copy backup";
        FetchAgain = "再试" | "Again";
        Title = "总分和等级" | "Total and grade";
        GoThere = "去看" | "Go there";
        said(figure, chip, sentence) = "{figure}，{chip}。{sentence}" | "{figure}, {chip}. {sentence}";
    }
    /// The name of a deed; `None` where it is that of the checklist, which counts.
    fn deed(Deed) -> Option<Phrase> {
        Correct = "去改" | "Correct it";
        SaveFile = "存成文件" | "Save as file";
        Update = "现在更新" | "Update";
        UpdateLater = "稍后" | "Later";
        KeepCopy = "留一份" | "Keep a copy";
        Adopt = "采用" | "Use these";
        KeepScenario = "存为情景" | "Keep scenario";
        LeaveTrial = "退出" | "Leave";
        ShowScheme = "看方案" | "See scheme";
        Try = "试算" | "Try it";
    } else {
        Deed::Undo => Some(FrameText::Undo),
        Deed::Restore => Some(FrameText::RestorePublished),
        Deed::FetchAgain | Deed::SaveAgain => Some(BandText::FetchAgain),
        Deed::Checklist(_) => None,
    }
}

/// The figure, with what stands small before and after it: `86.75`, the station's in a trial that differs;
/// `90.12`; `/已评 45`.
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
    let before = before.map(|trial| figure(&trial.actual));
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
        Field::Score(at) => short_party_name(at, scheme, language).to_owned(),
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
    BandText::deed(deed)
}

/// What is said to screen readers once typing pauses.
pub fn band_said(figure: &str, chip: &str, sentence: &str, language: Language) -> String {
    BandText::said(figure, chip, sentence, language)
}

/// The name of the tab: whose result, what it is once every party has scored, and the room.
pub fn tab_title(
    station: &str,
    outcome: &Outcome,
    scheme: &Scheme,
    room: &str,
    language: Language,
) -> String {
    let dot = JoinText::Dot.words(language);
    if !outcome.is_settled() {
        return [station, dot, room].concat();
    }
    let grade = grading_text(outcome.lowest_grading, scheme, language);
    [station, dot, &total_text(outcome, scheme), " ", &grade, dot, room].concat()
}
