//! The rules in English.

use super::rules::RuleWords;

const fn rule(title: &'static str, text: &'static str, basis: &'static str) -> RuleWords {
    RuleWords { title, text, basis, not_found: &[] }
}

const REPORT_25: &str =
    "Report, part 二（五）, which applies 穗府办〔2023〕7号 and 穗民〔2023〕97号";
const APPENDIX_1: &str = "Report, appendix 附件1";
const APPENDIX_2: &str = "Report, appendix 附件2";
const DECIDED: &str = "Decided for this page";

pub(super) const RULES: [RuleWords; 24] = [
    rule(
        "Total and parties",
        "Four parties give points that add up to at most 100: the supervising authority up to 10, the purchaser up to 20, the municipal supervision centre up to 15, the third-party evaluator up to 55.",
        REPORT_25,
    ),
    rule(
        "Grades",
        "A total of 90 or more is 优秀 (excellent), from 80 to just below 90 良好 (good), from 60 to just below 80 合格 (pass), anything below 60 不合格 (fail).",
        REPORT_25,
    ),
    rule(
        "Points are weighted already",
        "What the report prints for each party counts as it stands, with two decimals: 20.00, 8.93, 13.00 and 44.82 make exactly 86.75, graded 良好. Parties are recognised by name, not by their order.",
        "Report, part 评估结果",
    ),
    RuleWords {
        title: "Raw marks",
        text: "A party may be entered as points or as a raw mark of 0–100. A mark is multiplied by the party's weight and rounded half-up to two decimals; only then are the parties added and graded. If the sum without rounding had another grade, the page says so: 89.9, 90, 89.97 and 90.01 make 90.00, 优秀, but 89.991 unrounded, 良好.",
        basis: "Decided for this page; two decimals as in R-3",
        not_found: &["At which step raw marks are rounded"],
    },
    rule(
        "Unknown is not zero",
        "A party without a score is unknown, which is not 0. The total is then a range: the known points at the low end, the caps of the unknown parties added at the high end. The grade is a range too. Typing 0 is a score.",
        DECIDED,
    ),
    rule(
        "Out of range is refused",
        "A score under 0 or over its cap is not taken; the page tells why and what is allowed, and the earlier score goes on counting.",
        "Decided for this page; the caps are those of R-1",
    ),
    rule(
        "Completion rate",
        "What was completed divided by what was agreed, as a percentage with two decimals; half-up, so an exact half goes up. Every one of the report's 88 percentages comes out: 159 ÷ 96 = 165.625% is printed 165.63%.",
        "Report, appendix 附件1 and the tables of indicators",
    ),
    rule(
        "Total row",
        "Targets and completed amounts of the areas are added, each by itself, and the two sums give the rate. Home visits: 2008 ÷ 1131 = 177.54%. The areas' rates have the mean 224.32%, which is not the rate of the row.",
        "Report, appendix 附件1, row 合计",
    ),
    rule(
        "No target agreed",
        "Where no amount was agreed the target is \"/\", and so is the rate. If a column has \"/\" in every area, its total row has no rate, and its sum of targets is written 0 (咨询个案).",
        "Report, appendix 附件1, column 咨询个案",
    ),
    rule(
        "Blank, zero, extra work",
        "A blank cell waits to be filled in: it has no rate, takes no part in sums and is counted. A target of 0 has no rate either, and the 0 stays as typed. Work without an agreed amount is extra work and no mistake.",
        DECIDED,
    ),
    rule(
        "Never capped",
        "A rate beyond 100% is nothing unusual and is shown in full; the highest of the report is 583.33%.",
        APPENDIX_1,
    ),
    rule(
        "Range of amounts",
        "An amount is never negative, has two decimals at most (half person-months occur) and is no larger than 9,999,999.99.",
        DECIDED,
    ),
    RuleWords {
        title: "Pace line",
        text: "If m months of a service year of n months were assessed, the line is at m/n; it can be hidden. The fractions themselves are compared, so 22/24 lies exactly on 11/12. The report stands at 11/12: 8 rates are under 100%, and not one is under the line. It is there to compare with and asks nothing.",
        basis: "Decided for this page; the months are those of the report",
        not_found: &["A rule on how much must be done within the assessed period"],
    },
    RuleWords {
        title: "No formula from rates to points",
        text: "Nothing in the report turns completion rates into a party's points. Indicators and scores are two parts of one assessment, and neither is worked out from the other. What was not found is not made up.",
        basis: "The whole report was read for it",
        not_found: &[
            "A formula from completion rates to points",
            "What a party's points are made up of",
            "A weight of the mid-term assessment",
            "A single failure that decides everything (一票否决)",
            "What follows from a grade",
            "How high the share with two years of experience or the retention rate should be",
        ],
    },
    rule(
        "A worker's month",
        "For each month a worker counts 0, 0.5 or 1. A person types it; the joining day does not give it: 2 Nov was counted 0.5, 11 Mar 1, 21 May 0.",
        APPENDIX_2,
    ),
    rule(
        "Required person-months and surplus",
        "The agreed head count times the assessed months is required: 20 × 11 = 220, of certified workers 10 × 11 = 110. What is actually there, less the required, is the surplus: 231 − 220 = 11 and 177.5 − 110 = 67.5. A negative one is a shortfall.",
        APPENDIX_2,
    ),
    rule(
        "Share with two years of experience",
        "Person-months of workers with at least two years of experience, divided by all actual person-months: 151.5 ÷ 231 = 65.58%.",
        APPENDIX_2,
    ),
    rule(
        "Retention rate",
        "Workers who stayed in post, divided by the head count of the agreement: 19 ÷ 20 = 95.00%. The divisor is what was agreed, not who was there.",
        APPENDIX_2,
    ),
    rule(
        "Monthly effective person-months",
        "The presence of a month is added up, then the months: over 11 months 231 in all, 53.5 of non-certified and 177.5 of certified workers.",
        "Report, appendix 附件2, subtotals; certified workers by subtraction",
    ),
    rule(
        "Names are personal data",
        "The built-in example knows ids only, a shared link leaves names out, and exporting asks beforehand.",
        DECIDED,
    ),
    rule(
        "A scheme is data",
        "A scheme names 1–8 parties with caps (100 or 1000 together), 2–6 grade bands and whether their ends belong to them, bonus and deduction, decimals and rounding, its basis and year. A gap (89.5 in 深圳 2021) or an overlap (950 in 安庆 2022) between bands is pointed out, and none is chosen in silence.",
        "Decided for this page; published grade tables of the places named",
    ),
    RuleWords {
        title: "A simulation",
        text: "With every result stand the scheme and the year it was worked out by, and that it is a simulation: the evaluators' own result is the one that counts.",
        basis: "Decided for this page; news of a district training in June 2025",
        not_found: &["The text of the revised system that a training of June 2025 spoke of"],
    },
    rule(
        "Rates worth a look",
        "A rate above 1000% is listed as worth a look; it is never refused and counts like any other. 583.33% is printed in the report and normal; one digit too many makes 120100%. Exactly 1000% is not listed.",
        DECIDED,
    ),
    rule(
        "Numbers of months",
        "The months of the service year are those begun, counted from its first day: 2023-09-10 to 2024-09-09 are 12. The assessed months are the calendar months that the assessed period touches, which are the columns of 附件2, never more than the year has: 2023-09-10 to 2024-07-31 are 11. Both may be changed; a number that contradicts the dates is listed as worth a look; months cut at the ends are named.",
        DECIDED,
    ),
];
