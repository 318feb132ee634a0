//! One working, checked in all it says: lines, figure, operands and where they lead.

use super::arithmetic::{Fraction, check, number, numbers, value};
use super::simulated;
use station_scorecard::document::{Document, Field};
use station_scorecard::scoring::explain::{
    Conclusion, CourseFigure, Formula, Grounds, Input, OperandValue, Rule, Source, Subject, Working,
};
use station_scorecard::scoring::{Scheme, Step as ToBand};
use station_scorecard::texts::{
    Language, Target, WorkingWords, conclusion_text, figure_text, grading_text, points,
    staffing_text, total_text, working_words,
};
use std::cmp::Ordering;

/// Everything the workings of a document say, held against the document.
pub(crate) fn audit(document: &Document, scheme: &Scheme) -> Result<(), String> {
    document.with_grounds(scheme, |grounds| {
        let audit = Audit { grounds, document, scheme };
        grounds.subjects().into_iter().try_for_each(|subject| audit.working(subject))
    })
}

/// What workings are made from, and what they are held against.
struct Audit<'a> {
    grounds: &'a Grounds<'a>,
    document: &'a Document,
    scheme: &'a Scheme,
}

impl Audit<'_> {
    fn working(&self, subject: Subject) -> Result<(), String> {
        let Audit { grounds, document, scheme } = *self;
        let working = grounds.explain(subject).ok_or("no working")?;
        let words = working_words(&working, document, scheme, Language::ZhCn);
        let told =
            |problem: String| format!("{subject:?}: {problem}\n{}", words.as_text(Language::ZhCn));
        arithmetic(&working, &words).map_err(told)?;
        self.shown(&working, &words).map_err(told)?;
        self.operands(&working, &words).map_err(told)?;
        in_both_languages(&working, document, scheme).map_err(told)
    }

    /// The figure of the working is the one the page shows.
    fn shown(&self, working: &Working, words: &WorkingWords) -> Result<(), String> {
        let lines: Vec<String> = words.steps.iter().map(|(_, line)| line.clone()).collect();
        if !simulated::proven(working.subject, self.grounds, &lines) {
            return Err("nothing proves that it cannot be reached".to_owned());
        }
        match self.on_the_page(working.subject) {
            Some(page) if page != words.figure => Err(format!("the page shows {page}")),
            _ => Ok(()),
        }
    }

    /// What the page shows, by the functions that the page calls; `None` for what it words
    /// otherwise.
    fn on_the_page(&self, subject: Subject) -> Option<String> {
        let (evaluation, scheme) = (self.grounds.evaluation, self.scheme);
        let outcome = &evaluation.outcome;
        let distance = |step: Option<ToBand>, sign: &str| {
            step.map_or("—".to_owned(), |step| format!("{sign}{}", points(step.points, scheme)))
        };
        match subject {
            Subject::Figure(figure) => evaluation.figure(figure).map(figure_text),
            Subject::Staffing(figure) => Some(staffing_text(figure, self.grounds.staffing)),
            Subject::Total => Some(total_text(outcome, scheme)),
            Subject::Grade => {
                let text = |of| grading_text(of, scheme, Language::ZhCn);
                let (low, high) = (text(outcome.lowest_grading), text(outcome.highest_grading));
                Some(if low == high { low } else { format!("{low}–{high}") })
            }
            Subject::Up => Some(distance(outcome.up, "+")),
            Subject::Down => Some(distance(outcome.cushion, "")),
            Subject::StillToFill => Some(evaluation.still_to_fill.all().to_string()),
            Subject::BelowFull => Some(evaluation.below_full().to_string()),
            Subject::Points(at) => {
                let points_of = evaluation.parties.get(at)?.points;
                Some(points_of.map_or("—".to_owned(), |of| points(of, scheme)))
            }
            _ => simulated::shown(subject, self.document, self.grounds),
        }
    }

    /// Each operand says what stands in its field, leads there, and the values are made of operands.
    fn operands(&self, working: &Working, words: &WorkingWords) -> Result<(), String> {
        for (operand, worded) in working.operands.iter().zip(&words.operands) {
            match (operand.source, worded.target) {
                (Source::Input(_), Some(Target::Field(field))) => {
                    self.leads_to(field, operand.value)?;
                }
                (Source::Input(input), _) => return Err(format!("{input:?} leads nowhere")),
                (Source::Figure(figure), Some(Target::Figure(target))) if figure == target => {
                    let of_operand = self.grounds.explain(figure).ok_or("no such operand")?;
                    let shown = conclusion_text(of_operand.conclusion, self.scheme, Language::ZhCn);
                    if shown != worded.value && worded.value != "待填" {
                        return Err(format!("{figure:?} is {shown}, not {}", worded.value));
                    }
                }
                (Source::Figure(figure), _) => return Err(format!("{figure:?} leads nowhere")),
                _ => {}
            }
        }
        made_of_operands(working, words, self.scheme)
    }

    fn leads_to(&self, field: Field, told: OperandValue) -> Result<(), String> {
        let Audit { document, scheme, .. } = *self;
        let hook = field.hook(document, scheme);
        if Field::from_hook(&hook, document, scheme) != Some(field) {
            return Err(format!("{hook} is no input"));
        }
        let typed = document.value(field, scheme).ok_or("an input without content")?.text();
        // A blank number of months holds what the dates say.
        let typed = match field {
            Field::Particular(line) => document.particulars.shown(line),
            _ => typed,
        };
        let same = match told {
            OperandValue::Quantity(quantity) => typed == quantity.text(),
            OperandValue::Month(month) => typed == month.map_or(String::new(), |of| of.to_string()),
            _ => true,
        };
        if same { Ok(()) } else { Err(format!("{hook} holds {typed}, told was {told:?}")) }
    }
}

/// Every line is true, and the last one gives the figure.
fn arithmetic(working: &Working, words: &WorkingWords) -> Result<(), String> {
    let mut last = None;
    for (caption, line) in &words.steps {
        let result = check(line)?;
        // A line with a name of its own stands beside the way to the figure.
        if caption.is_none() {
            last = Some(result);
        }
    }
    let is_none = working.conclusion.absence().is_some();
    let compared = matches!(
        working.formula,
        Formula::Grade
            | Formula::UnclearGrade
            | Formula::Pace
            | Formula::PaceByMonth
            | Formula::UnroundedGrade
            | Formula::Course(CourseFigure::Standing)
    );
    if let Conclusion::Range(..) = working.conclusion {
        return ends_of_range(words);
    }
    let Some(values) = words.values.as_ref().filter(|_| !compared && !is_none) else {
        let worded = compared || is_none || words.values.is_none();
        return if worded { Ok(()) } else { Err("values without a figure".to_owned()) };
    };
    let worked_out = value(values)?;
    // The count of rates below 100 % has a comparison for each instead of an equation.
    let last = last.filter(|_| working.formula != Formula::BelowFull).unwrap_or(worked_out);
    if last != worked_out {
        return Err("the steps end elsewhere than the values".to_owned());
    }
    let figure = number(&words.figure).or_else(|_| first_number(&words.figure))?;
    match &words.rounding {
        None if figure == worked_out => Ok(()),
        None => Err(format!("{figure:?} is not {worked_out:?}")),
        Some((line, _)) if working.raising.is_some() => raised(working, worked_out, figure, line),
        Some((line, sentence)) => {
            let left = line.split(' ').next().unwrap_or_default();
            check(&format!("{values} = {left}"))?;
            rounded(worked_out, figure, line, sentence)
        }
    }
}

/// The first number in a text: `627.27（104.55%）`, `每月 5 节`.
fn first_number(text: &str) -> Result<Fraction, String> {
    let part = |one: char| one.is_ascii_digit() || one == '.';
    let rest = text.trim_start_matches(|one| !part(one));
    number(rest.split(|one| !part(one)).next().unwrap_or_default())
}

/// The lines of a range give its two ends.
fn ends_of_range(words: &WorkingWords) -> Result<(), String> {
    let ends = words.figure.split('–').map(number).collect::<Result<Vec<_>, _>>()?;
    let lines = words.steps.iter().map(|(_, line)| check(line));
    let same = lines.collect::<Result<Vec<_>, _>>()? == ends;
    if same { Ok(()) } else { Err(format!("the lines do not end in {ends:?}")) }
}

/// The rounding as it is told: so many decimals, this digit, up or down.
fn rounded(exact: Fraction, figure: Fraction, line: &str, sentence: &str) -> Result<(), String> {
    let percent = line.ends_with('%');
    let kept = ["保留整数", "保留一位小数", "保留两位小数"];
    let decimals =
        kept.iter().position(|kept| sentence.contains(kept)).ok_or("how many places?")?;
    let decimals = u32::try_from(decimals).map_err(|_| "how many places?")?;
    // Percentages are rounded as they are printed, in hundredths of one.
    let scale = if percent { 2 } else { 0 };
    if exact.half_up(decimals + scale) != figure {
        return Err(format!("{line} does not follow from {exact:?}"));
    }
    let digit = exact.digit(decimals + scale + 1);
    let dropped = exact.half_up(decimals + scale) != exact;
    let told = sentence.contains(&format!("是 {digit}，四舍五入"));
    let way = sentence.contains(if digit >= 5 { "进一" } else { "舍去" });
    if dropped != line.contains('≈') || (dropped && !(told && way)) {
        return Err(format!("{sentence} — the digit is {digit}"));
    }
    Ok(())
}

/// The figure is the smallest multiple of the step that is not below the exact value.
fn raised(working: &Working, exact: Fraction, figure: Fraction, line: &str) -> Result<(), String> {
    let step = working.raising.map(|raising| raising.step.to_string()).unwrap_or_default();
    let told = numbers(line);
    if told.first().map(|left| number(left)) != Some(Ok(exact))
        || told.last().map(|right| number(right)) != Some(Ok(figure))
    {
        return Err(format!("{line} does not lead from {exact:?} to {figure:?}"));
    }
    check(line)?;
    let below = value(&format!("{} − {step}", told.last().unwrap_or(&"")))?;
    let steps = value(&format!("{} ÷ {step}", told.last().unwrap_or(&"")))?;
    let is_whole = steps == steps.half_up(0);
    if is_whole && exact.compare(below) == Ordering::Greater {
        return Ok(());
    }
    Err(format!("{figure:?} is not the first multiple of {step} from {exact:?} on"))
}

/// The numbers of the formula are the operands', or count them.
fn made_of_operands(
    working: &Working,
    words: &WorkingWords,
    scheme: &Scheme,
) -> Result<(), String> {
    let Some(values) = &words.values else { return Ok(()) };
    let counted = |counts: usize| {
        let counts = i128::try_from(counts).unwrap_or(-1);
        let same = value(values)? == Fraction::new(counts, 1);
        if same { Ok(()) } else { Err(format!("{values} does not count {counts}")) }
    };
    match working.formula {
        Formula::StillToFill | Formula::BelowFull => counted(working.operands.len()),
        Formula::HeadCount | Formula::LevelCount => counted(heads(working)),
        // Each worker's own sum is a number of its own.
        Formula::TwoYears | Formula::UnroundedGrade => Ok(()),
        _ => {
            let known: Vec<Fraction> =
                words.operands.iter().filter_map(|of| number(&of.value).ok()).collect();
            let mut known = known;
            known.extend(ends_of_bands(working, scheme));
            for (_, line) in words.steps.iter().filter(|(caption, _)| caption.is_some()) {
                known.push(check(line)?);
            }
            let stranger = numbers(values)
                .into_iter()
                .filter(|word| *word != "100%")
                .find(|word| number(word).map_or(true, |of| !known.contains(&of)));
            // The total of a distance may be the lower end of a range.
            let distance = matches!(working.formula, Formula::Up | Formula::Down);
            match stranger {
                Some(number) if !distance => Err(format!("where does {number} come from?")),
                _ => Ok(()),
            }
        }
    }
}

/// The lower ends of the bands that a working names, and the lowest totals above them.
fn ends_of_bands(working: &Working, scheme: &Scheme) -> Vec<Fraction> {
    let bands = working.operands.iter().filter_map(|operand| match operand.source {
        Source::Band(at) => scheme.bands.get(at)?.lower,
        _ => None,
    });
    let step = scheme.rounding.step();
    let ends = bands.flat_map(|end| [end.value, end.value + step]);
    ends.map(|end| Fraction::new(i128::from(end.hundredths()), 100)).collect()
}

/// Workers with presence, and the heads of the totals.
fn heads(working: &Working) -> usize {
    let amounts = working.operands.iter().filter_map(|operand| match operand.value {
        OperandValue::Quantity(quantity) => Some((operand.source, quantity.amount()?)),
        _ => None,
    });
    let counts = amounts.map(|(source, amount)| match source {
        Source::Input(Input::Presence(..)) => i64::from(amount.hundredths() > 0),
        _ => amount.hundredths() / 100,
    });
    usize::try_from(counts.sum::<i64>()).unwrap_or(usize::MAX)
}

/// Both languages say all of it, and the copied text holds every part.
fn in_both_languages(
    working: &Working,
    document: &Document,
    scheme: &Scheme,
) -> Result<(), String> {
    for language in Language::ALL {
        let words = working_words(working, document, scheme, language);
        let text = words.as_text(language);
        let mut parts = vec![words.name.as_str(), &words.figure, words.sentence, words.formula];
        parts.extend(words.values.iter().map(String::as_str));
        parts.extend(words.steps.iter().map(|(_, line)| line.as_str()));
        parts.extend(words.rounding.iter().flat_map(|(line, told)| [line.as_str(), told]));
        parts.extend(words.remarks.iter().map(String::as_str));
        parts.extend(words.absence);
        if let Some(missing) = parts.iter().find(|part| part.is_empty() || !text.contains(**part)) {
            return Err(format!("{missing:?} is not in the {language:?} text"));
        }
        if words.rules.is_empty()
            || words.rules.iter().any(|rule| Rule::new(rule.number()).is_none())
        {
            return Err("no rule, or one that does not exist".to_owned());
        }
        if words.operands.iter().any(|of| of.value.is_empty()) {
            return Err("an operand without words".to_owned());
        }
    }
    Ok(())
}
