import { parseAreaAddress } from '../../../shared/core/model/address';
import type {
  Area,
  DefinedName,
  SheetModel,
  WorkbookModel,
} from '../../../shared/core/model/workbook-model';
import { emptySheet } from '../../../shared/core/model/workbook-model';
import type { PlanStep, WorkbookPlan } from '../../../shared/core/plan/plan';

/** What a plan does to a workbook, as data, so that the same cases also run inside real hosts. */
export interface ContractCase {
  readonly name: string;
  readonly given: WorkbookModel;
  readonly plan: WorkbookPlan;
  readonly expected: WorkbookModel;
}

/** The area of an address such as `B2:C3`. */
export function area(address: string): Area {
  const found = parseAreaAddress(address);
  if (found === null) throw new Error(`Not an address: ${address}`);
  return found;
}

/** A sheet that is empty but for the parts given. */
export function sheet(name: string, parts: Partial<SheetModel> = {}): SheetModel {
  return { ...emptySheet(name), ...parts };
}

export function workbook(
  sheets: readonly SheetModel[],
  names: readonly DefinedName[] = [],
): WorkbookModel {
  return { sheets, names };
}

export function plan(...steps: readonly PlanStep[]): WorkbookPlan {
  return { steps };
}
