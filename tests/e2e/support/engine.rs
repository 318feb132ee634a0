//! The engines that read the page: how each is started, and what only Chromium's driver can do.

use fantoccini::wd::Capabilities;
use serde_json::{Value, json};

use super::{Outcome, environment};

/// A browser's engine. Every test runs in Chromium's; the others are for what differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Chrome, Edge and most browsers of apps.
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari's engine, as GTK builds it.
    Webkit,
}

impl Engine {
    /// The address of its driver.
    pub(crate) fn driver(self) -> Outcome<String> {
        environment::address(match self {
            Self::Chromium => "SCORECARD_WEBDRIVER",
            Self::Firefox => "SCORECARD_FIREFOX_WEBDRIVER",
            Self::Webkit => "SCORECARD_WEBKIT_WEBDRIVER",
        })
    }

    /// Whether its driver has commands of the DevTools protocol and the browser's log.
    pub(crate) fn has_devtools(self) -> bool {
        self == Self::Chromium
    }

    /// How it is to be started.
    pub(crate) fn capabilities(self) -> Outcome<Capabilities> {
        let wanted = match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": {
                    "binary": environment::named("SCORECARD_CHROMIUM")?,
                    "args": [
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-dev-shm-usage",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--force-color-profile=srgb",
                    ],
                },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": environment::named("SCORECARD_FIREFOX")?,
                    "args": ["-headless"],
                    "prefs": {
                        "intl.accept_languages": "zh-CN",
                        // As people have it: the driver would let files read each other.
                        "security.fileuri.strict_origin_policy": true,
                    },
                },
            }),
            Self::Webkit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": {
                    "binary": environment::named("SCORECARD_WEBKIT")?,
                    "args": ["--automation"],
                },
            }),
        };
        match wanted {
            Value::Object(capabilities) => Ok(capabilities),
            _ => Err("capabilities are an object".into()),
        }
    }
}
