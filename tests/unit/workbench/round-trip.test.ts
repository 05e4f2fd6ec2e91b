import { aSheet, everything } from './a-shown-workbook';
import { fromUniver } from '../../../workbench/src/univer/from-univer';
import { toUniver, type UniverSnapshot } from '../../../workbench/src/univer/to-univer';
import type { WorkbookModel } from '../../../shared/core/index';

const place = { id: 'workbook-1', name: 'book' };
const noFormula = () => null;

/** Cells as Univer keeps them; its own types name the numbers of value types. */
function putCells(snapshot: UniverSnapshot, sheet: string, cells: object): void {
  const target = snapshot.sheets[sheet];
  if (target === undefined) throw new Error(`No sheet ${sheet}`);
  target.cellData = { ...target.cellData, ...cells };
}

function show(model: WorkbookModel): UniverSnapshot {
  // Through JSON, as Univer keeps it.
  return JSON.parse(JSON.stringify(toUniver(model, place))) as UniverSnapshot;
}

function read(snapshot: UniverSnapshot, model: WorkbookModel): WorkbookModel {
  return fromUniver(snapshot, { model, formulaOf: noFormula });
}

describe('a workbook shown in Univer and read back', () => {
  it('is the same in every part when nobody touched it', () => {
    expect(read(show(everything), everything)).toEqual(everything);
  });

  it('takes what people typed and keeps everything else', () => {
    const snapshot = show(everything);
    const before = snapshot.sheets['sheet-0']?.cellData?.[2];
    putCells(snapshot, 'sheet-0', { 2: { ...before, 0: { v: '新しい値', t: 1 } } });
    const back = read(snapshot, everything);
    expect(back.sheets[0]?.rows[2]?.[0]).toBe('新しい値');
    const others = { ...back.sheets[0], rows: null };
    expect({ ...others, styles: null }).toEqual({
      ...everything.sheets[0],
      rows: null,
      styles: null,
    });
    expect(back.sheets.slice(1)).toEqual(everything.sheets.slice(1));
  });

  it('leaves a cell open for input when people clear it, although Univer wipes its mark', () => {
    const snapshot = show(everything);
    const before = snapshot.sheets['sheet-0']?.cellData?.[2];
    putCells(snapshot, 'sheet-0', {
      2: { ...before, 0: { ...before?.[0], v: null, custom: null } },
    });
    const back = read(snapshot, everything);
    expect(back.sheets[0]?.rows[2]?.[0]).toBeNull();
    expect(back.sheets[0]?.styles).toEqual(everything.sheets[0]?.styles);
  });

  it('knows a sheet by its id when people rename, move and delete sheets', () => {
    const snapshot = show(everything);
    snapshot.sheetOrder.reverse();
    snapshot.sheetOrder.shift();
    Object.assign(snapshot.sheets['sheet-1'] ?? {}, { name: '集計' });
    const back = read(snapshot, everything);
    expect(back.sheets.map(({ name }) => name)).toEqual(['集計', '案件']);
    expect(back.sheets[0]?.page).toEqual(everything.sheets[1]?.page);
    expect(back.sheets[0]?.charts).toEqual(everything.sheets[1]?.charts);
  });

  it('brings a sheet that people added', () => {
    const snapshot = show(everything);
    snapshot.sheetOrder.push('new');
    snapshot.sheets['new'] = { id: 'new', name: 'メモ' };
    putCells(snapshot, 'new', { 0: { 0: { v: 1, t: 2 } } });
    const back = read(snapshot, everything);
    expect(back.sheets[3]).toMatchObject({ name: 'メモ', rows: [[1]], page: null });
  });

  it('keeps text that looks like a number, a date or a formula as text', () => {
    const model: WorkbookModel = {
      sheets: [aSheet({ rows: [['001', '2023/4/1', '=1+1', 'TRUE', '#N/Aではない']] })],
      names: [],
    };
    expect(read(show(model), model).sheets[0]?.rows).toEqual(model.sheets[0]?.rows);
  });

  it('reads results of formulas and asks for formulas that are stored only once', () => {
    const model: WorkbookModel = { sheets: [aSheet({ rows: [[1]] })], names: [] };
    const snapshot = show(model);
    putCells(snapshot, 'sheet-0', {
      0: { 0: { f: '=1+1', v: 2, t: 2, si: 'a' }, 1: { si: 'a', v: 3, t: 2 } },
      1: { 0: { f: '=1/0', v: '#DIV/0!', t: 1 }, 1: { f: '=TRUE', v: 1, t: 3 } },
    });
    const formulaOf = (_sheet: string, _row: number, column: number) => `=${String(column)}+2`;
    const back = fromUniver(snapshot, { model, formulaOf });
    expect(back.sheets[0]?.rows).toEqual([
      [
        { formula: '1+1', value: 2 },
        { formula: '1+2', value: 3 },
      ],
      [
        { formula: '1/0', value: '#DIV/0!' },
        { formula: 'TRUE', value: true },
      ],
    ]);
  });

  it('shows a list of TRUE and FALSE as check boxes', () => {
    const rules = JSON.parse(
      show(everything).resources?.find(({ name }) => name === 'SHEET_DATA_VALIDATION_PLUGIN')
        ?.data ?? '{}',
    ) as Record<string, readonly { readonly type: string; readonly formula1: string }[]>;
    expect(rules['sheet-0']?.find(({ type }) => type === 'checkbox')).toBeDefined();
  });

  it('points lists over a name at the cells of the name, which Univer cannot look up', () => {
    const rules = JSON.parse(
      show(everything).resources?.find(({ name }) => name === 'SHEET_DATA_VALIDATION_PLUGIN')
        ?.data ?? '{}',
    ) as Record<string, readonly { readonly formula1: string }[]>;
    expect(rules['sheet-0']?.map(({ formula1 }) => formula1)).toContain("='選択肢'!$A$1:$A$3");
  });
});
