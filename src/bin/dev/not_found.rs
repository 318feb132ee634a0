//! What a host shows for an address at which there is nothing.
//!
//! It stands alone, with the colours and the script of its own in it: from such an address no other file can be
//! named. Its policy knows both by their hashes, and lets nothing else run.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::flaw::Flaw;
use crate::hash::policy_hash;
use crate::markup::tags;
use crate::paths::Paths;

/// Writes it into the release.
pub(crate) fn write(paths: &Paths, folder: &Path) -> Result<(), Failure> {
    let text = |path: PathBuf| fs::read_to_string(&path).map_err(Failure::file("reading", &path));
    let source = paths.project().join("src/browser/not_found.html");
    let tokens = text(paths.project().join("style/tokens.css"))?;
    let page = text(source.clone())?.replace("/* tokens */", &tokens);
    let page = sealed(&page).map_err(|flaw| Failure::Unsealed { page: source, flaw })?;
    let path = folder.join("404.html");
    fs::write(&path, page).map_err(Failure::file("writing", &path))
}

/// The page with the hashes of its only script and style in its policy.
fn sealed(page: &str) -> Result<String, Flaw> {
    // Browsers count a line's end as one character, however it was written.
    let page = page.replace("\r\n", "\n");
    let tags = tags(&page);
    let hash = |name| {
        let found: Vec<_> = tags.iter().filter(|tag| tag.name == name).collect();
        match found.as_slice() {
            [only] => Ok(policy_hash(only.raw_text)),
            _ => Err(Flaw::NotOne(name)),
        }
    };
    let script = hash("script")?;
    let style = hash("style")?;
    Ok(page.replace("{script}", &script).replace("{style}", &style))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_policy_knows_its_own_script_and_style_alone() -> Result<(), Flaw> {
        let page = "<meta content=\"script-src {script}; style-src {style}\">\
                    <style>p { color: red }</style><script>alert('Hello, world.');</script>";
        let sealed = sealed(page)?;
        // The example of Content Security Policy Level 3.
        let script = "script-src 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=';";
        assert!(sealed.contains(script), "{sealed}");
        let style = format!("style-src {}\"", policy_hash("p { color: red }"));
        assert!(sealed.contains(&style), "{sealed}");
        Ok(())
    }

    #[test]
    fn a_second_script_or_none_is_a_flaw() {
        let style = "<style></style>";
        assert_eq!(sealed(style), Err(Flaw::NotOne("script")));
        let two = format!("{style}<script>a</script><script>b</script>");
        assert_eq!(sealed(&two), Err(Flaw::NotOne("script")));
    }
}
