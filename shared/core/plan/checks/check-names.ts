import { sheetLimits } from '../../model/area';
import { parseAreaAddress, parseCellAddress, splitReference } from '../../model/address';
import { isSameName } from '../change-sheet';
import type { EnsureName } from '../steps/ensure-name';
import type { Finding } from './finding';
import { excelLimits } from './finding';
import type { PlanFacts } from './plan-facts';

/** Checks a defined name and, when it is a plain reference, that its sheet exists. */
export function checkEnsureName(facts: PlanFacts, step: EnsureName): readonly Finding[] {
  const { name, refersTo } = step;
  const isTaken = facts.tables.some((table) => isSameName(table.name, name));
  return [
    ...(isDefinableName(name) ? [] : [{ reason: 'name-invalid', found: name } as const]),
    ...(isTaken ? [{ reason: 'name-taken', found: name } as const] : []),
    ...checkRefersTo(facts, refersTo),
  ];
}

/**
 * Tells whether Excel accepts a text as a name.
 *
 * It starts with a letter, `_` or `\`, goes on with letters, digits, `.`, `_`, `\` or `?`, is not
 * longer than 255 characters and cannot be read as a cell (`A1`, `R1C1`, `R`, `C`).
 */
export function isDefinableName(name: string): boolean {
  return (
    /^[\p{L}_\\][\p{L}\p{M}\p{N}._\\?]*$/u.test(name) &&
    name.length <= excelLimits.name &&
    !isCellLike(name)
  );
}

/** Tells whether a plain reference such as `'KPI'!$A$1:$B$2` points at a sheet the plan leaves behind. */
export function isKnownReference(facts: PlanFacts, reference: string): boolean {
  const parts = splitReference(reference);
  return (
    parts !== null &&
    parseAreaAddress(parts.address) !== null &&
    [...facts.sheetNames].some((name) => isSameName(name, parts.sheet))
  );
}

function checkRefersTo(facts: PlanFacts, refersTo: string): readonly Finding[] {
  if (refersTo.trim() === '' || refersTo.startsWith('=')) {
    return [{ reason: 'formula-malformed', found: refersTo }];
  }
  return PLAIN_REFERENCE.test(refersTo) && !isKnownReference(facts, refersTo)
    ? [{ reason: 'source-unknown', found: refersTo }]
    : [];
}

const PLAIN_REFERENCE =
  /^(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/iu;

function isCellLike(name: string): boolean {
  if (/^(?:r\d*c?\d*|c\d*)$/i.test(name)) return true;
  const cell = parseCellAddress(name);
  return cell !== null && cell.column < sheetLimits.columns && cell.row < sheetLimits.rows;
}
