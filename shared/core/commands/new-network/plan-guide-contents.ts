import { compileFormula } from '../../formulas/compile-formula';
import { quoteSheetName } from '../../model/address';
import type { CellContent } from '../../model/workbook-model';
import type { PlanStep } from '../../plan/plan';
import { changeLog } from '../../tables/change-log';
import { tableDefinition, tableKeys } from '../../tables/tables';
import { templateTexts } from '../../text/template';
import { guideColumns } from './guide-places';
import { colors, looks } from './look';
import { formSheets, overviewSheets, type OverviewSheet } from './overview-sheets';
import { paint, planBlocks } from './sheet-blocks';
import { shown, type Template } from './template';

interface ContentsLine {
  readonly sheet: string;
  readonly purpose: string;
  readonly count: CellContent;
}

/** The list of sheets: a link to each, what it is for, how many rows it has. */
export function planGuideContents(
  template: Template,
  sheet: string,
  row: number,
): readonly PlanStep[] {
  const { language } = template;
  const { sheetColumn, purposeColumn, countColumn } = templateTexts;
  const lines = contentsLines(template);
  const header = [[sheetColumn[language], purposeColumn[language], countColumn[language]]];
  const contents = lines.map((line) => [line.sheet, line.purpose, line.count]);
  const column = guideColumns.label;
  const links = { row: row + 1, column, rowCount: lines.length, columnCount: 1 };
  const body = { ...looks.body, wrapText: true };
  return [
    ...planBlocks(sheet, [
      { row, column, contents: header, style: looks.header },
      { row: row + 1, column, contents, style: body },
    ]),
    paint(sheet, links, { fontColor: colors.tabMaster, underline: true }),
    {
      kind: 'setHyperlinks',
      sheet,
      hyperlinks: lines.map((line, index) => ({
        row: row + 1 + index,
        column,
        target: `${quoteSheetName(line.sheet)}!A1`,
      })),
    },
  ];
}

function contentsLines({ language, layouts, figures }: Template): readonly ContentsLine[] {
  const ofOverview = ({ title, purpose }: OverviewSheet) => ({
    sheet: title[language],
    purpose: purpose[language],
    count: null,
  });
  return [
    ...overviewSheets.map(ofOverview),
    ...tableKeys.map((key) => {
      const { title, help } = tableDefinition(key);
      // One filled cell of the column is its title.
      const formula = compileFormula(`COUNTA({${key}.id})-1`, { layouts })(0);
      const count = shown(formula, figures?.rowCounts[key]);
      return { sheet: title[language], purpose: help[language], count };
    }),
    ...formSheets.map(ofOverview),
    { sheet: changeLog.title[language], purpose: changeLog.help[language], count: null },
  ];
}
