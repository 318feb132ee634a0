//! The words for many filled workbooks that come in at once.

use crate::document::{Document, Value};
use crate::exchange::gathering::{Gathered, Lacking, OfFile, Said, Told};
use crate::scoring::Scheme;
use crate::texts::{
    InOutText, JoinText, Language, MergeText, cell_name, field_label, held_words, listed,
    mark_words, order_words, parted_words, phrase::words,
};

words! {
    /// Said where many files come in.
    GatherText {
        Title = "一起导入" | "Take in together";
        too_many(most) =
            "一次最多 {most} 个文件，没有读。分几次放进来。"
            | "At most {most} files at once; none was read. Choose them in several rounds.";
        WholeStation =
            "这是整份评估的文件，请单独打开"
            | "a file of a whole station: open it on its own";
        NothingUnderstood = "没有看懂的表" | "no table was understood";
        NothingFilled = "什么也没有填" | "nothing is filled in";
        other_station(name) = "是“{name}”的，没有算上" | "of “{name}”, left out";
        said(count) = "{count} 处" | "{count?one value:# values}";
        strange(cells) = "{cells} 格看不懂" | "cells not understood: {cells}";
        left_out(sheets) =
            "{sheets} 张表没有算上：隐藏的，或重复前一张的"
            | "sheets left out, hidden or repeating one before: {sheets}";
        summary(files, new, changed, disputed, same) =
            "{files} 个文件：新填 {new} 处，和现在不同 {changed} 处，互相不同 {disputed} 处，一样 {same} 处。"
            | "Files: {files}. New: {new}. Other than now: {changed}. Differing from each other: {disputed}. The same: {same}.";
        Nothing = "没有新的内容，不用导入。" | "There is nothing new to take over.";
        Files = "文件" | "Files";
        Disputed = "互相不同，用哪个" | "They differ: which one counts";
        Changed = "和现在不同" | "Other than now";
        New = "新填的" | "New";
        ByMonths = "按月记着，总数没有改" | "Kept by months; the sum was not changed";
        Lacking = "还差" | "Still missing";
        Who = "谁填的" | "From";
        lacks(blank) = "还空 {blank} 项" | "{blank?one amount:# amounts} blank";
        Silent = "没有文件" | "no file";
        place(file, cell) = "{file} {cell}" | "{file} {cell}";
        place_in(file, sheet, cell) = "{file}〔{sheet}〕{cell}" | "{file} [{sheet}] {cell}";
        from(value, who) = "{value} · {who}" | "{value} · {who}";
        and_more(who, count) = "{who} 等 {count} 处" | "{who} and others, {count} in all";
        Done = "已导入。可以用“撤销”整体收回。" | "Taken over. Undo takes all of it back.";
    }
}

/// A file as its people know it: its name, and those of its sheets.
pub struct FileNames<'a> {
    /// Its name.
    pub file: &'a str,
    /// The names of its sheets.
    pub sheets: Vec<&'a str>,
}

/// Who says something: the first two, and how many there are.
pub fn who_words(said: &[Said], files: &[FileNames<'_>], language: Language) -> String {
    const NAMED: usize = 2;
    let one = |of: &Said| {
        let Some(names) = files.get(of.file) else { return String::new() };
        let cell = cell_name(of.row, of.column);
        match names.sheets.get(of.sheet) {
            Some(sheet) if names.sheets.len() > 1 => {
                GatherText::place_in(names.file, sheet, cell, language)
            }
            _ => GatherText::place(names.file, cell, language),
        }
    };
    let first: Vec<String> = said.iter().take(NAMED).map(one).collect();
    let first = listed(&first, language);
    match said.len() > NAMED {
        true => GatherText::and_more(first, said.len(), language),
        false => first,
    }
}

/// What an input is called, in the station with the new rows.
pub fn told_words(told: &Told, document: &Document, scheme: &Scheme, language: Language) -> String {
    field_label(told.field, document, scheme, language)
}

/// The answers to choose from: the values of the files with who says them, and that of the station.
pub fn said_words(
    told: &Told,
    files: &[FileNames<'_>],
    language: Language,
) -> Vec<(Value, String)> {
    let one = |(value, said): &(Value, Vec<Said>)| {
        let who = who_words(said, files, language);
        (value.clone(), GatherText::from(held_words(value, language), who, language))
    };
    let mut all: Vec<(Value, String)> = told.values.iter().map(one).collect();
    if told.values.iter().all(|(value, _)| *value != told.here) {
        let here = match told.here.is_blank() {
            true => InOutText::Blank.words(language).to_owned(),
            false => held_words(&told.here, language),
        };
        let here = JoinText::named(MergeText::Here.words(language), here, language);
        all.push((told.here.clone(), here));
    }
    all
}

/// What became of a file.
pub fn of_file_words(of: &OfFile, language: Language) -> String {
    if let Some((order, standing)) = &of.handed {
        let told = mark_words(standing, !of.is_refused, language);
        let mut parts = vec![order_words(order, language)];
        parts.extend(told);
        parts.extend((!of.is_refused).then(|| counts_words(of, language)));
        return parted_words(&parts, language);
    }
    if let Some(name) = &of.other_station {
        return GatherText::other_station(name, language);
    }
    counts_words(of, language)
}

/// How much a file says.
fn counts_words(of: &OfFile, language: Language) -> String {
    let nothing = match of.handed {
        Some(_) => GatherText::NothingFilled,
        None => GatherText::NothingUnderstood,
    };
    let mut parts = vec![match of.said {
        0 => nothing.words(language).to_owned(),
        said => GatherText::said(said, language),
    }];
    let strange = of.unrecognised;
    parts.extend((strange > 0).then(|| GatherText::strange(strange, language)));
    parts.extend((of.left_out > 0).then(|| GatherText::left_out(of.left_out, language)));
    parted_words(&parts, language)
}

/// What is still missing of an area.
pub fn lacking_words(of: &Lacking, language: Language) -> String {
    let silent = of.is_silent.then(|| GatherText::Silent.words(language).to_owned());
    let blank = (of.blank > 0).then(|| GatherText::lacks(of.blank, language));
    let parts: Vec<String> = silent.into_iter().chain(blank).collect();
    JoinText::named(&of.area, listed(&parts, language), language)
}

/// What many files come to, in one sentence.
pub fn gathered_words(gathered: &Gathered, language: Language) -> String {
    GatherText::summary(
        gathered.files.len(),
        gathered.new.len(),
        gathered.changed.len(),
        gathered.disputed.len(),
        gathered.same,
        language,
    )
}
