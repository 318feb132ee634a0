//! What any host needs and gets: compressed copies of the parts, a page for what is not found, words for a page
//! that was opened as a file; what each host sends, and nginx with the lines that README.md gives.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;

use crate::sizes::{files, first_load};
use crate::support::page::until;
use crate::support::session::{browse_site, browse_site_in};
use crate::support::site::compressed;
use crate::support::{Device, Engine, Outcome, Page, Screen, browse, environment};

/// What shrinks; pictures do not.
const SHRINKING: [&str; 6] = ["css", "html", "js", "json", "wasm", "webmanifest"];

#[test]
fn each_part_has_copies_that_unpack_to_it() -> Outcome {
    let dist = environment::dist()?;
    let mut copied = 0;
    for (name, plain) in files(&dist)? {
        let [brotli, gzip] =
            ["br", "gz"].map(|ending| fs::read(dist.join(format!("{name}.{ending}"))));
        let ending = Path::new(&name).extension().unwrap_or_default().to_string_lossy();
        let shrinks = SHRINKING.contains(&&*ending);
        if !shrinks && (brotli.is_err() || gzip.is_err()) {
            continue;
        }
        let told = |error| format!("{name} has no copy: {error}");
        let [brotli, gzip] = [brotli.map_err(told)?, gzip.map_err(told)?];
        let smallest = compressed(&plain)?;
        assert!(brotli[..] == smallest[..], "{name}.br is not brotli at its best");
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &brotli[..], &mut unpacked)?;
        assert!(unpacked == plain, "{name}.br unpacks to something else");
        unpacked.clear();
        flate2::read::GzDecoder::new(&gzip[..]).read_to_end(&mut unpacked)?;
        assert!(unpacked == plain, "{name}.gz unpacks to something else");
        assert!(brotli.len() < gzip.len() && gzip.len() < plain.len(), "{name} does not shrink");
        copied += 1;
    }
    assert!(copied >= 10, "only {copied} parts have copies");
    Ok(())
}

/// Opens an address below the page's at which there is nothing.
async fn visit_nothing(page: &Page, ending: &str) -> Outcome {
    page.visit(ending).await?;
    // The browser logs that the page was not found, and that the folders above it were not.
    page.driver.log_errors().await.map(drop)
}

#[tokio::test]
async fn a_missing_page_leads_home_from_any_depth_and_keeps_the_fragment() -> Outcome {
    browse(Device::PHONE, async |page| {
        for missing in ["nowhere", "nowhere/", "a/b/c/nowhere.html"] {
            visit_nothing(page, &format!("{missing}#indicators")).await?;
            page.wait_to_read("没有这一页").await?;
            let home = "return document.getElementById('home').href;";
            until("a link home", async || {
                let href = page.text_from(home, vec![]).await?;
                Ok(href.ends_with("/some/where/#indicators").then_some(()))
            })
            .await?;
            page.driver.log_errors().await?;
            page.with("#home", async |link| page.click(&link).await).await?;
            page.started().await?;
            page.arrived(Screen::Indicators).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_number_sign_that_was_written_out_becomes_one_again() -> Outcome {
    browse(Device::PHONE, async |page| {
        for ending in ["%23indicators", "%2523indicators", "%23indicators?from=group#redirect"] {
            visit_nothing(page, ending).await?;
            page.started().await?;
            page.arrived(Screen::Indicators).await?;
            page.driver.log_errors().await?;
            let address =
                page.text_from("return location.pathname + location.hash;", vec![]).await?;
            assert_eq!(address, "/some/where/#indicators", "from {ending}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn opened_as_a_file_the_page_says_what_to_do() -> Outcome {
    let address = format!("file://{}/index.html", environment::dist()?.display());
    for engine in [Engine::Chromium, Engine::Firefox] {
        browse_site_in(engine, &address, Device::DESKTOP, async |page| {
            page.visit("").await?;
            page.wait_to_read("不能直接双击打开").await?;
            let words = page.words().await?;
            for part in ["cannot be opened as a file", "cargo dev serve", "静态文件服务器"] {
                assert!(words.contains(part), "{engine:?}: {part:?} is missing:\n{words}");
            }
            for part in ["正在打开", "没有取全", "重新载入"] {
                assert!(!words.contains(part), "{engine:?} says {part:?}:\n{words}");
            }
            // The browser tells of what it refuses to load.
            page.driver.log_errors().await.map(drop)
        })
        .await?;
    }
    Ok(())
}

/// What a host sends instead of a part.
#[derive(Clone, Copy)]
enum Sent {
    Plain,
    Gzip,
    Brotli,
}

/// The rule of a host: what it sends for a part of this ending and of so many bytes.
type Rule = fn(&str, usize) -> Sent;

/// The rules as their vendors document them, cited in README.md: as the host is, and once it is set as told there.
const RULES: [(&str, Rule, Rule); 7] = [
    ("GitHub Pages", gzip, gzip),
    ("阿里云 OSS", text_above_a_kilobyte, brotli),
    ("阿里云 CDN", scripts_and_styles, brotli),
    ("华为云 CDN", text, brotli),
    ("腾讯云 CDN", text, brotli),
    ("Cloudflare Pages", brotli, brotli),
    ("nginx", pages, brotli),
];

fn gzip(_: &str, _: usize) -> Sent {
    Sent::Gzip
}

fn brotli(_: &str, _: usize) -> Sent {
    Sent::Brotli
}

fn text(ending: &str, _: usize) -> Sent {
    if ["html", "css", "js", "json"].contains(&ending) { Sent::Gzip } else { Sent::Plain }
}

fn text_above_a_kilobyte(ending: &str, bytes: usize) -> Sent {
    if bytes >= 1024 { text(ending, bytes) } else { Sent::Plain }
}

fn scripts_and_styles(ending: &str, bytes: usize) -> Sent {
    let listed = ["css", "js", "json"].contains(&ending) && bytes >= 1024;
    if listed { Sent::Brotli } else { Sent::Plain }
}

fn pages(ending: &str, _: usize) -> Sent {
    if ending == "html" { Sent::Gzip } else { Sent::Plain }
}

/// The bytes of a first visit under a rule, in thousands.
fn first_visit(rule: Rule) -> Outcome<u64> {
    let dist = environment::dist()?;
    let files = files(&dist)?;
    let mut bytes = 0;
    for name in first_load(&files) {
        let plain = files[&name].len();
        let ending = name.rsplit('.').next().unwrap_or_default();
        let size = |ending: &str| match fs::metadata(dist.join(format!("{name}.{ending}"))) {
            Ok(copy) => copy.len(),
            Err(_) => plain as u64,
        };
        bytes += match rule(ending, plain) {
            Sent::Plain => plain as u64,
            Sent::Gzip => size("gz"),
            Sent::Brotli => size("br"),
        };
    }
    Ok(bytes.div_ceil(1000))
}

/// The table may be off by a twentieth, so that not every change of the page is one of the table.
#[test]
fn the_readme_tells_what_each_host_sends_on_a_first_visit() -> Outcome {
    let readme = include_str!("../../README.md");
    let mut wrong = String::new();
    for (host, as_it_is, once_set) in RULES {
        let row = readme.lines().find(|line| line.starts_with(&format!("| {host} |")));
        let cells: Vec<&str> = row.unwrap_or_default().split('|').map(str::trim).collect();
        for (place, rule) in [(3, as_it_is), (5, once_set)] {
            let actual = first_visit(rule)?;
            let told = cells.get(place).and_then(|cell| cell.strip_suffix(" kB"));
            let told: Option<u64> = told.and_then(|figure| figure.parse().ok());
            if told.is_none_or(|told| told.abs_diff(actual) * 20 > actual) {
                wrong += &format!("{host}, column {place}: {actual} kB, README says {told:?}\n");
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    Ok(())
}

/// An answer as it came over the wire.
struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

/// Asks nginx for a path, without the help of a client that would unpack the answer.
fn ask(path: &str, encoding: &str) -> Outcome<Answer> {
    let address = environment::address("SCORECARD_NGINX")?;
    let host = address.strip_prefix("http://").ok_or("an address of http")?;
    let mut stream = TcpStream::connect(host)?;
    let accepts = match encoding {
        "" => String::new(),
        some => format!("Accept-Encoding: {some}\r\n"),
    };
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\n{accepts}Connection: close\r\n\r\n")?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    let end = bytes.windows(4).position(|part| part == b"\r\n\r\n").ok_or("no end of the head")?;
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = head.lines();
    let status =
        lines.next().and_then(|line| line.split(' ').nth(1)).ok_or("no status")?.parse()?;
    let headers = lines.filter_map(|line| line.split_once(": "));
    let headers = headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect();
    Ok(Answer { status, headers, body: bytes[end + 4..].to_vec() })
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html",
        "js" => "text/javascript",
        "css" => "text/css",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        _ => "text/plain",
    }
}

#[test]
fn nginx_sends_each_part_as_the_browser_takes_it() -> Outcome {
    let dist = environment::dist()?;
    for (name, plain) in files(&dist)? {
        let is_hash = |part: &str| part.len() == 16 && u64::from_str_radix(part, 16).is_ok();
        let kept = if name.split(['-', '_', '.']).any(is_hash) {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        for (encoding, ending) in [("br", "br"), ("gzip, br", "br"), ("gzip", "gz"), ("", "")] {
            let answer = ask(&format!("/{name}"), encoding)?;
            let copy = fs::read(dist.join(format!("{name}.{ending}")));
            let (told, body) = match (ending, copy) {
                ("br", Ok(copy)) => ("br", copy),
                ("gz", Ok(copy)) => ("gzip", copy),
                _ => ("", plain.clone()),
            };
            let what = format!("{name} for {encoding:?}");
            assert_eq!(answer.status, 200, "{what}");
            assert_eq!(answer.header("content-encoding"), told, "{what}");
            assert_eq!(answer.header("content-type"), media_type(&name), "{what}");
            assert_eq!(answer.header("cache-control"), kept, "{what}");
            assert!(answer.body == body, "{what} is not what lies there");
        }
    }
    Ok(())
}

#[test]
fn nginx_shows_the_page_for_what_is_not_found_and_keeps_it_nowhere() -> Outcome {
    let page = fs::read(environment::dist()?.join("404.html"))?;
    for path in ["/nowhere", "/a/b/c.js", "/app-0123456789abcdef.js"] {
        let answer = ask(path, "")?;
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.body == page, "{path} shows something else");
        assert_ne!(answer.header("cache-control"), "public, max-age=31536000, immutable", "{path}");
    }
    assert_eq!(ask("/nowhere", "")?.header("cache-control"), "no-cache");
    Ok(())
}

#[tokio::test]
async fn from_nginx_the_page_opens_and_a_wrong_address_leads_to_it() -> Outcome {
    let address = format!("{}/", environment::address("SCORECARD_NGINX")?);
    browse_site(&address, Device::PHONE, async |page| {
        page.open(Screen::Scores).await?;
        page.wait_for("total", "86.75").await?;
        // A path that begins with two slashes is one of this host, and not another host.
        for ending in ["%23staffing", "/elsewhere.example/%23staffing"] {
            visit_nothing(page, ending).await?;
            let script = "return location.origin + '/' + location.hash;";
            until("the fragment", async || {
                let at = page.text_from(script, vec![]).await?;
                Ok((at == format!("{address}#staffing")).then_some(()))
            })
            .await?;
            page.driver.log_errors().await?;
        }
        Ok(())
    })
    .await
}
