import type { WorkbookPlan } from '../../../../shared/core/index';
import type { HostWork } from '../../../../shared/ports/host-adapter';
import { createSender, groupPieces, sendGroups, type Piece } from '../batches';
import type { ExcelApi } from '../excel-api';
import type { Survey } from '../reading/survey';
import { queueStep } from '../steps/handlers';
import { queueArrangement } from './arrange-sheets';
import { orderSteps } from './order-steps';
import { planProtection, type Protections } from './protection';
import { stepPieces } from './step-pieces';
import { startWriting, type Writing } from './writing';

/** A plan, the workbook it was made for, and who follows the work. */
export interface PlanToApply {
  readonly plan: WorkbookPlan;
  readonly survey: Survey;
  readonly work: HostWork;
}

/** Writes a plan in one request; more only to stay under the limits of one. */
export function applyPlan(api: ExcelApi, { plan, survey, work }: PlanToApply): Promise<void> {
  return api.run(async (context) => {
    const writing = startWriting(api, context.workbook, survey);
    const sender = createSender(context, 'apply', work);
    await sendGroups(sender, groupPieces(piecesOf(writing, plan, survey)), () => {
      const { application } = context.workbook;
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
    });
  });
}

function piecesOf(writing: Writing, plan: WorkbookPlan, survey: Survey): readonly Piece[] {
  const steps = orderSteps(plan.steps, writing.inventory.tables);
  const { lifted, wanted } = planProtection(survey, steps, writing.inventory);
  return [
    smallPiece(() => {
      for (const name of lifted.keys()) writing.sheet(name).protection.unprotect();
    }),
    ...stepPieces(steps).map(({ step, ...size }) => ({
      ...size,
      queue: () => {
        queueStep(writing, step);
      },
    })),
    // What empties the user's undo comes last.
    smallPiece(() => {
      queueArrangement(writing, survey, steps);
      protectSheets(writing.sheet, wanted);
    }),
  ];
}

/** Queues the protection of sheets that are open. */
export function protectSheets(
  sheet: (name: string) => Excel.Worksheet,
  protections: Protections,
): void {
  for (const [name, options] of protections) sheet(name).protection.protect(options);
}

function smallPiece(queue: () => void): Piece {
  return { cells: 0, bytes: 5_000, queue };
}
