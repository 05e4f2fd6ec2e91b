import type { TableSnapshots } from '../snapshot/snapshot';
import { countAgencies } from './count-agencies';
import { countFirms, type FirmTables } from './count-firms';
import { countTrainings, type TrainingTables } from './count-trainings';
import { findIgnoredFirmRows } from './find-ignored-firms';
import { findIgnoredTrainingRows } from './find-ignored-trainings';
import type { Period } from './fiscal-year';
import { serialPeriod } from './formula-semantics';
import type { KpiComputation } from './kpi-computation';

/**
 * Computes the five KPIs of a period, row by row as the native formulas of the workbook do.
 *
 * A table that is missing counts as empty; callers refuse it where that would mislead. Rows stand
 * in the order of their sheet: the first row with an id is the one that the id means. Takes time in
 * proportion to the number of rows.
 *
 * @throws Error for a period that is no pair of ISO dates.
 */
export function computeKpis(tables: TableSnapshots, period: Period): KpiComputation {
  const serials = serialPeriod(period);
  const firmTables: FirmTables = {
    companies: rowsOf(tables.companies),
    cases: rowsOf(tables.cases),
    followups: rowsOf(tables.followups),
  };
  const trainingTables: TrainingTables = {
    supporters: rowsOf(tables.supporters),
    trainings: rowsOf(tables.trainings),
  };
  const agencies = countAgencies(rowsOf(tables.agencies), serials);
  const firms = countFirms(firmTables, serials);
  const trainings = countTrainings(trainingTables, serials);
  return {
    kpis: {
      K1: agencies.figure,
      K2: firms.posted,
      K3: firms.matched,
      K4: trainings.supporters,
      K5: trainings.average,
    },
    ignored: [
      ...agencies.ignored,
      ...findIgnoredFirmRows(firmTables, firms, serials),
      ...findIgnoredTrainingRows(trainingTables, trainings, serials),
    ],
    trace: { agencies: agencies.trace, ...firms.trace, ...trainings.trace },
    events: {
      postings: firms.postings,
      matches: firms.matches,
      sessions: trainings.sessions,
    },
  };
}

function rowsOf<Row>(table: { readonly rows: readonly Row[] } | undefined): readonly Row[] {
  return table?.rows ?? [];
}
