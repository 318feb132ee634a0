//! The page that ours is measured against must do the same work rightly, and the harness must
//! notice what goes wrong: both are proved here without the release.

use std::path::Path;

use crate::support::session::browse_site;
use crate::support::site::Site;
use crate::support::{Device, Outcome, Page};

#[tokio::test]
async fn the_plain_page_computes_the_worked_example() -> Outcome {
    browse_site(&address()?, Device::DESKTOP, async |page| {
        page.visit("").await?;
        page.wait_for("total", "86.75").await?;
        page.wait_for("grade", "良好").await?;
        page.wait_for("areas/home_visit/rate", "177.54%").await?;
        page.wait_for("areas/consult_case/rate", "/").await?;
        page.wait_for("areas/social_workers", "22").await?;
        page.wait_for("station/23/rate", "165.63%").await?;
        page.type_into("area/1/phone_visit/completed", "1345").await?;
        page.wait_for("areas/phone_visit/completed", "3557").await?;
        page.wait_for("area/1/phone_visit/rate", "269.00%").await?;
        page.reload().await?;
        page.wait_for("areas/phone_visit/completed", "3557").await
    })
    .await
}

#[tokio::test]
async fn the_plain_page_grows_to_any_number_of_areas() -> Outcome {
    browse_site(&address()?, Device::DESKTOP, async |page| {
        page.visit("?areas=60").await?;
        page.wait_for("areas/phone_visit/completed", "53340").await?;
        assert!(!page.has("area/61/phone_visit/rate").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_error_in_the_browsers_log_fails_the_journey() -> Outcome {
    let journey = async |page: &Page| {
        page.visit("").await?;
        page.client.execute("console.error('heard')", vec![]).await?;
        Ok(())
    };
    let told = browse_site(&address()?, Device::DESKTOP, journey).await;
    let told = told.err().map(|error| error.to_string()).unwrap_or_default();
    assert!(told.contains("heard"), "{told}");
    Ok(())
}

/// Each test a host of its own: they are cheap, and the release is not needed.
fn address() -> Outcome<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bench/plain");
    Ok(Site::start(&[("/plain/", &folder)])?.url("/plain/"))
}
