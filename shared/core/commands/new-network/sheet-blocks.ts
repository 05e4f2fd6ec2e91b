import { absoluteReference } from '../../model/address';
import type { Area, CellContent, CellStyle } from '../../model/workbook-model';
import type { PlanStep } from '../../plan/plan';

/** A single cell as an area. */
export function cellArea(row: number, column: number): Area {
  return { row, column, rowCount: 1, columnCount: 1 };
}

/** A block of contents with one look; rows are as long as the first one. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly contents: readonly (readonly CellContent[])[];
  readonly style?: CellStyle;
}

/** The steps that write blocks and give them their looks. */
export function planBlocks(sheet: string, blocks: readonly Block[]): readonly PlanStep[] {
  return blocks.flatMap(({ row, column, contents, style }): readonly PlanStep[] => {
    const columnCount = contents[0]?.length ?? 0;
    const area: Area = { row, column, rowCount: contents.length, columnCount };
    const write: PlanStep = { kind: 'writeRange', sheet, area, contents };
    return style === undefined ? [write] : [write, { kind: 'setStyle', sheet, area, style }];
  });
}

/** A workbook-level name for one cell. */
export function nameCell(name: string, sheet: string, area: Area): PlanStep {
  return { kind: 'ensureName', name, refersTo: absoluteReference(sheet, area) };
}

/** The step that gives an area a look. */
export function paint(sheet: string, area: Area, style: CellStyle): PlanStep {
  return { kind: 'setStyle', sheet, area, style };
}
