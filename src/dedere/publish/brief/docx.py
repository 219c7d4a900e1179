"""A brief as a Word document with real headings, tables and page numbers."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

from dedere.publish.brief.model import Block, Brief, Grid, Outline, Para, Points, Run, Words
from dedere.publish.brief.pieces import pieces

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

# On Windows and macOS with Word; LibreOffice has a face of the same measures for it.
FACE = "Cambria"
_INK, _SOFT, _RED = "1D1B18", "5D574E", "7C2A1C"
_WIDTH_MM = 162


def write(brief: Brief) -> bytes:
    """Return the brief as a DOCX file; its times are those of the record's version."""
    import docx

    document = docx.Document()
    _page(document, brief)
    _styles(document)
    document.add_heading(brief.title, level=1)
    _grid(document, Grid((), tuple(((Run(k),), words) for k, words in brief.head), (16, 84)), 10)
    for section in brief.sections:
        document.add_heading(section.title, level=2)
        for block in section.blocks:
            _block(document, block, 8.5 if section.annex else 10)
    document.add_heading("Sources", level=2)
    for source in brief.sources:
        _source(document, source)
    buffer = io.BytesIO()
    document.save(buffer)
    return _settled(buffer.getvalue(), brief)


def _page(document: Document, brief: Brief) -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Mm

    part = document.sections[0]
    part.page_width, part.page_height = Mm(210), Mm(297)
    part.left_margin = part.right_margin = Mm(24)
    part.top_margin = part.bottom_margin = Mm(20)
    facts = document.core_properties
    facts.title, facts.author, facts.comments = brief.title, "dedere", ""
    facts.subject = f"dedere record {brief.stamp.version}, {brief.stamp.digest}"
    facts.keywords = ", ".join(brief.keywords)
    facts.language, facts.last_modified_by, facts.revision = "en-GB", "dedere", 1
    moment = brief.stamp.moment.replace(tzinfo=None)
    facts.created = facts.modified = moment
    foot = part.footer.paragraphs[0]
    style: Any = document.styles["Footer"]
    foot.style = style
    style.paragraph_format.tab_stops.clear_all()
    foot.paragraph_format.tab_stops.add_tab_stop(Mm(_WIDTH_MM), WD_TAB_ALIGNMENT.RIGHT)
    foot.add_run(f"dedere record {brief.stamp.version} · {brief.stamp.short}\t")
    _field(foot, "PAGE")
    foot.add_run(" / ")
    _field(foot, "NUMPAGES")


def _field(paragraph: Paragraph, code: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for kind, text in (("begin", ""), ("", code), ("separate", ""), ("shown", "1"), ("end", "")):
        run = paragraph.add_run()
        if kind == "shown":
            run.text = text
        elif text:
            element = OxmlElement("w:instrText")
            element.set(qn("xml:space"), "preserve")
            element.text = text
            run._r.append(element)
        else:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
            run._r.append(element)


def _styles(document: Document) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    looks: dict[str, tuple[float, bool, str, float, float]] = {
        "Normal": (10, False, _INK, 0, 4),
        "Heading 1": (17, True, _RED, 0, 10),
        "Heading 2": (12, True, _INK, 12, 4),
        "List Bullet": (10, False, _INK, 0, 2),
        "List Number": (10, False, _INK, 0, 2),
        "Footer": (8, False, _SOFT, 0, 0),
    }
    for name, (size, bold, colour, before, after) in looks.items():
        style: Any = document.styles[name]
        style.font.name, style.font.size, style.font.bold = FACE, Pt(size), bold
        style.font.italic = False
        style.font.color.rgb = RGBColor.from_string(colour)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for key in list(fonts.attrib):
            if key.endswith("Theme"):
                del fonts.attrib[key]
        for face in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(face), FACE)
        style.paragraph_format.space_before = Pt(before)
        style.paragraph_format.space_after = Pt(after)
        style.paragraph_format.line_spacing = 1.08


def _block(document: Document, block: Block, size: float) -> None:
    match block:
        case Para():
            _fill(document.add_paragraph(), block.words, size)
        case Points():
            _points(document, block, size)
        case Grid():
            _grid(document, block, min(size, 9))
        case Outline():
            from docx.shared import Mm, Pt

            for depth, words in block.lines:
                line = document.add_paragraph()
                line.paragraph_format.left_indent = Mm(5 * depth)
                line.paragraph_format.space_after = Pt(2)
                _fill(line, words, size)


def _points(document: Document, block: Points, size: float) -> None:
    """Numbers are written out: a numbered style would go on counting from list to list."""
    from docx.shared import Mm

    for number, item in enumerate(block.items, 1):
        if not block.ordered:
            _fill(document.add_paragraph(style="List Bullet"), item, size)
            continue
        line = document.add_paragraph()
        line.paragraph_format.left_indent = Mm(7)
        line.paragraph_format.first_line_indent = Mm(-7)
        line.paragraph_format.tab_stops.add_tab_stop(Mm(7))
        _fill(line, (Run(f"{number}.\t"), *item), size)


def _grid(document: Document, block: Grid, size: float) -> None:
    from docx.shared import Mm

    headed = bool(block.head)
    table = document.add_table(rows=len(block.rows) + headed, cols=len(block.widths))
    table.autofit = False
    share = _WIDTH_MM / sum(block.widths)
    rows = list(block.rows)
    if headed:
        rows.insert(0, tuple((Run(title, "strong"),) for title in block.head))
        _repeat(table.rows[0])
    for index, (line, cells) in enumerate(zip(table.rows, rows, strict=True)):
        _whole(line)
        for cell, words, width in zip(line.cells, cells, block.widths, strict=True):
            cell.width = Mm(width * share)
            _fill(cell.paragraphs[0], words, size)
            cell.paragraphs[0].paragraph_format.space_after = Mm(0.6)
            cell.paragraphs[0].paragraph_format.space_before = Mm(0.6)
            if index:
                _line_above(cell)
    for column, width in zip(table.columns, block.widths, strict=True):
        column.width = Mm(width * share)
    document.add_paragraph().paragraph_format.space_after = Mm(0)


def _repeat(row: Any) -> None:
    """The head of a table comes again on each page."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _whole(row: Any) -> None:
    """A row is not broken between pages."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _line_above(cell: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders = OxmlElement("w:tcBorders")
    top = OxmlElement("w:top")
    for key, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "C9C1B4")):
        top.set(qn(f"w:{key}"), value)
    borders.append(top)
    cell._tc.get_or_add_tcPr().append(borders)


def _fill(paragraph: Paragraph, words: Words, size: float) -> None:
    for run in words:
        _run(paragraph, run, size)


def _run(paragraph: Paragraph, run: Run, size: float) -> None:
    from docx.enum.text import WD_UNDERLINE
    from docx.shared import Pt, RGBColor

    made = paragraph.add_run(run.text)
    made.font.size = Pt(size)
    if run.kind == "strong":
        made.bold = True
    elif run.kind == "quiet":
        made.font.color.rgb = RGBColor.from_string(_SOFT)
    if run.unverified:
        made.font.underline = WD_UNDERLINE.DASH
        mark = paragraph.add_run(" [unverified]")
        mark.font.size, mark.font.color.rgb = Pt(size - 1), RGBColor.from_string(_RED)
    if run.notes:
        note = paragraph.add_run(",".join(str(number) for number in run.notes))
        note.font.superscript, note.font.size = True, Pt(size)


def _source(document: Document, source: Any) -> None:
    from docx.shared import Mm, Pt

    line = document.add_paragraph()
    line.paragraph_format.left_indent = Mm(7)
    line.paragraph_format.first_line_indent = Mm(-7)
    line.paragraph_format.tab_stops.add_tab_stop(Mm(7))
    line.paragraph_format.space_after = Pt(1)
    mark = " (unverified)" if source.unverified else ""
    line.add_run(f"{source.number}.\t{source.fact}{mark}: ").font.size = Pt(8)
    for index, entry in enumerate(source.entries):
        if index:
            line.add_run("; ").font.size = Pt(8)
        for words, address in pieces(entry):
            if address:
                _link(line, address)
            else:
                line.add_run(words).font.size = Pt(8)


def _link(paragraph: Paragraph, address: str) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    key = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), key)
    run = paragraph.add_run(address)
    run.font.size = Pt(8)
    link.append(run._r)
    paragraph._p.append(link)


def _settled(body: bytes, brief: Brief) -> bytes:
    """The file with one time for all its parts, in one order, so that it rebuilds identically."""
    moment = brief.stamp.moment
    when = (moment.year, moment.month, moment.day, 0, 0, 0)
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(body)) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in sorted(old.namelist(), key=lambda part: (part != "[Content_Types].xml", part)):
            info = zipfile.ZipInfo(name, when)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            info.create_system = 3
            new.writestr(info, old.read(name))
    return target.getvalue()
