import { absoluteReference } from '../../model/address';
import type { Scalar } from '../../model/workbook-model';
import type { FormScene } from './form-scene';
import type { FormValue } from './form-value';

/** Values that stand below each other in one column. */
export interface WorkingColumn {
  readonly column: number;
  readonly values: readonly FormValue<Scalar>[];
}

/**
 * A place for what several cells of a form need: rows that were found, texts before they are cut
 * into lines. It keeps formulas short and lets spreadsheets compute each of these only once.
 */
export interface Workings {
  /** Keeps a value in a cell of its own and gives the value that reads that cell. */
  readonly keep: <Result extends Scalar>(value: FormValue<Result>) => FormValue<Result>;
  /** Keeps values below each other in a column that nothing else uses. */
  readonly keepColumn: <Result extends Scalar>(
    values: readonly FormValue<Result>[],
  ) => KeptColumn<Result>;
  /** Takes a column whose values lean on each other: they can be referred to before they are there. */
  readonly reserveColumn: (rowCount: number) => ReservedColumn;
  /** All that is kept. */
  readonly columns: () => readonly WorkingColumn[];
}

/** Values in a column, and the reference to all of them. */
export interface KeptColumn<Result extends Scalar> {
  readonly range: string;
  readonly values: readonly FormValue<Result>[];
}

/**
 * One value of a list that is known to be long enough.
 *
 * @throws Error when it is not: an error in the definition of a form.
 */
export function valueAt<Value>(values: readonly Value[], index: number): Value {
  const found = values[index];
  if (found === undefined) throw new Error(`A form has no value ${String(index)}`);
  return found;
}

/** A column that is to be filled. */
export interface ReservedColumn {
  /** The cell of a row, counted from 0. */
  readonly reference: (row: number) => string;
  /** The cells above a row. */
  readonly rangeTo: (row: number) => string;
  readonly fill: <Result extends Scalar>(
    values: readonly FormValue<Result>[],
  ) => KeptColumn<Result>;
}

/**
 * Single values stand below each other in columns of this many: hosts read the sheet as one block,
 * and one long column beside short ones would be mostly blank cells.
 */
const singlesInColumn = 60;

interface TakenColumn {
  readonly column: number;
  values: readonly FormValue<Scalar>[];
}

/** Workings on a sheet from a column on, counted from 0. */
export function createWorkings(sheet: string, firstColumn: number): Workings {
  const taken: TakenColumn[] = [];
  let singles: TakenColumn | null = null;
  const takeColumn = (): TakenColumn => {
    const place = { column: firstColumn + taken.length, values: [] };
    taken.push(place);
    return place;
  };
  const referTo = (column: number, row: number, rowCount: number) =>
    absoluteReference(sheet, { row, column, rowCount, columnCount: 1 });
  const reserveColumn = (rowCount: number): ReservedColumn => {
    const place = takeColumn();
    return {
      reference: (row) => referTo(place.column, row, 1),
      rangeTo: (row) => referTo(place.column, 0, row),
      fill: (values) => {
        place.values = values;
        return {
          range: referTo(place.column, 0, rowCount),
          values: values.map((value, row) => remembered(value, referTo(place.column, row, 1))),
        };
      },
    };
  };
  return {
    keep: (value) => {
      if (singles === null || singles.values.length === singlesInColumn) singles = takeColumn();
      singles.values = [...singles.values, value];
      return remembered(value, referTo(singles.column, singles.values.length - 1, 1));
    },
    keepColumn: (values) => reserveColumn(values.length).fill(values),
    reserveColumn,
    columns: () => taken,
  };
}

function remembered<Result extends Scalar>(
  value: FormValue<Result>,
  formula: string,
): FormValue<Result> {
  const kept: FormValue<Result> = {
    formula,
    compute: (scene: FormScene) => {
      const known = scene.memory.get(kept);
      if (known !== undefined) return known as Result;
      const result = value.compute(scene);
      scene.memory.set(kept, result);
      return result;
    },
  };
  return kept;
}
