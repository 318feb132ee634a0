//! The words of stages.

use crate::desk::Used;
use crate::document::{ListChange, TargetChange};
use crate::number::Decimal;
use crate::scoring::{Evaluation, Scheme};
use crate::texts::{Language, ResultText, grade_range, listed, phrase::words, points, total_text};

words! {
    /// Said of stages.
    StageText {
        Title = "阶段和年度" | "Stages and years";
        Way = "阶段和年度" | "Stages and years";
        way_of(name) = "阶段和年度 {name}" | "Stages and years: {name}";
        Hint =
            "中期、末期各留一份。"
            | "Keep one at mid-term and year-end, and compare.";
        Back = "返回" | "Back";
        Keep = "留下现在的样子" | "Keep it as it is now";
        KeepNote =
            "留下后里面的数不再变动。只在这台设备；存成文件时一并带上，链接里没有。"
            | "Once kept its figures never change. On this device only: files take it along, links never do.";
        RealOnly =
            "正在试算：留下的是实际的数，不是试算的。"
            | "Something is being tried: what is kept are the actual figures.";
        MidTerm = "中期" | "Mid-term";
        PreAssessment = "预评估" | "Pre-assessment";
        YearEnd = "末期" | "Year-end";
        OtherName = "别的名称" | "Another name";
        KeepOther = "留下" | "Keep";
        Nameless = "先写一个名称。" | "Give it a name first.";
        kept(name) = "已留下“{name}”。" | "Kept as “{name}”.";
        too_many(most) =
            "没有留下：一家站最多留 {most} 个阶段。先删一个再留；别的都没有变。"
            | "Not kept: a station has at most {most} stages. Delete one first; nothing else has changed.";
        Full =
            "没有留下：浏览器的存储满了，原有的内容都在。删掉不用的阶段或评估，再到“最近删除”里彻底删除，才腾出地方。"
            | "Not kept: the browser's storage is full; everything kept before is still there. Delete stages or stations you no longer need, then delete them for good under Recently deleted: only that makes room.";
        NoStorage =
            "没有留下：浏览器不让本页保存。原有的内容没有变；可以先存成文件。"
            | "Not kept: the browser lets this page keep nothing. Nothing else has changed; you can save a file instead.";
        deleted(name) = "已删除“{name}”。" | "“{name}” was deleted.";
        not_deleted(name) =
            "没有删除“{name}”：存储满了，放不下供恢复的副本。可以彻底删除；要留底，先下载备份，备份里带着阶段。"
            | "“{name}” was not deleted: storage is full, with no room for the copy it could be brought back from. You can delete it for good; a backup downloaded before has it.";
        not_moved(name) =
            "没有删除“{name}”：浏览器不让本页保存供恢复的副本。可以彻底删除；要留底，先下载备份，备份里带着阶段。"
            | "“{name}” was not deleted: the browser does not let this page keep the copy it could be brought back from. You can delete it for good; a backup downloaded before has it.";
        gone(name) =
            "“{name}”已经不在这里了，可能在另一个标签页里删除了。别的没有变。"
            | "“{name}” is no longer here; another tab may have deleted it. Nothing else has changed.";
        GoneNameless =
            "这个阶段已经不在了，可能在另一个标签页里彻底删除了。别的没有变。"
            | "This stage is no longer here; another tab may have deleted it for good. Nothing else has changed.";
        no_place_back(name, most) =
            "没有恢复“{name}”：一家站最多留 {most} 个阶段。先删一个再恢复；它还在“最近删除的阶段”里。"
            | "“{name}” was not brought back: a station has at most {most} stages. Delete one first; it is still under Recently deleted stages.";
        no_room_back(name) =
            "没有恢复“{name}”：浏览器的存储满了。在“最近删除”里彻底删除别的，才腾出地方；它还在“最近删除的阶段”里。"
            | "“{name}” was not brought back: the browser's storage is full. Delete something else for good under Recently deleted to make room; it is still under Recently deleted stages.";
        not_back(name) =
            "没有恢复“{name}”：浏览器不让本页保存。它还在“最近删除的阶段”里。"
            | "“{name}” was not brought back: the browser lets this page keep nothing. It is still under Recently deleted stages.";
        relabelled(name) = "已改为“{name}”。" | "It is “{name}” now.";
        NotRelabelledFull =
            "没有改：浏览器的存储满了。名称和日期还是原来的。"
            | "Not changed: the browser's storage is full. Name and day are as they were.";
        NotRelabelled =
            "没有改：浏览器不让本页保存。名称和日期还是原来的。"
            | "Not changed: the browser lets this page keep nothing. Name and day are as they were.";
        NameAndDay = "名称和日期" | "Name and day";
        UsualNames = "常用的名称" | "Usual names";
        StageName = "名称" | "Name";
        KeptOn = "留下的日期" | "Day it was kept";
        SaveLabel = "改好" | "Change it";
        HalfADay = "没有改：日期没有写全。写全，或留空。" | "Not changed: the day is not complete. Complete it, or leave it blank.";
        List = "留下的阶段" | "Kept stages";
        count(count, most) = "{count} 个，最多 {most} 个" | "{count} of at most {most}";
        dated(day) = "{day} 留下" | "kept {day}";
        called_then(name) = "当时叫“{name}”" | "called “{name}” then";
        Unreadable = "读不出来，内容没有动" | "cannot be read; left untouched";
        Newer = "由更新的版本留下，请刷新页面" | "kept by a later version; reload the page";
        side_by_side(name) = "并排看 {name}" | "Side by side: {name}";
        OpenAction = "打开" | "Open";
        open(name) = "打开 {name}" | "Open {name}";
        DeleteAction = "删除" | "Delete";
        delete(name) = "删除 {name}" | "Delete {name}";
        AtMost = "最多并排四个。先取消一个。" | "At most four side by side: take one out first.";
        recently_deleted(count) = "最近删除的阶段 {count} 个" | "Recently deleted stages: {count}";
        Compare = "并排看" | "Side by side";
        Now = "现在" | "Now";
        NoWeights =
            "办法里没有找到各阶段之间的权重，所以只并排看，不合成一个分。"
            | "Nothing was found on how much each stage counts, so they stand side by side and are not made into one score.";
        Differences =
            "小字是和左边一列的差，按显示的数相减；没有小字就是没有变，或有一列还没有数。"
            | "Small print: the difference from the column on the left, of the figures as shown. Without it nothing has changed, or one of the two has no figure yet.";
        SeeNote = "见表下说明" | "see below the table";
        note_of(name, note) = "{name}：{note}" | "{name}: {note}";
        go_to_input(name) = "{name}：去现在的输入" | "{name}: to the input as it is now";
        OnlyChanged = "只看有变化的" | "Only what changed";
        NothingDiffers = "各列的完成率和协议量都一样。" | "Rates and targets are the same in every column.";
        Area = "片区" | "Area";
        AllAreas = "各片区合计" | "All areas together";
        Indicators = "指标完成率" | "Completion rates";
        target_changed(from, to) = "协议量 {from} → {to}" | "target {from} → {to}";
        EarlierTargets = "更早的协议量不同" | "earlier targets differ";
        between(from, to) = "{from} → {to}：" | "{from} → {to}: ";
        SchemeChanged = "换了评分方案" | "another scheme";
        area_in(name) = "新增片区“{name}”" | "new area “{name}”";
        area_gone(name) = "少了片区“{name}”" | "without the area “{name}”";
        indicator_in(name) = "新增指标“{name}”" | "new indicator “{name}”";
        indicator_gone(name) = "少了指标“{name}”" | "without the indicator “{name}”";
        AsItWas = "留下时的样子，只读" | "As it was kept, read-only";
        OpenAsCopy = "另存成一份评估" | "Keep as a station of its own";
        OpenedNote =
            "要在各个房间里看、打印，先另存成一份评估；留下的阶段不动。"
            | "To see it in every room or print it, keep it as a station of its own first; the stage stays as it is.";
        copy_name(station, stage) = "{station}（{stage}）" | "{station} ({stage})";
        used(used, most) =
            "已用 {used} 字，浏览器约给 {most} 字" | "{used} characters used; browsers give some {most}";
        NearlyFull =
            "存储快满了（过了 400 万字），满了就存不下新的改动。请下载备份，删掉不用的评估或阶段，再到“最近删除”里彻底删除：这样才腾出地方。"
            | "Storage is nearly full (above 4 million characters); once it is full, new changes cannot be kept. Download a backup, delete stations or stages you no longer need, then delete them for good under Recently deleted: only that makes room.";
        in_file(count) = "带 {count} 个留下的阶段" | "{count?with 1 kept stage:with # kept stages}";
        left_out(count) =
            "有 {count} 个留下的阶段读不出来，或所属的评估读不出来，没有放进文件；它们仍保存在本机。"
            | "{count?One kept stage is:# kept stages are} not in the file: unreadable, or of a station that is. They stay on this device.";
        no_room_in_file(count) =
            "最早的 {count} 个阶段没有放进文件：加上它们就超过 5 MB，打不开。它们仍保存在本机，另存成一份评估就能单独下载。"
            | "The {count?earliest stage is:# earliest stages are} not in the file: with them it would pass 5 MB and could not be opened. They stay on this device; kept as a station of its own, each can be downloaded.";
        replaced(count) =
            "已替换。原来的内容和 {count} 个阶段备份在“我的评估”里；撤销只换回内容，阶段留在备份里。"
            | "Replaced. What stood here is backed up under My stations with its {count?stage:# stages}; Undo brings back the figures alone, and the stages stay with the backup.";
        NotAllKept =
            "有的阶段没有留下：这家站的阶段已满，或存储放不下。文件里都还有。"
            | "Some stages were not kept: the station has as many as it can, or storage has no room. The file still has them.";
        of_stage(name) =
            "这是留下的“{name}”里的数，之后的改动不影响它。"
            | "This is a figure of “{name}” as it was kept; later changes do not touch it.";
        Afterwards = "公布的和自己的预测" | "Announced, and one's own forecast";
        announced_against(announced, name, forecast) =
            "公布 {announced}；最后一次预测“{name}”{forecast}。"
            | "Announced {announced}; the last forecast, “{name}”, {forecast}.";
        announced_alone(announced) =
            "公布 {announced}。之前没有留过预测。"
            | "Announced {announced}. No forecast was kept before.";
        KeepAsYearEnd = "留为末期" | "Keep as year-end";
        kept_already(name) = "已留为“{name}”。" | "Kept as “{name}”.";
    }
}

/// A difference of points with its sign, as points are printed: `+1.30`, `−0.25`, `0.00`.
pub fn points_difference(before: Decimal, after: Decimal, scheme: &Scheme) -> String {
    signed(after - before > Decimal::ZERO, &points(after - before, scheme))
}

/// A difference of percentages in hundredths: `+2.40`, `−0.25`, `0.00`.
pub fn percent_difference(hundredths: i64) -> String {
    let text = Decimal::from_hundredths(hundredths).fixed(2);
    signed(hundredths > 0, &text)
}

fn signed(is_above: bool, text: &str) -> String {
    let sign = if is_above { "+" } else { "" };
    [sign, &text.replace('-', "−")].concat()
}

/// Total and grade; that nothing is scored yet, where that is so.
pub fn result_words(evaluation: &Evaluation, scheme: &Scheme, language: Language) -> String {
    if evaluation.parties.iter().all(|party| party.points.is_none()) {
        return ResultText::NotYetScored.words(language).to_owned();
    }
    let outcome = &evaluation.outcome;
    [total_text(outcome, scheme), grade_range(outcome, scheme, language)].join(" ")
}

/// What changed in scheme and lists from one column to the next; "" where nothing did.
pub fn list_change_words(
    from: &str,
    to: &str,
    changes: &[ListChange],
    language: Language,
) -> String {
    if changes.is_empty() {
        return String::new();
    }
    let worded = changes.iter().map(|change| match change {
        ListChange::Scheme => StageText::SchemeChanged.words(language).to_owned(),
        ListChange::AreaIn(name) => StageText::area_in(name, language),
        ListChange::AreaGone(name) => StageText::area_gone(name, language),
        ListChange::IndicatorIn(name) => StageText::indicator_in(name, language),
        ListChange::IndicatorGone(name) => StageText::indicator_gone(name, language),
    });
    let worded: Vec<String> = worded.collect();
    [StageText::between(from, to, language), listed(&worded, language)].concat()
}

/// How a target differs from that of the column on the left.
pub fn target_change_words(change: TargetChange, language: Language) -> String {
    match change {
        TargetChange::InForce(was, is) => {
            StageText::target_changed(was.text(), is.text(), language)
        }
        TargetChange::Earlier => StageText::EarlierTargets.words(language).to_owned(),
    }
}

/// How much storage holds: 12,345 in groups of three.
pub fn used_words(used: Used, language: Language) -> String {
    StageText::used(grouped(used.0), grouped(Used::MOST.0), language)
}

fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
