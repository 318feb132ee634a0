// Runs before the program: puts on the remembered appearance, so that the page does not flash, asks
// early for what reads kept stations where there are any, and says so in words if the program
// cannot start. Written for old engines on purpose.
(function () {
  "use strict";
  var root = document.documentElement;
  try {
    var kept = JSON.parse(localStorage.getItem("station-scorecard/preferences") || "{}");
    if (kept.theme === "light" || kept.theme === "dark") {
      root.setAttribute("data-theme", kept.theme);
    }
    var reader = document.currentScript.getAttribute("data-kept");
    var stations = Object.keys(localStorage).some(function (key) {
      return key.indexOf("station-scorecard/station/") === 0;
    });
    if (reader && (stations || kept.language === "en")) {
      reader.split(" ").forEach(function (part) {
        var early = document.createElement("link");
        early.rel = "preload";
        early.as = "fetch";
        early.crossOrigin = "anonymous";
        early.href = part;
        document.head.appendChild(early);
      });
    }
  } catch (refused) {
    // Storage may be absent or unreadable; the program itself reports that.
  }

  function fail(reason) {
    function show() {
      // Once the program runs, it has taken this frame away and reports for itself.
      var failure = document.getElementById("failure");
      if (!failure) return;
      failure.hidden = false;
      document.getElementById("failure-reason").textContent = String(reason);
      document.getElementById("waiting-words").textContent = "";
    }
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", show);
    } else {
      show();
    }
  }

  // The features that compiled Rust uses today: a module with a reference type, a bulk-memory
  // instruction, a sign extension, a saturating conversion and two results.
  var features = new Uint8Array([
    0, 97, 115, 109, 1, 0, 0, 0, 1, 10, 2, 96, 0, 2, 127, 127, 96, 1, 111, 0, 3, 3, 2, 0, 1, 5, 3,
    1, 0, 1, 10, 26, 2, 21, 0, 65, 0, 65, 0, 65, 0, 252, 11, 0, 65, 1, 192, 67, 0, 0, 0, 0, 252, 0,
    11, 2, 0, 11
  ]);
  if (typeof WebAssembly !== "object" || !WebAssembly.validate) {
    fail("WebAssembly: none");
  } else if (!("noModule" in HTMLScriptElement.prototype)) {
    fail("JavaScript modules: none");
  } else if (!WebAssembly.validate(features)) {
    fail("WebAssembly: too old");
  }
  window.addEventListener("error", function (event) {
    // Failed downloads have no message but a target.
    var source = event.target && (event.target.src || event.target.href);
    fail(event.message || source || "error");
  }, true);
  window.addEventListener("unhandledrejection", function (event) { fail(event.reason); });
})();
