//! Addresses that people keep: those of earlier versions lead to where their things are now.

use serde_json::json;

use crate::support::page::until;
use crate::support::{Device, Outcome, browse};

/// The old fragment, the room it leads to, and a hook or an element that stands there.
const LEADS: [(&str, &str, &str); 8] = [
    ("scores", "result", "[data-field=\"score/purchaser\"]"),
    ("indicators", "indicators", "[data-field=\"area/1/phone_visit/completed\"]"),
    ("staffing", "staffing", "[data-figure=\"staffing/all/actual\"]"),
    ("simulate", "result", "[data-field=\"score/purchaser\"]"),
    ("particulars", "result", "[role=dialog] [data-field=\"particulars/station\"]"),
    ("stations", "result", "[role=dialog]"),
    ("exchange", "share", "#share-question"),
    ("rules", "learn", ".shelf"),
];

#[tokio::test]
async fn every_old_address_leads_to_its_new_place() -> Outcome {
    for device in [Device::DESKTOP, Device::PHONE] {
        browse(device, async |page| {
            for (old, room, there) in LEADS {
                page.client.goto("about:blank").await?;
                page.visit(&format!("#{old}")).await?;
                page.started().await?;
                let seen = "
                    const there = [...document.querySelectorAll(arguments[0])]
                        .some(node => node.checkVisibility());
                    return there ? location.hash : '';";
                until(&format!("{old} at #{room} with {there}"), async || {
                    let at = page.text_from(seen, vec![json!(there)]).await?;
                    Ok((at == format!("#{room}")).then_some(()))
                })
                .await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// Back goes from room to room, as it does from page to page.
#[tokio::test]
async fn back_goes_through_the_rooms() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.visit("#result").await?;
        page.started().await?;
        for (name, _) in [("指标", 0), ("到岗", 1), ("分享", 2)] {
            page.click_by("link", name).await?;
            page.idle().await?;
        }
        for room in ["#staffing", "#indicators", "#result"] {
            page.client.back().await?;
            until(room, async || {
                let at = page.text_from("return location.hash;", vec![]).await?;
                Ok((at == room).then_some(()))
            })
            .await?;
        }
        page.wait_for("total", "86.75").await
    })
    .await
}
