import type { CellPosition } from '../../../../core/index';
import type { NoteBox } from './note-box';
import { blockSize } from './note-shape-numbers';

const NAMESPACES: readonly (readonly [string, string])[] = [
  ['xmlns:v', 'urn:schemas-microsoft-com:vml'],
  ['xmlns:o', 'urn:schemas-microsoft-com:office:office'],
  ['xmlns:x', 'urn:schemas-microsoft-com:office:excel'],
];
/** How the drawing ends. */
export const drawingEnd = '</xml>';
const SHAPE_TYPE = '_x0000_t202';

/** The box of a cell's note that is to be drawn. */
export interface NewShape {
  readonly cell: CellPosition;
  readonly box: NoteBox;
}

/** A drawing without boxes whose shapes are numbered in this block. */
export function emptyShapes(block: number): string {
  const namespaces = NAMESPACES.map(([name, value]) => ` ${name}="${value}"`).join('');
  return [
    `<xml${namespaces}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${String(block)}"/>`,
    `</o:shapelayout>${drawingEnd}`,
  ].join('');
}

/** Declares what a drawing lacks at its root: some programs declare each vocabulary where they use it. */
export function missingNamespaces(drawing: string): string {
  const root = /<xml[^>]*>/.exec(drawing)?.[0] ?? '';
  return NAMESPACES.filter(([name]) => !root.includes(`${name}=`))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}

/** What all boxes of notes are made after; nothing where the drawing has it. */
export function shapeType(drawing: string, namespaces: string): string {
  if (drawing.includes(`id="${SHAPE_TYPE}"`)) return '';
  return [
    `<v:shapetype${namespaces} id="${SHAPE_TYPE}" coordsize="21600,21600" o:spt="202"`,
    ' path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>',
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
  ].join('');
}

/** The box of a note under this number. */
export function shapeText({ cell, box }: NewShape, number: number, namespaces: string): string {
  const [width, height] = [box.width * 0.75, box.height * 0.75];
  return [
    `<v:shape${namespaces} id="_x0000_s${String(number)}" type="#${SHAPE_TYPE}"`,
    ` style="position:absolute;width:${String(width)}pt;height:${String(height)}pt;`,
    `z-index:${String(number % blockSize)};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>',
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">',
    '<div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note">',
    `<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${box.anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>`,
    `<x:Row>${String(cell.row)}</x:Row><x:Column>${String(cell.column)}</x:Column>`,
    '</x:ClientData></v:shape>',
  ].join('');
}
