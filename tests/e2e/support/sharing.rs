//! The room 分享: what goes out lies under one of four answers.

use serde_json::json;

use super::page::until;
use super::{Outcome, Page};

/// Buttons by the answer they lie under, in both languages.
const UNDER: [(&str, &[&str]); 3] = [
    (
        "share-tables",
        &[
            "下载 Excel 附件",
            "Download the Excel appendix",
            "打印附件",
            "Print the appendix",
            "打印结果单",
            "Print the result sheet",
            "复制附件1",
            "复制附件2",
            "下载附件1 CSV",
            "下载附件2 CSV",
        ],
    ),
    ("share-report", &["复制文字", "Copy the text"]),
    ("share-backup", &["下载当前评估", "下载全部评估", "复制当前评估", "打开备份"]),
];

impl Page {
    /// Chooses an answer to 要交给谁？ by its id, once it is there, and unfolds what it folds.
    pub(crate) async fn answer(&self, id: &str) -> Outcome {
        self.with(&format!("#{id}"), async |tab| self.click(&tab).await).await?;
        let chosen = "
            document.querySelectorAll('#share-panel details').forEach(of => { of.open = true; });
            return document.getElementById(arguments[0])?.ariaSelected
                ?? document.getElementById(arguments[0])?.getAttribute('aria-selected');";
        until(&format!("{id} chosen"), async || {
            let chosen = self.text_from(chosen, vec![json!(id)]).await?;
            Ok((chosen == "true").then_some(()))
        })
        .await
    }

    /// Presses a button of the room 分享, under whichever answer it lies.
    pub(crate) async fn let_out(&self, button: &str) -> Outcome {
        let under = UNDER.iter().find(|(_, buttons)| buttons.contains(&button));
        let (answer, _) = under.ok_or(format!("{button} lies under no answer"))?;
        self.answer(answer).await?;
        self.click_by("button", button).await
    }

    /// The link to the open station, as the room shows it.
    pub(crate) async fn link(&self) -> Outcome<String> {
        self.answer("share-group").await?;
        let script = "return document.querySelector('#link-address')?.value ?? '';";
        until("a link", async || {
            let address = self.text_from(script, vec![]).await?;
            Ok((!address.is_empty()).then_some(address))
        })
        .await
    }
}
