"""Makes the frozen workbooks of this folder anew: `python make_samples.py`, with openpyxl and
msoffcrypto-tool installed and LibreOffice's `soffice` on the path. `source.md` says what each is for.

Every figure comes from the printed report, `tests/golden/gz-2023/baihedong-2024/printed.json`.
"""

import datetime
import io
import json
import pathlib
import re
import shutil
import struct
import subprocess
import tempfile
import zipfile

import msoffcrypto
import openpyxl
from msoffcrypto.format.ooxml import OOXMLFile
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter as letter

HERE = pathlib.Path(__file__).parent
REPORT = json.loads((HERE / "../../gz-2023/baihedong-2024/printed.json").read_text("utf-8"))
DAY = datetime.datetime(2024, 8, 14)

# The headings of both blocks: group, name, unit words of target and completed, key.
FIRST = [
    ("", "困难群众和特殊群体建档", "协议个数", "完成", "file_setup"),
    ("", "电访", "协议量", "完成量", "phone_visit"),
    ("", "入户探访", "协议量", "完成量", "home_visit"),
    ("", "咨询个案", "协议量", "完成量", "consult_case"),
    ("专业个案", "接案", "协议接案数", "完成接案数", "case_open"),
    ("专业个案", "节数", "协议节数", "完成节数", "case_session"),
    ("专业个案", "结案", "协议结案数", "完成结案数", "case_close"),
]
SECOND = [
    ("专业小组", "个数", "协议个数", "完成个数", "group_count"),
    ("专业小组", "节数", "协议节数", "完成节数", "group_session"),
    ("专业小组", "人次", "协议人次", "完成人次", "group_attend"),
    ("大型社区活动", "次数", "协议次数", "完成次数", "large_event_count"),
    ("大型社区活动", "人次", "协议人次", "完成人次", "large_event_attend"),
    ("中小型社区活动", "次数", "协议次数", "完成次数", "small_event_count"),
    ("中小型社区活动", "人次", "协议人次", "完成人次", "small_event_attend"),
]


def new_book():
    book = openpyxl.Workbook()
    book.properties.creator = "samples"
    book.properties.created = book.properties.modified = DAY
    return book


def merge(sheet, top, left, bottom, right, text):
    sheet.cell(top, left, text).alignment = Alignment(horizontal="center", wrap_text=True)
    if (top, left) != (bottom, right):
        sheet.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)


def rate(sheet, row, column, live):
    """A percentage right of its target and its completed amount."""
    target, done = sheet.cell(row, column - 2), sheet.cell(row, column - 1)
    cell = sheet.cell(row, column)
    if live:
        t, d = target.coordinate, done.coordinate
        cell.value = f'=IF(OR({t}="",{d}=""),"",IF(N({t})=0,"/",N({d})/{t}))'
    elif isinstance(target.value, (int, float)) and target.value:
        cell.value = done.value / target.value
    else:
        cell.value = "/"
    cell.number_format = "0.00%"


def block(sheet, top, title, indicators, heads, overall, live):
    """One block of 附件1, from row `top` on; gives the row below it."""
    areas = [area for area in REPORT["areas"] if not area["is_total"]]
    width = len(heads) + 3 * len(indicators) + (4 if overall else 0)
    merge(sheet, top, 1, top, width, title)
    for column, head in enumerate(heads, 1):
        merge(sheet, top + 1, column, top + 3, column, head)
    column = len(heads) + 1
    groups = []
    for group, name, target, done, _ in indicators:
        if not group:
            merge(sheet, top + 1, column, top + 2, column + 2, name)
        else:
            if not groups or groups[-1][0] != group:
                groups.append((group, column, column))
            groups[-1] = (group, groups[-1][1], column + 2)
            merge(sheet, top + 2, column, top + 2, column + 2, name)
        for at, text in enumerate([target, done, "百分比"]):
            sheet.cell(top + 3, column + at, text)
        column += 3
    for group, left, right in groups:
        merge(sheet, top + 1, left, top + 1, right, group)
    first = top + 4
    for at, area in enumerate(areas):
        row = first + at
        values = [area["area"], "、".join(area["communities"]), area["social_workers"]]
        for column, value in zip(range(1, len(heads) + 1), values[:1] + values[3 - len(heads) + 1 :]):
            sheet.cell(row, column, value)
        for place, indicator in enumerate(indicators):
            column = len(heads) + 1 + 3 * place
            figures = area["indicators"][indicator[4]]
            for beside, key in enumerate(["target", "done"]):
                value = figures[key]
                sheet.cell(row, column + beside, "/" if value is None else value)
            rate(sheet, row, column + 2, live)
    last, total = first + len(areas) - 1, first + len(areas)
    sheet.cell(total, 1, "合计")
    sums = [column for column in range(len(heads), width + 1) if column >= 2]
    for column in sums:
        within = column - len(heads) - 1
        if overall and column > len(heads) + 3 * len(indicators):
            break
        if column == len(heads) and len(heads) == 1:
            continue
        if within >= 0 and within % 3 == 2:
            rate(sheet, total, column, live)
            continue
        cells = [sheet.cell(row, column).value for row in range(first, last + 1)]
        numbers = [value for value in cells if isinstance(value, (int, float))]
        span = f"{letter(column)}{first}:{letter(column)}{last}"
        none = "/" if within >= 0 and within % 3 == 1 else 0
        if not numbers:
            sheet.cell(total, column, none)
        else:
            sheet.cell(total, column, f"=SUM({span})" if live else sum(numbers))
    if overall:
        left = len(heads) + 3 * len(indicators) + 1
        merge(sheet, top + 1, left, top + 2, left + 3, "总体服务")
        for at, text in enumerate(["项目", "指标要求", "完成量", "完成率"]):
            sheet.cell(top + 3, left + at, text)
        for at, found in enumerate(REPORT["overall_indicators"]):
            row = first + at
            sheet.cell(row, left, found["name"])
            sheet.cell(row, left + 1, found["target"])
            sheet.cell(row, left + 2, found["done"])
            rate(sheet, row, left + 3, live)
    return total + 1


def station_list(sheet, live):
    merge(sheet, 1, 1, 1, 5, REPORT["extra_table_title"])
    for column, head in enumerate(["序号", "特色指标", "指标要求", "完成量", "完成率"], 1):
        sheet.cell(2, column, head)
    for at, found in enumerate(REPORT["extra_indicators"]):
        row = at + 3
        for column, value in enumerate([at + 1, found["name"], found["target"], found["done"]], 1):
            sheet.cell(row, column, value)
        rate(sheet, row, 5, live)


def staffing(sheet, live):
    """附件2: the workers that the report shows; months are days shown as months."""
    months = REPORT["staffing"]["months"]
    width = 4 + 3 * len(months) + 2
    merge(sheet, 1, 1, 1, width, "附件2：社工到岗情况统计表")
    for column, head in enumerate(["序号", "姓名", "资质", "合同期限"], 1):
        merge(sheet, 2, column, 3, column, head)
    for at, month in enumerate(months):
        left = 5 + 3 * at
        year, number = map(int, month.split("-"))
        merge(sheet, 2, left, 2, left + 2, datetime.date(year, number, 1))
        sheet.cell(2, left).number_format = 'yyyy"年"m"月"'
        for beside, part in enumerate(["社保购买", "工资发放", "人员到岗"]):
            sheet.cell(3, left + beside, part)
    merge(sheet, 2, width - 1, 3, width - 1, "有效人次")
    merge(sheet, 2, width, 3, width, "备注")
    for at, person in enumerate(REPORT["staffing"]["visible_people"]):
        row = at + 4
        values = [at + 21, person["id"], person["qualification"], person["contract"]]
        for column, value in enumerate(values, 1):
            sheet.cell(row, column, value)
        presence = person["monthly_from_table"] or person["monthly_derived"]
        for place, there in enumerate(presence):
            sheet.cell(row, 7 + 3 * place, there)
        cells = ",".join(f"{letter(7 + 3 * place)}{row}" for place in range(len(months)))
        sheet.cell(row, width - 1, f"=SUM({cells})" if live else person["person_months"])


def appendix(live):
    book = new_book()
    sheet = book.active
    sheet.title = "附件1"
    name = REPORT["station"]["name"]
    heads = ["片区", "社区", "投入社工\n人数"] if live else ["片区", "投入社工\n人数"]
    below = block(sheet, 1, f"附件1：{name}指标完成情况", FIRST, heads, False, live)
    block(sheet, below + 1, "附件1（续）", SECOND, ["片区"], True, live)
    station_list(book.create_sheet("特色指标"), live)
    staffing(book.create_sheet("附件2"), live)
    hidden = book.create_sheet("草稿")
    hidden.sheet_state = "hidden"
    hidden["A1"] = "不给人看"
    return book


def saved(book):
    out = io.BytesIO()
    book.save(out)
    # openpyxl notes when it saved.
    day = DAY.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    now = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
    return again(out.getvalue(), lambda _, content: now.sub(rb"\g<1>" + day, content))


def again(data, change=lambda name, content: content):
    """The same parts with a fixed day, so that a second run gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            content = change(info.filename, old.read(info))
            if content is not None:
                part = zipfile.ZipInfo(info.filename, (2024, 8, 14, 0, 0, 0))
                part.compress_type = info.compress_type
                new.writestr(part, content)
    return out.getvalue()


def write(name, data):
    (HERE / name).write_bytes(data)


def converted(data, kind):
    """What LibreOffice makes of a workbook, its formulas computed."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "in", "sample.xlsx")
        path.parent.mkdir()
        path.write_bytes(data)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", "--headless", profile, "--convert-to", kind, "--outdir", folder]
        subprocess.run([*command, str(path)], check=True, stdout=subprocess.DEVNULL)
        return pathlib.Path(folder, f"sample.{kind}").read_bytes()


def altered():
    """The report's own table with three figures that are not what follows from the others."""
    book = appendix(False)
    sheet = book["附件1"]
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value == 945 / 400:
                # The digits of 236.25% swapped.
                cell.value = 2.3652
            if cell.value == 2008 / 1131:
                # The mean of the areas' rates (R-8).
                cell.value = 2.2432
            if cell.value == 22 and sheet.cell(cell.row, 1).value == "合计":
                cell.value = 23
    return saved(book)


def kinds():
    """One cell of every kind, and texts that could be taken for formulas."""
    book = new_book()
    sheet = book.active
    sheet.title = "各种"
    rows = [
        [0.1, 1344, 2.5, -3, 0.1 + 0.2, 1e-7, 12345678901234567890],
        [1.65625, 0.958333333333333, 1, 0, 0.995],
        [datetime.date(2024, 7, 31), datetime.date(2023, 9, 1), datetime.datetime(2024, 7, 31, 8, 30)],
        [True, False, "#DIV/0!"],
        ["=1+1", "+8613", "-5", "@名字", "'引号", " 两边有空格 ", "第一行\n第二行", "<&>\"", "0010"],
    ]
    for row, values in enumerate(rows, 1):
        for column, value in enumerate(values, 1):
            cell = sheet.cell(row, column)
            cell.value = value
            if isinstance(value, str) and value != "#DIV/0!":
                cell.data_type = "s"
    for column, shown in enumerate(["0.00%", "0.00%", "0%", "0.0%", "0%"], 1):
        sheet.cell(2, column).number_format = shown
    sheet["B3"].number_format = 'yyyy"年"m"月"'
    sheet["B7"] = "跨格"
    sheet.merge_cells("B7:C8")
    sheet["D8"] = "右下"
    return saved(book)


def bomb(size, stated=None):
    """A workbook whose sheet unpacks to `size` bytes; `stated` is what its list of parts says."""
    data = again(saved(new_book()), lambda name, content: (
        content[:-len(b"</worksheet>")] + b" " * size + b"</worksheet>"
        if name == "xl/worksheets/sheet1.xml" else content
    ))
    # openpyxl's parts are deflated; the spaces shrink to a thousandth.
    if stated is None:
        return data
    data = bytearray(data)
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as book:
        info = book.getinfo("xl/worksheets/sheet1.xml")
    struct.pack_into("<I", data, info.header_offset + 22, stated)
    at = data.index(b"xl/worksheets/sheet1.xml", info.header_offset + 60) - 46
    assert data[at : at + 4] == b"PK\x01\x02"
    struct.pack_into("<I", data, at + 24, stated)
    return bytes(data)


def with_password(data):
    out = io.BytesIO()
    OOXMLFile(io.BytesIO(data)).encrypt("secret", out)
    assert msoffcrypto.OfficeFile(io.BytesIO(out.getvalue())).is_encrypted()
    return out.getvalue()


def ods_with_password(data):
    """As OpenDocument does it: the content is enciphered and the manifest says how."""
    def change(name, content):
        if name == "META-INF/manifest.xml":
            mark = b'manifest:full-path="content.xml"'
            begin = content.index(mark)
            begin = content.rindex(b"<manifest:file-entry", 0, begin)
            end = content.index(b"/>", begin)
            said = (
                b' manifest:size="1000"><manifest:encryption-data manifest:checksum-type="SHA1/1K"'
                b' manifest:checksum="AAAA"/></manifest:file-entry>'
            )
            return content[:end] + said + content[end + 2 :]
        if name == "content.xml":
            return bytes((7 * at + 13) % 256 for at in range(len(content)))
        return content
    return again(data, change)


def xls_with_password(data):
    """A record that says the rest is enciphered, in the place of the one that names the writer."""
    data = bytearray(data)
    at = data.index(struct.pack("<HH", 0x005C, 0x0070))
    struct.pack_into("<HHHH", data, at, 0x002F, 0x0070, 1, 1)
    return bytes(data)


def small_zip(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            new.writestr(zipfile.ZipInfo(name, (2024, 8, 14, 0, 0, 0)), content)
    return out.getvalue()


def cell_at(name, second=None):
    book = new_book()
    book.active.title = "远"
    book.active["A1"] = 1
    book.active[name] = 2
    if second:
        book.active[second] = 3
    return saved(book)


def printed_staffing():
    """附件2 as the report prints it, from the copy in ../printed: months merged over their three
    columns, what stands once merged downwards, figures as numbers."""
    text = (HERE / "../printed/appendix-2.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines()]
    cells = []
    for row, texts in enumerate(rows, 1):
        written = ""
        for column, value in enumerate(texts, 1):
            place = f"{column_letters(column)}{row}"
            if re.fullmatch(r"[0-9.]+", value):
                written += f'<c r="{place}"><v>{value}</v></c>'
            elif value:
                value = value.replace("&", "&amp;").replace("<", "&lt;")
                written += f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>'
        cells.append(f'<row r="{row}">{written}</row>')
    merges = [f"{column_letters(at)}1:{column_letters(at + 2)}1" for at in range(7, 40, 3)]
    merges += [f"{column_letters(at)}1:{column_letters(at)}2" for at in [*range(1, 7), 40, 41, 42]]
    merges += ["A3:A8", *[f"A{row}:F{row}" for row in range(9, 15)]]
    merged = "".join(f'<mergeCell ref="{of}"/>' for of in merges)
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return small_zip({
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
        '<sheet name="附件2" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{"".join(cells)}</sheetData>'
        f'<mergeCells count="{len(merges)}">{merged}</mergeCells></worksheet>',
    })


def column_letters(number):
    """1 → A, 27 → AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def main():
    live = saved(appendix(True))
    ods, xls = converted(live, "ods"), converted(live, "xls")
    write("appendix-altered.xlsx", altered())
    write("appendix-live.xlsx", converted(live, "xlsx"))
    write("appendix-live.ods", ods)
    write("appendix-live.xls", xls)
    write("appendix-2-printed.xlsx", printed_staffing())
    write("kinds.xlsx", kinds())
    write("kinds.ods", converted(kinds(), "ods"))
    write("kinds.xls", converted(kinds(), "xls"))
    write("no-results.xlsx", live)
    write("truncated.xlsx", live[: len(live) * 2 // 3])
    write("truncated.xls", xls[: len(xls) // 3])
    write("truncated.ods", ods[: len(ods) * 2 // 3])
    write("encrypted.xlsx", with_password(live))
    write("encrypted.ods", ods_with_password(ods))
    write("encrypted.xls", xls_with_password(xls))
    write("bomb.xlsx", bomb(40_000_000))
    write("bomb-lying.xlsx", bomb(40_000_000, stated=1000))
    write("columns.xlsx", cell_at("NTQ1"))
    write("far.xlsx", cell_at("XFD1048576"))
    write("rows.xlsx", cell_at("A1048576"))
    write("empty.xlsx", saved(new_book()))
    parts = {f"part{at}.txt": b"x" for at in range(65)}
    write("parts.zip", small_zip(parts))
    write("plain.zip", small_zip({"readme.txt": b"text"}))
    word = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w:document/>"}
    write("text.docx", small_zip(word))


if __name__ == "__main__":
    assert shutil.which("soffice"), "LibreOffice is needed"
    main()
