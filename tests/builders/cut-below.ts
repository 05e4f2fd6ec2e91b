import type { Area, SheetModel } from '../../shared/core/index';

/** The sheet of a table without its prepared rows from `end` on. */
export function cutBelow(sheet: SheetModel, end: number | undefined): SheetModel {
  if (end === undefined) return sheet;
  const cut = <Entry extends { readonly area: Area }>(entries: readonly Entry[]) =>
    entries
      .filter(({ area }) => area.row < end)
      .map((entry) => ({ ...entry, area: shortened(entry.area, end) }));
  return {
    ...sheet,
    rows: sheet.rows.slice(0, end),
    styles: cut(sheet.styles),
    validations: cut(sheet.validations),
    conditionalFormats: cut(sheet.conditionalFormats),
    tables: cut(sheet.tables),
  };
}

function shortened(area: Area, end: number): Area {
  return { ...area, rowCount: Math.min(area.rowCount, end - area.row) };
}
