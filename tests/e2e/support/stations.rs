//! The station menu and the guided beginning, as people use them.

use fantoccini::Locator;

use super::page::until;
use super::{Outcome, Page, Screen};

/// The sheets that are open.
const SHEETS: &str = "[role=\"dialog\"][aria-modal=\"true\"]";

impl Page {
    /// Starts an empty station and goes into its rooms at once, without the guided beginning.
    pub(crate) async fn start_empty(&self) -> Outcome {
        self.open(Screen::Stations).await?;
        self.click_by("button", "新建").await?;
        self.skip_guide().await
    }

    /// The same with a name.
    pub(crate) async fn start_named(&self, name: &str) -> Outcome {
        self.open(Screen::Stations).await?;
        self.click_by("button", "新建").await?;
        self.type_into("particulars/station", name).await?;
        self.skip_guide().await
    }

    /// Leaves the guided beginning as it is.
    pub(crate) async fn skip_guide(&self) -> Outcome {
        self.click_by("button", "先不填，直接用").await?;
        self.wait_until_gone("button", "先不填，直接用").await?;
        self.idle().await
    }

    /// Opens the menu by the station's name in the bar.
    pub(crate) async fn open_menu(&self) -> Outcome {
        self.with("h1 button", async |name| self.click(&name).await).await?;
        self.with(SHEETS, async |_| Ok(())).await?;
        self.idle().await
    }

    /// Does something with a station of the open menu: 改名, 复制, 存成文件, 删除.
    pub(crate) async fn act_on(&self, station: &str, action: &str) -> Outcome {
        self.click_by("button", &format!("更多：{station}")).await?;
        self.click_by("button", &format!("{action} {station}")).await
    }

    /// How many sheets are open.
    pub(crate) async fn sheets(&self) -> Outcome<usize> {
        Ok(self.client.find_all(Locator::Css(SHEETS)).await?.len())
    }
}
