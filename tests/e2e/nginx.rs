//! The release behind nginx with the lines that README.md gives to people; `cargo dev test` starts it. Left out where
//! the system has no such package.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;

use crate::hosts::visit_nothing;
use crate::sizes::files;
use crate::support::page::until;
use crate::support::session::browse_site;
use crate::support::{Device, Outcome, Screen, environment};

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
fn each_part_comes_as_the_browser_takes_it() -> Outcome {
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
fn what_is_not_found_is_shown_as_that_and_kept_nowhere() -> Outcome {
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
async fn the_page_opens_and_a_wrong_address_leads_to_it() -> Outcome {
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
