import type { Problem } from '../../shared/core/index';
import type { UsageFault } from './parse-arguments';

/** How a command of the program ended, before anything is printed. */
export type CliResult =
  | {
      readonly kind: 'done';
      /** What `--json` prints. */
      readonly output: object;
      /** What is printed otherwise. */
      readonly text: string;
      /** What the user should know beside the result. */
      readonly warnings: readonly Problem[];
      /** What happened to files, one sentence each. */
      readonly messages: readonly string[];
      /** The result itself is bad news: a check found errors. */
      readonly isFailure: boolean;
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'wrong'; readonly fault: UsageFault };

/** A result that is neither bad news nor needs messages. */
export function done(
  output: object,
  text: string,
  warnings: readonly Problem[] = [],
): Extract<CliResult, { kind: 'done' }> {
  return { kind: 'done', output, text, warnings, messages: [], isFailure: false };
}
