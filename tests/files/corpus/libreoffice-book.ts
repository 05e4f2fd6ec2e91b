import { convertFiles } from './convert-files';
import { libreOfficeSheets, libreOfficeStyles } from './libreoffice-sheets';

/**
 * A network workbook as LibreOffice writes one: opened there, kept in its own format for a while,
 * given more sheets, and saved for Excel again.
 */
export async function libreOfficeBook(network: Uint8Array): Promise<Uint8Array> {
  const [opened] = await convertFiles([network], { to: 'flat', results: 'recomputed' });
  const edited = withSheets(new TextDecoder().decode(opened ?? undefined));
  const [saved] = await convertFiles([new TextEncoder().encode(edited)], {
    from: 'flat',
    to: 'xlsx',
    results: 'recomputed',
  });
  if (saved === null || saved === undefined) throw new Error('LibreOffice saved nothing');
  return saved;
}

function withSheets(document: string): string {
  const { first, last } = libreOfficeSheets();
  const withStyles = inserted(document, '</office:automatic-styles>', libreOfficeStyles);
  const withFirst = inserted(withStyles, '<table:table table:name="KPI"', first);
  // Names of the whole workbook follow the last sheet; each sheet may have some of its own before.
  const end = withFirst.lastIndexOf('<table:named-expressions>');
  return (
    withFirst.slice(0, end) + inserted(withFirst.slice(end), '<table:named-expressions>', last)
  );
}

/** The text with something put before the first place where a mark stands. */
function inserted(text: string, mark: string, addition: string): string {
  const place = text.indexOf(mark);
  if (place < 0) throw new Error(`LibreOffice wrote no ${mark}`);
  return text.slice(0, place) + addition + text.slice(place);
}
