import {
  corporateNumberProblem,
  fiscalYearOf,
  foldName,
  levelOfTicks,
  parseCorporateNumber,
  type Language,
} from '../../core/index';
import { dateOf, textOf, type CellValue } from './cell-value';
import { mistakeError, problemError } from './function-error';

const tickCount = 3;

/** The functions whose result depends on their arguments alone, with errors in a language. */
export function plainFunctions(language: Language) {
  return {
    MATURITYLEVEL: (ticks: readonly (readonly CellValue[])[]): number => {
      const cells = ticks.flat();
      if (cells.length !== tickCount) throw mistakeError('three-ticks', language);
      return levelOfTicks(cells);
    },
    FISCALYEAR: (value: CellValue): number => {
      const day = dateOf(value);
      if (day === null) throw mistakeError('no-date', language);
      return fiscalYearOf(day);
    },
    CORPORATENUMBER: (value: CellValue): string => {
      const typed = textOf(value);
      const code = corporateNumberProblem(typed);
      const digits = parseCorporateNumber(typed);
      if (code === null && digits !== null) return digits;
      const problem = {
        code: code ?? 'corporate-number-format',
        severity: 'error',
        values: { value: typed },
      } as const;
      throw problemError('invalidValue', [problem], language);
    },
    FOLDNAME: (value: CellValue): string => foldName(textOf(value)),
  } as const;
}
