//! The room 学习: its headings and buttons, and what is said of an answer.

use super::{answer_text, slip_name, slip_sentence};
use crate::number::Unreadable;
use crate::texts::{Language, Phrase, phrase::words};
use crate::training::{End, Exercise, Form, Task, Verdict};

words! {
    /// The room.
    LearnText {
        Course = "十五分钟学会算" | "Learn it in fifteen minutes";
        left(minutes) = "还剩约 {minutes} 分钟" | "about {minutes} {minutes?minute:minutes} left";
        AllDone = "四段都学完了" | "all four parts done";
        Stages = "课程" | "Course";
        minutes(minutes) = "{minutes} 分钟" | "{minutes} min";
        done(minutes) = "{minutes} 分钟 · 学完" | "{minutes} min · done";
        at_screen(minutes, screen) = "{minutes} 分钟 · 第 {screen} 题" | "{minutes} min · screen {screen}";
        of_five(at, count) = "{at} / {count}" | "{at} / {count}";
        question_of(at, count) = "第 {at} 题，共 {count} 题" | "Question {at} of {count}";
        Given = "已知" | "Given";
        Steps = "步骤" | "Steps";
        answer(number, caption) = "第 {number} 步：{caption}" | "Step {number}: {caption}";
        OpenMark = "？" | "?";
        YourAnswer = "你的答案" | "Your answer";
        OnPage = "看页面上的同类数 ›" | "See such a figure on the page ›";
        RatioOfSums = "合计 ÷ 合计" | "Sum ÷ sum";
        MeanOfRates = "完成率的平均" | "Mean of the rates";
        done_of(done, target) = "完成 {done} / {target}" | "{done} of {target} done";
        months_of(assessed, year) = "过了 {assessed} / {year} 个月" | "{assessed} of {year} months";
        Check = "对一下" | "Check";
        Hint = "给点提示" | "A hint, please";
        ShowAll = "看答案" | "Show the answer";
        ListSteps = "分步写" | "Write the steps";
        NextStep = "下一步" | "Next step";
        GotIt = "懂了，下一题" | "Got it, next one";
        NextQuestion = "下一题" | "Next one";
        NextStage = "下一段" | "Next part";
        Finish = "做十道混合题" | "Ten mixed questions";
        ToCourse = "回到课程" | "Back to the course";
        FindTask = "下面有一行错了，点它。" | "One line is wrong. Press it.";
        FindRight = "就是这一行。正确的应该是多少？" | "That is the line. What should it be?";
        not_this(number) = "第 {number} 步没有错，再找找。" | "Step {number} is right; look again.";
        line(number, text) = "第 {number} 步：{text}" | "Step {number}: {text}";
        stood(text) = "原来写的是 {text}" | "It said {text}";
        flaw(step, name, sentence) = "错在第 {step} 步：{name}。{sentence}" | "The error was in step {step}: {name}. {sentence}";
        Right = "对了" | "Right";
        RightFirst = "对了。" | "Right.";
        RightLater = "改对了。" | "Right now.";
        ShownNow = "答案都在上面了，看明白了再往下。" | "The working is above; go on when it is clear.";
        carried(wrong, step) =
            "第 {wrong} 步不对；第 {step} 步接着第 {wrong} 步的数算，算对了。"
            | "Step {wrong} is wrong; step {step} goes on from it, and rightly.";
        CarriedShort = "接着前面的数算，算对了" | "Right, going on from the number above";
        WrongShort = "不对，再看看" | "Not right; have another look";
        slip_here(name, sentence) = "{name}。{sentence}" | "{name}. {sentence}";
        TwoDecimals = "数对了，还差小数：写两位" | "The value is right; write two decimals";
        unreadable(why) = "{why}，再写一次" | "{why}; please write it again";
        NothingTyped = "先写一个数，再对。" | "Write a number first.";
        NothingChosen = "先选一个，再对。" | "Choose one first.";
        Topics = "按主题练" | "Practise one topic";
        TopicsNote = "哪一条拿不准，就挑哪一条。" | "Pick the one you are not sure of.";
        Practice = "随便练" | "Practice";
        Difficulty = "难度" | "Difficulty";
        Again = "再来一题" | "Another one";
        FinalTitle = "十道混合题" | "Ten mixed questions";
        FinalDone = "做完了" | "Done";
        Sits = "这些稳了" | "These sit";
        OnceMore = "这些再练练" | "Worth another round";
        AllSit = "八个主题都稳了。" | "All eight topics sit.";
        InThreeDays = "三天后再练一次，记得更牢。" | "Once more in three days and it stays.";
        ThreeDaysOver = "隔了三天，再练几题，记得更牢。" | "Three days have passed: a few questions now, and it stays.";
        score(first, later, count) =
            "{count} 题里，一次就对 {first} 题，改对 {later} 题。"
            | "Of {count}, {first} right at once and {later} after a correction.";
        TryAgain = "重做十题" | "Ten new ones";
    }
}

/// What is said at a step; `None` where there is nothing to say.
pub fn verdict_words(exercise: &Exercise, step: usize, language: Language) -> Option<String> {
    let phrase = |phrase: Phrase| phrase.words(language).to_owned();
    Some(match exercise.verdicts.get(step)? {
        Verdict::Open => return None,
        Verdict::Right => phrase(LearnText::Right),
        Verdict::Carried => match wrong_before(exercise, step) {
            Some(wrong) => LearnText::carried(wrong + 1, step + 1, language),
            None => phrase(LearnText::CarriedShort),
        },
        Verdict::Slip(slip) => LearnText::slip_here(
            slip_name(*slip, language),
            slip_sentence(*slip, language),
            language,
        ),
        Verdict::Precision => phrase(LearnText::TwoDecimals),
        Verdict::Wrong => phrase(LearnText::WrongShort),
        Verdict::Unreadable(why) => {
            LearnText::unreadable(unreadable_words(*why, language), language)
        }
    })
}

/// All that is said after an answer, for screen readers.
pub fn told(exercise: &Exercise, language: Language) -> String {
    let phrase = |phrase: Phrase| phrase.words(language).to_owned();
    match exercise.end {
        Some(End::First | End::Watched) => return phrase(LearnText::RightFirst),
        Some(End::Corrected) => return phrase(LearnText::RightLater),
        Some(End::Shown) => return phrase(LearnText::ShownNow),
        None => {}
    }
    let said = (0..exercise.question.steps.len()).filter_map(|step| {
        let words = verdict_words(exercise, step, language)?;
        let is_whole = matches!(exercise.verdicts.get(step), Some(Verdict::Carried))
            && wrong_before(exercise, step).is_some();
        Some(if is_whole { words } else { LearnText::line(step + 1, words, language) })
    });
    let said: Vec<String> = said.collect();
    match (said.is_empty(), exercise.question.steps.last().map(|step| step.form)) {
        (true, Some(Form::Choice)) if exercise.task == Task::Guess => {
            phrase(LearnText::NothingChosen)
        }
        (true, _) => phrase(LearnText::NothingTyped),
        (false, _) => said.join(" "),
    }
}

/// The nearest earlier step that is wrong.
fn wrong_before(exercise: &Exercise, step: usize) -> Option<usize> {
    let verdicts = exercise.verdicts.get(..step)?;
    verdicts.iter().rposition(|verdict| matches!(verdict, Verdict::Wrong | Verdict::Slip(_)))
}

/// What stands at a step: its figure in words, or a mark that it is still open.
pub fn standing_text(exercise: &Exercise, step: usize, language: Language) -> String {
    match exercise.stands(step) {
        Some(answer) => answer_text(&exercise.question, step, answer, language),
        None => LearnText::OpenMark.words(language).to_owned(),
    }
}

/// Why a text is no number.
fn unreadable_words(why: Unreadable, language: Language) -> &'static str {
    use crate::texts::RefusalText;
    let text = match why {
        Unreadable::NotANumber => RefusalText::NotANumber,
        Unreadable::Scientific => RefusalText::Scientific,
        Unreadable::Negative => RefusalText::Negative,
        Unreadable::TooManyDecimals => RefusalText::TooManyDecimals,
        Unreadable::MisplacedComma => RefusalText::MisplacedComma,
        Unreadable::TooLong => RefusalText::TooLong,
    };
    text.words(language)
}
