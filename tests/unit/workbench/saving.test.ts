import { openXlsx, createXlsxAdapter } from '../../../shared/adapters/xlsx/xlsx-adapter';
import { applyToModel, type WorkbookModel, type WorkbookPlan } from '../../../shared/core/index';
import { changeInPlace, wayToSave, type BaseFile } from '../../../workbench/src/saving';
import { readAsShown } from '../../../workbench/src/univer/from-univer';
import { toUniver, type UniverSnapshot } from '../../../workbench/src/univer/to-univer';
import { pivotWorkbook } from '../../browser/pivot-file';
import { everything } from './a-shown-workbook';

const noFormula = () => null;

/** What the grid gives back of a workbook, after somebody changed the snapshot. */
function shownOf(
  model: WorkbookModel,
  change: (snapshot: UniverSnapshot) => void = () => undefined,
): WorkbookModel {
  const shown = toUniver(model, { id: 'workbook-1', name: 'book' });
  const snapshot = JSON.parse(JSON.stringify(shown)) as UniverSnapshot;
  change(snapshot);
  return readAsShown(snapshot, { model, formulaOf: noFormula });
}

async function baseOf(model: WorkbookModel, unsupportedParts: readonly string[] = []) {
  const bytes = await createXlsxAdapter(model).toBytes();
  const base: BaseFile = { bytes, model, shown: shownOf(model), unsupportedParts };
  return base;
}

const picture = ['xl/media/image1.png'];

describe('wayToSave', () => {
  it('asks for nothing when nobody changed anything, although the grid holds much only roughly', async () => {
    const way = wayToSave(await baseOf(everything), shownOf(everything), false);
    expect(way).toMatchObject({ kind: 'in-place', plan: { steps: [] } });
  });

  it('changes an opened file in place, cell by cell', async () => {
    const base = await baseOf(everything, picture);
    const now = shownOf(everything, ({ sheets }) => {
      Object.assign(sheets['sheet-0']!.cellData![2]![0]!, { v: '新しい値' });
    });
    expect(wayToSave(base, now, false)).toMatchObject({
      kind: 'in-place',
      plan: { steps: [{ kind: 'writeRange', sheet: '案件', contents: [['新しい値']] }] },
    });
  });

  it('writes a workbook that was never a file anew, and so loses nothing', () => {
    expect(wayToSave(null, shownOf(everything), false)).toEqual({ kind: 'anew', loss: null });
  });

  it('tells what a file loses when cells were moved in it', async () => {
    const base = await baseOf(everything, picture);
    expect(wayToSave(base, shownOf(everything), true)).toEqual({
      kind: 'anew',
      loss: { reason: 'cells-moved', parts: picture },
    });
  });

  it('tells why and what when no plan can do what people did', async () => {
    const base = await baseOf(everything, picture);
    const now = shownOf(everything, (snapshot) => snapshot.sheetOrder.pop());
    expect(wayToSave(base, now, false)).toEqual({
      kind: 'anew',
      loss: { reason: 'sheet-removed', parts: picture },
    });
  });

  it('asks nobody when a file written anew lacks nothing', async () => {
    const base = await baseOf(everything);
    expect(wayToSave(base, shownOf(everything), true)).toEqual({ kind: 'anew', loss: null });
  });
});

describe('a plan with a pivot', () => {
  const pivot = pivotWorkbook.sheets[1]!.pivots[0]!;
  const bare: WorkbookModel = {
    ...pivotWorkbook,
    sheets: pivotWorkbook.sheets.map((sheet) => ({ ...sheet, pivots: [] })),
  };
  const plan: WorkbookPlan = { steps: [{ kind: 'ensurePivot', sheet: '集計', pivot }] };

  it('ends with the pivot in the saved file and its figures in the cells', async () => {
    const base = await baseOf(bare);
    const way = wayToSave(base, shownOf(applyToModel(bare, plan)), false);
    if (way.kind !== 'in-place') throw new Error('A pivot needs no new file');
    const { bytes } = await changeInPlace(base, way.plan);
    const opened = await openXlsx(bytes);
    if (opened.kind === 'refused') throw new Error('The changed file was refused');
    expect(opened.adapter.model().sheets[1]?.pivots).toEqual([pivot]);
  });
});

describe('changeInPlace', () => {
  it('gives the very same bytes for an empty plan', async () => {
    const base = await baseOf(everything);
    expect((await changeInPlace(base, { steps: [] })).bytes).toBe(base.bytes);
  });

  it('gives what the file holds then, so that the next change needs no reading', async () => {
    const writing = (row: number, text: string): WorkbookPlan => ({
      steps: [
        {
          kind: 'writeRange',
          sheet: '案件',
          area: { row, column: 0, rowCount: 1, columnCount: 1 },
          contents: [[text]],
        },
      ],
    });
    const base = await baseOf(everything);
    const once = { ...base, ...(await changeInPlace(base, writing(2, '一'))) };
    const twice = await changeInPlace(once, writing(3, '二'));
    const opened = await openXlsx(twice.bytes);
    if (opened.kind === 'refused') throw new Error('The changed file was refused');
    const rows = opened.adapter.model().sheets[0]?.rows;
    expect(rows?.slice(2, 4).map(([first]) => first)).toEqual(['一', '二']);
    expect(twice.model.sheets[0]?.rows).toEqual(rows);
  });
});
