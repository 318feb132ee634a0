//! What comes in and goes out, in words: why something is refused, and what a paste would do.

use super::{Language, Message, choice_name, field_label, shown};
use crate::document::{Document, Field, Value};
use crate::editor::{Action, Item};
use crate::exchange::GridProblem;
use crate::exchange::encoding::NotText;
use crate::exchange::json::FileProblem;
use crate::exchange::link::LinkProblem;
use crate::exchange::paste::{Change, Differing, Preview, Why, cell_name};
use crate::scoring::Scheme;

const fn either(language: Language, chinese: &'static str, english: &'static str) -> &'static str {
    match language {
        Language::ZhCn => chinese,
        Language::En => english,
    }
}

/// Why a link shows nothing.
pub fn link_problem_words(problem: LinkProblem, language: Language) -> String {
    match problem {
        LinkProblem::NotALink => either(
            language,
            "链接不完整，或者不是本页的分享链接，没有打开任何内容。请重新复制整条链接。这里保存的内容没有变。",
            "The link is cut off, or it is not a link of this page; nothing was opened. Copy the whole link again. Nothing kept here has changed.",
        )
        .to_owned(),
        LinkProblem::CutOff { stated, found } => match language {
            Language::ZhCn => format!(
                "链接不完整：应有 {stated} 个字符，只收到 {found} 个。请重新复制整条链接。这里保存的内容没有变。"
            ),
            Language::En => format!(
                "The link is cut off: it has {stated} characters and {found} arrived. Copy the whole link again. Nothing kept here has changed."
            ),
        },
        LinkProblem::Damaged => either(
            language,
            "链接里有字符被改动过，为免显示错误的数字，没有打开。请重新复制整条链接。",
            "Characters of the link were changed. So as not to show false figures it was not opened. Copy the whole link again.",
        )
        .to_owned(),
        LinkProblem::Newer { version } => match language {
            Language::ZhCn => {
                format!("链接由更新的版本（{version}）生成，本页打不开。请刷新页面后再试。")
            }
            Language::En => format!(
                "A later version ({version}) of this page wrote the link. Reload the page and try again."
            ),
        },
    }
}

/// Why a station has no link.
pub const fn no_link_words(language: Language) -> &'static str {
    either(
        language,
        "这份评估放不进一条链接：有的名称太长或条目太多。请改用文件。",
        "This station does not fit a link: a name is too long or a list has too many items. Use a file instead.",
    )
}

/// Why cells are not read.
pub const fn grid_problem_words(problem: GridProblem, language: Language) -> &'static str {
    match problem {
        GridProblem::Empty => either(
            language,
            "没有找到任何有内容的单元格，没有改动。",
            "No cell with anything in it was found; nothing was changed.",
        ),
        GridProblem::TooManyCells => either(
            language,
            "表格太大：最多 200000 个单元格。请只选需要的部分，没有改动。",
            "The table is too large: 200,000 cells at most. Select only the part you need; nothing was changed.",
        ),
        GridProblem::TooManyColumns => either(
            language,
            "表格太宽：最多 10000 列。请只选需要的部分，没有改动。",
            "The table is too wide: 10,000 columns at most. Select only the part you need; nothing was changed.",
        ),
    }
}

/// Why a text file is not read.
pub const fn not_text_words(problem: NotText, language: Language) -> &'static str {
    match problem {
        NotText::TooLarge => either(
            language,
            "文件太大：最多 5 MB，没有改动。",
            "The file is too large: 5 MB at most; nothing was changed.",
        ),
        NotText::OtherKind => either(
            language,
            "认不出这是什么文件，没有改动。能读的表格文件：xlsx、xls、ods、csv。",
            "The kind of this file is not known; nothing was changed. Workbooks that can be read: xlsx, xls, ods, csv.",
        ),
        NotText::UnknownEncoding => either(
            language,
            "认不出文件的编码（支持 UTF-8、UTF-16 和 GB18030），没有改动。",
            "The encoding of the file is not known (UTF-8, UTF-16 and GB18030 are); nothing was changed.",
        ),
    }
}

/// Why a file of ours is not opened.
pub fn file_problem_words(problem: &FileProblem, language: Language) -> String {
    match problem {
        FileProblem::TooLarge => not_text_words(NotText::TooLarge, language).to_owned(),
        FileProblem::TooMany => either(
            language,
            "文件里的评估太多：最多 500 份，没有改动。",
            "The file has too many stations: 500 at most; nothing was changed.",
        )
        .to_owned(),
        FileProblem::NotOurs => either(
            language,
            "这不是本页导出的文件，没有改动。",
            "This is not a file that this page wrote; nothing was changed.",
        )
        .to_owned(),
        FileProblem::Newer { version } => match language {
            Language::ZhCn => {
                format!(
                    "文件由更新的版本（{version}）导出，本页打不开，没有改动。请刷新页面后再试。"
                )
            }
            Language::En => format!(
                "A later version ({version}) of this page wrote the file; nothing was changed. Reload the page and try again."
            ),
        },
    }
}

/// Why no file of all stations is made: the page would not open it again.
pub const fn not_together_words(problem: &FileProblem, language: Language) -> &'static str {
    match problem {
        FileProblem::TooLarge => either(
            language,
            "没有下载：全部评估放在一个文件里超过 5 MB，本页以后打不开。请在“我的评估”里逐份打开，用“下载当前评估”逐份下载。",
            "Nothing was downloaded: one file of all stations would be larger than 5 MB, and this page could not open it again. Open each under My stations and use Download this station.",
        ),
        FileProblem::TooMany => either(
            language,
            "没有下载：一个文件最多放 500 份评估，再多本页以后打不开。请在“我的评估”里逐份打开，用“下载当前评估”逐份下载。",
            "Nothing was downloaded: a file holds 500 stations at most, and this page could not open one with more. Open each under My stations and use Download this station.",
        ),
        FileProblem::NotOurs | FileProblem::Newer { .. } => either(
            language,
            "没有下载：做好的文件读回时不完整。请在“我的评估”里逐份打开，用“下载当前评估”逐份下载。",
            "Nothing was downloaded: the file was not whole when it was read back. Open each under My stations and use Download this station.",
        ),
    }
}

/// What a paste would do, in one sentence.
pub fn preview_words(preview: &Preview, language: Language) -> String {
    let (changes, same) = (preview.changes.len(), preview.same);
    let (added, strange) = (preview.added.len(), preview.unrecognised.len());
    let (ignored, differing) = (preview.ignored.len(), preview.differing.len());
    let unclear = match (preview.not_compared.len(), language) {
        (0, _) => String::new(),
        (count, Language::ZhCn) => format!("，{count} 个没法核对"),
        (count, Language::En) => format!(", {count} could not be checked"),
    };
    match language {
        Language::ZhCn => format!(
            "将修改 {changes} 项、新增 {added} 行；{same} 项本来就一样，{strange} 格看不懂，{ignored} 格不导入；{differing} 个百分比或合计与重新计算的不一致{unclear}。"
        ),
        Language::En => format!(
            "{changes} to change, {added} new rows; {same} are the same already, {strange} cells not understood, {ignored} left out; {differing} percentages or totals differ from the computed ones{unclear}."
        ),
    }
}

/// A row that would be new.
pub fn added_words(action: &Action, language: Language) -> String {
    let Action::Insert(_, item) = action else { return String::new() };
    let (kind, name) = match item {
        Item::Area(area) => (either(language, "新片区", "New area"), area.name.as_str()),
        Item::StationIndicator(indicator) => {
            (either(language, "新站点指标", "New station indicator"), indicator.name.as_str())
        }
        Item::Worker(worker) => {
            (either(language, "新社工", "New social worker"), worker.label.as_str())
        }
        Item::Indicator(indicator, _) => {
            (either(language, "新片区指标", "New area indicator"), indicator.name.as_str())
        }
        // No table has a row of one.
        Item::Scenario(_) => return String::new(),
    };
    match language {
        Language::ZhCn => format!("{kind}：{name}"),
        Language::En => format!("{kind}: {name}"),
    }
}

/// An input that would change: what it is, what stands there, what would.
pub fn change_words(
    change: &Change,
    after: &Document,
    scheme: &Scheme,
    language: Language,
) -> [String; 3] {
    let label = field_label(change.field, after, scheme, language);
    [label, value_words(&change.old, language), value_words(&change.new, language)]
}

/// What an input holds, answers by their words.
fn value_words(value: &Value, language: Language) -> String {
    match value {
        Value::Choice("yes") => either(language, "是", "yes").to_owned(),
        Value::Choice("no") => either(language, "否", "no").to_owned(),
        Value::Choice(key) => {
            choice_name(key).map_or_else(|| value.text(), |text| language.text(text).to_owned())
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
    Some(match language {
        Language::ZhCn => {
            format!("表里没有说明类别，先按持证计算，导入后请在“到岗”里核对：{}", labels.join("、"))
        }
        Language::En => format!(
            "The table does not tell their kind; they count as certified until you say otherwise under Staffing: {}",
            labels.join(", ")
        ),
    })
}

/// Why a cell is not understood or left out; `field` names the input it was meant for.
pub fn why_words(
    why: Why,
    field: Option<Field>,
    after: &Document,
    scheme: &Scheme,
    language: Language,
) -> String {
    let fixed = match why {
        Why::Refused(problem) => {
            let label = field.map(|field| field_label(field, after, scheme, language));
            let label = label.unwrap_or_default();
            let in_force = field.and_then(|field| after.value(field, scheme));
            let in_force = in_force.map(|value| value.text()).unwrap_or_default();
            return language.message(&Message::Problem { label, problem, in_force });
        }
        Why::NoPlace => {
            either(language, "表里没有这一行或这一列", "the table here has no such row or column")
        }
        Why::UnknownHeading => {
            either(language, "标题认不出，这一列不导入", "unknown heading; its column is left out")
        }
        Why::LeftColumn => either(language, "所在的列不导入", "its column is left out"),
        Why::OtherMonth => either(
            language,
            "这个月不在评估时段里，这一列不导入；评估时段在“基本信息”里填",
            "this month is not in the assessed period, and its column is left out; the period is filled in under Particulars",
        ),
        Why::OtherCap => either(
            language,
            "这一行写的满分和评分方案里的不同，分数不导入",
            "its row states another cap than the scheme; the points are left out",
        ),
        Why::Percentage => either(language, "这是百分比，不是数量", "a percentage, and no amount"),
        Why::Day => either(language, "这是日期，不是数量", "a date, and no amount"),
        Why::FormulaError => {
            either(language, "这是公式错误，不是数据", "the error of a formula, and no figure")
        }
        Why::UnknownRow => {
            either(language, "行的名称为空或认不出", "the name of the row is missing or not known")
        }
        Why::Twice => {
            either(language, "上面已有同名的一行", "a row of that name stands above it already")
        }
        Why::Taken(row, column) => {
            let cell = cell_name(row, column);
            return match language {
                Language::ZhCn => format!("同一项已按 {cell} 导入，这里写的不一样"),
                Language::En => format!("the same input is taken from {cell}; this one differs"),
            };
        }
        Why::Full => either(language, "行数已到上限", "no more rows fit"),
        Why::NoHeading => {
            either(language, "不在认出的表格里", "outside the tables that were recognised")
        }
        Why::Words => either(language, "名称或说明", "a name or a remark"),
        Why::Remark => {
            either(language, "备注或填表信息，不是项目", "a remark, or who made the table; no item")
        }
        Why::OfWhich => either(
            language,
            "“其中”一行已含在上面，不重复加",
            "a part of the row above, which counts it already",
        ),
        Why::Sum => either(language, "合计，由本页计算", "a total, computed here"),
        Why::Figure => {
            either(language, "百分比或合计，由本页计算", "a percentage or a total, computed here")
        }
        Why::Empty => {
            either(language, "空单元格，原来的内容不变", "empty: what stands there stays")
        }
    };
    fixed.to_owned()
}

/// A printed figure that does not equal the computed one.
pub fn differing_words(differing: &Differing, language: Language) -> String {
    let cell = cell_name(differing.row, differing.column);
    let (printed, computed) = (shown(&differing.printed), shown(&differing.computed));
    match (language, computed.is_empty()) {
        (Language::ZhCn, false) => format!("{cell}：表里是 {printed}，重新计算是 {computed}"),
        (Language::ZhCn, true) => format!("{cell}：表里是 {printed}，这里还缺数据，算不出"),
        (Language::En, false) => format!("{cell}: printed {printed}, computed {computed}"),
        (Language::En, true) => {
            format!("{cell}: printed {printed}; here figures are missing to compute it")
        }
    }
}
