//! What the course says: topics, stages, the short explanation of each.

use crate::texts::{Language, Phrase, phrase::words};
use crate::training::{Difficulty, Stage, Topic};

words! {
    /// The course.
    LessonText {
        Topic1 = "四方相加，看等级" | "Adding up the four, and the grade";
        Topic2 = "没评分，不是零分" | "Not scored yet is not zero";
        Topic3 = "百分制怎么变成得分" | "How marks become points";
        Topic4 = "完成率怎么取整" | "How a rate is rounded";
        Topic5 = "“/”、空白、0 和超过 100%" | "\"/\", blank, 0 and over 100%";
        Topic6 = "合计怎么算" | "How the total row is worked out";
        Topic7 = "到岗和稳岗率" | "Staff in post, and retention";
        Topic8 = "进度，还差多少" | "Pace, and what is missing";
        Note1 =
            "四方的得分直接相加。满 90 分是优秀，满 80 是良好，满 60 是合格。正好 90.00 也是优秀。"
            | "The four parties' points are simply added. 90 makes Excellent, 80 Good, 60 Pass. Exactly 90.00 is Excellent too.";
        Note2 =
            "没评分不是 0 分。已有的相加是最低，没评分的都给满分是最高，总分在两头之间。"
            | "Not scored is not 0. What is there makes the lowest total; with full points from the others it is the highest. The total lies between.";
        Note3 =
            "百分制的分乘满分，再除以 100，留两位小数。每一方都这样算好，最后才相加。"
            | "A mark times the most points, divided by 100, kept to two decimals. Do that for each party; only then add.";
        Note4 =
            "完成量除以协议量，写成百分比，留两位小数，四舍五入。165.625% 写成 165.63%。"
            | "What was done divided by what was agreed, as a percentage with two decimals, rounded. 165.625% is written 165.63%.";
        Note5 =
            "“/”是没有约定，不算进去。空白是还没填，先放着。0 就是 0。超过 100% 照实写。"
            | "\"/\" means nothing was agreed: leave it out. A blank is still to be filled in. 0 is 0. Over 100% is written as it is.";
        Note6 =
            "先加后除：完成量的合计，除以协议量的合计。各片区的完成率不能拿来平均。"
            | "Add first, then divide: all that was done by all that was agreed. Never average the areas' rates.";
        Note7 =
            "在岗一个月是 1 人次，半个月是 0.5。应到岗是协议人数乘评估月数。稳岗率除以协议人数。"
            | "A month in post is 1, half a month 0.5. Agreed: the head count times the assessed months. Retention is divided by the head count agreed.";
        Note8 =
            "参考线是过去的月份占全年多少，只供参考。还差的分到剩下的月份，除不尽往上进。"
            | "The reference line is the part of the year that has passed. What is missing is shared among the months left, rounded up.";
        Watch = "看一遍" | "Watch";
        Fill = "补步骤" | "Fill in";
        Find = "找错" | "Find the error";
        Guess = "猜结果" | "Guess first";
        Easy = "容易" | "Easy";
        Usual = "一般" | "Usual";
        Hard = "难" | "Hard";
    }
}

/// What a topic is called.
pub fn topic_title(topic: Topic, language: Language) -> &'static str {
    use LessonText as L;
    let titles =
        [L::Topic1, L::Topic2, L::Topic3, L::Topic4, L::Topic5, L::Topic6, L::Topic7, L::Topic8];
    of_topic(&titles, topic).words(language)
}

/// What has to be known of a topic, in under sixty letters.
pub fn topic_note(topic: Topic, language: Language) -> &'static str {
    use LessonText as L;
    let notes = [L::Note1, L::Note2, L::Note3, L::Note4, L::Note5, L::Note6, L::Note7, L::Note8];
    of_topic(&notes, topic).words(language)
}

fn of_topic(phrases: &[Phrase; 8], topic: Topic) -> Phrase {
    let [first, ..] = phrases;
    phrases.get(usize::from(topic.number()).saturating_sub(1)).copied().unwrap_or(*first)
}

/// What a stage is called.
pub fn stage_title(stage: Stage, language: Language) -> &'static str {
    let phrase = match stage {
        Stage::Watch => LessonText::Watch,
        Stage::Fill => LessonText::Fill,
        Stage::Find => LessonText::Find,
        Stage::Guess => LessonText::Guess,
    };
    phrase.words(language)
}

/// How hard questions are.
pub fn difficulty_name(difficulty: Difficulty, language: Language) -> &'static str {
    let phrase = match difficulty {
        Difficulty::Easy => LessonText::Easy,
        Difficulty::Usual => LessonText::Usual,
        Difficulty::Hard => LessonText::Hard,
    };
    phrase.words(language)
}
