import type { Scalar } from '../../model/workbook-model';
import type { FormScene } from './form-scene';
import { quoted, type FormValue } from './form-value';
import { valueAt, type KeptColumn, type Workings } from './workings';

/** One entry of a form: a text for each of its columns. It takes as many lines as its longest text. */
export interface FlowRecord {
  readonly texts: readonly FormValue[];
  /** The column that has to be filled; without it the entry takes no line at all. */
  readonly key: number;
}

/** Where entries go: how many characters a line takes in each column, how many lines a page has. */
export interface FlowPage {
  /** Characters of full width. */
  readonly widths: readonly number[];
  readonly lines: number;
  /** Whether marks may hang over the end of a line; narrow columns have no room for that. */
  readonly hangs: boolean;
  /** What people have put into the cell of the page number. */
  readonly page: FormValue<Scalar>;
}

/** Entries cut into lines. */
export interface Flow {
  /** The texts of one page, line by line. */
  readonly lines: readonly (readonly FormValue[])[];
  /** How many pages the entries take. */
  readonly pages: FormValue<number>;
  /** The page that is shown. */
  readonly page: FormValue<number>;
}

/** Marks that never begin a line; they hang over the end of the one before. */
const hanging = '、。，．・：；）」』】〕！？ー々';

/**
 * Cuts entries into lines of equal height and shows one page of them.
 *
 * Formula results don't make a row grow, and rows high enough for the longest texts would leave
 * most of the paper blank. So texts are cut by formula, and blank entries take no room.
 */
export function layFlow(
  workings: Workings,
  records: readonly FlowRecord[],
  { widths, lines, hangs, page: wanted }: FlowPage,
): Flow {
  const texts = widths.map((_, column) =>
    workings.keepColumn(records.map((record) => valueAt(record.texts, column))),
  );
  const heights = workings.keepColumn(
    records.map((record, row) => height(record, { texts, widths, hangs, row })),
  );
  const starts = workings.keepColumn(records.map((_, row) => start(heights, row)));
  const total = workings.keep<number>({
    formula: `SUM(${heights.range})`,
    compute: (scene) => heights.values.reduce((sum, value) => sum + value.compute(scene), 0),
  });
  const pages = workings.keep<number>({
    formula: `MAX(1,ROUNDUP(${total.formula}/${lines},0))`,
    compute: (scene) => Math.max(1, Math.ceil(total.compute(scene) / lines)),
  });
  const page = workings.keep(shownPage(wanted, pages));
  const places = placesOf(workings, { lines, page, total, starts });
  return {
    pages,
    page,
    lines: places.map((place) =>
      widths.map((width, column) => piece(valueAt(texts, column), place, { width, hangs })),
    ),
  };
}

interface Texts {
  readonly texts: readonly KeptColumn<string>[];
  readonly widths: readonly number[];
  readonly hangs: boolean;
  readonly row: number;
}

function height({ key }: FlowRecord, { texts, widths, hangs, row }: Texts): FormValue<number> {
  const cells = texts.map(({ values }) => valueAt(values, row));
  const filled = valueAt(cells, key);
  const counts = cells.map(({ formula }, column) =>
    lineCount(formula, { width: valueAt(widths, column), hangs }),
  );
  return {
    formula: `IF(LEN(${filled.formula})=0,0,MAX(1,${counts.join(',')}))`,
    compute: (scene) => {
      if (filled.compute(scene) === '') return 0;
      return Math.max(
        1,
        ...cells.map((cell, column) =>
          linesOf(cell.compute(scene), { width: valueAt(widths, column), hangs }),
        ),
      );
    },
  };
}

/** How a text is cut. */
interface Cutting {
  readonly width: number;
  readonly hangs: boolean;
}

/** A mark that hangs over the end of the last line takes no line of its own. */
function lineCount(text: string, { width, hangs }: Cutting): string {
  if (!hangs) return `ROUNDUP(LEN(${text})/${width},0)`;
  const isLast = `AND(LEN(${text})>1,MOD(LEN(${text}),${width})=1,ISNUMBER(FIND(RIGHT(${text},1),${quoted(hanging)})))`;
  return `ROUNDUP((LEN(${text})-IF(${isLast},1,0))/${width},0)`;
}

function linesOf(text: string, { width, hangs }: Cutting): number {
  const { length } = text;
  const isLast = length > 1 && length % width === 1 && hanging.includes(text.slice(-1));
  return Math.ceil((length - (hangs && isLast ? 1 : 0)) / width);
}

function start(heights: KeptColumn<number>, row: number): FormValue<number> {
  const before = heights.values.slice(0, row);
  const [first] = heights.range.split(':');
  const last = before[row - 1]?.formula ?? '';
  return {
    formula: row === 0 ? '1' : `SUM(${first}:${last.replace(/^.*!/, '')})+1`,
    compute: (scene) => before.reduce((sum, value) => sum + value.compute(scene), 1),
  };
}

/** A page beyond the last one shows the last one: the choice of another case must not blank a form. */
function shownPage(wanted: FormValue<Scalar>, pages: FormValue<number>): FormValue<number> {
  const { formula } = wanted;
  return {
    formula: `IF(ISNUMBER(${formula}),MAX(1,MIN(INT(${formula}),${pages.formula})),1)`,
    compute: (scene) => {
      const value = wanted.compute(scene);
      return typeof value === 'number'
        ? Math.max(1, Math.min(Math.floor(value), pages.compute(scene)))
        : 1;
    },
  };
}

interface Places {
  readonly lines: number;
  readonly page: FormValue<number>;
  readonly total: FormValue<number>;
  readonly starts: KeptColumn<number>;
}

/** Which entry a line belongs to (0: none), and its how manieth line it is, counted from 0. */
interface LinePlace {
  readonly record: FormValue<number>;
  readonly offset: FormValue<number>;
}

function placesOf(
  workings: Workings,
  { lines, page, total, starts }: Places,
): readonly LinePlace[] {
  const indexes = Array.from({ length: lines }, (_, index) => index + 1);
  const numberOf = (scene: FormScene, index: number) => (page.compute(scene) - 1) * lines + index;
  const number = (index: number) => `((${page.formula}-1)*${lines}+${index})`;
  const records = workings.keepColumn(
    indexes.map((index): FormValue<number> => ({
      formula: `IF(${number(index)}>${total.formula},0,COUNTIF(${starts.range},"<="&${number(index)}))`,
      compute: (scene) => {
        const line = numberOf(scene, index);
        if (line > total.compute(scene)) return 0;
        return starts.values.filter((value) => value.compute(scene) <= line).length;
      },
    })),
  );
  const offsets = workings.keepColumn(
    records.values.map((record, index): FormValue<number> => ({
      formula: `IF(${record.formula}=0,0,${number(index + 1)}-INDEX(${starts.range},${record.formula}))`,
      compute: (scene) => {
        const first = starts.values[record.compute(scene) - 1];
        return first === undefined ? 0 : numberOf(scene, index + 1) - first.compute(scene);
      },
    })),
  );
  return records.values.map((record, index) => ({
    record,
    offset: valueAt(offsets.values, index),
  }));
}

/** One line of the text of an entry. */
function piece(texts: KeptColumn<string>, place: LinePlace, cutting: Cutting): FormValue {
  const { record, offset } = place;
  const text = `INDEX(${texts.range},${record.formula})`;
  return {
    formula: `IF(${record.formula}=0,"",${cutFormula(text, offset.formula, cutting)})`,
    compute: (scene) => {
      const found = texts.values[record.compute(scene) - 1];
      return found === undefined ? '' : cut(found.compute(scene), offset.compute(scene), cutting);
    },
  };
}

/** A line of a text that stands in one cell; `offset` counts from 0. */
export function lineOf(text: FormValue, offset: number, width: number): FormValue {
  const cutting = { width, hangs: true };
  return {
    formula: cutFormula(text.formula, String(offset), cutting),
    compute: (scene) => cut(text.compute(scene), offset, cutting),
  };
}

function cutFormula(text: string, offset: string, { width, hangs }: Cutting): string {
  const first = `${offset}*${width}+1`;
  if (!hangs) return `MID(${text},${first},${width})`;
  const hung = (place: string) =>
    `IF(LEN(${text})<${place},0,IF(ISNUMBER(FIND(MID(${text},${place},1),${quoted(hanging)})),1,0))`;
  const skipped = `IF(${offset}=0,0,${hung(first)})`;
  return `MID(${text},${first}+${skipped},${width}+${hung(`${first}+${width}`)}-${skipped})`;
}

function cut(text: string, offset: number, { width, hangs }: Cutting): string {
  const hung = (place: number) =>
    hangs && place < text.length && hanging.includes(text.charAt(place)) ? 1 : 0;
  const first = offset * width;
  const skipped = offset === 0 ? 0 : hung(first);
  return text.slice(first + skipped, first + width + hung(first + width));
}
