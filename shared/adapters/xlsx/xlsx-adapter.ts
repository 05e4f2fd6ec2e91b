import { applyToModel, checkPlan, fillCachedValues } from '../../core/index';
import type { PivotModel, Problem, WorkbookModel, WorkbookPlan } from '../../core/index';
import { HostError, type HostAdapter } from '../../ports/host-adapter';
import { editWorkbook } from './edit-workbook';
import { findUnwritable } from './find-unwritable';
import { findUnwritablePivots } from './pivots/unwritable-pivots';
import { readWorkbook } from './read-workbook';
import { writeWorkbook } from './write-workbook';
import { xlsxCapabilities } from './xlsx-capabilities';

/** A workbook held in memory, from an .xlsx file or on its way into one. */
export interface XlsxAdapter extends HostAdapter {
  /** The workbook as it stands after the plans applied so far. */
  readonly model: () => WorkbookModel;
  /** The workbook as an .xlsx file. Throws `HostError` with the problems of a model that no file can hold. */
  readonly toBytes: () => Promise<Uint8Array>;
}

/**
 * An opened file. `unsupportedParts` names what the file holds and the model does not: plans leave it
 * as it is, only a file written anew from the model would lack it.
 */
export type OpenedXlsx =
  | {
      readonly kind: 'opened';
      readonly adapter: XlsxAdapter;
      readonly unsupportedParts: readonly string[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Opens an .xlsx file as a host that edits it in place, or says why it was refused. */
export async function openXlsx(bytes: Uint8Array): Promise<OpenedXlsx> {
  const reading = await readWorkbook(bytes);
  if (reading.kind === 'refused') return reading;
  const { model, unsupportedParts } = reading;
  return { kind: 'opened', adapter: createInPlaceAdapter(model, bytes), unsupportedParts };
}

/** A host over a model without a file: plans change the model, `toBytes` writes a new file. */
export function createXlsxAdapter(start: WorkbookModel): XlsxAdapter {
  let model = start;
  return {
    capabilities: xlsxCapabilities,
    readView: () => model,
    applyPlan: (plan) => {
      model = fillCachedValues(applyToModel(model, plan));
    },
    model: () => model,
    toBytes: async () => {
      refuse(findUnwritable(model));
      return await writeWorkbook(model);
    },
  };
}

/**
 * A host over a file that holds this model: plans change only what they name in the file.
 *
 * For those who have read the file already; `openXlsx` reads it.
 */
export function createInPlaceAdapter(start: WorkbookModel, file: Uint8Array): XlsxAdapter {
  let model = start;
  let bytes = file;
  return {
    capabilities: xlsxCapabilities,
    readView: () => model,
    applyPlan: (plan) => {
      refuse(checkPlan(model, plan));
      const after = fillCachedValues(applyToModel(model, plan));
      refuse(findUnwritablePivots(after, askedIn(plan)));
      bytes = editWorkbook(bytes, plan, () => after);
      model = after;
    },
    model: () => model,
    toBytes: () => Promise.resolve(bytes),
  };
}

function askedIn({ steps }: WorkbookPlan): (pivot: PivotModel) => boolean {
  const asked = new Set(steps.flatMap((step) => (step.kind === 'ensurePivot' ? step.pivot : [])));
  return (pivot) => asked.has(pivot);
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw hostError(problems);
}

function hostError(problems: readonly Problem[]): HostError {
  return new HostError({
    host: 'xlsx',
    phase: 'apply',
    problems,
    cause: 'the plan does not fit into a file',
  });
}
