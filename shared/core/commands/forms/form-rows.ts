import { isBlank } from '../../domain/formula-semantics';
import type { Scalar } from '../../model/workbook-model';
import type { TableKey } from '../../tables/tables';
import { searchedRows, type FormScene } from './form-scene';
import { cellOf, type FormValue } from './form-value';
import type { Workings } from './workings';

/**
 * The sheet row of an id, counted from 1; 0 where there is none.
 *
 * The row that was found is looked at again: MATCH takes `*` for any text, and finds titles.
 */
export function rowOf(
  workings: Workings,
  table: TableKey,
  id: FormValue<Scalar>,
): FormValue<number> {
  const compute = (scene: FormScene) => {
    const row = scene.findRow(table, id.compute(scene));
    return row === undefined ? 0 : row.row + 1;
  };
  const match = `IF(LEN(${id.formula})=0,0,IFERROR(MATCH(${id.formula},{${table}.id},0),0))`;
  const found = workings.keep<number>({ formula: match, compute });
  const isIt = `INDEX({${table}.id},${found.formula})=${id.formula}`;
  return workings.keep<number>({
    formula: `IF(${found.formula}<2,0,IF(${isIt},${found.formula},0))`,
    compute,
  });
}

/** A row that another one points at with one of its columns. */
export interface Pointer {
  readonly table: TableKey;
  readonly column: string;
  readonly row: FormValue<number>;
}

/** The sheet row that a row points at; 0 where it points nowhere. */
export function rowBehind(
  workings: Workings,
  table: TableKey,
  { table: from, column, row }: Pointer,
): FormValue<number> {
  const at = `INDEX({${from}.${column}},${row.formula})`;
  const id = workings.keep<Scalar>({
    formula: `IF(${row.formula}=0,"",IF(LEN(${at})=0,"",${at}))`,
    compute: (scene) => cellOf(scene, from, { column, row: row.compute(scene) }) ?? '',
  });
  return rowOf(workings, table, id);
}

/** The name behind the id in a column of a row; the id itself where no row has it. */
export function nameBehind(
  table: 'agencies' | 'supporters' | 'companies',
  from: Pointer,
): FormValue {
  const { formula: at } = from.row;
  const id = `INDEX({${from.table}.${from.column}},${at})`;
  const name = `INDEX({${table}.name},MATCH(${id},{${table}.id},0))&""`;
  return {
    formula: `IF(${at}=0,"",IF(LEN(${id})=0,"",IFERROR(${name},${id}&"")))`,
    compute: (scene) => {
      const value = cellOf(scene, from.table, {
        column: from.column,
        row: from.row.compute(scene),
      });
      if (isBlank(value)) return '';
      const row = scene.findRow(table, value);
      return row === undefined ? String(value) : String(row.cells.name ?? '');
    },
  };
}

/** Cells of a column, from below the titles to where the forms stop looking or the sheet ends. */
export function searched(table: TableKey, column: string): string {
  const cells = `{${table}.${column}}`;
  return `INDEX(${cells},2):INDEX(${cells},MIN(ROWS(${cells}),${searchedRows}))`;
}

/** Rows of a case in another table. */
export interface CaseRows {
  /** How many there are. */
  readonly count: FormValue<number>;
  /** The ones that are shown; 0 where there are fewer. */
  readonly rows: readonly FormValue<number>[];
}

/** Which rows of a case are shown, and in which order. */
export interface CaseRowsWanted {
  readonly table:
    'issues' | 'requirements' | 'approaches' | 'handoffs' | 'activities' | 'followups';
  readonly shown: number;
  /** `last`: from the lowest row upwards, because people write downwards. */
  readonly from: 'first' | 'last';
}

/** Finds the rows of the case that stands in a row of the cases. */
export function rowsOfCase(
  workings: Workings,
  caseRow: FormValue<number>,
  { table, shown, from }: CaseRowsWanted,
): CaseRows {
  const cells = searched(table, 'case_id');
  const isOfCase = `(${cells}=INDEX({cases.id},${caseRow.formula}))`;
  const found = (scene: FormScene) => rowsOfId(scene, table, caseRow.compute(scene));
  const count = workings.keep<number>({
    formula: `IF(${caseRow.formula}=0,0,IFERROR(SUMPRODUCT(--${isOfCase}),0))`,
    compute: (scene) => found(scene).length,
  });
  const rows = Array.from({ length: shown }, (_, index) => {
    const place = from === 'last' ? `${index + 1}` : `${count.formula}-${index}`;
    const row = `SUMPRODUCT(LARGE(${isOfCase}*ROW(${cells}),${place}))`;
    return workings.keep<number>({
      formula: `IF(${count.formula}>${index},${row},0)`,
      compute: (scene) => {
        const all = found(scene);
        return all[from === 'last' ? all.length - 1 - index : index] ?? 0;
      },
    });
  });
  return { count, rows };
}

/** The lowest row of a case in another table; 0 where there is none. */
export function lastRowOfCase(
  table: 'requirements' | 'activities',
  caseRow: FormValue<number>,
): FormValue<number> {
  const cells = searched(table, 'case_id');
  const isOfCase = `(${cells}=INDEX({cases.id},${caseRow.formula}))`;
  return {
    formula: `IF(${caseRow.formula}=0,0,IFERROR(SUMPRODUCT(MAX(${isOfCase}*ROW(${cells}))),0))`,
    compute: (scene) => rowsOfId(scene, table, caseRow.compute(scene)).slice(-1)[0] ?? 0,
  };
}

function rowsOfId(scene: FormScene, table: TableKey, caseRow: number): readonly number[] {
  return scene.rowsOfCase(table, cellOf(scene, 'cases', { column: 'id', row: caseRow }));
}
