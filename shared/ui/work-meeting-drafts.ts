import type { CaseResult, CaseUpdate, ListedCase } from '../core/index';

/** What can be changed about a case in a meeting. */
export const meetingColumns = ['step', 'status', 'next_action', 'next_due'] as const;

/** One of the columns. */
export type MeetingColumn = (typeof meetingColumns)[number];

/** What was typed about one case; the reason counts only beside a change of STEP or status. */
export type Draft = Readonly<Partial<Record<MeetingColumn | 'reason', string>>>;

/** What was typed, by the id of the case. */
export type Drafts = Readonly<Record<string, Draft>>;

/** What became of the cases that were saved last and not changed since. */
export type Results = ReadonlyMap<string, CaseResult>;

/** The columns of a case that differ from what stands in its row. */
export function changedColumns(draft: Draft, listed: ListedCase): readonly MeetingColumn[] {
  return meetingColumns.filter((key) => {
    const typed = draft[key];
    return typed !== undefined && typed.trim() !== (listed[key] ?? '');
  });
}

/** Tells whether people have to be able to say why. */
export function takesReason(changed: readonly MeetingColumn[]): boolean {
  return changed.includes('step') || changed.includes('status');
}

/** What the command is to change: only cases and columns that differ. */
export function changesOf(drafts: Drafts, cases: readonly ListedCase[]): readonly CaseUpdate[] {
  return cases.flatMap((listed) => {
    const draft = drafts[listed.case] ?? {};
    const changed = changedColumns(draft, listed);
    if (changed.length === 0) return [];
    const reason = draft.reason?.trim() ?? '';
    return [
      {
        case: listed.case,
        ...Object.fromEntries(changed.map((key) => [key, draft[key]])),
        ...(takesReason(changed) && reason !== '' && { reason }),
      },
    ];
  });
}

/** The drafts that are still to be saved. */
export function withoutSaved(drafts: Drafts, results: Results): Drafts {
  const open = Object.entries(drafts).filter(([id]) => results.get(id)?.kind !== 'changed');
  return Object.fromEntries(open);
}
