import { areaAddress, type TableModel } from '../../../../shared/core/index';
import { entriesOf } from '../metadata';
import { rangeOver, sheetNamed, type OpenSheet, type OpenWorkbook } from '../open-workbook';
import { isSame } from '../structure';
import { setNamedRange } from './ensure-name';
import type { StepOf } from './step-groups';

/** A table is a named range over its cells, with banding, a filter and a note of its style. */
export function ensureTables(
  workbook: OpenWorkbook,
  steps: readonly StepOf<'ensureTable'>[],
): void {
  for (const { sheet, table } of steps) ensureTable(workbook, sheetNamed(workbook, sheet), table);
}

function ensureTable(workbook: OpenWorkbook, sheet: OpenSheet, table: TableModel): void {
  const old = workbook.names.get(table.name.toLowerCase());
  const oldAddress = old?.area && old.sheet === sheet.name ? areaAddress(old.area) : '';
  note(workbook, sheet, table);
  setBanding(workbook, { sheet, table, oldAddress });
  setFilter({ sheet, table, oldAddress });
  // Last: the name says how far the table reaches, so it counts as widened only when all else is done.
  setNamedRange(workbook, { name: table.name, sheet: sheet.name, area: table.area });
}

function note(workbook: OpenWorkbook, sheet: OpenSheet, table: TableModel): void {
  const { name, style, filterButtons } = table;
  const value = JSON.stringify({ name, style, filterButtons });
  const own = entriesOf(sheet.entries, 'tsunagi.table').find((entry) =>
    isSame(entry.value.name, name),
  );
  if (own !== undefined) {
    if (JSON.stringify(own.value) !== value) own.metadata.setValue(value);
    return;
  }
  for (const other of workbook.sheets.values()) {
    for (const entry of entriesOf(other.entries, 'tsunagi.table')) {
      if (isSame(entry.value.name, name)) entry.metadata.remove();
    }
  }
  sheet.sheet.addDeveloperMetadata('tsunagi.table', value);
}

interface Dressing {
  readonly sheet: OpenSheet;
  readonly table: TableModel;
  /** Where the table stood before, if it stood on this sheet. */
  readonly oldAddress: string;
}

function setBanding(workbook: OpenWorkbook, { sheet, table, oldAddress }: Dressing): void {
  const address = areaAddress(table.area);
  const own = sheet.bandings.find((banding) => [address, oldAddress].includes(banding.address));
  if (!table.bandedRows) {
    own?.thing.remove();
    return;
  }
  const range = rangeOver(sheet, table.area);
  if (own === undefined) {
    range.applyRowBanding(workbook.services.app.BandingTheme.LIGHT_GREY, true, false);
  } else if (own.address !== address) own.thing.setRange(range);
}

/** A sheet has room for one filter: one that stands elsewhere is left alone. */
function setFilter({ sheet, table, oldAddress }: Dressing): void {
  const { filter } = sheet;
  const address = areaAddress(table.area);
  const isOwn = filter !== null && [address, oldAddress].includes(filter.address);
  if (filter !== null && !isOwn) return;
  if (!table.filterButtons) {
    filter?.thing.remove();
    sheet.filter = null;
  } else if (filter?.address !== address) sheet.filter = makeFilter(sheet, table);
}

/** A filter cannot be resized: it is made anew with what people had chosen in it. */
function makeFilter(sheet: OpenSheet, { area }: TableModel): OpenSheet['filter'] {
  const criteria = sheet.filter?.criteria ?? [];
  sheet.filter?.thing.remove();
  const thing = rangeOver(sheet, area).createFilter();
  for (const [column, chosen] of criteria) thing.setColumnFilterCriteria(column, chosen);
  return { thing, address: areaAddress(area), criteria };
}
