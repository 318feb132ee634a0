//! The result sheet in words: a form of one page.

use crate::document::{Document, Particular};
use crate::exchange::paper::{Adjusted, Form, FormCell, FormTable, Kind, Marked, ResultSheet};
use crate::number::Decimal;
use crate::scoring::explain::Rule;
use crate::scoring::{Grading, Scheme, ScoreMode, Step};
use crate::texts::{
    FrameText, JoinText, Language, MadePicture, Naming, ParticularText, Phrase, PrintText,
    ResultText, SchemeFieldText, assessed_period, band_limits, grade_range, imprint,
    official_words, one_after_another, party_name, period, picture_content, points, rule_words,
    scheme_of_year, scheme_title, shown_station, total_text,
};

/// The longest answer that stands in large letters.
const LONGEST_ANSWER: usize = 24;

/// Where and when a sheet was made.
#[derive(Clone, Copy, Debug)]
pub struct Imprint<'a> {
    /// The moment, in the words of the person's place.
    pub made: &'a str,
    /// The version of the page.
    pub version: &'a str,
    /// The checksum of the inputs.
    pub checksum: &'a str,
}

/// Words a result sheet.
pub fn result_form(
    sheet: &ResultSheet,
    document: &Document,
    language: Language,
    made: Imprint<'_>,
) -> Form {
    let naming = Naming { document, scheme: document.scheme(), language };
    let words = Words { sheet, naming };
    let title = match sheet.announced {
        Some(_) => PrintText::Sheet,
        None => PrintText::EstimateSheet,
    };
    let mut tables = vec![words.particulars(), words.answer(), words.parties()];
    tables.extend([words.steps(), words.bands()]);
    tables.extend(words.unknown());
    Form {
        title: title.words(language).to_owned(),
        subtitle: shown_station(document, language),
        sentence: picture_content(document, MadePicture::default(), language).sentence,
        tables,
        notes: words.notes(made),
    }
}

/// A sheet, and whose words are meant.
#[derive(Clone, Copy)]
pub(in crate::texts) struct Words<'a> {
    pub(in crate::texts) sheet: &'a ResultSheet,
    pub(in crate::texts) naming: Naming<'a>,
}

pub(in crate::texts) fn label(text: impl Into<String>) -> FormCell {
    FormCell::new(Kind::Label, text.into())
}

pub(in crate::texts) fn words(text: impl Into<String>) -> FormCell {
    FormCell::new(Kind::Words, text.into())
}

fn number(text: impl Into<String>) -> FormCell {
    FormCell::new(Kind::Number, text.into())
}

impl Words<'_> {
    pub(in crate::texts) fn text(self, text: Phrase) -> &'static str {
        text.words(self.naming.language)
    }

    const fn scheme(&self) -> &Scheme {
        self.naming.scheme
    }

    pub(in crate::texts) fn points(self, of: Decimal) -> String {
        points(of, self.scheme())
    }

    fn particulars(self) -> FormTable {
        let Naming { document, scheme, language } = self.naming;
        let line = |text: Phrase, line: Particular| {
            let filled = document.particulars.text(line);
            let filled = if filled.is_empty() { "—".to_owned() } else { filled };
            [label(text.words(language)), words(filled)]
        };
        let year = [Particular::ServiceYearFrom, Particular::ServiceYearTo];
        let mut rows = vec![
            [
                line(ParticularText::Operator, Particular::Operator),
                line(ParticularText::Purchaser, Particular::Purchaser),
            ]
            .concat(),
            [
                line(ParticularText::SupervisingAuthority, Particular::SupervisingAuthority),
                line(ParticularText::Evaluator, Particular::Evaluator),
            ]
            .concat(),
            vec![
                label(self.text(PrintText::ServiceYear)),
                words(period(document, year, language)),
                label(self.text(PrintText::AssessedPeriod)),
                words(assessed_period(document, language)),
            ],
            vec![
                label(self.text(PrintText::Scheme)),
                words(scheme_title(scheme, language)).over(3),
            ],
        ];
        if !scheme.basis.is_empty() {
            let basis = scheme.basis.join(FrameText::ListSeparator.words(language));
            rows.push(vec![label(self.text(PrintText::Basis)), words(basis).over(3)]);
        }
        FormTable { columns: vec![13, 37, 13, 37], rows, ..FormTable::default() }
    }

    fn answer(self) -> FormTable {
        let Naming { scheme, language, .. } = self.naming;
        let outcome = &self.sheet.outcome;
        let grade = grade_range(outcome, scheme, language);
        let distance = |step: Option<Step>, sign: &str| match step {
            None => "—".to_owned(),
            Some(step) => {
                format!("{} {sign}{}", self.naming.band(step.band), self.points(step.points))
            }
        };
        let answer = |text: String| {
            // A name as long as a sentence is not made larger.
            let is_short = text.chars().count() <= LONGEST_ANSWER;
            FormCell::new(if is_short { Kind::Answer } else { Kind::Words }, text)
        };
        let total = total_text(outcome, scheme);
        let row = vec![
            answer(format!("{total} {}", ResultText::PointsUnit.words(language))),
            answer(grade),
            words(distance(outcome.up, "+")),
            words(distance(outcome.cushion, "+")),
        ];
        let heads = [PrintText::Total, PrintText::Grade, PrintText::Up, PrintText::Down];
        FormTable {
            columns: vec![28, 28, 22, 22],
            heads: heads.map(|head| self.text(head).to_owned()).to_vec(),
            rows: vec![row],
            ..FormTable::default()
        }
    }

    fn parties(self) -> FormTable {
        use PrintText as P;
        let parties = (0..).zip(&self.sheet.parties);
        let mut rows: Vec<_> = parties.map(|(at, of)| self.party(at, of)).collect();
        rows.extend(self.sheet.adjusted.iter().map(|of| self.adjusted(*of)));
        let scheme = self.scheme();
        rows.push(vec![
            label(self.text(P::Total)).over(2),
            number(scheme.full_score.to_string()),
            words(""),
            number(total_text(&self.sheet.outcome, scheme)),
            number(""),
        ]);
        let heads = [P::Number, P::Party, P::Cap, P::Typed, P::Points, P::Share];
        FormTable {
            title: self.text(P::Parties).to_owned(),
            columns: vec![7, 37, 11, 19, 14, 12],
            heads: heads.map(|head| self.text(head).to_owned()).to_vec(),
            rows,
        }
    }

    fn party(self, at: usize, of: &Marked) -> Vec<FormCell> {
        let Naming { scheme, language, .. } = self.naming;
        let mode = match of.score.mode {
            ScoreMode::Points => ResultText::Points,
            ScoreMode::RawMark => ResultText::RawMark,
        };
        let typed = match (of.score.typed(), of.score.mode) {
            (None, _) => self.text(PrintText::NotScored).to_owned(),
            (Some(typed), ScoreMode::Points) => {
                format!("{} {}", mode.words(language), self.points(typed))
            }
            (Some(typed), ScoreMode::RawMark) => format!("{} {typed}", mode.words(language)),
        };
        let known = |text: Option<String>| number(text.unwrap_or_else(|| "—".to_owned()));
        vec![
            number((at + 1).to_string()),
            words(party_name(at, scheme, language)),
            number(of.result.cap.to_string()),
            words(typed),
            known(of.result.points.map(|points| self.points(points))),
            known(of.result.share.map(|share| share.to_string())),
        ]
    }

    fn adjusted(self, of: Adjusted) -> Vec<FormCell> {
        let Naming { scheme, language, .. } = self.naming;
        let (name, most, sign) = if of.is_bonus {
            (SchemeFieldText::Bonus.words(language), scheme.bonus, "+")
        } else {
            (SchemeFieldText::Deduction.words(language), scheme.deduction, "−")
        };
        let most = most.and_then(|of| of.most).map(|most| most.to_string());
        let given = of.typed.amount().map(|given| format!("{sign}{}", self.points(given)));
        vec![
            label(name).over(2),
            number(most.unwrap_or_else(|| self.text(PrintText::NoLimit).to_owned())),
            words(""),
            number(given.unwrap_or_else(|| "—".to_owned())),
            number(""),
        ]
    }

    fn bands(self) -> FormTable {
        let (sheet, scheme) = (self.sheet, self.scheme());
        let holds = |grading: Grading, at: usize| match grading {
            Grading::Band(one) => one == at,
            Grading::Overlap(one, other) => one == at || other == at,
            Grading::Gap => false,
        };
        let outcome = &sheet.outcome;
        let row = |at| {
            let lowest = holds(outcome.lowest_grading, at);
            let highest = holds(outcome.highest_grading, at);
            let marks: &[Phrase] = match (lowest, highest, outcome.is_settled()) {
                (false, false, _) => &[],
                (true, _, true) => &[PrintText::Here],
                (true, true, _) => &[PrintText::HereLowest, PrintText::HereHighest],
                (true, false, _) => &[PrintText::HereLowest],
                (false, true, _) => &[PrintText::HereHighest],
            };
            let marks: Vec<&str> = marks.iter().map(|mark| self.text(*mark)).collect();
            let limits = scheme.bands.get(at).map(band_limits).unwrap_or_default();
            vec![words(self.naming.band(at)), words(limits), words(marks.join(" "))]
        };
        let heads = [PrintText::Band, PrintText::Limits].map(|head| self.text(head).to_owned());
        FormTable {
            title: self.text(PrintText::Bands).to_owned(),
            columns: vec![58, 24, 18],
            heads: heads.into_iter().chain([String::new()]).collect(),
            rows: (0..scheme.bands.len()).map(row).collect(),
        }
    }

    /// Who has not scored, and what the total can be.
    fn unknown(self) -> Option<FormTable> {
        let unknown = self.sheet.unknown();
        if unknown.is_empty() {
            return None;
        }
        let language = self.naming.language;
        let rows = unknown.into_iter().map(|at| {
            let cap = self.scheme().parties.get(at).map(|party| party.cap).unwrap_or_default();
            let cap = JoinText::named(self.text(PrintText::Cap), cap.to_string(), language);
            vec![
                number((at + 1).to_string()),
                words(self.naming.party(at)),
                words(format!("{} · {cap}", self.text(PrintText::NotScored))),
            ]
        });
        let rule = Rule::new(5).map(|rule| (rule.to_string(), rule_words(rule, language).text));
        let rule = rule.map(|(rule, text)| words(format!("{rule} {text}")).over(3));
        Some(FormTable {
            title: self.text(PrintText::Unknown).to_owned(),
            columns: vec![7, 53, 40],
            heads: Vec::new(),
            rows: rows.chain([rule.into_iter().collect()]).collect(),
        })
    }

    fn notes(self, made: Imprint<'_>) -> Vec<String> {
        let Naming { scheme, language, .. } = self.naming;
        // The last one speaks of the whole sheet: under which scheme, and whether it is an estimate.
        let rules: Vec<Rule> = self.sheet.rules().into_iter().chain(Rule::new(22)).collect();
        let titles =
            rules.iter().map(|rule| format!("{rule} {}", rule_words(*rule, language).title));
        let titles = titles.collect::<Vec<_>>().join(FrameText::ListSeparator.words(language));
        vec![
            one_after_another(
                &[
                    &[&scheme_of_year(scheme, language), JoinText::Stop.words(language).trim_end()]
                        .concat(),
                    &official_words(self.sheet.announced, language),
                ],
                language,
            ),
            JoinText::named(self.text(PrintText::RuleTitles), titles, language),
            imprint(made.made, made.version, made.checksum, language),
            JoinText::named(
                self.text(PrintText::Checksum),
                self.text(PrintText::ChecksumOf),
                language,
            ),
        ]
    }
}
