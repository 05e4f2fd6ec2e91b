import { strFromU8, strToU8 } from 'fflate';
import { walkXml } from '../../xml/walk-xml';
import { localName } from '../../xml/xml-tree';
import { RowPlaces, type RowPlace } from './row-places';
import { searchRows } from './search-rows';

/**
 * Finds the rows in a sheet's cells (the `sheetData` element without its end tag), in the order in
 * which they stand there. Rows that do not say their number follow the one before.
 *
 * Throws `XmlFault` where markup has to be read and is broken.
 */
export function locateRows(cells: Uint8Array): readonly RowPlace[] {
  return searchRows(cells) ?? walkRows(cells);
}

/** Reads all markup, comments and CDATA among it. */
function walkRows(cells: Uint8Array): readonly RowPlace[] {
  const text = strFromU8(cells);
  const root = /^<([^\s/>]+)/.exec(text)?.[1] ?? '';
  const rows = new RowPlaces(cells.length);
  let counted = 0;
  let bytes = 0;
  walkXml(`${text}</${root}>`, {
    open: ({ name, attributes, start }) => {
      const local = localName(name);
      if (local === 'f') rows.addFormula();
      if (local !== 'row') return;
      bytes += strToU8(text.slice(counted, start)).length;
      counted = start;
      rows.add(bytes, attributes['r'] === undefined ? undefined : Number(attributes['r']));
    },
    close: () => undefined,
    text: () => undefined,
  });
  return rows.places;
}
