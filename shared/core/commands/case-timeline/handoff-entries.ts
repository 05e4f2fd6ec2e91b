import { handoffKindOf, handoffStateOf } from '../../domain/handoff-rows';
import { textOf } from '../../snapshot/find';
import type { TableRow } from '../../snapshot/snapshot';
import { handoffTexts } from '../../text/handoffs';
import { dayOf } from '../row-card/card-scene';
import { rowsOfCase, type TimelineScene } from './find-events';

type HandoffRow = TableRow<'handoffs'>;
type ActivityRow = TableRow<'activities'>;

/** What a hand-off tells on one of its days. */
export type HandoffDay = 'sent' | 'answered' | 'completed';

/** Entries among the activities that the program wrote about hand-offs, found by hand-off and day. */
export interface HandoffEntries {
  readonly of: (row: HandoffRow, column: HandoffDay) => ActivityRow | undefined;
  /** Tells whether a hand-off tells the same as an activity. */
  readonly has: (row: ActivityRow) => boolean;
}

/**
 * Finds what the commands wrote into the activities beside each hand-off: told twice, one thing
 * that happened reads like two.
 */
export function findHandoffEntries(scene: TimelineScene): HandoffEntries {
  const activities = rowsOfCase(scene, 'activities');
  const found = new Map<HandoffRow, Partial<Record<HandoffDay, ActivityRow>>>();
  const used = new Set<ActivityRow>();
  for (const handoff of rowsOfCase(scene, 'handoffs')) {
    const entries: Partial<Record<HandoffDay, ActivityRow>> = {};
    for (const column of ['sent', 'answered', 'completed'] as const) {
      const day = dayOf(handoff.cells[column]);
      const isSaid = sentenceOf(scene, handoff, column);
      const entry = activities.find(
        (row) =>
          !used.has(row) && day !== null && dayOf(row.cells.date) === day && isSaid(firstLine(row)),
      );
      if (entry === undefined) continue;
      used.add(entry);
      entries[column] = entry;
    }
    found.set(handoff, entries);
  }
  return { of: (row, column) => found.get(row)?.[column], has: (row) => used.has(row) };
}

function firstLine({ cells }: ActivityRow): string {
  return textOf(cells.note).split('\n')[0] ?? '';
}

/** Stands where the day was that may have been put off since. */
const anyDay = '\u0000';

/** Recognizes the sentence that a command wrote; the words are those of the workbook's language. */
function sentenceOf(
  { snapshot, find }: TimelineScene,
  { cells }: HandoffRow,
  column: HandoffDay,
): (line: string) => boolean {
  const { language } = snapshot.identity;
  const kind = handoffKindOf(cells) ?? '照会';
  const agency =
    textOf(find('agencies', cells.to_agency_id)?.cells.name) || textOf(cells.to_agency_id);
  if (column === 'sent') {
    const words = { kind, agency, step: textOf(cells.step), due: anyDay };
    const [start = '', end = ''] = handoffTexts.sentNote(words)[language].split(anyDay);
    return (line) => line.startsWith(start) && line.endsWith(end);
  }
  const isReturned = handoffStateOf(cells) === '差戻し';
  const answer = column === 'completed' ? '完了' : isReturned ? '差戻し' : '受諾';
  const sentence = handoffTexts.answeredNote[answer](kind, agency)[language];
  return (line) => line === sentence;
}

/** What an entry says that its hand-off does not: above all the action that gave way. */
export function restOfEntry(row: ActivityRow | undefined, handoff: HandoffRow): string {
  if (row === undefined) return '';
  const { summary, reason } = handoff.cells;
  const told = [textOf(summary), textOf(reason)].filter((text) => text !== '');
  const rest = textOf(row.cells.note).split('\n').slice(1).join('\n');
  return told
    .reduce((left, text) => left.replace(text, ''), rest)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !isReasonWord(line))
    .join('\n');
}

function isReasonWord(line: string): boolean {
  const { ja, en } = handoffTexts.reasonNote('');
  return line === ja.trim() || line === en.trim();
}
