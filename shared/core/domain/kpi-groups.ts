import { averageOf } from './count-trainings';
import { columnGrouping } from './group-by-column';
import { timeGrouping } from './group-by-time';
import type { Ratio } from './kpi-computation';
import type { GroupedRows, KpiGroupsInput } from './kpi-grouping';

/** The KPIs within one group. A KPI that the breakdown says nothing about is left out. */
export interface KpiGroup {
  /** Stable: a month `2023-04`, a quarter `2023-Q1`, an id or a choice value; blank for no value. */
  readonly key: string;
  readonly label: string;
  readonly K1?: number;
  readonly K2: number;
  readonly K3: number;
  readonly K4?: number;
  readonly K5?: Ratio;
}

/**
 * Breaks the KPIs down by month, agency and so on.
 *
 * Counts are distinct within a group. A firm with cases in several groups counts once in each of
 * them, so groups need not add up to the network's figure, which stays the one of `computeKpis`. A
 * firm of ③ counts where its match or follow-up is, which may be another group than its posting.
 */
export function computeKpiGroups(input: KpiGroupsInput): readonly KpiGroup[] {
  const { by } = input;
  const grouping = by === 'month' || by === 'quarter' ? timeGrouping(input) : columnGrouping(input);
  const [agencies, postings, matches, supporters] = [
    countDistinct(grouping.agencies ?? []),
    countDistinct(grouping.postings),
    countDistinct(grouping.matches),
    countDistinct(grouping.sessions ?? []),
  ];
  const sessions = countAll(grouping.sessions ?? []);
  return grouping.groups.map(({ key, label }) => {
    const trained = supporters.get(key) ?? 0;
    return {
      key,
      label,
      ...(grouping.agencies === undefined ? {} : { K1: agencies.get(key) ?? 0 }),
      K2: postings.get(key) ?? 0,
      K3: matches.get(key) ?? 0,
      ...(grouping.sessions === undefined
        ? {}
        : { K4: trained, K5: averageOf(sessions.get(key) ?? 0, trained) }),
    };
  });
}

function countDistinct(rows: GroupedRows): ReadonlyMap<string, number> {
  const members = new Map<string, Set<number>>();
  for (const [group, counted] of rows) {
    const found = members.get(group);
    if (found === undefined) members.set(group, new Set([counted]));
    else found.add(counted);
  }
  return new Map([...members].map(([group, { size }]) => [group, size]));
}

function countAll(rows: GroupedRows): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [group] of rows) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}
