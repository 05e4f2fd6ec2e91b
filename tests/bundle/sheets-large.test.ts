/**
 * 50,000 rows through the built Code.js. Time is the stand-in's: 1 ms a call, 20 ms a read, 5 ms a
 * write, 200 ms a flush, 0.005 ms a cell read and 0.02 ms a cell written, guesses of the right size
 * until a report of the kit says better; `slow` multiplies what writing costs.
 */
import type { SheetsReply } from '../../apps-script/src/shell';
import { openStandIn, type SheetsStandIn } from '../fakes/sheets/open-stand-in';
import { loadCode, type LoadedCode } from '../tools/built-code';

jest.setTimeout(300_000);

const context = { today: '2024-05-01', seed: 'large', language: 'ja' } as const;
const rowCount = 50_000;
const companies = '支援企業';
/** Google's own limit for one run; the stand-in ends a run that passes it. */
const timeLimit = 6 * 60_000;

const header = ['企業名', '都道府県', '業種', '従業員数', '同意日'];
const firm = (place: number) => [
  `第${String(place)}みなと商店株式会社`,
  '北海道',
  'E',
  (place % 300) + 1,
  '令和6年4月1日',
];
const rows = Array.from({ length: rowCount }, (_, place) => firm(place));

/** A run as google.script.run makes it: what it took in simulated time, and what crossed. */
interface Run {
  readonly milliseconds: number;
  readonly calls: number;
  readonly reads: number;
  readonly readsAfterWrites: number;
  readonly sent: number;
  readonly answered: number;
}

interface Asked {
  readonly reply: SheetsReply;
  readonly runs: readonly Run[];
}

/** Runs a command in as many runs as it takes. */
function ask({ standIn, code }: Opened, name: string, input: object): Asked {
  const { environment, session } = standIn;
  const runs: Run[] = [];
  let text = JSON.stringify({ name, input, ...context });
  let reply: SheetsReply;
  do {
    const [start, sent] = [environment.clock.now, text.length];
    text = code.call(runs.length === 0 ? 'runCommand' : 'continueCommand', text) as string;
    const { calls, reads, readsAfterWrites } = session.counts;
    const milliseconds = environment.clock.now - start;
    runs.push({ milliseconds, calls, reads, readsAfterWrites, sent, answered: text.length });
    reply = JSON.parse(text) as SheetsReply;
  } while (reply.kind === 'unfinished');
  return { reply, runs };
}

interface Opened {
  readonly standIn: SheetsStandIn;
  readonly code: LoadedCode;
}

function aSample(options: Parameters<typeof openStandIn>[1] = {}): Opened {
  const standIn = openStandIn(undefined, options);
  const opened = { standIn, code: loadCode(standIn) };
  const input = { name: '潮路ネットワーク', fiscalYear: 2023, sample: true };
  expect(ask(opened, 'new-network', input).reply).toMatchObject({ kind: 'done' });
  return opened;
}

/** The ids and names of the firms that the sheet holds, in its order. */
function firmsIn({ book }: SheetsStandIn) {
  const { cells } = book.sheets.find(({ name }) => name === companies)!;
  const found: { readonly id: unknown; readonly name: unknown }[] = [];
  for (let row = 1; cells.get(row, 0) !== undefined; row += 1) {
    found.push({ id: cells.get(row, 0)?.value, name: cells.get(row, 1)?.value });
  }
  return found;
}

function expectAllOnce(standIn: SheetsStandIn, before: number): void {
  const firms = firmsIn(standIn);
  expect(firms).toHaveLength(before + rowCount);
  expect(new Set(firms.map(({ id }) => id)).size).toBe(firms.length);
  expect(firms.slice(before).map(({ name }) => name)).toEqual(rows.map(([name]) => name));
}

test('50,000 firms come in once, in one run, and questions about them are answered in one', () => {
  const opened = aSample();
  const before = firmsIn(opened.standIn).length;
  const imported = ask(opened, 'import-rows', { table: 'companies', header, rows });
  expect(imported.reply).toMatchObject({ output: { added: rowCount, rejected: [] } });
  expectAllOnce(opened.standIn, before);

  const again = ask(opened, 'import-rows', { table: 'companies', header, rows });
  expect(again.reply).toMatchObject({ changed: false, output: { unchanged: rowCount } });
  const kpi = ask(opened, 'kpi', { fiscalYear: 2023 });
  expect(kpi.reply).toMatchObject({ output: { kpis: { K1: { value: 88 }, K5: { value: 4.2 } } } });
  const check = ask(opened, 'check', {});
  expect(check.reply).toMatchObject({ kind: 'done', changed: false, output: { errors: 0 } });

  for (const { runs } of [imported, again, kpi, check]) {
    expect(runs).toHaveLength(1);
    expect(runs[0]!.milliseconds).toBeLessThan(60_000);
    expect(runs[0]!.calls).toBeLessThan(1_000);
    expect(runs[0]!.readsAfterWrites).toBe(0);
  }
  // One text carries the file: some 2.4 million characters, 5 MB on the line.
  expect(imported.runs[0]!.sent).toBeLessThan(3_000_000);
  expect(imported.runs[0]!.answered).toBeLessThan(1_000);
});

test('where writing takes long, they come in over several runs, none lost and none doubled', () => {
  const slow = { write: 50, flush: 2_000, writeCell: 0.6 };
  const opened = aSample({ costs: slow });
  const before = firmsIn(opened.standIn).length;
  const { reply, runs } = ask(opened, 'import-rows', { table: 'companies', header, rows });
  expect(reply).toMatchObject({ kind: 'done', output: { added: rowCount } });
  expect(runs.length).toBeGreaterThan(2);
  for (const { milliseconds } of runs) expect(milliseconds).toBeLessThan(timeLimit / 2);
  expectAllOnce(opened.standIn, before);
  // What is left goes to the sidebar and back; it never grows beyond the file.
  for (const { answered } of runs) expect(answered).toBeLessThan(runs[0]!.sent * 2);
  const again = ask(opened, 'import-rows', { table: 'companies', header, rows });
  expect(again.reply).toMatchObject({ changed: false, output: { unchanged: rowCount } });
});
