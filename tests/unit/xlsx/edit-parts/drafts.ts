import { strFromU8 } from 'fflate';
import { WorkbookDraft } from '../../../../shared/adapters/xlsx/edit/workbook/workbook-draft';
import { openSheetPart, type SheetPart } from '../../../../shared/adapters/xlsx/edit/sheet-part';
import { PackageDraft } from '../../../../shared/adapters/xlsx/package/package-draft';
import { readWorkbook } from '../../../../shared/adapters/xlsx/read-workbook';
import type { WorkbookModel } from '../../../../shared/core/index';

/** A package under change, with its sheets. */
export interface OpenBook {
  readonly draft: PackageDraft;
  readonly sheetPaths: readonly string[];
  readonly sheet: (name: string) => SheetPart;
  readonly sheetAt: (path: string) => SheetPart;
  readonly save: () => Uint8Array;
}

/** Opens a file for change. Each sheet is opened once. */
export function openBook(bytes: Uint8Array): OpenBook {
  const draft = new PackageDraft(bytes);
  const sheets = new WorkbookDraft(draft, 'xl/workbook.xml').allSheets();
  const open = new Map<string, SheetPart>();
  const sheetAt = (path: string) => {
    const place = sheets.find((each) => each.path === path)!;
    const sheet = open.get(path) ?? openSheetPart(draft, place);
    open.set(path, sheet);
    return sheet;
  };
  return {
    draft,
    sheetPaths: sheets.map(({ path }) => path),
    sheet: (name) => sheetAt(sheets.find((each) => each.name === name)!.path),
    sheetAt,
    save: () => {
      for (const sheet of open.values()) sheet.save();
      return draft.toBytes();
    },
  };
}

/** Applies a change to a file; fails unless applying it again, at once and to the saved file, changes nothing. */
export function changeTwice(bytes: Uint8Array, change: (book: OpenBook) => void): Uint8Array {
  const book = openBook(bytes);
  change(book);
  const frames = book.sheetPaths.map((path) => book.sheetAt(path).frame);
  const saved = book.save();
  change(book);
  book.sheetPaths.forEach((path, index) => {
    expect(book.sheetAt(path).frame).toBe(frames[index]);
  });
  expect(book.save()).toEqual(saved);
  const again = openBook(saved);
  change(again);
  // The very same object: not one part counts as changed.
  expect(again.save()).toBe(saved);
  return saved;
}

/** What a file says. */
export async function readModel(bytes: Uint8Array): Promise<WorkbookModel> {
  const reading = await readWorkbook(bytes);
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.problems));
  return reading.model;
}

/** One part of a file as text. */
export function partText(bytes: Uint8Array, path: string): string {
  const content = new PackageDraft(bytes).bytes(path);
  if (content === undefined) throw new Error(`no part ${path}`);
  return strFromU8(content);
}

/** The parts of a file that differ from those of another one, removed ones included, by name. */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [new PackageDraft(before), new PackageDraft(after)];
  const paths = new Set([...old.paths(), ...now.paths()]);
  return [...paths].sort().filter((path) => {
    const [one, other] = [old.bytes(path), now.bytes(path)];
    return (
      one === undefined || other === undefined || strFromU8(one, true) !== strFromU8(other, true)
    );
  });
}
