import type { SheetsReply } from '../../apps-script/src/shell';
import { describeProblem, type Problem } from '../../shared/core/index';
import { openStandIn, type OpenOptions, type SheetsStandIn } from '../fakes/sheets/open-stand-in';
import { loadCode } from '../tools/built-code';

jest.setTimeout(120_000);

const context = { today: '2024-05-01', seed: 'faults', language: 'ja' } as const;
const companies = '支援企業';
const count = 400;
const input = {
  table: 'companies',
  header: ['企業名', '都道府県', '業種'],
  rows: Array.from({ length: count }, (_, place) => [`会社${String(place)}`, '北海道', 'E']),
};

/** A run of google.script.run for one user: a text goes in, a text comes out. */
function server(standIn: SheetsStandIn) {
  const code = loadCode(standIn);
  const parsed = (text: unknown) => JSON.parse(text as string) as SheetsReply;
  const begin = (name: string, given: object) =>
    parsed(code.call('runCommand', JSON.stringify({ name, input: given, ...context })));
  const goOn = (reply: SheetsReply) => parsed(code.call('continueCommand', JSON.stringify(reply)));
  const finish = (first: SheetsReply): SheetsReply => {
    let reply = first;
    while (reply.kind === 'unfinished') reply = goOn(reply);
    return reply;
  };
  return {
    begin: (given: object = input) => begin('import-rows', given),
    goOn,
    whole: () => finish(begin('import-rows', input)),
    make: () => {
      const given = { name: '潮路ネットワーク', fiscalYear: 2023, sample: true };
      expect(finish(begin('new-network', given))).toMatchObject({ kind: 'done' });
    },
  };
}

/** A spreadsheet with the sample, in which another user with these costs works now. */
function aSample(options: OpenOptions = {}) {
  const owner = openStandIn();
  server(owner).make();
  const standIn = owner.join(options);
  const sheet = () => owner.spreadsheet.getSheetByName(companies)!;
  return { owner, standIn, server: server(standIn), sheet };
}

/** Writing takes so long that the import does not fit into a run. */
const slow: OpenOptions = { costs: { writeCell: 15 } };
const editor: OpenOptions = { user: { email: 'editor@example.com', isOwner: false } };

/** The firms by name, as often as they are there. */
function firmsIn({ book }: SheetsStandIn): readonly unknown[] {
  const { cells } = book.sheets.find(({ name }) => name === companies)!;
  const column = [...cells.entries()].filter(
    (cell) => cell.row === 0 && cell.value.value === '企業名',
  );
  const place = column[0]?.column ?? -1;
  return [...cells.entries()]
    .filter((cell) => cell.column === place && cell.row > 0 && cell.value.value !== '')
    .map(({ value }) => value.value);
}

const imported = input.rows.map(([name]) => name);

function expectAllOnce(standIn: SheetsStandIn, before: readonly unknown[]): void {
  expect(firmsIn(standIn)).toEqual([...before, ...imported]);
}

/** The one problem of a reply, told in both languages with what to do about it. */
function problemIn(reply: SheetsReply): Problem {
  if (reply.kind !== 'failed' && reply.kind !== 'refused') throw new Error(`It is ${reply.kind}`);
  expect(reply.problems).toHaveLength(1);
  const [problem] = reply.problems;
  expect(describeProblem(problem!, 'ja')).toMatch(/^[^。]+。.*(もう一度実行|してください).*。$/);
  expect(describeProblem(problem!, 'en')).toMatch(/^[A-Z].*\. .*(again|Put|Add|Set up).*\.$/);
  return problem!;
}

/** Does something once, just before the first call of a member. */
function before({ session }: SheetsStandIn, member: string, act: () => void): void {
  let isDone = false;
  session.beforeCall(({ className, method }) => {
    if (isDone || `${className}.${method}` !== member) return;
    isDone = true;
    act();
  });
}

/** Sheets has no drag and drop for scripts: the cells of two columns change places. */
function swapColumns({ book }: SheetsStandIn, one: number, other: number): void {
  const { cells, rowCount } = book.sheets.find(({ name }) => name === companies)!;
  for (let row = 0; row < rowCount; row += 1) {
    const [left, right] = [cells.get(row, one), cells.get(row, other)];
    cells.set(row, one, right);
    cells.set(row, other, left);
  }
}

test('while somebody else has the lock nothing is written, and it works afterwards', () => {
  const { standIn, server: mine } = aSample();
  const firms = firmsIn(standIn);
  const { clock, locks } = standIn.environment;
  locks.document.takenUntil = clock.now + 60_000;
  expect(problemIn(mine.begin()).code).toBe('host-busy');
  expect(standIn.session.counts.writes).toBe(0);
  locks.document.takenUntil = 0;
  expect(mine.whole()).toMatchObject({ output: { added: count } });
  expectAllOnce(standIn, firms);
});

test('two people who press the button at the same time bring the rows in once', () => {
  const { owner, standIn, server: mine } = aSample(slow);
  const firms = firmsIn(standIn);
  const theirs = server(owner.join(editor));
  const first = mine.begin();
  expect(first).toMatchObject({ kind: 'unfinished' });
  // Between two runs the lock is free: the second user's command goes through.
  expect(theirs.whole()).toMatchObject({ kind: 'done' });
  const reply = mine.goOn(first);
  if (reply.kind === 'failed') expect(problemIn(reply).code).toBe('host-busy');
  expect(mine.whole()).toMatchObject({ kind: 'done' });
  expectAllOnce(standIn, firms);
});

describe('a run that Google ends', () => {
  /** Everything but the filter, which is made anew when its table grows. */
  const contents = ({ toModel }: SheetsStandIn): string => {
    const sheets = toModel().sheets.map((each) => ({
      ...each,
      tables: each.tables.map((table) => ({ ...table, filterButtons: null })),
    }));
    return JSON.stringify(sheets);
  };

  /** A spreadsheet in which a run was ended at its nth write, and the command then run again. */
  function endedAt(occurrence: number): SheetsStandIn {
    const { standIn, server: mine } = aSample();
    const firms = firmsIn(standIn);
    let seen = 0;
    standIn.session.beforeCall(({ kind }) => {
      if (kind !== 'write') return;
      seen += 1;
      if (seen === occurrence) standIn.session.passTime(7 * 60_000);
    });
    expect(() => mine.begin()).toThrow();
    expect(mine.whole()).toMatchObject({ kind: 'done' });
    expectAllOnce(standIn, firms);
    return standIn;
  }

  const undisturbed = aSample();
  undisturbed.server.whole();
  const { writes } = undisturbed.standIn.session.counts;
  const ends = [1, 2, 3, Math.floor(writes / 2), writes - 2, writes];

  test('loses no row and doubles none, whatever it had written, once run again', () => {
    for (const end of ends) endedAt(end);
  });

  test('leaves nothing that running again does not complete', () => {
    const wanted = contents(undisturbed.standIn);
    expect(ends.filter((end) => contents(endedAt(end)) !== wanted)).toEqual([]);
  });
});

describe('a column that somebody deletes', () => {
  // Nothing that a row must have.
  const optional = 9;

  test('between reading and writing stops the command before it writes', () => {
    const { standIn, server: mine, sheet } = aSample();
    const firms = firmsIn(standIn);
    before(standIn, 'Sheet.getLastRow', () => sheet().deleteColumn(optional));
    const problem = problemIn(mine.begin());
    expect(problem).toMatchObject({ code: 'host-busy', place: { sheet: companies } });
    expect(standIn.session.counts.writes).toBe(0);
    expect(mine.whole()).toMatchObject({ output: { added: count } });
    expectAllOnce(standIn, firms);
  });

  test('between two runs stops the rest, and running again brings in what is missing', () => {
    const { standIn, server: mine, sheet } = aSample(slow);
    const firms = firmsIn(standIn);
    const first = mine.begin();
    expect(first).toMatchObject({ kind: 'unfinished' });
    sheet().deleteColumn(optional);
    expect(problemIn(mine.goOn(first)).code).toBe('host-busy');
    expect(standIn.session.counts.writes).toBe(0);
    expect(mine.whole()).toMatchObject({ kind: 'done' });
    expectAllOnce(standIn, firms);
  });

  test('that every row needs is named when the command runs again', () => {
    const { standIn, server: mine, sheet } = aSample();
    before(standIn, 'Sheet.getLastRow', () => sheet().deleteColumn(2));
    expect(problemIn(mine.begin()).code).toBe('host-busy');
    const problem = problemIn(mine.begin());
    expect(problem).toMatchObject({ code: 'column-missing', place: { sheet: companies } });
  });
});

describe('columns that somebody moves', () => {
  test('between reading and writing stop the command before it writes', () => {
    const { standIn, server: mine } = aSample();
    const firms = firmsIn(standIn);
    before(standIn, 'Sheet.getLastRow', () => swapColumns(standIn, 1, 4));
    expect(problemIn(mine.begin())).toMatchObject({ code: 'host-busy' });
    expect(standIn.session.counts.writes).toBe(0);
    expect(mine.whole()).toMatchObject({ output: { added: count } });
    expectAllOnce(standIn, firms);
  });

  test('between two runs stop the rest', () => {
    const { standIn, server: mine } = aSample(slow);
    const firms = firmsIn(standIn);
    const first = mine.begin();
    swapColumns(standIn, 1, 4);
    expect(problemIn(mine.goOn(first)).code).toBe('host-busy');
    expect(mine.whole()).toMatchObject({ kind: 'done' });
    expectAllOnce(standIn, firms);
  });
});

describe('protection', () => {
  /** The owner takes all others off the list of a range. */
  function guard({ owner, sheet }: ReturnType<typeof aSample>, address: string) {
    const { book } = owner;
    const protection = sheet().getRange(address).protect();
    protection.removeEditors(book.editorEmails);
    return protection;
  }

  test('of a range that the command writes to is told, and nothing is doubled once it is gone', () => {
    const sample = aSample(editor);
    const firms = firmsIn(sample.standIn);
    const protection = guard(sample, 'B2:B2000');
    const problem = problemIn(sample.server.begin());
    expect(problem).toMatchObject({ code: 'host-sheet-protected', place: { sheet: companies } });
    protection.remove();
    expect(sample.server.whole()).toMatchObject({ kind: 'done' });
    expectAllOnce(sample.standIn, firms);
  });

  test('that comes between two runs is told, and nothing is doubled once it is gone', () => {
    const sample = aSample({ ...slow, ...editor });
    const firms = firmsIn(sample.standIn);
    const first = sample.server.begin();
    expect(first).toMatchObject({ kind: 'unfinished' });
    const protection = guard(sample, 'A1:Z2000');
    expect(problemIn(sample.server.goOn(first)).code).toBe('host-sheet-protected');
    protection.remove();
    expect(sample.server.whole()).toMatchObject({ kind: 'done' });
    expectAllOnce(sample.standIn, firms);
  });

  test('of cells that the command leaves alone is no hindrance', () => {
    const sample = aSample(editor);
    const firms = firmsIn(sample.standIn);
    guard(sample, 'B2:B3');
    const few = { ...input, rows: input.rows.slice(0, 3) };
    expect(sample.server.begin(few)).toMatchObject({ kind: 'done', changed: true });
    expect(firmsIn(sample.standIn)).toEqual([...firms, ...imported.slice(0, 3)]);
  });
});
