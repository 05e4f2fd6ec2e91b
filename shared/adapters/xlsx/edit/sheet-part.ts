import { strFromU8, strToU8 } from 'fflate';
import type { PackageDraft } from '../package/package-draft';
import { splitSheet } from '../xml/split-sheet';
import {
  attributeOf,
  childElements,
  findPath,
  localName,
  parseDocument,
  serializeXml,
  withChildren,
  xmlElement,
  type XmlElement,
} from '../xml/xml-tree';
import { joinBytes } from './cells/byte-splice';
import { SheetCells } from './cells/sheet-cells';
import type { SheetDraft } from './sheet-draft';

/** A sheet under change with its cells. */
export interface SheetPart extends SheetDraft {
  cells: SheetCells;
  readonly save: () => void;
}

/** Opens a sheet's part. Throws `XmlFault` or `PackageFault` when it is broken. */
export function openSheetPart(
  draft: PackageDraft,
  { name, path }: { readonly name: string; readonly path: string },
): SheetPart {
  const split = splitSheet(draft.bytes(path) ?? new Uint8Array());
  const head = strFromU8(split.head);
  const rest = strFromU8(split.tail).replace(/^<[^>]*>/, '');
  const prefix = rootPrefix(head);
  const { prolog, root } = parseDocument(`${head}<${prefix}sheetData/>${rest}`);
  const isEmpty = split.cells.length === 0;
  const cells = new SheetCells([isEmpty ? strToU8(`<${prefix}sheetData>`) : split.cells]);
  const end = `</${prefix}sheetData>`;
  const part: SheetPart = {
    draft,
    name,
    path,
    frame: root,
    cells,
    save: () => {
      if (part.frame === root && part.cells === cells) return;
      const [before, after] = part.frame === root ? [head, rest] : aroundCells(prolog, part.frame);
      draft.put(path, joinBytes([strToU8(before), ...part.cells.pieces, strToU8(end + after)]));
    },
  };
  return part;
}

function rootPrefix(head: string): string {
  const start = head.search(/<(?:[\w.-]+:)?worksheet[\s>/]/);
  return /^<([\w.-]+:)?/.exec(head.slice(Math.max(0, start)))?.[1] ?? '';
}

const MARK = 'tsunagi-cells';

/** What stands before and behind the cells. */
function aroundCells(prolog: string, frame: XmlElement): readonly [string, string] {
  const marked = frame.children.map((node) =>
    typeof node !== 'string' && localName(node.tag) === 'sheetData' ? xmlElement(MARK) : node,
  );
  const [before = '', after = ''] = serializeXml(withChildren(frame, marked)).split(`<${MARK}/>`);
  return [prolog + before, after];
}

/** The cell format of the cells of a column that the sheet does not list. */
export function columnStyles(frame: XmlElement): (column: number) => number {
  const ranges = childElements(findPath(frame, 'cols') ?? frame, 'col').flatMap((column) => {
    const style = Number(attributeOf(column, 'style') ?? 0);
    if (style === 0) return [];
    return {
      first: Number(attributeOf(column, 'min')),
      last: Number(attributeOf(column, 'max')),
      style,
    };
  });
  if (ranges.length === 0) return () => 0;
  return (column) =>
    ranges.find(({ first, last }) => first <= column + 1 && column + 1 <= last)?.style ?? 0;
}
