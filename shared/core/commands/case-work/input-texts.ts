import type { Problem } from '../../problems';
import type { TableKey } from '../../tables/tables';
import { parseCell } from '../import-rows/parse-cell';

/** Texts that an input gives for columns of a table, or why they can't be stored. */
export interface ReadTexts {
  /** Trimmed, by column; `null` for a blank one. */
  readonly values: Readonly<Record<string, string | null>>;
  readonly problems: readonly Problem[];
}

/** A text of an input without spaces around it, or what it stands for when it is blank. */
export function trimmedOr(text: string | undefined, fallback: string): string {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? fallback : trimmed;
}

/** Reads texts as people type them; what a workbook can't hold is a problem. */
export function readTexts(
  table: TableKey,
  texts: Readonly<Record<string, string | undefined>>,
): ReadTexts {
  const values: Record<string, string | null> = {};
  const problems: Problem[] = [];
  for (const [column, given] of Object.entries(texts)) {
    if (given === undefined) continue;
    const parsed = parseCell({ kind: 'text' }, given.trim(), () => ({ kind: 'unknown' }));
    if (parsed.kind === 'value') values[column] = String(parsed.value ?? '') || null;
    else {
      const { code } = parsed;
      problems.push({ code, severity: 'error', place: { table, column }, values: parsed.values });
    }
  }
  return { values, problems };
}
