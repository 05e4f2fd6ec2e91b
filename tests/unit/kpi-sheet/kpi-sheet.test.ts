import {
  emptyWorkbook,
  readSnapshot,
  runCommand,
  type CommandInputs,
  type Language,
  type Snapshot,
} from '../../../shared/core/index';
import { openXlsx } from '../../../shared/adapters/xlsx/xlsx-adapter';
import { writeWorkbook } from '../../../shared/adapters/xlsx/write-workbook';
import { aNewWorkbook, context } from '../../builders/new-workbook';
import { aSnapshot, day } from '../domain/table-rows';

interface Asked {
  readonly snapshot?: Snapshot;
  readonly input?: CommandInputs['kpi-sheet'];
  readonly language?: Language;
}

function made({ snapshot = sample, input = {}, language = 'ja' }: Asked = {}) {
  const call = { name: 'kpi-sheet', input } as const;
  const result = runCommand(call, snapshot, { ...context, language });
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  expect(result.plan.steps).toEqual([]);
  return result;
}

const sample = readSnapshot(aNewWorkbook({ sample: true }));

const sheetOf = (asked?: Asked) => made(asked).output.workbook.sheets[0]!;

const lineOf = (asked: Asked, title: string) =>
  sheetOf(asked)
    .rows.find((row) => row.includes(title))
    ?.slice(2)
    .map((cell) => cell ?? null);

describe('the KPI sheet for the program office', () => {
  it('shows network, period, day and edition of the definitions, and the five KPIs', () => {
    const sheet = sheetOf();
    const text = JSON.stringify(sheet.rows);
    expect(text).toContain('みなと支援ネットワーク');
    expect(text).toContain(`[null,null,"対象期間",${day('2023-04-01')},"～",${day('2024-03-31')}`);
    expect(text).toContain(`"作成日",${day(context.today)}`);
    expect(text).toContain('"KPI定義の版","1.0"');
    expect(
      sheet.rows
        .filter(([, mark]) => ['①', '②', '③', '④', '⑤'].includes(mark as string))
        .slice(0, 5),
    ).toEqual([
      [null, '①', '中核ネットワークに参画した支援機関', 88, '機関'],
      [null, '②', '求人化まで進んだ支援企業', 99, '社'],
      [null, '③', '②のうちマッチング・フォローに至った企業', 52, '社'],
      [null, '④', 'OJTを受けた担い手', 84, '人'],
      [null, '⑤', '担い手1人あたりの平均OJT回数', 4.2, '回', 353, 84],
    ]);
  });

  it('gives ratios with what they were made from, and counts with their unit', () => {
    expect(lineOf({}, '③÷②（成約・フォローに至った割合）')).toEqual([
      ...['③÷②（成約・フォローに至った割合）', 52 / 99, null, 52, 99],
    ]);
    expect(lineOf({}, 'うち受諾')?.slice(1, 3)).toEqual([86, '件']);
  });

  it('counts the rows that were left out, and warns of them as the figures do', () => {
    const snapshot = aSnapshot({
      cases: [{ id: 'CS-1', company_id: 'CO-9', status: '進行中', posted: day('2023-05-01') }],
    });
    expect(lineOf({ snapshot }, '記入の誤りで数えなかった行')?.slice(1, 3)).toEqual([1, '行']);
    expect(made({ snapshot }).warnings.map(({ code }) => code)).toEqual(['reference-unknown']);
  });

  it('leaves an average without supporters blank, and names what lies in order', () => {
    const snapshot = aSnapshot({});
    expect(lineOf({ snapshot }, '担い手1人あたりの平均OJT回数')).toEqual([
      ...['担い手1人あたりの平均OJT回数', null, '回', 0, 0],
    ]);
    expect(lineOf({ snapshot }, '③は②以下')?.[1]).toBe('問題なし');
  });

  it('holds nothing of any firm, person or agency, whatever the rows say', () => {
    const text = JSON.stringify(made().output.workbook);
    const names = (['agencies', 'supporters', 'companies'] as const).flatMap((key) =>
      (sample.tables[key]?.rows ?? []).flatMap(({ cells }) => [
        ...[cells.id, cells.name],
        ...('corporate_number' in cells ? [cells.corporate_number] : []),
      ]),
    );
    const ids = (sample.tables.cases?.rows ?? []).map(({ cells }) => cells.id);
    const found = [...names, ...ids].filter((name) => name !== null && text.includes(String(name)));
    expect(names.length).toBeGreaterThan(300);
    expect(found).toEqual([]);
  });

  it('speaks English where the user does', () => {
    const text = JSON.stringify(sheetOf({ language: 'en' }).rows);
    expect(text).toContain('Firms that reached a posting');
    expect(text.replace('みなと支援ネットワーク', '')).not.toMatch(/[ぁ-んァ-ヶ～]/);
  });

  it('follows the period that is asked for, and is refused where the KPIs are', () => {
    const period = { from: 'R6.4.1', to: '2024-04-30' };
    expect(made({ input: { period } }).output.fileName).toBe(
      'KPIシート_みなと支援ネットワーク_2024-04-01_2024-04-30.xlsx',
    );
    const empty = readSnapshot(emptyWorkbook);
    const codes = (['kpi', 'kpi-sheet'] as const).map((name) => {
      const result = runCommand({ name, input: {} }, empty, context);
      return result.kind === 'refused' ? result.problems.map(({ code }) => code) : [];
    });
    expect(codes[1]).toEqual(codes[0]);
    expect(codes[1]?.length).toBeGreaterThan(1);
  });

  it('has a file name that every system takes, whatever the network is called', () => {
    const nameOf = (networkName: string) =>
      made({ snapshot: aSnapshot({}, { networkName }) }).output.fileName;
    expect(nameOf('A/B:*?"<>|\\網\n')).toBe('KPIシート_A_B________網__2023-04-01_2024-03-31.xlsx');
    expect(nameOf('')).toBe('KPIシート_2023-04-01_2024-03-31.xlsx');
    expect(nameOf('網'.repeat(300)).length).toBeLessThan(100);
  });

  it('is one A4 page upright, and comes back from a file as it was made', async () => {
    const { workbook } = made().output;
    expect(sheetOf().page).toMatchObject({
      ...{ paper: 'A4', orientation: 'portrait', fitToWidth: 1, fitToHeight: 1 },
    });
    const opened = await openXlsx(await writeWorkbook(workbook));
    if (opened.kind === 'refused') throw new Error('The sheet was refused');
    expect(opened.unsupportedParts).toEqual([]);
    const [sheet] = opened.adapter.model().sheets;
    expect(sheet?.rows.flat().filter((cell) => cell !== null && cell !== '')).toEqual(
      workbook.sheets[0]?.rows.flat().filter((cell) => cell !== null && cell !== ''),
    );
    expect(readSnapshot(opened.adapter.model()).identity).toMatchObject({
      networkName: 'みなと支援ネットワーク',
      period: { from: '2023-04-01', to: '2024-03-31' },
      definitionsVersion: '1.0',
    });
  });
});
