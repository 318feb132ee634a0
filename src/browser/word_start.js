// Starts the program of the worker that reads Word files. A release holds these lines and the glue in one file.
importScripts("./word_worker.js");
wasm_bindgen({ module_or_path: "./word_worker_bg.wasm" }).catch(function (reason) {
  // Thrown outside the promise, where the page hears of it.
  setTimeout(function () { throw reason; });
});
