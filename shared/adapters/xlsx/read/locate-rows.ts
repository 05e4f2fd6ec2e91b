/** Where a row stands in the text of a sheet's cells. */
export interface RowPlace {
  /** Counted from 0. */
  readonly row: number;
  readonly start: number;
  /** Where the next row starts, or where the cells end. */
  readonly end: number;
}

const NUMBER = /\sr\s*=\s*["']([0-9]+)["']/;

/**
 * Finds the rows in a sheet's cells (the `sheetData` element) without reading what is in them, for
 * the many that nobody asks about.
 *
 * Only where it can't be wrong: `null` when the text has comments, CDATA or processing instructions,
 * which could hold anything, or a start tag that does not end at its first ">".
 */
export function locateRows(text: string): readonly RowPlace[] | null {
  if (text.includes('<!') || text.includes('<?')) return null;
  const prefix = /^<([\w.-]+:)?/.exec(text)?.[1] ?? '';
  const starts = rowStarts(text, `<${prefix}row`);
  if (starts === null) return null;
  const cellsEnd = text.lastIndexOf('</');
  return starts.map(({ row, start }, index) => ({
    row,
    start,
    end: starts[index + 1]?.start ?? cellsEnd,
  }));
}

type RowStart = Pick<RowPlace, 'row' | 'start'>;

function rowStarts(text: string, open: string): readonly RowStart[] | null {
  const starts: RowStart[] = [];
  let row = -1;
  for (let start = text.indexOf(open); start !== -1; start = text.indexOf(open, start + 1)) {
    const end = text.indexOf('>', start);
    const tag = text.slice(start + open.length, end);
    if (/^[\w.:-]/.test(tag)) continue;
    if (!hasPairedQuotes(tag)) return null;
    const number = NUMBER.exec(tag)?.[1];
    row = number === undefined ? row + 1 : Number(number) - 1;
    starts.push({ row, start });
  }
  return starts;
}

function hasPairedQuotes(tag: string): boolean {
  return isEven(tag, '"') && isEven(tag, "'");
}

function isEven(tag: string, quote: string): boolean {
  let isPaired = true;
  for (let at = tag.indexOf(quote); at !== -1; at = tag.indexOf(quote, at + 1)) {
    isPaired = !isPaired;
  }
  return isPaired;
}
