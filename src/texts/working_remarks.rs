//! What else a working says: why there is no figure, what to know of one, how it was rounded.

use super::{Language, kind_name};
use crate::number::Mode;
use crate::scoring::explain::{Absence, RaisingStep, Remark, RoundingStep};

/// Why there is no figure.
pub const fn absence_words(absence: Absence, language: Language) -> &'static str {
    let (chinese, english) = absence_in_both(absence);
    match language {
        Language::ZhCn => chinese,
        Language::En => english,
    }
}

const fn absence_in_both(absence: Absence) -> (&'static str, &'static str) {
    match absence {
        Absence::ToFill => (
            "协议量或完成量还空着，填好才有完成率。空白不是 0。",
            "Target or completed amount is still blank, so there is no rate yet. Blank is not 0.",
        ),
        Absence::NotAgreed => (
            "协议量填了“/”：没有约定，就没有完成率。",
            "The target is \"/\": nothing was agreed, so there is no rate.",
        ),
        Absence::NowhereAgreed => (
            "各片区的协议量都是“/”：没有约定，合计也没有完成率。",
            "The target is \"/\" in every area: nothing was agreed, so the total row has no rate either.",
        ),
        Absence::ZeroTarget => (
            "协议量是 0，不能作除数，按没有约定处理。",
            "The target is 0, by which nothing can be divided; it is treated as not agreed.",
        ),
        Absence::NotApplicable => (
            "完成量填了“/”，表示不适用，没有完成率。",
            "The completed amount is \"/\", that is, it does not apply; there is no rate.",
        ),
        Absence::NothingToAdd => {
            ("要相加的格子都还空着。", "All the cells to be added are still blank.")
        }
        Absence::OnlyNotAgreed => (
            "填了的格子都是“/”，没有可以相加的数。",
            "Every cell that is filled in is \"/\", so there is nothing to add.",
        ),
        Absence::NotScored => (
            "这一方还没有评分。没有评分是未知，不是 0 分。",
            "This party has not scored yet. Not scored is unknown, not 0.",
        ),
        Absence::NoBetterGrade => {
            ("总分之上没有更高的等级。", "There is no better grade above the total.")
        }
        Absence::OpenLowerEnd => (
            "所在等级没有下限，不会再低。",
            "This grade has no lower end, so there is nothing to fall below.",
        ),
        Absence::NoSingleBand => (
            "总分不在任何一个等级区间内，或同时在两个区间内，没有下限可比。",
            "The total lies in no grade band, or in two, so there is no lower end to compare with.",
        ),
        Absence::NoPaceLine => (
            "服务年度、评估时段的日期或月数还没填，或者对不上（评估月数应在 1 到服务年度月数之间）。",
            "The dates or months of service year and assessed period are blank or do not fit: 1 up to the service year is allowed.",
        ),
        Absence::NoRate => {
            ("没有完成率，也就没有进度可比。", "There is no rate, so there is no pace to compare.")
        }
        Absence::NoAgreedCount => {
            ("协议要求的人数还没填。", "The agreed head count is not filled in yet.")
        }
        Absence::NoPeriod => (
            "评估时段的开始和结束还没填，或者颠倒了，没有月份可算。",
            "First and last day of the assessed period are blank or reversed, so there are no months.",
        ),
        Absence::NothingAgreedForKind => (
            "协议只约定了全部社工和持证社工的人数，没有约定非持证人数。",
            "The agreement names a number of all and of certified workers, none of non-certified ones.",
        ),
        Absence::ZeroAgreedCount => (
            "协议要求的人数是 0，不能作除数，没有稳岗率。",
            "The agreed head count is 0, by which nothing can be divided; there is no retention rate.",
        ),
        Absence::NoContinuous => (
            "持续在岗社工数还没填。",
            "The number of workers continuously in post is not filled in yet.",
        ),
        Absence::NoActual => (
            "还没有填任何到岗，没有实际人次。",
            "No presence is filled in, so there is nothing actual.",
        ),
        Absence::ZeroActual => (
            "实际人次是 0，不能作除数，没有占比。",
            "The actual person-months are 0, by which nothing can be divided; there is no share.",
        ),
        Absence::NoTwoYears => (
            "没有人填了满两年的起始月，合计中也没有填两年以上的人次。",
            "Nobody has a month from which two years are complete, and no total of such months is filled in.",
        ),
        Absence::NobodyCounted => (
            "最后一个月没有人到岗，合计中也没有填人数。",
            "Nobody listed is present in the final month, and no head count of others is filled in.",
        ),
        Absence::OutOfReach => (
            "即使给满分，总分也到不了这个等级。",
            "Even with full marks the total does not reach this grade.",
        ),
        Absence::AboveBand => (
            "即使给 0 分，总分也高于这个等级。",
            "Even with nothing from them the total lies above this grade.",
        ),
        Absence::PassedBand => (
            "总分已高于这个等级，说不上还需几分。",
            "The total is already above this grade, so nothing is needed for it.",
        ),
        Absence::SteppedOver => (
            "这个等级的区间太窄，按方案的小数位没有一个分数正好落在里面。",
            "The band is so narrow that no score at the scheme's decimals leads into it.",
        ),
        Absence::OutsideBand => (
            "总分不在这个等级，说不上可以少几分。",
            "The total does not lie in this grade, so there is nothing to take away from.",
        ),
        Absence::UnknownLack => (
            "协议量或完成量还空着，不知道差多少。",
            "Target or completed amount is still blank, so nobody knows what is missing.",
        ),
        Absence::NothingToReach => {
            ("没有约定协议量，也就没有差额。", "No target was agreed, so nothing can be missing.")
        }
        Absence::NoWork => ("完成量还空着。", "The completed amounts are still blank."),
        Absence::NoWorkerCount => (
            "这个片区的投入社工人数还空着。",
            "The number of social workers of this area is still blank.",
        ),
        Absence::NoWorkers => (
            "这个片区的投入社工人数是 0，不能作除数。",
            "This area has 0 social workers, by which nothing can be divided.",
        ),
        Absence::NotBothAmounts => (
            "实际和情景里有一边不是数量，算不出差额。",
            "Either the station or the scenario has no amount there, so there is no difference.",
        ),
    }
}

/// What else has to be known of the figure.
pub fn remark_words(remark: Remark, language: Language) -> String {
    match language {
        Language::ZhCn => remark_zh(remark),
        Language::En => remark_en(remark),
    }
}

fn remark_zh(remark: Remark) -> String {
    match remark {
        Remark::BlankLeftOut(count) => format!("有 {count} 格还空着，没有算进去。"),
        Remark::NotAgreedLeftOut(count) => format!("有 {count} 格是“/”，不参加相加。"),
        Remark::NeverCapped => "完成率可以超过 100%，不封顶。".to_owned(),
        Remark::WorthALook => "高于 1000%，请核对是不是多打了数字。".to_owned(),
        Remark::NotTheMean => "先相加再相除，不是各片区完成率的平均。".to_owned(),
        Remark::PrintedAsZero => "没有一个片区约定了数量，按报告的写法合计写 0。".to_owned(),
        Remark::Extra(work) => format!("没有约定也完成了 {work}，算额外完成，不是错误。"),
        Remark::FromKnown => "还有未评分的一方，这里按已评的分数算。".to_owned(),
        Remark::Unscored(count) => {
            format!("有 {count} 方还没有评分：最低按这几方没有得分算，最高按满分算。")
        }
        Remark::ReferenceOnly => "这只是参考线，不是要求：未找到依据。".to_owned(),
        Remark::Shortfall => "结果小于 0，就是不足。".to_owned(),
        Remark::ListedAboveTotal(kind) => {
            let kind = Language::ZhCn.text(kind_name(kind));
            format!("{kind}名单里填的已超过合计，合计不再相加。")
        }
        Remark::NoLowerEnd => "这个等级没有下限，不需要分数。".to_owned(),
        Remark::UnknownGivesNothing => "没有评分的一方，这里按还没有得分算。".to_owned(),
        Remark::AlsoInAnother => "这个等级的最低总分同时属于另一个等级。".to_owned(),
        Remark::AreasLeftOut(count) => {
            format!("有 {count} 个片区的完成量或社工人数没有填，不算进平均。")
        }
    }
}

fn remark_en(remark: Remark) -> String {
    match remark {
        Remark::BlankLeftOut(count) => format!("Blank cells left out: {count}."),
        Remark::NotAgreedLeftOut(count) => {
            format!("Cells with \"/\", which are not added: {count}.")
        }
        Remark::NeverCapped => "A rate may exceed 100%; it is not capped.".to_owned(),
        Remark::WorthALook => "Above 1000%: please check for a slip of the finger.".to_owned(),
        Remark::NotTheMean => {
            "The amounts are added first and then divided; it is not the mean of the areas' rates."
                .to_owned()
        }
        Remark::PrintedAsZero => {
            "No area has an agreed amount; as in the report, the sum is written 0.".to_owned()
        }
        Remark::Extra(work) => {
            format!("{work} was done although nothing was agreed: extra work, not an error.")
        }
        Remark::FromKnown => {
            "A party has not scored yet; this is reckoned from the points known so far.".to_owned()
        }
        Remark::Unscored(count) => format!(
            "Parties that have not scored: {count}. The lowest total takes nothing from them, the highest their caps."
        ),
        Remark::ReferenceOnly => {
            "Only a line to compare with, not a requirement: no basis was found.".to_owned()
        }
        Remark::Shortfall => "A result below 0 is a shortfall.".to_owned(),
        Remark::ListedAboveTotal(kind) => format!(
            "{}: the list holds more than the total says, so the total adds nothing.",
            Language::En.text(kind_name(kind))
        ),
        Remark::NoLowerEnd => "This grade has no lower end, so no points are needed.".to_owned(),
        Remark::UnknownGivesNothing => {
            "A party that has not scored counts here as having given nothing so far.".to_owned()
        }
        Remark::AlsoInAnother => {
            "The lowest total of this grade lies in a second one too.".to_owned()
        }
        Remark::AreasLeftOut(count) => {
            format!("Areas without amount or number of workers, left out of the average: {count}.")
        }
    }
}

/// How the last step was rounded: places, the digit that decided, which way it went.
pub fn rounding_words(step: &RoundingStep, language: Language) -> String {
    let decimals = step.rounding.decimals();
    match (language, step.digit) {
        (Language::ZhCn, None) => {
            format!("{}，后面没有别的数字，不用取整。", kept_zh(decimals))
        }
        (Language::ZhCn, Some(digit)) => {
            let (kept, place) = (kept_zh(decimals), dropped_zh(decimals));
            let way = if step.goes_up() { "进一" } else { "舍去" };
            match step.rounding.mode() {
                Mode::HalfUp => format!("{kept}，{place}是 {digit}，四舍五入{way}。"),
                Mode::Down => format!("{kept}，后面的数字直接舍去（{place}是 {digit}）。"),
            }
        }
        (Language::En, None) => {
            format!("{}; no digits follow, so nothing is rounded.", kept_en(decimals))
        }
        (Language::En, Some(digit)) => {
            let (kept, place) = (kept_en(decimals), dropped_en(decimals));
            let way = if step.goes_up() { "up" } else { "down" };
            match step.rounding.mode() {
                Mode::HalfUp => format!("{kept}; the {place} is {digit}, so half-up rounds {way}."),
                Mode::Down => format!("{kept}; the rest is cut off (the {place} is {digit})."),
            }
        }
    }
}

const fn kept_zh(decimals: u8) -> &'static str {
    match decimals {
        0 => "保留整数",
        1 => "保留一位小数",
        _ => "保留两位小数",
    }
}

const fn dropped_zh(decimals: u8) -> &'static str {
    match decimals {
        0 => "第一位小数",
        1 => "第二位",
        _ => "第三位",
    }
}

const fn kept_en(decimals: u8) -> &'static str {
    match decimals {
        0 => "Whole numbers are kept",
        1 => "One decimal is kept",
        _ => "Two decimals are kept",
    }
}

const fn dropped_en(decimals: u8) -> &'static str {
    match decimals {
        0 => "first decimal",
        1 => "second decimal",
        _ => "third decimal",
    }
}

/// How the last step was raised to a whole number of steps, or that nothing had to be.
pub fn raising_words(raising: &RaisingStep, language: Language) -> String {
    let step = raising.step;
    match (language, raising.is_raised) {
        (Language::ZhCn, true) => format!("只能是 {step} 的整数倍，所以往上取到够为止。"),
        (Language::ZhCn, false) => format!("正好是 {step} 的整数倍，不用往上取。"),
        (Language::En, true) => {
            format!("It has to be a multiple of {step}, so it is raised to the next one.")
        }
        (Language::En, false) => {
            format!("It is a multiple of {step} already, so nothing is raised.")
        }
    }
}
