// A well-known library in a worker of its own: reads a workbook into rows of values, writes rows as one.
'use strict';

const libraries = {
    sheetjs: {
        read: bytes => {
            const book = XLSX.read(bytes, { type: 'array' });
            return book.SheetNames.map(name => ({
                name,
                rows: XLSX.utils.sheet_to_json(book.Sheets[name], { header: 1, raw: true }),
            }));
        },
        write: sheets => {
            const book = XLSX.utils.book_new();
            for (const { name, rows } of sheets) {
                XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name);
            }
            return XLSX.write(book, { type: 'array', bookType: 'xlsx', compression: true });
        },
    },
    exceljs: {
        read: async bytes => {
            const book = new ExcelJS.Workbook();
            await book.xlsx.load(bytes);
            return book.worksheets.map(sheet => {
                const rows = [];
                sheet.eachRow({ includeEmpty: true }, (row, at) => {
                    // Counted from 1; a formula brings its result.
                    const values = Array.from(row.values).slice(1);
                    rows[at - 1] = values.map(value => value?.result ?? value);
                });
                return { name: sheet.name, rows };
            });
        },
        write: sheets => {
            const book = new ExcelJS.Workbook();
            for (const { name, rows } of sheets) {
                book.addWorksheet(name).addRows(rows);
            }
            return book.xlsx.writeBuffer();
        },
    },
};

let library;

onmessage = async ({ data: { load, read, write } }) => {
    if (load) {
        importScripts(load.address);
        library = libraries[load.name];
        postMessage('ready');
        return;
    }
    postMessage(await (read ? library.read(read) : library.write(write)));
};
