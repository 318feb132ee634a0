// Takes the place of service_worker.js in a release without it (`cargo dev build --without-offline`): it removes
// what that has kept, and itself. Pages that are open go on with the host; nothing of theirs is touched.
"use strict";

const prefix = "station-scorecard " + new URL("./", location).pathname + " ";

addEventListener("install", () => skipWaiting());
addEventListener("activate", event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
  await registration.unregister();
})()));
