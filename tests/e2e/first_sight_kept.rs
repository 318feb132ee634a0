//! What stands in the page before the program and is kept by it until the chunk of it is here.

use crate::first_sight::{before, browse, seen};
use crate::support::page::until;
use crate::support::{Device, Outcome, Page};

/// Holds back the parts of the program whose names have this in them, until the page is told to let them go.
pub(crate) async fn hold_back(page: &Page, part: &str) -> Outcome {
    let script = format!(
        "const ask = window.fetch, held = [];
         window.letGo = () => held.splice(0).forEach(go => go());
         window.fetch = (...of) => String(of[0]).includes('{part}')
             ? new Promise(go => held.push(go)).then(() => ask(...of)) : ask(...of);"
    );
    page.before_load(&script).await
}

/// What stands of 怎么到… in the page.
const WAYS: &str = "return [...document.querySelectorAll('.way')].map(card =>
    [card.closest('#app') ? 'taken over' : 'before', card.inert ? 'inert' : 'alive',
     card.querySelectorAll('[data-figure], [data-field]').length, card.innerText.includes('只有第三方补得上')].join(' '))
    .join(', ');";

/// The sentence comes from the page and stays until the chunk that draws it is here; never beside other figures.
#[tokio::test]
async fn the_way_to_a_grade_stays_until_its_chunk_is_here() -> Outcome {
    browse(Device::PHONE, async |page| {
        before(page, "").await?;
        assert_eq!(page.text_from(WAYS, vec![]).await?, "before inert 0 true");
        hold_back(page, "chunk_outlook").await?;
        page.visit("").await?;
        page.wait_for("total", "86.75").await?;
        let settled =
            "return document.querySelector('#content:not([aria-busy])') ? 'settled' : '';";
        until("a settled page", async || {
            Ok((page.text_from(settled, vec![]).await? == "settled").then_some(()))
        })
        .await?;
        assert_eq!(page.text_from(WAYS, vec![]).await?, "taken over inert 0 true");
        page.type_into("score/third_party_evaluator", "49.51").await?;
        page.wait_for("total", "91.44").await?;
        assert_eq!(page.text_from(WAYS, vec![]).await?, "", "the sentence was that of 44.82");
        page.type_into("score/third_party_evaluator", "44.82").await?;
        page.wait_for("total", "86.75").await?;
        page.client.execute("window.letGo();", vec![]).await?;
        page.idle().await?;
        assert_eq!(page.text_from(WAYS, vec![]).await?, "taken over alive 0 true");
        Ok(())
    })
    .await
}

/// What is true of every link is said before anything of it is read, in the language of whoever opens it, and until
/// the result is there.
#[tokio::test]
async fn a_link_says_what_it_is_before_it_is_read() -> Outcome {
    const TOLD: [&str; 2] = ["这是别人用链接发来的", "This is what someone shared by link."];
    let link = format!("#{}", include_str!("../golden/exchange/link/v1.txt").trim());
    browse(Device::PHONE, async |page| {
        let told = async || {
            let seen = seen(page).await?;
            Ok::<_, Box<dyn std::error::Error>>(TOLD.map(|words| seen.matches(words).count()))
        };
        before(page, &link).await?;
        assert_eq!(told().await?, [1, 0]);
        hold_back(page, "chunk_landing").await?;
        page.visit(&link).await?;
        page.seen("#waiting .sent").await?;
        assert_eq!(told().await?, [1, 0]);
        page.client.execute("window.letGo();", vec![]).await?;
        page.wait_for("visit/total", "86.75").await?;
        assert_eq!(told().await?, [1, 0], "at its end, and no more above");
        before(page, "").await?;
        assert_eq!(told().await?, [0, 0], "the example was not sent");
        page.client
            .execute(
                "localStorage.setItem('station-scorecard/preferences', '{\"language\":\"en\"}');",
                vec![],
            )
            .await?;
        before(page, &link).await?;
        assert_eq!(told().await?, [0, 1]);
        Ok(())
    })
    .await
}
