import type { ICellData, IDocumentData, IStyleData } from '@univerjs/core';
import type { CellContent, HyperlinkModel, SheetModel } from '../../../shared/core/index';
import { quoteSheetName, scalarOf, splitReference } from '../../../shared/core/index';
import { linkRange } from './univer-codes';

/** Finds the id of a sheet by its name, and the name by its id. */
export interface SheetIds {
  readonly idOf: (name: string) => string | undefined;
  readonly nameOf: (id: string) => string | undefined;
}

/** Where a link leads, as Univer writes it: other sheets by id, the rest unchanged. */
export function linkToUniver(target: string, sheets: SheetIds): string {
  const place = splitReference(target);
  const id = place === null ? undefined : sheets.idOf(place.sheet);
  if (place === null || id === undefined) return target;
  return `#gid=${id}&range=${place.address.replace(/\$/g, '')}`;
}

/** Where a link of the grid leads, as the model writes it; `null` when it leads nowhere we know. */
export function linkFromUniver(url: string, sheets: SheetIds): string | null {
  if (!url.startsWith('#')) return /^(https?|mailto):/.test(url) ? url : null;
  const gid = /gid=([^&]*)/.exec(url)?.[1];
  const range = /range=([^&]*)/.exec(url)?.[1] ?? 'A1';
  const name = gid === undefined ? undefined : sheets.nameOf(gid);
  return name === undefined ? null : `${quoteSheetName(name)}!${range}`;
}

/** Can the grid hold this link? Univer links words, so cells with formulas keep theirs in the file only. */
export function isShownLink(sheet: SheetModel, link: HyperlinkModel): boolean {
  const content: CellContent = sheet.rows[link.row]?.[link.column] ?? null;
  return typeof content === 'string' && content !== '';
}

/** A cell whose words are a link. */
export function linkedCell(text: string, url: string, style: IStyleData): ICellData {
  return { p: linkedText(text, url, style) };
}

function linkedText(text: string, url: string, style: IStyleData): IDocumentData {
  return {
    id: 'd',
    documentStyle: {
      pageSize: { width: Infinity, height: Infinity },
      marginTop: 0,
      marginBottom: 2,
      marginRight: 2,
      marginLeft: 2,
      renderConfig: {
        ...(style.ht && { horizontalAlign: style.ht }),
        ...(style.vt && { verticalAlign: style.vt }),
        ...(style.tb && { wrapStrategy: style.tb }),
      },
    },
    body: {
      dataStream: `${text}\r\n`,
      textRuns: [{ st: 0, ed: text.length, ts: textStyle(style) }],
      paragraphs: [
        {
          startIndex: text.length,
          paragraphStyle: style.ht ? { horizontalAlign: style.ht } : {},
        },
      ],
      sectionBreaks: [{ startIndex: text.length + 1 }],
      customRanges: [
        {
          startIndex: 0,
          endIndex: text.length - 1,
          rangeId: `link-${url}`,
          rangeType: linkRange,
          properties: { url },
        },
      ],
    },
    drawings: {},
    drawingsOrder: [],
  };
}

function textStyle({ ff, fs, bl, it, cl }: IStyleData): IStyleData {
  return {
    ...(ff && { ff }),
    ...(fs !== undefined && { fs }),
    ...(bl !== undefined && { bl }),
    ...(it !== undefined && { it }),
    ...(cl && { cl }),
  };
}

/** The address behind a cell's words, if they are a link. */
export function linkOf(cell: ICellData | null | undefined): string | null {
  const range = cell?.p?.body?.customRanges?.find(({ rangeType }) => rangeType === linkRange);
  const url: unknown = range?.properties?.['url'];
  return typeof url === 'string' ? url : null;
}

/** The words of a linked cell. */
export function linkText(content: CellContent): string {
  return String(scalarOf(content) ?? '');
}
