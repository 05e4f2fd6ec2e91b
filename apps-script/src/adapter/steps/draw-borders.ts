import { areaAddress, type BorderLine, type CellBorder } from '../../../../shared/core/index';
import type { OpenSheet, OpenWorkbook } from '../open-workbook';
import type { RangeList } from '../sheets-types';
import type { StepOf } from './step-groups';

type Step = StepOf<'setStyle'>;
type Side = keyof CellBorder;

/**
 * Draws the lines of steps, in their order: neighbours share a line in Sheets, and the last one drawn
 * stays. Steps that follow each other with the same lines are drawn together.
 */
export function drawBorders(
  workbook: OpenWorkbook,
  sheet: OpenSheet,
  steps: readonly Step[],
): void {
  for (const { border, addresses } of runsOf(steps)) {
    const list = sheet.sheet.getRangeList(addresses);
    for (const [line, sides] of sidesByLine(border)) drawLine(workbook, list, { line, sides });
  }
}

interface Run {
  readonly border: CellBorder;
  readonly addresses: string[];
}

function runsOf(steps: readonly Step[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { area, style } of steps) {
    const { border } = style;
    if (border === undefined) continue;
    const last = runs[runs.length - 1];
    if (JSON.stringify(last?.border) === JSON.stringify(border)) {
      last?.addresses.push(areaAddress(area));
    } else runs.push({ border, addresses: [areaAddress(area)] });
  }
  return runs;
}

const SIDES: readonly Side[] = ['top', 'left', 'bottom', 'right'];

/** Sides of the same line are one call, which is the usual box; where lines meet, the thicker stays. */
function sidesByLine(border: CellBorder): readonly (readonly [BorderLine, readonly Side[]])[] {
  const groups = new Map<string, [BorderLine, Side[]]>();
  for (const side of SIDES) {
    const line = border[side];
    if (line === undefined) continue;
    const key = JSON.stringify([line.style, line.color]);
    const group = groups.get(key) ?? [line, []];
    groups.set(key, group);
    group[1].push(side);
  }
  const thickness = ([{ style }]: readonly [BorderLine, unknown]) => Number(style === 'medium');
  return [...groups.values()].sort((one, other) => thickness(one) - thickness(other));
}

function drawLine(
  { services: { app } }: OpenWorkbook,
  list: RangeList,
  { line, sides }: { readonly line: BorderLine; readonly sides: readonly Side[] },
): void {
  const has = (...wanted: readonly Side[]) =>
    wanted.some((side) => sides.includes(side)) ? true : null;
  const style = line.style === 'medium' ? app.BorderStyle.SOLID_MEDIUM : app.BorderStyle.SOLID;
  list.setBorder(
    has('top'),
    has('left'),
    has('bottom'),
    has('right'),
    has('left', 'right'),
    has('top', 'bottom'),
    line.color,
    style,
  );
}
