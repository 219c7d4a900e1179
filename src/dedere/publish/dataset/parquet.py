"""Every table as Parquet, with real types and the description inside."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from dedere.publish.dataset.sheets import Sheet
from dedere.publish.stamp import Stamp

if TYPE_CHECKING:
    import pyarrow as pa


def write(sheet: Sheet, stamp: Stamp) -> bytes:
    """Return a table as a Parquet file; the same bytes with the same version of pyarrow."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    fields = [
        pa.field(field.name, _type(pa, field.kind), metadata={"description": field.description})
        for field in sheet.fields
    ]
    about = {
        "title": sheet.title,
        "description": sheet.description,
        "dedere:version": stamp.version,
        "dedere:digest": stamp.digest,
    }
    columns = list(zip(*sheet.rows, strict=True)) or [()] * len(fields)
    arrays = [
        pa.array([_plain(cell) for cell in column], type=field.type)
        for column, field in zip(columns, fields, strict=True)
    ]
    table = pa.Table.from_arrays(arrays, schema=pa.schema(fields, metadata=about))
    target = io.BytesIO()
    pq.write_table(table, target, compression="zstd")
    return target.getvalue()


def _type(pa: Any, kind: str) -> pa.DataType:
    return {
        "day": pa.date32(),
        "integer": pa.int64(),
        "boolean": pa.bool_(),
        "list": pa.list_(pa.string()),
    }.get(kind, pa.string())


def _plain(cell: Any) -> Any:
    return list(cell) if isinstance(cell, tuple) else cell
