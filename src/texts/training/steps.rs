//! The steps of a question: what each does, and its calculation.

use super::questions::{QuestionText, goal_name, party_name};
use crate::number::Decimal;
use crate::texts::{Language, Phrase, phrase::words};
use crate::training::{Answer, Expression, Form, Kind, Operand, Question};

words! {
    /// What steps do.
    StepCaptionText {
        AddAll = "四方的得分相加" | "Add the four parties' points";
        AddKnown = "已有的得分相加" | "Add the points there are";
        Lowest = "最低：没评的都不给分" | "Lowest: those who have not scored give nothing";
        Highest = "最高：没评的都给满分" | "Highest: those who have not scored give everything";
        OtherFull = "另一方就算给满分" | "Even with full points from the other one";
        WhichGrade = "看它落在哪一段" | "See which band it lies in";
        WhichGrades = "两头各是什么等级" | "The grades at both ends";
        less_than_line(grade) = "{grade}的分数线，减去它" | "The line of {grade}, less that";
        reaches(grade) = "到{grade}的分数线了吗" | "Does it reach the line of {grade}?";
        weighted(party) = "{party}：乘满分，除以 100" | "{party}: times the most, divided by 100";
        Divide = "完成量除以协议量，留两位小数" | "What was done by what was agreed, two decimals";
        SumCompleted = "各片区的完成量相加" | "Add what the areas did";
        SumTargets = "各片区的协议量相加" | "Add what was agreed with the areas";
        DivideSums = "两个合计相除，留两位小数" | "Divide the two sums, two decimals";
        Compare = "和印着的比一比" | "Compare with what is printed";
        PartOf = "总数的这么多" | "That much of the whole";
        NearestBack = "最近的整数，算回去" | "The nearest whole number, worked back";
        SameAsSaid = "有没有一个整数对得上" | "Is there a whole number that fits?";
        WhatItSays = "这一格写什么" | "What the cell says";
        AddAllWorkers = "全部相加" | "Add them all";
        Due = "应到岗：协议人数乘评估月数" | "Due: head count agreed times months assessed";
        ActualLess = "实际到岗减去它" | "In post, less that";
        TwoYearsByActual = "有两年经验的除以全部到岗人次" | "Those with two years by all person-months";
        StayedByAgreed = "一直在岗的除以协议人数" | "Those who stayed by the head count agreed";
        WhichMonth = "哪个月比协议人数少" | "Which month is below the head count agreed?";
        OwnRate = "完成率" | "The rate";
        Line = "参考线：评估月数除以年度月数" | "The line: months assessed by months of the year";
        FastOrSlow = "完成率比参考线" | "The rate against the line";
        Missing = "还差多少" | "What is missing";
        MonthsLeft = "还剩几个月" | "The months left";
        EachMonth = "平均到每月，除不尽往上进" | "Shared among the months, rounded up";
        TargetTimes = "协议量乘评估月数" | "Agreed, times the months assessed";
        DueByNow = "除以年度月数，除不尽往上进" | "Divided by the months of the year, rounded up";
        LessDone = "减去完成量" | "Less what was done";
    }
}

/// What a step does.
pub fn step_caption(question: &Question, step: usize, language: Language) -> String {
    use StepCaptionText as S;
    let is_last = step + 1 == question.steps.len();
    let say = |phrase: Phrase| phrase.words(language).to_owned();
    let line = || S::less_than_line(goal_name(question, language), language);
    let weighted = |party: usize| S::weighted(party_name(party, language), language);
    match (question.kind, step) {
        (Kind::Total, _) | (Kind::Grade, 0) => say(S::AddAll),
        (Kind::Grade, _) => say(S::WhichGrade),
        (Kind::GradeRange | Kind::HighestTotal, 0) => say(S::Lowest),
        (Kind::PartyNeeds | Kind::LeastOf | Kind::CanReach, 0) => say(S::AddKnown),
        (Kind::PartyNeeds, _) => line(),
        (Kind::LeastOf, 1) => say(S::OtherFull),
        (Kind::LeastOf, _) => line(),
        (Kind::HighestTotal, _) | (Kind::GradeRange | Kind::CanReach, 1) => say(S::Highest),
        (Kind::GradeRange, _) => say(S::WhichGrades),
        (Kind::CanReach, _) => S::reaches(goal_name(question, language), language),
        (Kind::MarkToPoints, _) => weighted(marked_party(question)),
        (Kind::MarkedTotal | Kind::MarkedGrade, 0..4) => weighted(step),
        (Kind::MarkedTotal | Kind::MarkedGrade, 4) => say(S::AddAll),
        (Kind::MarkedTotal | Kind::MarkedGrade, _) => say(S::WhichGrade),
        (Kind::Rate, _) => say(S::Divide),
        (Kind::IsPossible, 0) => say(S::PartOf),
        (Kind::IsPossible, 1) => say(S::NearestBack),
        (Kind::IsPossible, _) => say(S::SameAsSaid),
        (Kind::RowSays, _) => say(S::WhatItSays),
        (Kind::SumRate | Kind::SumWithGaps | Kind::WrongTotal, 0) => say(S::SumCompleted),
        (Kind::SumRate | Kind::SumWithGaps | Kind::WrongTotal, 1) => say(S::SumTargets),
        (Kind::SumRate | Kind::SumWithGaps | Kind::WrongTotal, 2) => say(S::DivideSums),
        (Kind::SumRate | Kind::SumWithGaps | Kind::WrongTotal, _) => say(S::Compare),
        (Kind::PersonMonths, _) if is_last => say(S::AddAllWorkers),
        (Kind::PersonMonths, _) => QuestionText::worker(step + 1, language),
        (Kind::Surplus, 0) => say(S::Due),
        (Kind::Surplus, _) => say(S::ActualLess),
        (Kind::TwoYearShare, _) => say(S::TwoYearsByActual),
        (Kind::Retention, _) => say(S::StayedByAgreed),
        (Kind::ShortMonth, _) if is_last => say(S::WhichMonth),
        (Kind::ShortMonth, _) => QuestionText::month(step + 1, language),
        (Kind::AgainstLine, 0) => say(S::OwnRate),
        (Kind::AgainstLine, 1) => say(S::Line),
        (Kind::AgainstLine, _) => say(S::FastOrSlow),
        (Kind::PerMonth, 0) | (Kind::UnitsMissing, _) => say(S::Missing),
        (Kind::PerMonth, 1) => say(S::MonthsLeft),
        (Kind::PerMonth, _) => say(S::EachMonth),
        (Kind::UnitsToLine, 0) => say(S::TargetTimes),
        (Kind::UnitsToLine, 1) => say(S::DueByNow),
        (Kind::UnitsToLine, _) => say(S::LessDone),
    }
}

fn marked_party(question: &Question) -> usize {
    match &question.scene {
        crate::training::Scene::Marks { marks } => {
            marks.iter().position(Option::is_some).unwrap_or(0)
        }
        _ => 0,
    }
}

/// The calculation of a step with the answers of the earlier ones, up to where its answer comes: `2008 ÷ 1131 =`.
/// Empty where nothing is calculated.
pub fn step_line(question: &Question, step: usize, answers: &[Answer]) -> String {
    let Some(of) = question.steps.get(step) else { return String::new() };
    // Points have two decimals wherever they are added.
    let are_points = of.form == Form::Points && !matches!(of.expression, Expression::Weighted(..));
    let write = |number: Decimal| number.fixed(if are_points { 2 } else { 0 });
    let text = |operand: &Operand| match operand {
        Operand::Given(number) => write(*number),
        Operand::Step(at) => {
            let answer = answers.get(*at).and_then(|answer| answer.number());
            answer.map_or_else(|| "?".to_owned(), write)
        }
    };
    match &of.expression {
        Expression::Sum(parts) => {
            let parts: Vec<String> = parts.iter().map(text).collect();
            format!("{} =", parts.join(" + "))
        }
        Expression::Difference(from, less) => format!("{} − {} =", text(from), text(less)),
        Expression::Product(one, other) => format!("{} × {} =", text(one), text(other)),
        Expression::Percent(part, whole) => format!("{} ÷ {} =", text(part), text(whole)),
        Expression::Weighted(mark, most) => format!("{} × {} ÷ 100 =", text(mark), text(most)),
        Expression::Upwards(whole, parts) => format!("{} ÷ {} ↑", text(whole), text(parts)),
        Expression::PercentOf(percent, whole) => format!("{} × {}% =", text(whole), text(percent)),
        Expression::GradeOf(total) => format!("{} →", text(total)),
        Expression::GradesOf(lowest, highest) => format!("{} – {} →", text(lowest), text(highest)),
        Expression::Reaches(total, line) => format!("{} ≥ {} ?", text(total), text(line)),
        Expression::Against(rate, line) => format!("{}% ? {}%", text(rate), text(line)),
        Expression::Seen(_) => String::new(),
    }
}
