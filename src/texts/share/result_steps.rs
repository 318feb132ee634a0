//! Each step to the total, on the result sheet: the workings of the page, shortened for paper.

use crate::exchange::paper::{FormCell, FormTable};
use crate::scoring::explain::{Caption, Formula, Number, Rule, Subject, Working};
use crate::texts::{
    JoinText, Naming, PrintText, Words, absence_words, formula_sentence, formula_words, label,
    parted_words, remark_words, words,
};

impl Words<'_> {
    pub(in crate::texts) fn steps(self) -> FormTable {
        let mut rows = Vec::new();
        if let Some((_, first)) = self.sheet.weighed.first() {
            rows.push(self.step(self.text(PrintText::Weighed), self.weighed(), &first.rules));
        }
        for working in &self.sheet.steps {
            let name = self.naming.subject(working.subject);
            rows.push(self.step(&name, self.lines(working), &working.rules));
        }
        let heads = [PrintText::Item, PrintText::Working, PrintText::Rules];
        FormTable {
            title: self.text(PrintText::Steps).to_owned(),
            columns: vec![18, 68, 14],
            heads: heads.map(|head| self.text(head).to_owned()).to_vec(),
            rows,
        }
    }

    fn step(self, name: &str, lines: Vec<String>, rules: &[Rule]) -> Vec<FormCell> {
        let rules: Vec<String> = rules.iter().map(ToString::to_string).collect();
        vec![label(name), words(lines.join("\n")), words(rules.join(" "))]
    }

    /// Raw marks by the number of their party: names can be long, and stand above.
    fn weighed(self) -> Vec<String> {
        let Naming { scheme, language, .. } = self.naming;
        let mut lines = vec![formula_words(Formula::WeighedMark, language).to_owned()];
        for (at, working) in &self.sheet.weighed {
            let mut line = format!("{}. ", at + 1);
            if let Some(step) = working.steps.first() {
                line.push_str(&step.line.text(scheme));
            }
            if let Some(step) = working.rounding.filter(|step| step.digit.is_some()) {
                line.push_str(JoinText::Semicolon.words(language));
                line.push_str(&step.line().text(scheme));
            }
            lines.push(line);
        }
        lines
    }

    fn lines(self, working: &Working) -> Vec<String> {
        let Naming { scheme, language, .. } = self.naming;
        let mut lines = vec![match working.subject {
            Subject::GradeWarning => formula_sentence(working.formula, language).to_owned(),
            _ => formula_words(working.formula, language).to_owned(),
        }];
        // Parties before rounding stand among the raw marks.
        let of_a_party = |caption: Option<Caption>| matches!(caption, Some(Caption::Party(_)));
        for step in working.steps.iter().filter(|step| !of_a_party(step.caption)) {
            let line = step.line.text(scheme);
            lines.push(match step.caption {
                Some(caption) => JoinText::named(self.naming.caption(caption), line, language),
                None => line,
            });
        }
        if working.steps.is_empty() {
            lines.extend(working.values.as_ref().map(|line| line.text(scheme)));
        }
        if working.subject == Subject::Total {
            lines.extend(self.exact());
        }
        let remarks = working.remarks.iter();
        lines.extend(remarks.map(|remark| remark_words(*remark, language)));
        let absence = working.conclusion.absence();
        lines.extend(absence.map(|absence| absence_words(absence, language).to_owned()));
        lines
    }

    /// The total before and after rounding, where raw marks were rounded.
    fn exact(self) -> Option<String> {
        let Naming { scheme, language, .. } = self.naming;
        let exact = Number::Exact(self.sheet.unrounded?).text(scheme);
        let before = JoinText::named(self.text(PrintText::Exact), exact, language);
        let rounded = self.points(self.sheet.outcome.lowest);
        let after = JoinText::named(self.text(PrintText::Rounded), rounded, language);
        Some(parted_words(&[before, after], language))
    }
}
