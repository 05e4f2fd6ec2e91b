import type { WorkbookModel } from '../../../shared/core/index';
import { normalizeModel } from '../../../shared/core/model/normalize-model';
import { openStandIn, type SheetsStandIn } from '../../fakes/sheets/open-stand-in';
import { ServiceError } from '../../fakes/sheets/service/service-error';
import { createSheetsAdapter } from '../../../apps-script/src/adapter/adapter';
import { aSampleSpreadsheet, ask, firms, newNetwork, servicesOf } from './open-server';

const companies = '支援企業';

function sheetOf({ book }: SheetsStandIn, name: string) {
  return book.sheets.find((sheet) => sheet.name === name)!;
}

function firmsIn(standIn: SheetsStandIn): number {
  const { cells } = sheetOf(standIn, companies);
  return [...cells.entries()].filter(({ column, value }) => column === 1 && value.value !== '')
    .length;
}

/** Does something once, just before the first write of a run. */
function beforeFirstWrite({ session }: SheetsStandIn, act: () => void): void {
  let isDone = false;
  session.beforeCall(({ kind }) => {
    if (kind !== 'write' || isDone) return;
    isDone = true;
    act();
  });
}

it('changes nothing while somebody else has the lock', () => {
  const standIn = openStandIn();
  standIn.environment.locks.document.takenUntil = standIn.environment.clock.now + 60_000;
  const reply = ask(standIn, newNetwork);
  expect(reply).toEqual({ kind: 'failed', problems: [{ code: 'host-busy', severity: 'error' }] });
  expect(standIn.session.counts).toMatchObject({ reads: 0, writes: 0 });
});

it('waits for a lock that is given back soon, and gives it back itself', () => {
  const standIn = openStandIn();
  standIn.environment.locks.document.takenUntil = standIn.environment.clock.now + 5_000;
  expect(ask(standIn, newNetwork)).toMatchObject({ kind: 'done' });
  expect(standIn.session.counts.unflushedReleases).toBe(0);
  expect(standIn.environment.locks.document.holder).toBeNull();
});

it('adds rows once when two people press the same button one after the other', () => {
  const standIn = aSampleSpreadsheet();
  const before = firmsIn(standIn);
  ask(standIn, firms(3));
  ask(standIn.join({ user: { email: 'editor@example.com', isOwner: false } }), firms(3));
  expect(firmsIn(standIn)).toBe(before + 3);
});

it('names the sheet that somebody has locked', () => {
  const standIn = aSampleSpreadsheet();
  standIn.book.protections.push({
    sheet: sheetOf(standIn, companies),
    area: null,
    unprotected: [],
    description: '',
    isWarningOnly: false,
    editors: ['owner@example.com'],
    isDomainEdit: false,
  });
  const before = firmsIn(standIn);
  const editor = standIn.join({ user: { email: 'editor@example.com', isOwner: false } });
  expect(ask(editor, firms(3))).toEqual({
    kind: 'failed',
    problems: [{ code: 'host-sheet-protected', severity: 'error', place: { sheet: companies } }],
  });
  expect(firmsIn(standIn)).toBe(before);
});

it('names the sheet that somebody has deleted meanwhile', () => {
  const standIn = aSampleSpreadsheet();
  beforeFirstWrite(standIn, () => {
    standIn.book.sheets = standIn.book.sheets.filter(({ name }) => name !== companies);
  });
  expect(ask(standIn, firms(3))).toEqual({
    kind: 'failed',
    problems: [{ code: 'host-item-gone', severity: 'error', place: { sheet: companies } }],
  });
});

it('writes nothing over a row that somebody typed while the command was thinking', () => {
  const standIn = aSampleSpreadsheet();
  const sheet = sheetOf(standIn, companies);
  let isTyped = false;
  standIn.session.beforeCall(({ className, method }) => {
    if (`${className}.${method}` !== 'Sheet.getLastRow' || isTyped) return;
    isTyped = true;
    sheet.cells.set(900, 1, { value: '打ち込み中の企業' });
  });
  expect(ask(standIn, firms(3))).toMatchObject({
    kind: 'failed',
    problems: [{ code: 'host-busy', place: { sheet: companies } }],
  });
  expect(standIn.session.counts.writes).toBe(0);
});

it('tells what the service said when nothing better is known, and finishes when run again', () => {
  const standIn = aSampleSpreadsheet();
  const before = firmsIn(standIn);
  standIn.session.failOn('Range.setValues', 'サービスに問題が発生しました');
  expect(ask(standIn, firms(3))).toEqual({
    kind: 'failed',
    problems: [
      {
        code: 'host-failed',
        severity: 'error',
        values: { detail: 'サービスに問題が発生しました' },
      },
    ],
  });
  expect(standIn.session.counts.unflushedReleases).toBe(0);
  expect(ask(standIn, firms(3))).toMatchObject({ kind: 'done', changed: true });
  expect(firmsIn(standIn)).toBe(before + 3);
});

it('says that the service was not reached when it does not answer any more', () => {
  const standIn = aSampleSpreadsheet();
  let isDown = false;
  standIn.session.beforeCall(({ className, method }) => {
    if (`${className}.${method}` === 'Range.setValues') isDown = true;
    if (isDown && className !== 'Lock') {
      throw new ServiceError('サービスが時間内に応答しませんでした');
    }
  });
  expect(ask(standIn, firms(3))).toMatchObject({
    kind: 'failed',
    problems: [{ code: 'host-not-reached' }],
  });
});

it.each([
  ['a text is too long for a cell', { row: 0, content: 'x'.repeat(50_001) }],
  ['the spreadsheet would have too many cells', { row: 500_000, content: 'x' }],
])('says that there is too much when %s', (_, { row, content }) => {
  const standIn = openStandIn();
  const adapter = createSheetsAdapter(standIn.spreadsheet, servicesOf(standIn));
  const area = { row, column: 0, rowCount: 1, columnCount: 1 };
  const step = { kind: 'writeRange', sheet: 'シート1', area, contents: [[content]] } as const;
  const problems = [{ code: 'host-too-large', severity: 'error' }];
  let failure: unknown;
  try {
    adapter.applyPlan({ steps: [step] });
  } catch (error) {
    failure = error;
  }
  expect(failure).toMatchObject({ name: 'HostError', problems });
});

it('keeps what people chose in a filter when its table grows', () => {
  const standIn = aSampleSpreadsheet();
  const { SpreadsheetApp } = standIn.globals;
  const filter = standIn.spreadsheet.getSheetByName(companies)!.getFilter()!;
  const chosen = SpreadsheetApp.newFilterCriteria().setHiddenValues(['東京都']).build();
  filter.setColumnFilterCriteria(4, chosen);
  expect(ask(standIn, firms(400))).toMatchObject({ kind: 'done', changed: true });
  const { area, criteria } = sheetOf(standIn, companies).filter!;
  expect(area.rowCount).toBeGreaterThan(451);
  expect([...criteria.keys()]).toEqual([4]);
});

it('puts drop-downs back when the write that they would have refused fails', () => {
  const standIn = openStandIn();
  const adapter = createSheetsAdapter(standIn.spreadsheet, servicesOf(standIn));
  const sheet = standIn.spreadsheet.getSheets()[0]!;
  const { SpreadsheetApp } = standIn.globals;
  const rule = SpreadsheetApp.newDataValidation().requireValueInList(['要', '不要'], true);
  const cell = sheet.getRange(1, 1);
  cell.setDataValidation(rule.setAllowInvalid(false).build());
  standIn.session.failOn('Range.setValues', 'サービスに問題が発生しました');
  const area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const step = { kind: 'writeRange', sheet: sheet.getName(), area, contents: [['未定']] } as const;
  expect(() => adapter.applyPlan({ steps: [step] })).toThrow();
  expect(cell.getDataValidation()?.getCriteriaValues()[0]).toEqual(['要', '不要']);
});

let whole: WorkbookModel | undefined;
const wholeModel = () => (whole ??= aSampleSpreadsheet().toModel());

it.each([
  ['Spreadsheet.insertSheet', 6],
  ['Range.setValues', 5],
  ['Spreadsheet.setNamedRange', 8],
  ['Sheet.insertChart', 2],
  ['Sheet.addDeveloperMetadata', 16],
  ['DeveloperMetadata.remove', 1],
  ['Sheet.protect', 2],
])('finishes a new workbook in a second run after %s failed half way', (call, count) => {
  const standIn = openStandIn();
  standIn.session.failOn(call, 'サービスに問題が発生しました', count);
  expect(ask(standIn, newNetwork)).toMatchObject({ kind: 'failed' });
  expect(ask(standIn, { name: 'kpi', input: {} })).toMatchObject({ kind: 'refused' });
  expect(ask(standIn, newNetwork)).toMatchObject({ kind: 'done' });
  expect(normalizeModel(standIn.toModel())).toEqual(normalizeModel(wholeModel()));
  // From now on the sheets are those of the people.
  expect(ask(standIn, newNetwork)).toMatchObject({ kind: 'refused' });
  expect(ask(standIn, { name: 'kpi', input: {} })).toMatchObject({ kind: 'done' });
});

it('leaves alone what people make themselves after they took the half-made sheets away', () => {
  const standIn = openStandIn();
  standIn.session.failOn('Range.setValues', 'サービスに問題が発生しました', 5);
  ask(standIn, newNetwork);
  standIn.book.sheets = standIn.book.sheets.filter(({ name }) => name === 'シート1');
  standIn.spreadsheet.insertSheet(companies).getRange(1, 1).setValue('自分の一覧');
  expect(ask(standIn, newNetwork)).toMatchObject({
    kind: 'refused',
    problems: [{ code: 'sheet-exists', place: { sheet: companies } }],
  });
});
