import { isSameData, type Area, type TableModel } from '../../../../shared/core/index';
import { rangeOf } from '../sheet-range';
import type { PresentTable } from '../writing/inventory';
import type { Writing } from '../writing/writing';
import type { StepOf } from './step-of';

/** Makes, moves or resizes the table of this name. Rows are never added to it: that breaks co-authoring. */
export function ensureTable(writing: Writing, step: StepOf<'ensureTable'>): void {
  const key = step.table.name.toLowerCase();
  const known = writing.inventory.tables.get(key);
  if (known === undefined) addTable(writing, step);
  else changeTable(writing, step, known);
  writing.inventory.tables.set(key, {
    ...step.table,
    sheet: step.sheet,
    titles: known?.titles ?? [],
  });
}

/** A new table has the looks of Excel, so that all of ours are set. */
function addTable({ sheet }: Writing, { sheet: name, table }: StepOf<'ensureTable'>): void {
  const target = sheet(name);
  const made = target.tables.add(rangeOf(target, table.area), true);
  made.name = table.name;
  setLooks(made, table, null);
}

function changeTable(writing: Writing, step: StepOf<'ensureTable'>, known: PresentTable): void {
  const present = writing.workbook.tables.getItem(known.name);
  const isInPlace = known.sheet === step.sheet && isSameData(known.area, step.table.area);
  if (!isInPlace && !resize(writing, { present, known, step })) {
    present.convertToRange();
    addTable(writing, step);
    return;
  }
  if (known.name !== step.table.name) present.name = step.table.name;
  setLooks(present, step.table, known);
}

interface Resizing {
  readonly present: Excel.Table;
  readonly known: PresentTable;
  readonly step: StepOf<'ensureTable'>;
}

/** Resizing keeps filters and everything that refers to the table; Excel wants the titles to stay. */
function resize({ api, sheet }: Writing, { present, known, step }: Resizing): boolean {
  const { area } = step.table;
  if (known.sheet !== step.sheet || !sharesTitles(known.area, area)) return false;
  if (api.atLeast('1.13')) {
    present.resize(rangeOf(sheet(step.sheet), area));
    return true;
  }
  return false;
}

function sharesTitles(one: Area, other: Area): boolean {
  const reaches = (first: Area, second: Area) => first.column < second.column + second.columnCount;
  return one.row === other.row && reaches(one, other) && reaches(other, one);
}

function setLooks(target: Excel.Table, wanted: TableModel, known: TableModel | null): void {
  const shown = target;
  if (known?.style !== wanted.style) shown.style = wanted.style;
  if (known?.bandedRows !== wanted.bandedRows) shown.showBandedRows = wanted.bandedRows;
  if (known?.filterButtons !== wanted.filterButtons) shown.showFilterButton = wanted.filterButtons;
}
