import { findTraps } from '../../domain/network-traps';
import {
  measureNetwork,
  parseNetworkType,
  waysUp,
  type NetworkMeasure,
  type NetworkType,
  type WaysUp,
} from '../../domain/network-type';
import { emptyPlan } from '../../plan/plan';
import type { Problem } from '../../problems';
import { rowsOf } from '../../snapshot/find';
import type { Snapshot } from '../../snapshot/snapshot';
import { choiceLabel } from '../../tables/choices';
import type { LocalizedText } from '../../tables/table-definition';
import type { TableKey } from '../../tables/tables';
import { trapText, typeDiffersText } from '../../text/network-warnings';
import type { Command } from '../command';
import { parseThreshold, type NetworkInput } from './input';

/** Something to talk about in the network. */
export interface NetworkWarning {
  /** `type-differs`, or the code of a trap. */
  readonly code: string;
  /** In the language of the context. */
  readonly message: string;
}

/** What the network says it is, and what its rows show. */
export interface NetworkOutput {
  /** What the hub says the network is; `null` while it has not said so. */
  readonly declared: NetworkType | null;
  /** What the rows show; `null` while no case is at STEP2. */
  readonly measured: NetworkType | null;
  readonly accompaniment: NetworkMeasure['accompaniment'];
  readonly breadth: NetworkMeasure['breadth'];
  readonly threshold: number;
  /** From the measured type, or from the declared one while nothing is measurable. */
  readonly ways: WaysUp | null;
  readonly warnings: readonly NetworkWarning[];
}

const requiredTables: readonly TableKey[] = ['cases', 'activities', 'handoffs', 'funding'];

/**
 * Shows the declared network type beside the one that the rows show, with signs of typical traps.
 *
 * Changes nothing. Refused when a table that it reads is missing.
 */
export const network: Command<NetworkInput, NetworkOutput> = (snapshot, input, context) => {
  const threshold = parseThreshold(input);
  const problems = [
    ...(typeof threshold === 'number' ? [] : [threshold]),
    ...missingTables(snapshot),
  ];
  if (typeof threshold !== 'number' || problems.length > 0) return { kind: 'refused', problems };
  const [cases, activities] = [rowsOf(snapshot, 'cases'), rowsOf(snapshot, 'activities')];
  const {
    type: measured,
    accompaniment,
    breadth,
  } = measureNetwork({ cases, activities }, threshold);
  const declared = parseNetworkType(snapshot.identity.declaredType);
  const basis = measured ?? declared;
  const handoffs = rowsOf(snapshot, 'handoffs');
  const traps = findTraps({ cases, handoffs, funding: rowsOf(snapshot, 'funding') }, context.today);
  const found = [
    ...differenceOf(declared, measured),
    ...traps.map((trap) => ({ code: trap.code, text: trapText(trap) })),
  ];
  const warnings = found.map(({ code, text }) => ({ code, message: text[context.language] }));
  const ways = basis === null ? null : waysUp(basis);
  const output = { declared, measured, accompaniment, breadth, threshold, ways, warnings };
  return { kind: 'planned', plan: emptyPlan, output, warnings: [] };
};

function missingTables({ tables }: Snapshot): readonly Problem[] {
  return requiredTables
    .filter((key) => tables[key] === undefined)
    .map((key) => ({ code: 'table-missing', severity: 'error', place: { table: key } }));
}

interface FoundWarning {
  readonly code: string;
  readonly text: LocalizedText;
}

function differenceOf(
  declared: NetworkType | null,
  measured: NetworkType | null,
): readonly FoundWarning[] {
  if (declared === null || measured === null || declared === measured) return [];
  return [{ code: 'type-differs', text: typeDiffersText(labelOf(declared), labelOf(measured)) }];
}

function labelOf(type: NetworkType): LocalizedText {
  return choiceLabel('network-type', type) ?? { ja: type, en: type };
}
