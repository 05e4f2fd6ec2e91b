import { normalizeModel } from '../../../shared/core/model/normalize-model';
import { emptyWorkbook } from '../../../shared/core/model/workbook-model';
import { applyToModel } from '../../../shared/core/plan/apply-to-model';
import { preparePlan } from '../../../apps-script/src/adapter/prepare-plan';
import type { SheetsReply, UnfinishedWork } from '../../../apps-script/src/shell';
import { seenBySheets } from '../../fakes/sheets/model/seen-by-sheets';
import { openStandIn, type SheetsStandIn } from '../../fakes/sheets/open-stand-in';
import { ask, newNetwork, sampleModel, serverOf } from './open-server';

/** Every cell takes so long that the sample does not fit into a run. */
const slow = { costs: { writeCell: 10 } };

function goOn(standIn: SheetsStandIn, work: UnfinishedWork): SheetsReply {
  return JSON.parse(serverOf(standIn).continueCommand(JSON.stringify(work))) as SheetsReply;
}

it('makes in several runs what one run would make', () => {
  const standIn = openStandIn(undefined, slow);
  let reply = ask(standIn, newNetwork);
  const done: number[] = [];
  while (reply.kind === 'unfinished') {
    done.push(reply.done);
    expect(reply.done + reply.rest.steps.length).toBe(reply.total);
    reply = goOn(standIn, reply);
  }
  expect(done.length).toBeGreaterThan(2);
  expect(done).toEqual([...done].sort((one, other) => one - other));
  expect(reply).toMatchObject({ kind: 'done', changed: true });
  const seen = (model: ReturnType<typeof sampleModel>) => normalizeModel(seenBySheets(model));
  expect(seen(standIn.toModel())).toEqual(seen(sampleModel()));
});

it('does not go on when somebody has added a row to its sheets meanwhile', () => {
  const standIn = openStandIn(undefined, slow);
  const reply = ask(standIn, newNetwork);
  if (reply.kind !== 'unfinished') throw new Error('It was to take longer');
  const sheet = standIn.book.sheets.find(({ name }) => name === '案件')!;
  sheet.cells.set(999, 0, { value: '書き足した行' });
  standIn.session.startRun();
  expect(goOn(standIn, reply)).toMatchObject({ kind: 'failed', problems: [{ code: 'host-busy' }] });
  expect(standIn.session.counts.writes).toBe(0);
});

it('cuts blocks that would take too long, and keeps what the plan means', () => {
  const contents = Array.from({ length: 60_000 }, (_, row) => [row, `${String(row)}番`]);
  const area = { row: 1, column: 1, rowCount: 60_000, columnCount: 2 };
  const plan = {
    steps: [
      { kind: 'ensureSheet', sheet: 'A' },
      { kind: 'writeRange', sheet: 'A', area, contents },
    ],
  } as const;
  const prepared = preparePlan(plan);
  expect(prepared.steps).toHaveLength(4);
  expect(applyToModel(emptyWorkbook, prepared)).toEqual(applyToModel(emptyWorkbook, plan));
  expect(preparePlan(prepared).steps).toHaveLength(4);
});
