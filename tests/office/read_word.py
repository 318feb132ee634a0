"""What python-docx finds in a Word file, as JSON: its paragraphs with their styles, the cells of its tables (a merged
cell in each of its places), the pages of its sections, and the lines at their heads."""

import json
import sys

import docx
from docx.enum.section import WD_ORIENT

document = docx.Document(sys.argv[1])
print(json.dumps({
    "paragraphs": [[of.style.name, of.text] for of in document.paragraphs if of.text],
    "tables": [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables],
    "repeated": [
        sum(1 for row in table.rows if row._tr.trPr is not None and row._tr.trPr.findall(docx.oxml.ns.qn("w:tblHeader")))
        for table in document.tables
    ],
    "landscape": [of.orientation == WD_ORIENT.LANDSCAPE for of in document.sections],
    "millimetres": [[round(of.page_width.mm), round(of.page_height.mm)] for of in document.sections],
    "headers": ["".join(line.text for line in of.header.paragraphs) for of in document.sections],
    "fonts": sorted(set(document.element.xpath("//@w:eastAsia")) | set(document.styles.element.xpath("//@w:eastAsia"))),
}))
