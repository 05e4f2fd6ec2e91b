/** NamedRange. */
import { parseCellAddress } from '../../../../shared/core/model/address';
import type { ServiceState } from '../service/define-service';
import { defineService } from '../service/define-service';
import { ServiceError } from '../service/service-error';
import type { Session } from '../service/session';
import type { Book, NamedRangeState, Place, SheetState } from '../state/book';
import { giveRange, placeOf } from './states';

type GoogleNamedRange = GoogleAppsScript.Spreadsheet.NamedRange;

interface NamedHandle extends ServiceState {
  readonly named: NamedRangeState;
}

const giveNamedRange = defineService<NamedHandle, GoogleNamedRange>(
  'NamedRange',
  {
    getName: ({ named }) => named.name,
    getRange: ({ session, named }) => giveRange(session, named.place),
    setName: ({ session, named }, name: string) => {
      requireName(name);
      const other = findNamed(session.book, name);
      if (other !== undefined && other !== named) throw nameTaken(name);
      named.name = name;
    },
    setRange: ({ named }, range: object) => {
      named.place = placeOf(range);
    },
    remove: ({ session, named }) => {
      const { book } = session;
      book.namedRanges = book.namedRanges.filter((other) => other !== named);
    },
  },
  ({ session, named }) => {
    if (!session.book.namedRanges.includes(named)) {
      throw new ServiceError('The named range no longer exists.');
    }
  },
);

const LONGEST_NAME = 250;
/** Columns end at ZZZ. */
const LAST_COLUMN = 18_277;

/** Throws when no range can have this name: https://support.google.com/docs/answer/63175 */
function requireName(name: string): void {
  const cell = parseCellAddress(name);
  const isCell = cell !== null && cell.column <= LAST_COLUMN;
  const isFine =
    /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name) &&
    !/^(true|false)$/i.test(name) &&
    !/^r\d*c?\d*$|^c\d*$/i.test(name) &&
    name.length <= LONGEST_NAME &&
    !isCell;
  if (!isFine) throw new ServiceError(`The name "${name}" is not valid for a named range.`);
}

function nameTaken(name: string): ServiceError {
  return new ServiceError(`A named range with the name "${name}" already exists.`);
}

/** The named range of this name; case does not count. */
export function findNamed(book: Book, name: string): NamedRangeState | undefined {
  return book.namedRanges.find((named) => named.name.toLowerCase() === name.toLowerCase());
}

/** Names a range; a range that has the name loses it. */
export function setNamedRange({ book }: Session, name: string, place: Place): void {
  requireName(name);
  const known = findNamed(book, name);
  if (known !== undefined) Object.assign(known, { name, place });
  else book.namedRanges.push({ name, place });
}

/** The named ranges of a sheet or of the whole spreadsheet, as scripts see them. */
export function namedRangesOf(session: Session, sheet?: SheetState): GoogleNamedRange[] {
  return session.book.namedRanges
    .filter(({ place }) => sheet === undefined || place.sheet === sheet)
    .map((named) => giveNamedRange({ session, named }));
}
