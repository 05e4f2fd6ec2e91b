/** Looks of cells of the model and of Sheets, lines apart. */
import type { CellStyle, StyledArea } from '../../../../shared/core/model/workbook-model';
import { forEachCell } from '../facades/cells';
import type { Format, SheetState } from '../state/book';
import { areasOfCells } from './areas-of-grid';

/** Lays a style over the looks of a sheet. */
export function layStyle({ formats }: SheetState, { area, style }: StyledArea): void {
  const shared = new Map<Format | undefined, Format>();
  forEachCell(area, (row, column) => {
    const old = formats.get(row, column);
    const fresh = shared.get(old) ?? withStyle(old ?? {}, style);
    shared.set(old, fresh);
    formats.set(row, column, fresh);
  });
}

type Parts = { readonly [Key in keyof Format]: Format[Key] | undefined };

function withStyle(old: Format, style: CellStyle): Format {
  const parts: Parts = { ...old, ...textParts(style), ...cellParts(style) };
  // A part without a value is back at its default.
  const kept = Object.entries(parts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept);
}

function textParts(style: CellStyle): Parts {
  const { fontName, fontSize, bold, italic, underline, fontColor } = style;
  return {
    ...(fontName === undefined ? {} : { fontFamily: fontName }),
    ...(fontSize === undefined ? {} : { fontSize }),
    ...(bold === undefined ? {} : { fontWeight: bold ? 'bold' : undefined }),
    ...(italic === undefined ? {} : { fontStyle: italic ? 'italic' : undefined }),
    ...(underline === undefined ? {} : { fontLine: underline ? 'underline' : undefined }),
    ...(fontColor === undefined ? {} : { fontColor: fontColor.toLowerCase() }),
  };
}

function cellParts(style: CellStyle): Parts {
  const { fillColor, horizontalAlignment, verticalAlignment, wrapText, numberFormat } = style;
  return {
    ...(fillColor === undefined ? {} : { background: fillColor.toLowerCase() }),
    ...(horizontalAlignment === undefined ? {} : { horizontalAlignment }),
    ...(verticalAlignment === undefined
      ? {}
      : { verticalAlignment: verticalOf(verticalAlignment) }),
    ...(wrapText === undefined ? {} : { wrapStrategy: wrapText ? 'WRAP' : undefined }),
    ...(numberFormat === undefined
      ? {}
      : { numberFormat: numberFormat === 'General' ? undefined : numberFormat }),
  };
}

function verticalOf(alignment: 'top' | 'middle' | 'bottom'): 'top' | 'middle' | undefined {
  return alignment === 'bottom' ? undefined : alignment;
}

/** The looks of a sheet as the model says them. */
export function stylesOfFormats({ formats }: SheetState): readonly StyledArea[] {
  const known = new Map<Format, string>();
  const keyOf = (format: Format): string => {
    const key = known.get(format) ?? JSON.stringify(Object.entries(format).sort());
    known.set(format, key);
    return key;
  };
  return areasOfCells(formats.entries(), keyOf).map(({ area, value }) => ({
    area,
    style: styleOf(value),
  }));
}

function styleOf(format: Format): CellStyle {
  const { fontFamily, fontSize, fontColor, background, numberFormat } = format;
  const { horizontalAlignment, verticalAlignment } = format;
  return {
    ...(fontFamily === undefined ? {} : { fontName: fontFamily }),
    ...(fontSize === undefined ? {} : { fontSize }),
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(background === undefined ? {} : { fillColor: background }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(horizontalAlignment === undefined ? {} : { horizontalAlignment }),
    ...(verticalAlignment === undefined ? {} : { verticalAlignment }),
    bold: format.fontWeight === 'bold',
    italic: format.fontStyle === 'italic',
    underline: format.fontLine === 'underline',
    wrapText: format.wrapStrategy === 'WRAP',
  };
}
