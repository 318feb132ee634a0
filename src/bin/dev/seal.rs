//! Seals a release: the page runs only its own scripts, uses only its own styles, and asks no other host.
//!
//! Trunk puts the start script into the page, where a strict policy would block it. Here it becomes a
//! file named after its content, and the policy is written into the page, so that any static host serves
//! it. Files that Trunk has hashed are left alone, which keeps their integrity attributes true.

use std::env;
use std::fmt;
use std::fs;
use std::path::PathBuf;

use crate::failure::Failure;
use crate::markup::{Tag, tags};
use crate::step::say;

/// What the browser allows the page. Wasm has a permission of its own; everything else is our files.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      img-src 'self' data:; connect-src 'self'; manifest-src 'self'; \
                      base-uri 'none'; form-action 'none'";

/// Trunk's start script is the inline module that announces the start.
const START_MARK: &str = "TrunkApplicationStarted";

/// Why a page cannot be sealed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Flaw {
    /// Trunk's start script is not there, so the page would do nothing.
    NoStart,
    /// No `<meta charset>`, behind which the policy belongs.
    NoCharset,
    /// A script in the page, which the policy would block.
    InlineScript(String),
    /// An attribute that is a script, such as `onclick`.
    ScriptAttribute(String),
    /// A `<style>` element, which the policy would ignore.
    StyleElement,
    /// A `style` attribute, which the policy would ignore.
    StyleAttribute(String),
    /// An address on another host.
    Foreign { attribute: String, address: String },
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoStart => f.write_str("Trunk's start script was not found"),
            Self::NoCharset => f.write_str("there is no <meta charset>"),
            Self::InlineScript(start) => write!(f, "a script stands in the page: {start}"),
            Self::ScriptAttribute(name) => write!(f, "the attribute {name} is a script"),
            Self::StyleElement => f.write_str("a <style> element stands in the page"),
            Self::StyleAttribute(tag) => write!(f, "<{tag}> has a style attribute"),
            Self::Foreign { attribute, address } => {
                write!(f, "{attribute}=\"{address}\" leads to another host")
            }
        }
    }
}

/// A page under its policy, and the script that it no longer holds.
#[derive(Debug, PartialEq, Eq)]
struct Sealed {
    page: String,
    script_name: String,
    script: String,
}

/// Seals the page that Trunk is about to publish; in a debug build nothing, for there the script that
/// reloads the page stands in it too.
pub(crate) fn staged_page() -> Result<(), Failure> {
    if env::var_os("TRUNK_PROFILE").is_none_or(|profile| profile != "release") {
        return Ok(());
    }
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let folder = folder.ok_or_else(|| {
        Failure::missing("TRUNK_STAGING_DIR", "This word is for Trunk: run `cargo dev build`.")
    })?;
    let page = folder.join("index.html");
    let text = fs::read_to_string(&page).map_err(Failure::file("reading", &page))?;
    let sealed = match seal(&text) {
        Ok(sealed) => sealed,
        Err(flaw) => return Err(Failure::Unsealed { page, flaw }),
    };
    let script = folder.join(&sealed.script_name);
    fs::write(&script, &sealed.script).map_err(Failure::file("writing", &script))?;
    fs::write(&page, &sealed.page).map_err(Failure::file("writing", &page))?;
    say(format!("sealed the page; it starts by {}", sealed.script_name));
    Ok(())
}

fn seal(page: &str) -> Result<Sealed, Flaw> {
    let tags = tags(page);
    let start = tags.iter().find(|tag| is_start(tag)).ok_or(Flaw::NoStart)?;
    let charset = tags
        .iter()
        .find(|tag| tag.name == "meta" && tag.attribute("charset").is_some())
        .filter(|tag| tag.range.end <= start.range.start)
        .ok_or(Flaw::NoCharset)?;
    let script = format!("{}\n", start.raw_text.trim());
    let script_name = format!("start-{:016x}.js", content_hash(script.as_bytes()));
    let page = [
        &page[..charset.range.end],
        &format!("\n<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">"),
        &page[charset.range.end..start.range.start],
        &format!("<script type=\"module\" src=\"./{script_name}\"></script>"),
        &page[start.range.end..],
    ]
    .concat();
    check(&page)?;
    let page = without_idle_integrity(page);
    Ok(Sealed { page, script_name, script })
}

/// Takes the integrity attribute off preloads of fetches: browsers do not check it there, and say so in
/// the console of everyone who looks. Scripts and styles keep theirs.
fn without_idle_integrity(page: String) -> String {
    let is_idle = |tag: &Tag<'_>| {
        tag.attribute("as") == Some("fetch") && tag.attribute("integrity").is_some()
    };
    let Some(tag) = tags(&page).into_iter().find(is_idle) else {
        return page;
    };
    let text = &page[tag.range];
    let attribute = text.split_once(" integrity=\"").and_then(|(before, value)| {
        let (_, after) = value.split_once('"')?;
        Some([before, after].concat())
    });
    match attribute {
        Some(shorter) => without_idle_integrity(page.replace(text, &shorter)),
        None => page,
    }
}

fn is_start(tag: &Tag<'_>) -> bool {
    is_inline_script(tag) && tag.raw_text.contains(START_MARK)
}

fn is_inline_script(tag: &Tag<'_>) -> bool {
    tag.name == "script" && tag.attribute("src").is_none()
}

/// Finds what the policy would block, so that it is a failed build and not a page that fails in silence.
fn check(page: &str) -> Result<(), Flaw> {
    for tag in tags(page) {
        if is_inline_script(&tag) {
            let start = tag.raw_text.trim().chars().take(60).collect();
            return Err(Flaw::InlineScript(start));
        }
        if tag.name == "style" {
            return Err(Flaw::StyleElement);
        }
        for (name, value) in &tag.attributes {
            check_attribute(&tag.name, name, value)?;
        }
    }
    Ok(())
}

fn check_attribute(tag: &str, name: &str, value: &str) -> Result<(), Flaw> {
    let address = value.trim().to_ascii_lowercase();
    // Namespaces look like addresses, but nothing is ever fetched from them; the same holds inside the
    // text of a `data:` picture.
    let is_namespace = name == "xmlns" || name.starts_with("xmlns:");
    let names_a_host = address.starts_with("//") || address.contains("://");
    if name == "style" {
        Err(Flaw::StyleAttribute(tag.to_owned()))
    } else if name.starts_with("on") || address.starts_with("javascript:") {
        Err(Flaw::ScriptAttribute(name.to_owned()))
    } else if names_a_host && !is_namespace && !address.starts_with("data:") {
        Err(Flaw::Foreign { attribute: name.to_owned(), address: value.to_owned() })
    } else {
        Ok(())
    }
}

/// A name for a content (FNV-1a, 64 bits): it changes with the content, and protects against nothing.
fn content_hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: &str = "<script type=\"module\">\nimport init from './app.js';\n\
                         dispatchEvent(new CustomEvent(\"TrunkApplicationStarted\"));\n</script>";

    fn page(head: &str, body: &str) -> String {
        format!(
            "<head><meta charset=\"utf-8\"><title>t</title>{START}{head}</head><body>{body}</body>"
        )
    }

    fn flaw(head: &str, body: &str) -> Option<Flaw> {
        seal(&page(head, body)).err()
    }

    #[test]
    fn the_start_script_moves_to_a_file_named_after_it() -> Result<(), Flaw> {
        let link = "<link rel=\"modulepreload\" href=\"./app.js\" integrity=\"sha384-x\">";
        let sealed = seal(&page(link, ""))?;
        let expected = format!(
            "<head><meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\"><title>t</title>\
             <script type=\"module\" src=\"./{}\"></script>{link}</head><body></body>",
            sealed.script_name
        );
        assert_eq!(sealed.page, expected);
        assert!(sealed.script.starts_with("import init from './app.js';\n"));
        let hash = format!("{:016x}", content_hash(sealed.script.as_bytes()));
        assert_eq!(sealed.script_name, format!("start-{hash}.js"));
        Ok(())
    }

    #[test]
    fn only_preloads_of_fetches_lose_their_integrity() -> Result<(), Flaw> {
        let link = |rest: &str| format!("<link href=\"./a\"{rest}>");
        let script = link(" rel=\"modulepreload\" integrity=\"sha384-x\"");
        let fetch = link(" rel=\"preload\" integrity=\"sha384-y\" as=\"fetch\"");
        let sealed = seal(&page(&format!("{script}{fetch}{fetch}"), ""))?;
        let bare = link(" rel=\"preload\" as=\"fetch\"");
        assert!(sealed.page.contains(&format!("{script}{bare}{bare}")));
        Ok(())
    }

    #[test]
    fn a_page_is_sealed_only_once() -> Result<(), Flaw> {
        let sealed = seal(&page("", ""))?;
        assert_eq!(seal(&sealed.page), Err(Flaw::NoStart));
        Ok(())
    }

    #[test]
    fn the_policy_needs_a_charset_to_stand_behind() {
        assert_eq!(seal(START), Err(Flaw::NoCharset));
    }

    #[test]
    fn scripts_left_in_the_page_fail() {
        let left = Some(Flaw::InlineScript("go()".to_owned()));
        assert_eq!(flaw("<script> go() </script>", ""), left);
        let click = Some(Flaw::ScriptAttribute("onclick".to_owned()));
        assert_eq!(flaw("", "<p onClick='go()'>"), click);
        let link = Some(Flaw::ScriptAttribute("href".to_owned()));
        assert_eq!(flaw("", "<a href=' javascript:go()'>"), link);
    }

    #[test]
    fn styles_left_in_the_page_fail() {
        assert_eq!(flaw("<style>a{}</style>", ""), Some(Flaw::StyleElement));
        let paragraph = Some(Flaw::StyleAttribute("p".to_owned()));
        assert_eq!(flaw("", "<p style=\"color:red\">"), paragraph);
    }

    #[test]
    fn other_hosts_fail_and_namespaces_do_not() {
        for address in ["https://example.org/a.css", "//example.org/a.css"] {
            let foreign =
                Some(Flaw::Foreign { attribute: "href".to_owned(), address: address.to_owned() });
            assert_eq!(flaw(&format!("<link href=\"{address}\">"), ""), foreign);
        }
        let drawing = "<svg xmlns='http://www.w3.org/2000/svg' \
                       xmlns:xlink='http://www.w3.org/1999/xlink'><use href='#a'/></svg>";
        assert_eq!(flaw("", drawing), None);
        let icon =
            "<link rel=icon href=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>\">";
        assert_eq!(flaw(icon, ""), None);
    }

    #[test]
    fn names_of_contents_follow_the_published_values() {
        assert_eq!(content_hash(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(content_hash(b"a"), 0xaf63_dc4c_8601_ec8c);
    }
}
