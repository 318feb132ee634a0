//! The rules R-1 … R-26 in words, for the shelf of rules and below every working.
//!
//! `src/scoring/RULES.md` is the longer account, with the places in the code; a test keeps the
//! numbers, titles and figures of both in step.

mod topics;

pub use topics::*;

use crate::scoring::explain::{Rule, Standing};
use crate::texts::{Language, Phrase, phrase::words};

words! {
    /// The rules.
    RuleText {
        RulesSources =
            "“原文”是评估报告上印着的，或由其中的数字直接得出的；“约定”是没有找到依据、本页自行约定的。报告是《广州市白鹤洞街社工服务站末期评估报告》（2024-08-14），它适用穗府办〔2023〕7号和穗民〔2023〕97号。"
            | "\"Printed\" stands in the assessment report or follows plainly from its figures; \"decided here\" has no source and was settled for this page. The report is the final assessment of the social work station of 白鹤洞街, Guangzhou (2024-08-14); it applies 穗府办〔2023〕7号 and 穗民〔2023〕97号.";
        Printed = "原文" | "printed";
        Decided = "约定" | "decided here";
        Report25 =
            "报告二（五），适用穗府办〔2023〕7号、穗民〔2023〕97号"
            | "Report, part 二（五）, which applies 穗府办〔2023〕7号 and 穗民〔2023〕97号";
        Appendix1 = "报告附件1" | "Report, appendix 附件1";
        Appendix2 = "报告附件2" | "Report, appendix 附件2";
        DecidedHere = "本页约定" | "Decided for this page";
        Title1 = "总分与四方" | "Total and parties";
        Text1 =
            "总分满分 100 分，由四方得分相加：监督方最多 10 分，购买方最多 20 分，市督导中心最多 15 分，第三方评估机构最多 55 分。"
            | "Four parties give points that add up to at most 100: the supervising authority up to 10, the purchaser up to 20, the municipal supervision centre up to 15, the third-party evaluator up to 55.";
        Title2 = "等级" | "Grades";
        Text2 =
            "总分达到 90 为优秀；达到 80、不到 90 为良好；达到 60、不到 80 为合格；不到 60 为不合格。"
            | "A total of 90 or more is 优秀 (excellent), from 80 to just below 90 良好 (good), from 60 to just below 80 合格 (pass), anything below 60 不合格 (fail).";
        Title3 = "得分已经加权" | "Points are weighted already";
        Text3 =
            "报告印的各方得分已经是计入总分的分数，两位小数：20.00、8.93、13.00、44.82，相加正好 86.75，等级良好。各方按名称对应，不看次序。"
            | "What the report prints for each party counts as it stands, with two decimals: 20.00, 8.93, 13.00 and 44.82 make exactly 86.75, graded 良好. Parties are recognised by name, not by their order.";
        Basis3 = "报告“评估结果”" | "Report, part 评估结果";
        Title4 = "百分制原始分" | "Raw marks";
        Text4 =
            "一方可以填得分，也可以填 0–100 的原始分。原始分乘权重，每一方先四舍五入到两位小数，再相加定等级。不取整的和如果是另一个等级，就在等级旁说明：89.9、90、89.97、90.01 得 90.00，优秀；不取整是 89.991，良好。"
            | "A party may be entered as points or as a raw mark of 0–100. A mark is multiplied by the party's weight and rounded half-up to two decimals; only then are the parties added and graded. If the sum without rounding had another grade, the page says so: 89.9, 90, 89.97 and 90.01 make 90.00, 优秀, but 89.991 unrounded, 良好.";
        Basis4 = "本页约定；两位小数随 R-3" | "Decided for this page; two decimals as in R-3";
        NotFound4 = "原始分在哪一步取整" | "At which step raw marks are rounded";
        Title5 = "未评分不是零" | "Unknown is not zero";
        Text5 =
            "还没有评分的一方是未知，不是 0 分。总分这时是一个范围：最低按已知的得分，最高再加上未知各方的满分；等级也是范围。填了 0 就是评了 0 分。"
            | "A party without a score is unknown, which is not 0. The total is then a range: the known points at the low end, the caps of the unknown parties added at the high end. The grade is a range too. Typing 0 is a score.";
        Title6 = "超出范围不收" | "Out of range is refused";
        Text6 =
            "低于 0 或高于满分的分数不收，页面说明原因和可填的范围，原来的分数继续有效。"
            | "A score under 0 or over its cap is not taken; the page tells why and what is allowed, and the earlier score goes on counting.";
        Basis6 = "本页约定；满分见 R-1" | "Decided for this page; the caps are those of R-1";
        Title7 = "完成率" | "Completion rate";
        Text7 =
            "完成量除以协议量，写成百分比，保留两位小数，四舍五入，恰好一半进一。报告的 88 个百分比都这样得出：159 ÷ 96 = 165.625%，印作 165.63%。"
            | "What was completed divided by what was agreed, as a percentage with two decimals; half-up, so an exact half goes up. Every one of the report's 88 percentages comes out: 159 ÷ 96 = 165.625% is printed 165.63%.";
        Basis7 = "报告附件1和指标表" | "Report, appendix 附件1 and the tables of indicators";
        Title8 = "合计" | "Total row";
        Text8 =
            "合计行把各片区的协议量、完成量分别相加，合计完成率用两个和相除。入户探访 2008 ÷ 1131 = 177.54%；各片区完成率的平均 224.32% 不是合计。"
            | "Targets and completed amounts of the areas are added, each by itself, and the two sums give the rate. Home visits: 2008 ÷ 1131 = 177.54%. The areas' rates have the mean 224.32%, which is not the rate of the row.";
        Basis8 = "报告附件1合计行" | "Report, appendix 附件1, row 合计";
        Title9 = "“/”" | "No target agreed";
        Text9 =
            "没有约定数量就写“/”，完成率也写“/”。一列在各片区都是“/”时，合计没有完成率，协议量合计写 0（咨询个案）。"
            | "Where no amount was agreed the target is \"/\", and so is the rate. If a column has \"/\" in every area, its total row has no rate, and its sum of targets is written 0 (咨询个案).";
        Basis9 = "报告附件1咨询个案一列" | "Report, appendix 附件1, column 咨询个案";
        Title10 = "空白、零、额外工作" | "Blank, zero, extra work";
        Text10 =
            "空白是还没填：没有完成率，不参加合计，计入待填。协议量填 0 和“/”一样没有完成率，0 照样保留。没有约定而做了的工作算额外完成，不是错误。"
            | "A blank cell waits to be filled in: it has no rate, takes no part in sums and is counted. A target of 0 has no rate either, and the 0 stays as typed. Work without an agreed amount is extra work and no mistake.";
        Title11 = "不封顶" | "Never capped";
        Text11 =
            "完成率高于 100% 属于正常，照实写，不封顶；报告里最高 583.33%。"
            | "A rate beyond 100% is nothing unusual and is shown in full; the highest of the report is 583.33%.";
        Title12 = "数量范围" | "Range of amounts";
        Text12 =
            "数量不能是负数，最多两位小数（人次会有半个），最大 9,999,999.99。"
            | "An amount is never negative, has two decimals at most (half person-months occur) and is no larger than 9,999,999.99.";
        Title13 = "进度线" | "Pace line";
        Text13 =
            "服务年度 n 个月中评估了 m 个月，进度线就是 m/n，可以关掉。比的是分数本身：22/24 与 11/12 正好在线上。报告是 11/12，8 个完成率低于 100%，没有一个低于进度线。只供参考，不是要求。"
            | "If m months of a service year of n months were assessed, the line is at m/n; it can be hidden. The fractions themselves are compared, so 22/24 lies exactly on 11/12. The report stands at 11/12: 8 rates are under 100%, and not one is under the line. It is there to compare with and asks nothing.";
        Basis13 = "本页约定；月数取自报告" | "Decided for this page; the months are those of the report";
        NotFound13 =
            "对评估时段内应完成进度的要求"
            | "A rule on how much must be done within the assessed period";
        Title14 = "完成率不折算得分" | "No formula from rates to points";
        Text14 =
            "报告没有由完成率算出某一方得分的办法。指标和得分是同一份评估的两部分，互不推算；没有找到的一概不编。"
            | "Nothing in the report turns completion rates into a party's points. Indicators and scores are two parts of one assessment, and neither is worked out from the other. What was not found is not made up.";
        Basis14 = "查过报告全文" | "The whole report was read for it";
        NotFound14A = "由完成率折算得分的公式" | "A formula from completion rates to points";
        NotFound14B = "各方得分的细项" | "What a party's points are made up of";
        NotFound14C = "中期评估占的权重" | "A weight of the mid-term assessment";
        NotFound14D = "一票否决" | "A single failure that decides everything (一票否决)";
        NotFound14E = "等级带来的后果" | "What follows from a grade";
        NotFound14F =
            "两年以上经验占比、稳岗率应达到多少"
            | "How high the share with two years of experience or the retention rate should be";
        Title15 = "人次" | "A worker's month";
        Text15 =
            "一名社工一个月计 0、0.5 或 1，由人填写，不能从到岗日期推算：11 月 2 日到岗计 0.5，3 月 11 日到岗计 1，5 月 21 日到岗计 0。"
            | "For each month a worker counts 0, 0.5 or 1. A person types it; the joining day does not give it: 2 Nov was counted 0.5, 11 Mar 1, 21 May 0.";
        Title16 = "要求人次与富余" | "Required person-months and surplus";
        Text16 =
            "要求人次是协议人数乘评估月数：20 × 11 = 220，持证 10 × 11 = 110。实际减要求就是富余：231 − 220 = 11，177.5 − 110 = 67.5；为负就是不足。"
            | "The agreed head count times the assessed months is required: 20 × 11 = 220, of certified workers 10 × 11 = 110. What is actually there, less the required, is the surplus: 231 − 220 = 11 and 177.5 − 110 = 67.5. A negative one is a shortfall.";
        Title17 = "两年以上经验占比" | "Share with two years of experience";
        Text17 =
            "有两年及以上经验者的人次除以全部实际人次：151.5 ÷ 231 = 65.58%。"
            | "Person-months of workers with at least two years of experience, divided by all actual person-months: 151.5 ÷ 231 = 65.58%.";
        Title18 = "稳岗率" | "Retention rate";
        Text18 =
            "持续在岗社工数除以协议要求的社工数：19 ÷ 20 = 95.00%。除的是协议人数，不是实际人数。"
            | "Workers who stayed in post, divided by the head count of the agreement: 19 ÷ 20 = 95.00%. The divisor is what was agreed, not who was there.";
        Title19 = "每月有效人次" | "Monthly effective person-months";
        Text19 =
            "每月有效人次是当月到岗相加，再把各月相加：11 个月全部 231，非持证 53.5，持证 177.5。"
            | "The presence of a month is added up, then the months: over 11 months 231 in all, 53.5 of non-certified and 177.5 of certified workers.";
        Basis19 =
            "报告附件2小计；持证由相减得出"
            | "Report, appendix 附件2, subtotals; certified workers by subtraction";
        Title20 = "姓名是个人信息" | "Names are personal data";
        Text20 =
            "内置示例只用编号；分享的链接不带姓名；导出前先问。"
            | "The built-in example knows ids only, a shared link leaves names out, and exporting asks beforehand.";
        Title21 = "方案是数据" | "A scheme is data";
        Text21 =
            "一个方案写明 1–8 个评分方和满分（合计 100 或 1000）、2–6 个等级区间及两端是否包含、加分扣分、小数位和取整、依据和年份。区间有空当（深圳 2021 的 89.5）或重叠（安庆 2022 的 950）时如实指出，不悄悄选一个。"
            | "A scheme names 1–8 parties with caps (100 or 1000 together), 2–6 grade bands and whether their ends belong to them, bonus and deduction, decimals and rounding, its basis and year. A gap (89.5 in 深圳 2021) or an overlap (950 in 安庆 2022) between bands is pointed out, and none is chosen in silence.";
        Basis21 =
            "本页约定；各地公开的等级表"
            | "Decided for this page; published grade tables of the places named";
        Title22 = "测算而非评定" | "A simulation";
        Text22 =
            "每个结果都写明用的是哪个方案、哪一年，并说明这是测算，以评估方公布的结果为准。"
            | "With every result stand the scheme and the year it was worked out by, and that it is a simulation: the evaluators' own result is the one that counts.";
        Basis22 =
            "本页约定；2025 年 6 月区里培训的报道"
            | "Decided for this page; news of a district training in June 2025";
        NotFound22 =
            "2025 年 6 月培训提到的修订后评估体系的原文"
            | "The text of the revised system that a training of June 2025 spoke of";
        Title23 = "值得核对的完成率" | "Rates worth a look";
        Text23 =
            "完成率高于 1000% 列为值得核对，不拒绝，也照样计算：583.33% 是报告上印的，属于正常；多打一个数字会成为 120100%。正好 1000% 不列。"
            | "A rate above 1000% is listed as worth a look; it is never refused and counts like any other. 583.33% is printed in the report and normal; one digit too many makes 120100%. Exactly 1000% is not listed.";
        Title24 = "月数" | "Numbers of months";
        Text24 =
            "服务年度月数从年度的第一天数起，数开始了几个月：2023-09-10 到 2024-09-09 是 12。评估月数是评估时段涉及的日历月，也就是附件2的列，不超过服务年度月数：2023-09-10 到 2024-07-31 是 11。两个数都可以改；改得与日期不符，列为值得核对；两头不满的月份会写出来。"
            | "The months of the service year are those begun, counted from its first day: 2023-09-10 to 2024-09-09 are 12. The assessed months are the calendar months that the assessed period touches, which are the columns of 附件2, never more than the year has: 2023-09-10 to 2024-07-31 are 11. Both may be changed; a number that contradicts the dates is listed as worth a look; months cut at the ends are named.";
        Title25 = "按月的完成量" | "Completed amounts by month";
        Text25 =
            "完成量可以按月记：它等于“此前累计”加评估时段内的各月，时段外的月份留着、不计入。年末预计有两种：照全年平均；照近 3 个月，最后 3 个月都填了才有，用它们的平均乘剩余月数，加上完成量。完成 150，最后 3 个月 20、15、10，还剩 4 个月：45 × 4 ÷ 3 + 150 = 210。"
            | "A completed amount can be kept by months: it is what was done before plus the months of the assessed period; months outside it stay and do not count. There are two forecasts: by the year's average, and, once the last 3 months are all filled in, by their average times the months left, plus the completed amount. With 150 done, 20, 15 and 10 in the last 3 months and 4 months left: 45 × 4 ÷ 3 + 150 = 210.";
        Title26 = "从一个月起改变的协议量" | "A target that changes from a month on";
        Text26 =
            "补充协议可以让协议量从评估时段的某个月起改变。现行的是最后一个，完成率、合计、年末预计和剩余各月都按它算。进度按各月当月的协议量：完成量 × 服务年度月数，与评估各月当月的协议量之和相比；合计行用各片区当月的协议量之和，“/”不加。一年 12 个月已评估 11 个月，前 6 个月 120，第 7 个月起 180：120 × 6 + 180 × 5 = 1620，到这时应完成 135；完成 140 是 140 × 12 = 1680，超前。"
            | "A supplementary agreement may change a target from a month of the assessed period on. The last one is in force: rates, sums, forecasts and the months left go by it. The pace goes by each month's own target: completed × months of the service year is compared with the sum of the assessed months' targets; a total row has the sum of what its areas had agreed in each month, \"/\" adds nothing. With 11 of 12 months assessed, 120 for 6 months and 180 from month 7 on: 120 × 6 + 180 × 5 = 1620, so 135 are due by then; 140 done are 140 × 12 = 1680, ahead.";
    }
}

/// A rule in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleWords {
    /// Its title.
    pub title: &'static str,
    /// What it says.
    pub text: &'static str,
    /// What it rests on.
    pub basis: &'static str,
    /// What was looked for and not found.
    pub not_found: Vec<&'static str>,
}

/// A rule in words.
pub fn rule_words(rule: Rule, language: Language) -> RuleWords {
    let Some(of) = RULES.get(usize::from(rule.number()).saturating_sub(1)) else {
        return RuleWords::default();
    };
    RuleWords {
        title: of.title.words(language),
        text: of.text.words(language),
        basis: of.basis.words(language),
        not_found: of.not_found.iter().map(|text| text.words(language)).collect(),
    }
}

/// The texts of a rule.
struct RuleTexts {
    title: Phrase,
    text: Phrase,
    basis: Phrase,
    not_found: &'static [Phrase],
}

const fn rule(
    title: Phrase,
    text: Phrase,
    basis: Phrase,
    not_found: &'static [Phrase],
) -> RuleTexts {
    RuleTexts { title, text, basis, not_found }
}

/// Every rule by its number.
const RULES: [RuleTexts; 26] = [
    rule(RuleText::Title1, RuleText::Text1, RuleText::Report25, &[]),
    rule(RuleText::Title2, RuleText::Text2, RuleText::Report25, &[]),
    rule(RuleText::Title3, RuleText::Text3, RuleText::Basis3, &[]),
    rule(RuleText::Title4, RuleText::Text4, RuleText::Basis4, &[RuleText::NotFound4]),
    rule(RuleText::Title5, RuleText::Text5, RuleText::DecidedHere, &[]),
    rule(RuleText::Title6, RuleText::Text6, RuleText::Basis6, &[]),
    rule(RuleText::Title7, RuleText::Text7, RuleText::Basis7, &[]),
    rule(RuleText::Title8, RuleText::Text8, RuleText::Basis8, &[]),
    rule(RuleText::Title9, RuleText::Text9, RuleText::Basis9, &[]),
    rule(RuleText::Title10, RuleText::Text10, RuleText::DecidedHere, &[]),
    rule(RuleText::Title11, RuleText::Text11, RuleText::Appendix1, &[]),
    rule(RuleText::Title12, RuleText::Text12, RuleText::DecidedHere, &[]),
    rule(RuleText::Title13, RuleText::Text13, RuleText::Basis13, &[RuleText::NotFound13]),
    rule(
        RuleText::Title14,
        RuleText::Text14,
        RuleText::Basis14,
        &[
            RuleText::NotFound14A,
            RuleText::NotFound14B,
            RuleText::NotFound14C,
            RuleText::NotFound14D,
            RuleText::NotFound14E,
            RuleText::NotFound14F,
        ],
    ),
    rule(RuleText::Title15, RuleText::Text15, RuleText::Appendix2, &[]),
    rule(RuleText::Title16, RuleText::Text16, RuleText::Appendix2, &[]),
    rule(RuleText::Title17, RuleText::Text17, RuleText::Appendix2, &[]),
    rule(RuleText::Title18, RuleText::Text18, RuleText::Appendix2, &[]),
    rule(RuleText::Title19, RuleText::Text19, RuleText::Basis19, &[]),
    rule(RuleText::Title20, RuleText::Text20, RuleText::DecidedHere, &[]),
    rule(RuleText::Title21, RuleText::Text21, RuleText::Basis21, &[]),
    rule(RuleText::Title22, RuleText::Text22, RuleText::Basis22, &[RuleText::NotFound22]),
    rule(RuleText::Title23, RuleText::Text23, RuleText::DecidedHere, &[]),
    rule(RuleText::Title24, RuleText::Text24, RuleText::DecidedHere, &[]),
    rule(RuleText::Title25, RuleText::Text25, RuleText::DecidedHere, &[]),
    rule(RuleText::Title26, RuleText::Text26, RuleText::DecidedHere, &[]),
];

/// Where a rule comes from, in a word or two.
pub fn standing_name(standing: Standing, language: Language) -> &'static str {
    let text = match standing {
        Standing::Printed => RuleText::Printed,
        Standing::Decided => RuleText::Decided,
    };
    text.words(language)
}

/// What the two standings mean, and the documents behind the rules.
pub fn rules_sources(language: Language) -> &'static str {
    RuleText::RulesSources.words(language)
}
