import { handoffDueOf, handoffStateOf } from '../../domain/handoff-rows';
import { matchKey } from '../../domain/formula-semantics';
import { textOf } from '../../snapshot/find';
import type { TableRow } from '../../snapshot/snapshot';
import { partyOf } from '../handoff-board/board-scene';
import { isSameId } from '../row-card/card-scene';
import type { WeekEntry } from './input';
import { entryOf, isOwnAgency, isWorkedOn, type WeekScene } from './week-scene';

type HandoffRow = TableRow<'handoffs'>;

/** Requests without an answer: those that the supporter answers, and those that others do. */
export interface UnansweredHandoffs {
  readonly toAnswer: readonly WeekEntry[];
  readonly sent: readonly WeekEntry[];
}

/**
 * The unanswered requests to and from a supporter.
 *
 * One that names no receiver at the supporter's agency is for everybody there to answer. One that
 * names no sender belongs to whoever has the case.
 */
export function listHandoffs(scene: WeekScene): UnansweredHandoffs {
  const own = new Set(scene.cases.map(({ cells }) => matchKey(cells.id)));
  const open = scene.handoffs.filter(
    (row) => handoffStateOf(row.cells) === '依頼' && isOfOpenCase(scene, row),
  );
  const toAnswer = open.filter((row) => isForSupporter(scene, row));
  const sent = open.filter((row) => isFromSupporter(scene, row, own));
  return {
    toAnswer: toAnswer.map((row) => handoffEntry(scene, row, 'from_agency_id')),
    sent: sent.map((row) => handoffEntry(scene, row, 'to_agency_id')),
  };
}

/** A case that is not there does not free anybody from answering. */
function isOfOpenCase({ find }: WeekScene, { cells }: HandoffRow): boolean {
  const found = find('cases', cells.case_id);
  return found === undefined || isWorkedOn(found);
}

function isForSupporter(scene: WeekScene, { cells }: HandoffRow): boolean {
  return textOf(cells.to_supporter_id) === ''
    ? isOwnAgency(scene, cells.to_agency_id)
    : isSameId(cells.to_supporter_id, scene.supporter.cells.id);
}

function isFromSupporter(
  { supporter }: WeekScene,
  { cells }: HandoffRow,
  own: ReadonlySet<string | null>,
): boolean {
  if (textOf(cells.from_supporter_id) !== '') {
    return isSameId(cells.from_supporter_id, supporter.cells.id);
  }
  const key = matchKey(cells.case_id);
  return key !== null && own.has(key);
}

function handoffEntry(
  scene: WeekScene,
  row: HandoffRow,
  other: 'from_agency_id' | 'to_agency_id',
): WeekEntry {
  const { cells } = row;
  const source = { table: 'handoffs', row, column: 'state' } as const;
  return entryOf(scene, source, {
    kind: 'handoff-answer',
    text: textOf(cells.summary),
    agency: partyOf(scene, cells[other]).name,
    due: handoffDueOf(cells),
  });
}
