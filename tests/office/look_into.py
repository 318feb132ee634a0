"""What openpyxl finds in a workbook, as JSON: for each sheet its cells with their kinds, formulas and
kept results, merged ranges and page set-up. With further arguments, cells are changed first and the
workbook is saved under another name: `sheet!E5=400`."""

import json
import sys

import openpyxl


def look_into(path):
    formulas = openpyxl.load_workbook(path)
    results = openpyxl.load_workbook(path, data_only=True)
    sheets = []
    for sheet in formulas.worksheets:
        kept = results[sheet.title]
        cells = [
            {
                "row": cell.row - 1,
                "column": cell.column - 1,
                "is_formula": cell.data_type == "f",
                "is_text": kept[cell.coordinate].data_type == "s",
                "result": str(kept[cell.coordinate].value),
                "format": cell.number_format,
            }
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        ]
        merged = [[of.min_row - 1, of.min_col - 1, of.max_row - 1, of.max_col - 1] for of in sheet.merged_cells.ranges]
        sheets.append({
            "name": sheet.title,
            "cells": cells,
            "merged": sorted(merged),
            "landscape": sheet.page_setup.orientation == "landscape",
            "a4": str(sheet.page_setup.paperSize) == "9",
            "repeated": str(sheet.print_title_rows or ""),
        })
    print(json.dumps(sheets))


def change(path, changed, changes):
    book = openpyxl.load_workbook(path)
    for text in changes:
        place, value = text.split("=")
        sheet, cell = place.split("!")
        book[sheet][cell] = int(value)
    book.save(changed)


if len(sys.argv) == 2:
    look_into(sys.argv[1])
else:
    change(sys.argv[1], sys.argv[2], sys.argv[3:])
