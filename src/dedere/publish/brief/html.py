"""A brief as one HTML page that stands alone: no script, no request, prints as it looks."""

from __future__ import annotations

from html import escape
from importlib.resources import files

from dedere.publish.brief.model import Block, Brief, Grid, Outline, Para, Points, Run, Words
from dedere.publish.brief.pieces import pieces


def write(brief: Brief) -> bytes:
    """Return the brief as UTF-8 HTML."""
    style = (files("dedere.publish") / "templates" / "brief.css").read_text(encoding="utf-8")
    head = "".join(
        f"<dt>{escape(label)}</dt><dd>{_words(words)}</dd>\n" for label, words in brief.head
    )
    body = "".join(
        f"<section{' class=annex' if section.annex else ''}>\n<h2>{escape(section.title)}</h2>\n"
        f"{''.join(_block(block) for block in section.blocks)}</section>\n"
        for section in brief.sections
    )
    sources = "".join(
        f'<li id="source-{row.number}">{escape(row.fact)}'
        f"{' <em class=doubt>unverified</em>' if row.unverified else ''}: "
        f"{'; '.join(_linked(entry) for entry in row.entries)}</li>\n"
        for row in brief.sources
    )
    foot = f"dedere record {escape(brief.stamp.version)} · {brief.stamp.short}"
    page = (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(brief.title)}</title>\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="keywords" content="{escape(", ".join(brief.keywords))}">\n'
        f'<meta name="dcterms.created" content="{brief.written}">\n'
        f"<style>\n{style}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{escape(brief.title)}</h1>\n<dl class=head>\n{head}</dl>\n{body}"
        f"<section class=annex>\n<h2>Sources</h2>\n<ol class=sources>\n{sources}</ol>\n</section>\n"
        f"</main>\n<footer>{foot}</footer>\n</body>\n</html>\n"
    )
    return page.encode()


def _block(block: Block) -> str:
    match block:
        case Para():
            return f"<p>{_words(block.words)}</p>\n"
        case Points():
            tag = "ol" if block.ordered else "ul"
            items = "".join(f"<li>{_words(item)}</li>\n" for item in block.items)
            return f"<{tag}>\n{items}</{tag}>\n"
        case Grid():
            return _grid(block)
        case Outline():
            lines = "".join(
                f'<li class="depth-{depth}">{_words(words)}</li>\n' for depth, words in block.lines
            )
            return f"<ul class=outline>\n{lines}</ul>\n"


def _grid(block: Grid) -> str:
    columns = "".join(f'<col style="width:{width}%">' for width in block.widths)
    parts = ["<table>\n", f"<colgroup>{columns}</colgroup>\n"]
    if block.head:
        titles = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in block.head)
        parts.append(f"<thead><tr>{titles}</tr></thead>\n")
    rows = "".join(f"<tr>{_row(row, labelled=not block.head)}</tr>\n" for row in block.rows)
    return "".join([*parts, f"<tbody>\n{rows}</tbody>\n</table>\n"])


def _row(row: tuple[Words, ...], *, labelled: bool) -> str:
    cells = [f"<td>{_words(cell)}</td>" for cell in row]
    if labelled:
        cells[0] = f'<th scope="row">{_words(row[0])}</th>'
    return "".join(cells)


def _words(words: Words) -> str:
    return "".join(_run(run) for run in words)


def _run(run: Run) -> str:
    text = escape(run.text)
    if run.unverified:
        text = f"<span class=doubtful>{text}</span> <em class=doubt>unverified</em>"
    if run.kind == "strong":
        text = f"<strong>{text}</strong>"
    elif run.kind == "quiet":
        text = f"<span class=quiet>{text}</span>"
    links = ",&#8239;".join(f'<a href="#source-{n}">{n}</a>' for n in run.notes)
    return text + (f"<sup>{links}</sup>" if links else "")


def _linked(text: str) -> str:
    return "".join(
        f'<a href="{escape(address)}">{escape(words)}</a>' if address else escape(words)
        for words, address in pieces(text)
    )
