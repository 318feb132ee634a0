//! The words for two copies of one station that become one.

use crate::document::{Document, List, Stage, Value};
use crate::exchange::merging::{Question, Subject, Taken, TooMany};
use crate::scoring::Scheme;
use crate::texts::{
    InOutText, JoinText, Language, Phrase, field_label, held_words, listed, phrase::words,
};

words! {
    /// Said where a copy of the open station comes in.
    MergeText {
        Title = "并入当前" | "Merge into the open station";
        asked(name) =
            "“{name}”正开着。并进去，还是另存一份？"
            | "“{name}” is open here. Merge this copy into it, or keep it beside it?";
        Into = "并入当前" | "Merge into the open one";
        Beside = "另存一份" | "Keep it beside";
        ByRevision =
            "找到了两份共同的上一版：谁改过就用谁的，两边都改了才问。"
            | "The revision that both copies come from is kept here: whoever changed something counts; what both changed is asked.";
        WithoutRevision =
            "没有共同的上一版：空着的用填了的，两边填得不同就问。"
            | "No revision that both copies come from is kept here: what is filled in counts; what differs is asked.";
        summary(taken, asked, own, same) =
            "拿过来 {taken} 处，要定 {asked} 处。这里另有 {own} 处不动，{same} 处两边一样。"
            | "Taken: {taken}. To be decided: {asked}. Only here, and kept: {own}. The same in both: {same}.";
        Nothing = "那一份没有新的内容，不用并。" | "The other copy holds nothing new; there is nothing to merge.";
        Questions = "两边不同，用哪个" | "Different in both: which one counts";
        Here = "这里的" | "Here";
        There = "那份的" | "The copy";
        Keep = "留着" | "Keep it";
        Drop = "删掉" | "Delete it";
        AllHere = "都用这里的" | "All as here";
        AllThere = "都用那份的" | "All as in the copy";
        undecided(count) = "还有 {count} 处没定" | "{count?one place:# places} still to be decided";
        Decided = "都定了" | "All decided";
        Taken = "从那份拿过来" | "Taken from the copy";
        Merge = "并进来" | "Merge";
        Done = "已并入。可以用“撤销”整体收回。" | "Merged. Undo takes all of it back.";
        by_months(amount) = "{amount}（有一份按月记）" | "{amount} (kept by months in one copy)";
        stages(count, names) =
            "还有 {count} 个留下的阶段一起拿过来：{names}。"
            | "{count?A kept stage comes along:# kept stages come along:} {names}.";
        OnlyStages = "别的都一样。" | "All else is the same.";
        DoneWithStages =
            "已并入。可以用“撤销”整体收回；阶段留着，可以在“阶段和年度”里删掉。"
            | "Merged. Undo takes it back; the stages stay, and can be deleted among the stages and years.";
        StagesDone =
            "阶段已经拿过来，在“阶段和年度”里。"
            | "The stages are kept here now, among the stages and years.";
        Schemes = "评分方案和得分" | "The scheme and its scores";
        party(id) = "别的方案的得分（{id}）" | "A score under another scheme ({id})";
        one_dropped(item) =
            "{item}：一边删了，另一边改了"
            | "{item}: deleted in one copy, changed in the other";
        added(item) = "新增{item}" | "New: {item}";
        removed(item) = "删掉{item}" | "Deleted: {item}";
        AsWhole = "整个换成那份的" | "as in the copy";
        too_many(most) =
            "两份合起来太多，一份评估最多 {most} 个，没有并。"
            | "Both copies together are too much: a station holds at most {most}. Nothing was merged.";
        agreements(target) = "{target} 从哪个月起变更" | "{target}: from which months on it changed";
        Area = "片区" | "area";
        Indicator = "片区指标" | "area indicator";
        StationIndicator = "全站指标" | "station indicator";
        Worker = "社工" | "worker";
        Scenario = "情景" | "scenario";
        Comment = "意见" | "comment";
        quoted(kind, name) = "{kind}“{name}”" | "{kind} “{name}”";
    }
}

/// An item of a list, by its kind and its name.
fn item_words(list: List, name: &str, language: Language) -> String {
    let kind: Phrase = match list {
        List::Areas => MergeText::Area,
        List::Indicators => MergeText::Indicator,
        List::StationIndicators => MergeText::StationIndicator,
        List::Workers => MergeText::Worker,
        List::Scenarios => MergeText::Scenario,
        List::Comments => MergeText::Comment,
    };
    MergeText::quoted(kind.words(language), name, language)
}

/// What a question or a line is about.
pub fn subject_words(
    subject: &Subject,
    document: &Document,
    scheme: &Scheme,
    language: Language,
) -> String {
    match subject {
        Subject::Field(field) => field_label(*field, document, scheme, language),
        Subject::ByMonths(field) => {
            let amount = field_label(*field, document, scheme, language);
            MergeText::by_months(amount, language)
        }
        Subject::Agreements(field) => {
            let target = field_label(*field, document, scheme, language);
            MergeText::agreements(target, language)
        }
        Subject::Schemes => MergeText::Schemes.words(language).to_owned(),
        Subject::Party(id) => MergeText::party(id, language),
        Subject::Scenario(name) => item_words(List::Scenarios, name, language),
        Subject::Item(list, name) => {
            MergeText::one_dropped(item_words(*list, name, language), language)
        }
    }
}

/// The two answers to a question: what stands here, and what stands in the copy.
pub fn answer_words(question: &Question, language: Language) -> [String; 2] {
    let one = |whose: Phrase, value: &Option<Value>| match value {
        Some(value) if value.is_blank() => {
            JoinText::named(whose.words(language), InOutText::Blank.words(language), language)
        }
        Some(value) => {
            JoinText::named(whose.words(language), held_words(value, language), language)
        }
        None => whose.words(language).to_owned(),
    };
    match (&question.subject, question.keeps_here()) {
        (Subject::Item(..), true) => {
            [MergeText::Keep, MergeText::Drop].map(|text| text.words(language).to_owned())
        }
        (Subject::Item(..), false) => {
            [MergeText::Drop, MergeText::Keep].map(|text| text.words(language).to_owned())
        }
        _ => [one(MergeText::Here, &question.here), one(MergeText::There, &question.there)],
    }
}

/// What comes from the copy: what it is about, what stands here now, what will.
pub fn brought_words(
    taken: &Taken,
    document: &Document,
    scheme: &Scheme,
    language: Language,
) -> [String; 3] {
    match taken {
        Taken::Changed(subject, values) => {
            let label = subject_words(subject, document, scheme, language);
            match values {
                Some((old, new)) => [label, held_words(old, language), held_words(new, language)],
                None => [label, String::new(), MergeText::AsWhole.words(language).to_owned()],
            }
        }
        Taken::Added(list, name) => {
            let item = item_words(*list, name, language);
            [MergeText::added(item, language), String::new(), name.clone()]
        }
        Taken::Removed(list, name) => {
            let item = item_words(*list, name, language);
            [MergeText::removed(item, language), name.clone(), String::new()]
        }
    }
}

/// The stages that come along with a copy.
pub fn arriving_stages_words(stages: &[Stage], language: Language) -> String {
    let names: Vec<&str> = stages.iter().map(|of| of.name.as_str()).collect();
    MergeText::stages(stages.len(), listed(&names, language), language)
}

/// Why two copies are not merged.
pub fn too_many_words(problem: TooMany, language: Language) -> String {
    MergeText::too_many(problem.most, language)
}
