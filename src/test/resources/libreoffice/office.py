"""Works in LibreOffice as somebody at a desk would: changes cells of a workbook and saves it, or converts a document.

    office.py WORDS     a file with one word a line, in UTF-8:
        change, FILE, SHEET!COLUMN,ROW=TEXT ...     columns and rows from 0; saved as .xlsx in place
        convert, FILE, TARGET                       to PDF
"""
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def named(name, value):
    one = PropertyValue()
    one.Name = name
    one.Value = value
    return one


def url(path):
    return uno.systemPathToFileUrl(os.path.abspath(path))


def desktop(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            there = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
            return there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)
        except NoConnectException:
            time.sleep(0.5)
    raise SystemExit("LibreOffice does not answer")


def change(office, path, changes):
    book = office.loadComponentFromURL(url(path), "_blank", 0, (named("Hidden", True),))
    for one in changes:
        place, text = one.split("=", 1)
        sheet, cell = place.rsplit("!", 1)
        column, row = (int(number) for number in cell.split(","))
        book.Sheets.getByName(sheet).getCellByPosition(column, row).setString(text)
    book.storeToURL(url(path), (named("FilterName", "Calc MS Excel 2007 XML"),))
    book.close(True)


def convert(office, path, target):
    text = office.loadComponentFromURL(url(path), "_blank", 0, (named("Hidden", True),))
    text.storeToURL(url(target), (named("FilterName", "writer_pdf_Export"),))
    text.close(True)


def main():
    with open(sys.argv[1], encoding="utf-8") as lines:
        words = lines.read().splitlines()
    with tempfile.TemporaryDirectory() as profile:
        pipe = "qq%d" % os.getpid()
        process = subprocess.Popen([
            "soffice", "--headless", "--norestore", "--nologo",
            "-env:UserInstallation=" + url(profile), "--accept=pipe,name=%s;urp;" % pipe])
        try:
            office = desktop(pipe)
            if words[0] == "change":
                change(office, words[1], words[2:])
            else:
                convert(office, words[1], words[2])
            try:
                office.terminate()
            except Exception:
                pass  # it is gone before it answers
            process.wait(60)
        finally:
            process.kill()


main()
