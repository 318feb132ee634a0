//! A stand-in until the words of questions are here.

use crate::texts::{Language, phrase::words};
use crate::training::{Answer, Choice, Form, Question, Slip, Stage, Topic};

words! {
    /// Stand-ins.
    TrainingStubText {
        Title = "全站入户探访，完成率是多少？" | "Home visits of the station: what is the rate?";
        Line1 = "793 + 262 + 787 + 166 =" | "793 + 262 + 787 + 166 =";
        Caption1 = "四个片区的完成量相加" | "Completed amounts added";
        Slip1 = "平均了完成率" | "Mean of the rates";
        Slip2 = "合计的完成率是两个和相除，不是各片区完成率的平均。" | "The rate of the total row is one sum divided by the other.";
        Topic1 = "四方得分和等级" | "Points and grades";
        Watch = "看一遍" | "Watch";
        Fill = "补步骤" | "Fill in";
        Find = "找错" | "Find the error";
        Guess = "猜结果" | "Predict";
        Note = "先分别相加，再相除。" | "Add first, then divide.";
    }
}

pub fn question_title(_q: &Question, language: Language) -> String { TrainingStubText::Title.words(language).into() }
pub fn given_lines(_q: &Question, _language: Language) -> Vec<String> { Vec::new() }
pub fn step_line(_q: &Question, _step: usize, language: Language) -> String { TrainingStubText::Line1.words(language).into() }
pub fn step_caption(_q: &Question, _step: usize, language: Language) -> String { TrainingStubText::Caption1.words(language).into() }
pub fn answer_text(q: &Question, step: usize, answer: Answer, _language: Language) -> String {
    match (answer, q.steps.get(step).map(|s| s.form)) {
        (Answer::Number(n), Some(Form::Percent)) => [n.fixed(2).as_str(), "%"].concat(),
        (Answer::Number(n), _) => n.to_string(),
        (Answer::Choice(n), _) => n.to_string(),
    }
}
pub fn option_text(_q: &Question, choice: Choice, _language: Language) -> String { format!("{choice:?}") }
pub fn slip_name(_slip: Slip, language: Language) -> &'static str { TrainingStubText::Slip1.words(language) }
pub fn slip_sentence(_slip: Slip, language: Language) -> &'static str { TrainingStubText::Slip2.words(language) }
pub fn topic_title(_t: Topic, language: Language) -> &'static str { TrainingStubText::Topic1.words(language) }
pub fn stage_title(s: Stage, language: Language) -> &'static str {
    match s { Stage::Watch => TrainingStubText::Watch, Stage::Fill => TrainingStubText::Fill, Stage::Find => TrainingStubText::Find, Stage::Guess => TrainingStubText::Guess }.words(language)
}
pub fn lesson_note(_s: Stage, _t: Topic, language: Language) -> &'static str { TrainingStubText::Note.words(language) }
