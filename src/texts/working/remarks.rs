//! What else a working says: why there is no figure, what to know of one, how it was rounded.

use crate::number::Mode;
use crate::scoring::explain::{Absence, RaisingStep, Remark, RoundingStep};
use crate::texts::{Language, Phrase, kind_name, phrase::words};

words! {
    /// What else has to be known of a working.
    RemarkText {
        blank_left_out(count) = "有 {count} 格还空着，没有算进去。" | "Blank cells left out: {count}.";
        not_agreed_left_out(count) =
            "有 {count} 格是“/”，不参加相加。"
            | "Cells with \"/\", which are not added: {count}.";
        months_outside(count) =
            "有 {count} 个月在评估时段之外，没有计入。"
            | "Months outside the assessed period, not counted: {count}.";
        NeverCapped = "完成率可以超过 100%，不封顶。" | "A rate may exceed 100%; it is not capped.";
        WorthALook =
            "高于 1000%，请核对是不是多打了数字。"
            | "Above 1000%: please check for a slip of the finger.";
        NotTheMean =
            "先相加再相除，不是各片区完成率的平均。"
            | "The amounts are added first and then divided; it is not the mean of the areas' rates.";
        PrintedAsZero =
            "没有一个片区约定了数量，按报告的写法合计写 0。"
            | "No area has an agreed amount; as in the report, the sum is written 0.";
        extra(work) =
            "没有约定也完成了 {work}，算额外完成，不是错误。"
            | "{work} was done although nothing was agreed: extra work, not an error.";
        FromKnown =
            "还有未评分的一方，这里按已评的分数算。"
            | "A party has not scored yet; this is reckoned from the points known so far.";
        unscored(count) =
            "有 {count} 方还没有评分：最低按这几方没有得分算，最高按满分算。"
            | "Parties that have not scored: {count}. The lowest total takes nothing from them, the highest their caps.";
        ReferenceOnly =
            "这只是参考线，不是要求：未找到依据。"
            | "Only a line to compare with, not a requirement: no basis was found.";
        Shortfall = "结果小于 0，就是不足。" | "A result below 0 is a shortfall.";
        listed_above_total(kind) =
            "{kind}名单里填的已超过合计，合计不再相加。"
            | "{kind}: the list holds more than the total says, so the total adds nothing.";
        NoLowerEnd =
            "这个等级没有下限，不需要分数。"
            | "This grade has no lower end, so no points are needed.";
        OpenCanGiveAll =
            "别的没有评分的一方还开着：少到这个数以下，它们给满分也不够。"
            | "Other parties that have not scored are still open: below this figure not even their full marks suffice.";
        AlsoInAnother =
            "这个等级的最低总分同时属于另一个等级。"
            | "The lowest total of this grade lies in a second one too.";
        areas_left_out(count) =
            "有 {count} 个片区的完成量或社工人数没有填，不算进平均。"
            | "Areas without amount or number of workers, left out of the average: {count}.";
        first_target(target, months) =
            "最初的协议量是 {target}，评估的月份里有 {months} 个月按它算。"
            | "{target} was agreed first, the target of {months?one assessed month:# assessed months}.";
        target_from(month, target, months) =
            "从 {month} 起协议量是 {target}，评估的月份里有 {months} 个月按它算。"
            | "From {month} on the target is {target}, that of {months?one assessed month:# assessed months}.";
        KeptWhole = "保留整数" | "Whole numbers are kept";
        KeptOne = "保留一位小数" | "One decimal is kept";
        KeptTwo = "保留两位小数" | "Two decimals are kept";
        FirstDecimal = "第一位小数" | "first decimal";
        SecondDecimal = "第二位" | "second decimal";
        ThirdDecimal = "第三位" | "third decimal";
        Up = "进一" | "up";
        Down = "舍去" | "down";
        not_rounded(kept) =
            "{kept}，后面没有别的数字，不用取整。"
            | "{kept}; no digits follow, so nothing is rounded.";
        half_up(kept, place, digit, way) =
            "{kept}，{place}是 {digit}，四舍五入{way}。"
            | "{kept}; the {place} is {digit}, so half-up rounds {way}.";
        cut_off(kept, place, digit) =
            "{kept}，后面的数字直接舍去（{place}是 {digit}）。"
            | "{kept}; the rest is cut off (the {place} is {digit}).";
        raised(step) =
            "只能是 {step} 的整数倍，所以往上取到够为止。"
            | "It has to be a multiple of {step}, so it is raised to the next one.";
        not_raised(step) =
            "正好是 {step} 的整数倍，不用往上取。"
            | "It is a multiple of {step} already, so nothing is raised.";
    }
    /// Why there is no figure.
    fn absence(Absence) -> Phrase {
        ToFill =
            "协议量或完成量还空着，填好才有完成率。空白不是 0。"
            | "Target or completed amount is still blank, so there is no rate yet. Blank is not 0.";
        NotAgreed =
            "协议量填了“/”：没有约定，就没有完成率。"
            | "The target is \"/\": nothing was agreed, so there is no rate.";
        NowhereAgreed =
            "各片区的协议量都是“/”：没有约定，合计也没有完成率。"
            | "The target is \"/\" in every area: nothing was agreed, so the total row has no rate either.";
        ZeroTarget =
            "协议量是 0，不能作除数，按没有约定处理。"
            | "The target is 0, by which nothing can be divided; it is treated as not agreed.";
        NotApplicable =
            "完成量填了“/”，表示不适用，没有完成率。"
            | "The completed amount is \"/\", that is, it does not apply; there is no rate.";
        NothingToAdd = "要相加的格子都还空着。" | "All the cells to be added are still blank.";
        OnlyNotAgreed =
            "填了的格子都是“/”，没有可以相加的数。"
            | "Every cell that is filled in is \"/\", so there is nothing to add.";
        NotScored =
            "这一方还没有评分。没有评分是未知，不是 0 分。"
            | "This party has not scored yet. Not scored is unknown, not 0.";
        NoBetterGrade = "总分之上没有更高的等级。" | "There is no better grade above the total.";
        OpenLowerEnd =
            "所在等级没有下限，不会再低。"
            | "This grade has no lower end, so there is nothing to fall below.";
        NoSingleBand =
            "总分不在任何一个等级区间内，或同时在两个区间内，没有下限可比。"
            | "The total lies in no grade band, or in two, so there is no lower end to compare with.";
        NoPaceLine =
            "服务年度、评估时段的日期或月数还没填，或者对不上（评估月数应在 1 到服务年度月数之间）。"
            | "The dates or months of service year and assessed period are blank or do not fit: 1 up to the service year is allowed.";
        NoRate = "没有完成率，也就没有进度可比。" | "There is no rate, so there is no pace to compare.";
        NoAgreedCount = "协议要求的人数还没填。" | "The agreed head count is not filled in yet.";
        NoPeriod =
            "评估时段的开始和结束还没填，或者颠倒了，没有月份可算。"
            | "First and last day of the assessed period are blank or reversed, so there are no months.";
        NothingAgreedForKind =
            "协议只约定了全部社工和持证社工的人数，没有约定非持证人数。"
            | "The agreement names a number of all and of certified workers, none of non-certified ones.";
        ZeroAgreedCount =
            "协议要求的人数是 0，不能作除数，没有稳岗率。"
            | "The agreed head count is 0, by which nothing can be divided; there is no retention rate.";
        NoContinuous =
            "持续在岗社工数还没填。"
            | "The number of workers continuously in post is not filled in yet.";
        NoActual =
            "还没有填任何到岗，没有实际人次。"
            | "No presence is filled in, so there is nothing actual.";
        ZeroActual =
            "实际人次是 0，不能作除数，没有占比。"
            | "The actual person-months are 0, by which nothing can be divided; there is no share.";
        NoTwoYears =
            "没有人填了满两年的起始月，合计中也没有填两年以上的人次。"
            | "Nobody has a month from which two years are complete, and no total of such months is filled in.";
        NobodyCounted =
            "最后一个月没有人到岗，合计中也没有填人数。"
            | "Nobody listed is present in the final month, and no head count of others is filled in.";
        OutOfReach =
            "即使给满分，总分也到不了这个等级。"
            | "Even with full marks the total does not reach this grade.";
        AboveBand =
            "即使给 0 分，总分也高于这个等级。"
            | "Even with nothing from them the total lies above this grade.";
        PassedBand =
            "总分已高于这个等级，说不上还需几分。"
            | "The total is already above this grade, so nothing is needed for it.";
        SteppedOver =
            "这个等级的区间太窄，按方案的小数位没有一个分数正好落在里面。"
            | "The band is so narrow that no score at the scheme's decimals leads into it.";
        OutsideBand =
            "总分不在这个等级，说不上可以少几分。"
            | "The total does not lie in this grade, so there is nothing to take away from.";
        UnknownLack =
            "协议量或完成量还空着，不知道差多少。"
            | "Target or completed amount is still blank, so nobody knows what is missing.";
        NothingToReach =
            "没有约定协议量，也就没有差额。"
            | "No target was agreed, so nothing can be missing.";
        NoWork = "完成量还空着。" | "The completed amounts are still blank.";
        NoWorkerCount =
            "这个片区的投入社工人数还空着。"
            | "The number of social workers of this area is still blank.";
        NoWorkers =
            "这个片区的投入社工人数是 0，不能作除数。"
            | "This area has 0 social workers, by which nothing can be divided.";
        NotBothAmounts =
            "实际和情景里有一边不是数量，算不出差额。"
            | "Either the station or the scenario has no amount there, so there is no difference.";
        NoThreeMonths =
            "要按月记，且评估时段最后三个月都填了，才有近三个月的预计。"
            | "This takes an amount kept by months with the last three assessed months filled in.";
    }
}

/// Why there is no figure.
pub fn absence_words(absence: Absence, language: Language) -> &'static str {
    RemarkText::absence(absence).words(language)
}

/// What else has to be known of the figure.
pub fn remark_words(remark: Remark, language: Language) -> String {
    match remark {
        Remark::BlankLeftOut(count) => RemarkText::blank_left_out(count, language),
        Remark::NotAgreedLeftOut(count) => RemarkText::not_agreed_left_out(count, language),
        Remark::NeverCapped => RemarkText::NeverCapped.words(language).to_owned(),
        Remark::WorthALook => RemarkText::WorthALook.words(language).to_owned(),
        Remark::NotTheMean => RemarkText::NotTheMean.words(language).to_owned(),
        Remark::PrintedAsZero => RemarkText::PrintedAsZero.words(language).to_owned(),
        Remark::Extra(work) => RemarkText::extra(work, language),
        Remark::FromKnown => RemarkText::FromKnown.words(language).to_owned(),
        Remark::Unscored(count) => RemarkText::unscored(count, language),
        Remark::ReferenceOnly => RemarkText::ReferenceOnly.words(language).to_owned(),
        Remark::Shortfall => RemarkText::Shortfall.words(language).to_owned(),
        Remark::ListedAboveTotal(kind) => {
            RemarkText::listed_above_total(kind_name(kind).words(language), language)
        }
        Remark::NoLowerEnd => RemarkText::NoLowerEnd.words(language).to_owned(),
        Remark::OpenCanGiveAll => RemarkText::OpenCanGiveAll.words(language).to_owned(),
        Remark::AlsoInAnother => RemarkText::AlsoInAnother.words(language).to_owned(),
        Remark::MonthsOutside(count) => RemarkText::months_outside(count, language),
        Remark::AreasLeftOut(count) => RemarkText::areas_left_out(count, language),
        Remark::FirstTarget(target, months) => RemarkText::first_target(target, months, language),
        Remark::TargetFrom(month, target, months) => {
            RemarkText::target_from(month, target, months, language)
        }
    }
}

/// How the last step was rounded: places, the digit that decided, which way it went.
pub fn rounding_words(step: &RoundingStep, language: Language) -> String {
    let (kept, place) = match step.rounding.decimals() {
        0 => (RemarkText::KeptWhole, RemarkText::FirstDecimal),
        1 => (RemarkText::KeptOne, RemarkText::SecondDecimal),
        _ => (RemarkText::KeptTwo, RemarkText::ThirdDecimal),
    };
    let (kept, place) = (kept.words(language), place.words(language));
    let Some(digit) = step.digit else { return RemarkText::not_rounded(kept, language) };
    let way = if step.goes_up() { RemarkText::Up } else { RemarkText::Down };
    match step.rounding.mode() {
        Mode::HalfUp => RemarkText::half_up(kept, place, digit, way.words(language), language),
        Mode::Down => RemarkText::cut_off(kept, place, digit, language),
    }
}

/// How the last step was raised to a whole number of steps, or that nothing had to be.
pub fn raising_words(raising: &RaisingStep, language: Language) -> String {
    if raising.is_raised {
        RemarkText::raised(raising.step, language)
    } else {
        RemarkText::not_raised(raising.step, language)
    }
}
