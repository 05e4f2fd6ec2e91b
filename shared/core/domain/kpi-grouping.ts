import type { TableSnapshots } from '../snapshot/snapshot';
import type { Language } from '../tables/table-definition';
import type { Period } from './fiscal-year';
import type { KpiComputation } from './kpi-computation';

/** What the KPIs can be broken down by. */
export const kpiBreakdowns = [
  'month',
  'quarter',
  'agency',
  'agency_kind',
  'prefecture',
  'industry',
  'talent_type',
  'step',
] as const;

/** One of `kpiBreakdowns`. */
export type KpiBreakdown = (typeof kpiBreakdowns)[number];

/** The group keys under which one KPI counts something, as pairs of group and thing counted. */
export type GroupedRows = readonly (readonly [group: string, counted: number])[];

/** How one breakdown sorts the rows behind the figures into groups. */
export interface Grouping {
  /** The groups in their order; those that count nothing may be left out. */
  readonly groups: readonly { readonly key: string; readonly label: string }[];
  /** Agencies by row; absent where K1 has no meaning, as K4 and K5 below. */
  readonly agencies?: GroupedRows;
  readonly postings: GroupedRows;
  readonly matches: GroupedRows;
  /** One pair per session. */
  readonly sessions?: GroupedRows;
}

/** What a breakdown is made from. */
export interface KpiGroupsInput {
  readonly tables: TableSnapshots;
  readonly computation: KpiComputation;
  readonly period: Period;
  readonly by: KpiBreakdown;
  readonly language: Language;
}
