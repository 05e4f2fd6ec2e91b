/** What each authorisation mode refuses: https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle */
import type { CallKind } from './call-kinds';
import { ServiceError } from './service-error';

/** The modes that Google runs a script in. */
export type AuthorizationMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

/** A call as far as permission to make it goes. */
export interface AskedCall {
  readonly className: string;
  readonly method: string;
  readonly kind: CallKind;
}

const WITHOUT_AUTHORIZATION =
  /^(SpreadsheetApp\.getUi|Ui\.create(Addon)?Menu|Menu\.\w+|Logger\.\w+|Utilities\.\w+|Session\.(getActiveUserLocale|getScriptTimeZone))$/;
const OPENS_WINDOWS = /^(Ui\.(show\w+|alert|prompt)|Spreadsheet\.show)$/;
const LEAVES_THE_DOCUMENT = /^SpreadsheetApp\.(create|open|openById|openByUrl)$/;
const NEEDS_A_WINDOW = /^(Ui|Menu)\.|^SpreadsheetApp\.getUi$|^Spreadsheet\.(show|toast|addMenu)$/;

/** Throws when the mode, or the manifest's two narrow scopes, do not allow a call. */
export function refuseUnauthorized(mode: AuthorizationMode, call: AskedCall): void {
  const member = `${call.className}.${call.method}`;
  if (mode === 'NONE' && !WITHOUT_AUTHORIZATION.test(member)) throw refusal(member);
  if (mode === 'LIMITED' && OPENS_WINDOWS.test(member)) throw refusal(member, 'ui');
  if (mode === 'CUSTOM_FUNCTION') refuseInFormula(member, call);
  if (LEAVES_THE_DOCUMENT.test(member)) throw refusal(member, 'all');
}

function refuseInFormula(member: string, { kind, method }: AskedCall): void {
  if (NEEDS_A_WINDOW.test(member)) {
    throw new ServiceError(`Cannot call ${member}() from this context.`);
  }
  if (kind === 'write') throw new ServiceError(`You do not have permission to call ${method}`);
}

const SCOPES = {
  document: 'https://www.googleapis.com/auth/spreadsheets.currentonly',
  ui: 'https://www.googleapis.com/auth/script.container.ui',
  all: 'https://www.googleapis.com/auth/spreadsheets',
} as const;

function refusal(member: string, scope: keyof typeof SCOPES = 'document'): ServiceError {
  return new ServiceError(
    `You do not have permission to call ${member}. Required permissions: ${SCOPES[scope]}`,
  );
}
