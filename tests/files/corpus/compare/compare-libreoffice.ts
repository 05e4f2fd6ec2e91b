import { isoToSerial } from '../../../../shared/core/domain/dates';
import {
  cellAddress,
  isFormula,
  type CellContent,
  type WorkbookModel,
} from '../../../../shared/core/index';
import type { FlatSheet } from './flat-document';

/** A workbook as LibreOffice shows it, by sheet. */
export type ShownWorkbook = ReadonlyMap<string, FlatSheet>;

/**
 * What LibreOffice finds different on sheets that people made, one line each. Results of formulas
 * are left out: they follow what they look at.
 */
export function differencesForLibreOffice(
  before: ShownWorkbook,
  after: ShownWorkbook,
  ours: ReadonlySet<string>,
): readonly string[] {
  const users = [...before].filter(([name]) => !ours.has(name));
  return users.flatMap(([name, sheet]) => {
    const fresh = after.get(name);
    return fresh === undefined
      ? [`the sheet ${name} is gone`]
      : differencesOnSheet(sheet, fresh).map((line) => `${name} ${line}`);
  });
}

function differencesOnSheet(before: FlatSheet, after: FlatSheet): readonly string[] {
  const addresses = new Set([...before.cells.keys(), ...after.cells.keys()]);
  const cells = [...addresses].flatMap((address) => {
    const [old, fresh] = [before.cells.get(address)?.words, after.cells.get(address)?.words];
    return old === fresh ? [] : [`${address}: before ${String(old)}, after ${String(fresh)}`];
  });
  const frame = before.frame.flatMap((old, index) => {
    const fresh = after.frame[index];
    return old === fresh ? [] : [`before ${old}, after ${String(fresh)}`];
  });
  const isLonger = after.frame.length > before.frame.length;
  return [...cells, ...frame, ...(isLonger ? ['has more around its cells than before'] : [])];
}

/**
 * Formula cells that show something old: in LibreOffice as installed, which believes results that
 * stand in a file, they show another value than when everything is computed anew.
 */
export function staleCells(believed: ShownWorkbook, computed: ShownWorkbook): readonly string[] {
  return [...computed].flatMap(([name, sheet]) =>
    [...sheet.cells].flatMap(([address, { formula, value }]) => {
      const shown = believed.get(name)?.cells.get(address)?.value;
      if (formula === null || isSame(shown, value)) return [];
      const [old, current] = [JSON.stringify(shown), JSON.stringify(value)];
      return [`${name} ${address} shows ${old}, not ${current}: ${formula}`];
    }),
  );
}

/** Formulas of ours whose result in the file is not the one that LibreOffice computes. */
export function wrongResults(
  file: WorkbookModel,
  computed: ShownWorkbook,
  ours: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  return file.sheets.flatMap(({ name, rows }) =>
    rows.flatMap((contents, row) =>
      contents.flatMap((content, column) => {
        const address = cellAddress({ row, column });
        if (!isFormula(content) || ours.get(name)?.has(address) !== true) return [];
        // Where nobody has typed anything yet, no result looks the same as a blank one.
        if (content.value === undefined && contents.every(isBlankOrFormula)) return [];
        const stored = content.value ?? '';
        const value = computed.get(name)?.cells.get(address)?.value;
        if (isSame(stored, value)) return [];
        return [`${name} ${address} holds ${JSON.stringify(stored)}, not ${JSON.stringify(value)}`];
      }),
    ),
  );
}

function isBlankOrFormula(content: CellContent): boolean {
  return content === null || content === '' || isFormula(content);
}

type Shown = string | number | boolean | undefined;

function isSame(one: Shown, other: Shown): boolean {
  const [left, right] = [comparable(one), comparable(other)];
  if (typeof left === 'number' && typeof right === 'number') return Math.abs(left - right) < 1e-9;
  return left === right;
}

/** Dates are text in LibreOffice's own format and numbers in ours; truths may be 1 and 0. */
function comparable(value: Shown): Shown {
  if (typeof value === 'boolean') return Number(value);
  const isDate = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return isDate ? isoToSerial(value) : value;
}
