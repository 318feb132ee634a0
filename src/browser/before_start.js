// Runs before the program, in old engines too: see src/browser/panics.rs.
(function () {
  "use strict";
  var root = document.documentElement;
  try {
    var kept = JSON.parse(localStorage.getItem("station-scorecard/preferences") || "{}");
    if (kept.theme === "light" || kept.theme === "dark") {
      root.setAttribute("data-theme", kept.theme);
    }
    var script = document.currentScript;
    var stations = Object.keys(localStorage).some(function (key) {
      return key.indexOf("station-scorecard/station/") === 0;
    });
    var isLink = /^#\d[\w-]*$/.test(location.hash);
    showFirst(kept, stations);
    if (stations) ask("data-kept");
    // The first paint and the program come first on a narrow line; the program asks for what is not here by then.
    // A frame may be drawn before the body is read: one with its end in it is waited for.
    if (isLink) requestAnimationFrame(function behind() {
      if (document.getElementById("failure")) setTimeout(function () {
        if (window.asked) return;
        if (!stations) ask("data-kept");
        ask("data-sent");
      });
      else requestAnimationFrame(behind);
    });
  } catch (refused) {
    // The program itself reports that. Nothing is known of this person, so nothing is shown.
    root.setAttribute("data-sight", "hollow");
  }

  // What reads a kept station or shows a link's comes beside the program instead of after it.
  function ask(attribute) {
    var files = script.getAttribute(attribute);
    if (files) files.split(" ").forEach(function (file) {
      var early = document.createElement("link");
      early.rel = "preload";
      early.as = "fetch";
      early.crossOrigin = "";
      early.href = file;
      document.head.appendChild(early);
    });
  }

  // What is seen before the program: the example as the page holds it, what this person saw last, or a hollow
  // frame: behind a link, in another room, in a trial, and where the record is not that of the kept station.
  function showFirst(kept, stations) {
    var language = kept.language || "zh-CN";
    root.lang = language;
    var plain = /^#?(result)?$/.test(location.hash);
    var trial = sessionStorage.getItem("station-scorecard/trial") !== null;
    if (plain && !trial && !stations && language === "zh-CN") return;
    root.setAttribute("data-sight", isLink ? "sent" : "hollow");
    var text = localStorage.getItem("station-scorecard/sight");
    if (!plain || trial || !text || sum(text.slice(8)) !== text.slice(0, 8)) return;
    var last = JSON.parse(text.slice(8));
    var station = localStorage.getItem("station-scorecard/station/" + last.station);
    if (last.station !== kept.station || last.language !== language || !station) return;
    if (sum(station) === last.of) window.lastSight = last;
  }

  // FNV-1a over the letters, as src/desk/sum.rs reckons it.
  function sum(text) {
    var sum = 0x811c9dc5;
    for (var at = 0; at < text.length; at++) {
      sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
    }
    return ("0000000" + (sum >>> 0).toString(16)).slice(-8);
  }

  // What fails first is told: the rest comes of it, and may come before the page is read to its end.
  var waits = false;

  function fail(kind, reason) {
    if (waits) return;
    waits = true;
    function show() {
      waits = false;
      var failure = document.getElementById("failure");
      if (!failure || !failure.hidden) return;
      failure.hidden = false;
      ["old", "missing", "stopped", "file"].forEach(function (of) {
        document.getElementById("failure-" + of).hidden = of !== kind;
      });
      document.getElementById("failure-reason").textContent = String(reason);
      var reload = document.getElementById("failure-reload");
      reload.onclick = function () { location.reload(); };
      reload.hidden = kind === "file";
      var waiting = document.getElementById("waiting-words");
      if (waiting) waiting.textContent = "";
      if (kind === "stopped") failure.focus();
    }
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", show);
    } else {
      show();
    }
  }

  function starting() { return document.getElementById("waiting") !== null; }

  function isOwn(error, source) {
    if (window.WebAssembly && error instanceof WebAssembly.RuntimeError) return true;
    var foreign = source && source.indexOf(location.origin) !== 0;
    return error instanceof Error && !foreign &&
      !(window.DOMException && error instanceof DOMException && !source);
  }

  function stop(error) {
    var place = root.getAttribute("data-panic");
    fail("stopped", place ? error + " (" + place + ")" : error);
  }

  var features = new Uint8Array([
    0, 97, 115, 109, 1, 0, 0, 0, 1, 10, 2, 96, 0, 2, 127, 127, 96, 1, 111, 0, 3, 3, 2, 0, 1, 5, 3,
    1, 0, 1, 10, 26, 2, 21, 0, 65, 0, 65, 0, 65, 0, 252, 11, 0, 65, 1, 192, 67, 0, 0, 0, 0, 252, 0,
    11, 2, 0, 11
  ]);
  if (location.protocol === "file:") {
    fail("file", "");
  } else if (typeof WebAssembly !== "object" || !WebAssembly.validate) {
    fail("old", "WebAssembly: none");
  } else if (!("noModule" in HTMLScriptElement.prototype)) {
    fail("old", "JavaScript modules: none");
  } else if (!WebAssembly.validate(features)) {
    fail("old", "WebAssembly: too old");
  }
  window.addEventListener("error", function (event) {
    var source = event.target && (event.target.src || event.target.href);
    if (starting()) {
      var trapped = window.WebAssembly && event.error instanceof WebAssembly.RuntimeError;
      if (trapped) stop(event.error);
      else fail("missing", event.message || source || "error");
    } else if (isOwn(event.error, event.filename)) {
      stop(event.error);
    }
  }, true);
  window.addEventListener("unhandledrejection", function (event) {
    if (starting()) fail("missing", event.reason);
    else if (isOwn(event.reason, "")) stop(event.reason);
  });
})();
