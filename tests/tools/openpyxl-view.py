"""Prints what openpyxl finds in workbooks, as JSON: one object for each file named.

A workbook is `{facts, looks, plainLook, sheets}`. A fact stands under a readable name. A sheet is
`{facts, cells}`; a cell is `[type, value, number of its look]`. A file that openpyxl cannot open is
`{failure}`.
"""

import datetime
import hashlib
import json
import re
import sys
import warnings

from openpyxl import load_workbook
from openpyxl.xml.functions import tostring

# What openpyxl itself would lose is no matter here: nothing is saved.
warnings.simplefilter("ignore")


def markup(thing, tag=None):
    return tostring(thing.to_tree(tag) if tag else thing.to_tree()).decode()


def plain(value):
    if isinstance(value, (datetime.date, datetime.time, datetime.timedelta)):
        return str(value)
    return value


def look_in_parts(thing):
    return [
        f"format {thing.number_format}",
        markup(thing.font, "font"),
        markup(thing.fill),
        markup(thing.border, "border"),
        markup(thing.alignment, "alignment"),
        markup(thing.protection, "protection"),
        f"quotePrefix {thing.quotePrefix}",
    ]


class Looks:
    """Every different look once, in words."""

    def __init__(self):
        self.numbers = {}
        self.by_style = {}

    def number_of(self, cell):
        # Cells that a merged one covers may have no look of their own.
        if cell._style is None:
            return None
        key = tuple(cell._style)
        if key not in self.by_style:
            self.by_style[key] = self.numbers.setdefault(self.describe(cell), len(self.numbers))
        return self.by_style[key]

    @staticmethod
    def describe(cell):
        parts = [*look_in_parts(cell), f"named style {cell.style}"]
        return " | ".join(parts)


def cells_of(sheet, looks):
    return {
        cell.coordinate: [cell.data_type, plain(cell.value), looks.number_of(cell)]
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None or cell.has_style
    }


def notes_and_links(sheet):
    facts = {}
    for row in sheet.iter_rows():
        for cell in row:
            if cell.comment is not None:
                note = cell.comment
                facts[f"{cell.coordinate} comment"] = [note.author, note.text, note.width, note.height]
            if cell.hyperlink is not None:
                facts[f"{cell.coordinate} hyperlink"] = [
                    cell.hyperlink.target,
                    cell.hyperlink.location,
                    cell.hyperlink.tooltip,
                ]
    return facts


def look_of(dimension):
    """How cells of a whole row or column look. Their named style openpyxl does not tell."""
    return " | ".join(look_in_parts(dimension)) if dimension._style is not None else None


def row_and_column_facts(sheet):
    facts = {}
    for number, row in sheet.row_dimensions.items():
        facts[f"row {number}"] = [
            row.ht,
            row.hidden,
            row.outlineLevel,
            row.collapsed,
            look_of(row),
        ]
    for name, column in sheet.column_dimensions.items():
        facts[f"column {name}"] = [
            column.min,
            column.max,
            column.width,
            column.hidden,
            column.outlineLevel,
            column.collapsed,
            look_of(column),
        ]
    return facts


def rule_facts(sheet):
    formats = []
    for area in sheet.conditional_formatting:
        for rule in area.rules:
            look = markup(rule.dxf, "dxf") if rule.dxf is not None else ""
            formats.append([str(area.sqref), markup(rule), look])
    validations = [
        [str(rule.sqref), markup(rule)] for rule in sheet.data_validations.dataValidation
    ]
    return {"conditional formats": formats, "validations": validations}


def anchor_of(thing):
    anchor = thing.anchor
    return anchor if isinstance(anchor, str) else markup(anchor)


def chart_in_words(chart):
    """A chart without the copies of the values that it draws: those follow the cells."""
    text = tostring(chart._write()).decode()
    return re.sub(r"<(numCache|strCache|multiLvlStrCache)>.*?</\1>", "", text, flags=re.DOTALL)


def drawing_facts(sheet):
    images = [
        [anchor_of(image), hashlib.sha256(image._data()).hexdigest()] for image in sheet._images
    ]
    charts = [[anchor_of(chart), chart_in_words(chart)] for chart in sheet._charts]
    return {"images": images, "charts": charts}


def layout_facts(sheet):
    return {
        "state": sheet.sheet_state,
        "merged cells": sorted(str(area) for area in sheet.merged_cells.ranges),
        "auto filter": markup(sheet.auto_filter),
        "views": markup(sheet.views),
        "properties": markup(sheet.sheet_properties),
        "format": markup(sheet.sheet_format),
        "print area": sheet.print_area,
        "print titles": [sheet.print_title_rows, sheet.print_title_cols],
        "page margins": markup(sheet.page_margins),
        "page setup": markup(sheet.page_setup),
        "print options": markup(sheet.print_options),
        "header and footer": markup(sheet.HeaderFooter),
        "protection": markup(sheet.protection),
        "row breaks": markup(sheet.row_breaks),
        "column breaks": markup(sheet.col_breaks),
        "array formulas": {
            cell: dict(attributes) for cell, attributes in sheet.formula_attributes.items()
        },
    }


def sheet_view(sheet, looks):
    facts = {
        **layout_facts(sheet),
        **notes_and_links(sheet),
        **row_and_column_facts(sheet),
        **rule_facts(sheet),
        **drawing_facts(sheet),
    }
    for table in sheet.tables.values():
        facts[f"table {table.displayName}"] = markup(table)
    return {"facts": facts, "cells": cells_of(sheet, looks)}


def workbook_facts(workbook):
    names = {
        f"name {entry.name} of sheet {entry.localSheetId}": [
            entry.attr_text,
            entry.hidden,
            entry.comment,
        ]
        for entry in workbook.defined_names.definedName
    }
    return {
        **names,
        "sheets": workbook.sheetnames,
        "views": [markup(view) for view in workbook.views],
        "named styles": sorted(workbook.style_names),
        "theme": hashlib.sha256(workbook.loaded_theme or b"").hexdigest(),
        "counts from": str(workbook.epoch),
    }


def plain_look(workbook):
    """How a cell looks that nobody gave a look. Asked last: asking makes the cell."""
    return Looks.describe(workbook.worksheets[0].cell(1048576, 16384))


def view(path):
    workbook = load_workbook(path)
    looks = Looks()
    sheets = {sheet.title: sheet_view(sheet, looks) for sheet in workbook.worksheets}
    return {
        "facts": workbook_facts(workbook),
        "sheets": sheets,
        "looks": list(looks.numbers),
        "plainLook": plain_look(workbook),
    }


def view_or_failure(path):
    """One file that cannot be opened must not hide what the others hold."""
    try:
        return view(path)
    except Exception as failure:
        return {"failure": f"{type(failure).__name__}: {failure}"}


json.dump([view_or_failure(path) for path in sys.argv[1:]], sys.stdout, ensure_ascii=False)
