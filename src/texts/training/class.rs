//! A class without a server: its codes, its sheet and its results.

use super::slip_name;
use crate::texts::{Language, Phrase, phrase::words};
use crate::training::{CodeProblem, Length, Outcome, Taken, TallyRow};

words! {
    /// Said of classes.
    ClassText {
        Class = "和同事一起练" | "Practise together";
        ClassNote = "输同一个课堂码，题目就一样。" | "The same class code gives the same questions.";
        ClassCode = "课堂码" | "Class code";
        ClassExample = "课堂码，如 K7M2QX" | "Class code, like K7M2QX";
        Start = "开始练" | "Start";
        MakeCode = "我来出码" | "Make a code";
        MakeNote =
            "选主题、题数和难度，出一个六位的码。成绩只留在各人的设备上。"
            | "Topics, number and level give a code of six letters. Results stay on each device.";
        Topics = "主题" | "Topics";
        Length = "题数" | "Questions";
        Level = "难度" | "Level";
        Make = "出码" | "Make the code";
        NoTopic = "至少选一个主题。" | "Choose at least one topic.";
        Link = "链接" | "Link";
        QrCode = "二维码" | "QR code";
        Copy = "复制" | "Copy";
        CopyLink = "复制链接" | "Copy the link";
        Copied = "已复制" | "Copied";
        NotCopied = "没能复制，请长按选中再复制" | "Not copied; please select it and copy by hand";
        PaperSheet = "练习纸" | "Worksheet";
        WholeSheet = "看整张" | "The whole sheet";
        Collect = "收结果" | "Collect results";
        EmptyCode = "先输课堂码：六个字母或数字。" | "Type the class code first: six letters or digits.";
        foreign(letter) =
            "码里没有“{letter}”：只用 2–9 和除 I、O 以外的字母。"
            | "There is no “{letter}” in codes: only 2–9 and letters other than I and O.";
        length(letters) =
            "课堂码是 6 位，这里是 {letters} 位。"
            | "A class code has 6 letters; this has {letters}.";
        result_length(letters) =
            "结果码没有 {letters} 位的，是不是没复制全？"
            | "No result code has {letters} letters; was all of it copied?";
        Damaged =
            "这个码对不上：有一位错了，或两位换了位置。"
            | "This code does not fit: one letter is wrong, or two changed places.";
        Later =
            "这个码是更新的版本出的，刷新页面再试。"
            | "A newer version of the page made this code; reload and try again.";
        ResultNotClass =
            "这是结果码，不是课堂码。收结果在“我来出码”里。"
            | "This is a result code, not a class code. Results are collected under “Make a code”.";
        ClassNotResult = "这是课堂码，不是结果码。" | "This is a class code, not a result code.";
        of_class(code) = "课堂 {code}" | "Class {code}";
        SheetDone = "这一张做完了" | "The sheet is done";
        ResultCode = "结果码" | "Result code";
        ResultNote =
            "发给出码的人就行，里面没有名字。"
            | "Send it to whoever made the code. It holds no name.";
        AgainSheet = "再做一遍" | "Once more";
        Sheet = "整张" | "Whole sheet";
        sheet_told(code, questions) = "{code} · {questions} 题" | "{code} · {questions} questions";
        numbered(number, title) = "{number}. {title}" | "{number}. {title}";
        answered(answer, name, sentence) = "答 {answer}：{name}。{sentence}" | "Answer {answer}: {name}. {sentence}";
        Slips = "常见的错" | "Common slips";
        ResultsOf = "收结果" | "Results";
        PasteHere = "把结果码粘在这里，多少个都行" | "Paste result codes here, as many as there are";
        Take = "收进来" | "Add them";
        NothingTaken = "这里没有结果码。" | "There is no result code here.";
        added(count) = "收进 {count} 份。" | "{count} added. ";
        again(count) = "{count} 份已经有了。" | "{count} were there already. ";
        full(count) = "{count} 份放不下：一个课堂最多 1000 份。" | "No room for {count}: a class has at most 1,000. ";
        other_class(count, code) = "{count} 份是课堂 {code} 的，没收。" | "{count} of class {code} left out. ";
        class_codes(count) = "{count} 个是课堂码，没收。" | "{count} class {count?code:codes} left out. ";
        damaged(piece, why) = "“{piece}”没收：{why}" | "“{piece}” left out: {why} ";
        more_damaged(count) = "另有 {count} 个读不了，没收。" | "{count} more could not be read and were left out. ";
        by_link(code, count) =
            "这份结果收进了课堂 {code}，现在共 {count} 份，只存在这台设备上。"
            | "This result was added to class {code}, which has {count} now. It is kept on this device alone.";
        link_again(code, count) =
            "这份结果早就在课堂 {code} 里了，共 {count} 份。"
            | "Class {code} had this result already; it has {count}.";
        LinkFull = "放不下了：最多 20 个课堂，每个 1000 份。这份没收。" | "No room: at most 20 classes of 1,000 results. This one was left out.";
        results(count) = "{count} 份结果" | "{count?one result:# results}";
        NoResults = "还没有结果。同事做完会得到一个结果码，粘进来就行。" | "No results yet. Colleagues get a result code at the end; paste it here.";
        Question = "题" | "Question";
        FirstRight = "一次对" | "Right at once";
        CorrectedRight = "改对" | "Corrected";
        NotRight = "没对" | "Not right";
        Commonest = "最常见的错" | "Commonest slip";
        slip_times(name, count) = "{name}（{count} 人）" | "{name} ({count})";
        Print = "打印" | "Print";
        Forget = "删掉这个课堂" | "Delete this class";
        Saved = "我的课堂" | "My classes";
        kept(code, count) = "{code}（{count} 份）" | "{code} ({count})";
        BackToCourse = "回到课程" | "Back to the course";
        RightMark = "一次对" | "right at once";
        CorrectedMark = "改对" | "corrected";
        WrongMark = "没对" | "not right";
        Name = "姓名" | "Name";
        Date = "日期" | "Date";
        Working = "算式" | "Working";
        AnswerSheet = "答案" | "Answer sheet";
        rule(rule) = "（{rule}）" | "({rule})";
        BackFromPaper = "返回" | "Back";
    }
}

/// What is wrong with a code that was typed or linked: of a class, or of a result.
pub fn code_problem_words(problem: CodeProblem, is_class: bool, language: Language) -> String {
    let phrase = |phrase: Phrase| phrase.words(language).to_owned();
    match problem {
        CodeProblem::Empty => phrase(ClassText::EmptyCode),
        CodeProblem::Foreign(letter) => ClassText::foreign(letter, language),
        CodeProblem::Length(letters) if is_class => ClassText::length(letters, language),
        CodeProblem::Length(letters) => ClassText::result_length(letters, language),
        CodeProblem::Damaged => phrase(ClassText::Damaged),
        CodeProblem::Later => phrase(ClassText::Later),
        CodeProblem::OtherKind if is_class => phrase(ClassText::ResultNotClass),
        CodeProblem::OtherKind => phrase(ClassText::ClassNotResult),
    }
}

/// What became of the codes that were pasted, sentence by sentence.
pub fn taken_words(taken: &Taken, language: Language) -> Vec<String> {
    /// So many damaged codes are named one by one.
    const NAMED: usize = 5;
    if taken.is_nothing() {
        return vec![ClassText::NothingTaken.words(language).to_owned()];
    }
    let counted = |count: usize, words: fn(usize, Language) -> String| {
        (count > 0).then(|| words(count, language))
    };
    let mut told: Vec<String> = [
        counted(taken.added, |count, language| ClassText::added(count, language)),
        counted(taken.again, |count, language| ClassText::again(count, language)),
        counted(taken.full, |count, language| ClassText::full(count, language)),
        counted(taken.class_codes, |count, language| ClassText::class_codes(count, language)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let foreign = taken.foreign.iter();
    told.extend(foreign.map(|(code, count)| ClassText::other_class(count, code, language)));
    let damaged = taken.damaged.iter().take(NAMED).map(|(piece, problem)| {
        ClassText::damaged(piece, code_problem_words(*problem, false, language), language)
    });
    told.extend(damaged);
    let more = taken.damaged.len().saturating_sub(NAMED);
    if more > 0 {
        told.push(ClassText::more_damaged(more, language));
    }
    told
}

/// The commonest slip of a question.
pub fn commonest_words(row: &TallyRow, language: Language) -> String {
    row.commonest.map_or_else(String::new, |(slip, count)| {
        ClassText::slip_times(slip_name(slip, language), count, language)
    })
}

/// How many questions a sheet has.
pub fn length_name(length: Length) -> String {
    length.questions().to_string()
}

/// What became of a question.
pub fn outcome_words(outcome: Option<Outcome>, language: Language) -> &'static str {
    let text = match outcome {
        Some(Outcome::Right) => ClassText::RightMark,
        Some(Outcome::Corrected(_)) => ClassText::CorrectedMark,
        Some(Outcome::Wrong(_)) | None => ClassText::WrongMark,
    };
    text.words(language)
}
