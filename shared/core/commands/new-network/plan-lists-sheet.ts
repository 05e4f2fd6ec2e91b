import { publicHolidaySerials } from '../../domain/business-days';
import { absoluteReference } from '../../model/address';
import type { TableLayouts } from '../../formulas/compile-formula';
import type { Area } from '../../model/workbook-model';
import type { PlanStep } from '../../plan/plan';
import { choiceSets } from '../../tables/choices';
import type { Language } from '../../tables/table-definition';
import { tableDefinition, tableKeys } from '../../tables/tables';
import { templateTexts } from '../../text/template';
import { listName } from './layouts';
import { looks } from './look';
import { fitsLiteralList } from './plan-table-body';

/** Rows of a referenced table that drop-downs offer. */
const offeredRows = 5000;

/**
 * The hidden sheet with the lists that do not fit into a validation, and a name for every list.
 *
 * Each list takes two columns, value and label, so that people can look up what a letter means.
 */
export function planListsSheet(language: Language, position: number): readonly PlanStep[] {
  const sheet = templateTexts.listsSheet[language];
  const longSets = choiceSets.filter((set) => !fitsLiteralList(set));
  const lists = longSets.flatMap(({ key, choices }, index): readonly PlanStep[] => {
    const column = index * 2;
    const header: Area = { row: 0, column, rowCount: 1, columnCount: 2 };
    const body: Area = { row: 1, column, rowCount: choices.length, columnCount: 2 };
    return [
      { kind: 'writeRange', sheet, area: header, contents: [[key, `${key} (${language})`]] },
      { kind: 'setStyle', sheet, area: header, style: looks.header },
      {
        kind: 'writeRange',
        sheet,
        area: body,
        contents: choices.map(({ value, label }) => [value, label[language]]),
      },
      {
        kind: 'ensureName',
        name: listName(key),
        refersTo: absoluteReference(sheet, { ...body, columnCount: 1 }),
      },
    ];
  });
  return [
    { kind: 'ensureSheet', sheet, position, visibility: 'hidden' },
    ...lists,
    ...planHolidays(sheet, longSets.length * 2, language),
  ];
}

/** The public holidays that the program knows: formulas count business days with them. */
function planHolidays(sheet: string, column: number, language: Language): readonly PlanStep[] {
  const days = publicHolidaySerials();
  const header: Area = { row: 0, column, rowCount: 1, columnCount: 1 };
  const body: Area = { row: 1, column, rowCount: days.length, columnCount: 1 };
  return [
    {
      kind: 'writeRange',
      sheet,
      area: header,
      contents: [[templateTexts.holidaysColumn[language]]],
    },
    { kind: 'setStyle', sheet, area: header, style: looks.header },
    { kind: 'setColumnWidths', sheet, widths: { [column]: 12 } },
    { kind: 'writeRange', sheet, area: body, contents: days.map((day) => [day]) },
    { kind: 'setStyle', sheet, area: body, style: { numberFormat: 'yyyy/mm/dd' } },
    {
      kind: 'ensureName',
      name: listName('holidays'),
      refersTo: absoluteReference(sheet, body),
    },
  ];
}

/** Names for the ids of tables, which the drop-downs of references and forms point at. */
export function planReferenceLists(layouts: TableLayouts): readonly PlanStep[] {
  return tableKeys.flatMap((key): readonly PlanStep[] => {
    const layout = layouts[key];
    const column = layout?.columns['id'];
    if (layout === undefined || column === undefined || !isOffered(key)) return [];
    const area: Area = { row: 1, column, rowCount: offeredRows, columnCount: 1 };
    return [
      { kind: 'ensureName', name: listName(key), refersTo: absoluteReference(layout.sheet, area) },
    ];
  });
}

/** No row refers to a training, but a form shows one. */
function isOffered(key: string): boolean {
  if (key === 'trainings') return true;
  return tableKeys.some((table) =>
    tableDefinition(table).columns.some(
      ({ type }) => type.kind === 'reference' && type.table === key,
    ),
  );
}
