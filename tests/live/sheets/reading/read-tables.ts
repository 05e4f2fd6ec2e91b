import {
  absoluteReference,
  parseAreaAddress,
  type DefinedName,
  type TableModel,
} from '../../../../shared/core/index';
import type { Google, Sheet } from '../google';
import { heldOn } from './held';

/** Our tables: named ranges that an entry on their sheet tells of, with banding and filter. */
export function readTables({ spreadsheet }: Google, sheet: Sheet): readonly TableModel[] {
  const banded = sheet.getBandings().map((banding) => banding.getRange().getA1Notation());
  const filtered = sheet.getFilter()?.getRange().getA1Notation() ?? '';
  const tables = heldOn(sheet, 'table').flatMap((held) => {
    const range = spreadsheet.getRangeByName(held.name);
    if (range?.getSheet().getSheetId() !== sheet.getSheetId()) return [];
    const address = range.getA1Notation();
    const area = parseAreaAddress(address);
    return area === null ? [] : [{ held, address, area }];
  });
  const isOurs = tables.some(({ address }) => address === filtered);
  return tables.map(({ held, address, area }) => ({
    name: held.name,
    area,
    style: held.style,
    bandedRows: banded.includes(address),
    // A sheet has one filter: while another table of ours has it, the wish counts.
    filterButtons: filtered === address || (isOurs && held.filterButtons),
  }));
}

/** The names that are no tables, with constants that an entry tells of. */
export function readNames(
  { spreadsheet }: Google,
  tables: readonly TableModel[],
): readonly DefinedName[] {
  const isTable = (name: string) =>
    tables.some((table) => table.name.toLowerCase() === name.toLowerCase());
  const ranges = spreadsheet.getNamedRanges().filter((range) => !isTable(range.getName()));
  return [
    ...ranges.map((named) => {
      const cells = named.getRange();
      const address = cells.getA1Notation();
      const [sheet, area] = [cells.getSheet().getName(), parseAreaAddress(address)];
      const refersTo = area === null ? `${sheet}!${address}` : absoluteReference(sheet, area);
      return { name: named.getName(), refersTo };
    }),
    ...heldOn(spreadsheet, 'name'),
  ];
}
