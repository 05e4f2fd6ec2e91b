import type { Page, Sheet } from '../../book';

/** What a sheet prints like that nobody set up. The paper is the printer's own; here that of the USA. */
function newPage(): Page {
  return {
    orientation: 'Portrait',
    paperSize: 'Letter',
    zoom: { scale: 100 },
    headersFooters: {},
  };
}

/** The setup of a sheet for reading. */
export function pageOf(sheet: Sheet): Readonly<Page> {
  return sheet.page ?? newPage();
}

/** The setup of a sheet for changing it. */
export function pageToChange(sheet: Sheet): Page {
  return (sheet.page ??= newPage());
}
