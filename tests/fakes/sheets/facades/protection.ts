/** Protection of sheets and ranges, and User. */
import type { ServiceState } from '../service/define-service';
import { defineService } from '../service/define-service';
import { enumerationValue } from '../service/enumeration';
import { stateOf } from '../service/served';
import { ServiceError } from '../service/service-error';
import type { Session } from '../service/session';
import type { ProtectionState, SheetState } from '../state/book';
import { mayManage } from '../state/protections';
import { giveRange, placeOf } from './states';

type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;
type GoogleUser = GoogleAppsScript.Base.User;

interface UserHandle extends ServiceState {
  readonly email: string;
}

const giveUser = defineService<UserHandle, GoogleUser>('User', {
  getEmail: ({ email }) => email,
});

/** A user as scripts see them. */
export function userOf(session: Session, email: string): GoogleUser {
  return giveUser({ session, email });
}

interface ProtectionHandle extends ServiceState {
  readonly protection: ProtectionState;
}

const giveProtection = defineService<ProtectionHandle, GoogleProtection>(
  'Protection',
  {
    canEdit: ({ session, protection }) => mayManage(session.user, protection),
    canDomainEdit: ({ protection }) => protection.isDomainEdit,
    getDescription: ({ protection }) => protection.description,
    getEditors: ({ session, protection }) =>
      editorsOf(session, protection).map((email) => userOf(session, email)),
    getProtectionType: ({ protection }) =>
      enumerationValue('ProtectionType', protection.area === null ? 'SHEET' : 'RANGE'),
    getRange: ({ session, protection }) => giveRange(session, placeGuarded(protection)),
    getUnprotectedRanges: ({ session, protection }) =>
      protection.unprotected.map((area) => giveRange(session, { sheet: protection.sheet, area })),
    isWarningOnly: ({ protection }) => protection.isWarningOnly,
    remove: (handle) => {
      requireManager(handle);
      const { book } = handle.session;
      book.protections = book.protections.filter((other) => other !== handle.protection);
    },
    setDescription: (handle, description: string) =>
      changed(handle, (protection) => (protection.description = description)),
    setDomainEdit: (handle, editable: boolean) =>
      changed(handle, (protection) => (protection.isDomainEdit = editable)),
    setWarningOnly: (handle, warningOnly: boolean) =>
      changed(handle, (protection) => {
        protection.isWarningOnly = warningOnly;
        // A warning knows no editors: everybody passes it.
        if (warningOnly) protection.editors = null;
      }),
    setRange: (handle, range: object) =>
      changed(handle, (protection) => {
        if (protection.area === null) throw new ServiceError('The sheet itself is protected.');
        protection.area = placeOf(range).area;
      }),
    setUnprotectedRanges: (handle, ranges: object[]) => changed(handle, setOpen(ranges)),
    addEditor: (handle, editor: string | object) => addEditors(handle, [emailOf(editor)]),
    addEditors: (handle, editors: string[]) => addEditors(handle, editors),
    removeEditor: (handle, editor: string | object) => removeEditors(handle, [emailOf(editor)]),
    removeEditors: (handle, editors: (string | object)[]) =>
      removeEditors(handle, editors.map(emailOf)),
  },
  ({ session, protection }) => {
    if (!session.book.protections.includes(protection)) {
      throw new ServiceError('Protection not found.');
    }
  },
);

function changed(handle: ProtectionHandle, change: (protection: ProtectionState) => unknown): void {
  requireManager(handle);
  change(handle.protection);
}

function requireManager({ session, protection }: ProtectionHandle): void {
  if (mayManage(session.user, protection)) return;
  throw new ServiceError('You do not have permission to edit this protection.');
}

const setOpen = (ranges: readonly object[]) => (protection: ProtectionState) => {
  if (protection.area !== null) {
    throw new ServiceError('Unprotected ranges can be set only on a protected sheet.');
  }
  const places = ranges.map(placeOf);
  if (places.some(({ sheet }) => sheet !== protection.sheet)) {
    throw new ServiceError('Unprotected ranges must be on the protected sheet.');
  }
  protection.unprotected = places.map(({ area }) => area);
};

function emailOf(editor: string | object): string {
  return typeof editor === 'string' ? editor : stateOf<UserHandle>(editor).email;
}

function editorsOf({ book }: Session, { editors }: ProtectionState): readonly string[] {
  return editors ?? [book.ownerEmail, ...book.editorEmails];
}

function addEditors(handle: ProtectionHandle, emails: readonly string[]): void {
  changed(handle, (protection) => {
    const editors = editorsOf(handle.session, protection);
    protection.editors = [...new Set([...editors, ...emails])];
    protection.isWarningOnly = false;
  });
}

/** The owner, and the user who runs this, cannot be taken off the list. */
function removeEditors(handle: ProtectionHandle, emails: readonly string[]): void {
  const { book, user } = handle.session;
  const staying = [book.ownerEmail, user.email];
  changed(handle, (protection) => {
    if (protection.isWarningOnly) throw new ServiceError('A warning has no editors.');
    protection.editors = editorsOf(handle.session, protection).filter(
      (email) => staying.includes(email) || !emails.includes(email),
    );
  });
}

function placeGuarded({ sheet, area }: ProtectionState) {
  const { rowCount, columnCount } = sheet;
  return { sheet, area: area ?? { row: 0, column: 0, rowCount, columnCount } };
}

/** A protection as scripts see it. */
function protectionOf(session: Session, protection: ProtectionState): GoogleProtection {
  return giveProtection({ session, protection });
}

/** Protects a sheet, or gives the protection that it has. Until editors are taken off, it stops nobody. */
export function protectSheet(session: Session, sheet: SheetState): GoogleProtection {
  const known = session.book.protections.find(
    (protection) => protection.sheet === sheet && protection.area === null,
  );
  return known === undefined
    ? addProtection(session, { sheet, area: null })
    : protectionOf(session, known);
}

/** Adds a protection of a sheet (`area` is `null`) or of a range. */
export function addProtection(
  session: Session,
  place: Pick<ProtectionState, 'sheet' | 'area'>,
): GoogleProtection {
  const protection: ProtectionState = {
    ...place,
    unprotected: [],
    description: '',
    isWarningOnly: false,
    editors: null,
    isDomainEdit: false,
  };
  session.book.protections.push(protection);
  return protectionOf(session, protection);
}

/** The protections of one kind on a sheet, or in the whole spreadsheet. */
export function protectionsOf(
  session: Session,
  type: unknown,
  sheet?: SheetState,
): GoogleProtection[] {
  const isSheet = type === enumerationValue('ProtectionType', 'SHEET');
  return session.book.protections
    .filter((protection) => sheet === undefined || protection.sheet === sheet)
    .filter(({ area }) => (area === null) === isSheet)
    .map((protection) => protectionOf(session, protection));
}
