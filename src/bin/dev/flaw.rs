//! Why a page that was built cannot be published.

use std::fmt;

/// Why a page cannot be sealed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Flaw {
    /// Trunk's start script is not there, so the page would do nothing.
    NoStart,
    /// The tools' scripts are not as they are known, so they cannot be put together.
    UnknownGlue,
    /// Nowhere in the page belongs the name of a worker.
    NoWorker,
    /// No `<body>` behind a `<head>`, where the release is named.
    NoBody,
    /// No `<meta charset>`, behind which the policy belongs.
    NoCharset,
    /// A script in the page, which the policy would block.
    InlineScript(String),
    /// An attribute that is a script, such as `onclick`.
    ScriptAttribute(String),
    /// Nowhere in the page belongs a part of what is seen first.
    NoPlace,
    /// The styles of the page cannot be read.
    Styles,
    /// A `<style>` element, which the policy would ignore.
    StyleElement,
    /// A `style` attribute, which the policy would ignore.
    StyleAttribute(String),
    /// A page that stands alone has not exactly one element of this name.
    NotOne(&'static str),
    /// An address on another host.
    Foreign { attribute: String, address: String },
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoStart => f.write_str("Trunk's start script was not found"),
            Self::UnknownGlue => f.write_str("the tools wrote other scripts than expected"),
            Self::NoWorker => {
                f.write_str("there is no <body> with a data-worker, a data-reader and a data-word")
            }
            Self::NoBody => f.write_str("there is no <head> before a <body>"),
            Self::NoCharset => f.write_str("there is no <meta charset>"),
            Self::InlineScript(start) => write!(f, "a script stands in the page: {start}"),
            Self::ScriptAttribute(name) => write!(f, "the attribute {name} is a script"),
            Self::NoPlace => f.write_str("a place of what is seen first is missing"),
            Self::Styles => f.write_str("the styles of the page cannot be read"),
            Self::StyleElement => f.write_str("a <style> element stands in the page"),
            Self::StyleAttribute(tag) => write!(f, "<{tag}> has a style attribute"),
            Self::NotOne(name) => write!(f, "there is not exactly one <{name}> in it"),
            Self::Foreign { attribute, address } => {
                write!(f, "{attribute}=\"{address}\" leads to another host")
            }
        }
    }
}
