import type { WorkbookPlan, WorkbookView } from '../../../shared/core/index';
import { HostError, type HostAdapter, type HostWork } from '../../../shared/ports/host-adapter';
import { excelCapabilities } from './capabilities';
import type { ExcelApi } from './excel-api';
import { errorCode, hostError } from './host-errors';
import { Memory } from './memory';
import { readWorkbook, surveyWorkbook, type ReadingStart } from './reading/read-workbook';
import type { Survey } from './reading/survey';

/**
 * The open workbook as a host.
 *
 * A command takes two requests to read and one to write. What was found around the cells is kept
 * from a reading until the plan that follows it is applied; nothing else is, because other people
 * may be at work in the workbook.
 */
export function createExcelAdapter(
  api: ExcelApi,
  /** See `takesMissingSheets`. Without it every reading takes one request more. */
  canAskPastEnd: Promise<boolean> = Promise.resolve(true),
): HostAdapter {
  const session: Session = { api, canAskPastEnd, memory: new Memory() };
  return {
    capabilities: excelCapabilities(api),
    readView: (work = {}) => orHostError('read', work, () => readView(session, work)),
    applyPlan: (plan, work = {}) => orHostError('apply', work, () => apply(session, plan, work)),
  };
}

/** Excel, and what the adapter remembers of it. */
interface Session {
  readonly api: ExcelApi;
  readonly canAskPastEnd: Promise<boolean>;
  readonly memory: Memory;
}

async function readView(session: Session, work: HostWork): Promise<WorkbookView> {
  const start = await prepare(session, work);
  const { view, survey } = await readWorkbook(session.api, start);
  session.memory.keep(survey);
  return view;
}

async function apply(session: Session, plan: WorkbookPlan, work: HostWork): Promise<void> {
  if (plan.steps.length === 0) return;
  const { api, memory } = session;
  const { applyPlan } = await loadWriting();
  const survey = memory.take() ?? (await surveyWorkbook(api, await prepare(session, work)));
  try {
    await applyPlan(api, { plan, survey, work });
    memory.expect(sheetsAfter(survey, plan));
  } catch (cause) {
    if (isStop(cause, work)) throw cause;
    throw hostError('apply', cause, await recover(session, { plan, survey, cause }));
  }
}

/** Cleans up after a writing that failed; gives the sheet that it failed on, if that can be told. */
async function recover(
  session: Session,
  { plan, survey, cause }: { plan: WorkbookPlan; survey: Survey; cause: unknown },
): Promise<string | undefined> {
  const { api, memory } = session;
  const { findTrouble, leftoverOf } = await loadWriting();
  const left = leftoverOf(plan.steps, survey, errorCode(cause));
  // The first failure is the one to tell, whatever else goes wrong now.
  const sheet = await findTrouble(api, { survey, left, cause }).catch(() => undefined);
  memory.left = [...memory.left, left];
  await cleanUpLeftovers(session);
  return sheet;
}

/** What can't be cleaned up now is kept for the next call, which meets the same trouble and tells it. */
async function cleanUpLeftovers({ api, memory }: Session): Promise<void> {
  const [left, ...others] = memory.left;
  if (left === undefined) return;
  const { cleanUp } = await loadWriting();
  try {
    await cleanUp(api, left);
    memory.left = others;
  } catch {
    return;
  }
}

/** Loaded whole before the first thing is written: half way there may be no way to load more. */
const loadWriting = async () => (await import('./writing/write-plan')).writing;

async function prepare(session: Session, work: HostWork): Promise<ReadingStart> {
  await cleanUpLeftovers(session);
  const isChained = await session.canAskPastEnd;
  return { expectedSheets: isChained ? session.memory.expectedSheets : 0, work };
}

function sheetsAfter({ sheets }: Survey, { steps }: WorkbookPlan): number {
  const ensured = steps.flatMap((step) => (step.kind === 'ensureSheet' ? step.sheet : []));
  return new Set([...sheets.map(({ name }) => name), ...ensured]).size;
}

async function orHostError<Result>(
  phase: 'read' | 'apply',
  work: HostWork,
  act: () => Promise<Result>,
): Promise<Result> {
  try {
    return await act();
  } catch (cause) {
    if (cause instanceof HostError || isStop(cause, work)) throw cause;
    throw hostError(phase, cause);
  }
}

/** The user stopped the work; that is no failure of Excel. */
function isStop(cause: unknown, { signal }: HostWork): boolean {
  return signal?.aborted === true && cause === signal.reason;
}
