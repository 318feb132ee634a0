//! A report's text as lines and sentences: tables apart, headings with what they are about, lines broken by a page
//! joined again.

use super::areas;
use super::letters::{Words, holds, is_digit, is_numeral, narrow};

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Blank,
    /// Cells between tabs or bars.
    Row,
    /// A short line with a number before it, and how deep it lies.
    Heading(u8),
    Prose,
}

/// A line: its characters from … to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    pub from: usize,
    pub to: usize,
    pub kind: Kind,
}

/// A sentence without its white space, each character with its place in the text.
#[derive(Clone, Debug, Default)]
pub(super) struct Sentence {
    pub chars: Vec<char>,
    pub at: Vec<usize>,
    /// Which paragraph it belongs to.
    pub paragraph: usize,
    /// Which section it belongs to: counted by the headings before it.
    pub section: usize,
    /// The areas that the headings above it name.
    pub areas: Vec<String>,
    /// Whether a heading above says that it is about what is planned.
    pub planned: bool,
}

/// Sentences are cut here, so that looking around in one stays cheap.
const LONGEST: usize = 1_500;
/// The longest remark in a bracket that is left out.
const LONGEST_REMARK: usize = 30;
/// Spaces that stand for a head left out.
const INDENT: usize = 4;
/// Lines at least so long may go on in the next one.
const GOES_ON: usize = 24;

/// The characters of a text, and its lines.
pub(super) fn lines(chars: &[char]) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut from = 0;
    for line in chars.split(|char| *char == '\n') {
        let to = from + line.len();
        lines.push(Line { from, to, kind: kind(line) });
        from = to + 1;
    }
    spaced(chars, &mut lines);
    lines
}

/// Lines below a line of heads that have as many cells as it are the rows of a table, where runs of spaces part them;
/// four names with their numbers one below the other are without a head.
fn spaced(chars: &[char], lines: &mut [Line]) {
    let inside = |line: &Line| chars.get(line.from..line.to).unwrap_or_default();
    let mut first = 0;
    while let Some(head) = lines.get(first) {
        let heads = heads(inside(head));
        let (width, own) = if heads > 1 { (heads, 1) } else { (2, 0) };
        let below = lines.iter().skip(first + own);
        let rows = below.take_while(|line| counted(inside(line)) == Some(width)).count();
        // Of two columns it may be a list.
        let least = match (own, width) {
            (0, _) => 4,
            (_, 2) => 3,
            _ => 2,
        };
        if rows >= least {
            let rows = lines.iter_mut().skip(first).take(rows + own);
            rows.for_each(|line| line.kind = Kind::Row);
        }
        first += (rows + own).max(1);
    }
}

/// How many heads a line has, each a few characters and none of them a number; none in a sentence.
fn heads(line: &[char]) -> usize {
    let pieces = pieces(line);
    let said = line.iter().any(|char| "\t|｜。；：:;，！？".has(*char));
    let plain = |text: &String| {
        let year = text.ends_with('年');
        text.chars().count() <= 12
            && (year || !text.starts_with(|char: char| char.is_ascii_digit()))
    };
    if said || !pieces.iter().all(|(_, text)| plain(text)) { 0 } else { pieces.len() }
}

/// How many cells a line has below heads: a name, and no more than a sign or a number in every other.
fn counted(line: &[char]) -> Option<usize> {
    let pieces = pieces(line);
    let number = |text: &String| {
        let plain = |char: char| is_digit(char) || ",.．%％+-－—/".has(char);
        text.chars().count() <= 14 && text.starts_with(plain)
    };
    let (name, others) = pieces.split_first()?;
    let numbers = others.iter().filter(|(_, text)| number(text)).count();
    let said = line.iter().any(|char| "\t|｜。；：:;，！？".has(*char));
    // A name may stand behind the number of its row, and a grade at the end of it.
    let most = numbers * 2 >= others.len() && numbers > 0;
    (!said && most && name.1.chars().count() <= 16).then_some(pieces.len())
}

/// The cells of a line, each with where its text begins: between tabs, bars, or runs of white space.
pub(super) fn pieces(line: &[char]) -> Vec<(usize, String)> {
    let tabs = line.contains(&'\t');
    let bars = !tabs && line.iter().any(|char| matches!(char, '|' | '｜'));
    let white = |at: usize| line.get(at).is_some_and(|char| char.is_whitespace());
    let parts = |at: usize| match line.get(at) {
        None => true,
        Some('\t') => tabs,
        Some('|' | '｜') if bars => true,
        // One wide space parts as two narrow ones do.
        Some('\u{3000}') => !tabs && !bars,
        Some(_) => {
            !tabs && !bars && white(at) && (white(at + 1) || at.checked_sub(1).is_some_and(white))
        }
    };
    let mut pieces = Vec::new();
    let mut from = 0;
    for at in (0..=line.len()).filter(|at| parts(*at)) {
        let piece = line.get(from..at).unwrap_or_default();
        let lead = piece.iter().take_while(|char| char.is_whitespace()).count();
        let text: String = piece.iter().map(|char| narrow(*char)).collect();
        let text = text.trim().to_owned();
        // The first head may be left out: four spaces before the others stand for it.
        if tabs || bars || !text.is_empty() || (at + 1 == INDENT && pieces.is_empty()) {
            pieces.push((from + lead, text));
        }
        from = at + 1;
    }
    // 合    计 is one name.
    let total = |text: String| ["合计", "总计", "小计", "总分"].contains(&text.as_str());
    if !tabs
        && !bars
        && let [(_, one), (_, two), _, ..] = pieces.as_slice()
        && one.chars().count() == 1
        && total([one.as_str(), two].concat())
    {
        let (_, end) = pieces.remove(1);
        pieces.iter_mut().take(1).for_each(|(_, name)| name.push_str(&end));
    }
    pieces
}

fn kind(line: &[char]) -> Kind {
    let bars = line.iter().filter(|char| matches!(char, '|' | '｜')).count();
    if line.iter().all(|char| char.is_whitespace()) {
        return if line.contains(&'\t') { Kind::Row } else { Kind::Blank };
    }
    if line.contains(&'\t') || bars >= 2 {
        return Kind::Row;
    }
    let level = level(line);
    let last = line.iter().rev().find(|char| !char.is_whitespace());
    let ends = last.is_some_and(|char| matches!(char, '。' | '；' | ';' | '，' | ',' | '！'));
    let said = |char: &char| matches!(char, '。' | '；' | '：' | ':' | ';');
    let sentences = line.iter().any(said);
    match level {
        Some(level) if line.len() <= 40 && !ends && !sentences && !counts(line) => {
            Kind::Heading(level)
        }
        _ => Kind::Prose,
    }
}

/// `（2）服务产出 满分25分 得26分`: a line of two amounts says something, however it is numbered.
fn counts(line: &[char]) -> bool {
    let counted = |pair: &&[char]| matches!(pair, [digit, unit] if digit.is_ascii_digit() && "分个人户次场名节项元万%".has(*unit));
    line.windows(2).filter(counted).count() >= 2
}

/// How long a number like `3.2` before a line is, with white space behind it, and how many numbers it has.
fn sections(line: &[char]) -> Option<(usize, u8)> {
    let lead = line.iter().take_while(|char| char.is_whitespace()).count();
    let rest = line.get(lead..)?;
    let length = rest.iter().take_while(|char| char.is_ascii_digit() || **char == '.').count();
    let parts: Vec<&[char]> = rest.get(..length)?.split(|char| *char == '.').collect();
    let behind = rest.iter().skip(length).take_while(|char| char.is_whitespace()).count();
    let plain = parts.iter().all(|part| (1..=2).contains(&part.len()));
    let named = rest.get(length + behind).is_some_and(|char| char.is_alphabetic());
    let depth = u8::try_from(parts.len()).ok()?;
    ((2..=4).contains(&depth) && plain && behind > 0 && named).then_some((lead + length, depth))
}

/// How deep a line lies by the number before it: `一、` 1, `（一）` 2, `1.` 3, `（1）` 4, `3.2` 4.
fn level(line: &[char]) -> Option<u8> {
    if let Some((_, depth)) = sections(line) {
        return Some(depth + 2);
    }
    let mut chars =
        line.iter().copied().enumerate().filter(|(_, char)| !char.is_whitespace()).peekable();
    while chars.next_if(|(_, char)| matches!(char, '-' | '#' | '•' | '·' | '*')).is_some() {}
    let open = chars.next_if(|(_, char)| matches!(char, '(' | '（' | '第')).is_some();
    let mut counted = 0;
    let mut han = false;
    while let Some((_, char)) = chars.next_if(|(_, char)| is_digit(*char) || is_numeral(*char)) {
        han = is_numeral(char);
        counted += 1;
    }
    let (at, close) = chars.next()?;
    // 第三部分 is a heading, 三部分得分率依次为 91.6% a sentence.
    let closes = matches!(close, '、' | '.' | '．' | ')' | '）')
        || (matches!(close, '章' | '节' | '部') && line.contains(&'第'));
    // `22.00 分` is no heading; `1. 2024 年` begins with a number of its own.
    let number = line.get(at + 1).is_some_and(|char| is_digit(*char)) && close == '.';
    if counted == 0 || counted > 3 || !closes || number {
        return None;
    }
    Some(match (open && !matches!(close, '章' | '节' | '部'), han) {
        (false, true) => 1,
        (true, true) => 2,
        (false, false) => 3,
        (true, false) => 4,
    })
}

/// How many characters a number before a line takes: `（一）`, `1.`, with bullets.
fn numbering(line: &[char]) -> usize {
    if level(line).is_none() {
        return 0;
    }
    if let Some((length, _)) = sections(line) {
        return length;
    }
    let ends = |char: &char| matches!(char, '、' | '.' | '．' | ')' | '）' | '章' | '节');
    line.iter().take(12).position(ends).map_or(0, |at| at + 1)
}

/// The sentences of the lines that are no tables.
pub(super) fn sentences(chars: &[char], lines: &[Line]) -> Vec<Sentence> {
    let mut reader = Sentences::default();
    let mut last: Option<Line> = None;
    for line in lines {
        let inside = chars.get(line.from..line.to).unwrap_or_default();
        match line.kind {
            Kind::Blank => continue,
            Kind::Row => {
                reader.end_paragraph();
                last = None;
                continue;
            }
            Kind::Heading(level) => {
                reader.end_paragraph();
                reader.heading(level, inside);
                last = None;
                continue;
            }
            Kind::Prose => {}
        }
        let before = last.and_then(|last| chars.get(last.from..last.to)).unwrap_or_default();
        let skipped = numbering(inside);
        if skipped > 0 || !goes_on(before) {
            reader.end_paragraph();
        }
        for (place, char) in inside.iter().enumerate().skip(skipped) {
            reader.take(*char, line.from + place);
        }
        last = Some(*line);
    }
    reader.end_paragraph();
    reader.done
}

/// Whether a line is only broken, its sentence going on in the next one.
fn goes_on(line: &[char]) -> bool {
    let last = line.iter().rev().find(|char| !char.is_whitespace());
    let ends = |char: &char| matches!(char, '。' | '！' | '？' | '；' | '：' | ':' | ';' | '分');
    line.len() >= GOES_ON && last.is_some_and(|char| !ends(char))
}

#[derive(Default)]
struct Sentences {
    done: Vec<Sentence>,
    open: Sentence,
    /// The headings above, with their levels and the areas they name.
    headings: Vec<(u8, Vec<String>, bool)>,
    quoted: bool,
}

impl Sentences {
    fn heading(&mut self, level: u8, line: &[char]) {
        self.headings.retain(|(above, ..)| *above < level);
        let said: String = line.iter().collect();
        let planned = holds(&said, &["计划", "安排", "打算", "下一步", "下年度"])
            && !holds(&said, &["完成", "执行", "落实", "情况", "人员", "经费", "总结"]);
        self.headings.push((level, areas::named(line), planned));
        self.open.section += 1;
        self.set_areas();
    }

    fn set_areas(&mut self) {
        let named = self.headings.iter().rev().find(|(_, areas, _)| !areas.is_empty());
        self.open.areas = named.map(|(_, areas, _)| areas.clone()).unwrap_or_default();
        self.open.planned = self.headings.iter().any(|(.., planned)| *planned);
    }

    /// 留任率（年末仍在岗的年初人员÷年初人数）为 75%: what a bracket without numbers explains parts a name from its number.
    fn without_remark(&mut self) {
        let chars = &self.open.chars;
        if chars.last() != Some(&'）') {
            return;
        }
        let from = chars.len().saturating_sub(LONGEST_REMARK);
        let near = chars.get(from..).unwrap_or_default();
        let Some(begin) = near.iter().rposition(|char| *char == '（').map(|at| from + at) else {
            return;
        };
        let inside = chars.get(begin..).unwrap_or_default();
        let counts = |char: &char| char.is_ascii_digit() || super::letters::is_numeral(*char);
        // （在岗人数÷协议人数×100%） explains as well.
        if begin > 0 && (!inside.iter().any(counts) || inside.contains(&'÷')) {
            self.open.chars.truncate(begin);
            self.open.at.truncate(begin);
        }
    }

    fn take(&mut self, char: char, at: usize) {
        let plain = match narrow(char) {
            '／' => '/',
            '(' => '（',
            ')' => '）',
            ';' => '；',
            ':' => '：',
            '＝' => '=',
            '＋' => '+',
            // `756 , 84%` of a page copied out; `1,234` stays one number.
            ',' if !self.open.chars.last().is_some_and(char::is_ascii_digit) => '，',
            // 占95%.其余: a sentence ends so, too; 3.5 and 1. do not.
            '.' if self.open.chars.last().is_some_and(|last| !last.is_ascii_alphanumeric()) => '。',
            '–' | '－' => '-',
            '~' | '～' | '〜' => '至',
            char => char,
        };
        // ④ before a piece of a list is no part of what it says.
        if plain.is_whitespace() || ('①'..='⑳').contains(&plain) {
            return;
        }
        if matches!(plain, '为' | '是' | '达') {
            self.without_remark();
        }
        // Two numbers with only white space between them stay two.
        let parted = self.open.at.last().is_some_and(|last| at > last + 1);
        let digits = plain.is_ascii_digit()
            && self.open.chars.last().is_some_and(|last| last.is_ascii_digit());
        if parted && digits {
            self.open.chars.push('，');
            self.open.at.push(at);
        }
        self.quoted = match plain {
            '“' => true,
            '”' => false,
            _ => self.quoted,
        };
        self.open.chars.push(plain);
        self.open.at.push(at);
        let ends = matches!(plain, '。' | '！' | '？' | '!' | '?') && !self.quoted;
        if ends || self.open.chars.len() >= LONGEST {
            self.end_sentence();
        }
    }

    fn end_sentence(&mut self) {
        self.quoted = false;
        let next = Sentence {
            paragraph: self.open.paragraph,
            section: self.open.section,
            areas: self.open.areas.clone(),
            planned: self.open.planned,
            ..Sentence::default()
        };
        let ended = std::mem::replace(&mut self.open, next);
        if !ended.chars.is_empty() {
            self.done.push(ended);
        }
    }

    fn end_paragraph(&mut self) {
        self.end_sentence();
        self.open.paragraph += 1;
    }
}
