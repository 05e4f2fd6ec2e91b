import { ExcelError } from './excel-error';

/** Versions by the name of the requirement set, e.g. `{ ExcelApi: '1.9' }`. */
export type RequirementSets = Readonly<Record<string, string>>;

/**
 * The sets of an Excel that offers this version of ExcelApi.
 *
 * What surrounds ExcelApi is what Excel on the web, Windows and Mac all have today.
 */
export function setsOf(api: string): RequirementSets {
  return {
    ExcelApi: api,
    SharedRuntime: '1.1',
    RibbonApi: '1.1',
    DialogApi: '1.2',
    CustomFunctionsRuntime: '1.3',
    DelayForCellEdit: '1.1',
    RichApiRuntime: '1.2',
    RichApiRuntimeFlag: '1.2',
  };
}

/** Tells whether a version is at least the one asked for. */
function isVersionAtLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** Refuses a member of a set (`ExcelApi 1.13`) that is not there in that version. */
export function requireApi(sets: RequirementSets, api: string | undefined): void {
  if (api === undefined) return;
  const [name = '', version = ''] = api.split(' ');
  const offered = sets[name];
  if (offered === undefined || !isVersionAtLeast(offered, version)) {
    throw new ExcelError('ApiNotFound');
  }
}
