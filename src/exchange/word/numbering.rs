//! The numbers that Word writes before paragraphs by itself: 一、 of headings, （1） of lists. They stand nowhere in the
//! text, and headings are known by them.

use super::parts::attribute;
use super::problem::WordProblem;
use crate::number::ByName;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Word has nine levels.
const LEVELS: usize = 9;
/// Longer patterns are none.
const LONGEST: usize = 40;
/// So many styles are followed to the one that numbers.
const MOST_BASES: usize = 20;

/// A level of a list: how it counts, from where, and what it writes, as `%1、`.
#[derive(Clone, Debug, Default)]
struct Level {
    start: u32,
    format: String,
    pattern: String,
}

/// What a style or a paragraph says of its number.
#[derive(Clone, Debug, Default)]
pub(super) struct Numbered {
    pub(super) style: String,
    pub(super) list: Option<String>,
    pub(super) level: Option<usize>,
}

/// A list as paragraphs name it: which pattern it follows, and where it begins anew.
#[derive(Debug, Default)]
struct List {
    pattern: String,
    starts: Vec<(usize, u32)>,
}

/// The lists of a file, and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    patterns: ByName<Vec<Level>>,
    lists: ByName<List>,
    styles: ByName<Numbered>,
    /// The style of paragraphs that name none.
    plain: String,
    counted: ByName<[u32; LEVELS]>,
}

impl Numbering {
    /// Reads the lists and the styles; the parts need not be there.
    pub(super) fn of(lists: Option<&str>, styles: Option<&str>) -> Result<Numbering, WordProblem> {
        let mut numbering = Numbering::default();
        if let Some(lists) = lists {
            numbering.read_lists(lists)?;
        }
        if let Some(styles) = styles {
            numbering.read_styles(styles)?;
        }
        Ok(numbering)
    }

    fn read_lists(&mut self, part: &str) -> Result<(), WordProblem> {
        let (mut pattern, mut list, mut level) = (String::new(), String::new(), 0);
        each(part, |name, of| {
            let value = || Ok(attribute(of, "val")?.unwrap_or_default());
            match name {
                "abstractNum" => {
                    pattern = attribute(of, "abstractNumId")?.unwrap_or_default();
                    list.clear();
                    let levels = vec![Level { start: 1, ..Level::default() }; LEVELS];
                    self.patterns.insert(pattern.clone(), levels);
                }
                "num" => {
                    list = attribute(of, "numId")?.unwrap_or_default();
                    pattern.clear();
                    self.lists.insert(list.clone(), List::default());
                }
                "abstractNumId" => {
                    let value = value()?;
                    if let Some(list) = self.lists.get_mut(&list) {
                        list.pattern = value;
                    }
                }
                "lvl" | "lvlOverride" => {
                    let at = attribute(of, "ilvl")?.and_then(|at| at.parse().ok());
                    level = at.unwrap_or_default();
                }
                "startOverride" => {
                    let start = value()?.parse().unwrap_or(1);
                    if let Some(list) = self.lists.get_mut(&list) {
                        list.starts.push((level, start));
                    }
                }
                "start" | "numFmt" | "lvlText" => {
                    let value = value()?;
                    let levels = self.patterns.get_mut(&pattern);
                    let Some(of) = levels.and_then(|levels| levels.get_mut(level)) else {
                        return Ok(());
                    };
                    match name {
                        "start" => of.start = value.parse().unwrap_or(1),
                        "numFmt" => of.format = value,
                        _ => of.pattern = value.chars().take(LONGEST).collect(),
                    }
                }
                _ => {}
            }
            Ok(())
        })
    }

    fn read_styles(&mut self, part: &str) -> Result<(), WordProblem> {
        let mut open = String::new();
        each(part, |name, of| {
            let value = || attribute(of, "val");
            match name {
                "style" => {
                    open = attribute(of, "styleId")?.unwrap_or_default();
                    let is_plain = attribute(of, "default")?.as_deref() == Some("1")
                        && attribute(of, "type")?.as_deref() == Some("paragraph");
                    if is_plain {
                        self.plain.clone_from(&open);
                    }
                    self.styles.insert(open.clone(), Numbered::default());
                }
                "basedOn" | "numId" | "ilvl" => {
                    let value = value()?;
                    if let Some(style) = self.styles.get_mut(&open) {
                        style.take(name, value);
                    }
                }
                _ => {}
            }
            Ok(())
        })
    }

    /// What stands before a paragraph; counts it.
    pub(super) fn before(&mut self, paragraph: &Numbered) -> String {
        self.written(paragraph).unwrap_or_default()
    }

    fn written(&mut self, paragraph: &Numbered) -> Option<String> {
        let (name, at) = self.list_of(paragraph)?;
        let list = self.lists.get_mut(&name)?;
        let levels = self.patterns.get(&list.pattern)?;
        let level = levels.get(at)?;
        let counted = self.counted.or_insert(list.pattern.clone(), [0; LEVELS])?;
        // A list that begins anew does so once.
        for (level, start) in std::mem::take(&mut list.starts) {
            if let Some(count) = counted.get_mut(level) {
                *count = start.saturating_sub(1);
            }
        }
        let own = counted.get_mut(at)?;
        *own = (*own).max(level.start.saturating_sub(1)).saturating_add(1);
        counted.iter_mut().skip(at + 1).for_each(|below| *below = 0);
        if matches!(level.format.as_str(), "bullet" | "none") {
            return None;
        }
        let mut written = String::new();
        let mut pattern = level.pattern.chars().peekable();
        while let Some(char) = pattern.next() {
            let digit = pattern.peek().filter(|_| char == '%').and_then(|next| next.to_digit(10));
            let shown = digit.and_then(|digit| usize::try_from(digit).ok()?.checked_sub(1));
            match shown.and_then(|at| Some((levels.get(at)?, counted.get(at)?))) {
                Some((level, count)) => {
                    written.push_str(&number((*count).max(level.start), &level.format));
                    pattern.next();
                }
                None => written.push(char),
            }
        }
        if written.ends_with(|char: char| char.is_ascii()) {
            written.push(' ');
        }
        Some(written)
    }

    /// The list that a paragraph is of by itself or by its style, and the level.
    fn list_of(&self, paragraph: &Numbered) -> Option<(String, usize)> {
        let (mut list, mut level) = (paragraph.list.clone(), paragraph.level);
        let own = if paragraph.style.is_empty() { &self.plain } else { &paragraph.style };
        let mut style = self.styles.get(own);
        for _ in 0..MOST_BASES {
            let Some(of) = style else { break };
            list = list.or_else(|| of.list.clone());
            level = level.or(of.level);
            style = self.styles.get(&of.style);
        }
        // The list 0 takes a number off.
        list.filter(|list| list != "0").map(|list| (list, level.unwrap_or_default()))
    }
}

impl Numbered {
    /// What an element of its settings says.
    pub(super) fn take(&mut self, name: &str, value: Option<String>) {
        match name {
            "pStyle" | "basedOn" => self.style = value.unwrap_or_default(),
            "numId" => self.list = value,
            "ilvl" => self.level = value.and_then(|at| at.parse().ok()),
            _ => {}
        }
    }
}

/// Acts on every element of a part, by its name without its prefix.
fn each(
    part: &str,
    mut act: impl FnMut(&str, &BytesStart<'_>) -> Result<(), WordProblem>,
) -> Result<(), WordProblem> {
    let mut xml = Reader::from_str(part.trim_start_matches('\u{FEFF}'));
    loop {
        match xml.read_event().map_err(|_| WordProblem::Damaged)? {
            Event::Start(of) | Event::Empty(of) => act(of.local_name().as_ref(), &of)?,
            Event::DocType(_) => return Err(WordProblem::Damaged),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

const NUMERALS: [&str; 10] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// A number as a format writes it; what is not known is written in digits.
fn number(count: u32, format: &str) -> String {
    let letter = |first: u32, most: u32| {
        let at = count.checked_sub(1).filter(|at| *at < most)?;
        char::from_u32(first + at).map(String::from)
    };
    let written = match format {
        "chineseCounting"
        | "chineseCountingThousand"
        | "japaneseCounting"
        | "taiwaneseCountingThousand"
        | "taiwaneseCounting"
        | "ideographDigital" => chinese(count),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => letter(0x2460, 20),
        "decimalFullWidth" => {
            let wide = count.to_string();
            Some(
                wide.chars()
                    .filter_map(|digit| char::from_u32(u32::from(digit) + 0xFEE0))
                    .collect(),
            )
        }
        "upperLetter" => letter(u32::from('A'), 26),
        "lowerLetter" => letter(u32::from('a'), 26),
        _ => None,
    };
    written.unwrap_or_else(|| count.to_string())
}

/// 一 … 九十九.
fn chinese(count: u32) -> Option<String> {
    let digit = |digit: u32| NUMERALS.get(usize::try_from(digit).ok()?).copied();
    let (tens, ones) = (count / 10, count % 10);
    if count > 99 {
        return None;
    }
    let tens = match tens {
        0 => String::new(),
        1 => "十".to_owned(),
        tens => [digit(tens)?, "十"].concat(),
    };
    let ones = if ones == 0 && !tens.is_empty() { "" } else { digit(ones)? };
    Some([tens.as_str(), ones].concat())
}
