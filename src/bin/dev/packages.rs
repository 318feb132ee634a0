//! The system's own packages: installed where that takes no password, otherwise told with the command.

use std::env::consts::OS;
use std::path::PathBuf;

use crate::failure::Failure;
use crate::search;
use crate::step::{Step, answer};

/// A program, and how each system calls the packages that bring it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Package {
    /// What a person calls it, with what it is for.
    pub(crate) what: &'static str,
    /// Looks for it.
    pub(crate) find: fn() -> Option<PathBuf>,
    /// Debian's packages.
    pub(crate) debian: &'static [&'static str],
    /// The command on macOS.
    pub(crate) macos: &'static str,
    /// The command on Windows.
    pub(crate) windows: &'static str,
}

/// The browser that tests use.
pub(crate) const CHROMIUM: Package = Package {
    what: "Chromium or Chrome (for tests in a browser)",
    find: search::browser,
    debian: &["chromium"],
    macos: "brew install --cask google-chrome",
    windows: "winget install Google.Chrome",
};

/// The program that drives it.
pub(crate) const CHROMEDRIVER: Package = Package {
    what: "ChromeDriver (for tests in a browser)",
    find: search::driver,
    debian: &["chromium-driver"],
    macos: "brew install --cask chromedriver",
    windows: "winget install Chromium.ChromeDriver",
};

/// A font for Chinese text, which bare Linux machines draw as boxes; other systems bring one.
pub(crate) const CHINESE_FONT: Package = Package {
    what: "A font with Chinese characters (tests go on, but their pictures show boxes)",
    find: search::chinese_font,
    debian: &["fonts-noto-cjk"],
    // Never missing there.
    macos: "",
    windows: "",
};

/// Reads the text of printed pages.
pub(crate) const PDF_TEXT: Package = Package {
    what: "pdftotext (for tests of what is printed)",
    find: || search::program(&["pdftotext"]),
    debian: &["poppler-utils"],
    macos: "brew install poppler",
    windows: "winget install oschwartz10612.Poppler",
};

/// Reads the QR code of a picture, independently of what wrote it.
pub(crate) const CODE_READER: Package = Package {
    what: "zbarimg (for tests of the picture of a result)",
    find: || search::program(&["zbarimg"]),
    debian: &["zbar-tools"],
    macos: "brew install zbar",
    windows: "download the installer from https://zbar.sourceforge.net",
};

/// Node's package manager.
pub(crate) const NPM: Package = Package {
    what: "npm (for the accessibility checker, Lighthouse and benchmarks)",
    find: || search::program(&["npm"]),
    debian: &["nodejs", "npm"],
    macos: "brew install node",
    windows: "winget install OpenJS.NodeJS.LTS",
};

/// Firefox, for what differs between engines.
pub(crate) const FIREFOX: Package = Package {
    what: "Firefox (for tests in a second engine)",
    find: search::firefox,
    debian: &["firefox-esr"],
    macos: "brew install --cask firefox",
    windows: "winget install Mozilla.Firefox",
};

/// WebKit's driver, which exists for Linux only.
pub(crate) const WEBKIT_DRIVER: Package = Package {
    what: "WebKitWebDriver (for tests in a third engine)",
    find: || search::program(&["WebKitWebDriver"]),
    debian: &["webkit2gtk-driver"],
    macos: "",
    windows: "",
};

/// The browser that it drives.
pub(crate) const MINI_BROWSER: Package = Package {
    what: "MiniBrowser of WebKitGTK (for tests in a third engine)",
    find: search::mini_browser,
    debian: &["webkit2gtk-driver"],
    macos: "",
    windows: "",
};

/// A screen that nobody sees, for a browser that needs one.
pub(crate) const SCREEN: Package = Package {
    what: "Xvfb (for tests in a third engine)",
    find: || search::program(&["Xvfb"]),
    debian: &["xvfb"],
    macos: "",
    windows: "",
};

/// A static host as people run it themselves.
pub(crate) const NGINX: Package = Package {
    what: "nginx (for tests of the lines that README.md gives for it)",
    find: search::nginx,
    debian: &["nginx"],
    macos: "",
    windows: "",
};

/// Its module that sends the copies in brotli.
pub(crate) const NGINX_BROTLI: Package = Package {
    what: "nginx's module brotli_static (for tests of the lines that README.md gives for it)",
    find: search::nginx_brotli,
    debian: &["libnginx-mod-http-brotli-static"],
    macos: "",
    windows: "",
};

/// LibreOffice, which opens what goes out.
pub(crate) const LIBREOFFICE: Package = Package {
    what: "LibreOffice (for tests of what goes out)",
    find: search::libreoffice,
    debian: &["libreoffice-calc-nogui", "libreoffice-writer-nogui"],
    macos: "brew install --cask libreoffice",
    windows: "winget install TheDocumentFoundation.LibreOffice",
};

/// Reads the text of a printed page.
pub(crate) const PDFTOTEXT: Package = Package {
    what: "pdftotext (for tests of what goes out)",
    find: || search::program(&["pdftotext"]),
    debian: &["poppler-utils"],
    macos: "brew install poppler",
    windows: "winget install oschwartz10612.Poppler",
};

/// Python with its package manager.
pub(crate) const PYTHON: Package = Package {
    what: "Python 3 with pip (for tests of what goes out)",
    find: search::python,
    debian: &["python3", "python3-pip"],
    macos: "brew install python",
    windows: "winget install Python.Python.3.12",
};

/// Installs those of the packages whose programs are not there, in one go, where we may.
pub(crate) fn provide(packages: &[Package]) -> Result<(), Failure> {
    let missing: Vec<&str> = packages
        .iter()
        .filter(|package| (package.find)().is_none())
        .flat_map(|package| package.debian.iter().copied())
        .fold(Vec::new(), |mut names, name| {
            // One package can bring two programs.
            if !names.contains(&name) {
                names.push(name);
            }
            names
        });
    match Apt::find() {
        Some(apt) if !missing.is_empty() => apt.install(&missing),
        _ => Ok(()),
    }
}

impl Package {
    /// The program, or what to do to get it.
    pub(crate) fn program(&self) -> Result<PathBuf, Failure> {
        (self.find)().ok_or_else(|| self.missing())
    }

    fn missing(&self) -> Failure {
        let debian = self.debian.join(" ");
        let cure = match OS {
            "macos" => format!("Install it with: {}", self.macos),
            "windows" => format!("Install it with: {}", self.windows),
            _ => format!(
                "On Debian or Ubuntu, install it with: sudo apt-get install {debian}\n\
                 On other systems, with their own packages."
            ),
        };
        Failure::missing(self.what, cure)
    }
}

/// Debian's package manager, where we may use it without being asked for a password.
#[derive(Debug)]
struct Apt {
    program: PathBuf,
    sudo: Option<PathBuf>,
}

impl Apt {
    fn find() -> Option<Self> {
        let program = search::program(&["apt-get"])?;
        if answer("id", &["-u"]).as_deref() == Some("0") {
            return Some(Self { program, sudo: None });
        }
        let sudo = search::program(&["sudo"])?;
        answer(&sudo, &["-n", "true"])?;
        Some(Self { program, sudo: Some(sudo) })
    }

    fn install(&self, packages: &[&str]) -> Result<(), Failure> {
        self.step("updating the list of Debian packages").args(["update", "-qq"]).run()?;
        self.step(format!("installing {}", packages.join(", ")))
            .args(["install", "-y", "-qq", "--no-install-recommends"])
            .args(packages)
            .run()
    }

    fn step(&self, label: impl Into<String>) -> Step {
        match &self.sudo {
            None => Step::new(label, &self.program).env("DEBIAN_FRONTEND", "noninteractive"),
            Some(sudo) => Step::new(label, sudo)
                .args(["-n", "DEBIAN_FRONTEND=noninteractive"])
                .args([&self.program]),
        }
    }
}
