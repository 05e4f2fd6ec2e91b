import { textOfPart } from '../package-parts';
import type { Dependents } from './dependents';
import {
  contentFor,
  looksLikeFormula,
  namesInRow,
  namesLook,
  namesValidation,
  type NamedSheet,
} from './named-places';
import { firstDifference, type PartsEdit } from './compare-parts';
import { takeApart, type SheetText, type TextCell, type TextRow } from './sheet-text';
import { placesIn } from './workbook-sheets';

/** What a comparison of the texts of sheets has to know about an edit. */
export interface SheetsEdit extends PartsEdit {
  readonly dependents: Dependents;
}

interface ComparedSheet {
  readonly name: string;
  readonly named: NamedSheet | undefined;
  /** Formula cells whose stored result may be another one now, or none. */
  readonly maySettle: ReadonlySet<string>;
}

/**
 * What changed in the texts of sheets beyond the cells that the edit names, one line each: the first
 * word is the sheet.
 *
 * Formula cells of ours, and others that depend on changed cells, may have another stored result, or
 * none; nothing else about them may change. Rows and cells may come only where the edit puts something.
 */
export function differencesInSheetTexts(edit: SheetsEdit): readonly string[] {
  const { before, after, named, dependents, ourFormulas } = edit;
  const newPlaces = placesIn(after).sheets;
  return [...placesIn(before).sheets].flatMap(([name, path]) => {
    const old = textOfPart(before, path);
    const fresh = textOfPart(after, newPlaces.get(name) ?? path);
    if (old === fresh) return [];
    const maySettle = new Set([...dependents.cellsOf(name), ...(ourFormulas.get(name) ?? [])]);
    const sheet = { name, named: named.sheets.get(name), maySettle };
    return compareSheet(sheet, takeApart(old), takeApart(fresh)).map((line) => `${name} ${line}`);
  });
}

function compareSheet(sheet: ComparedSheet, old: SheetText, fresh: SheetText): readonly string[] {
  const frame = [
    ...same('before the cells', old.head, fresh.head),
    ...same('between rows', old.gaps, fresh.gaps),
    ...same('after the cells', tailOf(sheet, old), tailOf(sheet, fresh)),
  ];
  const lines = [...frame, ...orderFaults(fresh), ...compareRows(sheet, old, fresh)];
  const isSame = lines.length === 0 && !hasReason(sheet, old, fresh);
  return isSame ? ['was written anew although nothing in it changed'] : lines;
}

function same(place: string, old: string, fresh: string): readonly string[] {
  return old === fresh ? [] : [`${place} ${firstDifference(old, fresh)}`];
}

/** Validations on a sheet where the edit names some are compared by what they mean, elsewhere. */
function tailOf({ named }: ComparedSheet, { tail }: SheetText): string {
  if ((named?.validations ?? []).length === 0) return tail;
  return tail.replace(/<(\w+:)?dataValidations[\s>][^]*?<\/(?:\w+:)?dataValidations>/, '');
}

function hasReason({ named }: ComparedSheet, old: SheetText, fresh: SheetText): boolean {
  if (named !== undefined) return true;
  const [one, other] = [cellsIn(old), cellsIn(fresh)];
  return [...one].some(([address, { stored }]) => other.get(address)?.stored !== stored);
}

function cellsIn({ rows }: SheetText): ReadonlyMap<string, TextCell> {
  return new Map(rows.flatMap(({ cells }) => cells.map((cell) => [cell.address, cell] as const)));
}

/** Readers rely on rows and cells in their order, each once. */
function orderFaults({ rows }: SheetText): readonly string[] {
  const rowFaults = rows.flatMap(({ number }, index) =>
    index > 0 && Number(number) <= Number(rows[index - 1]?.number)
      ? [`row ${number} stands after row ${String(rows[index - 1]?.number)}`]
      : [],
  );
  const cellFaults = rows.flatMap(({ cells }) =>
    cells.flatMap(({ address }, index) => {
      const left = cells[index - 1]?.address;
      return left !== undefined && columnOf(address) <= columnOf(left)
        ? [`${address} stands after ${left}`]
        : [];
    }),
  );
  return [...rowFaults, ...cellFaults];
}

/** Letters that sort as columns do. */
const columnOf = (address: string) => address.replace(/\d+$/, '').padStart(3, ' ');

function compareRows(sheet: ComparedSheet, old: SheetText, fresh: SheetText): readonly string[] {
  const newRows = new Map(fresh.rows.map((row) => [row.number, row]));
  const oldRows = new Map(old.rows.map((row) => [row.number, row]));
  const kept = old.rows.flatMap((row) => {
    const now = newRows.get(row.number);
    return now === undefined ? [`row ${row.number} is gone`] : compareRow(sheet, row, now);
  });
  const added = fresh.rows
    .filter(({ number }) => !oldRows.has(number))
    .flatMap(({ cells, number }) =>
      cells.length === 0
        ? [`row ${number} came with nothing in it`]
        : cells.flatMap((cell) => compareCell(sheet, undefined, cell)),
    );
  return [...kept, ...added];
}

function compareRow(sheet: ComparedSheet, old: TextRow, fresh: TextRow): readonly string[] {
  const mayGrow = namesInRow(sheet.named, old.number) && !hasOwnHeight(old);
  const [oldTag, newTag] = [old.tag, fresh.tag].map((tag) =>
    mayGrow ? tag.replace(/ (?:ht|customHeight)="[^"]*"/g, '') : tag,
  ) as [string, string];
  const frame = [
    ...same(`row ${old.number}`, oldTag, newTag),
    ...same(`between the cells of row ${old.number}`, old.gaps, fresh.gaps),
  ];
  const oldCells = new Map(old.cells.map((cell) => [cell.address, cell]));
  const newCells = new Map(fresh.cells.map((cell) => [cell.address, cell]));
  const addresses = new Set([...oldCells.keys(), ...newCells.keys()]);
  const cells = [...addresses].flatMap((address) =>
    compareCell(sheet, oldCells.get(address), newCells.get(address)),
  );
  return [...frame, ...cells];
}

function compareCell(
  sheet: ComparedSheet,
  old: TextCell | undefined,
  fresh: TextCell | undefined,
): readonly string[] {
  const cell = old ?? fresh;
  if (cell === undefined || old?.text === fresh?.text) return [];
  const isAllowed = isNamed(sheet, cell.address)
    ? keepsLook(sheet, old, fresh)
    : isSettled(sheet, old, fresh);
  return isAllowed ? [] : [`${cell.address}: before ${inWords(old)}, after ${inWords(fresh)}`];
}

const inWords = (cell: TextCell | undefined) => cell?.text ?? 'no cell';

/** A height that somebody chose stays; others follow the text in the row. */
function hasOwnHeight({ tag }: TextRow): boolean {
  return /customHeight="(?:1|true)"/.test(tag);
}

/** A named cell keeps its look, unless its look is named as well or must say that it holds text. */
function keepsLook({ named }: ComparedSheet, old?: TextCell, fresh?: TextCell): boolean {
  if (old === undefined || old.style === fresh?.style) return true;
  return namesLook(named, old.address) || looksLikeFormula(contentFor(named, old.address));
}

/** The same formula with the same look, however spelled, and perhaps another result. */
function isSettled({ maySettle }: ComparedSheet, old?: TextCell, fresh?: TextCell): boolean {
  if (old === undefined || fresh === undefined || !old.isFormula) return false;
  return maySettle.has(old.address) && old.rest === fresh.rest;
}

function isNamed({ named }: ComparedSheet, address: string): boolean {
  return (
    contentFor(named, address) !== undefined ||
    namesLook(named, address) ||
    namesValidation(named, address)
  );
}
