import { layOutPivot } from '../../../../core/index';
import type {
  Area,
  PivotLayout,
  PivotModel,
  PivotSource,
  WorkbookModel,
} from '../../../../core/index';
import type { PackageDraft } from '../../package/package-draft';
import { findPivotParts, type PivotParts } from '../../pivots/find-pivots';
import { pivotSource } from '../../pivots/pivot-source';
import { pivotArea } from '../../pivots/read-pivot';
import { readPivotText } from '../../pivots/pivot-text';
import { attributeOf } from '../../xml/xml-tree';
import { noEdits, type SheetEdits } from '../edits';

/** A pivot on its way into a package. */
export interface PivotWish {
  readonly sheet: string;
  readonly pivot: PivotModel;
  readonly layout: PivotLayout;
  readonly source: PivotSource;
  /** The parts of the pivot of this name that the package has, on whatever sheet. */
  readonly known: PivotParts | undefined;
}

/** What laying out pivots needs of the workbook. */
export interface PivotSurroundings {
  readonly draft: PackageDraft;
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly after: () => WorkbookModel;
}

/**
 * Lays out the pivots that are asked for, and asks for the cells that they show.
 *
 * What a pivot of the same name showed before is cleared first. Gives the edits of all sheets, also
 * of one that a pivot only moves away from.
 */
export function settlePivots(
  edits: readonly SheetEdits[],
  surroundings: PivotSurroundings,
): { readonly edits: readonly SheetEdits[]; readonly pivots: readonly PivotWish[] } {
  if (edits.every((sheet) => sheet.pivots.length === 0)) return { edits, pivots: [] };
  const { draft, sheets, after } = surroundings;
  const found = findPivotParts(
    draft,
    sheets.map(({ path }) => path),
  );
  const pivots = edits.flatMap((sheet) =>
    sheet.pivots.map((pivot) => wishOf({ sheet: sheet.name, pivot, after: after() }, found)),
  );
  const all = new Map(edits.map((sheet) => [sheet.name, sheet]));
  const sheetOf = (name: string) => {
    const known = all.get(name) ?? noEdits(name);
    all.set(name, known);
    return known;
  };
  for (const { known } of pivots) {
    const area = known === undefined ? null : pivotArea(known.definition);
    const sheet = sheets.find(({ path }) => path === known?.sheetPath);
    if (area !== null && sheet !== undefined) clear(sheetOf(sheet.name), area);
  }
  for (const { sheet, layout } of pivots) show(sheetOf(sheet), layout);
  return { edits: [...all.values()], pivots };
}

function wishOf(
  {
    sheet,
    pivot,
    after,
  }: { readonly sheet: string; readonly pivot: PivotModel; readonly after: WorkbookModel },
  found: readonly PivotParts[],
): PivotWish {
  const source = pivotSource(after, pivot);
  if (source === null) throw new Error(`The plan needs a table that does not exist: ${pivot.name}`);
  const known = found.find(({ definition }) => isNamed(definition, pivot.name));
  return { sheet, pivot, source, layout: layOutPivot(pivot, source), known };
}

function isNamed(definition: PivotParts['definition'], name: string): boolean {
  const own = readPivotText(attributeOf(definition, 'name') ?? '');
  return own.toLowerCase() === name.toLowerCase();
}

function clear(sheet: SheetEdits, area: Area): void {
  const blank = Array.from({ length: area.columnCount }, () => null);
  sheet.blocks.unshift({ area, contents: Array.from({ length: area.rowCount }, () => blank) });
  sheet.styles.unshift({ area, style: { numberFormat: 'General' } });
}

function show(sheet: SheetEdits, { area, cells, styles }: PivotLayout): void {
  sheet.blocks.push({ area, contents: cells });
  sheet.styles.push(...styles);
}
