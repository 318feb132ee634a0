// Starts a program: in place of what wasm-bindgen writes for it, which also knows what this page never does
// (src/bin/dev/glue.rs). Nothing of it is called twice.
async function __wbg_init({ module_or_path: address }) {
  const imports = __wbg_get_imports();
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status + " " + answer.url);
  // A host that calls it something else has it read to its end before it is compiled.
  const { instance, module } = answer.headers.get("Content-Type") === "application/wasm"
    ? await WebAssembly.instantiateStreaming(answer, imports)
    : await WebAssembly.instantiate(await answer.arrayBuffer(), imports);
  return __wbg_finalize_init(instance, module);
}
