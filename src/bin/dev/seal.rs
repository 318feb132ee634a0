//! Seals a release: the page runs only its own scripts, uses only its own styles, and asks no other host.
//!
//! Trunk puts the start script into the page, where a strict policy would block it. Here a file takes its
//! place, and the policy is written into the page, so that any static host serves it. What the first paint needs
//! stands in the page, allowed by its hash: styles, and the scripts that run before the program. What the program
//! needs is asked for before anything else in the page, so that it comes while the browser still reads styles.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::flaw::Flaw;
use crate::hash::policy_hash;
use crate::markup::{Tag, tags};
use crate::not_found;
use crate::offline;
use crate::paths::Paths;
use crate::sheets;
use crate::sight;
use crate::split::{self, Pieces};
use crate::step::say;
use crate::worker;

/// What the browser allows the page. Wasm has a permission of its own; everything else is our files, and the
/// texts in the page whose hashes come in the place of the words in capitals.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' SCRIPTS; worker-src 'self'; \
                      style-src 'self' STYLES; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; \
                      base-uri 'none'; form-action 'none'";

/// Trunk's start script is the inline module that announces the start.
const START_MARK: &str = "TrunkApplicationStarted";

/// Cuts and seals the page that Trunk is about to publish; in a debug build nothing, for there the
/// script that reloads the page stands in it too.
pub(crate) fn staged_page(paths: &Paths) -> Result<(), Failure> {
    if env::var_os("TRUNK_PROFILE").is_none_or(|profile| profile != "release") {
        return Ok(());
    }
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let folder = folder.ok_or_else(|| {
        Failure::missing("TRUNK_STAGING_DIR", "This word is for Trunk: run `cargo dev build`.")
    })?;
    let page = folder.join("index.html");
    let text = fs::read_to_string(&page).map_err(Failure::file("reading", &page))?;
    let unsealed = |flaw| Failure::Unsealed { page: page.clone(), flaw };
    let (glue, module) = started_by(&text).map_err(unsealed)?;
    for whole in [&glue, &module] {
        let path = folder.join(whole);
        fs::remove_file(&path).map_err(Failure::file("deleting", &path))?;
    }
    let pieces = split::release(paths, &folder)?;
    let named = worker::released(&text, &folder)?;
    let text = named.ok_or_else(|| unsealed(Flaw::NoWorker))?;
    let (text, places) = sight::filled(&text, paths)?;
    let (text, inline) = Inline::of(&text, &folder, &places)?;
    let sealed = seal(&text, &pieces, &inline).map_err(unsealed)?;
    fs::write(&page, sealed).map_err(Failure::file("writing", &page))?;
    not_found::write(paths, &folder)?;
    offline::release(paths, &folder)?;
    say(format!("sealed the page; it starts by {}", pieces.script));
    Ok(())
}

/// The files that Trunk's start script starts: glue and module.
fn started_by(page: &str) -> Result<(String, String), Flaw> {
    let tags = tags(page);
    let start = tags.iter().find(|tag| is_start(tag)).ok_or(Flaw::NoStart)?;
    let named = |ending: &str| {
        let names = start.raw_text.split('\'').filter_map(|part| part.strip_prefix("./"));
        names.filter(|name| name.ends_with(ending)).map(str::to_owned).next()
    };
    named(".js").zip(named(".wasm")).ok_or(Flaw::NoStart)
}

/// The page under its policy: what the first paint needs stands in it, and a file is in the place of Trunk's
/// start script.
fn seal(page: &str, pieces: &Pieces, inline: &Inline) -> Result<String, Flaw> {
    let tags = tags(page);
    let start = tags.iter().find(|tag| is_start(tag)).ok_or(Flaw::NoStart)?;
    let charset = tags
        .iter()
        .find(|tag| tag.name == "meta" && tag.attribute("charset").is_some())
        .filter(|tag| tag.range.end <= start.range.start)
        .ok_or(Flaw::NoCharset)?;
    let mut rest = page[charset.range.end..].to_owned();
    for tag in tags.iter().filter(|tag| is_early(tag)) {
        rest = rest.replace(&page[tag.range.clone()], "");
    }
    let rest = rest.replace(
        &page[start.range.clone()],
        &format!("<script type=\"module\" src=\"./{}\"></script>", pieces.script),
    );
    // The first script asks for it where something is kept, or where a link is opened, and only there.
    // A link asks for both, so that each is named once.
    let shown = |file: &&String| !pieces.reader.contains(*file);
    let landing: Vec<String> = pieces.landing.iter().filter(shown).cloned().collect();
    let lists = [&pieces.reader, &landing].map(|files| {
        let files: Vec<String> = files.iter().map(|file| format!("./{file}")).collect();
        files.join(" ")
    });
    let first = format!("<script data-kept=\"{}\" data-sent=\"{}\">", lists[0], lists[1]);
    let rest = rest.replacen("<script>", &first, 1);
    let (policy, early) = (inline.policy(), early(pieces));
    let styles = &inline.styles;
    let page = format!(
        "{}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n{early}\
         <style>{styles}</style>{rest}",
        &page[..charset.range.end]
    );
    check(&page, inline)?;
    Ok(page)
}

/// What stands in the page, so that nothing is asked for before the first paint.
#[derive(Debug, Default)]
struct Inline {
    styles: String,
    scripts: Vec<String>,
}

impl Inline {
    /// The page with its styles and small scripts in it, and what they are; their files are no more.
    fn of(page: &str, folder: &Path, more: &str) -> Result<(String, Inline), Failure> {
        let (page, mut styles) = sheets::taken_in(page, folder)?;
        styles.push_str(more);
        // The mark behind the last of a rule and zeros behind a point say nothing.
        let styles = styles.replace(";}", "}").replace(".00%", "%");
        let (mut text, mut scripts) = (page.clone(), Vec::new());
        for tag in tags(&page) {
            let Some(name) = small_script(&tag) else { continue };
            let path = folder.join(name);
            let script = fs::read_to_string(&path).map_err(Failure::file("reading", &path))?;
            fs::remove_file(&path).map_err(Failure::file("deleting", &path))?;
            let script = minifier::js::minify(&script).to_string();
            text = text.replace(&page[tag.range.clone()], &format!("<script>{script}</script>"));
            scripts.push(script);
        }
        Ok((text, Inline { styles, scripts }))
    }

    /// The policy that allows exactly this beside our own files.
    fn policy(&self) -> String {
        let scripts: Vec<String> =
            self.scripts.iter().map(|script| format!(" {}", policy_hash(script))).collect();
        POLICY.replace(" SCRIPTS", &scripts.concat()).replace("STYLES", &policy_hash(&self.styles))
    }
}

/// The file of a script that runs before the program, and in old engines too.
fn small_script<'a>(tag: &'a Tag<'_>) -> Option<&'a str> {
    let is_classic = tag.name == "script" && tag.attribute("type").is_none();
    tag.attribute("src").filter(|_| is_classic)?.strip_prefix("./")
}

/// Trunk's own preloads; they stand behind a script that the browser waits for.
fn is_early(tag: &Tag<'_>) -> bool {
    tag.name == "link" && matches!(tag.attribute("rel"), Some("modulepreload" | "preload"))
}

/// Asks at once for the program.
fn early(pieces: &Pieces) -> String {
    format!(
        "<link rel=\"modulepreload\" href=\"./{}\"><link rel=\"preload\" href=\"./{}\" \
         crossorigin=\"anonymous\" as=\"fetch\" type=\"application/wasm\">",
        pieces.script, pieces.module
    )
}

fn is_start(tag: &Tag<'_>) -> bool {
    is_inline_script(tag) && tag.raw_text.contains(START_MARK)
}

fn is_inline_script(tag: &Tag<'_>) -> bool {
    tag.name == "script" && tag.attribute("src").is_none()
}

/// Finds what the policy would block, so that it is a failed build and not a page that fails in silence.
fn check(page: &str, inline: &Inline) -> Result<(), Flaw> {
    for tag in tags(page) {
        if is_inline_script(&tag) && !inline.scripts.iter().any(|script| script == tag.raw_text) {
            let start = tag.raw_text.trim().chars().take(60).collect();
            return Err(Flaw::InlineScript(start));
        }
        if tag.name == "style" && tag.raw_text != inline.styles {
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

    fn sealed(page: &str) -> Result<String, Flaw> {
        let [script, module, early, reader, landing] =
            ["s.js", "m.wasm", "e.wasm", "r.wasm", "l.wasm"].map(str::to_owned);
        let inline = Inline { styles: "b{}".to_owned(), scripts: vec!["before()".to_owned()] };
        let landing = vec![landing, early.clone()];
        seal(page, &Pieces { script, module, reader: vec![early, reader], landing }, &inline)
    }

    fn flaw(head: &str, body: &str) -> Option<Flaw> {
        sealed(&page(head, body)).err()
    }

    #[test]
    fn a_file_takes_the_place_of_the_start_script() -> Result<(), Flaw> {
        let sealed = sealed(&page("", ""))?;
        let script = "<script type=\"module\" src=\"./s.js\"></script></head>";
        assert!(sealed.contains(script), "{sealed}");
        assert!(!sealed.contains(START_MARK), "{sealed}");
        Ok(())
    }

    #[test]
    fn what_starts_is_asked_for_right_behind_the_policy() -> Result<(), Flaw> {
        let head = "<link rel=\"modulepreload\" href=\"./a.js\" integrity=\"sha384-x\">\
                    <link rel=\"preload\" href=\"./a.wasm\" as=\"fetch\">";
        let sealed = sealed(&page(head, ""))?;
        let (before, _) = sealed.split_once("<style>").unwrap_or_default();
        let (_, early) = before.split_once("Content-Security-Policy").unwrap_or_default();
        let places = ["./s.js", "./m.wasm"].map(|address| early.find(address));
        assert!(places.is_sorted() && places[0].is_some(), "{places:?} in {early}");
        assert!(!sealed.contains("a.js") && !sealed.contains("a.wasm"), "{sealed}");
        Ok(())
    }

    #[test]
    fn the_first_script_knows_what_reads_kept_texts_and_links() -> Result<(), Flaw> {
        let sealed = sealed(&page("<script>before()</script>", ""))?;
        let first = "<script data-kept=\"./e.wasm ./r.wasm\" data-sent=\"./l.wasm\">before()";
        assert!(sealed.contains(first), "{sealed}");
        Ok(())
    }

    #[test]
    fn the_policy_allows_what_stands_in_the_page_and_nothing_more() -> Result<(), Flaw> {
        let sealed = sealed(&page("", ""))?;
        let [script, style] = ["before()", "b{}"].map(policy_hash);
        let scripts = format!("script-src 'self' 'wasm-unsafe-eval' {script}; worker-src");
        assert!(sealed.contains(&scripts), "{sealed}");
        assert!(sealed.contains(&format!("style-src 'self' {style}; img-src")), "{sealed}");
        Ok(())
    }

    #[test]
    fn small_scripts_are_those_beside_the_page_that_are_no_modules() {
        let page = "<script src=\"./a.js\" integrity=x></script><script type=module src=\"./b.js\">\
                    </script><script src=\"https://example.org/c.js\"></script>";
        let tags = tags(page);
        let small: Vec<&str> = tags.iter().filter_map(small_script).collect();
        assert_eq!(small, ["a.js"]);
    }

    #[test]
    fn the_start_script_names_what_it_starts() {
        let start = "import init from './app-1.js';\ninit({ module_or_path: './app-1_bg.wasm' }); \
                     \"TrunkApplicationStarted\"";
        let page = format!("<script type=\"module\">{start}</script>");
        let named = ("app-1.js".to_owned(), "app-1_bg.wasm".to_owned());
        assert_eq!(started_by(&page), Ok(named));
        assert_eq!(started_by("<p></p>"), Err(Flaw::NoStart));
    }

    #[test]
    fn a_page_is_sealed_only_once() -> Result<(), Flaw> {
        let once = sealed(&page("", ""))?;
        assert_eq!(sealed(&once), Err(Flaw::NoStart));
        Ok(())
    }

    #[test]
    fn the_policy_needs_a_charset_to_stand_behind() {
        assert_eq!(sealed(START), Err(Flaw::NoCharset));
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
}
