import { strToU8 } from 'fflate';
import type { PackageDraft } from '../../package/package-draft';
import { addPart, addRelationship, removeRelationships } from '../../package/edit-relationships';
import { relationshipsOf, relationshipsPath } from '../../package/relationships';
import { findPivotParts, type PivotParts } from '../../pivots/find-pivots';
import { customPivotFormats } from '../../pivots/pivot-formats';
import { pivotCacheDefinitionPart, pivotCacheRecordsPart } from '../../pivots/write-pivot-cache';
import { pivotTablePart } from '../../pivots/write-pivot-table';
import { findPath, parseDocument, serializeDocument } from '../../xml/xml-tree';
import { withChildren, type XmlElement } from '../../xml/xml-tree';
import type { StylesDraft } from '../styles/styles-draft';
import type { WorkbookDraft } from '../workbook/workbook-draft';
import type { PivotWish } from './pivot-wishes';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a pivot's parts need from the rest of the package. */
export interface PivotPackage {
  readonly draft: PackageDraft;
  readonly workbook: WorkbookDraft;
  readonly styles: StylesDraft;
}

/** Where the parts of a pivot stand. */
interface PivotPlaces {
  readonly path: string;
  readonly cachePath: string;
  readonly recordsPath: string;
  readonly cacheId: number;
}

/**
 * Puts the parts of a pivot into the package, in the place of those of the pivot of its name.
 *
 * A cache that another pivot uses too is left to it. The style that people gave the pivot stays.
 */
export function putPivot(wish: PivotWish, target: PivotPackage): void {
  const { pivot, layout, source, known } = wish;
  const { draft, styles } = target;
  const places = known === undefined ? newPlaces(wish, target) : knownPlaces(wish, known, target);
  const formats = customPivotFormats(pivot);
  const formatIds = new Map(formats.map((code) => [code, styles.formatNumber(code)]));
  const surroundings = { titles: source.titles, cacheId: places.cacheId, formatIds };
  const table = styledAs(pivotTablePart(pivot, layout, surroundings), known?.definition);
  const put = (path: string, kind: string, text: string) => {
    addPart(draft, { path, contentType: `${SPREADSHEET}.${kind}+xml`, content: strToU8(text) });
  };
  put(places.path, 'pivotTable', table);
  put(places.cachePath, 'pivotCacheDefinition', pivotCacheDefinitionPart(pivot, layout, source));
  put(places.recordsPath, 'pivotCacheRecords', pivotCacheRecordsPart(layout, source));
}

function newPlaces({ sheet }: PivotWish, { draft, workbook }: PivotPackage): PivotPlaces {
  const path = draft.freePath('xl/pivotTables/pivotTable#.xml');
  addRelationship(draft, workbook.ensureSheet(sheet), { type: 'pivotTable', target: path });
  return { path, ...newCache(path, { draft, workbook }) };
}

function newCache(
  path: string,
  { draft, workbook }: Pick<PivotPackage, 'draft' | 'workbook'>,
): Omit<PivotPlaces, 'path'> {
  const cachePath = draft.freePath('xl/pivotCache/pivotCacheDefinition#.xml');
  const recordsPath = draft.freePath('xl/pivotCache/pivotCacheRecords#.xml');
  link(draft, path, { type: 'pivotCacheDefinition', target: cachePath });
  link(draft, cachePath, { type: 'pivotCacheRecords', target: recordsPath });
  const id = addRelationship(draft, workbook.path, {
    type: 'pivotCacheDefinition',
    target: cachePath,
  });
  return { cachePath, recordsPath, cacheId: workbook.addPivotCache(id) };
}

function knownPlaces(
  { sheet }: PivotWish,
  known: PivotParts,
  { draft, workbook }: PivotPackage,
): PivotPlaces {
  const { path, cachePath, recordsPath } = known;
  const sheetPaths = workbook.allSheets().map((each) => each.path);
  moveToSheet(draft, known, workbook.ensureSheet(sheet));
  const users = findPivotParts(draft, sheetPaths).filter((each) => each.cachePath === cachePath);
  const cacheId = workbook.pivotCacheId(cachePath);
  if (cacheId === null || recordsPath === undefined || users.length > 1) {
    return { path, ...newCache(path, { draft, workbook }) };
  }
  link(draft, path, { type: 'pivotCacheDefinition', target: cachePath });
  link(draft, cachePath, { type: 'pivotCacheRecords', target: recordsPath });
  return { path, cachePath, recordsPath, cacheId };
}

/** Makes one part point to one other and to nothing else: the parts name the relationship `rId1`. */
function link(
  draft: PackageDraft,
  from: string,
  { type, target }: { readonly type: string; readonly target: string },
): void {
  const [only, ...others] = relationshipsOf(draft, from);
  const isSame = only?.id === 'rId1' && only.type === type && only.target === target;
  if (isSame && others.length === 0) return;
  draft.remove(relationshipsPath(from));
  addRelationship(draft, from, { type, target });
}

function moveToSheet(draft: PackageDraft, { path, sheetPath }: PivotParts, target: string): void {
  if (sheetPath === target) return;
  const left = relationshipsOf(draft, sheetPath).filter((each) => each.target === path);
  removeRelationships(draft, sheetPath, new Set(left.map(({ id }) => id)));
  addRelationship(draft, target, { type: 'pivotTable', target: path });
}

function styledAs(text: string, old: XmlElement | undefined): string {
  const style = old && findPath(old, 'pivotTableStyleInfo');
  if (style === undefined) return text;
  const document = parseDocument(text);
  const children = document.root.children.map((node) =>
    typeof node !== 'string' && node.tag === 'pivotTableStyleInfo' ? style : node,
  );
  return serializeDocument({ ...document, root: withChildren(document.root, children) });
}
