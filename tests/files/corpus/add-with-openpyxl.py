"""Opens a network workbook, adds what a clerk adds over the years, and saves it.

Called with the workbook, a picture, and the file to write.
"""

import datetime
import sys

from openpyxl import load_workbook
from openpyxl.chart import BarChart, LineChart, PieChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import (
    CellIsRule,
    ColorScaleRule,
    DataBarRule,
    FormulaRule,
    IconSetRule,
)
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break


def fill(color):
    return PatternFill("solid", fgColor=color)


def add_columns_beside(sheet):
    """Two columns of one's own, one apart from the table, the second with formulas."""
    first = sheet.max_column + 2
    sheet.cell(1, first, "担当メモ").font = Font(bold=True, color="FF17806D")
    sheet.cell(1, first + 1, "呼び名").fill = fill("FFFFF2CC")
    for row in range(2, min(sheet.max_row, 12) + 1):
        cell = sheet.cell(row, first, f"{row}行目のメモ\n二行目 ①")
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.fill = fill("FFE2F0D9" if row % 2 else "FFFCE4D6")
        sheet.cell(row, first + 1, f'=IF($C{row}="","",$C{row}&"様")')
    sheet.column_dimensions[get_column_letter(first)].width = 31.5
    sheet.cell(3, first).comment = Comment("次回までに確認\n(電話)", "佐藤")
    # Coloured by hand inside the table, as people do.
    sheet["E3"].fill = fill("FFFFFF00")
    sheet["E4"].font = Font(name="Meiryo UI", size=13, italic=True, strike=True)
    sheet["E5"].comment = Comment("この行は要注意", "鈴木")


def add_notes(workbook):
    sheet = workbook.create_sheet("会議メモ", 1)
    sheet.sheet_properties.tabColor = "FFC00000"
    sheet.merge_cells("A1:F1")
    sheet.merge_cells("B43:C45")
    sheet["A1"] = "連絡会議の記録"
    sheet["A1"].font = Font(name="游明朝", size=18, bold=True, underline="double")
    sheet["A1"].alignment = Alignment(horizontal="center", text_rotation=0)
    sheet["B43"] = "結合した枠"
    for row in range(2, 41):
        sheet.cell(row, 1, row - 1)
        sheet.cell(row, 2, f" 議題{row - 1} 𠮷野・髙橋 ")
        sheet.cell(row, 3, datetime.date(2023, 4, row % 28 + 1)).number_format = 'ggge"年"m"月"d"日"'
        sheet.cell(row, 4, row * 1234.5).number_format = '#,##0.0;[Red]-#,##0.0'
        sheet.cell(row, 5, row % 3 == 0)
    sheet["F2"] = "=株式会社"
    sheet["F2"].data_type = "s"
    sheet["F2"].quotePrefix = True
    sheet["F3"] = "#N/A"
    sheet["F4"] = datetime.datetime(2023, 5, 1, 13, 45)
    sheet["F5"] = datetime.time(9, 30)
    sheet["F6"] = 0.125
    sheet["F6"].number_format = "0.0%"
    line = Side(style="double", color="FF7030A0")
    sheet["F7"].border = Border(left=line, right=line, diagonal=line, diagonalUp=True)
    sheet["F8"].alignment = Alignment(text_rotation=255, shrink_to_fit=True, indent=2)
    sheet["F9"].protection = Protection(locked=False, hidden=True)
    sheet["F10"].fill = PatternFill("lightGrid", fgColor="FF92D050", bgColor="FFFFFFFF")
    add_links(sheet)
    add_rules(sheet)
    set_layout(sheet)


def add_links(sheet):
    sheet["G2"] = "事務局のページ"
    sheet["G2"].hyperlink = "https://example.com/network?a=1&b=2"
    sheet["G3"] = "=HYPERLINK(\"#'KPI'!D9\",\"KPIへ\")"
    sheet["G4"] = "案件へ"
    sheet["G4"].hyperlink = "#'案件'!A2"
    sheet["G5"] = "連絡先"
    sheet["G5"].hyperlink = "mailto:office@example.com"
    sheet["A2"].comment = Comment("一つ目のメモ", "事務局", height=120, width=300)
    sheet["B3"].comment = Comment("二つ目のメモ\n改行あり <b>&", "髙橋")


def add_rules(sheet):
    choice = DataValidation(type="list", formula1='"未,済,保留"', allow_blank=True)
    choice.promptTitle, choice.prompt = "状況", "一覧から選びます"
    choice.add("H2:H20")
    choice.add("J2:J5")
    whole = DataValidation(type="whole", operator="between", formula1="0", formula2="100")
    whole.error, whole.errorStyle = "0から100まで", "warning"
    whole.add("I2:I20")
    custom = DataValidation(type="custom", formula1='=COUNTIF($K$2:$K$20,K2)=1')
    custom.add("K2:K20")
    from_table = DataValidation(type="list", formula1="list_agencies")
    from_table.add("L2:L20")
    for validation in (choice, whole, custom, from_table):
        sheet.add_data_validation(validation)
    red = PatternFill(bgColor="FFFFC7CE")
    formats = sheet.conditional_formatting
    formats.add("D2:D40", CellIsRule(operator="greaterThan", formula=["20000"], fill=red))
    formats.add("A2:F40", FormulaRule(formula=["$E2=TRUE"], font=Font(bold=True, color="FF0000FF")))
    formats.add(
        "A2:A40",
        ColorScaleRule(
            start_type="min",
            start_color="FFF8696B",
            mid_type="percentile",
            mid_value=50,
            mid_color="FFFFEB84",
            end_type="max",
            end_color="FF63BE7B",
        ),
    )
    formats.add("D2:D40", DataBarRule("num", 0, "max", None, "FF638EC6"))
    formats.add("A2:A40", IconSetRule("3TrafficLights1", "percent", [0, 33, 67]))


def set_layout(sheet):
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = "A1:F40"
    sheet.auto_filter.add_filter_column(4, ["TRUE"])
    sheet.row_dimensions[15].hidden = True
    sheet.row_dimensions[16].height = 33
    sheet.row_dimensions[16].fill = fill("FFD9E1F2")
    sheet.row_dimensions.group(20, 24, outline_level=1)
    sheet.row_dimensions.group(21, 22, outline_level=2, hidden=True)
    sheet.column_dimensions["M"].hidden = True
    sheet.column_dimensions.group("O", "Q", outline_level=1, hidden=True)
    sheet.column_dimensions["B"].width = 28.25
    sheet.row_breaks.append(Break(id=18))
    sheet.row_breaks.append(Break(id=30))
    sheet.col_breaks.append(Break(id=6))
    sheet.print_title_rows = "1:1"
    sheet.print_area = "A1:G40"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.scale = 85
    sheet.page_margins.left = 0.4
    sheet.oddHeader.center.text = "会議メモ &D"
    sheet.oddFooter.right.text = "&P / &N"
    sheet.print_options.gridLines = True
    sheet.protection.sheet = True
    sheet.protection.password = "network"
    sheet.protection.formatCells = False
    sheet.sheet_view.zoomScale = 120
    sheet.sheet_view.showGridLines = False


def add_figures(workbook):
    """Formulas over the tables of the network, over the KPIs, and over this sheet, with charts."""
    sheet = workbook.create_sheet("集計とグラフ")
    sheet.append(["月", "面談", "訪問", "合計"])
    for month in range(1, 13):
        sheet.append([f"{month}月", month * 3 % 7, month * 5 % 11, f"=B{month + 1}+C{month + 1}"])
    sheet["F1"], sheet["G1"] = "見たいもの", "値"
    watched = [
        ("支援企業の数", "=COUNTA('支援企業'!$A:$A)-1"),
        ("最初の企業", "='支援企業'!B2"),
        ("従業員の合計", "=SUM('支援企業'!$G$2:$G$40)"),
        ("求人化した企業", "=kpi_2"),
        ("期間の終わり", "=period_to"),
        ("二つ先", "=G5*10+G2"),
        ("進行中の案件", "=COUNTIFS(案件!$L:$L,\"進行中\")"),
        ("表の行数", "=ROWS(Tsunagi_cases[案件ID])"),
        ("名前つき範囲", "=SUM(my_total)*my_rate"),
    ]
    for row, (label, formula) in enumerate(watched, start=2):
        sheet.cell(row, 6, label)
        sheet.cell(row, 7, formula)
    sheet["G6"].number_format = "yyyy/mm/dd"
    add_charts(sheet)
    sheet["A30"] = 0


def add_charts(sheet):
    labels = Reference(sheet, min_col=1, min_row=2, max_row=13)
    data = Reference(sheet, min_col=2, max_col=3, min_row=1, max_row=13)
    places = ((BarChart(), "I2"), (LineChart(), "I18"), (PieChart(), "I34"))
    for chart, place in places:
        chart.title = f"月ごとの件数 {place}"
        chart.add_data(data, titles_from_data=True)
        chart.set_categories(labels)
        sheet.add_chart(chart, place)


def add_pictures(workbook, picture):
    sheet = workbook.create_sheet("写真")
    sheet["A1"] = "会場の写真"
    for place, size in (("B3", (120, 80)), ("F10", (48, 32))):
        image = Image(picture)
        image.width, image.height = size
        sheet.add_image(image, place)


def add_own_sums(workbook):
    """Formulas that look at nothing outside their sheet: no edit elsewhere can change them."""
    sheet = workbook.create_sheet("独立計算")
    for row in range(1, 11):
        sheet.cell(row, 1, row * row)
        sheet.cell(row, 2, f"=SUM($A$1:A{row})")
    hidden = workbook.create_sheet("隠しシート")
    hidden.sheet_state = "hidden"
    hidden["A1"] = "見えないメモ"


def add_names(workbook):
    names = workbook.defined_names
    names.append(DefinedName("my_total", attr_text="'集計とグラフ'!$D$2:$D$13"))
    names.append(DefinedName("my_rate", attr_text="0.5"))
    local = DefinedName("この表だけ", attr_text="'会議メモ'!$A$2:$A$9")
    local.localSheetId = workbook.sheetnames.index("会議メモ")
    names.append(local)


def main(source, picture, target):
    workbook = load_workbook(source)
    add_columns_beside(workbook["案件"])
    add_notes(workbook)
    add_figures(workbook)
    add_pictures(workbook, picture)
    add_own_sums(workbook)
    add_names(workbook)
    workbook.active = workbook.sheetnames.index("会議メモ")
    workbook.save(target)


main(*sys.argv[1:])
