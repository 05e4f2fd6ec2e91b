import {
  describeFunctionMistake,
  describeProblem,
  type FunctionMistake,
  type Language,
  type Problem,
} from '../../core/index';

/** Why a cell shows an error: hosts put the sentence into the hint beside the cell. */
export class FunctionError extends Error {
  override readonly name = 'FunctionError';
  /** #VALUE! for a wrong argument, #N/A for a figure that is not to be had. */
  readonly code: 'invalidValue' | 'notAvailable';

  constructor(code: FunctionError['code'], sentence: string) {
    super(sentence);
    this.code = code;
  }
}

/** #VALUE! with the sentence of a mistake. */
export function mistakeError(mistake: FunctionMistake, language: Language): FunctionError {
  return new FunctionError('invalidValue', describeFunctionMistake(mistake, language));
}

/** An error with the sentences of problems that a command found. */
export function problemError(
  code: FunctionError['code'],
  problems: readonly Problem[],
  language: Language,
): FunctionError {
  return new FunctionError(
    code,
    problems.map((problem) => describeProblem(problem, language)).join('\n'),
  );
}

/** #N/A for a figure while nothing can read the workbook. */
export function notRunningError(language: Language): FunctionError {
  return new FunctionError('notAvailable', describeFunctionMistake('not-running', language));
}
