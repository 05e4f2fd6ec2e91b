import { createExcelAdapter } from '../../excel-addin/src/adapter/excel-adapter';
import { officeExcelApi } from '../../excel-addin/src/taskpane/excel-api';
import { describeProblem, type ProblemCode, type WorkbookModel } from '../../shared/core/index';
import { normalizeModel } from '../../shared/core/model/normalize-model';
import { runOnHost } from '../../shared/shell/run-on-host';
import type { Book } from '../fakes/excel/book';
import { openExcel } from '../fakes/excel/client';
import { bookFromModel } from '../fakes/excel/from-model';
import type { Fault } from '../fakes/excel/host';
import { defaultProtection } from '../fakes/excel/objects/protection';
import { seenByExcel } from '../fakes/excel/seen-by-excel';
import { modelFromBook } from '../fakes/excel/to-model';
import {
  bigScenes,
  fillingScene,
  ownCellsOf,
  readingScenes,
  sampleScene,
  smallScenes,
  type Scene,
  type TargetScene,
} from './excel-fault-scenes';

const context = { today: '2024-02-01', seed: 'faults', language: 'ja' } as const;

// The floor of the manifest, and the newest version that the published client knows.
const versions = ['1.9', '1.15'];

/** An Excel with the workbook of a scene, and the one adapter that the pane keeps. */
function open({ command, input, given, api = '1.15' }: Scene) {
  const excel = openExcel({ api, book: bookFromModel(given) });
  const adapter = createExcelAdapter(officeExcelApi());
  return {
    excel,
    run: () => runOnHost(adapter, { name: command, input, context }),
    model: () => normalizeModel(seenByExcel(modelFromBook(excel.book))),
  };
}

/** What the command does to the workbook when nothing goes wrong, by the actions of its requests. */
interface Undisturbed {
  readonly actions: readonly number[];
  /** The requests among them that change something. */
  readonly writes: ReadonlySet<number>;
  /** Those that are made to fail; all unless told. */
  readonly failing: readonly number[];
  readonly model: WorkbookModel;
}

async function undisturbed(scene: Scene): Promise<Undisturbed> {
  const opened = open(scene);
  expect((await opened.run()).kind).toBe('done');
  const { requests } = opened.excel;
  const actions = requests.map(({ body }) => body.Actions.length);
  const writes = new Set(requests.flatMap(({ flags }, index) => ((flags & 1) === 1 ? index : [])));
  return { actions, writes, failing: [...actions.keys()], model: opened.model() };
}

/** Asked for by every test of a scene, and the same for all. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

interface FaultKind {
  readonly name: string;
  readonly code: ProblemCode;
  /** What a request with so many actions meets. */
  readonly fault: (actions: number) => Fault;
  /** Everything after it fails as well, until the command has ended. */
  readonly lasts?: boolean;
}

const parts = [
  ['at once', 0],
  ['after a third', 1 / 3],
  ['after two thirds', 2 / 3],
] as const;

const answers = [
  ['ItemNotFound', 'host-item-gone'],
  ['AccessDenied', 'host-sheet-protected'],
  ['GeneralException', 'host-failed'],
] as const;

function errorKind(
  [error, code]: (typeof answers)[number],
  [when, part]: (typeof parts)[number],
): FaultKind {
  const fault = (actions: number): Fault => {
    return { kind: 'error', code: error, after: Math.floor(actions * part) };
  };
  return { name: `${error} ${when}`, code, fault };
}

const transportKinds: readonly FaultKind[] = [
  {
    name: 'a request that never arrives',
    code: 'host-not-reached',
    fault: () => ({ kind: 'transport' }),
  },
  {
    name: 'an answer that is lost',
    code: 'host-not-reached',
    fault: () => ({ kind: 'transport', after: Infinity }),
  },
  {
    name: 'a line that is cut half way and stays cut',
    code: 'host-not-reached',
    fault: (actions) => ({ kind: 'transport', after: Math.floor(actions / 2) }),
    lasts: true,
  },
];

const editKind: FaultKind = {
  name: 'a cell that is being edited',
  code: 'host-cell-editing',
  fault: () => ({ kind: 'error', code: 'InvalidOperationInCellEditMode' }),
};

const allKinds: readonly FaultKind[] = [
  ...transportKinds,
  editKind,
  ...answers.flatMap((answer) => parts.map((part) => errorKind(answer, part))),
];

/** One answer for each part: which error it is makes no difference to what was done before. */
const fewKinds: readonly FaultKind[] = [
  ...transportKinds,
  editKind,
  errorKind(answers[0], parts[1]),
  errorKind(answers[1], parts[1]),
  errorKind(answers[2], parts[2]),
];

function expectSentences(problems: readonly Parameters<typeof describeProblem>[0][]): void {
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) {
    expect(describeProblem(problem, 'ja')).toMatch(/^(?!.*undefined).*[ぁ-ん].*。$/);
    expect(describeProblem(problem, 'en')).toMatch(/^(?!.*undefined)\S.*\.$/);
  }
}

function expectOwnCells(
  model: WorkbookModel,
  { given }: Scene,
  except: readonly string[] = [],
): void {
  const rows = new Map(model.sheets.map((sheet) => [sheet.name, sheet.rows]));
  const own = ownCellsOf(given).filter(({ sheet }) => !except.includes(sheet));
  expect(
    own.map((cell) => ({ ...cell, value: rows.get(cell.sheet)?.[cell.row]?.[cell.column] })),
  ).toEqual(own);
  expect(model.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toContain('MyTable');
}

type Reply = Awaited<ReturnType<ReturnType<typeof open>['run']>>;

function expectFailed(reply: Reply, code: ProblemCode, sheet?: string): void {
  const place = sheet === undefined ? {} : { place: { sheet } };
  expect(reply).toMatchObject({ kind: 'failed', problems: [{ code, ...place }] });
  if (reply.kind === 'failed') expectSentences(reply.problems);
}

/** Fails one request, and looks at what the user is told, what is left, and what a second run makes. */
async function expectRecovery(
  scene: Scene,
  whole: Undisturbed,
  { code, fault, lasts = false }: FaultKind,
): Promise<void> {
  for (const failing of whole.failing) {
    const actions = whole.actions[failing] ?? 0;
    const { excel, run, model } = open(scene);
    excel.onRequest = (index) => {
      if (index === failing) return fault(actions);
      return lasts && index > failing ? { kind: 'transport' } : undefined;
    };
    const reply = await run();
    // Only a question may be asked once more by itself.
    if (!whole.writes.has(failing) && reply.kind === 'done') {
      expect(model()).toEqual(whole.model);
      continue;
    }
    expectFailed(reply, code);
    expectOwnCells(modelFromBook(excel.book), scene);
    excel.onRequest = undefined;
    expect([failing, await run()]).toMatchObject([failing, { kind: 'done' }]);
    expect(model()).toEqual(whole.model);
  }
}

/** A co-author removes a sheet that is needed, before each request but the first, and puts it back. */
async function expectRemovalTold(scene: TargetScene, whole: Undisturbed): Promise<void> {
  const sheets = scene.given.sheets.filter(({ name }) => name !== scene.target);
  const without = open({ ...scene, given: { ...scene.given, sheets } });
  const { kind: kindWithoutSheet } = await without.run();
  for (const failing of [...whole.actions.keys()].slice(1)) {
    const { excel, run, model } = open(scene);
    const before = [...excel.book.sheets];
    excel.onRequest = (index) => {
      if (index === failing) removeSheet(excel.book, scene.target);
      return undefined;
    };
    const reply = await run();
    // Removed while it was read, the sheet is one that the workbook lacks.
    if (reply.kind === 'failed') expectFailed(reply, 'host-item-gone', scene.target);
    else expect(reply.kind).toBe(kindWithoutSheet);
    expectOwnCells(modelFromBook(excel.book), scene, [scene.target]);
    expect((await run()).kind).toBe(kindWithoutSheet);
    excel.book.sheets = before;
    await run();
    expect(model()).toEqual(whole.model);
  }
}

/** The user protects a sheet that is written, before the command or while it works. */
async function expectPasswordTold(
  scene: TargetScene,
  whole: Undisturbed,
  when: 'before' | 'while',
): Promise<void> {
  const { excel, run, model } = open(scene);
  const sheet = excel.sheet(scene.target);
  const before = sheet.protection;
  const protect = () => {
    sheet.protection = { options: defaultProtection, password: 'secret' };
  };
  if (when === 'before') protect();
  const [write] = whole.writes;
  excel.onRequest = (index) => {
    if (index === write) protect();
    return undefined;
  };
  expectFailed(await run(), 'host-sheet-protected', scene.target);
  expect(sheet.protection).toMatchObject({ password: 'secret' });
  expectOwnCells(modelFromBook(excel.book), scene);
  sheet.protection = before;
  expect((await run()).kind).toBe('done');
  expect(model()).toEqual(whole.model);
}

describe.each(smallScenes().flatMap((scene) => versions.map((api) => ({ ...scene, api }))))(
  '$name with ExcelApi $api',
  (scene) => {
    const whole = once(() => undisturbed(scene));
    it.each(allKinds)('recovers from $name', async (kind) =>
      expectRecovery(scene, await whole(), kind),
    );

    it('says that a sheet was removed meanwhile, and goes on when it is back', async () =>
      expectRemovalTold(scene, await whole()));

    it.each(['before', 'while'] as const)(
      'says that a sheet was protected with a password %s it worked, and goes on when it is open',
      async (when) => expectPasswordTold(scene, await whole(), when),
    );
  },
);

describe.each(bigScenes())('$name', (scene) => {
  const whole = once(() => undisturbed(scene));
  it.each(fewKinds)(
    'recovers from $name',
    async (kind) => expectRecovery(scene, await whole(), kind),
    120_000,
  );
});

describe('fill-sample', () => {
  const scene = fillingScene();
  const whole = once(() => undisturbed(scene));
  it(
    'says that a sheet was removed meanwhile, and goes on when it is back',
    async () => expectRemovalTold(scene, await whole()),
    120_000,
  );

  it.each(['before', 'while'] as const)(
    'says that a sheet was protected with a password %s it worked, and goes on when it is open',
    async (when) => expectPasswordTold(scene, await whole(), when),
    120_000,
  );
});

it('new-network says that the workbook is protected, and goes on when it is open', async () => {
  const scene = bigScenes().find(({ command }) => command === 'new-network');
  if (scene === undefined) throw new Error('No such scene');
  const { excel, run, model } = open(scene);
  const before = model();
  excel.book.structureProtection = { password: 'secret' };
  expectFailed(await run(), 'host-sheet-protected');
  expect(model()).toEqual(before);
  excel.book.structureProtection = null;
  expect((await run()).kind).toBe('done');
}, 60_000);

it('new-network with the sample is made whole in a second run', async () => {
  const scene = sampleScene();
  const whole = await undisturbed(scene);
  const failing = [Math.max(...whole.writes)];
  await expectRecovery(scene, { ...whole, failing }, errorKind(answers[2], parts[2]));
}, 60_000);

describe('commands that only look', () => {
  it.each(readingScenes())(
    '$name says what happened, and changes nothing',
    async (scene) => {
      const { excel, run } = open(scene);
      const before = modelFromBook(excel.book);
      const undisturbedReply = await run();
      expect(undisturbedReply.kind).toBe('done');
      for (const kind of fewKinds) {
        for (const failing of [0, 1]) {
          const start = excel.requests.length;
          excel.onRequest = (index) => (index === start + failing ? kind.fault(300) : undefined);
          const reply = await run();
          excel.onRequest = undefined;
          if (reply.kind === 'done') expect(reply).toEqual(undisturbedReply);
          else expectFailed(reply, kind.code);
        }
        expect(await run()).toEqual(undisturbedReply);
      }
      expect(modelFromBook(excel.book)).toEqual(before);
      const sheets = [...excel.book.sheets];
      const between = excel.requests.length + 1;
      excel.onRequest = (index) => {
        if (index === between) removeSheet(excel.book, scene.target);
        return undefined;
      };
      const reply = await run();
      if (reply.kind === 'failed') expectFailed(reply, 'host-item-gone', scene.target);
      excel.onRequest = undefined;
      excel.book.sheets = sheets;
      excel.sheet(scene.target).protection = { options: defaultProtection, password: 'secret' };
      expect(await run()).toEqual(undisturbedReply);
    },
    60_000,
  );
});

function removeSheet(book: Book, name: string): void {
  book.sheets = book.sheets.filter((sheet) => sheet.name !== name);
}
