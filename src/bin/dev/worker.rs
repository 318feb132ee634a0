//! Puts the workers of a release into files whose names carry a hash of their content.
//!
//! The page names a worker while it runs, so Trunk leaves these names as they are. Here the glue and
//! the lines that start it become one script, the module loses what no browser needs, and the page is
//! told the new name in the attribute where it looks.

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::glue;
use crate::hash::content_hash;
use crate::names::shortened;
use crate::wasm::{with_short_imports, without_custom_sections};

/// A worker: what Trunk puts into the folder for it, and where the page says what it is called.
struct Worker {
    glue: &'static str,
    module: &'static str,
    start: &'static str,
    attribute: &'static str,
    /// What its files are called.
    name: &'static str,
}

const WORKERS: [Worker; 3] = [
    Worker {
        glue: "xlsx_worker.js",
        module: "xlsx_worker_bg.wasm",
        start: "worker_start.js",
        attribute: "data-worker",
        name: "worker",
    },
    Worker {
        glue: "report_worker.js",
        module: "report_worker_bg.wasm",
        start: "report_start.js",
        attribute: "data-reader",
        name: "reports",
    },
    Worker {
        glue: "word_worker.js",
        module: "word_worker_bg.wasm",
        start: "word_start.js",
        attribute: "data-word",
        name: "word",
    },
];

/// Publishes the workers that lie in `folder`; the page with their names, nothing if it does not say where those
/// belong.
pub(crate) fn released(page: &str, folder: &Path) -> Result<Option<String>, Failure> {
    let mut page = Some(page.to_owned());
    for worker in &WORKERS {
        let script = worker.release(folder)?;
        page = page.and_then(|page| worker.named_in(&page, &script));
    }
    Ok(page)
}

impl Worker {
    /// Publishes the worker; the name of the script that starts it.
    fn release(&self, folder: &Path) -> Result<String, Failure> {
        let [glue, module, start] =
            [self.glue, self.module, self.start].map(|name| folder.join(name));
        let text = |path: &Path| fs::read_to_string(path).map_err(Failure::file("reading", path));
        let bytes = fs::read(&module).map_err(Failure::file("reading", &module))?;
        let (bytes, glue_text) = lean(bytes, &text(&glue)?);
        let start_text = text(&start)?;
        let hash =
            content_hash(&[&bytes[..], glue_text.as_bytes(), start_text.as_bytes()].concat());
        let [script_name, module_name] =
            [".js", "_bg.wasm"].map(|end| format!("{}-{hash:016x}{end}", self.name));
        for path in [glue, module, start] {
            fs::remove_file(&path).map_err(Failure::file("deleting", &path))?;
        }
        let script = self.one_script(&glue_text, &start_text, &module_name);
        for (name, content) in [(&script_name, script.into_bytes()), (&module_name, bytes)] {
            let path = folder.join(name);
            fs::write(&path, content).map_err(Failure::file("writing", &path))?;
        }
        Ok(script_name)
    }

    /// Glue and start in one script, in few letters: one that another has to ask for comes later.
    fn one_script(&self, glue: &str, start: &str, module: &str) -> String {
        // A checkout may have line ends of its own.
        let start = start.replace("\r\n", "\n");
        let start = start.replace(&format!("importScripts(\"./{}\");\n", self.glue), "");
        let whole = format!("{glue}\n{}", start.replace(self.module, module));
        shortened(&minifier::js::minify(&whole).to_string())
    }

    /// The page with the name of the worker; nothing if it does not say where that belongs.
    fn named_in(&self, page: &str, script: &str) -> Option<String> {
        let attribute = format!("{}=\"./{}\"", self.attribute, self.start);
        let named = format!("{}=\"./{script}\"", self.attribute);
        (page.matches(&attribute).count() == 1).then(|| page.replace(&attribute, &named))
    }
}

/// Module and glue without names and notes, and with numbers for the names of imports.
fn lean(module: Vec<u8>, glue: &str) -> (Vec<u8>, String) {
    let module = without_custom_sections(&module).unwrap_or(module);
    let glue = glue::of_script(glue).unwrap_or_else(|| glue.to_owned());
    with_short_imports(&module, &glue).unwrap_or((module, glue))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glue_and_start_become_one_script_that_names_the_module() {
        let start =
            "// why\nimportScripts(\"./xlsx_worker.js\");\ngo(\"./xlsx_worker_bg.wasm\");\n";
        let script = WORKERS[0].one_script("let glue;", start, "worker-1_bg.wasm");
        assert_eq!(script, "let a;go(\"./worker-1_bg.wasm\");");
    }

    #[test]
    fn the_page_is_told_the_name_where_it_looks() {
        let page =
            "<body data-worker=\"./worker_start.js\" data-reader=\"./report_start.js\"><p></p>";
        let named = "<body data-worker=\"./worker-1.js\" data-reader=\"./report_start.js\"><p></p>"
            .to_owned();
        assert_eq!(WORKERS[0].named_in(page, "worker-1.js"), Some(named));
        assert_eq!(WORKERS[1].named_in("<body>", "reports-1.js"), None);
    }
}
