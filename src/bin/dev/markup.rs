//! Reads the tags of an HTML page: enough to know what a browser would run, load or style.
//!
//! It follows the HTML standard where the two could be confused (quotes, comments, raw text), and the
//! page's own text is never changed by reading.

use std::ops::Range;

/// A start tag, and for scripts and styles the text up to the end tag.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Tag<'a> {
    /// The element's name in small letters.
    pub(crate) name: String,
    /// Names in small letters with their values; empty where there is none.
    pub(crate) attributes: Vec<(String, &'a str)>,
    /// The text that belongs to the element and is not markup.
    pub(crate) raw_text: &'a str,
    /// Where it lies in the page, raw text and its end tag included.
    pub(crate) range: Range<usize>,
}

impl Tag<'_> {
    /// The value of an attribute.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| *value)
    }
}

/// Elements whose content is text, whatever it looks like.
const RAW_TEXT: [&str; 4] = ["script", "style", "textarea", "title"];

/// All start tags of a page in their order.
pub(crate) fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut reader = Reader { page, at: 0 };
    let mut tags = Vec::new();
    while let Some(tag) = reader.next_tag() {
        tags.push(tag);
    }
    tags
}

struct Reader<'a> {
    page: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.page[self.at..]
    }

    /// Moves behind the next `end`, or to the end of the page; gives the text before it.
    fn take_until(&mut self, end: &str) -> &'a str {
        let rest = self.rest();
        let (text, step) =
            rest.find(end).map_or((rest, rest.len()), |found| (&rest[..found], found + end.len()));
        self.at += step;
        text
    }

    fn take_while(&mut self, fits: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let length = rest.find(|c| !fits(c)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    fn next_tag(&mut self) -> Option<Tag<'a>> {
        loop {
            let start = self.at + self.rest().find('<')?;
            self.at = start + 1;
            if self.rest().starts_with("!--") {
                self.at += 3;
                self.take_until("-->");
            } else if self.rest().starts_with(|c: char| c.is_ascii_alphabetic()) {
                return Some(self.tag_from(start));
            }
        }
    }

    fn tag_from(&mut self, start: usize) -> Tag<'a> {
        let ends_name = |c: char| c.is_ascii_whitespace() || c == '/' || c == '>';
        let name = self.take_while(|c| !ends_name(c)).to_ascii_lowercase();
        let attributes = self.attributes();
        let raw_text = if RAW_TEXT.contains(&name.as_str()) { self.raw_text(&name) } else { "" };
        Tag { name, attributes, raw_text, range: start..self.at }
    }

    /// The attributes up to and including the tag's `>`.
    fn attributes(&mut self) -> Vec<(String, &'a str)> {
        let mut attributes = Vec::new();
        loop {
            self.take_while(|c| c.is_ascii_whitespace() || c == '/');
            if self.rest().is_empty() || self.rest().starts_with('>') {
                self.take_until(">");
                return attributes;
            }
            // A leading `=` belongs to the name, so that every turn moves on.
            let first = self.at;
            self.at += self.rest().chars().next().map_or(0, char::len_utf8);
            self.take_while(|c| !c.is_ascii_whitespace() && !"/>=".contains(c));
            let name = self.page[first..self.at].to_ascii_lowercase();
            attributes.push((name, self.value()));
        }
    }

    fn value(&mut self) -> &'a str {
        let before = self.at;
        self.take_while(|c| c.is_ascii_whitespace());
        if !self.rest().starts_with('=') {
            self.at = before;
            return "";
        }
        self.at += 1;
        self.take_while(|c| c.is_ascii_whitespace());
        match self.rest().chars().next() {
            Some(quote @ ('"' | '\'')) => {
                self.at += 1;
                self.take_until(if quote == '"' { "\"" } else { "'" })
            }
            _ => self.take_while(|c| !c.is_ascii_whitespace() && c != '>'),
        }
    }

    /// The text up to the element's end tag, which is passed over.
    fn raw_text(&mut self, name: &str) -> &'a str {
        let end = format!("</{name}");
        let rest = self.rest();
        let length = rest.to_ascii_lowercase().find(&end).unwrap_or(rest.len());
        self.at += length;
        self.take_until(">");
        &rest[..length]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(page: &str) -> Vec<String> {
        tags(page).into_iter().map(|tag| tag.name).collect()
    }

    #[test]
    fn attributes_are_read_with_every_kind_of_quote() {
        let page = r#"<Link REL="a>b" href='c"d' as=fetch disabled data-x = 1/>"#;
        let tags = tags(page);
        assert_eq!(tags.len(), 1);
        let expected =
            [("rel", "a>b"), ("href", "c\"d"), ("as", "fetch"), ("disabled", ""), ("data-x", "1/")]
                .map(|(name, value)| (name.to_owned(), value));
        assert_eq!(tags[0].attributes, expected);
        assert_eq!(tags[0].range, 0..page.len());
    }

    #[test]
    fn comments_end_tags_and_raw_text_hold_no_tags() {
        let page = "<!doctype html><!-- <b> --><title>a <i></title><p>1 < 2</p>\
                    <script>if (a<b) {'<u>'}</SCRIPT ><br>";
        assert_eq!(names(page), ["title", "p", "script", "br"]);
    }

    #[test]
    fn a_script_gives_its_text_and_whole_extent() {
        let page = "<p><script type=module>x</script><br>";
        let tags = tags(page);
        assert_eq!(tags[1].raw_text, "x");
        assert_eq!(&page[tags[1].range.clone()], "<script type=module>x</script>");
        assert_eq!(tags[1].attribute("type"), Some("module"));
    }

    #[test]
    fn a_page_that_stops_short_is_read_to_its_end() {
        for page in
            ["<", "<a", "<a b", "<a b=", "<a b='", "<script>x", "<!--", "</", "<a =", "<a b= 'é"]
        {
            assert!(tags(page).len() <= 1, "{page}");
        }
    }
}
