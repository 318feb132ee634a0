// Fetches parts of the program when they are first wanted. `cargo dev build` fills in the names in capitals
// (src/bin/dev/split.rs) and puts this behind the glue of wasm-bindgen.

// Each file: the length of each module in it, and the files that it builds on.
const files = FILES;
const loads = {};
let shared;

function load(name) {
  const loading = loads[name] ??= fetched("./ADDRESS".replace("*", name), ...files[name]);
  // A part that did not arrive can be asked for again.
  loading.catch(() => { delete loads[name]; });
  return loading;
}

async function fetched(address, lengths, needs) {
  const before = needs.map(load);
  const answer = await fetch(new URL(address, import.meta.url));
  if (!answer.ok) throw new Error(answer.status + " " + address);
  const bytes = await answer.arrayBuffer();
  await Promise.all(before);
  let at = 0;
  for (const length of lengths) {
    await WebAssembly.instantiate(bytes.slice(at, at += length), { __wasm_split: shared });
  }
}

function entrance(name) {
  return async (callback, data) => {
    shared ??= initSync();
    let arrived = true;
    try {
      await load(name);
    } catch (error) {
      console.error(error);
      arrived = false;
    }
    shared.__indirect_function_table.get(callback)(data, arrived);
  };
}

const entrances = {};
for (const name of ENTRANCES) entrances["PREFIX" + name] = entrance(name);
