import { valueFormat } from '../../../core/index';
import type { PivotModel } from '../../../core/index';
import { builtinDateFormats, builtinFormats } from '../read/number-formats';

const builtinIds = new Map([...builtinFormats].map(([id, code]) => [code, id]));

/** The formats of a pivot's values that the file's styles must give a number, each once. */
export function customPivotFormats({ values }: PivotModel): readonly string[] {
  return [...new Set(values.map(valueFormat))].filter((code) => !builtinIds.has(code));
}

/** The number of a format; `General` if the file's styles do not have it. */
export function formatId(code: string, ownIds: ReadonlyMap<string, number>): number {
  return builtinIds.get(code) ?? ownIds.get(code) ?? 0;
}

/** The format of a number; `General` if nobody knows it. */
export function formatCode(id: number, ownCodes: ReadonlyMap<number, string>): string {
  return ownCodes.get(id) ?? builtinFormats.get(id) ?? builtinDateFormats.get(id) ?? 'General';
}
