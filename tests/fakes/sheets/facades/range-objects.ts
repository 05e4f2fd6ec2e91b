/** The members of Range about where it is and what stands on it. */
import { areaContains, areasOverlap, cellArea } from '../../../../shared/core/model/area';
import { shiftFormula } from '../../../../shared/core/model/shift-formula';
import type { Handlers } from '../service/define-service';
import { ServiceError } from '../service/service-error';
import type { Session } from '../service/session';
import type { CellValidation } from '../state/book';
import { refuseProtected } from '../state/protections';
import { notationOf } from '../state/references';
import { applyBanding, bandingOf, createFilter, filterOf } from './banding-and-filter';
import { forEachCell, mapCells, requireShape, writeCells } from './cells';
import { addMetadata, lineOf, metadataAt, newFinder } from './metadata';
import { createPivot } from './pivots';
import { addProtection } from './protection';
import { contentsOf, richTextOf } from './rich-text';
import type { GoogleRange, RangeHandle } from './states';
import { giveRange, giveSheet, placeOf, requireInside } from './states';
import { newDataValidation, ruleOf, validationOf } from './validation';

const geometry: Handlers<RangeHandle, GoogleRange> = {
  getSheet: ({ session, sheet }) => giveSheet(session, sheet),
  getGridId: ({ sheet }) => sheet.id,
  getRow: ({ area }) => area.row + 1,
  getRowIndex: ({ area }) => area.row + 1,
  getColumn: ({ area }) => area.column + 1,
  getNumRows: ({ area }) => area.rowCount,
  getNumColumns: ({ area }) => area.columnCount,
  getLastRow: ({ area }) => area.row + area.rowCount,
  getLastColumn: ({ area }) => area.column + area.columnCount,
  getA1Notation: ({ area }) => notationOf(area),
  getCell: ({ session, sheet, area }, row: number, column: number) => {
    const cell = cellArea({ row: area.row + row - 1, column: area.column + column - 1 });
    if (!areaContains(area, cell)) {
      throw new ServiceError('Cell reference out of range');
    }
    return giveRange(session, { sheet, area: cell });
  },
  offset: ({ session, sheet, area }, ...[down, right, rowCount, columnCount]: number[]) => {
    const moved = {
      row: area.row + (down ?? 0),
      column: area.column + (right ?? 0),
      rowCount: rowCount ?? area.rowCount,
      columnCount: columnCount ?? area.columnCount,
    };
    requireInside(sheet, moved);
    return giveRange(session, { sheet, area: moved });
  },
  activate: (range) => {
    range.session.book.activeSheet = range.sheet;
    range.session.book.selection = { sheet: range.sheet, area: range.area };
  },
  isPartOfMerge: ({ sheet, area }) => sheet.merges.some((merge) => areasOverlap(merge, area)),
  getMergedRanges: ({ session, sheet, area }) =>
    sheet.merges
      .filter((merge) => areasOverlap(merge, area))
      .map((merge) => giveRange(session, { sheet, area: merge })),
  merge: (range) => merge(range),
  breakApart: ({ session, sheet, area }) => {
    refuseProtected(session, sheet, area);
    const touched = sheet.merges.filter((known) => areasOverlap(known, area));
    if (touched.some((known) => !areaContains(area, known))) {
      throw new ServiceError(
        'You must select all cells in a merged range to merge or unmerge them.',
      );
    }
    sheet.merges = sheet.merges.filter((known) => !touched.includes(known));
  },
};

/** What the other cells of the block held is gone afterwards. */
function merge({ session, sheet, area }: RangeHandle): void {
  refuseProtected(session, sheet, area);
  const touched = sheet.merges.filter((known) => areasOverlap(known, area));
  if (touched.some((known) => !areaContains(area, known))) {
    throw new ServiceError('You must select all cells in a merged range to merge or unmerge them.');
  }
  if (area.row < sheet.frozenRows && area.row + area.rowCount > sheet.frozenRows) {
    throw new ServiceError("You can't merge frozen and non-frozen rows.");
  }
  if (area.column < sheet.frozenColumns && area.column + area.columnCount > sheet.frozenColumns) {
    throw new ServiceError("You can't merge frozen and non-frozen columns.");
  }
  sheet.merges = sheet.merges.filter((known) => !touched.includes(known));
  if (area.rowCount * area.columnCount === 1) return;
  forEachCell(area, (row, column) => {
    if (row !== area.row || column !== area.column) sheet.cells.set(row, column, undefined);
  });
  sheet.merges.push(area);
}

const notes: Handlers<RangeHandle, GoogleRange> = {
  getNote: ({ sheet, area }) => sheet.notes.get(area.row, area.column) ?? '',
  getNotes: ({ sheet, area }) =>
    mapCells(area, (row, column) => sheet.notes.get(row, column) ?? ''),
  setNote: (range, note: string | null) => setNotes(range, () => note),
  setNotes: (range, block: (string | null)[][]) => {
    requireShape(range.area, block);
    setNotes(range, (down, right) => block[down]![right] ?? null);
  },
};

function setNotes(
  { session, sheet, area }: RangeHandle,
  noteAt: (down: number, right: number) => string | null,
): void {
  refuseProtected(session, sheet, area);
  forEachCell(area, (row, column) => {
    const note = noteAt(row - area.row, column - area.column);
    sheet.notes.set(row, column, note === null || note === '' ? undefined : note);
  });
}

const validations: Handlers<RangeHandle, GoogleRange> = {
  getDataValidation: ({ session, sheet, area }) =>
    shownValidation(session, sheet.validations.get(area.row, area.column), area),
  getDataValidations: ({ session, sheet, area }) =>
    mapCells(area, (row, column) =>
      shownValidation(session, sheet.validations.get(row, column), { row, column }),
    ),
  setDataValidation: (range, validation: object | null) => {
    const rule = ruleOf(validation);
    const { row, column } = range.area;
    const shared = rule === null ? undefined : { rule, origin: { row, column } };
    setValidations(range, () => shared);
  },
  setDataValidations: (range, block: (object | null)[][]) => {
    requireShape(range.area, block);
    setValidations(range, (row, column) => {
      const rule = ruleOf(block[row - range.area.row]![column - range.area.column]);
      return rule === null ? undefined : { rule, origin: { row, column } };
    });
  },
  insertCheckboxes: (range, ...given: (string | number | boolean)[]) => {
    const { session } = range;
    const builder = newDataValidation(session);
    const [checked, unchecked] = given;
    const rule = ruleOf(
      given.length === 0
        ? builder.requireCheckbox().build()
        : builder.requireCheckbox(checked, unchecked).build(),
    );
    const { row, column } = range.area;
    const shared = { rule: rule!, origin: { row, column } };
    writeCells(range, () => ({ cell: { value: unchecked ?? false } }));
    setValidations(range, () => shared);
  },
  removeCheckboxes: (range) => {
    const isBox = (row: number, column: number) =>
      range.sheet.validations.get(row, column)?.rule.criteria.name() === 'CHECKBOX';
    forEachCell(range.area, (row, column) => {
      if (!isBox(row, column)) return;
      range.sheet.validations.set(row, column, undefined);
      range.sheet.cells.set(row, column, undefined);
    });
  },
};

function setValidations(
  { session, sheet, area }: RangeHandle,
  make: (row: number, column: number) => CellValidation | undefined,
): void {
  refuseProtected(session, sheet, area);
  forEachCell(area, (row, column) => sheet.validations.set(row, column, make(row, column)));
}

/** A custom formula is shown as it reads for the cell. */
function shownValidation(
  session: Session,
  found: CellValidation | undefined,
  cell: { readonly row: number; readonly column: number },
) {
  if (found === undefined) return null;
  const { rule, origin } = found;
  if (rule.criteria.name() !== 'CUSTOM_FORMULA') return validationOf(session, rule);
  const by = { row: cell.row - origin.row, column: cell.column - origin.column };
  const values = [shiftFormula(rule.values[0] as string, by)];
  return validationOf(session, { ...rule, values });
}

const richTexts: Handlers<RangeHandle, GoogleRange> = {
  getRichTextValue: ({ session, sheet, area }) =>
    richTextOf(session, sheet.cells.get(area.row, area.column)),
  getRichTextValues: ({ session, sheet, area }) =>
    mapCells(area, (row, column) => richTextOf(session, sheet.cells.get(row, column))),
  setRichTextValue: (range, value: object) => setRichTexts(range, () => value),
  setRichTextValues: (range, block: object[][]) => {
    requireShape(range.area, block);
    setRichTexts(range, (down, right) => block[down]![right]!);
  },
};

/** The text is taken as it is, never read as a number, date or formula. */
function setRichTexts(range: RangeHandle, valueAt: (down: number, right: number) => object): void {
  writeCells(range, (row, column) => {
    const { text, links } = contentsOf(valueAt(row - range.area.row, column - range.area.column));
    if (text === '') return { cell: null };
    return { cell: { value: text, ...(links.length === 0 ? {} : { links }) } };
  });
}

const objects: Handlers<RangeHandle, GoogleRange> = {
  applyRowBanding: (range, ...given: unknown[]) => applyBanding(range, 'rows', given),
  applyColumnBanding: (range, ...given: unknown[]) => applyBanding(range, 'columns', given),
  getBandings: ({ session, sheet, area }) =>
    sheet.bandings
      .filter((banding) => areasOverlap(banding.area, area))
      .map((banding) => bandingOf(session, banding)),
  createFilter: (range) => createFilter(range),
  getFilter: ({ session, sheet, area }) => {
    const { filter } = sheet;
    return filterOf(session, filter !== null && areasOverlap(filter.area, area) ? filter : null);
  },
  createPivotTable: (range, source: object) => createPivot(range, placeOf(source)),
  protect: ({ session, sheet, area }) => addProtection(session, { sheet, area }),
  canEdit: ({ session, sheet, area }) => {
    try {
      refuseProtected(session, sheet, area);
      return true;
    } catch {
      return false;
    }
  },
  addDeveloperMetadata: (range, ...given: unknown[]) =>
    addMetadata(range.session, lineOf(range), given),
  getDeveloperMetadata: (range) => metadataAt(range.session, lineOf(range)),
  createDeveloperMetadataFinder: (range) => newFinder(range.session, lineOf(range)),
};

export const rangeObjects: Handlers<RangeHandle, GoogleRange> = {
  ...geometry,
  ...notes,
  ...validations,
  ...richTexts,
  ...objects,
};
