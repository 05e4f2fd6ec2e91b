import type { ICellData } from '@univerjs/core';
import type { WorkbookModel } from '../../../shared/core/index';
import { fromUniver } from '../../../workbench/src/univer/from-univer';
import { drawPivots } from '../../../workbench/src/univer/pivot-cells';
import { toUniver, type UniverSnapshot } from '../../../workbench/src/univer/to-univer';
import { pivotWorkbook } from '../../browser/pivot-file';

type Cells = Record<number, Record<number, ICellData>>;

function show(model: WorkbookModel): UniverSnapshot {
  const shown = toUniver(model, { id: 'workbook-1', name: 'book' });
  return JSON.parse(JSON.stringify(shown)) as UniverSnapshot;
}

const read = (snapshot: UniverSnapshot) =>
  fromUniver(snapshot, { model: pivotWorkbook, formulaOf: () => null });

const cellsOf = (snapshot: UniverSnapshot) => snapshot.sheets['sheet-1']!.cellData as Cells;

const values = (cells: Cells) =>
  [5, 6, 7, 8].map((row) => [0, 1].map((column) => cells[row]?.[column]?.v));

describe('a pivot in the grid', () => {
  it('shows the figures of its table', () => {
    expect(values(cellsOf(show(pivotWorkbook)))).toEqual([
      ['担当', '回数の計'],
      ['佐藤', 3],
      ['鈴木', 9],
      ['総計', 12],
    ]);
  });

  it('leaves no trace in the model that is read back', () => {
    expect(read(show(pivotWorkbook))).toEqual(pivotWorkbook);
  });

  it('leaves none when its cells were cleared, which wipes their marks', () => {
    const snapshot = show(pivotWorkbook);
    Object.assign(cellsOf(snapshot)[7]![1]!, { v: null, custom: null });
    expect(read(snapshot)).toEqual(pivotWorkbook);
  });

  it('leaves none when a row was inserted above it', () => {
    const snapshot = show(pivotWorkbook);
    const sheet = snapshot.sheets['sheet-1']!;
    const moved = Object.entries(cellsOf(snapshot)).map(([row, cells]) => [
      Number(row) + (Number(row) > 3 ? 1 : 0),
      cells,
    ]);
    sheet.cellData = Object.fromEntries(moved) as Cells;
    expect(read(snapshot)).toEqual(pivotWorkbook);
  });

  it('keeps what people pasted over it', () => {
    const snapshot = show(pivotWorkbook);
    Object.assign(cellsOf(snapshot)[7]![1]!, { v: 100 });
    expect(read(snapshot).sheets[1]?.rows[7]?.[1]).toBe(100);
  });

  it('never covers what somebody else wrote', () => {
    const [visits, summary] = pivotWorkbook.sheets;
    const rows = [...summary!.rows, [], [], [], [null, '手書き']];
    const model = { ...pivotWorkbook, sheets: [visits!, { ...summary!, rows }] };
    const drawn = drawPivots(model);
    expect(drawn.model.sheets[1]?.rows[6]).toEqual(['佐藤', '手書き']);
    expect(drawn.cells.get('集計')?.has('6:1')).toBe(false);
  });

  it('is not drawn when its table has lost a column that it needs', () => {
    const [visits, summary] = pivotWorkbook.sheets;
    const rows = [['企業', '人', '回数'], ...visits!.rows.slice(1)];
    const model = { ...pivotWorkbook, sheets: [{ ...visits!, rows }, summary!] };
    expect(drawPivots(model).model).toEqual(model);
  });
});
