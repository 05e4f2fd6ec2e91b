import type { IStyleData, IWorkbookData } from '@univerjs/core';
import type { DefinedName, SheetModel, WorkbookModel } from '../../../shared/core/index';
import { styleToUniver } from './cell-style';
import { chartsToUniver } from './chart-places';
import { conditionalFormatToUniver } from './conditional-formats';
import type { SheetIds } from './hyperlinks';
import { drawPivots, noPivotCells } from './pivot-cells';
import { packResources, type StoredName, type StoredNote, type StoredResources } from './resources';
import { sheetToUniver } from './sheet-to-univer';
import { tableToUniver } from './tables';
import { wholeWorkbook } from './univer-codes';
import { validationToUniver } from './validations';

/** How a workbook is to be shown. Ids must differ between workbooks of one page: Univer caches by id. */
export interface UniverOptions {
  readonly id: string;
  readonly name: string;
}

/** What Univer loads and saves. Its language is that of the page, not of the workbook. */
export type UniverSnapshot = Omit<IWorkbookData, 'locale'>;

/** The id that a sheet of the model has in the grid, whatever people rename it to. */
export function sheetId(index: number): string {
  return `sheet-${String(index)}`;
}

/**
 * A workbook as a Univer snapshot, complete in one piece: names come before the formulas that use
 * them, and validations, conditional formats, tables and notes travel as resources.
 *
 * Charts, pivots, page setup and protection have no place there; `fromUniver` brings them back
 * from the model that was shown. What pivots show is drawn into their cells.
 */
export function toUniver(model: WorkbookModel, options: UniverOptions): UniverSnapshot {
  const pool = new StylePool();
  const ids = sheetIds(model.sheets.map(({ name }, index) => [sheetId(index), name]));
  const drawn = drawPivots(model);
  const sheets = drawn.model.sheets.map((sheet, index) => {
    const pivotCells = drawn.cells.get(sheet.name) ?? noPivotCells;
    return sheetToUniver(sheet, { id: sheetId(index), ids, pool, pivotCells });
  });
  return {
    id: options.id,
    name: options.name,
    appVersion: '0.25.1',
    styles: pool.styles(),
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: packResources(resourcesOf(model, options.id)),
  };
}

/** Looks up sheets by id and name. */
export function sheetIds(pairs: readonly (readonly [string, string])[]): SheetIds {
  const byName = new Map(pairs.map(([id, name]) => [name, id]));
  const byId = new Map(pairs);
  return { idOf: (name) => byName.get(name), nameOf: (id) => byId.get(id) };
}

/** Gives equal styles one id, so that a sheet of thousands of cells names only a few styles. */
class StylePool {
  readonly #ids = new Map<string, string>();
  readonly #styles: Record<string, IStyleData> = {};

  idOf(style: Parameters<typeof styleToUniver>[0]): string {
    const key = JSON.stringify(style);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `style-${String(this.#ids.size)}`;
    this.#ids.set(key, id);
    this.#styles[id] = styleToUniver(style);
    return id;
  }

  styles(): Record<string, IStyleData> {
    return this.#styles;
  }
}

function resourcesOf(model: WorkbookModel, unitId: string): StoredResources {
  const resolveName = nameResolver(model.names);
  const bySheet = <Value>(read: (sheet: SheetModel, index: number) => Value) =>
    Object.fromEntries(model.sheets.map((sheet, index) => [sheetId(index), read(sheet, index)]));
  return {
    SHEET_DEFINED_NAME_PLUGIN: namesToUniver(model.names),
    SHEET_DATA_VALIDATION_PLUGIN: bySheet((sheet, index) =>
      sheet.validations.map((validation, at) =>
        validationToUniver(validation, { uid: idOf('validation', index, at), resolveName }),
      ),
    ),
    SHEET_CONDITIONAL_FORMATTING_PLUGIN: bySheet((sheet, index) =>
      sheet.conditionalFormats.map((format, at) =>
        conditionalFormatToUniver(format, idOf('format', index, at)),
      ),
    ),
    SHEET_TABLE_PLUGIN: bySheet((sheet, index) => ({
      tables: sheet.tables.map((table, at) =>
        tableToUniver(table, sheet, idOf('table', index, at)),
      ),
      tableFilteredOutRows: [],
    })),
    SHEET_DRAWING_PLUGIN: bySheet((sheet, index) =>
      chartsToUniver(sheet, { unitId, subUnitId: sheetId(index) }),
    ),
    SHEET_NOTE_PLUGIN: bySheet(notesToUniver),
  };
}

function idOf(kind: string, sheet: number, index: number): string {
  return `${kind}-${String(sheet)}-${String(index)}`;
}

function namesToUniver(names: readonly DefinedName[]): Readonly<Record<string, StoredName>> {
  const stored = names.map(({ name, refersTo }, index) => ({
    id: `name-${String(index)}`,
    name,
    formulaOrRefString: refersTo,
    localSheetId: wholeWorkbook,
  }));
  return Object.fromEntries(stored.map((name) => [name.id, name]));
}

function nameResolver(names: readonly DefinedName[]): (name: string) => string | null {
  const byName = new Map(names.map(({ name, refersTo }) => [name, refersTo]));
  return (name) => byName.get(name) ?? null;
}

const noteLine = { characters: 16, height: 20 };

function notesToUniver(
  sheet: SheetModel,
  sheetIndex: number,
): Readonly<Record<string, Readonly<Record<string, StoredNote>>>> {
  const rows = new Map<number, Record<string, StoredNote>>();
  sheet.notes.forEach(({ row, column, text }, index) => {
    const lines = Math.ceil(text.length / noteLine.characters) + 1;
    const note = {
      id: idOf('note', sheetIndex, index),
      row,
      col: column,
      width: 240,
      height: lines * noteLine.height,
      note: text,
    };
    rows.set(row, { ...rows.get(row), [column]: note });
  });
  return Object.fromEntries(rows);
}
