import type { Snapshot } from '../snapshot/snapshot';
import { check } from './check/command';
import type { CheckInput, CheckOutput } from './check/input';
import type { Command, CommandContext, CommandResult } from './command';
import { fillSample, type FillSampleOutput } from './fill-sample/command';
import { importRows } from './import-rows/command';
import type { ImportRowsInput, ImportRowsOutput } from './import-rows/input';
import { kpi, type KpiOutput } from './kpi/command';
import type { KpiInput } from './kpi/input';
import { kpiSheet, type KpiSheetOutput } from './kpi-sheet/command';
import { maturity, type MaturityOutput } from './maturity/command';
import type { MaturityInput } from './maturity/input';
import { network, type NetworkOutput } from './network/command';
import type { NetworkInput } from './network/input';
import { newNetwork, type NewNetworkOutput } from './new-network/command';
import type { NewNetworkInput } from './new-network/input';
import { repair } from './repair/command';
import type { RepairInput, RepairOutput } from './repair/input';
import { rowCard } from './row-card/command';
import type { RowCardInput, RowCardOutput } from './row-card/input';

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
};

/** A command by name with its input. */
export interface CommandCall<Name extends CommandName> {
  readonly name: Name;
  readonly input: CommandInputs[Name];
}

/**
 * Plans a user command on a snapshot.
 *
 * Pure: the host applies the plan. Same snapshot, input and context give the same result.
 */
export function runCommand<Name extends CommandName>(
  { name, input }: CommandCall<Name>,
  snapshot: Snapshot,
  context: CommandContext,
): CommandResult<CommandOutputs[Name]> {
  const command: Command<CommandInputs[Name], CommandOutputs[Name]> = commands[name];
  return command(snapshot, input, context);
}
