import { parseAreaAddress, type Area, type SheetModel } from '../../../../shared/core/index';
import { defaultPixels, pixels } from '../../../fakes/sheets/held-things';
import type { Google, Range, Sheet } from '../google';
import { heldOn } from './held';
import type { SheetScope } from './scope';

type Layout = Pick<
  SheetModel,
  | 'visibility'
  | 'tabColor'
  | 'columnWidths'
  | 'rowHeights'
  | 'frozen'
  | 'showGridlines'
  | 'merges'
  | 'protection'
>;

/** How a sheet is laid out and guarded. */
export function readLayout(google: Google, sheet: Sheet, scope: SheetScope): Layout {
  // Typed as a text; a tab without a colour answers null.
  const tabColor = sheet.getTabColor();
  return {
    visibility: sheet.isSheetHidden() ? 'hidden' : 'visible',
    tabColor: tabColor === '' ? null : tabColor,
    columnWidths: sizesOf(scope.columns, (place) => sheet.getColumnWidth(place + 1), widths),
    rowHeights: sizesOf(scope.rows, (place) => sheet.getRowHeight(place + 1), heights),
    frozen: { rows: sheet.getFrozenRows(), columns: sheet.getFrozenColumns() },
    showGridlines: !sheet.hasHiddenGridlines(),
    merges: sheet.getDataRange().getMergedRanges().flatMap(areaOfRange),
    protection: guardOf(google, sheet) === null ? null : nothingAllowed,
  };
}

const nothingAllowed = { allowFilter: false, allowFormatColumns: false };

interface Measure {
  readonly usual: number;
  readonly toModel: (size: number) => number;
}

const widths: Measure = { usual: defaultPixels.width, toModel: pixels.toWidth };
const heights: Measure = { usual: defaultPixels.height, toModel: pixels.toHeight };

function sizesOf(
  places: readonly number[],
  read: (place: number) => number,
  { usual, toModel }: Measure,
): Readonly<Record<number, number>> {
  const sizes = places.map((place) => [place, read(place)] as const);
  return Object.fromEntries(
    sizes.filter(([, size]) => size !== usual).map(([place, size]) => [place, toModel(size)]),
  );
}

function areaOfRange(range: Range): readonly Area[] {
  const area = parseAreaAddress(range.getA1Notation());
  return area === null ? [] : [area];
}

function guardOf({ app }: Google, sheet: Sheet) {
  return sheet.getProtections(app.ProtectionType.SHEET)[0] ?? null;
}

/** The cells that stay open: exceptions of a protection, or noted for the one that may come. */
export function readUnlocked(google: Google, sheet: Sheet): readonly Area[] {
  const guard = guardOf(google, sheet);
  if (guard !== null) return guard.getUnprotectedRanges().flatMap(areaOfRange);
  const noted = heldOn(sheet, 'unlocked').flat();
  return noted.flatMap((address) => parseAreaAddress(address) ?? []);
}
