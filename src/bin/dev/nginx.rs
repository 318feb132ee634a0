//! nginx with the very lines that the README gives to people, on a port of this machine: what they paste is what is
//! tested, and what is measured.

use std::fs;
use std::path::Path;

use crate::driver::{log, wait_for_answer};
use crate::failure::Failure;
use crate::http;
use crate::packages::{NGINX, NGINX_BROTLI, provide};
use crate::paths::Paths;
use crate::step::{Running, Step};

/// What the README's lines stand between.
const FENCE: [&str; 2] = ["```nginx\n", "```"];

/// The lines in them that differ from machine to machine.
const LISTEN: &str = "listen 80;";
const ROOT: &str = "root /srv/scorecard;";

/// A server of the release; it ends with this value.
#[derive(Debug)]
pub(crate) struct Nginx {
    port: u16,
    _running: Running,
}

impl Nginx {
    /// Whether this system has nginx with its modules as packages of its own.
    pub(crate) const fn is_packaged() -> bool {
        cfg!(target_os = "linux")
    }

    /// Installs whatever is missing.
    pub(crate) fn provide() -> Result<(), Failure> {
        if Self::is_packaged() { provide(&[NGINX, NGINX_BROTLI]) } else { Ok(()) }
    }

    /// Serves the release, as anybody may: nothing is written but below our own folder.
    pub(crate) fn start(paths: &Paths) -> Result<Self, Failure> {
        Self::provide()?;
        let readme = paths.project().join("README.md");
        let text = fs::read_to_string(&readme).map_err(Failure::file("reading", &readme))?;
        let text = text.replace("\r\n", "\n");
        let program = NGINX.program()?;
        let start_failure =
            |cause| Failure::Start { program: program.display().to_string(), cause };
        let port = http::free_port().map_err(start_failure)?;
        let server = lines(&text)
            .and_then(|lines| adapted(lines, port, &paths.dist()))
            .ok_or_else(|| {
                let what =
                    format!("A block of nginx lines with `{LISTEN}` and `{ROOT}` in README.md");
                Failure::missing(what, "Write it there again: it is what people paste.")
            })?;
        // A folder for each: several can serve at the same time.
        let folder = paths.scratch("e2e").join(format!("nginx-{port}"));
        fs::create_dir_all(&folder).map_err(Failure::file("creating", &folder))?;
        let file = folder.join("nginx.conf");
        let whole = configuration(&NGINX_BROTLI.program()?, &server);
        fs::write(&file, whole).map_err(Failure::file("writing", &file))?;
        let log = log(paths, "nginx")?;
        let mut running = Step::new("starting nginx", &program)
            .args(["-e", "stderr", "-p"])
            .args([&folder])
            .args(["-c"])
            .args([&file])
            .start(Some(&log))?;
        wait_for_answer(&mut running, port, "/", &log)?;
        Ok(Self { port, _running: running })
    }

    /// Where it serves the release.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// The lines that people paste.
fn lines(readme: &str) -> Option<&str> {
    let [begin, end] = FENCE;
    let (_, rest) = readme.split_once(begin)?;
    Some(rest.split_once(end)?.0)
}

/// The same for this machine.
fn adapted(lines: &str, port: u16, dist: &Path) -> Option<String> {
    let once = |mark: &str| lines.matches(mark).count() == 1;
    (once(LISTEN) && once(ROOT)).then(|| {
        let root = format!("root \"{}\";", dist.display());
        lines.replace(LISTEN, &format!("listen 127.0.0.1:{port};")).replace(ROOT, &root)
    })
}

/// What stands around them: one process in the foreground, with its files in its own folder.
fn configuration(brotli: &Path, server: &str) -> String {
    let folders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let folders = folders.map(|name| format!("    {name}_temp_path {name};\n")).concat();
    format!(
        "load_module \"{}\";\ndaemon off;\nmaster_process off;\npid nginx.pid;\nevents {{}}\n\
         http {{\n    access_log off;\n{folders}{server}}}\n",
        brotli.display()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readme_s_lines_are_taken_over_but_for_place_and_port() {
        let readme =
            "# a\n\n```nginx\nserver {\n    listen 80;\n    root /srv/scorecard;\n}\n```\n\nb";
        let server = lines(readme).and_then(|lines| adapted(lines, 8123, Path::new("d")));
        let expected = "server {\n    listen 127.0.0.1:8123;\n    root \"d\";\n}\n";
        assert_eq!(server.as_deref(), Some(expected));
        assert_eq!(adapted("server {}", 8123, Path::new("d")), None);
        assert_eq!(lines("# a"), None);
    }

    #[test]
    fn the_readme_has_such_lines() {
        let readme = include_str!("../../../README.md");
        let server = lines(readme).and_then(|lines| adapted(lines, 8123, Path::new("d")));
        assert!(server.is_some_and(|text| text.starts_with("server {")), "{readme}");
    }
}
