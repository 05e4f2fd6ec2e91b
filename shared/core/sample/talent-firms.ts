import type { Agency } from './agencies';
import type { CasePlan } from './case-plans';
import { pick, scatter } from './choose';

/** The two talent firms that receive the requirement of a case once it is posted. */
export function askedFirms(
  { posted, index }: CasePlan,
  talentFirms: readonly Agency[],
): readonly Agency[] {
  if (posted === null) return [];
  return [pick(talentFirms, index), pick(talentFirms, index + 1 + (index % 3))];
}

/** How many candidates the talent firms put forward for a case, all together. */
export function candidateCount({ index, matched }: CasePlan): number {
  return scatter(index, 13, 5) + (matched === null ? 0 : 1);
}
