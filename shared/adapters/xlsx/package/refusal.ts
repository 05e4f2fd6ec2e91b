import type { Problem, ProblemCode } from '../../../core/index';

type FileProblemCode = Extract<ProblemCode, `file-${string}`>;

/** Thrown inside the reader when a file must be refused; `readWorkbook` turns it into a value. */
export class PackageFault extends Error {
  override readonly name = 'PackageFault';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** A problem about the file as a whole; `values.reason` tells the cases of one code apart. */
export function fileProblem(
  code: FileProblemCode,
  values: Readonly<Record<string, string | number>>,
): Problem {
  return { code, severity: 'error', values };
}
