import type { Snapshot } from '../snapshot/snapshot';
import { answerHandoff } from './answer-handoff/command';
import type { AnswerHandoffInput, AnswerHandoffOutput } from './answer-handoff/input';
import { bulkUpdate } from './bulk-update/command';
import type { BulkUpdateInput, BulkUpdateOutput } from './bulk-update/input';
import { caseTimeline } from './case-timeline/command';
import type { CaseTimelineInput, CaseTimelineOutput } from './case-timeline/input';
import { withLogEntry } from './change-log/with-log-entry';
import { check } from './check/command';
import type { CheckInput, CheckOutput } from './check/input';
import { closeCase } from './close-case/command';
import type { CloseCaseInput, CloseCaseOutput } from './close-case/input';
import type { Command, CommandContext, CommandResult } from './command';
import { editCase } from './edit-case/command';
import type { EditCaseInput, EditCaseOutput } from './edit-case/input';
import { fillSample, type FillSampleOutput } from './fill-sample/command';
import { findCompany } from './find-company/command';
import type { FindCompanyInput, FindCompanyOutput } from './find-company/input';
import { handoffBoard } from './handoff-board/command';
import type { HandoffBoardInput, HandoffBoardOutput } from './handoff-board/input';
import { suggestReceiver } from './suggest-receiver/command';
import type { SuggestReceiverInput, SuggestReceiverOutput } from './suggest-receiver/input';
import { importRows } from './import-rows/command';
import type { ImportRowsInput, ImportRowsOutput } from './import-rows/input';
import { kpi, type KpiOutput } from './kpi/command';
import type { KpiInput } from './kpi/input';
import { kpiSheet, type KpiSheetOutput } from './kpi-sheet/command';
import { listCases } from './list-cases/command';
import type { ListCasesInput, ListCasesOutput } from './list-cases/input';
import { maturity, type MaturityOutput } from './maturity/command';
import type { MaturityInput } from './maturity/input';
import { moveStep } from './move-step/command';
import type { MoveStepInput, MoveStepOutput } from './move-step/input';
import { myWeek } from './my-week/command';
import type { MyWeekInput, MyWeekOutput } from './my-week/input';
import { network, type NetworkOutput } from './network/command';
import type { NetworkInput } from './network/input';
import { newCase } from './new-case/command';
import type { NewCaseInput, NewCaseOutput } from './new-case/input';
import { newNetwork, type NewNetworkOutput } from './new-network/command';
import type { NewNetworkInput } from './new-network/input';
import { pipeline } from './pipeline/command';
import type { PipelineInput, PipelineOutput } from './pipeline/input';
import { referenceChoices } from './reference-choices/command';
import type { ReferenceChoicesInput, ReferenceChoicesOutput } from './reference-choices/input';
import { repair } from './repair/command';
import type { RepairInput, RepairOutput } from './repair/input';
import { roleMatrix } from './role-matrix/command';
import type { RoleMatrixInput, RoleMatrixOutput } from './role-matrix/input';
import { rowCard } from './row-card/command';
import type { RowCardInput, RowCardOutput } from './row-card/input';
import { rowValues } from './row-values/command';
import type { RowValuesInput, RowValuesOutput } from './row-values/input';
import { saveRow } from './save-row/command';
import type { SaveRowInput, SaveRowOutput } from './save-row/input';
import { setNextAction } from './set-next-action/command';
import type { SetNextActionInput, SetNextActionOutput } from './set-next-action/input';
import { sendHandoff } from './send-handoff/command';
import type { SendHandoffInput, SendHandoffOutput } from './send-handoff/input';
import { showForm } from './show-form/command';
import type { ShowFormInput, ShowFormOutput } from './show-form/input';

/** What each user command takes. */
export interface CommandInputs {
  readonly 'new-network': NewNetworkInput;
  readonly 'fill-sample': Readonly<Record<string, never>>;
  readonly 'import-rows': ImportRowsInput;
  readonly kpi: KpiInput;
  readonly 'kpi-sheet': KpiInput;
  readonly maturity: MaturityInput;
  readonly network: NetworkInput;
  readonly check: CheckInput;
  readonly repair: RepairInput;
  readonly 'row-card': RowCardInput;
  readonly 'find-company': FindCompanyInput;
  readonly 'new-case': NewCaseInput;
  readonly 'move-step': MoveStepInput;
  readonly 'set-next-action': SetNextActionInput;
  readonly 'edit-case': EditCaseInput;
  readonly 'close-case': CloseCaseInput;
  readonly 'bulk-update': BulkUpdateInput;
  readonly 'send-handoff': SendHandoffInput;
  readonly 'answer-handoff': AnswerHandoffInput;
  readonly 'show-form': ShowFormInput;
  readonly 'save-row': SaveRowInput;
  readonly 'role-matrix': RoleMatrixInput;
  readonly 'suggest-receiver': SuggestReceiverInput;
  readonly 'handoff-board': HandoffBoardInput;
  readonly 'my-week': MyWeekInput;
  readonly 'list-cases': ListCasesInput;
  readonly 'case-timeline': CaseTimelineInput;
  readonly 'reference-choices': ReferenceChoicesInput;
  readonly 'row-values': RowValuesInput;
  readonly pipeline: PipelineInput;
}

/** What each user command finds or did, beside its plan. */
export interface CommandOutputs {
  readonly 'new-network': NewNetworkOutput;
  readonly 'fill-sample': FillSampleOutput;
  readonly 'import-rows': ImportRowsOutput;
  readonly kpi: KpiOutput;
  readonly 'kpi-sheet': KpiSheetOutput;
  readonly maturity: MaturityOutput;
  readonly network: NetworkOutput;
  readonly check: CheckOutput;
  readonly repair: RepairOutput;
  readonly 'row-card': RowCardOutput;
  readonly 'find-company': FindCompanyOutput;
  readonly 'new-case': NewCaseOutput;
  readonly 'move-step': MoveStepOutput;
  readonly 'set-next-action': SetNextActionOutput;
  readonly 'edit-case': EditCaseOutput;
  readonly 'close-case': CloseCaseOutput;
  readonly 'bulk-update': BulkUpdateOutput;
  readonly 'send-handoff': SendHandoffOutput;
  readonly 'answer-handoff': AnswerHandoffOutput;
  readonly 'show-form': ShowFormOutput;
  readonly 'save-row': SaveRowOutput;
  readonly 'role-matrix': RoleMatrixOutput;
  readonly 'suggest-receiver': SuggestReceiverOutput;
  readonly 'handoff-board': HandoffBoardOutput;
  readonly 'my-week': MyWeekOutput;
  readonly 'list-cases': ListCasesOutput;
  readonly 'case-timeline': CaseTimelineOutput;
  readonly 'reference-choices': ReferenceChoicesOutput;
  readonly 'row-values': RowValuesOutput;
  readonly pipeline: PipelineOutput;
}

/** The name of a user command, the same in every host. */
export type CommandName = keyof CommandInputs;

type CommandList = {
  readonly [Name in CommandName]: Command<CommandInputs[Name], CommandOutputs[Name]>;
};

const commands: CommandList = {
  'new-network': newNetwork,
  'fill-sample': fillSample,
  'import-rows': importRows,
  kpi,
  'kpi-sheet': kpiSheet,
  maturity,
  network,
  check,
  repair,
  'row-card': rowCard,
  'find-company': findCompany,
  'new-case': newCase,
  'move-step': moveStep,
  'set-next-action': setNextAction,
  'edit-case': editCase,
  'close-case': closeCase,
  'bulk-update': bulkUpdate,
  'send-handoff': sendHandoff,
  'answer-handoff': answerHandoff,
  'show-form': showForm,
  'save-row': saveRow,
  'role-matrix': roleMatrix,
  'suggest-receiver': suggestReceiver,
  'handoff-board': handoffBoard,
  'my-week': myWeek,
  'list-cases': listCases,
  'case-timeline': caseTimeline,
  'reference-choices': referenceChoices,
  'row-values': rowValues,
  pipeline,
};

/** A command by name with its input. */
export interface CommandCall<Name extends CommandName> {
  readonly name: Name;
  readonly input: CommandInputs[Name];
}

/**
 * Plans a user command on a snapshot.
 *
 * Pure: the host applies the plan. Same snapshot, input and context give the same result. A plan that
 * changes anything carries its entry for the change log, if the workbook has one.
 */
export function runCommand<Name extends CommandName>(
  { name, input }: CommandCall<Name>,
  snapshot: Snapshot,
  context: CommandContext,
): CommandResult<CommandOutputs[Name]> {
  const command: Command<CommandInputs[Name], CommandOutputs[Name]> = commands[name];
  return withLogEntry({ name, input, snapshot, context }, command(snapshot, input, context));
}
