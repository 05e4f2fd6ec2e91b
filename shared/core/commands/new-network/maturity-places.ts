import { maturityElements } from '../../tables/maturity-elements';

/** Columns of the maturity summary, counted from 0. */
export const columns = { element: 1, level: 2, bar: 3, next: 4, skipped: 5 };

const header = 6;
const totals = header + maturityElements.length + 2;
const gates = totals + 4;
const chart = gates + 5;

/** Rows of the maturity summary, counted from 0. */
export const rows = {
  round: 3,
  header,
  firstElement: header + 1,
  totals,
  gates,
  chart,
  end: chart + 16,
};
