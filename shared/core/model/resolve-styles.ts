import { areaHolds } from './area';
import { canonicalStyle, isEmptyStyle, mergeStyles } from './cell-style';
import type { Band } from './sweep-areas';
import { sweepAreas } from './sweep-areas';
import type { CellPosition, CellStyle, SheetModel } from './workbook-model';

/** How one cell looks: all entries over it, later ones winning. A cell nobody styled gives `{}`. */
export function styleAt(sheet: Pick<SheetModel, 'styles'>, cell: CellPosition): CellStyle {
  return sheet.styles
    .filter(({ area }) => areaHolds(area, cell))
    .reduce<CellStyle>((style, entry) => mergeStyles(style, entry.style), {});
}

/**
 * The looks of a whole sheet as bands of equal rows, each with runs of equal cells.
 *
 * Made for writers of files: the cost follows the number of style entries, not of cells. Styles are
 * in canonical form, and cells that look alike share one style object, so it can serve as a key.
 * Cells without any style lie outside the runs.
 */
export function resolveStyles(sheet: Pick<SheetModel, 'styles'>): readonly Band<CellStyle>[] {
  const layers = sheet.styles.map(({ area }, index) => ({ area, value: index }));
  return sweepAreas(layers, styleMerger(sheet.styles.map((entry) => entry.style)));
}

/** Merges styles given by index; remembers results, because rows repeat the same few combinations. */
function styleMerger(
  styles: readonly CellStyle[],
): (indexes: readonly number[]) => CellStyle | null {
  const byIndexes = new Map<string, CellStyle | null>();
  const byLook = new Map<string, CellStyle>();
  return (indexes) => {
    const key = indexes.join();
    const known = byIndexes.get(key);
    if (known !== undefined) return known;
    const style = sharedStyle(byLook, mergeAll(styles, indexes));
    byIndexes.set(key, style);
    return style;
  };
}

function mergeAll(styles: readonly CellStyle[], indexes: readonly number[]): CellStyle {
  const merged = indexes.reduce<CellStyle>(
    (style, index) => mergeStyles(style, styles[index] ?? {}),
    {},
  );
  return canonicalStyle(merged);
}

function sharedStyle(byLook: Map<string, CellStyle>, style: CellStyle): CellStyle | null {
  if (isEmptyStyle(style)) return null;
  const look = JSON.stringify(style);
  const shared = byLook.get(look) ?? style;
  byLook.set(look, shared);
  return shared;
}
