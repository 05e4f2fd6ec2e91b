import type { CaseDraft, Decision } from './case-draft';

/** Takes decisions one after the other, and collects the problems of all of them. */
export function decideAll(
  draft: CaseDraft,
  decisions: readonly ((draft: CaseDraft) => Decision)[],
): Decision {
  return decisions.reduce<Decision>(
    (done, decide) => {
      const next = decide(done.draft);
      return { draft: next.draft, problems: [...done.problems, ...next.problems] };
    },
    { draft, problems: [] },
  );
}
