"""Prints the pivots that openpyxl finds in a workbook, as JSON."""

import json
import sys

from openpyxl import load_workbook


def places(fields, attribute):
    return [getattr(field, attribute) for field in fields or []]


def pivots_of(workbook):
    return [
        {
            "name": pivot.name,
            "area": pivot.location.ref,
            "source": pivot.cache.cacheSource.worksheetSource.name,
            "titles": [field.name for field in pivot.cache.cacheFields],
            "records": len(pivot.cache.records.r),
            "rows": places(pivot.rowFields, "x"),
            "columns": places(pivot.colFields, "x"),
            "filters": places(pivot.pageFields, "fld"),
            "values": [[field.name, field.fld, field.subtotal] for field in pivot.dataFields],
        }
        for sheet in workbook
        for pivot in sheet._pivots
    ]


print(json.dumps(pivots_of(load_workbook(sys.argv[1]))))
