//! What any host needs and gets: compressed copies of the parts, a page for what is not found, words for a page
//! that was opened as a file.

use std::fs;
use std::io::Read;
use std::path::Path;

use crate::sizes::files;
use crate::support::page::until;
use crate::support::session::browse_site_in;
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
