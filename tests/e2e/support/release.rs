//! The files of a release, and releases made from it that differ.

use std::collections::BTreeMap;
use std::fs;

use super::{Outcome, environment};

/// What Trunk's page and our seal name after the content of the program.
const OTHER_HASH: &str = "0123456789abcdef";
/// The number of a release that was never built.
pub(crate) const NEXT: &str = "fedcba9876543210";
/// The number of one after that.
pub(crate) const LAST: &str = "fedcba9876543211";

/// The files of a release by their names.
#[derive(Debug, Clone)]
pub(crate) struct Release {
    pub(crate) files: BTreeMap<String, Vec<u8>>,
}

impl Release {
    /// The release that was built.
    pub(crate) fn built() -> Outcome<Self> {
        let mut files = BTreeMap::new();
        for entry in fs::read_dir(environment::dist()?)? {
            let path = entry?.path();
            if path.is_file() {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                files.insert(name, fs::read(&path)?);
            }
        }
        Ok(Self { files })
    }

    /// The number that the page says.
    pub(crate) fn number(&self) -> Outcome<String> {
        let page = self.text("index.html")?;
        let (_, rest) = page.split_once("data-release=\"").ok_or("the page names no release")?;
        Ok(rest.split('"').next().unwrap_or_default().to_owned())
    }

    /// The same under another number, with other names for the files of the program.
    pub(crate) fn next(&self, number: &str) -> Outcome<Self> {
        let name = self.files.keys().find(|name| name.starts_with("app-") && name.ends_with(".js"));
        let hash = name.and_then(|name| name.get("app-".len()..)?.strip_suffix(".js"));
        let hash = hash.ok_or("the release has no program")?.to_owned();
        let own = self.number()?;
        let files = self.files.iter().map(|(name, bytes)| {
            let bytes = match String::from_utf8(bytes.clone()) {
                Ok(text) => text.replace(&hash, OTHER_HASH).replace(&own, number).into_bytes(),
                Err(_) => bytes.clone(),
            };
            (name.replace(&hash, OTHER_HASH), bytes)
        });
        Ok(Self { files: files.collect() })
    }

    /// The same built `--without-offline`.
    pub(crate) fn taken_back(&self) -> Outcome<Self> {
        let mut taken_back = self.clone();
        let mark = format!(" data-release=\"{}\"", self.number()?);
        let page = self.text("index.html")?.replace(&mark, "");
        taken_back.files.insert("index.html".to_owned(), page.into_bytes());
        let switch = fs::read("src/browser/offline/kill_switch.js")?;
        taken_back.files.insert("sw.js".to_owned(), switch);
        Ok(taken_back)
    }

    fn text(&self, name: &str) -> Outcome<String> {
        let bytes = self.files.get(name).ok_or_else(|| format!("no {name}"))?;
        Ok(String::from_utf8(bytes.clone())?)
    }
}
