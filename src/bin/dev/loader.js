// Fetches parts of the program when they are first wanted. `cargo dev build` fills in the names in capitals
// (src/bin/dev/split.rs) and puts this behind the glue of wasm-bindgen.

// Each file with the files that it builds on.
const files = FILES;
const loads = {};

function load(name) {
  // The first script asks for nothing any more: it would come twice.
  window.asked = true;
  const loading = loads[name] ??= fetched("./ADDRESS".replace("*", name), files[name]);
  // A part that did not arrive can be asked for again.
  loading.catch(() => { delete loads[name]; });
  return loading;
}

async function fetched(address, needs) {
  const before = needs.map(load);
  const ask = () => fetch(new URL(address, import.meta.url));
  // A service worker that another one takes over from answers nothing of what it was asked: once more.
  const answer = await ask().catch(ask);
  if (!answer.ok) throw new Error(answer.status + " " + address);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  // All are compiled at once, beside each other and what they build on; only their putting together has an order.
  const compiled = [];
  let at = 0;
  // Nothing at all is no module either.
  do {
    const end = endOfModule(bytes, at);
    compiled.push(WebAssembly.compile(bytes.slice(at, end)));
    at = end;
  } while (at < bytes.length);
  const modules = await Promise.all(compiled);
  await Promise.all(before);
  const imports = { __wasm_split: await shared };
  for (const module of modules) await WebAssembly.instantiate(module, imports);
}

// Modules stand one behind the other: eight bytes, then sections, each its kind, its length and its content. Sections
// of kind 0 were taken out, and with that byte the next module begins.
function endOfModule(bytes, at) {
  let end = at + 8;
  while (end < bytes.length && bytes[end] > 0) {
    let length = 0;
    let unit = 1;
    let byte;
    do {
      byte = bytes[++end];
      length += (byte & 127) * unit;
      unit *= 128;
    } while (byte > 127);
    end += 1 + length;
  }
  return end;
}

function entrance(name) {
  return async (callback, data) => {
    let arrived = true;
    try {
      await load(name);
    } catch (error) {
      console.error(error);
      arrived = false;
    }
    (await shared).__indirect_function_table.get(callback)(data, arrived);
  };
}

const entrances = {};
for (const name of ENTRANCES) entrances["PREFIX" + name] = entrance(name);
const IMPORTED = entrances;

// The program itself, with what its parts share.
const shared = __wbg_init({ module_or_path: new URL("MODULE", import.meta.url) });

// Where the release is kept on this device, no line is narrow: the open room and what is typed into it are made ready
// beside the program.
if (navigator.serviceWorker?.controller) {
  const room = location.hash.slice(1);
  load(files[room] ? room : "outlook");
}
await shared;
