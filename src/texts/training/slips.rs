//! Wrong rules, each with a name and one sentence.

use crate::texts::{Language, Phrase, phrase::words};
use crate::training::Slip;

words! {
    /// The names of wrong rules, and what is right instead.
    SlipText {
        RoundedEarly = "取整太早了" | "Rounded too early";
        RoundedEarlySays =
            "到最后一步才四舍五入，中间先取整就差了。"
            | "Round at the very end; rounded on the way it goes astray.";
        Truncated = "后面的小数直接舍掉了" | "Decimals cut off";
        TruncatedSays =
            "要四舍五入，第三位满 5 就进一。"
            | "Round: a third decimal of 5 or more goes up.";
        HalfEven = "恰好一半，没有进上去" | "An exact half not rounded up";
        HalfEvenSays =
            "恰好一半也进一：165.625 写成 165.63。"
            | "An exact half goes up as well: 165.625 is written 165.63.";
        MeanOfRates = "把完成率平均了" | "Averaged the rates";
        MeanOfRatesSays =
            "合计是两个合计相除，不是各片区完成率的平均。"
            | "The total row divides the two sums; it is not the average of the areas' rates.";
        SlashAsZero = "把“/”当成 0 了" | "\"/\" taken for 0";
        SlashAsZeroSays =
            "“/”是没有约定，不算进去，也不是 0%。"
            | "\"/\" means nothing was agreed: it is left out, and it is not 0%.";
        BlankAsZero = "把空白当成 0 了" | "A blank taken for 0";
        BlankAsZeroSays =
            "空白是还没填，先不算它。"
            | "A blank is still to be filled in; leave it out for now.";
        ZeroDivided = "没有协议量，也算了完成率" | "A rate without a target";
        ZeroDividedSays =
            "没有协议量就没有完成率。做了的照写，不成百分比。"
            | "Without a target there is no rate. What was done is written down, not as a percentage.";
        Capped = "在 100% 封顶了" | "Cut at 100%";
        CappedSays = "超过 100% 就照实写，不封顶。" | "More than 100% is written as it is.";
        NotWeighted = "百分制没有折算" | "The mark was not weighted";
        NotWeightedSays =
            "百分制的分乘满分、除以 100，才是计入总分的分。"
            | "Only the mark times the most points, divided by 100, counts towards the total.";
        WeightedTwice = "多折算了一次" | "Weighted once too often";
        WeightedTwiceSays =
            "这里给的已经是计入总分的分，不用再乘权重。"
            | "These points count as they stand; do not weight them again.";
        BoundaryLeftOut = "没把分数线算进去" | "The line itself left out";
        BoundaryLeftOutSays = "正好在线上，就算到了。" | "Exactly on the line is reached.";
        UnknownAsZero = "把没评分当成 0 分了" | "Not scored taken for 0";
        UnknownAsZeroSays =
            "没评分的一方还什么分都可能给，最多是满分。"
            | "A party that has not scored can still give anything up to its full points.";
        UnknownAsFull = "把没评分当成满分了" | "Not scored taken for full points";
        UnknownAsFullSays =
            "没评分的一方也可能一分不给，最低要这样算。"
            | "A party that has not scored may give nothing; that makes the low end.";
        ActualHeadCount = "除以了现在的人数" | "Divided by the people there now";
        ActualHeadCountSays =
            "稳岗率除以协议要求的人数，不是现在在岗的人数。"
            | "Retention is divided by the head count agreed, not by those in post now.";
        HalfAsOne = "半个月当成一个月了" | "Half a month taken for one";
        HalfAsOneSays = "0.5 就是 0.5 人次，不进成 1。" | "0.5 stays 0.5; it does not become 1.";
        MonthsOfYear = "用了全年 12 个月" | "Used the twelve months of the year";
        MonthsOfYearSays =
            "看清是哪几个月，这里不是 12 个月。"
            | "See which months are meant; here it is not twelve.";
        PercentPoints = "百分点和百分比弄混了" | "Percentage points taken for a percentage";
        PercentPointsSays =
            "差的百分点要乘协议量，不是乘完成量。"
            | "The missing points are a share of the target, not of what was done.";
        RoundedLate = "最后才取整" | "Rounded only at the end";
        RoundedLateSays =
            "每一方先留两位小数，再相加。"
            | "Each party is rounded to two decimals first, then they are added.";
        RoundedToNearest = "按四舍五入取了整数" | "Rounded to the nearest whole";
        RoundedToNearestSays =
            "要做够，就得往上进，少一个都不到。"
            | "To get there you round up; one less falls short.";
        TurnedOver = "弄反了" | "The wrong way round";
        TurnedOverSays =
            "看清谁除以谁、谁减去谁。"
            | "See which one is divided by which, and which is taken from which.";
        AgreedAsWhole = "拿协议总量来比了" | "Compared with the whole of what was agreed";
        AgreedAsWholeSays =
            "这一步要比的是实际的，或到现在为止该有的。"
            | "Compare with what there is, or with what is due by now.";
        HalfAsNone = "半个月没算进去" | "Half a month left out";
        HalfAsNoneSays = "半个月也有 0.5 人次。" | "Half a month still counts 0.5.";
        PartOfOne = "算出了不是整数的一份" | "A part of something whole";
        PartOfOneSays =
            "只能是整数。挨个算回去，没有一个是这个百分比。"
            | "It only comes whole. Worked back, no whole number gives this percentage.";
    }
}

/// What a wrong rule is called.
pub fn slip_name(slip: Slip, language: Language) -> &'static str {
    words_of(slip).0.words(language)
}

/// What is right instead, in one sentence.
pub fn slip_sentence(slip: Slip, language: Language) -> &'static str {
    words_of(slip).1.words(language)
}

const fn words_of(slip: Slip) -> (Phrase, Phrase) {
    use SlipText as S;
    match slip {
        Slip::RoundedEarly => (S::RoundedEarly, S::RoundedEarlySays),
        Slip::Truncated => (S::Truncated, S::TruncatedSays),
        Slip::HalfEven => (S::HalfEven, S::HalfEvenSays),
        Slip::MeanOfRates => (S::MeanOfRates, S::MeanOfRatesSays),
        Slip::SlashAsZero => (S::SlashAsZero, S::SlashAsZeroSays),
        Slip::BlankAsZero => (S::BlankAsZero, S::BlankAsZeroSays),
        Slip::ZeroDivided => (S::ZeroDivided, S::ZeroDividedSays),
        Slip::Capped => (S::Capped, S::CappedSays),
        Slip::NotWeighted => (S::NotWeighted, S::NotWeightedSays),
        Slip::WeightedTwice => (S::WeightedTwice, S::WeightedTwiceSays),
        Slip::BoundaryLeftOut => (S::BoundaryLeftOut, S::BoundaryLeftOutSays),
        Slip::UnknownAsZero => (S::UnknownAsZero, S::UnknownAsZeroSays),
        Slip::UnknownAsFull => (S::UnknownAsFull, S::UnknownAsFullSays),
        Slip::ActualHeadCount => (S::ActualHeadCount, S::ActualHeadCountSays),
        Slip::HalfAsOne => (S::HalfAsOne, S::HalfAsOneSays),
        Slip::MonthsOfYear => (S::MonthsOfYear, S::MonthsOfYearSays),
        Slip::PercentPoints => (S::PercentPoints, S::PercentPointsSays),
        Slip::RoundedLate => (S::RoundedLate, S::RoundedLateSays),
        Slip::RoundedToNearest => (S::RoundedToNearest, S::RoundedToNearestSays),
        Slip::TurnedOver => (S::TurnedOver, S::TurnedOverSays),
        Slip::AgreedAsWhole => (S::AgreedAsWhole, S::AgreedAsWholeSays),
        Slip::HalfAsNone => (S::HalfAsNone, S::HalfAsNoneSays),
        Slip::PartOfOne => (S::PartOfOne, S::PartOfOneSays),
    }
}
