//! Elements as text. Places and sizes go into a style sheet of their own, for the policy of the page allows no
//! styles in attributes.

use std::fmt::Write;

/// An element.
#[derive(Clone, Debug)]
pub(super) struct Tag {
    name: &'static str,
    attributes: String,
    styles: String,
    inside: Vec<Inside>,
}

#[derive(Clone, Debug)]
enum Inside {
    Tag(Tag),
    Text(String),
}

/// Begins an element.
pub(super) fn tag(name: &'static str) -> Tag {
    Tag { name, attributes: String::new(), styles: String::new(), inside: Vec::new() }
}

impl Tag {
    /// An attribute with its value.
    pub(super) fn attr(mut self, name: &str, value: &str) -> Tag {
        let _ = write!(self.attributes, " {name}=\"{}\"", escaped(value));
        self
    }

    /// A style class.
    pub(super) fn class(self, class: &str) -> Tag {
        self.attr("class", class)
    }

    /// What only the eye should see.
    pub(super) fn silent(self) -> Tag {
        self.attr("aria-hidden", "true")
    }

    /// A style property.
    pub(super) fn style(mut self, property: &str, value: impl ToString) -> Tag {
        let _ = write!(self.styles, "{property}:{};", value.to_string());
        self
    }

    /// A text.
    pub(super) fn text(mut self, text: impl Into<String>) -> Tag {
        self.inside.push(Inside::Text(text.into()));
        self
    }

    /// One more element in it.
    pub(super) fn child(mut self, child: Tag) -> Tag {
        self.inside.push(Inside::Tag(child));
        self
    }

    /// More elements in it.
    pub(super) fn children(mut self, children: impl IntoIterator<Item = Tag>) -> Tag {
        self.inside.extend(children.into_iter().map(Inside::Tag));
        self
    }

    /// Writes it down; `styles` are the properties of those written before.
    pub(super) fn write(&self, text: &mut String, styles: &mut Vec<String>) {
        let Tag { name, attributes, .. } = self;
        let _ = write!(text, "<{name}{attributes}");
        if !self.styles.is_empty() {
            let _ = write!(text, " data-place=\"{}\"", styles.len());
            styles.push(self.styles.clone());
        }
        text.push('>');
        for inside in &self.inside {
            match inside {
                Inside::Tag(tag) => tag.write(text, styles),
                Inside::Text(words) => text.push_str(&escaped(words)),
            }
        }
        // Shapes are empty elements of SVG; all others have an end.
        let _ = write!(text, "</{name}>");
    }
}

/// A text that is no markup.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
