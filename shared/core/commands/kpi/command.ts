import { definitionsVersion } from '../../domain/definitions-version';
import type { Period } from '../../domain/fiscal-year';
import type { IgnoredRow, KpiComputation, KpiFigures } from '../../domain/kpi-computation';
import type { KpiBreakdown } from '../../domain/kpi-grouping';
import { computeKpiGroups, type KpiGroup } from '../../domain/kpi-groups';
import { computeSideFigures, type KpiSideFigures } from '../../domain/kpi-side-figures';
import { computeKpis } from '../../domain/kpis';
import { emptyPlan } from '../../plan/plan';
import type { Snapshot } from '../../snapshot/snapshot';
import type { Command, CommandContext } from '../command';
import { ignoredWarnings } from './ignored-warnings';
import { parseBreakdown, parsePeriod, type KpiInput } from './input';
import { missingForKpis, structureWarnings } from './required-columns';

/** The figures of one period, with what helps to read and trace them. */
export interface KpiOutput {
  readonly period: Period;
  /** The edition of the definitions that the figures follow. */
  readonly definitions: string;
  readonly kpis: KpiFigures;
  readonly side: KpiSideFigures;
  /** Only if a breakdown was asked for. Groups need not add up to the figures. */
  readonly groups?: readonly KpiGroup[];
  /** Rows left out because a cell is wrong; they are warnings too. */
  readonly ignored: readonly IgnoredRow[];
}

/**
 * Computes the five KPIs of a period from the rows, with side figures and perhaps one breakdown.
 *
 * Changes nothing. Refused when a table or column that the KPIs count is missing.
 */
export const kpi: Command<KpiInput, KpiOutput> = (snapshot, input, context) => {
  const period = parsePeriod(input, snapshot.identity.period);
  const by = parseBreakdown(input.by);
  const problems = [
    ...(period.kind === 'problems' ? period.problems : []),
    ...(by.kind === 'problems' ? by.problems : []),
    ...missingForKpis(snapshot),
  ];
  if (period.kind === 'problems' || by.kind === 'problems' || problems.length > 0) {
    return { kind: 'refused', problems };
  }
  const computation = computeKpis(snapshot.tables, period.value);
  const { kpis, ignored } = computation;
  return {
    kind: 'planned',
    plan: emptyPlan,
    output: {
      period: period.value,
      definitions: definitionsVersion,
      kpis,
      side: computeSideFigures(snapshot.tables, computation, period.value),
      ...groupsOf({ snapshot, computation, period: period.value, by: by.value, context }),
      ignored,
    },
    warnings: [...structureWarnings(snapshot), ...ignoredWarnings(snapshot, ignored)],
  };
};

interface GroupsInput {
  readonly snapshot: Snapshot;
  readonly computation: KpiComputation;
  readonly period: Period;
  readonly by: KpiBreakdown | null;
  readonly context: CommandContext;
}

function groupsOf(input: GroupsInput): { readonly groups?: readonly KpiGroup[] } {
  const { snapshot, computation, period, by, context } = input;
  if (by === null) return {};
  const { language } = context;
  return {
    groups: computeKpiGroups({ tables: snapshot.tables, computation, period, by, language }),
  };
}
