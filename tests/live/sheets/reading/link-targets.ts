import { placeTarget } from '../../../fakes/sheets/model/link-forms';
import type { Google } from '../google';

/** The target of a link as the model says it: Sheets names a sheet by its id. */
export function targetOfLink({ spreadsheet }: Google, url: string): string {
  const [, id = '', address = 'A1'] = /#gid=(\d+)(?:&range=(.+))?$/.exec(url) ?? [];
  const sheet = spreadsheet.getSheets().find((each) => String(each.getSheetId()) === id);
  return sheet === undefined ? url : placeTarget(sheet.getName(), address);
}
