/** Links of the model and of Sheets. */
import {
  areaAddress,
  parseAreaAddress,
  quoteSheetName,
  splitReference,
} from '../../../../shared/core/model/address';
import type { Book } from '../state/book';
import { findSheet } from '../state/create-book';

/** The address of a link as Sheets keeps it: places in the workbook by the id of their sheet. */
export function urlOfTarget(book: Book, target: string): string {
  const parts = splitReference(target);
  const sheet = parts === null ? undefined : findSheet(book, parts.sheet);
  if (parts === null || sheet === undefined) return target;
  return `#gid=${String(sheet.id)}&range=${parts.address.replace(/\$/g, '')}`;
}

/** The target as the model says it. */
export function targetOfUrl(book: Book, url: string): string {
  const match = /^#gid=(\d+)(?:&range=(.+))?$/.exec(url);
  const sheet = book.sheets.find(({ id }) => String(id) === match?.[1]);
  if (match === null || sheet === undefined) return url;
  return placeTarget(sheet.name, match[2] ?? 'A1');
}

/** A place in the one way that it is written. */
export function placeTarget(sheet: string, address: string): string {
  const area = parseAreaAddress(address);
  return `${quoteSheetName(sheet)}!${area === null ? address : areaAddress(area)}`;
}
