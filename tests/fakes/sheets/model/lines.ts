/** Lines of the model, which every cell has its own of, and of Sheets, where neighbours share them. */
import type { Area, BorderLine, StyledArea } from '../../../../shared/core/model/workbook-model';
import { forEachCell } from '../facades/cells';
import type { Line, SheetState } from '../state/book';
import { Grid } from '../state/grid';
import { areasOfCells } from './areas-of-grid';

/** The lines of a sheet. */
export type LineGrids = Pick<SheetState, 'linesAbove' | 'linesBefore'>;

/** The lines that styled areas ask for, one entry after the other. */
export function linesOfStyles(styles: readonly StyledArea[]): LineGrids {
  const grids: LineGrids = { linesAbove: new Grid(), linesBefore: new Grid() };
  for (const { area, style } of styles) {
    const { top, right, bottom, left } = style.border ?? {};
    const { linesAbove, linesBefore } = grids;
    forEachCell({ ...area, rowCount: area.rowCount + 1 }, (row, column) => {
      const place = { at: row - area.row, count: area.rowCount };
      const line = lineAt(place, { first: top, last: bottom });
      if (line !== undefined) linesAbove.set(row, column, toSheets(line));
    });
    forEachCell({ ...area, columnCount: area.columnCount + 1 }, (row, column) => {
      const place = { at: column - area.column, count: area.columnCount };
      const line = lineAt(place, { first: left, last: right });
      if (line !== undefined) linesBefore.set(row, column, toSheets(line));
    });
  }
  return grids;
}

/** `first` is what every cell of the block has before it, `last` what it has after it. */
function lineAt(
  { at, count }: { readonly at: number; readonly count: number },
  { first, last }: Readonly<Record<'first' | 'last', BorderLine | undefined>>,
): BorderLine | undefined {
  if (at === 0) return first;
  if (at === count || first === undefined) return last;
  return first.style === 'medium' && last?.style !== 'medium' ? first : (last ?? first);
}

function toSheets({ style, color }: BorderLine): Line {
  return { style: style === 'medium' ? 'SOLID_MEDIUM' : 'SOLID', color: color.toLowerCase() };
}

function toModelLine({ style, color }: Line): BorderLine {
  return { style: /MEDIUM|THICK/.test(style) ? 'medium' : 'thin', color };
}

/** The lines as the model says them: of both cells that a line parts. */
export function stylesOfLines({ linesAbove, linesBefore }: LineGrids): readonly StyledArea[] {
  const above = areasOfCells(linesAbove.entries(), lineKey);
  const before = areasOfCells(linesBefore.entries(), lineKey);
  return [
    ...above.flatMap(({ area, value }) => [
      { area, style: { border: { top: toModelLine(value) } } },
      ...onSheet({ ...area, row: area.row - 1 }, { bottom: toModelLine(value) }),
    ]),
    ...before.flatMap(({ area, value }) => [
      { area, style: { border: { left: toModelLine(value) } } },
      ...onSheet({ ...area, column: area.column - 1 }, { right: toModelLine(value) }),
    ]),
  ];
}

/** The cells before the first row or column do not exist. */
function onSheet(area: Area, border: Readonly<Record<string, BorderLine>>): StyledArea[] {
  const [rows, columns] = [Math.min(0, area.row), Math.min(0, area.column)];
  const inside = {
    row: area.row - rows,
    column: area.column - columns,
    rowCount: area.rowCount + rows,
    columnCount: area.columnCount + columns,
  };
  return inside.rowCount < 1 || inside.columnCount < 1 ? [] : [{ area: inside, style: { border } }];
}

function lineKey({ style, color }: Line): string {
  return `${style} ${color}`;
}
