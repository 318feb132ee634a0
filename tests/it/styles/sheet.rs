//! Style sheets as far as the lint needs them: rules with their preludes and declarations.

use std::fs;
use std::path::Path;

/// One declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Declaration {
    pub(super) property: String,
    pub(super) value: String,
}

/// A rule or an at-rule: what stands before its brace, and what stands in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Rule {
    pub(super) prelude: String,
    pub(super) declarations: Vec<Declaration>,
    pub(super) rules: Vec<Rule>,
}

impl Rule {
    /// It and everything in it.
    pub(super) fn all(&self) -> Vec<&Rule> {
        let mut all = vec![self];
        all.extend(self.rules.iter().flat_map(Rule::all));
        all
    }
}

/// Every style sheet of the page by its name, as one rule each.
pub(super) fn sheets() -> Result<Vec<(String, Rule)>, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let mut sheets = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| error.to_string())? {
        let path = entry.map_err(|error| error.to_string())?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).map_err(|error| format!("{name}: {error}"))?;
        sheets.push((name.clone(), read(&text).ok_or(format!("{name}: braces"))?));
    }
    sheets.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(sheets)
}

/// Reads a style sheet; nothing where its braces do not match.
pub(super) fn read(text: &str) -> Option<Rule> {
    let mut open = vec![Rule::default()];
    let mut said = String::new();
    let mut quote = None;
    for character in without_comments(text).chars() {
        match (quote, character) {
            (Some(mark), _) if character == mark => {
                quote = None;
                said.push(character);
            }
            (Some(_), _) => said.push(character),
            (None, '"' | '\'') => {
                quote = Some(character);
                said.push(character);
            }
            (None, '{') => {
                let prelude = std::mem::take(&mut said).trim().to_owned();
                open.push(Rule { prelude, ..Rule::default() });
            }
            (None, ';') => declare(open.last_mut()?, &mut said),
            (None, '}') => {
                let mut rule = open.pop()?;
                declare(&mut rule, &mut said);
                open.last_mut()?.rules.push(rule);
            }
            (None, _) => said.push(character),
        }
    }
    let whole = open.pop()?;
    open.is_empty().then_some(whole)
}

fn declare(rule: &mut Rule, said: &mut String) {
    let said = std::mem::take(said);
    if let Some((property, value)) = said.split_once(':') {
        let (property, value) = (property.trim().to_owned(), value.trim().to_owned());
        rule.declarations.push(Declaration { property, value });
    } else if !said.trim().is_empty() {
        rule.declarations
            .push(Declaration { property: said.trim().to_owned(), value: String::new() });
    }
}

fn without_comments(text: &str) -> String {
    let mut parts = text.split("/*");
    let mut left = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        left.push(' ');
        left.push_str(part.split_once("*/").map_or("", |(_, after)| after));
    }
    left
}
