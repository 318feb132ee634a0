//! What each kind of figure is, in one sentence, and its formula in words.

use crate::scoring::AreaNumber;
use crate::scoring::explain::Formula;
use crate::texts::{
    Language, LocatedText, Phrase, SimulatedText, chase_formula, chase_sentence, course_formula,
    course_sentence, path_formula, path_sentence, phrase::words,
};

words! {
    /// What each kind of figure is, and its formula.
    FormulaText {
        RateMeaning = "完成量占协议量的百分比。" | "What was done, as a share of what was agreed.";
        SumRateMeaning =
            "全站完成量之和占协议量之和的百分比。"
            | "All that was done in the areas, as a share of all that was agreed.";
        TargetSumMeaning = "各片区协议量的和。" | "The targets of all areas together.";
        CompletedSumMeaning = "各片区完成量的和。" | "The completed amounts of all areas together.";
        WorkerSumMeaning = "各片区投入社工人数的和。" | "The social workers of all areas together.";
        ClientSumMeaning = "各片区服务对象人数的和。" | "The clients of all areas together.";
        ShareMeaning = "这一方的得分占它的满分的百分比。" | "This party's points as a share of its cap.";
        TypedPointsMeaning =
            "按得分填写，填的就是计入总分的分数。"
            | "Typed as points, so it counts for the total as it stands.";
        WeighedMarkMeaning =
            "把百分制分数按权重折成计入总分的得分。"
            | "A raw mark turned into points by the party's weight.";
        TotalMeaning = "各方得分的和。" | "The points of all parties together.";
        AdjustedTotalMeaning =
            "各方得分的和，再计加分和扣分；总分不低于 0。"
            | "The points of all parties together, with bonus and deduction; never below 0.";
        GradeMeaning = "总分所在的等级区间。" | "The grade band in which the total lies.";
        UnroundedGradeMeaning =
            "如果不逐方取整，总分会落在另一个等级。"
            | "Without rounding party by party the total would have another grade.";
        UnclearGradeMeaning = "没有一个等级区间单独包含这个总分。" | "No single grade band holds this total.";
        UpMeaning = "总分离上一个等级还差的分数。" | "The points that are missing to the next better grade.";
        DownMeaning =
            "总分比所在等级的下限高出的分数。"
            | "The points by which the total lies above the lower end of its grade.";
        StillToFillMeaning = "还空着的输入项有多少。" | "How many inputs are still blank.";
        BelowFullMeaning =
            "完成量没有达到协议量的完成率有多少个。"
            | "How many rates do not reach their target.";
        PaceLineMeaning =
            "评估时段占服务年度的百分比，作为进度参考线。"
            | "The part of the service year that was assessed, as a line to compare with.";
        PaceMeaning =
            "完成的进度与时间的进度相比。"
            | "How far the work has come, against how far the year has come.";
        MonthSumMeaning = "这个月的有效人次。" | "The effective person-months of this month.";
        ActualMeaning =
            "评估时段各月有效人次的和。"
            | "The effective person-months of all assessed months together.";
        RequiredMeaning = "按协议应有的人次。" | "The person-months that the agreement asks for.";
        SurplusMeaning =
            "实际人次比要求多出或不足多少。"
            | "By how much the actual person-months exceed or miss the required ones.";
        HeadCountMeaning =
            "最后一个月在岗的社工人数。"
            | "How many social workers were in post in the final month.";
        LevelCountMeaning =
            "最后一个月在岗、具有这种资质的社工人数。"
            | "How many social workers with this qualification were in post in the final month.";
        TwoYearsMeaning =
            "有两年及以上经验的社工的有效人次。"
            | "The person-months of social workers with two or more years of experience.";
        TwoYearShareMeaning =
            "有两年及以上经验的人次占全部实际人次的百分比。"
            | "Person-months with two or more years of experience, as a share of all actual ones.";
        RetentionMeaning =
            "持续在岗的社工占协议要求人数的百分比。"
            | "Social workers continuously in post, as a share of the agreed head count.";
        RateFormula = "完成率 = 完成量 ÷ 协议量 × 100%" | "completion rate = completed ÷ target × 100%";
        SumRateFormula =
            "合计完成率 = 完成量合计 ÷ 协议量合计 × 100%"
            | "rate of the total row = sum of completed ÷ sum of targets × 100%";
        TargetSumFormula = "协议量合计 = 各片区协议量相加" | "sum of targets = the areas' targets added";
        CompletedSumFormula =
            "完成量合计 = 各片区完成量相加"
            | "sum of completed = the areas' completed amounts added";
        WorkerSumFormula =
            "投入社工人数合计 = 各片区投入社工人数相加"
            | "social workers = the areas' social workers added";
        ClientSumFormula =
            "服务对象人数合计 = 各片区服务对象人数相加"
            | "clients = the areas' clients added";
        ShareFormula = "占满分 = 得分 ÷ 满分 × 100%" | "share = points ÷ cap × 100%";
        TypedPointsFormula = "得分 = 填写的分数" | "points = what was typed";
        WeighedMarkFormula = "得分 = 百分制分数 ÷ 100 × 满分" | "points = raw mark ÷ 100 × cap";
        TotalFormula = "总分 = 各方得分相加" | "total = the parties' points added";
        AdjustedTotalFormula =
            "总分 = 各方得分相加 + 加分 − 扣分"
            | "total = the parties' points added + bonus − deduction";
        GradeFormula = "等级 = 包含总分的等级区间" | "grade = the grade band that holds the total";
        UnroundedGradeFormula =
            "不取整的总分 = 各方不取整的得分相加"
            | "unrounded total = the parties' unrounded points added";
        UpFormula = "还差 = 上一等级的下限 − 总分" | "points missing = lower end of the better grade − total";
        DownFormula = "高出 = 总分 − 所在等级的下限" | "points above = total − lower end of this grade";
        StillToFillFormula =
            "待填 = 未评分的方 + 指标空格 + 投入社工人数空格"
            | "still to fill = parties without a score + blank indicator cells + blank numbers of social workers";
        BelowFullFormula = "个数 = 完成量 < 协议量 的完成率" | "number = the rates with completed < target";
        PaceLineFormula =
            "进度参考线 = 评估月数 ÷ 服务年度月数 × 100%"
            | "pace line = assessed months ÷ months of the service year × 100%";
        PaceFormula =
            "比较 完成量 ÷ 协议量 与 评估月数 ÷ 服务年度月数"
            | "compare completed ÷ target with assessed months ÷ months of the service year";
        PaceByMonthFormula =
            "比较 完成量 × 服务年度月数 与 评估各月当月协议量之和"
            | "compare completed × months of the service year with the sum of the assessed months' own targets";
        MonthSumFormula =
            "当月有效人次 = 名单中各人到岗 + 不逐人填写的合计"
            | "person-months of the month = presence of each listed worker + totals of workers not listed";
        ActualFormula = "实际人次 = 各月有效人次相加" | "actual = the months' person-months added";
        RequiredFormula =
            "要求人次 = 协议要求人数 × 评估时段的月数"
            | "required = agreed head count × months of the assessed period";
        SurplusFormula = "超出或不足 = 实际人次 − 要求人次" | "surplus or shortfall = actual − required";
        HeadCountFormula =
            "人数 = 名单中最后一个月到岗大于 0 的人，每人计 1，再加不逐人填写的人数"
            | "head count = 1 for each listed worker with presence above 0 in the final month, and those not listed";
        LevelCountFormula =
            "人数 = 名单中有这种资质、最后一个月到岗大于 0 的人，每人计 1，再加不逐人填写的人数"
            | "head count = 1 for each listed worker with this qualification and presence above 0 in the final month, and those not listed";
        TwoYearsFormula =
            "人次 = 每人从满两年那个月起的到岗相加，再加不逐人填写的人次"
            | "person-months = each worker's presence from the month two years are complete, and those not listed";
        TwoYearShareFormula =
            "占比 = 有两年及以上经验的人次 ÷ 实际人次 × 100%"
            | "share = person-months with two years of experience ÷ actual person-months × 100%";
        RetentionFormula =
            "稳岗率 = 持续在岗社工数 ÷ 协议要求社工数 × 100%"
            | "retention rate = workers continuously in post ÷ agreed head count × 100%";
    }
}

/// What a figure of this kind is, in one sentence.
pub fn formula_sentence(formula: Formula, language: Language) -> &'static str {
    sentence(formula).words(language)
}

/// The formula in words.
pub fn formula_words(formula: Formula, language: Language) -> &'static str {
    formula_of(formula).words(language)
}

const fn sentence(formula: Formula) -> Phrase {
    match formula {
        Formula::Rate => FormulaText::RateMeaning,
        Formula::SumRate => FormulaText::SumRateMeaning,
        Formula::TargetSum => FormulaText::TargetSumMeaning,
        Formula::CompletedSum => FormulaText::CompletedSumMeaning,
        Formula::NumberSum(AreaNumber::SocialWorkers) => FormulaText::WorkerSumMeaning,
        Formula::NumberSum(AreaNumber::Clients) => FormulaText::ClientSumMeaning,
        Formula::Share => FormulaText::ShareMeaning,
        Formula::TypedPoints => FormulaText::TypedPointsMeaning,
        Formula::WeighedMark => FormulaText::WeighedMarkMeaning,
        Formula::Total => FormulaText::TotalMeaning,
        Formula::AdjustedTotal => FormulaText::AdjustedTotalMeaning,
        Formula::Grade => FormulaText::GradeMeaning,
        Formula::UnroundedGrade => FormulaText::UnroundedGradeMeaning,
        Formula::UnclearGrade => FormulaText::UnclearGradeMeaning,
        Formula::Up => FormulaText::UpMeaning,
        Formula::Down => FormulaText::DownMeaning,
        Formula::StillToFill => FormulaText::StillToFillMeaning,
        Formula::BelowFull => FormulaText::BelowFullMeaning,
        Formula::PaceLine => FormulaText::PaceLineMeaning,
        Formula::Pace | Formula::PaceByMonth => FormulaText::PaceMeaning,
        Formula::MonthSum => FormulaText::MonthSumMeaning,
        Formula::Actual => FormulaText::ActualMeaning,
        Formula::Required => FormulaText::RequiredMeaning,
        Formula::Surplus => FormulaText::SurplusMeaning,
        Formula::HeadCount => FormulaText::HeadCountMeaning,
        Formula::LevelCount => FormulaText::LevelCountMeaning,
        Formula::TwoYears => FormulaText::TwoYearsMeaning,
        Formula::TwoYearShare => FormulaText::TwoYearShareMeaning,
        Formula::Retention => FormulaText::RetentionMeaning,
        Formula::Path(figure) => path_sentence(figure),
        Formula::Chase(goal) => chase_sentence(goal),
        Formula::ChaseByMonth => SimulatedText::PaceMeaning,
        Formula::Course(figure) => course_sentence(figure),
        Formula::Load => SimulatedText::LoadMeaning,
        Formula::Difference => LocatedText::DifferenceMeaning,
    }
}

const fn formula_of(formula: Formula) -> Phrase {
    match formula {
        Formula::Rate => FormulaText::RateFormula,
        Formula::SumRate => FormulaText::SumRateFormula,
        Formula::TargetSum => FormulaText::TargetSumFormula,
        Formula::CompletedSum => FormulaText::CompletedSumFormula,
        Formula::NumberSum(AreaNumber::SocialWorkers) => FormulaText::WorkerSumFormula,
        Formula::NumberSum(AreaNumber::Clients) => FormulaText::ClientSumFormula,
        Formula::Share => FormulaText::ShareFormula,
        Formula::TypedPoints => FormulaText::TypedPointsFormula,
        Formula::WeighedMark => FormulaText::WeighedMarkFormula,
        Formula::Total => FormulaText::TotalFormula,
        Formula::AdjustedTotal => FormulaText::AdjustedTotalFormula,
        Formula::Grade => FormulaText::GradeFormula,
        Formula::UnroundedGrade => FormulaText::UnroundedGradeFormula,
        Formula::UnclearGrade => FormulaText::GradeFormula,
        Formula::Up => FormulaText::UpFormula,
        Formula::Down => FormulaText::DownFormula,
        Formula::StillToFill => FormulaText::StillToFillFormula,
        Formula::BelowFull => FormulaText::BelowFullFormula,
        Formula::PaceLine => FormulaText::PaceLineFormula,
        Formula::Pace => FormulaText::PaceFormula,
        Formula::PaceByMonth => FormulaText::PaceByMonthFormula,
        Formula::MonthSum => FormulaText::MonthSumFormula,
        Formula::Actual => FormulaText::ActualFormula,
        Formula::Required => FormulaText::RequiredFormula,
        Formula::Surplus => FormulaText::SurplusFormula,
        Formula::HeadCount => FormulaText::HeadCountFormula,
        Formula::LevelCount => FormulaText::LevelCountFormula,
        Formula::TwoYears => FormulaText::TwoYearsFormula,
        Formula::TwoYearShare => FormulaText::TwoYearShareFormula,
        Formula::Retention => FormulaText::RetentionFormula,
        Formula::Path(figure) => path_formula(figure),
        Formula::Chase(goal) => chase_formula(goal),
        Formula::ChaseByMonth => SimulatedText::PaceByMonthFormula,
        Formula::Course(figure) => course_formula(figure),
        Formula::Load => SimulatedText::LoadFormula,
        Formula::Difference => LocatedText::DifferenceFormula,
    }
}
