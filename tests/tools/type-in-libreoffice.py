"""Types into cells of a workbook as a person at LibreOffice does, and saves what it shows then.

Arguments: the workbook, a JSON list of [sheet, cell, text], and a folder that gets `book.xlsx` and
`book.html`. The HTML has the colours of cells as they are shown, conditional ones included.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

PATIENCE_SECONDS = 60


def property_value(name, value):
    return PropertyValue(name, 0, value, 0)


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    address = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
    end = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            return resolver.resolve(address)
        except NoConnectException:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)


def type_and_save(desktop, book, typed, folder):
    hidden = (property_value("Hidden", True),)
    document = desktop.loadComponentFromURL(book.as_uri(), "_blank", 0, hidden)
    for sheet, cell, text in typed:
        place = document.Sheets.getByName(sheet).getCellRangeByName(cell)
        # As typed: text that looks like a number or a date becomes one.
        place.FormulaLocal = text
    document.calculateAll()
    for suffix, name in (("xlsx", "Calc MS Excel 2007 XML"), ("html", "HTML (StarCalc)")):
        target = (folder / f"book.{suffix}").as_uri()
        document.storeToURL(target, (property_value("FilterName", name),))
    document.close(True)


def main():
    book, typed, folder = (Path(argument).resolve() for argument in sys.argv[1:4])
    with tempfile.TemporaryDirectory() as profile:
        pipe = Path(profile).name
        office = subprocess.Popen(
            [
                "soffice",
                f"-env:UserInstallation={Path(profile).as_uri()}",
                "--headless",
                "--norestore",
                f"--accept=pipe,name={pipe};urp;",
            ]
        )
        try:
            context = connect(pipe)
            desktop = context.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", context
            )
            type_and_save(desktop, book, json.loads(typed.read_text("utf-8")), folder)
            desktop.terminate()
        finally:
            try:
                office.wait(timeout=PATIENCE_SECONDS)
            except subprocess.TimeoutExpired:
                office.kill()


main()
