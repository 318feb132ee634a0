//! Questions in words: what is asked for, what is given, what can be chosen.

use crate::number::{Decimal, Percent};
use crate::schemes::default_scheme;
use crate::scoring::{Completion, IndicatorEntry, Quantity};
use crate::texts::{Language, Phrase, band_name, phrase::words, short_party_name};
use crate::training::{Answer, Choice, Form, Kind, Question, Scene};

words! {
    /// Questions.
    QuestionText {
        Total = "四方都评了，总分是多少？" | "All four have scored. What is the total?";
        Grade = "四方都评了，是什么等级？" | "All four have scored. Which grade is it?";
        party_needs(party, grade) =
            "{party}给多少分，才到{grade}？" | "How many points must {party} give for {grade}?";
        HighestTotal =
            "有的还没评，总分最高能到多少？" | "Some have not scored. How high can the total be?";
        GradeRange =
            "有的还没评，等级会在哪一段？" | "Some have not scored. From which grade to which can it be?";
        least_of(party, grade) =
            "要到{grade}，{party}至少得给多少分？" | "For {grade}, what must {party} give at the least?";
        mark_to_points(party, mark) =
            "{party}按百分制打 {mark} 分，计多少分？"
            | "{party} gives a mark of {mark} out of 100. How many points does it count?";
        MarkedTotal = "四方都按百分制打分，总分是多少？" | "All four gave marks out of 100. What is the total?";
        MarkedGrade = "四方都按百分制打分，是什么等级？" | "All four gave marks out of 100. Which grade is it?";
        rate(noun) = "{noun}，完成率是多少？" | "{noun}: what is the rate?";
        is_possible(noun, whole, percent) =
            "{noun}一共 {whole} 个，写着完成 {percent}%。可能吗？"
            | "{noun}: {whole} in all, said to be {percent}% done. Can that be?";
        row_says(noun) = "{noun}，完成率这一格写什么？" | "{noun}: what does the cell of the rate say?";
        sum_rate(noun) = "全站{noun}，完成率是多少？" | "{noun} of the whole station: what is the rate?";
        wrong_total(noun) = "{noun}的合计，哪一格不对？" | "{noun}: which cell of the total row is wrong?";
        PersonMonths = "这几个月，一共到岗多少人次？" | "How many person-months in all?";
        Surplus = "比应到岗多出几人次？（少了写负数）" | "How many person-months more than agreed? (Fewer: below zero.)";
        TwoYearShare = "有两年经验的，占到岗人次多少？" | "Which share of person-months has two years of experience?";
        Retention = "稳岗率是多少？" | "What is the retention?";
        ShortMonth = "哪个月到岗不够？" | "Which month is short of people?";
        against_line(noun) = "{noun}，比参考线快还是慢？" | "{noun}: ahead of the line or behind?";
        per_month(noun) = "{noun}，剩下的月份每月做多少才够？" | "{noun}: how many a month are enough from now on?";
        units_missing(noun) = "{noun}，离 100% 还差多少？" | "{noun}: how many are missing for 100%?";
        units_to_line(noun) = "{noun}，赶上参考线还差多少？" | "{noun}: how many are missing to be on the line?";
        can_reach(grade) = "还能到{grade}吗？" | "Can it still become {grade}?";
        Who = "谁" | "Who";
        Points = "得分" | "Points";
        Most = "满分" | "At most";
        Mark = "百分制" | "Out of 100";
        NotScored = "还没评" | "not scored";
        Indicator = "指标" | "Indicator";
        Target = "协议量" | "Agreed";
        Completed = "完成量" | "Done";
        Rate = "完成率" | "Rate";
        Area = "片区" | "Area";
        area(number) = "片区{number}" | "Area {number}";
        Sum = "合计" | "Total";
        Worker = "社工" | "Worker";
        worker(number) = "社工{number}" | "Worker {number}";
        month(number) = "第{number}月" | "Month {number}";
        AgreedHeads = "协议人数" | "Head count agreed";
        AssessedMonths = "评估月数" | "Months assessed";
        YearMonths = "服务年度月数" | "Months of the year";
        Actual = "实际到岗人次" | "Person-months in post";
        TwoYears = "其中有两年经验的" | "of these, with two years";
        Continuous = "一直在岗的人数" | "Stayed throughout";
        Present = "最后一个月的人数" | "There in the last month";
        Whole = "一共" | "In all";
        Said = "写着的完成率" | "Rate as said";
        CanBe = "可能" | "It can be";
        CannotBe = "不可能" | "It cannot be";
        Can = "能" | "Yes";
        Cannot = "不能" | "No";
        ToFill = "先空着" | "leave it blank";
        extra(amount) = "额外完成 {amount}" | "{amount} extra";
        range(low, high) = "{low}到{high}" | "{low} to {high}";
        Behind = "慢了" | "behind";
        OnLine = "正好" | "on the line";
        Ahead = "快了" | "ahead";
        TargetSum = "协议量的合计" | "total agreed";
        CompletedSum = "完成量的合计" | "total done";
        Noun1 = "入户探访" | "Home visits";
        Noun2 = "电访" | "Phone visits";
        Noun3 = "困难群众建档" | "Files set up";
        Noun4 = "小组节数" | "Group sessions";
        Noun5 = "志愿者培训" | "Volunteer training";
        Noun6 = "中小型社区活动" | "Smaller events";
        Noun7 = "小组人次" | "Group attendance";
        Noun8 = "个案节数" | "Casework sessions";
        Noun9 = "志愿者信息发布" | "Notices for volunteers";
        Noun10 = "社区党组织走访" | "Visits to party branches";
        Noun11 = "专业个案节数" | "Casework sessions of an area";
        Noun12 = "咨询个案" | "Consultations";
    }
}

/// What is given, as a table: its heads, its rows, the first cell of each being what it is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GivenTable {
    /// The heads; none where every row is a name and a number.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// What is asked for.
pub fn question_title(question: &Question, language: Language) -> String {
    use QuestionText as Q;
    let said = |phrase: Phrase| phrase.words(language).to_owned();
    let noun = || noun_name(noun_of(&question.scene), language);
    let goal = || goal_name(question, language);
    match question.kind {
        Kind::Total => said(Q::Total),
        Kind::Grade => said(Q::Grade),
        Kind::PartyNeeds => Q::party_needs(asked_party(question, language), goal(), language),
        Kind::HighestTotal => said(Q::HighestTotal),
        Kind::GradeRange => said(Q::GradeRange),
        Kind::LeastOf => Q::least_of(asked_party(question, language), goal(), language),
        Kind::MarkToPoints => {
            let mark = marked(&question.scene).map(|mark| mark.to_string()).unwrap_or_default();
            Q::mark_to_points(asked_party(question, language), mark, language)
        }
        Kind::MarkedTotal => said(Q::MarkedTotal),
        Kind::MarkedGrade => said(Q::MarkedGrade),
        Kind::Rate => Q::rate(noun(), language),
        Kind::IsPossible => match &question.scene {
            Scene::Claim { whole, percent, decimals, .. } => {
                Q::is_possible(noun(), whole, said_percent(*percent, *decimals), language)
            }
            _ => String::new(),
        },
        Kind::RowSays => Q::row_says(noun(), language),
        Kind::SumWithGaps | Kind::SumRate => Q::sum_rate(noun(), language),
        Kind::WrongTotal => Q::wrong_total(noun(), language),
        Kind::PersonMonths => said(Q::PersonMonths),
        Kind::Surplus => said(Q::Surplus),
        Kind::TwoYearShare => said(Q::TwoYearShare),
        Kind::Retention => said(Q::Retention),
        Kind::ShortMonth => said(Q::ShortMonth),
        Kind::AgainstLine => Q::against_line(noun(), language),
        Kind::PerMonth => Q::per_month(noun(), language),
        Kind::UnitsMissing => Q::units_missing(noun(), language),
        Kind::UnitsToLine => Q::units_to_line(noun(), language),
        Kind::CanReach => Q::can_reach(goal(), language),
    }
}

/// A rate with the decimals that are written.
fn said_percent(percent: Percent, decimals: u8) -> String {
    Decimal::from_hundredths(percent.hundredths()).fixed(decimals)
}

const fn noun_of(scene: &Scene) -> usize {
    match scene {
        Scene::Entry { noun, .. }
        | Scene::Column { noun, .. }
        | Scene::Totals { noun, .. }
        | Scene::Course { noun, .. }
        | Scene::Claim { noun, .. } => *noun,
        _ => 0,
    }
}

fn noun_name(noun: usize, language: Language) -> &'static str {
    use QuestionText as Q;
    const NOUNS: [Phrase; crate::training::NOUNS] = [
        Q::Noun1,
        Q::Noun2,
        Q::Noun3,
        Q::Noun4,
        Q::Noun5,
        Q::Noun6,
        Q::Noun7,
        Q::Noun8,
        Q::Noun9,
        Q::Noun10,
        Q::Noun11,
        Q::Noun12,
    ];
    NOUNS.get(noun).unwrap_or(&Q::Noun1).words(language)
}

/// The short name of a party.
pub(super) fn party_name(party: usize, language: Language) -> String {
    short_party_name(party, &default_scheme(), language).to_owned()
}

/// The name of a grade, counted from the best.
pub(super) fn grade_name(grade: usize, language: Language) -> String {
    band_name(grade, &default_scheme(), language).to_owned()
}

/// The grade that is aimed at.
pub(super) fn goal_name(question: &Question, language: Language) -> String {
    match question.scene {
        Scene::Points { goal: Some(goal), .. } => grade_name(goal, language),
        _ => String::new(),
    }
}

/// The party that is asked about: the last one that has not scored, or the one with a mark.
fn asked_party(question: &Question, language: Language) -> String {
    let at = match &question.scene {
        Scene::Points { points, .. } => points.iter().rposition(Option::is_none),
        Scene::Marks { marks } => marks.iter().position(Option::is_some),
        _ => None,
    };
    party_name(at.unwrap_or(0), language)
}

fn marked(scene: &Scene) -> Option<Decimal> {
    match scene {
        Scene::Marks { marks } => marks.iter().copied().flatten().next(),
        _ => None,
    }
}

/// What is given.
pub fn given_table(question: &Question, language: Language) -> GivenTable {
    use QuestionText as Q;
    let say = |phrase: Phrase| phrase.words(language).to_owned();
    let pair = |phrase: Phrase, value: String| vec![say(phrase), value];
    let amount = |quantity: Quantity| quantity.text();
    let heads = |of: &[Phrase]| of.iter().map(|phrase| say(*phrase)).collect::<Vec<String>>();
    let caps = || default_scheme().parties.into_iter().map(|party| party.cap.to_string());
    let area_rows = |entries: &[IndicatorEntry]| -> Vec<Vec<String>> {
        let row = |(at, entry): (usize, &IndicatorEntry)| {
            vec![Q::area(at, language), amount(entry.target), amount(entry.completed)]
        };
        (1..).zip(entries).map(row).collect()
    };
    match &question.scene {
        Scene::Points { points, .. } => GivenTable {
            heads: heads(&[Q::Who, Q::Points, Q::Most]),
            rows: (0..)
                .zip(points.iter().zip(caps()))
                .map(|(at, (points, cap))| {
                    let points = points.map_or_else(|| say(Q::NotScored), |points| points.fixed(2));
                    vec![party_name(at, language), points, cap]
                })
                .collect(),
        },
        Scene::Marks { marks } => GivenTable {
            heads: heads(&[Q::Who, Q::Mark, Q::Most]),
            rows: (0..)
                .zip(marks.iter().zip(caps()))
                .filter_map(|(at, (mark, cap))| {
                    Some(vec![party_name(at, language), mark.as_ref()?.to_string(), cap])
                })
                .collect(),
        },
        Scene::Entry { noun, entry } => GivenTable {
            heads: heads(&[Q::Indicator, Q::Target, Q::Completed]),
            rows: vec![vec![
                noun_name(*noun, language).to_owned(),
                amount(entry.target),
                amount(entry.completed),
            ]],
        },
        Scene::Column { entries, .. } => GivenTable {
            heads: heads(&[Q::Area, Q::Target, Q::Completed]),
            rows: area_rows(entries),
        },
        Scene::Totals { entries, target, completed, rate, .. } => {
            let mut rows = area_rows(entries);
            for (row, entry) in rows.iter_mut().zip(entries) {
                row.push(match entry.completion(None) {
                    Completion::Rate { percent, .. } => percent.to_string(),
                    _ => String::new(),
                });
            }
            rows.push(vec![
                say(Q::Sum),
                target.to_string(),
                completed.to_string(),
                rate.to_string(),
            ]);
            GivenTable { heads: heads(&[Q::Area, Q::Target, Q::Completed, Q::Rate]), rows }
        }
        Scene::Presence { workers, agreed } => {
            let months = workers.first().map_or(0, Vec::len);
            let mut heads = heads(&[Q::Worker]);
            heads.extend((1..=months).map(|month| Q::month(month, language)));
            let row = |(at, presence): (usize, &Vec<Quantity>)| {
                let cells = presence.iter().map(|cell| amount(*cell));
                std::iter::once(Q::worker(at, language)).chain(cells).collect()
            };
            let mut rows: Vec<Vec<String>> = (1..).zip(workers).map(row).collect();
            if let Some(agreed) = agreed {
                let cells = std::iter::repeat_n(agreed.to_string(), months);
                rows.push(std::iter::once(say(Q::AgreedHeads)).chain(cells).collect());
            }
            GivenTable { heads, rows }
        }
        Scene::Staffing { agreed, months, actual, two_years, continuous, present } => {
            let mut rows = vec![pair(Q::AgreedHeads, agreed.to_string())];
            rows.extend(months.map(|months| pair(Q::AssessedMonths, months.to_string())));
            let others = [
                (Q::Actual, actual),
                (Q::TwoYears, two_years),
                (Q::Continuous, continuous),
                (Q::Present, present),
            ];
            let others = others.into_iter().filter_map(|(of, value)| Some((of, value.as_ref()?)));
            rows.extend(others.map(|(of, value)| pair(of, value.to_string())));
            GivenTable { heads: Vec::new(), rows }
        }
        Scene::Course { entry, assessed, year, .. } => GivenTable {
            heads: Vec::new(),
            rows: vec![
                pair(Q::Target, amount(entry.target)),
                pair(Q::Completed, amount(entry.completed)),
                pair(Q::AssessedMonths, assessed.to_string()),
                pair(Q::YearMonths, year.to_string()),
            ],
        },
        Scene::Claim { whole, percent, decimals, .. } => GivenTable {
            heads: Vec::new(),
            rows: vec![
                pair(Q::Whole, whole.to_string()),
                pair(Q::Said, format!("{}%", said_percent(*percent, *decimals))),
            ],
        },
    }
}

/// An option of a question.
pub fn option_text(kind: Kind, option: Choice, language: Language) -> String {
    use QuestionText as Q;
    let say = |phrase: Phrase| phrase.words(language).to_owned();
    match option {
        Choice::Grade(grade) => grade_name(grade, language),
        Choice::Grades(low, high) if low == high => grade_name(low, language),
        Choice::Grades(low, high) => {
            Q::range(grade_name(low, language), grade_name(high, language), language)
        }
        Choice::Yes => say(if kind == Kind::IsPossible { Q::CanBe } else { Q::Can }),
        Choice::No => say(if kind == Kind::IsPossible { Q::CannotBe } else { Q::Cannot }),
        Choice::NotAgreed => "/".to_owned(),
        Choice::ToFill => say(Q::ToFill),
        Choice::Extra(amount) => Q::extra(amount, language),
        Choice::Percent(percent) => percent.to_string(),
        Choice::Cell(cell) => say(match cell {
            0 => Q::TargetSum,
            1 => Q::CompletedSum,
            _ => Q::Rate,
        }),
        Choice::Month(month) => Q::month(month + 1, language),
        Choice::Behind => say(Q::Behind),
        Choice::OnLine => say(Q::OnLine),
        Choice::Ahead => say(Q::Ahead),
    }
}

/// An answer as it is written in a step.
pub fn answer_text(question: &Question, step: usize, answer: Answer, language: Language) -> String {
    let form = question.steps.get(step).map_or(Form::Amount, |step| step.form);
    match answer {
        Answer::Choice(at) => {
            let option = question.options.get(at).copied();
            option.map(|option| option_text(question.kind, option, language)).unwrap_or_default()
        }
        Answer::Number(number) => match form {
            Form::Percent => format!("{}%", number.fixed(2)),
            Form::Points => number.fixed(2),
            Form::Signed if number > Decimal::ZERO => format!("+{number}"),
            Form::Amount | Form::Signed | Form::Choice => number.to_string(),
        },
    }
}
