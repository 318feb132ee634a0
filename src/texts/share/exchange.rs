//! What comes in and goes out, in words: why something is refused, and what a paste would do.

use crate::document::{Document, Field, Value};
use crate::editor::{Action, Item};
use crate::exchange::GridProblem;
use crate::exchange::json::FileProblem;
use crate::exchange::link::LinkProblem;
use crate::exchange::message::NotText;
use crate::exchange::paste::{Change, Differing, Preview, Why, cell_name};
use crate::scoring::Scheme;
use crate::texts::{
    CommentName, JoinText, Language, Phrase, choice_name, field_label, listed, phrase::words,
    problem_words, shown,
};

words! {
    /// Why something is refused, and what a paste would do.
    ExchangeText {
        cut_off(stated, found) =
            "链接不完整：应有 {stated} 个字符，只收到 {found} 个。请重新复制整条链接。这里保存的内容没有变。"
            | "The link is cut off: it has {stated} characters and {found} arrived. Copy the whole link again. Nothing kept here has changed.";
        newer_link(version) =
            "链接由更新的版本（{version}）生成，本页打不开。请刷新页面后再试。"
            | "A later version ({version}) of this page wrote the link. Reload the page and try again.";
        newer_file(version) =
            "文件由更新的版本（{version}）导出，本页打不开，没有改动。请刷新页面后再试。"
            | "A later version ({version}) of this page wrote the file; nothing was changed. Reload the page and try again.";
        preview(changes, added, same, strange, ignored, differing, unclear) =
            "将修改 {changes} 项、新增 {added} 行；{same} 项本来就一样，{strange} 格看不懂，{ignored} 格不导入；{differing} 个百分比或合计与重新计算的不一致{unclear}。"
            | "{changes} to change, {added} new rows; {same} are the same already, {strange} cells not understood, {ignored} left out; {differing} percentages or totals differ from the computed ones{unclear}.";
        kindless(labels) =
            "表里没有说明类别，先按持证计算，导入后请在“到岗”里核对：{labels}"
            | "The table does not tell their kind; they count as certified until you say otherwise under Staffing: {labels}";
        taken(cell) =
            "同一项已按 {cell} 导入，这里写的不一样"
            | "the same input is taken from {cell}; this one differs";
        NotALink =
            "链接不完整，或者不是本页的分享链接，没有打开任何内容。请重新复制整条链接。这里保存的内容没有变。"
            | "The link is cut off, or it is not a link of this page; nothing was opened. Copy the whole link again. Nothing kept here has changed.";
        Damaged =
            "链接里有字符被改动过，为免显示错误的数字，没有打开。请重新复制整条链接。"
            | "Characters of the link were changed. So as not to show false figures it was not opened. Copy the whole link again.";
        NoLink =
            "这份评估放不进一条链接：有的名称太长或条目太多。请改用文件。"
            | "This station does not fit a link: a name is too long or a list has too many items. Use a file instead.";
        Empty =
            "没有找到任何有内容的单元格，没有改动。"
            | "No cell with anything in it was found; nothing was changed.";
        TooManyCells =
            "表格太大：最多 200000 个单元格。请只选需要的部分，没有改动。"
            | "The table is too large: 200,000 cells at most. Select only the part you need; nothing was changed.";
        TooManyColumns =
            "表格太宽：最多 10000 列。请只选需要的部分，没有改动。"
            | "The table is too wide: 10,000 columns at most. Select only the part you need; nothing was changed.";
        TooLarge =
            "文件太大：最多 5 MB，没有改动。"
            | "The file is too large: 5 MB at most; nothing was changed.";
        OtherKind =
            "认不出这是什么文件，没有改动。能读的表格文件：xlsx、xls、ods、csv。"
            | "The kind of this file is not known; nothing was changed. Workbooks that can be read: xlsx, xls, ods, csv.";
        UnknownEncoding =
            "认不出文件的编码（支持 UTF-8、UTF-16 和 GB18030），没有改动。"
            | "The encoding of the file is not known (UTF-8, UTF-16 and GB18030 are); nothing was changed.";
        TooMany =
            "文件里的评估太多：最多 500 份，没有改动。"
            | "The file has too many stations: 500 at most; nothing was changed.";
        NotOurs =
            "这不是本页导出的文件，没有改动。"
            | "This is not a file that this page wrote; nothing was changed.";
        TogetherTooLarge =
            "没有下载：全部评估放在一个文件里超过 5 MB，本页以后打不开。请在“我的评估”里逐份打开，用“下载当前评估”逐份下载。"
            | "Nothing was downloaded: one file of all stations would be larger than 5 MB, and this page could not open it again. Open each under My stations and use Download this station.";
        TogetherTooMany =
            "没有下载：一个文件最多放 500 份评估，再多本页以后打不开。请在“我的评估”里逐份打开，用“下载当前评估”逐份下载。"
            | "Nothing was downloaded: a file holds 500 stations at most, and this page could not open one with more. Open each under My stations and use Download this station.";
        TogetherNotWhole =
            "没有下载：做好的文件读回时不完整。请在“我的评估”里逐份打开，用“下载当前评估”逐份下载。"
            | "Nothing was downloaded: the file was not whole when it was read back. Open each under My stations and use Download this station.";
        NewArea = "新片区" | "New area";
        NewStationIndicator = "新站点指标" | "New station indicator";
        NewWorker = "新社工" | "New social worker";
        NewComment = "新意见" | "New comment";
        NewIndicator = "新片区指标" | "New area indicator";
        Yes = "是" | "yes";
        No = "否" | "no";
        EmptyCell = "空单元格，原来的内容不变" | "empty: what stands there stays";
        not_compared(count) = "，{count} 个没法核对" | ", {count} could not be checked";
        differs(cell, printed, computed) =
            "{cell}：表里是 {printed}，重新计算是 {computed}"
            | "{cell}: printed {printed}, computed {computed}";
        cannot_compute(cell, printed) =
            "{cell}：表里是 {printed}，这里还缺数据，算不出"
            | "{cell}: printed {printed}; here figures are missing to compute it";
    }
    /// Why a cell is not understood or left out, where that has no particulars.
    fn why(Why) -> Option<Phrase> {
        NoPlace = "表里没有这一行或这一列" | "the table here has no such row or column";
        UnknownHeading = "标题认不出，这一列不导入" | "unknown heading; its column is left out";
        LeftColumn = "所在的列不导入" | "its column is left out";
        OtherMonth =
            "这个月不在评估时段里，这一列不导入；评估时段在“基本信息”里填"
            | "this month is not in the assessed period, and its column is left out; the period is filled in under Particulars";
        NoPeriod =
            "按月的数要先有评估时段，没有导入；评估时段在“基本信息”里填"
            | "amounts by month need the assessed period and are left out; the period is filled in under Particulars";
        OtherCap =
            "这一行写的满分和评分方案里的不同，分数不导入"
            | "its row states another cap than the scheme; the points are left out";
        Percentage = "这是百分比，不是数量" | "a percentage, and no amount";
        Day = "这是日期，不是数量" | "a date, and no amount";
        FormulaError = "这是公式错误，不是数据" | "the error of a formula, and no figure";
        UnknownRow = "行的名称为空或认不出" | "the name of the row is missing or not known";
        Twice = "上面已有同名的一行" | "a row of that name stands above it already";
        Full = "行数已到上限" | "no more rows fit";
        NoHeading = "不在认出的表格里" | "outside the tables that were recognised";
        Words = "名称或说明" | "a name or a remark";
        Remark = "备注或填表信息，不是项目" | "a remark, or who made the table; no item";
        OfWhich = "“其中”一行已含在上面，不重复加" | "a part of the row above, which counts it already";
        Sum = "合计，由本页计算" | "a total, computed here";
        Figure = "百分比或合计，由本页计算" | "a percentage or a total, computed here";
    } else {
        Why::Empty => Some(ExchangeText::EmptyCell),
        Why::Refused(_) | Why::Taken(..) => None,
    }
}

/// Why a link shows nothing.
pub fn link_problem_words(problem: LinkProblem, language: Language) -> String {
    match problem {
        LinkProblem::NotALink => ExchangeText::NotALink.words(language).to_owned(),
        LinkProblem::CutOff { stated, found } => ExchangeText::cut_off(stated, found, language),
        LinkProblem::Damaged => ExchangeText::Damaged.words(language).to_owned(),
        LinkProblem::Newer { version } => ExchangeText::newer_link(version, language),
    }
}

/// Why cells are not read.
pub fn grid_problem_words(problem: GridProblem, language: Language) -> &'static str {
    let text = match problem {
        GridProblem::Empty => ExchangeText::Empty,
        GridProblem::TooManyCells => ExchangeText::TooManyCells,
        GridProblem::TooManyColumns => ExchangeText::TooManyColumns,
    };
    text.words(language)
}

/// Why a text file is not read.
pub fn not_text_words(problem: NotText, language: Language) -> &'static str {
    let text = match problem {
        NotText::TooLarge => ExchangeText::TooLarge,
        NotText::OtherKind => ExchangeText::OtherKind,
        NotText::UnknownEncoding => ExchangeText::UnknownEncoding,
    };
    text.words(language)
}

/// Why a file of ours is not opened.
pub fn file_problem_words(problem: &FileProblem, language: Language) -> String {
    match problem {
        FileProblem::TooLarge => not_text_words(NotText::TooLarge, language).to_owned(),
        FileProblem::TooMany => ExchangeText::TooMany.words(language).to_owned(),
        FileProblem::NotOurs => ExchangeText::NotOurs.words(language).to_owned(),
        FileProblem::Newer { version } => ExchangeText::newer_file(version, language),
    }
}

/// Why no file of all stations is made: the page would not open it again.
pub fn not_together_words(problem: &FileProblem, language: Language) -> &'static str {
    let text = match problem {
        FileProblem::TooLarge => ExchangeText::TogetherTooLarge,
        FileProblem::TooMany => ExchangeText::TogetherTooMany,
        FileProblem::NotOurs | FileProblem::Newer { .. } => ExchangeText::TogetherNotWhole,
    };
    text.words(language)
}

/// What a paste would do, in one sentence.
pub fn preview_words(preview: &Preview, language: Language) -> String {
    let (changes, same) = (preview.changes.len(), preview.same);
    let (added, strange) = (preview.added.len(), preview.unrecognised.len());
    let (ignored, differing) = (preview.ignored.len(), preview.differing.len());
    let unclear = match preview.not_compared.len() {
        0 => String::new(),
        count => ExchangeText::not_compared(count, language),
    };
    ExchangeText::preview(changes, added, same, strange, ignored, differing, unclear, language)
}

/// A row that would be new.
pub fn added_words(action: &Action, language: Language) -> String {
    let Action::Insert(_, item) = action else { return String::new() };
    let (kind, name) = match item {
        Item::Area(area) => (ExchangeText::NewArea, area.name.as_str()),
        Item::StationIndicator(indicator) => {
            (ExchangeText::NewStationIndicator, indicator.name.as_str())
        }
        Item::Worker(worker) => (ExchangeText::NewWorker, worker.label.as_str()),
        Item::Indicator(indicator, _) => (ExchangeText::NewIndicator, indicator.name.as_str()),
        Item::Comment(comment) if comment.nothing => {
            (ExchangeText::NewComment, CommentName::Nothing.words(language))
        }
        Item::Comment(comment) => (ExchangeText::NewComment, comment.text.as_str()),
        // No table has a row of one.
        Item::Scenario(_) => return String::new(),
    };
    JoinText::named(kind.words(language), name, language)
}

/// An input that would change: what it is, what stands there, what would.
pub fn change_words(
    change: &Change,
    after: &Document,
    scheme: &Scheme,
    language: Language,
) -> [String; 3] {
    let label = field_label(change.field, after, scheme, language);
    [label, held_words(&change.old, language), held_words(&change.new, language)]
}

/// What an input holds, answers by their words.
pub(in crate::texts) fn held_words(value: &Value, language: Language) -> String {
    match value {
        Value::Choice("yes") => ExchangeText::Yes.words(language).to_owned(),
        Value::Choice("no") => ExchangeText::No.words(language).to_owned(),
        Value::Choice(key) => {
            choice_name(key).map_or_else(|| value.text(), |text| text.words(language).to_owned())
        }
        _ => shown(&value.text()).into_owned(),
    }
}

/// New workers of whom no cell tells the kind: who they are, and what they count as meanwhile.
pub fn kindless_words(preview: &Preview, language: Language) -> Option<String> {
    let workers = &preview.after.staffing.workers;
    let labels = preview.kindless.iter().filter_map(|at| workers.get(*at));
    let labels: Vec<&str> = labels.map(|worker| worker.label.as_str()).collect();
    if labels.is_empty() {
        return None;
    }
    Some(ExchangeText::kindless(listed(&labels, language), language))
}

/// Why a cell is not understood or left out; `field` names the input it was meant for.
pub fn why_words(
    why: Why,
    field: Option<Field>,
    after: &Document,
    scheme: &Scheme,
    language: Language,
) -> String {
    let text = match why {
        Why::Refused(problem) => {
            let label = field.map(|field| field_label(field, after, scheme, language));
            let label = label.unwrap_or_default();
            let in_force = field.and_then(|field| after.value(field, scheme));
            let in_force = in_force.map(|value| value.text()).unwrap_or_default();
            return problem_words(&label, problem, &in_force, language);
        }
        Why::Taken(row, column) => {
            let cell = cell_name(row, column);
            return ExchangeText::taken(cell, language);
        }
        why => ExchangeText::why(why),
    };
    text.map(|text| text.words(language).to_owned()).unwrap_or_default()
}

/// A printed figure that does not equal the computed one.
pub fn differing_words(differing: &Differing, language: Language) -> String {
    let cell = cell_name(differing.row, differing.column);
    let (printed, computed) = (shown(&differing.printed), shown(&differing.computed));
    if computed.is_empty() {
        ExchangeText::cannot_compute(cell, printed, language)
    } else {
        ExchangeText::differs(cell, printed, computed, language)
    }
}
