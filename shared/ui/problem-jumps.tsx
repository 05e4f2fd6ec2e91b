import type { CommandOutputs } from '../core/index';
import type { PartProps } from './pane-props';
import { placeOf } from './place-of';

type CheckProblem = CommandOutputs['check']['problems'][number];

const marks = { error: '✕', warning: '⚠', hint: 'i' } as const;

/** What a check found, each leading to its cell. */
export function ProblemJumps({
  problems,
  goTo,
}: PartProps & {
  readonly problems: readonly CheckProblem[];
}) {
  return (
    <ul class="plain-list">
      {problems.map((problem, index) => (
        <li key={index}>
          <button
            type="button"
            class={`jump jump-${problem.severity}`}
            onClick={() => goTo(placeOf(problem))}
          >
            <span class="jump-mark" aria-hidden="true">
              {marks[problem.severity]}
            </span>
            <span>{problem.message}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
