// Puts what this person saw last into the hollow band, before the first paint; src/browser/before_start.js has
// read it, src/view/frame/sight.rs wrote it. Figures and words come as text, never as markup.
(function () {
  "use strict";
  var rooms = document.querySelectorAll("#waiting .rooms a");
  var room = Array.prototype.filter.call(rooms, function (link) { return link.hash === location.hash; })[0];
  (room || rooms[0]).setAttribute("aria-current", "page");
  var last = window.lastSight;
  if (!last) return;
  delete window.lastSight;
  var waiting = document.getElementById("waiting");

  function put(selector, text) {
    waiting.querySelector(".hollow " + selector).textContent = text;
  }

  function parts(sentence) {
    var into = document.createDocumentFragment();
    sentence.split(/([0-9.]+)/).forEach(function (part, at) {
      if (part === "") return;
      into.appendChild(document.createElement(at % 2 ? "b" : "span")).textContent = part;
    });
    return into;
  }

  try {
    waiting.setAttribute("aria-busy", "true");
    put(".station-name span", last.name[0]);
    put("#waiting-words", last.name[1]);
    put(".band-estimate", last.estimate);
    put(".band-figure strong", last.total);
    put(".band-after", last.after);
    put(".chip strong", last.grade);
    var chip = waiting.querySelector(".hollow .chip");
    chip.hidden = false;
    if (last.rank) chip.setAttribute("data-rank", last.rank);
    var ruler = waiting.querySelector(".hollow .mini-ruler");
    ruler.textContent = "";
    last.ruler.forEach(function (part) {
      var span = ruler.appendChild(document.createElement("span"));
      span.className = part[0];
      if (part[1]) span.setAttribute("data-rank", part[1]);
      if (part[2]) span.setAttribute("data-here", "");
      span.style.left = part[3];
      span.style.width = part[4];
    });
    waiting.querySelector(".hollow .on-wide").appendChild(parts(last.sentence[0]));
    waiting.querySelector(".hollow .on-narrow").appendChild(parts(last.sentence[1]));
  } catch (strange) {
    // A record of another version. What was put in by then goes with the frame.
    document.documentElement.setAttribute("data-sight", "hollow");
    waiting.querySelector(".hollow .band-figure strong").textContent = "—";
    [".band-after", ".chip strong", ".on-wide", ".on-narrow", ".station-name span"].forEach(function (part) {
      put(part, "");
    });
    waiting.querySelector(".hollow .chip").hidden = true;
  }
})();
