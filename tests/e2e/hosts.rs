//! What any host needs and gets: compressed copies of the parts, a page for what is not found, words for a page
//! that was opened as a file, and what each host sends. Nginx is asked in `nginx.rs`.

use std::fs;
use std::io::Read;
use std::path::Path;

use crate::sizes::{files, first_load};
use crate::support::page::until;
use crate::support::session::{browse_in, browse_site_in};
use crate::support::site::compressed;
use crate::support::{Device, Engine, Outcome, Page, Screen, browse, environment};

/// What shrinks; pictures do not.
const SHRINKING: [&str; 8] = ["css", "html", "js", "json", "svg", "txt", "wasm", "webmanifest"];

#[test]
fn each_part_has_copies_that_unpack_to_it() -> Outcome {
    let dist = environment::dist()?;
    let mut copied = 0;
    for (name, plain) in files(&dist)? {
        let copy = |ending: &str| fs::read(dist.join(format!("{name}.{ending}"))).ok();
        let (brotli, gzip) = (copy("br"), copy("gz"));
        let ending = Path::new(&name).extension().unwrap_or_default().to_string_lossy();
        if !SHRINKING.contains(&&*ending) {
            assert!(brotli.is_none() && gzip.is_none(), "{name} is as small as it gets");
            continue;
        }
        let best = Some(compressed(&plain)?.to_vec()).filter(|best| best.len() < plain.len());
        assert!(brotli == best, "{name}.br is not brotli at its best");
        for (copy, unpack) in [(brotli, unbrotli as Unpack), (gzip, ungzip)] {
            let Some(copy) = copy else {
                assert!(plain.len() < 100, "{name} lacks a copy");
                continue;
            };
            assert!(copy.len() < plain.len(), "{name} has a copy that is no smaller");
            assert!(unpack(&copy)? == plain, "{name} has a copy of something else");
            copied += 1;
        }
    }
    assert!(copied >= 20, "there are only {copied} copies");
    Ok(())
}

type Unpack = fn(&[u8]) -> std::io::Result<Vec<u8>>;

fn unbrotli(mut packed: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut plain = Vec::new();
    brotli::BrotliDecompress(&mut packed, &mut plain)?;
    Ok(plain)
}

fn ungzip(packed: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut plain = Vec::new();
    flate2::read::GzDecoder::new(packed).read_to_end(&mut plain)?;
    Ok(plain)
}

/// Opens an address below the page's at which there is nothing.
pub(crate) async fn visit_nothing(page: &Page, ending: &str) -> Outcome {
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
    becomes_a_fragment(Engine::Chromium).await
}

#[tokio::test]
async fn a_number_sign_becomes_one_again_in_firefox() -> Outcome {
    becomes_a_fragment(Engine::Firefox).await
}

#[tokio::test]
async fn a_number_sign_becomes_one_again_in_webkit() -> Outcome {
    becomes_a_fragment(Engine::Webkit).await
}

async fn becomes_a_fragment(engine: Engine) -> Outcome {
    browse_in(engine, Device::PHONE, async |page| {
        for ending in ["%23indicators", "%2523indicators", "%23indicators?from=group#redirect"] {
            visit_nothing(page, ending).await?;
            page.started().await?;
            page.arrived(Screen::Indicators).await?;
            page.driver.log_errors().await?;
            let script = "return location.pathname + location.hash;";
            let address = page.text_from(script, vec![]).await?;
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
