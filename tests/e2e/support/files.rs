//! What a person brings to the page and takes away: the clipboard, chosen files, downloads.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;

use super::page::until;
use super::{Outcome, Page};

/// Notes every file on its way to the disk.
const WATCH_DOWNLOADS: &str = "
    window.handed = [];
    const blobs = new Map();
    const make = URL.createObjectURL;
    URL.createObjectURL = blob => {
        const address = make.call(URL, blob);
        blobs.set(address, blob);
        return address;
    };
    HTMLAnchorElement.prototype.click = function () {
        window.handed.push([this.download, blobs.get(this.href)]);
    };";

/// The files noted, with their bytes.
const HANDED: &str = "
    const done = arguments[0];
    const bytes = async blob => [...new Uint8Array(await blob.arrayBuffer())];
    Promise.all((window.handed ?? []).map(async ([name, blob]) => [name, await bytes(blob)]))
        .then(done);";

/// A text in a field of its own, selected.
const SOURCE: &str = "
    const area = document.createElement('textarea');
    area.id = 'source';
    area.value = arguments[0];
    document.body.append(area);
    area.focus();
    area.select();";

/// A folder of this run for files of this name.
fn folder(name: &str) -> Outcome<PathBuf> {
    let folder = std::env::temp_dir().join(format!("scorecard-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

impl Page {
    /// Puts cells on the clipboard by the copy key, as text parted by tabs and lines.
    pub(crate) async fn copy_elsewhere(&self, text: &str) -> Outcome {
        self.client.execute(SOURCE, vec![json!(text)]).await?;
        self.press("Control+c").await?;
        self.client.execute("document.querySelector('#source').remove();", vec![]).await?;
        Ok(())
    }

    /// Chooses a file of that content.
    pub(crate) async fn choose_file(&self, name: &str, content: &[u8]) -> Outcome {
        let path = folder("chosen")?.join(name);
        fs::write(&path, content)?;
        let path = path.to_string_lossy().into_owned();
        self.with("#file-input", async |input| Ok(input.send_keys(&path).await?)).await
    }

    /// Chooses several files at once in one of the page's inputs for files.
    pub(crate) async fn choose_files_in(&self, input: &str, files: &[(&str, Vec<u8>)]) -> Outcome {
        let mut paths = Vec::new();
        for (name, content) in files {
            let path = folder("chosen")?.join(name);
            fs::write(&path, content)?;
            paths.push(path.to_string_lossy().into_owned());
        }
        let paths = paths.join("\n");
        self.with(input, async |input| Ok(input.send_keys(&paths).await?)).await
    }

    /// From now on notes what the page hands to the browser to be downloaded, instead of the
    /// browser's taking it.
    pub(crate) async fn watch_downloads(&self) -> Outcome {
        self.client.execute(WATCH_DOWNLOADS, vec![]).await?;
        Ok(())
    }

    /// What the page handed to the browser, as bytes by name, once there are so many.
    pub(crate) async fn handed(&self, count: usize) -> Outcome<Vec<(String, Vec<u8>)>> {
        until("a download", async || {
            let read = self.client.execute_async(HANDED, vec![]).await?;
            let read: Vec<(String, Vec<u8>)> = serde_json::from_value(read)?;
            Ok((read.len() >= count).then_some(read))
        })
        .await
    }

    /// Lets the browser save downloads in an empty folder, which it returns.
    pub(crate) async fn save_downloads(&self, name: &str) -> Outcome<PathBuf> {
        let folder = folder(name)?;
        let wanted = json!({ "behavior": "allow", "downloadPath": folder.to_string_lossy() });
        self.driver.devtools("Browser.setDownloadBehavior", wanted).await?;
        Ok(folder)
    }
}

/// The one file that the browser has saved in a folder, once it is whole, taken from there.
pub(crate) async fn saved_in(folder: &Path) -> Outcome<(String, Vec<u8>)> {
    until("a file on the disk", async || {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            // Chromium calls it so until the last byte is there, and holds its name by an empty file.
            if !name.ends_with(".crdownload") && !name.starts_with('.') {
                let bytes = fs::read(&path)?;
                if bytes.is_empty() {
                    continue;
                }
                fs::remove_file(&path)?;
                return Ok(Some((name, bytes)));
            }
        }
        Ok(None)
    })
    .await
}
