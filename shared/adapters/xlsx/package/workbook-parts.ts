import { limits } from './limits';
import { tooLarge } from './preflight';
import { fileProblem, PackageFault } from './refusal';
import { relationshipsOf, type PartTrees, type Relationship } from './relationships';
import { attributeOf, childElements, findPath, type XmlElement } from '../xml/xml-tree';

/** Where the parts of a workbook are, and what only the workbook part says. */
export interface WorkbookParts {
  /** Path of each sheet's part, in the order of the tabs. */
  readonly sheetPaths: readonly string[];
  readonly stylesPath: string | undefined;
  readonly stringsPath: string | undefined;
  /** Days count from 1904, as old Macs did. */
  readonly countsFrom1904: boolean;
  readonly hasProtectedStructure: boolean;
}

/** Finds the parts of a workbook, or throws `PackageFault` when it is none that can be read. */
export function findWorkbookParts(source: PartTrees): WorkbookParts {
  const path = relationshipsOf(source, '').find(({ type }) => type === 'officeDocument')?.target;
  const workbook = path === undefined ? undefined : source.tree(path);
  if (path === undefined || workbook === undefined) {
    throw new PackageFault(fileProblem('file-not-workbook', { reason: 'no-workbook' }));
  }
  const relationships = relationshipsOf(source, path);
  const date1904 = attributeOf(findPath(workbook, 'workbookPr') ?? workbook, 'date1904');
  const lock = findPath(workbook, 'workbookProtection');
  return {
    sheetPaths: sheetPaths(source, workbook, path),
    stylesPath: relationships.find(({ type }) => type === 'styles')?.target,
    stringsPath: relationships.find(({ type }) => type === 'sharedStrings')?.target,
    countsFrom1904: isTrue(date1904),
    hasProtectedStructure: isTrue(lock && attributeOf(lock, 'lockStructure')),
  };
}

/** Tells whether a boolean attribute is set. */
export function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}

function sheetPaths(source: PartTrees, workbook: XmlElement, path: string): readonly string[] {
  const relationships = new Map(relationshipsOf(source, path).map((entry) => [entry.id, entry]));
  const sheets = childElements(findPath(workbook, 'sheets') ?? workbook, 'sheet');
  if (sheets.length > limits.sheets) throw new PackageFault(tooLarge('sheets', limits.sheets));
  const paths = sheets.map((sheet) => sheetPath(source, relationships.get(relationshipId(sheet))));
  checkOwnership(source, paths);
  return paths;
}

function relationshipId(sheet: XmlElement): string {
  const named = [...sheet.attributes].find(([key]) => key.endsWith(':id'));
  return sheet.attributes.get('r:id') ?? named?.[1] ?? '';
}

function sheetPath(source: PartTrees, relationship: Relationship | undefined): string {
  if (relationship === undefined || !source.has(relationship.target)) {
    throw new PackageFault(fileProblem('file-damaged', { reason: 'sheet-missing' }));
  }
  const { type, target } = relationship;
  // Chart sheets, dialogs and macro sheets stand among the tabs but hold no cells.
  if (type === 'worksheet') return target;
  throw new PackageFault(
    fileProblem('file-parts-unsupported', { reason: 'sheet-kind', part: target }),
  );
}

const OWNED: ReadonlySet<string> = new Set(['table', 'comments', 'drawing']);

// A part belongs to one sheet; a small file that uses one part a thousand times would take hours to read.
function checkOwnership(source: PartTrees, paths: readonly string[]): void {
  const owned = paths.flatMap((path) => [
    path,
    ...relationshipsOf(source, path)
      .filter(({ type }) => OWNED.has(type))
      .map(({ target }) => target),
  ]);
  if (new Set(owned).size === owned.length) return;
  throw new PackageFault(fileProblem('file-unsafe', { reason: 'shared-part' }));
}
