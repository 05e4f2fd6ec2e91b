import type { NoteModel } from '../../../../core/index';
import { defaultRowHeight } from '../../write/default-font';
import { linesOf } from '../../write/estimate-row-heights';
import { attributeOf, childElements, findPath, type XmlElement } from '../../xml/xml-tree';
import { isTrue } from '../../package/workbook-parts';

const BOX_WIDTH = 240;
/** Half-width characters of a note that fit into a line of the box. */
const LINE_WIDTH = 36;
const LINE_HEIGHT = 20;
const MARGINS = 12;
const LEAST_LINES = 3;
const MOST_LINES = 24;
const LAST_COLUMN = 16_383;
const LAST_ROW = 1_048_575;
const GAP = 15;

const PIXELS_PER_POINT = 4 / 3;
const PIXELS_PER_DIGIT = 7;
const DEFAULT_COLUMN = 8.71;

/** How large the box of a note is, and where it stands: in pixels, and as Excel counts cells and offsets. */
export interface NoteBox {
  readonly width: number;
  readonly height: number;
  /** Column, offset, row, offset of the upper left corner, then of the lower right one. */
  readonly anchor: string;
}

/** Tells where the boxes of a sheet's notes stand: beside their cells, large enough for their texts. */
export function noteBoxes(frame: XmlElement): (note: NoteModel) => NoteBox {
  const columns = { sizeOf: columnSizes(frame), last: LAST_COLUMN };
  const rows = { sizeOf: rowSizes(frame), last: LAST_ROW };
  return ({ row, column, text }) => {
    const lines = Math.min(MOST_LINES, Math.max(LEAST_LINES, linesOf(text, LINE_WIDTH)));
    const height = lines * LINE_HEIGHT + MARGINS;
    const [left, top] = [Math.min(column + 1, LAST_COLUMN), Math.max(0, row - 1)];
    const gap = row === 0 ? 2 : 10;
    const right = reach({ from: left, distance: GAP + BOX_WIDTH }, columns);
    const bottom = reach({ from: top, distance: gap + height }, rows);
    return {
      width: BOX_WIDTH,
      height,
      anchor: [left, GAP, top, gap, right.place, right.offset, bottom.place, bottom.offset].join(
        ', ',
      ),
    };
  };
}

interface Axis {
  readonly sizeOf: (place: number) => number;
  readonly last: number;
}

function reach(
  { from, distance }: { readonly from: number; readonly distance: number },
  { sizeOf, last }: Axis,
): { place: number; offset: number } {
  let place = from;
  let offset = distance;
  for (let size = sizeOf(place); offset >= size && place < last; size = sizeOf(place)) {
    offset -= size;
    place += 1;
  }
  return { place, offset };
}

function columnSizes(frame: XmlElement): (column: number) => number {
  const format = findPath(frame, 'sheetFormatPr');
  const usual = Number((format && attributeOf(format, 'defaultColWidth')) ?? DEFAULT_COLUMN);
  const ranges = childElements(findPath(frame, 'cols') ?? frame, 'col').map((column) => ({
    first: Number(attributeOf(column, 'min')) - 1,
    last: Number(attributeOf(column, 'max')) - 1,
    width: isTrue(attributeOf(column, 'hidden'))
      ? 0
      : Number(attributeOf(column, 'width') ?? usual),
  }));
  return (column) => {
    const range = ranges.find(({ first, last }) => first <= column && column <= last);
    return Math.round((range?.width ?? usual) * PIXELS_PER_DIGIT);
  };
}

function rowSizes(frame: XmlElement): () => number {
  const format = findPath(frame, 'sheetFormatPr');
  const points = Number((format && attributeOf(format, 'defaultRowHeight')) ?? defaultRowHeight);
  const pixels = Math.max(1, Math.round(points * PIXELS_PER_POINT));
  return () => pixels;
}
