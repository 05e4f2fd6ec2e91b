import { applyToModel } from '../../core/index';
import type { Problem, WorkbookModel } from '../../core/index';
import { HostError, type HostAdapter } from '../../ports/host-adapter';
import { findUnwritable } from './find-unwritable';
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

/** An opened file; `unsupportedParts` would be lost on writing. */
export type OpenedXlsx =
  | {
      readonly kind: 'opened';
      readonly adapter: XlsxAdapter;
      readonly unsupportedParts: readonly string[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Opens an .xlsx file as a host, or says why it was refused. */
export async function openXlsx(bytes: Uint8Array): Promise<OpenedXlsx> {
  const reading = await readWorkbook(bytes);
  if (reading.kind === 'refused') return reading;
  const { model, unsupportedParts } = reading;
  return { kind: 'opened', adapter: createXlsxAdapter(model), unsupportedParts };
}

/** A host over a model: plans change the model, `toBytes` writes it. */
export function createXlsxAdapter(start: WorkbookModel): XlsxAdapter {
  let model = start;
  return {
    capabilities: xlsxCapabilities,
    readView: () => model,
    applyPlan: (plan) => {
      model = applyToModel(model, plan);
    },
    model: () => model,
    toBytes: async () => {
      const problems = findUnwritable(model);
      if (problems.length > 0) throw hostError(problems);
      return await writeWorkbook(model);
    },
  };
}

function hostError(problems: readonly Problem[]): HostError {
  return new HostError({
    host: 'xlsx',
    phase: 'apply',
    problems,
    cause: 'the model does not fit into a file',
  });
}
