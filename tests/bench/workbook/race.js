// One turn of the race: the same files read and the same table written by ours and by both libraries,
// each in a worker of its own that has started before the clock does.
const [{ worker, station, sheetjs, exceljs, rows, columns, first }, done] = arguments;

// A letter to our worker: nothing to read its bytes, a language to write the station in its bytes.
const LANGUAGE = 'zh-CN';

const started = (address, ask) => new Promise((resolve, reject) => {
    const own = new Worker(address);
    own.onerror = event => reject(`${address}: ${event.message}`);
    own.onmessage = () => resolve(own);
    if (ask) own.postMessage(ask);
});

const asked = (own, question) => new Promise((resolve, reject) => {
    const begun = performance.now();
    own.onerror = event => reject(event.message);
    own.onmessage = event => resolve({ told: event.data, took: performance.now() - begun });
    own.postMessage(question);
});

const ours = async (text, bytes) => {
    const { told, took } = await asked(await runners.ours, [text, bytes]);
    if ('refused' in JSON.parse(told[0])) throw told[0];
    return { told, took };
};

const runners = {
    ours: started(worker),
    sheetjs: started('rival.js', { load: { name: 'sheetjs', address: sheetjs } }),
    exceljs: started('rival.js', { load: { name: 'exceljs', address: exceljs } }),
};

const read = async (name, bytes) => {
    if (name === 'ours') return (await ours('', bytes.slice())).took;
    return (await asked(await runners[name], { read: bytes })).took;
};

const write = async (name, sheets) => {
    if (name === 'ours') {
        return (await ours(LANGUAGE, new TextEncoder().encode(station))).took;
    }
    return (await asked(await runners[name], { write: sheets })).took;
};

// Names, whole numbers and shares, as tables of a station have them.
const table = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) =>
    column === 0 ? `片区${row + 1}` : column % 3 === 0 ? (row * 7 + column) / 1000 : row * 3 + column));

const race = async () => {
    for (const name of ['ours', 'sheetjs', 'exceljs']) await runners[name];
    const sheetjs = await runners.sheetjs;
    const { told } = await ours(LANGUAGE, new TextEncoder().encode(station));
    const exported = told[1];
    const plain = new Uint8Array((await asked(sheetjs, { write: [{ name: 'a', rows: table }] })).told);
    const sheets = (await asked(sheetjs, { read: exported })).told;
    const order = ['ours', 'sheetjs', 'exceljs'];
    // Both blocks of areas; the result before them and the other sheets are short.
    const times = { rows: sheets[1].rows.length + sheets[2].rows.length };
    for (let at = 0; at < order.length; at += 1) {
        const name = order[(at + first) % order.length];
        times[name] = {
            plain: await read(name, plain),
            exported: await read(name, exported),
            written: await write(name, sheets),
        };
    }
    return times;
};

race().then(done, error => done({ error: String(error) }));
