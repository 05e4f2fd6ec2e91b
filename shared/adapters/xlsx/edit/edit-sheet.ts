import { editCells, type CellEdits, type CellSurroundings } from './cells/edit-cells';
import { writtenArea } from './cells/row-wishes';
import type { SheetEdits } from './edits';
import { editColumns } from './frame/edit-columns';
import { editConditionalFormats } from './frame/edit-conditional-formats';
import { editDimension } from './frame/edit-dimension';
import { editMerges } from './frame/edit-merges';
import { editPage } from './frame/edit-page';
import { editProtection } from './frame/edit-protection';
import { editSheetProperties } from './frame/edit-sheet-properties';
import { editValidations } from './frame/edit-validations';
import { editViews } from './frame/edit-views';
import { editHyperlinks } from './parts/edit-hyperlinks';
import { editNotes } from './parts/edit-notes';
import { present } from '../read/present';
import { findPath } from '../xml/xml-tree';
import type { SheetPart } from './sheet-part';

/** What a sheet needs from around it. */
export interface SheetSurroundings {
  readonly cells: CellEdits;
  readonly surroundings: CellSurroundings;
}

/** Changes a sheet's own part, its notes and its links; tables, charts and pivots need the whole workbook. */
export function editSheet(part: SheetPart, edits: SheetEdits, around: SheetSurroundings): void {
  const { surroundings } = around;
  part.cells = editCells(part.cells, around.cells, surroundings);
  let { frame } = part;
  // A hint that not every program gives; where it stands it must hold what is written.
  if (findPath(frame, 'dimension') !== undefined) frame = editDimension(frame, writtenArea(edits));
  frame = editSheetProperties(frame, present({ tabColor: edits.tabColor }));
  frame = editViews(frame, present({ frozen: edits.frozen, showGridlines: edits.showGridlines }));
  frame = editColumns(frame, edits.columnWidths);
  frame = editValidations(frame, edits.validations);
  frame = editConditionalFormats(frame, edits.formats, surroundings.styles.differenceOf);
  if (edits.merges.length > 0) frame = editMerges(frame, edits.merges);
  if (edits.page !== undefined) frame = editPage(frame, edits.page);
  if (edits.protection !== undefined) frame = editProtection(frame, edits.protection);
  part.frame = frame;
  editHyperlinks(part, edits.hyperlinks);
  editNotes(part, edits.notes);
}
