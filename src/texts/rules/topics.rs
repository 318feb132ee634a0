//! The shelf of rules: what each topic is called, and which rules it holds.

use crate::scoring::explain::Rule;
use crate::texts::{Language, Phrase, phrase::words};

words! {
    /// The topics of the rules.
    TopicText {
        Shelf = "规则" | "The rules";
        ShelfNote =
            "照报告原文写的，和本页自己约定的，分开标明。"
            | "What the report prints and what was decided for this page are marked apart.";
        Points = "总分和四方" | "The total and the four parties";
        Grades = "等级和分数线" | "Grades and their lines";
        NotScored = "未评分不是 0 分" | "Not scored yet is not 0";
        Rates = "完成率怎么取整" | "How completion rates are rounded";
        Sums = "合计怎么算" | "How the total row is worked out";
        Blanks = "“/”、空白和 0" | "\"/\", blank and 0";
        Attendance = "到岗人次" | "Person-months in post";
        Experience = "两年以上经验、稳岗率" | "Two years of experience, retention";
        Pace = "月数和参考线" | "Months and the reference line";
        NotFound = "没找到依据的" | "Where no basis was found";
        Page = "方案、姓名、测算" | "Schemes, names, estimates";
        Search = "找一条规则" | "Find a rule";
        nothing_found(text) = "没有哪条规则提到“{text}”。" | "No rule says “{text}”.";
        found(count) = "找到 {count} 条" | "{count?one rule:# rules} found";
        Example = "看示例怎么算" | "See the example's working";
        Practise = "练这一条" | "Practise this one";
        PractiseShort = "练一练" | "Practise";
        SourcesTitle = "这些规则从哪里来" | "Where these rules come from";
    }
}

/// A topic of the shelf.
#[derive(Clone, Copy, Debug)]
pub struct Topic {
    /// What it is called.
    pub title: Phrase,
    /// The numbers of its rules, in the order they are read.
    numbers: &'static [u8],
}

impl Topic {
    /// Every topic; each rule stands in one of them.
    pub const ALL: [Topic; 11] = [
        Topic { title: TopicText::Points, numbers: &[1, 3, 4, 6] },
        Topic { title: TopicText::Grades, numbers: &[2] },
        Topic { title: TopicText::NotScored, numbers: &[5] },
        Topic { title: TopicText::Rates, numbers: &[7, 11, 23] },
        Topic { title: TopicText::Sums, numbers: &[8] },
        Topic { title: TopicText::Blanks, numbers: &[9, 10, 12] },
        Topic { title: TopicText::Attendance, numbers: &[15, 16, 19] },
        Topic { title: TopicText::Experience, numbers: &[17, 18] },
        Topic { title: TopicText::Pace, numbers: &[13, 24, 25, 26] },
        Topic { title: TopicText::NotFound, numbers: &[14] },
        Topic { title: TopicText::Page, numbers: &[20, 21, 22] },
    ];

    /// Its rules.
    pub fn rules(self) -> impl Iterator<Item = Rule> {
        self.numbers.iter().copied().filter_map(Rule::new)
    }
}

/// The figure of the worked example whose working shows a rule, by its hook.
pub fn example_hook(rule: Rule) -> Option<&'static str> {
    Some(match rule.number() {
        1 => "total",
        2 => "grade",
        3 => "points/third_party_evaluator",
        7 => "area/1/file_setup/rate",
        8 => "areas/home_visit/rate",
        9 => "areas/consult_case/rate",
        11 => "area/1/phone_visit/rate",
        13 => "pace_line",
        15 => "staffing/all/month/1",
        16 => "staffing/all/surplus",
        17 => "staffing/two_years/share",
        18 => "staffing/retention",
        19 => "staffing/all/actual",
        _ => return None,
    })
}

/// Whether a rule says what is looked for, in its title, its text or its number.
pub fn rule_says(rule: Rule, wanted: &str, language: Language) -> bool {
    let told = super::rule_words(rule, language);
    let all = [told.title, told.text, &rule.to_string()].join("\n").to_lowercase();
    wanted.split_whitespace().all(|word| all.contains(&word.to_lowercase()))
}
