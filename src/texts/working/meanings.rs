//! What each kind of figure is, in one sentence.

use crate::scoring::AreaNumber;
use crate::scoring::explain::Formula;
use crate::texts::{
    Language, LocatedText, Phrase, SimulatedText, chase_sentence, course_sentence, path_sentence,
    phrase::words,
};

words! {
    /// What figures are.
    MeaningText {
        WorkerSum = "各片区投入社工人数的和。" | "The social workers of all areas together.";
        ClientSum = "各片区服务对象人数的和。" | "The clients of all areas together.";
        Pace =
            "完成的进度与时间的进度相比。"
            | "How far the work has come, against how far the year has come.";
    }
    /// What a kind of figure is.
    fn of(Formula) -> Phrase {
        Rate = "完成量占协议量的百分比。" | "What was done, as a share of what was agreed.";
        SumRate =
            "全站完成量之和占协议量之和的百分比。"
            | "All that was done in the areas, as a share of all that was agreed.";
        TargetSum = "各片区协议量的和。" | "The targets of all areas together.";
        CompletedSum = "各片区完成量的和。" | "The completed amounts of all areas together.";
        Share = "这一方的得分占它的满分的百分比。" | "This party's points as a share of its cap.";
        TypedPoints =
            "按得分填写，填的就是计入总分的分数。"
            | "Typed as points, so it counts for the total as it stands.";
        WeighedMark =
            "把百分制分数按权重折成计入总分的得分。"
            | "A raw mark turned into points by the party's weight.";
        Total = "各方得分的和。" | "The points of all parties together.";
        AdjustedTotal =
            "各方得分的和，再计加分和扣分；总分不低于 0。"
            | "The points of all parties together, with bonus and deduction; never below 0.";
        Grade = "总分所在的等级区间。" | "The grade band in which the total lies.";
        UnroundedGrade =
            "如果不逐方取整，总分会落在另一个等级。"
            | "Without rounding party by party the total would have another grade.";
        UnclearGrade = "没有一个等级区间单独包含这个总分。" | "No single grade band holds this total.";
        Up = "总分离上一个等级还差的分数。" | "The points that are missing to the next better grade.";
        Down =
            "总分比所在等级的下限高出的分数。"
            | "The points by which the total lies above the lower end of its grade.";
        StillToFill = "还空着的输入项有多少。" | "How many inputs are still blank.";
        BelowFull =
            "完成量没有达到协议量的完成率有多少个。"
            | "How many rates do not reach their target.";
        PaceLine =
            "评估时段占服务年度的百分比，作为进度参考线。"
            | "The part of the service year that was assessed, as a line to compare with.";
        MonthSum = "这个月的有效人次。" | "The effective person-months of this month.";
        Actual =
            "评估时段各月有效人次的和。"
            | "The effective person-months of all assessed months together.";
        Required = "按协议应有的人次。" | "The person-months that the agreement asks for.";
        Surplus =
            "实际人次比要求多出或不足多少。"
            | "By how much the actual person-months exceed or miss the required ones.";
        HeadCount =
            "最后一个月在岗的社工人数。"
            | "How many social workers were in post in the final month.";
        LevelCount =
            "最后一个月在岗、具有这种资质的社工人数。"
            | "How many social workers with this qualification were in post in the final month.";
        TwoYears =
            "有两年及以上经验的社工的有效人次。"
            | "The person-months of social workers with two or more years of experience.";
        TwoYearShare =
            "有两年及以上经验的人次占全部实际人次的百分比。"
            | "Person-months with two or more years of experience, as a share of all actual ones.";
        Retention =
            "持续在岗的社工占协议要求人数的百分比。"
            | "Social workers continuously in post, as a share of the agreed head count.";
    } else {
        Formula::NumberSum(AreaNumber::SocialWorkers) => MeaningText::WorkerSum,
        Formula::NumberSum(AreaNumber::Clients) => MeaningText::ClientSum,
        Formula::Pace | Formula::PaceByMonth => MeaningText::Pace,
        Formula::Path(figure) => path_sentence(figure),
        Formula::Chase(goal) => chase_sentence(goal),
        Formula::ChaseByMonth => SimulatedText::PaceMeaning,
        Formula::Course(figure) => course_sentence(figure),
        Formula::Load => SimulatedText::LoadMeaning,
        Formula::Difference => LocatedText::DifferenceMeaning,
    }
}

/// What a figure of this kind is, in one sentence.
pub fn formula_sentence(formula: Formula, language: Language) -> &'static str {
    MeaningText::of(formula).words(language)
}
