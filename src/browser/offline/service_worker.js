// Keeps one release of the page so that it opens without a network. `cargo dev build` fills in the names in
// capitals (src/bin/dev/offline.rs) and publishes this as sw.js beside the page.
//
// One cache holds one release, and its name carries the scope: many pages may share a host. A release is
// whole or is not installed; the one before serves its tabs until the last of them has loaded the new one.
"use strict";

const release = "RELEASE";
// Every part with its size. Those that are late come after their first use, or when all is asked for.
const parts = PARTS;
const late = LATE;
const scope = new URL("./", location).pathname;
const prefix = "station-scorecard " + scope + " ";
const own = prefix + release;
const home = "./";
// Stands in the cache of whoever asked for all parts; the next release comes with all of its own.
const wish = "./everything";

// ---- What is kept.

// The answer if it is the part, whole; a host that has lost a part may send a page in its place.
async function checked(name, answer) {
  const type = answer.headers.get("content-type") || "";
  const body = await answer.blob();
  const is = name === home
    ? /html/.test(type) && (await body.text()).includes('data-release="' + release + '"')
    : body.size === parts[name] && !/html/.test(type)
      && (!name.endsWith(".js") || /javascript/.test(type)) && (!name.endsWith(".css") || /css/.test(type));
  if (answer.status !== 200 || !is) throw new Error(answer.status + " " + type + " " + name);
  // Made anew: a browser refuses to open an answer that was redirected, and this one is unpacked.
  const headers = new Headers(answer.headers);
  ["content-encoding", "content-length", "vary"].forEach(header => headers.delete(header));
  return new Response(body, { headers });
}

async function take(cache, name) {
  if (await cache.match(name)) return;
  const ask = how => fetch(name, { cache: how }).then(answer => checked(name, answer));
  const elsewhere = name !== home && await keptElsewhere(name);
  const first = name === home ? "no-cache" : "default";
  await cache.put(name, elsewhere || await ask(first).catch(() => ask("reload")));
}

async function ownCaches() {
  return (await caches.keys()).filter(name => name.startsWith(prefix));
}

async function keptElsewhere(name) {
  for (const other of await ownCaches()) {
    const kept = other !== own && await (await caches.open(other)).match(name);
    if (kept) return kept;
  }
}

// What was used or wished for before is taken again; without it the release is whole nevertheless.
async function takeLate(cache) {
  const stem = name => name.replace(/[-.].*/, "");
  const before = new Set();
  for (const other of await ownCaches()) {
    const known = other === own ? [] : await (await caches.open(other)).keys();
    known.forEach(request => before.add(stem(request.url.split("/").pop())));
  }
  if (before.has(stem(wish.slice(2)))) return takeAll(cache);
  await Promise.allSettled(late.filter(name => before.has(stem(name))).map(name => take(cache, name)));
}

async function takeAll(cache) {
  await cache.put(wish, new Response(""));
  const taken = await Promise.allSettled(late.map(name => take(cache, name)));
  return taken.every(part => part.status === "fulfilled");
}

async function install() {
  try {
    const cache = await caches.open(own);
    const first = Object.keys(parts).filter(name => !late.includes(name));
    await Promise.all([home, ...first].map(name => take(cache, name)));
    await takeLate(cache);
  } catch (refused) {
    await tellAll("failed " + release);
    throw refused;
  }
  if (registration.active) await tellAll("whole " + release);
}

async function activate() {
  await clients.claim();
  await tellAll("whole " + release);
}

// ---- What is asked for.

async function serve(event, name) {
  const cache = await caches.open(own).catch(() => undefined);
  const kept = cache && (await cache.match(name) || name !== home && await keptElsewhere(name));
  if (kept) return kept;
  const answer = await fetch(event.request);
  if (cache && name in parts) {
    const copy = answer.clone();
    event.waitUntil(checked(name, copy).then(good => cache.put(name, good)).catch(() => undefined));
  }
  return answer;
}

addEventListener("fetch", event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || !url.pathname.startsWith(scope)) return;
  const name = url.pathname.slice(scope.length);
  if (request.mode === "navigate") {
    if (name === "" || name === "index.html") event.respondWith(serve(event, home));
  } else if (name in parts || /^[\w.-]+\.(js|wasm|css)$/.test(name) && name !== "sw.js") {
    // A part of another release, too: its tab is still open.
    event.respondWith(serve(event, name));
  }
});

// ---- Tabs. They hear and say single lines of text.

async function tabs() {
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  return windows.filter(tab => [scope, scope + "index.html"].includes(new URL(tab.url).pathname));
}

async function tellAll(line) {
  for (const tab of await tabs()) tab.postMessage(line);
}

// Asks every tab and waits for the answers, but not for a tab that sleeps.
const answers = new Map();
async function askAll(question) {
  const asked = await tabs();
  const of = tab => question + " " + tab.id;
  for (const tab of asked) {
    answers.delete(of(tab));
    tab.postMessage(question);
  }
  for (let turn = 0; turn < 40 && !asked.every(tab => answers.has(of(tab))); turn += 1) {
    await new Promise(done => setTimeout(done, 50));
  }
  return asked.map(tab => answers.get(of(tab)));
}

// Another release's set goes once no tab needs it and none is on its way.
async function tidy() {
  const isAlone = () => !registration.installing && !registration.waiting;
  if (!isAlone() || (await askAll("which")).some(of => of !== release) || !isAlone()) return;
  for (const name of await ownCaches()) if (name !== own) await caches.delete(name);
}

async function state(tab) {
  const cache = await caches.open(own);
  const kept = await Promise.all(late.map(name => cache.match(name)));
  tab.postMessage((kept.every(Boolean) ? "all " : "whole ") + release);
}

async function hear(line, tab) {
  const [word, question, answer] = line.split(" ");
  if (word === "answer") {
    answers.set(question + " " + tab.id, answer);
  } else if (word === "state") {
    await state(tab);
    await tidy();
  } else if (word === "all") {
    const all = await takeAll(await caches.open(own)).catch(() => false);
    if (all) await state(tab); else tab.postMessage("partly " + release);
  } else if (word === "update") {
    await askAll("save");
    await skipWaiting();
  }
}

addEventListener("install", event => event.waitUntil(install()));
addEventListener("activate", event => event.waitUntil(activate()));
addEventListener("message", event => {
  if (event.source && typeof event.data === "string") event.waitUntil(hear(event.data, event.source));
});
