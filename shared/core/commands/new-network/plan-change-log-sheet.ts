import type { Area, CellStyle } from '../../model/workbook-model';
import type { PlanStep } from '../../plan/plan';
import { changeLog } from '../../tables/change-log';
import type { Language } from '../../tables/table-definition';
import { headerRow, nativeTable, nativeTableName } from './layouts';
import { boxed, colors, looks } from './look';

/** Rows that are prepared for entries; the table grows when they are full. */
const preparedEntries = 100;

/** The sheet on which commands tell what they changed: titles, looks, filter buttons, no rows. */
export function planChangeLogSheet(language: Language, position: number): readonly PlanStep[] {
  const sheet = changeLog.title[language];
  const { columns } = changeLog;
  const columnCount = columns.length;
  const header: Area = { row: headerRow, column: 0, rowCount: 1, columnCount };
  const body: Area = { ...header, row: headerRow + 1, rowCount: preparedEntries };
  const whole: Area = { ...header, rowCount: preparedEntries + 1 };
  const widths = columns.map(({ width }, index) => [index, width] as const);
  return [
    { kind: 'ensureSheet', sheet, position, tabColor: colors.inkSoft },
    {
      kind: 'writeRange',
      sheet,
      area: header,
      contents: [columns.map(({ title }) => title[language])],
    },
    {
      kind: 'setStyle',
      sheet,
      area: header,
      style: { ...looks.header, fillColor: colors.headerComputed },
    },
    { kind: 'setStyle', sheet, area: body, style: entryLooks.text },
    { kind: 'setStyle', sheet, area: { ...body, columnCount: 1 }, style: entryLooks.time },
    { kind: 'setColumnWidths', sheet, widths: Object.fromEntries(widths) },
    {
      kind: 'setNotes',
      sheet,
      notes: columns.map(({ help }, column) => ({ row: headerRow, column, text: help[language] })),
    },
    { kind: 'ensureTable', sheet, table: nativeTable(nativeTableName(changeLog.key), whole) },
    { kind: 'setFrozenPanes', sheet, rows: 1, columns: 0 },
    {
      kind: 'setPageSetup',
      sheet,
      page: { orientation: 'landscape', paper: 'A4', fitToWidth: 1, fitToHeight: 0, titleRows: 1 },
    },
  ];
}

const text = {
  wrapText: true,
  border: boxed,
  verticalAlignment: 'middle',
  fontColor: colors.ink,
} as const satisfies CellStyle;

/** How the cells of an entry look: its time, and all else. */
export const entryLooks = {
  text,
  time: { ...text, numberFormat: 'yyyy/mm/dd hh:mm', horizontalAlignment: 'center' },
} as const satisfies Readonly<Record<string, CellStyle>>;
