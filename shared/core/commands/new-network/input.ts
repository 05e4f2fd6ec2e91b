import type { Problem } from '../../problems';

/** What a new workbook is asked to be. */
export interface NewNetworkInput {
  readonly name: string;
  /** First calendar year of the fiscal year, e.g. 2023 for 令和5年度. */
  readonly fiscalYear: number;
  /** Fills the tables with the sample network. */
  readonly sample: boolean;
}

const longestName = 100;

/** What is wrong with the input; nothing when it can be used. */
export function newNetworkProblems({ name, fiscalYear }: NewNetworkInput): readonly Problem[] {
  const problems: Problem[] = [];
  if (name.length > longestName) {
    problems.push({
      code: 'text-too-long',
      severity: 'error',
      values: { column: 'name', length: name.length, limit: longestName },
    });
  }
  if (!Number.isInteger(fiscalYear) || fiscalYear < 1990 || fiscalYear > 2098) {
    problems.push({
      code: 'number-out-of-range',
      severity: 'error',
      values: { column: 'fiscal-year', value: fiscalYear, from: 1990, to: 2098 },
    });
  }
  return problems;
}
