import type { Area } from '../../../../shared/core/index';
import type { NotePlace, Survey, SurveyedSheet, SurveyedTable } from '../reading/survey';

/** A conditional format that stands on an area now. */
export interface PresentFormat {
  readonly area: Area;
  readonly remove: (sheet: Excel.Worksheet) => void;
}

/** A sheet as it is now. One that this plan has added holds nothing that could be in the way. */
export interface PresentSheet extends Pick<SurveyedSheet, 'tabColor' | 'showGridlines'> {
  readonly isNew: boolean;
}

/** A table that stands in the workbook now. */
export interface PresentTable extends SurveyedTable {
  readonly sheet: string;
}

/**
 * What stands in the workbook at this point of the plan, beside its cells.
 *
 * It starts as what was found and is kept up by the steps, so that none has to ask Excel while a
 * plan is written. Names of things are in lower case, because Excel ignores their case.
 */
export interface Inventory {
  readonly sheets: Map<string, PresentSheet>;
  readonly tables: Map<string, PresentTable>;
  readonly names: Map<string, string>;
  /** Charts by sheet. */
  readonly charts: Map<string, Set<string>>;
  /** The sheets of pivots. */
  readonly pivots: Map<string, string>;
  /** Conditional formats by sheet. */
  readonly formats: Map<string, readonly PresentFormat[]>;
  readonly notes: Map<string, readonly NotePlace[]>;
}

/** The inventory of a workbook that was surveyed. */
export function inventoryOf({ sheets, names }: Survey): Inventory {
  const bySheet = <Value>(valueOf: (sheet: SurveyedSheet) => Value) =>
    new Map(sheets.map((sheet) => [sheet.name, valueOf(sheet)]));
  return {
    sheets: bySheet((sheet) => ({ ...sheet, isNew: false })),
    tables: new Map(
      sheets.flatMap(({ name: sheet, tables }) =>
        tables.map((table) => [table.name.toLowerCase(), { ...table, sheet }] as const),
      ),
    ),
    names: new Map(names.map(({ name, refersTo }) => [name.toLowerCase(), refersTo])),
    charts: bySheet(({ charts }) => new Set(charts)),
    pivots: new Map(
      sheets.flatMap(({ name: sheet, pivots }) =>
        pivots.map((pivot) => [pivot.toLowerCase(), sheet] as const),
      ),
    ),
    formats: bySheet(({ conditionalFormats }) => conditionalFormats.flatMap(presentFormat)),
    notes: bySheet(({ notes }) => notes),
  };
}

/** A format over several blocks is nobody's of ours: no step names such an area. */
function presentFormat({ id, area }: SurveyedSheet['conditionalFormats'][number]): PresentFormat[] {
  if (area === null) return [];
  const remove = (sheet: Excel.Worksheet) => {
    sheet.getRange().conditionalFormats.getItem(id).delete();
  };
  return [{ area, remove }];
}
