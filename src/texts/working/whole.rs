//! A whole working in words: what a panel shows, and the text that is copied.

use crate::document::{Document, Field, Worker};
use crate::scoring::explain::{
    Conclusion, Input, Number, Operand, OperandValue, RaisingStep, RoundingStep, Rule, Source,
    Step, Subject, Working,
};
use crate::scoring::{Quantity, Scheme};
use crate::texts::{
    JoinText, Language, Naming, Phrase, ResultText, WorkingText, absence_words, band_limits,
    course_text, formula_sentence, formula_words, grades, grading_text, phrase::words, points,
    raising_words, remark_words, rounding_words, rule_words, scheme_of_year, standing_name,
    undivided_text,
};
use std::cmp::Ordering;

words! {
    /// Said in a whole working.
    WholeText {
        Less = "落后于进度" | "behind the pace";
        Equal = "与进度持平" | "on the pace";
        Greater = "超过进度" | "ahead of the pace";
    }
}

/// Where a number of a working leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// To the input in which it is typed.
    Field(Field),
    /// To another figure's working, in the same column.
    Figure(Subject),
    /// To a figure of the station, from a scenario's.
    Actual(Subject),
    /// To the input of a scenario.
    Simulated(usize, Field),
}

/// A number of a working in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperandWords {
    /// Its name.
    pub name: String,
    /// What stands there.
    pub value: String,
    /// Where it leads; `None` for what the scheme says.
    pub target: Option<Target>,
}

/// A working in words, part by part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkingWords {
    /// The name of the figure.
    pub name: String,
    /// What the page shows.
    pub figure: String,
    /// What it is, in one sentence.
    pub sentence: &'static str,
    /// The formula in words.
    pub formula: &'static str,
    /// The formula with the values.
    pub values: Option<String>,
    /// Each step: what it is about, where several stand below each other, and the line.
    pub steps: Vec<(Option<String>, String)>,
    /// The rounding, or the raising to whole steps, as a line and in a sentence.
    pub rounding: Option<(String, String)>,
    /// Why there is no figure.
    pub absence: Option<&'static str>,
    /// What else has to be known.
    pub remarks: Vec<String>,
    /// The rules it rests on.
    pub rules: Vec<Rule>,
    /// Where the numbers come from.
    pub operands: Vec<OperandWords>,
    /// Whether it names a worker by what looks like a name: to be asked about before it is copied
    ///
    pub is_personal: bool,
    /// The scheme, its year, and that the page only estimates.
    pub scheme: String,
}

/// Words a working.
pub fn working_words(
    working: &Working,
    document: &Document,
    scheme: &Scheme,
    language: Language,
) -> WorkingWords {
    let naming = Naming { document, scheme, language };
    let step = |step: &Step| (step.caption.map(|of| naming.caption(of)), step.line.text(scheme));
    WorkingWords {
        name: naming.subject(working.subject),
        figure: naming.figure_of(working),
        sentence: formula_sentence(working.formula, language),
        formula: formula_words(working.formula, language),
        values: working.values.as_ref().map(|line| line.text(scheme)),
        steps: working.steps.iter().map(step).collect(),
        rounding: last_step(working, scheme, language),
        absence: working.conclusion.absence().map(|absence| absence_words(absence, language)),
        remarks: working.remarks.iter().map(|of| remark_words(*of, language)).collect(),
        rules: working.rules.clone(),
        operands: working.operands.iter().map(|of| operand_words(of, naming)).collect(),
        is_personal: working.operands.iter().any(|of| is_personal(of.source, document)),
        scheme: scheme_line(scheme, language),
    }
}

fn is_personal(source: Source, document: &Document) -> bool {
    let at = match source {
        Source::Input(Input::Presence(at, _) | Input::TwoYearsFrom(at)) => at,
        Source::ActualInput(Input::Presence(at, _)) => at,
        _ => return false,
    };
    document.staffing.workers.get(at).is_some_and(Worker::label_is_personal)
}

pub(in crate::texts) fn scheme_line(scheme: &Scheme, language: Language) -> String {
    let stop = JoinText::Stop.words(language);
    format!("{}{stop}{}", scheme_of_year(scheme, language), ResultText::Estimated.words(language))
}

impl WorkingWords {
    /// All of it as plain text, to be copied.
    pub fn as_text(&self, language: Language) -> String {
        let named = |name: &str, words: &str| JoinText::named(name, words, language);
        let step = |(caption, line): &(Option<String>, String)| match caption {
            None => line.clone(),
            Some(caption) => named(caption, line),
        };
        let rounding = |(line, words): &(String, String)| {
            format!("{line}{}{words}", JoinText::Stop.words(language))
        };
        let rule = |rule: &Rule| {
            let words = rule_words(*rule, language);
            let standing = standing_name(rule.standing(), language);
            format!("{rule} {} · {standing} · {}", words.title, words.basis)
        };
        let operand = |operand: &OperandWords| named(&operand.name, &operand.value);
        let parts: [(Phrase, Vec<String>); 8] = [
            (WorkingText::Formula, vec![self.formula.to_owned()]),
            (WorkingText::Values, self.values.iter().cloned().collect()),
            (WorkingText::Steps, self.steps.iter().map(step).collect()),
            (WorkingText::Rounding, self.rounding.iter().map(rounding).collect()),
            (WorkingText::NoFigure, self.absence.iter().map(ToString::to_string).collect()),
            (WorkingText::Remarks, self.remarks.clone()),
            (WorkingText::Inputs, self.operands.iter().map(operand).collect()),
            (WorkingText::Rules, self.rules.iter().map(rule).collect()),
        ];
        let mut lines = vec![format!("{} = {}", self.name, self.figure), self.sentence.to_owned()];
        for (heading, words) in parts {
            match words.as_slice() {
                [] => {}
                [one] => lines.push(named(heading.words(language), one)),
                several => {
                    lines.push(named(heading.words(language), "").trim_end().to_owned());
                    lines.extend(several.iter().map(|line| format!("  {line}")));
                }
            }
        }
        lines.push(self.scheme.clone());
        lines.join("\n")
    }
}

fn last_step(working: &Working, scheme: &Scheme, language: Language) -> Option<(String, String)> {
    let rounded = |step: &RoundingStep| (step.line().text(scheme), rounding_words(step, language));
    let raised = |step: &RaisingStep| (step.line().text(scheme), raising_words(step, language));
    working.rounding.as_ref().map(rounded).or_else(|| working.raising.as_ref().map(raised))
}

impl Naming<'_> {
    /// What the page shows, with the unit of an indicator where it names it.
    fn figure_of(self, working: &Working) -> String {
        match (working.conclusion, working.subject) {
            (Conclusion::Course(figure, course), Subject::Course(row, _)) => {
                course_text(figure, course, self.document.row_unit(row), self.language)
            }
            (conclusion, _) => conclusion_text(conclusion, self.scheme, self.language),
        }
    }
}

/// What the page shows of a figure.
pub fn conclusion_text(conclusion: Conclusion, scheme: &Scheme, language: Language) -> String {
    match conclusion {
        Conclusion::Percent(percent) => percent.to_string(),
        Conclusion::Amount(amount) => amount.to_string(),
        Conclusion::Signed(amount) => {
            let plus = if amount.hundredths() > 0 { "+" } else { "" };
            format!("{plus}{}", Number::Amount(amount).text(scheme))
        }
        Conclusion::Points(score) => points(score, scheme),
        Conclusion::Fixed(amount) => amount.fixed(2),
        Conclusion::MorePoints(score) => format!("+{}", points(score, scheme)),
        Conclusion::Range(lowest, highest) => {
            format!("{}–{}", points(lowest, scheme), points(highest, scheme))
        }
        Conclusion::Grades(lowest, highest) => grades(lowest, highest, scheme, language),
        Conclusion::Unrounded(grading) => grading_text(grading, scheme, language),
        Conclusion::Pace(order) => order_words(order, language).to_owned(),
        Conclusion::Course(figure, course) => course_text(figure, course, "", language),
        Conclusion::Undivided(amount, absence) => undivided_text(amount, absence, language),
        Conclusion::None(absence) => if absence.is_not_agreed() { "/" } else { "—" }.to_owned(),
    }
}

fn order_words(order: Ordering, language: Language) -> &'static str {
    let text = match order {
        Ordering::Less => WholeText::Less,
        Ordering::Equal => WholeText::Equal,
        Ordering::Greater => WholeText::Greater,
    };
    text.words(language)
}

fn operand_words(operand: &Operand, naming: Naming<'_>) -> OperandWords {
    let (document, scheme) = (naming.document, naming.scheme);
    let field = match operand.source {
        Source::Input(input) | Source::ActualInput(input) => document.field_of(input),
        _ => None,
    };
    let target = match operand.source {
        Source::Figure(subject) => Some(Target::Figure(subject)),
        Source::ActualFigure(subject) => Some(Target::Actual(subject)),
        _ => field.map(Target::Field),
    };
    let blank = || ResultText::StillToFill.words(naming.language).to_owned();
    let value = match operand.value {
        OperandValue::Quantity(Quantity::Blank) | OperandValue::Points(None) => blank(),
        OperandValue::Quantity(quantity) => quantity.text(),
        OperandValue::Points(Some(score)) => points(score, scheme),
        OperandValue::Range(lowest, highest) if lowest == highest => points(lowest, scheme),
        OperandValue::Range(lowest, highest) => {
            format!("{}–{}", points(lowest, scheme), points(highest, scheme))
        }
        OperandValue::Percent(percent) => percent.to_string(),
        OperandValue::Month(month) => month.map_or("—".to_owned(), |month| month.to_string()),
        OperandValue::Band => match operand.source {
            Source::Band(at) => scheme.bands.get(at).map(band_limits).unwrap_or_default(),
            _ => String::new(),
        },
        OperandValue::AsTyped => {
            let typed = match field {
                Some(Field::Particular(line)) => document.particulars.shown(line),
                field => {
                    let value = field.and_then(|field| document.value(field, scheme));
                    value.map(|value| value.text()).unwrap_or_default()
                }
            };
            if typed.is_empty() { blank() } else { typed }
        }
    };
    OperandWords { name: naming.source(operand.source), value, target }
}
