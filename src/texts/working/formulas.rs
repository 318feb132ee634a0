//! The formula of each kind of figure, in words.

use crate::scoring::AreaNumber;
use crate::scoring::explain::Formula;
use crate::texts::{
    Language, LocatedText, Phrase, SimulatedText, chase_formula, course_formula, path_formula,
    phrase::words,
};

words! {
    /// The formulas of figures.
    FormulaText {
        WorkerSum =
            "投入社工人数合计 = 各片区投入社工人数相加"
            | "social workers = the areas' social workers added";
        ClientSum =
            "服务对象人数合计 = 各片区服务对象人数相加"
            | "clients = the areas' clients added";
    }
    /// The formula of a kind of figure.
    fn of(Formula) -> Phrase {
        Rate = "完成率 = 完成量 ÷ 协议量 × 100%" | "completion rate = completed ÷ target × 100%";
        SumRate =
            "合计完成率 = 完成量合计 ÷ 协议量合计 × 100%"
            | "rate of the total row = sum of completed ÷ sum of targets × 100%";
        TargetSum = "协议量合计 = 各片区协议量相加" | "sum of targets = the areas' targets added";
        CompletedSum =
            "完成量合计 = 各片区完成量相加"
            | "sum of completed = the areas' completed amounts added";
        Share = "占满分 = 得分 ÷ 满分 × 100%" | "share = points ÷ cap × 100%";
        TypedPoints = "得分 = 填写的分数" | "points = what was typed";
        WeighedMark = "得分 = 百分制分数 ÷ 100 × 满分" | "points = raw mark ÷ 100 × cap";
        Total = "总分 = 各方得分相加" | "total = the parties' points added";
        AdjustedTotal =
            "总分 = 各方得分相加 + 加分 − 扣分"
            | "total = the parties' points added + bonus − deduction";
        Grade = "等级 = 包含总分的等级区间" | "grade = the grade band that holds the total";
        UnroundedGrade =
            "不取整的总分 = 各方不取整的得分相加"
            | "unrounded total = the parties' unrounded points added";
        Up = "还差 = 上一等级的下限 − 总分" | "points missing = lower end of the better grade − total";
        Down = "高出 = 总分 − 所在等级的下限" | "points above = total − lower end of this grade";
        StillToFill =
            "待填 = 未评分的方 + 指标空格 + 投入社工人数空格"
            | "still to fill = parties without a score + blank indicator cells + blank numbers of social workers";
        BelowFull = "个数 = 完成量 < 协议量 的完成率" | "number = the rates with completed < target";
        PaceLine =
            "进度参考线 = 评估月数 ÷ 服务年度月数 × 100%"
            | "pace line = assessed months ÷ months of the service year × 100%";
        Pace =
            "比较 完成量 ÷ 协议量 与 评估月数 ÷ 服务年度月数"
            | "compare completed ÷ target with assessed months ÷ months of the service year";
        PaceByMonth =
            "比较 完成量 × 服务年度月数 与 评估各月当月协议量之和"
            | "compare completed × months of the service year with the sum of the assessed months' own targets";
        MonthSum =
            "当月有效人次 = 名单中各人到岗 + 不逐人填写的合计"
            | "person-months of the month = presence of each listed worker + totals of workers not listed";
        Actual = "实际人次 = 各月有效人次相加" | "actual = the months' person-months added";
        Required =
            "要求人次 = 协议要求人数 × 评估时段的月数"
            | "required = agreed head count × months of the assessed period";
        Surplus = "超出或不足 = 实际人次 − 要求人次" | "surplus or shortfall = actual − required";
        HeadCount =
            "人数 = 名单中最后一个月到岗大于 0 的人，每人计 1，再加不逐人填写的人数"
            | "head count = 1 for each listed worker with presence above 0 in the final month, and those not listed";
        LevelCount =
            "人数 = 名单中有这种资质、最后一个月到岗大于 0 的人，每人计 1，再加不逐人填写的人数"
            | "head count = 1 for each listed worker with this qualification and presence above 0 in the final month, and those not listed";
        TwoYears =
            "人次 = 每人从满两年那个月起的到岗相加，再加不逐人填写的人次"
            | "person-months = each worker's presence from the month two years are complete, and those not listed";
        TwoYearShare =
            "占比 = 有两年及以上经验的人次 ÷ 实际人次 × 100%"
            | "share = person-months with two years of experience ÷ actual person-months × 100%";
        Retention =
            "稳岗率 = 持续在岗社工数 ÷ 协议要求社工数 × 100%"
            | "retention rate = workers continuously in post ÷ agreed head count × 100%";
    } else {
        Formula::NumberSum(AreaNumber::SocialWorkers) => FormulaText::WorkerSum,
        Formula::NumberSum(AreaNumber::Clients) => FormulaText::ClientSum,
        Formula::UnclearGrade => FormulaText::Grade,
        Formula::Path(figure) => path_formula(figure),
        Formula::Chase(goal) => chase_formula(goal),
        Formula::ChaseByMonth => SimulatedText::PaceByMonthFormula,
        Formula::Course(figure) => course_formula(figure),
        Formula::Load => SimulatedText::LoadFormula,
        Formula::Difference => LocatedText::DifferenceFormula,
    }
}

/// The formula in words.
pub fn formula_words(formula: Formula, language: Language) -> &'static str {
    FormulaText::of(formula).words(language)
}
