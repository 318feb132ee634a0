//! What the chapters of a draft are made with: numbers of headings, sentences with blanks in them.

use super::blank::blank_words;
use crate::document::{Date, Document, Field, Particular, Value};
use crate::exchange::draft::{Blank, Block, DraftKind, Look, Run, Section, Sheet};
use crate::scoring::{Evaluation, Quantity, Scheme, Staffing, evaluate};
use crate::texts::Language;

/// Digits of Chinese numbers.
const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// A number from 1 to 99 as headings have it; digits beyond.
pub(super) fn numeral(number: usize) -> String {
    let digit = |at: usize| DIGITS.get(at).copied().unwrap_or_default();
    match (number / 10, number % 10) {
        (0, ones @ 1..) => digit(ones).to_owned(),
        (1, ones) => ["十", digit(ones)].concat(),
        (tens @ 2..=9, ones) => [digit(tens), "十", digit(ones)].concat(),
        _ => number.to_string(),
    }
}

/// A paragraph under way.
#[derive(Default)]
pub(super) struct Sentence {
    runs: Vec<Run>,
}

impl Sentence {
    pub(super) fn of(text: impl Into<String>) -> Sentence {
        Sentence::default().text(text)
    }

    /// Goes on with a text.
    pub(super) fn text(mut self, text: impl Into<String>) -> Sentence {
        self.push(text);
        self
    }

    /// The same in place.
    pub(super) fn push(&mut self, text: impl Into<String>) {
        let text = text.into();
        match self.runs.last_mut() {
            Some(Run::Text(last)) => last.push_str(&text),
            _ => self.runs.push(Run::Text(text)),
        }
    }

    pub(super) fn runs(self) -> Vec<Run> {
        self.runs
    }
}

/// A draft under way.
pub(super) struct Composer<'a> {
    pub(super) document: &'a Document,
    pub(super) scheme: &'a Scheme,
    pub(super) kind: DraftKind,
    pub(super) evaluation: Evaluation,
    pub(super) staffing: Staffing,
    blocks: Vec<Block>,
    /// What was left blank, with how often.
    blanks: Vec<(Blank, usize)>,
    /// How many chapters, headings of the chapter and points of the heading there are.
    numbers: [usize; 3],
}

impl<'a> Composer<'a> {
    pub(super) fn new(document: &'a Document, kind: DraftKind) -> Composer<'a> {
        let scheme = document.scheme();
        Composer {
            document,
            scheme,
            kind,
            evaluation: evaluate(scheme, &document.entries(scheme)),
            staffing: Staffing::of(&document.staffing_entries()),
            blocks: Vec::new(),
            blanks: Vec::new(),
            numbers: [0; 3],
        }
    }

    /// What `compose` adds, as a section.
    pub(super) fn section(&mut self, sheet: Sheet, compose: fn(&mut Composer<'a>)) -> Section {
        compose(self);
        Section { sheet, blocks: std::mem::take(&mut self.blocks) }
    }

    pub(super) fn block(&mut self, block: Block) {
        self.blocks.push(block);
    }

    pub(super) fn line(&mut self, look: Look, sentence: Sentence) {
        self.block(Block::Line(look, sentence.runs()));
    }

    /// A chapter: 一、
    pub(super) fn chapter(&mut self, title: &str) {
        self.numbers = [self.numbers[0] + 1, 0, 0];
        let title = [&numeral(self.numbers[0]), "、", title].concat();
        self.line(Look::Chapter, Sentence::of(title));
    }

    /// A heading of a chapter: （一）
    pub(super) fn heading(&mut self, title: &str) {
        self.numbers = [self.numbers[0], self.numbers[1] + 1, 0];
        let title = ["（", &numeral(self.numbers[1]), "）", title].concat();
        self.line(Look::Heading, Sentence::of(title));
    }

    /// A point below a heading: 1.
    pub(super) fn point(&mut self, title: &str) {
        self.numbers[2] += 1;
        let title = format!("{}. {title}", self.numbers[2]);
        self.line(Look::Point, Sentence::of(title));
    }

    /// The mark of something to be filled in.
    pub(super) fn blank(&mut self, of: Blank) -> Run {
        match self.blanks.iter_mut().find(|(known, _)| *known == of) {
            Some((_, times)) => *times += 1,
            None => self.blanks.push((of, 1)),
        }
        Run::Blank
    }

    /// The same within a sentence.
    pub(super) fn leave(&mut self, sentence: &mut Sentence, of: Blank) {
        let mark = self.blank(of);
        sentence.runs.push(mark);
    }

    /// Goes on with a text, or the mark of what is not known.
    pub(super) fn known(&mut self, sentence: &mut Sentence, text: Option<String>, of: Blank) {
        match text {
            Some(text) => sentence.push(text),
            None => self.leave(sentence, of),
        }
    }

    /// Goes on with a typed number.
    pub(super) fn amount(&mut self, sentence: &mut Sentence, amount: Quantity, of: Blank) {
        let known = (!amount.is_blank()).then(|| amount.text());
        self.known(sentence, known, of);
    }

    /// Goes on with a line of the particulars.
    pub(super) fn particular(&mut self, sentence: &mut Sentence, line: Particular) {
        let text = match self.document.particulars.get(line) {
            Some(Value::Date(day)) => day.map(day_words),
            _ => Some(self.document.particulars.shown(line)).filter(|text| !text.is_empty()),
        };
        self.known(sentence, text, Blank::Field(Field::Particular(line)));
    }

    /// The name of the station, for titles; what it is where it has none.
    pub(super) fn station_name(&self) -> String {
        let name = self.document.particulars.name();
        if name.is_empty() { "社工站".to_owned() } else { name }
    }

    /// 结语.
    pub(super) fn closing_words(&mut self) {
        let closing = self.document.closing().map_or("", |(_, closing)| closing.text.as_str());
        let paragraphs = closing.lines().map(str::trim).filter(|line| !line.is_empty());
        let paragraphs: Vec<&str> = paragraphs.collect();
        if paragraphs.is_empty() {
            let mut sentence = Sentence::default();
            self.leave(&mut sentence, Blank::Closing);
            return self.line(Look::Body, sentence);
        }
        for paragraph in paragraphs {
            self.line(Look::Body, Sentence::of(paragraph));
        }
    }

    /// Whether something is missing: a blank, or in the evaluators' report a score.
    pub(super) fn is_unfinished(&self) -> bool {
        let lacks_score = self.evaluation.still_to_fill.scores > 0;
        !self.blanks.is_empty() || (self.kind == DraftKind::Evaluation && lacks_score)
    }

    /// What was left blank.
    pub(super) fn blanks(&self) -> Vec<Blank> {
        self.blanks.iter().map(|(blank, _)| blank.clone()).collect()
    }

    /// The list of blanks at the end; `None` where there are none.
    pub(super) fn list_of_blanks(&self) -> Option<Vec<Block>> {
        if self.blanks.is_empty() {
            return None;
        }
        let line = |look, text: String| Block::Line(look, vec![Run::Text(text)]);
        let mut list = vec![
            line(Look::Chapter, "待填清单".to_owned()),
            line(Look::Body, "正文里标黄的地方还没有内容。填完以后，这一页可以删去。".to_owned()),
        ];
        for (at, (blank, times)) in self.blanks.iter().enumerate() {
            let words = blank_words(blank, self.document, self.scheme, Language::ZhCn);
            let times = if *times > 1 { format!("（{times}处）") } else { String::new() };
            list.push(line(Look::Body, format!("{}. {words}{times}", at + 1)));
        }
        Some(list)
    }
}

/// A day: 2024年7月31日.
pub(super) fn day_words(day: Date) -> String {
    let Some(month) = day.month() else { return day.to_string() };
    format!("{}年{}月{}日", month.year(), month.month(), day.day())
}
