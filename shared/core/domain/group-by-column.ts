import type { Scalar } from '../model/workbook-model';
import { matchChoice } from '../snapshot/match-choice';
import type { TableRow } from '../snapshot/snapshot';
import { choiceLabel, choiceValues, type ChoiceSetKey } from '../tables/choices';
import { blankGroupLabel } from '../text/kpi-groups';
import { matchKey } from './formula-semantics';
import type { FirmEvent } from './kpi-computation';
import type { Grouping, KpiBreakdown, KpiGroupsInput } from './kpi-grouping';

type ColumnBreakdown = Exclude<KpiBreakdown, 'month' | 'quarter'>;

/** The choice sets behind the breakdowns; agencies are named by their rows instead. */
const choicesOf: Readonly<Partial<Record<KpiBreakdown, ChoiceSetKey>>> = {
  agency_kind: 'agency-kind',
  prefecture: 'prefecture',
  industry: 'industry',
  talent_type: 'talent-type',
  step: 'step',
};

/**
 * Sorts by a column of the agency, the firm or the case.
 *
 * Agencies and their kinds are those of the case, and for sessions those of the supporter; place
 * and industry are those of the row that stands for the firm; talent type and STEP are those of the
 * case as it is now. A value outside its choices is a group of its own, as typed; values are listed
 * in the order of their choices, and only where something is counted.
 */
export function columnGrouping(input: KpiGroupsInput): Grouping {
  const { computation, by } = input;
  const { postings, matches, sessions } = computation.events;
  const groupOf = caseGroup(input);
  const isCounted = ({ firm }: FirmEvent) =>
    computation.trace.companies.get(firm)?.k3_counted === 1;
  const pair = (event: FirmEvent) => [groupOf(event), event.firm] as const;
  const found = { postings: postings.map(pair), matches: matches.filter(isCounted).map(pair) };
  if (by !== 'agency' && by !== 'agency_kind') return { ...found, groups: groupsOf(input, found) };
  const agencyGroup = agencyGroups(input);
  const supporters = byRow(input.tables.supporters?.rows ?? []);
  const agencies = (input.tables.agencies?.rows ?? [])
    .filter(({ row }) => computation.trace.agencies.get(row + 1)?.k1_counted === 1)
    .map(({ row, cells }) => [agencyGroup(cells.id), row] as const);
  const all = {
    ...found,
    agencies,
    sessions: sessions.map(
      ({ supporter }) =>
        [agencyGroup(supporters.get(supporter)?.cells.agency_id ?? null), supporter] as const,
    ),
  };
  return { ...all, groups: groupsOf(input, all) };
}

function byRow<Row extends { readonly row: number }>(
  rows: readonly Row[],
): ReadonlyMap<number, Row> {
  return new Map(rows.map((row) => [row.row + 1, row]));
}

function caseGroup(input: KpiGroupsInput): (event: FirmEvent) => string {
  const by = input.by as ColumnBreakdown;
  switch (by) {
    case 'agency':
    case 'agency_kind': {
      const groupOf = agencyGroups(input);
      return (event) => groupOf(event.case.cells.agency_id);
    }
    case 'prefecture':
    case 'industry': {
      const companies = byRow(input.tables.companies?.rows ?? []);
      return ({ firm }) => choiceGroup(by, companies.get(firm)?.cells[by] ?? null);
    }
    case 'talent_type':
    case 'step':
      return (event) => choiceGroup(by, event.case.cells[by]);
  }
}

function choiceGroup(by: KpiBreakdown, value: Scalar): string {
  const text = value === null ? '' : String(value).trim();
  const choices = choicesOf[by];
  return (choices === undefined ? null : matchChoice(choices, text)) ?? text;
}

/** Gives the group of an agency named by its id. An id that no agency has is a group of its own. */
function agencyGroups({ tables, by }: KpiGroupsInput): (id: Scalar) => string {
  const groups = new Map<string, string>();
  for (const { cells } of tables.agencies?.rows ?? []) {
    const key = matchKey(cells.id);
    if (key === null || groups.has(key)) continue;
    groups.set(key, by === 'agency' ? String(cells.id) : choiceGroup(by, cells.kind));
  }
  return (id) => groups.get(matchKey(id) ?? '') ?? (by === 'agency' ? String(id ?? '') : '');
}

function groupsOf(input: KpiGroupsInput, found: Omit<Grouping, 'groups'>): Grouping['groups'] {
  const pairs = [
    ...(found.agencies ?? []),
    ...found.postings,
    ...found.matches,
    ...(found.sessions ?? []),
  ];
  const order = orderOf(input);
  const rank = (key: string) => (key === '' ? Infinity : (order.get(key) ?? order.size));
  return [...new Set(pairs.map(([key]) => key))]
    .sort((one, other) => {
      if (rank(one) !== rank(other)) return rank(one) < rank(other) ? -1 : 1;
      return one < other ? -1 : 1;
    })
    .map((key) => ({ key, label: labelOf(key, input) }));
}

function orderOf({ by, tables }: KpiGroupsInput): ReadonlyMap<string, number> {
  const choices = choicesOf[by];
  const keys =
    choices === undefined
      ? (tables.agencies?.rows ?? []).map(({ cells }) => String(cells.id ?? ''))
      : choiceValues(choices);
  return new Map([...keys].reverse().map((key, index) => [key, keys.length - 1 - index]));
}

function labelOf(key: string, { by, tables, language }: KpiGroupsInput): string {
  if (key === '') return blankGroupLabel[language];
  const choices = choicesOf[by];
  if (choices !== undefined) return choiceLabel(choices, key)?.[language] ?? key;
  return agencyName(tables.agencies?.rows ?? [], key);
}

function agencyName(rows: readonly TableRow<'agencies'>[], id: string): string {
  const name = rows.find(({ cells }) => String(cells.id ?? '') === id)?.cells.name ?? null;
  return name === null || name === '' ? id : String(name);
}
