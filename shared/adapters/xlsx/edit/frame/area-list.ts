import { areaAddress, parseAreaAddress, subtractArea } from '../../../../core/index';
import type { Area } from '../../../../core/index';
import type { AreaIndex } from './area-index';

/** One part of a reference such as `A1:A5 C:C`. What names no cells has no area and is kept as it is. */
export interface AreaPart {
  readonly text: string;
  readonly area: Area | null;
}

const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/;

/** The parts of a reference; whole columns and rows are areas too. */
export function parseAreaList(reference: string): readonly AreaPart[] {
  return reference
    .split(/\s+/)
    .filter((text) => text !== '')
    .map((text) => ({ text, area: parseAreaAddress(wholeAddress(text)) }));
}

function wholeAddress(text: string): string {
  const [, left, right] = COLUMNS.exec(text) ?? [];
  if (left !== undefined && right !== undefined) return `${left}1:${right}1048576`;
  const [, top, bottom] = ROWS.exec(text) ?? [];
  if (top !== undefined && bottom !== undefined) return `A${top}:XFD${bottom}`;
  return text;
}

/** The reference that these parts make up. */
export function formatAreaList(parts: readonly AreaPart[]): string {
  return parts.map(({ text }) => text).join(' ');
}

/** The areas of the parts, in their order. */
export function areasOfParts(parts: readonly AreaPart[]): readonly Area[] {
  return parts.flatMap(({ area }) => (area === null ? [] : [area]));
}

/** The parts without the cells of these holes; the same parts when no hole meets them. */
export function withoutCells(
  parts: readonly AreaPart[],
  holes: AreaIndex<unknown>,
): readonly AreaPart[] {
  const left = parts.flatMap((part) => outsideHoles(part, holes));
  const isSame = left.length === parts.length && left.every((part, index) => part === parts[index]);
  return isSame ? parts : left;
}

function outsideHoles(part: AreaPart, holes: AreaIndex<unknown>): readonly AreaPart[] {
  const met = part.area === null ? [] : holes.meeting(part.area);
  if (part.area === null || met.length === 0) return [part];
  const left = remainder(
    [part.area],
    met.map(({ area }) => area),
  );
  return left.map((area) => ({ text: areaAddress(area), area }));
}

/** What these holes leave of areas. An area that none of them meets comes back as the same object. */
export function remainder(areas: readonly Area[], holes: readonly Area[]): readonly Area[] {
  return holes.reduce((left, hole) => left.flatMap((area) => subtractArea(area, hole)), areas);
}
