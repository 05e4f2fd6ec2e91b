import type { ICellData, IStyleData, IWorksheetData } from '@univerjs/core';
import type { Area, CellStyle, SheetModel, StyledArea } from '../../../shared/core/index';
import { styleFromUniver } from './cell-style';
import { contentFromUniver } from './cells';
import { isPivotCell, placeKey, showsPivot, type PivotCells } from './pivot-cells';
import { numberedEntries } from './sparse';
import { collectStyles } from './style-grid';
import type { UniverSnapshot } from './to-univer';

/** Tells whether a cell was unlocked when its sheet was shown. */
export type UnlockedCells = (row: number, column: number) => boolean;

/**
 * The cells that a sheet leaves open while it is protected.
 *
 * Univer has no word for them. Each carries a mark, which goes with it when rows are inserted, but
 * which Univer also wipes when the cell is cleared; so the place itself counts too.
 */
export function unlockedCells(sheet: SheetModel): UnlockedCells {
  const areas = sheet.styles.filter(({ style }) => style.unlocked !== undefined);
  return (row, column) => {
    const last = areas.filter(({ area }) => contains(area, row, column)).pop();
    return last?.style.unlocked === true;
  };
}

function contains(area: Area, row: number, column: number): boolean {
  const [down, across] = [row - area.row, column - area.column];
  return down >= 0 && down < area.rowCount && across >= 0 && across < area.columnCount;
}

/** What looks alone do not tell. */
interface StyleReading {
  readonly isUnlocked: UnlockedCells;
  readonly pivotCells: PivotCells;
}

/** The styles of a sheet, gathered into areas, without the looks that pivots gave their cells. */
export function readStyles(
  sheet: Partial<IWorksheetData>,
  styles: UniverSnapshot['styles'],
  { isUnlocked, pivotCells }: StyleReading,
): readonly StyledArea[] {
  const rowCount = sheet.rowCount ?? 0;
  const columnCount = sheet.columnCount ?? 0;
  const ids = new Int32Array(rowCount * columnCount);
  const found = new StyleNumbers(styles);
  for (const [row, cells] of numberedEntries(sheet.cellData)) {
    for (const [column, cell] of numberedEntries<ICellData | null>(cells)) {
      if (cell && !isLookOfPivot(cell, pivotCells.has(placeKey(row, column)))) {
        const unlocked = isUnlocked(row, column) || cell.custom?.['unlocked'] === true;
        ids[row * columnCount + column] = found.numberOf(cell, unlocked);
      }
    }
  }
  return collectStyles({ rowCount, columnCount, ids, styles: found.list() });
}

/** People may have cleared the cell, which wipes its mark. */
function isLookOfPivot(cell: ICellData, isInPlace: boolean): boolean {
  if (!isInPlace && !isPivotCell(cell)) return false;
  const content = contentFromUniver(cell);
  return isPivotCell(cell) ? showsPivot(cell, content) : content === null;
}

/** Numbers the styles met, equal ones alike; 0 is no style at all. */
class StyleNumbers {
  readonly #styles: CellStyle[] = [{}];
  readonly #byKey = new Map<string, number>([['{}', 0]]);
  readonly #byReference = new Map<string, number>();
  readonly #pool: UniverSnapshot['styles'];

  constructor(pool: UniverSnapshot['styles']) {
    this.#pool = pool;
  }

  numberOf(cell: ICellData, unlocked: boolean): number {
    if (typeof cell.s !== 'string') return this.#add(cell.s ?? {}, unlocked);
    const key = `${cell.s}:${String(unlocked)}`;
    const known = this.#byReference.get(key);
    if (known !== undefined) return known;
    const number = this.#add(this.#pool[cell.s] ?? {}, unlocked);
    this.#byReference.set(key, number);
    return number;
  }

  list(): readonly CellStyle[] {
    return this.#styles;
  }

  #add(style: IStyleData, unlocked: boolean): number {
    const read: CellStyle = { ...styleFromUniver(style), ...(unlocked && { unlocked: true }) };
    const key = JSON.stringify(read);
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const number = this.#styles.push(read) - 1;
    this.#byKey.set(key, number);
    return number;
  }
}
