import { areaContains, areasOverlap, subtractArea } from '../../../../shared/core/model/area';
import type { Area } from '../../../../shared/core/model/workbook-model';
import { ServiceError } from '../service/service-error';
import type { Session } from '../service/session';
import type { ProtectionState, SheetState } from './book';

/** Throws when the user may not change these cells. Protection that only warns lets scripts pass. */
export function refuseProtected(session: Session, sheet: SheetState, area: Area): void {
  const isRefused = session.book.protections.some(
    (protection) =>
      protection.sheet === sheet &&
      !mayManage(session.user, protection) &&
      guards(protection, area),
  );
  if (isRefused) {
    throw new ServiceError(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  }
}

/** Throws when the user may not change a sheet as a whole: its name, size, colour, visibility. */
export function refuseProtectedSheet(session: Session, sheet: SheetState): void {
  const { rowCount, columnCount } = sheet;
  refuseProtected(session, sheet, { row: 0, column: 0, rowCount, columnCount });
}

/** Tells whether a user passes a protection and may change it: the owner's and its editors' right. */
export function mayManage(
  user: { readonly email: string; readonly isOwner: boolean },
  { editors }: ProtectionState,
): boolean {
  // Until somebody takes editors off the list, and while it only warns, all editors are on it.
  return user.isOwner || editors === null || editors.includes(user.email);
}

function guards({ area, unprotected }: ProtectionState, cells: Area): boolean {
  if (area !== null) return areasOverlap(area, cells);
  if (unprotected.some((open) => areaContains(open, cells))) return false;
  let left: readonly Area[] = [cells];
  for (const open of unprotected) left = left.flatMap((piece) => subtractArea(piece, open));
  return left.length > 0;
}
