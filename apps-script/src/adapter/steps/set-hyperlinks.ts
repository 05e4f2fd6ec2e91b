import { splitReference, type HyperlinkModel } from '../../../../shared/core/index';
import { SheetGone, sheetNamed, type OpenSheet, type OpenWorkbook } from '../open-workbook';
import { textAt } from '../survey-texts';
import type { StepOf } from './step-groups';

/** Links are part of a cell's text in Sheets: a blank cell and a formula cannot have one. */
export function setHyperlinks(
  workbook: OpenWorkbook,
  steps: readonly StepOf<'setHyperlinks'>[],
): void {
  for (const { sheet: name, hyperlinks } of steps) {
    const sheet = sheetNamed(workbook, name);
    for (const link of hyperlinks) setLink(workbook, sheet, link);
  }
}

function setLink(workbook: OpenWorkbook, sheet: OpenSheet, link: HyperlinkModel): void {
  const text = textAt(sheet, workbook.steps, link);
  if (text === '') return;
  const address = link.target === '' ? null : linkAddress(workbook, link.target);
  const value = workbook.services.app.newRichTextValue().setText(text).setLinkUrl(address).build();
  sheet.sheet.getRange(link.row + 1, link.column + 1).setRichTextValue(value);
}

/** Places in the spreadsheet are named by the id of their sheet, so that renaming it breaks no link. */
function linkAddress(workbook: OpenWorkbook, target: string): string {
  if (/^(https?|mailto):/.test(target)) return target;
  const place = splitReference(target);
  const { id } = sheetNamed(workbook, place?.sheet ?? target);
  if (place === null || id === null) throw new SheetGone(target);
  return `#gid=${String(id)}&range=${place.address.replace(/\$/g, '')}`;
}
