import { strFromU8 } from 'fflate';
import { readXlsx, type Workbook } from 'hucre/xlsx';
import type { DefinedName, Problem, WorkbookModel } from '../../core/index';
import { fromFileFormula } from './formulas/formula-file-form';
import { limits } from './package/limits';
import { openPackage, type OpenPackage } from './package/open-package';
import { readPivots } from './pivots/read-pivots';
import { prepareForLibrary, samplesOf } from './read/prepare-for-library';
import { readSharedStrings, type SharedText } from './read/read-shared-strings';
import type { StyleContext } from './read/read-styles';
import { readSheet, type ReadSheet } from './read/read-sheet';
import { fileProblem, PackageFault } from './package/refusal';
import { relationshipsOf } from './package/relationships';
import { readSheetFrame, splitSheet } from './xml/split-sheet';
import { StyleBook } from './read/style-book';
import { findUnsupportedParts } from './package/unsupported-parts';
import { findWorkbookParts, type WorkbookParts } from './package/workbook-parts';
import { XmlFault } from './xml/walk-xml';
import { attributeOf, childElements, findPath } from './xml/xml-tree';

/**
 * A workbook, or why it was refused.
 *
 * `unsupportedParts` names what the file holds and the model does not: package parts by path and
 * features by sheet. Writing the model anew would lose them.
 */
export type WorkbookReading =
  | {
      readonly kind: 'read';
      readonly model: WorkbookModel;
      readonly unsupportedParts: readonly string[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/**
 * Reads an .xlsx file from anywhere, trusting nothing in it.
 *
 * Dates come as serial numbers of the 1900 system, rich text as plain text, formulas in the form
 * people read with their last known result. Files that are broken, too large, encrypted or built to
 * do harm are refused with one problem that says why.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookReading> {
  try {
    const source = openPackage(bytes);
    return await readPackage(source, findWorkbookParts(source));
  } catch (fault) {
    if (fault instanceof PackageFault) return { kind: 'refused', problems: [fault.problem] };
    if (fault instanceof XmlFault) return { kind: 'refused', problems: [damaged('markup')] };
    throw fault;
  }
}

function damaged(reason: string): Problem {
  return fileProblem('file-damaged', { reason });
}

async function readPackage(source: OpenPackage, parts: WorkbookParts): Promise<WorkbookReading> {
  const workbook = await readWithLibrary(prepareForLibrary(source, parts));
  if (workbook.sheets.length !== parts.sheetPaths.length) throw new PackageFault(damaged('sheets'));
  const sheets = readSheets(source, parts, workbook);
  const { names, unsupported } = readNames(workbook);
  const pivots = readPivots(
    sheets.map(({ model }) => model),
    { source, sheetPaths: parts.sheetPaths, formatCodes: formatCodes(source, parts) },
  );
  const found = [
    ...findUnsupportedParts(source.paths).filter((path) => !pivots.held.has(path)),
    ...(parts.hasProtectedStructure ? ['workbook-protection'] : []),
    ...unsupported,
    ...sheets.flatMap((sheet) => sheet.unsupported),
  ];
  return {
    kind: 'read',
    model: { sheets: pivots.sheets, names },
    unsupportedParts: [...new Set(found)],
  };
}

function readSheets(
  source: OpenPackage,
  parts: WorkbookParts,
  workbook: Workbook,
): readonly ReadSheet[] {
  const { stylesPath, sheetPaths, countsFrom1904 } = parts;
  const styles = styleContext(source, parts, workbook);
  const stylesTree = stylesPath === undefined ? undefined : source.tree(stylesPath);
  const book = new StyleBook(samplesOf(workbook, stylesTree), styles);
  const strings = readStrings(source, parts);
  const common = { source, styles, book, strings, countsFrom1904 };
  const budget = { cells: limits.cells };
  return workbook.sheets.map((sheet, index) => {
    const path = sheetPaths[index] ?? '';
    const split = splitSheet(source.parts.get(path) ?? new Uint8Array());
    const frame = readSheetFrame(split);
    const relationships = relationshipsOf(source, path);
    return readSheet({ ...common, budget, sheet, frame, relationships, cells: split.cells });
  });
}

async function readWithLibrary(bytes: Uint8Array): Promise<Workbook> {
  try {
    return await readXlsx(bytes, { readStyles: true, dateSystem: '1900' });
  } catch {
    // Whatever the library stumbles over in someone's file, the file is not readable.
    throw new PackageFault(damaged('content'));
  }
}

function readStrings({ parts }: OpenPackage, { stringsPath }: WorkbookParts): SharedText[] {
  const strings: SharedText[] = [];
  const content = stringsPath === undefined ? undefined : parts.get(stringsPath);
  if (content !== undefined) readSharedStrings(strFromU8(content), (text) => strings.push(text));
  return strings;
}

function formatCodes(source: OpenPackage, parts: WorkbookParts): ReadonlyMap<number, string> {
  const tree = parts.stylesPath === undefined ? undefined : source.tree(parts.stylesPath);
  const formats =
    tree === undefined ? [] : childElements(findPath(tree, 'numFmts') ?? tree, 'numFmt');
  return new Map(
    formats.map((format) => [
      Number(attributeOf(format, 'numFmtId')),
      attributeOf(format, 'formatCode') ?? '',
    ]),
  );
}

function styleContext(source: OpenPackage, parts: WorkbookParts, workbook: Workbook): StyleContext {
  const tree = parts.stylesPath === undefined ? undefined : source.tree(parts.stylesPath);
  const font = tree && findPath(tree, 'fonts', 'font');
  const part = (name: string) => {
    const element = font && findPath(font, name);
    return element && attributeOf(element, 'val');
  };
  const number = (name: string) => {
    const value = part(name);
    return value === undefined ? undefined : Number(value);
  };
  return {
    fontName: part('name'),
    fontSize: number('sz'),
    fontCharset: number('charset'),
    themeColors: workbook.themeColors ?? [],
  };
}

function readNames({ namedRanges }: Workbook): {
  names: readonly DefinedName[];
  unsupported: readonly string[];
} {
  // Names with this start belong to the program: filters, criteria, print settings.
  const own = (namedRanges ?? []).filter(({ name }) => !/^_xlnm\./i.test(name));
  const global = own.filter(({ scope }) => scope === undefined);
  return {
    names: global.map(({ name, range }) => ({ name, refersTo: fromFileFormula(range) })),
    unsupported: own.flatMap(({ name, scope }) =>
      scope === undefined ? [] : [`${scope}: name ${name}`],
    ),
  };
}
