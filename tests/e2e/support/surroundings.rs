//! What surrounds the page: its storage, the device and the system, other tabs, a camera.

use std::fs;

use fantoccini::wd::WindowHandle;
use serde_json::json;

use super::{Device, Outcome, Page, Screen, environment};

impl Page {
    /// What the browser keeps under this key.
    pub(crate) async fn stored(&self, key: &str) -> Outcome<Option<String>> {
        let script = "return localStorage.getItem(arguments[0]);";
        let value = self.client.execute(script, vec![json!(key)]).await?;
        Ok(value.as_str().map(str::to_owned))
    }

    /// All keys the browser keeps for this page, in order.
    pub(crate) async fn stored_keys(&self) -> Outcome<Vec<String>> {
        let script = "return Object.keys(localStorage).sort();";
        let keys = self.client.execute(script, vec![]).await?;
        Ok(serde_json::from_value(keys)?)
    }

    /// Puts something into the browser's storage behind the page's back.
    pub(crate) async fn store(&self, key: &str, value: &str) -> Outcome {
        let script = "localStorage.setItem(arguments[0], arguments[1]);";
        let arguments = vec![json!(key), json!(value)];
        self.client.execute(script, arguments).await?;
        Ok(())
    }

    /// Runs a script in every document loaded from now on, before the page's own.
    pub(crate) async fn before_load(&self, script: &str) -> Outcome {
        let wanted = json!({ "source": script });
        self.driver.devtools("Page.addScriptToEvaluateOnNewDocument", wanted).await?;
        Ok(())
    }

    /// Gives the page a device's screen.
    pub(crate) async fn sit_before(&self, device: Device) -> Outcome {
        if !self.driver.engine.has_devtools() {
            // The window, frame included, is as near as the standard comes.
            return Ok(self.client.set_window_size(device.width, device.height).await?);
        }
        let metrics = json!({
            "width": device.width, "height": device.height,
            "deviceScaleFactor": 1, "mobile": device.phone,
        });
        self.driver.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
        Ok(())
    }

    /// Sets a wish of the system, such as `prefers-color-scheme` to `dark`, and waits until the page has changed
    /// over: on the way its colours are neither the one's nor the other's.
    pub(crate) async fn system_wishes(&self, feature: &str, value: &str) -> Outcome {
        const CHANGED: &str = "
            const [done] = arguments;
            const changes = document.getAnimations().filter(of => of instanceof CSSTransition);
            Promise.allSettled(changes.map(of => of.finished)).then(() => done());";
        let features = json!({ "features": [{ "name": feature, "value": value }] });
        self.driver.devtools("Emulation.setEmulatedMedia", features).await?;
        self.client.execute_async(CHANGED, vec![]).await?;
        Ok(())
    }

    /// Opens a second tab on the page and goes there; returns the first.
    pub(crate) async fn second_tab(&self, screen: Screen) -> Outcome<WindowHandle> {
        let first = self.client.window().await?;
        let second = match self.driver.open_tab().await? {
            Some(tab) => tab,
            None => self.client.new_window(true).await?.handle,
        };
        self.client.switch_to_window(second).await?;
        self.open(screen).await?;
        Ok(first)
    }

    /// Goes to another tab; returns the one left.
    pub(crate) async fn go_to_tab(&self, tab: WindowHandle) -> Outcome<WindowHandle> {
        let left = self.client.window().await?;
        self.client.switch_to_window(tab).await?;
        Ok(left)
    }

    /// Closes the current tab at once and goes to another.
    pub(crate) async fn close_tab(&self, next: WindowHandle) -> Outcome {
        self.client.close_window().await?;
        Ok(self.client.switch_to_window(next).await?)
    }

    /// Keeps a picture of the viewport as `target/screenshots/<name>.png`; returns its path.
    pub(crate) async fn picture(&self, name: &str) -> Outcome<String> {
        let folder = environment::screenshots();
        fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{name}.png"));
        fs::write(&path, self.client.screenshot().await?)?;
        Ok(path.display().to_string())
    }
}
