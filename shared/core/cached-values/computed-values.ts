import { addBusinessDays } from '../domain/business-days';
import { isoToSerial, serialToIso } from '../domain/dates';
import { matchKey } from '../domain/formula-semantics';
import type { CompanyTrace, KpiComputation } from '../domain/kpi-computation';
import { usualResponseDays } from '../domain/handoff-states';
import { roundLevels } from '../domain/maturity';
import type { Scalar } from '../model/workbook-model';
import { lastTouchedDays } from '../domain/last-touched';
import { nextFollowUpDays } from '../domain/next-follow-ups';
import { findTable, type GeneralRow } from '../snapshot/find';
import type { Snapshot } from '../snapshot/snapshot';
import { isCountableDay } from '../tables/day-formulas';
import { countedReasons } from '../tables/company-formulas';
import type { ColumnDefinition, Language } from '../tables/table-definition';
import { tableKeys, type TableKey } from '../tables/tables';

/** What a computed column shows on a row with data; `undefined` where only a spreadsheet can tell. */
export type ComputedValue = (row: GeneralRow, column: ColumnDefinition) => Scalar | undefined;

/**
 * The values of a table's computed columns, from the same computation as the KPIs.
 *
 * Rows are those of the snapshot. Takes time in proportion to the rows.
 */
export function computedValues(
  snapshot: Snapshot,
  table: TableKey,
  computation: KpiComputation,
): ComputedValue {
  const { language } = snapshot.identity;
  const names = new Map<string, NameLookup>();
  const traces = traceOf(table, computation, language);
  const lastTouched = table === 'cases' ? lastTouchedDays(snapshot) : undefined;
  const nextFollowUp = table === 'cases' ? nextFollowUpDays(snapshot) : undefined;
  return (row, column) => {
    if (column.type.kind !== 'computed') return undefined;
    if (column.key === 'last_touched') return lastTouched?.(row);
    if (column.key === 'next_followup') return nextFollowUp?.(row);
    const { shows } = column.type;
    if (shows === undefined) return traces(row)[column.key];
    const lookUp = names.get(column.key) ?? nameLookup(snapshot, shows.name);
    names.set(column.key, lookUp);
    return lookUp(row.cells[shows.from] ?? null);
  };
}

type NameLookup = (id: Scalar) => string;

/** Follows an id to a name; the firm of a case, itself a computed cell, is followed to its firm. */
function nameLookup(snapshot: Snapshot, name: string): NameLookup {
  const [table, column = ''] = name.split('.');
  const key = tableKeys.find((candidate) => candidate === table);
  const rows = key === undefined ? [] : (findTable(snapshot, key)?.rows ?? []);
  if (name !== 'cases.company_name') return lookupIn(rows, (row) => textOf(row.cells[column]));
  const firm = nameLookup(snapshot, 'companies.name');
  return lookupIn(rows, (row) => firm(row.cells['company_id'] ?? null));
}

/** Of rows that share an id the first counts, as in a MATCH. */
function lookupIn(rows: readonly GeneralRow[], nameOf: (row: GeneralRow) => string): NameLookup {
  const byId = new Map<string, string>();
  for (const row of rows) {
    const id = matchKey(row.cells['id'] ?? null);
    if (id !== null && !byId.has(id)) byId.set(id, nameOf(row));
  }
  return (id) => byId.get(matchKey(id) ?? '') ?? '';
}

function textOf(value: Scalar | undefined): string {
  return value === undefined || value === null ? '' : String(value);
}

type RowTrace = (row: GeneralRow) => Readonly<Record<string, Scalar>>;

function traceOf(table: TableKey, { trace }: KpiComputation, language: Language): RowTrace {
  switch (table) {
    case 'companies':
      return ({ row }) => {
        const company = trace.companies.get(row + 1);
        return company === undefined
          ? {}
          : { ...company, counted_why: countedWhy(company, row + 1, language) };
      };
    case 'agencies':
    case 'supporters':
    case 'cases':
    case 'followups':
    case 'trainings':
      return ({ row }) => ({ ...trace[table].get(row + 1) });
    case 'maturity':
      return maturityTrace;
    case 'handoffs':
      return ({ cells }) => ({ due_usual: usualDue(cells['sent'] ?? null) });
    case 'issues':
    case 'requirements':
    case 'approaches':
    case 'activities':
    case 'roadmap':
    case 'funding':
      return () => ({});
  }
}

/** The last business day on which a hand-off is usually answered. */
function usualDue(sent: Scalar): number | '' {
  const day = isCountableDay(sent) ? serialToIso(sent) : null;
  return day === null ? '' : isoToSerial(addBusinessDays(day, usualResponseDays));
}

function countedWhy(company: CompanyTrace, row: number, language: Language): string {
  const { same, both, posted, earlier, none } = countedReasons[language];
  if (company.firm_row === '') return '';
  if (company.firm_row !== row) return `${same[0]}${String(company.firm_row)}${same[1]}`;
  if (company.k3_counted === 1) return both;
  if (company.k2_counted === 1) return posted;
  return company.k3_earlier === 1 ? earlier : none;
}

function maturityTrace({ row, cells }: GeneralRow): Readonly<Record<string, Scalar>> {
  const date = cells['date'] ?? null;
  if (date === null || date === '') return {};
  const levels = roundLevels(cells);
  const values = Object.values(levels);
  return {
    ...Object.fromEntries(Object.entries(levels).map(([key, level]) => [`${key}_level`, level])),
    level_sum: values.reduce((sum, level) => sum + level, 0),
    level_overall: Math.min(...values),
    newest_key: typeof date === 'number' && date > 1 ? Math.floor(date) * 1_048_576 + row + 1 : '',
  };
}
