import { kpiTexts } from '../../text/kpis';

/** Columns of the KPI sheet, counted from 0. */
export const columns = {
  number: 1,
  name: 2,
  actual: 3,
  unit: 4,
  target: 5,
  rate: 6,
  national: 7,
  rule: 8,
};

const table = 7;
const sessions = table + 1 + kpiTexts.length;
const side = sessions + 3;
const breakdowns = side + 7;

/** Rows of the KPI sheet, counted from 0: titles, first KPI, sessions, first side figure, ... */
export const rows = {
  table,
  firstKpi: table + 1,
  sessions,
  side,
  breakdowns,
  end: breakdowns + 34,
};
