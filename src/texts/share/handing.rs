//! The words for blank workbooks that are handed out, and for what their marks mean when they come back.

use crate::document::When;
use crate::exchange::handing::{MONTH_HEADS, Mark, Order, Part, Standing};
use crate::exchange::workbook::BlankWord;
use crate::texts::{Language, Phrase, phrase::words, when_words};

words! {
    /// Said of workbooks that are handed out.
    HandOutText {
        Name = "发空表给大家填" | "Blank workbooks to hand out";
        Who = "哪一部分" | "Which part";
        When = "填什么时候的" | "For which time";
        All = "全部片区和全站指标" | "All areas and the whole station";
        Station = "全站指标（总体、特色）" | "The whole station's indicators";
        Year = "全年一个数" | "The whole year, one number";
        Get = "下载空表" | "Download the blank workbook";
        Note =
            "协议量已经填好，锁住；只能填黄色的格，填错会提示。里面没有社工姓名。填好收齐后，在“导入”里一起选进来（最多 60 个）。"
            | "Targets are filled in and locked; only the yellow cells take numbers, and wrong ones are told. No worker is named in it. Choose the filled ones together under Import, up to 60.";
        NoPeriod =
            "填好评估时段，就可以按月发。"
            | "With an assessed period, workbooks can be handed out by month.";
        title(station, title, part, when) =
            "{station} {title}（{part}，{when}）"
            | "{station} {title} ({part}, {when})";
        plain_title(title, part, when) = "{title}（{part}，{when}）" | "{title} ({part}, {when})";
        AskedTitle = "填数字" | "A number";
        Asked =
            "不用写单位，最多两位小数；没有约定的填 /；还不知道就空着。"
            | "No unit, at most two decimals. / where nothing was agreed; leave it blank if not known yet.";
        RefusedTitle = "这里只能填数字" | "Only a number goes here";
        Refused =
            "请填 0 或更大的数，最多两位小数；没有约定的填 /。"
            | "Enter 0 or more with at most two decimals, or / where nothing was agreed.";
        order(part, when) = "{part}，{when}" | "{part}, {when}";
        file(station, order) = "{station} {order} 空表" | "{station} {order} blank";
        unnamed(order) = "{order} 空表" | "{order} blank";
        other_months(months) =
            "是 {months} 的空表，和现在的评估时段不同，没有算上"
            | "handed out for {months}, which is not the assessed period; left out";
        Older =
            "是旧的空表：片区或指标后来改过，没有算上"
            | "an older one: areas or indicators have changed since; left out";
        OlderTaken =
            "是旧的空表：片区或指标后来改过，也算上了"
            | "an older one: areas or indicators have changed since; counted all the same";
        Newer =
            "是新版页面发的空表，这一版读不准，没有算上"
            | "handed out by a newer version of this page, left out";
        TakeOlder = "旧的空表也算上" | "Count older ones as well";
        Former =
            "有的数现在只有一个总数，要改成按月记。原来的总数算什么？"
            | "Some amounts are a single number now and become months. What is that number?";
        FormerBefore = "是这些月之前的，另外加上" | "Done before these months: added to them";
        FormerReplaced = "已经包含这些月，换成文件里的" | "It holds these months already: give it up";
    }
}

/// What a workbook asks for: the part and the time.
pub fn order_words(order: &Order, language: Language) -> String {
    HandOutText::order(part_words(&order.part, language), time_words(order, language), language)
}

/// A part of a station.
pub fn part_words(part: &Part, language: Language) -> String {
    match part {
        Part::All => HandOutText::All.words(language).to_owned(),
        Part::Area(name) => name.clone(),
        Part::Station => HandOutText::Station.words(language).to_owned(),
    }
}

/// The month, or the whole year.
pub fn time_words(order: &Order, language: Language) -> String {
    match order.month {
        Some(month) => when_words(When::In(month), language),
        None => HandOutText::Year.words(language).to_owned(),
    }
}

/// A word of a blank workbook.
pub fn blank_book_words(word: BlankWord, mark: &Mark, language: Language) -> String {
    let plain = |text: Phrase| text.words(language).to_owned();
    match word {
        BlankWord::Title(title) => {
            let (part, when) =
                (part_words(&mark.order.part, language), time_words(&mark.order, language));
            match mark.station.is_empty() {
                true => HandOutText::plain_title(title, part, when, language),
                false => HandOutText::title(&mark.station, title, part, when, language),
            }
        }
        BlankWord::MonthHead => {
            let [chinese, english] = MONTH_HEADS;
            match language {
                Language::En => english.to_owned(),
                _ => chinese.to_owned(),
            }
        }
        BlankWord::AskedTitle => plain(HandOutText::AskedTitle),
        BlankWord::Asked => plain(HandOutText::Asked),
        BlankWord::RefusedTitle => plain(HandOutText::RefusedTitle),
        BlankWord::Refused => plain(HandOutText::Refused),
    }
}

/// What the file of a blank workbook is called, without its ending.
pub fn blank_file(station: &str, order: &Order, language: Language) -> String {
    match station.is_empty() {
        true => HandOutText::unnamed(order_words(order, language), language),
        false => HandOutText::file(station, order_words(order, language), language),
    }
}

/// What the mark of a workbook means, where nothing or not all of it counts; `taken` tells whether it counts.
pub fn mark_words(standing: &Standing, taken: bool, language: Language) -> Option<String> {
    Some(match standing {
        Standing::Current => return None,
        Standing::OtherStation(name) => crate::texts::GatherText::other_station(name, language),
        Standing::OtherMonths(months) if months.is_empty() => {
            HandOutText::Older.words(language).to_owned()
        }
        Standing::OtherMonths(months) => HandOutText::other_months(months, language),
        Standing::Older if taken => HandOutText::OlderTaken.words(language).to_owned(),
        Standing::Older => HandOutText::Older.words(language).to_owned(),
        Standing::Newer => HandOutText::Newer.words(language).to_owned(),
    })
}
