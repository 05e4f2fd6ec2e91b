import type { CellContent, WorkbookModel } from '../../../shared/core/model/workbook-model';
import { emptySheet, emptyWorkbook } from '../../../shared/core/model/workbook-model';
import { applyToModel } from '../../../shared/core/plan/apply-to-model';
import { sheetOrder } from '../../../shared/core/plan/arrange-sheets';
import type { EnsureSheet } from '../../../shared/core/plan/steps/ensure-sheet';
import type { PlanStep } from '../../../shared/core/plan/plan';

const oneSheet: WorkbookModel = { sheets: [emptySheet('A')], names: [] };

const place = (sheet: string, position: number): EnsureSheet => ({
  kind: 'ensureSheet',
  sheet,
  position,
});

describe('applyToModel', () => {
  it('throws when a step needs a sheet that does not exist', () => {
    const steps: readonly PlanStep[] = [
      { kind: 'setFrozenPanes', sheet: 'nowhere', rows: 1, columns: 0 },
    ];
    expect(() => applyToModel(emptyWorkbook, { steps })).toThrow('nowhere');
  });

  it('gives the model itself for an empty plan', () => {
    expect(applyToModel(oneSheet, { steps: [] })).toBe(oneSheet);
  });

  it('does not let styles pile up when the same look is set again and again', () => {
    const area = { row: 0, column: 0, rowCount: 2, columnCount: 2 };
    const steps = (['#111111', '#222222', '#333333'] as const).map(
      (fillColor) => ({ kind: 'setStyle', sheet: 'A', area, style: { fillColor } }) as const,
    );
    expect(applyToModel(oneSheet, { steps }).sheets[0]?.styles).toEqual([
      { area, style: { fillColor: '#333333' } },
    ]);
  });

  it('rewrites the custom formula of a validation that is cut in two', () => {
    const area = (row: number, rowCount: number) => ({ row, column: 1, rowCount, columnCount: 1 });
    const custom = (formula: string) => ({ kind: 'custom', formula }) as const;
    const old = { area: area(1, 8), rule: custom('B2>A1'), alert: 'stop' } as const;
    const validation = { area: area(3, 2), rule: { kind: 'checkbox' }, alert: 'stop' } as const;
    const given = { sheets: [{ ...emptySheet('A'), validations: [old] }], names: [] };
    const steps = [{ kind: 'setValidation', sheet: 'A', validation }] as const;
    expect(applyToModel(given, { steps }).sheets[0]?.validations).toEqual([
      { ...old, area: area(1, 2) },
      { ...old, area: area(5, 4), rule: custom('B6>A5') },
      validation,
    ]);
  });

  it('keeps notes in the order of their cells', () => {
    const note = (row: number, column: number) => ({ row, column, text: 'x' });
    const given = { sheets: [{ ...emptySheet('A'), notes: [note(2, 0)] }], names: [] };
    const steps = [{ kind: 'setNotes', sheet: 'A', notes: [note(0, 5), note(0, 1)] }] as const;
    expect(applyToModel(given, { steps }).sheets[0]?.notes).toEqual([
      note(0, 1),
      note(0, 5),
      note(2, 0),
    ]);
  });

  it('moves a table to the sheet that the plan names', () => {
    const table = {
      name: 'cases',
      area: { row: 0, column: 0, rowCount: 2, columnCount: 1 },
      style: 'TableStyleLight9',
      bandedRows: true,
      filterButtons: true,
    };
    const given: WorkbookModel = {
      sheets: [{ ...emptySheet('A'), tables: [table] }, emptySheet('B')],
      names: [],
    };
    const moved = { ...table, name: 'Cases' };
    const steps = [{ kind: 'ensureTable', sheet: 'B', table: moved }] as const;
    const result = applyToModel(given, { steps });
    expect(result.sheets.map(({ tables }) => tables)).toEqual([[], [moved]]);
  });

  it('writes a large block and many small ones in time that follows the cells', () => {
    const row: readonly CellContent[] = Array.from({ length: 20 }, (_, column) => column);
    const block = (first: number, rowCount: number): PlanStep => ({
      kind: 'writeRange',
      sheet: 'A',
      area: { row: first, column: 0, rowCount, columnCount: 20 },
      contents: Array.from({ length: rowCount }, () => row),
    });
    const large = applyToModel(oneSheet, { steps: [block(0, 100_000)] });
    const small = applyToModel(oneSheet, {
      steps: Array.from({ length: 50_000 }, (_, index) => block(index, 1)),
    });
    expect(large.sheets[0]?.rows).toHaveLength(100_000);
    expect(small.sheets[0]?.rows).toHaveLength(50_000);
  }, 10_000);
});

describe('sheetOrder', () => {
  it('gives sheets with a position their place and keeps the order of the others', () => {
    expect(sheetOrder(['a', 'b', 'c', 'd'], [place('d', 1), place('a', 3)])).toEqual([
      'b',
      'd',
      'c',
      'a',
    ]);
  });

  it('takes a place past the end for the end', () => {
    expect(sheetOrder(['a', 'b', 'c'], [place('a', 7), place('b', 9)])).toEqual(['c', 'a', 'b']);
  });

  it('gives a place asked for twice to the later step', () => {
    expect(sheetOrder(['a', 'b', 'c'], [place('b', 0), place('c', 0)])).toEqual(['c', 'b', 'a']);
  });

  it('goes by the last place that a sheet asks for', () => {
    expect(sheetOrder(['a', 'b', 'c'], [place('c', 0), place('c', 1)])).toEqual(['a', 'c', 'b']);
  });

  it('ignores sheets that are not there', () => {
    expect(sheetOrder(['a', 'b'], [place('gone', 0)])).toEqual(['a', 'b']);
  });
});
