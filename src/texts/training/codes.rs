//! What is wrong with codes, what became of pasted ones, and what is told of the kept training.

use crate::desk::{PutBack, RecordNews, Refusal};
use crate::texts::{Language, phrase::words};
use crate::training::{CodeProblem, Record, Taken, Tally, TimeClass};

words! {
    /// Codes of classes and results.
    CodeText {
        ClassCode = "课堂码" | "Class code";
        ResultCode = "结果码" | "Result code";
        EmptyClass = "请填课堂码：6 个字。" | "Enter the class code: 6 letters.";
        EmptyResult = "请填结果码。" | "Enter a result code.";
        no_look_alike(code) =
            "{code}里没有 0、O、1、I，请看清是不是别的字。"
            | "A {code} has no 0, O, 1 or I; look again whether it is another letter.";
        no_such_letter(code, letter) =
            "{code}里没有“{letter}”，只用数字 2–9，和除 I、O 以外的字母。"
            | "A {code} has no “{letter}”: only the digits 2–9 and letters other than I and O.";
        class_length(count) =
            "课堂码是 6 个字，这里有 {count} 个。"
            | "A class code has 6 letters; here {count?is 1:are #}.";
        result_length(count) =
            "结果码是 22、28、34 或 40 个字，这里有 {count} 个，可能没有复制全。"
            | "A result code has 22, 28, 34 or 40 letters; here {count?is 1:are #}. It may not have been copied whole.";
        DamagedClass =
            "课堂码不对：有一个字错了，或两个字换了位置。请再核对一遍。"
            | "The class code is not right: a letter is wrong, or two changed places. Please check it.";
        DamagedResult =
            "结果码不对：有字错了，或没有复制全。请学员再复制一次。"
            | "The result code is not right: a letter is wrong, or it was not copied whole. Ask for it once more.";
        later(code) =
            "这个{code}是更新的版本做的，本页还读不了。请刷新页面再试。"
            | "A later version of the page made this {code}; reload the page and try again.";
        IsResult =
            "这是结果码，不是课堂码。课堂码是 6 个字。"
            | "This is a result code, not a class code. A class code has 6 letters.";
        IsClass =
            "这是课堂码，不是结果码。做完题才有结果码。"
            | "This is a class code, not a result code. A result code comes when the questions are done.";
        piece(piece, problem) = "“{piece}”：{problem}" | "“{piece}”: {problem}";
        Nothing = "没有找到结果码，什么也没有加入。" | "No result code was found; nothing was added.";
        added(count) = "加入 {count} 份结果。" | "Added: {count?1 result:# results}.";
        again(count) =
            "{count} 份已经在了，没有重复算。"
            | "{count?1 was:# were} there already and {count?counts:count} once.";
        foreign(count, code) =
            "{count} 份是另一个课堂（{code}）的，没有加入。"
            | "{count?1 is:# are} of another class ({code}) and {count?was:were} left out.";
        class_codes(count) =
            "{count} 个是课堂码，不是结果码，没有加入。"
            | "{count?1 is a class code:# are class codes}, no results, and {count?was:were} left out.";
        full(count, most) =
            "一个课堂最多存 {most} 份，{count} 份没有加入。"
            | "A class holds {most} results; {count} {count?was:were} left out.";
        damaged(count) =
            "{count} 个读不出来，没有加入："
            | "{count} could not be read and {count?was:were} left out:";
        too_many_classes(most) =
            "最多存 {most} 个课堂，没有加入。请先删掉一个不用的。"
            | "{most} classes are kept at most, so it was not added. Delete one that is not needed.";
        under(minutes) = "不到 {minutes} 分钟" | "under {minutes} minutes";
        AnHour = "一小时以上" | "an hour or longer";
        SetAside =
            "学习记录有读不出来的地方。原文已另行保存，读出来的都还在。"
            | "Part of the learning record could not be read. The original text was set aside; what could be read is here.";
        Unreadable =
            "学习记录有读不出来的地方，浏览器里又放不下副本，所以原文没有动。现在学的只留在本页，关了就没有了。"
            | "Part of the learning record could not be read, and there is no room for a copy, so it was left as it is. What you do now stays in this page until it is closed.";
        Newer =
            "学习记录是更新的版本存的，没有动它。现在学的只留在本页，关了就没有了。请刷新页面。"
            | "A later version saved the learning record; it was left alone. What you do now stays in this page until it is closed. Please reload.";
        StorageFull =
            "浏览器存满了，学习记录没有存下来，但都还在本页。请先不要关，删掉几份不用的评估再继续。"
            | "The browser has no room left: the learning record was not saved, but all of it is in this page. Keep it open and delete stations you do not need.";
        Record = "学习进度和课堂结果" | "Progress in learning and results of classes";
        PutIn = "并入这台设备" | "Add to this device";
        PutInNote =
            "每一题留做得更多的那一份，课堂的结果合在一起。"
            | "Of each question the further progress stays; results of classes are put together.";
        PutBack = "学习进度和课堂结果已并入。" | "Progress and results of classes were added.";
        PutBackPartly =
            "学习进度和课堂结果并入了一部分，其余的读不出来，或放不下。"
            | "Some of the progress and results was added; the rest could not be read, or had no room.";
        NotPutBack =
            "文件里的学习进度读不出来，没有并入。"
            | "The progress in the file could not be read; nothing was added.";
        PutBackNewer =
            "文件里的学习进度是更新的版本存的，没有并入。请刷新页面再试。"
            | "A later version saved the progress in the file; nothing was added. Reload the page and try again.";
        NotFetched =
            "网络不通，学习记录还没有存下来，但都还在本页；联网后做下一题时会再存。"
            | "The network is down: the learning record is in this page only, and is saved with the next answer once it is back.";
        NotKept =
            "浏览器不让存，学习记录没有存下来，但都还在本页，关了就没有了。"
            | "The browser does not let the page save: the learning record is in this page until it is closed.";
    }
}

/// What is wrong with a class code, and what is allowed.
pub fn class_code_words(problem: CodeProblem, language: Language) -> String {
    let phrase = match problem {
        CodeProblem::Empty => CodeText::EmptyClass,
        CodeProblem::Length(count) => return CodeText::class_length(count, language),
        CodeProblem::Damaged => CodeText::DamagedClass,
        CodeProblem::OtherKind => CodeText::IsResult,
        CodeProblem::Foreign(_) | CodeProblem::Later => {
            return of_any(problem, CodeText::ClassCode.words(language), language);
        }
    };
    phrase.words(language).to_owned()
}

/// What is wrong with a result code, and what is allowed.
pub fn result_code_words(problem: CodeProblem, language: Language) -> String {
    let phrase = match problem {
        CodeProblem::Empty => CodeText::EmptyResult,
        CodeProblem::Length(count) => return CodeText::result_length(count, language),
        CodeProblem::Damaged => CodeText::DamagedResult,
        CodeProblem::OtherKind => CodeText::IsClass,
        CodeProblem::Foreign(_) | CodeProblem::Later => {
            return of_any(problem, CodeText::ResultCode.words(language), language);
        }
    };
    phrase.words(language).to_owned()
}

fn of_any(problem: CodeProblem, code: &str, language: Language) -> String {
    let code = code.to_ascii_lowercase();
    match problem {
        CodeProblem::Foreign('0' | 'O' | '1' | 'I') => CodeText::no_look_alike(code, language),
        CodeProblem::Foreign(letter) => CodeText::no_such_letter(code, letter, language),
        _ => CodeText::later(code, language),
    }
}

/// What became of a text that was pasted into a class: a sentence for each thing there is to say.
pub fn taken_words(taken: &Taken, language: Language) -> Vec<String> {
    if taken.is_nothing() {
        return vec![CodeText::Nothing.words(language).to_owned()];
    }
    let count = |count: usize, words: fn(usize, Language) -> String| {
        (count > 0).then(|| words(count, language))
    };
    let mut lines: Vec<String> = [
        count(taken.added, CodeText::added),
        count(taken.again, CodeText::again),
        (taken.full > 0).then(|| CodeText::full(taken.full, Tally::MOST, language)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let foreign = taken.foreign.iter();
    lines.extend(foreign.map(|(code, count)| CodeText::foreign(count, code, language)));
    lines.extend(count(taken.class_codes, CodeText::class_codes));
    lines.extend(count(taken.damaged.len(), CodeText::damaged));
    lines
}

/// Said where there is no room for another class.
pub fn too_many_classes_words(language: Language) -> String {
    CodeText::too_many_classes(Record::MOST_CLASSES, language)
}

/// A piece that could not be read, and why.
pub fn damaged_words(piece: &str, problem: CodeProblem, language: Language) -> String {
    CodeText::piece(piece, result_code_words(problem, language), language)
}

/// How long it took.
pub fn time_class_words(class: TimeClass, language: Language) -> String {
    match class.under() {
        Some(minutes) => CodeText::under(minutes, language),
        None => CodeText::AnHour.words(language).to_owned(),
    }
}

/// What became of the training of a backup.
pub fn put_back_words(put_back: PutBack, language: Language) -> &'static str {
    let phrase = match put_back {
        PutBack::Whole => CodeText::PutBack,
        PutBack::Partly => CodeText::PutBackPartly,
        PutBack::Unreadable => CodeText::NotPutBack,
        PutBack::Newer => CodeText::PutBackNewer,
        PutBack::NotKept(news) => return record_news_words(news, language),
    };
    phrase.words(language)
}

/// What is to be told of the kept training.
pub fn record_news_words(news: RecordNews, language: Language) -> &'static str {
    let phrase = match news {
        RecordNews::SetAside => CodeText::SetAside,
        RecordNews::Damaged => CodeText::Unreadable,
        RecordNews::Newer => CodeText::Newer,
        RecordNews::Refused(Refusal::NotFetched) => CodeText::NotFetched,
        RecordNews::Refused(Refusal::Full) => CodeText::StorageFull,
        RecordNews::Refused(_) => CodeText::NotKept,
    };
    phrase.words(language)
}
