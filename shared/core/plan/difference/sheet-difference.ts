import { isSameData } from '../../model/is-same-data';
import type { CellPosition, SheetModel } from '../../model/workbook-model';
import type { EnsureSheet } from '../steps/ensure-sheet';
import { cellDifference } from './cell-difference';
import type { Difference } from './difference';
import { conditionalFormatDifference, validationDifference } from './rule-difference';
import { styleDifference } from './style-difference';

/** A sheet before and after, both in canonical form but for their cells. */
export interface SheetPair {
  readonly before: SheetModel;
  readonly after: SheetModel;
}

/** Everything that differs on a sheet, apart from tables and pivots, which can change their sheet. */
export function sheetDifference({ before, after }: SheetPair): Difference {
  const sheet = after.name;
  return [
    ...lookDifference({ before, after }),
    ...cellDifference(sheet, before.rows, after.rows),
    ...styleDifference(sheet, before.styles, after.styles),
    ...sizeDifference({ before, after }),
    ...layoutDifference({ before, after }),
    ...validationDifference(sheet, before.validations, after.validations),
    ...conditionalFormatDifference(sheet, before.conditionalFormats, after.conditionalFormats),
    ...noteDifference({ before, after }),
    ...chartDifference({ before, after }),
  ];
}

function lookDifference({ before, after }: SheetPair): Difference {
  if (after.tabColor === null && before.tabColor !== null) return ['tab-color-removed'];
  const step: EnsureSheet = {
    kind: 'ensureSheet',
    sheet: after.name,
    ...(after.tabColor === null || after.tabColor === before.tabColor
      ? {}
      : { tabColor: after.tabColor }),
    ...(after.visibility === before.visibility ? {} : { visibility: after.visibility }),
    ...(after.showGridlines === before.showGridlines ? {} : { showGridlines: after.showGridlines }),
  };
  return Object.keys(step).length === 2 ? [] : [step];
}

type Sizes = SheetModel['columnWidths'];

function sizeDifference({ before, after }: SheetPair): Difference {
  const sheet = after.name;
  const widths = changedSizes(before.columnWidths, after.columnWidths);
  const heights = changedSizes(before.rowHeights, after.rowHeights);
  if (widths === null || heights === null) return ['size-reset'];
  return [
    ...(isEmpty(widths) ? [] : [{ kind: 'setColumnWidths', sheet, widths } as const]),
    ...(isEmpty(heights) ? [] : [{ kind: 'setRowHeights', sheet, heights } as const]),
  ];
}

function changedSizes(before: Sizes, after: Sizes): Sizes | null {
  if (Object.keys(before).some((key) => after[Number(key)] === undefined)) return null;
  return Object.fromEntries(
    Object.entries(after).filter(([key, size]) => before[Number(key)] !== size),
  );
}

function isEmpty(sizes: Sizes): boolean {
  return Object.keys(sizes).length === 0;
}

function layoutDifference({ before, after }: SheetPair): Difference {
  const { name: sheet, frozen, protection } = after;
  const isSame = (key: keyof SheetModel) => isSameData(before[key], after[key]);
  return [
    ...(isSame('merges') ? [] : (['merges-changed'] as const)),
    ...(isSame('frozen') ? [] : [{ kind: 'setFrozenPanes', sheet, ...frozen } as const]),
    ...(isSame('page') ? [] : pageDifference(after)),
    ...(isSame('protection') ? [] : [{ kind: 'setProtection', sheet, protection } as const]),
  ];
}

function pageDifference({ name: sheet, page }: SheetModel): Difference {
  return page === null ? ['page-setup-removed'] : [{ kind: 'setPageSetup', sheet, page }];
}

function noteDifference({ before, after }: SheetPair): Difference {
  const sheet = after.name;
  const notes = changedByCell(before.notes, after.notes, (note) => ({ ...note, text: '' }));
  const hyperlinks = changedByCell(before.hyperlinks, after.hyperlinks, ({ row, column }) => ({
    row,
    column,
    target: '',
  }));
  return [
    ...(notes.length === 0 ? [] : [{ kind: 'setNotes', sheet, notes } as const]),
    ...(hyperlinks.length === 0 ? [] : [{ kind: 'setHyperlinks', sheet, hyperlinks } as const]),
  ];
}

/** What is new or different, and a removal of what is gone. */
function changedByCell<Entry extends CellPosition>(
  before: readonly Entry[],
  after: readonly Entry[],
  removalOf: (entry: Entry) => Entry,
): readonly Entry[] {
  const keyOf = ({ row, column }: Entry) => `${String(row)}:${String(column)}`;
  const [old, kept] = [
    new Map(before.map((each) => [keyOf(each), each])),
    new Set(after.map(keyOf)),
  ];
  return [
    ...before.filter((entry) => !kept.has(keyOf(entry))).map(removalOf),
    ...after.filter((entry) => !isSameData(old.get(keyOf(entry)), entry)),
  ];
}

function chartDifference({ before, after }: SheetPair): Difference {
  const old = new Map(before.charts.map((chart) => [chart.id, chart]));
  const kept = new Set(after.charts.map(({ id }) => id));
  if (before.charts.some(({ id }) => !kept.has(id))) return ['chart-removed'];
  return after.charts
    .filter((chart) => !isSameData(old.get(chart.id), chart))
    .map((chart) => ({ kind: 'ensureChart', sheet: after.name, chart }));
}
