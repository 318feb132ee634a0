"""Writes a Word file with python-docx into the path that is given: headings, a list that Word numbers, a table with
cells merged both ways and a table within a cell."""

import sys

import docx

document = docx.Document()
document.add_heading("一、基本情况", 1)
paragraph = document.add_paragraph("站点现有社工18名，")
paragraph.add_run("其中持证13名。").bold = True
document.add_paragraph("开展小组4个", style="List Number")
document.add_paragraph("开展探访12次", style="List Number")
table = document.add_table(rows=4, cols=3)
table.cell(0, 0).merge(table.cell(1, 0)).text = "片区"
table.cell(0, 1).merge(table.cell(0, 2)).text = "小组"
for row, texts in enumerate([["协议量", "完成量"], ["4", "5"], ["3", "4"]], start=1):
    for column, text in enumerate(texts, start=1):
        table.cell(row, column).text = text
table.cell(2, 0).text = "片区一"
inner = table.cell(3, 0).add_table(rows=1, cols=2)
inner.cell(0, 0).text = "走访"
inner.cell(0, 1).text = "7"
table.cell(3, 0).paragraphs[0].text = "片区二"
document.save(sys.argv[1])
